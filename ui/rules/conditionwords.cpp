// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/conditionwords.h"

#include "core/rules/facttable.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto::ConditionWords {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConditionEditor)
};

int number(const RuleJson &leaf, const char *key)
{
    const auto it = leaf.find(key);
    return it != leaf.end() && it->is_number_integer() ? int(it->get<qint64>()) : 1;
}

QString text(const RuleJson &leaf, const char *key)
{
    const auto it = leaf.find(key);
    return it != leaf.end() && it->is_string() ? QString::fromStdString(it->get<std::string>())
                                               : QString();
}

Phrase since()
{
    return {u"since"_s, Words::tr("since %1"), Words::tr("Since a moment")};
}

std::vector<Phrase> activities(const RuleJson &leaf)
{
    const int count = number(leaf, "min");
    const int within = number(leaf, "within");
    const int any = number(leaf, "any_days");
    const bool days = leaf.contains("distinct");
    std::vector<Phrase> out{{u"of"_s, Words::tr("%1 happened")}};
    if (days)
        out.push_back({u"min"_s, Words::tr("on at least %1 different day(s)", nullptr, count)});
    else
        out.push_back({u"min"_s, Words::tr("at least %1 time(s)", nullptr, count),
                       Words::tr("At least so many times")});
    out.push_back({u"distinct"_s, {}, Words::tr("On different days")});
    out.push_back({u"within"_s, Words::tr("in the last %1 day(s)", nullptr, within),
                   Words::tr("In the last days")});
    out.push_back({u"any_days"_s, Words::tr("within any %1 day(s)", nullptr, any),
                   Words::tr("Within any run of days")});
    out.push_back(since());
    out.push_back({u"after"_s, Words::tr("after %1"), Words::tr("After a moment")});
    return out;
}

std::vector<Phrase> field(const RuleJson &leaf)
{
    std::vector<Phrase> out{{u"name"_s, u"%1"_s}, {u"is"_s, u"%1"_s}};
    const QString compare = text(leaf, "is");
    const int days = number(leaf, "value");
    if (compare == u"within_next")
        out.push_back({u"value"_s, Words::tr("%1 day(s)", nullptr, days)});
    else if (compare != u"set" && compare != u"unset")
        out.push_back({u"value"_s, u"%1"_s});
    return out;
}

std::vector<Phrase> unanswered(const RuleJson &leaf)
{
    const int days = number(leaf, "after_days");
    return {
        {u"of"_s, Words::tr("the latest %1")},
        {u"missed"_s, Words::tr("was a %1")},
        {u"messages"_s, Words::tr("or the latest %1")},
        {u"after_days"_s, Words::tr("has waited %1 day(s)", nullptr, days)},
        {u"answers"_s, Words::tr("without %1")},
        {u"at_once"_s, Words::tr("where %1 answers at once"), Words::tr("What answers at once")},
        since()};
}

std::vector<Phrase> named(const QString &fact, const RuleJson &leaf)
{
    if (fact == u"activities")
        return activities(leaf);
    if (fact == u"field")
        return field(leaf);
    if (fact == u"unanswered")
        return unanswered(leaf);
    if (fact == u"answered")
        return {{u"answers"_s, Words::tr("%1 came after")},
                {u"last"_s, u"%1"_s},
                {u"of"_s, u"%1"_s},
                since()};
    if (fact == u"deals")
        return {{u"min"_s, Words::tr("there are at least %1")},
                {u"state"_s, u"%1"_s},
                {u"pipeline"_s, Words::tr("in %1"), Words::tr("In one pipeline")},
                {u"counted"_s, u"%1"_s, Words::tr("From which stage on")}};
    if (fact == u"leading_deal")
        return {{u"pipeline"_s, Words::tr("there is a deal in %1")},
                {u"in"_s, Words::tr("at %1"), Words::tr("At certain stages")},
                {u"owned"_s, u"%1"_s, Words::tr("With or without owner")}};
    if (fact == u"stage")
        return {{u"pipeline"_s, Words::tr("in %1")}, {u"in"_s, Words::tr("it stands at %1")}};
    if (fact == u"supports")
        return {{u"pipeline"_s, Words::tr("in %1")},
                {u"stage"_s, Words::tr("the facts are enough for %1")}};
    if (fact == u"policy")
        return {{u"name"_s, u"%1"_s}, {u"value"_s, u"%1"_s}};
    return {};
}

} // namespace

QString fact(const QString &key)
{
    return key == u"reason"      ? Words::tr("A reason is given")
        : key == u"deals"        ? Words::tr("Number of deals")
        : key == u"leading_deal" ? Words::tr("Where the deal stands")
        : key == u"stage"        ? Words::tr("Stage in a pipeline")
        : key == u"supports"     ? Words::tr("What a stage asks is met")
        : key == u"policy"       ? Words::tr("Policy of the organisation")
        : key == u"unanswered"   ? Words::tr("Attempt without answer")
        : key == u"answered"     ? Words::tr("Attempt that was answered")
                                 : key;
}

std::vector<Phrase> phrases(const RuleJson &leaf)
{
    const QString key = text(leaf, "fact");
    std::vector<Phrase> out = named(key, leaf);
    const FactKind *kind = factKind(key);
    if (!kind)
        return out;
    for (const FactParam &param : kind->params) {
        const QString name = QLatin1StringView(param.key);
        const bool known =
            std::ranges::any_of(out, [&](const Phrase &p) { return p.param == name; });
        if (!known && key != u"field") // a comparison with nothing has no value
            out.push_back({name, name + u": %1"_s, param.required ? QString() : name});
    }
    return out;
}

std::vector<std::pair<RuleJson, QString>> choices(const QString &fact, const QString &param)
{
    if (fact == u"deals" && param == u"state")
        return {{"any", Words::tr("deals")},
                {"open", Words::tr("open deals")},
                {"won", Words::tr("won deals")},
                {"lost", Words::tr("lost deals")},
                {"ended", Words::tr("ended deals")}};
    if (param == u"last")
        return {{false, Words::tr("the first")}, {true, Words::tr("the latest")}};
    if (param == u"owned")
        return {{true, Words::tr("with an owner")}, {false, Words::tr("without owner")}};
    if (param == u"counted")
        return {{true, Words::tr("once they count as deals")},
                {false, Words::tr("from their first stage on")}};
    return {{true, Words::tr("yes")}, {false, Words::tr("no")}};
}

} // namespace Imbuto::ConditionWords
