// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/worlds.h"

#include "core/customfields.h"
#include "core/fields.h"
#include "core/rules/facttable.h"
#include "core/rules/leaflogic.h"

#include <algorithm>
#include <cmath>

namespace Imbuto {
namespace {

constexpr Instant kNoon = 12 * 60 * 60 * 1000; ///< of the first day of 1970

/// A made-up subject of which one thing is known.
struct World
{
    Record record;
    std::vector<Placement> placements;
    PolicyValues policies;
    std::optional<Record> deal = {};
    std::vector<Placement> dealPlacements = {};
};

bool holdsIn(const World &world, const Condition &leaf, const RuleBook &book,
             const Pipeline &pipeline)
{
    static const Calendar calendar;
    Facts facts;
    facts.book = &book;
    facts.calendar = &calendar;
    facts.record = &world.record;
    facts.now = kNoon;
    facts.placements = world.placements;
    facts.policies = &world.policies;
    if (world.deal)
        facts.deals = std::vector{DealFacts{&*world.deal, world.dealPlacements, {}}};
    return leaf.fact->when(leaf, {pipeline, facts, {}, nullptr, nullptr}).holdsAt(kNoon);
}

std::optional<double> number(const Value &value)
{
    if (const auto *i = std::get_if<qint64>(&value))
        return double(*i);
    if (const auto *d = std::get_if<double>(&value))
        return *d;
    return {};
}

std::vector<Value> mentioned(const std::vector<Wanted> &wanted)
{
    std::vector<Value> out;
    for (const Wanted &w : wanted)
        out.insert(out.end(), w.leaf->values.begin(), w.leaf->values.end());
    return out;
}

/// On, just below and just above every number that is compared with; \a whole for money in minor units.
std::vector<Value> numbers(const std::vector<Value> &values, bool whole)
{
    std::vector<double> points{0};
    for (const Value &v : values)
        if (const auto n = number(v); n && std::isfinite(*n) && std::abs(*n) < 1e15)
            points.push_back(*n);
    std::sort(points.begin(), points.end());
    std::vector<Value> out;
    for (size_t i = 0; i < points.size(); ++i) {
        const double above =
            i + 1 < points.size() ? (points[i] + points[i + 1]) / 2 : points[i] + 1;
        for (double x : {points[i] - 1, points[i], above, points[i] + 1}) {
            if (!whole) {
                out.emplace_back(x);
                continue;
            }
            out.emplace_back(qint64(std::floor(x)));
            out.emplace_back(qint64(std::ceil(x)));
        }
    }
    return out;
}

/// Yesterday, today, and on both sides of every horizon.
std::vector<Value> dates(const std::vector<Value> &values)
{
    const QDate today(1970, 1, 1);
    std::vector<Value> out{Value(today.addDays(-1)), Value(today)};
    for (const Value &v : values)
        if (const auto n = number(v); n && std::abs(*n) < 1e6)
            for (int around : {-1, 0, 1})
                out.emplace_back(today.addDays(qint64(*n) + around));
    return out;
}

std::vector<Value> texts(const std::vector<Value> &values)
{
    std::vector<Value> out{Value(QStringLiteral("\u0001 something else"))};
    for (const Value &v : values)
        if (std::holds_alternative<QString>(v))
            out.push_back(v);
    return out;
}

/// One tag, several, all of those that are asked for, and another one.
std::vector<Value> tagLists(const std::vector<Value> &values)
{
    QStringList all;
    for (const Value &v : values)
        all << plainText(v);
    const QStringList asked = tagsIn(all.join(u','));
    const qsizetype few = std::min<qsizetype>(asked.size(), 10);
    std::vector<Value> out{Value(QStringLiteral("\u0001 something else")), Value(tagsText(asked))};
    for (int set = 1; set < 1 << few; ++set) {
        QStringList some;
        for (qsizetype i = 0; i < few; ++i)
            if (set & 1 << i)
                some << asked[i];
        out.emplace_back(tagsText(some));
    }
    return out;
}

std::vector<Value> ofType(FieldType type, const std::vector<Value> &values)
{
    switch (type) {
    case FieldType::Amount:
    case FieldType::Owner:
    case FieldType::Company:
    case FieldType::Person:
        return numbers(values, true);
    case FieldType::Number:
        return numbers(values, false);
    case FieldType::Date:
        return dates(values);
    case FieldType::Flag:
        return {Value(true), Value(false)};
    case FieldType::Tags:
        return tagLists(values);
    default:
        return texts(values);
    }
}

FieldType typeOf(const QString &field, const RuleBook &book, SubjectKind subject)
{
    if (const FieldDef *def = builtInField(field, subject))
        return def->type;
    const CustomField *custom = book.customField(field, subject);
    const QString type = custom ? custom->type : QString();
    return type == u"number" || type == u"money" ? FieldType::Number
        : type == u"choice"                      ? FieldType::Choice
        : type == u"date"                        ? FieldType::Date
        : type == u"flag"                        ? FieldType::Flag
                                                 : FieldType::Text;
}

std::vector<Value> fieldValues(const std::vector<Wanted> &wanted, const RuleBook &book,
                               SubjectKind subject)
{
    const QString &field = wanted.front().leaf->name;
    if (field == u"pipeline") { // a deal always has one, and only one that there is
        std::vector<Value> out{Value(QStringLiteral("\u0001"))}; // of another organisation's book
        for (const Pipeline *p : book.pipelinesFor(SubjectKind::Deal))
            out.emplace_back(p->id);
        return out;
    }
    const CustomField *custom = book.customField(field, subject);
    std::vector<Value> out;
    if (custom && !custom->choices.empty())
        out.assign(custom->choices.begin(), custom->choices.end());
    else
        out = ofType(typeOf(field, book, subject), mentioned(wanted));
    out.emplace_back();
    return out;
}

qint64 idOf(const Value &value)
{
    const auto n = number(value);
    return n ? qint64(*n) : 0;
}

void setField(Record &r, const QString &key, const Value &value)
{
    const QString text = plainText(value);
    if (key == u"name" || key == u"title")
        r.name = text;
    else if (key == u"email")
        r.email = text;
    else if (key == u"phone")
        r.phone = text;
    else if (key == u"currency")
        r.currency = text;
    else if (key == u"pipeline")
        r.pipeline = text;
    else if (key == u"lost_reason")
        r.lostReason = text;
    else if (key == u"lost_reason_text")
        r.lostReasonText = text;
    else if (key == u"amount")
        r.amount = isNothing(value) ? std::nullopt : std::optional(idOf(value));
    else if (key == u"expected_close")
        r.expectedClose = isNothing(value) ? QDate() : std::get<QDate>(value);
    else if (key == u"owner")
        r.owner = UserId{idOf(value)};
    else if (key == u"company")
        r.company = idOf(value);
    else if (key == u"person")
        r.person = idOf(value);
    else if (!isNothing(value))
        r.fields[key] = value;
}

/// Every stage that a leaf on \a pipeline may name; one that nobody names stands for those of a pipeline that is not
/// there.
std::vector<StageId> stagesOf(const std::vector<Wanted> &wanted, const RuleBook &book)
{
    std::vector<StageId> out;
    if (const Pipeline *pipeline = book.pipeline(wanted.front().leaf->pipeline)) {
        for (const Stage &s : pipeline->stages)
            out.push_back(s.id);
        return out;
    }
    out.push_back(QStringLiteral("\u0001"));
    for (const Wanted &w : wanted)
        out.insert(out.end(), w.leaf->stages.begin(), w.leaf->stages.end());
    return out;
}

Placement placementIn(const PipelineId &pipeline, const StageId &stage)
{
    Placement p;
    p.pipeline = pipeline;
    p.stage = stage;
    return p;
}

class Worlds
{
public:
    Worlds(const RuleBook &book, const Pipeline &pipeline, SubjectKind subject,
           const std::vector<StageId> *standing)
        : m_book(book), m_pipeline(pipeline), m_standing(standing)
    {
        m_bare.record.subject = {subject, 1};
    }

