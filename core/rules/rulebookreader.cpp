// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rulebookreader.h"

#include "core/calendar.h"
#include "core/fields.h"
#include "core/rules/facttable.h"
#include "core/rules/jsonvalues.h"
#include "core/rules/judge.h"
#include "core/rules/rulejson.h"
#include "core/rules/shipped.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <set>

namespace Imbuto {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RuleBook)
};

std::optional<int> integer(const nlohmann::json &j, const char *key)
{
    const auto it = j.find(key);
    return it == j.end() ? std::nullopt : std::optional(it->get<int>());
}

Category category(const QString &id)
{
    return id == u"open"  ? Category::Open
        : id == u"won"    ? Category::Won
        : id == u"lost"   ? Category::Lost
        : id == u"closed" ? Category::Closed
                          : Category::HandedOff;
}

OwnerNeed ownerNeed(const QString &id)
{
    return id == u"required" ? OwnerNeed::Required
        : id == u"always"    ? OwnerNeed::Always
        : id == u"none"      ? OwnerNeed::None
                             : OwnerNeed::Optional;
}

/// The policies a condition asks.
void collectPolicies(const Condition &c, std::vector<QString> &out)
{
    if (c.op == Condition::Op::Leaf && QLatin1StringView(c.fact->key) == u"policy")
        out.push_back(c.name);
    for (const Condition &child : c.children)
        collectPolicies(child, out);
}

} // namespace

Expected<RuleBook> RuleBookReader::read(const RuleBook::Source &vocabulary,
                                        const std::vector<RuleBook::Source> &pipelines)
{
    m_file = vocabulary.file;
    guarded({}, [&] { readVocabulary(parse(vocabulary, RuleText::Vocabulary)); });
    for (const RuleBook::Source &source : pipelines) {
        m_file = source.file;
        guarded({}, [&] { addPipeline(parse(source, RuleText::Pipeline)); });
    }
    checkReferences();
    if (m_faults.empty()) {
        m_book.indexMatches();
        return std::move(m_book);
    }
    const RuleFault &first = m_faults.front();
    return badInput(
        Words::tr("%1 at %2: %3")
            .arg(first.file, first.path.isEmpty() ? QStringLiteral("/") : first.path, first.text),
        first.path);
}

void RuleBookReader::addPipeline(const Json &json)
{
    Pipeline p = readPipeline(json);
    p.version = QString::fromLatin1(
        QCryptographicHash::hash(QByteArray::fromStdString(json.dump()), QCryptographicHash::Sha256)
            .toHex()
            .left(12));
    if (m_book.pipeline(p.id))
        throw Fault{QStringLiteral("/id"), Words::tr("two pipelines are called “%1”").arg(p.id),
                    QStringLiteral("duplicate_id")};
    m_files[p.id] = m_file;
    m_book.m_pipelines.push_back(std::move(p));
}

/// One fault must not hide the others: \a part is left out, what follows is read.
void RuleBookReader::guarded(const QString &path, const std::function<void()> &part) const
{
    try {
        part();
    } catch (const Fault &fault) {
        m_faults.push_back({m_file, fault.path, fault.code, fault.text});
    } catch (const nlohmann::json::exception &e) {
        m_faults.push_back({m_file, path, QStringLiteral("schema"),
                            Words::tr("unexpected shape (%1)").arg(QString::fromUtf8(e.what()))});
    }
}

RuleBookReader::Json RuleBookReader::parse(const RuleBook::Source &source) const
{
    std::optional<RuleJsonFault> fault;
    Json json = parseRuleJson(source.json, fault);
    if (fault)
        throw Fault{{}, fault->text, fault->code};
    return json;
}

RuleBookReader::Json RuleBookReader::parse(const RuleBook::Source &source, RuleText text) const
{
    Json json = parse(source);
    if (isShipped(source))
        return json;
    if (const auto finding = schemaFinding(json, text))
        throw Fault{finding->first, finding->second, QStringLiteral("schema")};
    return json;
}

ActivityMatch RuleBookReader::readAlternatives(const Json &json, const QString &path) const
{
    ActivityMatch out;
    for (const Json &a : json) {
        ActivityMatch base = readMatch(a.at("of"), path);
        for (ActivityMatch::Alternative &alt : base.alternatives) {
            if (const auto it = a.find("where"); it != a.end())
                alt.where.merge(valuesOf(*it));
            if (const auto it = a.find("where_not"); it != a.end())
                alt.whereNot.merge(valuesOf(*it));
            for (const QString &key : strings(a, "missing"))
                alt.missing.push_back(key);
            if (std::find(out.alternatives.begin(), out.alternatives.end(), alt)
                == out.alternatives.end())
                out.alternatives.push_back(alt);
        }
    }
    return out;
}

