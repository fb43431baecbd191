// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/judge.h"
#include "ui/board/boardmodel.h"

#include <QObject>
#include <QPoint>

class QKeyEvent;

namespace Imbuto {

class BoardState;
class CardList;
class ColumnView;
class LanesView;
class RubberBand;

/// Where cards are let go: a column, and with lanes whose.
struct BoardPlace
{
    BoardPlace(const StageId &in, std::optional<UserId> whose = {}) : stage(in), owner(whose) {}
    StageId stage; ///< empty: each card stays in its own
    std::optional<UserId> owner;
};

/// What a person does on a board, whatever the layout of its columns: the selection over all columns, the
/// drag in hand with its verdicts, keys, menus. Board and leads page each own one and give it to their
/// ColumnViews, in reading order.
class BoardHand : public QObject
{
    Q_OBJECT
public:
    BoardHand(Session &session, BoardModel &model, QObject *parent = nullptr);

    Session &session() const { return m_session; }
    BoardModel &model() const { return m_model; }
    /// How the board is arranged; null where that is not kept. Set before columns are added.
    BoardState *state() const { return m_state; }
    void setState(BoardState *state) { m_state = state; }
    /// The cards of \a stage are in the order that a person gave them.
    bool isManual(const StageId &stage) const;
    /// Called by ColumnView: columns in order.
    void add(ColumnView *column);
    /// Other columns, or the same in another order: lane by lane.
    void setColumns(std::vector<ColumnView *> columns);
    /// The lanes that the columns are in; null without lanes.
    void setLanes(LanesView *lanes) { m_lanes = lanes; }
    const std::vector<ColumnView *> &columns() const { return m_columns; }
    /// The column of \a stage; with lanes, of the first lane.
    ColumnView *columnOf(const StageId &stage) const;
    /// The column that \a list is in.
    ColumnView *columnWith(const CardList *list) const;
    /// The column in which the card of \a subject is loaded; null when it is in none.
    ColumnView *columnHolding(Subject subject) const;
    /// A card as it is loaded in a column; null otherwise. Valid until its model changes.
    const BoardCard *card(Subject subject) const;

    /// The selected cards of all columns, in reading order; the current card when none is selected.
    std::vector<Subject> selected() const;
    /// The card that has the focus; null when none has.
    Subject current() const;
    size_t countSelected() const;
    void clearSelectionExcept(const CardList *list);
    /// Nothing is selected any more; the current card stays the current one.
    void clearSelection();
    /// Something was selected by other means than the focus: the focus goes there, and it is told.
    void takeUpSelection();
    /// Tells assistive technology how many cards are selected, when there are several.
    void tellSelection();
    RubberBand *band() const { return m_band; }
    void setBand(RubberBand *band) { m_band = band; }
    /// Makes \a subject the current and selected card, scrolls to it and gives it the focus, when it is loaded.
    void focusCard(Subject subject);
    /// Where a card is on the screen; a null point when it is not loaded. Pop-ups appear there.
    QPoint placeOf(Subject subject) const;
    /// Gives the focus to the first card there is.
    void focusFirst();
    /// The first card there is becomes the current and selected one.
    void chooseFirst();

    /// Runs a drag with the selected cards of all columns; the one under the mouse, the current one of
    /// \a list, is held at \a hotSpot. At its start every stage is judged once for every card.
    void drag(CardList *list, QPoint hotSpot);
    bool isDragging() const { return !m_dragged.empty(); }
    const std::vector<Subject> &dragged() const { return m_dragged; }
    /// During a drag: may all dragged cards enter \a stage?
    bool allows(const BoardPlace &place) const { return obstacle(place).cards == 0; }
    /// During a drag: none of them may.
    bool refusesAll(const BoardPlace &place) const;
    /// During a drag: why not, in one line, and of several how many; empty when they may.
    QString refusal(const BoardPlace &place) const;
    void tellDragMoved(QPoint global) { Q_EMIT dragMoved(global); }
    /// A rubber band, which scrolls at the edges as a drag does, is no more.
    void tellBandEnded() { Q_EMIT bandEnded(); }
    /// The dragged cards were let go at \a place between two cards.
    void drop(const BoardPlace &place, QPoint at, std::optional<Subject> after = {},
              std::optional<Subject> before = {});

    /// Keys of the board; true when used.
    bool handleKey(CardList *list, QKeyEvent *event);
    void showMoveTo(QPoint at);
    void showMenu(QPoint at);
    void open(Subject subject);
    /// Edits the card on the spot.
    void edit(Subject subject);
    /// The column that has the focus; null when none has.
    ColumnView *focusedColumn() const;

Q_SIGNALS:
    /// The focus went to a card of \a column: it should be in sight.
    void columnFocused(Imbuto::ColumnView *column);
    /// Other cards are selected, or more or fewer.
    void selectionChanged();
    void dragBegun();
    void dragMoved(QPoint global);
    void dragEnded();
    void bandEnded();

private:
    enum class Keep : quint8 { Nothing, Selection };
    void focusAt(ColumnView *column, const QModelIndex &card, Keep keep = Keep::Nothing);
    /// The focus and the selection go with \a subjects when they were on one of these lists.
    void follow(const std::vector<Subject> &subjects);
    void walk(CardList *list, int steps, Keep keep);
    void handleEscape(QKeyEvent *event);
    bool handleArrow(CardList *list, const QKeyEvent *event);
    bool walkLanes(CardList *list, int steps);
    void selectColumn(CardList *list);
    void moveBy(int steps);
    void reorderBy(int steps);
    void tellSorted(const StageId &stage);
    bool stayIn(const std::vector<Subject> &subjects, const BoardPlace &place) const;
    void judgeDragged();
    /// Something happened while cards are in the hand: what they may now is shown.
    void judgeAgain();
    void finishDrop();
    QPoint placeOfSelection() const;
    void moveTo(const std::vector<Subject> &subjects, const StageId &stage);

    struct Drop
    {
        BoardPlace place;
        QPoint at;
        std::optional<Subject> after;
        std::optional<Subject> before;
    };
    /// A card in the hand, and what was said of it for every stage.
    struct Judged
    {
        StageId stage;
        UserId owner;
        std::map<StageId, Verdict> verdicts;
    };
    struct Obstacle
    {
        size_t cards = 0; ///< how many of those judged
        QString reason;   ///< of the first
    };
    Obstacle obstacle(const BoardPlace &place) const;

    Session &m_session;
    BoardModel &m_model;
    std::vector<ColumnView *> m_columns;
    LanesView *m_lanes = nullptr;
    std::vector<Subject> m_dragged;
    std::vector<Judged> m_judged; ///< the first of those dragged
    std::optional<Drop> m_drop;
    RubberBand *m_band = nullptr;
    BoardState *m_state = nullptr;
};

} // namespace Imbuto
