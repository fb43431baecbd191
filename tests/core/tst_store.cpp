// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recordreads.h"
#include "tests/core/storetest.h"
#include "tests/support/storerows.h"

using namespace Imbuto;
using namespace Imbuto::Test::Rows;
using namespace Qt::StringLiterals;

class TestStore : public StoreTest
{
    Q_OBJECT

private Q_SLOTS:
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
    void aReferenceIsFreeOnceItsRecordIsDeleted();
    void noticesOtherWriters();
};

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
