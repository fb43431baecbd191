// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/line.h"
#include "core/fields.h"
#include "core/replay.h"
#include "core/settings.h"
#include "core/workspace.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Imbuto;
using namespace Qt::StringLiterals;

namespace {
const QString kDemoKind = u"kind.demo_held"_s;
const QString kDemoText =
    uR"({"group":"contact","caption":{"en":"Demo held","it":"Demo tenuta"},"data":["text"]})"_s;
const QString kSizeField = u"field.team_size"_s;
const QString kSizeText =
    uR"({"subjects":["company"],"type":"number","caption":{"en":"Team size","it":"Dimensione"}})"_s;
} // namespace

/// Settings that go through the door like everything else: recorded, undone, replayed.
class TestSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyRowHasASensibleKey();
    void ownKindsOfActivityAreKnownAtOnce();
    void ownFieldsAreKnownAtOnce();
    void undoTakesThemAway();
    void aKindWithActivitiesHasToStay();
    void theTimeZoneMovesMidnight();
    void replayKnowsWhatWasSaved();
    void takesEveryTimeZone_data();
    void takesEveryTimeZone();
    void badOnesAreRefusedByName_data();
    void badOnesAreRefusedByName();

private:
    Expected<Outcome> save(const QString &key, const QString &value)
    {
        return m_workspace->apply({Command::SaveSettings{{{key, value}}}, {}, {}});
    }
    Expected<Outcome> play(const QByteArray &line)
    {
        const auto input = parseLine(line, m_workspace->book(), m_workspace->calendar());
        return input ? m_workspace->apply(*input) : tl::make_unexpected(input.error());
    }
    void passTo(const QByteArray &at)
    {
        m_clock->set(*parseInstant(QString::fromLatin1(at), m_workspace->calendar()));
        QVERIFY(m_workspace->sweep());
    }
    QString healthOf(const QString &person, const PipelineId &pipeline)
    {
        const auto subject = m_workspace->find({SubjectKind::Person, person});
        for (const Placement &p : m_workspace->store().placementsOf(*subject))
            if (p.pipeline == pipeline)
                return QString::number(int(p.health));
        return {};
    }
    QStringList differences()
    {
        const auto found = replay(*m_workspace, m_folder->filePath(u"again.imbuto"_s));
        if (!found)
            return {found.error().text};
        return {found->begin(), found->end()};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    FixedClock *m_clock = nullptr;
};

void TestSettings::init()
{
    m_workspace.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto clock = std::make_unique<FixedClock>(*parseInstant(u"2026-01-01T08:00:00Z"_s, Calendar()));
    m_clock = clock.get();
    auto made = Workspace::create(m_folder->filePath(u"test.imbuto"_s),
                                  {{}, u"Europe/Rome"_s, u"EUR"_s, 7}, std::move(clock));
    QVERIFY2(made, made ? "" : qPrintable(made.error().text));
    m_workspace = std::move(*made);
    QVERIFY(play(R"({"type":"user","ref":"anna","name":"Anna"})"));
    QVERIFY(play(
        R"({"type":"person","ref":"ada","name":"Ada","owner":"anna","at":"2026-01-01T08:00:00Z"})"));
}

void TestSettings::everyRowHasASensibleKey()
{
    for (const SettingKind &kind : settingTable()) {
        const QString key = QLatin1String(kind.key);
        QVERIFY2(settingKind(key.endsWith(u'.') ? key + u'x' : key) == &kind, kind.key);
        if (key.endsWith(u'.'))
            QVERIFY2(!settingKind(key), kind.key);
    }
    QVERIFY(!settingKind(u"policy.free_accounts"_s));
    QVERIFY(!settingKind(u"rules.sales"_s));
}

void TestSettings::ownKindsOfActivityAreKnownAtOnce()
{
    const QByteArray held =
        R"({"type":"activity","subject":"person:ada","kind":"demo_held","at":"2026-01-02T08:00:00Z"})";
    QVERIFY(!play(held));
    QSignalSpy other(m_workspace.get(), &Workspace::rulesChanged);
    const auto saved = save(kDemoKind, kDemoText);
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().text));
    QCOMPARE(other.size(), 1);
    QCOMPARE(m_workspace->book().kind(u"demo_held"_s)->caption.in(u"it"_s), u"Demo tenuta"_s);
    QVERIFY(play(held));
    QCOMPARE(m_workspace->setting(kDemoKind), kDemoText);
}

void TestSettings::ownFieldsAreKnownAtOnce()
{
    QVERIFY(save(kSizeField, kSizeText));
    QVERIFY(m_workspace->book().customField(u"team_size"_s, SubjectKind::Company));
    QVERIFY(play(
        R"({"type":"company","ref":"acme","name":"Acme","fields":{"team_size":12},"at":"2026-01-02T08:00:00Z"})"));
    const auto acme = m_workspace->find({SubjectKind::Company, u"acme"_s});
    QCOMPARE(plainText(fieldValue(*m_workspace->store().record(*acme), u"team_size"_s)), u"12"_s);
}

