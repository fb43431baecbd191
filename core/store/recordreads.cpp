// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recordreads.h"

#include "core/customfields.h"
#include "core/store/boardfilter.h"
#include "core/store/dialect.h"
#include "core/store/listclauses.h"
#include "core/store/storeimpl.h"

#include <QRegularExpression>

#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

const QString kTags = u"tags"_s;

QStringList marks(size_t count)
{
    return QStringList(qsizetype(count), u"?"_s);
}

/// How many deals of every one of the people or companies \a ids do not stand in one of \a ends.
template<typename Make>
std::unordered_map<qint64, int> openDeals(const Make &make, SubjectKind kind,
                                          std::span<const qint64> ids,
                                          const std::vector<EndStage> &ends)
{
    const QString list = marks(ids.size()).join(u", ");
    QString ended;
    if (!ends.empty())
        ended = u" AND NOT EXISTS (SELECT 1 FROM placement e WHERE e.subject = x.id"
                " AND e.pipeline = x.pipeline AND (e.pipeline, e.stage) IN (VALUES %1))"_s.arg(
                    QStringList(qsizetype(ends.size()), u"(?, ?)"_s).join(u", "));
    const QString person = u"SELECT x.person, count(*) FROM record x WHERE x.person IN (%1) AND"
                           " +x.kind = 2 AND x.deleted = 0%2 GROUP BY 1"_s.arg(list, ended);
    const QString own = u"SELECT x.company, count(*) FROM record x WHERE x.company IN (%1) AND"
                        " +x.kind = 2 AND x.deleted = 0%2 GROUP BY 1"_s.arg(list, ended);
    const QString byPeople =
        u"SELECT y.company, count(*) FROM record y JOIN record x ON x.person = y.id"
        " WHERE y.company IN (%1) AND +y.kind = 0 AND x.company IS NULL AND +x.kind = 2"
        " AND x.deleted = 0%2 GROUP BY 1"_s.arg(list, ended);
    std::unordered_map<qint64, int> counts;
    const auto add = [&](const QString &sql) {
        Query query = make(sql);
        for (qint64 id : ids)
            query.bind(id);
        for (const EndStage &end : ends)
            query.bind(end.pipeline).bind(end.stage);
        query.run();
        while (query.next())
            counts[query.integer(0)] += int(query.integer(1));
    };
    if (kind == SubjectKind::Person)
        add(person);
    if (kind == SubjectKind::Company) {
        add(own);
        add(byPeople);
    }
    return counts;
}

