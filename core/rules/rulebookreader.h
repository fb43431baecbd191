// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulebook.h"

#include <nlohmann/json.hpp>

namespace Imbuto {

/// Turns checked JSON into a rule book. Stops at the first fault, which names file and path.
class RuleBookReader
{
public:
    Expected<RuleBook> read(const RuleBook::Source &vocabulary,
                            const std::vector<RuleBook::Source> &pipelines);

    /// One condition in the terms of \a book.
    Expected<Condition> readOne(const RuleBook &book, const QByteArray &json);

private:
    using Json = nlohmann::json;
    /// Thrown inside, turned into an Error by read().
    struct Fault
    {
        QString path;
        QString text;
    };

    Json parse(const RuleBook::Source &source) const;
    void checkSchema(const Json &json) const;
    void readVocabulary(const Json &json);
    void readKinds(const Json &json);
    void readSets(const Json &json);
    ActivityMatch readAlternatives(const Json &json, const QString &path) const;
    Pipeline readPipeline(const Json &json) const;
    Stage readStage(const Json &json, const Json &all, const Pipeline &pipeline,
                    const QString &path) const;
    Rule readRule(const Json &json, const std::vector<Stage> &earlier,
                  const std::vector<StageId> &known, const QString &path,
                  const StageId &self) const;
    Condition readCondition(const Json &json, const QString &path) const;
    Condition readLeaf(const Json &json, const QString &path) const;
    void readParameter(Condition &c, const char *key, int type, const Json &value,
                       const QString &path) const;
    void readAnchor(Condition &c, const Json &value, const QString &path) const;
    ActivityMatch readMatch(const Json &value, const QString &path) const;
    HealthRules readHealth(const Json &json, const QString &path) const;
    Origin readOrigin(const Json &json, const QString &path) const;
    void checkReferences() const;
    void checkCondition(const Condition &c, const Pipeline &at, std::vector<QString> &trail) const;

    RuleBook m_book;
    mutable QString m_file;
};

} // namespace Imbuto
