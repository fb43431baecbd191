// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulebook.h"

#include <algorithm>
#include <unordered_map>

/// What happened in one pipeline, in columns: the one input of the reports about stages. Undone
/// transitions and those that restored something are not in it (R11), nor are deleted records.
namespace Imbuto {

/// One who ever stood in the pipeline, with what a report filters and sums by, as it is now.
struct HistorySubject
{
    qint64 id = 0;
    Instant createdAt = 0;
    qint64 owner = 0;         ///< UserId's value; 0: nobody
    qint64 previousOwner = 0; ///< the last one before
    qint64 company = 0;
    qint64 person = 0;
    qint64 amount = 0;    ///< minor units; counts only where `currency` is set
    qint16 currency = -1; ///< index into HistoryColumns::currencies; −1: no amount
    qint16 source = -1;   ///< index into HistoryColumns::sources; −1: unknown
    QDate expectedClose;
    /// Who answers for it: the owner, else the last one.
    UserId responsible() const { return UserId{owner ? owner : previousOwner}; }
    quint32 first = 0; ///< of its rows in the columns
    quint32 rows = 0;
};

/// When something happened to whom, by subject id; each list in order of time.
using SubjectTimes = std::unordered_map<qint64, std::vector<Instant>>;

/// Marks of one transition.
enum HistoryMark : quint8 {
    kCorrection = 1, ///< R13: kept out of conversion
    kImported = 2,   ///< 4.4: arrived at that stage
    kOverride = 4,   ///< R15
};

/// A stage of a history: those of the pipeline in its order, then those it no longer has.
struct HistoryStage
{
    StageId id;
    Category category = Category::Closed;
    bool known = true; ///< the pipeline has it
};

struct HistoryColumns
{
    PipelineId pipeline;
    SubjectKind kind = SubjectKind::Deal;
    std::vector<HistoryStage> stages;
    std::vector<QString> currencies;
    std::vector<QString> sources;
    std::vector<HistorySubject> subjects; ///< by id
    // one entry a transition: the rows of a subject together, in order of recording
    std::vector<Instant> at;
    std::vector<qint16> to; ///< index into `stages`; −1: left the pipeline
    std::vector<quint8> marks;
    // nothing in it is earlier or later; wider than need be once subjects were replaced
    Instant earliest = kNever;
    Instant latest = kAlways;

    void reachOver(Instant when)
    {
        earliest = std::min(earliest, when);
        latest = std::max(latest, when);
    }
};

/// Gathers rows in any order of subjects; those of one subject in order of recording. Quickest with all
/// subjects by id first, then the rows subject by subject.
class HistoryBuilder
{
public:
    explicit HistoryBuilder(const Pipeline &pipeline);

    /// The index of a stage; unknown ones get one behind the pipeline's own. Empty: −1.
    qint16 stage(const StageId &id);
    qint16 currency(const QString &code) { return index(m_history.currencies, code); }
    qint16 source(const QString &name) { return index(m_history.sources, name); }

    void reserve(size_t subjects, size_t transitions);
    /// Its rows are given by addTransition(); a subject without any is left out.
    void addSubject(const HistorySubject &subject);
    /// Of a subject that was not added it is dropped.
    void addTransition(qint64 subject, Instant at, qint16 to, quint8 marks);
    /// Tells of a transition given before that it was an override (R15).
    void markOverride(qint64 subject, Instant at) { m_overrides.emplace_back(subject, at); }
    /// The same from whole rows: what tests and small changes have.
    void add(const Record &record, const QString &source = {});
    void add(const Transition &transition);

    HistoryColumns finish();

private:
    static qint16 index(std::vector<QString> &names, const QString &name);

    static constexpr size_t kUnknown = size_t(-1);
    size_t positionOf(qint64 subject);

    HistoryColumns m_history;
    std::unordered_map<qint64, size_t> m_positions; ///< of those given out of order
    size_t m_sorted = 0;                            ///< so many subjects came in ascending order
    size_t m_cursor = 0;                            ///< among these: where the last one was found
    struct Row
    {
        Instant at;
        quint32 subject;
        qint16 to;
        quint8 marks;
    };
    std::vector<Row> m_rows;
    std::vector<std::pair<qint64, Instant>> m_overrides;
};

/// The one called \a id; null where there is none.
const HistorySubject *subjectIn(const HistoryColumns &history, qint64 id);

/// Puts \a now, the history of the subject \a id alone, in the place of what \a history knew of it: after a
/// move, instead of reading everything again. An empty one takes the subject out.
void replaceSubject(HistoryColumns &history, qint64 id, const HistoryColumns &now);

} // namespace Imbuto
