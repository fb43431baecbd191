// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/line.h"
#include "core/replay.h"
#include "tests/support/claims.h"
#include "tests/support/world.h"

#include <QFile>
#include <QLocale>
#include <QTest>
#include <QTranslator>

#include <algorithm>
#include <map>
#include <set>

using namespace Imbuto;
using namespace Imbuto::Test;
using namespace Qt::StringLiterals;

/// What always holds (domain.md §6), over random histories of all pipelines together. The same seed every
/// time; RC_PARAMS="seed=… max_success=…" tries others.
class TestProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsInOnePlaceByAnUnbrokenChain();
    void hasALeadStatusOnceTheLeadBegan();
    void ownsWhatTheStageAsks();
    void neverStepsBackByItself();
    void writesNothingWhenItRefuses();
    void orderOfSimultaneousFactsIsIrrelevant();
    void evaluatingAgainChangesNothing();
    void allPathsJudgeAMoveAlike();
    void undoRestoresAndRedoRepeats();
    void undoWalksBackToTheBeginning();
    void healthIsWhatTheFactsSay();
    void catchingUpIsTheSameAsDaily();
    void languageChangesNothing();
    void importIsTheSameAsLive();
    void replayRebuildsEverything();
    void rulesDoWhatWasShownAndLeaveNoTraceWhenTakenBack();
};

namespace {

constexpr qint64 kHour = 60 * 60 * 1000;

void assertNone(World &world, const std::string &what, const std::string &sql)
{
    const Lines found = world.rows(sql);
    if (!found.empty())
        RC_FAIL(what + ": " + found.front());
}

/// Plays a random history and asks \a check after every event.
template<typename Check>
bool alwaysHolds(const char *claim, int cases, const Mix &mix, Check &&check)
{
    return holds(claim, cases, [&] {
        const History history = *histories(mix);
        World world;
        for (const Event &e : history.events) {
            world.play(e);
            check(world);
        }
    });
}

} // namespace

void TestProperties::standsInOnePlaceByAnUnbrokenChain()
{
    QVERIFY(alwaysHolds(
        "every placement is where its chain of transitions ends (D1, R6)", 40, {.undo = true},
        [](World &world) {
            std::map<std::pair<Subject, PipelineId>, StageId> chain;
            for (const Pipeline &pipeline : world->book().pipelines()) {
                for (const Transition &t : world->store().transitionsIn(pipeline.id)) {
                    if (t.undone || t.cause == Cause::Undo)
                        continue;
                    StageId &at = chain[{t.subject, t.pipeline}];
                    ensure(at == t.from,
                           "a transition from where it did not stand: " + t.rule.toStdString());
                    ensure(t.at <= t.recorded,
                           "in force after it was recorded: " + t.rule.toStdString());
                    at = t.to;
                }
            }
            std::erase_if(chain, [](const auto &link) { return link.second.isEmpty(); });
            std::map<std::pair<Subject, PipelineId>, StageId> standing;
            for (const std::string &row :
                 world.rows("SELECT subject_kind, subject, pipeline, stage FROM placement")) {
                const QStringList cells = QString::fromStdString(row).split(u'|');
                standing[{{SubjectKind(cells[0].toInt()), cells[1].toLongLong()}, cells[2]}] =
                    cells[3];
            }
            ensure(standing == chain, "a placement that its transitions do not explain");
        }));
}

