// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reporting.h"

#include <QStringList>

namespace Imbuto::Test {

/// A golden file of tests/data/reports: what happened in a pipeline, and what a report says of it.
///
///     pipeline sales              of the shipped book
///     zone Europe/Rome            default UTC
///     now 2026-03-01
///     d1 2026-01-01 qualified     a transition; further words: correction, imported, override
///     d1 amount 1200.00 EUR       what the record says: amount, created, owner, close
///     d1 close 2026-05-01 2026-03-02    the second date: when that was changed
///     report funnel mode=created_cohort from=2026-01-01
///     qualified | 1 | …           a row of the report, then `total: value` lines
///
/// Dates are local days or local times such as 2026-01-01T09:30. Several reports may follow each other.
struct ReportFile
{
    struct Case
    {
        QString heading;
        ReportRequest request;
        QStringList expected;
    };
    const Pipeline *pipeline = nullptr;
    Calendar calendar;
    Instant now = 0;
    HistoryColumns history;
    std::vector<DateChange> dateChanges;
    std::vector<Case> cases;

    /// Fails the program on a file that cannot be read.
    static ReportFile read(const QString &path, const RuleBook &book);
};

/// The report as the lines of such a file. Days like the one before are left out.
QStringList lines(const ReportTable &table);
/// The report of a history alone: those that need nothing else.
ReportTable reportOf(const ReportFile &file, const ReportRequest &request);

} // namespace Imbuto::Test
