// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importer.h"

#include "core/exchange/csvwriter.h"
#include "core/exchange/importfile.h"
#include "core/exchange/rowbuilder.h"
#include "core/exchange/rowsorter.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

using Tr = QCoreApplication;

/// How many rows between two looks at the flag that cancels.
constexpr int kBreath = 256;

/// The file of rejected rows: line and reason in front of the columns as they were, so that a row keeps its
/// faults, ragged ends included, until somebody mends it.
class Rejects
{
public:
    explicit Rejects(const QString &path) : m_file(path) {}

    Expected<void> open(const ImportFile &source)
    {
        if (m_file.fileName().isEmpty())
            return {};
        if (QFileInfo(m_file.fileName()) == QFileInfo(source.file->fileName()))
            return badInput(Tr::translate(
                "Exchange", "The rejected rows cannot take the place of the file itself."));
        m_delimiter = source.dialect.delimiter;
        m_skip = isRejectsHeader(source.header) ? kRejectColumns : 0;
        std::vector<QString> header{u"line"_s, u"reason"_s};
        header.insert(header.end(), source.header.begin() + m_skip, source.header.end());
        m_header = csvRecord(header, m_delimiter);
        return {};
    }

    Expected<void> add(const CsvRow &row, const QString &reason)
    {
        if (m_file.fileName().isEmpty())
            return {};
        if (!m_file.isOpen() && (!m_file.open(QIODevice::WriteOnly) || m_file.write(m_header) < 0))
            return fault();
        std::vector<QString> cells{QString::number(row.line()), reason};
        for (int i = m_skip; i < row.size(); ++i)
            cells.push_back(row.text(i));
        return m_file.write(csvRecord(cells, m_delimiter)) < 0 ? fault() : Expected<void>();
    }

    Expected<void> finish()
    {
        return m_file.isOpen() && !m_file.commit() ? fault() : Expected<void>();
    }

private:
    Expected<void> fault() const
    {
        return storageError(Tr::translate("Exchange", "%1 cannot be written: %2")
                                .arg(m_file.fileName(), m_file.errorString()));
    }

    QSaveFile m_file;
    QByteArray m_header;
    char m_delimiter = ',';
    int m_skip = 0;
};

/// One import from the opened file to the report.
class Importer
{
public:
    Importer(Workspace &workspace, const ImportOptions &options, const ProgressFn &progress)
        : m_workspace(workspace), m_options(options), m_progress(progress),
          m_rejects(options.rejectsFile)
    {
    }

    Expected<ImportReport> run(const QString &path)
    {
        Expected<ImportFile> file = ImportFile::open(path, m_options);
        if (!file)
            return tl::make_unexpected(file.error());
        const Expected<Binding> binding =
            Binding::bind(file->mapping, file->header, m_workspace.book());
        if (!binding)
            return tl::make_unexpected(binding.error());
        m_binding = &*binding;
        m_report.dialect = file->dialect;
        m_report.mapping = binding->mapping();
        m_report.ignoredColumns = binding->ignoredColumns();
        if (const auto done = m_rejects.open(*file); !done)
            return tl::make_unexpected(done.error());
        const Expected<Formats> formats = survey(*file);
        if (cancelled()) {
            m_report.end = ImportReport::End::Cancelled;
            return std::move(m_report);
        }
        if (!formats)
            return tl::make_unexpected(formats.error());
        m_builder =
            std::make_unique<RowBuilder>(m_workspace, *binding, *formats, m_options.placements);
        if (const auto done = applyAll(*file); !done)
            return tl::make_unexpected(done.error());
        std::stable_sort(m_report.rejected.begin(), m_report.rejected.end(),
                         [](const auto &a, const auto &b) { return a.line < b.line; });
        return std::move(m_report);
    }

private:
    bool cancelled() const
    {
        return m_options.cancel && m_options.cancel->load(std::memory_order_relaxed);
    }

    /// False when it is time to stop.
    bool breathe(ImportProgress::Phase phase, qint64 rows, qint64 total)
    {
        if (rows % kBreath != 0)
            return true;
        if (m_progress)
            m_progress({phase, rows, total});
        return !cancelled();
    }

    bool isSound(const CsvRow &row) const
    {
        return row.fault().isEmpty() && row.size() == m_binding->width();
    }

