// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/formats.h"
#include "core/exchange/importer.h"
#include "core/exchange/references.h"

#include <QSet>

namespace Imbuto {

/// What one row asks of the workspace.
struct RowInputs
{
    std::vector<Input> before; ///< who must be there first: a company, a manager
    Input main;
};

/// A decimal in C format as a number that is stored: whole ones exactly.
Value numberValue(const QString &decimal);

/// Turns rows into inputs. Errors are about the row and name the field.
class RowBuilder
{
public:
    RowBuilder(const Workspace &workspace, const Binding &binding, const Formats &formats,
               ImportOptions::Placements placements);

    Expected<RowInputs> build(const CsvRow &row);
    /// The row's own date: what activities are sorted by.
    Expected<std::optional<Instant>> when(const CsvRow &row,
                                          const QString &field = QStringLiteral("at")) const;
    /// Called when the inputs of a row are in: later rows may name what it created.
    void applied(const RowInputs &inputs);
    bool knowsUser(const QString &ref) const { return m_references.knowsUser(ref); }

private:
    Expected<RowInputs> record(const CsvRow &row, SubjectKind kind);
    Expected<RowInputs> activity(const CsvRow &row);
    Expected<RowInputs> user(const CsvRow &row);

    Expected<QString> refOf(const CsvRow &row, SubjectKind kind, const Command::SaveRecord &save);
    QString dealRef(const CsvRow &row, const QString &title) const;
    Expected<Value> value(const CsvRow &row, const QString &field) const;
    const CustomField *custom(const QString &field) const;
    bool isMoney(const QString &field) const;
    QString chosen(const QString &field, const QString &text) const;
    Expected<void> reference(const CsvRow &row, const QString &field, RowInputs &inputs,
                             Command::SaveRecord &save);
    Expected<void> placement(const CsvRow &row, Command::SaveRecord &save) const;
    Expected<PipelineId> pipeline(const CsvRow &row) const;
    bool isOldNews(const Command::SaveRecord &save) const;
    Expected<Command::SubjectRef> subject(const QString &text);
    Expected<QString> userRef(const CsvRow &row, const QString &field) const;
    const ActivityKind *kind(const QString &text) const;
    Expected<Value> datum(const ActivityKind *kind, const QString &key, const QString &text) const;
    QString contentId(const Command::LogActivity &log, Instant at, const QString &by);

    const Workspace &m_workspace;
    const RuleBook &m_book;
    const Binding &m_binding;
    Formats m_formats;
    ImportOptions::Placements m_placements;
    References m_references;
    std::vector<QString> m_fields;
    QSet<QString> m_derived; ///< refs made from names here: the same again would be somebody else
    /// Activities without an id at the present instant, to tell equal ones apart.
    QHash<QByteArray, int> m_equal;
    Instant m_equalAt = kAlways;
};

} // namespace Imbuto
