// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/windowtour.h"

#include "core/fields.h"
#include "core/reporting.h"
#include "ui/board/boardhand.h"
#include "ui/board/boardpage.h"
#include "ui/board/movement.h"
#include "ui/reports/chartview.h"
#include "ui/reports/dashboardpage.h"
#include "ui/reports/reportspage.h"
#include "ui/rules/rulespage.h"
#include "ui/segments/segmentspage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/menubar.h"
#include "ui/shell/sidebar.h"
#include "ui/subject/detailpanel.h"
#include "ui/subject/listpage.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {
constexpr int kRounds = 4;
}

void WindowTour::show(const QString &page)
{
    if (!m_window.showPage(page))
        qFatal("no page %s", qPrintable(page));
    m_page = page;
    if (const auto *dashboard = qobject_cast<DashboardPage *>(m_window.currentPage())) {
        QVERIFY(QTest::qWaitFor([&] { // they are counted on a thread
            return std::ranges::all_of(dashboard->tiles(), [](const DashboardTileView *tile) {
                return !tile->chart()->isHidden();
            });
        }));
    }
}

/// What is in sight now, all of it: menus and dialogs are windows of their own.
void WindowTour::look(const QString &step)
{
    for (int round = 0; round < kRounds; ++round) { // layouts in layouts take a round each
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
    const QString name = m_page + (step.isEmpty() ? QString() : u", "_s + step);
    m_look(name, &m_window);
    for (QWidget *other : QApplication::topLevelWidgets())
        if (other != &m_window && other->isVisible())
            m_look(name, other);
}

/// Presses a button, and looks when that opened something.
void WindowTour::press(QWidget *button, const QString &step)
{
    auto *tool = qobject_cast<QToolButton *>(button);
    auto *plain = qobject_cast<QPushButton *>(button);
    QMenu *menu = tool ? tool->menu() : plain ? plain->menu() : nullptr;
    if (menu)
        menu->popup(button->mapToGlobal(QPoint())); // as the button would, without waiting for it
    else
        QTest::mouseClick(button, Qt::LeftButton);
    look(step);
    close();
}

void WindowTour::key(int key, Qt::KeyboardModifiers keys, const QString &step)
{
    QTest::keyClick(m_window.windowHandle(), Qt::Key(key), keys);
    look(step);
    close();
}

void WindowTour::close()
{
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    for (QWidget *other : QApplication::topLevelWidgets())
        if (other != &m_window && other->isVisible())
            other->close();
    QTest::keyClick(m_window.windowHandle(), Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void WindowTour::pages()
{
    for (const PageEntry &entry : m_window.findChild<SideBar *>()->pageEntries()) {
        show(entry.id);
        look({});
    }
    show(u"fields"_s);
    look({});
    show(u"segments"_s);
    static_cast<SegmentsPage *>(m_window.currentPage())->create();
    look(u"a new one"_s);
    show(u"today"_s);
    m_window.findChild<SideBar *>()->setCollapsed(true);
    look(u"narrow side bar"_s);
    m_window.findChild<SideBar *>()->setCollapsed(false);
}

void WindowTour::reports()
{
    for (const QString &name : reportNames()) {
        show(u"reports/"_s + name);
        auto *page = static_cast<ReportsPage *>(m_window.currentPage());
        QVERIFY(QTest::qWaitFor([&] { return !page->isCounting(); }));
        look({});
    }
}

void WindowTour::settings()
{
    show(u"settings"_s);
    auto *page = static_cast<SettingsPage *>(m_window.currentPage());
    for (int i = 0; i < 7; ++i) {
        page->showSection(i);
        look(u"section %1"_s.arg(i));
    }
}

void WindowTour::rules()
{
    for (const Pipeline &pipeline : m_window.session()->book().pipelines()) {
        show(u"rules:"_s + pipeline.id);
        look({});
        auto *page = static_cast<RulesPage *>(m_window.currentPage());
        for (const Stage &stage : pipeline.stages) {
            if (stage.rules.empty())
                continue;
            page->showStage(stage.id);
            look(stage.id);
            for (auto *button : page->findChildren<QToolButton *>())
                if (button->isVisible() && button->menu())
                    press(button, stage.id + u", menu"_s);
            break;
        }
    }
}

void WindowTour::boards()
{
    Session &session = *m_window.session();
    for (const Pipeline &pipeline : session.book().pipelines()) {
        show(pipeline.id);
        auto *board = qobject_cast<BoardPage *>(m_window.currentPage());
        if (!board || board->hand().columns().empty())
            continue;
        board->hand().focusFirst();
        key(Qt::Key_F10, Qt::ShiftModifier, u"card menu"_s);
        key(Qt::Key_M, {}, u"Move to…"_s);
        key(Qt::Key_F2, {}, u"edit"_s);
        key(Qt::Key_S, {}, u"column"_s);
        key(Qt::Key_F, {}, u"filter"_s);
        key(Qt::Key_N, Qt::ControlModifier, u"quick add"_s);
        board->hand().focusFirst();
        const std::vector<Subject> first = board->hand().selected();
        if (first.empty())
            continue;
        for (const auto &[stage, verdict] :
             session.workspace().mayAll(first.front(), pipeline.id)) {
            if (verdict.allowed())
                continue;
            attemptMove(session, first, pipeline.id, stage, board->hand().placeOf(first.front()));
            look(u"refused "_s + stage);
            close();
        }
    }
}

void WindowTour::lists()
{
    for (const QString &page : {u"people"_s, u"companies"_s, u"deals"_s}) {
        show(page);
        auto *list = static_cast<ListPage *>(m_window.currentPage());
        for (auto *button : list->findChildren<QToolButton *>())
            if (button->isVisible() && button->menu())
                press(button, u"menu"_s);
        list->table()->selectRow(0);
        look(u"one selected"_s);
        list->create();
        look(u"a new one"_s);
        close();
    }
}

/// Who has the most to show.
Subject WindowTour::richest(SubjectKind kind) const
{
    const Store &store = m_window.session()->store();
    Subject best;
    size_t most = 0;
    for (const ListRow &row : store.listRows(kind, {}, 0, 60, {})) {
        const size_t count = store.activitiesOf(row.subject).size() + 1;
        if (count > most) {
            most = count;
            best = row.subject;
        }
    }
    return best;
}

void WindowTour::records()
{
    for (const SubjectKind kind : {SubjectKind::Deal, SubjectKind::Person, SubjectKind::Company}) {
        show(kind == SubjectKind::Deal         ? u"deals"_s
                 : kind == SubjectKind::Person ? u"people"_s
                                               : u"companies"_s);
        Q_EMIT m_window.session()->openSubject(richest(kind));
        look(u"detail"_s);
        const auto buttons = m_window.detailPanel()->findChildren<QAbstractButton *>();
        std::vector<QPointer<QAbstractButton>> alive(buttons.begin(), buttons.end());
        int pressed = 0;
        for (const auto &button : alive) {
            // each kind of button once or twice is enough, and none that sends somebody away
            if (!button || !button->isVisible() || !button->isEnabled() || button->isCheckable()
                || ++pressed > 40)
                continue;
            press(button, u"detail, "_s + button->accessibleName());
            if (!m_window.detailPanel()->isVisible())
                Q_EMIT m_window.session()->openSubject(richest(kind));
        }
    }
}

void WindowTour::dialogs()
{
    show(u"today"_s);
    for (auto *menu : m_window.menuBar()->findChildren<QMenu *>(Qt::FindDirectChildrenOnly)) {
        menu->popup(m_window.mapToGlobal(QPoint(100, 100)));
        look(u"menu"_s);
        close();
    }
    auto *bar = static_cast<MenuBar *>(m_window.menuBar());
    for (QAction *action :
         {bar->keys, bar->about, bar->recent, bar->import, bar->search, bar->palette}) {
        action->trigger();
        look(action->objectName());
        close();
    }
}

} // namespace Imbuto