    std::vector<World> of(const std::vector<Wanted> &wanted) const
    {
        const Condition &leaf = *wanted.front().leaf;
        if (isFact(leaf, u"field"))
            return fields(wanted);
        if (isFact(leaf, u"stage"))
            return stages(wanted);
        return isFact(leaf, u"policy") ? policies(wanted) : leadingDeals(wanted);
    }

private:
    std::vector<World> fields(const std::vector<Wanted> &wanted) const
    {
        std::vector<World> out;
        for (const Value &v : fieldValues(wanted, m_book, m_bare.record.subject.kind)) {
            out.push_back(m_bare);
            setField(out.back().record, wanted.front().leaf->name, v);
        }
        return out;
    }

    std::vector<World> stages(const std::vector<Wanted> &wanted) const
    {
        const PipelineId &pipeline = wanted.front().leaf->pipeline;
        const bool own = pipeline == m_pipeline.id && m_standing;
        std::vector<World> out;
        for (const StageId &id : own ? *m_standing : stagesOf(wanted, m_book)) {
            out.push_back(m_bare);
            if (!id.isEmpty())
                out.back().placements = {placementIn(pipeline, id)};
        }
        if (!own)
            out.push_back(m_bare);
        return out;
    }

    std::vector<World> policies(const std::vector<Wanted> &wanted) const
    {
        const QString &name = wanted.front().leaf->name;
        const Policy *policy = m_book.policy(name);
        std::vector<QString> values = policy ? policy->choices : std::vector<QString>();
        if (std::count(values.begin(), values.end(), QStringLiteral("@user")))
            for (const Value &v : mentioned(wanted)) // any may be somebody's name
                values.push_back(plainText(v));
        std::vector<World> out;
        for (const QString &value : values) {
            out.push_back(m_bare);
            out.back().policies[name] = {value, kAlways};
        }
        return out;
    }

