// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/today/agenda.h"

#include <QWidget>

#include <set>

class QComboBox;
class QLabel;
class QScrollArea;
class QStackedWidget;
class QTimer;
class QVBoxLayout;

namespace Imbuto {

class EmptyState;
class Pill;
class TodayRow;
class TodaySection;

/// What asks for somebody today, group by group, each row actionable in place.
class TodayPage : public QWidget
{
    Q_OBJECT
public:
    TodayPage(Session &session, QWidget *parent);

    Agenda &agenda() const { return *m_agenda; }
    const std::vector<TodaySection *> &sections() const { return m_sections; }
    /// A local midnight has passed.
    void beginDay() { retranslate(); }

Q_SIGNALS:
    /// There is nobody yet: the person wants to bring their list in.
    void importRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void schedule();
    void rebuild();
    void clear();
    void connectRow(TodayRow *row);
    std::vector<TodayRow *> rows() const;
    void updateEmpty();
    bool isBlank() const;
    /// The row that has the focus, or something in it.
    TodayRow *focusedRow() const;
    void restoreFocus(const QString &key, int index);

    Session &m_session;
    Agenda *m_agenda;
    QLabel *m_title;
    QLabel *m_day;
    Pill *m_count;
    QComboBox *m_whose;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTimer *m_timer;
    std::vector<TodaySection *> m_sections;
    std::set<QString> m_open; ///< captions of the sections that show all
    bool m_stale = true;
    bool m_wantsFocus = false; ///< the page came into sight: its first row takes the keyboard
};

} // namespace Imbuto
