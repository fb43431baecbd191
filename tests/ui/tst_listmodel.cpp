// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uifixture.h"
#include "ui/subject/listmodel.h"
#include "ui/subject/listpage.h"
#include "ui/subject/taskmodel.h"

#include <QAbstractItemModelTester>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Imbuto;

class ListModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheContractOfModelsFromItsCreation();
    void aLongListIsReadAsFarAsItIsLookedAt();
    void columnsAreChosenAndSorted();
    void severalColumnsAreTickedInOneMenu();
    void dealsAreSortedByStageAsBoardsHaveThem();
    void aSearchNarrowsAndCountsAllOfIt();
    void aSearchFindsEveryWordWhereverItIs();
    void aPersonWhoIsAddedAppears();
    void anEditIsShownInPlace();
    void onlyOpenDealsAreCounted();
    void healthIsShownAndFollows();
    void markupIsShownLiterally();
    void tasksAreSortedIntoOverdueTodayAndPlanned();
    void tickingATaskWritesItAndTellsHowToUndo();
    void theSharedQueueHoldsWhatNobodyOwns();

private:
    static void addPeople(UiFixture &fixture, int count);
    static int columnOf(const ListModel &model, ListModel::Column column);
};

void ListModelTest::addPeople(UiFixture &fixture, int count)
{
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(1000 + i);
        fixture.feed(R"({"type":"person","ref":"p)" + number + R"(","name":"Person )" + number
                     + R"(","email":"p)" + number + R"(@example.org","owner":"u2"})");
    }
}

int ListModelTest::columnOf(const ListModel &model, ListModel::Column column)
{
    const auto &columns = model.columns();
    return int(std::ranges::find(columns, column, &ListColumn::kind) - columns.begin());
}

void ListModelTest::keepsTheContractOfModelsFromItsCreation()
{
    UiFixture fixture;
    ListModel model(fixture.session(), SubjectKind::Person);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    addPeople(fixture, ListModel::kPage + 30);
    QCOMPARE(model.total(), ListModel::kPage + 30);
    QCOMPARE(model.rowCount(), ListModel::kPage + 30);
    fixture.feed(
        R"({"type":"edit","subject":"person:p1001","field":"name","value":"Zoe"})"); // goes to the end
    fixture.feed(R"({"type":"delete","subject":"person:p1002"})");
    QCOMPARE(model.rowCount(), ListModel::kPage + 29);
    model.setSearch(u"person 1003"_s);
    QCOMPARE(model.rowCount(), 1);
    model.setSearch({});
    QCOMPARE(model.total(), ListModel::kPage + 29);
    Q_EMIT fixture.workspace().reloaded();
}

void ListModelTest::aLongListIsReadAsFarAsItIsLookedAt()
{
    UiFixture fixture;
    addPeople(fixture, ListModel::kPage + 30);
    ListModel model(fixture.session(), SubjectKind::Person);
    QCOMPARE(model.rowCount(), ListModel::kPage + 30); // the scroll bar is true
    QCOMPARE(model.loaded(), 0);
    QCOMPARE(model.index(ListModel::kPage + 5, 0).data().toString(), u"Person 1105"_s);
    QCOMPARE(model.loaded(), 30);
    QCOMPARE(model.index(0, 0).data().toString(), u"Person 1000"_s);
    QCOMPARE(model.loaded(), ListModel::kPage + 30);
}

void ListModelTest::columnsAreChosenAndSorted()
{
    UiFixture fixture;
    addPeople(fixture, 3);
    fixture.feed(R"({"type":"edit","subject":"person:p1001","field":"tags","value":"vip"})");
    fixture.feed(R"({"type":"edit","subject":"person:p1002","field":"tags","value":"fair"})");
    ListModel model(fixture.session(), SubjectKind::Person);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(columnOf(model, ListModel::Column::Tags), model.columnCount()); // not until chosen
    model.setColumns({{ListModel::Column::Name}, {ListModel::Column::Tags}});
    QCOMPARE(model.columnCount(), 2);
    const auto names = [&] {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all << model.index(row, 0).data().toString().right(1);
        return all.join(QString());
    };
    model.sort(1, Qt::AscendingOrder);
    QCOMPARE(names(), u"210"_s); // who has none comes last, either way
    model.sort(1, Qt::DescendingOrder);
    QCOMPARE(names(), u"120"_s);
    model.sort(0, Qt::DescendingOrder);
    QCOMPARE(names(), u"210"_s);
}

