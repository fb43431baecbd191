// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timelinewords.h"

#include <QTemporaryDir>

namespace Imbuto {

/// Plays a timeline against the real engine: a workspace of its own on a temporary file, whose clock
/// stands where the event being played puts it.
class TimelinePlayer
{
public:
    /// Whether time also passes between events, at every local midnight, or only when something happens.
    enum class Time { Jumps, PassesDaily };

    explicit TimelinePlayer(const TimelineFile &file, Time time = Time::Jumps);
    ~TimelinePlayer();

    /// The first thing that is not as expected, or an empty text. \a order are positions in the file's events.
    QString play(const std::vector<size_t> &order);
    QString play();
    /// Every transition that stands recorded, as text.
    QStringList history();
    /// What a rebuilding from the recorded inputs makes different (R10), or why it could not be done.
    QStringList replayed() const;

private:
    struct Deed;
    QString start();
    QString happen(const TimelineFile::Event &event);
    QString perform(const TimelineFile::Event &event, Deed &deed);
    QString lawful(const Transition &transition, const Deed &deed) const;
    QString compare(const TimelineFile::Event &event, const Deed &deed);
    QString state(const QString &text);
    QString stateOf(const QString &name, Subject subject, const QStringList &words);
    QString placement(Subject subject, const QStringList &words);
    QString task(Subject subject, const QStringList &words);
    QString verdict(Subject subject, const QStringList &words);
    QString findings(const QStringList &words);
    QString passDaysUntil(Instant at);

    const TimelineFile &m_file;
    Time m_time;
    QTemporaryDir m_dir;
    std::unique_ptr<Workspace> m_workspace;
    FixedClock *m_clock = nullptr; ///< the workspace's
    TimelineNames m_names;
    std::map<QString, ChangeId> m_labels;
};

} // namespace Imbuto
