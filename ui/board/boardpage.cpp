// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardpage.h"

#include "ui/board/boardhand.h"
#include "ui/board/boardmenu.h"
#include "ui/board/boardstate.h"
#include "ui/board/columnview.h"
#include "ui/board/dropground.h"
#include "ui/board/edgescroller.h"
#include "ui/board/lanesview.h"
#include "ui/board/movemenu.h"
#include "ui/board/pastboard.h"
#include "ui/board/quickadd.h"
#include "ui/board/rubberband.h"
#include "ui/filter/filterbar.h"
#include "ui/shell/elidedlabel.h"
#include "ui/shell/format.h"
#include "ui/shell/icons.h"
#include "ui/shell/searchkeys.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/bulkbar.h"
#include "ui/subject/chipbutton.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {
constexpr int kAgainMs = 250;
constexpr int kPlus = 44; ///< px with the usual font: a button with a sign alone
constexpr int kNarrow =
    620; ///< px with the usual font: a page without room for the words of its button

BoardModel::Reads readsOf(const Session &session, const PipelineId &id, const BoardState &state)
{
    BoardModel::Reads reads;
    for (const Stage &stage : session.book().pipeline(id)->stages)
        reads[stage.id] = readOf(state, stage.id, session.today(), session.workspace().calendar());
    return reads;
}
} // namespace

BoardPage::BoardPage(Session &session, const PipelineId &pipeline, QWidget *parent)
    : QWidget(parent), m_session(session),
      m_state(new BoardState(*session.book().pipeline(pipeline), this)),
      m_model(new BoardModel(session, pipeline, this, readsOf(session, pipeline, *m_state))),
      m_hand(new BoardHand(session, *m_model, this))
{
    m_hand->setState(m_state);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Size::page, Size::group, 0, Size::group);
    layout->setSpacing(Size::cardPadding);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, Size::page, 0);
    head->setSpacing(Size::cardPadding);
    m_filters = new FilterBar(session, m_model->pipeline().subject, this);
    buildHead(head);
    layout->addLayout(head);
    layout->addWidget(m_filters);
    m_stack = new QStackedWidget(this);
    buildGround();
    layout->addWidget(m_stack, 1);
    addPastBoard(session, pipeline, head, m_stack);
    buildBulk();

    connect(m_model, &BoardModel::totalsChanged, this, &BoardPage::updateEmpty);
    connect(m_state, &BoardState::columnChanged, this, &BoardPage::applyReads);
    connect(m_state, &BoardState::fieldsChanged, this, &BoardPage::applyReads);
    connect(m_state, &BoardState::lanesChanged, this, &BoardPage::showLanes);
    m_again = new QTimer(this);
    m_again->setSingleShot(true);
    m_again->setInterval(kAgainMs);
    connect(m_again, &QTimer::timeout, this, &BoardPage::applyFilter);
    connect(m_filters, &FilterBar::changed, this, &BoardPage::applyFilter);
    connect(m_filters, &FilterBar::saveRequested, this, &BoardPage::saveView);
    connect(m_filters, &FilterBar::left, m_hand, &BoardHand::focusFirst);
    connect(&session.workspace(), &Workspace::changed, this, &BoardPage::follow);
    connect(&session, &Session::languageChanged, this, &BoardPage::retranslate);
    retranslate();
}

void BoardPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeBulk();
    nameNew();
}

void BoardPage::setCovered(int covered)
{
    m_covered = covered;
    placeBulk();
}

void BoardPage::placeBulk()
{
    if (m_bulk->isHidden())
        return;
    const int seen = width() - m_covered;
    const int room = seen - 2 * Size::page;
    const int wide = std::min(room, m_bulk->rowWidth());
    const QLayout *inside = m_bulk->layout();
    const int high = inside->hasHeightForWidth() ? inside->totalHeightForWidth(wide)
                                                 : m_bulk->sizeHint().height();
    m_bulk->setGeometry((seen - wide) / 2, height() - high - 2 * Size::page, wide, high);
    m_bulk->raise();
}

void BoardPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    beginDay(); // one may have passed
}

void BoardPage::beginDay()
{
    applyReads();
    if (!m_filters->filter().isEmpty())
        applyFilter();
}

void BoardPage::applyReads()
{
    bool another = false;
    for (const auto &[stage, read] : readsOf(m_session, m_model->pipeline().id, *m_state)) {
        another = another || m_model->columnRead(stage) != read;
        m_model->setColumnRead(stage, read);
    }
    if (m_lanes && another)
        m_lanes->readAgain();
}

void BoardPage::buildHead(QLayout *layout)
{
    auto *box = static_cast<QHBoxLayout *>(layout);
    m_title = new ElidedLabel(this, TextRole::PageTitle);
    m_search = new SearchBox(this);
    m_search->setMaximumWidth(scaled(260));
    m_search->setMinimumWidth(80);
    connect(m_search, &SearchBox::search, this, &BoardPage::applyFilter);
    connect(m_search, &SearchBox::left, this, [this] { m_hand->focusFirst(); });
    leadOn(*m_search, [this] {
        applyFilter();
        m_hand->chooseFirst();
    });
    m_new = primaryButton({}, this);
    connect(m_new, &QPushButton::clicked, this, &BoardPage::quickAdd);
    box->addWidget(m_title);
    box->addWidget(m_filters->button());
    box->addWidget(boardMenuButton(m_session, *m_state, m_model->pipeline().subject, this));
    box->addStretch(1);
    box->addWidget(m_search, 1);
    box->addWidget(m_new);
}

