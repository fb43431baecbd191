// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadspage.h"

#include "ui/board/boardhand.h"
#include "ui/board/columnview.h"
#include "ui/board/dropground.h"
#include "ui/board/edgescroller.h"
#include "ui/board/quickadd.h"
#include "ui/board/rubberband.h"
#include "ui/filter/filterbar.h"
#include "ui/leads/leadgroup.h"
#include "ui/leads/leadnotes.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/chipbutton.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr int kLeastGroup = 220; ///< height at which a group still shows two cards

} // namespace

/// The page: a head with search and owner, the groups one under the other.
class LeadsPage final : public QWidget
{
    Q_OBJECT
public:
    LeadsPage(Session &session, const Pipeline &pipeline, QWidget *parent);
    void quickAdd();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHead(QHBoxLayout *head);
    QScrollArea *buildGroups();
    void retranslate();
    void applyFilter();
    void refresh();
    /// Scrolls the column of \a subject into sight: the page is narrower beside an open panel.
    void keepInSight(Subject subject);

    Session &m_session;
    BoardModel *m_model;
    BoardHand *m_hand;
    LeadNotes *m_notes;
    std::vector<LeadGroup *> m_groups;
    QBoxLayout *m_head = nullptr;
    QLabel *m_title;
    FilterBar *m_filters;
    SearchBox *m_search;
    QPushButton *m_new;
    QScrollArea *m_scroll;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTimer *m_refresh;
    QTimer *m_again; ///< who is in a segment may have changed
};

LeadsPage::LeadsPage(Session &session, const Pipeline &pipeline, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(new BoardModel(session, pipeline.id, this)),
      m_hand(new BoardHand(session, *m_model, this)),
      m_notes(new LeadNotes(session, pipeline.id, this))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(Size::page, Size::group, 0, Size::group);
    all->setSpacing(Size::cardPadding);
    auto *head = new QHBoxLayout;
    m_filters = new FilterBar(session, pipeline.subject, this);
    buildHead(head);
    all->addLayout(head);
    all->addWidget(m_filters);
    connect(m_filters, &FilterBar::changed, this, &LeadsPage::applyFilter);
    connect(m_filters, &FilterBar::left, m_hand, &BoardHand::focusFirst);
    m_stack = new QStackedWidget(this);
    m_scroll = buildGroups();
    m_stack->addWidget(m_scroll);
    m_empty = new EmptyState(u"lead"_s, {}, this);
    m_stack->addWidget(m_empty);
    all->addWidget(m_stack, 1);

    m_again = new QTimer(this);
    m_again->setSingleShot(true);
    m_again->setInterval(250);
    connect(m_again, &QTimer::timeout, this, &LeadsPage::applyFilter);
    m_refresh = new QTimer(this); // totals of several columns change together
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(0);
    connect(m_refresh, &QTimer::timeout, this, &LeadsPage::refresh);
    connect(m_model, &BoardModel::totalsChanged, m_refresh, qOverload<>(&QTimer::start));
    connect(m_empty, &EmptyState::activated, this, &LeadsPage::quickAdd);
    connect(&session, &Session::languageChanged, this, &LeadsPage::retranslate);
    connect(&session.workspace(), &Workspace::changed, this, [this](const ChangeSet &change) {
        if (!change.edits<User>().empty() || !change.edits<Setting>().empty())
            m_filters->refresh();
        if (!m_filters->filter().segment.isEmpty())
            m_again->start();
        m_refresh->start();
    });
    connect(&session, &Session::openSubject, this, [this](Subject subject) {
        QTimer::singleShot(0, this, [this, subject] { keepInSight(subject); });
    });
    retranslate();
}

void LeadsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_hand->focusFirst();
}

void LeadsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // beside an open panel, with large text, the title has a line of its own rather than being cut
    const int needed = m_title->sizeHint().width() + m_search->minimumWidth()
        + m_new->sizeHint().width() + 2 * Size::page + 2 * Size::cardPadding;
    m_head->setDirection(width() < needed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void LeadsPage::keepInSight(Subject subject)
{
    const BoardCard *card = m_model->card(m_model->indexOf(subject));
    if (ColumnView *column = card ? m_hand->columnOf(card->stage) : nullptr)
        m_scroll->ensureWidgetVisible(column, Size::cardPadding, 0);
}

void LeadsPage::buildHead(QHBoxLayout *head)
{
    head->setContentsMargins(0, 0, Size::page, 0);
    head->setSpacing(Size::cardPadding);
    m_title = plainLabel({}, this, TextRole::PageTitle);
    m_search = new SearchBox(this);
    m_search->setMaximumWidth(scaled(260));
    m_search->setMinimumWidth(scaled(90));
    connect(m_search, &SearchBox::search, this, &LeadsPage::applyFilter);
    connect(m_search, &SearchBox::left, this, [this] { m_hand->focusFirst(); });
    m_new = primaryButton({}, this);
    connect(m_new, &QPushButton::clicked, this, &LeadsPage::quickAdd);
    head->addWidget(m_title);
    auto *controls = new QHBoxLayout;
    controls->setSpacing(Size::cardPadding);
    controls->addWidget(m_filters->button());
    controls->addStretch(1);
    controls->addWidget(m_search, 1);
    controls->addWidget(m_new);
    head->addLayout(controls, 1);
    m_head = head;
}

QScrollArea *LeadsPage::buildGroups()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, Size::page, 0);
    column->setSpacing(Size::group);
    for (const StageGroup &group : m_model->pipeline().groups) {
        auto *widget = new LeadGroup(m_session, *m_hand, *m_notes, group, content);
        widget->setMinimumHeight(kLeastGroup);
        column->addWidget(widget, 1);
        m_groups.push_back(widget);
    }
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    new RubberBand(*m_hand, content);
    new DropGround(*m_hand, content);
    scroll->viewport()->setAutoFillBackground(false);
    new EdgeScroller(scroll, Qt::Horizontal, *m_hand);
    new EdgeScroller(scroll, Qt::Vertical, *m_hand);
    connect(m_hand, &BoardHand::columnFocused, scroll, [scroll](ColumnView *to) {
        scroll->ensureWidgetVisible(to, Size::cardPadding, Size::cardPadding);
    });
    return scroll;
}

void LeadsPage::retranslate()
{
    const Pipeline &pipeline = m_model->pipeline();
    const QString caption = pipeline.caption.in(m_session.language().code);
    m_title->setText(caption);
    m_title->setToolTip(pipeline.description.in(m_session.language().code));
    setAccessibleName(caption);
    m_search->setPlaceholderText(tr("Search leads"));
    m_search->setAccessibleName(tr("Search leads"));
    m_new->setText(tr("New person"));
    m_new->setToolTip(u"Ctrl+N"_s);
    m_empty->setButton(m_new->text());
    refresh();
}

void LeadsPage::applyFilter()
{
    const User *me = m_session.user();
    BoardFilter filter = resolved(m_filters->filter(), m_session.workspace(), m_model->pipeline(),
                                  me ? me->id : UserId());
    filter.search = m_search->text().trimmed();
    m_model->setFilter(filter);
    Q_EMIT m_session.announce(tr("%n lead(s)", nullptr, int(m_model->count())));
}

void LeadsPage::refresh()
{
    for (LeadGroup *group : m_groups)
        group->refresh();
    const bool filtered = !(m_model->filter() == BoardFilter());
    const bool empty = m_model->count() == 0 && !filtered;
    m_stack->setCurrentIndex(empty ? 1 : 0);
    m_empty->setSentence(
        tr("No leads yet. A lead begins when a person asks for a quote or gets a deal."));
}

void LeadsPage::quickAdd()
{
    QuickAdd::open(m_session, m_model->pipeline(),
                   m_new->mapToGlobal(QPoint(m_new->width(), m_new->height() + Size::step)));
}

const Pipeline *leadsPipeline(const RuleBook &book)
{
    const auto &pipelines = book.pipelines();
    const auto found =
        std::ranges::find_if(pipelines, [](const Pipeline &p) { return !p.groups.empty(); });
    return found == pipelines.end() ? nullptr : &*found;
}

QWidget *createLeadsPage(Session &session, QWidget *parent)
{
    const Pipeline *pipeline = leadsPipeline(session.book());
    return pipeline ? new LeadsPage(session, *pipeline, parent) : nullptr;
}

bool createOnLeadsPage(QWidget *page)
{
    auto *leads = qobject_cast<LeadsPage *>(page);
    if (leads)
        leads->quickAdd();
    return leads;
}

} // namespace Imbuto

#include "leadspage.moc"
