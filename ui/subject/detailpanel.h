// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"

#include <QWidget>

#include <set>

class QScrollArea;
class QTimer;

namespace Imbuto {

class FieldSection;
class NeedsSection;
class PlacesSection;
class Section;
class Session;
class SubjectHeader;
class TaskSection;
class TimelineSection;

/// Everything about one subject, in a panel 400 px wide: who or what it is, what needs doing, fields,
/// places in the pipelines with their reasons, related records, tasks and timeline. Follows changed().
class DetailPanel : public QWidget
{
    Q_OBJECT
public:
    explicit DetailPanel(Session &session, QWidget *parent = nullptr);
    ~DetailPanel() override;

    /// Shows \a subject; a null one empties the panel.
    void setSubject(Subject subject);
    Subject subject() const { return m_subject; }
    QSize sizeHint() const override;

    FieldSection *fields() const { return m_fields; }
    TimelineSection *timeline() const { return m_timeline; }
    TaskSection *tasks() const { return m_tasks; }
    PlacesSection *places() const { return m_places; }

Q_SIGNALS:
    /// The person wants the panel away (button, Esc), or its subject is gone.
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void build();
    bool scrollBy(int key);
    void lose();
    void connectNeeds();
    void follow(const ChangeSet &change);
    void refresh();

    Session &m_session;
    Subject m_subject;
    std::set<qint64> m_ids; ///< of all records shown
    QScrollArea *m_scroll;
    SubjectHeader *m_head;
    NeedsSection *m_needs;
    FieldSection *m_fields;
    PlacesSection *m_places;
    TaskSection *m_tasks;
    TimelineSection *m_timeline;
    std::vector<Section *> m_sections;
    QTimer *m_refresh;
};

} // namespace Imbuto
