// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/leaflogic.h"

#include "core/rules/facttable.h"

#include <algorithm>

namespace Imbuto {
namespace {

template<typename Range, typename Test>
bool every(const Range &range, Test test)
{
    return std::all_of(range.begin(), range.end(), test);
}
template<typename Range, typename Test>
bool some(const Range &range, Test test)
{
    return std::any_of(range.begin(), range.end(), test);
}

bool says(const Values &values, const QString &key, const Value &value)
{
    const auto it = values.find(key);
    return it != values.end() && it->second == value;
}

/// The window of the last days; a window of any days takes its place.
int lastDays(const Condition &c)
{
    return c.anyDays > 0 ? 0 : c.within;
}

/// What \a a looks back on is part of what \a b looks back on.
bool looksWithin(const Condition &a, const Condition &b)
{
    if (lastDays(b) > 0 && (lastDays(a) == 0 || lastDays(a) > lastDays(b)))
        return false;
    if (b.since == Since::Always)
        return true;
    return a.since == b.since && a.anchorStage == b.anchorStage
        && a.anchorActivity == b.anchorActivity && (a.strict || !b.strict);
}

/// So many in \a a are as many in whatever days \a b asks for.
bool fitsAnyDays(const Condition &a, const Condition &b)
{
    if (b.anyDays == 0 || b.count == 1)
        return true;
    const int window = a.anyDays > 0 ? a.anyDays : a.within;
    return window > 0 && window <= b.anyDays;
}

} // namespace

bool isFact(const Condition &leaf, QStringView key)
{
    return leaf.op == Condition::Op::Leaf && key == QLatin1StringView(leaf.fact->key);
}

bool LeafLogic::within(const ActivityMatch::Alternative &inner,
                       const ActivityMatch::Alternative &outer) const
{
    if (inner.kind != outer.kind)
        return false;
    Values known = inner.where;
    if (const ActivityKind *kind = m_book.kind(inner.kind))
        known.insert(kind->implied.begin(), kind->implied.end());
    const auto lacks = [&](const QString &key) {
        return std::count(inner.missing.begin(), inner.missing.end(), key) > 0;
    };
    return every(outer.where, [&](const auto &w) { return says(known, w.first, w.second); })
        && every(outer.whereNot,
                 [&](const auto &w) {
                     const auto it = known.find(w.first);
                     return (it != known.end() && it->second != w.second)
                         || says(inner.whereNot, w.first, w.second) || lacks(w.first);
                 })
        && every(outer.missing, lacks);
}

bool LeafLogic::within(const ActivityMatch &inner, const ActivityMatch &outer) const
{
    return every(inner.alternatives, [&](const auto &in) {
        return some(outer.alternatives, [&](const auto &out) { return within(in, out); });
    });
}

bool LeafLogic::activitiesImply(const Condition &a, const Condition &b) const
{
    const bool sameUnit = !b.distinctDays || a.distinctDays || b.count == 1;
    return sameUnit && a.count >= b.count && looksWithin(a, b) && fitsAnyDays(a, b)
        && within(a.match, b.match);
}

bool LeafLogic::dealsImply(const Condition &a, const Condition &b) const
{
    // an outcome may be newer than a correction, and the deal itself older (R13)
    const bool ended = a.state == u"won" || a.state == u"lost";
    const bool any = a.state == u"open" || m_pipeline.mode == Mode::Derived;
    const bool state =
        a.state == b.state || (b.state == u"ended" && ended) || (b.state == u"any" && any);
    return state && a.count >= b.count && (b.pipeline.isEmpty() || a.pipeline == b.pipeline)
        && (a.counted || !b.counted);
}

bool LeafLogic::implies(const Condition &a, const Condition &b) const
{
    if (a.fact != b.fact)
        return false;
    if (a.source == b.source)
        return true;
    if (isFact(a, u"activities"))
        return activitiesImply(a, b);
    return isFact(a, u"deals") && dealsImply(a, b);
}

/// Entering a stage because an attempt has no answer, and leaving it because that attempt has one.
bool LeafLogic::answersWhatIsUnanswered(const Condition &answered,
                                        const Condition &unanswered) const
{
    return answered.last && within(unanswered.missed, answered.match)
        && within(unanswered.messages, answered.match)
        && within(answered.answers, unanswered.atOnce);
}

bool LeafLogic::excludes(const Condition &a, const Condition &b) const
{
    if (isFact(a, u"answered") && isFact(b, u"unanswered"))
        return answersWhatIsUnanswered(a, b);
    return isFact(b, u"answered") && isFact(a, u"unanswered") && answersWhatIsUnanswered(b, a);
}

bool LeafLogic::leavesNothing(const Condition &a, std::span<const Condition *const> absent) const
{
    if (!isFact(a, u"activities"))
        return false;
    return every(a.match.alternatives, [&](const ActivityMatch::Alternative &alternative) {
        return some(absent, [&](const Condition *b) {
            return isFact(*b, u"activities") && b->count == 1 && looksWithin(a, *b)
                && some(b->match.alternatives,
                        [&](const auto &outer) { return within(alternative, outer); });
        });
    });
}

bool LeafLogic::impossible(const Condition &leaf)
{
    if (!isFact(leaf, u"activities"))
        return false;
    const int window = leaf.anyDays > 0 ? leaf.anyDays : leaf.within;
    return leaf.distinctDays && window > 0 && leaf.count > window;
}

} // namespace Imbuto
