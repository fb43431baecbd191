// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/periods.h"

#include <algorithm>

namespace Imbuto {

namespace {

constexpr const char *kNames[] = {"all",          "this_month",    "last_month", "this_quarter",
                                  "last_quarter", "last_3_months", "this_year",  "last_year"};

DayPeriod months(QDate first, int count)
{
    return {first, first.addMonths(count).addDays(-1)};
}

} // namespace

std::span<const char *const> periodNames()
{
    return kNames;
}

std::optional<DayPeriod> namedPeriod(const QString &name, QDate today)
{
    const auto found = std::find_if(std::begin(kNames), std::end(kNames),
                                    [&](const char *one) { return name == QLatin1String(one); });
    const QDate month(today.year(), today.month(), 1);
    const QDate quarter(today.year(), 1 + (today.month() - 1) / 3 * 3, 1);
    switch (found - std::begin(kNames)) {
    case 0:
        return DayPeriod{};
    case 1:
        return months(month, 1);
    case 2:
        return months(month.addMonths(-1), 1);
    case 3:
        return months(quarter, 3);
    case 4:
        return months(quarter.addMonths(-3), 3);
    case 5:
        return DayPeriod{today.addMonths(-3).addDays(1), today};
    case 6:
        return months({today.year(), 1, 1}, 12);
    case 7:
        return months({today.year() - 1, 1, 1}, 12);
    default:
        return std::nullopt;
    }
}

} // namespace Imbuto
