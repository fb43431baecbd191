// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace Imbuto {

/// One of several parts of a page: text alone; the chosen one is tinted and semibold, so not told by colour only.
class TabButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit TabButton(QWidget *parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont bold() const;
};

} // namespace Imbuto
