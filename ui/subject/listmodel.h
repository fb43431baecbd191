// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/readmodels.h"

#include <QAbstractTableModel>

#include <unordered_map>

namespace Imbuto {

class Session;
struct ChangeSet;

/// People or companies, as the store lists them for a search text, a page at a time. Rows that are shown
/// follow Workspace::changed() in place; what is added or removed reads the shown part again.
class ListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column : quint8 { Name, Health, Company, Email, Phone, Owner, Deals };
    enum Role {
        SubjectRole = Qt::UserRole + 1, ///< qint64 id
        HealthRole,                     ///< int of Health: the worst that it has anywhere
        OwnerRole,                      ///< qint64 id of the owner, 0 for none
    };
    static constexpr int kPage = 100;

    ListModel(Session &session, SubjectKind kind, QObject *parent = nullptr);

    void setSearch(const QString &search);
    const QString &search() const { return m_search; }
    /// How many rows the store has for the search, loaded or not.
    qint64 total() const { return m_total; }
    const ListRow *rowAt(int row) const;
    const std::vector<Column> &columns() const { return m_columns; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    /// Reads again what is shown.
    void reload();

Q_SIGNALS:
    void totalChanged();

private:
    void follow(const ChangeSet &change);
    void reset(std::vector<ListRow> rows);
    /// The worst health of what a row shows; read when the row is first seen.
    const std::optional<Placement> &health(const ListRow &row) const;
    QString healthWords(const ListRow &row) const;
    static QString healthWord(Health health);
    std::vector<ListRow> readRows(int offset, int limit);
    QString display(const ListRow &row, Column column) const;

    Session &m_session;
    SubjectKind m_kind;
    std::vector<Column> m_columns;
    QString m_search;
    std::vector<ListRow> m_rows;
    qint64 m_total = 0;
    mutable std::unordered_map<qint64, std::optional<Placement>>
        m_health; ///< by subject id, as far as seen
};

} // namespace Imbuto
