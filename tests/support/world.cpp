// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/world.h"

#include "core/engine/draft.h"
#include "core/rules/judge.h"

#include <QDir>
#include <QFileInfo>

#include <sqlite3.h>

#include <algorithm>
#include <sstream>

using namespace Qt::StringLiterals;

namespace Imbuto::Test {
namespace {

std::string cell(sqlite3_stmt *row, int column)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(row, column));
    return text ? std::string(text, size_t(sqlite3_column_bytes(row, column))) : "-";
}

Lines without(const Lines &lines, const Lines &taken)
{
    Lines out, a = lines, b = taken;
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
    return out;
}

} // namespace

std::string difference(const Lines &a, const Lines &b)
{
    if (a == b)
        return {};
    std::ostringstream out;
    out << "they differ";
    for (const std::string &line : without(a, b))
        out << "\n  only in the first:  " << line;
    for (const std::string &line : without(b, a))
        out << "\n  only in the second: " << line;
    return out.str();
}

QString World::folderTemplate()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/imbuto-XXXXXX"_s;
}

World::World(Begin begin, Instant now)
    : m_folder(folderTemplate()), m_path(m_folder.filePath(u"w.imbuto"_s))
{
    auto clock = std::make_unique<FixedClock>(now);
    m_clock = clock.get();
    Workspace::CreateOptions options;
    options.timezone = historyZone();
    options.seed = 1;
    auto created = Workspace::create(m_path, options, std::move(clock));
    if (!created)
        RC_FAIL(created.error().text.toStdString());
    m_workspace = std::move(*created);
    openSide();
    if (begin == Begin::WithCast)
        for (const Input &input : cast(now))
            RC_ASSERT((m_workspace->apply(input).has_value()));
}

World::~World()
{
    sqlite3_close(m_side);
}

void World::openSide()
{
    RC_ASSERT((sqlite3_open_v2(m_path.toUtf8().constData(), &m_side, SQLITE_OPEN_READONLY, nullptr)
               == SQLITE_OK));
}

std::unique_ptr<World> World::twin()
{
    auto other = std::make_unique<World>(Begin::Empty, time());
    sqlite3_close(other->m_side);
    other->m_side = nullptr;
    other->m_workspace.reset();
    QFile::remove(other->m_path);
    if (auto copied = m_workspace->store().backup(other->m_path); !copied)
        RC_FAIL(copied.error().text.toStdString());
    auto clock = std::make_unique<FixedClock>(time());
    other->m_clock = clock.get();
    auto opened = Workspace::open(other->m_path, std::move(clock));
    if (!opened)
        RC_FAIL(opened.error().text.toStdString());
    other->m_workspace = std::move(*opened);
    other->openSide();
    return other;
}

Expected<Outcome> World::play(const Event &event)
{
    setTime(event.now);
    const auto out = event.input ? m_workspace->apply(*event.input) : m_workspace->undo();
    // a history may ask for what can't be (no such deal yet), but never break the rules or the disk
    if (!out
        && (out.error().code == Error::Code::Storage
            || m_workspace->book().pipeline(out.error().field)))
        RC_FAIL(out.error().text.toStdString());
    return out;
}

void World::play(const History &history)
{
    for (const Event &e : history.events)
        play(e);
}

void World::import(const std::vector<Input> &inputs)
{
    auto stream = m_workspace->stream(u"import"_s);
    if (!stream)
        RC_FAIL(stream.error().text.toStdString());
    for (const Input &input : inputs)
        (*stream)->apply(input);
    if (const auto done = (*stream)->commit(); !done)
        RC_FAIL(done.error().text.toStdString());
}

void World::passTo(Instant now)
{
    setTime(now);
    const auto out = m_workspace->sweep();
    if (!out)
        RC_FAIL(out.error().text.toStdString());
}

std::vector<Subject> World::subjects()
{
    std::vector<Subject> out;
    for (SubjectKind kind : {SubjectKind::Person, SubjectKind::Company, SubjectKind::Deal})
        for (Subject s : m_workspace->store().subjects(kind))
            out.push_back(s);
    return out;
}

Lines World::rows(const std::string &sql)
{
    sqlite3_stmt *row = nullptr;
    if (sqlite3_prepare_v2(m_side, sql.c_str(), -1, &row, nullptr) != SQLITE_OK)
        RC_FAIL(sql + ": " + sqlite3_errmsg(m_side));
    Lines out;
    while (sqlite3_step(row) == SQLITE_ROW) {
        std::string line;
        for (int i = 0; i < sqlite3_column_count(row); ++i)
            line += (i ? "|" : "") + cell(row, i);
        out.push_back(std::move(line));
    }
    sqlite3_finalize(row);
    return out;
}

qint64 World::number(const std::string &sql)
{
    const Lines found = rows(sql);
    return found.empty() ? 0 : std::stoll(found.front());
}

