// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/segments/feedsection.h"

#include "ui/shell/session.h"
#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace Imbuto {

FeedSection::FeedSection(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Size::related);
    connect(&session, &Session::languageChanged, this, &FeedSection::rebuild);
    connect(&session.workspace(), &Workspace::rulesChanged, this, &FeedSection::rebuild);
    rebuild();
}

void FeedSection::setSegment(const Segment &segment)
{
    if (segment.id != m_segment.id)
        m_asked.reset();
    m_segment = segment;
    rebuild();
}

QString FeedSection::name(const FeedTarget &target) const
{
    const Pipeline *pipeline = m_session.book().pipeline(target.pipeline);
    const Stage *stage = pipeline ? pipeline->stage(target.stage) : nullptr;
    const QString language = m_session.language().code;
    return stage ? tr("%1 › %2").arg(pipeline->caption.in(language), stage->caption.in(language))
                 : target.pipeline;
}

void FeedSection::rebuild()
{
    clearLayout(m_layout);
    m_layout->addWidget(plainLabel(tr("Feeds"), this, TextRole::Section));
    const auto targets = feedTargets(m_session.book(), m_segment.kind);
    const QString hint = targets.empty() ? tr("No pipeline takes members of such a segment.")
        : m_segment.id.isEmpty() ? tr("Save the segment first: then it can feed a pipeline.")
                                 : QString();
    if (!hint.isEmpty()) {
        QLabel *label = plainLabel(hint, this, TextRole::Caption);
        label->setWordWrap(true);
        m_layout->addWidget(label);
        return;
    }
    for (const FeedTarget &target : targets)
        addTarget(target);
}

void FeedSection::addTarget(const FeedTarget &target)
{
    const bool automatic =
        m_segment.feed && FeedTarget{m_segment.feed->pipeline, m_segment.feed->stage} == target;
    const bool readOnly = m_session.store().isReadOnly();
    auto *row = new QHBoxLayout;
    row->setSpacing(Size::related);
    row->addWidget(plainLabel(name(target), this), 1);
    auto *add = new QPushButton(tr("Add now"), this);
    add->setAccessibleName(tr("Add members to %1 now").arg(name(target)));
    add->setEnabled(!readOnly);
    connect(add, &QPushButton::clicked, this, [this, target] { addByHand(target); });
    auto *box = new QCheckBox(tr("By itself"), this);
    box->setAccessibleName(tr("Feeds %1 by itself").arg(name(target)));
    box->setChecked(automatic);
    box->setEnabled(!readOnly);
    connect(box, &QCheckBox::clicked, this, [this, target](bool on) {
        if (on)
            ask(target);
        else
            switchOff();
    });
    row->addWidget(add);
    row->addWidget(box);
    m_layout->addLayout(row);
    if (!m_asked || !(*m_asked == target) || automatic)
        return;
    box->setChecked(true);
    QLabel *effect = plainLabel(m_effect, this, TextRole::Caption);
    effect->setWordWrap(true);
    m_layout->addWidget(effect);
    auto *answers = new QHBoxLayout;
    answers->addStretch(1);
    auto *no = new QPushButton(tr("Cancel"), this);
    connect(no, &QPushButton::clicked, this, [this] {
        m_asked.reset();
        QTimer::singleShot(0, this, &FeedSection::rebuild);
    });
    QPushButton *yes = primaryButton(tr("Switch on"), this);
    connect(yes, &QPushButton::clicked, this, [this, target] { switchOn(target); });
    answers->addWidget(no);
    answers->addWidget(yes);
    m_layout->addLayout(answers);
}

/// One change with one undo; who is there already is left out, and counted.
void FeedSection::addByHand(const FeedTarget &target)
{
    const auto plan = m_session.workspace().planFeed(m_segment, target);
    if (!plan) {
        m_session.tellError(plan.error());
        return;
    }
    const QString there = plan->there > 0
        ? QLatin1Char(' ') + tr("%n already there", nullptr, int(plan->there))
        : QString();
    if (plan->commands.empty()) {
        Q_EMIT m_session.toast(tr("Nobody to add to %1.").arg(name(target)) + there, {});
        return;
    }
    const auto done = m_session.runAll(plan->commands, {}, Session::Tell::OnlyProblems);
    if (!done)
        return;
    const auto added =
        std::count_if(done->outcomes.begin(), done->outcomes.end(), [](const auto &outcome) {
            return outcome && outcome->result == Outcome::Result::Ok;
        });
    Q_EMIT m_session.toast(tr("%n added to %1.", nullptr, int(added)).arg(name(target)) + there,
                           done->change);
}

void FeedSection::ask(const FeedTarget &target)
{
    Segment next = m_segment;
    next.feed = Feed{target.pipeline, target.stage, m_session.workspace().now()};
    const auto preview =
        m_session.workspace().previewSettings({{{segmentKey(next.id), segmentText(next)}}});
    if (!preview) {
        m_session.tellError(preview.error());
        QTimer::singleShot(0, this, &FeedSection::rebuild);
        return;
    }
    const auto entering =
        std::count_if(preview->moves.begin(), preview->moves.end(), [&](const PlannedMove &move) {
            return move.pipeline == target.pipeline && move.from.isEmpty();
        });
    m_effect = tr("%n would enter %1 now, and from then on whoever begins to match.", nullptr,
                  int(entering))
                   .arg(name(target));
    m_asked = target;
    QTimer::singleShot(0, this, &FeedSection::rebuild);
}

void FeedSection::switchOn(const FeedTarget &target)
{
    Segment next = m_segment;
    next.feed = Feed{target.pipeline, target.stage, m_session.workspace().now()};
    m_asked.reset();
    m_session.run(Command::SaveSettings{{{segmentKey(next.id), segmentText(next)}}});
}

void FeedSection::switchOff()
{
    Segment next = m_segment;
    next.feed.reset();
    m_asked.reset();
    m_session.run(Command::SaveSettings{{{segmentKey(next.id), segmentText(next)}}});
}

} // namespace Imbuto