Pipeline RuleBookReader::readPipeline(const Json &j) const
{
    Pipeline p;
    p.id = str(j, "id");
    p.subject = kindFromName(str(j, "subject")).value();
    p.mode = str(j, "mode") == u"derived" ? Mode::Derived : Mode::Ratchet;
    p.caption = caption(j, "caption");
    p.description = caption(j, "description");
    p.archived = j.value("archived", false);
    p.unordered = j.value("unordered", false);
    p.backwardIsCorrection = str(j, "backward", QStringLiteral("correction")) == u"correction";
    p.countsFromEntry = j.contains("counts_from");
    p.reopenedBy = strings(j, "reopened_by");
    p.countsFrom = str(j, "deal_counts_from");
    p.begunByRule = j.value("begun_by_rule", false);
    if (j.contains("may_override")) {
        p.mayOverride.clear();
        for (const QString &role : strings(j, "may_override"))
            p.mayOverride.push_back(role == u"rep" ? Role::Rep : Role::Manager);
    }
    if (const auto it = j.find("corrections"); it != j.end())
        for (const Json &c : *it)
            p.corrections.push_back({strings(c, "from"), strings(c, "to")});
    if (const auto it = j.find("groups"); it != j.end())
        for (const Json &g : *it)
            p.groups.push_back({str(g, "id"), caption(g, "caption")});
    if (const auto it = j.find("health"); it != j.end())
        guarded(QStringLiteral("/health"),
                [&] { p.health = readHealth(*it, QStringLiteral("/health")); });
    const Json &stages = j.at("stages");
    for (size_t i = 0; i < stages.size(); ++i)
        p.stages.push_back(readStage(stages[i], j, p, QStringLiteral("/stages/%1").arg(i)));
    if (const auto it = j.find("origins"); it != j.end())
        for (size_t i = 0; i < it->size(); ++i) {
            const QString path = QStringLiteral("/origins/%1").arg(i);
            guarded(path, [&] { p.origins.push_back(readOrigin((*it)[i], path)); });
        }
    if (const auto it = j.find("reports"); it != j.end())
        guarded(QStringLiteral("/reports"),
                [&] { p.reports = readReports(*it, QStringLiteral("/reports")); });
    return p;
}

Stage RuleBookReader::readStage(const Json &j, const Json &all, const Pipeline &pipeline,
                                const QString &path) const
{
    Stage s;
    s.id = str(j, "id");
    if (pipeline.stage(s.id))
        throw Fault{path + QStringLiteral("/id"), Words::tr("two stages are called “%1”").arg(s.id),
                    QStringLiteral("duplicate_id")};
    s.group = str(j, "group");
    s.category = category(str(j, "category"));
    s.caption = caption(j, "caption");
    s.owner = ownerNeed(str(j, "owner"));
    s.mayBeginUnowned = j.value("begin_unowned", false);
    s.fed = j.value("fed", false);
    s.targetDays = integer(j, "target_days");
    s.rotDays = integer(j, "rot_days");
    s.todayDays = integer(j, "today_days");
    s.probability = integer(j, "probability");
    s.keepsReason = j.value("keeps_reason", false);
    s.otherReasons = j.value("other_reasons", true);
    s.createsDealIn = str(j, "creates_deal_in");
    if (const auto it = j.find("reasons"); it != j.end())
        for (const Json &r : *it)
            s.reasons.push_back({str(r, "id"), caption(r, "caption")});
    if (const auto it = j.find("tasks"); it != j.end())
        for (const Json &t : *it)
            s.tasks.push_back({pipeline.id + u'.' + s.id + u'.' + str(t, "id"),
                               caption(t, "caption"), integer(t, "due_days")});
    if (const auto it = j.find("timers"); it != j.end())
        for (const Json &t : *it)
            s.timers.push_back(
                {str(t, "id"), t.at("after_months").get<int>(), Timer::Action::ClearOwner});
    if (const auto it = j.find("health"); it != j.end())
        guarded(path, [&] { s.health = readHealth(*it, path + QStringLiteral("/health")); });
    if (const auto it = j.find("suggest_when"); it != j.end()) {
        const QString at = path + QStringLiteral("/suggest_when");
        guarded(at, [&] { s.suggestedWhen = readCondition(*it, at); });
    }
    std::vector<StageId> known;
    for (const Json &other : all.at("stages"))
        known.push_back(str(other, "id"));
    std::vector<Stage> earlier = pipeline.stages;
    const bool onward = s.category == Category::Open || s.category == Category::Won;
    if (all.value("strict", false) && onward) { // none is skipped; out of it leads any (R13)
        const auto last = std::find_if(earlier.rbegin(), earlier.rend(),
                                       [](const Stage &e) { return e.category == Category::Open; });
        earlier = last == earlier.rend() ? std::vector<Stage>() : std::vector<Stage>{*last};
    }
    if (const auto it = j.find("rules"); it != j.end())
        for (size_t i = 0; i < it->size(); ++i) {
            const QString at = path + QStringLiteral("/rules/%1").arg(i);
            guarded(at, [&] { s.rules.push_back(readRule((*it)[i], earlier, known, at, s.id)); });
        }
    return s;
}

