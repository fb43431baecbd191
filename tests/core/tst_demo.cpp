// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo.h"
#include "core/workspace.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Imbuto;

class DemoTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void populatesEveryPipelineAndStage();
    void hasABelievableSize();
    void theFunnelNarrows();
    void holdsItsInvariants();
    void hasTasksOverdueAndPlanned();
    void undoTakesBackSomethingSmall();
    void theSameMomentGivesTheSameWorkspace();
    void anotherMomentPopulatesItToo_data();
    void anotherMomentPopulatesItToo();
    void refusesAnExistingFile();

private:
    static Instant at(QDate day, QTime time)
    {
        return QDateTime(day, time, QTimeZone("Europe/Rome")).toMSecsSinceEpoch();
    }
    static std::unique_ptr<Workspace> openAt(const QString &path, Instant now);
    static std::map<StageId, qint64> counts(const Workspace &workspace, const PipelineId &pipeline);
    static QString emptyStages(const Workspace &workspace);

    QTemporaryDir m_dir;
    QString m_path;
    std::unique_ptr<Workspace> m_workspace;
    const Instant m_now = at(QDate(2025, 11, 21), QTime(15, 30));
};

std::unique_ptr<Workspace> DemoTest::openAt(const QString &path, Instant now)
{
    auto opened = Workspace::open(path, std::make_unique<FixedClock>(now));
    if (!opened)
        qFatal("%s", qPrintable(opened.error().text));
    return std::move(*opened);
}

std::map<StageId, qint64> DemoTest::counts(const Workspace &workspace, const PipelineId &pipeline)
{
    std::map<StageId, qint64> result;
    for (const ColumnTotals &totals : workspace.store().boardTotals(pipeline))
        result[totals.stage] += totals.count;
    return result;
}

/// Stages of pipelines moved by hand in which nobody stands. Pipelines are independent; that the derived
/// ones have cards at all is asked of each as a whole.
QString DemoTest::emptyStages(const Workspace &workspace)
{
    QStringList empty;
    for (const Pipeline &pipeline : workspace.book().pipelines()) {
        const auto standing = counts(workspace, pipeline.id);
        if (standing.empty())
            empty << pipeline.id;
        for (const Stage &stage : pipeline.stages) {
            if (pipeline.mode == Mode::Ratchet && !standing.contains(stage.id))
                empty << pipeline.id + u'/' + stage.id;
        }
    }
    return empty.join(u' ');
}

void DemoTest::initTestCase()
{
    m_path = m_dir.filePath(u"demo.imbuto"_s);
    QElapsedTimer timer;
    timer.start();
    const auto created = createDemo(m_path, m_now);
    QVERIFY2(created, created ? "" : qPrintable(created.error().text));
    qInfo("created in %lld ms", timer.elapsed());
    m_workspace = openAt(m_path, m_now);
}

void DemoTest::populatesEveryPipelineAndStage()
{
    QCOMPARE(emptyStages(*m_workspace), QString());
}

void DemoTest::hasABelievableSize()
{
    const Store &store = m_workspace->store();
    QVERIFY(store.countRows(SubjectKind::Person) >= 350);
    QVERIFY(store.countRows(SubjectKind::Company) >= 60);
    QVERIFY(store.countRows(SubjectKind::Deal) >= 220);
    QCOMPARE(m_workspace->users().size(), size_t(8));
}

void DemoTest::theFunnelNarrows()
{
    for (const Pipeline &pipeline : m_workspace->book().pipelines()) {
        if (pipeline.subject != SubjectKind::Deal)
            continue;
        // as many stood in an open stage once as in all later ones together: nothing comes from nowhere
        qint64 entered = 0;
        qint64 won = 0;
        for (const Transition &t : m_workspace->store().transitionsIn(pipeline.id)) {
            entered += t.from.isEmpty();
            won += !t.to.isEmpty() && pipeline.stage(t.to)->category == Category::Won;
        }
        QVERIFY2(won > 0 && won * 2 < entered, qPrintable(pipeline.id));
    }
}

void DemoTest::holdsItsInvariants()
{
    QStringList findings;
    for (const Workspace::Finding &finding : m_workspace->check())
        findings << finding.code + u": "_s + finding.text;
    QCOMPARE(findings, QStringList());
    QVERIFY(m_workspace->store().integrity().empty());
}

void DemoTest::hasTasksOverdueAndPlanned()
{
    const QDate today = m_workspace->calendar().day(m_now);
    int overdue = 0;
    int planned = 0;
    for (const TaskRow &row : m_workspace->store().taskRows(TaskScope::Open, {}, 0, 10000)) {
        overdue += row.task.due && *row.task.due < today;
        planned += row.task.due && *row.task.due > today;
    }
    QVERIFY(overdue >= 5);
    QVERIFY(planned >= 10);
}

void DemoTest::undoTakesBackSomethingSmall()
{
    const auto copy = m_dir.filePath(u"copy.imbuto"_s);
    QVERIFY(m_workspace->store().backup(copy));
    const auto workspace = openAt(copy, m_now);
    const qint64 people = workspace->store().countRows(SubjectKind::Person);
    QVERIFY(workspace->undo());
    QVERIFY(people - workspace->store().countRows(SubjectKind::Person) <= 1);
}

void DemoTest::theSameMomentGivesTheSameWorkspace()
{
    const QString path = m_dir.filePath(u"again.imbuto"_s);
    QVERIFY(createDemo(path, m_now));
    const auto again = openAt(path, m_now);
    for (const SubjectKind kind : {SubjectKind::Person, SubjectKind::Company, SubjectKind::Deal}) {
        const auto subjects = m_workspace->store().subjects(kind);
        QCOMPARE(again->store().subjects(kind), subjects);
        for (const Subject subject : subjects) {
            QCOMPARE(again->store().record(subject), m_workspace->store().record(subject));
            QCOMPARE(again->store().placementsOf(subject),
                     m_workspace->store().placementsOf(subject));
            QCOMPARE(again->store().transitionsOf(subject),
                     m_workspace->store().transitionsOf(subject));
        }
    }
}

void DemoTest::anotherMomentPopulatesItToo_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QTime>("time");
    QTest::newRow("a Sunday night") << QDate(2026, 2, 1) << QTime(23, 50);
    QTest::newRow("the night the clocks change") << QDate(2026, 3, 29) << QTime(3, 10);
    QTest::newRow("New Year's morning") << QDate(2027, 1, 1) << QTime(9, 30);
    QTest::newRow("a leap day") << QDate(2028, 2, 29) << QTime(8, 0);
}

void DemoTest::anotherMomentPopulatesItToo()
{
    QFETCH(QDate, day);
    QFETCH(QTime, time);
    const QString path = m_dir.filePath(day.toString(Qt::ISODate));
    QVERIFY(createDemo(path, at(day, time)));
    QCOMPARE(emptyStages(*openAt(path, at(day, time))), QString());
}

void DemoTest::refusesAnExistingFile()
{
    QVERIFY(!createDemo(m_path, m_now));
    QVERIFY(QFile::exists(m_path));
}

QTEST_GUILESS_MAIN(DemoTest)
#include "tst_demo.moc"
