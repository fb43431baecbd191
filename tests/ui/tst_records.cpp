// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fields.h"
#include "tests/ui/uifixture.h"
#include "ui/shell/changetext.h"
#include "ui/subject/bulkbar.h"
#include "ui/subject/bulkedit.h"
#include "ui/subject/bulkform.h"
#include "ui/subject/bulktext.h"
#include "ui/subject/detailpanel.h"
#include "ui/subject/fieldmanager.h"
#include "ui/subject/fieldrow.h"
#include "ui/subject/fieldsection.h"
#include "ui/subject/inlineedit.h"
#include "ui/subject/listmodel.h"
#include "ui/subject/listpage.h"
#include "ui/subject/mergeform.h"
#include "ui/subject/newrecordform.h"
#include "ui/subject/timelinesection.h"

#include <QComboBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace Imbuto;

/// People, companies and deals in lists, panels and forms.
class RecordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aListIsExportedAsItIsShown();
    void aChosenColumnAndItsOrderAreKept();
    void manyAreEditedAtOnceAndUndoneAtOnce();
    void severalAreSharedOutInTurn();
    void refusalsAreToldWithTheirReasons();
    void theBarShowsItselfForSeveral();
    void tagsComeAndGoForMany();
    void aDuplicateIsToldWhileTyping();
    void twoBecomeOneFieldByField();
    void ownFieldsAreAddedRenamedOrderedAndRemoved();
    void aRemovedFieldComesBackWithItsValues();
    void theDetailPanelFollowsNewFields();
    void theTimelineShowsOneGroup();
    void manyAreCountedAsTheLanguageWritesNumbers();
    void twoThatAreSelectedBecomeOne();

private:
    static Value field(UiFixture &fixture, const QString &person, const QString &key)
    {
        return fieldValue(fixture.record(fixture.person(person)), key);
    }
    static void addPeople(UiFixture &fixture)
    {
        for (const char *line :
             {R"({"type":"person","ref":"a","name":"=Ada","email":"ada@acme.it","owner":"u2"})",
              R"({"type":"person","ref":"b","name":"Bruno","phone":"051 123456","owner":"u2"})",
              R"({"type":"person","ref":"c","name":"Carla","owner":"u3"})"})
            fixture.feed(line);
    }
};

void RecordsTest::init()
{
    QSettings().clear();
}

void RecordsTest::aListIsExportedAsItIsShown()
{
    UiFixture fixture;
    addPeople(fixture);
    ListPage page(fixture.session(), SubjectKind::Person);
    page.model()->setColumns({{ListModel::Column::Owner}, {ListModel::Column::Name}});
    page.model()->sort(1, Qt::DescendingOrder);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"list.csv"_s);
    const auto rows = page.exportTo(path);
    QVERIFY(rows);
    QCOMPARE(*rows, 3);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().replace("\r\n", "\n"),
             "Owner,Name\nLuca Corvara,Carla\nAnna Brighi,Bruno\nAnna Brighi,'=Ada\n");
}

void RecordsTest::aChosenColumnAndItsOrderAreKept()
{
    UiFixture fixture;
    addPeople(fixture);
    {
        ListPage page(fixture.session(), SubjectKind::Person);
        page.model()->setColumns({{ListModel::Column::Name}, {ListModel::Column::Tags}});
        page.resize(800, 400);
        page.show();
        page.table()->setColumnWidth(1, 333);
    }
    ListPage page(fixture.session(), SubjectKind::Person);
    page.resize(800, 400);
    page.show();
    QCOMPARE(page.model()->columns().size(), 2u);
    QCOMPARE(page.table()->columnWidth(1), 333);
}

void RecordsTest::manyAreEditedAtOnceAndUndoneAtOnce()
{
    UiFixture fixture;
    addPeople(fixture);
    Session &session = fixture.session();
    QSignalSpy toasts(&session, &Session::toast);
    const std::vector people{fixture.person(u"a"_s), fixture.person(u"b"_s)};
    runBulk(session, editAll(session, people, u"owner"_s, u"u3"_s));
    QCOMPARE(toasts.size(), 1);
    const QString owner = fixture.workspace().user(u"u3"_s)->name;
    QCOMPARE(toasts.front().at(0).toString(), u"Owner of 2 person(s) set to "_s + owner);
    QCOMPARE(changeText(session, session.undoStack().changeToUndo()),
             u"set “Owner” of 2 person(s) to "_s + owner);
    const User *luca = fixture.workspace().user(u"u3"_s);
    QVERIFY(fixture.record(people[0]).owner == luca->id);
    session.undo();
    QVERIFY(fixture.record(people[0]).owner != luca->id);
    QVERIFY(fixture.record(people[1]).owner != luca->id);
    runBulk(session, deleteAll(session, people));
    QVERIFY(!fixture.person(u"a"_s));
    session.undo();
    QVERIFY(fixture.person(u"a"_s) && fixture.person(u"b"_s));
}

