// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace Imbuto {

/// All keys at a glance, on `?`.
class KeySheet : public QDialog
{
    Q_OBJECT
public:
    explicit KeySheet(QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace Imbuto
