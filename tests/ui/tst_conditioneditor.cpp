// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/shipped.h"
#include "ui/rules/conditioneditor.h"
#include "ui/rules/leafline.h"
#include "ui/rules/wordedit.h"
#include "ui/shell/theme.h"
#include "ui/subject/inlineedit.h"

#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Imbuto;
using namespace Qt::StringLiterals;

namespace {

/// The same question, wherever it was written.
bool same(const Condition &a, const Condition &b)
{
    const auto fields = [](const Condition &c) {
        return std::tie(c.op, c.fact, c.match, c.missed, c.messages, c.answers, c.atOnce,
                        c.afterDays, c.last, c.count, c.within, c.anyDays, c.distinctDays, c.since,
                        c.strict, c.anchorStage, c.anchorActivity, c.name, c.compare, c.values,
                        c.pipeline, c.stages, c.state, c.counted, c.owned);
    };
    return fields(a) == fields(b)
        && std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(),
                      same);
}

struct Sample
{
    PipelineId pipeline;
    SubjectKind subject = SubjectKind::Person;
    ConditionContext::Use use = ConditionContext::Use::Automatic;
    RuleJson json;
};

void gatherHealth(std::vector<Sample> &out, Sample sample, const RuleJson &of)
{
    sample.use = ConditionContext::Use::Health;
    if (of.contains("health"))
        for (const auto &[key, condition] : of["health"].items()) {
            sample.json = condition;
            out.push_back(sample);
        }
}

/// Every condition of every pipeline that comes with the program.
std::vector<Sample> samples()
{
    std::vector<Sample> out;
    std::vector<RuleBook::Source> sources = shippedPipelines();
    for (RuleBook::Source &offered : offeredPipelines())
        sources.push_back(std::move(offered));
    for (const RuleBook::Source &source : sources) {
        const RuleJson json = RuleJson::parse(source.json.begin(), source.json.end());
        Sample sample{QString::fromStdString(json["id"].get<std::string>()),
                      *kindFromName(QString::fromStdString(json["subject"].get<std::string>())),
                      {},
                      {}};
        gatherHealth(out, sample, json);
        for (const RuleJson &stage : json["stages"]) {
            gatherHealth(out, sample, stage);
            for (const RuleJson &rule : stage.value("rules", RuleJson::array())) {
                sample.use = rule.value("auto", true) ? ConditionContext::Use::Automatic
                                                      : ConditionContext::Use::ByHand;
                sample.json = rule["when"];
                out.push_back(sample);
            }
        }
    }
    return out;
}

} // namespace

class TestConditionEditor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void everyShippedConditionComesBackAsItWas();
    void everyParameterThatStandsThereHasAControl();
    void everyWordOffersWhatItSays();
    void whatItDoesNotUnderstandStays();
    void aWordIsExchangedByKeyboard();
    void aNumberIsCountedUp();
    void amountsAreTypedInMoneyAndKeptInMinorUnits();
    void comparingWithNothingDropsTheValue();
    void detailsAreAddedFromTheMenu();
    void aConditionIsAddedBesideTheOthers();
    void keysMoveWrapAndRemoveALine();
    void theLastConditionCanGo();
    void notesStandBesideTheirLine();
    void aFilterOffersNothingOfAMove();

private:
    ConditionContext context(const PipelineId &pipeline, SubjectKind subject,
                             ConditionContext::Use use) const;
    void show(const RuleJson &json, const PipelineId &pipeline = u"sales"_s,
              SubjectKind subject = SubjectKind::Deal,
              ConditionContext::Use use = ConditionContext::Use::Automatic);
    void choose(const QString &text);
    template<typename T>
    T *control(const QString &name) const
    {
        for (T *widget : m_editor->findChildren<T *>(name))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }

    std::optional<RuleBook> m_book;
    std::unique_ptr<ConditionEditor> m_editor;
};

