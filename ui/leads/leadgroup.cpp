// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadgroup.h"

#include "ui/board/boardhand.h"
#include "ui/board/carddelegate.h"
#include "ui/board/columnview.h"
#include "ui/board/edgescroller.h"
#include "ui/leads/leadnotes.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"

#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

bool isOwned(const Stage *stage)
{
    return stage->owner == OwnerNeed::Required || stage->owner == OwnerNeed::Always;
}

} // namespace

LeadGroup::LeadGroup(Session &session, BoardHand &hand, LeadNotes &notes, const StageGroup &group,
                     QWidget *parent)
    : QWidget(parent), m_session(session), m_hand(hand), m_groupId(group.id)
{
    for (const Stage &stage : hand.model().pipeline().stages) {
        if (stage.group == group.id)
            m_stages.push_back(&stage);
    }
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(Size::related);
    auto *head = new QHBoxLayout;
    head->setSpacing(Size::related);
    m_caption = plainLabel({}, this, TextRole::Strong);
    m_count = new Pill({}, this);
    m_note = plainLabel({}, this, TextRole::Caption);
    head->addWidget(m_caption);
    head->addWidget(m_count);
    head->addWidget(m_note, 1);
    all->addLayout(head);
    addColumns(hand, notes);
    refresh();
}

void LeadGroup::addColumns(BoardHand &hand, LeadNotes &notes)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Size::cardPadding);
    for (const Stage *stage : m_stages) {
        auto *column = new ColumnView(hand, hand.model().stageIndex(stage->id).row(), this);
        column->setMinimumWidth(scaled(ColumnView::kLeast));
        new EdgeScroller(column->list(), Qt::Vertical, hand);
        column->list()->cardDelegate()->setNote(
            [&notes](const BoardCard &card) { return notes.of(card); });
        connect(&notes, &LeadNotes::changed, column->list()->viewport(),
                qOverload<>(&QWidget::update));
        row->addWidget(column, 1);
        m_columns.push_back(column);
    }
    static_cast<QVBoxLayout *>(layout())->addLayout(row, 1);
}

qint64 LeadGroup::count() const
{
    qint64 sum = 0;
    for (const Stage *stage : m_stages)
        sum += m_hand.model().totals(stage->id).count;
    return sum;
}

void LeadGroup::refresh()
{
    const auto &groups = m_hand.model().pipeline().groups;
    const auto group = std::ranges::find(groups, m_groupId, &StageGroup::id);
    const QString caption = group->caption.in(m_session.language().code);
    m_caption->setText(caption);
    m_count->setText(m_session.language().locale.toString(count()));
    m_count->updateGeometry();
    m_count->setAccessibleName(tr("%n lead(s)", nullptr, int(count())));
    setAccessibleName(caption);
    const qint64 missing = ownerless();
    m_note->setText(missing > 0 ? tr("%n without an owner", nullptr, int(missing)) : ownerNote());
    m_note->setForegroundRole(missing > 0 ? QPalette::BrightText : QPalette::PlaceholderText);
    writeColumnNotes();
}

void LeadGroup::writeColumnNotes()
{
    for (size_t i = 0; i < m_stages.size(); ++i) {
        const Stage *stage = m_stages[i];
        QString note;
        for (const Timer &timer : stage->timers) {
            if (timer.action == Timer::Action::ClearOwner)
                note = tr("owner removed after %n month(s)", nullptr, timer.afterMonths);
        }
        if (stage->owner == OwnerNeed::None)
            note = tr("without owner");
        m_columns[i]->setNote(note);
    }
}

QString LeadGroup::ownerNote() const
{
    return std::ranges::all_of(m_stages, isOwned) ? tr("every lead has an owner") : QString();
}

qint64 LeadGroup::ownerless() const
{
    BoardFilter nobodys;
    nobodys.owners = {UserId()};
    const auto totals = m_session.read(
        [&] { return m_session.store().boardTotals(m_hand.model().pipeline().id, nobodys); });
    qint64 sum = 0;
    for (const Stage *stage : m_stages) {
        const auto total = std::ranges::find(totals, stage->id, &ColumnTotals::stage);
        if (isOwned(stage) && total != totals.end())
            sum += total->count;
    }
    return sum;
}

} // namespace Imbuto
