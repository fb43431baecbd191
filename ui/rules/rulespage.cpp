// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rulespage.h"

#include "core/fields.h"
#include "ui/rules/ruleform.h"
#include "ui/rules/trialpanel.h"
#include "ui/shell/format.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/inlineedit.h"

#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr int kCheckDelayMs = 200;
constexpr int kPipelinesWidth = 208;
constexpr int kStagesWidth = 232;
constexpr int kFormWidth = 420; ///< at the least, for a rule as a sentence

QString categoryIcon(const QString &category)
{
    return category == u"won"       ? u"check"_s
        : category == u"lost"       ? u"close"_s
        : category == u"closed"     ? u"lock"_s
        : category == u"handed_off" ? u"move"_s
                                    : u"ring"_s;
}

bool isArchived(const RuleJson &json)
{
    return json.value("archived", RuleJson(false)) == RuleJson(true);
}

} // namespace

RulesPage::RulesPage(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(Size::page, Size::group, Size::page, Size::group);
    all->setSpacing(Size::cardPadding);
    buildHead(all);
    auto *body = new QHBoxLayout;
    body->setSpacing(Size::cardPadding);
    m_lists = new QBoxLayout(QBoxLayout::LeftToRight);
    m_lists->setSpacing(Size::cardPadding);
    body->addLayout(m_lists);
    buildLists(m_lists);
    buildDetail(body);
    all->addLayout(body, 1);
    m_check = new QTimer(this);
    m_check->setSingleShot(true);
    m_check->setInterval(kCheckDelayMs);
    connectAll();
    retranslate();
    m_draft.load(m_session.workspace().rules());
}

RulesPage::~RulesPage()
{
    disconnect(&m_draft, nullptr, this, nullptr);
}

void RulesPage::buildHead(QVBoxLayout *all)
{
    auto *head = new QHBoxLayout;
    head->setSpacing(Size::related);
    m_title = plainLabel({}, this, TextRole::PageTitle);
    m_problems = new QPushButton(this);
    m_problems->hide();
    m_discard = new QPushButton(this);
    m_simulate = new QPushButton(this);
    m_apply = primaryButton({}, this);
    head->addWidget(m_title);
    head->addSpacing(Size::related);
    head->addWidget(m_problems);
    head->addStretch(1);
    head->addWidget(m_discard);
    head->addWidget(m_simulate);
    head->addWidget(m_apply);
    all->addLayout(head);
}

void RulesPage::buildLists(QBoxLayout *body)
{
    const auto column = [&](int width, QLabel *&title, RuleList *&list) {
        auto *holder = new QWidget(this);
        holder->setFixedWidth(scaled(width));
        auto *layout = new QVBoxLayout(holder);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(Size::step);
        title = plainLabel({}, holder, TextRole::Caption);
        list = new RuleList(holder);
        layout->addWidget(title);
        layout->addWidget(list, 1);
        body->addWidget(holder);
        return layout;
    };
    QVBoxLayout *left = column(kPipelinesWidth, m_pipelinesHead, m_pipelines);
    m_newPipeline = new QLineEdit(this);
    m_newPipeline->hide();
    left->addWidget(m_newPipeline);
    m_add = new QPushButton(this);
    m_addMenu = new QMenu(m_add);
    left->addWidget(m_add);
    QVBoxLayout *middle = column(kStagesWidth, m_stagesHead, m_stages);
    m_newStage = new QLineEdit(this);
    m_newStage->setObjectName(u"newStage"_s);
    middle->addWidget(m_newStage);
}

void RulesPage::buildDetail(QHBoxLayout *body)
{
    auto *panel = new Panel(this, Panel::Ground::Surface);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(1, 1, 1, 1);
    m_detail = new QStackedWidget(panel);
    m_scroll = new QScrollArea(m_detail);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_trial = new TrialPanel(m_session, m_detail);
    m_detail->addWidget(m_scroll);
    m_detail->addWidget(m_trial);
    layout->addWidget(m_detail);
    body->addWidget(panel, 1);
}

