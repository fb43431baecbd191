// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uifixture.h"
#include "ui/subject/detailpanel.h"
#include "ui/subject/dossier.h"
#include "ui/subject/fieldrow.h"
#include "ui/subject/fieldsection.h"
#include "ui/subject/fieldtext.h"
#include "ui/subject/glyphlabel.h"
#include "ui/subject/inlineedit.h"
#include "ui/subject/logform.h"
#include "ui/subject/newrecordform.h"
#include "ui/subject/placessection.h"
#include "ui/subject/tasksection.h"
#include "ui/subject/timelineblock.h"
#include "ui/subject/timelinesection.h"
#include "ui/subject/whytext.h"

#include <QCheckBox>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace Imbuto;

class DetailPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void editingAFieldWritesThroughTheWorkspace();
    void anAmountIsReadInTheReadersLanguage_data();
    void anAmountIsReadInTheReadersLanguage();
    void aDateIsReadInTheReadersFormatOrIso();
    void whatIsNoAddressIsRefusedInWords();
    void aRefusedEditShowsTheReasonAndTheOldValue();
    void aChangeFromElsewhereIsShownButWhatIsBeingTypedStays();
    void aNewCompanyIsCreatedFromItsName();
    void aCallIsLoggedWithTwoKeysAndMovesTheDeal();
    void aTaskIsAddedByTypingAndTickedOff();
    void theTimelineReadsOnInPages();
    void aLongTimelineKeepsWidgetsOnlyForWhatIsSeen();
    void whyNamesRuleCauseAndWhatWouldMoveIt();
    void healthIsShownWithItsReason();
    void whatTodaysFactsSupportStandsBesideTheStage();
    void markupInNamesIsShownLiterally();
    void theLanguageSwitchesWhileItIsOpen();
    void aDeletedSubjectClosesThePanel();
    void aNewPersonGetsAReferenceAndACompany();

private:
    void open(Subject subject);
    void type(FieldRow *row, const QString &text);
    QStringList labels() const;

    std::unique_ptr<UiFixture> m_fixture;
    std::unique_ptr<DetailPanel> m_panel;
};

void DetailPanelTest::init()
{
    m_fixture = std::make_unique<UiFixture>();
    m_fixture->feed(R"({"type":"company","ref":"c1","name":"Volpe Blu"})");
    m_fixture->feed(
        R"({"type":"person","ref":"p1","name":"Giulia Ferri","email":"g@example.org","company":"c1","owner":"u2","at":"2025-11-01T09:00:00Z"})");
    m_fixture->feed(
        R"({"type":"deal","ref":"d1","title":"Licences","pipeline":"sales","person":"p1","company":"c1","amount":"1200.00","currency":"EUR","owner":"u2","at":"2025-11-02T09:00:00Z"})");
}

void DetailPanelTest::cleanup()
{
    m_panel.reset();
    m_fixture.reset();
}

void DetailPanelTest::open(Subject subject)
{
    m_panel = std::make_unique<DetailPanel>(m_fixture->session());
    m_panel->resize(400, 900);
    m_panel->setSubject(subject);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    m_panel->activateWindow();
}

void DetailPanelTest::type(FieldRow *row, const QString &text)
{
    QVERIFY(row);
    row->edit()->setFocus();
    row->edit()->selectAll();
    row->edit()->insert(text);
    QTest::keyClick(row->edit(), Qt::Key_Return);
}

QStringList DetailPanelTest::labels() const
{
    QStringList texts;
    for (const QLabel *label : m_panel->findChildren<QLabel *>()) {
        if (!label->isHidden())
            texts << label->text();
    }
    return texts;
}

