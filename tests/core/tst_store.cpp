// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recordreads.h"
#include "core/store/store.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace Imbuto;
using namespace Qt::StringLiterals;

namespace {
constexpr Subject kAda{SubjectKind::Person, 101};
constexpr Subject kAcme{SubjectKind::Company, 102};
constexpr Subject kDeal{SubjectKind::Deal, 103};
constexpr UserId kAnna{11};
constexpr UserId kBruno{12};
const PipelineId kPipe = u"pipe"_s;
const StageId kFirst = u"first"_s;
const StageId kSecond = u"second"_s;

template<typename T>
void add(ChangeSet &change, const T &row)
{
    change.edits<T>().push_back({std::nullopt, row});
}
template<typename T>
void alter(ChangeSet &change, const T &before, const T &after)
{
    change.edits<T>().push_back({before, after});
}
template<typename T>
void drop(ChangeSet &change, const T &row)
{
    change.edits<T>().push_back({row, std::nullopt});
}

ChangeSet changeNumber(qint64 id)
{
    ChangeSet change;
    change.header.id = {id};
    change.header.kind = u"record"_s;
    change.header.label = u"{\"ref\":\"x\"}"_s;
    change.header.at = id * 1000;
    change.header.recorded = id * 1000;
    return change;
}

/// The same change backwards.
ChangeSet inverse(const ChangeSet &change, qint64 id)
{
    ChangeSet back = change;
    back.header = changeNumber(id).header;
    back.header.undoes = change.header.id;
    back.due.clear(); // moments are computed anew
    std::apply(
        [](auto &...edits) {
            const auto turn = [](auto &list) {
                std::reverse(list.begin(), list.end());
                for (auto &edit : list)
                    std::swap(edit.before, edit.after);
            };
            (turn(edits), ...);
        },
        back.rows);
    return back;
}

User user(UserId id, const QString &ref)
{
    return {.id = id,
            .ref = ref,
            .name = u"Name of "_s + ref,
            .role = Role::Manager,
            .active = false,
            .manager = u"boss"_s};
}

Record record(Subject subject, const QString &name)
{
    Record row;
    row.subject = subject;
    row.ref = u"r%1"_s.arg(subject.id);
    row.name = name;
    row.change = {1};
    return row;
}

/// A record with something in every column.
Record fullRecord()
{
    Record row = record(kDeal, u"Licenze “più” — 100 %\n<img src=x>"_s);
    row.owner = kAnna;
    row.previousOwner = kBruno;
    row.company = kAcme.id;
    row.person = kAda.id;
    row.email = u"ada@example.org"_s;
    row.phone = u"+39 06 5550100"_s;
    row.pipeline = kPipe;
    row.amount = std::numeric_limits<qint64>::max();
    row.currency = u"EUR"_s;
    row.expectedClose = QDate(2026, 3, 31);
    row.lostReason = u"other"_s;
    row.lostReasonText = u"troppo \"caro\""_s;
    row.fields = {{u"nothing"_s, {}},
                  {u"yes"_s, true},
                  {u"no"_s, false},
                  {u"whole"_s, qint64(1)},
                  {u"least"_s, std::numeric_limits<qint64>::min()},
                  {u"real"_s, 1.0},
                  {u"tenth"_s, 0.1},
                  {u"tiny"_s, std::numeric_limits<double>::denorm_min()},
                  {u"text"_s, u"1\u0000\n\U0001F600{}"_s},
                  {u"empty"_s, u""_s},
                  {u"date"_s, QDate(2028, 2, 29)}};
    row.stamps = {{u"amount"_s, 17}, {u"è"_s, kNever}, {u"owner"_s, kAlways}};
    row.createdAt = -5;
    row.deleted = false;
    return row;
}

Placement placement(Subject subject, const StageId &stage, double rank, qint64 transition)
{
    Placement row;
    row.subject = subject;
    row.pipeline = kPipe;
    row.stage = stage;
    row.since = 7;
    row.rank = rank;
    row.transition = {transition};
    row.health = Health::Bad;
    row.timersDone = 2;
    return row;
}

Transition transition(qint64 id, Subject subject, const StageId &to)
{
    Transition row;
    row.id = {id};
    row.change = {1};
    row.subject = subject;
    row.pipeline = kPipe;
    row.from = u"before"_s;
    row.to = to;
    row.at = 7;
    row.recorded = 9;
    row.cause = Cause::Policy;
    row.rule = u"rule"_s;
    row.ruleSet = u"v1"_s;
    row.by = kAnna;
    row.reason = u"perché sì"_s;
    row.trigger = {301};
    row.facts = u"{}"_s;
    row.correction = true;
    row.undone = true;
    return row;
}

Activity activity(qint64 id, Subject subject, Instant at, qint64 deal = 0)
{
    Activity row;
    row.id = {id};
    row.subject = subject;
    row.kind = u"call"_s;
    row.at = at;
    row.deal = deal;
    row.change = {1};
    return row;
}

Task task(qint64 id, Subject subject, int number, std::optional<QDate> due = {}, bool done = false)
{
    Task row;
    row.id = {id};
    row.subject = subject;
    row.number = number;
    row.title = u"Call back"_s;
    row.templateId = u"tpl"_s;
    row.due = due;
    row.done = done;
    row.rule = u"rule"_s;
    row.createdAt = 4;
    row.change = {1};
    return row;
}

/// One of everything.
ChangeSet everything()
{
    ChangeSet change = changeNumber(1);
    change.inputs = {u"{\"type\":\"person\"}"_s, u"{\"type\":\"deal\",\"title\":\"è\"}"_s};
    add(change, user(kAnna, u"anna"_s));
    add(change, user(kBruno, u"bruno"_s));
    add(change, fullRecord()); // before the rows it refers to: their order is nobody's business
    add(change, record(kAda, u"Ada Rossi"_s));
    add(change, record(kAcme, u"Acme Srl"_s));
    Activity call = activity(301, kAda, 50, kDeal.id);
    call.by = kBruno;
    call.data = {{u"outcome"_s, u"completed"_s}, {u"minutes"_s, qint64(3)}};
    call.externalId = u"ext-1"_s;
    add(change, call);
    Task todo = task(401, kDeal, 1, QDate(2026, 1, 2));
    todo.owner = kAnna;
    add(change, todo);
    add(change, placement(kDeal, kFirst, 0.1, 501));
    add(change, transition(501, kDeal, kFirst));
    add(change, Setting{u"zone"_s, u"Europe/Rome"_s});
    change.due = {{kDeal, kPipe, 5000}};
    return change;
}
} // namespace

