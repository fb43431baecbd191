// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fields.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/menubar.h"
#include "ui/subject/bulkbar.h"
#include "ui/subject/bulkform.h"
#include "ui/subject/detailpanel.h"
#include "ui/subject/fieldmanager.h"
#include "ui/subject/fieldrow.h"
#include "ui/subject/fieldsection.h"
#include "ui/subject/inlineedit.h"
#include "ui/subject/listmodel.h"
#include "ui/subject/listpage.h"
#include "ui/subject/mergeform.h"
#include "ui/subject/newrecordform.h"
#include "ui/subject/subjectheader.h"

#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Imbuto;
using namespace Qt::StringLiterals;

namespace {
constexpr Instant kNow = 1'767'250'800'000; // 2026-01-01T07:00:00Z
}

/// A person's work with people, companies and deals, through the real window.
class TestRecordStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void typingFindsANameAndReturnOpensIt();
    void severalPeopleGetATagAndLoseItByUndo();
    void aNewPersonLooksLikeOneWhoIsThere();
    void twoPeopleBecomeOneAndTwoAgain();
    void aFieldOfOnesOwnIsAddedFilledInAndListed();
    void aDealIsAddedFromTheList();

private:
    ListPage *list(const QString &page)
    {
        return m_window->showPage(page) ? qobject_cast<ListPage *>(m_window->currentPage())
                                        : nullptr;
    }
    Record record(const QString &ref) const
    {
        const auto subject = m_workspace->find({SubjectKind::Person, ref});
        return subject ? *m_workspace->store().record(*subject) : Record();
    }
    void undo() { m_window->findChild<MenuBar *>()->undo->trigger(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    LanguageSwitch m_languages;
    std::unique_ptr<MainWindow> m_window;
    Workspace *m_workspace = nullptr;
};

void TestRecordStory::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    auto workspace = Workspace::create(m_folder->filePath(u"records.db"_s), {},
                                       std::make_unique<FixedClock>(kNow));
    QVERIFY2(workspace, workspace ? "" : qPrintable(workspace.error().text));
    m_workspace = workspace->get();
    QVERIFY(m_workspace->apply(
        {Command::SaveUser{u"boss"_s, u"Carla Neri"_s, Role::Manager, true, {}}, {}, {}}));
    for (const auto &[ref, name] :
         {std::pair(u"a"_s, u"Ada Rossi"_s), {u"b"_s, u"Bruno Verdi"_s}, {u"c"_s, u"Ada Rosi"_s}}) {
        Command::SaveRecord save;
        save.subject = {SubjectKind::Person, ref};
        save.fields = {{u"name"_s, name}, {u"owner"_s, u"boss"_s}};
        if (ref != u"b"_s)
            save.fields[u"email"_s] = u"ada@acme.it"_s;
        QVERIFY(m_workspace->apply({save, {}, {}}));
    }
    m_languages.use(u"en"_s);
    applyTheme(*qApp, Theme::Light);
    m_window = std::make_unique<MainWindow>(m_languages.language());
    m_window->resize(1200, 760);
    m_window->setWorkspace(std::move(*workspace));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestRecordStory::cleanup()
{
    m_window.reset();
}

void TestRecordStory::typingFindsANameAndReturnOpensIt()
{
    ListPage *people = list(u"people"_s);
    QVERIFY(people);
    QTest::keyClicks(people->table(), u"br"_s);
    QCOMPARE(people->table()->currentIndex().data().toString(), u"Bruno Verdi"_s);
    QTest::keyClick(people->table(), Qt::Key_Return);
    auto *detail = m_window->findChild<DetailPanel *>();
    QVERIFY(detail->isVisible());
    QCOMPARE(detail->subject(), record(u"b"_s).subject);
}

void TestRecordStory::severalPeopleGetATagAndLoseItByUndo()
{
    ListPage *people = list(u"people"_s);
    people->table()->selectAll();
    QVERIFY(people->bulk()->isVisible());
    people->bulk()->editField();
    auto *form = m_window->findChild<BulkForm *>();
    QVERIFY(form && form->isVisible());
    QTest::keyClicks(form->editor(), u"fair"_s);
    QTest::keyClick(form->editor(), Qt::Key_Return);
    QCOMPARE(plainText(fieldValue(record(u"b"_s), u"tags"_s)), u"fair"_s);
    QCOMPARE(people->bulk()->selection().size(), 3u); // still selected
    undo();
    QVERIFY(isNothing(fieldValue(record(u"a"_s), u"tags"_s)));
    QVERIFY(isNothing(fieldValue(record(u"b"_s), u"tags"_s)));
}

void TestRecordStory::aNewPersonLooksLikeOneWhoIsThere()
{
    list(u"people"_s)->create();
    auto *form = m_window->findChild<NewRecordForm *>();
    QVERIFY(form);
    QTest::keyClicks(form->editor(u"name"_s), u"bruno verdi"_s);
    QTRY_COMPARE(form->lookalikes().size(), 1u);
    form->findChild<LinkButton *>()->click();
    QCOMPARE(m_window->findChild<DetailPanel *>()->subject(), record(u"b"_s).subject);
}

void TestRecordStory::twoPeopleBecomeOneAndTwoAgain()
{
    QVERIFY(m_window->showPage(u"person:a"_s));
    m_window->findChild<DetailPanel *>()->findChild<SubjectHeader *>()->merge();
    auto *form = m_window->findChild<MergeForm *>();
    QVERIFY(form && form->isVisible());
    QCOMPARE(form->offered().size(), 1u); // has the same address
    form->choose(form->offered().front());
    form->merge();
    QCOMPARE(record(u"c"_s).subject, record(u"a"_s).subject); // whom its reference means now
    QVERIFY(record(u"a"_s).subject);
    undo();
    QVERIFY(record(u"c"_s).subject != record(u"a"_s).subject);
}

void TestRecordStory::aFieldOfOnesOwnIsAddedFilledInAndListed()
{
    QVERIFY(m_window->showPage(u"fields"_s));
    auto *manager = qobject_cast<FieldManager *>(m_window->currentPage());
    QVERIFY(manager);
    QTest::keyClicks(manager->captionEditor(), u"Nickname"_s);
    QTest::keyClick(manager->captionEditor(), Qt::Key_Return);
    QVERIFY(m_window->showPage(u"person:a"_s));
    auto *detail = m_window->findChild<DetailPanel *>();
    FieldRow *row = detail->fields()->row(u"nickname"_s);
    QVERIFY(row);
    QTest::keyClicks(row->edit(), u"Countess"_s);
    QTest::keyClick(row->edit(), Qt::Key_Return);
    QCOMPARE(plainText(fieldValue(record(u"a"_s), u"nickname"_s)), u"Countess"_s);
    ListModel *model = list(u"people"_s)->model();
    model->setColumns({{ListModel::Column::Name}, {ListModel::Column::Field, u"nickname"_s}});
    const int rowOfAda = model->rowOf(record(u"a"_s).subject);
    QCOMPARE(model->index(rowOfAda, 1).data().toString(), u"Countess"_s);
    undo(); // the value
    undo(); // the field, and its column with it
    QCOMPARE(model->columnCount(), 1);
}

void TestRecordStory::aDealIsAddedFromTheList()
{
    ListPage *deals = list(u"deals"_s);
    QVERIFY(deals);
    QCOMPARE(deals->model()->rowCount(), 0);
    deals->create();
    auto *form = m_window->findChild<NewRecordForm *>();
    QTest::keyClicks(form->editor(u"title"_s), u"Licences"_s);
    QTest::keyClicks(form->editor(u"company"_s), u"Acme"_s);
    QTest::keyClicks(form->editor(u"amount"_s), u"1,200"_s);
    QTest::keyClick(form->editor(u"title"_s), Qt::Key_Return);
    QCOMPARE(deals->model()->rowCount(), 1);
    QCOMPARE(deals->model()->rowAt(0)->company, u"Acme"_s);
    QCOMPARE(deals->model()->rowAt(0)->record.amount, 120000);
    undo();
    QCOMPARE(deals->model()->rowCount(), 0);
}

QTEST_MAIN(TestRecordStory)
#include "tst_recordstory.moc"
