// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/line.h"
#include "core/workspace.h"
#include "ui/shell/session.h"

#include <QTemporaryDir>
#include <QTest>

namespace Imbuto {

/// A workspace of its own in a temporary folder, on Friday 21 November 2025, 10:00 UTC, with a manager and
/// two reps, and a session on it.
class UiFixture
{
public:
    explicit UiFixture(const QString &language = QStringLiteral("en"))
    {
        auto created = Workspace::create(
            m_dir.filePath(QStringLiteral("test.imbuto")),
            {.pipelines = {}, .timezone = QStringLiteral("Europe/Rome"), .seed = 7},
            std::make_unique<FixedClock>(kNow));
        if (!created)
            qFatal("%s", qPrintable(created.error().text));
        m_workspace = std::move(*created);
        feed(R"({"type":"user","ref":"u1","name":"Marta Bellandi","role":"manager"})");
        feed(R"({"type":"user","ref":"u2","name":"Anna Brighi","role":"rep"})");
        feed(R"({"type":"user","ref":"u3","name":"Luca Corvara","role":"rep"})");
        m_session = std::make_unique<Session>(*m_workspace, Language::of(language));
    }

    /// Applies one line of the record format, of now where it has no date of its own. A line that is an
    /// error or refused fails the test program.
    Outcome feed(QByteArray line)
    {
        if (!line.contains("\"at\""))
            line.insert(line.lastIndexOf('}'),
                        ",\"at\":\"" + isoInstant(m_workspace->now()).toUtf8() + '"');
        const auto input = parseLine(line, m_workspace->book(), m_workspace->calendar());
        if (!input)
            qFatal("%s: %s", line.constData(), qPrintable(input.error().text));
        auto outcome = m_workspace->apply(*input);
        if (!outcome || outcome->result == Outcome::Result::Refused)
            qFatal("%s: %s", line.constData(),
                   outcome ? "refused" : qPrintable(outcome.error().text));
        return *outcome;
    }

    Subject subject(SubjectKind kind, const QString &ref) const
    {
        return m_workspace->find({kind, ref}).value_or(Subject());
    }
    Subject person(const QString &ref) const { return subject(SubjectKind::Person, ref); }
    Subject deal(const QString &ref) const { return subject(SubjectKind::Deal, ref); }
    Record record(Subject subject) const
    {
        return m_workspace->store().record(subject).value_or(Record());
    }
    StageId stage(Subject subject, const PipelineId &pipeline) const
    {
        for (const Placement &placement : m_workspace->store().placementsOf(subject)) {
            if (placement.pipeline == pipeline)
                return placement.stage;
        }
        return {};
    }

    Workspace &workspace() { return *m_workspace; }
    Session &session() { return *m_session; }

    static constexpr Instant kNow = 1763719200000;

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Session> m_session;
};

} // namespace Imbuto
