// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recordreads.h"
#include "tests/core/storetest.h"
#include "tests/support/storerows.h"

using namespace Imbuto;
using namespace Imbuto::Test::Rows;
using namespace Qt::StringLiterals;

class TestStoreLists : public StoreTest
{
    Q_OBJECT

    QStringList listedBy(const QString &search)
    {
        QStringList names;
        for (const ListRow &row : m_store->listRows(SubjectKind::Person, search, 0, 20))
            names += row.name;
        return names;
    }

private Q_SLOTS:
    void searchesAsYouType();
    void searchFollowsEdits();
    void searchTakesAnythingTyped_data();
    void searchTakesAnythingTyped();
    void listsCountOpenDeals();
    void ordersTasksByDueDate();
    void timelineHoldsWhatCounts();
};

void TestStoreLists::searchesAsYouType()
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

void TestStoreLists::searchFollowsEdits()
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

void TestStoreLists::searchTakesAnythingTyped_data()
{
    QTest::addColumn<QString>("typed");
    for (const QString &typed :
         {u"\""_s, u"\"ada"_s, u"ada AND"_s, u"NEAR(ada)"_s, u"name:ada"_s, u"ada*"_s, u"-ada"_s,
          u"(("_s, u"^ada"_s, u"'; DROP TABLE record; --"_s, u"\u0000ada"_s, u"%"_s, u"日本"_s,
          u"{ada}"_s, u"+"_s, QString(100'000, u'a')})
        QTest::newRow(qPrintable(typed.left(20))) << typed;
}

void TestStoreLists::searchTakesAnythingTyped()
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

void TestStoreLists::listsCountOpenDeals()
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

void TestStoreLists::ordersTasksByDueDate()
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

void TestStoreLists::timelineHoldsWhatCounts()
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
    add(change, activity(308, kAda, 110));      // at the same moment
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

QTEST_GUILESS_MAIN(TestStoreLists)
#include "tst_storelists.moc"
