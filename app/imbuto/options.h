// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/types.h"

#include <QSize>
#include <QStringList>

namespace Imbuto {

/// What the command line asks of the desktop.
struct Options
{
    QString file;       ///< the workspace to open; empty: the last one, else the default one
    bool demo = false;  ///< open the demo workspace instead
    QString screenshot; ///< write a picture there and exit
    QString page;       ///< see MainWindow::showPage()
    QString language;   ///< en or it; empty: as chosen before, else the system's
    QString theme;      ///< light or dark; empty: as chosen before, else light
    QSize size{1440, 860};
    bool sizeGiven = false;
    std::optional<int> fontPercent; ///< size of text; empty: as chosen before
    std::optional<Instant> now;     ///< stands still there
    bool exitAfterPaint = false;    ///< say when the window was painted, and exit
    bool help = false;
    bool version = false;
};

/// Reads the arguments without the program's name. Needs no application.
Expected<Options> parseOptions(const QStringList &arguments);
QString usageText();

} // namespace Imbuto
