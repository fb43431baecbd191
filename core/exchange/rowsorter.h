// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/csvreader.h"
#include "core/types.h"

#include <QTemporaryFile>

namespace Imbuto {

/// Puts rows in order of time with a bounded memory: what does not fit is sorted in runs, kept in temporary
/// files and merged. Rows of the same instant keep the order in which they came.
class RowSorter
{
public:
    explicit RowSorter(qsizetype memory = 32 * 1024 * 1024) : m_memory(memory) {}

    /// Storage errors are those of the temporary folder.
    Expected<void> add(Instant at, CsvRow row);
    /// No more rows: from now on next() gives them.
    Expected<void> finish();
    /// The next row in order of time; nothing at the end.
    Expected<std::optional<CsvRow>> next();

private:
    struct Entry
    {
        Instant at = 0;
        CsvRow row;
    };
    /// A sorted run in a file, with its first row not yet given.
    struct Run
    {
        std::unique_ptr<QTemporaryFile> file;
        std::unique_ptr<QDataStream> stream;
        qint64 left = 0;
        Entry head;
    };
    void sort();
    Expected<void> spill();
    Expected<void> advance(Run &run);
    Expected<std::optional<CsvRow>> nextFromRuns();

    qsizetype m_memory;
    qsizetype m_used = 0;
    std::vector<Entry> m_entries;
    size_t m_given = 0;
    std::vector<Run> m_runs;
    std::vector<size_t> m_heap; ///< runs that have rows, earliest on top
};

} // namespace Imbuto