Instant RuleBookReader::readInstant(const Json &j, const QString &path) const
{
    const QString text = str(j, "not_before");
    if (text.isEmpty())
        return kAlways;
    const auto at = parseInstant(text, Calendar());
    if (!at)
        throw Fault{path + QStringLiteral("/not_before"), Words::tr("“%1” is no date").arg(text),
                    QStringLiteral("bad_value")};
    return *at;
}

Rule RuleBookReader::readRule(const Json &j, const std::vector<Stage> &earlier,
                              const std::vector<StageId> &known, const QString &path,
                              const StageId &self) const
{
    Rule r;
    r.id = str(j, "id");
    r.automatic = j.value("auto", true);
    r.notBefore = readInstant(j, path);
    r.when = readCondition(j.at("when"), path + QStringLiteral("/when"));
    collectPolicies(r.when, r.policies);
    const auto addEarlier = [&] {
        for (const Stage &s : earlier)
            if (s.category == Category::Open)
                r.from.push_back(s.id);
    };
    if (!j.contains("from"))
        addEarlier(); // R2: earlier open stages
    for (const QString &from : strings(j, "from")) {
        if (from == u"none")
            r.fromNone = true;
        else if (from == u"earlier")
            addEarlier();
        else if (from != self && std::count(known.begin(), known.end(), from))
            r.from.push_back(from);
        else
            throw Fault{path + QStringLiteral("/from"),
                        Words::tr("there is no stage “%1” to come from").arg(from),
                        QStringLiteral("unknown_stage")};
    }
    return r;
}

HealthRules RuleBookReader::readHealth(const Json &j, const QString &path) const
{
    HealthRules out;
    if (j.contains("good"))
        out.good = readCondition(j.at("good"), path + QStringLiteral("/good"));
    if (j.contains("bad"))
        out.bad = readCondition(j.at("bad"), path + QStringLiteral("/bad"));
    return out;
}

Origin RuleBookReader::readOrigin(const Json &j, const QString &path) const
{
    Origin o;
    o.id = str(j, "id");
    o.subject = kindFromName(str(j, "subject")).value();
    if (j.contains("trigger"))
        o.trigger = readMatch(j.at("trigger"), path + QStringLiteral("/trigger"));
    o.notBefore = readInstant(j, path);
    o.everyTime = j.value("every_time", false);
    o.notWithinDaysOfLoss = j.value("not_within_days_of_loss", 0);
    o.when = readCondition(j.at("when"), path + QStringLiteral("/when"));
    return o;
}

ReportRoles RuleBookReader::readReports(const Json &j, const QString &path) const
{
    ReportRoles roles;
    roles.freeToPaid = j.contains("free_to_paid");
    if (const auto it = j.find("marketing_funnel"); it != j.end())
        roles.outcomesOf = str(*it, "outcomes_of");
    if (const auto it = j.find("lead_status"); it != j.end())
        roles.firstContact =
            readMatch(it->at("first_contact"), path + QStringLiteral("/lead_status/first_contact"));
    return roles;
}

QString RuleBookReader::fileOf(const PipelineId &pipeline) const
{
    const auto it = m_files.find(pipeline);
    return it == m_files.end() ? pipeline : it->second;
}

Expected<Condition> RuleBookReader::readOne(const RuleBook &book, const QByteArray &json)
{
    m_book = book;
    try {
        return readCondition(parse({QStringLiteral("condition"), json}), {});
    } catch (const Fault &fault) {
        return badInput(fault.text, fault.path);
    } catch (const nlohmann::json::exception &e) {
        return badInput(QString::fromUtf8(e.what()));
    }
}

Expected<Condition> RuleBookReader::readFree(const RuleBook &book, const QByteArray &json,
                                             SubjectKind kind)
{
    auto read = readOne(book, json);
    if (!read)
        return read;
    try {
        checkFree(*read);
        checkCondition(*read, nowhere(), kind);
        return read;
    } catch (const Fault &fault) {
        return badInput(fault.text, fault.path);
    }
}

Expected<Condition> RuleBook::condition(const QByteArray &json) const
{
    return RuleBookReader().readOne(*this, json);
}

Expected<RuleBook> RuleBook::load(const Source &vocabulary, const std::vector<Source> &pipelines)
{
    return RuleBookReader().read(vocabulary, pipelines);
}

} // namespace Imbuto
