// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <QAbstractButton>

namespace Imbuto {

class BoardHand;
class BoardModel;

/// A collapsed column: its count over its caption, written upwards. Pressed, it opens the column again;
/// cards may be let go on it.
class ColumnStrip : public QAbstractButton
{
    Q_OBJECT
public:
    ColumnStrip(BoardHand &hand, BoardModel &model, int stageRow, QWidget *parent);

    /// Caption and count again.
    void refresh();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {sizeHint().width(), 60}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    BoardHand &m_hand;
    BoardModel &m_model;
    int m_row;
    QString m_count;
};

} // namespace Imbuto
