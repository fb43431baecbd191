// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imbutoctl/json.h"
#include "app/imbutoctl/options.h"
#include "core/clock.h"
#include "core/explain.h"
#include "core/workspace.h"

namespace Imbuto {

/// The exit codes that are not an Error's (cli.md).
inline constexpr int kDone = 0;
inline constexpr int kBadInput = int(Error::Code::BadInput);
inline constexpr int kRefused = int(Error::Code::Refused);
inline constexpr int kConflict = int(Error::Code::Conflict);
inline constexpr int kStorage = int(Error::Code::Storage);

/// One run of the program: what was asked, for whom, and where answers go.
class Session
{
public:
    explicit Session(const Options &options);

    const Options &options() const { return m_options; }
    const Language &language() const { return m_language; }
    bool json() const { return m_options.json; }
    QString argument(int index) const { return m_options.arguments.value(index); }
    /// --db, else the desktop's database.
    QString database() const;

    /// The clock of --now, else the machine's. A time without zone is taken in \a calendar.
    std::unique_ptr<Clock> clock(const Calendar &calendar) const;
    /// The database, with that clock.
    Expected<std::unique_ptr<Workspace>> open() const;
    /// The database under a clock of the caller's.
    Expected<std::unique_ptr<Workspace>> openWith(std::unique_ptr<Clock> clock) const;

    /// Writes one JSON document, on one line, and flushes.
    void print(const Json &document) const;
    /// Writes text for people to standard output.
    void print(const QString &text) const;
    /// Writes a message for people to standard error.
    void message(const QString &text) const;
    /// Tells an error to people; gives its exit code.
    int fail(const Error &error) const;

private:
    Options m_options;
    Language m_language;
};

/// `person:REF` and so on, as a subject of the workspace; an Error (bad input) when there is none.
Expected<Subject> subjectOf(const Workspace &workspace, const QString &text);
/// The reference only: the record may not exist.
Expected<Command::SubjectRef> subjectRef(const QString &text);
/// The pipeline \a id of the workspace, which must be one for \a kind.
Expected<const Pipeline *> pipelineOf(const Workspace &workspace, const QString &id);
Expected<const Pipeline *> pipelineFor(const Workspace &workspace, const QString &id,
                                       SubjectKind kind);

} // namespace Imbuto
