// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/line.h"

#include "core/fields.h"
#include "core/rules/jsonvalues.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace Imbuto {
namespace {

using Json = nlohmann::json;
using SubjectRef = Command::SubjectRef; // lupdate loses its way at a qualified name

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Line)
};

/// Thrown inside, turned into an Error by parseLine().
struct Fault
{
    QString text;
    QString field;
};

/// Reads one object, key by key, and complains about what nobody asked for.
class Reader
{
public:
    Reader(const Json &object, const RuleBook &book, const Calendar &calendar)
        : m_object(object), m_book(book), m_calendar(calendar)
    {
    }

    bool has(const char *key)
    {
        m_known.insert(key);
        return m_object.contains(key);
    }
    bool hasValue(const char *key) { return has(key) && !m_object.at(key).is_null(); }
    const Json &at(const char *key)
    {
        if (!has(key))
            throw Fault{Words::tr("“%1” is missing.").arg(QLatin1StringView(key)),
                        QString::fromLatin1(key)};
        return m_object.at(key);
    }
    QString text(const char *key)
    {
        const Json &j = at(key);
        if (!j.is_string())
            throw Fault{Words::tr("“%1” must be a text.").arg(QLatin1StringView(key)),
                        QString::fromLatin1(key)};
        return QString::fromStdString(j.get<std::string>());
    }
    /// Empty when missing or null.
    QString optionalText(const char *key) { return hasValue(key) ? text(key) : QString(); }
    QString needed(const char *key)
    {
        const QString t = text(key);
        if (t.trimmed().isEmpty())
            throw Fault{Words::tr("“%1” is empty.").arg(QLatin1StringView(key)),
                        QString::fromLatin1(key)};
        return t;
    }
    bool flag(const char *key)
    {
        if (!has(key))
            return false;
        if (!m_object.at(key).is_boolean())
            throw Fault{Words::tr("“%1” must be true or false.").arg(QLatin1StringView(key)),
                        QString::fromLatin1(key)};
        return m_object.at(key).get<bool>();
    }
    Instant instant(const char *key)
    {
        const QString t = text(key);
        const auto read = parseInstant(t, m_calendar);
        if (!read)
            throw Fault{Words::tr("“%1” is not an instant (ISO 8601): “%2”.")
                            .arg(QLatin1StringView(key), t),
                        QString::fromLatin1(key)};
        return *read;
    }
    SubjectRef subject(const char *key)
    {
        const QString t = needed(key);
        const auto kind = kindFromName(t.section(u':', 0, 0));
        const QString ref = t.section(u':', 1);
        if (!kind || ref.isEmpty())
            throw Fault{Words::tr("“%1” must name a person, company or deal, as in person:REF.")
                            .arg(QLatin1StringView(key)),
                        QString::fromLatin1(key)};
        return {*kind, ref};
    }
    Values values(const char *key)
    {
        if (!has(key) || m_object.at(key).is_null())
            return {};
        if (!m_object.at(key).is_object())
            throw Fault{Words::tr("“%1” must be an object.").arg(QLatin1StringView(key)),
                        QString::fromLatin1(key)};
        return valuesOf(m_object.at(key));
    }
    Value scalar(const char *key)
    {
        const Json &j = at(key);
        if (j.is_structured())
            throw Fault{Words::tr("“%1” must be a single value.").arg(QLatin1StringView(key)),
                        QString::fromLatin1(key)};
        // numbers keep the digits they were written with: amounts are exact
        return j.is_number_float() ? Value(QString::fromStdString(j.dump())) : valueOf(j);
    }
    void expect(const std::set<std::string> &keys) { m_known.insert(keys.begin(), keys.end()); }
    void finish()
    {
        for (const auto &[key, _] : m_object.items())
            if (!m_known.count(key))
                throw Fault{Words::tr("unknown key “%1”.").arg(QString::fromStdString(key)),
                            QString::fromStdString(key)};
    }
    const RuleBook &book() const { return m_book; }
    const Json &object() const { return m_object; }

private:
    const Json &m_object;
    const RuleBook &m_book;
    const Calendar &m_calendar;
    std::set<std::string> m_known{"type", "at", "by"};
};

