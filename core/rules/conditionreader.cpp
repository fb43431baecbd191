// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions: all, any, not over the leaves of the fact table.
#include "core/rules/rulebookreader.h"

#include "core/rules/facttable.h"
#include "core/rules/jsonvalues.h"
#include "core/rules/rulejson.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace Imbuto {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RuleBook)
};

QString textIn(const nlohmann::json &j, const char *key)
{
    const auto it = j.find(key);
    return it != j.end() && it->is_string() ? QString::fromStdString(it->get<std::string>())
                                            : QString();
}

} // namespace

ActivityMatch RuleBookReader::readMatch(const Json &value, const QString &path) const
{
    if (!value.is_string())
        throw Fault{path, Words::tr("an activity kind, group or set is expected"),
                    QStringLiteral("bad_value")};
    const QString name = QString::fromStdString(value.get<std::string>());
    const auto match = m_book.match(name);
    if (!match)
        throw Fault{path, Words::tr("there is no activity kind, group or set “%1”").arg(name),
                    QStringLiteral("unknown_activity")};
    return *match;
}

Condition RuleBookReader::readCondition(const Json &j, const QString &path) const
{
    if (!j.is_object())
        throw Fault{path, Words::tr("a condition is expected"), QStringLiteral("bad_value")};
    if (j.contains("fact"))
        return readLeaf(j, path);
    Condition c;
    c.path = path;
    if (j.size() != 1)
        throw Fault{path, Words::tr("a condition is one of all, any, not or a fact"),
                    QStringLiteral("unknown_operator")};
    const std::string key = j.begin().key();
    const Json &value = j.begin().value();
    if (key == "not") {
        c.op = Condition::Op::Not;
        c.children.push_back(readCondition(value, path + QStringLiteral("/not")));
        return c;
    }
    if (key != "all" && key != "any")
        throw Fault{path, Words::tr("unknown operator “%1”").arg(QString::fromStdString(key)),
                    QStringLiteral("unknown_operator")};
    if (!value.is_array())
        throw Fault{path, Words::tr("a list of conditions is expected"),
                    QStringLiteral("bad_value")};
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
    c.fact = factKind(textIn(j, "fact"));
    if (!c.fact)
        throw Fault{path + QStringLiteral("/fact"),
                    Words::tr("unknown fact “%1”").arg(textIn(j, "fact")),
                    QStringLiteral("unknown_fact")};
    for (const auto &[key, value] : j.items()) {
        if (key == "fact")
            continue;
        const auto param = std::find_if(c.fact->params.begin(), c.fact->params.end(),
                                        [&](const FactParam &p) { return key == p.key; });
        if (param == c.fact->params.end())
            throw Fault{path + u'/' + QString::fromStdString(key),
                        Words::tr("“%1” has no parameter “%2”")
                            .arg(textIn(j, "fact"), QString::fromStdString(key)),
                        QStringLiteral("unknown_parameter")};
        readParameter(c, param->key, int(param->type), value,
                      path + u'/' + QString::fromStdString(key));
    }
    for (const FactParam &p : c.fact->params)
        if (p.required && !j.contains(p.key))
            throw Fault{path,
                        Words::tr("“%1” needs the parameter “%2”")
                            .arg(textIn(j, "fact"), QString::fromLatin1(p.key)),
                        QStringLiteral("missing_parameter")};
    if (c.compare == u"within_next"
        && (c.values.empty() || !std::holds_alternative<qint64>(c.values.front())))
        throw Fault{path + QStringLiteral("/value"), Words::tr("a number of days is expected"),
                    QStringLiteral("bad_value")};
    return c;
}

void RuleBookReader::readParameter(Condition &c, const char *key, int type, const Json &value,
                                   const QString &path) const
{
    const std::string k = key;
    const auto text = [&] {
        if (!value.is_string())
            throw Fault{path, Words::tr("a text is expected"), QStringLiteral("bad_value")};
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
            throw Fault{path, Words::tr("a whole number from 1 is expected"),
                        QStringLiteral("bad_value")};
        (k == "min"            ? c.count
             : k == "within"   ? c.within
             : k == "any_days" ? c.anyDays
                               : c.afterDays) = value.get<int>();
        break;
    case FactParam::Type::Text: {
        const QString t = text();
        if (k == "distinct" && t != u"days")
            throw Fault{path, Words::tr("only “days” can be told apart"),
                        QStringLiteral("bad_value")};
        static const std::set<QString> operators{
            QStringLiteral("set"),        QStringLiteral("unset"), QStringLiteral("="),
            QStringLiteral("!="),         QStringLiteral(">"),     QStringLiteral(">="),
            QStringLiteral("<"),          QStringLiteral("<="),    QStringLiteral("in"),
            QStringLiteral("within_next")};
        if (k == "is" && !operators.count(t))
            throw Fault{path, Words::tr("unknown operator “%1”").arg(t),
                        QStringLiteral("unknown_operator")};
        static const std::set<QString> states{QStringLiteral("any"), QStringLiteral("open"),
                                              QStringLiteral("won"), QStringLiteral("lost"),
                                              QStringLiteral("ended")};
        if (k == "state" && !states.count(t))
            throw Fault{path, Words::tr("unknown state “%1”").arg(t),
                        QStringLiteral("unknown_state")};
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
            throw Fault{path, Words::tr("true or false is expected"), QStringLiteral("bad_value")};
        if (k == "owned")
            c.owned = value.get<bool>();
        else
            (k == "last" ? c.last : c.counted) = value.get<bool>();
        break;
    case FactParam::Type::Pipeline:
        c.pipeline = text();
        break;
    case FactParam::Type::Stages:
        for (const Json &v : value.is_array() ? value : Json::array({value})) {
            if (!v.is_string())
                throw Fault{path, Words::tr("a stage is expected"), QStringLiteral("bad_value")};
            c.stages.push_back(QString::fromStdString(v.get<std::string>()));
        }
        if (c.stages.empty())
            throw Fault{path, Words::tr("a stage is expected"), QStringLiteral("bad_value")};
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
        c.anchorStage = textIn(value, "stage");
    } else if (value.is_object() && value.size() == 1 && value.contains("activity")) {
        c.since = Since::Activity;
        c.anchorActivity = readMatch(value.at("activity"), path);
    } else {
        throw Fault{path, Words::tr("“current”, a stage or an activity is expected"),
                    QStringLiteral("bad_value")};
    }
}

} // namespace Imbuto
