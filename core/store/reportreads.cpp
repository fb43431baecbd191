// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reportreads.h"

#include "core/store/storeimpl.h"

#include <algorithm>
#include <string>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

/// Short texts that repeat, as the numbers that \a number gives them, without a QString a row.
template<typename Number>
class Interned
{
public:
    explicit Interned(Number number) : m_number(std::move(number)) {}
    qint16 operator()(std::string_view text)
    {
        for (const auto &[known, number] : m_known)
            if (known == text)
                return number;
        const qint16 number = m_number(QString::fromUtf8(text.data(), qsizetype(text.size())));
        m_known.emplace_back(text, number);
        return number;
    }

private:
    Number m_number;
    std::vector<std::pair<std::string, qint16>> m_known;
};

/// A date as the store writes it, 2026-01-31; QDate's own reader takes longer than all the rest.
QDate dateFrom(std::string_view text)
{
    if (text.size() != 10)
        return {};
    const auto number = [text](size_t first, size_t digits) {
        int value = 0;
        for (size_t i = first; i < first + digits; ++i)
            value = 10 * value + (text[i] - '0');
        return value;
    };
    return QDate(number(0, 4), number(5, 2), number(8, 2));
}

void readSubjects(Query &query, HistoryBuilder &builder,
                  const std::unordered_map<qint64, QString> &sources, SubjectKind kind)
{
    Interned currency([&builder](const QString &code) { return builder.currency(code); });
    query.run();
    while (query.next()) {
        HistorySubject subject;
        subject.id = query.integer(0);
        subject.createdAt = query.integer(1);
        subject.owner = query.integer(2);
        subject.company = query.integer(3);
        subject.person = query.integer(4);
        if (!query.isNull(5)) {
            subject.amount = query.integer(5);
            subject.currency = currency(query.utf8(6));
        }
        subject.expectedClose = dateFrom(query.utf8(7));
        subject.previousOwner = query.integer(8);
        const qint64 person = kind == SubjectKind::Deal ? subject.person : subject.id;
        if (const auto from = sources.find(person); from != sources.end())
            subject.source = builder.source(from->second);
        builder.addSubject(subject);
    }
}

void readTransitions(Query &query, HistoryBuilder &builder)
{
    Interned stage([&builder](const QString &id) { return builder.stage(id); });
    query.run();
    while (query.next())
        builder.addTransition(query.integer(0), query.integer(1), stage(query.utf8(2)),
                              quint8(query.integer(3)));
}

} // namespace

sqlite3 *ReportReads::handle() const
{
    return m_store.d->connection->handle();
}

HistoryColumns ReportReads::history(const Pipeline &pipeline, const Acquisition *acquisition) const
{
    HistoryBuilder builder(pipeline);
    const auto &d = m_store.d;
    // a deal stands in its own pipeline only; the plus keeps the planner from fetching rows by name
    const bool deals = pipeline.subject == SubjectKind::Deal;
    Query subjects =
        d->query(u"SELECT id, created_at, owner, company, person, amount, currency, expected_close,"
                 " previous_owner"
                 " FROM record WHERE +kind = ? AND deleted = 0%1 ORDER BY id"_s.arg(
                     deals ? u" AND pipeline = ?"_s : QString()));
    subjects.bind(int(pipeline.subject));
    if (deals)
        subjects.bind(pipeline.id);
    readSubjects(subjects, builder, acquisition ? sources(*acquisition) : SourceNames(),
                 pipeline.subject);
    // all of it lies in one index, overrides in another: neither reads the table
    Query transitions = d->query(
        u"SELECT subject, at, to_stage, correction * %1 + (cause = %2) * %3 FROM transition"
        " WHERE pipeline = ? AND undone = 0 AND cause <> %4 ORDER BY subject, id"_s
            .arg(int(kCorrection))
            .arg(int(Cause::Import))
            .arg(int(kImported))
            .arg(int(Cause::Undo)));
    readTransitions(transitions.bind(pipeline.id), builder);
    Query overrides = d->query(u"SELECT subject, at FROM transition"
                               " WHERE rule = 'override' AND pipeline = ? AND undone = 0"_s);
    overrides.bind(pipeline.id).run();
    while (overrides.next())
        builder.markOverride(overrides.integer(0), overrides.integer(1));
    return builder.finish();
}

HistoryColumns ReportReads::historyOf(Subject subject, const Pipeline &pipeline,
                                      const Acquisition *acquisition) const
{
    HistoryBuilder builder(pipeline);
    const std::optional<Record> record = m_store.record(subject);
    const bool elsewhere =
        record && subject.kind == SubjectKind::Deal && record->pipeline != pipeline.id;
    if (record && !elsewhere) {
        const Subject from = subject.kind == SubjectKind::Deal
            ? Subject{SubjectKind::Person, record->person}
            : subject;
        builder.add(*record, acquisition && from ? sourceOf(*acquisition, from) : QString());
    }
    for (const Transition &transition : m_store.transitionsOf(subject))
        builder.add(transition);
    return builder.finish();
}

} // namespace Imbuto
