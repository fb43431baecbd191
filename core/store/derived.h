// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/store/connection.h"

#include <map>
#include <tuple>
#include <unordered_map>

namespace Imbuto {

/// Cards of a column are also counted by the period in which they entered it, so that the latest ones are
/// counted without being read: see periodOf().
inline constexpr int kPeriodBits = 22; // of milliseconds: seventy minutes
constexpr qint64 periodOf(Instant at)
{
    return at >> kPeriodBits;
}
constexpr Instant startOfPeriod(qint64 period)
{
    return period << kPeriodBits;
}

/// Keeps what the store derives from rows as they are written: the totals of columns, how many records of
/// each kind there are, whether a placement is shown, the index of texts, no moment for a record that is no more.
class Derived
{
public:
    explicit Derived(Connection &connection) : m_connection(connection) {}
    /// Before the rows of \a change are written: what it will do to the totals.
    void before(const ChangeSet &change);
    /// After they are written.
    void after(const ChangeSet &change);

private:
    /// What a record adds to the totals of the columns in which it stands.
    struct Worth
    {
        bool deleted = false;
        std::optional<qint64> amount;
        QString currency;
        bool operator==(const Worth &) const = default;
    };
    struct Sum
    {
        qint64 cards = 0;
        qint64 amount = 0;
    };
    enum class Sign { Less = -1, More = 1 };

    static Worth worthOf(const Record &record)
    {
        return {record.deleted, record.amount, record.currency};
    }
    /// As the change leaves the record, or as it was when the change removes it.
    const Worth &worthOf(Subject subject);
    void placementEdit(const Edit<Placement> &edit);
    void recordEdit(const Edit<Record> &edit);
    void countRecord(const Edit<Record> &edit);
    /// A column of a board, and since when its cards are in it (in periods).
    using Column = std::tuple<PipelineId, StageId, qint64, QString>;
    void count(const PipelineId &pipeline, const StageId &stage, Instant since, const Worth &worth,
               Sign sign);
    enum class Shown { No, Yes };
    void show(Subject subject, Shown shown);
    void index(const Edit<Record> &edit);
    void index(const Edit<Activity> &edit);
    void forget(Subject subject);
    void writeTotals();
    void writeTotals(const Column &column, const Sum &sum);

    Connection &m_connection;
    std::unordered_map<qint64, Worth> m_worth;
    std::map<SubjectKind, qint64> m_records; ///< how many more there are
    std::map<Column, Sum> m_sums;
};

} // namespace Imbuto
