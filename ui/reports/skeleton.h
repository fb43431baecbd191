// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Imbuto {

/// What stands where a chart will be while it is counted: still, quiet bars.
class Skeleton final : public QWidget
{
    Q_OBJECT
public:
    explicit Skeleton(QWidget *parent = nullptr);
    QSize sizeHint() const override { return {400, 220}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Imbuto
