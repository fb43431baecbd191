// SPDX-License-Identifier: GPL-3.0-or-later
// What MainWindow does when other rules are in force, or other views are kept.
#include "core/views.h"
#include "ui/board/boardpage.h"
#include "ui/leads/leadspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sidebar.h"
#include "ui/subject/listpage.h"

#include <QStackedWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace Imbuto {

/// The rules that \a page shows the columns of; empty for pages that are made of none.
QString MainWindow::versionOf(const QString &page) const
{
    const RuleBook &book = m_session->book();
    const Pipeline *pipeline = page == "leads"_L1 ? leadsPipeline(book) : book.pipeline(page);
    return pipeline ? pipeline->version : QString();
}

/// Boards are made of the stages that their pipeline had: with others they are made anew when they are next
/// looked at, that in sight at once. A board whose pipeline is gone goes.
void MainWindow::followRules()
{
    if (!std::exchange(m_otherRules, false))
        return;
    QString shown = m_page; // of a saved view, its board
    for (const auto &[id, page] : m_pages)
        if (page == currentPage())
            shown = id;
    const bool hadRules = !m_versions[shown].isEmpty();
    for (auto it = m_pages.begin(); it != m_pages.end();) {
        const QString &made = m_versions[it->first];
        if (made.isEmpty() || made == versionOf(it->first)) {
            ++it;
            continue;
        }
        m_stack->removeWidget(it->second);
        delete it->second;
        it = m_pages.erase(it);
    }
    m_side->rebuild();
    if (hadRules && !m_pages.contains(shown))
        showPage(versionOf(shown).isEmpty() ? u"today"_s : m_page);
    m_side->setCurrent(m_page);
    retranslate();
}

/// The view in sight was deleted, or its saving undone: what it showed stays, and may be saved again.
void MainWindow::followViews(const ChangeSet &change)
{
    if (!isViewPage(m_page) || change.edits<Setting>().empty())
        return;
    for (const SavedView &view : viewsIn(m_session->workspace().settings()))
        if (viewPage(view.id) == m_page)
            return;
    for (const auto &[id, page] : m_pages)
        if (page == currentPage())
            m_page = id;
    if (auto *board = qobject_cast<BoardPage *>(currentPage()))
        board->forgetView();
    else if (auto *list = qobject_cast<ListPage *>(currentPage()))
        list->forgetView();
    m_side->setCurrent(m_page);
    retranslate();
}

} // namespace Imbuto
