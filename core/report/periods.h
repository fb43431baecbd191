// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <span>

namespace Imbuto {

/// Whole local days, both included; an invalid date leaves that side open.
struct DayPeriod
{
    QDate from;
    QDate to;
    bool operator==(const DayPeriod &) const = default;
};

/// The periods that have a name, in the order in which they are offered: `all`, `this_month`, `last_month`,
/// `this_quarter`, `last_quarter`, `last_3_months`, `this_year`, `last_year`.
std::span<const char *const> periodNames();
/// What one of these is on \a today; nothing for any other name.
std::optional<DayPeriod> namedPeriod(const QString &name, QDate today);

} // namespace Imbuto
