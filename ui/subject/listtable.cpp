// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/listtable.h"

#include "core/fields.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/listmodel.h"
#include "ui/subject/tabledelegate.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMouseEvent>
#include <QPainter>
#include <QSettings>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr int kLeast = 60;
constexpr int kSign = 8; ///< side of the sign of the sorting

/// Captions in the second colour, aligned with the text of the cells; a small triangle where it is sorted.
class Header final : public QHeaderView
{
public:
    Header(ListModel *list, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_list(list)
    {
        setHighlightSections(false);
        setSectionsClickable(true);
        setSectionsMovable(true);
        setSectionResizeMode(Interactive);
        setMinimumSectionSize(kLeast);
        setFont(fontFor(TextRole::Caption, font()));
        setContextMenuPolicy(Qt::CustomContextMenu);
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Tokens &t = tokens(this);
        painter->fillRect(rect, t.surface);
        painter->setPen(t.border);
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        const bool sorted = m_list->columns()[size_t(section)] == m_list->sortColumn();
        painter->setPen(sorted ? t.text : t.second);
        const auto alignment =
            model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
        QRect inner = rect.adjusted(Size::cardPadding, 0, -Size::cardPadding, 0);
        const QString text = model()->headerData(section, Qt::Horizontal).toString();
        const int room = inner.width() - (sorted ? kSign + Size::step : 0);
        const QString shown = fontMetrics().elidedText(text, Qt::ElideRight, room);
        if (sorted && (alignment & Qt::AlignRight))
            inner.setRight(inner.right() - kSign - Size::step);
        painter->drawText(inner, alignment | Qt::TextSingleLine, shown);
        if (sorted)
            paintSign(painter,
                      (alignment & Qt::AlignRight)
                          ? inner.right() + Size::step
                          : inner.left() + fontMetrics().horizontalAdvance(shown) + Size::step,
                      rect.center().y());
    }
    QSize sizeHint() const override { return {0, fontMetrics().height() + 18}; }

private:
    void paintSign(QPainter *painter, int x, int y) const
    {
        const int up = m_list->sortOrder() == Qt::AscendingOrder ? 1 : -1;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokens(this).second);
        painter->drawPolygon(QPolygonF({QPointF(x, y + 2 * up), QPointF(x + kSign, y + 2 * up),
                                        QPointF(x + kSign / 2.0, y - 3 * up)}));
        painter->restore();
    }
    ListModel *m_list;
};

/// How much of the width a column gets beside the others.
int weightOf(const ListColumn &column)
{
    switch (column.kind) {
    case ListColumn::Kind::Email:
        return 30;
    case ListColumn::Kind::Name:
    case ListColumn::Kind::Company:
    case ListColumn::Kind::Person:
        return 22;
    case ListColumn::Kind::Owner:
    case ListColumn::Kind::Stage:
        return 18;
    case ListColumn::Kind::Health:
    case ListColumn::Kind::Phone:
        return 17;
    default:
        return 15;
    }
}

} // namespace

ListTable::ListTable(ListModel *model, TableDelegate *delegate, QWidget *parent)
    : QTableView(parent), m_list(model), m_delegate(delegate)
{
    auto *header = new Header(model, this);
    setHorizontalHeader(header);
    setItemDelegate(delegate);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(qMax(TableDelegate::kRow, fontMetrics().height() + 16));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // or columns would jump with the rows
    setModel(model);
    restoreLayout();
    connect(header, &QHeaderView::sectionClicked, this, &ListTable::sortOn);
    connect(header, &QHeaderView::sectionMoved, this, [this] {
        if (!m_layingOut) // after the header is done with the mouse
            QTimer::singleShot(0, this, &ListTable::takeOrder);
    });
    connect(header, &QHeaderView::sectionResized, this, [this](int section, int, int width) {
        if (m_layingOut || width == 0 || section >= m_list->columnCount())
            return;
        m_widths[columnId(m_list->columns()[size_t(section)])] = width;
        keepLayout();
    });
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint &at) { Q_EMIT columnsRequested(header->mapToGlobal(at)); });
    connect(model, &QAbstractItemModel::modelReset, this, &ListTable::layOut);
}

QString ListTable::settingsKey() const
{
    return u"lists/"_s + kindName(m_list->kind());
}

QJsonObject ListTable::layoutNow() const
{
    QJsonArray columns;
    for (const ListColumn &column : m_list->columns())
        columns << columnId(column);
    QJsonObject widths;
    for (const auto &[id, width] : m_widths)
        widths[id] = width;
    return {{u"columns"_s, columns},
            {u"widths"_s, widths},
            {u"sort"_s, columnId(m_list->sortColumn())},
            {u"descending"_s, m_list->sortOrder() == Qt::DescendingOrder}};
}

QString ListTable::layoutText() const
{
    return QString::fromUtf8(QJsonDocument(layoutNow()).toJson(QJsonDocument::Compact));
}

void ListTable::keepLayout()
{
    if (!m_visiting) {
        QSettings settings;
        settings.beginGroup(settingsKey());
        const QVariantMap layout = layoutNow().toVariantMap();
        for (auto it = layout.begin(); it != layout.end(); ++it)
            settings.setValue(it.key(), it.value());
    }
    Q_EMIT layoutChosen();
}

