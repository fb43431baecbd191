// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/segments/segmentspage.h"

#include "ui/segments/segmenteditor.h"
#include "ui/shell/format.h"
#include "ui/shell/icons.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"

#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QListWidget>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {
constexpr int kListWidth = 260;
constexpr int kCountDelayMs = 400;
constexpr int kCountMs = 60; ///< for one of them
constexpr size_t kAtOnce = 100;

bool concerns(const ChangeSet &change)
{
    const auto &edits = change.edits<Setting>();
    return std::any_of(edits.begin(), edits.end(), [](const Edit<Setting> &edit) {
        return isSegmentKey((edit.after ? *edit.after : *edit.before).key);
    });
}
} // namespace

SegmentsPage::SegmentsPage(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_title(plainLabel({}, this, TextRole::PageTitle)),
      m_new(primaryButton({}, this)), m_list(new QListWidget(this)),
      m_stack(new QStackedWidget(this)), m_editor(new SegmentEditor(session, this)),
      m_empty(new EmptyState(u"filter"_s, {}, this)), m_counts(new QTimer(this))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(Size::page, Size::group, Size::page, Size::group);
    all->setSpacing(Size::cardPadding);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_new);
    all->addLayout(head);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(Size::group);
    m_list->setFixedWidth(scaled(kListWidth));
    m_list->setFrameShape(QFrame::NoFrame);
    m_stack->addWidget(m_editor);
    m_stack->addWidget(m_empty);
    middle->addWidget(m_list);
    middle->addWidget(m_stack, 1);
    all->addLayout(middle, 1);

    m_counts->setSingleShot(true);
    m_counts->setInterval(kCountDelayMs);
    connect(m_counts, &QTimer::timeout, this, &SegmentsPage::refreshCounts);
    connect(m_new, &QPushButton::clicked, this, &SegmentsPage::create);
    connect(m_empty, &EmptyState::activated, this, &SegmentsPage::create);
    connect(m_list, &QListWidget::currentRowChanged, this, &SegmentsPage::showSelected);
    connect(m_editor, &SegmentEditor::saved, this, &SegmentsPage::select);
    connect(m_editor, &SegmentEditor::duplicateRequested, this, &SegmentsPage::duplicate);
    connect(m_editor, &SegmentEditor::deleteRequested, this, &SegmentsPage::remove);
    connect(&session.workspace(), &Workspace::changed, this, &SegmentsPage::follow);
    connect(&session.workspace(), &Workspace::reloaded, this, &SegmentsPage::refresh);
    connect(&session, &Session::languageChanged, this, &SegmentsPage::retranslate);
    retranslate();
}

void SegmentsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void SegmentsPage::follow(const ChangeSet &change)
{
    if (concerns(change))
        refresh();
    else
        m_counts->start();
}

void SegmentsPage::select(const QString &id)
{
    m_current = id;
    refresh();
}

/// The list as it is saved now. What is being edited stays, unless it was changed meanwhile.
void SegmentsPage::refresh()
{
    const std::vector<Segment> segments = m_session.workspace().segments();
    m_filling = true;
    m_list->clear();
    for (const Segment &segment : segments) {
        auto *item = new QListWidgetItem(icon(subjectKindIcon(segment.kind), tokens(this).second),
                                         segment.name, m_list);
        item->setData(Qt::UserRole, segment.id);
        item->setSizeHint({0, fontMetrics().height() + 2 * Size::related});
        if (segment.feed)
            item->setToolTip(tr("Feeds a pipeline by itself"));
        if (segment.id == m_current)
            m_list->setCurrentItem(item);
    }
    m_filling = false;
    m_list->setVisible(m_list->count() > 0);
    const bool drafting = m_current.isEmpty() && m_stack->currentWidget() == m_editor
        && m_editor->isDirty() && !m_editor->segment().name.isEmpty();
    if (!m_list->currentItem() && !drafting && m_list->count() > 0)
        m_list->setCurrentRow(0);
    else if (!drafting)
        showSelected();
    m_counts->start();
}

/// How many are in \a segment, as far as that can be told at once: "1,200", or "300+".
QString SegmentsPage::countOf(const Segment &segment) const
{
    const auto scan = m_session.workspace().scan(segment);
    if (!scan)
        return {};
    QElapsedTimer time;
    time.start();
    bool more = true;
    const bool read = m_session.read([&] {
        while ((more = (*scan)->advance(kAtOnce)) && time.elapsed() < kCountMs)
            ;
        return true;
    });
    const QString count = m_session.language().locale.toString(qlonglong((*scan)->found().size()));
    return !read ? QString() : more ? count + u'+' : count;
}

void SegmentsPage::refreshCounts()
{
    if (!isVisible())
        return;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const auto segment = m_session.workspace().segment(item->data(Qt::UserRole).toString());
        const QString count = segment ? countOf(*segment) : QString();
        if (count.isEmpty())
            continue;
        item->setText(segment->feed ? tr("%1  ·  %2  ·  feeds").arg(segment->name, count)
                                    : tr("%1  ·  %2").arg(segment->name, count));
    }
}

void SegmentsPage::showSelected()
{
    if (m_filling)
        return;
    const QListWidgetItem *item = m_list->currentItem();
    const auto segment =
        item ? m_session.workspace().segment(item->data(Qt::UserRole).toString()) : std::nullopt;
    m_stack->setCurrentWidget(segment ? static_cast<QWidget *>(m_editor) : m_empty);
    if (!segment)
        return;
    m_current = segment->id;
    m_editor->setSegment(*segment);
}

void SegmentsPage::create()
{
    m_current.clear();
    m_filling = true;
    m_list->setCurrentRow(-1);
    m_filling = false;
    m_stack->setCurrentWidget(m_editor);
    m_editor->setSegment({});
    m_editor->focusName();
}

void SegmentsPage::duplicate()
{
    Segment copy = m_editor->segment();
    copy.id.clear();
    copy.feed.reset();
    copy.name = tr("%1 (copy)").arg(copy.name);
    create();
    m_editor->setSegment(copy);
    m_editor->focusName();
}

void SegmentsPage::remove()
{
    const auto segment = m_session.workspace().segment(m_current);
    if (!segment) { // it was never saved
        refresh();
        showSelected();
        return;
    }
    const auto done = m_session.run(Command::SaveSettings{{{segmentKey(segment->id), {}}}},
                                    Session::Tell::OnlyProblems);
    if (done && done->change)
        Q_EMIT m_session.toast(tr("The segment “%1” was deleted.").arg(segment->name),
                               done->change);
}

void SegmentsPage::retranslate()
{
    setAccessibleName(tr("Segments"));
    m_title->setText(tr("Segments"));
    m_new->setText(tr("New segment"));
    m_new->setToolTip(u"Ctrl+N"_s);
    m_list->setAccessibleName(tr("Segments"));
    m_empty->setSentence(tr("A segment is a saved filter over people, companies or deals: see who "
                            "matches, narrow boards to them, feed a pipeline with them."));
    m_empty->setButton(tr("New segment"));
    refresh();
}

} // namespace Imbuto
