// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/flowlayout.h"

#include <QWidget>

namespace Imbuto {

FlowLayout::FlowLayout(QWidget *parent) : QLayout(parent)
{
    setContentsMargins({});
    setSpacing(6);
}

FlowLayout::~FlowLayout()
{
    for (QLayoutItem *item : m_items)
        delete item;
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.push_back(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)] : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    QLayoutItem *item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), Mode::Measure);
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, Mode::Place);
}

int FlowLayout::arrange(const QRect &rect, Mode mode) const
{
    int y = rect.y();
    for (int begin = 0; begin < count();) {
        const Line line = lineFrom(begin, rect.width());
        if (mode == Mode::Place)
            place(begin, line, QPoint(rect.x(), y), rect.width());
        begin = line.end;
        y += line.size.height() + (begin < count() ? spacing() : 0);
    }
    return y - rect.y();
}

QSize FlowLayout::sizeOf(int index, int width) const
{
    return m_items[size_t(index)]->sizeHint().boundedTo({qMax(1, width), QWIDGETSIZE_MAX});
}

/// How many items, from \a begin on, stand beside each other.
FlowLayout::Line FlowLayout::lineFrom(int begin, int width) const
{
    Line line{begin, {0, 0}};
    for (int i = begin; i < count(); ++i) {
        if (m_items[size_t(i)]->isEmpty()) { // hidden: takes no gap either
            line.end = i + 1;
            continue;
        }
        const QSize size = sizeOf(i, width);
        const int gap = line.size.width() > 0 ? spacing() : 0;
        if (gap > 0 && line.size.width() + gap + size.width() > width)
            break;
        line = {i + 1,
                {line.size.width() + gap + size.width(), qMax(line.size.height(), size.height())}};
    }
    return line;
}

/// Each in the middle of the line's height; when there is but one line, what trails stands at its end.
void FlowLayout::place(int begin, const Line &line, QPoint at, int width) const
{
    const bool alone = begin == 0 && line.end == count();
    for (int i = begin; i < line.end; ++i) {
        if (alone && i == m_trailing)
            at.rx() += width - line.size.width();
        if (m_items[size_t(i)]->isEmpty())
            continue;
        const QSize size = sizeOf(i, width);
        const QPoint middle(0, (line.size.height() - size.height()) / 2);
        m_items[size_t(i)]->setGeometry(QRect(at + middle, size));
        at.rx() += size.width() + spacing();
    }
}

} // namespace Imbuto