void DetailPanelTest::editingAFieldWritesThroughTheWorkspace()
{
    open(m_fixture->deal(u"d1"_s));
    type(m_panel->fields()->row(u"title"_s), u"Licences, 40 seats"_s);
    QCOMPARE(m_fixture->record(m_fixture->deal(u"d1"_s)).name, u"Licences, 40 seats"_s);
    type(m_panel->fields()->row(u"amount"_s), u"48,000.50"_s);
    QCOMPARE(m_fixture->record(m_fixture->deal(u"d1"_s)).amount, std::optional<qint64>(4800050));
    QTRY_COMPARE(m_panel->fields()->row(u"amount"_s)->edit()->text(), u"48,000.50"_s);
    type(m_panel->fields()->row(u"amount"_s),
         u"48000"_s); // shown as everywhere, the hand still on it
    QTRY_COMPARE(m_panel->fields()->row(u"amount"_s)->edit()->text(), u"48,000.00"_s);
    type(m_panel->fields()->row(u"amount"_s), u"48,000.50"_s);
    type(m_panel->fields()->row(u"expected_close"_s), u"31/12/2025"_s);
    QCOMPARE(m_fixture->record(m_fixture->deal(u"d1"_s)).expectedClose, QDate(2025, 12, 31));
    m_fixture->session().undo();
    QVERIFY(!m_fixture->record(m_fixture->deal(u"d1"_s)).expectedClose.isValid());
}

void DetailPanelTest::anAmountIsReadInTheReadersLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("decimal"); // empty: refused
    QTest::newRow("it groups") << "it"
                               << "1.234,56"
                               << "1234.56";
    QTest::newRow("it plain") << "it"
                              << "1234,5"
                              << "1234.50";
    QTest::newRow("it: a point that groups nothing") << "it"
                                                     << "1.5"
                                                     << "";
    QTest::newRow("it: English") << "it"
                                 << "1,234.56"
                                 << "";
    QTest::newRow("en groups") << "en"
                               << "1,234.56"
                               << "1234.56";
    QTest::newRow("en: Italian") << "en"
                                 << "1.234,56"
                                 << "";
    QTest::newRow("more decimals than the currency has") << "en"
                                                         << "1.005"
                                                         << "";
    QTest::newRow("negative") << "en"
                              << "-5"
                              << "";
    QTest::newRow("exponent") << "en"
                              << "1e309"
                              << "";
    QTest::newRow("as it is shown") << "it" << u"1.234,56\u00a0€"_s << "1234.56";
    QTest::newRow("with its sign before it") << "en" << u"€ 1,234.56"_s << "1234.56";
    QTest::newRow("with its code") << "it"
                                   << "1.234,56 eur"
                                   << "1234.56";
    QTest::newRow("in another currency") << "it"
                                         << "1.234,56 $"
                                         << "";
    QTest::newRow("a space that groups") << "it" << u"12\u00a0000"_s << "12000.00";
}

void DetailPanelTest::anAmountIsReadInTheReadersLanguage()
{
    QFETCH(QString, language);
    QFETCH(QString, typed);
    QFETCH(QString, decimal);
    const auto value = valueFromText(typed, FieldType::Amount, u"EUR"_s, Language::of(language));
    QCOMPARE(value.has_value(), !decimal.isEmpty());
    if (value)
        QCOMPARE(*value, Value(decimal));
    else
        QVERIFY(!value.error().text.isEmpty());
}

void DetailPanelTest::aDateIsReadInTheReadersFormatOrIso()
{
    const Language italian = Language::of(u"it"_s);
    QCOMPARE(dateFromText(u"31/03/2026"_s, italian), QDate(2026, 3, 31));
    QCOMPARE(dateFromText(u"1/3/2026"_s, italian), QDate(2026, 3, 1));
    QCOMPARE(dateFromText(u"2026-03-31"_s, italian), QDate(2026, 3, 31));
    QVERIFY(!dateFromText(u"31/02/2026"_s, italian).isValid());
    QVERIFY(!dateFromText(u"31/03/26"_s, italian)
                 .isValid()); // two digits are refused, never read as 1926
    QCOMPARE(dateFromText(u"1.3.2026"_s, italian), QDate(2026, 3, 1));
    QCOMPARE(dateFromText(u"31-03-2026"_s, italian), QDate(2026, 3, 31));
    const auto said = [&](const QString &typed) {
        const auto value = valueFromText(typed, FieldType::Date, {}, Language::of(u"en"_s));
        return value ? QString() : value.error().text;
    };
    QCOMPARE(said(u"31/02/2026"_s), u"There is no day 31/02/2026"_s);
    QCOMPARE(said(u"1/3/26"_s), u"A year has four digits: 31/03/2026"_s);
    QCOMPARE(said(u"soon"_s), u"A date looks like 31/03/2026"_s);
}

