// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/pastboard.h"

#include "ui/reports/recordspanel.h"
#include "ui/reports/reportjob.h"
#include "ui/shell/format.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPointer>
#include <QScrollArea>
#include <QSlider>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace Imbuto {

PastBoard::PastBoard(Session &session, const PipelineId &pipeline, QWidget *parent)
    : QWidget(parent), m_session(session), m_pipeline(pipeline),
      m_job(new ReportJob(session, this)), m_day(session.today())
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(Size::cardPadding);
    buildHead(all);
    auto *content = new QWidget;
    m_columns = new QHBoxLayout(content);
    m_columns->setContentsMargins(0, 0, Size::page, 0);
    m_columns->setSpacing(Size::cardPadding);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    all->addWidget(scroll, 1);
    connect(m_job, &ReportJob::boardFound, this, &PastBoard::showBoard);
    connect(m_job, &ReportJob::failed, &session, &Session::tellError);
    connect(&session, &Session::languageChanged, this, &PastBoard::retranslate);
    for (const auto signal : {&Workspace::reloaded, &Workspace::rulesChanged})
        connect(&session.workspace(), signal, this, &PastBoard::ask);
    connect(&session.workspace(), &Workspace::changed, this, &PastBoard::ask);
    retranslate();
}

void PastBoard::buildHead(QBoxLayout *all)
{
    auto *head = new Panel(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(Size::cardPadding, Size::related, Size::cardPadding, Size::related);
    row->setSpacing(Size::cardPadding);
    m_title = plainLabel({}, head, TextRole::Strong);
    m_slider = new QSlider(Qt::Horizontal, head);
    m_slider->setPageStep(7);
    m_slider->setMinimumWidth(scaled(160));
    m_back = new QPushButton(head);
    row->addWidget(m_title);
    row->addWidget(m_slider, 1);
    row->addWidget(m_back);
    auto *framed = new QHBoxLayout;
    framed->setContentsMargins(0, 0, Size::page, 0);
    framed->addWidget(head);
    all->addLayout(framed);
    m_hint = plainLabel({}, this, TextRole::Caption);
    all->addWidget(m_hint);
    connect(m_slider, &QSlider::valueChanged, this,
            [this](int day) { showDay(QDate::fromJulianDay(day)); });
    connect(m_back, &QPushButton::clicked, this, &PastBoard::backRequested);
}

QString PastBoard::dayText() const
{
    return dateText(m_day, m_session.language());
}

void PastBoard::retranslate()
{
    setAccessibleName(tr("The board in the past"));
    m_slider->setAccessibleName(tr("Day of the board"));
    m_back->setText(tr("Back to today"));
    m_hint->setText(tr("As it stood at the end of that day, for looking only; amounts are those of "
                       "today."));
    m_title->setText(dayText());
    ask();
}

void PastBoard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    ask();
}

void PastBoard::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_job->cancel();
}

void PastBoard::showDay(QDate day)
{
    m_day = day;
    m_title->setText(dayText());
    m_slider->setAccessibleDescription(dayText());
    ask();
}

void PastBoard::ask()
{
    if (!isVisible())
        return;
    const Instant end = m_session.workspace().calendar().startOf(m_day.addDays(1)) - 1;
    m_job->lookAtBoard(m_pipeline, std::min(end, m_session.workspace().now()));
}

void PastBoard::showBoard(const BoardThen &board)
{
    m_board = board;
    {
        const QSignalBlocker quiet(m_slider);
        const QDate today = m_session.today();
        const QDate first =
            board.first == kNever ? today : m_session.workspace().calendar().day(board.first);
        m_slider->setRange(int(first.toJulianDay()), int(today.toJulianDay()));
        m_slider->setValue(int(m_day.toJulianDay()));
    }
    clearLayout(m_columns);
    for (const PastColumn &column : board.columns)
        m_columns->addWidget(columnOf(column), 1);
    Q_EMIT boardShown();
}

QWidget *PastBoard::columnOf(const PastColumn &column)
{
    const Pipeline *pipeline = m_session.book().pipeline(m_pipeline);
    const Stage *stage = pipeline ? pipeline->stage(column.stage) : nullptr;
    auto *panel = new Panel(this, Panel::Ground::Sunken);
    panel->setMinimumWidth(scaled(200));
    auto *all = new QVBoxLayout(panel);
    all->setContentsMargins(1, Size::cardPadding, 1, 1);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(Size::cardPadding, 0, Size::cardPadding, 0);
    const QString caption = stage ? stage->caption.in(m_session.language().code) : column.stage;
    head->addWidget(plainLabel(caption, panel, TextRole::Strong), 1);
    head->addWidget(
        new Pill(m_session.language().locale.toString(qint64(column.cards.size())), panel));
    all->addLayout(head);
    QStringList sums;
    for (const auto &[currency, minor] : column.sums)
        sums << amountText(minor, currency, m_session.language());
    auto *second = plainLabel(sums.join(u" + "_s), panel, TextRole::Caption);
    second->setContentsMargins(Size::cardPadding, 0, Size::cardPadding, 0);
    all->addWidget(second);
    std::vector<Subject> subjects;
    for (const PastCard &card : column.cards)
        subjects.push_back({pipeline ? pipeline->subject : SubjectKind::Deal, card.subject});
    auto *list = recordList(m_session, std::move(subjects), panel);
    list->setAccessibleName(tr("%1, %n card(s)", nullptr, int(column.cards.size())).arg(caption));
    all->addWidget(list, 1);
    return panel;
}

namespace {
PastBoard *pastOf(const QStackedWidget *stack)
{
    return stack->findChild<PastBoard *>({}, Qt::FindDirectChildrenOnly);
}
} // namespace

void addPastBoard(Session &session, const PipelineId &pipeline, QBoxLayout *head,
                  QStackedWidget *stack)
{
    auto *button = iconButton(u"clock"_s, {}, stack->parentWidget());
    const auto name = [button] {
        button->setAccessibleName(PastBoard::tr("The board of another day"));
        button->setToolTip(button->accessibleName());
    };
    name();
    QObject::connect(&session, &Session::languageChanged, button, name);
    button->setCheckable(true);
    head->insertWidget(head->count() - 1, button);
    // the page may choose between its columns and its empty state while the past is looked at
    QObject::connect(stack, &QStackedWidget::currentChanged, button, [=] {
        if (button->isChecked() && stack->currentWidget() != pastOf(stack))
            stack->setCurrentWidget(pastOf(stack));
    });
    QObject::connect(button, &QToolButton::toggled, stack, [=, &session](bool on) {
        if (!on) {
            stack->setCurrentIndex(0);
            button->setFocus();
            return;
        }
        PastBoard *past = pastOf(stack);
        if (!past) {
            past = new PastBoard(session, pipeline, stack);
            stack->addWidget(past);
            QObject::connect(past, &PastBoard::backRequested, button,
                             [button] { button->setChecked(false); });
        }
        stack->setCurrentWidget(past);
        past->slider()->setFocus();
    });
}

} // namespace Imbuto
