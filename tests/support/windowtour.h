// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <QString>

#include <functional>

class QWidget;

namespace Imbuto {

class MainWindow;

/// Opens one after the other everything that the main window can show, on a workspace that has something of
/// everything: pages, their parts, panels, forms, dialogs, menus. What opens is closed again.
class WindowTour
{
public:
    /// Told after each step what is in sight: the window, a dialog over it, or a menu.
    using Look = std::function<void(const QString &step, QWidget *shown)>;
    WindowTour(MainWindow &window, Look look) : m_window(window), m_look(std::move(look)) {}

    void pages();
    void reports();
    void settings();
    void rules();
    void boards();
    void lists();
    void records();
    void dialogs();

private:
    void show(const QString &page);
    void look(const QString &step);
    void press(QWidget *button, const QString &step);
    void key(int key, Qt::KeyboardModifiers keys, const QString &step);
    void close();
    Subject richest(SubjectKind kind) const;

    MainWindow &m_window;
    Look m_look;
    QString m_page;
};

} // namespace Imbuto
