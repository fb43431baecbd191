// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imbutoctl/session.h"

namespace Imbuto {

/// One command of cli.md.
struct CommandEntry
{
    QString name;
    QString usage;   ///< what follows the name, in the notation of cli.md
    QString summary; ///< for people, in the language in force
    Grammar grammar;
    /// Exactly one of the two is set. The exit code, or the Error that gives it.
    Expected<int> (*run)(const Session &) = nullptr;
    Expected<int> (*runOpen)(const Session &, Workspace &) = nullptr;
};

/// All commands, in the order of the help.
std::vector<CommandEntry> commands();

// database
Expected<int> runInit(const Session &session);
Expected<int> runBackup(const Session &session, Workspace &workspace);
Expected<int> runRestore(const Session &session);
Expected<int> runCheck(const Session &session);
// input, line by line
Expected<int> runRecord(const Session &session);
// one change
Expected<int> runMove(const Session &session, Workspace &workspace);
Expected<int> runMay(const Session &session, Workspace &workspace);
Expected<int> runUndo(const Session &session, Workspace &workspace);
Expected<int> runSweep(const Session &session, Workspace &workspace);
Expected<int> runReplay(const Session &session, Workspace &workspace);
Expected<int> runPolicy(const Session &session, Workspace &workspace);
// reading
Expected<int> runShow(const Session &session, Workspace &workspace);
Expected<int> runHistory(const Session &session, Workspace &workspace);
Expected<int> runWhy(const Session &session, Workspace &workspace);
Expected<int> runBoard(const Session &session, Workspace &workspace);
Expected<int> runReport(const Session &session, Workspace &workspace);
// exchange
Expected<int> runImport(const Session &session, Workspace &workspace);
Expected<int> runExport(const Session &session, Workspace &workspace);
// rules
Expected<int> runRules(const Session &session);
Expected<int> simulateRules(const Session &session, Workspace &workspace,
                            const std::vector<RuleBook::Source> &files);
Expected<int> applyRules(const Session &session, Workspace &workspace,
                         const std::vector<RuleBook::Source> &files);

} // namespace Imbuto
