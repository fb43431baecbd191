// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rulecard.h"
#include "ui/rules/ruleform.h"
#include "ui/rules/wordedit.h"
#include "ui/shell/session.h"
#include "ui/subject/inlineedit.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {

StageForm::StageForm(const RuleEditing &editing, size_t stage, QWidget *parent)
    : RuleForm(editing, parent), m_stage(stage), m_pointer(u"/stages/%1"_s.arg(stage))
{
    addCaption(at(u"/caption"_s), tr("Name of the stage"));
    buildProperties();
    body()->addWidget(findingList());
    buildRules();
    buildReasons();
    addHealth(at(u"/health"_s), tr("Without its own, the pipeline's holds here."));
    buildRest();
    body()->addStretch(1);
}

const RuleJson &StageForm::json() const
{
    return editing().json()["stages"][m_stage];
}

QString StageForm::shape() const
{
    const RuleJson &all = editing().json();
    if (!all.contains("stages") || m_stage >= all["stages"].size())
        return {};
    const QString ended = QString::fromStdString(json().value("category", std::string()));
    const bool reasons = ended == u"lost" || ended == u"closed";
    return editing().pipeline + u'/' + QString::fromStdString(json().value("id", std::string()))
        + u'/' + QString::number(m_stage) + (editing().isDerived() ? u"derived"_s : QString())
        + (reasons ? u"reasons"_s : QString()) + shapeOf(json());
}

void StageForm::buildProperties()
{
    PickButton *category = choice(at(u"/category"_s), tr("What the stage is"),
                                  {{u"open"_s, tr("open")},
                                   {u"won"_s, tr("won")},
                                   {u"lost"_s, tr("lost")},
                                   {u"closed"_s, tr("closed")},
                                   {u"handed_off"_s, tr("handed off")}});
    PickButton *owner = choice(at(u"/owner"_s), tr("Owner"),
                               {{u"optional"_s, tr("optional")},
                                {u"required"_s, tr("required")},
                                {u"always"_s, tr("required for good")},
                                {u"none"_s, tr("taken away")}});
    addSentence(tr("Cards here are %1 and an owner is %2"), {category, owner});
    addSentence(tr("It should take %1 days; without activity, cards rot after %2 days"),
                {number(at(u"/target_days"_s), tr("Target, in days"), 1, 3650),
                 number(at(u"/rot_days"_s), tr("Rots after days"), 1, 3650)});
    if (editing().subject() == SubjectKind::Deal)
        addSentence(tr("Deals here are won with a probability of %1 percent"),
                    {number(at(u"/probability"_s), tr("Probability in percent"), 0, 100)});
    const RuleJson groups = editing().json().value("groups", RuleJson::array());
    std::vector<std::pair<QString, QString>> choices;
    for (const RuleJson &group : groups)
        choices.emplace_back(QString::fromStdString(group.value("id", std::string())),
                             editing().caption(group));
    if (!choices.empty())
        addSentence(tr("It is drawn in the group %1"),
                    {choice(at(u"/group"_s), tr("Group"), choices)});
}

void StageForm::buildRules()
{
    addSection(editing().isDerived() ? tr("When cards stand here") : tr("How cards enter"));
    const RuleJson rules = json().value("rules", RuleJson::array());
    for (size_t i = 0; i < rules.size(); ++i) {
        auto *card = new RuleCard(editing(), m_stage, i, this);
        body()->addWidget(card);
        m_cards.push_back(card);
    }
    auto *add = new LinkButton(tr("+ Add a rule"), this);
    add->setAccessibleName(tr("Add a rule"));
    add->setObjectName(u"addRule"_s);
    connect(add, &QPushButton::clicked, this,
            [this] { editing().draft.addRule(editing().pipeline, m_stage); });
    body()->addWidget(add, 0, Qt::AlignLeft);
}

void StageForm::buildReasons()
{
    const RuleJson reasons = json().value("reasons", RuleJson::array());
    const std::string category = json().value("category", std::string());
    if (reasons.empty() && category != "lost" && category != "closed")
        return;
    addSection(tr("Reasons to choose from"));
    for (size_t i = 0; i < reasons.size(); ++i) {
        auto *row = new QHBoxLayout;
        row->setSpacing(Size::related);
        auto *names =
            new CaptionEdit(editing(), at(u"/reasons/%1/caption"_s.arg(i)), tr("Reason"), this);
        auto *remove = iconButton(u"trash"_s, tr("Remove this reason"), this);
        connect(remove, &QToolButton::clicked, this, [this, i] {
            editing().draft.removeItem(editing().pipeline, at(u"/reasons"_s), i);
        });
        row->addWidget(names, 1);
        row->addWidget(remove, 0, Qt::AlignTop);
        body()->addLayout(row);
    }
    auto *add = new LinkButton(tr("+ Add a reason"), this);
    add->setAccessibleName(tr("Add a reason"));
    connect(add, &QPushButton::clicked, this, [this, reasons] {
        std::string id = "reason";
        for (size_t n = 1;; ++n) {
            id = "reason_" + std::to_string(n);
            if (std::ranges::none_of(
                    reasons, [&](const RuleJson &r) { return r.value("id", std::string()) == id; }))
                break;
        }
        editing().draft.append(editing().pipeline, at(u"/reasons"_s),
                               {{"id", id}, {"caption", captionJson(captionOf(tr("Reason")))}});
    });
    body()->addWidget(add, 0, Qt::AlignLeft);
}

/// What has no controls is said to be there, and stays.
void StageForm::buildRest()
{
    QStringList kept;
    if (json().contains("timers"))
        kept << tr("%n timer(s)", nullptr, int(json()["timers"].size()));
    if (json().contains("tasks"))
        kept << tr("%n task(s) on entry", nullptr, int(json()["tasks"].size()));
    if (json().contains("creates_deal_in"))
        kept << tr("a new deal on entry");
    if (!kept.isEmpty())
        addNote(tr("Also here, and kept as it is: %1.").arg(kept.join(u", "_s)));
}

void StageForm::refill()
{
    RuleForm::refill();
    for (auto *caption : findChildren<CaptionEdit *>())
        caption->refill();
    for (RuleCard *card : m_cards)
        card->refill();
}

void StageForm::setFindings(const std::vector<RuleFinding> &findings)
{
    RuleForm::setFindings(findings);
    for (RuleCard *card : m_cards)
        card->setFindings(findings);
}

void StageForm::focusFinding(const RuleFinding &finding)
{
    for (RuleCard *card : m_cards)
        if (card->rule() == finding.rule)
            return card->focusFinding(finding);
    RuleForm::focusFinding(finding);
}

} // namespace Imbuto
