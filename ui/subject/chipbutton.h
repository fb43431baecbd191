// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace Imbuto {

/// A small button with an icon in the text's second colour: one of several quiet choices in a row.
class ChipButton : public QPushButton
{
    Q_OBJECT
public:
    ChipButton(const QString &iconName, const QString &text, QWidget *parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
};

} // namespace Imbuto
