// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/segments.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace Imbuto {

class EmptyState;
class SegmentEditor;
class Session;

/// The segments of the workspace: a list with how many are in each, and the one that is chosen, ready to be edited.
class SegmentsPage : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentsPage(Session &session, QWidget *parent = nullptr);

    QListWidget *list() const { return m_list; }
    SegmentEditor *editor() const { return m_editor; }
    /// Begins a new segment.
    void create();
    void select(const QString &id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void follow(const ChangeSet &change);
    void refresh();
    QString countOf(const Segment &segment) const;
    void refreshCounts();
    void showSelected();
    void duplicate();
    void remove();
    void retranslate();

    Session &m_session;
    QString m_current; ///< the id of what the editor shows; empty: a new one
    bool m_filling = false;
    QLabel *m_title;
    QPushButton *m_new;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    SegmentEditor *m_editor;
    EmptyState *m_empty;
    QTimer *m_counts;
};

} // namespace Imbuto
