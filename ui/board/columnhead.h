// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/readmodels.h"

#include <QWidget>

class QLabel;

namespace Imbuto {

class BoardModel;
class Pill;
class Session;

/// The head of a column: caption, true count, sums and weighted sums per currency; during a drag, why the
/// cards in the hand may not come in.
class ColumnHead : public QWidget
{
    Q_OBJECT
public:
    ColumnHead(Session &session, BoardModel &model, int stageRow, QWidget *parent);

    /// The reason of a refusal; empty: the sums again.
    void setRefusal(const QString &reason);
    void setNote(const QString &note);
    void refresh();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void elide();
    QString sumText(int percent) const;

    Session &m_session;
    BoardModel &m_model;
    int m_row;
    QString m_refusal;
    QString m_note;
    QString m_sum;
    QString m_weighted;
    QLabel *m_caption;
    Pill *m_count;
    QLabel *m_lock;
    QLabel *m_left;
    QLabel *m_right;
};

} // namespace Imbuto
