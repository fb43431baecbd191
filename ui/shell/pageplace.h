// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStackedWidget;

namespace Imbuto {

/// Where the pages are shown, and a panel at their right. The panel stands beside the page while both have room;
/// where the page would be squeezed, it lies over it instead.
class PagePlace : public QWidget
{
    Q_OBJECT
public:
    explicit PagePlace(QWidget *parent);

    QStackedWidget *stack() const { return m_stack; }
    /// Takes \a panel, \a width px wide where there is so much room, in place of the one before.
    void setPanel(QWidget *panel, int width);

Q_SIGNALS:
    /// So many px of the page in sight, at its right, lie under the panel.
    void arranged(int covered);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();

    QStackedWidget *m_stack;
    QWidget *m_panel = nullptr;
    int m_panelWidth = 0;
};

} // namespace Imbuto
