// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <QObject>

class QTimer;

namespace Imbuto {

/// An open detail panel shows whom the keyboard or the mouse has chosen beside it: one card of a board, one row of a
/// list. Several at once, and who is chosen again, change nothing; a walk is followed when it pauses.
class PanelFollower : public QObject
{
    Q_OBJECT
public:
    explicit PanelFollower(QObject *parent);
    /// Looks at the board or list that \a page is; other pages choose nobody.
    void watch(QWidget *page);

Q_SIGNALS:
    void chosen(Imbuto::Subject subject);

private:
    void look();

    QTimer *m_pause;
    QWidget *m_page =
        nullptr; ///< the last in which something was chosen; it tells only while it lives
    Subject m_last;
};

} // namespace Imbuto
