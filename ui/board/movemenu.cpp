// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/movemenu.h"

#include "ui/board/movement.h"
#include "ui/shell/icons.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

#include <QCoreApplication>
#include <QMenu>
#include <QScreen>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

constexpr int kReasonWidth = 280;

/// Text for a menu: no mnemonics, no columns of its own.
QString literal(QString text)
{
    return text.replace(u'&', u"&&"_s).replace(u'\t', u' ');
}

/// As much of a reason as leaves the menu on the screen, whatever the font.
QString shortened(const QString &text, const QMenu &menu)
{
    const int room = qMin(scaled(kReasonWidth), menu.screen()->availableSize().width() / 3);
    return menu.fontMetrics().elidedText(text, Qt::ElideRight, room);
}

StageId stageOf(const Session &session, Subject subject, const PipelineId &pipeline)
{
    for (const Placement &placement : session.store().placementsOf(subject)) {
        if (placement.pipeline == pipeline)
            return placement.stage;
    }
    return {};
}

} // namespace

QString refusalLine(const Session &session, const Pipeline &pipeline, const Verdict &verdict)
{
    if (verdict.unmet.empty())
        return {};
    QString line =
        conditionText(verdict.unmet.front(), pipeline, session.book(), session.language());
    const auto more = int(verdict.unmet.size()) - 1;
    if (more > 0)
        line += u" +%1"_s.arg(more);
    return line;
}

void fillMoveMenu(QMenu &menu, Session &session, const std::vector<Subject> &subjects,
                  const PipelineId &pipelineId, QPoint at)
{
    const Pipeline *pipeline = session.book().pipeline(pipelineId);
    if (!pipeline || subjects.empty())
        return;
    const Subject first = subjects.front();
    const auto verdicts =
        session.read([&] { return session.workspace().mayAll(first, pipelineId, session.by()); });
    const StageId present = session.read([&] { return stageOf(session, first, pipelineId); });
    const Tokens &t = tokens(&menu);
    menu.addSection(QCoreApplication::translate("MoveMenu", "Move to…"));
    for (const Stage &stage : pipeline->stages) {
        const auto verdict = verdicts.find(stage.id);
        const bool here = stage.id == present;
        QString text = literal(stage.caption.in(session.language().code));
        QIcon sign;
        if (here) {
            sign = icon(u"check"_s, t.second);
            text += u'\t' + QCoreApplication::translate("MoveMenu", "stands here");
        } else if (verdict != verdicts.end() && !verdict->second.allowed()) {
            sign = icon(u"lock"_s, t.warning);
            text +=
                u'\t' + literal(shortened(refusalLine(session, *pipeline, verdict->second), menu));
        } else {
            sign = icon(u"move"_s, t.accent);
        }
        QAction *action = menu.addAction(sign, text);
        action->setEnabled(!here);
        QObject::connect(action, &QAction::triggered, &session,
                         [&session, subjects, pipelineId, to = stage.id, at] {
                             attemptMove(session, subjects, pipelineId, to, at);
                         });
    }
}

void popUpMoveMenu(Session &session, const std::vector<Subject> &subjects,
                   const PipelineId &pipeline, QPoint at)
{
    auto *menu = new QMenu(windowOf(session));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMoveMenu(*menu, session, subjects, pipeline, at);
    menu->popup(at);
    for (QAction *action : menu->actions()) {
        if (action->isEnabled() && !action->isSeparator())
            return menu->setActiveAction(action);
    }
}

} // namespace Imbuto
