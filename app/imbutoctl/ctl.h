// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace Imbuto {

/// The translation context of the command line: Ctl::tr().
class Ctl
{
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

} // namespace Imbuto
