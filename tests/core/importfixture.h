// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

namespace Imbuto {

/// A workspace in a folder of its own, and files to import beside it.
class ImportFixture
{
public:
    explicit ImportFixture(const QString &now = QStringLiteral("2026-06-01T08:00:00Z"))
    {
        Workspace::CreateOptions options;
        options.timezone = QStringLiteral("Europe/Rome");
        options.seed = 7;
        auto created =
            Workspace::create(m_dir.filePath(QStringLiteral("w.imbuto")), options,
                              std::make_unique<FixedClock>(*parseInstant(now, Calendar())));
        if (!created)
            qFatal("%s", qPrintable(created.error().text));
        m_workspace = std::move(*created);
    }

    Workspace &operator*() { return *m_workspace; }
    Workspace *operator->() { return m_workspace.get(); }
    QString path(const QString &name) const { return m_dir.filePath(name); }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(name));
        return file.fileName();
    }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    Expected<ImportReport> import(ExchangeKind kind, const QString &file,
                                  ImportOptions options = {})
    {
        options.kind = kind;
        return importFile(*m_workspace, file, options);
    }
    /// Imports \a csv with the mapping \a json, or with the one that its header suggests.
    Expected<ImportReport> importText(ExchangeKind kind, const QByteArray &csv,
                                      const QByteArray &json = {}, ImportOptions options = {})
    {
        if (!json.isEmpty())
            options.mappingFile = write(QStringLiteral("mapping.json"), json);
        return import(kind, write(QStringLiteral("file.csv"), csv), options);
    }

    void apply(const Command::Any &command, const QString &at = {})
    {
        Input input{command, {}, {}};
        if (!at.isEmpty())
            input.at = parseInstant(at, Calendar());
        const Expected<Outcome> outcome = m_workspace->apply(input);
        if (!outcome)
            qFatal("%s", qPrintable(outcome.error().text));
    }
    std::optional<Record> record(SubjectKind kind, const QString &ref) const
    {
        return m_workspace->store().recordByRef(kind, ref);
    }
    StageId stage(SubjectKind kind, const QString &ref, const PipelineId &pipeline) const
    {
        const std::optional<Record> found = record(kind, ref);
        if (!found)
            return {};
        for (const Placement &placement : m_workspace->store().placementsOf(found->subject)) {
            if (placement.pipeline == pipeline)
                return placement.stage;
        }
        return {};
    }

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Workspace> m_workspace;
};

/// "added 3, updated 0, unchanged 0, rejected 1", with the reasons.
inline QString summary(const Expected<ImportReport> &report)
{
    if (!report)
        return QStringLiteral("error: ") + report.error().text;
    QString text = QStringLiteral("added %1, updated %2, unchanged %3, rejected %4")
                       .arg(report->added)
                       .arg(report->updated)
                       .arg(report->unchanged)
                       .arg(report->rejectedRows);
    for (const ImportReport::Rejected &row : report->rejected)
        text += QStringLiteral("\n%1 %2: %3").arg(QString::number(row.line), row.column, row.text);
    return text.left(4000);
}

} // namespace Imbuto