class TestStore : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<Store> m_store;

    QString path(const QString &name) const { return m_dir.filePath(name); }

    Expected<ChangeHeader> tryApply(const ChangeSet &change)
    {
        auto transaction = Transaction::begin(*m_store);
        if (!transaction)
            return tl::make_unexpected(transaction.error());
        const auto header = m_store->apply(change, *transaction);
        if (!header)
            return header;
        if (const auto done = transaction->commit(); !done)
            return tl::make_unexpected(done.error());
        return header;
    }
    /// Applies what must go in.
    ChangeHeader apply(const ChangeSet &change)
    {
        const auto header = tryApply(change);
        if (!header)
            qFatal("%s", qPrintable(header.error().text));
        return *header;
    }
    void reopen()
    {
        const QString file = m_store->path();
        m_store.reset();
        m_store = Store::open(file).value();
    }
    QStringList foundBy(const QString &search)
    {
        QStringList names;
        for (const ListRow &row : m_store->search(search, 20))
            names += row.name;
        return names;
    }
    QStringList listedBy(const QString &search)
    {
        QStringList names;
        for (const ListRow &row : m_store->listRows(SubjectKind::Person, search, 0, 20))
            names += row.name;
        return names;
    }

private Q_SLOTS:
    void init();
    void cleanup();
    void givesBackEveryFieldOfEveryRow();
    void journalGivesBackTheWholeChange();
    void journalsTheSameChangeInTheSameBytes();
    void continuesAChangeInParts();
    void keepsOrderOfChanges();
    void takesBackEverythingByTheInverse();
    void refusesAChangeOfARowThatIsNotThere();
    void refusesARowWhoseReferenceIsMissing();
    void leavesNothingOfATransactionThatWasNotCommitted();
    void remembersWhatWasUndone();
    void looksAgainOnlyAtWhatIsDue();
    void findsRelatedRows();
    void keepsTotalsEqualToCards();
    void countsTheLatestOfAColumnWithoutReadingThem();
    void ordersCardsByRankThenId();
    void findsTheCardsOfAPeriodWhereverTheyStand_data();
    void findsTheCardsOfAPeriodWhereverTheyStand();
    void cardShowsTasksAndLatestActivity();
    void hidesDeletedRecords();
    void aReferenceIsFreeOnceItsRecordIsDeleted();
    void filtersTheBoardLiterally_data();
    void filtersTheBoardLiterally();
    void filtersTheBoardByOwner();
    void searchesAsYouType();
    void searchFollowsEdits();
    void searchTakesAnythingTyped_data();
    void searchTakesAnythingTyped();
    void listsCountOpenDeals();
    void ordersTasksByDueDate();
    void timelineHoldsWhatCounts();
    void noticesOtherWriters();
};

void TestStore::init()
{
    m_store =
        Store::create(path(u"%1.imbuto"_s.arg(QLatin1StringView(QTest::currentTestFunction()))))
            .value();
}

void TestStore::cleanup()
{
    const auto problems = m_store->integrity();
    m_store.reset();
    QFile::remove(path(u"%1.imbuto"_s.arg(QLatin1StringView(QTest::currentTestFunction()))));
    for (const QString &problem : problems) {
        // the rows of these tests explain themselves less than the engine's do
        if (!problem.startsWith(u"A placement has no transition")
            && !problem.startsWith(u"A record was made"))
            QFAIL(qPrintable(problem));
    }
}