QString digitsOf(const QString &phone)
{
    QString digits;
    std::copy_if(phone.begin(), phone.end(), std::back_inserter(digits),
                 [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits;
}

constexpr qsizetype kPhoneDigits = 9; ///< of a number that two ways of writing it share
constexpr qsizetype kFewDigits = 6;   ///< fewer say nothing

/// A phone without what people write between its digits.
QString bareDigits(QString column)
{
    for (const char *c : {" ", "-", "/", ".", "(", ")"})
        column = u"replace(%1, '%2', '')"_s.arg(column, QLatin1StringView(c));
    return column;
}

/// What a likeness is compared by; empty where it says nothing.
struct Traits
{
    QString name, email, phone, core, domain;
    explicit Traits(const Likeness &like)
        : name(fold(like.name.trimmed())), email(like.email.trimmed().toLower()),
          phone(phoneCore(like.phone))
    {
        if (like.kind != SubjectKind::Company)
            return;
        core = companyCore(like.name);
        if (name.contains(u'.') && !name.contains(u' '))
            domain = u'@' + name;
    }
};

} // namespace

QString companyCore(const QString &name)
{
    static const QRegularExpression form(u"\\b(s\\.?r\\.?l\\.?s?|s\\.?p\\.?a|s\\.?n\\.?c|s\\.?a\\.?"
                                         u"s|s\\.?a|gmbh|ag|ltd|limited|inc|llc|"
                                         "plc|b\\.?v|corp|co)\\b\\.?"_s);
    static const QRegularExpression other(u"[^\\p{L}\\p{N}]+"_s);
    QString folded = fold(name);
    QString core = folded.remove(form).replace(other, u" "_s).trimmed();
    return core.isEmpty() ? fold(name).simplified() : core;
}

QString phoneCore(const QString &phone)
{
    const QString digits = digitsOf(phone);
    return digits.size() < kFewDigits ? QString() : digits.right(kPhoneDigits);
}

std::vector<qint64> RecordReads::ids(const ListQuery &list) const
{
    const Clause search = searchOf(m_store, list);
    const Clause order = orderOf(list);
    const Narrowing narrowing = listNarrowing(list.filter);
    const QString both = search.sql + order.sql;
    QString joins;
    if (both.contains(u"c.folded"_s))
        joins += u" LEFT JOIN record c ON c.id = r.company"_s;
    if (both.contains(u"h.folded"_s))
        joins += u" LEFT JOIN record h ON h.id = r.person"_s;
    if (order.sql.contains(u"p.stage"_s))
        joins += u" LEFT JOIN placement p ON p.subject = r.id AND p.pipeline = r.pipeline"_s;
    if (order.sql.contains(u"m.name"_s))
        joins += u" LEFT JOIN member m ON m.id = r.owner"_s;
    const bool byName = list.sort == SortBy::Name;
    Query query =
        m_store.d->query(u"SELECT r.id FROM record r"_s + joins
                         + u" WHERE r.kind = ? AND r.deleted = 0"_s + search.sql + narrowing.sql
                         + u" ORDER BY "_s + order.sql + (byName ? QString() : u"r.folded, "_s)
                         + (byName && list.descending ? u"r.id DESC"_s : u"r.id"_s));
    query.bind(int(list.kind));
    for (const QString &text : search.texts)
        query.bind(text);
    narrowing.bindTo(query);
    for (const QString &text : order.texts)
        query.bind(text);
    query.run();
    std::vector<qint64> found;
    while (query.next())
        found.push_back(query.integer(0));
    return found;
}

std::vector<RecordRow> RecordReads::rows(SubjectKind kind, std::span<const qint64> ids,
                                         const std::vector<EndStage> &ends) const
{
    if (ids.empty())
        return {};
    const auto make = [this](const QString &sql) { return m_store.d->query(sql); };
    const auto deals = openDeals(make, kind, ids, ends);
    Query query =
        make(u"SELECT "_s + columns<Record>(u"r"_s)
             + u", c.name, h.name, p.stage FROM record r"
               " LEFT JOIN record c ON c.id = r.company"
               " LEFT JOIN record h ON h.id = r.person"
               " LEFT JOIN placement p ON p.subject = r.id AND p.pipeline = r.pipeline"
               " WHERE r.deleted = 0 AND r.id IN (%1)"_s.arg(marks(ids.size()).join(u", ")));
    for (qint64 id : ids)
        query.bind(id);
    query.run();
    const int after = int(columnNames<Record>().read.size());
    std::unordered_map<qint64, RecordRow> found;
    while (query.next()) {
        RecordRow row{readRow<Record>(query), query.text(after), query.text(after + 1),
                      query.text(after + 2), 0};
        if (const auto it = deals.find(row.record.subject.id); it != deals.end())
            row.openDeals = it->second;
        found.emplace(row.record.subject.id, std::move(row));
    }
    std::vector<RecordRow> out;
    for (qint64 id : ids)
        if (const auto it = found.find(id); it != found.end())
            out.push_back(std::move(it->second));
    return out;
}

std::vector<Record> RecordReads::lookalikes(const Likeness &like, int limit) const
{
    const Traits wanted(like);
    std::vector<Record> found;
    const auto ask = [&](const QString &condition, const QString &text, const auto &fits) {
        if (text.isEmpty())
            return;
        Query query = m_store.d->query(select<Record>(
            u"r WHERE r.kind = ? AND r.deleted = 0 AND r.id <> ? AND %1 ORDER BY r.id LIMIT 200"_s
                .arg(condition)));
        query.bind(int(like.kind)).bind(like.except).bind(text);
        for (Record &record : allRows<Record>(query))
            if (fits(record) && std::ranges::find(found, record) == found.end())
                found.push_back(std::move(record));
    };
    const auto any = [](const Record &) { return true; };
    ask(u"lower(r.email) = ?"_s, wanted.email, any);
    ask(u"r.phone <> '' AND "_s + Dialect::contains(bareDigits(u"r.phone"_s)), wanted.phone,
        [&](const Record &r) { return phoneCore(r.phone) == wanted.phone; });
    if (like.kind == SubjectKind::Person) {
        ask(u"r.folded = ?"_s, wanted.name, [&](const Record &r) {
            return !like.company || !r.company || like.company == r.company;
        });
    } else {
        ask(Dialect::contains(u"r.folded"_s), wanted.core.section(u' ', 0, 0),
            [&](const Record &r) { return companyCore(r.name) == wanted.core; });
        const QString byAddress =
            u"r.id IN (SELECT y.company FROM record y WHERE y.kind = 0 AND y.deleted = 0 AND %1)"_s;
        ask(byAddress.arg(Dialect::contains(u"lower(y.email)"_s)), wanted.domain, any);
    }
    found.resize(std::min(found.size(), size_t(limit)));
    return found;
}

std::vector<RankedSubject> RecordReads::column(const PipelineId &pipeline,
                                               const StageId &stage) const
{
    Query query = m_store.d->query(
        u"SELECT subject_kind, subject, rank FROM placement"
        " WHERE pipeline = ? AND stage = ? AND shown = 1 ORDER BY rank, subject"_s);
    query.bind(pipeline).bind(stage).run();
    std::vector<RankedSubject> found;
    while (query.next())
        found.push_back({{SubjectKind(query.integer(0)), query.integer(1)}, query.real(2)});
    return found;
}

std::vector<qint64> RecordReads::named(SubjectKind kind, const QString &text, int limit) const
{
    const QString first = fold(text);
    Query query = m_store.d->query(u"SELECT id FROM record WHERE kind = ? AND deleted = 0"
                                   " AND folded >= ? AND folded < ? ORDER BY folded, id LIMIT ?"_s);
    query.bind(int(kind)).bind(first).bind(first + u"\U0010ffff"_s).bind(limit).run();
    std::vector<qint64> found;
    while (query.next())
        found.push_back(query.integer(0));
    return found;
}

qint64 RecordReads::countWithField(const QString &key) const
{
    Query query =
        m_store.d->query(u"SELECT count(*) FROM record WHERE deleted = 0 AND %1 IS NOT NULL"_s.arg(
            Dialect::jsonMember(u"fields"_s)));
    query.bind(Dialect::jsonPath(key)).run();
    return query.next() ? query.integer(0) : 0;
}

QStringList RecordReads::tags(SubjectKind kind) const
{
    const QString member = Dialect::jsonMember(u"fields"_s);
    Query query = m_store.d->query(
        u"SELECT DISTINCT %1 FROM record WHERE kind = ? AND deleted = 0 AND %1 IS NOT NULL"_s.arg(
            member));
    query.bind(Dialect::jsonPath(kTags)).bind(int(kind)).bind(Dialect::jsonPath(kTags)).run();
    QStringList all;
    while (query.next())
        all << query.text(0);
    return tagsIn(all.join(u','));
}

std::vector<qint64> RecordReads::tagged(SubjectKind kind, const QStringList &tags) const
{
    const QString member = Dialect::jsonMember(u"fields"_s);
    Query query = m_store.d->query(
        u"SELECT id, %1 FROM record WHERE kind = ? AND deleted = 0 AND %1 IS NOT NULL ORDER BY id"_s
            .arg(member));
    query.bind(Dialect::jsonPath(kTags)).bind(int(kind)).bind(Dialect::jsonPath(kTags)).run();
    std::vector<qint64> found;
    while (query.next()) {
        const QStringList has = tagsIn(query.text(1));
        const auto isHad = [&](const QString &tag) {
            return has.contains(tag.simplified(), Qt::CaseInsensitive);
        };
        if (std::ranges::any_of(tags, isHad))
            found.push_back(query.integer(0));
    }
    return found;
}

} // namespace Imbuto
