// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <span>

namespace Imbuto {

/// What the rows of a list are sorted by.
enum class SortBy : quint8 {
    Name,
    Company, ///< name
    Person,  ///< name
    Email,
    Phone,
    Amount,
    ExpectedClose,
    Owner, ///< name
    Created,
    Stage, ///< of a deal: the order of ListQuery::stages
    Field, ///< a custom one, or tags: ListQuery::field
};

/// Which records a list shows, and in which order; names decide between those that are level.
struct ListQuery
{
    SubjectKind kind = SubjectKind::Person;
    QString search; ///< literal text within name, e-mail, phone, reference, tags, company or person
    SortBy sort = SortBy::Name;
    QString field;      ///< the key of SortBy::Field
    bool money = false; ///< its values are decimal texts
    std::vector<std::pair<PipelineId, StageId>> stages =
        {}; ///< SortBy::Stage: every stage there is, in order
    bool descending = false;
    BoardFilter filter = {}; ///< what is asked of the records: owner, amounts, next task, whose
    bool operator==(const ListQuery &) const = default;
};

/// One row of a list, whole.
struct RecordRow
{
    Record record;
    QString company; ///< name
    QString person;  ///< name (deals)
    StageId stage;   ///< of a deal, in its own pipeline
    int openDeals = 0;
    bool operator==(const RecordRow &) const = default;
};

/// Who stands in a column, and at which position of its manual order.
struct RankedSubject
{
    Subject subject;
    double rank = 0;
};

/// What a new record is compared with, to warn of one that is there already.
struct Likeness
{
    SubjectKind kind = SubjectKind::Person;
    QString name = {};
    QString email = {};
    QString phone = {};
    qint64 company = 0; ///< a person's: the same name counts only there, or where one has none
    qint64 except = 0;  ///< not this one
};

/// Reads of records for lists and forms. Throw StorageFault as all reads do.
class RecordReads
{
public:
    explicit RecordReads(const Store &store) : m_store(store) {}

    /// The ids of all rows, in order. Reads an index or the table once, never whole rows.
    std::vector<qint64> ids(const ListQuery &query) const;
    /// The rows of \a ids, in their order; who is gone since is left out. `openDeals` counts deals that do not stand
    /// in one of \a ends.
    std::vector<RecordRow> rows(SubjectKind kind, std::span<const qint64> ids,
                                const std::vector<EndStage> &ends = {}) const;
    /// Not deleted records that may be the same as \a likeness: the same e-mail, the same digits of a phone, the same
    /// name (companies: legal forms aside, or people with an address there). At most \a limit, oldest first.
    std::vector<Record> lookalikes(const Likeness &likeness, int limit = 3) const;
    /// Not deleted records whose name begins with \a text, case aside, in order of name; at most \a limit.
    std::vector<qint64> named(SubjectKind kind, const QString &text, int limit = 50) const;
    /// How many not deleted records have a value in the custom field \a key.
    qint64 countWithField(const QString &key) const;
    /// All tags in use on records of \a kind, each once, in order.
    QStringList tags(SubjectKind kind) const;
    /// The not deleted records of \a kind that have one of \a tags, case aside, in order of their ids.
    std::vector<qint64> tagged(SubjectKind kind, const QStringList &tags) const;
    /// The timeline of \a subject (its own activities and those that count for it), newest first: of the
    /// \a kinds only, when there are any; what comes after \a before, when it is told; at most \a limit.
    std::vector<Activity> timeline(Subject subject, const std::vector<ActivityKindId> &kinds,
                                   int limit, const Activity *before = nullptr) const;

    /// Everybody in a column of a board, in its manual order: by position, then id.
    std::vector<RankedSubject> column(const PipelineId &pipeline, const StageId &stage) const;

private:
    const Store &m_store;
};

/// A company's name without case, accents' forms and legal form: "Rossi S.r.l." and "ROSSI SRL" are one.
QString companyCore(const QString &name);
/// The digits of a phone number without the prefix of its country: what two ways of writing one share.
QString phoneCore(const QString &phone);

} // namespace Imbuto
