// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <QDate>
#include <QWidget>

class QVBoxLayout;

namespace Imbuto {

class Session;

/// One page of a timeline. Out of sight it keeps its height but not its widgets, so that a long timeline weighs no
/// more than what is seen of it.
class TimelineBlock : public QWidget
{
    Q_OBJECT
public:
    TimelineBlock(Session &session, QWidget *parent);

    /// Shows \a activities, newest first, on the timeline of \a subject; what happened on the day \a above needs no
    /// date over it.
    void fill(Subject subject, std::vector<Activity> activities, QDate above);
    const std::vector<Activity> &activities() const { return m_activities; }
    /// The day of the last entry.
    QDate lastDay() const;
    enum class Sight : quint8 { Away, Near };
    void setSight(Sight sight);
    bool isNear() const { return m_near; }
    /// Writes everything anew, in the language of now.
    void retranslate();

Q_SIGNALS:
    void actionsRequested(const Imbuto::Activity &activity, QWidget *button);

private:
    void build();
    void addDay(QDate day);
    void addRow(const Activity &activity);
    QString dayText(QDate day) const;
    QString byLine(const Activity &activity) const;

    Session &m_session;
    Subject m_subject;
    std::vector<Activity> m_activities;
    QDate m_above;
    bool m_near = true;
    QVBoxLayout *m_list;
};

} // namespace Imbuto
