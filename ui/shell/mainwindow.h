// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

#include <QMainWindow>
#include <QPointer>

#include <memory>

class QLabel;
class QStackedWidget;
class QTimer;

namespace Imbuto {

class DetailPanel;
class MenuBar;
class PagePlace;
class Palette;
class PanelFollower;
struct PageEntry;
class SideBar;
class Toaster;
class Watcher;
class WelcomePage;

/// The window: side bar, page, detail panel, toasts. Holds one workspace at a time; opening another
/// replaces everything that hangs on it.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const Language &language);
    ~MainWindow() override;

    void setWorkspace(std::unique_ptr<Workspace> workspace);
    /// A calm page that says why \a path could not be opened, and where its backups are.
    void showFault(const Error &error, const QString &path);
    /// The first page of all: there is no workspace yet.
    void showWelcome();
    WelcomePage *welcome() const { return m_welcome; }
    bool hasFault() const { return m_fault != nullptr; }
    /// \a page: the id of a pipeline, today, leads, people, companies, tasks, dashboard, reports, reports/NAME, rules,
    /// rules:PIPELINE, settings, or person:REF, company:REF, deal:REF, which open the detail panel. False when there
    /// is no such page.
    bool showPage(const QString &page);
    /// The page that workspaces begin with, where it is one of theirs; else Today.
    void beginWith(const QString &page) { m_firstPage = page; }
    /// The page to show first; a wrong one is told in a toast.
    void setStartPage(const QString &page);
    QString page() const { return m_page; }
    QWidget *currentPage() const;
    void setLanguage(const Language &language);
    void themeChanged();
    /// The program's font is another one.
    void fontChanged();
    void raiseWindow();
    void tell(const QString &text);

    Session *session() const { return m_session.get(); }
    /// The panel of one person, company or deal; made when it is first asked for. Null without a workspace.
    DetailPanel *detailPanel();
    /// Ctrl+K and /: made when it is first asked for; more sources of things to reach can be added to it.
    Palette *palettePanel();
    Toaster *toaster() const { return m_toaster; }

Q_SIGNALS:
    void openRequested(const QString &path);
    void newRequested(const QString &path);
    void demoRequested();
    void createRequested(const Imbuto::Workspace::CreateOptions &options, const QString &name);
    void languageRequested(const QString &code);
    void themeRequested(Imbuto::Theme theme);
    void fontRequested(int percent);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildShell();
    void attachSession();
    void collapseSide(bool collapsed);
    void fitSide();
    void buildShortcuts();
    void connectMenus();
    void connectSession();
    void fillPalette();
    void retranslate();
    void clearWorkspace();
    QWidget *createSettings();
    QWidget *createBoard(const PipelineId &pipeline);
    QWidget *createList(SubjectKind kind);
    void setLanes(bool wanted);
    void updateLanes();
    QWidget *createToday();
    void focusInto(QWidget *page);
    QWidget *pageFor(const QString &id);
    QWidget *createDashboard();
    bool showReport(const QString &name);
    /// What the palette finds: the pages of the side bar, and each report.
    std::vector<PageEntry> pagesToReach() const;
    bool showSubjectPage(const QString &page);
    bool showView(const QString &page);
    void openSubject(Subject subject);
    void followChoice(Subject subject);
    void beginDay();
    void tellCovered(int covered);
    void closeDetail();
    /// The keyboard goes into the panel; back to where it came from.
    void enterDetail();
    void leaveDetail();
    bool hasDetailFocus() const;
    void showOrEnter(Subject subject);
    void followRules();
    void followViews(const ChangeSet &change);
    QString versionOf(const QString &page) const;
    void updateBanner();
    void nameUndo();
    void focusSearch();
    void keepUser();
    void createNew();
    void createDeal();

    void newWorkspace();
    void openWorkspace();
    void importFile();
    void backUp();
    void showRecent();
    void showAbout();
    void showKeys();

    Language m_language;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Session> m_session;
    std::map<QString, QWidget *> m_pages;
    std::map<QString, QString> m_versions; ///< of the rules that a page was made of
    bool m_narrow = false;                 ///< too narrow for the captions of the side bar
    bool m_yielded = false;                ///< the side bar became narrow for that alone
    bool m_otherRules = false;             ///< in force since the last change
    QString m_page;
    QString m_firstPage;
    MenuBar *m_menus;
    SideBar *m_side;
    QWidget *m_banner;
    QLabel *m_bannerText;
    QStackedWidget *m_stack;
    PagePlace *m_place;
    DetailPanel *m_detail = nullptr;
    QPointer<QWidget> m_cameFrom; ///< had the focus before the panel took it
    QWidget *m_fault = nullptr;
    WelcomePage *m_welcome = nullptr;
    Toaster *m_toaster;
    PanelFollower *m_follower;
    Palette *m_palette = nullptr;
    Watcher *m_watcher = nullptr;
    QTimer *m_naming; ///< undo and redo are named after what the person sees moved
};

} // namespace Imbuto
