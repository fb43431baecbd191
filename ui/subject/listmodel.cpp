// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/listmodel.h"

#include "ui/shell/format.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/healthtext.h"

#include <algorithm>

namespace Imbuto {
namespace {

/// Whether a list of \a kind shows anything of what \a change touched: its records, and, for open deals
/// and company names, records of other kinds.
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
    : QAbstractTableModel(parent), m_session(session), m_kind(kind)
{
    m_columns = kind == SubjectKind::Person
        ? std::vector{Column::Name,  Column::Company, Column::Email,
                      Column::Phone, Column::Owner,   Column::Deals}
        : std::vector{Column::Name, Column::Phone, Column::Owner, Column::Deals};
    const auto hasHealth = [](const Pipeline *p) {
        return p->health.good || std::ranges::any_of(p->stages, [](const Stage &s) {
                   return s.health.good || s.health.bad;
               });
    };
    if (std::ranges::any_of(session.book().pipelinesFor(kind), hasHealth))
        m_columns.insert(m_columns.begin() + 1, Column::Health);
    connect(&session.workspace(), &Workspace::changed, this, &ListModel::follow);
    connect(&session.workspace(), &Workspace::reloaded, this, &ListModel::reload);
    connect(&session, &Session::languageChanged, this, [this] {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
    reload();
}

void ListModel::setSearch(const QString &search)
{
    if (search == m_search)
        return;
    m_search = search;
    reset(readRows(0, kPage));
}

/// Shows \a rows. Whoever looks at the model asks for more from within its reset: then there is no more
/// yet, so that the reset is over before rows are inserted.
void ListModel::reset(std::vector<ListRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_total = rowCount();
    endResetModel();
    m_total = m_session.read([&] { return m_session.store().countRows(m_kind, m_search); });
    Q_EMIT totalChanged();
}

std::vector<ListRow> ListModel::readRows(int offset, int limit)
{
    return m_session.read([&] {
        return m_session.store().listRows(m_kind, m_search, offset, limit,
                                          endStages(m_session.book()));
    });
}

void ListModel::reload()
{
    m_health.clear();
    const int wanted = qMax(kPage, rowCount());
    auto rows = readRows(0, wanted);
    const auto subjects = [](const std::vector<ListRow> &list) {
        std::vector<Subject> ids;
        for (const ListRow &row : list)
            ids.push_back(row.subject);
        return ids;
    };
    if (subjects(rows) != subjects(m_rows))
        return reset(std::move(rows));
    m_rows = std::move(rows); // the same rows: keep selection and scroll position
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    m_total = m_session.read([&] { return m_session.store().countRows(m_kind, m_search); });
    Q_EMIT totalChanged();
}

void ListModel::follow(const ChangeSet &change)
{
    if (concerns(change))
        reload();
}

const ListRow *ListModel::rowAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[size_t(row)] : nullptr;
}

int ListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

bool ListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && rowCount() < m_total;
}

void ListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    auto more = readRows(rowCount(), kPage);
    if (more.empty()) {
        m_total = rowCount();
        return;
    }
    beginInsertRows({}, rowCount(), rowCount() + int(more.size()) - 1);
    std::ranges::move(more, std::back_inserter(m_rows));
    endInsertRows();
}

/// Under the caption "Health" the one word is enough.
QString ListModel::healthWord(Health health)
{
    switch (health) {
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

QString ListModel::display(const ListRow &row, Column column) const
{
    switch (column) {
    case Column::Name:
        return row.name.isEmpty() ? row.email : row.name;
    case Column::Health:
        return health(row) ? healthWord(health(row)->health) : QString();
    case Column::Company:
        return row.company;
    case Column::Email:
        return row.email;
    case Column::Phone:
        return row.phone;
    case Column::Owner:
        return ownerName(row.owner, m_session.workspace());
    case Column::Deals:
        return row.openDeals == 0 ? QString() : m_session.language().locale.toString(row.openDeals);
    }
    return {};
}

const std::optional<Placement> &ListModel::health(const ListRow &row) const
{
    const auto known = m_health.find(row.subject.id);
    if (known != m_health.end())
        return known->second;
    auto found = m_session.read([&] { return worstHealth(m_session, row.subject); });
    return m_health.emplace(row.subject.id, std::move(found)).first->second;
}

QString ListModel::healthWords(const ListRow &row) const
{
    const std::optional<Placement> &standing = health(row);
    const Pipeline *pipeline = standing ? m_session.book().pipeline(standing->pipeline) : nullptr;
    return pipeline ? healthReason(m_session, standing->health, *pipeline, standing->stage)
                    : QString();
}

QVariant ListModel::data(const QModelIndex &index, int role) const
{
    const ListRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row)
        return {};
    const Column column = m_columns[size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return display(*row, column);
    case Qt::ToolTipRole:
        return plainToolTip(column == Column::Health ? healthWords(*row) : display(*row, column));
    case HealthRole:
        return int(health(*row) ? health(*row)->health : Health::None);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter
                                   | (column == Column::Deals ? Qt::AlignRight : Qt::AlignLeft));
    case SubjectRole:
        return row->subject.id;
    case OwnerRole:
        return row->owner.value;
    default:
        return {};
    }
}

QVariant ListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column column = m_columns[size_t(section)];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter
                                   | (column == Column::Deals ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Name:
        return tr("Name");
    case Column::Health:
        return tr("Health");
    case Column::Company:
        return tr("Company");
    case Column::Email:
        return tr("E-mail");
    case Column::Phone:
        return tr("Phone");
    case Column::Owner:
        return tr("Owner");
    case Column::Deals:
        return tr("Open deals");
    }
    return {};
}

} // namespace Imbuto
