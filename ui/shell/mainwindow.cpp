// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/palette/palette.h"
#include "ui/palette/palettesources.h"
#include "ui/rules/rulespage.h"
#include "ui/shell/changetext.h"
#include "ui/shell/choices.h"
#include "ui/shell/icons.h"
#include "ui/shell/menubar.h"
#include "ui/shell/pageplace.h"
#include "ui/shell/panelfollower.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/toast.h"
#include "ui/shell/watcher.h"
#include "ui/shell/widgets.h"
#include "ui/shell/windowaccess.h"
#include "ui/subject/detailpanel.h"
#include "ui/welcome/welcomepage.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QCryptographicHash>
#include <QEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>

namespace Imbuto {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(const Language &language) : m_language(language)
{
    installWindowAccess();
    setMinimumSize(820, 520);
    setWindowIcon(icon(u"mark"_s, tokens(this).accent));
    m_menus = new MenuBar(this);
    setMenuBar(m_menus);
    buildShell();
    m_naming = new QTimer(this);
    m_naming->setSingleShot(true);
    m_naming->setInterval(0);
    connect(m_naming, &QTimer::timeout, this, &MainWindow::nameUndo);
    m_follower = new PanelFollower(this);
    connect(m_follower, &PanelFollower::chosen, this, &MainWindow::followChoice);
    connectMenus();
    buildShortcuts();
    retranslate();
}

MainWindow::~MainWindow()
{
    clearWorkspace();
}

void MainWindow::connectMenus()
{
    connect(m_menus->newWorkspace, &QAction::triggered, this, &MainWindow::newWorkspace);
    connect(m_menus->open, &QAction::triggered, this, &MainWindow::openWorkspace);
    connect(m_menus->openDemo, &QAction::triggered, this, &MainWindow::demoRequested);
    connect(m_menus->import, &QAction::triggered, this, &MainWindow::importFile);
    connect(m_menus->backUp, &QAction::triggered, this, &MainWindow::backUp);
    connect(m_menus->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_menus->undo, &QAction::triggered, this, [this] {
        if (auto *rules = qobject_cast<RulesPage *>(currentPage()); !rules || !rules->undo())
            m_session->undo();
    });
    connect(m_menus->redo, &QAction::triggered, this, [this] {
        if (auto *rules = qobject_cast<RulesPage *>(currentPage()); !rules || !rules->redo())
            m_session->redo();
    });
    connect(m_menus->create, &QAction::triggered, this, &MainWindow::createNew);
    connect(m_menus->find, &QAction::triggered, this, &MainWindow::focusSearch);
    connect(m_menus->search, &QAction::triggered, this,
            [this] { palettePanel()->open(PaletteModel::Scope::Search); });
    connect(m_menus->palette, &QAction::triggered, this,
            [this] { palettePanel()->open(PaletteModel::Scope::Everything); });
    connect(m_menus->collapse, &QAction::triggered, this,
            [this] { Q_EMIT m_side->collapseToggled(!m_side->isCollapsed()); });
    connect(m_menus->lanes, &QAction::triggered, this, &MainWindow::setLanes);
    connect(m_menus->settings, &QAction::triggered, this, [this] { showPage(u"settings"_s); });
    connect(m_menus->recent, &QAction::triggered, this, &MainWindow::showRecent);
    connect(m_menus->keys, &QAction::triggered, this, &MainWindow::showKeys);
    connect(m_menus->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_menus, &MenuBar::languageChosen, this, &MainWindow::languageRequested);
    connect(m_menus, &MenuBar::themeChosen, this, &MainWindow::themeRequested);
}

void MainWindow::buildShortcuts()
{
    auto *change = new QShortcut(Qt::Key_F6, this);
    connect(change, &QShortcut::activated, this,
            [this] { hasDetailFocus() ? leaveDetail() : enterDetail(); });
    for (int number = 1; number <= 9; ++number) {
        auto *go = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)), this);
        connect(go, &QShortcut::activated, this, [this, number] {
            const QStringList pages = m_side->pages();
            if (number <= pages.size())
                showPage(pages[number - 1]);
        });
    }
}

void MainWindow::setWorkspace(std::unique_ptr<Workspace> workspace)
{
    if (m_session || m_fault || m_welcome)
        clearWorkspace();
    m_workspace = std::move(workspace);
    m_session = std::make_unique<Session>(*m_workspace, m_language, this);
    keepUser();
    m_watcher = new Watcher(*m_session, m_session.get());
    connectSession();
    attachSession();
    if (m_firstPage.isEmpty() || !showPage(m_firstPage))
        showPage(u"today"_s);
}

/// Who works in this window is asked once for each workspace, not at every start.
void MainWindow::keepUser()
{
    const QByteArray path = m_session->store().path().toUtf8();
    const QString key = u"worksAs/"_s
        + QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha1).toHex());
    const User *before = m_workspace->user(choice(key).toString());
    if (before && before->active)
        m_session->setUser(before->id);
    connect(m_session.get(), &Session::userChanged, this,
            [this, key] { setChoice(key, m_session->by()); });
}

void MainWindow::attachSession()
{
    Session *session = m_session.get();
    connect(session, &Session::toast, m_toaster, &Toaster::show);
    connect(session, &Session::announce, m_toaster, &Toaster::announce);
    connect(session, &Session::undone, m_toaster, &Toaster::withdraw);
    fillPalette();
    m_side->setSession(session);
    retranslate();
    updateBanner();
}

