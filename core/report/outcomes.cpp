// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/outcomes.h"

#include <algorithm>

namespace Imbuto {

void OutcomeTally::take(const HistoryColumns &deals, const HistorySubject &deal,
                        const Course &course, const LocalTime &, int sign)
{
    const Reach reach = reachOf(deals, course);
    if (reach.end < 0 || deal.person == 0)
        return;
    std::vector<Ended> &ended = m_people[deal.person];
    const auto place =
        std::lower_bound(ended.begin(), ended.end(), deal.id,
                         [](const Ended &one, qint64 wanted) { return one.deal < wanted; });
    if (sign > 0)
        ended.insert(place, {deal.id, reach.ended, reach.endedAt});
    else
        ended.erase(place);
}

std::optional<Category> OutcomeTally::endOf(qint64 person) const
{
    const auto found = m_people.find(person);
    if (found == m_people.end() || found->second.empty())
        return std::nullopt;
    const auto decides = [](const Ended &a, const Ended &b) { // of two at once, the later record
        const bool won = b.how == Category::Won;
        return (a.how == Category::Won) != won ? won : !won && a.at <= b.at;
    };
    const Ended *latest = &found->second.front();
    for (const Ended &one : found->second)
        latest = decides(*latest, one) ? &one : latest;
    return latest->how;
}

OutcomeTally::Counts OutcomeTally::countsOf(qint64 person) const
{
    Counts counts{};
    if (const auto found = m_people.find(person); found != m_people.end())
        for (const Ended &one : found->second)
            ++counts[one.how == Category::Won ? 0 : one.how == Category::Lost ? 1 : 2];
    return counts;
}

} // namespace Imbuto
