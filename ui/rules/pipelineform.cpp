// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/picker.h"
#include "ui/rules/ruleform.h"
#include "ui/shell/format.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Imbuto {

PipelineForm::PipelineForm(const RuleEditing &editing, QWidget *parent) : RuleForm(editing, parent)
{
    addCaption(u"/caption"_s, tr("Name of the pipeline"));
    body()->addSpacing(Size::related);
    addNote(tr("Where its stages come from, in a line:"));
    addCaption(u"/description"_s, tr("Description"));
    buildProperties();
    body()->addWidget(findingList());
    buildActions();
    addHealth(u"/health"_s, tr("Nothing is said about health in this pipeline."));
    body()->addStretch(1);
}

QString PipelineForm::shape() const
{
    const RuleJson &json = editing().json();
    return editing().pipeline + QString::fromStdString(json.value("subject", std::string()))
        + (editing().draft.isNew(editing().pipeline) ? u"new"_s : QString())
        + (json.value("archived", RuleJson(false)) == RuleJson(true) ? u"archived"_s : QString())
        + shapeOf(json);
}

void PipelineForm::buildProperties()
{
    PickButton *subject = choice(
        u"/subject"_s, tr("What stands in it"),
        {{u"deal"_s, tr("deals")}, {u"person"_s, tr("people")}, {u"company"_s, tr("companies")}});
    // cards of one kind cannot become those of another
    subject->setEnabled(editing().draft.isNew(editing().pipeline));
    PickButton *mode = choice(u"/mode"_s, tr("How stages change"),
                              {{u"ratchet"_s, tr("they are moved, by rule or by hand")},
                               {u"derived"_s, tr("their stage follows from the facts")}});
    PickButton *backward = choice(u"/backward"_s, tr("Going back"),
                                  {{u"correction"_s, tr("a correction, with a reason")},
                                   {u"judged"_s, tr("a move like any other")}});
    addSentence(tr("It is for %1 and %2"), {subject, mode});
    if (!editing().isDerived())
        addSentence(tr("Going back is %1"), {backward});
    else
        backward->hide();
}

void PipelineForm::buildActions()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Size::related);
    const auto add = [&](const QString &text) {
        auto *button = new QPushButton(text, this);
        row->addWidget(button);
        return button;
    };
    connect(add(tr("Duplicate")), &QPushButton::clicked, this, &PipelineForm::duplicateRequested);
    const bool archived = editing().json().value("archived", RuleJson(false)) == RuleJson(true);
    connect(add(archived ? tr("Bring back") : tr("Archive")), &QPushButton::clicked, this,
            [this, archived] { editing().draft.setArchived(editing().pipeline, !archived); });
    connect(add(tr("Export…")), &QPushButton::clicked, this, &PipelineForm::exportRequested);
    if (editing().draft.isNew(editing().pipeline))
        connect(add(tr("Remove")), &QPushButton::clicked, this,
                [this] { editing().draft.drop(editing().pipeline); });
    row->addStretch(1);
    body()->addSpacing(Size::related);
    body()->addLayout(row);
}

} // namespace Imbuto