void TestProperties::hasALeadStatusOnceTheLeadBegan()
{
    const std::string people = "SELECT r.ref FROM record r WHERE r.kind = 0 AND r.deleted = 0 AND ";
    const std::string status =
        "EXISTS (SELECT 1 FROM placement p WHERE p.subject = r.id AND p.pipeline = 'lead_status')";
    const std::string sql =
        "EXISTS (SELECT 1 FROM transition t WHERE t.subject = r.id AND t.pipeline = 'lifecycle'"
        " AND t.to_stage = 'sql' AND t.undone = 0 AND t.cause <> 3)";
    // a Prospecting deal counts from In Progress on
    const std::string deal =
        "EXISTS (SELECT 1 FROM record d JOIN transition t ON t.subject = d.id AND t.undone = 0 AND "
        "t.cause <> 3"
        " WHERE d.person = r.id AND d.deleted = 0 AND (d.pipeline = 'sales' OR t.to_stage IN"
        " ('in_progress', 'contacted', 'engaged', 'live_engagement', 'proposal', 'won')))";
    const std::string wish =
        "EXISTS (SELECT 1 FROM activity a WHERE a.subject = r.id AND (a.kind IN ('quote_requested',"
        " 'configurator_completed') OR a.data LIKE '%\"wants_quote\":true%'))";
    // a manager may make somebody SQL against the rules (R15), and so the lead begins; there is no other way
    const std::string overridden =
        "EXISTS (SELECT 1 FROM transition t WHERE t.subject = r.id AND t.pipeline = 'lifecycle'"
        " AND t.to_stage = 'sql' AND t.rule = 'override' AND t.undone = 0 AND t.cause <> 3)";
    QVERIFY(holds("a person has a lead status exactly when the lead began (S1)", 40, [&] {
        const History history = *histories({.undo = true});
        World world;
        std::set<std::string> hadADeal;
        for (const Event &e : history.events) {
            world.play(e);
            assertNone(world, "began without a status",
                       people + "NOT " + status + " AND (" + sql + " OR " + deal + ")");
            for (const std::string &ref : world.rows(people + deal))
                hadADeal.insert(ref);
            for (const std::string &ref :
                 world.rows(people + status + " AND NOT " + wish + " AND NOT " + overridden))
                ensure(hadADeal.contains(ref), "a status without a beginning: " + ref);
        }
    }));
}

void TestProperties::ownsWhatTheStageAsks()
{
    // an import may place a deal without owner (M3), and with nobody there a lead begins unowned (S1)
    QVERIFY(holds("owners are as the stages ask (S2)", 40, [] {
        const History history = *histories({.undo = true, .histories = false});
        World world;
        bool nobodyThere = false;
        for (const Event &e : history.events) {
            world.play(e);
            nobodyThere |= std::none_of(world->users().begin(), world->users().end(),
                                        [](const User &u) { return u.active; });
            for (Subject subject : world.subjects()) {
                const Record r = *world->store().record(subject);
                for (const Placement &p : world->store().placementsOf(subject)) {
                    const OwnerNeed need =
                        world->book().pipeline(p.pipeline)->stage(p.stage)->owner;
                    const std::string where =
                        (r.ref + u" in "_s + p.pipeline + u'/' + p.stage).toStdString();
                    ensure(need != OwnerNeed::None || !r.owner,
                           where + ": owned where nobody owns");
                    const bool needed = need == OwnerNeed::Required || need == OwnerNeed::Always;
                    ensure(nobodyThere || !needed || r.owner,
                           where + ": without the owner it needs");
                }
            }
        }
    }));
}

void TestProperties::neverStepsBackByItself()
{
    QVERIFY(alwaysHolds(
        "rules step back only where they name it, in the lifecycle never; in time never (R4, L2, "
        "4.5)",
        40, {.undo = true}, [](World &world) {
            for (const Pipeline &p : world->book().pipelines()) {
                std::map<Subject, Instant> since;
                for (const Transition &t : world->store().transitionsIn(p.id)) {
                    if (t.undone || t.cause == Cause::Undo)
                        continue;
                    const auto before = since.find(t.subject);
                    ensure(before == since.end() || before->second <= t.at,
                           "earlier than what it left: " + t.rule.toStdString());
                    since[t.subject] = t.at;
                    if (t.cause != Cause::Rule || p.mode == Mode::Derived || t.from.isEmpty())
                        continue;
                    const Rule *rule = p.rule(t.rule);
                    ensure(rule && rule->automatic
                               && std::count(rule->from.begin(), rule->from.end(), t.from) == 1,
                           "not a rule from there: " + t.rule.toStdString());
                    ensure(p.id != u"lifecycle" || p.indexOf(t.from) < p.indexOf(t.to),
                           "back: " + t.rule.toStdString());
                }
            }
        }));
}

