// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardmodel.h"
#include "ui/board/boardpage.h"
#include "ui/rules/conditioneditor.h"
#include "ui/rules/leafline.h"
#include "ui/rules/rulecard.h"
#include "ui/rules/ruleform.h"
#include "ui/rules/rulespage.h"
#include "ui/rules/trialpanel.h"
#include "ui/rules/wordedit.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/toast.h"
#include "ui/subject/inlineedit.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Imbuto;
using namespace Qt::StringLiterals;

namespace {
constexpr Instant kNow = 1'767'250'800'000; // 2026-01-01T07:00:00Z
}

/// Rules are changed in the window, tried, put in force and taken back, and the boards follow (R12, R14).
class TestRulesStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aStageWithARuleByKeyboard();
    void aStageWithARuleByMouse();
    void findingsStandWhereTheyBelong();
    void theDraftHasItsOwnUndo();
    void discardForgets();
    void aNewPipelineGetsABoard();
    void anArchivedPipelineLeavesTheSideBar();
    void aRenamedStageIsRenamedOnTheOpenBoard();
    void aPipelineGoesOutAndComesBackAsAFile();
    void brokenFilesAreRefused();
    void languageChangesWhileTheRulesAreOpen();

private:
    RulesPage *page() const { return static_cast<RulesPage *>(m_window->currentPage()); }
    QPushButton *button(const QString &text) const;
    StageId stageOf(const QString &deal) const;
    QStringList columns() const;
    int changes() const;
    void chooseFromPopup(const QString &text) const;
    void expectDemoStageInForce();

    std::unique_ptr<QTemporaryDir> m_folder;
    LanguageSwitch m_languages;
    std::unique_ptr<MainWindow> m_window;
};

void TestRulesStory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto workspace = Workspace::create(m_folder->filePath(u"rules.db"_s), {},
                                       std::make_unique<FixedClock>(kNow));
    QVERIFY2(workspace, workspace ? "" : qPrintable(workspace.error().text));
    const auto apply = [&](const Command::Any &command) {
        const auto done = (*workspace)->apply({command, {}, {}});
        QVERIFY2(done, done ? "" : qPrintable(done.error().text));
    };
    apply(Command::SaveUser{u"boss"_s, u"Carla Neri"_s, Role::Manager, true, {}});
    for (const QString &ref : {u"one"_s, u"two"_s}) {
        Command::SaveRecord deal;
        deal.subject = {SubjectKind::Deal, ref};
        deal.pipeline = u"sales"_s;
        deal.fields = {{u"title"_s, u"Deal "_s + ref}};
        apply(deal);
    }
    Command::LogActivity mail;
    mail.subject = {SubjectKind::Deal, u"one"_s};
    mail.kind = u"email_sent"_s;
    apply(mail);
    m_languages.use(u"en"_s);
    applyTheme(*qApp, Theme::Light);
    m_window = std::make_unique<MainWindow>(m_languages.language());
    m_window->resize(1300, 800);
    m_window->setWorkspace(std::move(*workspace));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QVERIFY(m_window->showPage(u"sales"_s)); // the board is open all the while
    QVERIFY(m_window->showPage(u"rules:sales"_s));
}

void TestRulesStory::cleanup()
{
    m_window.reset();
}

QPushButton *TestRulesStory::button(const QString &text) const
{
    for (auto *b : page()->findChildren<QPushButton *>())
        if (b->isVisible() && (b->text() == text || b->accessibleName() == text))
            return b;
    return nullptr;
}

StageId TestRulesStory::stageOf(const QString &deal) const
{
    const Workspace &w = m_window->session()->workspace();
    const auto subject = w.find({SubjectKind::Deal, deal});
    for (const Placement &p : w.store().placementsOf(*subject))
        if (p.pipeline == u"sales")
            return p.stage;
    return {};
}

/// The columns of the board of sales, with their counts, as they are read out.
QStringList TestRulesStory::columns() const
{
    m_window->showPage(u"sales"_s);
    const BoardModel &model = static_cast<BoardPage *>(m_window->currentPage())->model();
    QStringList out;
    for (int row = 0; row < model.rowCount(); ++row) {
        const Stage &stage = model.stageAt(row);
        out << stage.caption.in(u"en"_s) + u' ' + QString::number(model.totals(stage.id).count);
    }
    return out;
}

/// How many changes were ever recorded.
int TestRulesStory::changes() const
{
    int count = 0;
    m_window->session()->store().eachChange([&](const auto &, const auto &) { ++count; });
    return count;
}

void TestRulesStory::chooseFromPopup(const QString &text) const
{
    QWidget *list = QApplication::activePopupWidget();
    QVERIFY(list);
    QTest::keyClicks(list->focusWidget(), text);
    QTest::keyClick(list->focusWidget(), Qt::Key_Return);
    QCoreApplication::processEvents();
}

