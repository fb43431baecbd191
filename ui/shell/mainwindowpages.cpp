// SPDX-License-Identifier: GPL-3.0-or-later
// Which pages MainWindow has, and the way between them.
#include "core/fields.h"
#include "core/reporting.h"
#include "core/views.h"
#include "ui/board/boardhand.h"
#include "ui/board/boardpage.h"
#include "ui/board/boardstate.h"
#include "ui/leads/leadspage.h"
#include "ui/palette/palettesources.h"
#include "ui/reports/dashboardpage.h"
#include "ui/reports/reportspage.h"
#include "ui/reports/reporttext.h"
#include "ui/rules/rulespage.h"
#include "ui/segments/segmentspage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/faultpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/menubar.h"
#include "ui/shell/panelfollower.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/toast.h"
#include "ui/shell/watcher.h"
#include "ui/shell/widgets.h"
#include "ui/subject/bulkbar.h"
#include "ui/subject/fieldmanager.h"
#include "ui/subject/listpage.h"
#include "ui/subject/taskspage.h"
#include "ui/today/todaypage.h"
#include "ui/welcome/welcomepage.h"

#include <QLayout>
#include <QStackedWidget>

#include <algorithm>

namespace Imbuto {

using namespace Qt::StringLiterals;

QWidget *MainWindow::pageFor(const QString &id)
{
    const auto known = m_pages.find(id);
    if (known != m_pages.end())
        return known->second;
    QWidget *page = nullptr;
    const Pipeline *leads = leadsPipeline(m_session->book());
    if (id == "leads"_L1 || (leads && id == leads->id))
        page = createLeadsPage(*m_session, m_stack);
    else if (id == "today"_L1)
        page = createToday();
    else if (id == "settings"_L1)
        page = createSettings();
    else if (id == "people"_L1)
        page = createList(SubjectKind::Person);
    else if (id == "companies"_L1)
        page = createList(SubjectKind::Company);
    else if (id == "deals"_L1)
        page = createList(SubjectKind::Deal);
    else if (id == "fields"_L1)
        page = new FieldManager(*m_session, m_stack);
    else if (id == "segments"_L1)
        page = new SegmentsPage(*m_session, m_stack);
    else if (id == "tasks"_L1)
        page = new TasksPage(*m_session, m_stack);
    else if (id == "dashboard"_L1)
        page = createDashboard();
    else if (id == "reports"_L1)
        page = new ReportsPage(*m_session, m_stack);
    else if (id == "rules"_L1)
        page = new RulesPage(*m_session, m_stack);
    else if (m_session->book().pipeline(id))
        page = createBoard(id);
    if (!page)
        return nullptr;
    m_stack->addWidget(page);
    m_follower->watch(page);
    m_pages[id] = page;
    m_versions[id] = versionOf(id);
    return page;
}

QWidget *MainWindow::createBoard(const PipelineId &pipeline)
{
    auto *board = new BoardPage(*m_session, pipeline, m_stack);
    connect(&board->state(), &BoardState::lanesChanged, this, &MainWindow::updateLanes);
    m_toaster->keepClearOf(&board->bulk());
    return board;
}

QWidget *MainWindow::createList(SubjectKind kind)
{
    auto *list = new ListPage(*m_session, kind, m_stack);
    m_toaster->keepClearOf(list->bulk());
    return list;
}

/// Ages, what is overdue, and filters of so many days are those of the new day.
void MainWindow::beginDay()
{
    for (const auto &[id, page] : m_pages) {
        if (auto *board = qobject_cast<BoardPage *>(page))
            board->beginDay();
        else if (auto *list = qobject_cast<ListPage *>(page))
            list->beginDay();
    }
    for (auto *view : findChildren<QAbstractScrollArea *>())
        view->viewport()->update();
}

void MainWindow::setLanes(bool wanted)
{
    if (auto *board = qobject_cast<BoardPage *>(currentPage()))
        board->state().setLanes(wanted);
}

/// The View menu says whether the board in sight has lanes.
void MainWindow::updateLanes()
{
    const auto *board = qobject_cast<BoardPage *>(currentPage());
    m_menus->setLanes(board ? std::optional(board->state().hasLanes()) : std::nullopt);
}

QWidget *MainWindow::createToday()
{
    auto *page = new TodayPage(*m_session, m_stack);
    connect(page, &TodayPage::importRequested, m_menus->import, &QAction::trigger);
    connect(m_watcher, &Watcher::dayChanged, page, &TodayPage::beginDay);
    return page;
}

QWidget *MainWindow::createSettings()
{
    auto *page = new SettingsPage(*m_session, m_stack);
    connect(page, &SettingsPage::languageRequested, this, &MainWindow::languageRequested);
    connect(page, &SettingsPage::themeRequested, this, &MainWindow::themeRequested);
    connect(page, &SettingsPage::fontRequested, this, &MainWindow::fontRequested,
            Qt::QueuedConnection); // the page itself is built anew
    return page;
}

bool MainWindow::showPage(const QString &id)
{
    if (!m_session)
        return false;
    if (id.startsWith("rules:"_L1))
        return showPage(u"rules"_s)
            && static_cast<RulesPage *>(pageFor(u"rules"_s))->showPipeline(id.section(u':', 1));
    if (isViewPage(id))
        return showView(id);
    if (id.contains(u':'))
        return showSubjectPage(id);
    if (id.startsWith("reports/"_L1))
        return showReport(id.section(u'/', 1));
    const Pipeline *leads = leadsPipeline(m_session->book());
    const QString name = leads && id == leads->id ? u"leads"_s : id;
    QWidget *page = pageFor(name);
    if (!page)
        return false;
    if (m_page != name)
        closeDetail();
    m_page = name;
    m_stack->setCurrentWidget(page);
    m_side->setCurrent(name);
    if (auto *board = qobject_cast<BoardPage *>(page)) {
        board->leaveView();
        board->hand().focusFirst();
    }
    if (auto *list = qobject_cast<ListPage *>(page))
        list->leaveView();
    focusInto(page);
    updateLanes();
    retranslate();
    return true;
}

/// The keyboard goes on in the page, not in what led there.
void MainWindow::focusInto(QWidget *page)
{
    const QWidget *now = focusWidget();
    if (now && page->isAncestorOf(now))
        return;
    for (QWidget *next = page->nextInFocusChain(); next != page; next = next->nextInFocusChain()) {
        if (!page->isAncestorOf(next) || !(next->focusPolicy() & Qt::TabFocus)
            || !next->isVisibleTo(page) || !next->isEnabled())
            continue;
        next->setFocus(Qt::OtherFocusReason);
        return;
    }
}

QWidget *MainWindow::createDashboard()
{
    auto *dashboard = new DashboardPage(*m_session, m_stack);
    connect(dashboard, &DashboardPage::reportRequested, this, [this](const DashboardTile &tile) {
        showPage(u"reports"_s);
        static_cast<ReportsPage *>(currentPage())->showTile(tile);
    });
    return dashboard;
}

bool MainWindow::showReport(const QString &name)
{
    const auto &names = reportNames();
    if (std::find(names.begin(), names.end(), name) == names.end())
        return false;
    showPage(u"reports"_s);
    static_cast<ReportsPage *>(currentPage())->showReport(name);
    return true;
}

std::vector<PageEntry> MainWindow::pagesToReach() const
{
    std::vector<PageEntry> entries = m_side->pageEntries();
    const auto reports = std::ranges::find(entries, u"reports"_s, &PageEntry::id);
    if (reports == entries.end())
        return entries;
    const PageEntry parent = *reports;
    for (const QString &name : reportNames())
        entries.push_back({u"reports/"_s + name,
                           parent.caption + u" · "_s + ReportText::reportName(name), parent.icon});
    return entries;
}

/// A saved view is its board or list, narrowed.
bool MainWindow::showView(const QString &page)
{
    for (const SavedView &view : viewsIn(m_session->workspace().settings())) {
        if (viewPage(view.id) != page
            || !showPage(view.list ? listPage(*view.list) : view.pipeline))
            continue;
        if (auto *board = qobject_cast<BoardPage *>(currentPage()))
            board->showView(view);
        else if (auto *list = qobject_cast<ListPage *>(currentPage()))
            list->showView(view);
        else
            return false;
        m_page = page;
        m_side->setCurrent(page);
        return true;
    }
    return false;
}

bool MainWindow::showSubjectPage(const QString &page)
{
    const auto kind = kindFromName(page.section(u':', 0, 0));
    if (!kind)
        return false;
    const auto subject = m_session->workspace().find({*kind, page.section(u':', 1)});
    if (!subject)
        return false;
    const auto record = m_session->read([&] { return m_session->store().record(*subject); });
    const QString behind = *kind == SubjectKind::Deal && record ? record->pipeline
        : *kind == SubjectKind::Person                          ? u"people"_s
                                                                : u"companies"_s;
    showPage(behind);
    openSubject(*subject);
    return true;
}

void MainWindow::setStartPage(const QString &page)
{
    if (!page.isEmpty() && page != m_page && m_session && !showPage(page))
        tell(tr("There is no page “%1”").arg(page));
}

QWidget *MainWindow::currentPage() const
{
    return m_stack->currentWidget();
}

void MainWindow::focusSearch()
{
    QWidget *page = currentPage();
    if (auto *search = page ? page->findChild<SearchBox *>() : nullptr) {
        search->setFocus(Qt::ShortcutFocusReason);
        search->selectAll();
    }
}

void MainWindow::showFault(const Error &error, const QString &path)
{
    clearWorkspace();
    auto *fault = new FaultPage(error, path, m_stack);
    connect(fault, &FaultPage::openRequested, this, &MainWindow::openWorkspace);
    connect(fault, &FaultPage::demoRequested, this, &MainWindow::demoRequested);
    connect(fault, &FaultPage::backupRequested, this, &MainWindow::openRequested);
    m_fault = fault;
    m_stack->addWidget(fault);
    m_stack->setCurrentWidget(fault);
    retranslate();
    updateBanner();
}

void MainWindow::showWelcome()
{
    clearWorkspace();
    m_welcome = new WelcomePage(m_language, m_stack);
    connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::openWorkspace);
    connect(m_welcome, &WelcomePage::demoRequested, this, &MainWindow::demoRequested);
    connect(m_welcome, &WelcomePage::createRequested, this, &MainWindow::createRequested);
    connect(m_welcome, &WelcomePage::languageRequested, this, &MainWindow::languageRequested);
    m_side->setVisible(false);
    m_stack->addWidget(m_welcome);
    m_stack->setCurrentWidget(m_welcome);
    retranslate();
}

} // namespace Imbuto