void TestConditionEditor::initTestCase()
{
    applyTheme(*qApp, Theme::Light);
    std::vector<RuleBook::Source> sources = shippedPipelines();
    for (RuleBook::Source &offered : offeredPipelines())
        sources.push_back(std::move(offered));
    auto book = RuleBook::load(shippedVocabulary(), sources);
    QVERIFY2(book, book ? "" : qPrintable(book.error().text));
    m_book = std::move(*book);
}

void TestConditionEditor::init()
{
    m_editor = std::make_unique<ConditionEditor>();
    m_editor->resize(700, 400);
}

ConditionContext TestConditionEditor::context(const PipelineId &pipeline, SubjectKind subject,
                                              ConditionContext::Use use) const
{
    ConditionContext out;
    out.book = &*m_book;
    out.subject = subject;
    out.use = use;
    if (const Pipeline *of = m_book->pipeline(pipeline))
        out.pipeline = *of;
    return out;
}

void TestConditionEditor::show(const RuleJson &json, const PipelineId &pipeline,
                               SubjectKind subject, ConditionContext::Use use)
{
    m_editor->setContext(context(pipeline, subject, use));
    m_editor->setCondition(json);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
}

/// Types \a text into the list that has popped up, and takes what it finds.
void TestConditionEditor::choose(const QString &text)
{
    QWidget *list = QApplication::activePopupWidget();
    QVERIFY(list);
    QTest::keyClicks(list->focusWidget(), text);
    QTest::keyClick(list->focusWidget(), Qt::Key_Return);
    QCoreApplication::processEvents();
}

void TestConditionEditor::everyShippedConditionComesBackAsItWas()
{
    const std::vector<Sample> all = samples();
    QVERIFY(all.size() > 50);
    for (const Sample &sample : all) {
        m_editor->setContext(context(sample.pipeline, sample.subject, sample.use));
        m_editor->setCondition(sample.json);
        const QByteArray before = QByteArray::fromStdString(sample.json.dump());
        const auto was = m_book->condition(before), is = m_book->condition(m_editor->condition());
        QVERIFY2(was && is && same(*was, *is), before.constData());
        QCOMPARE(m_editor->condition(), before);
    }
}

void TestConditionEditor::everyParameterThatStandsThereHasAControl()
{
    for (const Sample &sample : samples()) {
        m_editor = std::make_unique<ConditionEditor>();
        m_editor->setContext(context(sample.pipeline, sample.subject, sample.use));
        m_editor->setCondition(sample.json);
        for (const LeafLine *line : m_editor->findChildren<LeafLine *>())
            for (const auto &[key, value] : line->leaf().items()) {
                if (key == "fact" || key == "distinct")
                    continue;
                QVERIFY2(line->findChild<QWidget *>(QString::fromStdString(key)),
                         line->leaf().dump().c_str());
            }
    }
}

void TestConditionEditor::everyWordOffersWhatItSays()
{
    for (const Sample &sample : samples()) {
        m_editor = std::make_unique<ConditionEditor>();
        m_editor->setContext(context(sample.pipeline, sample.subject, sample.use));
        m_editor->setCondition(sample.json);
        for (const LeafLine *line : m_editor->findChildren<LeafLine *>())
            for (PickButton *button : line->findChildren<PickButton *>()) {
                QVERIFY2(!button->text().isEmpty(), line->leaf().dump().c_str());
                button->open();
                auto *list = button->findChild<QListWidget *>();
                QVERIFY(list && list->currentItem());
                // a list of several shows the first of them
                QVERIFY2(button->text().startsWith(list->currentItem()->text()),
                         qPrintable(button->text() + u" / "_s + list->currentItem()->text()));
                delete button->findChild<PickList *>();
            }
    }
}

void TestConditionEditor::whatItDoesNotUnderstandStays()
{
    const RuleJson strange = RuleJson::parse(
        R"({"any":[{"fact":"moon","phase":"full"},{"xor":[1,2]},{"fact":"activities","of":"call","tide":3}]})");
    show(strange);
    QCOMPARE(m_editor->json().dump(), strange.dump());
    auto *of = control<PickButton>(u"of"_s);
    QVERIFY(of);
    of->open();
    choose(u"Meeting"_s);
    RuleJson expected = strange;
    expected["any"][2]["of"] = "meeting";
    QCOMPARE(m_editor->json().dump(), expected.dump());
}