void RecordsTest::severalAreSharedOutInTurn()
{
    UiFixture fixture;
    for (const char *ref : {"x", "y", "z"})
        fixture.feed(QByteArray(R"({"type":"person","name":"P","ref":")") + ref + "\"}");
    Session &session = fixture.session();
    QStringList reps;
    for (const User &user : fixture.workspace().users())
        if (user.active && user.role == Role::Rep)
            reps << user.name;
    QVERIFY(reps.size() > 1);
    const std::vector people{fixture.person(u"x"_s), fixture.person(u"y"_s),
                             fixture.person(u"z"_s)};
    const auto owners = [&](const std::vector<Subject> &subjects) {
        QStringList names;
        for (const Subject subject : subjects) {
            const User *user = fixture.workspace().user(fixture.record(subject).owner);
            names << (user ? user->name : QString());
        }
        return names;
    };
    const auto turn = [&](int from, int count) {
        QStringList names;
        for (int i = from; i < from + count; ++i)
            names << reps.at(i % reps.size());
        return names;
    };
    QSignalSpy toasts(&session, &Session::toast);
    assignInTurn(session, {people[0], people[1]});
    QCOMPARE(owners({people[0], people[1]}), turn(0, 2));
    QCOMPARE(toasts.front().at(0).toString(), u"2 person(s) assigned in turn"_s);
    assignInTurn(session, {people[2]}); // it goes on where it was
    QCOMPARE(owners({people[2]}), turn(2, 1));
    session.undo();
    QCOMPARE(owners({people[2]}), QStringList(QString()));
    assignInTurn(session, {people[2]}); // the turn was taken back as well
    QCOMPARE(owners({people[2]}), turn(2, 1));
}

void RecordsTest::refusalsAreToldWithTheirReasons()
{
    UiFixture fixture;
    for (const char *ref : {"d1", "d2"})
        fixture.feed(
            QByteArray(R"({"type":"deal","pipeline":"sales","owner":"u2","title":"T","ref":")")
            + ref + "\"}");
    fixture.feed(
        R"({"type":"activity","subject":"deal:d1","kind":"call","data":{"outcome":"completed","direction":"out"}})");
    Session &session = fixture.session();
    QSignalSpy toasts(&session, &Session::toast);
    runBulk(session, moveAll(session, {fixture.deal(u"d2"_s)}, u"sales"_s, u"won"_s));
    const QString told = toasts.front().at(0).toString();
    QVERIFY2(told.contains(u"1 refused"_s), qPrintable(told));
    QVERIFY2(told.contains(u"0 of 1"_s) || told.contains(u"mount"_s), qPrintable(told));
    QCOMPARE(fixture.stage(fixture.deal(u"d2"_s), u"sales"_s), u"qualified"_s);
    toasts.clear();
    runBulk(session, moveAll(session, {fixture.deal(u"d2"_s)}, u"sales"_s, u"lost"_s, u"price"_s));
    QCOMPARE(toasts.front().at(0).toString(), u"1 deal(s) moved to Lost"_s);
    QCOMPARE(fixture.record(fixture.deal(u"d2"_s)).lostReason, u"price"_s);
}

void RecordsTest::theBarShowsItselfForSeveral()
{
    UiFixture fixture;
    addPeople(fixture);
    ListPage page(fixture.session(), SubjectKind::Person);
    page.resize(900, 500);
    page.show();
    QVERIFY(!page.bulk()->isVisible());
    page.table()->selectAll();
    QVERIFY(page.bulk()->isVisible());
    QCOMPARE(page.bulk()->selection().size(), 3u);
    // what is selected stays so when somebody is added
    fixture.feed(R"({"type":"person","ref":"z","name":"Aaron","owner":"u2"})");
    QCOMPARE(page.bulk()->selection().size(), 3u);
    QTest::keyClick(page.table(), Qt::Key_Escape);
    QVERIFY(!page.bulk()->isVisible());
    // whoever clears the selection by its button goes on in the list
    page.table()->selectAll();
    for (auto *button : page.bulk()->findChildren<QPushButton *>())
        if (button->text() == u"Clear"_s) {
            button->setFocus();
            button->click();
        }
    QVERIFY(!page.bulk()->isVisible());
    QCOMPARE(page.focusWidget(), page.table());
}

