// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/store/connection.h"

#include <map>
#include <tuple>

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
    struct Sum
    {
        qint64 cards = 0;
        qint64 amount = 0;
    };
    enum class Sign { Less = -1, More = 1 };

    void placementEdit(const Edit<Placement> &edit);
    void recordEdit(const Edit<Record> &edit);
    /// The record under a card as it is before the change, or as the change leaves it.
    const Edit<Record> &recordOf(Subject subject);
    void count(const PipelineId &pipeline, const StageId &stage, const Record &record, Sign sign);
    void show(const Edit<Record> &edit);
    void index(const Edit<Record> &edit);
    void forget(const Edit<Record> &edit);

    Connection &m_connection;
    std::map<qint64, Edit<Record>> m_records;
    std::map<std::tuple<PipelineId, StageId, QString>, Sum> m_sums;
};

} // namespace Imbuto
