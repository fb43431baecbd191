// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/facttable.h"
#include "core/rules/factwording.h"
#include "tests/ui/uifixture.h"
#include "ui/board/repairline.h"
#include "ui/rules/conditioneditor.h"
#include "ui/rules/picker.h"
#include "ui/subject/bulkform.h"
#include "ui/subject/fieldchoices.h"
#include "ui/subject/fieldmanager.h"

#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Imbuto;

/// What a manager changes in fields that are in use already.
class OwnFieldsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void emptyAndRepeatedChoicesAreNotTaken();
    void aRenamedChoiceKeepsItsRecords();
    void aNewChoiceTakesNoOldOnesPlace();
    void aFieldIsForOthersAsWell();
    void theFocusStaysWithTheFieldThatMoves();
    void whatIsWrongIsToldWithinTheWindow();
    void aRuleOffersTheWordsOfAChoice();
    void aRefusalOffersTheWordsOfAChoice();

private:
    static std::unique_ptr<FieldManager> withLevel(UiFixture &fixture, const QString &choices)
    {
        auto manager = std::make_unique<FieldManager>(fixture.session());
        manager->captionEditor()->setText(u"Level"_s);
        manager->typeBox()->setCurrentIndex(4);
        manager->choicesEditor()->setText(choices);
        manager->add();
        return manager;
    }
    static const CustomField *level(UiFixture &fixture, SubjectKind kind = SubjectKind::Person)
    {
        return fixture.workspace().book().customField(u"level"_s, kind);
    }
};

void OwnFieldsTest::emptyAndRepeatedChoicesAreNotTaken()
{
    UiFixture fixture;
    withLevel(fixture, u"Gold, , Silver, gold,"_s);
    QVERIFY(level(fixture));
    QCOMPARE(choicesText(*level(fixture), u"en"_s), u"Gold, Silver"_s);
}

void OwnFieldsTest::aRenamedChoiceKeepsItsRecords()
{
    UiFixture fixture;
    const auto manager = withLevel(fixture, u"Gold, Silver"_s);
    manager->rechoose(u"level"_s, u"Gold, Bronze"_s);
    QCOMPARE(level(fixture)->choices, (std::vector<QString>{u"gold"_s, u"silver"_s}));
    QCOMPARE(choicesText(*level(fixture), u"en"_s), u"Gold, Bronze"_s);
    manager->rechoose(u"level"_s, u"Bronze, Gold"_s); // another order
    QCOMPARE(level(fixture)->choices, (std::vector<QString>{u"silver"_s, u"gold"_s}));
    manager->rechoose(u"level"_s, u" , "_s);
    QCOMPARE(level(fixture)->choices.size(), 2u); // a choice of nothing is none
}

void OwnFieldsTest::aNewChoiceTakesNoOldOnesPlace()
{
    UiFixture fixture;
    const auto manager = withLevel(fixture, u"Gold, Silver"_s);
    manager->rechoose(u"level"_s, u"Platinum, Gold, Silver"_s);
    QCOMPARE(level(fixture)->choices,
             (std::vector<QString>{u"platinum"_s, u"gold"_s, u"silver"_s}));
    manager->rechoose(u"level"_s, u"Platinum, Gold"_s);
    QCOMPARE(level(fixture)->choices, (std::vector<QString>{u"platinum"_s, u"gold"_s}));
}

void OwnFieldsTest::aFieldIsForOthersAsWell()
{
    UiFixture fixture;
    const auto manager = withLevel(fixture, u"Gold, Silver"_s);
    QVERIFY(!level(fixture, SubjectKind::Deal));
    manager->setFor(u"level"_s, SubjectKind::Deal, FieldManager::For::Yes);
    QVERIFY(level(fixture, SubjectKind::Deal));
    manager->setFor(u"level"_s, SubjectKind::Person, FieldManager::For::No);
    QVERIFY(!level(fixture));
    manager->setFor(u"level"_s, SubjectKind::Deal, FieldManager::For::No);
    QVERIFY(level(fixture, SubjectKind::Deal)); // nobody is left
    fixture.session().undo();
    QVERIFY(level(fixture));
}

