// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/filter/filtertext.h"

#include <QPushButton>

namespace Imbuto {

/// One criterion of a filter as a rounded label: press it to choose otherwise, its cross or Delete to remove it.
class FilterChip : public QPushButton
{
    Q_OBJECT
public:
    FilterChip(Criterion criterion, const QString &text, QWidget *parent);

    Criterion criterion() const { return m_criterion; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void removeRequested(Imbuto::Criterion criterion);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect cross() const;

    Criterion m_criterion;
    bool m_onCross = false;
};

} // namespace Imbuto
