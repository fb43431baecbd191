// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rulejson.h"

#include <QCoreApplication>

#include <set>

namespace Imbuto {
namespace {

using Json = nlohmann::json;

constexpr int kMaxDepth = 64;
constexpr size_t kMaxText =
    10000; ///< the schema's patterns are matched recursively, a frame a letter

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RuleBook)
};

/// Brackets nested deeper than any rule needs.
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

/// Watches the parser: a key said twice would silently lose what was said first.
class Guard
{
public:
    explicit Guard(std::optional<RuleJsonFault> &fault) : m_fault(fault) {}

    bool operator()(int, Json::parse_event_t event, const Json &parsed)
    {
        using Event = Json::parse_event_t;
        if (event == Event::object_start)
            m_keys.emplace_back();
        else if (event == Event::object_end)
            m_keys.pop_back();
        else if ((event == Event::key || event == Event::value) && parsed.is_string())
            look(parsed.get_ref<const std::string &>(), event == Event::key);
        return true;
    }

private:
    void look(const std::string &text, bool key)
    {
        const auto note = [&](const QString &code, const QString &words) {
            if (!m_fault)
                m_fault = RuleJsonFault{code, words};
        };
        if (text.size() > kMaxText)
            note(QStringLiteral("too_large"),
                 Words::tr("a text is longer than %1 letters").arg(kMaxText));
        else if (key && !m_keys.back().insert(text).second)
            note(QStringLiteral("duplicate_key"),
                 Words::tr("“%1” is said twice").arg(QString::fromStdString(text)));
    }

    std::optional<RuleJsonFault> &m_fault;
    std::vector<std::set<std::string>> m_keys;
};

} // namespace

Json parseRuleJson(const QByteArray &json, std::optional<RuleJsonFault> &fault)
{
    if (json.size() > kMaxRuleBytes) {
        fault = RuleJsonFault{QStringLiteral("too_large"),
                              Words::tr("larger than %1 MiB").arg(kMaxRuleBytes / 1024 / 1024)};
        return {};
    }
    if (tooDeep(json)) {
        fault = RuleJsonFault{QStringLiteral("too_deep"),
                              Words::tr("nested deeper than %1 levels").arg(kMaxDepth)};
        return {};
    }
    try {
        Guard guard(fault);
        return Json::parse(json.begin(), json.end(),
                           [&](int depth, Json::parse_event_t event, Json &parsed) {
                               return guard(depth, event, parsed);
                           });
    } catch (const Json::parse_error &e) {
        fault = RuleJsonFault{QStringLiteral("syntax"),
                              Words::tr("not valid JSON near byte %1").arg(e.byte)};
    } catch (const Json::exception &e) { // a number that no computer holds
        fault = RuleJsonFault{QStringLiteral("syntax"),
                              Words::tr("not valid JSON (%1)").arg(QString::fromUtf8(e.what()))};
    }
    return {};
}

} // namespace Imbuto
