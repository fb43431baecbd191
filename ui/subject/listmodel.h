// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/views.h"
#include "ui/subject/listcolumns.h"

#include <QAbstractTableModel>

#include <unordered_map>

namespace Imbuto {

class Session;
struct ChangeSet;

/// People, companies or deals as the store lists them: the order as ids at once, so that the scroll bar is true, and
/// the rows by the page as they are looked at. Rows that are shown follow Workspace::changed() in place.
class ListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using Column = ListColumn::Kind;
    enum Role {
        SubjectRole = Qt::UserRole + 1, ///< qint64 id
        HealthRole,                     ///< int of Health: the worst that it has anywhere
        OwnerRole,                      ///< qint64 id of the owner, 0 for none
    };
    static constexpr int kPage = 100;

    ListModel(Session &session, SubjectKind kind, QObject *parent = nullptr);

    SubjectKind kind() const { return m_kind; }
    Session &session() const { return m_session; }
    void setSearch(const QString &search);
    const QString &search() const { return m_query.search; }
    /// Narrows to what \a filter lets through, for whoever works here.
    void setFilter(const CardFilter &filter);
    const CardFilter &filter() const { return m_filter; }
    /// How many rows the store has for search and filter.
    qint64 total() const { return qint64(m_ids.size()); }
    /// How many rows were read since the last time that everything was.
    int loaded() const;
    const RecordRow *rowAt(int row) const;
    Subject subjectAt(int row) const;
    /// The row of \a subject; −1 when it is not in the list.
    int rowOf(Subject subject) const;
    /// The first row, in the order shown, whose name begins with \a typed, case aside; −1 when there is none.
    int rowOfName(const QString &typed) const;
    const std::vector<ListColumn> &columns() const { return m_columns; }
    void setColumns(const std::vector<ListColumn> &columns);
    /// The column by which the rows are sorted, and which way.
    ListColumn sortColumn() const { return m_sorted; }
    Qt::SortOrder sortOrder() const;
    void sortBy(const ListColumn &column, Qt::SortOrder order);
    const ListQuery &query() const { return m_query; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    /// Reads again what is shown.
    void reload();

Q_SIGNALS:
    void totalChanged();

private:
    using Page = std::vector<RecordRow>;

    void follow(const ChangeSet &change);
    void rereadBook();
    void resolveFilter();
    std::vector<qint64> readIds();
    const Page &page(int number) const;
    const std::optional<Placement> &health(Subject subject) const;
    QString healthWords(Subject subject) const;
    QString display(const RecordRow &row, const ListColumn &column) const;

    Session &m_session;
    SubjectKind m_kind;
    std::vector<ListColumn> m_columns;
    ListColumn m_sorted;
    ListQuery m_query;
    CardFilter m_filter; ///< in words; in m_query as of today
    std::vector<qint64> m_ids;
    mutable std::unordered_map<int, Page> m_pages;                         ///< as far as seen
    mutable std::unordered_map<qint64, std::optional<Placement>> m_health; ///< as far as seen
};

} // namespace Imbuto
