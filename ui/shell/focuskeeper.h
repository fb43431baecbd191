// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace Imbuto {

/// Gives the focus back to whoever had it when a form that lies over a page closes. Else it would go to what comes
/// next in the window: perhaps to the Undo of a message, where Enter would take back what was just done.
class FocusKeeper : public QObject
{
    Q_OBJECT
public:
    /// Made before \a form takes the focus; lives as long as it.
    explicit FocusKeeper(QWidget *form);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isInside(const QWidget *widget) const;
    QWidget *m_form;
    QPointer<QWidget> m_before;
};

} // namespace Imbuto