void DetailPanelTest::whatIsNoAddressIsRefusedInWords()
{
    open(m_fixture->person(u"p1"_s));
    FieldRow *row = m_panel->fields()->row(u"email"_s);
    type(row, u"nowhere"_s);
    QVERIFY(!row->problem().isEmpty());
    QTest::keyClick(row->edit(),
                    Qt::Key_Escape); // gives back what was there, and has nothing to say
    QCOMPARE(row->edit()->text(), u"g@example.org"_s);
    QVERIFY(row->problem().isEmpty());
    type(row, u"nowhere"_s);
    QCOMPARE(m_fixture->record(m_fixture->person(u"p1"_s)).email, u"g@example.org"_s);
    type(row, u"giulia@example.org"_s);
    QVERIFY(row->problem().isEmpty());
    QCOMPARE(m_fixture->record(m_fixture->person(u"p1"_s)).email, u"giulia@example.org"_s);
}

void DetailPanelTest::aRefusedEditShowsTheReasonAndTheOldValue()
{
    // the deal made the person a lead, and a new lead has an owner (S2)
    const Subject person = m_fixture->person(u"p1"_s);
    FieldRow row(m_fixture->session(), u"owner"_s, FieldType::Text, nullptr);
    row.fill(m_fixture->record(person));
    row.edit()->setText(QString());
    Q_EMIT row.edit()->committed(QString());
    QVERIFY(!row.problem().isEmpty());
    QVERIFY(m_fixture->record(person).owner);
}

void DetailPanelTest::aChangeFromElsewhereIsShownButWhatIsBeingTypedStays()
{
    open(m_fixture->person(u"p1"_s));
    InlineEdit *phone = m_panel->fields()->row(u"phone"_s)->edit();
    InlineEdit *email = m_panel->fields()->row(u"email"_s)->edit();
    phone->setFocus();
    QTRY_VERIFY(phone->hasFocus());
    phone->insert(u"+39 06"_s);
    m_fixture->feed(
        R"({"type":"edit","subject":"person:p1","field":"email","value":"new@example.org"})");
    QTRY_COMPARE(email->text(), u"new@example.org"_s);
    QCOMPARE(phone->text(), u"+39 06"_s);
    // the very field: it is said, and both can be had
    FieldRow *row = m_panel->fields()->row(u"phone"_s);
    QVERIFY(row->problem().isEmpty());
    m_fixture->feed(
        R"({"type":"edit","subject":"person:p1","field":"phone","value":"+39 02 1234567"})");
    QTRY_VERIFY(row->problem().contains(u"+39 02 1234567"_s));
    QCOMPARE(phone->text(), u"+39 06"_s);
    QTest::keyClick(phone, Qt::Key_Escape);
    QCOMPARE(phone->text(), u"+39 02 1234567"_s);
}

void DetailPanelTest::aNewCompanyIsCreatedFromItsName()
{
    open(m_fixture->person(u"p1"_s));
    FieldRow *row = m_panel->fields()->row(u"company"_s);
    type(row, u"Tre Civette"_s);
    QVERIFY(
        !row->problem().isEmpty()); // there is none yet: it is offered, not made behind one's back
    auto *create = row->findChild<LinkButton *>();
    QVERIFY(create->isVisible());
    create->click();
    const auto company =
        m_fixture->workspace().store().recordByName(SubjectKind::Company, u"Tre Civette"_s);
    QVERIFY(company);
    QCOMPARE(m_fixture->record(m_fixture->person(u"p1"_s)).company, company->subject.id);
    m_fixture->session().undo(); // one change
    QVERIFY(!m_fixture->workspace().store().recordByName(SubjectKind::Company, u"Tre Civette"_s));
}

void DetailPanelTest::aCallIsLoggedWithTwoKeysAndMovesTheDeal()
{
    const Subject deal = m_fixture->deal(u"d1"_s);
    const StageId before = m_fixture->stage(deal, u"sales"_s);
    open(deal);
    m_panel->setFocus();
    QTest::keyClick(m_panel.get(), Qt::Key_C);
    QVERIFY(m_panel->timeline()->form()->isVisible());
    QTest::keyClick(m_panel->timeline()->form(), Qt::Key_Return);
    QVERIFY(!m_panel->timeline()->form()->isVisible());
    QVERIFY(m_fixture->stage(deal, u"sales"_s) != before);
    QCOMPARE(m_fixture->workspace().store().activitiesOf(deal).size(), size_t(1));
    QTRY_COMPARE(m_panel->timeline()->shownCount(), 1);
}

