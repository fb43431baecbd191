// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain.h"
#include "core/fields.h"
#include "core/rules/facttable.h"
#include "ui/rules/conditiontree.h"
#include "ui/rules/picker.h"

#include <QDate>

namespace Imbuto {

/// What a condition is about, and what may be asked in it.
struct ConditionContext
{
    /// Where it stands. A filter over records belongs to no pipeline: nothing there is asked of a placement.
    enum class Use : quint8 { Automatic, ByHand, Health, Filter };
    const RuleBook *book = nullptr; ///< outlives the editor: a workspace keeps every book it had
    Language language;
    SubjectKind subject = SubjectKind::Person;
    Use use = Use::Filter;
    Pipeline pipeline; ///< of a rule: id, caption and stages as they are edited; of a filter: empty
    QString currency = QStringLiteral("EUR");
    QDate today;

    bool hasPipeline() const { return !pipeline.id.isEmpty(); }
    /// Its own pipeline as it is edited, another as it is in force; null when there is none such.
    const Pipeline *find(const PipelineId &id) const;
    /// A fact of the table can be asked here.
    bool offers(const FactKind &fact) const;
    /// What the field \a key holds; nothing when there is no such field.
    std::optional<FieldType> fieldType(const QString &key) const;

    QString matchText(const QString &id) const;
    QString stageText(const PipelineId &pipeline, const StageId &stage) const;
    QString pipelineText(const PipelineId &id) const;
    QString anchorText(const RuleJson &anchor) const;
    QString policyValueText(const QString &policy, const QString &value) const;
    /// The choice \a id of the field \a key; its id where there is none such.
    QString choiceText(const QString &key, const QString &id) const;
    static QString comparisonText(const QString &compare);

    /// Activities by name: sets, groups, kinds.
    PickItems matches(const QString &chosen) const;
    PickItems fields(const QString &chosen) const;
    PickItems comparisons(const QString &field, const QString &chosen) const;
    PickItems pipelines(const QString &fact, const QString &chosen) const;
    PickItems stages(const PipelineId &pipeline, const QStringList &chosen) const;
    /// Ids are anchors as JSON.
    PickItems anchors(const RuleJson &chosen) const;
    PickItems policies(const QString &chosen) const;
    PickItems policyValues(const QString &policy, const QStringList &chosen) const;
    PickItems choices(const QString &field, const QStringList &chosen) const;
    /// Everything that can be asked here. Ids are leaves as JSON, ready to be put in.
    PickItems newConditions() const;

private:
    RuleJson newLeaf(const FactKind &fact) const;
};

} // namespace Imbuto
