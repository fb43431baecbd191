// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain.h"
#include "core/workspace.h"

#include <QStringList>

namespace Imbuto {

/// Rows under aligned columns; the last column is not padded.
class TextTable
{
public:
    explicit TextTable(const QStringList &head) { m_rows.push_back(head); }
    void alignRight(int column) { m_right.push_back(column); }
    void add(const QStringList &row) { m_rows.push_back(row); }
    bool empty() const { return m_rows.size() == 1; }
    QString text() const;

private:
    std::vector<QStringList> m_rows;
    std::vector<int> m_right;
};

/// What people read: captions, local dates, sentences, in one language.
class Prose
{
public:
    Prose(const Workspace &workspace, const Language &language)
        : m_workspace(workspace), m_language(language)
    {
    }

    /// `person:p1`, with its name.
    QString subject(Subject subject) const;
    QString user(UserId id) const; ///< empty for nobody
    QString instant(Instant at) const;
    QString date(QDate date) const;
    QString pipeline(const PipelineId &id) const;
    QString stage(const PipelineId &pipeline, const StageId &stage) const; ///< a dash for none
    QString sums(const std::map<QString, qint64> &sums) const;
    QString cause(const Transition &transition) const;
    QString transitions(const std::vector<Transition> &transitions) const;
    QString unmet(const std::vector<Unmet> &unmet, const Pipeline *pipeline) const;
    QString outcome(const Outcome &outcome) const;
    QString show(Subject subject) const;
    QString why(const Explanation &explanation, const Pipeline &pipeline) const;

    const Workspace &workspace() const { return m_workspace; }
    const Language &language() const { return m_language; }

private:
    QString placements(Subject subject) const;
    QString tasks(Subject subject) const;

    const Workspace &m_workspace;
    const Language &m_language;
};

} // namespace Imbuto
