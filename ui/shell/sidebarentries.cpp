// SPDX-License-Identifier: GPL-3.0-or-later
// The entries of the side bar, from the rule book and the saved views.
#include "core/views.h"
#include "ui/filter/viewform.h"
#include "ui/leads/leadspage.h"
#include "ui/shell/format.h"
#include "ui/shell/session.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/sideentry.h"
#include "ui/shell/widgets.h"

#include <QButtonGroup>
#include <QMenu>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

const QString kMoreKey = u"sideBar/moreBoards"_s;

/// Icons of boards by what stands in them.
QString boardIcon(SubjectKind kind)
{
    return kind == SubjectKind::Person ? u"people"_s : subjectKindIcon(kind);
}

} // namespace

QLabel *SideBar::addSection()
{
    QLabel *label = plainLabel({}, m_entriesArea, TextRole::Caption);
    label->setContentsMargins(Size::related, Size::cardPadding, 0, Size::step);
    m_entriesLayout->addWidget(label);
    return label;
}

SideEntry *SideBar::addEntry(const QString &page, const QString &icon)
{
    auto *entry = new SideEntry(icon, m_entriesArea);
    m_entriesLayout->addWidget(entry);
    m_group->addButton(entry);
    m_entries[page] = entry;
    m_pages << page;
    // toggled, not clicked: assistive technology may choose an entry by checking it
    connect(entry, &QAbstractButton::toggled, this, [this, page](bool on) {
        if (on && page != m_current)
            Q_EMIT pageRequested(page);
    });
    return entry;
}

void SideBar::rebuild()
{
    clearLayout(m_entriesLayout);
    m_entries.clear();
    m_pages.clear();
    m_boards = m_people = m_insight = nullptr;
    m_more = nullptr;
    m_hidden.clear();
    if (!m_session)
        return;
    buildEntries();
    setCollapsed(m_collapsed);
    scheduleCounts();
}

void SideBar::buildEntries()
{
    const Pipeline *leads = leadsPipeline(m_session->book());
    addEntry(u"today"_s, u"today"_s);
    m_boards = addSection();
    for (const Pipeline *pipeline : boards(Board::Worked))
        addBoard(*pipeline);
    if (const auto others = boards(Board::Followed); !others.empty()) {
        addMore();
        for (const Pipeline *pipeline : others)
            addBoard(*pipeline);
        showMore(isMoreShown());
    }
    m_people = addSection();
    if (leads)
        addEntry(u"leads"_s, u"lead"_s);
    for (const auto kind : {SubjectKind::Person, SubjectKind::Company, SubjectKind::Deal})
        addList(kind);
    addEntry(u"segments"_s, u"filter"_s);
    addEntry(u"tasks"_s, u"task"_s);
    m_insight = addSection();
    addEntry(u"dashboard"_s, u"board"_s);
    addEntry(u"reports"_s, u"report"_s);
    addEntry(u"rules"_s, u"bolt"_s);
    m_entriesLayout->addStretch(1);
    m_entries[u"settings"_s] = m_settings;
    m_pages << u"settings"_s;
}

/// Those that people push towards an end come first; the others, which only say where somebody stands, are a group
/// that can be opened.
std::vector<const Pipeline *> SideBar::boards(Board which) const
{
    const Pipeline *leads = leadsPipeline(m_session->book());
    std::vector<const Pipeline *> out;
    for (const Pipeline &pipeline : m_session->book().pipelines()) {
        const bool ends = std::ranges::any_of(
            pipeline.stages, [](const Stage &s) { return s.category != Category::Open; });
        const bool worked = ends && pipeline.mode != Mode::Derived;
        if (!pipeline.archived && &pipeline != leads && worked == (which == Board::Worked))
            out.push_back(&pipeline);
    }
    return out;
}

/// A board, with its saved views.
void SideBar::addBoard(const Pipeline &pipeline)
{
    const auto add = [this](SideEntry *entry) {
        if (m_more)
            m_hidden.push_back(entry);
    };
    add(addEntry(pipeline.id, boardIcon(pipeline.subject)));
    for (const SavedView &view : viewsIn(m_session->workspace().settings()))
        if (view.pipeline == pipeline.id)
            add(addView(view));
}

/// A list, with its saved views.
void SideBar::addList(SubjectKind kind)
{
    addEntry(listPage(kind), subjectKindIcon(kind));
    for (const SavedView &view : viewsIn(m_session->workspace().settings()))
        if (view.list == kind)
            addView(view);
}

void SideBar::addMore()
{
    m_more = new SideEntry(u"chevron-right"_s, m_entriesArea);
    m_more->setCheckable(false);
    m_entriesLayout->addWidget(m_more);
    connect(m_more, &QAbstractButton::clicked, this, [this] {
        const bool shown = !isMoreShown();
        QSettings().setValue(kMoreKey, shown);
        showMore(shown);
    });
}

bool SideBar::isMoreShown() const
{
    return QSettings().value(kMoreKey, false).toBool();
}

/// The page that is open keeps its entry, whatever is hidden.
void SideBar::showMore(bool shown)
{
    if (!m_more)
        return;
    m_more->setIconName(shown ? u"chevron-down"_s : u"chevron-right"_s);
    m_more->setCaption(shown ? tr("Fewer boards") : tr("More boards"));
    for (SideEntry *entry : m_hidden)
        entry->setVisible(shown || entry->isChecked());
}

QStringList SideBar::pages() const
{
    QStringList out;
    for (const QString &page : m_pages)
        if (SideEntry *entry = m_entries.at(page);
            isMoreShown() || entry->isChecked() || !std::ranges::count(m_hidden, entry))
            out << page;
    return out;
}

/// A saved view, under its board or list.
SideEntry *SideBar::addView(const SavedView &view)
{
    SideEntry *entry = addEntry(viewPage(view.id), view.icon.isEmpty() ? u"filter"_s : view.icon);
    entry->setInset(true);
    entry->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(entry, &QWidget::customContextMenuRequested, this, [this, entry, view](QPoint at) {
        auto *menu = new QMenu(this);
        connect(menu, &QMenu::aboutToHide, menu, &QObject::deleteLater);
        connect(menu->addAction(tr("Rename…")), &QAction::triggered, this, [this, view] {
            ViewForm::open(*m_session, view, this, mapToGlobal(QPoint(width(), height() / 3)));
        });
        connect(menu->addAction(tr("Delete")), &QAction::triggered, this,
                [this, view] { deleteView(*m_session, view); });
        menu->setEnabled(!m_session->store().isReadOnly());
        menu->popup(entry->mapToGlobal(at));
    });
    return entry;
}

} // namespace Imbuto
