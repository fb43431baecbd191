// SPDX-License-Identifier: GPL-3.0-or-later
// Saved filters: who is in them now, and where they can be put by hand.
#include "core/fields.h"
#include "core/rules/facttable.h"
#include "core/rules/shipped.h"
#include "core/rulesinforce.h"
#include "core/workspace.h"
#include "core/workspace_p.h"

#include <algorithm>

namespace Imbuto {
namespace {

/// Read again after so many, so that memory stays small.
constexpr size_t kAtOnce = 2000;

bool isOpen(const Store &store, const Pipeline &pipeline, const Record &deal)
{
    for (const Placement &p : store.placementsOf(deal.subject))
        if (p.pipeline == pipeline.id)
            if (const Stage *stage = pipeline.stage(p.stage))
                return stage->category == Category::Open;
    return false;
}

} // namespace

/// Asks about one subject after the other, on a draft that nobody writes.
class MemberScan::Reading
{
public:
    Reading(Workspace::Impl &impl, const Condition &condition)
        : m_state(impl.state), m_condition(condition),
          m_draft(*impl.store, impl.book(), impl.calendar, impl.ids, m_state, impl.nowFor({}))
    {
    }

    bool holds(Subject subject)
    {
        const Facts facts = m_draft.facts(subject);
        if (!facts.record || facts.record->deleted)
            return false;
        return evaluate(m_condition, {nowhere(), facts, {}, nullptr, nullptr}).holdsAt(facts.now);
    }

private:
    WorkspaceState m_state;
    const Condition &m_condition;
    Draft m_draft;
};

MemberScan::MemberScan(Workspace::Impl &impl, Condition condition, SubjectKind kind)
    : d(impl), m_condition(std::move(condition))
{
    Store::Candidates all = d.store->candidates(kind, m_condition);
    m_candidates = std::move(all.subjects);
    if (!all.exact)
        return;
    m_found = std::move(m_candidates);
    m_candidates.clear();
}

MemberScan::~MemberScan() = default;

bool MemberScan::advance(size_t look)
{
    const size_t end = std::min(m_candidates.size(), m_next + look);
    for (; m_next < end; ++m_next) {
        if (m_next % kAtOnce == 0 || !m_reading)
            m_reading = std::make_unique<Reading>(d, m_condition);
        if (m_reading->holds(m_candidates[m_next]))
            m_found.push_back(m_candidates[m_next]);
    }
    return m_next < m_candidates.size();
}

std::vector<Segment> Workspace::segments() const
{
    return segmentsIn(d->state.settings);
}

std::optional<Segment> Workspace::segment(const QString &id) const
{
    const auto it = d->state.settings.find(segmentKey(id));
    if (it == d->state.settings.end())
        return {};
    auto read = segmentFrom(it->first, it->second);
    return read ? std::optional(std::move(*read)) : std::nullopt;
}

Expected<std::unique_ptr<MemberScan>> Workspace::scan(const Segment &segment) const
{
    try {
        auto condition = conditionOf(segment, book());
        if (!condition)
            return tl::make_unexpected(condition.error());
        return std::unique_ptr<MemberScan>(new MemberScan(*d, std::move(*condition), segment.kind));
    } catch (const StorageFault &fault) {
        return tl::make_unexpected(fault.error);
    }
}

Expected<std::vector<Subject>> Workspace::members(const Segment &segment) const
{
    auto scanned = scan(segment);
    if (!scanned)
        return tl::make_unexpected(scanned.error());
    try {
        while ((*scanned)->advance(kAtOnce))
            ;
        return (*scanned)->found();
    } catch (const StorageFault &fault) {
        return tl::make_unexpected(fault.error);
    }
}

Expected<bool> Workspace::isIn(Subject subject, const Segment &segment) const
{
    if (subject.kind != segment.kind)
        return false;
    try {
        auto condition = conditionOf(segment, book());
        if (!condition)
            return tl::make_unexpected(condition.error());
        return MemberScan::Reading(*d, *condition).holds(subject);
    } catch (const StorageFault &fault) {
        return tl::make_unexpected(fault.error);
    }
}

/// The commands that bring \a members, those who are there left out.
class FeedPlanner
{
public:
    FeedPlanner(const Workspace &workspace, const FeedTarget &target)
        : m_workspace(workspace), m_store(workspace.store()), m_target(target),
          m_pipeline(*workspace.book().pipeline(target.pipeline))
    {
    }

    FeedPlan plan(const std::vector<Subject> &members)
    {
        FeedPlan out;
        for (const Subject member : members) {
            const auto record = m_store.record(member);
            if (!record)
                continue;
            if (m_pipeline.subject == member.kind ? stands(member) : hasDeal(*record))
                ++out.there;
            else
                out.commands.push_back(m_pipeline.subject == member.kind ? move(*record)
                                                                         : deal(*record));
        }
        return out;
    }

private:
    bool stands(Subject member) const
    {
        const auto placements = m_store.placementsOf(member);
        return std::any_of(placements.begin(), placements.end(),
                           [&](const Placement &p) { return p.pipeline == m_pipeline.id; });
    }