    Expected<Formats> survey(const ImportFile &file)
    {
        FormatSurvey survey(*m_binding, m_workspace.book());
        CsvReader reader = file.rows();
        CsvRow row;
        while (reader.next(row)) {
            if (isSound(row))
                survey.see(row);
            if (!breathe(ImportProgress::Phase::Reading, ++m_total, 0))
                break;
        }
        return survey.formats();
    }

    Expected<void> applyAll(const ImportFile &file)
    {
        const QString label = QFileInfo(file.file->fileName()).fileName();
        Expected<std::unique_ptr<Workspace::Stream>> stream = m_workspace.stream(label);
        if (!stream)
            return tl::make_unexpected(stream.error());
        m_stream = stream->get();
        const bool sorted = m_options.kind == ExchangeKind::Activities;
        if (const auto done = sorted ? applySorted(file) : applyInOrder(file); !done)
            return done;
        if (cancelled()) { // the stream goes without commit: nothing was written
            m_report.end = ImportReport::End::Cancelled;
            return {};
        }
        if (const auto done = m_rejects.finish(); !done)
            return done;
        return finish(**stream);
    }

    Expected<void> finish(Workspace::Stream &stream)
    {
        const bool nothing = m_report.added + m_report.updated + m_report.alsoCreated == 0;
        if (m_options.run == ImportOptions::Run::DryRun) {
            m_report.end = ImportReport::End::DryRun;
            return {};
        }
        if (nothing) // a second run leaves no trace, not even an empty change
            return {};
        const Expected<ChangeId> change = stream.commit();
        if (!change)
            return tl::make_unexpected(change.error());
        m_report.change = *change;
        return {};
    }

    Expected<void> applyInOrder(const ImportFile &file)
    {
        CsvReader reader = file.rows();
        CsvRow row;
        while (reader.next(row)) {
            if (!breathe(ImportProgress::Phase::Applying, m_report.rows, m_total))
                break;
            if (const auto done = applyRow(row); !done)
                return done;
        }
        return {};
    }

    /// Activities are judged one by one in time order (4.4); a row without a date is told first.
    Expected<void> applySorted(const ImportFile &file)
    {
        RowSorter sorter;
        CsvReader reader = file.rows();
        CsvRow row;
        qint64 read = 0;
        while (reader.next(row) && breathe(ImportProgress::Phase::Sorting, read++, m_total)) {
            const auto at = isSound(row) ? m_builder->when(row) : std::optional<Instant>();
            if (const auto done = sorter.add(at && *at ? **at : kAlways, row); !done)
                return done;
        }
        if (const auto done = sorter.finish(); !done)
            return done;
        while (!cancelled()) {
            const Expected<std::optional<CsvRow>> next = sorter.next();
            if (!next)
                return tl::make_unexpected(next.error());
            if (!*next || !breathe(ImportProgress::Phase::Applying, m_report.rows, m_total))
                break;
            if (const auto done = applyRow(**next); !done)
                return done;
        }
        return {};
    }

    /// An error here is about the whole import.
    Expected<void> applyRow(const CsvRow &row)
    {
        ++m_report.rows;
        if (!row.fault().isEmpty())
            return reject(row, {Error::Code::BadInput, row.fault(), {}});
        if (row.size() != m_binding->width())
            return reject(row,
                          {Error::Code::BadInput,
                           Tr::translate("Exchange", "The row has %1 columns, the header %2.")
                               .arg(row.size())
                               .arg(m_binding->width()),
                           {}});
        const Expected<RowInputs> inputs = m_builder->build(row);
        if (!inputs)
            return reject(row, inputs.error());
        for (const Input &input : inputs->before) {
            const Expected<Outcome> outcome = m_stream->apply(input);
            if (!outcome)
                return fails(row, outcome.error());
            ++m_report.alsoCreated;
            m_report.transitions += qint64(outcome->transitions.size());
        }
        if (const auto *user = std::get_if<Command::SaveUser>(&inputs->main.command))
            m_wasKnown = m_builder->knowsUser(user->ref);
        const Expected<Outcome> outcome = m_stream->apply(inputs->main);
        if (!outcome)
            return fails(row, outcome.error());
        m_builder->applied(*inputs);
        return count(row, inputs->main, *outcome);
    }

