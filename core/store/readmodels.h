// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <algorithm>

namespace Imbuto {

/// The state of a card's next open task, by shape and colour on the card.
enum class NextTask : quint8 { None, Planned, Today, Overdue };

/// What is asked of one field of the workspace's own.
struct FieldTest
{
    enum class Asks : quint8 {
        Nothing,  ///< that there is no value
        Contains, ///< the first of `texts`, literally and case aside
        Is,       ///< the same, whole
        OneOf,    ///< `texts`, as they are kept
        Number,   ///< a number, or money: from … to, included
        Date,     ///< since … until, included
        Yes,
        No,
        Never, ///< the field is gone, or of another type: nobody passes
    };
    QString key;
    Asks asks = Asks::Nothing;
    QStringList texts = {};
    std::optional<double> from = {};
    std::optional<double> to = {};
    QString currency = {}; ///< of money: that of the record, or of one that has none
    QDate since = {};
    QDate until = {};
    bool operator==(const FieldTest &) const = default;
};

/// What a board, list or task page is narrowed to.
struct BoardFilter
{
    QString search;                  ///< literal text within title, person or company
    std::vector<UserId> owners = {}; ///< of any of them; none: of anybody; a null id: without owner
    std::optional<qint64> amountFrom; ///< minor units, included
    std::optional<qint64> amountTo;
    QString currency;                     ///< of the amounts; empty: any
    std::optional<Instant> enteredBefore; ///< the stage
    /// Only cards in these stages without a sign of life since.
    std::optional<std::map<StageId, Instant>> idleBefore;
    std::optional<NextTask> task; ///< on `today`
    QDate today;
    /// Only cards that are, or belong to, one of these.
    enum class Whose : quint8 { Subject, Person, Company };
    struct Among
    {
        Whose whose = Whose::Subject;
        std::vector<qint64> ids; ///< in order
        bool operator==(const Among &) const = default;
    };
    std::optional<Among> among;
    std::vector<FieldTest> fields = {}; ///< all of them hold

    /// Whether a card passes can be told from its owner alone.
    bool asksOwnerOnly() const
    {
        BoardFilter other = *this;
        other.owners.clear();
        return other == BoardFilter();
    }
    bool letsOwner(UserId owner) const
    {
        return owners.empty() || std::ranges::find(owners, owner) != owners.end();
    }
    bool operator==(const BoardFilter &) const = default;
};

/// The true totals of one column, from aggregates, never from loaded rows.
struct ColumnTotals
{
    StageId stage;
    qint64 count = 0;
    std::map<QString, qint64> sums; ///< minor units by currency; for boards of deals
    qint64 hidden = 0;              ///< cards besides, left out by ColumnRead::from
};

/// The totals of one owner's cards in one column; a null id: of nobody's.
struct LaneTotals
{
    UserId owner;
    ColumnTotals column;
};

/// The order of the cards in a column. What it leaves open, the manual order decides.
enum class BoardSort : quint8 {
    Manual,
    Amount,        ///< largest first, without amount last; currencies are not converted
    Age,           ///< longest in the stage first
    NextTask,      ///< earliest due first, then tasks without date, then none
    ExpectedClose, ///< earliest first, without date last
};

/// Which cards of a column are read, and in which order.
struct ColumnRead
{
    BoardSort sort = BoardSort::Manual;
    Instant from = kAlways;  ///< cards that entered the stage before are left out
    QStringList fields = {}; ///< custom fields that come with the cards
    bool operator==(const ColumnRead &) const = default;
};

/// What a card shows. Dates are compared with today by who paints: see nextTaskState().
struct BoardCard
{
    Subject subject;
    StageId stage;
    QString ref;
    QString title;
    QString subtitle; ///< a deal's company, else its person; a person's company; empty
    std::optional<qint64> amount;
    QString currency;
    UserId owner;
    Instant since = 0;
    double rank = 0;
    Health health = Health::None;
    bool hasOpenTask = false;
    std::optional<QDate> nextDue;   ///< earliest due date of an open task
    Instant lastActivity = kAlways; ///< date of the latest activity on the subject
    QDate expectedClose;            ///< a deal's; invalid: not known
    Values fields;                  ///< those of ColumnRead::fields that it has
    bool operator==(const BoardCard &) const = default;
};

/// A stage in which a deal is no longer open.
struct EndStage
{
    PipelineId pipeline;
    StageId stage;
};

/// One row of a list of people, companies or deals.
struct ListRow
{
    Subject subject;
    QString ref;
    QString name;
    QString company; ///< name
    QString person;  ///< name (deals)
    QString email;
    QString phone;
    std::optional<qint64> amount;
    QString currency;
    UserId owner;
    Instant createdAt = 0;
    int openDeals = 0;
    bool operator==(const ListRow &) const = default;
};

/// Something written about an activity, found by its words.
struct NoteHit
{
    Activity activity;
    QString subjectName;
};

/// What a page about today asks of one column: who stands there under these circumstances. What is not set
/// asks nothing.
struct AgendaFilter
{
    PipelineId pipeline;
    StageId stage;
    std::optional<UserId> owner;       ///< a null id: nobody's
    bool owned = false;                ///< only what somebody owns
    std::optional<Instant> since;      ///< entered at that instant or later
    std::optional<Instant> idleBefore; ///< neither moved nor touched by an activity since then
    std::optional<Instant> dueUntil;   ///< something is due by itself by then (R9)
    std::vector<RuleId> enteredBy;     ///< put there by one of these rules
};

enum class TaskScope : quint8 { Open, Done };

/// One row of the task page.
struct TaskRow
{
    Task task;
    QString subjectName;
    QString subjectRef;
};

} // namespace Imbuto
