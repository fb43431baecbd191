// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rulebookreader.h"

#include "core/fields.h"
#include "core/rules/facttable.h"
#include "core/rules/jsonvalues.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <set>

namespace Imbuto {
namespace {

constexpr qsizetype kMaxBytes = 4 * 1024 * 1024;
constexpr int kMaxDepth = 64;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RuleBook)
};

QString str(const nlohmann::json &j, const char *key, const QString &fallback = {})
{
    const auto it = j.find(key);
    return it == j.end() ? fallback : QString::fromStdString(it->get<std::string>());
}

Caption caption(const nlohmann::json &j, const char *key)
{
    Caption out;
    if (const auto it = j.find(key); it != j.end())
        for (const auto &[lang, text] : it->items())
            out.texts[QString::fromStdString(lang)] =
                QString::fromStdString(text.get<std::string>());
    return out;
}

std::vector<QString> strings(const nlohmann::json &j, const char *key)
{
    std::vector<QString> out;
    if (const auto it = j.find(key); it != j.end())
        for (const auto &s : *it)
            out.push_back(QString::fromStdString(s.get<std::string>()));
    return out;
}

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

/// Brackets nested deeper than any rule needs are refused before a recursive reader sees them.
bool tooDeep(const QByteArray &json)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char ch = json[i];
        if (inText) {
            if (ch == '\\')
                ++i;
            else if (ch == '"')
                inText = false;
        } else if (ch == '"') {
            inText = true;
        } else if (ch == '{' || ch == '[') {
            if (++depth > kMaxDepth)
                return true;
        } else if (ch == '}' || ch == ']') {
            --depth;
        }
    }
    return false;
}

} // namespace

Expected<RuleBook> RuleBookReader::read(const RuleBook::Source &vocabulary,
                                        const std::vector<RuleBook::Source> &pipelines)
{
    try {
        m_file = vocabulary.file;
        readVocabulary(parse(vocabulary));
        for (const RuleBook::Source &source : pipelines) {
            m_file = source.file;
            const Json json = parse(source);
            checkSchema(json);
            Pipeline p = readPipeline(json);
            p.version =
                QString::fromLatin1(QCryptographicHash::hash(QByteArray::fromStdString(json.dump()),
                                                             QCryptographicHash::Sha256)
                                        .toHex()
                                        .left(12));
            if (m_book.pipeline(p.id))
                throw Fault{QStringLiteral("/id"),
                            Words::tr("two pipelines are called “%1”").arg(p.id)};
            m_book.m_pipelines.push_back(std::move(p));
        }
        checkReferences();
        return std::move(m_book);
    } catch (const Fault &fault) {
        return badInput(
            Words::tr("%1 at %2: %3")
                .arg(m_file, fault.path.isEmpty() ? QStringLiteral("/") : fault.path, fault.text),
            fault.path);
    } catch (const nlohmann::json::exception &e) {
        return badInput(
            Words::tr("%1: unexpected shape (%2)").arg(m_file, QString::fromUtf8(e.what())));
    }
}

RuleBookReader::Json RuleBookReader::parse(const RuleBook::Source &source) const
{
    if (source.json.size() > kMaxBytes)
        throw Fault{{}, Words::tr("larger than %1 MiB").arg(kMaxBytes / 1024 / 1024)};
    if (tooDeep(source.json))
        throw Fault{{}, Words::tr("nested deeper than %1 levels").arg(kMaxDepth)};
    try {
        return Json::parse(source.json.begin(), source.json.end());
    } catch (const Json::parse_error &e) {
        throw Fault{{}, Words::tr("not valid JSON near byte %1").arg(e.byte)};
    }
}

void RuleBookReader::checkSchema(const Json &json) const
{
    if (const auto finding = schemaFinding(json))
        throw Fault{finding->first, finding->second};
}

void RuleBookReader::readVocabulary(const Json &json)
{
    for (const Json &g : json.at("groups"))
        m_book.m_groups.push_back({str(g, "id"), caption(g, "caption")});
    readKinds(json);
    readSets(json.at("sets"));
    for (const Json &p : json.at("policies")) {
        Policy policy{
            str(p, "id"), strings(p, "choices"), str(p, "initial"), caption(p, "caption"), {}};
        for (const auto &[id, _] : p.at("choice_captions").items())
            policy.choiceCaptions[QString::fromStdString(id)] =
                caption(p.at("choice_captions"), id.c_str());
        m_book.m_policies.push_back(std::move(policy));
    }
    for (const Json &f : json.at("fields")) {
        CustomField field{str(f, "key"), {}, str(f, "type"), caption(f, "caption")};
        for (const QString &kind : strings(f, "subjects"))
            field.subjects.push_back(kindFromName(kind).value());
        m_book.m_fields.push_back(std::move(field));
    }
}