void TestProperties::writesNothingWhenItRefuses()
{
    QVERIFY(holds("a refusal and bad input write nothing", 25, [] {
        const History history = *histories();
        World world;
        for (const Event &e : history.events) {
            world.passTo(e.now);
            const Lines before = world.everything();
            const auto out = world.play(e);
            if (!out || out->result != Outcome::Result::Ok)
                assertSame(before, world.everything(),
                           "after "
                               + (out ? std::string("a refusal") : out.error().text.toStdString()));
        }
    }));
}

void TestProperties::orderOfSimultaneousFactsIsIrrelevant()
{
    QVERIFY(holds("facts of one instant end in the same placements in any order (R7)", 60, [] {
        const History history = *histories({.length = 40});
        auto facts = (*simultaneousFacts()).facts;
        World one;
        one.play(history);
        const Instant now = one.time() + *rc::gen::inRange(0, 100) * kHour;
        one.passTo(now);
        std::erase_if(facts, [&](const Command::Any &fact) { return !one->find(subjectOf(fact)); });
        const auto other = one.twin();
        for (const Command::Any &fact : facts)
            one.play({now, Input{fact, now, {}}});
        for (auto fact = facts.rbegin(); fact != facts.rend(); ++fact)
            other->play({now, Input{*fact, now, {}}});
        assertSame(one.stages(), other->stages(), "forwards and backwards");
    }));
}

void TestProperties::evaluatingAgainChangesNothing()
{
    QVERIFY(holds("looking again at the same time changes nothing (R7)", 25, [] {
        const History history = *histories();
        World world;
        for (const Event &e : history.events) {
            world.play(e);
            const Lines before = world.visible();
            world.passTo(e.now);
            world.play({e.now, Input{Command::PassTime(), e.now, {}}});
            assertSame(before, world.visible(), "after looking again");
            // an edit that makes everybody be looked at, and changes nothing that rules ask
            for (Subject subject : world.subjects()) {
                const auto stages = world.stages();
                const auto ref = world->refOf(subject);
                world.play(
                    {e.now,
                     Input{Command::EditField{ref, u"fields.seen"_s, Value(isoInstant(e.now))},
                           e.now,
                           {}}});
                assertSame(stages, world.stages(), "after looking at " + ref.ref.toStdString());
            }
        }
    }));
}

void TestProperties::allPathsJudgeAMoveAlike()
{
    QVERIFY(holds("board, panel, command and line agree on every move (R1, R2)", 12, [] {
        const History history = *histories();
        World world;
        world.play(history);
        world.passTo(world.time());
        const QString by = *rc::gen::element(QString(), u"u1"_s, u"m1"_s);
        const Lines before = world.visible();
        for (Subject subject : world.subjects()) {
            for (const Pipeline *pipeline : world->book().pipelinesFor(subject.kind)) {
                const auto all = world->mayAll(subject, pipeline->id, by);
                ensure(all.size() == pipeline->stages.size(), "a stage is not judged");
                for (const Stage &stage : pipeline->stages) {
                    Command::Move move{
                        world->refOf(subject), pipeline->id, stage.id, {}, false, {}, {}, {}, {}};
                    for (const char *reason : {"", "competitor"}) {
                        move.reason = QString::fromLatin1(reason);
                        move.override = !move.reason.isEmpty();
                        const Input input{move, world.time(), by};
                        const std::string what = toLine(input).toStdString();
                        const auto may = world->may(subject, pipeline->id, stage.id, move, by);
                        if (!may)
                            RC_FAIL(what + may.error().text.toStdString());
                        if (move.reason.isEmpty() && all.at(stage.id).allowed() != may->allowed())
                            RC_FAIL(what + ": the board does not say what the panel says");
                        const auto line =
                            parseLine(toLine(input), world->book(), world->calendar());
                        if (!line || toLine(*line) != toLine(input))
                            RC_FAIL(what + ": the line is read otherwise");
                        const auto done = world->apply(*line);
                        if (!done)
                            RC_FAIL(what + done.error().text.toStdString());
                        if ((done->result == Outcome::Result::Ok) != may->allowed())
                            RC_FAIL(what + ": the deed is not as foretold");
                        if (done->change && !world->undo(done->change))
                            RC_FAIL(what + ": could not be undone");
                    }
                }
            }
        }
        assertSame(before, world.visible(), "after all was undone");
    }));
}