void DetailPanelTest::aTaskIsAddedByTypingAndTickedOff()
{
    const Subject deal = m_fixture->deal(u"d1"_s);
    open(deal);
    m_panel->tasks()->newTitle()->setText(u"Send the offer"_s);
    QTest::keyClick(m_panel->tasks()->newTitle(), Qt::Key_Return);
    const auto tasks = m_fixture->workspace().store().tasksOf(deal);
    QCOMPARE(tasks.size(), size_t(1));
    QCOMPARE(tasks.front().title, u"Send the offer"_s);
    QCOMPARE(tasks.front().due, std::optional(QDate(2025, 11, 21)));
    const auto box = [this] {
        for (QCheckBox *check : m_panel->tasks()->findChildren<QCheckBox *>()) {
            if (check->isVisible() && check->accessibleName() == u"Send the offer"_s)
                return check;
        }
        return static_cast<QCheckBox *>(nullptr);
    };
    QTRY_VERIFY(box());
    box()->click();
    QVERIFY(m_fixture->workspace().store().tasksOf(deal).front().done);
}

void DetailPanelTest::theTimelineReadsOnInPages()
{
    for (int day = 1; day <= TimelineSection::kPage + 5; ++day) {
        const QByteArray date = QDate(2025, 10, 1).addDays(day).toString(Qt::ISODate).toLatin1();
        m_fixture->feed(R"({"type":"activity","subject":"person:p1","kind":"logged_in","at":")"
                        + date + R"(T10:00:00Z"})");
    }
    open(m_fixture->person(u"p1"_s));
    QCOMPARE(m_panel->timeline()->shownCount(), TimelineSection::kPage);
    m_panel->timeline()->loadMore();
    QCOMPARE(m_panel->timeline()->shownCount(), TimelineSection::kPage + 5);
    m_panel->timeline()->loadMore(); // there is no more
    QCOMPARE(m_panel->timeline()->shownCount(), TimelineSection::kPage + 5);
}

void DetailPanelTest::aLongTimelineKeepsWidgetsOnlyForWhatIsSeen()
{
    constexpr int kPages = 12;
    for (int day = 0; day < kPages * TimelineSection::kPage; ++day) {
        const QByteArray date = QDate(2025, 1, 1).addDays(day).toString(Qt::ISODate).toLatin1();
        m_fixture->feed(R"({"type":"activity","subject":"person:p1","kind":"logged_in","at":")"
                        + date + R"(T10:00:00Z"})");
    }
    open(m_fixture->person(u"p1"_s));
    m_panel->resize(400, 700);
    auto *bar = m_panel->findChild<QScrollArea *>()->verticalScrollBar();
    const auto blocks = [this] { return m_panel->timeline()->findChildren<TimelineBlock *>(); };
    while (blocks().size() < kPages) {
        bar->setValue(bar->maximum());
        QCoreApplication::processEvents();
    }
    bar->setValue(bar->maximum());
    QCoreApplication::processEvents();
    const int height = m_panel->timeline()->height();
    const auto near = [&] {
        return std::ranges::count_if(blocks(), [](TimelineBlock *b) { return b->isNear(); });
    };
    QVERIFY(near() <= 4);
    QTRY_VERIFY(blocks().front()->findChildren<QLabel *>().isEmpty());
    QVERIFY(!blocks().back()->findChildren<QLabel *>().isEmpty());
    bar->setValue(0);
    QTRY_VERIFY(!blocks().front()->findChildren<QLabel *>().isEmpty());
    QVERIFY(near() <= 4);
    QCOMPARE(m_panel->timeline()->height(), height); // nothing jumps
}

void DetailPanelTest::whyNamesRuleCauseAndWhatWouldMoveIt()
{
    m_fixture->feed(
        R"({"type":"activity","subject":"deal:d1","kind":"call","at":"2025-11-10T10:00:00Z","by":"u2","data":{"direction":"out","outcome":"completed"}})");
    const auto explanation = m_fixture->workspace().why(m_fixture->deal(u"d1"_s), u"sales"_s);
    QVERIFY(explanation);
    const auto lines = whyText(m_fixture->session(), *explanation);
    const auto has = [&lines](WhyLine::Kind kind, const QString &part) {
        return std::any_of(lines.begin(), lines.end(), [&](const WhyLine &line) {
            return line.kind == kind && line.text.contains(part);
        });
    };
    QVERIFY(has(WhyLine::Kind::Cause, u"10/11/2025"_s));
    QVERIFY(has(WhyLine::Kind::Fact, u"Completed call or meeting"_s));
    QVERIFY(has(WhyLine::Kind::Fact, u"Call"_s));
    QVERIFY(has(WhyLine::Kind::Next, u"Proposal"_s));
}

