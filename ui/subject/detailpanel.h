// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace Imbuto {

class Session;

/// Everything about one subject, in a panel 400 px wide: who or what it is, what needs doing, fields,
/// places in the pipelines with their reasons, related records, tasks and timeline. Follows changed().
class DetailPanel : public QWidget
{
    Q_OBJECT
public:
    explicit DetailPanel(Session &session, QWidget *parent = nullptr);

    /// Shows \a subject; a null one empties the panel.
    void setSubject(Subject subject);
    Subject subject() const { return m_subject; }
    QSize sizeHint() const override;

Q_SIGNALS:
    /// The person wants the panel away (button, Esc), or its subject is gone.
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void follow(const ChangeSet &change);
    void rebuild();

    Session &m_session;
    Subject m_subject;
    QScrollArea *m_scroll;
    QVBoxLayout *m_head;
};

} // namespace Imbuto
