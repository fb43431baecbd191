// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/detailpanel.h"

#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/dossier.h"
#include "ui/subject/fieldsection.h"
#include "ui/subject/inlineedit.h"
#include "ui/subject/needssection.h"
#include "ui/subject/ownerbutton.h"
#include "ui/subject/placessection.h"
#include "ui/subject/relatedsection.h"
#include "ui/subject/subjectheader.h"
#include "ui/subject/tasksection.h"
#include "ui/subject/timelinesection.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace Imbuto {
namespace {

/// A hairline between two sections.
class Line final : public QWidget
{
public:
    explicit Line(QWidget *parent) : QWidget(parent) { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(rect(), tokens(this).border);
    }
};

/// From here to the end of what is loaded, the timeline reads on.
constexpr int kReadAhead = 200;

} // namespace

DetailPanel::DetailPanel(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    setFocusPolicy(Qt::StrongFocus); // with it, letters log; Tab goes on to the first control
    build();
    connectNeeds();
    m_refresh = new QTimer(
        this); // several changes at once are shown once, after what the person sees moves
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(0);
    connect(m_refresh, &QTimer::timeout, this, &DetailPanel::refresh);
    connect(&session.workspace(), &Workspace::changed, this, &DetailPanel::follow);
    for (const auto signal :
         {&Session::languageChanged, &Session::themeChanged, &Session::userChanged})
        connect(&session, signal, m_refresh, qOverload<>(&QTimer::start));
    connect(&session.workspace(), &Workspace::reloaded, m_refresh, qOverload<>(&QTimer::start));
    connect(&session.workspace(), &Workspace::rulesChanged, m_refresh, qOverload<>(&QTimer::start));
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        const QWidget *view = m_scroll->viewport();
        m_timeline->lookAt({m_timeline->mapFromGlobal(view->mapToGlobal(QPoint())), view->size()});
        if (value > m_scroll->verticalScrollBar()->maximum() - kReadAhead)
            m_timeline->loadMore();
    });
}

/// What is being edited is saved when its field loses the focus: while the panel still is one.
DetailPanel::~DetailPanel()
{
    hide();
}

void DetailPanel::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(1, 0, 0, 0);
    all->setSpacing(0);
    m_head = new SubjectHeader(m_session, this);
    all->addWidget(m_head);
    connect(m_head, &SubjectHeader::closeRequested, this, &DetailPanel::closeRequested);

    m_scroll = new QScrollArea(this);
    m_scroll->setFocusPolicy(Qt::NoFocus); // what has the focus is scrolled into sight
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *content = new QWidget(m_scroll);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_needs = new NeedsSection(m_session, content);
    m_fields = new FieldSection(m_session, content);
    m_places = new PlacesSection(m_session, content);
    m_tasks = new TaskSection(m_session, content);
    m_timeline = new TimelineSection(m_session, content);
    m_sections = {m_needs, m_fields,  m_places, new RelatedSection(m_session, content),
                  m_tasks, m_timeline};
    for (Section *section : m_sections) {
        if (section != m_sections.front())
            column->addWidget(new Line(content));
        column->addWidget(section);
    }
    column->addStretch(1);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(
        false); // which setWidget() turned on: the panel's own ground shows
    all->addWidget(m_scroll, 1);
}

void DetailPanel::connectNeeds()
{
    connect(m_needs, &NeedsSection::logRequested, m_timeline, &TimelineSection::beginLog);
    connect(m_needs, &NeedsSection::fieldRequested, m_fields, &FieldSection::focusField);
    connect(m_needs, &NeedsSection::ownerRequested, m_head->owner(), &OwnerButton::choose);
    connect(m_needs, &NeedsSection::taskRequested, m_tasks, &TaskSection::focusNew);
    connect(m_timeline, &TimelineSection::formOpened, this, [this](QWidget *form) {
        // its place is known only after the layout
        QTimer::singleShot(0, form,
                           [this, form] { m_scroll->ensureWidgetVisible(form, 0, Size::page); });
    });
}

void DetailPanel::setSubject(Subject subject)
{
    m_subject = subject;
    refresh();
    m_scroll->verticalScrollBar()->setValue(0);
}

QSize DetailPanel::sizeHint() const
{
    return {Size::detailPanel, 640};
}

void DetailPanel::follow(const ChangeSet &change)
{
    if (m_subject && touches(change, m_ids))
        m_refresh->start();
}

void DetailPanel::refresh()
{
    m_refresh->stop();
    const auto dossier = m_subject ? readDossier(m_session, m_subject) : std::nullopt;
    m_ids = dossier ? dossier->ids : std::set<qint64>();
    m_head->setVisible(dossier.has_value());
    m_scroll->setVisible(dossier.has_value());
    if (!dossier) {
        if (m_subject)
            lose();
        return;
    }
    m_head->fill(*dossier);
    for (Section *section : m_sections)
        section->fill(*dossier);
    setAccessibleName(dossier->record.name.isEmpty() ? dossier->record.email
                                                     : dossier->record.name);
}

/// Whom it showed is gone: what was being typed has nowhere to go any more.
void DetailPanel::lose()
{
    bool typing = false;
    for (InlineEdit *edit : findChildren<InlineEdit *>()) {
        typing |= edit->hasFocus() && edit->isPending();
        edit->revert();
    }
    if (typing)
        Q_EMIT m_session.toast(tr("“%1” was deleted meanwhile. What was being typed is not kept.")
                                   .arg(accessibleName()),
                               {});
    m_subject = {};
    Q_EMIT closeRequested();
}

void DetailPanel::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void DetailPanel::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void DetailPanel::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(0, 0, 1, height(), t.border);
    if (hasFocus())
        painter.fillRect(0, 0, 2, height(), t.accent);
}

bool DetailPanel::scrollBy(int key)
{
    QScrollBar *bar = m_scroll->verticalScrollBar();
    const int step = 3 * fontMetrics().height();
    const std::map<int, int> steps{{Qt::Key_Up, -step},
                                   {Qt::Key_Down, step},
                                   {Qt::Key_PageUp, -bar->pageStep()},
                                   {Qt::Key_PageDown, bar->pageStep()}};
    const auto by = steps.find(key);
    if (by == steps.end())
        return false;
    bar->setValue(bar->value() + by->second);
    return true;
}

void DetailPanel::keyPressEvent(QKeyEvent *event)
{
    const bool plain =
        event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::ShiftModifier;
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closeRequested();
    } else if (hasFocus() && scrollBy(event->key())) {
        event->accept();
    } else if (!plain || event->text().size() != 1 || !event->text().front().isLetter()
               || !m_timeline->handleKey(event->text().front())) {
        QWidget::keyPressEvent(event);
    }
}

} // namespace Imbuto