/// What is not there any more, as the column of a field that was removed, is left out.
void ListTable::layOutAs(const QJsonObject &layout)
{
    m_widths.clear();
    const QJsonObject widths = layout[u"widths"].toObject();
    for (auto it = widths.begin(); it != widths.end(); ++it)
        m_widths[it.key()] = qMax(kLeast, it->toInt());
    const RuleBook &book = m_list->session().book();
    const auto all = allColumns(book, m_list->kind());
    std::vector<ListColumn> chosen;
    for (const QJsonValue &id : layout[u"columns"].toArray())
        if (const auto column = columnById(id.toString(), all);
            column && !std::ranges::count(chosen, *column))
            chosen.push_back(*column);
    m_list->setColumns(chosen.empty() ? usualColumns(book, m_list->kind()) : chosen);
    const ListColumn sorted = columnById(layout[u"sort"].toString(), all).value_or(ListColumn());
    const auto order = layout[u"descending"].toBool() ? Qt::DescendingOrder : Qt::AscendingOrder;
    if (sorted != m_list->sortColumn() || order != m_list->sortOrder())
        m_list->sortBy(sorted, order);
    layOut();
}

void ListTable::restoreLayout()
{
    QSettings settings;
    settings.beginGroup(settingsKey());
    // settings are text: one column is no list, a flag no flag
    layOutAs(
        {{u"columns"_s, QJsonArray::fromStringList(settings.value(u"columns"_s).toStringList())},
         {u"widths"_s, QJsonObject::fromVariantMap(settings.value(u"widths"_s).toMap())},
         {u"sort"_s, settings.value(u"sort"_s).toString()},
         {u"descending"_s, settings.value(u"descending"_s).toBool()}});
}

void ListTable::showLayout(const QString &text)
{
    m_visiting = true;
    layOutAs(QJsonDocument::fromJson(text.toUtf8()).object());
}

void ListTable::leaveLayout()
{
    m_visiting = false;
    restoreLayout();
}

void ListTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOut();
}

/// Columns that nobody gave a width share what is left; beside an open panel there is no room for all: what the
/// panel shows anyway goes first, unless the columns were chosen.
void ListTable::layOut()
{
    m_layingOut = true;
    const auto &columns = m_list->columns();
    int sum = 0;
    int left = viewport()->width();
    for (const ListColumn &column : columns) {
        const auto given = m_widths.find(columnId(column));
        given == m_widths.end() ? sum += weightOf(column) : left -= given->second;
    }
    const bool usual =
        m_widths.empty() && columns == usualColumns(m_list->session().book(), m_list->kind());
    std::vector<bool> hidden(columns.size());
    using Kind = ListColumn::Kind;
    for (const Kind lesser : {Kind::Phone, Kind::Email, Kind::Health, Kind::Company}) {
        const auto at = std::ranges::find(columns, lesser, &ListColumn::kind);
        if (at == columns.end() || !usual || viewport()->width() >= scaled(sum * 11 / 2))
            continue;
        hidden[size_t(at - columns.begin())] = true;
        sum -= weightOf(*at);
    }
    int last = -1;
    int given = 0;
    for (int i = 0; i < int(columns.size()); ++i) {
        setColumnHidden(i, hidden[size_t(i)]);
        if (hidden[size_t(i)])
            continue;
        const auto width = m_widths.find(columnId(columns[size_t(i)]));
        if (width != m_widths.end()) {
            setColumnWidth(i, width->second);
            continue;
        }
        const int share = sum ? left * weightOf(columns[size_t(i)]) / sum : 0;
        setColumnWidth(i, qMax(scaled(kLeast), share));
        given += qMax(scaled(kLeast), share);
        last = i;
    }
    if (last >= 0 && given < left) // no gap at the end
        setColumnWidth(last, columnWidth(last) + left - given);
    m_layingOut = false;
}

void ListTable::sortOn(int section)
{
    const ListColumn column = m_list->columns()[size_t(section)];
    const bool again = column == m_list->sortColumn() && m_list->sortOrder() == Qt::AscendingOrder;
    m_list->sortBy(column, again ? Qt::DescendingOrder : Qt::AscendingOrder);
    horizontalHeader()->viewport()->update();
    keepLayout();
}

/// A head was dragged elsewhere: the model takes the order over, so that it is one everywhere.
void ListTable::takeOrder()
{
    std::vector<ListColumn> order;
    for (int visual = 0; visual < m_list->columnCount(); ++visual)
        order.push_back(m_list->columns()[size_t(horizontalHeader()->logicalIndex(visual))]);
    m_layingOut = true;
    for (int i = 0; i < m_list->columnCount(); ++i)
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(i), i);
    m_layingOut = false;
    m_list->setColumns(order);
    keepLayout();
}

std::vector<int> ListTable::selectedRows() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

/// Asks the order for the name instead of reading every row for it.
void ListTable::keyboardSearch(const QString &typed)
{
    const bool goesOn = m_sinceTyped.isValid() && !m_sinceTyped.hasExpired(1000);
    m_typed = goesOn ? m_typed + typed : typed;
    m_sinceTyped.start();
    if (const int row = m_list->rowOfName(m_typed); row >= 0) {
        setCurrentIndex(m_list->index(row, 0));
        scrollTo(currentIndex(), PositionAtCenter);
    }
}

/// Rows are chosen, not cells: Home and End are the first and the last row.
QModelIndex ListTable::moveCursor(CursorAction action, Qt::KeyboardModifiers keys)
{
    if (action == MoveHome || action == MoveEnd)
        keys |= Qt::ControlModifier;
    return QTableView::moveCursor(action, keys);
}

void ListTable::mouseMoveEvent(QMouseEvent *event)
{
    hover(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

void ListTable::leaveEvent(QEvent *event)
{
    hover(-1);
    QTableView::leaveEvent(event);
}

void ListTable::hover(int row)
{
    m_delegate->setHovered(row);
    viewport()->update();
}

} // namespace Imbuto