void TestProperties::undoRestoresAndRedoRepeats()
{
    QVERIFY(holds("undo restores what was, undoing the undo what was then (R11)", 30, [] {
        const History history = *histories();
        World world;
        for (const Event &e : history.events) {
            world.passTo(e.now);
            const qint64 seq = world.number("SELECT max(seq) FROM change");
            const Lines before = world.visible();
            world.play(e);
            const Lines after = world.visible();
            std::vector<ChangeId> undos;
            for (auto last = world->undoable(); last && last->seq > seq; last = world->undoable()) {
                const auto out = world->undo();
                if (!out)
                    RC_FAIL(out.error().text.toStdString());
                undos.push_back(out->change);
            }
            assertSame(before, world.visible(), "undone");
            for (auto undo = undos.rbegin(); undo != undos.rend(); ++undo) {
                const auto out = world->undo(*undo);
                if (!out)
                    RC_FAIL(out.error().text.toStdString());
            }
            assertSame(after, world.visible(), "done again");
        }
    }));
}

void TestProperties::undoWalksBackToTheBeginning()
{
    QVERIFY(holds("undo after undo leads back to the beginning (R11)", 40, [] {
        const History history = *histories();
        World world;
        std::map<qint64, Lines> seen; // by the change that undo would take back
        const auto look = [&] {
            const auto last = world->undoable();
            seen.try_emplace(last ? last->seq : 0, world.visibleButHealth());
        };
        look();
        for (const Event &e : history.events) {
            world.play(e);
            look();
        }
        while (const auto last = world->undoable()) {
            if (const auto known = seen.find(last->seq); known != seen.end())
                assertSame(known->second, world.visibleButHealth(),
                           "back at change " + std::to_string(last->seq));
            const auto out = world->undo();
            if (!out)
                RC_FAIL(out.error().text.toStdString());
        }
        ensure(world.subjects().empty(), "records are left");
        ensure(world->users().empty(), "users are left");
    }));
}

void TestProperties::healthIsWhatTheFactsSay()
{
    QVERIFY(holds("health is what today's facts say (C4)", 40, [] {
        const History history = *histories({.undo = true});
        World world;
        world.play(history);
        world.passTo(world.time());
        const Lines stale = world.staleHealth();
        if (!stale.empty())
            RC_FAIL("stale: " + stale.front());
    }));
}

void TestProperties::catchingUpIsTheSameAsDaily()
{
    QVERIFY(holds("the sweep once after long gives what it gives daily (R9)", 40, [] {
        const History history = *histories({.length = 40});
        const qint64 hour = *rc::gen::inRange(0, 24) * kHour;
        World rare, daily;
        Instant day = historyStart();
        const auto dailyUntil = [&](Instant until) {
            for (; historyCalendar().startOf(historyCalendar().day(day)) + hour <= until;
                 day = historyCalendar().daysLater(day, 1))
                if (const Instant at = historyCalendar().startOf(historyCalendar().day(day)) + hour;
                    at >= daily.time())
                    daily.passTo(at);
        };
        for (const Event &e : history.events) {
            dailyUntil(e.now);
            rare.play(e);
            daily.play(e);
        }
        const Instant end = rare.time() + 365 * 24 * kHour;
        dailyUntil(end);
        daily.passTo(end);
        rare.passTo(end);
        assertSame(rare.transitions(), daily.transitions(), "rarely and daily");
        assertSame(rare.placements(), daily.placements(), "rarely and daily");
        assertSame(rare.records(), daily.records(), "rarely and daily");
    }));
}

