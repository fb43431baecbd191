// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar.h"

#include "core/views.h"
#include "ui/filter/viewform.h"
#include "ui/leads/leadspage.h"
#include "ui/shell/format.h"
#include "ui/shell/icons.h"
#include "ui/shell/session.h"
#include "ui/shell/sideentry.h"
#include "ui/shell/widgets.h"

#include <QActionGroup>
#include <QButtonGroup>
#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCollapsedWidth = 56;
constexpr int kCountDelayMs = 150;

/// Icons of boards by what stands in them.
QString boardIcon(SubjectKind kind)
{
    return kind == SubjectKind::Person ? u"people"_s : subjectKindIcon(kind);
}

} // namespace

SideBar::SideBar(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Size::related, Size::cardPadding, Size::related + 1, Size::related);
    layout->setSpacing(2);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(Size::related, 0, 0, Size::related);
    top->setSpacing(Size::related);
    m_mark = new QLabel(this);
    m_product = plainLabel(u"Imbuto"_s, this, TextRole::Section);
    m_collapse = iconButton(u"sidebar"_s, {}, this);
    connect(m_collapse, &QToolButton::clicked, this,
            [this] { Q_EMIT collapseToggled(!m_collapsed); });
    top->addWidget(m_mark);
    top->addWidget(m_product, 1);
    top->addWidget(m_collapse);
    layout->addLayout(top);

    m_search = new SideEntry(u"search"_s, this);
    m_search->setCheckable(false);
    connect(m_search, &QAbstractButton::clicked, this, &SideBar::searchRequested);
    layout->addWidget(m_search);

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_entriesArea = new QWidget;
    m_entriesLayout = new QVBoxLayout(m_entriesArea);
    m_entriesLayout->setContentsMargins(0, 0, 0, 0);
    m_entriesLayout->setSpacing(1);
    scroll->setWidget(m_entriesArea);
    m_entriesArea->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    layout->addWidget(scroll, 1);
    buildFoot(layout);

    m_group = new QButtonGroup(this);
    m_group->addButton(m_settings);
    m_countTimer = new QTimer(this);
    m_countTimer->setSingleShot(true);
    m_countTimer->setInterval(kCountDelayMs);
    connect(m_countTimer, &QTimer::timeout, this, &SideBar::refreshCounts);
    setFixedWidth(scaled(Size::sideBar));
    ink();
    retranslate();
}

void SideBar::buildFoot(QVBoxLayout *layout)
{
    m_user = new SideEntry(u"user"_s, this);
    m_user->setCheckable(false);
    m_userMenu = new QMenu(this);
    connect(m_userMenu, &QMenu::aboutToShow, this, &SideBar::fillUserMenu);
    m_look = new SideEntry(u"palette"_s, this);
    m_look->setCheckable(false);
    m_settings = new SideEntry(u"settings"_s, this);
    connect(m_settings, &QAbstractButton::toggled, this, [this](bool on) {
        if (on && m_current != "settings"_L1)
            Q_EMIT pageRequested(u"settings"_s);
    });
    for (SideEntry *entry : {m_user, m_look})
        entry->setFont(fontFor(TextRole::Caption, font()));
    m_appearance = new QMenu(this);
    const auto popUp = [this](SideEntry *entry, QMenu *menu) {
        connect(entry, &QAbstractButton::clicked, menu, [entry, menu] {
            const QPoint above =
                entry->mapToGlobal(QPoint(0, -menu->sizeHint().height() - Size::step));
            menu->popup(above);
        });
    };
    popUp(m_user, m_userMenu);
    popUp(m_look, m_appearance);
    layout->addWidget(m_user);
    layout->addWidget(m_look);
    layout->addWidget(m_settings);
}

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

void SideBar::setSession(Session *session)
{
    m_session = session;
    m_current.clear();
    m_user->setVisible(session);
    m_settings->setVisible(session);
    m_search->setVisible(session);
    rebuild();
    if (!session)
        return;
    connect(&session->workspace(), &Workspace::changed, this, &SideBar::follow);
    connect(&session->workspace(), &Workspace::reloaded, this, &SideBar::scheduleCounts);
    connect(session, &Session::userChanged, this, &SideBar::refreshUser);
}

void SideBar::rebuild()
{
    clearLayout(m_entriesLayout);
    m_entries.clear();
    m_pages.clear();
    m_boards = m_people = m_insight = nullptr;
    if (!m_session)
        return;
    buildEntries();
    setCollapsed(m_collapsed);
    scheduleCounts();
}

void SideBar::buildEntries()
{
    const Pipeline *leads = leadsPipeline(m_session->book());
    const auto views = viewsIn(m_session->workspace().settings());
    addEntry(u"today"_s, u"today"_s);
    m_boards = addSection();
    for (const Pipeline &pipeline : m_session->book().pipelines()) {
        if (!pipeline.archived && &pipeline != leads)
            addEntry(pipeline.id, boardIcon(pipeline.subject));
        for (const SavedView &view : views)
            if (view.pipeline == pipeline.id && !pipeline.archived && &pipeline != leads)
                addView(view);
    }
    m_people = addSection();
    if (leads)
        addEntry(u"leads"_s, u"lead"_s);
    addEntry(u"people"_s, u"person"_s);
    addEntry(u"companies"_s, u"company"_s);
    addEntry(u"deals"_s, u"deal"_s);
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

/// A saved view, under its board.
void SideBar::addView(const SavedView &view)
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
}

