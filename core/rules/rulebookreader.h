// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/jsonvalues.h"
#include "core/rules/rulebook.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <set>

namespace Imbuto {

/// What is wrong with a rule file, and where.
struct RuleFault
{
    QString file;
    QString path; ///< JSON pointer
    QString code; ///< stable name: unknown_fact, syntax …
    QString text; ///< for people
};

/// Turns checked JSON into a rule book. Reads on after a fault, so that all are told; one is enough for a refusal.
class RuleBookReader
{
public:
    Expected<RuleBook> read(const RuleBook::Source &vocabulary,
                            const std::vector<RuleBook::Source> &pipelines);

    /// What read() found, in order.
    const std::vector<RuleFault> &faults() const { return m_faults; }
    /// The file in which \a pipeline stands.
    QString fileOf(const PipelineId &pipeline) const;

    /// One condition in the terms of \a book.
    Expected<Condition> readOne(const RuleBook &book, const QByteArray &json);
    /// One condition about subjects of \a kind that belongs to no pipeline, with every name in it checked. What
    /// only a place in a pipeline gives a meaning is refused: a reason, the time since a stage was entered.
    Expected<Condition> readFree(const RuleBook &book, const QByteArray &json, SubjectKind kind);

private:
    using Json = nlohmann::json;
    /// Thrown inside, noted by guarded().
    struct Fault
    {
        QString path;
        QString text;
        QString code = QStringLiteral("fault");
    };

    Json parse(const RuleBook::Source &source) const;
    /// Parsed, and held against the schema.
    Json parse(const RuleBook::Source &source, RuleText text) const;
    void guarded(const QString &path, const std::function<void()> &part) const;
    void addPipeline(const Json &json);
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
    Instant readInstant(const Json &json, const QString &path) const;
    HealthRules readHealth(const Json &json, const QString &path) const;
    Origin readOrigin(const Json &json, const QString &path) const;
    ReportRoles readReports(const Json &json, const QString &path) const;
    void checkReferences() const;
    void checkPipeline(const Pipeline &p) const;
    void checkStage(const Pipeline &p, size_t index) const;
    void checkStageIds(const Pipeline &p, const std::vector<StageId> &ids,
                       const QString &path) const;
    void checkRuleId(const RuleId &id, const QString &path) const;
    /// What a condition of \a pipeline's stage weighs: its leaves, those of what it asks included.
    void checkCondition(const Condition &c, const Pipeline &pipeline, SubjectKind subject,
                        const StageId &stage = {}) const;
    void checkFree(const Condition &c) const;
    qint64 weigh(const Condition &c, std::vector<QString> &trail) const;
    qint64 weighStage(const Condition &leaf, std::vector<QString> &trail) const;
    void checkLeaf(const Condition &c, const Pipeline &pipeline, SubjectKind subject) const;

    RuleBook m_book;
    std::map<PipelineId, QString> m_files;
    mutable QString m_file;
    mutable std::vector<RuleFault> m_faults;
    mutable std::set<QString> m_ruleIds;
    mutable std::map<QString, qint64> m_weights; ///< of pipeline/stage, as far as known
};

} // namespace Imbuto
