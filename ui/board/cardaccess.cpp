// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/cardaccess.h"

#include "ui/board/cardlist.h"
#include "ui/shell/listaccess.h"

#include <QPointer>

namespace Imbuto {

namespace {

/// One card of a list, by its row.
class CardAccess final
    : public QAccessibleInterface
    , public QAccessibleActionInterface
{
public:
    CardAccess(CardList *list, int row) : m_list(list), m_row(row) {}

    bool isValid() const override { return index().isValid(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_list);
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override {}

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? index().data(Qt::AccessibleTextRole).toString()
                                         : QString();
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect inList = m_list->visualRect(index());
        return {m_list->viewport()->mapToGlobal(inList.topLeft()), inList.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = state.selectable = state.extSelectable = true;
        state.focused = m_list->hasFocus() && m_list->currentIndex() == index();
        state.selected = m_list->selectionModel()->isSelected(index());
        state.offscreen = !m_list->viewport()->rect().intersects(m_list->visualRect(index()));
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface
            ? static_cast<QAccessibleActionInterface *>(this)
            : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    void doAction(const QString &action) override
    {
        if (!isValid())
            return;
        m_list->setFocus(Qt::OtherFocusReason);
        m_list->selectionModel()->setCurrentIndex(index(), QItemSelectionModel::ClearAndSelect);
        m_list->scrollTo(index());
        if (action == pressAction())
            m_list->openCurrent();
    }

private:
    QModelIndex index() const
    {
        return m_list ? m_list->model()->index(m_row, 0, m_list->rootIndex()) : QModelIndex();
    }

    QPointer<CardList> m_list;
    int m_row;
};

/// A column's list: as many children as cards are loaded.
class CardListAccess final : public ListAccess<CardList, CardAccess>
{
public:
    using ListAccess::ListAccess;

    QAccessibleInterface *focusChild() const override
    {
        return list()->hasFocus() ? child(list()->currentIndex().row()) : nullptr;
    }
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *list = qobject_cast<CardList *>(object);
    return list ? new CardListAccess(list) : nullptr;
}

} // namespace

void installCardAccess()
{
    QAccessible::installFactory(make); // a second time changes nothing
}

} // namespace Imbuto
