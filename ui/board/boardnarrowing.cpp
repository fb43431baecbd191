// SPDX-License-Identifier: GPL-3.0-or-later
// What a board shows of its cards: search, filters and saved views.
#include "ui/board/boardhand.h"
#include "ui/board/boardpage.h"
#include "ui/filter/filterbar.h"
#include "ui/filter/viewform.h"
#include "ui/shell/session.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/widgets.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>

namespace Imbuto {

using namespace Qt::StringLiterals;

void BoardPage::applyFilter()
{
    const User *me = m_session.user();
    BoardFilter filter = resolved(m_filters->filter(), m_session.workspace(), m_model->pipeline(),
                                  me ? me->id : UserId());
    filter.search = m_search->text().trimmed();
    m_model->setFilter(filter);
    offerSaving();
    Q_EMIT m_session.announce(tr("%n card(s) on the board", nullptr, int(m_model->count())));
}

/// Users, segments and fields may be called otherwise; a segment may have other members, a field be gone.
void BoardPage::follow(const ChangeSet &change)
{
    const bool named = !change.edits<User>().empty() || !change.edits<Setting>().empty();
    if (named)
        m_filters->refresh();
    if (!m_filters->filter().segment.isEmpty() || (named && !m_filters->filter().fields.empty()))
        m_again->start();
    applyReads(); // time passes in changes too: periods may begin another day
}

void BoardPage::offerSaving()
{
    using Saving = FilterBar::Saving;
    const bool narrowed =
        m_filters->filter() != CardFilter() || !m_search->text().trimmed().isEmpty();
    const bool changed =
        m_view.filter != m_filters->filter() || m_view.search != m_search->text().trimmed();
    m_filters->offerSaving(m_view.id.isEmpty() ? (narrowed ? Saving::View : Saving::Nothing)
                                               : (changed ? Saving::Changes : Saving::Nothing));
}

void BoardPage::showView(const SavedView &view)
{
    m_view = view;
    m_search->setText(view.search);
    m_filters->setFilter(view.filter);
    applyFilter();
}

void BoardPage::leaveView()
{
    if (m_view.id.isEmpty())
        return;
    m_view = {};
    m_search->clear();
    m_filters->setFilter({});
    applyFilter();
}

void BoardPage::forgetView()
{
    m_view = {};
    offerSaving();
}

void BoardPage::saveView()
{
    SavedView view = m_view;
    view.pipeline = m_model->pipeline().id;
    view.filter = m_filters->filter();
    view.search = m_search->text().trimmed();
    if (!view.id.isEmpty()) {
        updateView(m_session, view);
        m_view = view;
        offerSaving();
        return;
    }
    auto *form = ViewForm::open(
        m_session, view, this, m_filters->mapToGlobal(QPoint(0, m_filters->height() + Size::step)));
    connect(form, &ViewForm::saved, this,
            [this](const QString &id) { Q_EMIT m_session.openPage(viewPage(id)); });
}

bool BoardPage::isNarrowed() const
{
    return !(m_model->filter() == BoardFilter());
}

/// Takes away whatever hides cards: the search and every filter.
void BoardPage::widen()
{
    m_search->clear();
    m_filters->setFilter({});
    applyFilter();
    m_hand->focusFirst();
}

void BoardPage::updateEmpty()
{
    const bool empty = m_model->count() + m_model->hidden() == 0;
    if (!empty) {
        m_stack->setCurrentWidget(m_scroll);
        return;
    }
    if (!m_empty) {
        m_empty = new EmptyState(u"board"_s, {}, this);
        connect(m_empty, &EmptyState::activated, this, [this] {
            if (isNarrowed())
                widen();
            else
                quickAdd();
        });
        m_stack->addWidget(m_empty);
    }
    m_stack->setCurrentWidget(m_empty);
    if (isNarrowed()) {
        m_empty->setSentence(tr("No card fits what you search and filter for."));
        m_empty->setButton(tr("Show all cards"));
        return;
    }
    m_empty->setSentence(
        m_model->pipeline().subject == SubjectKind::Deal
            ? tr("No deals yet: enter the first one, or import your list from the File menu.")
            : tr("Nobody stands here yet: people appear as what they do is logged or imported."));
    m_empty->setButton(m_new->accessibleName());
}

} // namespace Imbuto