void BoardPage::buildGround()
{
    if (m_state->hasLanes())
        m_scroll = m_lanes = new LanesView(*m_hand, this);
    else
        m_scroll = buildColumns();
    m_stack->insertWidget(0, m_scroll);
}

/// The other way to show the same cards; the card that had the focus keeps it.
void BoardPage::showLanes()
{
    const std::vector<Subject> held = m_hand->selected();
    m_hand->setColumns({});
    m_hand->setLanes(nullptr);
    m_lanes = nullptr;
    delete m_scroll;
    buildGround();
    updateEmpty();
    if (held.empty())
        m_hand->focusFirst();
    else
        m_hand->focusCard(held.front());
}

/// What can be done with several cards at once: over the foot of the columns, so that nothing moves when it
/// comes.
void BoardPage::buildBulk()
{
    m_bulk = new BulkBar(m_session, m_model->pipeline().subject, this);
    m_bulk->setMoves([this](QMenu *menu) {
        fillMoveMenu(*menu, m_session, m_bulk->selection(), m_model->pipeline().id,
                     m_hand->placeOf(m_bulk->selection().front()));
    });
    auto *later = new QTimer(this); // cards that are selected one by one are told once
    later->setSingleShot(true);
    later->setInterval(0);
    connect(later, &QTimer::timeout, this, &BoardPage::updateBulk);
    connect(m_hand, &BoardHand::selectionChanged, later, qOverload<>(&QTimer::start));
    connect(m_bulk, &BulkBar::clearRequested, m_hand, &BoardHand::clearSelection);
    auto *escape = new QShortcut(Qt::Key_Escape, m_bulk);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, m_hand, &BoardHand::clearSelection);
}

void BoardPage::updateBulk()
{
    const bool writable = !m_session.store().isReadOnly();
    const bool several = writable && m_hand->countSelected() > 1;
    const QWidget *focus = window()->focusWidget();
    const bool held = focus && m_bulk->isAncestorOf(focus);
    const std::vector<Subject> before = m_bulk->selection();
    m_bulk->setSelection(several ? m_hand->selected() : std::vector<Subject>());
    placeBulk();
    if (held && !several && !before.empty())
        m_hand->focusCard(before.front()); // the keyboard goes on where the cards are
}

QScrollArea *BoardPage::buildColumns()
{
    auto *columns = new QWidget;
    auto *row = new QHBoxLayout(columns);
    row->setContentsMargins(0, 0, Size::page, 0);
    row->setSpacing(Size::cardPadding);
    for (int stage = 0; stage < int(m_model->pipeline().stages.size()); ++stage) {
        auto *column = new ColumnView(*m_hand, stage, columns);
        new EdgeScroller(column->list(), Qt::Vertical, *m_hand);
        row->addWidget(column, 1);
    }
    row->addStretch(0);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    columns->resize(scroll->size()); // or a size is worked out that nobody will see
    scroll->setWidget(columns);
    columns->setAutoFillBackground(false);
    new RubberBand(*m_hand, columns);
    new DropGround(*m_hand, columns);
    scroll->viewport()->setAutoFillBackground(false);
    new EdgeScroller(scroll, Qt::Horizontal, *m_hand);
    connect(m_hand, &BoardHand::columnFocused, scroll, [scroll](ColumnView *column) {
        scroll->ensureWidgetVisible(column, Size::cardPadding, 0);
    });
    return scroll;
}

void BoardPage::retranslate()
{
    const Pipeline &pipeline = m_model->pipeline();
    const QString caption = pipeline.caption.in(m_session.language().code);
    m_title->setText(caption);
    m_title->setToolTip(pipeline.description.in(m_session.language().code));
    setAccessibleName(caption);
    m_search->setPlaceholderText(tr("Search this board"));
    m_search->setAccessibleName(tr("Search this board"));
    nameNew();
    updateEmpty();
}

/// The button says what it makes, where there is room for that.
void BoardPage::nameNew()
{
    switch (m_model->pipeline().subject) {
    case SubjectKind::Deal:
        m_new->setAccessibleName(tr("New deal"));
        break;
    case SubjectKind::Person:
        m_new->setAccessibleName(tr("New person"));
        break;
    case SubjectKind::Company:
        m_new->setAccessibleName(tr("New company"));
        break;
    }
    const QString name = m_new->accessibleName();
    const bool narrow = width() < scaled(kNarrow);
    m_new->setText(narrow ? u"+"_s : name);
    m_new->setMaximumWidth(narrow ? scaled(kPlus) : QWIDGETSIZE_MAX);
    m_new->setToolTip(narrow ? u"%1 (Ctrl+N)"_s.arg(name) : u"Ctrl+N"_s);
}

void BoardPage::quickAdd()
{
    if (ColumnView *column = m_hand->focusedColumn())
        return column->quickAdd();
    QuickAdd::open(m_session, m_model->pipeline(),
                   m_new->mapToGlobal(QPoint(m_new->width(), m_new->height() + Size::step)));
}

void BoardPage::focusCard(Subject subject)
{
    m_hand->focusCard(subject);
}

void BoardPage::keepInSight(Subject subject)
{
    ColumnView *column = m_hand->columnHolding(subject);
    if (column && m_lanes)
        m_lanes->showCard(column, column->list()->cards().indexOf(subject));
    else if (column)
        m_scroll->ensureWidgetVisible(column, Size::cardPadding, 0);
}

} // namespace Imbuto
