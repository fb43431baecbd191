// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <functional>

class QPoint;
class QWidget;

namespace Imbuto {

struct Language;

/// A calendar at \a at on the screen, on \a shown; \a taken hears which day was clicked or chosen with Enter,
/// unless \a owner is gone by then.
void popUpCalendar(QWidget *owner, QPoint at, const Language &language, QDate shown,
                   const std::function<void(QDate)> &taken);

} // namespace Imbuto