void RecordsTest::tagsComeAndGoForMany()
{
    UiFixture fixture;
    addPeople(fixture);
    fixture.feed(R"({"type":"edit","subject":"person:a","field":"tags","value":"old"})");
    QWidget window;
    window.resize(900, 600);
    const std::vector people{fixture.person(u"a"_s), fixture.person(u"b"_s)};
    auto *form = new BulkForm(fixture.session(), SubjectKind::Person, people, &window);
    form->editor()->setText(u"vip, fair"_s);
    form->apply();
    QCOMPARE(plainText(field(fixture, u"a"_s, u"tags"_s)), u"fair, old, vip"_s);
    QCOMPARE(plainText(field(fixture, u"b"_s, u"tags"_s)), u"fair, vip"_s);
    form = new BulkForm(fixture.session(), SubjectKind::Person, people, &window);
    form->fieldBox()->setCurrentIndex(1);
    form->editor()->setText(u"VIP"_s);
    form->apply();
    QCOMPARE(plainText(field(fixture, u"a"_s, u"tags"_s)), u"fair, old"_s);
    QCOMPARE(plainText(field(fixture, u"b"_s, u"tags"_s)), u"fair"_s);
}

void RecordsTest::aDuplicateIsToldWhileTyping()
{
    UiFixture fixture;
    addPeople(fixture);
    QWidget window;
    auto *form = new NewRecordForm(fixture.session(), SubjectKind::Person, &window);
    window.show();
    form->popUp(&window);
    QTest::keyClicks(form->editor(u"email"_s), u"ADA@acme.it"_s);
    QTRY_COMPARE(form->lookalikes().size(), 1u);
    QCOMPARE(form->lookalikes().front(), fixture.person(u"a"_s));
    QSignalSpy opened(&fixture.session(), &Session::openSubject);
    LinkButton *link = form->findChild<LinkButton *>();
    QVERIFY(link && link->isVisible());
    link->click();
    QCOMPARE(opened.size(), 1);
}

void RecordsTest::twoBecomeOneFieldByField()
{
    UiFixture fixture;
    addPeople(fixture);
    fixture.feed(
        R"({"type":"activity","subject":"person:b","kind":"note","data":{"text":"hello"}})");
    QWidget window;
    window.resize(900, 600);
    auto *form = new MergeForm(fixture.session(), fixture.person(u"a"_s), &window);
    QVERIFY(form->offered().empty());
    Q_EMIT form->searchBox()->search(u"brun"_s);
    QCOMPARE(form->offered().size(), 1u);
    const Subject a = fixture.person(u"a"_s);
    form->choose(form->offered().front());
    form->takeOther(u"name"_s);
    form->merge();
    QCOMPARE(fixture.person(u"b"_s), fixture.person(u"a"_s)); // under its reference as well
    QCOMPARE(fixture.record(a).name, u"Bruno"_s);
    QCOMPARE(fixture.record(a).email, u"ada@acme.it"_s);
    QCOMPARE(fixture.record(a).phone, u"051 123456"_s);
    QCOMPARE(fixture.workspace().store().activitiesOf(a).size(), 1u);
    fixture.session().undo();
    QVERIFY(fixture.person(u"b"_s));
    QCOMPARE(fixture.record(a).name, u"=Ada"_s);
    QVERIFY(fixture.workspace().store().activitiesOf(a).empty());
}

void RecordsTest::ownFieldsAreAddedRenamedOrderedAndRemoved()
{
    UiFixture fixture;
    FieldManager manager(fixture.session());
    manager.captionEditor()->setText(u"Team size"_s);
    manager.typeBox()->setCurrentIndex(1);
    manager.add();
    QCOMPARE(manager.problem(), QString());
    manager.captionEditor()->setText(u"Level"_s);
    manager.typeBox()->setCurrentIndex(4);
    manager.add();
    QVERIFY(!manager.problem().isEmpty()); // nothing to choose from
    manager.choicesEditor()->setText(u"Gold, Silver"_s);
    manager.add();
    const auto keys = [&] {
        QStringList all;
        for (const CustomField &f : fixture.workspace().book().customFields())
            all << f.key;
        return all;
    };
    QVERIFY(keys().contains(u"team_size"_s) && keys().contains(u"level"_s));
    QVERIFY(keys().indexOf(u"team_size"_s) < keys().indexOf(u"level"_s));
    manager.move(u"level"_s, FieldManager::Direction::Up);
    QVERIFY(keys().indexOf(u"team_size"_s) > keys().indexOf(u"level"_s));
    manager.rename(u"level"_s, u"it"_s, u"Livello"_s);
    const CustomField *level =
        fixture.workspace().book().customField(u"level"_s, SubjectKind::Person);
    QCOMPARE(level->caption.in(u"it"_s), u"Livello"_s);
    QCOMPARE(level->caption.in(u"en"_s), u"Level"_s);
    QCOMPARE(level->choices, std::vector<QString>({u"gold"_s, u"silver"_s}));
}

