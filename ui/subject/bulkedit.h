// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands.h"
#include "core/workspace.h"

namespace Imbuto {

class Session;

/// The same edit for many records, as one change with one undo; each is judged. What was refused is told with its
/// reasons: "37 changed, 3 refused: …" in a toast with Undo.
void runBulk(Session &session, const std::vector<Command::Any> &commands);
/// The sentence of that toast.
QString bulkText(const Session &session, const Workspace::Bulk &bulk);

/// One field of all \a subjects. Owners are given by ref.
std::vector<Command::Any> editAll(const Session &session, const std::vector<Subject> &subjects,
                                  const QString &field, const Value &value);
enum class TagChange : quint8 { Add, Remove };
/// Tags that come to, or go from, whatever each of \a subjects has.
std::vector<Command::Any> tagAll(Session &session, const std::vector<Subject> &subjects,
                                 const QStringList &tags, TagChange change);
std::vector<Command::Any> moveAll(const Session &session, const std::vector<Subject> &subjects,
                                  const PipelineId &pipeline, const StageId &stage,
                                  const QString &reason = {});
std::vector<Command::Any> deleteAll(const Session &session, const std::vector<Subject> &subjects);

} // namespace Imbuto
