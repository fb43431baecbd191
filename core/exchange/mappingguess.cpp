// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mapping.h"

#include "core/rules/rulebook.h"

#include <QCoreApplication>
#include <QFile>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

using Tr = QCoreApplication;
using Json = nlohmann::ordered_json;

/// A header without what people write differently: case, accents, spaces, underscores, dots.
QString folded(const QString &header)
{
    QString result;
    for (const QChar c : header.normalized(QString::NormalizationForm_D).toLower()) {
        if (c.isLetterOrNumber())
            result += c;
        else if (c.category() != QChar::Mark_NonSpacing && !result.endsWith(u' '))
            result += u' ';
    }
    return result.trimmed();
}

const Json &synonyms()
{
    static const Json table = [] {
        QFile file(u":/mappings/synonyms.json"_s);
        return file.open(QIODevice::ReadOnly) ? Json::parse(file.readAll().toStdString())
                                              : Json::object();
    }();
    return table;
}

class Guess
{
public:
    Guess(ExchangeKind kind, const std::vector<QString> &header) : m_header(header)
    {
        m_mapping.kind = kind;
        std::transform(header.begin(), header.end(), std::back_inserter(m_folded), folded);
        m_used.resize(header.size());
    }

    /// Names of the contract first: nobody else's synonym may take their column.
    void exact(const std::vector<QString> &fields)
    {
        for (const QString &field : fields) {
            if (const std::optional<size_t> at = unused(folded(field)))
                add(field, {{m_header[*at], true}}, {*at});
        }
    }

    void bySynonyms()
    {
        const std::string kind = kindName(m_mapping.kind).toStdString();
        if (!synonyms().contains(kind))
            return;
        for (const auto &[field, words] : synonyms()[kind].items()) {
            const QString target = QString::fromStdString(field);
            for (const Json &word : words)
                word.is_array() ? combined(target, word) : single(target, word);
        }
    }

    void freeFields()
    {
        for (size_t i = 0; i < m_header.size(); ++i) {
            if (!m_used[i] && isFreeField(m_header[i]) && !m_mapping.columns.contains(m_header[i]))
                add(m_header[i], {{m_header[i], true}}, {i});
        }
    }

    /// Whatever is left of an activity is a datum under its own name.
    void restAsData()
    {
        for (size_t i = 0; i < m_header.size(); ++i) {
            if (!m_used[i] && !m_header[i].isEmpty() && !m_mapping.columns.contains(m_header[i]))
                add(m_header[i], {{m_header[i], true}}, {i});
        }
    }

    Mapping take() { return std::move(m_mapping); }

private:
    std::optional<size_t> unused(const QString &name) const
    {
        for (size_t i = 0; i < m_folded.size(); ++i) {
            if (!m_used[i] && m_folded[i] == name)
                return i;
        }
        return {};
    }

    void add(const QString &field, const ColumnSource::Alternative &alternative,
             const std::vector<size_t> &columns)
    {
        m_mapping.columns[field].alternatives.push_back(alternative);
        for (const size_t i : columns)
            m_used[i] = true;
    }

    void single(const QString &field, const Json &word)
    {
        if (const auto at = unused(QString::fromStdString(word.get<std::string>())))
            add(field, {{m_header[*at], true}}, {*at});
    }

    /// First and last name together make a name; both or none.
    void combined(const QString &field, const Json &words)
    {
        ColumnSource::Alternative parts;
        std::vector<size_t> columns;
        for (const Json &word : words) {
            const auto at = unused(QString::fromStdString(word.get<std::string>()));
            if (!at)
                return;
            if (!parts.empty())
                parts.push_back({u" "_s, false});
            parts.push_back({m_header[*at], true});
            columns.push_back(*at);
        }
        add(field, parts, columns);
    }

    const std::vector<QString> &m_header;
    std::vector<QString> m_folded;
    std::vector<bool> m_used;
    Mapping m_mapping;
};

bool hasNeeded(const Mapping &mapping)
{
    if (mapping.kind == ExchangeKind::People && mapping.columns.contains(u"email"_s))
        return true;
    const std::vector<QString> needed = neededFields(mapping.kind);
    return std::all_of(needed.begin(), needed.end(),
                       [&](const QString &field) { return mapping.columns.contains(field); });
}

} // namespace

Mapping guessMapping(ExchangeKind kind, const std::vector<QString> &header, const RuleBook &book)
{
    Guess guess(kind, header);
    guess.exact(targetFields(kind, book));
    guess.bySynonyms();
    if (kind == ExchangeKind::Activities)
        guess.restAsData();
    else if (subjectKind(kind))
        guess.freeFields();
    return guess.take();
}

std::optional<ExchangeKind> guessKind(const std::vector<QString> &header, const RuleBook &book)
{
    std::optional<ExchangeKind> best;
    size_t most = 0;
    // the more a row must say, the surer the guess: a deal also names a company and a person
    for (const ExchangeKind kind :
         {ExchangeKind::Activities, ExchangeKind::Deals, ExchangeKind::People,
          ExchangeKind::Companies, ExchangeKind::Users}) {
        Mapping mapping = guessMapping(kind, header, book);
        if (!hasNeeded(mapping))
            continue;
        if (kind == ExchangeKind::Activities)
            return kind;
        if (mapping.columns.size() > most) {
            most = mapping.columns.size();
            best = kind;
        }
    }
    return best;
}

} // namespace Imbuto
