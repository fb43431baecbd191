// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/linter.h"

#include "core/rules/facttable.h"
#include "core/rules/possibility.h"
#include "core/rules/rulecycles.h"

#include <QCoreApplication>

#include <algorithm>

namespace Imbuto {
namespace {

/// Steps of reasoning for one set: more than any readable set needs, a second or so of work.
constexpr int kBudget = 4'000'000;
constexpr qsizetype kPhraseLength = 300;

using Demand = Possibility::Demand;
using Asked = Possibility::Asked;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Linter)
};

/// Looks at one pipeline of a book.
class PipelineLinter
{
public:
    PipelineLinter(const RuleBook &book, const Pipeline &pipeline, const Language &language,
                   int &budget)
        : m_book(book), m_pipeline(pipeline), m_language(language), m_budget(budget)
    {
    }

    std::vector<RuleFinding> run()
    {
        m_at = {};
        captions(m_pipeline.caption, m_pipeline.id, {});
        if (!m_pipeline.description.texts.empty())
            captions(m_pipeline.description, Words::tr("the description"),
                     QStringLiteral("/description"));
        for (const StageGroup &group : m_pipeline.groups)
            captions(group.caption, group.id, QStringLiteral("/groups"));
        healthOf(m_pipeline.health);
        for (const Origin &origin : m_pipeline.origins)
            originOf(origin);
        for (size_t i = 0; i < m_pipeline.stages.size(); ++i)
            stageOf(m_pipeline.stages[i], QStringLiteral("/stages/%1").arg(i));
        unreachable();
        if (m_pipeline.mode == Mode::Ratchet) {
            circles();
            jointCircles();
        }
        return std::move(m_findings);
    }

private:
    struct At
    {
        StageId stage;
        RuleId rule;
    };

    void add(const QString &code, const QString &path, const QString &text,
             RuleFinding::Severity severity = RuleFinding::Severity::Error)
    {
        m_findings.push_back(
            {{}, m_pipeline.id, m_at.stage, m_at.rule, path, code, severity, text});
    }

    QString captionOf(const StageId &id) const
    {
        const Stage *stage = m_pipeline.stage(id);
        const QString caption = stage ? stage->caption.in(m_language.code) : QString();
        return caption.isEmpty() ? id : caption;
    }

    void captions(const Caption &caption, const QString &what, const QString &path)
    {
        for (const QString &language : shippedLanguages()) {
            const auto it = caption.texts.find(language);
            if (it == caption.texts.end() || it->second.trimmed().isEmpty())
                add(QStringLiteral("caption_missing"), path,
                    Words::tr("%1 has no caption in the language “%2”.").arg(what, language));
        }
    }

    Possibility reasoning(SubjectKind subject, Asked asked)
    {
        return Possibility(m_book, m_pipeline, subject, asked, m_budget);
    }

    // --- conditions that are always or never true

    QString phrase(const Condition &c) const
    {
        if (c.op == Condition::Op::Leaf) {
            Unmet leaf;
            leaf.condition = &c;
            return conditionText(leaf, m_pipeline, m_book, m_language);
        }
        QStringList parts;
        for (const Condition &child : c.children)
            parts << phrase(child);
        if (c.op == Condition::Op::Not)
            return Words::tr("not: %1").arg(parts.join(u' '));
        return parts.join(c.op == Condition::Op::All ? Words::tr(" and ") : Words::tr(" or "));
    }

    QString shortPhrase(const Condition &c) const
    {
        const QString text = phrase(c);
        return text.size() > kPhraseLength ? text.left(kPhraseLength) + u'…' : text;
    }

    /// Tells the outermost parts of a condition that can only be one thing. True when the whole can never hold.
    bool constants(const Condition &c, SubjectKind subject, Asked asked,
                   const std::vector<StageId> *standing)
    {
        Possibility reasoning(m_book, m_pipeline, subject, asked, m_budget);
        const auto can = [&](bool hold, const std::vector<StageId> *where) {
            return reasoning.possible({{&c, hold, where}});
        };
        for (const QString &pipeline : strangers(c))
            add(QStringLiteral("unknown_pipeline"), c.path,
                Words::tr("There is no pipeline “%1”.").arg(pipeline));
        if (!can(true, standing)) {
            add(QStringLiteral("never"), c.path,
                c.children.empty() && c.op == Condition::Op::Any
                    ? Words::tr("This can never hold: an empty list of alternatives.")
                    : Words::tr("This can never hold: %1.").arg(shortPhrase(c)));
            return true;
        }
        const std::vector<StageId> outside{StageId()};
        const bool fromOutside = standing && *standing == outside;
        if (!can(false, fromOutside ? standing : nullptr)) {
            add(QStringLiteral("always"), c.path,
                c.children.empty() && c.op == Condition::Op::All
                    ? Words::tr("This always holds: nothing is asked.")
                    : Words::tr("This always holds: %1.").arg(shortPhrase(c)));
            return false;
        }
        for (const Condition &child : c.children)
            constants(child, subject, asked, standing);
        return false;
    }

