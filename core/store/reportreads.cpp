// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reportreads.h"

#include "core/store/storeimpl.h"

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

void readSubjects(Query &query, HistoryBuilder &builder)
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
        readCell(query, 7, subject.expectedClose);
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

HistoryColumns ReportReads::history(const Pipeline &pipeline) const
{
    HistoryBuilder builder(pipeline);
    const auto &d = m_store.d;
    // a deal stands in its own pipeline only
    const bool deals = pipeline.subject == SubjectKind::Deal;
    Query subjects =
        d->query(u"SELECT id, created_at, owner, company, person, amount, currency, expected_close"
                 " FROM record WHERE kind = ? AND deleted = 0%1 ORDER BY id"_s.arg(
                     deals ? u" AND pipeline = ?"_s : QString()));
    subjects.bind(int(pipeline.subject));
    if (deals)
        subjects.bind(pipeline.id);
    readSubjects(subjects, builder);
    Query transitions = d->query(
        u"SELECT subject, at, to_stage, (correction = 1) * %1 + (cause = %2) * %3"
        " + (rule = 'override') * %4 FROM transition"
        " WHERE pipeline = ? AND undone = 0 AND cause <> %5 ORDER BY id"_s.arg(int(kCorrection))
            .arg(int(Cause::Import))
            .arg(int(kImported))
            .arg(int(kOverride))
            .arg(int(Cause::Undo)));
    readTransitions(transitions.bind(pipeline.id), builder);
    return builder.finish();
}

} // namespace Imbuto