void TestStore::givesBackEveryFieldOfEveryRow()
{
    const ChangeSet change = everything();
    apply(change);
    reopen();
    QCOMPARE(m_store->record(kDeal).value(), fullRecord());
    QCOMPARE(m_store->recordById(kDeal.id).value(), fullRecord());
    QCOMPARE(m_store->recordByRef(SubjectKind::Deal, u"r103"_s).value(), fullRecord());
    QVERIFY(!m_store->recordByRef(SubjectKind::Person, u"r103"_s));
    QVERIFY(!m_store->record({SubjectKind::Person, kDeal.id}));
    QVERIFY(m_store->users() == std::vector({user(kAnna, u"anna"_s), user(kBruno, u"bruno"_s)}));
    QVERIFY(m_store->activity({301}) == change.edits<Activity>()[0].after);
    QVERIFY(m_store->activityByExternalId(u"ext-1"_s) == change.edits<Activity>()[0].after);
    QVERIFY(!m_store->activityByExternalId(u""_s));
    QVERIFY(m_store->task({401}) == change.edits<Task>()[0].after);
    QVERIFY(m_store->placementsOf(kDeal) == std::vector({placement(kDeal, kFirst, 0.1, 501)}));
    QVERIFY(m_store->transitionsOf(kDeal) == std::vector({transition(501, kDeal, kFirst)}));
    QVERIFY(m_store->transitionsIn(kPipe) == m_store->transitionsOf(kDeal));
    QVERIFY(m_store->settings() == std::vector({Setting{u"zone"_s, u"Europe/Rome"_s}}));
    QVERIFY(m_store->dueOf(kDeal) == change.due);
    QCOMPARE(m_store->highestId(), 501);
}

void TestStore::journalGivesBackTheWholeChange()
{
    ChangeSet change = everything();
    change.header.by = kAnna;
    change.header.undoes = {77};
    const ChangeHeader header = apply(change);
    QCOMPARE(header.seq, 1);
    const ChangeSet stored = m_store->changeSet({1}).value();
    QVERIFY(stored.header == header);
    QVERIFY(stored.inputs == change.inputs);
    QVERIFY(stored.rows == change.rows);
    QVERIFY(!m_store->changeSet({2}));
    QVERIFY(m_store->changeBySeq(1) == header);
    QVERIFY(!m_store->changeBySeq(2));
}

void TestStore::journalsTheSameChangeInTheSameBytes()
{
    const auto bytesOf = [](const QString &file) {
        const auto store = Store::create(file).value();
        auto transaction = Transaction::begin(*store).value();
        (void)store->apply(everything(), transaction);
        (void)transaction.commit();
        QFile out(file);
        (void)store->backup(file + u".copy"_s);
        QFile copy(file + u".copy"_s);
        (void)copy.open(QIODevice::ReadOnly);
        return copy.readAll();
    };
    const QByteArray one = bytesOf(path(u"one"_s));
    QLocale::setDefault(QLocale(QLocale::Italian));
    const QByteArray two = bytesOf(path(u"two"_s));
    QLocale::setDefault(QLocale::c());
    QVERIFY(one.size() > 4096);
    QCOMPARE(one.mid(100), two.mid(100)); // the first 100 bytes count the writes of the file
}

void TestStore::continuesAChangeInParts()
{
    const ChangeSet first = everything();
    const ChangeHeader header = apply(first);
    ChangeSet more = changeNumber(1);
    more.inputs = {u"third"_s};
    add(more, record({SubjectKind::Person, 900}, u"Late"_s));
    auto transaction = Transaction::begin(*m_store).value();
    QVERIFY(m_store->append(header, more, transaction));
    QVERIFY(transaction.commit());
    const ChangeSet stored = m_store->changeSet({1}).value();
    QCOMPARE(stored.inputs.size(), size_t(3));
    QCOMPARE(stored.inputs.back(), u"third"_s);
    QCOMPARE(stored.edits<Record>().size(), size_t(4));
    QCOMPARE(stored.edits<Record>().back().after->name, u"Late"_s);
    QCOMPARE(m_store->recordById(900)->name, u"Late"_s);
}

void TestStore::keepsOrderOfChanges()
{
    QCOMPARE(m_store->latestInstant(), kAlways);
    for (qint64 id : {30, 10, 20}) {
        ChangeSet change = changeNumber(id);
        change.inputs = {QString::number(id)};
        apply(change);
    }
    QStringList seen;
    m_store->eachChange([&](const ChangeHeader &header, const std::vector<QString> &inputs) {
        // a visitor may ask again
        QVERIFY(m_store->changeHeader(header.id) == header);
        seen += u"%1:%2"_s.arg(header.seq).arg(inputs.at(0));
    });
    QCOMPARE(seen, QStringList({u"1:30"_s, u"2:10"_s, u"3:20"_s}));
    QCOMPARE(m_store->latestInstant(), 30000);
}

void TestStore::takesBackEverythingByTheInverse()
{
    const ChangeSet change = everything();
    apply(change);
    apply(inverse(change, 2));
    QVERIFY(m_store->users().empty());
    QVERIFY(!m_store->recordById(kDeal.id));
    QVERIFY(m_store->boardTotals(kPipe).empty());
    QVERIFY(m_store->dueUntil(kNever).empty());
    QVERIFY(foundBy(u"ada"_s).isEmpty());
    apply(inverse(inverse(change, 2), 3));
    QCOMPARE(m_store->record(kDeal).value(), fullRecord());
    QCOMPARE(m_store->boardTotals(kPipe).size(), size_t(1));
    QCOMPARE(foundBy(u"ada"_s).size(), 2);
}

void TestStore::refusesAChangeOfARowThatIsNotThere()
{
    ChangeSet change = changeNumber(1);
    alter(change, record(kAda, u"Ada"_s), record(kAda, u"Eva"_s));
    const auto result = tryApply(change);
    QVERIFY(!result);
    QCOMPARE(result.error().code, Error::Code::Conflict);
    QVERIFY(!m_store->changeHeader({1}));
}

