// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todaypage.h"

#include "ui/shell/choices.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/today/todayrow.h"
#include "ui/today/todaysection.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr int kDelayMs = 120; ///< several changes in a row are read once
constexpr int kWidest = 860;
const auto kWhoseKey = QStringLiteral("todayForEverybody");

} // namespace

TodayPage::TodayPage(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_agenda(new Agenda(session, this))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(Size::page, Size::group, 0, 0);
    all->setSpacing(Size::cardPadding);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, Size::page, 0);
    head->setSpacing(Size::cardPadding);
    m_title = plainLabel({}, this, TextRole::PageTitle);
    m_count = new Pill({}, this);
    m_day = plainLabel({}, this, TextRole::Caption);
    m_whose = new QComboBox(this);
    m_whose->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    head->addWidget(m_title);
    head->addWidget(m_count);
    head->addWidget(m_day);
    head->addStretch(1);
    head->addWidget(m_whose);
    all->addLayout(head);

    auto *content = new QWidget;
    auto *centred = new QHBoxLayout(content);
    centred->setContentsMargins(0, 0, Size::page, Size::page);
    auto *inner = new QWidget(content);
    inner->setMaximumWidth(scaled(kWidest));
    m_column = new QVBoxLayout(inner);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Size::page);
    centred->addWidget(inner, 1);
    centred->addStretch(0);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_empty = new EmptyState(u"check"_s, {}, this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_empty);
    all->addWidget(m_stack, 1);

    m_timer = new QTimer(this);
    m_timer->setSingleShot(true);
    m_timer->setInterval(kDelayMs);
    connect(m_timer, &QTimer::timeout, m_agenda, &Agenda::refresh);
    connect(m_agenda, &Agenda::changed, this, &TodayPage::rebuild);
    connect(&session.workspace(), &Workspace::changed, this, &TodayPage::schedule);
    connect(&session.workspace(), &Workspace::reloaded, this, &TodayPage::schedule);
    connect(&session.workspace(), &Workspace::rulesChanged, this, [this] {
        clear(); // rows name stages of the old rules
        schedule();
    });
    connect(&session, &Session::userChanged, this, &TodayPage::schedule);
    connect(&session, &Session::languageChanged, this, &TodayPage::retranslate);
    connect(&session, &Session::themeChanged, this, &TodayPage::rebuild);
    // a manager looks after everybody until they say otherwise
    const bool manager = session.user() && session.user()->role == Role::Manager;
    const bool everybody = choice(kWhoseKey, manager).toBool();
    m_whose->addItems({QString(), QString()});
    m_whose->setCurrentIndex(everybody ? 1 : 0);
    connect(m_whose, &QComboBox::activated, this, [this](int index) {
        setChoice(kWhoseKey, index == 1);
        m_agenda->setWhose(index == 1 ? Agenda::Whose::Everybody : Agenda::Whose::Mine);
    });
    connect(m_empty, &EmptyState::activated, this, [this] {
        if (isBlank()) {
            Q_EMIT importRequested();
            return;
        }
        m_whose->setCurrentIndex(1);
        Q_EMIT m_whose->activated(1);
    });
    if (everybody)
        m_agenda->setWhose(Agenda::Whose::Everybody);
    retranslate();
}

void TodayPage::retranslate()
{
    const QLocale &locale = m_session.language().locale;
    m_title->setText(tr("Today"));
    setAccessibleName(m_title->text());
    m_day->setText(locale.toString(m_session.today(), u"dddd d MMMM"_s));
    m_whose->setItemText(0, tr("For me"));
    m_whose->setItemText(1, tr("For everyone"));
    m_whose->setAccessibleName(tr("Whose day"));
    schedule();
}

void TodayPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_wantsFocus = true;
    if (m_stale)
        m_agenda->refresh();
    m_stale = false;
}

void TodayPage::schedule()
{
    m_stale = !isVisible();
    if (isVisible())
        m_timer->start();
}

void TodayPage::clear()
{
    m_sections.clear();
    clearLayout(m_column);
}

std::vector<TodayRow *> TodayPage::rows() const
{
    std::vector<TodayRow *> all;
    for (const TodaySection *section : m_sections)
        all.insert(all.end(), section->rows().begin(), section->rows().end());
    return all;
}