void RuleBookReader::readKinds(const Json &json)
{
    std::map<QString, ActivityField> fields;
    for (const auto &[id, d] : json.at("data").items()) {
        const QString name = QString::fromStdString(id);
        ActivityField f{
            str(d, "key", name), str(d, "type"), strings(d, "choices"), caption(d, "caption"), {}};
        if (const auto it = d.find("choice_captions"); it != d.end())
            for (const auto &[choice, _] : it->items())
                f.choiceCaptions[QString::fromStdString(choice)] = caption(*it, choice.c_str());
        fields[name] = std::move(f);
    }
    for (const Json &k : json.at("kinds")) {
        ActivityKind kind{str(k, "id"),
                          str(k, "group"),
                          caption(k, "caption"),
                          {},
                          {},
                          k.value("one_deal", false),
                          k.value("logged", true)};
        for (const QString &name : strings(k, "data"))
            kind.data.push_back(fields.at(name));
        if (const auto it = k.find("implied"); it != k.end())
            kind.implied = valuesOf(*it);
        m_book.m_kinds.push_back(std::move(kind));
    }
}

void RuleBookReader::readSets(const Json &json)
{
    for (const Json &s : json) {
        ActivitySet set{str(s, "id"),
                        caption(s, "caption"),
                        readAlternatives(s.at("any"), QStringLiteral("/sets/") + str(s, "id")),
                        {},
                        {}};
        set.match.name = set.id;
        if (const auto it = s.find("suggest"); it != s.end()) {
            set.suggestedKind = str(*it, "kind");
            set.suggestedData = valuesOf(it->at("data"));
        }
        m_book.m_sets.push_back(std::move(set));
    }
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

ActivityMatch RuleBookReader::readMatch(const Json &value, const QString &path) const
{
    if (!value.is_string())
        throw Fault{path, Words::tr("an activity kind, group or set is expected")};
    const QString name = QString::fromStdString(value.get<std::string>());
    const auto match = m_book.match(name);
    if (!match)
        throw Fault{path, Words::tr("there is no activity kind, group or set “%1”").arg(name)};
    return *match;
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
    p.backwardIsCorrection = str(j, "backward", QStringLiteral("correction")) == u"correction";
    p.countsFromEntry = j.contains("counts_from");
    p.reopenedBy = strings(j, "reopened_by");
    p.countsFrom = str(j, "deal_counts_from");
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
        p.health = readHealth(*it, QStringLiteral("/health"));
    const Json &stages = j.at("stages");
    for (size_t i = 0; i < stages.size(); ++i)
        p.stages.push_back(readStage(stages[i], j, p, QStringLiteral("/stages/%1").arg(i)));
    if (const auto it = j.find("origins"); it != j.end())
        for (size_t i = 0; i < it->size(); ++i)
            p.origins.push_back(readOrigin((*it)[i], QStringLiteral("/origins/%1").arg(i)));
    return p;
}

Stage RuleBookReader::readStage(const Json &j, const Json &all, const Pipeline &pipeline,
                                const QString &path) const
{
    Stage s;
    s.id = str(j, "id");
    if (pipeline.stage(s.id))
        throw Fault{path + QStringLiteral("/id"),
                    Words::tr("two stages are called “%1”").arg(s.id)};
    s.group = str(j, "group");
    s.category = category(str(j, "category"));
    s.caption = caption(j, "caption");
    s.owner = ownerNeed(str(j, "owner"));
    s.mayBeginUnowned = j.value("begin_unowned", false);
    s.targetDays = integer(j, "target_days");
    s.rotDays = integer(j, "rot_days");
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
        s.health = readHealth(*it, path + QStringLiteral("/health"));
    std::vector<StageId> known;
    for (const Json &other : all.at("stages"))
        known.push_back(str(other, "id"));
    std::vector<Stage> earlier = pipeline.stages;
    if (all.value("strict", false) && !earlier.empty())
        earlier = {earlier.back()};
    if (const auto it = j.find("rules"); it != j.end())
        for (size_t i = 0; i < it->size(); ++i)
            s.rules.push_back(readRule((*it)[i], earlier, known,
                                       path + QStringLiteral("/rules/%1").arg(i), s.id));
    return s;
}

Rule RuleBookReader::readRule(const Json &j, const std::vector<Stage> &earlier,
                              const std::vector<StageId> &known, const QString &path,
                              const StageId &self) const
{
    Rule r;
    r.id = str(j, "id");
    r.automatic = j.value("auto", true);
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
                        Words::tr("there is no stage “%1” to come from").arg(from)};
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
    o.trigger = readMatch(j.at("trigger"), path + QStringLiteral("/trigger"));
    o.everyTime = j.value("every_time", false);
    o.notWithinDaysOfLoss = j.value("not_within_days_of_loss", 0);
    o.when = readCondition(j.at("when"), path + QStringLiteral("/when"));
    return o;
}