    Expected<void> fails(const CsvRow &row, const Error &error)
    {
        return error.code == Error::Code::Storage ? tl::make_unexpected(error) : reject(row, error);
    }

    Expected<void> reject(const CsvRow &row, const Error &error)
    {
        using Why = ImportReport::Rejected::Why;
        const Why why = error.code == Error::Code::Refused ? Why::Refused : Why::BadInput;
        const QString column = m_binding->columnOf(
            error.field.startsWith(u"data.") ? error.field.sliced(5) : error.field);
        ++m_report.rejectedRows;
        m_report.anyRefused = m_report.anyRefused || why == Why::Refused;
        if (m_report.rejected.size() < ImportReport::kMaxListed)
            m_report.rejected.push_back({row.line(), column, error.text, why});
        return m_rejects.add(row, column.isEmpty() ? error.text : column + u": "_s + error.text);
    }

    enum class Effect : quint8 { None, Added, Updated };

    Effect effect(const Input &input, const Outcome &outcome) const
    {
        if (outcome.result == Outcome::Result::Duplicate || !outcome.change)
            return Effect::None;
        if (std::holds_alternative<Command::LogActivity>(input.command))
            return Effect::Added;
        if (std::holds_alternative<Command::SaveUser>(input.command))
            return m_wasKnown ? Effect::Updated : Effect::Added;
        if (outcome.records.empty() && outcome.transitions.empty())
            return Effect::None;
        const auto &subject = std::get<Command::SaveRecord>(input.command).subject;
        const bool created = std::any_of(
            outcome.records.begin(), outcome.records.end(), [&](const Edit<Record> &edit) {
                return !edit.before && edit.after && edit.after->subject.kind == subject.kind
                    && edit.after->ref == subject.ref;
            });
        return created ? Effect::Added : Effect::Updated;
    }

    Expected<void> count(const CsvRow &row, const Input &input, const Outcome &outcome)
    {
        if (outcome.result == Outcome::Result::Refused)
            return reject(row, {Error::Code::Refused, refusal(outcome), {}});
        m_report.transitions += qint64(outcome.transitions.size());
        switch (effect(input, outcome)) {
        case Effect::None:
            ++m_report.unchanged;
            break;
        case Effect::Added:
            ++m_report.added;
            break;
        case Effect::Updated:
            ++m_report.updated;
            break;
        }
        if (const auto *save = std::get_if<Command::SaveRecord>(&input.command);
            save && outcome.integrity)
            noteIntegrity(*save, *outcome.integrity);
        return {};
    }

    void noteIntegrity(const Command::SaveRecord &save, const Verdict &verdict)
    {
        if (verdict.allowed())
            return;
        ++m_report.integrityRows;
        if (m_report.integrity.size() < ImportReport::kMaxListed)
            m_report.integrity.push_back({save.subject, save.pipeline.value_or(PipelineId()),
                                          save.stage.value_or(StageId()), verdict});
    }

    QString refusal(const Outcome &outcome) const
    {
        const Pipeline *pipeline = m_workspace.book().pipeline(outcome.pipeline);
        QStringList lines;
        if (pipeline) {
            for (const Unmet &unmet : outcome.verdict.unmet)
                lines << unmetText(unmet, *pipeline, m_workspace.book(), m_options.language);
        }
        const Stage *stage = pipeline ? pipeline->stage(outcome.stage) : nullptr;
        const QString where = stage ? stage->caption.in(m_options.language.code) : outcome.stage;
        return Tr::translate("Exchange", "Refused at “%1”: %2").arg(where, lines.join(u"; "));
    }

    Workspace &m_workspace;
    const ImportOptions &m_options;
    const ProgressFn &m_progress;
    Rejects m_rejects;
    const Binding *m_binding = nullptr;
    std::unique_ptr<RowBuilder> m_builder;
    Workspace::Stream *m_stream = nullptr;
    ImportReport m_report;
    qint64 m_total = 0;
    bool m_wasKnown = false; ///< the user of the present row
};

} // namespace

Expected<ImportReport> importFile(Workspace &workspace, const QString &path,
                                  const ImportOptions &options, const ProgressFn &progress)
{
    try {
        return Importer(workspace, options, progress).run(path);
    } catch (const StorageFault &fault) {
        return tl::make_unexpected(fault.error);
    }
}

} // namespace Imbuto
