// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/line.h"
#include "ui/rules/conditioneditor.h"
#include "ui/segments/feedsection.h"
#include "ui/segments/membersection.h"
#include "ui/segments/segmenteditor.h"
#include "ui/segments/segmentspage.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/theme.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Imbuto;
using namespace Qt::StringLiterals;

namespace {
constexpr Instant kNow = 1'767'250'800'000; // 2026-01-01T07:00:00Z
const QByteArray kMailKnown = R"({"fact":"field","name":"email","is":"set"})";
} // namespace

/// A manager saves who has an e-mail address, and feeds the board of those we approach ourselves with them.
class TestSegmentStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void aSegmentIsMadeSavedAndCounted();
    void membersAreAddedByHandAsOneChange();
    void oneThatFeedsByItselfSaysFirstWhatItWouldDo();
    void deletingOneCanBeUndone();
    void aConditionThatIsWrongIsSaid();

private:
    SegmentsPage *page() const { return m_window->findChild<SegmentsPage *>(); }
    SegmentEditor *editor() const { return page()->editor(); }
    QPushButton *button(const QString &text) const
    {
        for (auto *button : page()->findChildren<QPushButton *>())
            if (button->text() == text && button->isVisible())
                return button;
        return nullptr;
    }
    QString stageOf(const QString &ref) const
    {
        const Workspace &workspace = m_window->session()->workspace();
        for (const Placement &p :
             workspace.store().placementsOf(*workspace.find({SubjectKind::Person, ref})))
            if (p.pipeline == u"outbound")
                return p.stage;
        return {};
    }
    void save(const QString &name)
    {
        page()->create();
        QTest::keyClicks(editor()->nameField(), name);
        editor()->conditions()->setCondition(kMailKnown);
        Q_EMIT editor()->conditions()->changed();
        QTest::keyClick(editor()->nameField(), Qt::Key_Return);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    LanguageSwitch m_languages;
    std::unique_ptr<MainWindow> m_window;
};

void TestSegmentStory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto workspace = Workspace::create(m_folder->filePath(u"window.db"_s), {},
                                       std::make_unique<FixedClock>(kNow));
    QVERIFY(workspace);
    QVERIFY(
        (*workspace)
            ->apply({Command::SaveUser{u"boss"_s, u"Carla"_s, Role::Manager, true, {}}, {}, {}}));
    for (const char *name : {"ada", "bea", "carla"}) {
        Command::SaveRecord person;
        person.subject = {SubjectKind::Person, QString::fromLatin1(name)};
        person.fields = {{u"name"_s, QString::fromLatin1(name)}};
        if (*name != 'c')
            person.fields[u"email"_s] = person.subject.ref + u"@example.com"_s;
        QVERIFY((*workspace)->apply({person, {}, {}}));
    }
    m_languages.use(u"en"_s);
    applyTheme(*qApp, Theme::Light);
    m_window = std::make_unique<MainWindow>(m_languages.language());
    m_window->resize(1300, 800);
    m_window->setWorkspace(std::move(*workspace));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QVERIFY(m_window->showPage(u"segments"_s));
}

void TestSegmentStory::aSegmentIsMadeSavedAndCounted()
{
    save(u"With an address"_s);
    QCOMPARE(m_window->session()->workspace().segments().size(), size_t(1));
    QCOMPARE(page()->list()->count(), 1);
    QVERIFY(!editor()->isDirty());
    QTRY_COMPARE(editor()->members()->count(), 2);
    QTRY_COMPARE(editor()->members()->list()->count(), 2);
    m_window->session()->undo();
    QCOMPARE(page()->list()->count(), 0);
}

void TestSegmentStory::membersAreAddedByHandAsOneChange()
{
    save(u"With an address"_s);
    QTRY_VERIFY(button(u"Add now"_s));
    for (auto *add : page()->findChildren<QPushButton *>())
        if (add->accessibleName().contains(u"Outbound"))
            QTest::mouseClick(add, Qt::LeftButton);
    QCOMPARE(stageOf(u"ada"_s), u"target"_s);
    QCOMPARE(stageOf(u"bea"_s), u"target"_s);
    QCOMPARE(stageOf(u"carla"_s), QString());
    m_window->session()->undo();
    QCOMPARE(stageOf(u"ada"_s), QString());
    QCOMPARE(stageOf(u"bea"_s), QString());
}

void TestSegmentStory::oneThatFeedsByItselfSaysFirstWhatItWouldDo()
{
    save(u"With an address"_s);
    for (auto *box : page()->findChildren<QCheckBox *>())
        if (box->accessibleName().contains(u"Outbound"))
            QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    QCOMPARE(stageOf(u"ada"_s), QString()); // only said
    QTRY_VERIFY(button(u"Switch on"_s));
    QTest::mouseClick(button(u"Switch on"_s), Qt::LeftButton);
    QCOMPARE(stageOf(u"ada"_s), u"target"_s);
    QVERIFY(m_window->session()->run(
        Command::EditField{{SubjectKind::Person, u"carla"_s}, u"email"_s, u"carla@example.com"_s}));
    QCOMPARE(stageOf(u"carla"_s), u"target"_s);
    m_window->session()->undo();
    m_window->session()->undo();
    QCOMPARE(stageOf(u"ada"_s), QString());
    QVERIFY(!m_window->session()->workspace().segments().front().feed);
}

void TestSegmentStory::deletingOneCanBeUndone()
{
    save(u"With an address"_s);
    QTest::mouseClick(button(u"Delete"_s), Qt::LeftButton);
    QCOMPARE(page()->list()->count(), 0);
    m_window->session()->undo();
    QCOMPARE(page()->list()->count(), 1);
}

void TestSegmentStory::aConditionThatIsWrongIsSaid()
{
    page()->create();
    QTest::keyClicks(editor()->nameField(), u"Wrong"_s);
    editor()->conditions()->setCondition(
        QByteArray(R"({"fact":"field","name":"shoe","is":"set"})"));
    Q_EMIT editor()->conditions()->changed();
    QTest::keyClick(editor()->nameField(), Qt::Key_Return);
    QVERIFY(m_window->session()->workspace().segments().empty());
    QVERIFY(!button(u"Save"_s)->isEnabled());
}

QTEST_MAIN(TestSegmentStory)
#include "tst_segmentstory.moc"