Condition RuleBookReader::readCondition(const Json &j, const QString &path) const
{
    if (!j.is_object())
        throw Fault{path, Words::tr("a condition is expected")};
    if (j.contains("fact"))
        return readLeaf(j, path);
    Condition c;
    c.path = path;
    if (j.size() != 1)
        throw Fault{path, Words::tr("a condition is one of all, any, not or a fact")};
    const std::string key = j.begin().key();
    const Json &value = j.begin().value();
    if (key == "not") {
        c.op = Condition::Op::Not;
        c.children.push_back(readCondition(value, path + QStringLiteral("/not")));
        return c;
    }
    if (key != "all" && key != "any")
        throw Fault{path, Words::tr("unknown operator “%1”").arg(QString::fromStdString(key))};
    if (!value.is_array())
        throw Fault{path, Words::tr("a list of conditions is expected")};
    c.op = key == "all" ? Condition::Op::All : Condition::Op::Any;
    for (size_t i = 0; i < value.size(); ++i)
        c.children.push_back(readCondition(
            value[i], path + u'/' + QString::fromStdString(key) + u'/' + QString::number(i)));
    return c;
}

Condition RuleBookReader::readLeaf(const Json &j, const QString &path) const
{
    Condition c;
    c.op = Condition::Op::Leaf;
    c.path = path;
    c.state = QStringLiteral("any");
    c.source = QByteArray::fromStdString(j.dump());
    c.fact = factKind(str(j, "fact"));
    if (!c.fact)
        throw Fault{path + QStringLiteral("/fact"),
                    Words::tr("unknown fact “%1”").arg(str(j, "fact"))};
    for (const auto &[key, value] : j.items()) {
        if (key == "fact")
            continue;
        const auto param = std::find_if(c.fact->params.begin(), c.fact->params.end(),
                                        [&](const FactParam &p) { return key == p.key; });
        if (param == c.fact->params.end())
            throw Fault{path + u'/' + QString::fromStdString(key),
                        Words::tr("“%1” has no parameter “%2”")
                            .arg(str(j, "fact"), QString::fromStdString(key))};
        readParameter(c, param->key, int(param->type), value,
                      path + u'/' + QString::fromStdString(key));
    }
    for (const FactParam &p : c.fact->params)
        if (p.required && !j.contains(p.key))
            throw Fault{path,
                        Words::tr("“%1” needs the parameter “%2”")
                            .arg(str(j, "fact"), QString::fromLatin1(p.key))};
    if (c.compare == u"within_next"
        && (c.values.empty() || !std::holds_alternative<qint64>(c.values.front())))
        throw Fault{path + QStringLiteral("/value"), Words::tr("a number of days is expected")};
    return c;
}

void RuleBookReader::readParameter(Condition &c, const char *key, int type, const Json &value,
                                   const QString &path) const
{
    const std::string k = key;
    const auto text = [&] {
        if (!value.is_string())
            throw Fault{path, Words::tr("a text is expected")};
        return QString::fromStdString(value.get<std::string>());
    };
    switch (FactParam::Type(type)) {
    case FactParam::Type::Match:
        (k == "of"             ? c.match
             : k == "missed"   ? c.missed
             : k == "messages" ? c.messages
             : k == "at_once"  ? c.atOnce
                               : c.answers) = readMatch(value, path);
        break;
    case FactParam::Type::Count:
    case FactParam::Type::Days:
        if (!value.is_number_integer() || value.get<qint64>() < 1 || value.get<qint64>() > 100000)
            throw Fault{path, Words::tr("a whole number from 1 is expected")};
        (k == "min"            ? c.count
             : k == "within"   ? c.within
             : k == "any_days" ? c.anyDays
                               : c.afterDays) = value.get<int>();
        break;
    case FactParam::Type::Text: {
        const QString t = text();
        if (k == "distinct" && t != u"days")
            throw Fault{path, Words::tr("only “days” can be told apart")};
        static const std::set<QString> operators{
            QStringLiteral("set"),        QStringLiteral("unset"), QStringLiteral("="),
            QStringLiteral("!="),         QStringLiteral(">"),     QStringLiteral(">="),
            QStringLiteral("<"),          QStringLiteral("<="),    QStringLiteral("in"),
            QStringLiteral("within_next")};
        if (k == "is" && !operators.count(t))
            throw Fault{path, Words::tr("unknown operator “%1”").arg(t)};
        static const std::set<QString> states{QStringLiteral("any"), QStringLiteral("open"),
                                              QStringLiteral("won"), QStringLiteral("lost"),
                                              QStringLiteral("ended")};
        if (k == "state" && !states.count(t))
            throw Fault{path, Words::tr("unknown state “%1”").arg(t)};
        if (k == "distinct")
            c.distinctDays = true;
        else
            (k == "is" ? c.compare : k == "state" ? c.state : c.name) = t;
        break;
    }
    case FactParam::Type::Scalar:
        for (const Json &v : value.is_array() ? value : Json::array({value}))
            c.values.push_back(valueOf(v));
        break;
    case FactParam::Type::Flag:
        if (!value.is_boolean())
            throw Fault{path, Words::tr("true or false is expected")};
        if (k == "owned")
            c.owned = value.get<bool>();
        else
            (k == "last" ? c.last : c.counted) = value.get<bool>();
        break;
    case FactParam::Type::Pipeline:
        c.pipeline = text();
        break;
    case FactParam::Type::Stages:
        for (const Json &v : value.is_array() ? value : Json::array({value}))
            c.stages.push_back(QString::fromStdString(v.get<std::string>()));
        break;
    case FactParam::Type::Anchor:
        c.strict = k == "after";
        readAnchor(c, value, path);
        break;
    }
}

