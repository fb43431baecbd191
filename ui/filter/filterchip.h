// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/filter/filtertext.h"

#include <QPushButton>

namespace Imbuto {

/// One aspect of a filter as a rounded label: press it to choose otherwise, its cross or Delete to remove it.
class FilterChip : public QPushButton
{
    Q_OBJECT
public:
    FilterChip(const Aspect &aspect, const QString &text, QWidget *parent);

    const Aspect &aspect() const { return m_aspect; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void removeRequested(const Imbuto::Aspect &aspect);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect cross() const;

    Aspect m_aspect;
    bool m_onCross = false;
};

} // namespace Imbuto
