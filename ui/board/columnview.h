// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <QListView>

class QLabel;

namespace Imbuto {

class BoardHand;
class BoardModel;
class ColumnHead;

/// The cards of one stage. Paints through CardDelegate; drag, drop and keys go to the BoardHand.
class CardList : public QListView
{
    Q_OBJECT
public:
    CardList(BoardHand &hand, int stageRow, QWidget *parent);
    const StageId &stage() const { return m_stage; }
    /// During a drag this column refuses: its cards are painted dimmed.
    bool isDimmed() const { return m_dimmed; }
    void setDimmed(bool dimmed);
    /// Rows above and below the place of \a y (viewport), for the drop marker and for ranks.
    int rowAt(int y) const;

protected:
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    std::optional<Subject> subjectAt(int row) const;
    BoardHand &m_hand;
    StageId m_stage;
    QPoint m_pressed;
    int m_marker = -1;
    bool m_dimmed = false;
};

/// One column: a head that stays and the list under it, on sunken ground. Keeps its width by the hand of
/// the user (240–360 px). Give it to a layout; it registers with \a hand.
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
    bool onGrip(const QPoint &at) const;

    BoardHand &m_hand;
    ColumnHead *m_head;
    CardList *m_list;
    enum class DragState : quint8 { None, Allowed, Refused } m_state = DragState::None;
};

} // namespace Imbuto
