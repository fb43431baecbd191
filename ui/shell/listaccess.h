// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>
#include <QListView>

#include <map>

namespace Imbuto {

/// A list told to assistive technology row by row, where Qt would tell a table. A \a Row is made from the list and a
/// number when somebody first asks for it.
template<typename List, typename Row>
class ListAccess : public QAccessibleWidget
{
public:
    explicit ListAccess(List *list) : QAccessibleWidget(list, QAccessible::List) {}
    ~ListAccess() override
    {
        for (const auto &[row, id] : m_rows)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return list()->model()->rowCount(list()->rootIndex()); }
    QAccessibleInterface *child(int row) const override
    {
        if (row < 0 || row >= childCount())
            return nullptr;
        auto known = m_rows.find(row);
        if (known == m_rows.end()) {
            const QAccessible::Id id =
                QAccessible::registerAccessibleInterface(new Row(list(), row));
            known = m_rows.emplace(row, id).first;
        }
        return QAccessible::accessibleInterface(known->second);
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (const auto &[row, id] : m_rows)
            if (QAccessible::accessibleInterface(id) == child)
                return row;
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        return child(list()->indexAt(list()->viewport()->mapFromGlobal(QPoint(x, y))).row());
    }

protected:
    List *list() const { return static_cast<List *>(widget()); }

private:
    mutable std::map<int, QAccessible::Id> m_rows; ///< as far as they were asked for
};

} // namespace Imbuto