void TestStore::refusesARowWhoseReferenceIsMissing()
{
    ChangeSet change = changeNumber(1);
    Record orphan = record(kAda, u"Ada"_s);
    orphan.company = 4711;
    add(change, orphan);
    const auto result = tryApply(change);
    QVERIFY(!result);
    QCOMPARE(result.error().code, Error::Code::Storage);
    QVERIFY(!m_store->recordById(kAda.id));
    apply(changeNumber(2)); // and goes on
}

void TestStore::leavesNothingOfATransactionThatWasNotCommitted()
{
    {
        auto transaction = Transaction::begin(*m_store).value();
        QVERIFY(m_store->apply(everything(), transaction));
        QVERIFY(m_store->recordById(kAda.id));
    }
    QVERIFY(!m_store->recordById(kAda.id));
    QVERIFY(!m_store->changeHeader({1}));
}

void TestStore::remembersWhatWasUndone()
{
    QVERIFY(!m_store->latestUndoable());
    apply(changeNumber(1));
    apply(changeNumber(2));
    QCOMPARE(m_store->latestUndoable()->id.value, 2);
    ChangeSet undo = changeNumber(3);
    undo.header.undoes = {2};
    apply(undo);
    const auto mark = [this](ChangeId change, ChangeId by) {
        auto transaction = Transaction::begin(*m_store).value();
        const auto marked = m_store->markUndone(change, by, transaction);
        return marked && transaction.commit();
    };
    QVERIFY(mark({2}, {3}));
    QCOMPARE(m_store->changeHeader({2})->undoneBy.value, 3);
    QCOMPARE(m_store->latestUndoable()->id.value, 1);
    QVERIFY(mark({2}, {})); // done again
    QCOMPARE(m_store->latestUndoable()->id.value, 2);
    QVERIFY(!mark({99}, {3}));
}

void TestStore::looksAgainOnlyAtWhatIsDue()
{
    ChangeSet change = changeNumber(1);
    for (qint64 id : {1, 2, 3})
        add(change, record({SubjectKind::Person, id}, u"P%1"_s.arg(id)));
    const auto at = [](qint64 id, Instant when) {
        return Due{{SubjectKind::Person, id}, kPipe, when};
    };
    change.due = {at(1, 30), at(2, 10), at(3, 10), at(3, kNever)};
    apply(change);
    QVERIFY(m_store->dueUntil(9).empty());
    QVERIFY(m_store->dueUntil(10) == std::vector({at(2, 10)}));
    QVERIFY(m_store->dueUntil(30) == std::vector({at(2, 10), at(1, 30)}));
    ChangeSet later = changeNumber(2);
    later.due = {at(1, 5), at(2, kNever)};
    apply(later);
    QVERIFY(m_store->dueUntil(kNever) == std::vector({at(1, 5)}));
    auto transaction = Transaction::begin(*m_store).value();
    QVERIFY(m_store->applyDue({at(1, kNever), at(3, 6)}, transaction));
    QVERIFY(transaction.commit());
    QVERIFY(m_store->dueUntil(kNever) == std::vector({at(3, 6)}));
    QVERIFY(!m_store->changeBySeq(3));
}

void TestStore::findsRelatedRows()
{
    const Subject bob{SubjectKind::Person, 110};
    const Subject bobsDeal{SubjectKind::Deal, 111};
    apply(everything());
    ChangeSet change = changeNumber(2);
    Record bobRow = record(bob, u"Bob"_s);
    bobRow.company = kAcme.id;
    add(change, bobRow);
    Record dealRow = record(bobsDeal, u"Through Bob"_s);
    dealRow.person = bob.id;
    add(change, dealRow);
    add(change, activity(310, kDeal, 40));
    apply(change);
    const auto ids = [](const std::vector<Record> &rows) {
        QList<qint64> list;
        for (const Record &row : rows)
            list += row.subject.id;
        return list;
    };
    QCOMPARE(ids(m_store->dealsOf(kAda)), QList<qint64>({kDeal.id}));
    QCOMPARE(ids(m_store->dealsOf(kAcme)), QList<qint64>({kDeal.id, bobsDeal.id}));
    QCOMPARE(ids(m_store->peopleOf(kAcme.id)), QList<qint64>({bob.id}));
    QCOMPARE(m_store->recordByName(SubjectKind::Company, u"ACME srl"_s)->subject.id, kAcme.id);
    QVERIFY(!m_store->recordByName(SubjectKind::Company, u"acme"_s));
    const auto activities = m_store->activitiesOf(kDeal);
    QCOMPARE(activities.size(), size_t(2)); // its own, and the call with Ada that names it
    QCOMPARE(activities[0].id.value, 310);
    QCOMPARE(activities[1].id.value, 301);
    QCOMPARE(m_store->subjects(SubjectKind::Person).size(), size_t(2));
}

