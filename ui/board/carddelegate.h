// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/readmodels.h"
#include "ui/board/face.h"

#include <QFont>
#include <QHash>
#include <QStyledItemDelegate>

#include <functional>

namespace Imbuto {

class BoardModel;
class Session;

/// Paints a card: title, company or person, amount; next task, age, owner. Heights are cheap to tell, so
/// that a long column lays out at once.
class CardDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    CardDelegate(Session &session, const BoardModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    /// A picture of the card with its shadow, as it lies in the hand; \a count cards behind each other.
    QPixmap inHand(const BoardCard &card, int width, int count, const QWidget *widget) const;
    /// Text in the bottom row of a card instead of the amount: what moved it, what to do.
    void setNote(std::function<QString(const BoardCard &)> note) { m_note = std::move(note); }

    static constexpr int kGap = 8;     ///< between cards
    static constexpr int kShadow = 16; ///< around a card in the hand

private:
    struct Look;
    void paintCard(QPainter &painter, const QRect &rect, const BoardCard &card,
                   const Look &look) const;
    void paintBottom(QPainter &painter, const QRect &row, const BoardCard &card,
                     const Look &look) const;
    /// One line or two, at \a width.
    int titleLines(const QString &title, int width, const QFont &base) const;
    QString tooltip(const BoardCard &card) const;
    /// What last kept the card from rotting: an activity, or its entry into the stage.
    QString lastReset(const BoardCard &card) const;

    Session &m_session;
    const BoardModel &m_model;
    std::function<QString(const BoardCard &)> m_note;
    /// What follows from the font, worked out once: a list asks for the height of every card it has.
    struct Measures
    {
        QFont base;
        Face title;
        Face caption;
        int bottom = 0;
        QHash<QString, int> advances; ///< widths of the longer titles
    };
    Measures &measuresOf(const QFont &base) const;
    int cardHeight(const QFont &base, int titleLines, int lines) const;

    mutable Measures m_measures;
};

} // namespace Imbuto
