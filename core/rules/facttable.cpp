// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/facttable.h"

#include "core/fields.h"
#include "core/rules/factwording.h"

#include <algorithm>
#include <array>

namespace Imbuto {
namespace {

/// The instant from which "since …" counts; nothing when there was no such moment.
std::optional<Instant> anchor(const Condition &c, const Question &q)
{
    switch (c.since) {
    case Since::Always:
        return kAlways;
    case Since::Current: {
        const Placement *p = q.facts.placement(q.pipeline.id);
        return p ? std::optional(p->since) : std::nullopt;
    }
    case Since::Stage: {
        std::optional<Instant> entered, into;
        for (const Transition &t : q.facts.transitions) {
            if (t.pipeline != q.pipeline.id)
                continue;
            if (t.from.isEmpty() || !entered)
                entered = t.at;
            if (t.to == c.anchorStage)
                into = t.at;
        }
        return into ? into : entered;
    }
    case Since::Activity: {
        std::optional<Instant> latest;
        for (const Activity *a : q.facts.activities)
            if (c.anchorActivity.matches(*a) && q.cut.counts(a->at, a->id.value))
                latest = a->at;
        return latest;
    }
    }
    return {};
}

/// Dates of the activities that match and count, in order.
std::vector<Instant> dates(const ActivityMatch &match, const Condition &c, const Question &q)
{
    std::vector<Instant> out;
    const std::optional<Instant> from = anchor(c, q);
    if (!from)
        return out;
    for (const Activity *a : q.facts.activities) {
        if ((c.strict ? a->at > *from : a->at >= *from) && q.cut.counts(a->at, a->id.value)
            && match.matches(*a))
            out.push_back(a->at);
    }
    return out;
}

/// Keeps the first date of each local day.
std::vector<Instant> firstOfDays(const std::vector<Instant> &in, const Calendar &calendar)
{
    std::vector<Instant> out;
    QDate last;
    for (Instant at : in) {
        const QDate day = calendar.day(at);
        if (day != last)
            out.push_back(at);
        last = day;
    }
    return out;
}

Timeline activitiesWhen(const Condition &c, const Question &q)
{
    const Calendar &calendar = *q.facts.calendar;
    std::vector<Instant> at = dates(c.match, c, q);
    if (c.distinctDays)
        at = firstOfDays(at, calendar);
    const size_t n = size_t(std::max(c.count, 1));
    if (c.anyDays > 0) {
        for (size_t i = 0; i + n <= at.size(); ++i)
            if (calendar.day(at[i]).daysTo(calendar.day(at[i + n - 1])) < c.anyDays)
                return Timeline::from(at[i + n - 1]);
        return {};
    }
    if (c.within > 0) {
        std::vector<Interval> windows;
        windows.reserve(at.size());
        for (Instant t : at)
            windows.push_back({t, calendar.daysLater(t, c.within)});
        return Timeline::atLeast(int(n), windows);
    }
    return at.size() >= n ? Timeline::from(at[n - 1]) : Timeline();
}

Value activitiesPresent(const Condition &c, const Question &q)
{
    const Calendar &calendar = *q.facts.calendar;
    std::vector<Instant> at = dates(c.match, c, q);
    if (c.distinctDays)
        at = firstOfDays(at, calendar);
    if (c.within > 0)
        std::erase_if(at, [&](Instant t) { return calendar.daysLater(t, c.within) <= q.facts.now; });
    if (c.anyDays > 0) { // the fullest window there was
        qint64 best = 0;
        for (size_t i = 0, j = 0; j < at.size(); ++j) {
            while (calendar.day(at[i]).daysTo(calendar.day(at[j])) >= c.anyDays)
                ++i;
            best = std::max(best, qint64(j - i + 1));
        }
        return best;
    }
    return qint64(at.size());
}

Value countNeeded(const Condition &c)
{
    return qint64(c.count);
}

std::optional<Repair> activityRepair(const Condition &c, const Question &q)
{
    const ActivitySet *set = q.facts.book->set(c.match.name);
    Repair r;
    r.kind = Repair::Kind::Activity;
    if (set) {
        r.activity = set->suggestedKind;
        r.data = set->suggestedData;
    } else if (!c.match.alternatives.empty()) {
        r.activity = c.match.alternatives.front().kind;
        r.data = c.match.alternatives.front().where;
    }
    if (r.activity.isEmpty())
        return {};
    return r;
}

std::optional<double> asNumber(const Value &v)
{
    if (const auto *i = std::get_if<qint64>(&v))
        return double(*i);
    if (const auto *d = std::get_if<double>(&v))
        return *d;
    return {};
}

bool compareValues(const QString &op, const Value &have, const std::vector<Value> &want)
{
    if (isNothing(have))
        return op == u"unset" || op == u"!=";
    if (op == u"set")
        return true;
    if (op == u"unset")
        return false;
    const bool equal = std::any_of(want.begin(), want.end(), [&](const Value &w) {
        const auto a = asNumber(have), b = asNumber(w);
        return a && b ? *a == *b : have == w;
    });
    if (op == u"=" || op == u"in")
        return equal;
    if (op == u"!=")
        return !equal;
    const auto a = asNumber(have), b = want.empty() ? std::nullopt : asNumber(want.front());
    if (!a || !b)
        return false;
    return op == u">" ? *a > *b : op == u">=" ? *a >= *b : op == u"<" ? *a < *b : *a <= *b;
}

Timeline fieldWhen(const Condition &c, const Question &q)
{
    const Value have = fieldValue(*q.facts.record, c.name);
    const Instant stamp = fieldStamp(*q.facts.record, c.name);
    if (c.compare == u"within_next") {
        const auto *date = std::get_if<QDate>(&have);
        const auto days = c.values.empty() ? std::nullopt : asNumber(c.values.front());
        if (!date || !days)
            return {};
        const Calendar &calendar = *q.facts.calendar;
        return Timeline::unionOf({{std::max(stamp, calendar.startOf(date->addDays(1 - qint64(*days)))),
                                   calendar.startOf(date->addDays(1))}});
    }
    return compareValues(c.compare, have, c.values) ? Timeline::from(stamp) : Timeline();
}

Value fieldPresent(const Condition &c, const Question &q)
{
    const Record &record = *q.facts.record;
    const Value value = fieldValue(record, c.name);
    const FieldDef *def = builtInField(c.name, record.subject.kind);
    if (isNothing(value) || !def)
        return value;
    switch (def->type) {
    case FieldType::Amount:
        return decimalText(std::get<qint64>(value), record.currency);
    case FieldType::Owner:
    case FieldType::Company:
    case FieldType::Person:
        return true; // an id says nothing to a reader
    default:
        return value;
    }
}

Value fieldNeeded(const Condition &c)
{
    if (c.compare == u"set" || c.compare == u"unset" || c.values.empty())
        return QString(c.compare);
    return c.compare == u"=" ? c.values.front() : Value(c.compare + u' ' + plainText(c.values.front()));
}

std::optional<Repair> fieldRepair(const Condition &c, const Question &)
{
    if (!isEditableField(c.name))
        return {};
    Repair r;
    r.field = c.name;
    return r;
}

Timeline reasonWhen(const Condition &, const Question &q)
{
    if (!q.attempt || q.attempt->reason.trimmed().isEmpty())
        return {};
    if (!q.target || q.target->otherReasons || q.target->reasons.empty())
        return Timeline::always();
    return reasonFromList(*q.target, q.attempt->reason) ? Timeline::always() : Timeline();
}

Value reasonPresent(const Condition &, const Question &q)
{
    return q.attempt && !q.attempt->reason.isEmpty() ? Value(q.attempt->reason) : Value();
}

Value reasonNeeded(const Condition &)
{
    return QStringLiteral("set");
}

std::optional<Repair> reasonRepair(const Condition &, const Question &q)
{
    return reasonRepairFor(q.target);
}

/// Since when a deal counts as one (a pipeline's `deal_counts_from`), in the pipelines asked for.
Instant countsSince(const DealFacts &deal, const Condition &c, const RuleBook &book)
{
    Instant best = kNever;
    for (const Placement &p : deal.placements) {
        const Pipeline *pipeline = book.pipeline(p.pipeline);
        if (!pipeline || (!c.pipeline.isEmpty() && c.pipeline != p.pipeline))
            continue;
        if (!c.counted || pipeline->countsFrom.isEmpty()) {
            best = std::min(best, deal.deal->createdAt);
            continue;
        }
        // reached at least, over open stages; won counts all, other ends what was reached before (M1)
        const int need = pipeline->indexOf(pipeline->countsFrom);
        Instant since = kNever;
        for (const Transition &t : deal.transitions) {
            if (t.pipeline != p.pipeline)
                continue;
            const Stage *to = pipeline->stage(t.to);
            const bool reaches = to && (to->category == Category::Won
                                        || (to->category == Category::Open && pipeline->indexOf(t.to) >= need));
            if (reaches)
                since = std::min(since, t.at);
            else if (t.correction && to && to->category == Category::Open)
                since = kNever;
        }
        best = std::min(best, since);
    }
    return best;
}

/// Since when the deal has been the person's or company's whose facts these are: it may have changed hands.
Instant theirsSince(const Record &deal, const Record &whose)
{
    const bool named = whose.subject.kind == SubjectKind::Company && deal.company == whose.subject.id;
    return std::max(deal.createdAt, fieldStamp(deal, named ? QStringLiteral("company") : QStringLiteral("person")));
}

/// The running time of the deal's present outcome in the pipelines asked for.
std::vector<Interval> dealIntervals(const DealFacts &deal, const Condition &c, const Question &q)
{
    const Instant theirs = theirsSince(*deal.deal, *q.facts.record);
    const Instant known = countsSince(deal, c, *q.facts.book);
    if (known == kNever)
        return {};
    const Instant counted = std::max(known, theirs);
    if (c.state == u"any")
        return q.cut.counts(theirs, deal.deal->subject.id) ? std::vector<Interval>{{counted, kNever}}
                                                                     : std::vector<Interval>{};
    std::vector<Interval> out;
    for (const Placement &p : deal.placements) {
        const Pipeline *pipeline = q.facts.book->pipeline(p.pipeline);
        const Stage *stage = pipeline ? pipeline->stage(p.stage) : nullptr;
        if (!stage || (!c.pipeline.isEmpty() && c.pipeline != p.pipeline))
            continue;
        const bool open = stage->category == Category::Open;
        const bool fits = c.state == u"open"    ? open
                          : c.state == u"won"   ? stage->category == Category::Won
                          : c.state == u"lost"  ? stage->category == Category::Lost
                                                : !open;
        const auto t = std::find_if(deal.transitions.begin(), deal.transitions.end(),
                                    [&](const Transition &x) { return x.id == p.transition; });
        const qint64 key = t == deal.transitions.end() ? deal.deal->subject.id : t->id.value;
        // an outcome of the very instant of a reopening is of the new round: no other order of the two
        // differs (R7)
        const Instant ended = std::max(p.since, theirs);
        const bool outcome = q.cut.recordedAfter ? q.cut.counts(ended, key) : ended >= q.cut.at;
        if (fits && (open ? q.cut.counts(theirs, deal.deal->subject.id) : outcome))
            out.push_back({open ? counted : std::max(p.since, counted), kNever});
        else if (!fits && c.state == u"open")
            out.push_back({counted, p.since}); // it was open until then
    }
    return Timeline::unionOf(out).intervals();
}

std::vector<Interval> allDealIntervals(const Condition &c, const Question &q)
{
    std::vector<Interval> all;
    for (const DealFacts &deal : q.facts.deals)
        for (const Interval &i : dealIntervals(deal, c, q))
            all.push_back(i);
    return all;
}

Timeline dealsWhen(const Condition &c, const Question &q)
{
    return Timeline::atLeast(c.count, allDealIntervals(c, q));
}

Value dealsPresent(const Condition &c, const Question &q)
{
    const auto all = allDealIntervals(c, q);
    return qint64(std::count_if(all.begin(), all.end(), [&](const Interval &i) {
        return i.start <= q.facts.now && q.facts.now < i.end;
    }));
}

std::optional<Repair> noRepair(const Condition &, const Question &)
{
    return {};
}

/// The deal that speaks for the person in a pipeline (M5): an open one beats an ended one, among open ones
/// the most advanced, among ended ones the latest.
std::pair<const DealFacts *, const Placement *> leadingDeal(const Condition &c, const Question &q)
{
    const Pipeline *pipeline = q.facts.book->pipeline(c.pipeline);
    std::pair<const DealFacts *, const Placement *> best{nullptr, nullptr};
    std::tuple<bool, qint64, bool, Instant, qint64> bestKey;
    for (const DealFacts &deal : q.facts.deals) {
        for (const Placement &p : deal.placements) {
            const Stage *stage = p.pipeline == c.pipeline && pipeline ? pipeline->stage(p.stage) : nullptr;
            if (!stage)
                continue;
            const bool open = stage->category == Category::Open;
            // in the same open stage, one that somebody owns is further on
            const std::tuple key(open, open ? qint64(pipeline->indexOf(p.stage)) : 0, open && deal.deal->owner, p.since,
                                 deal.deal->subject.id);
            if (!best.first || key > bestKey) {
                best = {&deal, &p};
                bestKey = key;
            }
        }
    }
    return best;
}

Timeline leadingDealWhen(const Condition &c, const Question &q)
{
    const auto [deal, placement] = leadingDeal(c, q);
    if (!deal)
        return {};
    if (!c.stages.empty() && !std::count(c.stages.begin(), c.stages.end(), placement->stage))
        return {};
    const Instant theirs = theirsSince(*deal->deal, *q.facts.record);
    if (!c.owned)
        return Timeline::from(c.stages.empty() ? theirs : std::max(placement->since, theirs));
    if (*c.owned != bool(deal->deal->owner))
        return {};
    return Timeline::from(std::max({placement->since, theirs, fieldStamp(*deal->deal, QStringLiteral("owner"))}));
}

Value leadingDealPresent(const Condition &c, const Question &q)
{
    const auto [deal, placement] = leadingDeal(c, q);
    return deal ? Value(placement->stage) : Value();
}

Value stagesNeeded(const Condition &c)
{
    QStringList ids;
    for (const StageId &s : c.stages)
        ids << s;
    return ids.join(u", ");
}

Timeline stageWhen(const Condition &c, const Question &q)
{
    const Placement *p = q.facts.placement(c.pipeline);
    if (!p || !std::count(c.stages.begin(), c.stages.end(), p->stage))
        return {};
    if (c.pipeline != q.pipeline.id) { // transitions elsewhere are evidence (R13)
        const auto &ts = q.facts.transitions;
        const auto t = std::find_if(ts.begin(), ts.end(), [&](const Transition &x) { return x.id == p->transition; });
        if (t != ts.end() && !q.cut.counts(t->at, t->id.value))
            return {};
    }
    return Timeline::from(p->since);
}

Value stagePresent(const Condition &c, const Question &q)
{
    const Placement *p = q.facts.placement(c.pipeline);
    return p ? Value(p->stage) : Value();
}

/// What the automatic rules into another pipeline's stage ask, with that pipeline's own evidence.
Timeline supportsWhen(const Condition &c, const Question &q)
{
    const Pipeline *other = q.facts.book->pipeline(c.pipeline);
    const Stage *stage = other && !c.stages.empty() ? other->stage(c.stages.front()) : nullptr;
    Timeline out;
    if (!stage)
        return out;
    const Question there{*other, q.facts, evidenceCut(*other, q.facts), nullptr, stage};
    for (const Rule &rule : stage->rules)
        if (rule.automatic)
            out = out | evaluate(rule.when, there);
    return out;
}

Timeline policyWhen(const Condition &c, const Question &q)
{
    const auto it = q.facts.policies.find(c.name);
    if (it == q.facts.policies.end() || !compareValues(QStringLiteral("in"), it->second.value, c.values))
        return {};
    return Timeline::from(it->second.since);
}

Value policyPresent(const Condition &c, const Question &q)
{
    const auto it = q.facts.policies.find(c.name);
    return it == q.facts.policies.end() ? Value() : Value(it->second.value);
}

Value policyNeeded(const Condition &c)
{
    return c.values.empty() ? Value() : c.values.front();
}

/// First of \a dates at or after \a from; kNever when there is none.
Instant firstFrom(const std::vector<Instant> &dates, Instant from)
{
    const auto it = std::lower_bound(dates.begin(), dates.end(), from);
    return it == dates.end() ? kNever : *it;
}

/// The latest outgoing call had no answer, or the latest message has had none for some days; and nothing
/// since from the other side. At the instant of the attempt itself only some answers count, so that the
/// order in which facts of one instant come in decides nothing (R7).
Timeline unansweredWhen(const Condition &c, const Question &q)
{
    const std::vector<Instant> answers = dates(c.answers, c, q);
    const std::vector<Instant> atOnce = dates(c.atOnce, c, q);
    const auto answered = [&](Instant attempt) {
        return std::min(firstFrom(answers, attempt + 1), firstFrom(atOnce, attempt));
    };
    const std::vector<Instant> calls = dates(c.match, c, q);
    const std::vector<Instant> missed = dates(c.missed, c, q);
    const std::vector<Instant> messages = dates(c.messages, c, q);
    std::vector<Interval> out;
    if (!calls.empty() && !missed.empty() && missed.back() == calls.back())
        out.push_back({calls.back(), answered(calls.back())});
    if (!messages.empty())
        out.push_back({q.facts.calendar->daysLater(messages.back(), c.afterDays),
                       answered(messages.back())});
    return Timeline::unionOf(std::move(out));
}

Value unansweredPresent(const Condition &c, const Question &q)
{
    return qint64(dates(c.missed, c, q).size());
}

/// An attempt was made and answered, at its instant or later.
Timeline answeredWhen(const Condition &c, const Question &q)
{
    const std::vector<Instant> attempts = dates(c.match, c, q);
    const Placement *p = q.facts.placement(q.pipeline.id);
    Instant from = kNever;
    if (!c.last) {
        from = attempts.empty() ? kNever : attempts.front();
    } else if (p) {
        const auto it = std::upper_bound(attempts.begin(), attempts.end(), p->since);
        from = it == attempts.begin() ? p->since : *std::prev(it);
    }
    const Instant at = from == kNever ? kNever : firstFrom(dates(c.answers, c, q), from);
    return at == kNever ? Timeline() : Timeline::from(at);
}

Value answeredPresent(const Condition &c, const Question &q)
{
    return answeredWhen(c, q).holdsAt(q.facts.now);
}

std::optional<Repair> answerRepair(const Condition &c, const Question &q)
{
    Condition asked;
    asked.match = c.answers;
    return activityRepair(asked, q);
}

Value yesNeeded(const Condition &)
{
    return true;
}

Value supportsPresent(const Condition &c, const Question &q)
{
    return supportsWhen(c, q).holdsAt(q.facts.now);
}

using P = FactParam::Type;
constexpr std::array kActivities{FactParam{"of", P::Match, true}, FactParam{"min", P::Count},
                                 FactParam{"within", P::Days}, FactParam{"any_days", P::Days},
                                 FactParam{"distinct", P::Text}, FactParam{"since", P::Anchor},
                                 FactParam{"after", P::Anchor}};
constexpr std::array kField{FactParam{"name", P::Text, true}, FactParam{"is", P::Text, true},
                            FactParam{"value", P::Scalar}};
constexpr std::array kDeals{FactParam{"pipeline", P::Pipeline}, FactParam{"state", P::Text},
                            FactParam{"min", P::Count}, FactParam{"counted", P::Flag}};
constexpr std::array kLeading{FactParam{"pipeline", P::Pipeline, true}, FactParam{"in", P::Stages},
                              FactParam{"owned", P::Flag}};
constexpr std::array kStage{FactParam{"pipeline", P::Pipeline, true}, FactParam{"in", P::Stages, true}};
constexpr std::array kSupports{FactParam{"pipeline", P::Pipeline, true}, FactParam{"stage", P::Stages, true}};
constexpr std::array kPolicy{FactParam{"name", P::Text, true}, FactParam{"value", P::Scalar, true}};
constexpr std::array kUnanswered{FactParam{"of", P::Match, true}, FactParam{"missed", P::Match, true},
                                 FactParam{"messages", P::Match, true}, FactParam{"answers", P::Match, true},
                                 FactParam{"at_once", P::Match}, FactParam{"after_days", P::Days, true}, FactParam{"since", P::Anchor}};
constexpr std::array kAnswered{FactParam{"of", P::Match, true}, FactParam{"answers", P::Match, true},
                               FactParam{"last", P::Flag}, FactParam{"since", P::Anchor}};

constexpr std::array kTable{
    FactKind{"activities", kActivities, activitiesWhen, activitiesPresent, countNeeded, activityRepair,
             Wordings::activities, Wordings::count},
    FactKind{"field", kField, fieldWhen, fieldPresent, fieldNeeded, fieldRepair, Wordings::field,
             Wordings::fieldStanding},
    FactKind{"reason", {}, reasonWhen, reasonPresent, reasonNeeded, reasonRepair, Wordings::reason,
             Wordings::plain},
    FactKind{"deals", kDeals, dealsWhen, dealsPresent, countNeeded, noRepair, Wordings::deals, Wordings::count},
    FactKind{"leading_deal", kLeading, leadingDealWhen, leadingDealPresent, stagesNeeded, noRepair,
             Wordings::leadingDeal, Wordings::stageStanding},
    FactKind{"stage", kStage, stageWhen, stagePresent, stagesNeeded, noRepair, Wordings::stage,
             Wordings::stageStanding},
    FactKind{"supports", kSupports, supportsWhen, supportsPresent, yesNeeded, noRepair, Wordings::supports,
             Wordings::yesNo},
    FactKind{"policy", kPolicy, policyWhen, policyPresent, policyNeeded, noRepair, Wordings::policy,
             Wordings::policyStanding},
    FactKind{"unanswered", kUnanswered, unansweredWhen, unansweredPresent, yesNeeded, noRepair,
             Wordings::unanswered, Wordings::attempts},
    FactKind{"answered", kAnswered, answeredWhen, answeredPresent, yesNeeded, answerRepair, Wordings::answered,
             Wordings::yesNo},
};

/// What an alternative of an unmet `any` costs a person: what can be typed comes before what must happen.
int effort(const std::vector<Unmet> &unmet)
{
    int sum = 0;
    for (const Unmet &u : unmet)
        sum += 10 + (u.repair ? (u.repair->kind == Repair::Kind::Activity ? 2 : 0) : 5);
    return sum;
}

Unmet leafOf(const Condition &c, const Question &q)
{
    Unmet u{QString(), &c, c.fact->present(c, q), c.fact->needed(c), {}, {}};
    const FieldDef *field = builtInField(c.name, q.facts.record->subject.kind);
    if (field && field->type == FieldType::Amount)
        u.unit = q.facts.record->currency;
    return u;
}

} // namespace

std::span<const FactKind> factTable()
{
    return kTable;
}

const FactKind *factKind(const QString &key)
{
    const auto it = std::find_if(kTable.begin(), kTable.end(),
                                 [&](const FactKind &f) { return key == QLatin1StringView(f.key); });
    return it == kTable.end() ? nullptr : &*it;
}

Timeline evaluate(const Condition &c, const Question &q)
{
    switch (c.op) {
    case Condition::Op::Leaf:
        return c.fact->when(c, q);
    case Condition::Op::Not:
        return !evaluate(c.children.front(), q);
    case Condition::Op::All: {
        Timeline out = Timeline::always();
        for (const Condition &child : c.children)
            out = out & evaluate(child, q);
        return out;
    }
    case Condition::Op::Any: {
        Timeline out;
        for (const Condition &child : c.children)
            out = out | evaluate(child, q);
        return out;
    }
    }
    return {};
}

std::vector<Unmet> explainUnmet(const Condition &c, const Question &q)
{
    if (evaluate(c, q).holdsAt(q.facts.now))
        return {};
    std::vector<Unmet> out;
    switch (c.op) {
    case Condition::Op::Leaf:
        out.push_back(leafOf(c, q));
        out.back().repair = c.fact->repair(c, q);
        break;
    case Condition::Op::Not:
        out = explainMet(c.children.front(), q);
        for (Unmet &u : out) {
            u.negated = true;
            u.repair.reset();
        }
        break;
    case Condition::Op::All:
        for (const Condition &child : c.children)
            for (Unmet &u : explainUnmet(child, q))
                out.push_back(std::move(u));
        break;
    case Condition::Op::Any:
        for (const Condition &child : c.children) {
            std::vector<Unmet> other = explainUnmet(child, q);
            if (out.empty() || effort(other) < effort(out))
                out = std::move(other);
        }
        break;
    }
    return out;
}

std::vector<Unmet> explainMet(const Condition &c, const Question &q)
{
    std::vector<Unmet> out;
    switch (c.op) {
    case Condition::Op::Leaf:
        if (c.fact->when(c, q).holdsAt(q.facts.now))
            out.push_back(leafOf(c, q));
        break;
    case Condition::Op::Not:
        out = explainUnmet(c.children.front(), q);
        for (Unmet &u : out) {
            u.negated = true;
            u.repair.reset();
        }
        break;
    case Condition::Op::All:
    case Condition::Op::Any:
        for (const Condition &child : c.children)
            for (Unmet &u : explainMet(child, q))
                out.push_back(std::move(u));
        break;
    }
    return out;
}

} // namespace Imbuto
