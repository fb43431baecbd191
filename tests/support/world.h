// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace.h"
#include "tests/support/randomhistory.h"

#include <QTemporaryDir>

struct sqlite3;

namespace Imbuto::Test {

/// Lines of text, each a row: what is compared, so that a difference can be read.
using Lines = std::vector<std::string>;
/// The first lines in which two worlds differ; empty when they don't.
std::string difference(const Lines &a, const Lines &b);

/// A workspace whose clock stands where the test puts it, in a folder of its own, and a second connection
/// that looks at its tables past the program.
class World
{
public:
    /// With the cast on stage (cast()), or empty.
    enum class Begin { WithCast, Empty };
    explicit World(Begin begin = Begin::WithCast, Instant now = historyStart());
    ~World();

    Workspace &workspace() { return *m_workspace; }
    Workspace *operator->() { return m_workspace.get(); }
    void setTime(Instant now) { m_clock->set(now); }
    Instant time() const { return m_clock->now(); }

    /// Plays one event at its time. Fails the property on a storage error or a rule fault.
    Expected<Outcome> play(const Event &event);
    void play(const History &history);
    /// Imports \a inputs as one stream.
    void import(const std::vector<Input> &inputs);
    /// Lets time pass to \a now, and what is due by then happen.
    void passTo(Instant now);

    /// Where worlds have their folders: in memory where there is such a place, for what is proved is not the disk.
    static QString folderTemplate();
    /// Another world that is the same in every row.
    std::unique_ptr<World> twin();

    /// Every subject that is not deleted.
    std::vector<Subject> subjects();

    /// All that a person can see, with keys: records, placements, activities, tasks, users, settings, history
    /// that was not undone, totals.
    Lines visible();
    /// The same but health, which the passing of time alone changes (C4).
    Lines visibleButHealth();
    /// Placements whose stored health is not what today's facts say (C4).
    Lines staleHealth();
    /// Where everybody stands: kind, ref, pipeline, stage.
    Lines stages();
    /// The same with since, health and timers.
    Lines placements();
    /// Every transition that was not undone, without keys and recording times.
    Lines transitions();
    /// Records, tasks and due moments without keys.
    Lines records();
    /// Every row of every table.
    Lines everything();
    /// Rows of \a sql as lines.
    Lines rows(const std::string &sql);
    qint64 number(const std::string &sql);

private:
    void openSide();
    Lines visible(const std::string &ofPlacements);
    QTemporaryDir m_folder;
    QString m_path;
    FixedClock *m_clock = nullptr; ///< the workspace's
    std::unique_ptr<Workspace> m_workspace;
    sqlite3 *m_side = nullptr;
};

} // namespace Imbuto::Test
