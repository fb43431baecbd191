// SPDX-License-Identifier: GPL-3.0-or-later
// What rules say of each other: every name must lead somewhere.
#include "core/rules/rulebookreader.h"

#include "core/fields.h"
#include "core/rules/facttable.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace Imbuto {
namespace {

constexpr qint64 kMaxWeight = 10000; ///< leaves behind one rule

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RuleBook)
};

} // namespace

void RuleBookReader::checkLeaf(const Condition &c, const Pipeline &pipeline,
                               SubjectKind subject) const
{
    if (c.since == Since::Stage && !pipeline.stage(c.anchorStage))
        throw Fault{c.path, Words::tr("there is no stage “%1”").arg(c.anchorStage),
                    QStringLiteral("unknown_stage")};
    const QLatin1StringView key(c.fact->key);
    if (key == u"policy" && !m_book.policy(c.name))
        throw Fault{c.path, Words::tr("there is no policy “%1”").arg(c.name),
                    QStringLiteral("unknown_policy")};
    if (key == u"field" && !builtInField(c.name, subject) && !m_book.customField(c.name, subject))
        throw Fault{c.path, Words::tr("there is no field “%1”").arg(c.name),
                    QStringLiteral("unknown_field")};
    const Pipeline *other = c.pipeline.isEmpty() ? nullptr : m_book.pipeline(c.pipeline);
    if (!other)
        return; // a workspace may leave a pipeline out: then the fact is unmet at run time
    for (const StageId &stage : c.stages)
        if (!other->stage(stage))
            throw Fault{c.path, Words::tr("there is no stage “%1” in “%2”").arg(stage, c.pipeline),
                        QStringLiteral("unknown_stage")};
}

void RuleBookReader::checkFree(const Condition &c) const
{
    for (const Condition &child : c.children)
        checkFree(child);
    if (c.op != Condition::Op::Leaf)
        return;
    if (QLatin1StringView(c.fact->key) == u"reason")
        throw Fault{c.path, Words::tr("a reason is given for a move; nothing moves here"),
                    QStringLiteral("needs_pipeline")};
    if (c.since == Since::Stage || c.since == Since::Current)
        throw Fault{
            c.path,
            Words::tr("“since a stage was entered” is for the rules of a pipeline; say “in the "
                      "last days” or “since an activity” here"),
            QStringLiteral("needs_pipeline")};
}

qint64 RuleBookReader::weigh(const Condition &c, std::vector<QString> &trail) const
{
    qint64 sum = 1;
    for (const Condition &child : c.children)
        sum += weigh(child, trail);
    if (c.op == Condition::Op::Leaf && QLatin1StringView(c.fact->key) == u"supports")
        sum += weighStage(c, trail);
    if (sum > kMaxWeight)
        throw Fault{c.path,
                    Words::tr("asks more than %1 things, by way of other rules").arg(kMaxWeight),
                    QStringLiteral("too_large")};
    return sum;
}

qint64 RuleBookReader::weighStage(const Condition &leaf, std::vector<QString> &trail) const
{
    const QString id = leaf.pipeline + u'/' + leaf.stages.front();
    if (const auto known = m_weights.find(id); known != m_weights.end())
        return known->second;
    if (std::count(trail.begin(), trail.end(), id))
        throw Fault{leaf.path, Words::tr("“%1” asks itself, by way of other rules").arg(id),
                    QStringLiteral("cycle")};
    const Pipeline *pipeline = m_book.pipeline(leaf.pipeline);
    const Stage *stage = pipeline ? pipeline->stage(leaf.stages.front()) : nullptr;
    qint64 sum = 0;
    trail.push_back(id);
    if (stage)
        for (const Rule &rule : stage->rules)
            sum += weigh(rule.when, trail);
    trail.pop_back();
    return m_weights[id] = sum;
}

void RuleBookReader::checkCondition(const Condition &c, const Pipeline &pipeline,
                                    SubjectKind subject, const StageId &stage) const
{
    const std::function<void(const Condition &)> look = [&](const Condition &node) {
        if (node.op == Condition::Op::Leaf)
            checkLeaf(node, pipeline, subject);
        for (const Condition &child : node.children)
            look(child);
    };
    look(c);
    std::vector<QString> trail;
    if (!stage.isEmpty())
        trail.push_back(pipeline.id + u'/' + stage);
    weigh(c, trail);
}

void RuleBookReader::checkRuleId(const RuleId &id, const QString &path) const
{
    if (!m_ruleIds.insert(id).second)
        throw Fault{path + QStringLiteral("/id"), Words::tr("two rules are called “%1”").arg(id),
                    QStringLiteral("duplicate_id")};
}

void RuleBookReader::checkStageIds(const Pipeline &p, const std::vector<StageId> &ids,
                                   const QString &path) const
{
    for (const StageId &id : ids)
        if (!p.stage(id))
            throw Fault{path, Words::tr("there is no stage “%1”").arg(id),
                        QStringLiteral("unknown_stage")};
}

void RuleBookReader::checkStage(const Pipeline &p, size_t index) const
{
    const Stage &s = p.stages[index];
    const QString path = QStringLiteral("/stages/%1").arg(index);
    const auto check = [&](const Condition &c, const StageId &stage) {
        guarded(c.path, [&] { checkCondition(c, p, p.subject, stage); });
    };
    for (const Rule &r : s.rules) {
        guarded(r.when.path, [&] { checkRuleId(r.id, r.when.path.chopped(5)); });
        check(r.when, s.id);
    }
    if (s.health.good)
        check(*s.health.good, {});
    if (s.health.bad)
        check(*s.health.bad, {});
    if (s.suggestedWhen)
        check(*s.suggestedWhen, s.id);
    const bool grouped = s.group.isEmpty()
        || std::any_of(p.groups.begin(), p.groups.end(),
                       [&](const StageGroup &g) { return g.id == s.group; });
    if (!grouped)
        m_faults.push_back({m_file, path + QStringLiteral("/group"),
                            QStringLiteral("unknown_group"),
                            Words::tr("there is no group “%1”").arg(s.group)});
}

void RuleBookReader::checkPipeline(const Pipeline &p) const
{
    for (size_t i = 0; i < p.stages.size(); ++i)
        checkStage(p, i);
    for (const std::optional<Condition> &c : {p.health.good, p.health.bad})
        if (c)
            guarded(c->path, [&] { checkCondition(*c, p, p.subject); });
    for (const Origin &o : p.origins) {
        guarded(o.when.path, [&] { checkRuleId(o.id, o.when.path.chopped(5)); });
        guarded(o.when.path, [&] { checkCondition(o.when, p, o.subject); });
    }
    guarded({}, [&] {
        for (const Correction &c : p.corrections)
            for (const auto &stages : {c.from, c.to})
                checkStageIds(p, stages, QStringLiteral("/corrections"));
        if (!p.countsFrom.isEmpty())
            checkStageIds(p, {p.countsFrom}, QStringLiteral("/deal_counts_from"));
        for (const RuleId &id : p.reopenedBy)
            if (!p.rule(id) && m_faults.empty()) // it may be one of those that could not be read
                throw Fault{QStringLiteral("/reopened_by"),
                            Words::tr("there is no rule “%1”").arg(id),
                            QStringLiteral("unknown_rule")};
    });
}

void RuleBookReader::checkReferences() const
{
    for (const Pipeline &p : m_book.m_pipelines) {
        m_file = m_files.at(p.id);
        checkPipeline(p);
    }
}

} // namespace Imbuto
