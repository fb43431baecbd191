// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rules/conditioncontext.h"
#include "ui/rules/conditionwords.h"

#include <QWidget>

class QMenu;

namespace Imbuto {

class FlowLayout;

/// One leaf of a condition as a sentence whose words can be exchanged. Made from the row of the fact table that
/// the leaf names; parameters that nobody here knows stay in the JSON as they are.
class LeafLine : public QWidget
{
    Q_OBJECT
public:
    LeafLine(RuleJson leaf, const ConditionContext &context, QWidget *parent);

    const RuleJson &leaf() const { return m_leaf; }
    /// The sentence as it reads.
    QString sentence() const;
    /// Adds what may be added to this leaf, or taken off, to \a menu.
    void fillOffers(QMenu *menu);
    void focusFirst();

Q_SIGNALS:
    void edited();

private:
    void build();
    void addPhrase(const ConditionWords::Phrase &phrase);
    void addWord(const QString &text);
    QWidget *control(const ConditionWords::Phrase &phrase);
    QWidget *picker(const QString &param, const QString &name, const QString &shown,
                    std::function<PickItems()> items);
    QWidget *numberControl(const QString &param, const QString &name);
    QWidget *textControl(const QString &param, const QString &name);
    QWidget *scalarControl(const QString &param, const QString &name);
    QWidget *lineControl(const QString &param, const QString &name);
    QWidget *fieldChoiceControl(const QString &param, const QString &name);
    void setSeveral(const QString &param, const QStringList &ids);
    QWidget *choiceControl(const QString &param, const QString &name);
    QWidget *stagesControl(const QString &param, const QString &name);
    void setParam(const QString &param, const RuleJson &value);
    void setComparison(const QString &compare);
    void setField(const QString &field);
    void toggle(const QString &param, bool on);
    void edit(const std::function<void(RuleJson &)> &change);

    QString text(const QString &param) const;
    QStringList list(const QString &param) const;
    QString valueText() const;
    std::optional<RuleJson> valueFrom(const QString &typed) const;

    RuleJson m_leaf;
    const ConditionContext &m_context; ///< the editor's
    FlowLayout *m_flow;
};

} // namespace Imbuto