    /// The pipelines that a leaf asks about and nobody knows.
    std::vector<PipelineId> strangers(const Condition &c) const
    {
        std::vector<PipelineId> out;
        if (c.op == Condition::Op::Leaf && !c.pipeline.isEmpty() && !m_book.pipeline(c.pipeline))
            out.push_back(c.pipeline);
        return out;
    }

    // --- stages

    void stageOf(const Stage &stage, const QString &path)
    {
        m_at = {stage.id, {}};
        captions(stage.caption, stage.id, path + QStringLiteral("/caption"));
        for (const Reason &reason : stage.reasons)
            captions(reason.caption, reason.id, path + QStringLiteral("/reasons"));
        for (const TaskTemplate &task : stage.tasks)
            captions(task.caption, task.id, path + QStringLiteral("/tasks"));
        if (!stage.createsDealIn.isEmpty()) {
            const Pipeline *target = m_book.pipeline(stage.createsDealIn);
            if (!target || target->subject != SubjectKind::Deal)
                add(QStringLiteral("unknown_pipeline"), path + QStringLiteral("/creates_deal_in"),
                    Words::tr("There is no pipeline “%1” for deals.").arg(stage.createsDealIn));
        }
        for (const Rule &rule : stage.rules)
            ruleOf(stage, rule);
        m_at = {stage.id, {}};
        healthOf(stage.health);
    }

    std::vector<StageId> standing(const Rule &rule) const
    {
        std::vector<StageId> out = rule.from;
        if (rule.fromNone)
            out.emplace_back();
        return out;
    }

    Asked askedBy(const Rule &rule) const
    {
        return rule.automatic || m_pipeline.mode == Mode::Derived ? Asked::Automatically
                                                                  : Asked::ByHand;
    }

    void ruleOf(const Stage &stage, const Rule &rule)
    {
        m_at = {stage.id, rule.id};
        const Condition &c = rule.when;
        // by hand, asking nothing is a way to say so
        if (askedBy(rule) == Asked::ByHand && c.op == Condition::Op::All && c.children.empty())
            return;
        const std::vector<StageId> where = standing(rule);
        const bool placed = m_pipeline.mode == Mode::Ratchet && !where.empty();
        if (constants(c, m_pipeline.subject, askedBy(rule), placed ? &where : nullptr))
            m_dead.push_back(rule.id);
    }

    void originOf(const Origin &origin)
    {
        m_at = {{}, origin.id};
        constants(origin.when, origin.subject, Asked::AtAnOrigin, nullptr);
    }

    void healthOf(const HealthRules &health)
    {
        for (const std::optional<Condition> &c : {health.good, health.bad})
            if (c)
                constants(*c, m_pipeline.subject, Asked::Automatically, nullptr);
        if (!health.good || !health.bad)
            return;
        if (reasoning(m_pipeline.subject, Asked::Automatically)
                .possible({{&*health.good, true, nullptr}, {&*health.bad, true, nullptr}})
            && m_budget >= 0)
            add(QStringLiteral("health_overlap"), health.bad->path,
                Words::tr("Health can be good and bad at once: %1; and: %2.")
                    .arg(shortPhrase(*health.good), shortPhrase(*health.bad)));
    }

    // --- ways

    bool isDead(const Rule &rule) const
    {
        return std::count(m_dead.begin(), m_dead.end(), rule.id) > 0;
    }

    std::vector<StageId> reached() const
    {
        std::vector<StageId> out;
        const auto in = [&](const StageId &id) {
            return std::count(out.begin(), out.end(), id) > 0;
        };
        const auto opens = [&](const Rule &r) {
            return !isDead(r)
                && (r.fromNone || m_pipeline.mode == Mode::Derived
                    || std::any_of(r.from.begin(), r.from.end(), in));
        };
        for (bool more = true; more;) {
            more = false;
            for (const Stage &s : m_pipeline.stages) {
                if (in(s.id) || std::none_of(s.rules.begin(), s.rules.end(), opens))
                    continue;
                out.push_back(s.id);
                more = true;
            }
        }
        return out;
    }

