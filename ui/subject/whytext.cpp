// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/whytext.h"

#include "core/explain.h"
#include "ui/shell/format.h"
#include "ui/shell/session.h"
#include "ui/subject/activitytext.h"
#include "ui/subject/healthtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

using Kind = WhyLine::Kind;

QString words(const char *text)
{
    return QCoreApplication::translate("WhyText", text);
}

/// Writes the lines of one explanation.
class Writer
{
public:
    Writer(const Session &session, const Explanation &explanation, const Pipeline &pipeline)
        : m_session(session), m_explanation(explanation), m_pipeline(pipeline)
    {
    }

    std::vector<WhyLine> write()
    {
        cause();
        trigger();
        reason();
        health();
        differs();
        next();
        for (const auto &item : m_explanation.due)
            due(item);
        return m_lines;
    }

private:
    void add(Kind kind, const QString &text) { m_lines.push_back({kind, text}); }
    QString day(Instant at) const
    {
        return dateText(m_session.workspace().calendar().day(at), m_session.language());
    }
    QString caption(const StageId &stage) const
    {
        const Stage *found = m_pipeline.stage(stage);
        return found ? found->caption.in(m_session.language().code) : stage;
    }

    void cause()
    {
        const Transition &t = m_explanation.transition;
        const QString when = day(m_explanation.placement.since);
        const User *by = m_session.workspace().user(t.by);
        const QString who = by ? by->name : words(QT_TRANSLATE_NOOP("WhyText", "somebody"));
        switch (t.cause) {
        case Cause::Rule:
            add(Kind::Cause, words(QT_TRANSLATE_NOOP("WhyText", "Since %1, by rule")).arg(when));
            facts();
            return;
        case Cause::Import:
            add(Kind::Cause,
                words(QT_TRANSLATE_NOOP("WhyText", "Since %1, imported there")).arg(when));
            return;
        case Cause::Policy:
            add(Kind::Cause,
                words(QT_TRANSLATE_NOOP("WhyText", "Since %1, by a change of policy")).arg(when));
            return;
        case Cause::Undo:
            add(Kind::Cause,
                words(QT_TRANSLATE_NOOP("WhyText", "Since %1, put back by an undo of %2"))
                    .arg(when, who));
            return;
        case Cause::User:
            break;
        }
        const char *text = t.correction ? QT_TRANSLATE_NOOP("WhyText", "Since %1, corrected by %2")
            : t.rule == "override"_L1
            ? QT_TRANSLATE_NOOP("WhyText", "Since %1, moved against the rules by %2")
            : QT_TRANSLATE_NOOP("WhyText", "Since %1, moved by %2");
        add(Kind::Cause, words(text).arg(when, who));
    }

    /// What made the rule true then; without a record of it, what the rule asks.
    void facts()
    {
        const Transition &t = m_explanation.transition;
        const auto recorded = recordedFacts(t, m_pipeline, m_session.book(), m_session.language());
        for (const RecordedFact &fact : recorded)
            add(Kind::Fact, fact.text);
        if (recorded.empty())
            add(Kind::Fact, ruleText(t.rule, m_pipeline, m_session.book(), m_session.language()));
    }

    void trigger()
    {
        if (!m_explanation.trigger)
            return;
        const QString what =
            activityLine(*m_explanation.trigger, m_session.book(), m_session.language());
        add(Kind::Fact,
            words(QT_TRANSLATE_NOOP("WhyText", "After: %1, %2"))
                .arg(what, day(m_explanation.trigger->at)));
    }

    void reason()
    {
        const QString &given = m_explanation.transition.reason;
        if (given.isEmpty())
            return;
        const Stage *stage = m_pipeline.stage(m_explanation.placement.stage);
        QString shown = given;
        if (stage) {
            for (const Reason &listed : stage->reasons) {
                if (listed.id == given)
                    shown = listed.caption.in(m_session.language().code);
            }
        }
        add(Kind::Fact, words(QT_TRANSLATE_NOOP("WhyText", "Reason given: %1")).arg(shown));
    }

    void health()
    {
        const Placement &p = m_explanation.placement;
        if (const QString text = healthReason(m_session, p.health, m_pipeline, p.stage);
            !text.isEmpty())
            add(Kind::Health, text);
    }

    void differs()
    {
        const StageId &supported = m_explanation.supported;
        if (supported.isEmpty() || supported == m_explanation.placement.stage)
            return;
        if (const Stage *stage = m_pipeline.stage(supported))
            add(Kind::Differs, supportedText(m_session, *stage));
    }

    /// The stages ahead: what each still asks. Ways back are in the menu of the pill.
    void next()
    {
        const int here = m_pipeline.indexOf(m_explanation.placement.stage);
        for (const auto &[stage, verdict] : m_explanation.next) {
            if (m_pipeline.indexOf(stage) <= here)
                continue;
            if (verdict.allowed()) {
                add(Kind::Next,
                    words(QT_TRANSLATE_NOOP("WhyText", "%1: may be entered now"))
                        .arg(caption(stage)));
                continue;
            }
            QStringList asks;
            for (const Unmet &unmet : verdict.unmet)
                asks << conditionText(unmet, m_pipeline, m_session.book(), m_session.language());
            add(Kind::Next,
                words(QT_TRANSLATE_NOOP("WhyText", "%1: %2"))
                    .arg(caption(stage), asks.join(u"; "_s)));
        }
    }

    void due(const Explanation::DueItem &item)
    {
        add(Kind::Due,
            words(QT_TRANSLATE_NOOP("WhyText", "On %1: %2"))
                .arg(day(item.at), dueText(m_session, item, m_pipeline)));
    }

    const Session &m_session;
    const Explanation &m_explanation;
    const Pipeline &m_pipeline;
    std::vector<WhyLine> m_lines;
};

} // namespace

std::vector<WhyLine> whyText(const Session &session, const Explanation &explanation)
{
    const Pipeline *pipeline = session.book().pipeline(explanation.placement.pipeline);
    return pipeline ? Writer(session, explanation, *pipeline).write() : std::vector<WhyLine>();
}

QString supportedText(const Session &session, const Stage &stage)
{
    return words(QT_TRANSLATE_NOOP("WhyText", "Today's facts support “%1”"))
        .arg(stage.caption.in(session.language().code));
}

QString dueText(const Session &session, const Explanation::DueItem &due, const Pipeline &pipeline)
{
    for (const Stage &stage : pipeline.stages) {
        for (const Timer &timer : stage.timers) {
            if (timer.id == due.what && timer.action == Timer::Action::ClearOwner)
                return words(QT_TRANSLATE_NOOP("WhyText", "the owner is removed"));
        }
    }
    return ruleText(due.what, pipeline, session.book(), session.language());
}

} // namespace Imbuto