void TestConditionEditor::aWordIsExchangedByKeyboard()
{
    show({{"fact", "activities"}, {"of", "conversation"}, {"since", {{"stage", "qualified"}}}});
    QSignalSpy changed(m_editor.get(), &ConditionEditor::changed);
    auto *since = control<PickButton>(u"since"_s);
    QVERIFY(since);
    QCOMPARE(since->text(), u"Qualified"_s);
    since->setFocus();
    QTest::keyClick(since, Qt::Key_Space);
    choose(u"Discovery"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_editor->json()["since"]["stage"].get<std::string>(), std::string("discovery"));
    QCOMPARE(m_editor->focusWidget(), control<PickButton>(u"since"_s));
}

void TestConditionEditor::aNumberIsCountedUp()
{
    show({{"fact", "activities"}, {"of", "call"}, {"min", 2}});
    auto *number = control<NumberWord>(u"min"_s);
    QVERIFY(number);
    number->setFocus();
    QTest::keyClick(number, Qt::Key_Up);
    QCOMPARE(m_editor->json()["min"].get<int>(), 3);
    number = control<NumberWord>(u"min"_s);
    number->selectAll();
    QTest::keyClicks(number, u"nonsense"_s);
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(m_editor->json()["min"].get<int>(), 3);
}

void TestConditionEditor::amountsAreTypedInMoneyAndKeptInMinorUnits()
{
    show({{"fact", "field"}, {"name", "amount"}, {"is", ">"}, {"value", 0}});
    auto *value = control<WordEdit>(u"value"_s);
    QVERIFY(value);
    value->selectAll();
    QTest::keyClicks(value, u"1,200.50"_s);
    QTest::keyClick(value, Qt::Key_Return);
    QCOMPARE(m_editor->json()["value"].get<qint64>(), 120050);
    QCOMPARE(control<WordEdit>(u"value"_s)->text(), u"1,200.5"_s);
}

void TestConditionEditor::comparingWithNothingDropsTheValue()
{
    show({{"fact", "field"}, {"name", "amount"}, {"is", ">"}, {"value", 500}});
    control<PickButton>(u"is"_s)->open();
    choose(u"is filled"_s);
    QCOMPARE(m_editor->json().dump(),
             RuleJson({{"fact", "field"}, {"name", "amount"}, {"is", "set"}}).dump());
    control<PickButton>(u"name"_s)->open();
    choose(u"Expected"_s);
    control<PickButton>(u"is"_s)->open();
    choose(u"lies within"_s);
    QCOMPARE(m_editor->json()["value"].get<int>(), 30);
    const auto read = m_book->condition(m_editor->condition());
    QVERIFY2(read, read ? "" : qPrintable(read.error().text));
}

void TestConditionEditor::detailsAreAddedFromTheMenu()
{
    show({{"fact", "activities"}, {"of", "usage"}});
    auto *line = m_editor->findChild<LeafLine *>();
    const auto press = [&](const QString &text) {
        QMenu menu;
        line->fillOffers(&menu);
        for (QAction *action : menu.actions())
            if (action->text() == text)
                return action->trigger();
        QFAIL(qPrintable(text));
    };
    press(u"On different days"_s);
    press(u"In the last days"_s);
    press(u"Since a moment"_s);
    press(u"After a moment"_s); // takes the place of since
    const RuleJson json = m_editor->json();
    QCOMPARE(json["distinct"].get<std::string>(), std::string("days"));
    QCOMPARE(json["within"].get<int>(), 30);
    QVERIFY(json.contains("after") && !json.contains("since"));
    QVERIFY(m_book->condition(m_editor->condition()));
    press(u"In the last days"_s);
    QVERIFY(!m_editor->json().contains("within"));
}