    std::vector<World> leadingDeals(const std::vector<Wanted> &wanted) const
    {
        std::vector<World> out{m_bare};
        for (const StageId &id : stagesOf(wanted, m_book)) {
            for (qint64 owner : {0, 3}) {
                out.push_back(m_bare);
                Record &deal = out.back().deal.emplace();
                deal.subject = {SubjectKind::Deal, 2};
                deal.owner = UserId{owner};
                out.back().dealPlacements = {placementIn(wanted.front().leaf->pipeline, id)};
            }
        }
        return out;
    }

    const RuleBook &m_book;
    const Pipeline &m_pipeline;
    const std::vector<StageId> *m_standing;
    World m_bare;
};

} // namespace

QString questionOf(const Condition &leaf)
{
    const bool named = isFact(leaf, u"field") || isFact(leaf, u"policy");
    if (named || isFact(leaf, u"stage") || isFact(leaf, u"leading_deal"))
        return QLatin1StringView(leaf.fact->key) + QLatin1Char(' ')
            + (named ? leaf.name : leaf.pipeline);
    return {};
}

bool someValueFits(const std::vector<Wanted> &wanted, const RuleBook &book,
                   const Pipeline &pipeline, SubjectKind subject,
                   const std::vector<StageId> *standing)
{
    const std::vector<World> worlds = Worlds(book, pipeline, subject, standing).of(wanted);
    return std::any_of(worlds.begin(), worlds.end(), [&](const World &world) {
        return std::all_of(wanted.begin(), wanted.end(), [&](const Wanted &w) {
            return holdsIn(world, *w.leaf, book, pipeline) == w.holds;
        });
    });
}

} // namespace Imbuto
