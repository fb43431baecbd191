// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/running.h"

#include <array>

namespace Imbuto {

/// How the deals that lead people through the marketing funnel ended, by person.
class OutcomeTally final : public CourseTally
{
public:
    void take(const HistoryColumns &deals, const HistorySubject &deal, const Course &course,
              const LocalTime &time, int sign) override;

    /// Won if any deal was, else as the latest ended (M5); nothing where none has.
    std::optional<Category> endOf(qint64 person) const;
    /// So many of the person's deals were won, lost, closed.
    using Counts = std::array<qint64, 3>;
    Counts countsOf(qint64 person) const;

private:
    struct Ended
    {
        qint64 deal = 0;
        Category how = Category::Closed;
        Instant at = 0;
    };
    std::unordered_map<qint64, std::vector<Ended>> m_people; ///< by deal
};

} // namespace Imbuto