void ListModelTest::severalColumnsAreTickedInOneMenu()
{
    QSettings().clear(); // the columns of another time
    UiFixture fixture;
    ListPage page(fixture.session(), SubjectKind::Deal);
    page.resize(800, 400);
    page.show();
    auto *button = page.findChild<QToolButton *>(u"view"_s);
    QVERIFY(button);
    const size_t before = page.model()->columns().size();
    size_t ticked = 0;
    for (const int more : {2, 1}) { // filled anew the second time
        QMenu *menu = button->menu();
        menu->popup(page.mapToGlobal(QPoint(10, 10)));
        for (int tick = 0; tick < more; ++tick, ++ticked) {
            const QList<QAction *> actions = menu->actions();
            const auto hidden = std::ranges::find_if(
                actions, [](const QAction *a) { return a->isCheckable() && !a->isChecked(); });
            QVERIFY(hidden != actions.end());
            menu->setActiveAction(*hidden);
            QTest::keyClick(menu, Qt::Key_Space);
            QVERIFY(menu->isVisible());
        }
        QCOMPARE(page.model()->columns().size(), before + ticked);
        menu->close();
    }
}

void ListModelTest::dealsAreSortedByStageAsBoardsHaveThem()
{
    UiFixture fixture;
    const auto add = [&](const QByteArray &ref) {
        fixture.feed(R"({"type":"deal","ref":")" + ref + R"(","title":")" + ref
                     + R"(","pipeline":"sales"})");
    };
    for (const char *ref : {"a", "b", "c"})
        add(ref);
    fixture.feed(
        R"({"type":"move","subject":"deal:a","pipeline":"sales","to":"lost","reason":"price"})");
    fixture.feed(
        R"({"type":"activity","subject":"deal:b","kind":"call","data":{"outcome":"completed"}})");
    ListModel model(fixture.session(), SubjectKind::Deal);
    ListColumn stage;
    stage.kind = ListModel::Column::Stage;
    const auto shown = [&] {
        QString refs;
        for (int row = 0; row < model.rowCount(); ++row)
            refs += model.rowAt(row)->record.ref;
        return refs;
    };
    model.sortBy(stage, Qt::AscendingOrder);
    QCOMPARE(shown(), u"cba"_s); // Qualified, Discovery, Lost
    model.sortBy(stage, Qt::DescendingOrder);
    QCOMPARE(shown(), u"abc"_s);
    fixture.feed(
        R"({"type":"move","subject":"deal:c","pipeline":"sales","to":"lost","reason":"price"})");
    QCOMPARE(shown(), u"acb"_s);
}

void ListModelTest::aSearchFindsEveryWordWhereverItIs()
{
    UiFixture fixture;
    fixture.feed(R"({"type":"company","ref":"c1","name":"Acme Srl"})");
    fixture.feed(R"({"type":"person","ref":"p1","name":"Mario Rossi","company":"c1"})");
    fixture.feed(R"({"type":"person","ref":"p2","name":"Rosa Marini","email":"rosa@acme.it"})");
    ListModel model(fixture.session(), SubjectKind::Person);
    const auto found = [&](const QString &search) {
        model.setSearch(search);
        return model.total();
    };
    QCOMPARE(found(u"rossi mario"_s), 1);
    QCOMPARE(found(u"acme  mario"_s), 1);
    QCOMPARE(found(u"acme"_s), 2);
    QCOMPARE(found(u"acme bianchi"_s), 0);
    QCOMPARE(found(u" "_s), 2);
}

void ListModelTest::aSearchNarrowsAndCountsAllOfIt()
{
    UiFixture fixture;
    addPeople(fixture, 12);
    ListModel model(fixture.session(), SubjectKind::Person);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy told(&model, &ListModel::totalChanged);
    model.setSearch(u"person 1003"_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.total(), 1);
    QCOMPARE(told.count(), 1);
    model.setSearch(u"100%"_s); // a percent sign is a percent sign
    QCOMPARE(model.total(), 0);
}

void ListModelTest::aPersonWhoIsAddedAppears()
{
    UiFixture fixture;
    ListModel model(fixture.session(), SubjectKind::Person);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    addPeople(fixture, 1);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data().toString(), u"Person 1000"_s);
}

void ListModelTest::anEditIsShownInPlace()
{
    UiFixture fixture;
    addPeople(fixture, 3);
    ListModel model(fixture.session(), SubjectKind::Person);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    fixture.feed(R"({"type":"edit","subject":"person:p1001","field":"owner","value":"u3"})");
    QCOMPARE(model.index(1, columnOf(model, ListModel::Column::Owner)).data().toString(),
             u"Luca Corvara"_s);
    QCOMPARE(reset.count(), 0); // selection and scroll position stay
}

void ListModelTest::onlyOpenDealsAreCounted()
{
    UiFixture fixture;
    addPeople(fixture, 1);
    fixture.feed(
        R"({"type":"deal","ref":"d1","title":"One","pipeline":"sales","person":"p1000","owner":"u2"})");
    fixture.feed(
        R"({"type":"deal","ref":"d2","title":"Two","pipeline":"sales","person":"p1000","owner":"u2"})");
    fixture.feed(
        R"({"type":"move","subject":"deal:d2","pipeline":"sales","to":"lost","reason":"price","by":"u1"})");
    ListModel model(fixture.session(), SubjectKind::Person);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.index(0, columnOf(model, ListModel::Column::Deals)).data().toString(), u"1"_s);
}

