// SPDX-License-Identifier: GPL-3.0-or-later
// A list as a saved view: what is kept of it, and how it comes back.
#include "ui/filter/filterbar.h"
#include "ui/filter/viewform.h"
#include "ui/shell/session.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/widgets.h"
#include "ui/subject/listmodel.h"
#include "ui/subject/listpage.h"
#include "ui/subject/listtable.h"

namespace Imbuto {

/// The list as it is now.
SavedView ListPage::shown() const
{
    SavedView view = m_saved;
    view.list = m_kind;
    view.filter = m_filters->filter();
    view.search = m_search->text().trimmed();
    view.arrangement = m_table->layoutText();
    return view;
}

/// A view is worth keeping once something is narrowed; columns and order alone are kept with the list.
void ListPage::offerSaving()
{
    using Saving = FilterBar::Saving;
    const SavedView now = shown();
    const bool narrowed = now.filter != CardFilter() || !now.search.isEmpty();
    m_filters->offerSaving(m_saved.id.isEmpty() ? (narrowed ? Saving::View : Saving::Nothing)
                               : now == m_saved ? Saving::Nothing
                                                : Saving::Changes);
}

void ListPage::saveView()
{
    const SavedView view = shown();
    if (view.id.isEmpty()) {
        auto *form =
            ViewForm::open(m_session, view, this,
                           m_filters->mapToGlobal(QPoint(0, m_filters->height() + Size::step)));
        connect(form, &ViewForm::saved, this,
                [this](const QString &id) { Q_EMIT m_session.openPage(viewPage(id)); });
        return;
    }
    updateView(m_session, view);
    m_saved = view;
    offerSaving();
}

void ListPage::showView(const SavedView &view)
{
    m_saved = view;
    m_search->setText(view.search);
    m_model->setSearch(view.search);
    m_filters->setFilter(view.filter);
    m_table->showLayout(view.arrangement);
    m_saved = shown(); // as it could be shown: a column may be gone
    offerSaving();
}

void ListPage::forgetView()
{
    m_saved = {};
    m_table->leaveLayout();
    offerSaving();
}

void ListPage::leaveView()
{
    if (m_saved.id.isEmpty())
        return;
    m_saved = {};
    m_search->clear();
    m_model->setSearch({});
    m_filters->setFilter({});
    m_table->leaveLayout();
    offerSaving();
}

} // namespace Imbuto