Palette *MainWindow::palettePanel()
{
    if (!m_palette) {
        m_palette = new Palette(this);
        connect(m_palette, &Palette::announce, m_toaster, &Toaster::announce);
        fillPalette();
    }
    return m_palette;
}

void MainWindow::fillPalette()
{
    if (!m_palette)
        return;
    std::vector<PaletteSource> sources;
    if (m_session) {
        sources.push_back(pageSource([this] { return pagesToReach(); },
                                     [this](const QString &page) { showPage(page); }));
        for (PaletteSource &source : recordSources(*m_session))
            sources.push_back(std::move(source));
    }
    sources.push_back(commandSource(m_menus, [this] { return currentPage(); }));
    m_palette->setSources(std::move(sources));
}

void MainWindow::connectSession()
{
    Session *session = m_session.get();
    connect(session, &Session::openSubject, this, &MainWindow::openSubject);
    connect(session, &Session::showOrEnter, this, &MainWindow::showOrEnter);
    connect(session, &Session::enterSubject, session, &Session::openSubject);
    connect(session, &Session::enterSubject, this, &MainWindow::enterDetail, Qt::QueuedConnection);
    // with the change, not before it: a board that is made then has read it already, and is not told again;
    // those that go are gone before they are told
    connect(m_workspace.get(), &Workspace::rulesChanged, this, [this] { m_otherRules = true; });
    connect(m_workspace.get(), &Workspace::changed, this, &MainWindow::followRules);
    connect(m_workspace.get(), &Workspace::reloaded, this, &MainWindow::followRules);
    connect(m_workspace.get(), &Workspace::changed, this, &MainWindow::followViews);
    connect(session, &Session::openPage, this, &MainWindow::showPage);
    connect(&session->undoStack(), &UndoStack::changed, this, &MainWindow::updateBanner);
    connect(&session->undoStack(), &UndoStack::changed, m_naming, qOverload<>(&QTimer::start));
    connect(m_watcher, &Watcher::changedOutside, this, [this] { m_workspace->follow(); });
    connect(m_watcher, &Watcher::dayChanged, this, &MainWindow::beginDay);
    connect(m_watcher, &Watcher::fileGone, this, &MainWindow::updateBanner);
}

void MainWindow::clearWorkspace()
{
    closeDetail();
    m_toaster->clear();
    m_side->setSession(nullptr);
    for (const auto &[id, page] : m_pages)
        delete page;
    m_pages.clear();
    m_versions.clear();
    m_page.clear();
    delete m_detail;
    m_detail = nullptr;
    if (m_fault)
        m_fault->deleteLater();
    m_fault = nullptr;
    if (m_welcome)
        m_welcome->deleteLater();
    m_welcome = nullptr;
    m_side->setVisible(true);
    m_watcher = nullptr; // belongs to the session
    if (m_palette)
        m_palette->close();
    m_session.reset();
    m_workspace.reset();
    fillPalette();
}

// --- state

void MainWindow::retranslate()
{
    m_menus->retranslate();
    m_side->retranslate();
    if (m_palette)
        m_palette->retranslate();
    m_menus->fillAppearance(m_language.code,
                            &tokens(this) == &kDarkTokens ? Theme::Dark : Theme::Light);
    QString title = u"Imbuto"_s;
    if (QWidget *page = currentPage(); page && m_session) {
        const Pipeline *pipeline = m_session->book().pipeline(m_page);
        const QString name =
            pipeline ? pipeline->caption.in(m_language.code) : page->accessibleName();
        if (!name.isEmpty())
            title = name + u" — "_s + title;
    }
    setWindowTitle(title);
    updateBanner();
    m_naming->start();
}

/// The Edit menu says what it would take back or do again.
void MainWindow::nameUndo()
{
    const auto text = [this](ChangeId change) {
        return change ? m_session->read([&] { return changeText(*m_session, change); }) : QString();
    };
    if (m_session)
        m_menus->setUndoTexts(text(m_session->undoStack().changeToUndo()),
                              text(m_session->undoStack().undoToTakeBack()));
    else
        m_menus->setUndoTexts({}, {});
}

/// The line over the page that says why nothing can be changed, and the menu entries that follow from it.
void MainWindow::updateBanner()
{
    const bool gone = m_watcher && m_watcher->isFileGone();
    const bool readOnly = m_session && m_session->store().isReadOnly();
    QString text;
    if (gone)
        text = tr("The workspace file was moved or replaced: nothing is written any more. Open it "
                  "again.");
    else if (readOnly)
        text = tr("This workspace is read-only: the file or its folder cannot be written.");
    m_bannerText->setText(text);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, mix(tokens(this).surface, tokens(this).warning, 0.14));
    m_banner->setPalette(colours);
    m_banner->setVisible(!text.isEmpty());
    if (m_session)
        m_stack->setEnabled(!gone);
    else
        m_stack->setEnabled(true);
    m_menus->setState(m_session != nullptr, m_session && !readOnly && !gone,
                      m_session ? &m_session->undoStack() : nullptr);
}

void MainWindow::setLanguage(const Language &language)
{
    m_language = language;
    if (m_session)
        m_session->setLanguage(language);
    if (m_welcome)
        m_welcome->setLanguage(language);
    retranslate();
}

void MainWindow::themeChanged()
{
    setWindowIcon(icon(u"mark"_s, tokens(this).accent));
    if (m_session)
        m_session->tellThemeChanged();
    retranslate();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::raiseWindow()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
}

void MainWindow::tell(const QString &text)
{
    m_toaster->show(text, {});
}

} // namespace Imbuto
