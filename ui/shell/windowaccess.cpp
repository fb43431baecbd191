// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowaccess.h"

#include "ui/shell/listaccess.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QComboBox>
#include <QListView>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QToolButton>

#include <algorithm>

namespace Imbuto {

namespace {

constexpr char kPressed[] = "imbutoRowsBePressed";

/// Another menu, or the bar of menus, shows it.
bool belongsToMenu(const QMenu *menu)
{
    const QList<QObject *> holders = menu->menuAction()->associatedObjects();
    return std::ranges::any_of(holders, [](QObject *holder) {
        return qobject_cast<QMenu *>(holder) || qobject_cast<QMenuBar *>(holder);
    });
}

/// The menus that are open and belong to no other.
QList<QMenu *> openMenus(const QWidget *window)
{
    QList<QMenu *> open;
    for (QWidget *top : QApplication::topLevelWidgets()) {
        auto *menu = qobject_cast<QMenu *>(top);
        const QWidget *parent = menu ? menu->parentWidget() : nullptr;
        const bool free =
            parent && parent->window() == window && menu->isVisible() && !belongsToMenu(menu);
        if (free)
            open << menu;
    }
    return open;
}

class WindowAccess final : public QAccessibleWidget
{
public:
    explicit WindowAccess(QMainWindow *window) : QAccessibleWidget(window, QAccessible::Window) {}

    int childCount() const override
    {
        return QAccessibleWidget::childCount() + int(openMenus(widget()).size());
    }
    QAccessibleInterface *child(int index) const override
    {
        const int own = QAccessibleWidget::childCount();
        return index < own
            ? QAccessibleWidget::child(index)
            : QAccessible::queryAccessibleInterface(openMenus(widget()).value(index - own));
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (int i = 0; child && i < childCount(); ++i)
            if (const auto *own = this->child(i); own && own->object() == child->object())
                return i;
        return -1;
    }
};

/// Whose choices \a list shows; nullptr: it is a list of its own.
QComboBox *comboOf(const QListView *list)
{
    const QWidget *container = list->parentWidget();
    return container ? qobject_cast<QComboBox *>(container->parentWidget()) : nullptr;
}

/// One row of a list that can be pressed.
class RowAccess final
    : public QAccessibleInterface
    , public QAccessibleActionInterface
{
public:
    RowAccess(QListView *list, int row) : m_list(list), m_row(row) {}

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
        if (kind == QAccessible::Description)
            return index().data(Qt::AccessibleDescriptionRole).toString();
        const QString spoken = index().data(Qt::AccessibleTextRole).toString();
        return kind != QAccessible::Name ? QString()
            : spoken.isEmpty()           ? index().data().toString()
                                         : spoken;
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
        state.invalid = !isValid();
        if (!isValid())
            return state;
        state.focusable = state.selectable = true;
        state.selected = m_list->selectionModel()->isSelected(index());
        state.focused = m_list->currentIndex() == index();
        state.invisible = !m_list->isVisible();
        state.offscreen = !m_list->viewport()->rect().intersects(m_list->visualRect(index()));
        state.disabled = !(index().flags() & Qt::ItemIsEnabled);
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface
            ? static_cast<QAccessibleActionInterface *>(this)
            : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    void doAction(const QString &action) override
    {
        if (action != pressAction() || !isValid())
            return;
        m_list->setCurrentIndex(index());
        if (QComboBox *combo = comboOf(m_list))
            choose(*combo);
        else
            Q_EMIT m_list->clicked(index());
    }

private:
    QModelIndex index() const
    {
        return m_list ? m_list->model()->index(m_row, 0, m_list->rootIndex()) : QModelIndex();
    }

    void choose(QComboBox &combo) const
    {
        combo.setCurrentIndex(m_row);
        combo.hidePopup();
        Q_EMIT combo.activated(m_row);
    }

    QPointer<QListView> m_list;
    int m_row;
};

class RowsAccess final : public ListAccess<QListView, RowAccess>
{
public:
    using ListAccess::ListAccess;

    QAccessibleInterface *focusChild() const override
    {
        return child(list()->currentIndex().row());
    }
};

/// A button without text. Qt's own opens its menu and waits until somebody has chosen, and with it waits whoever
/// asked for it.
class ToolAccess final : public QAccessibleWidget
{
public:
    explicit ToolAccess(QToolButton *button) : QAccessibleWidget(button) {}

    QAccessible::Role role() const override
    {
        return button()->menu()       ? QAccessible::ButtonMenu
            : button()->isCheckable() ? QAccessible::CheckBox
                                      : QAccessible::PushButton;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = button()->isCheckable();
        state.checked = button()->isChecked();
        state.pressed = button()->isDown();
        state.hasPopup = button()->menu() != nullptr;
        return state;
    }
    QString text(QAccessible::Text kind) const override
    {
        const QString text = QAccessibleWidget::text(kind);
        return kind == QAccessible::Name && text.isEmpty() ? button()->text() : text;
    }
    QStringList actionNames() const override
    {
        QStringList names;
        if (widget()->isEnabled())
            names << (button()->menu()              ? showMenuAction()
                          : button()->isCheckable() ? toggleAction()
                                                    : pressAction());
        return names + QAccessibleWidget::actionNames();
    }
    void doAction(const QString &action) override
    {
        if (action == showMenuAction() && button()->menu())
            button()->menu()->popup(button()->mapToGlobal(QPoint(0, button()->height())));
        else if (action == pressAction() || action == toggleAction())
            button()->click();
        else
            QAccessibleWidget::doAction(action);
    }

private:
    QToolButton *button() const { return static_cast<QToolButton *>(widget()); }
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    if (auto *button = qobject_cast<QToolButton *>(object))
        return new ToolAccess(button);
    if (auto *window = qobject_cast<QMainWindow *>(object))
        return new WindowAccess(window);
    auto *list = qobject_cast<QListView *>(object);
    return list && (list->property(kPressed).toBool() || comboOf(list)) ? new RowsAccess(list)
                                                                        : nullptr;
}

} // namespace

void installWindowAccess()
{
    QAccessible::installFactory(make); // a second time changes nothing
}

void letRowsBePressed(QListView *list)
{
    installWindowAccess();
    list->setProperty(kPressed, true);
}

} // namespace Imbuto
