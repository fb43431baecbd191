// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/changetext.h"

#include "core/changeset.h"
#include "core/exchange/line.h"
#include "core/views.h"
#include "ui/shell/outcometext.h"
#include "ui/shell/session.h"
#include "ui/subject/bulktext.h"

#include <QCoreApplication>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Change)
};

/// Puts one change into words: by what a person did, not by what rules made of it.
class Writer
{
public:
    Writer(const Session &session, const ChangeSet &change) : m_session(session), m_change(change)
    {
    }

    QString write() const
    {
        for (const auto part : {&Writer::bulk, &Writer::view, &Writer::ruled, &Writer::merged,
                                &Writer::created, &Writer::moved, &Writer::logged, &Writer::task,
                                &Writer::edited, &Writer::reordered, &Writer::user}) {
            if (const QString text = (this->*part)(); !text.isEmpty())
                return text;
        }
        return Words::tr("the last change");
    }

private:
    QString language() const { return m_session.language().code; }
    QString nameOf(Subject subject) const { return subjectName(m_session, subject.id); }

    /// The same edit of many; of very many the first ones speak for all.
    QString bulk() const
    {
        constexpr size_t kSpeakers = 200;
        std::vector<Command::Any> commands;
        size_t others = 0;
        for (const QString &line : m_change.inputs) {
            const auto input = commands.size() < kSpeakers
                ? parseLine(line.toUtf8(), m_session.book(), m_session.workspace().calendar())
                : tl::make_unexpected(Error());
            if (!input)
                ++others;
            else if (!std::holds_alternative<Command::PassTime>(input->command)
                     && !std::holds_alternative<Command::SaveSettings>(input->command))
                commands.push_back(input->command);
        }
        return m_change.header.kind == "bulk"_L1 && commands.size() > 1
            ? bulkDeed(m_session, commands, int(commands.size() + others))
            : QString();
    }

    /// A saved view is a setting with a name of its own.
    QString view() const
    {
        const auto &edits = m_change.edits<Setting>();
        if (edits.size() != 1)
            return {};
        const Edit<Setting> &edit = edits.front();
        const auto read = [](const std::optional<Setting> &setting) {
            return setting && isViewKey(setting->key) && !setting->value.isEmpty()
                ? viewFrom(setting->key, setting->value)
                : tl::make_unexpected(Error());
        };
        const auto before = read(edit.before);
        const auto after = read(edit.after);
        if (!before && !after)
            return {};
        return !before ? Words::tr("save the view “%1”").arg(after->name)
            : !after   ? Words::tr("delete the view “%1”").arg(before->name)
                       : Words::tr("change the view “%1”").arg(after->name);
    }

    QString ruled() const
    {
        const QString &kind = m_change.header.kind;
        return kind == "rules"_L1   ? Words::tr("change the rules")
            : kind == "settings"_L1 ? Words::tr("change the settings")
            : kind == "policy"_L1   ? Words::tr("change a policy")
                                    : QString();
    }

    QString merged() const
    {
        if (m_change.header.kind != "merge"_L1)
            return {};
        for (const Edit<Record> &edit : m_change.edits<Record>())
            if (edit.before && edit.after && edit.after->deleted && !edit.before->deleted)
                return Words::tr("merge “%1”").arg(nameOf(edit.after->subject));
        return {};
    }

    QString created() const
    {
        std::vector<const Record *> records;
        for (const Edit<Record> &edit : m_change.edits<Record>()) {
            if (!edit.before && edit.after)
                records.push_back(&*edit.after);
        }
        if (records.empty() || byRule())
            return {};
        return records.size() == 1 ? Words::tr("add “%1”").arg(nameOf(records.front()->subject))
                                   : Words::tr("add %Ln record(s)", nullptr, int(records.size()));
    }

    /// What was created or moved followed by rule from something logged.
    bool byRule() const { return m_change.header.kind == "activity"_L1; }