TodayRow *TodayPage::focusedRow() const
{
    for (QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        if (auto *row = qobject_cast<TodayRow *>(widget))
            return isAncestorOf(row) ? row : nullptr;
    }
    return nullptr;
}

void TodayPage::rebuild()
{
    const bool logging = std::ranges::any_of(m_sections, &TodaySection::hasForm);
    if (logging && m_agenda->isComplete() && isVisible()) {
        m_timer->start(); // not under somebody's hands
        return;
    }
    const auto before = rows();
    const auto focused = std::ranges::find(before, focusedRow());
    const QString key = focused == before.end() ? QString() : (*focused)->item().key();
    const int index = int(focused - before.begin());
    clear();
    for (const AgendaSection &section : m_agenda->sections()) {
        const auto shown = m_open.contains(section.caption) ? TodaySection::Shown::All
                                                            : TodaySection::Shown::First;
        auto *widget = new TodaySection(m_session, section, shown, m_scroll->widget());
        connect(widget, &TodaySection::showAllRequested, this, [this](const QString &caption) {
            m_open.insert(caption);
            rebuild();
        });
        for (TodayRow *row : widget->rows())
            connectRow(row);
        m_column->addWidget(widget);
        m_sections.push_back(widget);
    }
    m_column->addStretch(1);
    if (!key.isEmpty())
        restoreFocus(key, index);
    else if (m_wantsFocus && !rows().empty() && !qobject_cast<QLineEdit *>(window()->focusWidget()))
        rows().front()->setFocus(Qt::OtherFocusReason);
    if (m_agenda->isComplete())
        m_wantsFocus = false;
    updateEmpty();
    // at once: or the rows would share the height of the old ones for a frame
    m_scroll->widget()->layout()->activate();
    QEvent request(QEvent::LayoutRequest);
    QCoreApplication::sendEvent(m_scroll->widget(), &request);
}

void TodayPage::restoreFocus(const QString &key, int index)
{
    const auto now = rows();
    if (now.empty())
        return m_whose->setFocus(Qt::OtherFocusReason);
    const auto same =
        std::ranges::find(now, key, [](const TodayRow *row) { return row->item().key(); });
    TodayRow *row = same != now.end() ? *same : now[std::min(size_t(index), now.size() - 1)];
    row->setFocus(Qt::OtherFocusReason);
}

void TodayPage::connectRow(TodayRow *row)
{
    connect(row, &TodayRow::leave, this, [this, row](int by) {
        const auto all = rows();
        const auto here = std::ranges::find(all, row) - all.begin();
        const auto to = here + by;
        if (to < 0 || to >= std::ssize(all))
            return;
        all[size_t(to)]->setFocus(Qt::TabFocusReason);
        m_scroll->ensureWidgetVisible(all[size_t(to)], 0, scaled(60));
    });
}

/// Nobody and nothing was ever entered here.
bool TodayPage::isBlank() const
{
    const Store &store = m_session.store();
    return m_session.read([&] {
        return store.countRows(SubjectKind::Person) == 0 && store.countRows(SubjectKind::Deal) == 0
            && store.countRows(SubjectKind::Company) == 0;
    });
}

void TodayPage::updateEmpty()
{
    const qint64 total = m_agenda->total();
    m_count->setText(m_session.language().locale.toString(total));
    m_count->setVisible(total > 0);
    m_count->updateGeometry();
    const bool empty = total == 0 && m_agenda->isComplete();
    m_stack->setCurrentIndex(empty ? 1 : 0);
    if (empty && isBlank()) {
        m_empty->setSentence(
            tr("Nobody is here yet. Import your list, or enter the first deal on a "
               "board with Ctrl+N."));
        return m_empty->setButton(tr("Import a list…"));
    }
    const bool mine = m_agenda->whose() == Agenda::Whose::Mine;
    m_empty->setSentence(mine ? tr("Nothing waits for you today.")
                              : tr("Nothing waits for anybody today."));
    m_empty->setButton(mine ? tr("Show everyone’s day") : QString());
}

} // namespace Imbuto