void TestConditionEditor::aConditionIsAddedBesideTheOthers()
{
    show({{"fact", "activities"}, {"of", "offer_sent"}});
    m_editor->openAdd();
    choose(u"Expected close"_s);
    QTRY_COMPARE(m_editor->findChildren<LeafLine *>().size(), 2);
    const RuleJson json = m_editor->json();
    QCOMPARE(json["all"].size(), size_t(2));
    QCOMPARE(json["all"][1]["name"].get<std::string>(), std::string("expected_close"));
    QVERIFY(m_editor->sentence().contains(u" and "_s));
}

void TestConditionEditor::keysMoveWrapAndRemoveALine()
{
    show(RuleJson::parse(R"({"all":[{"fact":"activities","of":"call"},
                                    {"fact":"activities","of":"meeting"}]})"));
    const auto leaf = [&](int i) {
        QList<LeafLine *> lines;
        for (LeafLine *line : m_editor->findChildren<LeafLine *>())
            if (line->isVisible())
                lines << line;
        return lines.value(i);
    };
    leaf(1)->focusFirst();
    QTest::keyClick(leaf(1)->focusWidget(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_editor->json()["all"][0]["of"].get<std::string>(), std::string("meeting"));
    QTRY_VERIFY(leaf(0)->focusWidget() && leaf(0)->focusWidget()->hasFocus());
    QTest::keyClick(leaf(0)->focusWidget(), Qt::Key_G, Qt::ControlModifier);
    QCOMPARE(m_editor->json()["all"][0]["any"][0]["of"].get<std::string>(), std::string("meeting"));
    QTRY_VERIFY(leaf(0)->focusWidget() && leaf(0)->focusWidget()->hasFocus());
    QTest::keyClick(leaf(0)->focusWidget(), Qt::Key_Delete, Qt::ControlModifier);
    QCOMPARE(m_editor->json().dump(), RuleJson({{"fact", "activities"}, {"of", "call"}}).dump());
}

void TestConditionEditor::theLastConditionCanGo()
{
    show({{"fact", "activities"}, {"of", "call"}});
    auto *line = m_editor->findChild<LeafLine *>();
    line->focusFirst();
    QTest::keyClick(line->focusWidget(), Qt::Key_Delete, Qt::ControlModifier);
    QVERIFY(m_editor->isEmpty());
    QCOMPARE(m_editor->condition(), QByteArray(R"({"all":[]})"));
    QTRY_VERIFY(qobject_cast<LinkButton *>(QApplication::focusWidget()));
}

void TestConditionEditor::notesStandBesideTheirLine()
{
    show(RuleJson::parse(R"({"all":[{"fact":"activities","of":"call"},
                                    {"not":{"fact":"activities","of":"meeting"}}]})"));
    m_editor->setNotes({{u"/all/1/not"_s, u"<b>this one</b>"_s}});
    for (QLabel *label : m_editor->findChildren<QLabel *>()) {
        if (label->text() != u"<b>this one</b>"_s)
            continue;
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QWidget *line = label->parentWidget()->parentWidget();
        QVERIFY(line->findChild<LeafLine *>());
        QVERIFY(line->findChild<LeafLine *>()->sentence().contains(u"Meeting"_s));
        return;
    }
    QFAIL("not shown");
}

void TestConditionEditor::aFilterOffersNothingOfAMove()
{
    const ConditionContext filter =
        context({}, SubjectKind::Company, ConditionContext::Use::Filter);
    QVERIFY(!filter.hasPipeline());
    int fields = 0;
    for (const PickItem &item : filter.newConditions()) {
        const RuleJson leaf = RuleJson::parse(item.id.toStdString());
        QVERIFY2(leaf["fact"] != "reason", qPrintable(item.id));
        const auto read = m_book->condition(item.id.toUtf8());
        QVERIFY2(read, read ? "" : qPrintable(item.id + read.error().text));
        fields += leaf["fact"] == "field";
    }
    QVERIFY(fields > 2);
    for (const PickItem &anchor : filter.anchors({}))
        QVERIFY2(anchor.id.contains(u"activity"_s), qPrintable(anchor.id));
}

QTEST_MAIN(TestConditionEditor)
#include "tst_conditioneditor.moc"