void TestProperties::languageChangesNothing()
{
    QTranslator english, italian;
    QVERIFY(english.load(u":/i18n/imbuto_en.qm"_s) && italian.load(u":/i18n/imbuto_it.qm"_s));
    const auto in = [](QTranslator &translator, const QLocale &locale, const auto &what) {
        const QLocale before;
        QLocale::setDefault(locale);
        QCoreApplication::installTranslator(&translator);
        const auto out = what();
        QCoreApplication::removeTranslator(&translator);
        QLocale::setDefault(before);
        return out;
    };
    QVERIFY(holds("the same history is the same rows in every language", 20, [&] {
        const History history = *histories({.undo = true});
        const auto play = [&] {
            World world;
            world.play(history);
            return world.everything();
        };
        assertSame(in(english, QLocale(QLocale::English, QLocale::UnitedKingdom), play),
                   in(italian, QLocale(QLocale::Italian, QLocale::Italy), play),
                   "in English and in Italian");
    }));
}

void TestProperties::importIsTheSameAsLive()
{
    QVERIFY(
        holds("what is imported in order of time is judged as if it came in live (4.4)", 40, [] {
            const History history = *histories({.late = false});
            World live, imported;
            live.play(history);
            const Instant end = live.time() + 48 * kHour;
            live.passTo(end);
            imported.passTo(end);
            std::vector<Input> inputs;
            for (const Event &e : history.events)
                inputs.push_back(*e.input);
            imported.import(inputs);
            assertSame(live.transitions(), imported.transitions(), "live and imported");
            assertSame(live.placements(), imported.placements(), "live and imported");
            assertSame(live.records(), imported.records(), "live and imported");
        }));
}

void TestProperties::replayRebuildsEverything()
{
    QVERIFY(holds("the recorded inputs rebuild every placement and transition (R10)", 30, [] {
        const History live = *histories({.length = 30, .undo = true}),
                      file = *histories({.length = 20}),
                      after = *histories({.length = 20, .undo = true});
        const bool bulk = *rc::gen::arbitrary<bool>();
        World world;
        world.play(live);
        std::vector<Input> inputs;
        for (const Event &e : file.events)
            inputs.push_back(*e.input);
        if (bulk)
            ensure(world->applyAll(inputs, u"several"_s).has_value(), "not written");
        else
            world.import(inputs);
        const Instant then = world.time() - historyStart();
        for (const Event &e : after.events)
            world.play({e.now + then, e.input});
        world.passTo(world.time() + 48 * kHour);
        QTemporaryDir folder(World::folderTemplate());
        const auto differences = replay(world.workspace(), folder.filePath(u"replayed.imbuto"_s));
        ensure(differences.has_value(),
               differences ? std::string() : differences.error().text.toStdString());
        for (const QString &text : *differences)
            RC_FAIL(text.toStdString());
    }));
}

void TestProperties::rulesDoWhatWasShownAndLeaveNoTraceWhenTakenBack()
{
    QFile file(QStringLiteral(TEST_DATA "/rules/sets/sales-by-mail.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const std::vector<RuleBook::Source> rules{{QStringLiteral("sales-by-mail"), file.readAll()}};
    QVERIFY(
        holds("rules do what was shown, and leave no trace when taken back (R14, R11)", 20, [&] {
            const History history = *histories({.undo = true});
            World world;
            world.play(history);
            world.passTo(world.time()); // what an undo left due is not the rules'
            const Lines before = world.visible();
            const Lines all = world.everything();
            const auto shown = world->simulateRules(rules, {});
            if (!shown)
                RC_FAIL(shown.error().text.toStdString());
            assertSame(all, world.everything(), "a simulation wrote");
            const auto applied = world->applyRules(rules);
            if (!applied)
                RC_FAIL(applied.error().text.toStdString());
            ensure(applied->transitions.size() == shown->moves.size(), "another number of moves");
            for (size_t i = 0; i < shown->moves.size(); ++i) {
                const Transition &t = applied->transitions[i];
                const PlannedMove &m = shown->moves[i];
                ensure(t.pipeline == m.pipeline && t.to == m.to && t.at == m.at && t.rule == m.rule,
                       "another move than was shown: " + t.rule.toStdString());
            }
            const auto undone = world->undo(applied->change);
            if (!undone)
                RC_FAIL(undone.error().text.toStdString());
            assertSame(before, world.visible(), "taken back");
        }));
}

QTEST_GUILESS_MAIN(TestProperties)
#include "tst_properties.moc"
