// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinewords.h"

#include "core/explain.h"
#include "core/fields.h"
#include "core/rulesinforce.h"
#include "core/segments.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

const QString kNone = u"none"_s;

Value valueOfWord(const QString &word)
{
    if (word == u"true" || word == u"false")
        return word == u"true";
    if (word == u"nobody" || word == u"nothing")
        return {};
    return word;
}

std::optional<Command::LogActivity> readActivity(const QString &subject, const QStringList &words,
                                                 TimelineNames &names)
{
    const auto ref = names.ref(subject);
    if (!ref || words.isEmpty())
        return {};
    Command::LogActivity c;
    c.subject = *ref;
    c.kind = words.front();
    for (const auto &[key, word] : pairsOf(words.mid(1))) {
        if (key == u"id")
            c.externalId = word;
        else if (key != u"by")
            c.data[key] = valueOfWord(word);
    }
    return c;
}

Command::SaveRecord readRecord(SubjectKind kind, const QStringList &words, Instant at,
                               TimelineNames &names)
{
    Command::SaveRecord c;
    const QString ref = words.value(0);
    const bool known = names.ref(ref).has_value();
    names.declare(ref, kind);
    c.subject = {kind, ref};
    if (!known)
        c.fields[kind == SubjectKind::Deal ? u"title"_s : u"name"_s] = ref;
    for (const auto &[key, word] : pairsOf(words.mid(1))) {
        if (key == u"pipeline")
            c.pipeline = word;
        else if (key == u"stage")
            c.stage = word;
        else
            c.fields[key] = valueOfWord(word);
    }
    if (c.stage)
        c.stageAt = at;
    c.enforce = words.contains(u"enforced"_s);
    return c;
}

/// "X to PIPELINE/STAGE because "…" setting k=v logging KIND k=v"
std::optional<Command::Move> readMoveCommand(const QStringList &words, TimelineNames &names)
{
    const auto ref = names.ref(words.value(0));
    const QStringList target = words.value(2).split(u'/');
    if (!ref || words.value(1) != u"to" || target.size() != 2)
        return {};
    Command::Move c;
    c.subject = *ref;
    c.pipeline = target[0];
    c.to = target[1];
    const auto after = [&](const QString &word, qsizetype count) {
        const auto at = words.indexOf(word);
        return at < 0 ? QStringList() : words.mid(at + 1, count);
    };
    c.reason = after(u"because"_s, 1).value(0);
    const QStringList logged = after(u"logging"_s, -1);
    if (!logged.isEmpty())
        if (const auto log = readActivity(words.front(), logged, names))
            c.log.push_back(*log);
    const auto setting = words.indexOf(u"setting"_s);
    if (setting >= 0) {
        const auto end = words.indexOf(u"logging"_s);
        for (const auto &[key, word] : pairsOf(words.mid(setting, end < 0 ? -1 : end - setting)))
            c.set[key] = valueOfWord(word);
    }
    return c;
}

/// The set of rules tests/data/rules/sets/NAME.json.
std::optional<Command::Any> readRules(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA "/rules/sets/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return rulesCommand({{name, file.readAll()}});
}

/// The segment tests/data/rules/segments/NAME.json.
std::optional<Command::Any> readSegment(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA "/rules/segments/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return Command::SaveSettings{{{segmentKey(name), keptText(file.readAll())}}};
}

std::optional<Command::Any> readDeed(const QString &verb, const QStringList &words,
                                     TimelineNames &names)
{
    const auto ref = names.ref(words.value(0));
    if (verb == u"moves" || verb == u"overrides") {
        auto move = readMoveCommand(words, names);
        if (!move)
            return {};
        move->override = verb == u"overrides";
        return *move;
    }
    if (verb == u"applies")
        return readRules(words.value(0));
    if (verb == u"saves")
        return readSegment(words.value(0));
    if (!ref)
        return {};
    if (verb == u"deletes")
        return Command::Delete{*ref};
    const auto pairs = pairsOf(words.mid(1));
    if (verb == u"edits" && pairs.size() == 1)
        return Command::EditField{*ref, pairs.begin()->first, valueOfWord(pairs.begin()->second)};
    if (verb == u"finishes" || verb == u"drops") { // anna finishes ada task 1
        Command::SaveTask task;
        task.subject = *ref;
        task.number = words.value(2).toInt();
        if (verb == u"drops")
            task.gone = true;
        else
            task.done = true;
        return task;
    }
    return {};
}

Command::SaveUser readUser(const QStringList &words)
{
    Command::SaveUser c;
    c.ref = words.value(0);
    const QString what = words.value(1);
    if (what == u"active" || what == u"inactive") {
        c.active = what == u"active";
    } else {
        c.name = c.ref;
        c.role = what == u"manager" ? Role::Manager : Role::Rep;
    }
    return c;
}

} // namespace

std::optional<Command::SubjectRef> TimelineNames::ref(const QString &name) const
{
    const auto it = m_refs.find(name);
    return it == m_refs.end() ? std::nullopt : std::optional(it->second);
}

