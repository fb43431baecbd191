// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <QPushButton>

namespace Imbuto {

class Session;

/// The stage in which a subject stands, as a pill that is itself the Move to… menu. Every stage is in it,
/// refused ones with their reason; choosing a refused one opens the repair. In a derived pipeline it only
/// says where.
class StagePill : public QPushButton
{
    Q_OBJECT
public:
    StagePill(Session &session, QWidget *parent);

    void setPlacement(const Placement &placement);
    const Placement &placement() const { return m_placement; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {48, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void open();

    Session &m_session;
    Placement m_placement;
    bool m_movable = false;
};

} // namespace Imbuto
