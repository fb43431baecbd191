// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reportdesk.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>

#include <atomic>

namespace Imbuto {

class SegmentNarrowing;
class Session;

/// What was asked of a report, and what came of it.
struct ReportAnswer
{
    ReportRequest request;
    ReportTable table;
    std::optional<ReportTable>
        before; ///< the same of the previous period, where that was asked for
};

/// Counts reports on another thread, over a connection of its own that keeps what it read. What is asked last is
/// what is answered: an answer to anything earlier never comes.
class ReportJob final : public QObject
{
    Q_OBJECT
public:
    enum class Compare : quint8 { No, WithPreviousPeriod };
    ReportJob(Session &session, QObject *parent);
    /// Waits for what is being counted.
    ~ReportJob() override;

    void count(const ReportRequest &request, Compare compare = Compare::No);
    /// The records behind a figure of that report.
    void look(const ReportRequest &request, const ReportFigure &figure);
    /// The board of that day; see boardAt().
    void lookAtBoard(const PipelineId &pipeline, Instant at);
    /// The names of the acquisition sources there are.
    void lookForSources();
    /// Gives up what is being read, counted and looked for.
    void cancel();

Q_SIGNALS:
    void counted(const std::shared_ptr<const Imbuto::ReportAnswer> &answer);
    void found(const Imbuto::ReportFigure &figure, const std::vector<Imbuto::Subject> &subjects);
    void sourcesFound(const QStringList &names);
    void boardFound(const Imbuto::BoardThen &board);
    void failed(const Imbuto::Error &error);

private:
    struct Desk;
    /// The number of what was asked last, of one kind of question.
    using Number = std::shared_ptr<std::atomic<quint64>>;
    template<typename Work, typename Done>
    void run(const Number &wanted, Work work, Done done);
    void follow(const ReportChange &change);
    void countNarrowed(const ReportRequest &request, Compare compare);
    void lookNarrowed(const ReportRequest &request, const ReportFigure &figure);

    Session &m_session;
    std::shared_ptr<Desk> m_desk;
    const Number m_counts;
    const Number m_looks;
    const Number m_sources;
    const Number m_cancels; ///< what was asked before the last one is not even read to the end
    SegmentNarrowing *m_narrowing;
    QThreadPool m_pool; ///< one thread: the connection stays on it
};

} // namespace Imbuto
