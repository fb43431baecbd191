// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/needssection.h"

#include "ui/board/movement.h"
#include "ui/shell/format.h"
#include "ui/shell/icons.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/dossier.h"
#include "ui/subject/glyphlabel.h"
#include "ui/subject/inlineedit.h"

#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

/// The next stage that is an advance: open or won, after the present one.
const Stage *nextStage(const Pipeline &pipeline, const StageId &present)
{
    const int from = pipeline.indexOf(present);
    const Stage *here = pipeline.stage(present);
    if (from < 0 || !here || here->category != Category::Open)
        return nullptr;
    for (size_t i = size_t(from) + 1; i < pipeline.stages.size(); ++i) {
        const Stage &stage = pipeline.stages[i];
        if (stage.category == Category::Open || stage.category == Category::Won
            || stage.category == Category::HandedOff)
            return &stage;
    }
    return nullptr;
}

const Task *firstOpen(const Dossier &dossier)
{
    const auto open = std::ranges::find(dossier.tasks, false, &Task::done);
    return open == dossier.tasks.end() ? nullptr : &*open;
}

} // namespace

NeedsSection::NeedsSection(Session &session, QWidget *parent) : Section(session, parent)
{
    body()->setSpacing(Size::related);
}

void NeedsSection::fill(const Dossier &dossier)
{
    setTitle(tr("What needs doing"));
    clearLayout(body());
    if (const Pipeline *main = mainPipeline(session(), dossier))
        addNextStage(dossier, *main);
    addNextTask(dossier);
}

void NeedsSection::addNextStage(const Dossier &dossier, const Pipeline &pipeline)
{
    const Stage *next = nextStage(pipeline, dossier.placement(pipeline.id)->stage);
    if (!next)
        return;
    const auto verdict = session().read([&] {
        return session().workspace().may(dossier.record.subject, pipeline.id, next->id, {},
                                         session().by());
    });
    if (!verdict)
        return;
    const QString caption = next->caption.in(session().language().code);
    if (verdict->allowed()) {
        addMoveButton(dossier, pipeline, *next);
        return;
    }
    auto *line = plainLabel(tr("For “%1” it takes:").arg(caption), this, TextRole::Caption);
    line->setWordWrap(true);
    body()->addWidget(line);
    for (const Unmet &met : verdict->met)
        addCondition(met, pipeline, true);
    for (const Unmet &unmet : verdict->unmet)
        addCondition(unmet, pipeline, false);
}

void NeedsSection::addMoveButton(const Dossier &dossier, const Pipeline &pipeline,
                                 const Stage &stage)
{
    auto *row = new QHBoxLayout;
    row->addWidget(new GlyphLabel(u"check"_s, GlyphLabel::Tone::Good, this), 0, Qt::AlignVCenter);
    const QString caption = stage.caption.in(session().language().code);
    auto *text = plainLabel(tr("All is there for “%1”").arg(caption), this);
    text->setWordWrap(true);
    row->addWidget(text, 1);
    auto *move = new QPushButton(tr("Move"), this);
    move->setAccessibleName(tr("Move to %1").arg(caption));
    connect(move, &QPushButton::clicked, this,
            [this, move, subject = dossier.record.subject, id = pipeline.id, to = stage.id] {
                attemptMove(session(), {subject}, id, to,
                            move->mapToGlobal(QPoint(0, move->height())));
            });
    row->addWidget(move);
    body()->addLayout(row);
}

void NeedsSection::addCondition(const Unmet &unmet, const Pipeline &pipeline, bool met)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Size::related);
    const auto tone = met ? GlyphLabel::Tone::Good : GlyphLabel::Tone::Warning;
    row->addWidget(new GlyphLabel(met ? u"check"_s : u"ring"_s, tone, this), 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto *what =
        plainLabel(conditionText(unmet, pipeline, session().book(), session().language()), this);
    what->setWordWrap(true);
    texts->addWidget(what);
    const QString present = presentText(unmet, pipeline, session().book(), session().language());
    if (!present.isEmpty()) {
        auto *how = plainLabel(present, this, TextRole::Caption);
        how->setWordWrap(true);
        texts->addWidget(how);
    }
    row->addLayout(texts, 1);
    if (!met && unmet.repair) {
        if (QPushButton *button = repairButton(*unmet.repair, this))
            row->addWidget(button, 0, Qt::AlignTop);
    }
    body()->addLayout(row);
}

QPushButton *NeedsSection::repairButton(const Repair &repair, QWidget *parent)
{
    switch (repair.kind) {
    case Repair::Kind::Activity: {
        auto *button = new LinkButton(tr("Log…"), parent);
        connect(button, &QPushButton::clicked, this,
                [this, repair] { Q_EMIT logRequested(repair.activity, repair.data); });
        return button;
    }
    case Repair::Kind::Field: {
        auto *button = new LinkButton(tr("Fill in"), parent);
        connect(button, &QPushButton::clicked, this,
                [this, repair] { Q_EMIT fieldRequested(repair.field); });
        return button;
    }
    case Repair::Kind::Owner: {
        auto *button = new LinkButton(tr("Assign…"), parent);
        connect(button, &QPushButton::clicked, this, &NeedsSection::ownerRequested);
        return button;
    }
    case Repair::Kind::Reason:
        break;
    }
    return nullptr;
}

void NeedsSection::addNextTask(const Dossier &dossier)
{
    const Task *task = firstOpen(dossier);
    const NextTask state = nextTaskState(task, task ? task->due : std::nullopt, session().today());
    auto *row = new QHBoxLayout;
    row->setSpacing(Size::related);
    row->addWidget(new GlyphLabel(state, this), 0, Qt::AlignVCenter);
    auto *text =
        plainLabel(task ? taskTitle(session(), *task) : nextTaskText(NextTask::None), this);
    text->setWordWrap(true);
    row->addWidget(text, 1);
    if (task && task->due) {
        row->addWidget(
            plainLabel(dateText(*task->due, session().language()), this, TextRole::Caption));
    } else if (!task) {
        auto *add = new LinkButton(tr("Plan a task"), this);
        connect(add, &QPushButton::clicked, this, &NeedsSection::taskRequested);
        row->addWidget(add);
    }
    body()->addLayout(row);
}

} // namespace Imbuto
