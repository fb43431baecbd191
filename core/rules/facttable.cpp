// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/facttable.h"

#include "core/rules/factanswers.h"
#include "core/rules/factwording.h"

#include <algorithm>
#include <array>

namespace Imbuto {
namespace {

using namespace Answers;

Value countNeeded(const Condition &c)
{
    return qint64(c.count);
}

Value yesNeeded(const Condition &)
{
    return true;
}

Value stagesNeeded(const Condition &c)
{
    QStringList ids;
    for (const StageId &s : c.stages)
        ids << s;
    return ids.join(u", ");
}

std::optional<Repair> noRepair(const Condition &, const Question &)
{
    return {};
}

Timeline stageWhen(const Condition &c, const Question &q)
{
    const Placement *p = q.facts.placement(c.pipeline);
    if (!p || !std::count(c.stages.begin(), c.stages.end(), p->stage))
        return {};
    if (c.pipeline != q.pipeline.id) { // transitions elsewhere are evidence (R13)
        const Transition *t = q.facts.entry(*p);
        if (t && !q.cut.counts(t->at, t->id.value))
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

Value supportsPresent(const Condition &c, const Question &q)
{
    return supportsWhen(c, q).holdsAt(q.facts.now);
}

using P = FactParam::Type;
constexpr std::array kActivities{FactParam{"of", P::Match, true}, FactParam{"min", P::Count},
                                 FactParam{"within", P::Days},    FactParam{"any_days", P::Days},
                                 FactParam{"distinct", P::Text},  FactParam{"since", P::Anchor},
                                 FactParam{"after", P::Anchor}};
constexpr std::array kField{FactParam{"name", P::Text, true}, FactParam{"is", P::Text, true},
                            FactParam{"value", P::Scalar}};
constexpr std::array kDeals{FactParam{"pipeline", P::Pipeline}, FactParam{"state", P::Text},
                            FactParam{"min", P::Count}, FactParam{"counted", P::Flag}};
constexpr std::array kLeading{FactParam{"pipeline", P::Pipeline, true}, FactParam{"in", P::Stages},
                              FactParam{"owned", P::Flag}};
constexpr std::array kStage{FactParam{"pipeline", P::Pipeline, true},
                            FactParam{"in", P::Stages, true}};
constexpr std::array kSupports{FactParam{"pipeline", P::Pipeline, true},
                               FactParam{"stage", P::Stages, true}};
constexpr std::array kPolicy{FactParam{"name", P::Text, true}, FactParam{"value", P::Scalar, true}};
constexpr std::array kUnanswered{
    FactParam{"of", P::Match, true},       FactParam{"missed", P::Match, true},
    FactParam{"messages", P::Match, true}, FactParam{"answers", P::Match, true},
    FactParam{"at_once", P::Match},        FactParam{"after_days", P::Days, true},
    FactParam{"since", P::Anchor}};
constexpr std::array kAnswered{FactParam{"of", P::Match, true},
                               FactParam{"answers", P::Match, true}, FactParam{"last", P::Flag},
                               FactParam{"since", P::Anchor}};

constexpr std::array kTable{
    FactKind{"activities", kActivities, activitiesWhen, activitiesPresent, countNeeded,
             activityRepair, Wordings::activities, Wordings::count},
    FactKind{"field", kField, fieldWhen, fieldPresent, fieldNeeded, fieldRepair, Wordings::field,
             Wordings::fieldStanding},
    FactKind{"reason",
             {},
             reasonWhen,
             reasonPresent,
             reasonNeeded,
             reasonRepair,
             Wordings::reason,
             Wordings::plain},
    FactKind{"deals", kDeals, dealsWhen, dealsPresent, countNeeded, noRepair, Wordings::deals,
             Wordings::count},
    FactKind{"leading_deal", kLeading, leadingDealWhen, leadingDealPresent, stagesNeeded, noRepair,
             Wordings::leadingDeal, Wordings::stageStanding},
    FactKind{"stage", kStage, stageWhen, stagePresent, stagesNeeded, noRepair, Wordings::stage,
             Wordings::stageStanding},
    FactKind{"supports", kSupports, supportsWhen, supportsPresent, yesNeeded, noRepair,
             Wordings::supports, Wordings::yesNo, true},
    FactKind{"policy", kPolicy, policyWhen, policyPresent, policyNeeded, noRepair, Wordings::policy,
             Wordings::policyStanding},
    FactKind{"unanswered", kUnanswered, unansweredWhen, unansweredPresent, yesNeeded, noRepair,
             Wordings::unanswered, Wordings::attempts},
    FactKind{"answered", kAnswered, answeredWhen, answeredPresent, yesNeeded, answerRepair,
             Wordings::answered, Wordings::yesNo},
};

} // namespace

std::span<const FactKind> factTable()
{
    return kTable;
}

const FactKind *factKind(const QString &key)
{
    const auto it = std::find_if(kTable.begin(), kTable.end(), [&](const FactKind &f) {
        return key == QLatin1StringView(f.key);
    });
    return it == kTable.end() ? nullptr : &*it;
}

} // namespace Imbuto