void TestStore::countsTheLatestOfAColumnWithoutReadingThem()
{
    constexpr Instant kHour = 3'600'000;
    ChangeSet change = changeNumber(1);
    std::vector<Placement> placed;
    for (int i = 0; i < 60; ++i) {
        Record deal = record({SubjectKind::Deal, 200 + i}, u"D%1"_s.arg(i));
        deal.amount = 100 + i;
        deal.currency = i % 3 ? u"EUR"_s : u"USD"_s;
        add(change, deal);
        add(change, transition(500 + i, deal.subject, kFirst));
        placed.push_back(placement(deal.subject, kFirst, i, 500 + i));
        placed.back().since = (i - 30) * 7 * kHour; // before 1970 too
        add(change, placed.back());
    }
    apply(change);
    ChangeSet moved = changeNumber(2);
    for (size_t i = 0; i < placed.size(); i += 4) {
        Placement later = placed[i];
        later.since += 100 * kHour;
        alter(moved, placed[i], later);
    }
    apply(moved);
    BoardFilter none; // narrows nothing, but is counted card by card
    none.search = u"d"_s;
    for (Instant from = -250 * kHour; from < 400 * kHour; from += 5 * kHour) {
        const std::map<StageId, Instant> limit{{kFirst, from}};
        const auto kept = m_store->boardTotals(kPipe, {}, limit);
        const auto counted = m_store->boardTotals(kPipe, none, limit);
        QCOMPARE(kept.size(), size_t(1));
        QCOMPARE(counted.size(), size_t(1));
        QCOMPARE(kept.front().count, counted.front().count);
        QCOMPARE(kept.front().hidden, counted.front().hidden);
        QCOMPARE(kept.front().count + kept.front().hidden, 60);
        QVERIFY(kept.front().sums == counted.front().sums);
    }
    for (const QString &problem : m_store->integrity())
        QVERIFY2(!problem.contains(u"kept"), qPrintable(problem));
}

void TestStore::keepsTotalsEqualToCards()
{
    ChangeSet change = changeNumber(1);
    std::vector<Record> deals;
    for (int i = 0; i < 6; ++i) {
        Record deal = record({SubjectKind::Deal, 200 + i}, u"D%1"_s.arg(i));
        deal.amount = i == 5 ? std::nullopt : std::optional<qint64>(100 * i);
        deal.currency = i % 2 ? u"EUR"_s : u"USD"_s;
        deals.push_back(deal);
        add(change, deal);
        add(change, transition(500 + i, deal.subject, kFirst));
        add(change, placement(deal.subject, kFirst, i, 500 + i));
    }
    apply(change);
    const auto totals = [this](const StageId &stage) {
        for (const ColumnTotals &column : m_store->boardTotals(kPipe)) {
            if (column.stage == stage)
                return column;
        }
        return ColumnTotals{};
    };
    QCOMPARE(totals(kFirst).count, 6);
    QVERIFY(totals(kFirst).sums == (std::map<QString, qint64>{{u"EUR"_s, 400}, {u"USD"_s, 600}}));

    // a move, a new amount with a move, an edit in place, a deletion
    ChangeSet more = changeNumber(2);
    alter(more, placement(deals[1].subject, kFirst, 1, 501),
          placement(deals[1].subject, kSecond, 1, 501));
    Record richer = deals[2];
    richer.amount = 5000;
    alter(more, deals[2], richer);
    alter(more, placement(deals[2].subject, kFirst, 2, 502),
          placement(deals[2].subject, kSecond, 2, 502));
    Record euro = deals[5];
    euro.amount = 7;
    alter(more, deals[5], euro);
    Record gone = deals[4];
    gone.deleted = true;
    alter(more, deals[4], gone);
    apply(more);
    QCOMPARE(m_store->countRows(SubjectKind::Deal), 5);
    QCOMPARE(totals(kFirst).count, 3);
    QVERIFY(totals(kFirst).sums == (std::map<QString, qint64>{{u"EUR"_s, 307}, {u"USD"_s, 0}}));
    QCOMPARE(totals(kSecond).count, 2);
    QVERIFY(totals(kSecond).sums == (std::map<QString, qint64>{{u"EUR"_s, 100}, {u"USD"_s, 5000}}));
    for (const StageId &stage : {kFirst, kSecond})
        QCOMPARE(qint64(m_store->boardCards(kPipe, stage, 0, 100).size()), totals(stage).count);
    // the filtered totals are counted from rows: with a filter that lets all through they must
    // agree
    BoardFilter all;
    all.search = u"d"_s;
    const auto counted = m_store->boardTotals(kPipe, all);
    const auto kept = m_store->boardTotals(kPipe);
    QCOMPARE(counted.size(), kept.size());
    for (size_t i = 0; i < kept.size(); ++i) {
        QCOMPARE(counted[i].stage, kept[i].stage);
        QCOMPARE(counted[i].count, kept[i].count);
        QVERIFY(counted[i].sums == kept[i].sums);
    }
    apply(inverse(more, 3));
    QCOMPARE(m_store->countRows(SubjectKind::Deal), 6);
    QCOMPARE(totals(kFirst).count, 6);
    QCOMPARE(totals(kSecond).count, 0);
    for (const QString &problem : m_store->integrity())
        QVERIFY2(!problem.contains(u"total") && !problem.contains(u"shown"), qPrintable(problem));
}

void TestStore::ordersCardsByRankThenId()
{
    ChangeSet change = changeNumber(1);
    const std::vector<std::pair<qint64, double>> ranks{{1, 5}, {2, -1.5}, {3, 5}, {4, 0}};
    for (const auto &[id, rank] : ranks) {
        const Subject subject{SubjectKind::Person, id};
        add(change, record(subject, u"P%1"_s.arg(id)));
        add(change, transition(500 + id, subject, kFirst));
        add(change, placement(subject, kFirst, rank, 500 + id));
    }
    apply(change);
    const auto order = [this](int offset, int limit) {
        QList<qint64> ids;
        for (const BoardCard &card : m_store->boardCards(kPipe, kFirst, offset, limit))
            ids += card.subject.id;
        return ids;
    };
    QCOMPARE(order(0, 10), QList<qint64>({2, 4, 1, 3}));
    QCOMPARE(order(1, 2), QList<qint64>({4, 1}));
    QCOMPARE(order(4, 2), QList<qint64>());
    QVERIFY(m_store->rankRange(kPipe, kFirst) == std::pair(-1.5, 5.0));
    QVERIFY(!m_store->rankRange(kPipe, kSecond));
}

