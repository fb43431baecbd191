// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/settings/fieldsettings.h"
#include "ui/settings/kindsettings.h"
#include "ui/settings/personalsettings.h"
#include "ui/settings/policysettings.h"
#include "ui/settings/reasonsettings.h"
#include "ui/settings/teamsettings.h"
#include "ui/settings/workspacesettings.h"
#include "ui/shell/session.h"
#include "ui/shell/tabbutton.h"
#include "ui/shell/widgets.h"
#include "ui/subject/flowlayout.h"

#include <QApplication>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr int kWidest = 760;
constexpr int kUnderHandMs = 60;

QScrollArea *scrolled(QWidget *section)
{
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, Size::page, Size::page);
    section->setMaximumWidth(scaled(kWidest));
    row->addWidget(section, 1);
    row->addStretch(0);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

} // namespace

SettingsPage::SettingsPage(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(Size::page, Size::group, 0, 0);
    all->setSpacing(Size::cardPadding);
    m_title = plainLabel({}, this, TextRole::PageTitle);
    all->addWidget(m_title);
    m_tabs = new QWidget(this);
    new FlowLayout(m_tabs);
    all->addWidget(m_tabs);
    m_group = new QButtonGroup(this);
    m_stack = new QStackedWidget(this);
    all->addWidget(m_stack, 1);

    auto *personal = new PersonalSettings(session, this);
    connect(personal, &PersonalSettings::languageRequested, this, &SettingsPage::languageRequested);
    connect(personal, &PersonalSettings::themeRequested, this, &SettingsPage::themeRequested);
    connect(personal, &PersonalSettings::fontRequested, this, &SettingsPage::fontRequested);
    add(personal);
    add(new WorkspaceSettings(session, this));
    add(new TeamSettings(session, this));
    add(new KindSettings(session, this));
    add(new FieldSettings(session, this));
    add(new ReasonSettings(session, this));
    add(new PolicySettings(session, this));

    m_timer = new QTimer(this);
    m_timer->setSingleShot(true);
    m_timer->setInterval(0);
    connect(m_timer, &QTimer::timeout, this, [this] {
        // what is being pressed must be there when it is let go
        if (QApplication::mouseButtons() != Qt::NoButton)
            QTimer::singleShot(kUnderHandMs, m_timer, qOverload<>(&QTimer::start));
        else if (isVisible())
            m_sections[size_t(sectionIndex())]->refresh();
    });
    connect(&session.workspace(), &Workspace::changed, this, &SettingsPage::follow);
    connect(&session.workspace(), &Workspace::reloaded, m_timer, qOverload<>(&QTimer::start));
    connect(&session.workspace(), &Workspace::rulesChanged, m_timer, qOverload<>(&QTimer::start));
    connect(&session, &Session::languageChanged, this, &SettingsPage::retranslate);
    connect(&session, &Session::themeChanged, m_timer, qOverload<>(&QTimer::start));
    retranslate();
    showSection(0);
}

/// A line that loses the focus with its page must not save any more.
SettingsPage::~SettingsPage()
{
    for (QLineEdit *line : findChildren<QLineEdit *>())
        line->blockSignals(true);
}

void SettingsPage::add(SettingsSection *section)
{
    const int index = int(m_sections.size());
    m_sections.push_back(section);
    auto *tab = new TabButton(m_tabs);
    m_tabs->layout()->addWidget(tab);
    m_group->addButton(tab, index);
    // toggled, not clicked: assistive technology may choose by checking
    connect(tab, &QAbstractButton::toggled, this, [this, index](bool on) {
        if (on)
            showSection(index);
    });
    m_stack->addWidget(scrolled(section));
}

void SettingsPage::showSection(int index)
{
    if (!m_group->button(index)->isChecked())
        return m_group->button(index)->setChecked(true);
    m_stack->setCurrentIndex(index);
    m_sections[size_t(index)]->refresh();
}

int SettingsPage::sectionIndex() const
{
    return m_stack->currentIndex();
}

void SettingsPage::retranslate()
{
    m_title->setText(tr("Settings"));
    setAccessibleName(m_title->text());
    for (size_t i = 0; i < m_sections.size(); ++i) {
        m_group->button(int(i))->setText(m_sections[i]->caption());
        m_group->button(int(i))->updateGeometry();
    }
    if (m_timer)
        m_timer->start();
}

void SettingsPage::follow(const ChangeSet &change)
{
    if (!change.edits<User>().empty() || !change.edits<Setting>().empty())
        m_timer->start();
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_group->checkedButton()->setFocus(Qt::OtherFocusReason);
    m_timer->start();
}

} // namespace Imbuto