QString viewPage(const QString &id)
{
    return u"view:"_s + id;
}

bool isViewPage(const QString &page)
{
    return page.startsWith(u"view:"_s);
}

std::vector<PageEntry> SideBar::pageEntries() const
{
    std::vector<PageEntry> out;
    for (const QString &page : m_pages) {
        const SideEntry *entry = m_entries.at(page);
        out.push_back({page, entry->text(), entry->iconName()});
    }
    return out;
}

void SideBar::setCurrent(const QString &page)
{
    m_current = page;
    const auto entry = m_entries.find(page);
    if (entry != m_entries.end())
        entry->second->setChecked(true);
}

void SideBar::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    setFixedWidth(collapsed ? scaled(kCollapsedWidth) : scaled(Size::sideBar));
    m_mark->setVisible(!collapsed);
    m_product->setVisible(!collapsed);
    for (QLabel *section : {m_boards, m_people, m_insight}) {
        if (section)
            section->setMaximumHeight(collapsed ? Size::cardPadding : QWIDGETSIZE_MAX);
    }
    for (const auto &[page, entry] : m_entries)
        entry->setCollapsed(collapsed);
    m_search->setCollapsed(collapsed);
    m_user->setCollapsed(collapsed);
    m_look->setCollapsed(collapsed);
    m_settings->setCollapsed(collapsed);
    retranslate();
}

void SideBar::retranslate()
{
    setAccessibleName(tr("Pages"));
    m_search->setCaption(tr("Search"));
    m_search->setHint(u"/"_s);
    m_look->setCaption(tr("Appearance and language"));
    m_appearance->setTitle(tr("Appearance and language"));
    const QString collapse = m_collapsed ? tr("Widen the side bar") : tr("Collapse the side bar");
    m_collapse->setAccessibleName(collapse);
    m_collapse->setToolTip(collapse);
    if (!m_session)
        return;
    m_boards->setText(m_collapsed ? QString() : tr("Boards"));
    m_people->setText(m_collapsed ? QString() : tr("People", "section of the side bar"));
    m_insight->setText(m_collapsed ? QString() : tr("Insight"));
    std::map<QString, QString> captions{
        {u"today"_s, tr("Today")},       {u"leads"_s, tr("Leads")},
        {u"people"_s, tr("People")},     {u"companies"_s, tr("Companies")},
        {u"deals"_s, tr("Deals")},       {u"tasks"_s, tr("Tasks")},
        {u"reports"_s, tr("Reports")},   {u"dashboard"_s, tr("Dashboard")},
        {u"rules"_s, tr("Rules")},       {u"settings"_s, tr("Settings")},
        {u"segments"_s, tr("Segments")},
    };
    for (const SavedView &view : viewsIn(m_session->workspace().settings()))
        captions[viewPage(view.id)] = view.name;
    for (const auto &[page, entry] : m_entries) {
        const auto known = captions.find(page);
        const Pipeline *pipeline = m_session->book().pipeline(page);
        entry->setCaption(known != captions.end() ? known->second
                              : pipeline          ? pipeline->caption.in(m_session->language().code)
                                                  : page);
    }
    refreshUser();
    scheduleCounts();
}

void SideBar::refreshUser()
{
    const User *user = m_session ? m_session->user() : nullptr;
    m_user->setCaption(user ? user->name : tr("No team yet"));
    m_user->setAccessibleDescription(tr("Who works in this window"));
}

void SideBar::fillUserMenu()
{
    m_userMenu->clear();
    if (!m_session)
        return;
    m_userMenu->addSection(tr("Work as"));
    auto *group = new QActionGroup(m_userMenu);
    for (const User &user : m_session->workspace().users()) {
        if (!user.active)
            continue;
        QString name = user.name;
        name.replace(u'&', u"&&"_s);
        QAction *action =
            m_userMenu->addAction(user.role == Role::Manager ? tr("%1 (manager)").arg(name) : name);
        action->setCheckable(true);
        action->setChecked(m_session->user() && m_session->user()->id == user.id);
        group->addAction(action);
        connect(action, &QAction::triggered, m_session,
                [this, id = user.id] { m_session->setUser(id); });
    }
}

QSize SideBar::sizeHint() const
{
    return {m_collapsed ? scaled(kCollapsedWidth) : scaled(Size::sideBar), 400};
}

void SideBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), t.border);
}

void SideBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        ink();
    QWidget::changeEvent(event);
}

void SideBar::ink()
{
    m_mark->setPixmap(iconPixmap(u"mark"_s, tokens(this).accent, 24, devicePixelRatioF()));
}

} // namespace Imbuto
