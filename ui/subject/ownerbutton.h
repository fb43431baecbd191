// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <QPushButton>

namespace Imbuto {

class Session;

/// Disc and name of the owner; a menu of the active team, and nobody.
class OwnerButton : public QPushButton
{
    Q_OBJECT
public:
    OwnerButton(Session &session, QWidget *parent);

    void setRecord(const Record &record);
    /// Opens the menu: also how a missing owner is repaired.
    void choose();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void assign(const User *user);

    Session &m_session;
    Record m_record;
};

/// The disc of \a user as an icon for menus.
QIcon ownerIcon(const User *user, const QPalette &palette);

} // namespace Imbuto