void TestStore::findsTheCardsOfAPeriodWhereverTheyStand_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("every");
    QTest::newRow("at the top") << 0 << 1;
    QTest::newRow("among older ones") << 0 << 40;
    QTest::newRow("below many older ones") << 900 << 3;
    QTest::newRow("a few") << 1190 << 1;
}

/// A column that shows some weeks only, of 1,200 cards: from the \a first on, \a every so manieth is of those.
void TestStore::findsTheCardsOfAPeriodWhereverTheyStand()
{
    QFETCH(const int, first);
    QFETCH(const int, every);
    constexpr Instant from = 1'000'000;
    ChangeSet change = changeNumber(1);
    QList<qint64> expected;
    for (qint64 id = 1; id <= 1200; ++id) {
        const Subject subject{SubjectKind::Person, id};
        const bool late = id > first && (id - first) % every == 0 && expected.size() < 60;
        Placement row = placement(subject, kFirst, double(id), 5000 + id);
        row.since = late ? from + 1200 - id : 7;
        if (late)
            expected += id;
        add(change, record(subject, u"P%1"_s.arg(id)));
        add(change, transition(5000 + id, subject, kFirst));
        add(change, row);
    }
    apply(change);
    QList<qint64> found;
    for (int page = 0; page < 4; ++page) {
        for (const BoardCard &card :
             m_store->boardCards(kPipe, kFirst, page * 16, 16, {}, {BoardSort::Manual, from}))
            found += card.subject.id;
    }
    QCOMPARE(found, expected);
    QCOMPARE(m_store->boardTotals(kPipe, {}, {{kFirst, from}}).front().count, expected.size());
}

void TestStore::cardShowsTasksAndLatestActivity()
{
    ChangeSet change = everything();
    add(change, task(402, kDeal, 2, QDate(2025, 12, 31)));
    add(change, task(403, kDeal, 3, QDate(2020, 1, 1), true));
    add(change, task(404, kAda, 1));
    add(change, activity(311, kDeal, 20));
    add(change, placement(kAda, kFirst, 3, 502));
    add(change, transition(502, kAda, kFirst));
    apply(change);
    BoardCard expected;
    expected.subject = kDeal;
    expected.stage = kFirst;
    expected.ref = u"r103"_s;
    expected.title = fullRecord().name;
    expected.subtitle = u"Acme Srl"_s;
    expected.amount = fullRecord().amount;
    expected.currency = u"EUR"_s;
    expected.owner = kAnna;
    expected.since = 7;
    expected.rank = 0.1;
    expected.health = Health::Bad;
    expected.hasOpenTask = true;
    expected.nextDue = QDate(2025, 12, 31);
    expected.expectedClose = fullRecord().expectedClose;
    expected.lastActivity = 50; // the call with Ada names the deal
    QVERIFY(m_store->boardCard(kDeal, kPipe) == expected);
    const auto cards = m_store->boardCards(kPipe, kFirst, 0, 10);
    QCOMPARE(cards.size(), size_t(2));
    QVERIFY(cards[0] == expected);
    QCOMPARE(cards[1].hasOpenTask, true);
    QVERIFY(!cards[1].nextDue);
    QCOMPARE(cards[1].subtitle, QString());
    QVERIFY(!m_store->boardCard(kAcme, kPipe));
}

void TestStore::hidesDeletedRecords()
{
    apply(everything());
    ChangeSet change = changeNumber(2);
    Record gone = fullRecord();
    gone.deleted = true;
    alter(change, fullRecord(), gone);
    apply(change);
    QVERIFY(m_store->recordById(kDeal.id)->deleted);
    QVERIFY(m_store->boardCards(kPipe, kFirst, 0, 10).empty());
    QVERIFY(!m_store->boardCard(kDeal, kPipe));
    QVERIFY(m_store->boardTotals(kPipe).empty());
    QVERIFY(m_store->dealsOf(kAda).empty());
    QVERIFY(m_store->subjects(SubjectKind::Deal).empty());
    QVERIFY(m_store->listRows(SubjectKind::Deal, {}, 0, 10).empty());
    QCOMPARE(m_store->countRows(SubjectKind::Deal), 0);
    QVERIFY(m_store->taskRows(TaskScope::Open, {}, 0, 10).empty());
    QCOMPARE(m_store->countOpenTasks(), 0);
    QCOMPARE(foundBy(u"licenze"_s), QStringList());
    // a card put down under a deleted record stays out of sight and out of the totals
    ChangeSet second = changeNumber(9);
    Placement elsewhere = placement(kDeal, kFirst, 1, 501);
    elsewhere.pipeline = u"other"_s;
    add(second, elsewhere);
    apply(second);
    QVERIFY(m_store->boardCards(u"other"_s, kFirst, 0, 10).empty());
    QVERIFY(m_store->boardTotals(u"other"_s).empty());
    apply(inverse(change, 3));
    QCOMPARE(m_store->boardCards(kPipe, kFirst, 0, 10).size(), size_t(1));
    QCOMPARE(m_store->boardCards(u"other"_s, kFirst, 0, 10).size(), size_t(1));
    QCOMPARE(foundBy(u"licenze"_s).size(), 1);
}

