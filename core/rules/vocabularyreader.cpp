// SPDX-License-Identifier: GPL-3.0-or-later
// The vocabulary: what there is to ask about.
#include "core/fields.h"
#include "core/rules/jsonvalues.h"
#include "core/rules/rulebookreader.h"

#include <QCoreApplication>

#include <algorithm>

namespace Imbuto {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RuleBook)
};

} // namespace

void RuleBookReader::readVocabulary(const Json &json)
{
    for (const Json &g : json.at("groups"))
        m_book.m_groups.push_back({str(g, "id"), caption(g, "caption")});
    readKinds(json);
    readSets(json.at("sets"));
    for (const Json &p : json.at("policies")) {
        m_book.m_policies.push_back({str(p, "id"), strings(p, "choices"), str(p, "initial"),
                                     caption(p, "caption"), captions(p, "choice_captions"),
                                     p.value("takes_back", false)});
    }
    std::vector<const Json *> fields; // in the order that they ask for; without, as they come
    for (const Json &f : json.at("fields"))
        fields.push_back(&f);
    std::stable_sort(fields.begin(), fields.end(), [](const Json *a, const Json *b) {
        return a->value("order", 0) < b->value("order", 0);
    });
    for (const Json *entry : fields) {
        const Json &f = *entry;
        CustomField field{str(f, "key"),         {},
                          str(f, "type"),        strings(f, "choices"),
                          caption(f, "caption"), captions(f, "choice_captions")};
        for (const QString &kind : strings(f, "subjects"))
            field.subjects.push_back(kindFromName(kind).value());
        m_book.m_fields.push_back(std::move(field));
    }
    if (const auto it = json.find("acquisition"); it != json.end())
        m_book.m_acquisition = {readMatch(it->at("of"), QStringLiteral("/acquisition/of")),
                                str(*it, "key")};
}

void RuleBookReader::readKinds(const Json &json)
{
    std::map<QString, ActivityField> fields;
    for (const auto &[id, d] : json.at("data").items()) {
        const QString name = QString::fromStdString(id);
        ActivityField f{str(d, "key", name), str(d, "type"), strings(d, "choices"),
                        caption(d, "caption"), captions(d, "choice_captions")};
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
        const QString path = QStringLiteral("/kinds/") + kind.id;
        if (std::none_of(m_book.m_groups.begin(), m_book.m_groups.end(),
                         [&](const ActivityGroup &g) { return g.id == kind.group; }))
            throw Fault{path, Words::tr("there is no group “%1”").arg(kind.group),
                        QStringLiteral("unknown_group")};
        for (const QString &name : strings(k, "data")) {
            if (!fields.count(name))
                throw Fault{path, Words::tr("there is no datum “%1”").arg(name),
                            QStringLiteral("unknown_datum")};
            kind.data.push_back(fields.at(name));
        }
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

} // namespace Imbuto
