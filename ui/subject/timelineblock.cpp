// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/timelineblock.h"

#include "ui/shell/elidedlabel.h"
#include "ui/shell/format.h"
#include "ui/shell/outcometext.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/activitytext.h"
#include "ui/subject/glyphlabel.h"

#include <QApplication>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Imbuto {

TimelineBlock::TimelineBlock(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_list(new QVBoxLayout(this))
{
    m_list->setContentsMargins({});
    m_list->setSpacing(Size::related);
}

void TimelineBlock::fill(Subject subject, std::vector<Activity> activities, QDate above)
{
    if (m_subject == subject && m_activities == activities && m_above == above)
        return;
    m_subject = subject;
    m_activities = std::move(activities);
    m_above = above;
    retranslate();
}

QDate TimelineBlock::lastDay() const
{
    return m_activities.empty() ? m_above
                                : m_session.workspace().calendar().day(m_activities.back().at);
}

void TimelineBlock::setSight(Sight sight)
{
    const bool near = sight == Sight::Near;
    if (near == m_near || (!near && isAncestorOf(QApplication::focusWidget())))
        return;
    m_near = near;
    if (near) {
        build();
        setMinimumHeight(0);
        setMaximumHeight(QWIDGETSIZE_MAX);
    } else {
        setFixedHeight(height());
        clearLayout(m_list);
    }
}

void TimelineBlock::retranslate()
{
    if (m_near)
        build();
}

void TimelineBlock::build()
{
    clearLayout(m_list);
    const Calendar &calendar = m_session.workspace().calendar();
    QDate day = m_above;
    for (const Activity &activity : m_activities) {
        if (calendar.day(activity.at) != day)
            addDay(day = calendar.day(activity.at));
        addRow(activity);
    }
}

QString TimelineBlock::dayText(QDate day) const
{
    const qint64 ago = day.daysTo(m_session.today());
    if (ago == 0)
        return tr("Today");
    if (ago == 1)
        return tr("Yesterday");
    return dateText(day, m_session.language());
}

void TimelineBlock::addDay(QDate day)
{
    m_list->addWidget(plainLabel(dayText(day), this, TextRole::Caption));
}

QString TimelineBlock::byLine(const Activity &activity) const
{
    const Workspace &workspace = m_session.workspace();
    QStringList parts{m_session.language().locale.toString(
        QDateTime::fromMSecsSinceEpoch(activity.at, workspace.calendar().zone()).time(),
        u"HH:mm"_s)};
    if (const User *by = workspace.user(activity.by))
        parts << by->name;
    if (activity.subject != m_subject)
        parts << subjectName(m_session, activity.subject.id);
    return parts.join(u" · "_s);
}

void TimelineBlock::addRow(const Activity &activity)
{
    const ActivityWords words = activityWords(activity, m_session.book(), m_session.language());
    auto *row = new QHBoxLayout;
    row->setSpacing(Size::related);
    row->addWidget(new GlyphLabel(activityIcon(activity.kind, m_session.book()),
                                  GlyphLabel::Tone::Second, this),
                   0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto *caption = new ElidedLabel(this, TextRole::Body);
    caption->setText(words.details.isEmpty() ? words.caption
                                             : words.caption + u" · "_s + words.details);
    texts->addWidget(caption);
    if (!words.text.isEmpty()) {
        auto *prose = plainLabel(words.text, this);
        prose->setWordWrap(true);
        prose->setTextInteractionFlags(Qt::TextSelectableByMouse);
        texts->addWidget(prose);
    }
    auto *by = new ElidedLabel(this, TextRole::Caption);
    by->setText(byLine(activity));
    texts->addWidget(by);
    row->addLayout(texts, 1);
    auto *more = iconButton(u"more"_s, tr("Edit or take back"), this);
    more->setAccessibleName(tr("Edit or take back: %1").arg(words.caption));
    connect(
        more, &QToolButton::clicked, this,
        [this, activity, more] { Q_EMIT actionsRequested(activity, more); }, Qt::QueuedConnection);
    row->addWidget(more, 0, Qt::AlignTop);
    m_list->addLayout(row);
}

} // namespace Imbuto