/// Tries and applies what the draft says, sees the card move, and takes it back.
void TestRulesStory::expectDemoStageInForce()
{
    QTRY_VERIFY(page()->findings().empty() && button(u"Apply"_s)->isEnabled());
    const int before = changes();
    button(u"Simulate"_s)->click();
    QTRY_COMPARE(page()->trial()->todayText(),
                 u"1 card would move today. Nothing is written yet."_s);
    QTRY_VERIFY(!page()->trial()->historyText().isEmpty());
    QVERIFY(page()->trial()->tree()->topLevelItemCount() > 0);
    QCOMPARE(changes(), before);
    QCOMPARE(stageOf(u"one"_s), u"qualified"_s);

    QTest::keyClick(button(u"Apply"_s), Qt::Key_Space);
    QCOMPARE(stageOf(u"one"_s), u"demo"_s);
    QCOMPARE(stageOf(u"two"_s), u"qualified"_s);
    QVERIFY(!button(u"Apply"_s)->isEnabled());
    QCOMPARE(m_window->toaster()->recent().front(), u"The rules are in force; 1 move."_s);
    QCOMPARE(columns().mid(0, 3),
             QStringList({u"Qualified 1"_s, u"Demo 1"_s, u"Discovery call 0"_s}));

    m_window->showPage(u"rules"_s);
    page()->stageList()->setFocus();
    m_window->session()->undo();
    QCOMPARE(stageOf(u"one"_s), u"qualified"_s);
    QCOMPARE(page()->stageList()->count(), 6); // five, and the pipeline itself
    QCOMPARE(columns().mid(0, 2), QStringList({u"Qualified 2"_s, u"Discovery call 0"_s}));

    m_window->session()->redo(); // now with the board in sight
    QCOMPARE(columns().mid(0, 2), QStringList({u"Qualified 1"_s, u"Demo 1"_s}));
    m_window->session()->undo();
    QCOMPARE(columns().mid(0, 2), QStringList({u"Qualified 2"_s, u"Discovery call 0"_s}));
    QCOMPARE(m_window->page(), u"sales"_s);
}

void TestRulesStory::aStageWithARuleByKeyboard()
{
    auto *name = page()->findChild<QLineEdit *>(u"newStage"_s);
    name->setFocus();
    QTest::keyClicks(name, u"Demo"_s);
    QTest::keyClick(name, Qt::Key_Return);
    auto *form = qobject_cast<StageForm *>(page()->form());
    QVERIFY(form && form->cards().size() == 1);
    auto *add = button(u"Add a condition"_s);
    add->setFocus();
    QTest::keyClick(add, Qt::Key_Space);
    chooseFromPopup(u"Message sent"_s);
    auto *way = button(u"By itself or by hand: by hand"_s);
    QVERIFY(way);
    way->setFocus();
    QTest::keyClick(way, Qt::Key_Return);
    chooseFromPopup(u"auto"_s);
    QVERIFY(button(u"By itself or by hand: automatically"_s));
    QCOMPARE(form->cards().front()->findChild<LeafLine *>()->sentence(),
             u"Message sent happened"_s);
    expectDemoStageInForce();
}

void TestRulesStory::aStageWithARuleByMouse()
{
    const auto click = [](QWidget *w) { QTest::mouseClick(w, Qt::LeftButton); };
    const auto pick = [](const QString &text) {
        auto *list = QApplication::activePopupWidget()->findChild<QListWidget *>();
        for (int row = 0; row < list->count(); ++row)
            if (list->item(row)->text() == text) {
                list->scrollToItem(list->item(row));
                QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                                  list->visualItemRect(list->item(row)).center());
                return;
            }
        QFAIL(qPrintable(text));
    };
    auto *name = page()->findChild<QLineEdit *>(u"newStage"_s);
    click(name);
    QTest::keyClicks(name, u"Demo"_s);
    QTest::keyClick(name, Qt::Key_Return);
    click(button(u"Add a condition"_s));
    pick(u"Message sent"_s);
    QCoreApplication::processEvents();
    click(button(u"By itself or by hand: by hand"_s));
    pick(u"automatically"_s);
    expectDemoStageInForce();
}

void TestRulesStory::findingsStandWhereTheyBelong()
{
    // a deal with an empty amount whose amount is more than nothing: never
    page()->draft().set(u"sales"_s, u"/stages/2/rules/0/when/all/2"_s,
                        RuleJson::parse(R"({"fact":"field","name":"amount","is":"unset"})"));
    QTRY_VERIFY(!page()->findings().empty());
    QVERIFY(!button(u"Apply"_s)->isEnabled());
    QVERIFY(button(u"Apply"_s)->accessibleDescription().contains(u"errors"_s));
    const std::vector<RuleFinding> found = page()->findings();
    const bool one = found.size() == 1;
    auto *problems = button(one ? u"1 problem"_s : u"%1 problems"_s.arg(found.size()));
    QVERIFY(problems);
    QCOMPARE(found.front().code, u"never"_s);
    problems->click();
    QCOMPARE(page()->stageList()->currentId(), u"proposal"_s);
    auto *form = static_cast<StageForm *>(page()->form());
    bool shown = false;
    for (auto *label : form->cards().front()->findChildren<QLabel *>())
        shown = shown || (label->isVisible() && label->text() == page()->findings().front().text);
    QVERIFY(shown);
}

