// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/store/connection.h"

#include <map>
#include <tuple>
#include <unordered_map>

namespace Imbuto {

/// Keeps what the store derives from rows as they are written: the totals of columns, whether a
/// placement is shown, the index of texts, no moment for a record that is no more.
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
    void count(const PipelineId &pipeline, const StageId &stage, const Worth &worth, Sign sign);
    enum class Shown { No, Yes };
    void show(Subject subject, Shown shown);
    void index(const Edit<Record> &edit);
    void index(const Edit<Activity> &edit);
    void forget(Subject subject);

    Connection &m_connection;
    std::unordered_map<qint64, Worth> m_worth;
    std::map<std::tuple<PipelineId, StageId, QString>, Sum> m_sums;
};

} // namespace Imbuto
