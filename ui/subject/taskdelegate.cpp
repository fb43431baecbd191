// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/taskdelegate.h"

#include "ui/shell/format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"
#include "ui/subject/taskmodel.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace Imbuto {
namespace {

constexpr int kBoxSize = 18;
constexpr int kGlyphSize = 10;
constexpr int kOwnerColumn = 150;

int rowHeight(const QFontMetrics &metrics)
{
    return 2 * metrics.height() + 14;
}

int sectionHeight(const QFontMetrics &metrics)
{
    return metrics.height() + 20;
}

QColor stateColour(NextTask state, const Tokens &t)
{
    return state == NextTask::Overdue ? t.bad : state == NextTask::Today ? t.warning : t.second;
}

} // namespace

TaskDelegate::TaskDelegate(Session &session, const TaskModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_session(session), m_model(model)
{
}

QSize TaskDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool first = !m_model.sectionAt(index.row()).isEmpty();
    return {200, rowHeight(option.fontMetrics) + (first ? sectionHeight(option.fontMetrics) : 0)};
}

QRect TaskDelegate::rowRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool first = !m_model.sectionAt(index.row()).isEmpty();
    return option.rect.adjusted(0, first ? sectionHeight(option.fontMetrics) : 0, 0, 0);
}

QRect TaskDelegate::checkRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect row = rowRect(option, index);
    return QRect(row.left() + Size::group, row.center().y() - scaled(kBoxSize) / 2 + 1,
                 scaled(kBoxSize), scaled(kBoxSize));
}

void TaskDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Tokens &t = tokens(option.palette);
    painter->save();
    QRect row = rowRect(option, index);
    if (const QString section = m_model.sectionAt(index.row()); !section.isEmpty()) {
        painter->setFont(fontFor(TextRole::Strong, option.font));
        painter->setPen(stateColour(m_model.stateAt(index.row()), t));
        painter->drawText(option.rect.adjusted(Size::group, 12, 0, 0), Qt::AlignTop | Qt::AlignLeft,
                          section);
    }
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    painter->fillRect(row,
                      selected      ? mix(t.surface, t.accent, 0.12)
                          : hovered ? mix(t.surface, t.text, 0.035)
                                    : t.surface);
    painter->setPen(mix(t.surface, t.border, 0.7));
    painter->drawLine(row.bottomLeft(), row.bottomRight());

    QStyleOptionButton box;
    box.rect = checkRect(option, index);
    box.palette = option.palette;
    const bool done = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    box.state = QStyle::State_Enabled | (done ? QStyle::State_On : QStyle::State_Off);
    QApplication::style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter,
                                         option.widget);

    row.setLeft(box.rect.right() + Size::cardPadding);
    row.setRight(row.right() - Size::group);
    paintRight(*painter, row, option, index);

    const QFont strong = fontFor(TextRole::Strong, option.font);
    const QFont caption = fontFor(TextRole::Caption, option.font);
    const QRect upper(row.left(), row.top() + 6, row.width(), option.fontMetrics.height());
    const QRect lower(row.left(), upper.bottom() + 2, row.width(), option.fontMetrics.height());
    painter->setFont(strong);
    painter->setPen(done ? t.second : t.text);
    painter->drawText(
        upper, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetrics(strong).elidedText(index.data().toString(), Qt::ElideRight, upper.width()));
    painter->setFont(caption);
    painter->setPen(t.second);
    painter->drawText(
        lower, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetrics(caption).elidedText(index.data(TaskModel::SubjectRole).toString(),
                                         Qt::ElideMiddle, lower.width()));
    painter->restore();
}

void TaskDelegate::paintRight(QPainter &painter, QRect &row, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Tokens &t = tokens(option.palette);
    const Task &task = m_model.rowAt(index.row())->task;
    const Workspace &workspace = m_session.workspace();
    QRect owner(row.right() - scaled(kOwnerColumn), row.top(), scaled(kOwnerColumn), row.height());
    painter.setFont(option.font);
    paintOwnerDisc(painter,
                   QRectF(owner.left(), owner.center().y() - scaled(Size::disc) / 2.0,
                          scaled(Size::disc), scaled(Size::disc)),
                   workspace.user(task.owner), option.palette);
    owner.setLeft(owner.left() + scaled(Size::disc) + Size::related);
    painter.setFont(fontFor(TextRole::Caption, option.font));
    painter.setPen(t.second);
    const QString who =
        task.owner ? ownerName(task.owner, workspace) : TaskModel::tr("Shared queue");
    painter.drawText(owner, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(who, Qt::ElideRight, owner.width()));
    row.setRight(row.right() - scaled(kOwnerColumn) - Size::group);
    if (!task.due)
        return;
    const QString due = dateText(*task.due, m_session.language());
    const NextTask state = m_model.stateAt(index.row());
    const int width = painter.fontMetrics().horizontalAdvance(due) + 2;
    painter.setPen(stateColour(state, t));
    painter.drawText(QRect(row.right() - width, row.top(), width, row.height()),
                     Qt::AlignRight | Qt::AlignVCenter, due);
    row.setRight(row.right() - width - Size::related);
    if (task.done)
        return;
    paintNextTask(painter,
                  QRectF(row.right() - scaled(kGlyphSize),
                         row.center().y() - scaled(kGlyphSize) / 2.0 + 0.5, scaled(kGlyphSize),
                         scaled(kGlyphSize)),
                  state, option.palette);
    row.setRight(row.right() - scaled(kGlyphSize) - Size::group);
}

bool TaskDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                               const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QRect target = checkRect(option, index).adjusted(-8, -8, 8, 8);
    if (mouse->button() != Qt::LeftButton || !target.contains(mouse->position().toPoint()))
        return false;
    const bool done = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, done ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace Imbuto