void ListModelTest::healthIsShownAndFollows()
{
    UiFixture fixture;
    addPeople(fixture, 2);
    ListModel model(fixture.session(), SubjectKind::Person);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int column = columnOf(model, ListModel::Column::Health);
    QCOMPARE(model.index(0, column).data().toString(), QString()); // enrolled nowhere
    fixture.feed(
        R"({"type":"activity","subject":"person:p1000","kind":"signed_up","at":"2025-11-03T09:00:00Z"})");
    QCOMPARE(model.index(0, column).data().toString(), u"Bad"_s);
    for (const char *day : {"17", "18", "19", "20", "21"}) {
        fixture.feed(
            QByteArray(
                R"({"type":"activity","subject":"person:p1000","kind":"logged_in","at":"2025-11-)")
            + day + R"(T09:00:00Z"})");
    }
    QCOMPARE(model.index(0, column).data().toString(), u"Good"_s);
    QVERIFY(model.index(0, column).data(Qt::ToolTipRole).toString().contains(u"14"_s));
    QCOMPARE(model.index(1, column).data(ListModel::HealthRole).toInt(), int(Health::None));
}

void ListModelTest::markupIsShownLiterally()
{
    UiFixture fixture;
    fixture.feed(R"({"type":"company","ref":"c1","name":"<img src='/etc/passwd'>"})");
    ListModel model(fixture.session(), SubjectKind::Company);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.index(0, 0).data().toString(), u"<img src='/etc/passwd'>"_s);
    QVERIFY(!model.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"<img"_s));
}

namespace {

void addTask(UiFixture &fixture, const QString &title, std::optional<QDate> due,
             const QString &owner)
{
    const auto saved =
        fixture.workspace().apply({Command::SaveTask{.subject = {SubjectKind::Person, u"p1000"_s},
                                                     .number = {},
                                                     .title = title,
                                                     .due = due,
                                                     .done = {},
                                                     .owner = owner},
                                   {},
                                   u"u1"_s});
    QVERIFY(saved);
}

} // namespace

void ListModelTest::tasksAreSortedIntoOverdueTodayAndPlanned()
{
    UiFixture fixture;
    addPeople(fixture, 1);
    addTask(fixture, u"later"_s, QDate(2025, 12, 31), u"u2"_s);
    addTask(fixture, u"now"_s, QDate(2025, 11, 21), u"u2"_s);
    addTask(fixture, u"late"_s, QDate(2025, 11, 20), u"u2"_s);
    addTask(fixture, u"some day"_s, {}, u"u2"_s);
    TaskModel model(fixture.session());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row)
        titles << model.index(row).data().toString();
    QCOMPARE(titles, QStringList({u"late"_s, u"now"_s, u"later"_s, u"some day"_s}));
    QCOMPARE(model.stateAt(0), NextTask::Overdue);
    QCOMPARE(model.stateAt(1), NextTask::Today);
    QCOMPARE(model.stateAt(2), NextTask::Planned);
    QVERIFY(!model.sectionAt(0).isEmpty());
    QVERIFY(model.sectionAt(0) != model.sectionAt(1));
}

void ListModelTest::tickingATaskWritesItAndTellsHowToUndo()
{
    UiFixture fixture;
    addPeople(fixture, 1);
    addTask(fixture, u"call back"_s, QDate(2025, 11, 21), u"u2"_s);
    TaskModel model(fixture.session());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy toasts(&fixture.session(), &Session::toast);
    QVERIFY(model.setData(model.index(0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(fixture.workspace().store().tasksOf(fixture.person(u"p1000"_s)).front().done);
    QCOMPARE(toasts.count(), 1);
    fixture.session().undoChange(toasts.front().at(1).value<ChangeId>());
    QCOMPARE(model.rowCount(), 1);
}

void ListModelTest::theSharedQueueHoldsWhatNobodyOwns()
{
    UiFixture fixture;
    addPeople(fixture, 1);
    addTask(fixture, u"mine"_s, QDate(2025, 11, 21), u"u2"_s);
    addTask(fixture, u"anybody's"_s, QDate(2025, 11, 22), QString());
    TaskModel model(fixture.session());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setWhose(TaskModel::Whose::SharedQueue);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data().toString(), u"anybody's"_s);
    model.setWhose(TaskModel::Whose::One, fixture.workspace().user(u"u2"_s)->id);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data().toString(), u"mine"_s);
}

QTEST_MAIN(ListModelTest)
#include "tst_listmodel.moc"
