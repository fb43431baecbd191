// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/listmodel.h"

#include "ui/shell/format.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/healthtext.h"

#include <algorithm>

namespace Imbuto {
namespace {

/// Pages kept in memory: beyond, those seen first are read again when somebody comes back.
constexpr size_t kPages = 50;

/// Whether a list shows anything of what \a change touched: its records, and, for open deals and company names,
/// records of other kinds.
bool concerns(const ChangeSet &change)
{
    return !change.edits<Record>().empty() || !change.edits<Placement>().empty()
        || !change.edits<User>().empty();
}

/// Where deals are no longer open.
std::vector<EndStage> endStages(const RuleBook &book)
{
    std::vector<EndStage> ends;
    for (const Pipeline *pipeline : book.pipelinesFor(SubjectKind::Deal)) {
        for (const Stage &stage : pipeline->stages) {
            if (stage.category != Category::Open)
                ends.push_back({pipeline->id, stage.id});
        }
    }
    return ends;
}

} // namespace

ListModel::ListModel(Session &session, SubjectKind kind, QObject *parent)
    : QAbstractTableModel(parent), m_session(session), m_kind(kind),
      m_columns(usualColumns(session.book(), kind))
{
    m_query.kind = kind;
    connect(&session.workspace(), &Workspace::changed, this, &ListModel::follow);
    connect(&session.workspace(), &Workspace::reloaded, this, &ListModel::reload);
    connect(&session.workspace(), &Workspace::rulesChanged, this, &ListModel::rereadBook);
    connect(&session, &Session::languageChanged, this, [this] {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        if (!m_ids.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
    m_ids = readIds();
}

/// A custom field may be gone, and its column with it.
void ListModel::rereadBook()
{
    const auto all = allColumns(m_session.book(), m_kind);
    std::vector<ListColumn> left = m_columns;
    std::erase_if(left, [&](const ListColumn &c) { return !std::ranges::count(all, c); });
    if (!std::ranges::count(all, m_sorted)) {
        m_sorted = {};
        const QString search = m_query.search;
        m_query = {};
        m_query.kind = m_kind;
        m_query.search = search;
        resolveFilter();
    }
    if (m_query.sort == SortBy::Stage) { // there may be others, or in another order
        m_query.stages = sortedBy(m_sorted, m_session.book(), m_kind)->stages;
        reload();
    }
    if (!m_filter.fields.empty()) {
        resolveFilter();
        reload();
    }
    if (left != m_columns)
        setColumns(left);
}

void ListModel::setColumns(const std::vector<ListColumn> &columns)
{
    if (columns == m_columns || columns.empty())
        return;
    beginResetModel();
    m_columns = columns;
    endResetModel();
}

Qt::SortOrder ListModel::sortOrder() const
{
    return m_query.descending ? Qt::DescendingOrder : Qt::AscendingOrder;
}

void ListModel::sortBy(const ListColumn &column, Qt::SortOrder order)
{
    auto query = sortedBy(column, m_session.book(), m_kind);
    if (!query)
        return;
    query->search = m_query.search;
    query->filter = m_query.filter;
    query->descending = order == Qt::DescendingOrder;
    m_query = *query;
    m_sorted = column;
    reload();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void ListModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < columnCount())
        sortBy(m_columns[size_t(column)], order);
}

void ListModel::setSearch(const QString &search)
{
    if (search == m_query.search)
        return;
    m_query.search = search;
    reload();
}

void ListModel::setFilter(const CardFilter &filter)
{
    m_filter = filter;
    resolveFilter();
    reload();
}

/// Who "me" is, which day today is and who is in a segment may have changed.
void ListModel::resolveFilter()
{
    const User *user = m_session.user();
    m_query.filter = m_session.read([&] {
        return resolved(m_filter, m_session.workspace(), m_kind, user ? user->id : UserId());
    });
}

std::vector<qint64> ListModel::readIds()
{
    return m_session.read([&] { return RecordReads(m_session.store()).ids(m_query); });
}

void ListModel::reload()
{
    m_health.clear();
    std::vector<qint64> ids = readIds();
    if (ids == m_ids) { // the same rows: selection and scroll position stay
        m_pages.clear();
        if (!m_ids.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_pages.clear();
    m_ids = std::move(ids);
    endResetModel();
    Q_EMIT totalChanged();
}

void ListModel::follow(const ChangeSet &change)
{
    const bool narrowed =
        !m_filter.isEmpty(); // by tasks, or by a segment, which may ask about anything
    if (narrowed)
        resolveFilter();
    if (narrowed || concerns(change))
        reload();
}

const ListModel::Page &ListModel::page(int number) const
{
    if (const auto known = m_pages.find(number); known != m_pages.end())
        return known->second;
    if (m_pages.size() >= kPages)
        m_pages.clear();
    const size_t first = size_t(number) * kPage;
    const auto ids = std::span(m_ids).subspan(first, std::min(m_ids.size() - first, size_t(kPage)));
    auto found = m_session.read([&] {
        return RecordReads(m_session.store()).rows(m_kind, ids, endStages(m_session.book()));
    });
    Page rows(ids.size()); // who is gone meanwhile leaves an empty row until the list is read again
    auto next = found.begin();
    for (size_t i = 0; i < ids.size(); ++i) {
        rows[i].record.subject = {m_kind, ids[i]};
        if (next != found.end() && next->record.subject.id == ids[i])
            rows[i] = std::move(*next++);
    }
    return m_pages[number] = std::move(rows);
}

int ListModel::loaded() const
{
    int count = 0;
    for (const auto &[number, rows] : m_pages)
        count += int(rows.size());
    return count;
}

const RecordRow *ListModel::rowAt(int row) const
{
    return row >= 0 && row < rowCount() ? &page(row / kPage)[size_t(row % kPage)] : nullptr;
}

Subject ListModel::subjectAt(int row) const
{
    return row >= 0 && row < rowCount() ? Subject{m_kind, m_ids[size_t(row)]} : Subject();
}

int ListModel::rowOf(Subject subject) const
{
    const auto found = std::ranges::find(m_ids, subject.id);
    return found == m_ids.end() ? -1 : int(found - m_ids.begin());
}

int ListModel::rowOfName(const QString &typed) const
{
    const auto named =
        m_session.read([&] { return RecordReads(m_session.store()).named(m_kind, typed); });
    int first = -1;
    for (const qint64 id : named) {
        const int row = rowOf({m_kind, id});
        if (row >= 0 && (first < 0 || row < first))
            first = row;
    }
    return first;
}

int ListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int ListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QString ListModel::display(const RecordRow &row, const ListColumn &column) const
{
    if (column.kind != Column::Health)
        return columnText(row, column, m_session);
    const auto &standing = health(row.record.subject);
    switch (standing ? standing->health
                     : Health::None) { // under its caption the one word is enough
    case Health::Good:
        return tr("Good", "health");
    case Health::Average:
        return tr("Average", "health");
    case Health::Bad:
        return tr("Bad", "health");
    case Health::None:
        break;
    }
    return {};
}

/// The worst health of what a row shows; read when the row is first seen.
const std::optional<Placement> &ListModel::health(Subject subject) const
{
    const auto known = m_health.find(subject.id);
    if (known != m_health.end())
        return known->second;
    auto found = m_session.read([&] { return worstHealth(m_session, subject); });
    return m_health.emplace(subject.id, std::move(found)).first->second;
}

QString ListModel::healthWords(Subject subject) const
{
    const std::optional<Placement> &standing = health(subject);
    const Pipeline *pipeline = standing ? m_session.book().pipeline(standing->pipeline) : nullptr;
    return pipeline ? healthReason(m_session, standing->health, *pipeline, standing->stage)
                    : QString();
}

QVariant ListModel::data(const QModelIndex &index, int role) const
{
    const RecordRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row)
        return {};
    const ListColumn &column = m_columns[size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return display(*row, column);
    case Qt::ToolTipRole:
        return plainToolTip(column.kind == Column::Health ? healthWords(row->record.subject)
                                                          : display(*row, column));
    case HealthRole:
        return int(health(row->record.subject) ? health(row->record.subject)->health
                                               : Health::None);
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case SubjectRole:
        return row->record.subject.id;
    case OwnerRole:
        return row->record.owner.value;
    default:
        return {};
    }
}

QVariant ListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ListColumn &column = m_columns[size_t(section)];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::AlignVCenter
            | (isNumeric(column, m_session.book()) ? Qt::AlignRight : Qt::AlignLeft));
    return role == Qt::DisplayRole || role == Qt::ToolTipRole
        ? columnCaption(column, m_kind, m_session)
        : QVariant();
}

} // namespace Imbuto
