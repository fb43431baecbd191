// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands.h"
#include "core/workspace.h"

#include <functional>

namespace Imbuto {

class Session;

/// The same edit for many records, as one change with one undo; each is judged. What was refused is told with its
/// reasons: "Owner of 37 deals set to Anna, 3 refused: …" in a toast with Undo. \a words say what was done to so many,
/// where the commands alone don't tell it best.
using BulkWords = std::function<QString(int changed)>;
void runBulk(Session &session, const std::vector<Command::Any> &commands,
             const BulkWords &words = {});

/// One field of all \a subjects. Owners are given by ref.
std::vector<Command::Any> editAll(const Session &session, const std::vector<Subject> &subjects,
                                  const QString &field, const Value &value);
enum class TagChange : quint8 { Add, Remove };
/// What is told of that: "“vip” added to 2 deals".
BulkWords tagWords(SubjectKind kind, const QStringList &tags, TagChange change);
/// Tags that come to, or go from, whatever each of \a subjects has.
std::vector<Command::Any> tagAll(Session &session, const std::vector<Subject> &subjects,
                                 const QStringList &tags, TagChange change);
/// The owner of each of \a subjects by turns, after whoever was last, rules' own turns included (4.3): active reps, where
/// there is none active managers. Nobody there: no commands.
std::vector<Command::Any> shareOut(const Session &session, const std::vector<Subject> &subjects);
/// Does that, and tells it: "3 deals assigned in turn".
void assignInTurn(Session &session, const std::vector<Subject> &subjects);
std::vector<Command::Any> moveAll(const Session &session, const std::vector<Subject> &subjects,
                                  const PipelineId &pipeline, const StageId &stage,
                                  const QString &reason = {});
std::vector<Command::Any> deleteAll(const Session &session, const std::vector<Subject> &subjects);

} // namespace Imbuto