void RecordsTest::aRemovedFieldComesBackWithItsValues()
{
    UiFixture fixture;
    addPeople(fixture);
    FieldManager manager(fixture.session());
    manager.captionEditor()->setText(u"Size"_s);
    manager.typeBox()->setCurrentIndex(1);
    manager.add();
    fixture.feed(R"({"type":"edit","subject":"person:a","field":"size","value":5})");
    QSignalSpy toasts(&fixture.session(), &Session::toast);
    manager.remove(u"size"_s);
    QVERIFY(!fixture.workspace().book().customField(u"size"_s, SubjectKind::Person));
    QVERIFY2(toasts.back().at(0).toString().contains(u"1 record"_s),
             qPrintable(toasts.back().at(0).toString()));
    fixture.session().undo();
    QVERIFY(fixture.workspace().book().customField(u"size"_s, SubjectKind::Person));
    QCOMPARE(plainText(field(fixture, u"a"_s, u"size"_s)), u"5"_s);
}

void RecordsTest::theDetailPanelFollowsNewFields()
{
    UiFixture fixture;
    addPeople(fixture);
    DetailPanel panel(fixture.session());
    panel.setSubject(fixture.person(u"a"_s));
    QVERIFY(!panel.fields()->row(u"budget"_s));
    FieldManager manager(fixture.session());
    manager.captionEditor()->setText(u"Budget"_s);
    manager.typeBox()->setCurrentIndex(2);
    manager.add();
    QTRY_VERIFY(panel.fields()->row(u"budget"_s));
    FieldRow *row = panel.fields()->row(u"budget"_s);
    Q_EMIT row->edit()->committed(u"1,200.50"_s);
    QCOMPARE(plainText(field(fixture, u"a"_s, u"budget"_s)), u"1200.50"_s);
    QTRY_COMPARE(row->edit()->text(), u"1,200.50"_s);
    Q_EMIT row->edit()->committed(u"much"_s);
    QVERIFY(!row->problem().isEmpty());
    Q_EMIT panel.fields()->row(u"tags"_s)->edit()->committed(u"b, a"_s);
    QCOMPARE(plainText(field(fixture, u"a"_s, u"tags"_s)), u"a, b"_s);
}

void RecordsTest::theTimelineShowsOneGroup()
{
    UiFixture fixture;
    addPeople(fixture);
    fixture.feed(
        R"({"type":"activity","subject":"person:a","kind":"note","data":{"text":"hello"}})");
    fixture.feed(R"({"type":"activity","subject":"person:a","kind":"logged_in"})");
    DetailPanel panel(fixture.session());
    panel.setSubject(fixture.person(u"a"_s));
    QCOMPARE(panel.timeline()->shownCount(), 2);
    QComboBox *filter = panel.timeline()->filter();
    filter->setCurrentIndex(filter->findData(u"product"_s));
    Q_EMIT filter->activated(filter->currentIndex());
    QCOMPARE(panel.timeline()->shownCount(), 1);
}

void RecordsTest::manyAreCountedAsTheLanguageWritesNumbers()
{
    const QLocale before;
    QLocale::setDefault(QLocale(u"it_IT"_s));
    QVERIFY2(countText(SubjectKind::Deal, 1589).startsWith(u"1.589 "_s),
             qPrintable(countText(SubjectKind::Deal, 1589)));
    QLocale::setDefault(before);
}

void RecordsTest::twoThatAreSelectedBecomeOne()
{
    UiFixture fixture;
    addPeople(fixture);
    ListPage page(fixture.session(), SubjectKind::Person);
    page.resize(900, 300);
    page.show();
    const auto merge = [&] {
        const auto all = page.bulk()->findChildren<QPushButton *>();
        const auto found = std::ranges::find(all, u"Merge…"_s, &QPushButton::text);
        return found == all.end() ? nullptr : *found;
    };
    page.table()->selectAll();
    QVERIFY(merge() && !merge()->isVisible()); // three are too many
    page.table()->selectionModel()->select(
        page.model()->index(2, 0), QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    QVERIFY(merge()->isVisible());
    merge()->click();
    auto *form = page.findChild<MergeForm *>();
    QVERIFY(form);
    QVERIFY2(page.rect().contains(form->geometry()), "the buttons are out of sight");
    QVERIFY(form->isAncestorOf(page.focusWidget()));
    form->merge();
    QCOMPARE(fixture.person(u"b"_s), fixture.person(u"a"_s));
    fixture.session().undo();
    QVERIFY(fixture.person(u"b"_s) != fixture.person(u"a"_s));
}

QTEST_MAIN(RecordsTest)
#include "tst_records.moc"
