// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

/// Rows to put into a store past the judge.
namespace Imbuto::Test::Rows {

inline constexpr Subject kAda{SubjectKind::Person, 101};
inline constexpr Subject kAcme{SubjectKind::Company, 102};
inline constexpr Subject kDeal{SubjectKind::Deal, 103};
inline constexpr UserId kAnna{11};
inline constexpr UserId kBruno{12};
inline const PipelineId kPipe = QStringLiteral("pipe");
inline const StageId kFirst = QStringLiteral("first");
inline const StageId kSecond = QStringLiteral("second");

template<typename T>
void add(ChangeSet &change, const T &row)
{
    change.edits<T>().push_back({std::nullopt, row});
}
template<typename T>
void alter(ChangeSet &change, const T &before, const T &after)
{
    change.edits<T>().push_back({before, after});
}
template<typename T>
void drop(ChangeSet &change, const T &row)
{
    change.edits<T>().push_back({row, std::nullopt});
}

ChangeSet changeNumber(qint64 id);
/// The same change backwards.
ChangeSet inverse(const ChangeSet &change, qint64 id);
User user(UserId id, const QString &ref);
Record record(Subject subject, const QString &name);
/// A record with something in every column.
Record fullRecord();
Placement placement(Subject subject, const StageId &stage, double rank, qint64 transition);
Transition transition(qint64 id, Subject subject, const StageId &to);
Activity activity(qint64 id, Subject subject, Instant at, qint64 deal = 0);
Task task(qint64 id, Subject subject, int number, std::optional<QDate> due = {}, bool done = false);
/// One of everything.
ChangeSet everything();

} // namespace Imbuto::Test::Rows
