// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/timelinesection.h"

#include "core/store/recordreads.h"
#include "ui/shell/format.h"
#include "ui/shell/outcometext.h"
#include "ui/shell/popup.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/activitytext.h"
#include "ui/subject/chipbutton.h"
#include "ui/subject/dossier.h"
#include "ui/subject/flowlayout.h"
#include "ui/subject/glyphlabel.h"
#include "ui/subject/inlineedit.h"
#include "ui/subject/logform.h"

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
    connect(m_filter, &QComboBox::activated, this, [this] {
        m_activities = read(0, kPage + 1);
        m_complete = m_activities.size() <= size_t(kPage);
        m_activities.resize(qMin(m_activities.size(), size_t(kPage)));
        showAll();
    });
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
    const int wanted = same ? qMax(kPage, shownCount()) : kPage;
    auto found = read(0, wanted + 1);
    m_complete = int(found.size()) <= wanted;
    found.resize(qMin(found.size(), size_t(wanted)));
    if (same && !translated && found == m_activities)
        return;
    m_activities = std::move(found);
    showAll();
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

std::vector<Activity> TimelineSection::read(int offset, int limit)
{
    const QString group = m_filter->currentData().toString();
    std::vector<ActivityKindId> kinds;
    for (const ActivityKind &kind : session().book().kinds())
        if (!group.isEmpty() && kind.group == group)
            kinds.push_back(kind.id);
    return session().read([&] {
        return RecordReads(session().store()).timeline(m_record.subject, kinds, offset, limit);
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
    auto next = read(shownCount(), kPage + 1);
    m_complete = next.size() <= size_t(kPage);
    next.resize(qMin(next.size(), size_t(kPage)));
    const Calendar &calendar = session().workspace().calendar();
    QDate day = m_activities.empty() ? QDate() : calendar.day(m_activities.back().at);
    for (const Activity &activity : next) {
        if (calendar.day(activity.at) != day)
            addDay(day = calendar.day(activity.at));
        addRow(activity);
    }
    m_activities.insert(m_activities.end(), next.begin(), next.end());
    m_more->setVisible(!m_complete);
}

void TimelineSection::showAll()
{
    clearLayout(m_list);
    const Calendar &calendar = session().workspace().calendar();
    QDate day;
    for (const Activity &activity : m_activities) {
        if (calendar.day(activity.at) != day)
            addDay(day = calendar.day(activity.at));
        addRow(activity);
    }
    if (m_activities.empty())
        m_list->addWidget(plainLabel(tr("Nothing has happened yet"), this, TextRole::Caption));
    m_more->setText(tr("Show earlier"));
    m_more->setVisible(!m_complete);
}

QString TimelineSection::dayText(QDate day) const
{
    const qint64 ago = day.daysTo(session().today());
    if (ago == 0)
        return tr("Today");
    if (ago == 1)
        return tr("Yesterday");
    return dateText(day, session().language());
}

void TimelineSection::addDay(QDate day)
{
    m_list->addWidget(plainLabel(dayText(day), this, TextRole::Caption));
}

QString TimelineSection::byLine(const Activity &activity) const
{
    const Workspace &workspace = session().workspace();
    QStringList parts{session().language().locale.toString(
        QDateTime::fromMSecsSinceEpoch(activity.at, workspace.calendar().zone()).time(),
        u"HH:mm"_s)};
    if (const User *by = workspace.user(activity.by))
        parts << by->name;
    if (activity.subject != m_record.subject)
        parts << subjectName(session(), activity.subject.id);
    return parts.join(u" · "_s);
}

void TimelineSection::addRow(const Activity &activity)
{
    const ActivityWords words = activityWords(activity, session().book(), session().language());
    auto *row = new QHBoxLayout;
    row->setSpacing(Size::related);
    row->addWidget(new GlyphLabel(activityIcon(activity.kind, session().book()),
                                  GlyphLabel::Tone::Second, this),
                   0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto *caption = plainLabel(
        words.details.isEmpty() ? words.caption : words.caption + u" · "_s + words.details, this);
    caption->setWordWrap(true);
    texts->addWidget(caption);
    if (!words.text.isEmpty()) {
        auto *prose = plainLabel(words.text, this);
        prose->setWordWrap(true);
        prose->setTextInteractionFlags(Qt::TextSelectableByMouse);
        texts->addWidget(prose);
    }
    auto *by = plainLabel(byLine(activity), this, TextRole::Caption);
    by->setWordWrap(true);
    texts->addWidget(by);
    row->addLayout(texts, 1);
    auto *more = iconButton(u"more"_s, tr("Edit or take back"), this);
    more->setAccessibleName(tr("Edit or take back: %1").arg(words.caption));
    connect(
        more, &QToolButton::clicked, this, [this, activity, more] { showActions(activity, more); },
        Qt::QueuedConnection);
    row->addWidget(more, 0, Qt::AlignTop);
    m_list->addLayout(row);
}

} // namespace Imbuto
