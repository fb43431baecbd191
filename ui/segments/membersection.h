// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QTimer;

namespace Imbuto {

class Session;

/// Who is in a segment now: how many, and the first of them. Looks through the workspace in small steps, so that
/// typing goes on meanwhile; begins again when something changed.
class MemberSection : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kShown = 200;

    explicit MemberSection(Session &session, QWidget *parent = nullptr);
    void setSegment(const Segment &segment);
    /// Of the scan so far.
    qint64 count() const { return m_count; }
    bool isCounting() const;
    QListWidget *list() const { return m_list; }

Q_SIGNALS:
    /// The scan came to its end.
    void counted(qint64 count);

private:
    void restart();
    void step();
    void showFound();
    void say(const QString &text);
    void retranslate();

    Session &m_session;
    Segment m_segment;
    std::unique_ptr<MemberScan> m_scan;
    qint64 m_count = 0;
    QTimer *m_begin;
    QTimer *m_step;
    QLabel *m_title;
    QListWidget *m_list;
};

} // namespace Imbuto
