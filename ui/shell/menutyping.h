// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

class QKeyEvent;
class QMenu;

namespace Imbuto {

/// Letters lead to the choice that they begin, or that has them, in a menu whose entries have no letters of their
/// own: a team of thirty is not walked through. Case and accents aside; letters typed within a second belong together.
class MenuTyping : public QObject
{
    Q_OBJECT
public:
    /// Once for \a menu, however often it is asked for.
    static void addTo(QMenu &menu);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit MenuTyping(QMenu &menu);
    bool type(const QString &letter);

    QMenu &m_menu;
    QString m_typed;
    QElapsedTimer m_sinceTyped;
};

} // namespace Imbuto
