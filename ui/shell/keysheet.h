// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <vector>

namespace Imbuto {

/// All keys at a glance, on `?`.
class KeySheet : public QDialog
{
    Q_OBJECT
public:
    struct Line
    {
        QString keys;
        QString meaning;
    };
    /// \a logging: the keys by which the panel logs what, as the rules in force have it.
    KeySheet(const std::vector<Line> &logging, QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showWithin(QWidget *content);
};

} // namespace Imbuto
