// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <tuple>

namespace Imbuto {

/// Before and after of one row. No before: inserted. No after: deleted.
template<typename T>
struct Edit
{
    using Row = T;
    std::optional<T> before;
    std::optional<T> after;
    bool operator==(const Edit &) const = default;
};

/// What a change is, beside the rows it touched.
struct ChangeHeader
{
    ChangeId id;
    qint64 seq = 0; ///< position in the journal, 1, 2, 3 …; given by the store
    QString kind; ///< the input's type: record, move, edit, activity, time, policy, import, undo …
    QString label; ///< canonical, language-free: what the label shown to people is made of (JSON)
    UserId by;
    Instant at = 0;       ///< the fact's date
    Instant recorded = 0; ///< the clock when it was recorded (D3)
    ChangeId undoes;      ///< the change this one takes back
    ChangeId undoneBy;    ///< the change that took this one back
    bool operator==(const ChangeHeader &) const = default;
};

/// A change as a value: before and after of every row touched. Undo is its inverse; history rows are
/// ordinary edits inside it; the journal stores it.
struct ChangeSet
{
    ChangeHeader header;
    /// The recorded inputs, one canonical JSON line each: what replay feeds again (R10).
    std::vector<QString> inputs;
    std::tuple<std::vector<Edit<User>>, std::vector<Edit<Record>>, std::vector<Edit<Activity>>,
               std::vector<Edit<Task>>, std::vector<Edit<Placement>>, std::vector<Edit<Transition>>,
               std::vector<Edit<Setting>>>
        rows;
    /// Moments to look again (R9). Derived: not undone, not compared, recomputed.
    std::vector<Due> due;

    template<typename T>
    std::vector<Edit<T>> &edits()
    {
        return std::get<std::vector<Edit<T>>>(rows);
    }
    template<typename T>
    const std::vector<Edit<T>> &edits() const
    {
        return std::get<std::vector<Edit<T>>>(rows);
    }
    bool empty() const
    {
        return std::apply([](const auto &...v) { return (v.empty() && ...); }, rows);
    }
};

/// What a row is called among the edits of a change.
QString rowKey(const User &row);
QString rowKey(const Record &row);
QString rowKey(const Activity &row);
QString rowKey(const Task &row);
QString rowKey(const Placement &row);
QString rowKey(const Transition &row);
QString rowKey(const Setting &row);

/// The same change with one edit a row: a change written in parts may have touched a row several times.
ChangeSet merged(const ChangeSet &change);

} // namespace Imbuto
