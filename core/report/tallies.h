// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/incidence.h"
#include "core/report/paths.h"
#include "core/report/ranked.h"
#include "core/report/running.h"
#include "core/report/team.h"
#include "core/report/velocity.h"

// What incidence(), velocity(), paths() and team() add up, to be kept up with changes.
namespace Imbuto {

/// A row of a life table.
struct DayCount
{
    qint64 won = 0;
    qint64 lost = 0;
    qint64 closed = 0;
    qint64 censored = 0;
    bool operator==(const DayCount &) const = default;
};

class IncidenceTally final : public CourseTally
{
public:
    explicit IncidenceTally(const Period &period) : m_period(period) {}
    void take(const HistoryColumns &history, const HistorySubject &subject, const Course &course,
              const LocalTime &time, int sign) override;
    Incidence finish(Instant now, const Calendar &calendar) const;

private:
    const Period m_period;
    qint64 m_entered = 0;
    qint64 m_engaged = 0;
    std::vector<DayCount> m_ended;          ///< by days since they came in
    std::unordered_map<int, qint64> m_open; ///< by the day on which they came in
};

class VelocityTally final : public CourseTally
{
public:
    explicit VelocityTally(const Period &period) : m_period(period) {}
    void begin(const HistoryColumns &history) override { m_ended.resize(history.stages.size()); }
    void take(const HistoryColumns &history, const HistorySubject &subject, const Course &course,
              const LocalTime &time, int sign) override;
    void settle(const Stop &stop) override;
    Velocity finish(const HistoryColumns &history, const Pipeline &pipeline, Instant now,
                    const Calendar &calendar);

private:
    /// The stay of one who is there still.
    struct OpenStay
    {
        qint16 stage;
        qint64 owner;
        qint64 since; ///< by the wall clock
    };
    StageVelocity stageOf(const Pipeline &pipeline, size_t stage);

    const Period m_period;
    std::vector<Ranked> m_ended;       ///< lengths, by stage
    std::map<qint64, OpenStay> m_open; ///< by who
};

class PathTally final : public CourseTally
{
public:
    explicit PathTally(const Period &period) : m_period(period) {}
    void take(const HistoryColumns &history, const HistorySubject &subject, const Course &course,
              const LocalTime &time, int sign) override;
    void settle(const Stop &stop) override;
    Paths finish(const HistoryColumns &history);

private:
    struct Walked
    {
        qint64 count = 0;
        Ranked lengths;
        void take(qint64 length, int sign);
    };
    void addRoutes(Paths &paths);

    const Period m_period;
    std::map<std::pair<qint16, qint16>, Walked> m_steps;
    std::map<std::vector<qint16>, Walked> m_routes;
    qint64 m_subjects = 0;
    qint64 m_loops = 0;
    qint64 m_corrections = 0;
};

class TeamTally final : public CourseTally
{
public:
    explicit TeamTally(const Period &period) : m_period(period) {}
    void take(const HistoryColumns &history, const HistorySubject &subject, const Course &course,
              const LocalTime &time, int sign) override;
    void settle(const Stop &stop) override;
    Team finish(const HistoryColumns &history, const std::vector<UserId> &members,
                const TeamWork &work, const ReportFilter &filter);
    /// teamSubjects()
    static std::vector<qint64> behind(const HistoryColumns &history, const ReportFilter &filter,
                                      Instant now, const Calendar &calendar, UserId owner,
                                      TeamFigure figure);

private:
    /// Amounts by currency, and of how many: what is worth nothing is still there.
    using Worth = std::map<qint16, std::pair<qint64, qint64>>;
    struct Share
    {
        TeamRow row; ///< its counts
        qint64 subjects = 0;
        Ranked cycles;
        Worth won;
        Worth open;
    };
    struct Deal;
    static void add(Share &share, const HistorySubject &subject, const Deal &deal, int sign);
    static TeamRow finished(const HistoryColumns &history, Share &share);

    const Period m_period;
    std::map<UserId, Share> m_owners;
    Share m_all;
};

} // namespace Imbuto
