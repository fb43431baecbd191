// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/line.h"
#include "core/fields.h"
#include "core/workspace.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace Imbuto;
using namespace Qt::StringLiterals;

namespace {
constexpr Instant kNow = 1'767'250'800'000; // 2026-01-01T07:00:00Z
}

/// What was written about activities is found by its words, whatever became of it since; and looking for names
/// keeps up with typing.
class TestNoteSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void findsANoteByTheBeginningsOfItsWords();
    void findsNothingByOneLetterAndTakesAnythingTyped();
    void forgetsWhatWasUndoneAndKnowsItAgain();
    void knowsWhatCameByImport();
    void leavesOutWhatBelongsToADeletedRecord();
    void findsANameByWordsAndOneLetter();
    void keepsUpWithTypingAmongManyNames();

private:
    QString found(const QString &typed) const;
    Outcome log(const QByteArray &text);
    Input input(const QByteArray &line) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

void TestNoteSearch::init()
{
    m_workspace.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto made =
        Workspace::create(m_folder->filePath(u"n.db"_s), {}, std::make_unique<FixedClock>(kNow));
    QVERIFY2(made, made ? "" : qPrintable(made.error().text));
    m_workspace = std::move(*made);
    QVERIFY(m_workspace->apply(input(R"({"type":"person","ref":"p1","name":"Ada Rossi"})")));
}

Input TestNoteSearch::input(const QByteArray &line) const
{
    QByteArray dated = line;
    dated.insert(line.lastIndexOf('}'), ",\"at\":\"2026-01-01T07:00:00Z\"");
    auto parsed = parseLine(dated, m_workspace->book(), m_workspace->calendar());
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().text));
    return *parsed;
}

Outcome TestNoteSearch::log(const QByteArray &text)
{
    auto outcome = m_workspace->apply(
        input(R"({"type":"activity","subject":"person:p1","kind":"note","data":{"text":")" + text
              + R"("}})"));
    return outcome ? *outcome : Outcome();
}

QString TestNoteSearch::found(const QString &typed) const
{
    QStringList texts;
    for (const NoteHit &hit : m_workspace->store().searchNotes(typed, 10))
        texts << hit.subjectName + u": "_s + noteOf(hit.activity.data);
    return texts.join(u" | "_s);
}

void TestNoteSearch::findsANoteByTheBeginningsOfItsWords()
{
    log("Wants the Milano licences by March");
    log("Più tardi");
    QCOMPARE(found(u"mila lic"_s), u"Ada Rossi: Wants the Milano licences by March"_s);
    QCOMPARE(found(u"piu"_s), u"Ada Rossi: Più tardi"_s);
    QCOMPARE(found(u"torino"_s), QString());
}

void TestNoteSearch::findsNothingByOneLetterAndTakesAnythingTyped()
{
    log("Wants licences");
    QCOMPARE(found(u"w"_s), QString());
    for (const QString &typed : {u"\""_s, u"wants AND"_s, u"body:wants"_s, u"'; DROP"_s, u"*"_s})
        (void)found(typed); // would throw
}

void TestNoteSearch::forgetsWhatWasUndoneAndKnowsItAgain()
{
    const Outcome logged = log("Wants licences");
    QVERIFY(logged.change);
    const auto undone = m_workspace->undo(logged.change);
    QVERIFY(undone);
    QCOMPARE(found(u"licences"_s), QString());
    QVERIFY(m_workspace->undo(undone->change));
    QCOMPARE(found(u"licences"_s), u"Ada Rossi: Wants licences"_s);
}

void TestNoteSearch::knowsWhatCameByImport()
{
    auto stream = m_workspace->stream({});
    QVERIFY(stream);
    QVERIFY((*stream)->apply(input(
        R"({"type":"activity","subject":"person:p1","kind":"call","data":{"direction":"out","outcome":"completed","text":"Spoke about Venezia"}})")));
    QVERIFY(
        (*stream)->apply(input(R"({"type":"activity","subject":"person:p1","kind":"logged_in"})")));
    QVERIFY((*stream)->commit());
    QCOMPARE(found(u"venezia"_s), u"Ada Rossi: Spoke about Venezia"_s);
}

void TestNoteSearch::leavesOutWhatBelongsToADeletedRecord()
{
    log("Wants licences");
    QVERIFY(m_workspace->apply(input(R"({"type":"delete","subject":"person:p1"})")));
    QCOMPARE(found(u"licences"_s), QString());
}

void TestNoteSearch::findsANameByWordsAndOneLetter()
{
    QVERIFY(m_workspace->apply(input(R"({"type":"person","ref":"p2","name":"Ada Bianchi"})")));
    const auto names = [this](const QString &typed) {
        QStringList out;
        for (const ListRow &row : m_workspace->store().search(typed, 10))
            out << row.name;
        return out.join(u", "_s);
    };
    QCOMPARE(names(u"ada b"_s), u"Ada Bianchi"_s);
    QCOMPARE(names(u"b ada"_s), u"Ada Bianchi"_s);
    QCOMPARE(names(u"ada x"_s), QString());
    QCOMPARE(names(u"a"_s), u"Ada Rossi, Ada Bianchi"_s);
}

/// Two hundred thousand names and as many notes would take this test minutes to write: a tenth of them, and a
/// tenth of the time that a keystroke has, many times over for a machine that is busy.
void TestNoteSearch::keepsUpWithTypingAmongManyNames()
{
    const QStringList first{u"Anna"_s, u"Bruno"_s, u"Carla"_s, u"Dario"_s, u"Elena"_s};
    const QStringList last{u"Rossi"_s, u"Bianchi"_s, u"Verdi"_s, u"Neri"_s, u"Ferrari"_s};
    auto stream = m_workspace->stream({});
    QVERIFY(stream);
    for (int i = 0; i < 20'000; ++i) {
        const QString line = uR"({"type":"person","ref":"m%1","name":"%2 %3 %1"})"_s.arg(i).arg(
            first[i % 5], last[(i / 5) % 5]);
        QVERIFY((*stream)->apply(input(line.toUtf8())));
    }
    QVERIFY((*stream)->commit());
    for (const QString &typed : {u"a"_s, u"an"_s, u"anna r"_s, u"anna ros"_s}) {
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 5; ++i) {
            QElapsedTimer timer;
            timer.start();
            (void)m_workspace->store().search(typed, 60);
            (void)m_workspace->store().searchNotes(typed, 12);
            best = std::min(best, timer.nsecsElapsed());
        }
        QVERIFY2(best < 50'000'000, qPrintable(u"%1: %2 ns"_s.arg(typed).arg(best)));
    }
}

QTEST_GUILESS_MAIN(TestNoteSearch)
#include "tst_notesearch.moc"