void TestStore::aReferenceIsFreeOnceItsRecordIsDeleted()
{
    const Subject next{SubjectKind::Person, 120};
    Record taker = record(next, u"Eva"_s);
    taker.ref = u"r101"_s; // Ada's
    ChangeSet taking = changeNumber(2);
    add(taking, taker);
    apply(everything());
    const auto refused = tryApply(taking);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Conflict);

    Record gone = record(kAda, u"Ada Rossi"_s);
    gone.deleted = true;
    ChangeSet deletion = changeNumber(3);
    alter(deletion, record(kAda, u"Ada Rossi"_s), gone);
    apply(deletion);
    QCOMPARE(m_store->recordByRef(SubjectKind::Person, u"r101"_s)->subject.id, kAda.id);
    apply(taking);
    QCOMPARE(m_store->recordByRef(SubjectKind::Person, u"r101"_s)->subject.id, next.id);
    const auto tooLate = tryApply(inverse(deletion, 4));
    QVERIFY(!tooLate);
    QCOMPARE(tooLate.error().code, Error::Code::Conflict);
}

void TestStore::filtersTheBoardLiterally_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<int>("cards");
    QTest::newRow("part of the title") << u"LICENZ"_s << 1;
    QTest::newRow("accents and case") << u"PIÙ"_s << 1;
    QTest::newRow("company") << u"acme"_s << 1;
    QTest::newRow("person") << u"rossi"_s << 1;
    QTest::newRow("percent is a percent") << u"100 %"_s << 1;
    QTest::newRow("percent is no wildcard") << u"L%e"_s << 0;
    QTest::newRow("underscore is no wildcard") << u"_icenze"_s << 0;
    QTest::newRow("quote") << u"' OR 1=1 --"_s << 0;
    QTest::newRow("markup") << u"<img src"_s << 1;
    QTest::newRow("nothing like it") << u"zzz"_s << 0;
}

void TestStore::filtersTheBoardLiterally()
{
    QFETCH(QString, search);
    QFETCH(int, cards);
    apply(everything());
    BoardFilter filter;
    filter.search = search;
    QCOMPARE(int(m_store->boardCards(kPipe, kFirst, 0, 10, filter).size()), cards);
    const auto totals = m_store->boardTotals(kPipe, filter);
    QCOMPARE(int(totals.size()), cards);
}

void TestStore::filtersTheBoardByOwner()
{
    ChangeSet change = everything();
    add(change, placement(kAda, kFirst, 3, 502));
    add(change, transition(502, kAda, kFirst));
    apply(change);
    const auto ids = [this](UserId owner) {
        BoardFilter filter;
        filter.owner = owner;
        QList<qint64> list;
        for (const BoardCard &card : m_store->boardCards(kPipe, kFirst, 0, 10, filter))
            list += card.subject.id;
        return list;
    };
    QCOMPARE(ids(kAnna), QList<qint64>({kDeal.id}));
    QCOMPARE(ids(kBruno), QList<qint64>());
    QCOMPARE(ids({}), QList<qint64>({kAda.id}));
}

void TestStore::searchesAsYouType()
{
    apply(everything());
    QCOMPARE(foundBy(u"ad"_s).size(), 2); // Ada, and the deal's e-mail
    QCOMPARE(foundBy(u"ada ros"_s), QStringList({u"Ada Rossi"_s}));
    QCOMPARE(foundBy(u"piu"_s).size(), 1);
    QCOMPARE(foundBy(u"ada@exam"_s).size(), 1);
    QCOMPARE(foundBy(u"5550100"_s).size(), 1);
    QCOMPARE(foundBy(u"  "_s), QStringList());
    QCOMPARE(m_store->search(u"a"_s, 1).size(), size_t(1));
    QCOMPARE(listedBy(u"OSSI"_s), QStringList({u"Ada Rossi"_s}));
    QCOMPARE(listedBy(u"_"_s), QStringList());
}

void TestStore::searchFollowsEdits()
{
    apply(everything());
    const Record before = record(kAda, u"Ada Rossi"_s);
    Record after = before;
    after.name = u"Ada Bianchi"_s;
    ChangeSet change = changeNumber(2);
    alter(change, before, after);
    apply(change);
    QCOMPARE(foundBy(u"rossi"_s), QStringList());
    QCOMPARE(foundBy(u"bianchi"_s), QStringList({u"Ada Bianchi"_s}));
    QCOMPARE(listedBy(u"bianchi"_s), QStringList({u"Ada Bianchi"_s}));
}

