// SPDX-License-Identifier: GPL-3.0-or-later
// What a card says when the pointer rests on it.
#include "ui/board/boardmodel.h"
#include "ui/board/carddelegate.h"
#include "ui/shell/format.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/activitytext.h"
#include "ui/subject/healthtext.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace Imbuto {

using namespace Qt::StringLiterals;

QString CardDelegate::lastReset(const BoardCard &card) const
{
    const Calendar &calendar = m_session.workspace().calendar();
    const Language &language = m_session.language();
    if (card.lastActivity <= card.since)
        return tr("The count began when it entered the stage, on %1")
            .arg(dateText(calendar.day(card.since), language));
    const auto activities =
        m_session.read([&] { return m_session.store().activitiesOf(card.subject); });
    if (activities.empty())
        return {};
    return tr("Last reset by “%1” on %2")
        .arg(activityLine(activities.back(), m_session.book(), language),
             dateText(calendar.day(card.lastActivity), language));
}

QString CardDelegate::tooltip(const BoardCard &card) const
{
    const Workspace &workspace = m_session.workspace();
    const Language &language = m_session.language();
    QStringList lines{card.title};
    if (!card.subtitle.isEmpty())
        lines << card.subtitle;
    if (const QString fields = m_model.fieldsText(card); !fields.isEmpty())
        lines << fields;
    lines << tr("Owner: %1").arg(ownerName(card.owner, workspace));
    lines << tr("In this stage since %1")
                 .arg(dateTimeText(card.since, workspace.calendar(), language));
    if (card.health != Health::None)
        lines << healthReason(m_session, card.health, m_model.pipeline(), card.stage);
    QString task = nextTaskText(nextTaskState(card.hasOpenTask, card.nextDue, m_session.today()));
    if (card.nextDue)
        task += u": "_s + dateText(*card.nextDue, language);
    lines << task;
    if (const Stage *stage = m_model.pipeline().stage(card.stage);
        stage && m_model.isRotting(card)) {
        lines << tr("No sign of life for %n day(s)", nullptr, m_model.idleDays(card)) + u"; "_s
                + tr("here it should be at most %n day(s)", nullptr, *stage->rotDays);
        lines << lastReset(card);
    }
    return lines.join(u'\n');
}

bool CardDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                             const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const BoardCard *card = m_model.card(index);
    if (event->type() != QEvent::ToolTip || !card)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), plainToolTip(tooltip(*card)), view);
    return true;
}

} // namespace Imbuto
