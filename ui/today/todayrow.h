// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/today/agenda.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QMenu;

namespace Imbuto {

/// One line of the page about today, with what can be done about it in place: by its buttons, or with the focus on
/// it by their letters.
class TodayRow : public QWidget
{
    Q_OBJECT
public:
    TodayRow(Session &session, AgendaItem item, QWidget *parent);

    const AgendaItem &item() const { return m_item; }

    void open();
    void finishTask();
    void postpone();
    void assign();
    void log();
    void move();
    void follow();

Q_SIGNALS:
    /// Up or down from here.
    void leave(int rows);
    /// Asks for the form that logs \a kind about this subject, below this row.
    void logRequested(const Imbuto::ActivityKind *kind);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void buildWords(QHBoxLayout *row);
    void buildButtons(QHBoxLayout *row);
    void act(const QString &icon, const QString &name, QChar key, void (TodayRow::*what)());
    void popUp(QMenu *menu);
    void fillOwners(QMenu *menu);
    void describe();
    bool canChange() const;

    Session &m_session;
    AgendaItem m_item;
    QHBoxLayout *m_buttons;
    QStringList m_keys; ///< "name (letter)" of what can be done, for assistive technology
    std::map<QChar, void (TodayRow::*)()> m_actions;
};

} // namespace Imbuto
