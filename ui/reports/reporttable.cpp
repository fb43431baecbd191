// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reporttable.h"

#include "ui/shell/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace Imbuto {
namespace {

constexpr int kMostRows = 16; ///< in sight at once; more scroll
constexpr int kRowPadding = 14;

void drawCell(QPainter *painter, const QRect &rect, const QVariant &alignment, const QString &text)
{
    const QRect inner = rect.adjusted(Size::cardPadding, 0, -Size::cardPadding, 0);
    painter->drawText(
        inner, alignment.toInt() | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(text, Qt::ElideRight, inner.width() + Size::step));
}

class Head final : public QHeaderView
{
public:
    explicit Head(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
    {
        setHighlightSections(false);
        setSectionsClickable(false);
        setFont(fontFor(TextRole::Caption, font()));
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Tokens &t = tokens(this);
        painter->fillRect(rect, t.surface);
        painter->setPen(t.border);
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        painter->setPen(t.second);
        drawCell(painter, rect, model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole),
                 model()->headerData(section, Qt::Horizontal).toString());
    }
    QSize sectionSizeFromContents(int section) const override
    {
        const QString text = model()->headerData(section, Qt::Horizontal).toString();
        return {fontMetrics().horizontalAdvance(text) + 2 * Size::cardPadding,
                fontMetrics().height() + 18};
    }
};

class Figures final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &t = tokens(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->fillRect(option.rect, selected ? mix(t.surface, t.accent, 0.12) : t.surface);
        painter->setPen(mix(t.surface, t.border, 0.7));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        painter->setFont(fontOf(option, index));
        painter->setPen(t.text);
        drawCell(painter, option.rect, index.data(Qt::TextAlignmentRole), index.data().toString());
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QFontMetrics metrics(fontOf(option, index));
        return {metrics.horizontalAdvance(index.data().toString()) + 2 * Size::cardPadding,
                metrics.height() + kRowPadding};
    }

private:
    static QFont fontOf(const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        QFont font = option.font;
        font.setWeight(index.column() == 0 ? QFont::DemiBold : QFont::Normal);
        return font;
    }
};

} // namespace

ReportTableView::ReportTableView(QWidget *parent) : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setHorizontalHeader(new Head(this));
    verticalHeader()->hide();
    setItemDelegate(new Figures(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setWordWrap(false);
    setTabKeyNavigation(false);
}

void ReportTableView::fit()
{
    const int row = fontMetrics().height() + kRowPadding;
    verticalHeader()->setDefaultSectionSize(row);
    resizeColumnsToContents();
    const int rows = model() ? qBound(1, model()->rowCount(), kMostRows) : 1;
    setFixedHeight(horizontalHeader()->sizeHint().height() + rows * row
                   + horizontalScrollBar()->sizeHint().height() + Size::step);
}

} // namespace Imbuto
