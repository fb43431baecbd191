// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menubar.h"

#include "ui/palette/palettesources.h"
#include "ui/shell/language.h"
#include "ui/shell/undostack.h"

#include <QActionGroup>
#include <QMenu>

namespace Imbuto {

namespace {

constexpr int kWidestName = 420;

/// Data as part of a menu's text: no mnemonic, no columns, not too wide.
QString literal(const QMenu &menu, QString text)
{
    text = menu.fontMetrics().elidedText(text.replace(u'\n', u' '), Qt::ElideRight, kWidestName);
    return text.replace(u'&', QLatin1String("&&")).replace(u'\t', u' ');
}

} // namespace

MenuBar::MenuBar(QWidget *parent) : QMenuBar(parent)
{
    m_file = addMenu(QString());
    newWorkspace = m_file->addAction(QString());
    open = m_file->addAction(QString());
    open->setShortcut(QKeySequence::Open);
    openDemo = m_file->addAction(QString());
    m_file->addSeparator();
    import = m_file->addAction(QString());
    import->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_I));
    backUp = m_file->addAction(QString());
    m_file->addSeparator();
    quit = m_file->addAction(QString());
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);

    m_edit = addMenu(QString());
    undo = m_edit->addAction(QString());
    undo->setShortcut(QKeySequence::Undo);
    redo = m_edit->addAction(QString());
    redo->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    m_edit->addSeparator();
    create = m_edit->addAction(QString());
    create->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
    find = m_edit->addAction(QString());
    find->setShortcut(QKeySequence::Find);
    search = m_edit->addAction(QString());
    search->setShortcut(QKeySequence(Qt::Key_Slash));
    palette = m_edit->addAction(QString());
    palette->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));

    m_view = addMenu(QString());
    collapse = m_view->addAction(QString());
    collapse->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_B));
    lanes = m_view->addAction(QString());
    lanes->setCheckable(true);
    recent = m_view->addAction(QString());
    settings = m_view->addAction(QString());
    settings->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    settings->setMenuRole(QAction::PreferencesRole);
    m_view->addSeparator();
    m_appearance = m_view->addMenu(QString());

    m_help = addMenu(QString());
    keys = m_help->addAction(QString());
    keys->setShortcut(QKeySequence(Qt::Key_Question));
    about = m_help->addAction(QString());
    about->setMenuRole(QAction::AboutRole);
    nameActions();
    retranslate();
}

void MenuBar::retranslate()
{
    m_file->setTitle(tr("&File"));
    newWorkspace->setText(tr("&New workspace…"));
    open->setText(tr("&Open…"));
    openDemo->setText(tr("Open &demo"));
    import->setText(tr("&Import…"));
    backUp->setText(tr("&Back up…"));
    quit->setText(tr("&Quit"));
    m_edit->setTitle(tr("&Edit"));
    setUndoTexts({}, {});
    create->setText(tr("&New on this page"));
    find->setText(tr("&Find on this page"));
    search->setText(tr("&Search everything…"));
    palette->setText(tr("&Commands…"));
    m_view->setTitle(tr("&View"));
    collapse->setText(tr("&Collapse or widen the side bar"));
    lanes->setText(tr("S&wimlanes by owner"));
    recent->setText(tr("Recent &messages…"));
    settings->setText(tr("&Settings"));
    m_appearance->setTitle(tr("Appearance and language"));
    m_help->setTitle(tr("&Help"));
    keys->setText(tr("&Keyboard…"));
    about->setText(tr("&About Imbuto…"));
}

void MenuBar::fillAppearance(const QString &language, Theme theme)
{
    QMenu *menu = m_appearance;
    menu->clear();
    menu->addSection(tr("Language"));
    auto *languages = new QActionGroup(menu);
    for (const LanguageSwitch::Choice &choice : LanguageSwitch::choices()) {
        QAction *action = languages->addAction(choice.name);
        action->setCheckable(true);
        action->setChecked(choice.code == language);
        menu->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, code = choice.code] { Q_EMIT languageChosen(code); });
    }
    menu->addSection(tr("Appearance"));
    auto *themes = new QActionGroup(menu);
    for (const auto &[choice, name] :
         {std::pair(Theme::Light, tr("Light")), std::pair(Theme::Dark, tr("Dark"))}) {
        QAction *action = themes->addAction(name);
        action->setCheckable(true);
        action->setChecked(choice == theme);
        menu->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, chosen = choice] { Q_EMIT themeChosen(chosen); });
    }
}

void MenuBar::setUndoTexts(const QString &undoText, const QString &redoText)
{
    undo->setText(undoText.isEmpty() ? tr("&Undo")
                                     : tr("&Undo: %1").arg(literal(*m_edit, undoText)));
    redo->setText(redoText.isEmpty() ? tr("&Redo")
                                     : tr("&Redo: %1").arg(literal(*m_edit, redoText)));
}

void MenuBar::allow(QAction *action, bool allowed, const QString &otherwise)
{
    action->setEnabled(allowed);
    setRefusal(action, allowed ? QString() : otherwise);
}

void MenuBar::setState(bool workspace, bool writable, const UndoStack *stack)
{
    const QString closed = tr("No workspace is open");
    const QString locked = workspace ? tr("This workspace cannot be written") : closed;
    allow(import, workspace && writable, locked);
    allow(backUp, workspace, closed);
    allow(create, workspace && writable, locked);
    allow(find, workspace, closed);
    allow(search, workspace, closed);
    allow(settings, workspace, closed);
    const auto back = [&](QAction *action, bool any, const QString &none) {
        allow(action, stack && writable && any, stack && writable ? none : locked);
    };
    if (!workspace)
        setLanes({});
    back(undo, stack && stack->changeToUndo(), tr("Nothing to undo"));
    back(redo, stack && stack->undoToTakeBack(), tr("Nothing to do again"));
}

void MenuBar::setLanes(const std::optional<bool> &shown)
{
    lanes->setChecked(shown.value_or(false));
    allow(lanes, shown.has_value(), tr("Only a board has swimlanes"));
}

void MenuBar::nameActions()
{
    const std::pair<QAction *, const char *> names[] = {
        {newWorkspace, "newWorkspace"},
        {open, "open"},
        {openDemo, "openDemo"},
        {import, "import"},
        {backUp, "backUp"},
        {quit, "quit"},
        {undo, "undo"},
        {redo, "redo"},
        {create, "create"},
        {find, "find"},
        {search, "search"},
        {palette, "palette"},
        {collapse, "collapse"},
        {lanes, "lanes"},
        {recent, "recent"},
        {keys, "keys"},
        {about, "about"},
        {settings, "settings"},
    };
    for (const auto &[action, name] : names)
        action->setObjectName(QLatin1String(name));
}

} // namespace Imbuto
