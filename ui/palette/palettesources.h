// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/palette/palettemodel.h"

class QAction;
class QMenuBar;
class QWidget;

namespace Imbuto {

class Session;

/// What an action is refused for, shown in the palette behind a disabled command.
void setRefusal(QAction *action, const QString &reason);

/// Every entry of the menus, with its key, and what the page in front offers as its own actions.
PaletteSource commandSource(QMenuBar *menus, std::function<QWidget *()> page);

/// A page of the side bar.
struct PageEntry
{
    QString id;
    QString caption;
    QString icon;
};
PaletteSource pageSource(std::function<std::vector<PageEntry>()> pages,
                         std::function<void(const QString &)> show);

/// Deals, people, companies and notes of the workspace, found by Store::search() and searchNotes().
std::vector<PaletteSource> recordSources(Session &session);

} // namespace Imbuto