Command::SaveUser readUser(Reader &r)
{
    Command::SaveUser c;
    c.ref = r.needed("ref");
    if (r.has("name"))
        c.name = r.needed("name");
    if (r.has("role")) {
        const QString role = r.text("role");
        if (role != u"rep" && role != u"manager")
            throw Fault{Words::tr("“role” is rep or manager, not “%1”.").arg(role),
                        QStringLiteral("role")};
        c.role = role == u"rep" ? Role::Rep : Role::Manager;
    }
    if (r.has("active"))
        c.active = r.flag("active");
    if (r.has("manager"))
        c.manager = r.optionalText("manager");
    return c;
}

Command::SaveRecord readRecord(Reader &r, SubjectKind kind)
{
    Command::SaveRecord c;
    c.subject = {kind, r.needed("ref")};
    for (const FieldDef &f : builtInFields()) {
        const bool loss = QLatin1StringView(f.key).startsWith(QLatin1StringView("lost_reason"));
        if (!f.has(kind) || (!f.editable && !loss) || !r.has(f.key))
            continue;
        const Json &j = r.object().at(f.key);
        const bool amount = f.type == FieldType::Amount;
        if (!j.is_null() && !j.is_string() && !(amount && j.is_number()))
            throw Fault{Words::tr("“%1” must be a text.").arg(QLatin1StringView(f.key)),
                        QString::fromLatin1(f.key)};
        c.fields[QString::fromLatin1(f.key)] = r.scalar(f.key);
    }
    for (const CustomField &f : r.book().customFields())
        if (std::count(f.subjects.begin(), f.subjects.end(), kind)
            && r.has(f.key.toUtf8().constData()))
            c.fields[f.key] = r.scalar(f.key.toUtf8().constData());
    for (auto &[key, value] : r.values("fields"))
        c.fields[QStringLiteral("fields.") + key] = value;
    if (kind == SubjectKind::Deal) {
        if (r.hasValue("pipeline"))
            c.pipeline = r.text("pipeline");
        if (r.hasValue("stage"))
            c.stage = r.text("stage");
        if (r.hasValue("stage_at"))
            c.stageAt = r.instant("stage_at");
    }
    return c;
}

Command::LogActivity readActivity(Reader &r)
{
    Command::LogActivity c;
    c.subject = r.subject("subject");
    c.kind = r.needed("kind");
    c.data = r.values("data");
    c.externalId = r.optionalText("id");
    return c;
}

Command::Move readMove(Reader &r, const Calendar &calendar)
{
    Command::Move c;
    c.subject = r.subject("subject");
    c.pipeline = r.needed("pipeline");
    c.to = r.needed("to");
    c.reason = r.optionalText("reason");
    c.override = r.flag("override");
    for (auto &[key, value] : r.values("set"))
        c.set[key] = value;
    if (r.hasValue("log"))
        for (const Json &j : r.at("log")) {
            Reader log(j, r.book(), calendar);
            c.log.push_back(readActivity(log));
        }
    if (r.hasValue("after"))
        c.after = r.subject("after");
    if (r.hasValue("before"))
        c.before = r.subject("before");
    return c;
}

Command::Reorder readReorder(Reader &r)
{
    Command::Reorder c;
    c.subject = r.subject("subject");
    c.pipeline = r.needed("pipeline");
    if (r.hasValue("after"))
        c.after = r.subject("after");
    if (r.hasValue("before"))
        c.before = r.subject("before");
    return c;
}

