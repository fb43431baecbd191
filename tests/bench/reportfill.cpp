// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/reportfill.h"

#include "tests/bench/bench.h"

namespace Imbuto::Bench {

namespace {

std::string text(qint64 number)
{
    return std::to_string(number);
}

/// `n (i)` counts from 0 to \a count − 1.
std::string counting(qint64 count)
{
    return "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < "
        + text(count) + ") ";
}

std::string quoted(const QString &id)
{
    return "'" + id.toStdString() + "'";
}

constexpr const char *kTransitionColumns =
    "INSERT INTO transition (id, subject_kind, subject, pipeline, from_stage, to_stage, at, "
    "recorded,"
    " cause, rule, rule_set, reason, facts, correction, undone) ";

} // namespace

qint64 Herd::id(int n) const
{
    return (pipeline->subject == SubjectKind::Deal ? 1'000'000 : 100'000'000) + qint64(n) * 8;
}

static void fillRecords(RawDatabase &database, const Herd &herd)
{
    const bool deals = herd.pipeline->subject == SubjectKind::Deal;
    database.run(
        counting(herd.size)
        + "INSERT INTO record (id, kind, ref, name, folded, email, phone, person, pipeline, amount,"
          " currency, expected_close, lost_reason, lost_reason_text, fields, stamps, created_at,"
          " deleted) SELECT "
        + text(herd.id(0)) + " + i * 8, " + text(int(herd.pipeline->subject))
        + ", 'r' || i, 'Record ' || i, 'record ' || i, '', '', "
        + (herd.firstPerson ? text(herd.firstPerson) + " + i * 8" : "NULL") + ", "
        + (deals ? quoted(herd.pipeline->id) + ", 100 * (1 + i % 9000), 'EUR', '2026-05-01'"
                 : "'', NULL, '', NULL")
        + ", '', '', '{}', '{}', " + text(kNow) + " - 40000000000 + i * 1000, 0 FROM n");
}

void fill(RawDatabase &database, const Herd &herd)
{
    std::string stages;
    for (const Stage &stage : herd.pipeline->stages)
        stages += (stages.empty() ? "(" : ",(") + quoted(stage.id) + ")";
    database.run("BEGIN");
    fillRecords(database, herd);
    database.run("CREATE TEMP TABLE stages (id TEXT)");
    database.run("INSERT INTO stages VALUES " + stages);
    const std::string size = text(herd.size);
    database.run(counting(qint64(herd.size) * kStepsEach) + kTransitionColumns + "SELECT "
                 + text(herd.id(0) * 100'000) + " + i, " + text(int(herd.pipeline->subject)) + ", "
                 + text(herd.id(0)) + " + (i % " + size + ") * 8, " + quoted(herd.pipeline->id)
                 + ", '', (SELECT id FROM stages WHERE rowid = 1 + min(i / " + size + ", "
                 + text(kStepsEach - 2) + ")), at, at, 0, '', '', '', '[]', 0, 0 FROM (SELECT i, "
                 + text(kNow) + " - 39000000000 + i / " + size
                 + " * 700000000 + i * 7919 % 600000000 AS at FROM n)");
    database.run("DROP TABLE stages");
    database.run("COMMIT");
}

void fillActivities(RawDatabase &database, const Herd &herd, const std::string &kind,
                    const std::string &data)
{
    database.run("BEGIN");
    for (const char *member : {"1", "2"})
        database.run(std::string("INSERT OR IGNORE INTO member (id, ref, name, role, active,"
                                 " manager) VALUES (")
                     + member + ", 'u" + member + "', 'Member', 0, 1, '')");
    database.run(counting(herd.size)
                 + "INSERT INTO activity (id, subject_kind, subject, kind, at, by_member, data,"
                   " external_id) SELECT 900000000000 + i, "
                 + text(int(herd.pipeline->subject)) + ", " + text(herd.id(0)) + " + i * 8, '"
                 + kind + "', " + text(kNow) + " - 38500000000 + i * 7919 % 600000000, 1 + i % 2, '"
                 + data + "', '' FROM n");
    database.run("COMMIT");
}

Subject moveOne(RawDatabase &database, const Herd &herd, int n)
{
    static qint64 id = 1'000'000'000'000'000;
    const Subject subject{herd.pipeline->subject, herd.id(n)};
    database.run(kTransitionColumns + std::string("VALUES (") + text(++id) + ", "
                 + text(int(subject.kind)) + ", " + text(subject.id) + ", "
                 + quoted(herd.pipeline->id) + ", '', " + quoted(herd.pipeline->stages.back().id)
                 + ", " + text(kNow) + ", " + text(kNow) + ", 0, '', '', '', '[]', 0, 0)");
    return subject;
}

void scan(RawDatabase &database, const Herd &herd)
{
    const bool deals = herd.pipeline->subject == SubjectKind::Deal;
    const std::string id = quoted(herd.pipeline->id);
    database.scan("SELECT id, created_at, owner, company, person, amount, currency, expected_close,"
                  " previous_owner FROM record WHERE +kind = "
                  + text(int(herd.pipeline->subject)) + " AND deleted = 0"
                  + (deals ? " AND pipeline = " + id : "") + " ORDER BY id");
    database.scan("SELECT subject, at, to_stage, cause FROM transition WHERE pipeline = " + id
                  + " AND undone = 0 AND cause <> 3 ORDER BY subject, id");
}

} // namespace Imbuto::Bench
