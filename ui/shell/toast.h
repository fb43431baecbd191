// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <QPointer>
#include <QWidget>

#include <deque>

class QLabel;
class QVBoxLayout;

namespace Imbuto {

/// Short messages, bottom left, for six seconds (longer while the mouse or the focus is on them), at most
/// three, with Undo where there is something to undo. What was said can be read again in recent(), and is
/// told to assistive technology by a label whose accessible name changes.
class Toaster : public QWidget
{
    Q_OBJECT
public:
    /// Lies over \a window; \a clear leaves that much room at the left.
    explicit Toaster(QWidget *window);

    void show(const QString &text, ChangeId undoable);
    /// Takes away what offers to undo \a change: it was undone otherwise.
    void withdraw(ChangeId change);
    /// Only for assistive technology.
    void announce(const QString &text);
    void setLeft(int left);
    /// Messages are shown above \a bar while it is there.
    void keepClearOf(QWidget *bar);
    /// The last messages, newest first.
    const std::deque<QString> &recent() const { return m_recent; }
    void clear();

Q_SIGNALS:
    void undoRequested(Imbuto::ChangeId change);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    int foot(const QRect &wanted) const;
    void remove(QWidget *toast);

    QVBoxLayout *m_layout;
    QLabel *m_status;
    std::deque<QString> m_recent;
    std::vector<QPointer<QWidget>> m_bars;
    int m_left = 0;
};

} // namespace Imbuto
