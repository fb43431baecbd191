// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings.h"
#include "tests/ui/uifixture.h"
#include "ui/settings/kindsettings.h"
#include "ui/settings/policysettings.h"
#include "ui/settings/settingspage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Imbuto;
using namespace Qt::StringLiterals;

namespace {
enum Part { Personal, Organisation, Team, Activities, Fields, Reasons, Policies };
}

/// Every setting takes effect at once, and what belongs to the workspace can be undone.
class TestSettingsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void languageThemeAndSizeAreAskedFor();
    void aCurrencyIsSavedAndAWrongOneIsNot();
    void workingDaysSayWhereTasksArePostponedTo();
    void theTeamIsRenamedPromotedSetInactiveAndGrows();
    void anActivityIsRenamedAndAnOwnOneCanBeLogged();
    void aReasonIsAddedThroughTheRules();
    void aPolicyShowsWhoWouldMoveBeforeItIsApplied();
    void leavingAPolicyChangesNothing();

private:
    template<typename Widget>
    Widget *visible(const QString &name)
    {
        for (Widget *widget : m_page->findChildren<Widget *>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    /// Waits until it is there: a part is filled when the change that filled it has been told.
    template<typename Widget>
    Widget *find(const QString &name)
    {
        (void)QTest::qWaitFor([&] { return visible<Widget>(name) != nullptr; }, 5000);
        return visible<Widget>(name);
    }
    void show(Part part);
    /// Types \a text into the line \a name and leaves it with Return.
    void enter(const QString &name, const QString &text);
    void pick(const QString &name, const QVariant &data);
    std::unique_ptr<UiFixture> m_world;
    std::unique_ptr<SettingsPage> m_page;
};

void TestSettingsPage::init()
{
    m_world = std::make_unique<UiFixture>();
    m_page = std::make_unique<SettingsPage>(m_world->session(), nullptr);
    m_page->resize(900, 700);
    m_page->show();
}

void TestSettingsPage::cleanup()
{
    m_page.reset();
    m_world.reset();
}

void TestSettingsPage::show(Part part)
{
    m_page->showSection(part);
    QTest::qWait(30); // it is filled, and its widgets come into sight
}

void TestSettingsPage::enter(const QString &name, const QString &text)
{
    auto *line = find<QLineEdit>(name);
    QVERIFY2(line, qPrintable(name));
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
    QTest::qWait(30); // the part is filled again
}

void TestSettingsPage::pick(const QString &name, const QVariant &data)
{
    auto *box = find<QComboBox>(name);
    QVERIFY2(box, qPrintable(name));
    const int index = box->findData(data);
    QVERIFY(index >= 0);
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
    QTest::qWait(30);
}

void TestSettingsPage::languageThemeAndSizeAreAskedFor()
{
    show(Personal);
    QSignalSpy language(m_page.get(), &SettingsPage::languageRequested);
    QSignalSpy font(m_page.get(), &SettingsPage::fontRequested);
    pick(u"language"_s, u"it"_s);
    QCOMPARE(language.value(0).value(0).toString(), u"it"_s);
    pick(u"font"_s, 150);
    QCOMPARE(font.value(0).value(0).toInt(), 150);
}

void TestSettingsPage::aCurrencyIsSavedAndAWrongOneIsNot()
{
    show(Organisation);
    const auto type = [this](const QString &text) {
        auto *line = find<QComboBox>(u"currency"_s)->lineEdit();
        line->setFocus();
        line->setText(text);
        QTest::keyClick(line, Qt::Key_Return);
        QTest::qWait(30);
    };
    type(u"chf"_s);
    QCOMPARE(m_world->workspace().currency(), u"CHF"_s);
    QSignalSpy toast(&m_world->session(), &Session::toast);
    type(u"Francs"_s);
    QCOMPARE(m_world->workspace().currency(), u"CHF"_s);
    QVERIFY(!toast.isEmpty());
    QCOMPARE(find<QComboBox>(u"currency"_s)->currentText(), u"CHF"_s);
    m_world->session().undo();
    QCOMPARE(m_world->workspace().currency(), u"EUR"_s);
}

void TestSettingsPage::workingDaysSayWhereTasksArePostponedTo()
{
    show(Organisation);
    QVERIFY(!find<QPushButton>(u"workingDay6"_s)->isChecked());
    find<QPushButton>(u"workingDay6"_s)->click();
    QTest::qWait(30);
    QCOMPARE(m_world->workspace().setting(kWorkingDays), u"123456"_s);
    const QDate friday(2025, 11, 21);
    QCOMPARE(nextWorkingDay(friday, {}), QDate(2025, 11, 24));
    QCOMPARE(nextWorkingDay(friday, u"123456"_s), QDate(2025, 11, 22));
    QVERIFY(!checkWorkingDays(kWorkingDays, u"18"_s));
    QVERIFY(!checkWorkingDays(kWorkingDays, u"21"_s));
}

void TestSettingsPage::theTeamIsRenamedPromotedSetInactiveAndGrows()
{
    show(Team);
    const Workspace &workspace = m_world->workspace();
    enter(u"name-u2"_s, u"Anna Verdi"_s);
    QCOMPARE(workspace.user(u"u2"_s)->name, u"Anna Verdi"_s);
    pick(u"role-u2"_s, int(Role::Manager));
    QCOMPARE(workspace.user(u"u2"_s)->role, Role::Manager);
    pick(u"manager-u3"_s, u"u2"_s);
    QCOMPARE(workspace.user(u"u3"_s)->manager, u"u2"_s);
    find<QCheckBox>(u"active-u3"_s)->click();
    QTest::qWait(30);
    QVERIFY(!workspace.user(u"u3"_s)->active);
    enter(u"newUser"_s, u"Ugo Neri"_s);
    QCOMPARE(workspace.users().back().name, u"Ugo Neri"_s);
    QCOMPARE(workspace.users().back().role, Role::Rep);
    for (int i = 0; i < 5; ++i)
        m_world->session().undo();
    QCOMPARE(workspace.users().size(), size_t(3));
    QCOMPARE(workspace.user(u"u2"_s)->name, u"Anna Brighi"_s);
}

void TestSettingsPage::anActivityIsRenamedAndAnOwnOneCanBeLogged()
{
    show(Activities);
    enter(u"kind-meeting"_s, u"Visit"_s);
    QCOMPARE(m_world->workspace().book().kind(u"meeting"_s)->caption.in(u"en"_s), u"Visit"_s);
    QCOMPARE(m_world->workspace().book().kind(u"meeting"_s)->caption.in(u"it"_s), u"Incontro"_s);
    enter(u"newKind"_s, u"Trade fair"_s);
    const ActivityKind *fair = m_world->workspace().book().kind(u"trade_fair"_s);
    QVERIFY(fair);
    QVERIFY(fair->logged);
    m_world->feed(R"({"type":"person","ref":"p1","name":"Ada"})");
    m_world->feed(
        R"({"type":"activity","subject":"person:p1","kind":"trade_fair","data":{"text":"Hall 3"}})");
    QCOMPARE(m_world->workspace().store().searchNotes(u"hall"_s, 5).size(), size_t(1));
}

void TestSettingsPage::aReasonIsAddedThroughTheRules()
{
    show(Reasons);
    const auto reasons = [this] {
        QStringList captions;
        for (const Reason &reason :
             m_world->workspace().book().pipeline(u"sales"_s)->stage(u"lost"_s)->reasons)
            captions << reason.id + u'=' + reason.caption.in(u"en"_s);
        return captions;
    };
    const qsizetype before = reasons().size();
    enter(u"newReason-sales-lost"_s, u"Too far away"_s);
    QCOMPARE(reasons().size(), before + 1);
    QCOMPARE(reasons().last(), u"too_far_away=Too far away"_s);
    enter(u"reason-sales-lost-price"_s, u"Too dear"_s);
    QVERIFY(reasons().contains(u"price=Too dear"_s));
    m_world->session().undo();
    m_world->session().undo();
    QCOMPARE(reasons().size(), before);
}

void TestSettingsPage::aPolicyShowsWhoWouldMoveBeforeItIsApplied()
{
    m_world->feed(R"({"type":"person","ref":"p1","name":"Ada Rossi"})");
    m_world->feed(R"({"type":"activity","subject":"person:p1","kind":"signed_up"})");
    const Subject ada = m_world->person(u"p1"_s);
    QCOMPARE(m_world->stage(ada, u"lifecycle"_s), u"lead"_s);
    show(Policies);
    pick(u"policy-free_accounts"_s, u"customer"_s);
    auto *panel = find<QWidget>(u"policyPreview"_s);
    QVERIFY(panel);
    QStringList said;
    for (const QLabel *label : panel->findChildren<QLabel *>())
        said << label->text();
    QVERIFY2(said.contains(u"Ada Rossi: Lead → Customer (Lifecycle)"_s),
             qPrintable(said.join(u'\n')));
    QCOMPARE(m_world->stage(ada, u"lifecycle"_s), u"lead"_s); // nothing was written
    find<QPushButton>(u"applyPolicy"_s)->click();
    QTest::qWait(30);
    QCOMPARE(m_world->stage(ada, u"lifecycle"_s), u"customer"_s);
    QTRY_VERIFY(!visible<QWidget>(u"policyPreview"_s));
    m_world->session().undo();
    QCOMPARE(m_world->stage(ada, u"lifecycle"_s), u"lead"_s);
    QTest::qWait(30);
    QCOMPARE(find<QComboBox>(u"policy-free_accounts"_s)->currentData().toString(), u"lead"_s);
}

void TestSettingsPage::leavingAPolicyChangesNothing()
{
    show(Policies);
    const auto before = m_world->workspace().policyValues();
    pick(u"policy-assignment"_s, u"u2"_s);
    QVERIFY(find<QWidget>(u"policyPreview"_s));
    find<QPushButton>(u"leavePolicy"_s)->click();
    QTest::qWait(30);
    QTRY_VERIFY(!visible<QWidget>(u"policyPreview"_s));
    QCOMPARE(m_world->workspace().policyValues(), before);
    QCOMPARE(find<QComboBox>(u"policy-assignment"_s)->currentData().toString(),
             before.at(u"assignment"_s));
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