Lines World::visible()
{
    return visible("*");
}

Lines World::visibleButHealth()
{
    return visible("subject, pipeline, stage, since, rank, transition, timers_done");
}

Lines World::visible(const std::string &ofPlacements)
{
    Lines out;
    for (const std::string &sql :
         {std::string("SELECT 'record', * FROM record WHERE deleted = 0"),
          "SELECT 'placement', " + ofPlacements + " FROM placement WHERE shown = 1",
          std::string("SELECT 'activity', * FROM activity"),
          std::string("SELECT 'task', t.* FROM task t JOIN record r ON r.id = t.subject WHERE "
                      "r.deleted = 0"),
          std::string("SELECT 'user', * FROM member"),
          std::string("SELECT 'setting', * FROM setting"),
          std::string("SELECT 'transition', t.* FROM transition t WHERE undone = 0 AND cause <> 3"),
          std::string("SELECT 'total', * FROM column_total WHERE cards <> 0"),
          std::string("SELECT 'records', * FROM record_total WHERE records <> 0")}) {
        Lines more = rows(sql);
        std::sort(more.begin(), more.end());
        out.insert(out.end(), more.begin(), more.end());
    }
    return out;
}

Lines World::staleHealth()
{
    WorkspaceState state{m_workspace->users(), m_workspace->settings()};
    IdSource ids(1);
    ids.raiseTo(m_workspace->store().highestId());
    Draft draft(m_workspace->store(), m_workspace->book(), m_workspace->calendar(), ids, state,
                m_workspace->now());
    Lines out;
    for (Subject subject : subjects()) {
        const Facts facts = draft.facts(subject);
        for (const Placement &p : facts.placements) {
            const Pipeline *pipeline = m_workspace->book().pipeline(p.pipeline);
            if (pipeline && p.health != health(*pipeline, facts))
                out.push_back((facts.record->ref + u' ' + p.pipeline).toStdString());
        }
    }
    return out;
}

Lines World::stages()
{
    return rows("SELECT r.kind, r.ref, p.pipeline, p.stage FROM placement p JOIN record r ON r.id "
                "= p.subject"
                " WHERE r.deleted = 0 ORDER BY 1, 2, 3");
}

Lines World::placements()
{
    return rows("SELECT r.kind, r.ref, p.pipeline, p.stage, p.since, p.health, p.timers_done FROM "
                "placement p"
                " JOIN record r ON r.id = p.subject WHERE r.deleted = 0 ORDER BY 1, 2, 3");
}

Lines World::transitions()
{
    return rows("SELECT r.kind, r.ref, t.pipeline, t.from_stage, t.to_stage, t.at, t.cause, "
                "t.rule, t.reason, t.correction,"
                " t.facts, a.kind, a.at FROM transition t JOIN record r ON r.id = t.subject"
                " LEFT JOIN activity a ON a.id = t.trigger_activity"
                " WHERE t.undone = 0 AND t.cause <> 3 ORDER BY r.kind, r.ref, t.pipeline, t.id");
}

Lines World::records()
{
    Lines out =
        rows("SELECT r.kind, r.ref, r.name, o.ref, v.ref, c.ref, p.ref, r.phone, r.pipeline, "
             "r.amount, r.expected_close,"
             " r.lost_reason, r.lost_reason_text, r.fields, r.stamps, r.created_at, r.deleted FROM "
             "record r"
             " LEFT JOIN member o ON o.id = r.owner LEFT JOIN member v ON v.id = r.previous_owner"
             " LEFT JOIN record c ON c.id = r.company LEFT JOIN record p ON p.id = r.person ORDER "
             "BY 1, 2, r.id");
    for (const char *sql : {"SELECT 'task', r.kind, r.ref, t.number, t.title, t.template, t.due, "
                            "t.done, o.ref, t.rule, t.created_at"
                            " FROM task t JOIN record r ON r.id = t.subject LEFT JOIN member o ON "
                            "o.id = t.owner ORDER BY 2, 3, 4",
                            "SELECT 'due', r.kind, r.ref, d.pipeline, d.at FROM due d JOIN record "
                            "r ON r.id = d.subject ORDER BY 2, 3, 4"}) {
        const Lines more = rows(sql);
        out.insert(out.end(), more.begin(), more.end());
    }
    return out;
}

Lines World::everything()
{
    Lines out;
    for (const std::string &table : rows("SELECT name FROM sqlite_master WHERE type = 'table' AND "
                                         "name NOT LIKE 'sqlite_%' ORDER BY name")) {
        Lines more = rows("SELECT '" + table + "', * FROM \"" + table + "\"");
        std::sort(more.begin(), more.end());
        out.insert(out.end(), more.begin(), more.end());
    }
    return out;
}

} // namespace Imbuto::Test