void TestSettings::undoTakesThemAway()
{
    const auto saved = save(kDemoKind, kDemoText);
    QVERIFY(saved);
    QVERIFY(m_workspace->undo(saved->change));
    QVERIFY(!m_workspace->book().kind(u"demo_held"_s));
    QVERIFY(m_workspace->setting(kDemoKind).isEmpty());
    const auto zone = save(u"timezone"_s, u"Asia/Tokyo"_s);
    QVERIFY(zone);
    QVERIFY(m_workspace->undo(zone->change));
    QCOMPARE(m_workspace->calendar().zone().id(), QByteArray("Europe/Rome"));
}

void TestSettings::aKindWithActivitiesHasToStay()
{
    const auto saved = save(kDemoKind, kDemoText);
    QVERIFY(saved);
    QVERIFY(play(
        R"({"type":"activity","subject":"person:ada","kind":"demo_held","at":"2026-01-02T08:00:00Z"})"));
    const auto removed = save(kDemoKind, {});
    QVERIFY(!removed);
    QVERIFY(removed.error().text.contains(u"Demo held"_s));
    const auto undone = m_workspace->undo(saved->change);
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, Error::Code::Conflict);
    QVERIFY(m_workspace->book().kind(u"demo_held"_s));
}

/// C4: bad without use in the last 14 days, which are local days (D4).
void TestSettings::theTimeZoneMovesMidnight()
{
    const QString pipeline = u"contact_maturity"_s;
    QVERIFY(play(
        R"({"type":"activity","subject":"person:ada","kind":"logged_in","at":"2026-01-02T12:00:00Z"})"));
    passTo("2026-01-15T20:00:00Z"); // still the 15th in Rome, the 16th in Tokyo
    const QString average = QString::number(int(Health::Average));
    QCOMPARE(healthOf(u"ada"_s, pipeline), average);
    const auto saved = save(u"timezone"_s, u"Asia/Tokyo"_s);
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().text));
    QCOMPARE(m_workspace->calendar().zone().id(), QByteArray("Asia/Tokyo"));
    QCOMPARE(healthOf(u"ada"_s, pipeline), QString::number(int(Health::Bad)));
    QVERIFY(m_workspace->undo(saved->change));
    QCOMPARE(healthOf(u"ada"_s, pipeline), average);
    QCOMPARE(differences(), QStringList());
}

void TestSettings::replayKnowsWhatWasSaved()
{
    QVERIFY(save(kDemoKind, kDemoText));
    QVERIFY(save(kSizeField, kSizeText));
    QVERIFY(save(u"currency"_s, u"CHF"_s));
    QVERIFY(play(
        R"({"type":"activity","subject":"person:ada","kind":"demo_held","at":"2026-01-02T08:00:00Z"})"));
    QCOMPARE(m_workspace->currency(), u"CHF"_s);
    QCOMPARE(m_workspace->createdWith().currency, u"EUR"_s);
    QCOMPARE(differences(), QStringList());
}

void TestSettings::takesEveryTimeZone_data()
{
    QTest::addColumn<QString>("zone");
    for (const char *zone :
         {"Europe/Rome", "America/New_York", "UTC", "Etc/UTC", "GMT", "Etc/GMT+1", "WET", "EST"})
        QTest::newRow(zone) << QString::fromLatin1(zone);
}

void TestSettings::takesEveryTimeZone()
{
    QFETCH(const QString, zone);
    const auto saved = save(u"timezone"_s, zone);
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().text));
    QCOMPARE(m_workspace->calendar().zone().id(), zone.toLatin1());
}

void TestSettings::badOnesAreRefusedByName_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown") << u"colour"_s << u"red"_s << u"colour"_s;
    QTest::newRow("a policy") << u"policy.free_accounts"_s << u"customer"_s
                              << u"policy.free_accounts"_s;
    QTest::newRow("no currency") << u"currency"_s << u"euro"_s << u"euro"_s;
    QTest::newRow("none at all") << u"currency"_s << QString() << u"currency"_s;
    QTest::newRow("no zone") << u"timezone"_s << u"Mars/Olympus"_s << u"Mars/Olympus"_s;
    QTest::newRow("a word") << u"timezone"_s << u"Roma"_s << u"Roma"_s;
    QTest::newRow("not JSON") << kDemoKind << u"demo"_s << u"/kinds"_s;
    QTest::newRow("no group") << kDemoKind
                              << uR"({"group":"moods","caption":{"en":"a","it":"b"},"data":[]})"_s
                              << u"moods"_s;
    QTest::newRow("no such type")
        << kSizeField
        << uR"({"subjects":["company"],"type":"mood","caption":{"en":"a","it":"b"}})"_s
        << u"type"_s;
}

void TestSettings::badOnesAreRefusedByName()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, named);
    const RuleBook *book = &m_workspace->book();
    const auto saved = save(key, value);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, Error::Code::BadInput);
    QVERIFY2(saved.error().text.contains(named), qPrintable(saved.error().text));
    QCOMPARE(&m_workspace->book(), book);
    QVERIFY(key == u"currency"_s || key == u"timezone"_s || m_workspace->setting(key).isEmpty());
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
