// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar.h"

#include "core/views.h"
#include "ui/shell/icons.h"
#include "ui/shell/session.h"
#include "ui/shell/sideentry.h"
#include "ui/shell/widgets.h"

#include <QButtonGroup>
#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCollapsedWidth = 56;
constexpr int kCountDelayMs = 150;

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
    m_product = plainLabel(u"Imbuto"_s, this, TextRole::Strong);
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

QString viewPage(const QString &id)
{
    return u"view:"_s + id;
}

bool isViewPage(const QString &page)
{
    return page.startsWith(u"view:"_s);
}

QString listPage(SubjectKind kind)
{
    switch (kind) {
    case SubjectKind::Person:
        return u"people"_s;
    case SubjectKind::Company:
        return u"companies"_s;
    case SubjectKind::Deal:
        break;
    }
    return u"deals"_s;
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
    showMore(isMoreShown());
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
    m_settings->setCollapsed(collapsed);
    if (m_more)
        m_more->setCollapsed(collapsed);
    retranslate();
}

void SideBar::retranslate()
{
    setAccessibleName(tr("Pages"));
    m_search->setCaption(tr("Search"));
    m_search->setHint(u"/"_s);
    const QString collapse = m_collapsed ? tr("Widen the side bar") : tr("Collapse the side bar");
    m_collapse->setAccessibleName(collapse);
    m_collapse->setToolTip(collapse);
    if (!m_session)
        return;
    showMore(isMoreShown());
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
    painter.fillRect(QRect(0, m_user->y() - Size::step - 1, width(), 1), t.border);
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
