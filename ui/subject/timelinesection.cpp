// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/timelinesection.h"

#include "core/store/recordreads.h"
#include "ui/shell/popup.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/activitytext.h"
#include "ui/subject/chipbutton.h"
#include "ui/subject/dossier.h"
#include "ui/subject/flowlayout.h"
#include "ui/subject/inlineedit.h"
#include "ui/subject/logform.h"
#include "ui/subject/timelineblock.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {

TimelineSection::TimelineSection(Session &session, QWidget *parent) : Section(session, parent)
{
    m_filter = new QComboBox(this);
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    titleRow()->addWidget(m_filter);
    connect(m_filter, &QComboBox::activated, this, [this] { readAgain(kPage); });
    m_logRow = new QWidget(this);
    new FlowLayout(m_logRow);
    body()->addWidget(m_logRow);
    m_form = new LogForm(session, this);
    body()->addWidget(m_form);
    connect(m_form, &LogForm::closed, this, [this] { m_logRow->show(); });
    connect(m_form, &LogForm::focusFreed, this, [this] { // it stays where the next thing is logged
        if (auto *chip = m_logRow->findChild<ChipButton *>(QString(), Qt::FindDirectChildrenOnly))
            chip->setFocus(Qt::OtherFocusReason);
    });
    m_list = new QVBoxLayout;
    m_list->setSpacing(Size::related);
    body()->addLayout(m_list);
    m_nothing = plainLabel({}, this, TextRole::Caption);
    body()->addWidget(m_nothing);
    m_more = new LinkButton({}, this);
    connect(m_more, &QPushButton::clicked, this, &TimelineSection::loadMore);
    body()->addWidget(m_more, 0, Qt::AlignLeft);
}

void TimelineSection::fill(const Dossier &dossier)
{
    const bool same = m_record.subject == dossier.record.subject;
    const bool translated = m_language != session().language().code;
    if (!same)
        m_form->cancel();
    m_record = dossier.record;
    setTitle(tr("Activity"));
    if (!same || translated) {
        m_language = session().language().code;
        fillLogRow();
        fillFilter();
    }
    m_nothing->setText(tr("Nothing has happened yet"));
    m_more->setText(tr("Show earlier"));
    readAgain(same ? std::max(kPage, shownCount()) : kPage);
    if (translated)
        for (TimelineBlock *block : m_blocks)
            block->retranslate();
}

/// Everything, and each group that has kinds.
void TimelineSection::fillFilter()
{
    const QString chosen = m_filter->currentData().toString();
    m_filter->clear();
    m_filter->addItem(tr("Everything"), QString());
    for (const ActivityGroup &group : session().book().groups())
        if (std::ranges::count(session().book().kinds(), group.id, &ActivityKind::group))
            m_filter->addItem(group.caption.in(session().language().code), group.id);
    m_filter->setCurrentIndex(qMax(0, m_filter->findData(chosen)));
    m_filter->setAccessibleName(tr("Show only"));
}

std::vector<Activity> TimelineSection::read(int limit, const Activity *before)
{
    const QString group = m_filter->currentData().toString();
    std::vector<ActivityKindId> kinds;
    for (const ActivityKind &kind : session().book().kinds())
        if (!group.isEmpty() && kind.group == group)
            kinds.push_back(kind.id);
    return session().read([&] {
        return RecordReads(session().store()).timeline(m_record.subject, kinds, limit, before);
    });
}

/// What a person logged can be said otherwise or taken back, while nothing hangs on it; what came in a file is taken
/// back with the file.
void TimelineSection::showActions(const Activity &activity, QWidget *button)
{
    const auto header =
        session().read([&] { return session().store().changeHeader(activity.change); });
    const bool alone = header && header->kind == "activity"_L1;
    auto *menu = new QMenu(this);
    QAction *edit = menu->addAction(tr("Edit…"));
    QAction *away = menu->addAction(tr("Take back"));
    edit->setEnabled(alone);
    away->setEnabled(alone);
    if (!alone)
        menu->addAction(tr("Recorded together with something else: undo that"))->setEnabled(false);
    connect(away, &QAction::triggered, this,
            [this, change = activity.change] { session().undoChange(change); });
    connect(edit, &QAction::triggered, this, [this, activity] {
        m_logRow->hide();
        m_form->correct(m_record, activity);
        Q_EMIT formOpened(m_form);
    });
    popUpUnder(menu, button);
}