    /// An open one of theirs or of their company, of this plan included.
    bool hasDeal(const Record &of)
    {
        const qint64 company = of.subject.kind == SubjectKind::Company ? of.subject.id : of.company;
        if (company && std::count(m_companies.begin(), m_companies.end(), company))
            return true;
        std::vector<Record> deals = m_store.dealsOf(of.subject);
        if (company && of.subject.kind == SubjectKind::Person)
            for (Record &deal : m_store.dealsOf({SubjectKind::Company, company}))
                deals.push_back(std::move(deal));
        if (std::any_of(deals.begin(), deals.end(),
                        [&](const Record &deal) { return isOpen(m_store, m_pipeline, deal); }))
            return true;
        if (company)
            m_companies.push_back(company);
        return false;
    }

    Command::Any move(const Record &record) const
    {
        Command::Move out;
        out.subject = {record.subject.kind, record.ref};
        out.pipeline = m_target.pipeline;
        out.to = m_target.stage;
        return out;
    }

    Command::Any deal(const Record &of) const
    {
        Command::SaveRecord out;
        out.pipeline = m_pipeline.id;
        for (int n = 1;; ++n) {
            out.subject = {SubjectKind::Deal,
                           of.ref + u'-' + m_pipeline.id + u'-' + QString::number(n)};
            if (!m_store.recordByRef(SubjectKind::Deal, out.subject.ref))
                break;
        }
        out.fields[QStringLiteral("title")] = of.name.isEmpty() ? of.email : of.name;
        const bool person = of.subject.kind == SubjectKind::Person;
        if (person)
            out.fields[QStringLiteral("person")] = of.ref;
        const qint64 company = person ? of.company : of.subject.id;
        if (const auto named = company ? m_store.recordById(company) : std::nullopt)
            out.fields[QStringLiteral("company")] = named->ref;
        if (const User *owner = m_workspace.user(of.owner); owner && owner->active)
            out.fields[QStringLiteral("owner")] = owner->ref;
        return out;
    }

    const Workspace &m_workspace;
    const Store &m_store;
    FeedTarget m_target;
    const Pipeline &m_pipeline;
    std::vector<qint64> m_companies; ///< they get one by this plan
};

Expected<FeedPlan> Workspace::planFeed(const Segment &segment, const FeedTarget &target) const
{
    const auto targets = feedTargets(book(), segment.kind);
    if (!std::count(targets.begin(), targets.end(), target))
        return badInput(tr("“%1” can't be fed by segments.").arg(target.pipeline),
                        QStringLiteral("pipeline"));
    const auto found = members(segment);
    if (!found)
        return tl::make_unexpected(found.error());
    try {
        return FeedPlanner(*this, target).plan(*found);
    } catch (const StorageFault &fault) {
        return tl::make_unexpected(fault.error);
    }
}

Expected<void> Workspace::Impl::checkSegments(const Command::SaveSettings &saved,
                                              const std::map<QString, QString> &settings,
                                              const RuleBook &next) const
{
    std::vector<QString> fed;
    for (const auto &[key, value] : saved.values) {
        if (!isSegmentKey(key) || value.isEmpty())
            continue;
        const auto segment = segmentFrom(key, value);
        if (!segment)
            return tl::make_unexpected(segment.error());
        if (const auto condition = conditionOf(*segment, next); !condition)
            return tl::make_unexpected(condition.error());
        if (!segment->feed)
            continue;
        const auto targets = feedTargets(next, segment->kind);
        if (!std::count(targets.begin(), targets.end(),
                        FeedTarget{segment->feed->pipeline, segment->feed->stage}))
            return badInput(
                Workspace::tr("“%1” can't feed “%2”: its stage “%3” takes none of them.")
                    .arg(segment->name, segment->feed->pipeline, segment->feed->stage),
                key);
        const auto before = state.settings.find(key);
        if (before == state.settings.end() || feedingPart(before->second) != feedingPart(value))
            fed.push_back(segment->feed->pipeline);
    }
    return fed.empty() ? Expected<void>() : checkFed(fed, settings);
}

/// The linter's word on pipelines with the rules of segments in them (R12).
Expected<void> Workspace::Impl::checkFed(const std::vector<PipelineId> &fed,
                                         const std::map<QString, QString> &settings) const
{
    std::vector<RuleBook::Source> whole =
        fedBy(settings, replaced(shippedPipelines(), rulesInForce(settings)));
    std::vector<QString> about;
    for (const RuleBook::Source &source : whole)
        if (std::count(fed.begin(), fed.end(), pipelineIn(source)))
            about.push_back(source.file);
    const CheckedRules result = Imbuto::checkRules(vocabularyInForce(settings), whole, {}, about);
    QStringList lines;
    for (const RuleFinding &f : result.findings)
        if (f.severity == RuleFinding::Severity::Error)
            lines << f.text;
    if (lines.isEmpty())
        return {};
    lines.removeDuplicates();
    return badInput(lines.join(u'\n'), QStringLiteral("feed"));
}

Expected<Preview> Workspace::previewSettings(const Command::SaveSettings &command) const
{
    try {
        const auto next = d->termsOf(command);
        if (!next)
            return tl::make_unexpected(next.error());
        return d->preview({command, {}, {}}, next->book.get(), {});
    } catch (const StorageFault &fault) {
        return tl::make_unexpected(fault.error);
    }
}

} // namespace Imbuto
