// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/cohorts.h"

namespace Imbuto {

using Sums = std::map<QString, qint64>; ///< minor units by currency

/// What a deal in a stage is worth of its amount.
struct StageChance
{
    qint16 stage = -1;
    std::optional<int> set;        ///< percent, by the pipeline
    std::optional<Rate> estimated; ///< of the deals that got there and have ended: won
    enum class Basis : quint8 { None, Set, Estimated } basis = Basis::None;
    double used = 0; ///< 0 to 1: what is set, else what is estimated
};

/// One month: what is expected, and what came.
struct ForecastMonth
{
    std::optional<Month> month; ///< nothing: open deals without a date
    qint64 deals = 0;           ///< open, expected to close then
    qint64 overdue = 0;         ///< of these: the date has passed
    Sums amount;
    Sums weighted;          ///< by StageChance::used
    Sums weightedEstimated; ///< by the estimates alone, where there are any
    Sums weightedLow;       ///< by the ends of the estimates' 95 % intervals
    Sums weightedHigh;
    qint64 wonDeals = 0; ///< won in that month
    Sums won;
};

/// An expected close date that was changed.
struct DateChange
{
    qint64 deal = 0;
    QDate before;
    QDate after;
    Instant at = 0;
};

/// A deal whose date was moved.
struct Slip
{
    qint64 deal = 0;
    qint64 times = 0;
    QDate first;
    QDate last;
    qint64 days() const { return first.daysTo(last); } ///< later is positive
};

struct Forecast
{
    std::vector<StageChance> chances;  ///< of open stages
    std::vector<ForecastMonth> months; ///< in order; without a date last
    std::vector<Slip> slips;           ///< of deals that the filter takes: the most days first
    qint64 datesMoved = 0;
    std::optional<double> medianSlipDays; ///< of the deals that slipped
};

/// Open deals by expected close month, weighted, beside what was won. The filter's period narrows the
/// months, and the dates on which changes of dates were made.
Forecast forecast(const HistoryColumns &history, const Pipeline &pipeline,
                  const std::vector<DateChange> &changes, const ReportFilter &filter, Instant now,
                  const Calendar &calendar);

/// The figures of a month that count deals.
enum class ForecastFigure : quint8 { Open, Overdue, Won };
/// The deals that \a month counts; nothing: those without a date.
std::vector<qint64> forecastSubjects(const HistoryColumns &history, const ReportFilter &filter,
                                     Instant now, const Calendar &calendar,
                                     std::optional<Month> month, ForecastFigure figure);

} // namespace Imbuto