void TimelineSection::fillLogRow()
{
    clearLayout(m_logRow->layout());
    for (const UsualKind &usual : usualKinds(session().book(), session().language())) {
        const QString caption = usual.kind->caption.in(session().language().code);
        auto *chip =
            new ChipButton(activityIcon(usual.kind->id, session().book()), caption, m_logRow);
        chip->setAccessibleName(tr("Log: %1").arg(caption));
        if (!usual.key.isNull())
            chip->setToolTip(tr("Key %1").arg(usual.key));
        connect(chip, &QPushButton::clicked, this, [this, id = usual.kind->id] {
            const ActivityKind *kind = session().book().kind(id);
            beginLog(id, likelyData(*kind, session().book()));
        });
        m_logRow->layout()->addWidget(chip);
        chip->show();
    }
    auto *more = new ChipButton(u"more"_s, tr("More…"), m_logRow);
    connect(more, &QPushButton::clicked, this, [this, more] { showMenu(more); });
    m_logRow->layout()->addWidget(more);
    more->show();
}

void TimelineSection::showMenu(QPushButton *button)
{
    auto *menu = new QMenu(this);
    for (const ActivityGroup &group : session().book().groups()) {
        menu->addSection(group.caption.in(session().language().code));
        for (const ActivityKind &kind : session().book().kinds()) {
            if (kind.group != group.id || !kind.logged)
                continue;
            QAction *action =
                menu->addAction(kind.caption.in(session().language().code).replace(u'&', u"&&"_s));
            connect(action, &QAction::triggered, this, [this, id = kind.id] {
                if (const ActivityKind *known = session().book().kind(id))
                    beginLog(id, likelyData(*known, session().book()));
            });
        }
    }
    popUpUnder(menu, button);
}

void TimelineSection::beginLog(const ActivityKindId &kind, const Values &values)
{
    const ActivityKind *known = session().book().kind(kind);
    if (!known)
        return;
    m_logRow->hide();
    m_form->begin(m_record, *known, values);
    Q_EMIT formOpened(m_form);
}

bool TimelineSection::handleKey(QChar key)
{
    for (const UsualKind &usual : usualKinds(session().book(), session().language())) {
        if (usual.key != key.toUpper())
            continue;
        beginLog(usual.kind->id, likelyData(*usual.kind, session().book()));
        return true;
    }
    return false;
}

void TimelineSection::loadMore()
{
    if (m_complete)
        return;
    auto next = read(kPage + 1, m_blocks.empty() ? nullptr : &m_blocks.back()->activities().back());
    m_complete = next.size() <= size_t(kPage);
    next.resize(std::min(next.size(), size_t(kPage)));
    if (!next.empty())
        addBlock()->fill(m_record.subject, std::move(next), dayAbove(m_blocks.size() - 1));
    m_more->setVisible(!m_complete);
}

TimelineBlock *TimelineSection::addBlock()
{
    auto *block = new TimelineBlock(session(), this);
    connect(block, &TimelineBlock::actionsRequested, this, &TimelineSection::showActions);
    m_list->addWidget(block);
    block->show();
    m_blocks.push_back(block);
    return block;
}

/// The day on which the page before \a block ends.
QDate TimelineSection::dayAbove(size_t block) const
{
    return block == 0 ? QDate() : m_blocks[block - 1]->lastDay();
}

void TimelineSection::show(std::span<const Activity> activities)
{
    const size_t pages = (activities.size() + kPage - 1) / kPage;
    for (; m_blocks.size() > pages; m_blocks.pop_back())
        m_blocks.back()->deleteLater();
    for (size_t i = 0; i < pages; ++i) {
        TimelineBlock *block = i < m_blocks.size() ? m_blocks[i] : addBlock();
        const auto page =
            activities.subspan(i * kPage, std::min(size_t(kPage), activities.size() - i * kPage));
        block->fill(m_record.subject, {page.begin(), page.end()}, dayAbove(i));
    }
    m_nothing->setVisible(activities.empty());
    m_more->setVisible(!m_complete);
}

void TimelineSection::readAgain(int wanted)
{
    auto found = read(wanted + 1);
    m_complete = found.size() <= size_t(wanted);
    show(std::span(found).first(std::min(found.size(), size_t(wanted))));
}

int TimelineSection::shownCount() const
{
    size_t count = 0;
    for (const TimelineBlock *block : m_blocks)
        count += block->activities().size();
    return int(count);
}

void TimelineSection::lookAt(const QRect &sight)
{
    const QRect near = sight.adjusted(0, -sight.height(), 0, sight.height());
    for (TimelineBlock *block : m_blocks) {
        if (block != m_blocks.front() && block->geometry().top() == 0)
            continue; // it has no place yet
        block->setSight(near.intersects(block->geometry()) ? TimelineBlock::Sight::Near
                                                           : TimelineBlock::Sight::Away);
    }
}

} // namespace Imbuto