    /// In a derived pipeline the most advanced match wins: whoever meets \a rule may always meet more.
    bool overshadowed(size_t index, const Rule &rule)
    {
        std::vector<Demand> demands{{&rule.when, true, nullptr}};
        for (size_t i = index + 1; i < m_pipeline.stages.size(); ++i)
            for (const Rule &other : m_pipeline.stages[i].rules)
                demands.push_back({&other.when, false, nullptr});
        return !reasoning(m_pipeline.subject, Asked::Automatically).possible(demands);
    }

    void unreachable()
    {
        const std::vector<StageId> known = reached();
        for (size_t i = 0; i < m_pipeline.stages.size(); ++i) {
            const Stage &s = m_pipeline.stages[i];
            const QString path = QStringLiteral("/stages/%1").arg(i);
            m_at = {s.id, {}};
            if (!std::count(known.begin(), known.end(), s.id)) {
                add(QStringLiteral("unreachable"), path,
                    s.rules.empty()
                        ? Words::tr("No rule leads into “%1”.").arg(captionOf(s.id))
                        : Words::tr("No rule can lead into “%1”.").arg(captionOf(s.id)));
            } else if (m_pipeline.mode == Mode::Derived
                       && std::all_of(s.rules.begin(), s.rules.end(), [&](const Rule &r) {
                              return isDead(r) || overshadowed(i, r);
                          })) {
                add(QStringLiteral("unreachable"), path,
                    Words::tr("Nobody can stand in “%1”: whoever could is further on.")
                        .arg(captionOf(s.id)));
            }
        }
    }

    void circles()
    {
        for (const RuleCircle &circle : ruleCircles(m_book, m_pipeline, m_budget)) {
            QStringList rules, stages;
            for (const Rule *rule : circle.rules)
                rules << rule->id;
            for (const StageId &stage : circle.stages)
                stages << captionOf(stage);
            m_at = {circle.stages.front(), circle.rules.front()->id};
            const bool two = circle.rules.size() == 2;
            add(two ? QStringLiteral("fight") : QStringLiteral("cycle"),
                circle.rules.front()->when.path,
                two ? Words::tr(
                          "Two rules fight: %1 and %2 can hold at once and move a card to and "
                          "fro between %3.")
                          .arg(rules[0], rules[1], stages.join(Words::tr(" and ")))
                    : Words::tr(
                          "These rules can hold at once and move a card round in a circle: %1.")
                          .arg(rules.join(QStringLiteral(" → "))));
        }
    }

    void jointCircles()
    {
        for (const RuleCircle &circle : jointRuleCircles(m_book, m_pipeline, m_budget)) {
            QStringList rules;
            for (const Rule *rule : circle.rules)
                rules << rule->id;
            const Rule *mine = nullptr;
            for (const Rule *rule : circle.rules)
                if (!mine && m_pipeline.rule(rule->id))
                    mine = rule;
            m_at = {circle.stages.front(), mine->id};
            add(QStringLiteral("cycle"), mine->when.path,
                Words::tr("These rules of several pipelines can hold in turn and move a card round "
                          "in a circle: %1.")
                    .arg(rules.join(QStringLiteral(" → "))));
        }
    }

    const RuleBook &m_book;
    const Pipeline &m_pipeline;
    const Language &m_language;
    int &m_budget;
    At m_at;
    std::vector<RuleId> m_dead; ///< rules that can never hold
    std::vector<RuleFinding> m_findings;
};

} // namespace

const std::vector<QString> &shippedLanguages()
{
    static const std::vector<QString> languages{QStringLiteral("en"), QStringLiteral("it")};
    return languages;
}

bool isFaulty(const std::vector<RuleFinding> &findings)
{
    return std::any_of(findings.begin(), findings.end(), [](const RuleFinding &f) {
        return f.severity == RuleFinding::Severity::Error;
    });
}

std::vector<RuleFinding> lint(const RuleBook &book, const Language &language)
{
    std::vector<RuleFinding> out;
    for (const Pipeline &pipeline : book.pipelines()) {
        int budget = kBudget;
        for (RuleFinding &f : PipelineLinter(book, pipeline, language, budget).run())
            out.push_back(std::move(f));
        if (budget < 0)
            out.push_back(
                {{},
                 pipeline.id,
                 {},
                 {},
                 {},
                 QStringLiteral("too_complex"),
                 RuleFinding::Severity::Warning,
                 Words::tr("The rules of %1 are too many to be thought through to the end.")
                     .arg(pipeline.id)});
    }
    return out;
}

} // namespace Imbuto
