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
    void searchesMindNeitherCaseNorAccents_data();
    void searchesMindNeitherCaseNorAccents();
    void onlyTheSameSpellingIsTheSameName();
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

void TestStoreLists::searchesMindNeitherCaseNorAccents_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *what, const QString &name, const QString &typed, bool found) {
        QTest::newRow(what) << name << typed << found;
    };
    row("without the accent", u"Nicolò"_s, u"nicolo"_s, true);
    row("with it", u"Nicolò"_s, u"NICOLÒ"_s, true);
    row("with another", u"Perché"_s, u"perchè"_s, true);
    row("an accent too many", u"Perche"_s, u"perché"_s, true);
    row("composed of two", u"Nicolò"_s, u"nicolo\u0300"_s, true);
    row("stored as two", u"Zoe\u0308"_s, u"zoë"_s, true);
    row("a capital with a dot", u"İzmir"_s, u"izmir"_s, true);
    row("two letters of one sign", u"ﬁne"_s, u"FINE"_s, true);
    row("another letter", u"Nicolò"_s, u"nicola"_s, false);
    row("no pattern", u"Nicolò"_s, u"n_colo"_s, false);
    row("no wildcard", u"Nicolò"_s, u"%"_s, false);
    row("a percent sign", u"Più 5%"_s, u"piu 5%"_s, true);
    row("an accent alone", u"Nicolò"_s, u"´"_s, false);
    row("a letter of its own", u"が"_s, u"か"_s, false);
}

void TestStoreLists::searchesMindNeitherCaseNorAccents()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);
    QFETCH(bool, found);
    ChangeSet change = everything();
    Record person = record({SubjectKind::Person, 130}, name);
    Record mailed = record({SubjectKind::Person, 131}, u"X"_s);
    mailed.email = name.section(u' ', 0, 0) + u"@example.com"_s;
    Record tagged = record({SubjectKind::Person, 132}, u"X"_s);
    tagged.fields[u"tags"_s] = name;
    for (const Record &one : {person, mailed, tagged})
        add(change, one);
    const Record before = fullRecord();
    Record after = before;
    after.name = name;
    apply(change);
    ChangeSet rename = changeNumber(2);
    alter(rename, before, after);
    apply(rename);

    QCOMPARE(listedBy(typed).contains(name), found);
    const RecordReads reads(*m_store);
    ListQuery query;
    query.kind = SubjectKind::Person;
    query.search = typed;
    const auto ids = reads.ids(query);
    QCOMPARE(std::ranges::count(ids, person.subject.id) == 1, found);
    QCOMPARE(std::ranges::count(ids, tagged.subject.id) == 1, found);
    if (!name.contains(u' '))
        QCOMPARE(std::ranges::count(ids, mailed.subject.id) == 1, found);
    QCOMPARE(std::ranges::count(reads.named(SubjectKind::Person, typed, 10), person.subject.id)
                 == 1,
             found);
    BoardFilter filter;
    filter.search = typed;
    const auto cards = m_store->boardCards(kPipe, kFirst, 0, 10, filter);
    QCOMPARE(std::ranges::count(cards, kDeal, &BoardCard::subject) == 1, found);
}

/// What is imported for "Perù" belongs to nobody called "Peru".
void TestStoreLists::onlyTheSameSpellingIsTheSameName()
{
    ChangeSet change = everything();
    add(change, record({SubjectKind::Company, 140}, u"Peru"_s));
    add(change, record({SubjectKind::Company, 141}, u"Perù"_s));
    apply(change);
    const auto named = [this](const QString &name) {
        const auto found = m_store->recordByName(SubjectKind::Company, name);
        return found ? found->subject.id : 0;
    };
    QCOMPARE(named(u"PERÙ"_s), 141);
    QCOMPARE(named(u"peru"_s), 140);
    QCOMPARE(named(u"Pérù"_s), 0);
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