void OwnFieldsTest::theFocusStaysWithTheFieldThatMoves()
{
    UiFixture fixture;
    const auto manager = withLevel(fixture, u"Gold, Silver"_s);
    manager->show();
    QVERIFY(QTest::qWaitForWindowActive(manager.get()));
    const auto held = [&] { return manager->focusWidget()->accessibleName(); };
    for (auto *button : manager->findChildren<QToolButton *>())
        if (button->accessibleName() == u"Level: Move up"_s)
            button->setFocus();
    QCOMPARE(held(), u"Level: Move up"_s);
    QTest::keyClick(manager->focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(fixture.workspace().book().customFields().front().key, u"level"_s);
    QCOMPARE(held(), u"Level: Move down"_s); // there is nowhere up to go
}

void OwnFieldsTest::whatIsWrongIsToldWithinTheWindow()
{
    UiFixture fixture;
    fixture.feed(R"({"type":"person","ref":"a","name":"Ada"})");
    QWidget window;
    window.resize(900, 500);
    auto *bar = new QPushButton(&window);
    bar->setGeometry(400, 460, 120, 32);
    auto *first = new QPushButton(&window);
    first->setFocus();
    bar->setFocus();
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *form =
        new BulkForm(fixture.session(), SubjectKind::Person, {fixture.person(u"a"_s)}, &window);
    form->popUp(bar);
    form->editor()->clear();
    form->apply(); // no tags
    QVERIFY(!form->problem().isEmpty());
    QVERIFY2(window.rect().contains(form->geometry()), "the buttons are out of sight");
    QTest::keyClick(form, Qt::Key_Escape);
    QCOMPARE(window.focusWidget(), bar); // where it came from
}

void OwnFieldsTest::aRuleOffersTheWordsOfAChoice()
{
    UiFixture fixture;
    const auto manager = withLevel(fixture, u"Very big, Silver"_s);
    const RuleBook &book = fixture.workspace().book();
    ConditionEditor editor;
    ConditionContext context;
    context.book = &book;
    context.subject = SubjectKind::Person;
    editor.setContext(context);
    editor.setCondition({{"fact", "field"}, {"name", "level"}, {"is", "="}, {"value", ""}});
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    const auto value = [&] { return editor.findChild<PickButton *>(u"value"_s); };
    QVERIFY(value());
    value()->open();
    QTest::keyClicks(QApplication::activePopupWidget()->focusWidget(), u"Very"_s);
    QTest::keyClick(QApplication::activePopupWidget()->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(editor.json()["value"].get<std::string>(), std::string("verybig"));
    QTRY_COMPARE(value()->text(), u"Very big"_s);
    const Pipeline &pipeline = *book.pipeline(u"lifecycle"_s);
    const auto condition = book.condition(editor.condition());
    QVERIFY(condition);
    const Wording wording{pipeline, book, fixture.session().language()};
    QCOMPARE(Wordings::field(*condition, wording), u"Level = Very big"_s);
}

void OwnFieldsTest::aRefusalOffersTheWordsOfAChoice()
{
    UiFixture fixture;
    const auto manager = withLevel(fixture, u"Very big, Silver"_s);
    const RuleBook &book = fixture.workspace().book();
    Record record;
    record.subject.kind = SubjectKind::Person;
    const auto condition =
        book.condition(R"({"fact":"field","name":"level","is":"=","value":"verybig"})");
    QVERIFY(condition);
    Unmet unmet;
    unmet.condition = &*condition;
    unmet.repair.emplace();
    unmet.repair->field = u"level"_s;
    RepairLine line(fixture.session(), *book.pipeline(u"lifecycle"_s), record, unmet,
                    RepairLine::State::Unmet, nullptr);
    auto *words = qobject_cast<QComboBox *>(line.editor());
    QVERIFY(words);
    Command::Move move;
    QVERIFY(!line.contribute(move)); // nothing is chosen yet
    words->setCurrentIndex(words->findText(u"Very big"_s));
    QVERIFY(line.contribute(move));
    QCOMPARE(plainText(move.set.at(u"level"_s)), u"verybig"_s);
}

QTEST_MAIN(OwnFieldsTest)
#include "tst_ownfields.moc"
