// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/movemenu.h"

#include "ui/board/movement.h"
#include "ui/shell/icons.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

#include <QCoreApplication>
#include <QMenu>
#include <QScreen>

#include <algorithm>

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

/// What stands in the way of a stage, for one card or several.
struct Obstacle
{
    size_t cards = 0;
    QString reason; ///< of the first
};

/// So many cards are judged for the menu; the move judges them all.
constexpr size_t kJudgedAtOnce = 25;

std::map<StageId, Obstacle> obstacles(Session &session, const std::vector<Subject> &subjects,
                                      const Pipeline &pipeline)
{
    std::map<StageId, Obstacle> found;
    for (size_t i = 0; i < std::min(subjects.size(), kJudgedAtOnce); ++i) {
        for (const auto &[stage, verdict] :
             session.workspace().mayAll(subjects[i], pipeline.id, session.by())) {
            if (verdict.allowed())
                continue;
            Obstacle &obstacle = found[stage];
            if (++obstacle.cards == 1)
                obstacle.reason = refusalLine(session, pipeline, verdict);
        }
    }
    return found;
}

/// Of \a judged cards among \a all.
QString obstacleText(const Obstacle &obstacle, size_t judged, size_t all)
{
    if (judged < 2 || (obstacle.cards == judged && judged < all))
        return obstacle.reason; // "25 of 25" would be wrong of a hundred
    return QCoreApplication::translate("MoveMenu", "%1 of %2: %3")
        .arg(obstacle.cards)
        .arg(judged)
        .arg(obstacle.reason);
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
    const auto refused = session.read([&] { return obstacles(session, subjects, *pipeline); });
    const size_t judged = std::min(subjects.size(), kJudgedAtOnce);
    const StageId present = subjects.size() > 1
        ? StageId()
        : session.read([&] { return stageOf(session, subjects.front(), pipelineId); });
    const Tokens &t = tokens(&menu);
    menu.addSection(QCoreApplication::translate("MoveMenu", "Move to…"));
    for (const Stage &stage : pipeline->stages) {
        const auto obstacle = refused.find(stage.id);
        const bool here = stage.id == present;
        QString text = literal(stage.caption.in(session.language().code));
        QIcon sign;
        if (here) {
            sign = icon(u"check"_s, t.second);
            text += u'\t' + QCoreApplication::translate("MoveMenu", "stands here");
        } else if (obstacle != refused.end()) {
            sign = icon(u"lock"_s, t.warning);
            const QString why = obstacleText(obstacle->second, judged, subjects.size());
            text += u'\t' + literal(shortened(why, menu));
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
    menu->setAccessibleName(QCoreApplication::translate("MoveMenu", "Move to…"));
    fillMoveMenu(*menu, session, subjects, pipeline, at);
    menu->popup(at);
    for (QAction *action : menu->actions()) {
        if (action->isEnabled() && !action->isSeparator())
            return menu->setActiveAction(action);
    }
}

} // namespace Imbuto
