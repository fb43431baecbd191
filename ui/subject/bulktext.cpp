// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/bulktext.h"

#include "ui/shell/session.h"
#include "ui/subject/fieldtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace Imbuto {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BulkEdit)
};

/// All \a commands are the one thing; nothing when they are not.
template<typename What>
const What *allOf(std::span<const Command::Any> commands)
{
    const bool same = std::ranges::all_of(
        commands, [](const Command::Any &c) { return std::holds_alternative<What>(c); });
    return same && !commands.empty() ? std::get_if<What>(&commands.front()) : nullptr;
}

/// Everybody's value, when it is the same; for tags everybody keeps what they had.
bool isOneValue(std::span<const Command::Any> commands, const Command::EditField &first)
{
    return std::ranges::all_of(commands, [&](const Command::Any &c) {
        const auto &edit = std::get<Command::EditField>(c);
        return edit.field == first.field && edit.value == first.value;
    });
}

bool isOneField(std::span<const Command::Any> commands, const QString &field)
{
    return std::ranges::all_of(commands, [&](const Command::Any &c) {
        return std::get<Command::EditField>(c).field == field;
    });
}

QString nameOf(const Session &session, SubjectKind kind, const QString &ref)
{
    const auto subject = session.workspace().find({kind, ref});
    const auto record = subject ? session.store().record(*subject) : std::nullopt;
    return record ? record->name : ref;
}

/// The value of an edit for people.
QString valueText(const Session &session, const Command::EditField &edit)
{
    const SubjectKind kind = edit.subject.kind;
    const QString plain = plainText(edit.value);
    if (const CustomField *field = session.book().customField(edit.field, kind)) {
        const auto caption = field->choiceCaptions.find(plain);
        return caption != field->choiceCaptions.end()
            ? caption->second.in(session.language().code)
            : textFromValue(edit.value, customType(*field), session.workspace().currency(),
                            session.language());
    }
    const FieldDef *def = builtInField(edit.field, kind);
    const FieldType type = def ? def->type : FieldType::Text;
    if (type == FieldType::Owner) {
        const User *user = session.workspace().user(plain);
        return user ? user->name : plain;
    }
    if (type == FieldType::Company || type == FieldType::Person)
        return nameOf(session,
                      type == FieldType::Company ? SubjectKind::Company : SubjectKind::Person,
                      plain);
    return textFromValue(edit.value, type, session.workspace().currency(), session.language());
}

const Stage *stageOf(const Session &session, const Command::Move &move)
{
    const Pipeline *pipeline = session.book().pipeline(move.pipeline);
    return pipeline ? pipeline->stage(move.to) : nullptr;
}

} // namespace

QString countText(SubjectKind kind, int count)
{
    switch (kind) {
    case SubjectKind::Person:
        return Words::tr("%Ln person(s)", nullptr, count);
    case SubjectKind::Company:
        return Words::tr("%Ln company(s)", nullptr, count);
    case SubjectKind::Deal:
        break;
    }
    return Words::tr("%Ln deal(s)", nullptr, count);
}

QString bulkDone(const Session &session, std::span<const Command::Any> commands, int changed)
{
    if (const auto *edit = allOf<Command::EditField>(commands);
        edit && isOneField(commands, edit->field)) {
        const QString field = fieldCaption(edit->field, session.book(), session.language());
        const QString whose = countText(edit->subject.kind, changed);
        if (!isOneValue(commands, *edit))
            return Words::tr("%1 of %2 changed").arg(field, whose);
        return isNothing(edit->value)
            ? Words::tr("%1 of %2 cleared").arg(field, whose)
            : Words::tr("%1 of %2 set to %3").arg(field, whose, valueText(session, *edit));
    }
    const auto *move = allOf<Command::Move>(commands);
    if (const Stage *stage = move ? stageOf(session, *move) : nullptr)
        return Words::tr("%1 moved to %2", nullptr, changed)
            .arg(countText(move->subject.kind, changed),
                 stage->caption.in(session.language().code));
    if (const auto *gone = allOf<Command::Delete>(commands))
        return Words::tr("%1 deleted", nullptr, changed)
            .arg(countText(gone->subject.kind, changed));
    return {};
}

QString bulkDeed(const Session &session, std::span<const Command::Any> commands, int changed)
{
    if (const auto *gone = allOf<Command::Delete>(commands))
        return Words::tr("delete %1").arg(countText(gone->subject.kind, changed));
    const auto *edit = allOf<Command::EditField>(commands);
    if (!edit || !isOneField(commands, edit->field))
        return {};
    const QString field = fieldCaption(edit->field, session.book(), session.language());
    const QString whose = countText(edit->subject.kind, changed);
    if (!isOneValue(commands, *edit))
        return Words::tr("change “%1” of %2").arg(field, whose);
    return isNothing(edit->value)
        ? Words::tr("clear “%1” of %2").arg(field, whose)
        : Words::tr("set “%1” of %2 to %3").arg(field, whose, valueText(session, *edit));
}

} // namespace Imbuto
