// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme.h"

#include <QMenuBar>

#include <optional>

class QActionGroup;

namespace Imbuto {

class UndoStack;

/// The menus of the window: what can be done, with its key. What it does is the window's business.
class MenuBar : public QMenuBar
{
    Q_OBJECT
public:
    explicit MenuBar(QWidget *parent);

    QAction *newWorkspace;
    QAction *open;
    QAction *openDemo;
    QAction *import;
    QAction *backUp;
    QAction *quit;
    QAction *undo;
    QAction *redo;
    QAction *palette;
    QAction *search;
    QAction *find;
    QAction *create;
    QAction *collapse;
    QAction *lanes;
    QAction *recent;
    QAction *settings;
    QAction *keys;
    QAction *about;

    void retranslate();
    /// Language and theme, for the menu and the palette.
    void fillAppearance(const QString &language, Theme theme);
    /// Says what would be undone and done again; empty: nothing.
    void setUndoTexts(const QString &undoText, const QString &redoText);
    /// Enables what needs an open workspace, and undo and redo by what there is.
    void setState(bool workspace, bool writable, const UndoStack *undo);
    /// Whether the board in sight has lanes; nothing: no board is.
    void setLanes(const std::optional<bool> &shown);
    /// Enables \a action, or says why not: what the palette shows behind it.
    static void allow(QAction *action, bool allowed, const QString &otherwise);

Q_SIGNALS:
    void languageChosen(const QString &code);
    void themeChosen(Imbuto::Theme theme);

private:
    /// Names that no language changes: by them the palette remembers what was used.
    void nameActions();

    QMenu *m_file;
    QMenu *m_edit;
    QMenu *m_view;
    QMenu *m_appearance;
    QMenu *m_help;
};

} // namespace Imbuto