void TestRulesStory::theDraftHasItsOwnUndo()
{
    auto *name = page()->findChild<QLineEdit *>(u"newStage"_s);
    QTest::keyClicks(name, u"Demo"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(page()->stageList()->count(), 7);
    page()->stageList()->setFocus();
    QTest::keyClick(page()->stageList(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(page()->stageList()->item(3)->text(), u"Demo"_s);
    QTest::keyClick(page()->stageList(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(page()->stageList()->item(2)->text(), u"Demo"_s);
    QTest::keyClick(page()->stageList(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(page()->stageList()->count(), 6);
    QCOMPARE(stageOf(u"one"_s), u"qualified"_s); // the window's undo was left alone
    QTest::keyClick(page()->stageList(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(page()->stageList()->count(), 7);
}

void TestRulesStory::discardForgets()
{
    page()->stageList()->setFocus();
    page()->showStage(u"won"_s);
    QTest::keyClick(page()->stageList(), Qt::Key_Delete);
    QCOMPARE(page()->stageList()->count(), 5);
    button(u"Discard"_s)->click();
    QCOMPARE(page()->stageList()->count(), 6);
    QVERIFY(!page()->draft().isChanged());
}

void TestRulesStory::aNewPipelineGetsABoard()
{
    const auto copy = page()->draft().duplicate(u"sales"_s, captionOf(u"Partners"_s));
    QVERIFY(copy);
    QTRY_VERIFY(button(u"Apply"_s)->isEnabled());
    button(u"Apply"_s)->click();
    auto *side = m_window->findChild<SideBar *>();
    QVERIFY(side->pages().contains(*copy));
    QVERIFY(m_window->showPage(*copy));
    QVERIFY(m_window->windowTitle().startsWith(u"Partners"_s));
    m_window->session()->undo(); // while its board is in sight
    QVERIFY(!side->pages().contains(*copy));
    QVERIFY(m_window->page() != *copy);
    QVERIFY(m_window->currentPage()->isVisible());
}

void TestRulesStory::anArchivedPipelineLeavesTheSideBar()
{
    page()->draft().setArchived(u"outbound"_s, true);
    QTRY_VERIFY(button(u"Apply"_s)->isEnabled());
    button(u"Apply"_s)->click();
    auto *side = m_window->findChild<SideBar *>();
    QVERIFY(!side->pages().contains(u"outbound"_s));
    QCOMPARE(m_window->page(), u"rules"_s);
    auto *list = page()->pipelineList();
    QCOMPARE(list->item(list->count() - 1)->text(), u"Outbound"_s);
}

void TestRulesStory::aRenamedStageIsRenamedOnTheOpenBoard()
{
    page()->showStage(u"discovery"_s);
    page()->form()->focusName();
    auto *line = qobject_cast<InlineEdit *>(page()->window()->focusWidget());
    QVERIFY(line);
    line->selectAll();
    QTest::keyClicks(line, u"First talk"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(page()->stageList()->currentItem()->text(), u"First talk"_s);
    QTRY_VERIFY(button(u"Apply"_s)->isEnabled());
    button(u"Apply"_s)->click();
    QVERIFY(columns().contains(u"First talk 0"_s));
}

void TestRulesStory::aPipelineGoesOutAndComesBackAsAFile()
{
    const QString path = m_folder->filePath(u"sales.json"_s);
    page()->exportFile(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QCOMPARE(RuleJson::parse(bytes.begin(), bytes.end()).dump(),
             page()->draft().json(u"sales"_s).dump());
    page()->importFile(path); // its id is taken: another one
    QVERIFY(page()->draft().has(u"sales_2"_s));
    QTRY_VERIFY(button(u"Apply"_s)->isEnabled());
    button(u"Apply"_s)->click();
    QVERIFY(m_window->session()->book().pipeline(u"sales_2"_s));
}

void TestRulesStory::brokenFilesAreRefused()
{
    const QString path = m_folder->filePath(u"broken.json"_s);
    for (const QByteArray &text : {QByteArray("{\"id\":"), QByteArray("[1]"), QByteArray()}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const auto told = m_window->toaster()->recent().size();
        page()->importFile(path);
        QVERIFY(m_window->toaster()->recent().size() > told);
        QVERIFY(!page()->draft().isChanged());
    }
    page()->importFile(m_folder->filePath(u"nothing.json"_s));
    QVERIFY(m_window->toaster()->recent().front().contains(u"nothing.json"_s));
}

void TestRulesStory::languageChangesWhileTheRulesAreOpen()
{
    m_languages.use(u"it"_s);
    m_window->setLanguage(m_languages.language());
    QVERIFY(button(u"Applica"_s));
    QCOMPARE(page()->stageList()->item(1)->text(), u"Qualificata"_s);
    page()->showStage(u"discovery"_s);
    QCOMPARE(static_cast<StageForm *>(page()->form())
                 ->cards()
                 .front()
                 ->findChild<LeafLine *>()
                 ->sentence(),
             u"si registra Chiamata o incontro riuscito da Qualificata"_s);
}

QTEST_MAIN(TestRulesStory)
#include "tst_rulesstory.moc"
