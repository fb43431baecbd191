// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QShortcut>

#include <functional>

namespace Imbuto {

/// Return and Down lead from \a search on to what it found, which \a on puts the focus on.
inline void leadOn(QLineEdit &search, const std::function<void()> &on)
{
    QObject::connect(&search, &QLineEdit::returnPressed, &search, on);
    auto *down = new QShortcut(Qt::Key_Down, &search);
    down->setContext(Qt::WidgetShortcut);
    QObject::connect(down, &QShortcut::activated, &search, on);
}

} // namespace Imbuto