void RuleBookReader::readAnchor(Condition &c, const Json &value, const QString &path) const
{
    if (value == "current") {
        c.since = Since::Current;
    } else if (value.is_object() && value.size() == 1 && value.contains("stage")) {
        c.since = Since::Stage;
        c.anchorStage = str(value, "stage");
    } else if (value.is_object() && value.size() == 1 && value.contains("activity")) {
        c.since = Since::Activity;
        c.anchorActivity = readMatch(value.at("activity"), path);
    } else {
        throw Fault{path, Words::tr("“current”, a stage or an activity is expected")};
    }
}

void RuleBookReader::checkCondition(const Condition &c, const Pipeline &at,
                                    std::vector<QString> &trail) const
{
    for (const Condition &child : c.children)
        checkCondition(child, at, trail);
    if (c.op != Condition::Op::Leaf)
        return;
    if (c.since == Since::Stage && !at.stage(c.anchorStage))
        throw Fault{c.path, Words::tr("there is no stage “%1”").arg(c.anchorStage)};
    const QLatin1StringView key(c.fact->key);
    if (key == u"policy" && !m_book.policy(c.name))
        throw Fault{c.path, Words::tr("there is no policy “%1”").arg(c.name)};
    if (key == u"field" && !builtInField(c.name, at.subject)
        && !m_book.customField(c.name, at.subject))
        throw Fault{c.path, Words::tr("there is no field “%1”").arg(c.name)};
    if (c.pipeline.isEmpty())
        return;
    const Pipeline *other = m_book.pipeline(c.pipeline);
    if (!other)
        return; // a workspace may leave a pipeline out: then the fact is unmet at run time
    for (const StageId &stage : c.stages)
        if (!other->stage(stage))
            throw Fault{c.path, Words::tr("there is no stage “%1” in “%2”").arg(stage, c.pipeline)};
    if (key != u"supports")
        return;
    const QString id = c.pipeline + u'/' + c.stages.front();
    if (std::count(trail.begin(), trail.end(), id))
        throw Fault{c.path, Words::tr("“%1” asks itself, by way of other rules").arg(id)};
    trail.push_back(id);
    for (const Rule &rule : other->stage(c.stages.front())->rules)
        checkCondition(rule.when, *other, trail);
    trail.pop_back();
}

void RuleBookReader::checkReferences() const
{
    std::set<QString> ids;
    for (const Pipeline &p : m_book.m_pipelines) {
        m_file = p.id;
        for (const Stage &s : p.stages) {
            for (const Rule &r : s.rules) {
                if (!ids.insert(r.id).second)
                    throw Fault{s.id, Words::tr("two rules are called “%1”").arg(r.id)};
                std::vector<QString> trail{p.id + u'/' + s.id};
                checkCondition(r.when, p, trail);
            }
        }
        for (const auto &list : {p.corrections})
            for (const Correction &c : list)
                for (const auto &stages : {c.from, c.to})
                    for (const StageId &id : stages)
                        if (!p.stage(id))
                            throw Fault{QStringLiteral("/corrections"),
                                        Words::tr("there is no stage “%1”").arg(id)};
        if (!p.countsFrom.isEmpty() && !p.stage(p.countsFrom))
            throw Fault{QStringLiteral("/deal_counts_from"),
                        Words::tr("there is no stage “%1”").arg(p.countsFrom)};
    }
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

Expected<Condition> RuleBook::condition(const QByteArray &json) const
{
    return RuleBookReader().readOne(*this, json);
}

Expected<RuleBook> RuleBook::load(const Source &vocabulary, const std::vector<Source> &pipelines)
{
    return RuleBookReader().read(vocabulary, pipelines);
}

} // namespace Imbuto
