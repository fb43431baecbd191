// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rowsorter.h"

#include <QCoreApplication>

#include <algorithm>

namespace Imbuto {

namespace {

tl::unexpected<Error> temporaryFault()
{
    return storageError(QCoreApplication::translate(
        "Exchange", "The temporary folder cannot hold the rows to be sorted."));
}

} // namespace

Expected<void> RowSorter::add(Instant at, CsvRow row)
{
    m_used += row.weight() + qsizetype(sizeof(Entry));
    m_entries.push_back({at, std::move(row)});
    return m_used < m_memory ? Expected<void>() : spill();
}

void RowSorter::sort()
{
    std::stable_sort(m_entries.begin(), m_entries.end(),
                     [](const Entry &a, const Entry &b) { return a.at < b.at; });
}

Expected<void> RowSorter::spill()
{
    sort();
    Run run;
    run.file = std::make_unique<QTemporaryFile>();
    if (!run.file->open())
        return temporaryFault();
    run.stream = std::make_unique<QDataStream>(run.file.get());
    for (const Entry &entry : m_entries)
        *run.stream << entry.at << entry.row;
    if (run.stream->status() != QDataStream::Ok || !run.file->flush() || !run.file->seek(0))
        return temporaryFault();
    run.left = qint64(m_entries.size());
    m_runs.push_back(std::move(run));
    m_entries.clear();
    m_used = 0;
    return {};
}

Expected<void> RowSorter::advance(Run &run)
{
    *run.stream >> run.head.at >> run.head.row;
    --run.left;
    return run.stream->status() == QDataStream::Ok ? Expected<void>() : temporaryFault();
}

Expected<void> RowSorter::finish()
{
    if (m_runs.empty()) {
        sort();
        return {};
    }
    if (!m_entries.empty()) {
        if (const Expected<void> done = spill(); !done)
            return done;
    }
    for (size_t i = 0; i < m_runs.size(); ++i) {
        if (const Expected<void> done = advance(m_runs[i]); !done)
            return done;
        m_heap.push_back(i);
    }
    return {};
}

Expected<std::optional<CsvRow>> RowSorter::next()
{
    if (!m_runs.empty())
        return nextFromRuns();
    if (m_given == m_entries.size())
        return std::optional<CsvRow>();
    return std::move(m_entries[m_given++].row);
}

Expected<std::optional<CsvRow>> RowSorter::nextFromRuns()
{
    if (m_heap.empty())
        return std::optional<CsvRow>();
    const auto later = [this](size_t a, size_t b) { // runs are numbered in order of coming
        return std::pair(m_runs[a].head.at, a) > std::pair(m_runs[b].head.at, b);
    };
    std::make_heap(m_heap.begin(), m_heap.end(), later);
    std::pop_heap(m_heap.begin(), m_heap.end(), later);
    Run &run = m_runs[m_heap.back()];
    std::optional<CsvRow> row = std::move(run.head.row);
    if (run.left == 0) {
        m_heap.pop_back();
        return row;
    }
    if (const Expected<void> done = advance(run); !done)
        return tl::make_unexpected(done.error());
    return row;
}

} // namespace Imbuto