void DetailPanelTest::healthIsShownWithItsReason()
{
    m_fixture->feed(
        R"({"type":"activity","subject":"person:p1","kind":"signed_up","at":"2025-11-03T09:00:00Z"})");
    open(m_fixture->person(u"p1"_s));
    QString reason;
    for (const GlyphLabel *glyph : m_panel->places()->findChildren<GlyphLabel *>()) {
        if (glyph->accessibleName() == u"Bad health"_s) // no usage within 14 days
            reason = glyph->accessibleDescription();
    }
    QVERIFY2(reason.startsWith(u"Bad health: "_s) && reason.contains(u"14"_s), qPrintable(reason));
}

void DetailPanelTest::whatTodaysFactsSupportStandsBesideTheStage()
{
    m_fixture->feed(R"({"type":"person","ref":"p1","phone":"+39 055 12345"})");
    m_fixture->feed(
        R"({"type":"activity","subject":"person:p1","kind":"quote_requested","at":"2025-11-03T09:00:00Z"})");
    QCOMPARE(m_fixture->stage(m_fixture->person(u"p1"_s), u"lifecycle"_s),
             u"opportunity"_s); // has a deal
    m_fixture->feed(R"({"type":"delete","subject":"deal:d1"})");
    open(m_fixture->person(u"p1"_s));
    QCOMPARE(m_fixture->stage(m_fixture->person(u"p1"_s), u"lifecycle"_s),
             u"opportunity"_s); // never back (L2)
    QVERIFY(labels().contains(u"Today's facts support “SQL: wants a quote”"_s));
}

void DetailPanelTest::markupInNamesIsShownLiterally()
{
    m_fixture->feed(
        R"({"type":"edit","subject":"person:p1","field":"name","value":"<b>Giulia</b>"})");
    open(m_fixture->person(u"p1"_s));
    QVERIFY(labels().contains(u"<b>Giulia</b>"_s));
    for (const QLabel *label : m_panel->findChildren<QLabel *>())
        QVERIFY2(label->text().isEmpty() || label->textFormat() == Qt::PlainText,
                 qPrintable(label->text()));
}

void DetailPanelTest::theLanguageSwitchesWhileItIsOpen()
{
    open(m_fixture->deal(u"d1"_s));
    QVERIFY(labels().contains(u"Sales"_s));
    m_fixture->session().setLanguage(Language::of(u"it"_s));
    QTRY_VERIFY(labels().contains(u"Vendite"_s));
    QCOMPARE(m_panel->fields()->row(u"amount"_s)->edit()->text(), u"1.200,00"_s);
}

void DetailPanelTest::aDeletedSubjectClosesThePanel()
{
    open(m_fixture->deal(u"d1"_s));
    QSignalSpy closed(m_panel.get(), &DetailPanel::closeRequested);
    m_fixture->feed(R"({"type":"delete","subject":"deal:d1"})");
    QTRY_COMPARE(closed.count(), 1);
    QVERIFY(!m_panel->subject());
}

void DetailPanelTest::aNewPersonGetsAReferenceAndACompany()
{
    QWidget window;
    auto *form = new NewRecordForm(m_fixture->session(), SubjectKind::Person, &window);
    QSignalSpy created(form, &NewRecordForm::created);
    form->create();
    QVERIFY(!form->problem().isEmpty()); // nothing typed
    form->editor(u"name"_s)->setText(u"Sara Conti"_s);
    form->editor(u"company"_s)->setText(u"volpe blu"_s); // known, whatever the case
    form->create();
    QCOMPARE(created.count(), 1);
    const auto person =
        m_fixture->workspace().store().recordByName(SubjectKind::Person, u"Sara Conti"_s);
    QVERIFY(person && !person->ref.isEmpty());
    QCOMPARE(person->company, m_fixture->subject(SubjectKind::Company, u"c1"_s).id);
}

QTEST_MAIN(DetailPanelTest)
#include "tst_detailpanel.moc"