/// In a narrow window the two lists stand one above the other, so that sentences have room.
void RulesPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int beside = scaled(kPipelinesWidth + kStagesWidth + kFormWidth);
    m_lists->setDirection(width() < beside ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void RulesPage::connectAll()
{
    connect(m_check, &QTimer::timeout, this, &RulesPage::check);
    connect(&m_draft, &RuleDraft::changed, this, &RulesPage::followDraft);
    connect(m_pipelines, &RuleList::chosen, this, &RulesPage::choosePipeline);
    connect(m_pipelines, &RuleList::editRequested, m_stages, qOverload<>(&QWidget::setFocus));
    connect(m_stages, &RuleList::chosen, this, &RulesPage::showStage);
    connect(m_stages, &RuleList::editRequested, this, [this] {
        if (m_form)
            m_form->focusName();
    });
    connect(m_stages, &RuleList::removeRequested, this, &RulesPage::removeStage);
    connect(m_stages, &RuleList::moveRequested, this,
            [this](int from, int to) { m_draft.moveStage(m_pipeline, size_t(from), size_t(to)); });
    connect(m_newStage, &QLineEdit::returnPressed, this, &RulesPage::addNamedStage);
    connect(m_newPipeline, &QLineEdit::returnPressed, this, &RulesPage::addNamedPipeline);
    connect(m_add, &QPushButton::clicked, this, [this] {
        fillAddMenu();
        m_addMenu->popup(m_add->mapToGlobal(QPoint(0, -m_addMenu->sizeHint().height())));
    });
    connect(m_problems, &QPushButton::clicked, this, &RulesPage::nextFinding);
    connect(m_discard, &QPushButton::clicked, this, &RulesPage::discard);
    connect(m_simulate, &QPushButton::clicked, this, &RulesPage::simulate);
    connect(m_apply, &QPushButton::clicked, this, &RulesPage::apply);
    connect(m_trial, &TrialPanel::closeRequested, this, [this] {
        m_trial->stop();
        m_detail->setCurrentWidget(m_scroll);
        m_stages->setFocus();
    });
    connect(&m_session, &Session::languageChanged, this, &RulesPage::retranslate);
    connect(&m_session.workspace(), &Workspace::rulesChanged, this,
            [this] { m_draft.follow(m_session.workspace().rules()); });
}

void RulesPage::retranslate()
{
    m_title->setText(tr("Rules"));
    setAccessibleName(m_title->text());
    m_discard->setText(tr("Discard"));
    m_simulate->setText(tr("Simulate"));
    m_apply->setText(tr("Apply"));
    m_pipelinesHead->setText(tr("Pipelines"));
    m_stagesHead->setText(tr("Stages, in order"));
    m_pipelines->setAccessibleName(tr("Pipelines"));
    m_stages->setAccessibleName(tr("Stages, in order"));
    m_add->setText(tr("Add a pipeline…"));
    m_newPipeline->setPlaceholderText(tr("Its name, then Enter"));
    m_newPipeline->setAccessibleName(tr("Name of the new pipeline"));
    m_newStage->setPlaceholderText(tr("Add a stage: name, Enter"));
    m_newStage->setAccessibleName(tr("Name of a new stage"));
    m_trial->retranslate();
    m_formShape.clear();
    if (!m_draft.pipelines().empty())
        followDraft();
}

// --- what is shown follows the draft

void RulesPage::followDraft()
{
    if (!m_draft.has(m_pipeline)) {
        const std::vector<PipelineId> ids = m_draft.pipelines();
        m_pipeline = ids.empty() ? PipelineId() : ids.front();
        m_stage = firstStage();
    }
    if (!m_stage.isEmpty() && stageIndex(m_stage) < 0)
        m_stage.clear();
    fillPipelines();
    fillStages();
    syncForm();
    showState();
    m_check->start();
}

StageId RulesPage::firstStage() const
{
    const RuleJson &json = m_draft.json(m_pipeline);
    return json.contains("stages") && !json["stages"].empty() ? textIn(json["stages"][0], "id")
                                                              : StageId();
}

int RulesPage::stageIndex(const StageId &id) const
{
    const RuleJson &json = m_draft.json(m_pipeline);
    if (json.contains("stages"))
        for (size_t i = 0; i < json["stages"].size(); ++i)
            if (textIn(json["stages"][i], "id") == id)
                return int(i);
    return -1;
}

void RulesPage::fillPipelines()
{
    std::vector<RuleList::Line> lines;
    const QString code = m_session.language().code;
    for (const PipelineId &id : m_draft.pipelines()) {
        const RuleJson &json = m_draft.json(id);
        RuleList::Line line;
        line.id = id;
        line.text = captionIn(json).in(code);
        if (line.text.isEmpty())
            line.text = id;
        const SubjectKind kind = kindFromName(textIn(json, "subject")).value_or(SubjectKind::Deal);
        line.icon = subjectKindIcon(kind);
        line.quiet = isArchived(json);
        if (line.quiet)
            line.second = tr("archived");
        else if (m_draft.isNew(id))
            line.second = tr("new");
        line.sign = signOf(id, {}, -1);
        if (line.sign == RuleList::Line::Sign::None && m_draft.isChanged(id))
            line.sign = RuleList::Line::Sign::Changed;
        lines.push_back(std::move(line));
    }
    std::ranges::stable_partition(lines, [](const RuleList::Line &l) { return !l.quiet; });
    m_pipelines->setLines(lines, m_pipeline);
}

void RulesPage::fillStages()
{
    const RuleJson &json = m_draft.json(m_pipeline);
    const RuleEditing editing{m_session, m_draft, m_pipeline};
    std::vector<RuleList::Line> lines;
    RuleList::Line whole;
    whole.text = tr("The pipeline itself");
    whole.icon = u"board"_s;
    for (const RuleFinding &f : m_findings)
        if (pipelineOf(f) == m_pipeline && f.stage.isEmpty() && !f.path.startsWith(u"/stages/"))
            whole.sign = RuleList::Line::Sign::Error;
    lines.push_back(whole);
    int index = 0;
    if (json.contains("stages"))
        for (const RuleJson &stage : json["stages"]) {
            RuleList::Line line;
            line.id = textIn(stage, "id");
            line.text = editing.caption(stage);
            line.icon = categoryIcon(textIn(stage, "category"));
            const int rules = stage.contains("rules") ? int(stage["rules"].size()) : 0;
            line.second = tr("%n rule(s)", nullptr, rules);
            line.sign = signOf(m_pipeline, line.id, index++);
            line.movable = true;
            lines.push_back(std::move(line));
        }
    m_stages->setLines(lines, m_stage);
}

void RulesPage::syncForm()
{
    const QString shape = m_form ? m_form->shape() : QString();
    const bool stageForm = qobject_cast<StageForm *>(m_form);
    const int index = stageIndex(m_stage);
    const QString wanted = m_stage.isEmpty() ? QString() : u"/%1/%2"_s.arg(m_stage).arg(index);
    const bool same = m_form && !m_formShape.isEmpty() && shape == m_formShape
        && stageForm == !m_stage.isEmpty() && shape.startsWith(m_pipeline + wanted);
    if (same)
        m_form->refill();
    else
        makeForm();
}

void RulesPage::makeForm()
{
    const int scrolled = m_scroll->verticalScrollBar()->value();
    const QString before = m_formShape.section(u'|', 0, 0);
    const bool focused = m_form && m_form->isAncestorOf(window()->focusWidget());
    if (QWidget *old = m_scroll->takeWidget()) {
        old->hide();
        old->deleteLater(); // what asked for this may be in it
    }
    const RuleEditing editing{m_session, m_draft, m_pipeline};
    const int index = stageIndex(m_stage);
    if (index >= 0) {
        m_form = new StageForm(editing, size_t(index), nullptr);
    } else {
        auto *form = new PipelineForm(editing, nullptr);
        connect(form, &PipelineForm::duplicateRequested, this, &RulesPage::duplicatePipeline);
        connect(form, &PipelineForm::exportRequested, this, &RulesPage::chooseExport);
        m_form = form;
    }
    m_formShape = m_form->shape();
    m_scroll->setWidget(m_form);
    m_form->setAutoFillBackground(false);
    m_form->show();
    showFindings();
    if (m_formShape.section(u'|', 0, 0) == before)
        m_scroll->verticalScrollBar()->setValue(scrolled);
    if (focused)
        if (auto *add = m_form->findChild<LinkButton *>(u"addRule"_s))
            add->setFocus(Qt::OtherFocusReason);
}

void RulesPage::choosePipeline(const PipelineId &id)
{
    if (id == m_pipeline)
        return;
    m_pipeline = id;
    m_stage = firstStage();
    fillStages();
    syncForm();
    m_detail->setCurrentWidget(m_scroll);
}

bool RulesPage::showPipeline(const PipelineId &id)
{
    if (!m_draft.has(id))
        return false;
    choosePipeline(id);
    fillPipelines();
    return true;
}

void RulesPage::showStage(const StageId &id)
{
    m_stage = id;
    m_detail->setCurrentWidget(m_scroll);
    fillStages();
    syncForm();
}

} // namespace Imbuto