Command::SaveTask readTask(Reader &r)
{
    Command::SaveTask c;
    c.subject = r.subject("subject");
    if (r.hasValue("number")) {
        if (!r.at("number").is_number_integer())
            throw Fault{Words::tr("“number” must be a whole number."), QStringLiteral("number")};
        c.number = r.at("number").get<int>();
    }
    if (r.hasValue("title"))
        c.title = r.text("title");
    if (r.has("due")) {
        const QString due = r.optionalText("due");
        const QDate date = QDate::fromString(due, Qt::ISODate);
        if (!due.isEmpty() && !date.isValid())
            throw Fault{Words::tr("“due” is not a date (YYYY-MM-DD): “%1”.").arg(due),
                        QStringLiteral("due")};
        c.due = due.isEmpty() ? std::optional<QDate>() : std::optional(date);
    }
    if (r.has("done"))
        c.done = r.flag("done");
    if (r.has("owner"))
        c.owner = r.optionalText("owner");
    if (r.has("gone"))
        c.gone = r.flag("gone");
    return c;
}

Command::ApplyRules readRules(Reader &r)
{
    Command::ApplyRules c;
    const Json &all = r.at("pipelines");
    if (!all.is_array() || all.empty())
        throw Fault{Words::tr("“%1” must be a list of texts.").arg(QStringLiteral("pipelines")),
                    QStringLiteral("pipelines")};
    for (const Json &text : all) {
        if (!text.is_string())
            throw Fault{Words::tr("“%1” must be a list of texts.").arg(QStringLiteral("pipelines")),
                        QStringLiteral("pipelines")};
        c.pipelines.push_back(QString::fromStdString(text.get<std::string>()));
    }
    return c;
}

Command::SaveSettings readSettings(Reader &r)
{
    Command::SaveSettings c;
    const Json &all = r.at("values");
    if (!all.is_object() || all.empty())
        throw Fault{Words::tr("“%1” must be an object.").arg(QStringLiteral("values")),
                    QStringLiteral("values")};
    for (const auto &[key, value] : all.items()) {
        const QString name = QString::fromStdString(key);
        if (!value.is_string() && !value.is_null())
            throw Fault{Words::tr("“%1” must be a text.").arg(name), name};
        c.values[name] =
            value.is_null() ? QString() : QString::fromStdString(value.get<std::string>());
    }
    return c;
}

Command::Any readCommand(Reader &r, const QString &type, const Calendar &calendar)
{
    if (type == u"user")
        return readUser(r);
    if (const auto kind = kindFromName(type))
        return readRecord(r, *kind);
    if (type == u"activity")
        return readActivity(r);
    if (type == u"edit")
        return Command::EditField{r.subject("subject"), r.needed("field"), r.scalar("value")};
    if (type == u"move")
        return readMove(r, calendar);
    if (type == u"reorder")
        return readReorder(r);
    if (type == u"delete")
        return Command::Delete{r.subject("subject")};
    if (type == u"time")
        return Command::PassTime{};
    if (type == u"task")
        return readTask(r);
    if (type == u"policy")
        return Command::SetPolicy{r.needed("name"), r.text("value")};
    if (type == u"rules")
        return readRules(r);
    if (type == u"settings")
        return readSettings(r);
    if (type == u"merge")
        return Command::Merge{r.subject("kept"), r.subject("gone"), r.values("fields")};
    throw Fault{Words::tr("unknown type “%1”.").arg(type), QStringLiteral("type")};
}

} // namespace

Expected<Input> parseLine(const QByteArray &line, const RuleBook &book, const Calendar &calendar)
{
    const Json json = Json::parse(line.begin(), line.end(), nullptr, false);
    if (json.is_discarded())
        return badInput(Words::tr("not valid JSON."));
    if (!json.is_object())
        return badInput(Words::tr("a JSON object is expected."));
    try {
        Reader r(json, book, calendar);
        const QString type = r.needed("type");
        Input input;
        input.command = readCommand(r, type, calendar);
        if (r.has("at") || type != u"user")
            input.at = r.instant("at");
        input.by = r.optionalText("by");
        r.finish();
        return input;
    } catch (const Fault &fault) {
        return badInput(fault.text, fault.field);
    } catch (const Json::exception &e) {
        return badInput(QString::fromUtf8(e.what()));
    }
}

Expected<Values> valuesFromJson(const QByteArray &json)
{
    const Json read = Json::parse(json.begin(), json.end(), nullptr, false);
    if (!read.is_object())
        return badInput(Words::tr("a JSON object is expected."));
    return valuesOf(read);
}

} // namespace Imbuto