QString TimelineNames::name(const Workspace &workspace, Subject subject)
{
    if (const auto it = m_names.find(subject); it != m_names.end())
        return it->second;
    const auto record = workspace.store().record(subject);
    if (!record)
        return u"?"_s;
    const auto known = m_refs.find(record->ref);
    if (known != m_refs.end() && known->second.kind == subject.kind)
        return m_names[subject] = record->ref;
    const Subject whose = record->person ? Subject{SubjectKind::Person, record->person}
                                         : Subject{SubjectKind::Company, record->company};
    for (int n = 1;; ++n) {
        const QString name = this->name(workspace, whose) + u".deal%1"_s.arg(n);
        if (m_refs.count(name))
            continue;
        m_refs[name] = {subject.kind, record->ref};
        return m_names[subject] = name;
    }
}

bool ToldMove::operator==(const ToldMove &o) const
{
    return subject == o.subject && pipeline == o.pipeline && from == o.from && to == o.to
        && at == o.at && by == o.by && (!reason || !o.reason || *reason == *o.reason);
}

QString ToldMove::text(const Calendar &calendar) const
{
    return u"%1 %2: %3 -> %4 at %5 %6%7"_s.arg(
        subject, pipeline, from, to, localText(at, calendar), by,
        reason && !reason->isEmpty() ? u" because \"%1\""_s.arg(*reason) : QString());
}

std::optional<Instant> readLocal(const QString &text, const Calendar &calendar)
{
    QString iso = text;
    iso.replace(10, 1, u'T');
    return parseInstant(iso, calendar);
}

QString localText(Instant at, const Calendar &calendar)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(at, calendar.zone());
    return local.toString(local.time().second() ? u"yyyy-MM-dd HH:mm:ss"_s : u"yyyy-MM-dd HH:mm"_s);
}

std::optional<ToldMove> readMove(const QString &text, Instant eventAt, const Calendar &calendar)
{
    static const QRegularExpression form(
        u"^(\\S+) +(\\S+): +(\\S+) -> (\\S+)(?: +at (\\S+ \\S+))?(?: +((?:by|as) .*?))?(?: +because \"(.*)\")?$"_s);
    const auto m = form.match(text);
    if (!m.hasMatch())
        return {};
    ToldMove out{m.captured(1),
                 m.captured(2),
                 m.captured(3),
                 m.captured(4),
                 eventAt,
                 m.captured(6).simplified(),
                 {}};
    if (!m.captured(5).isEmpty()) {
        const auto at = readLocal(m.captured(5), calendar);
        if (!at)
            return {};
        out.at = *at;
    }
    if (m.capturedStart(7) >= 0)
        out.reason = m.captured(7);
    return out;
}

ToldMove told(const Transition &t, const Workspace &workspace, TimelineNames &names)
{
    ToldMove out;
    out.subject = names.name(workspace, t.subject);
    out.pipeline = t.pipeline;
    out.from = t.from.isEmpty() ? kNone : t.from;
    out.to = t.to.isEmpty() ? kNone : t.to;
    out.at = t.at;
    const User *user = workspace.user(t.by);
    switch (t.cause) {
    case Cause::Rule:
        out.by = t.rule.isEmpty() ? QString() : u"by "_s + t.rule;
        break;
    case Cause::User:
        out.by = u"by %1 under %2"_s.arg(user ? user->ref : u"somebody"_s, t.rule);
        break;
    case Cause::Import:
        out.by = u"as history"_s;
        break;
    case Cause::Undo:
        out.by = u"as undo"_s;
        break;
    case Cause::Policy:
        out.by = t.rule.isEmpty() ? u"by policy"_s : u"by policy under "_s + t.rule;
        break;
    }
    out.reason = t.reason;
    return out;
}

void sortMoves(std::vector<ToldMove> &moves)
{
    std::stable_sort(moves.begin(), moves.end(), [](const ToldMove &a, const ToldMove &b) {
        return std::tie(a.subject, a.pipeline) < std::tie(b.subject, b.pipeline);
    });
}

QString unmetWords(const Verdict &verdict)
{
    QStringList out;
    for (const Unmet &u : verdict.unmet) {
        if (!u.repair)
            out << unmetKey(u);
        else if (u.repair->kind == Repair::Kind::Activity)
            out << u"log "_s + u.repair->activity;
        else if (u.repair->kind == Repair::Kind::Field)
            out << u"fill "_s + u.repair->field;
        else
            out << (u.repair->kind == Repair::Kind::Owner ? u"assign an owner"_s
                                                          : u"give a reason"_s);
    }
    out.sort();
    return out.join(u", "_s);
}

std::optional<Input> readEvent(const QString &text, Instant at, TimelineNames &names,
                               QString &fault)
{
    QStringList words = wordsOf(text);
    const QString first = words.takeFirst();
    Input input;
    input.at = at;
    std::optional<Command::Any> command;
    if (text == u"(time)") {
        command = Command::PassTime{};
    } else if (const auto kind = kindFromName(first)) {
        command = readRecord(*kind, words, at, names);
    } else if (first == u"user") {
        command = readUser(words);
    } else if (first == u"policy" && words.value(1) == u"=") {
        command = Command::SetPolicy{words[0], words.value(2)};
    } else if (first.endsWith(u':')) {
        command = readActivity(first.chopped(1), words, names);
        input.by = pairsOf(words)[u"by"_s];
    } else if (!words.isEmpty()) {
        input.by = first == u"somebody" ? QString() : first;
        command = readDeed(words.takeFirst(), words, names);
    }
    if (!command) {
        fault = u"not understood: %1"_s.arg(text);
        return {};
    }
    input.command = *command;
    return input;
}

} // namespace Imbuto
