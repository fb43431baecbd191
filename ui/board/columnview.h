// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/board/cardlist.h"

#include <QWidget>

namespace Imbuto {

class BoardHand;
class ColumnHead;

/// One column: a head that stays and the list under it, on sunken ground. Its width follows the window
/// until the hand of the user sets it (240–360 px). Give it to a layout; it registers with \a hand.
class ColumnView : public QWidget
{
    Q_OBJECT
public:
    ColumnView(BoardHand &hand, int stageRow, QWidget *parent = nullptr);
    CardList *list() const { return m_list; }
    const StageId &stage() const { return m_list->stage(); }
    BoardHand &hand() const { return m_hand; }
    /// A quiet line under the caption instead of sums, for boards without money.
    void setNote(const QString &note);

    static constexpr int kWidth = 280;
    static constexpr int kLeast = 240;
    static constexpr int kMost = 360;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateDragState();
    void retranslate();
    bool onGrip(const QPoint &at) const;

    BoardHand &m_hand;
    ColumnHead *m_head;
    CardList *m_list;
    enum class DragState : quint8 { None, Allowed, Partly, Refused } m_state = DragState::None;
    bool m_resizing = false;
};

} // namespace Imbuto