    QString moved() const
    {
        std::vector<const Transition *> moves;
        for (const Edit<Transition> &edit : m_change.edits<Transition>()) {
            if (!edit.before && edit.after && edit.after->cause == Cause::User)
                moves.push_back(&*edit.after);
        }
        const Pipeline *pipeline =
            moves.empty() ? nullptr : m_session.book().pipeline(moves.front()->pipeline);
        const Stage *stage = pipeline ? pipeline->stage(moves.front()->to) : nullptr;
        if (!stage || byRule())
            return {};
        const QString caption = stage->caption.in(language());
        return moves.size() == 1
            ? Words::tr("move “%1” to %2").arg(nameOf(moves.front()->subject), caption)
            : Words::tr("move %n card(s) to %1", nullptr, int(moves.size())).arg(caption);
    }

    QString logged() const
    {
        for (const Edit<Activity> &edit : m_change.edits<Activity>()) {
            const ActivityKind *kind =
                edit.after ? m_session.book().kind(edit.after->kind) : nullptr;
            if (kind)
                return Words::tr("log “%1” for “%2”")
                    .arg(kind->caption.in(language()), nameOf(edit.after->subject));
        }
        return {};
    }

    QString task() const
    {
        if (m_change.header.kind != "task"_L1 || m_change.edits<Task>().empty())
            return {};
        const Edit<Task> &edit = m_change.edits<Task>().front();
        const Task &known = edit.after ? *edit.after : *edit.before;
        if (!edit.before)
            return Words::tr("add a task for “%1”").arg(nameOf(known.subject));
        if (!edit.after)
            return Words::tr("delete a task of “%1”").arg(nameOf(known.subject));
        if (edit.after->done != edit.before->done)
            return edit.after->done
                ? Words::tr("tick off a task of “%1”").arg(nameOf(known.subject))
                : Words::tr("reopen a task of “%1”").arg(nameOf(known.subject));
        return Words::tr("change a task of “%1”").arg(nameOf(known.subject));
    }

    QString edited() const
    {
        for (const Edit<Record> &edit : m_change.edits<Record>()) {
            if (!edit.before || !edit.after)
                continue;
            const QString name = nameOf(edit.after->subject);
            if (edit.after->deleted && !edit.before->deleted)
                return Words::tr("delete “%1”").arg(name);
            const QString field = editedField();
            return field.isEmpty() ? Words::tr("change “%1”").arg(name)
                                   : Words::tr("change “%1” of “%2”").arg(field, name);
        }
        return {};
    }

    /// The caption of the field that was edited by itself; else empty.
    QString editedField() const
    {
        const auto input = parseLine(m_change.header.label.toUtf8(), m_session.book(),
                                     m_session.workspace().calendar());
        const auto *edit = input ? std::get_if<Command::EditField>(&input->command) : nullptr;
        return edit ? fieldCaption(edit->field, m_session.book(), m_session.language()) : QString();
    }

    QString reordered() const
    {
        if (m_change.header.kind != "reorder"_L1 || m_change.edits<Placement>().empty())
            return {};
        // those that made way for it come first
        const Edit<Placement> &edit = m_change.edits<Placement>().back();
        return Words::tr("reorder “%1”")
            .arg(nameOf((edit.after ? edit.after : edit.before)->subject));
    }

    QString user() const
    {
        if (m_change.edits<User>().empty())
            return {};
        const Edit<User> &edit = m_change.edits<User>().front();
        const QString &name = (edit.after ? edit.after : edit.before)->name;
        return edit.before ? Words::tr("change “%1”").arg(name) : Words::tr("add “%1”").arg(name);
    }

    const Session &m_session;
    const ChangeSet &m_change;
};

} // namespace

QString changeText(const Session &session, ChangeId change)
{
    auto header = session.store().changeHeader(change);
    while (header && header->undoes) // taking back an undo is doing it again: the same words
        header = session.store().changeHeader(header->undoes);
    if (!header)
        return {};
    if (header->kind == "import"_L1) // its rows are too many to look at
        return Words::tr("import “%1”").arg(header->label);
    const auto rows = session.store().changeSet(header->id);
    return rows ? Writer(session, *rows).write() : QString();
}

} // namespace Imbuto
