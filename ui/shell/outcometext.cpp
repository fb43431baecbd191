// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/outcometext.h"

#include "ui/shell/session.h"

#include <QCoreApplication>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text, int n = -1)
{
    return QCoreApplication::translate("Outcome", text, nullptr, n);
}

/// \a name as a sentence can hold it: cut in the middle where it is longer than two lines of a card.
QString spoken(const QString &name)
{
    constexpr int kMost = 70;
    constexpr int kEnd = 20;
    if (name.size() <= kMost)
        return name;
    const QList<uint> letters = name.toUcs4();
    if (letters.size() <= kMost)
        return name;
    const auto part = [&](qsizetype from, qsizetype count) {
        const QList<uint> some = letters.mid(from, count);
        return QString::fromUcs4(reinterpret_cast<const char32_t *>(some.data()), some.size());
    };
    return part(0, kMost - kEnd).trimmed() + u'…' + part(letters.size() - kEnd, kEnd).trimmed();
}

} // namespace

QString subjectName(const Session &session, qint64 recordId)
{
    const auto record = session.store().recordById(recordId);
    if (!record)
        return {};
    return spoken(record->name.isEmpty() ? record->email.isEmpty() ? record->ref : record->email
                                         : record->name);
}

QString transitionText(const Session &session, const Transition &transition)
{
    const Pipeline *pipeline = session.book().pipeline(transition.pipeline);
    const QString name = subjectName(session, transition.subject.id);
    if (!pipeline)
        return name;
    const QString code = session.language().code;
    const Stage *to = pipeline->stage(transition.to);
    if (!to)
        return words(QT_TRANSLATE_NOOP("Outcome", "“%1” left %2"))
            .arg(name, pipeline->caption.in(code));
    const QString stage = to->caption.in(code);
    if (transition.from.isEmpty())
        return words(QT_TRANSLATE_NOOP("Outcome", "“%1” entered %2: %3"))
            .arg(name, pipeline->caption.in(code), stage);
    if (transition.cause != Cause::Rule)
        return words(QT_TRANSLATE_NOOP("Outcome", "“%1” moved to %2")).arg(name, stage);
    QString rule = ruleText(transition.rule, *pipeline, session.book(), session.language());
    if (const QString known = stage + u": "_s; rule.startsWith(known)) // just named
        rule.remove(0, known.size());
    return words(QT_TRANSLATE_NOOP("Outcome", "“%1” moved to %2 by rule: %3"))
        .arg(name, stage, rule);
}

QString outcomeText(const Session &session, const Outcome &outcome)
{
    if (outcome.transitions.empty())
        return {};
    QString text = transitionText(session, outcome.transitions.front());
    const int more = int(outcome.transitions.size()) - 1;
    if (more == 1)
        return text + u'\n' + transitionText(session, outcome.transitions.back());
    if (more > 1)
        text += u'\n' + words(QT_TRANSLATE_N_NOOP("Outcome", "and %n more move(s) by rule"), more);
    return text;
}

QString refusalText(const Session &session, const Outcome &outcome)
{
    const Pipeline *pipeline = session.book().pipeline(outcome.pipeline);
    QStringList lines;
    for (const Unmet &unmet : outcome.verdict.unmet) {
        if (pipeline)
            lines << unmetText(unmet, *pipeline, session.book(), session.language());
    }
    if (lines.isEmpty())
        lines << words(QT_TRANSLATE_NOOP("Outcome", "The rules do not allow this"));
    return lines.join(u'\n');
}

} // namespace Imbuto
