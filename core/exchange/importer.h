// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/csvwriter.h"
#include "core/exchange/mapping.h"
#include "core/explain.h"
#include "core/workspace.h"

#include <atomic>
#include <functional>

namespace Imbuto {

struct ImportOptions
{
    enum class Run : quint8 { Commit, DryRun }; ///< a dry run does everything but the commit
    enum class Placements : quint8 { History, Enforce }; ///< 4.4

    ExchangeKind kind = ExchangeKind::People;
    /// A mapping file, or the name of a shipped mapping. Empty: the shipped one that recognises the header,
    /// else what the header's names suggest.
    QString mappingFile;
    std::optional<Mapping> mapping; ///< given directly (the dialog); wins over mappingFile
    Run run = Run::Commit;
    Placements placements = Placements::History;
    QString
        rejectsFile; ///< where rejected rows go; empty: nowhere. Not written when there are none
    std::optional<CsvEncoding> encoding;      ///< else the mapping's, else detected
    std::optional<char> delimiter;            ///< else the mapping's, else detected
    Language language;                        ///< of the reasons for which a rule refused a row
    const std::atomic_bool *cancel = nullptr; ///< set from another thread: stop, write nothing
};

struct ImportReport
{
    enum class End : quint8 { Committed, DryRun, Cancelled };

    struct Rejected
    {
        enum class Why : quint8 { BadInput, Refused }; ///< Refused: by a rule, under Enforce
        qint64 line = 0;
        QString column; ///< the file's column, or the field, or empty for the whole row
        QString text;
        Why why = Why::BadInput;
    };
    /// A placement that today's rules would not have let in (4.4).
    struct IntegrityItem
    {
        Command::SubjectRef subject;
        PipelineId pipeline;
        StageId stage;
        Verdict verdict; ///< points into the workspace's rule book
    };

    End end = End::Committed;
    ChangeId change; ///< what undo() takes; null when nothing was written
    /// rows = added + updated + unchanged + rejectedRows, where not cancelled.
    qint64 rows = 0;
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 rejectedRows = 0;
    qint64 alsoCreated = 0; ///< who rows named and nobody knew: companies, managers
    qint64 transitions = 0;
    qint64 integrityRows = 0;
    /// The first kMaxListed of each; the counts, and the rejects file, have all.
    std::vector<Rejected> rejected;
    std::vector<IntegrityItem> integrity;
    CsvDialect dialect;
    Mapping mapping; ///< the one used, formats filled in
    std::vector<QString> ignoredColumns;

    static constexpr size_t kMaxListed = 100'000;
    bool anyRefused = false; ///< by a rule, under Enforce
};

struct ImportProgress
{
    enum class Phase : quint8 { Reading, Sorting, Applying };
    Phase phase = Phase::Reading;
    qint64 rows = 0;  ///< done in this phase
    qint64 total = 0; ///< of this phase; 0 while it is not known
};
using ProgressFn = std::function<void(const ImportProgress &)>;

/// Imports the CSV file \a path through the same judge as everything else (R1), as one change with one
/// undo. References are taken by ref, else by a name that is unique. A second run of the same file adds
/// nothing. Activities are judged one by one in time order (4.4), whatever the order of the file. An Error
/// is about the whole file and nothing was written; what is wrong with a row is in the report.
Expected<ImportReport> importFile(Workspace &workspace, const QString &path,
                                  const ImportOptions &options, const ProgressFn &progress = {});

/// What a file looks like before it is imported: for the dialog.
struct FilePreview
{
    CsvDialect dialect;
    std::vector<QString> header;
    std::vector<std::vector<QString>> rows; ///< the first ones, of the header's length
    std::optional<ExchangeKind> kind;       ///< best guess
    std::optional<Mapping> mapping;         ///< shipped and recognised, else guessed, for `kind`
};
/// Reads the beginning of \a path; \a encoding and \a delimiter override what is detected, \a kind the guess.
Expected<FilePreview> previewFile(const QString &path, const RuleBook &book, int rows,
                                  std::optional<CsvEncoding> encoding = {},
                                  std::optional<char> delimiter = {},
                                  std::optional<ExchangeKind> kind = {});

/// Writes all of \a kind to \a path as UTF-8 CSV with the columns that importFile() reads, custom fields
/// and data keys included; replaces the file only when all is written. Returns the number of rows.
Expected<qint64> exportCsv(const Workspace &workspace, ExchangeKind kind, const QString &path,
                           ExportMode mode);

} // namespace Imbuto