void TestStore::searchTakesAnythingTyped_data()
{
    QTest::addColumn<QString>("typed");
    for (const QString &typed :
         {u"\""_s, u"\"ada"_s, u"ada AND"_s, u"NEAR(ada)"_s, u"name:ada"_s, u"ada*"_s, u"-ada"_s,
          u"(("_s, u"^ada"_s, u"'; DROP TABLE record; --"_s, u"\u0000ada"_s, u"%"_s, u"日本"_s,
          u"{ada}"_s, u"+"_s, QString(100'000, u'a')})
        QTest::newRow(qPrintable(typed.left(20))) << typed;
}

void TestStore::searchTakesAnythingTyped()
{
    QFETCH(QString, typed);
    apply(everything());
    (void)m_store->search(typed, 5); // would throw
    (void)listedBy(typed);
    BoardFilter filter;
    filter.search = typed;
    (void)m_store->boardCards(kPipe, kFirst, 0, 10, filter);
    QCOMPARE(m_store->countRows(SubjectKind::Person), 1);
}

void TestStore::listsCountOpenDeals()
{
    ChangeSet change = everything();
    Record through = record({SubjectKind::Deal, 120}, u"No company"_s);
    through.person = kAda.id;
    through.pipeline = kPipe;
    add(change, through);
    apply(change);
    const auto rowOf = [this](SubjectKind kind, const std::vector<EndStage> &ends) {
        return m_store->listRows(kind, {}, 0, 10, ends).at(0);
    };
    QCOMPARE(rowOf(SubjectKind::Person, {}).openDeals, 2);
    QCOMPARE(rowOf(SubjectKind::Person, {{kPipe, kFirst}, {u"other"_s, kSecond}}).openDeals, 1);
    QCOMPARE(rowOf(SubjectKind::Company, {{kPipe, kSecond}}).openDeals, 1);
    const ListRow deal = rowOf(SubjectKind::Deal, {{kPipe, kFirst}});
    QCOMPARE(deal.company, u"Acme Srl"_s);
    QCOMPARE(deal.person, u"Ada Rossi"_s);
    QCOMPARE(deal.amount, fullRecord().amount);
    QCOMPARE(deal.owner, kAnna);
    QCOMPARE(m_store->countRows(SubjectKind::Deal), 2);
    QCOMPARE(m_store->countRows(SubjectKind::Deal, u"acme"_s), 1);
}

void TestStore::ordersTasksByDueDate()
{
    ChangeSet change = everything(); // task 401 of Anna, due 2026-01-02
    add(change, task(402, kAda, 1));
    add(change, task(403, kAda, 2, QDate(2025, 1, 1)));
    add(change, task(404, kAda, 3, QDate(2024, 1, 1), true));
    apply(change);
    const auto ids = [this](TaskScope scope, UserId owner, int offset = 0, int limit = 10) {
        QList<qint64> list;
        for (const TaskRow &row : m_store->taskRows(scope, owner, offset, limit))
            list += row.task.id.value;
        return list;
    };
    QCOMPARE(ids(TaskScope::Open, {}), QList<qint64>({403, 401, 402}));
    QCOMPARE(ids(TaskScope::Open, {}, 1, 1), QList<qint64>({401}));
    QCOMPARE(ids(TaskScope::Open, kAnna), QList<qint64>({401}));
    QCOMPARE(ids(TaskScope::Done, {}), QList<qint64>({404}));
    QCOMPARE(m_store->countOpenTasks(), 3);
    const TaskRow row = m_store->taskRows(TaskScope::Open, kAnna, 0, 1).at(0);
    QCOMPARE(row.subjectName, fullRecord().name);
    QCOMPARE(row.subjectRef, u"r103"_s);
    QCOMPARE(m_store->tasksOf(kAda).size(), size_t(3));
}

void TestStore::timelineHoldsWhatCounts()
{
    const Subject bob{SubjectKind::Person, 110};
    ChangeSet change = everything(); // 301 at 50: Ada, naming the deal
    Record bobRow = record(bob, u"Bob"_s);
    bobRow.company = kAcme.id;
    add(change, bobRow);
    Record bobsDeal = record({SubjectKind::Deal, 111}, u"Bob's"_s);
    bobsDeal.person = bob.id;
    add(change, bobsDeal);
    add(change, activity(302, kAda, 60));
    add(change, activity(303, kDeal, 70));
    add(change, activity(304, bob, 80));
    add(change, activity(305, bobsDeal.subject, 90));
    add(change, activity(306, kAcme, 100));
    add(change, activity(307, kAda, 110, 111)); // names another's deal
    add(change, activity(308, kAda, 110)); // at the same moment
    apply(change);
    const RecordReads reads(*m_store);
    const auto ids = [&reads](Subject subject, const std::vector<ActivityKindId> &kinds = {}) {
        QList<qint64> list;
        // page by page, as it is scrolled, and the same in one
        std::vector<Activity> page = reads.timeline(subject, kinds, 2);
        while (!page.empty()) {
            for (const Activity &row : page)
                list += row.id.value;
            page = reads.timeline(subject, kinds, 2, &page.back());
        }
        QList<qint64> whole;
        for (const Activity &row : reads.timeline(subject, kinds, 100))
            whole += row.id.value;
        return whole == list ? list : QList<qint64>();
    };
    QCOMPARE(ids(kDeal), QList<qint64>({308, 303, 302, 301}));
    QCOMPARE(ids(kAda), QList<qint64>({308, 307, 303, 302, 301}));
    QCOMPARE(ids(bob), QList<qint64>({305, 304}));
    QCOMPARE(ids(kAcme), QList<qint64>({306, 305, 304, 303}));
    QVERIFY(ids(kAda, {u"nothing"_s}).empty());
}

void TestStore::noticesOtherWriters()
{
    const qint64 before = m_store->dataVersion();
    apply(changeNumber(1));
    QCOMPARE(m_store->dataVersion(), before);
    const auto other = Store::open(m_store->path()).value();
    auto transaction = Transaction::begin(*other).value();
    QVERIFY(other->apply(changeNumber(2), transaction));
    QVERIFY(transaction.commit());
    QVERIFY(m_store->dataVersion() != before);
    QVERIFY(m_store->changeHeader({2}));
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
