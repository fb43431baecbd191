// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rulelist.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

enum Role : int { Id = Qt::UserRole, Second, Icon, Sign, Quiet };
constexpr int kIcon = 18;
constexpr int kSign = 16;

class LineDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool two = !index.data(Second).toString().isEmpty();
        const int line = option.fontMetrics.height();
        const int second = QFontMetrics(fontFor(TextRole::Caption, option.font)).height();
        return {120, line + (two ? second + 2 : 0) + 14};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &t = tokens(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(option.rect).adjusted(2, 1, -2, -1);
        const bool chosen = option.state & QStyle::State_Selected;
        if (chosen || option.state & QStyle::State_MouseOver) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(chosen ? mix(t.window, t.accent, 0.12) : mix(t.window, t.text, 0.05));
            painter->drawRoundedRect(box, Size::controlRadius, Size::controlRadius);
        }
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(t.accent, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(box.adjusted(1, 1, -1, -1), Size::controlRadius,
                                     Size::controlRadius);
        }
        paintLine(*painter, option, index);
        painter->restore();
    }

private:
    static void paintLine(QPainter &painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index)
    {
        const Tokens &t = tokens(option.palette);
        QRect inner = option.rect.adjusted(10, 6, -8, -6);
        const QString icon = index.data(Icon).toString();
        const bool quiet = index.data(Quiet).toBool();
        if (!icon.isEmpty()) {
            painter.drawPixmap(inner.left(), inner.top() + 1, iconPixmap(icon, t.second, kIcon, 2));
            inner.setLeft(inner.left() + kIcon + 8);
        }
        paintSign(painter, inner, RuleList::Line::Sign(index.data(Sign).toInt()), t);
        painter.setFont(option.font);
        painter.setPen(quiet ? t.second : t.text);
        const QFontMetrics metrics(option.font);
        painter.drawText(
            QRect(inner.topLeft(), QSize(inner.width(), metrics.height())),
            Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(index.data().toString(), Qt::ElideRight, inner.width()));
        const QString second = index.data(Second).toString();
        if (second.isEmpty())
            return;
        const QFont small = fontFor(TextRole::Caption, option.font);
        const QFontMetrics smallMetrics(small);
        painter.setFont(small);
        painter.setPen(t.second);
        painter.drawText(QRect(inner.left(), inner.top() + metrics.height() + 2, inner.width(),
                               smallMetrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         smallMetrics.elidedText(second, Qt::ElideRight, inner.width()));
    }

    static void paintSign(QPainter &painter, QRect &inner, RuleList::Line::Sign sign,
                          const Tokens &t)
    {
        if (sign == RuleList::Line::Sign::None)
            return;
        inner.setRight(inner.right() - kSign - 4);
        const QRect place(inner.right() + 4, inner.top() + 1, kSign, kSign);
        if (sign == RuleList::Line::Sign::Changed) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.accent);
            painter.drawEllipse(QPointF(place.center()), 3.5, 3.5);
            return;
        }
        const bool error = sign == RuleList::Line::Sign::Error;
        painter.drawPixmap(
            place,
            iconPixmap(error ? u"error"_s : u"warning"_s, error ? t.bad : t.warning, kSign, 2));
    }
};

QString spokenSign(RuleList::Line::Sign sign)
{
    switch (sign) {
    case RuleList::Line::Sign::Changed:
        return RuleList::tr("changed");
    case RuleList::Line::Sign::Warning:
        return RuleList::tr("with a warning");
    case RuleList::Line::Sign::Error:
        return RuleList::tr("with an error");
    case RuleList::Line::Sign::None:
        break;
    }
    return {};
}

} // namespace

RuleList::RuleList(QWidget *parent) : QListWidget(parent)
{
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new LineDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            Q_EMIT chosen(item->data(Id).toString());
    });
}

void RuleList::setLines(const std::vector<Line> &lines, const QString &current)
{
    const QSignalBlocker quiet(this);
    const bool movable = std::ranges::any_of(lines, &Line::movable);
    setDragDropMode(movable ? QAbstractItemView::InternalMove : QAbstractItemView::NoDragDrop);
    if (lines != m_lines) {
        m_lines = lines;
        while (count() > int(lines.size()))
            delete takeItem(count() - 1);
        while (count() < int(lines.size()))
            addItem(new QListWidgetItem);
        for (int row = 0; row < count(); ++row) {
            const Line &line = lines[size_t(row)];
            QListWidgetItem *to = item(row);
            to->setText(line.text);
            to->setData(Id, line.id);
            to->setData(Second, line.second);
            to->setData(Icon, line.icon);
            to->setData(Sign, int(line.sign));
            to->setData(Quiet, line.quiet);
            QStringList spoken{line.text, line.second, spokenSign(line.sign)};
            spoken.removeAll(QString());
            to->setData(Qt::AccessibleTextRole, spoken.join(u", "_s));
            to->setToolTip(line.text);
            Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
            to->setFlags(line.movable ? flags | Qt::ItemIsDragEnabled : flags);
        }
        doItemsLayout();
    }
    for (int row = 0; row < count(); ++row)
        if (item(row)->data(Id).toString() == current)
            setCurrentRow(row);
}

QString RuleList::currentId() const
{
    const QListWidgetItem *item = currentItem();
    return item ? item->data(Id).toString() : QString();
}

int RuleList::fixedLines() const
{
    return int(std::ranges::count(m_lines, false, &Line::movable));
}

void RuleList::moveCurrent(int by)
{
    const int from = currentRow() - fixedLines();
    const int to = from + by;
    if (from >= 0 && to >= 0 && to < count() - fixedLines())
        Q_EMIT moveRequested(from, to);
}

void RuleList::keyPressEvent(QKeyEvent *event)
{
    const bool up = event->key() == Qt::Key_Up;
    if (event->modifiers() & Qt::AltModifier && (up || event->key() == Qt::Key_Down)) {
        moveCurrent(up ? -1 : 1);
        return event->accept();
    }
    switch (event->key()) {
    case Qt::Key_Delete:
        Q_EMIT removeRequested(currentId());
        return event->accept();
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        Q_EMIT editRequested();
        return event->accept();
    default:
        QListWidget::keyPressEvent(event);
    }
}

/// The lines follow the draft: nothing is moved here.
void RuleList::dropEvent(QDropEvent *event)
{
    const QModelIndex over = indexAt(event->position().toPoint());
    int to = over.isValid() ? over.row() : count();
    if (over.isValid() && event->position().y() > visualRect(over).center().y())
        ++to;
    const int from = currentRow();
    if (to > from)
        --to;
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    const int fixed = fixedLines();
    to = qBound(fixed, to, count() - 1);
    if (from >= fixed && to != from)
        Q_EMIT moveRequested(from - fixed, to - fixed);
}

} // namespace Imbuto
