// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rulebook.h"

#include <algorithm>

namespace Imbuto {
namespace {

template<typename Range, typename Id>
auto *findById(Range &range, const Id &id)
{
    const auto it =
        std::find_if(range.begin(), range.end(), [&](const auto &x) { return x.id == id; });
    return it == range.end() ? nullptr : &*it;
}

} // namespace

QString Caption::in(const QString &language) const
{
    if (const auto it = texts.find(language); it != texts.end())
        return it->second;
    if (const auto it = texts.find(QStringLiteral("en")); it != texts.end())
        return it->second;
    return texts.empty() ? QString() : texts.begin()->second;
}

bool Stage::byHandOnly() const
{
    return std::none_of(rules.begin(), rules.end(), [](const Rule &r) { return r.automatic; });
}

const Stage *Pipeline::stage(const StageId &wanted) const
{
    return findById(stages, wanted);
}

int Pipeline::indexOf(const StageId &wanted) const
{
    const Stage *s = stage(wanted);
    return s ? int(s - stages.data()) : -1;
}

const Rule *Pipeline::rule(const RuleId &wanted) const
{
    for (const Stage &s : stages)
        if (const Rule *r = findById(s.rules, wanted))
            return r;
    return nullptr;
}

bool Pipeline::isCorrection(const StageId &from, const StageId &to) const
{
    const auto has = [](const std::vector<StageId> &ids, const StageId &wanted) {
        return std::count(ids.begin(), ids.end(), wanted) > 0;
    };
    if (std::any_of(corrections.begin(), corrections.end(),
                    [&](const Correction &c) { return has(c.from, from) && has(c.to, to); }))
        return true;
    const Stage *target = stage(to); // one end is not before another, however they are listed
    return backwardIsCorrection && target && target->category == Category::Open
        && indexOf(to) < indexOf(from);
}

const Pipeline *RuleBook::pipeline(const PipelineId &id) const
{
    return findById(m_pipelines, id);
}

std::vector<const Pipeline *> RuleBook::pipelinesFor(SubjectKind kind) const
{
    std::vector<const Pipeline *> out;
    for (const Pipeline &p : m_pipelines)
        if (p.subject == kind && !p.archived)
            out.push_back(&p);
    return out;
}

const ActivityKind *RuleBook::kind(const ActivityKindId &id) const
{
    return findById(m_kinds, id);
}

const ActivitySet *RuleBook::set(const QString &id) const
{
    return findById(m_sets, id);
}

const Policy *RuleBook::policy(const QString &id) const
{
    return findById(m_policies, id);
}

const CustomField *RuleBook::customField(const QString &key, SubjectKind kind) const
{
    const auto it = std::find_if(m_fields.begin(), m_fields.end(), [&](const CustomField &f) {
        return f.key == key && std::count(f.subjects.begin(), f.subjects.end(), kind);
    });
    return it == m_fields.end() ? nullptr : &*it;
}

const TaskTemplate *RuleBook::taskTemplate(const QString &id) const
{
    for (const Pipeline &p : m_pipelines)
        for (const Stage &s : p.stages)
            if (const TaskTemplate *t = findById(s.tasks, id))
                return t;
    return nullptr;
}

std::optional<ActivityMatch> RuleBook::match(const QString &name) const
{
    if (const ActivitySet *s = set(name))
        return s->match;
    ActivityMatch out;
    out.name = name;
    for (const ActivityKind &k : m_kinds)
        if (k.id == name || k.group == name)
            out.alternatives.push_back({k.id, {}, {}, {}});
    if (out.alternatives.empty())
        return {};
    return out;
}

} // namespace Imbuto
