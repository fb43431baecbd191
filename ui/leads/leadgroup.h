// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulebook.h"

#include <QWidget>

class QLabel;

namespace Imbuto {

class BoardHand;
class ColumnView;
class LeadNotes;
class Pill;
class Session;

/// One group of statuses: its caption, how many leads stand in it, what holds for their owners, and its
/// columns side by side.
class LeadGroup : public QWidget
{
    Q_OBJECT
public:
    LeadGroup(Session &session, BoardHand &hand, LeadNotes &notes, const StageGroup &group,
              QWidget *parent);

    /// Counts again and translates.
    void refresh();
    const std::vector<ColumnView *> &columns() const { return m_columns; }
    qint64 count() const;

private:
    void addColumns(BoardHand &hand, LeadNotes &notes);
    void writeColumnNotes();
    QString ownerNote() const;
    /// Leads that stand without owner where one is required.
    qint64 ownerless() const;

    Session &m_session;
    BoardHand &m_hand;
    QString m_groupId;
    std::vector<const Stage *> m_stages;
    std::vector<ColumnView *> m_columns;
    QLabel *m_caption;
    Pill *m_count;
    QLabel *m_note;
};

} // namespace Imbuto
