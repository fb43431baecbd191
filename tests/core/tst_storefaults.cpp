// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"
#include "core/store/store.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Imbuto;
using namespace Qt::StringLiterals;

// quality.md §3, rows 1–6, 13 and 14: what happens to files that are not what they should be, and
// to ours when a write is cut short.

namespace {
/// What a foreign program does to the file: the C API, with none of our settings.
void runOutside(const QString &file, const char *sql)
{
    sqlite3 *handle = nullptr;
    if (sqlite3_open(file.toUtf8().constData(), &handle) != SQLITE_OK
        || sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(handle));
    sqlite3_close(handle);
}

QByteArray bytesOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

void write(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file));
}

/// While it lives, a superuser is nobody in particular, who may write only what is theirs.
class AsNobody
{
public:
    AsNobody(const QString &folder, const QString &file) : m_was(geteuid())
    {
        if (m_was == 0) {
            for (const QString &mine : {folder, file}) {
                if (chown(mine.toUtf8().constData(), kNobody, kNobody) != 0)
                    qFatal("cannot give away %s", qPrintable(mine));
            }
            (void)!setresuid(kNobody, kNobody, m_was);
        }
    }
    ~AsNobody() { (void)!setresuid(m_was, m_was, m_was); }
    AsNobody(const AsNobody &) = delete;
    AsNobody &operator=(const AsNobody &) = delete;

private:
    static constexpr uid_t kNobody = 65534;
    uid_t m_was;
};

/// One person with a placement: rows, history and journal of one change.
ChangeSet arrival(qint64 id)
{
    ChangeSet change;
    change.header.id = {id};
    change.header.kind = u"record"_s;
    change.header.recorded = id;
    change.inputs = {u"{\"n\":%1}"_s.arg(id)};
    Record record;
    record.subject = {SubjectKind::Person, id + 1'000'000};
    record.ref = u"p%1"_s.arg(id);
    record.name = u"Person %1"_s.arg(id);
    record.change = change.header.id;
    Transition transition;
    transition.id = {id + 2'000'000};
    transition.change = change.header.id;
    transition.subject = record.subject;
    transition.pipeline = u"pipe"_s;
    transition.to = u"first"_s;
    Placement placement;
    placement.subject = record.subject;
    placement.pipeline = transition.pipeline;
    placement.stage = transition.to;
    placement.rank = double(id);
    placement.transition = transition.id;
    change.edits<Record>().push_back({std::nullopt, record});
    change.edits<Transition>().push_back({std::nullopt, transition});
    change.edits<Placement>().push_back({std::nullopt, placement});
    return change;
}

Expected<void> apply(Store &store, const ChangeSet &change)
{
    auto transaction = Transaction::begin(store);
    if (!transaction)
        return tl::make_unexpected(transaction.error());
    if (const auto written = store.apply(change, *transaction); !written)
        return tl::make_unexpected(written.error());
    return transaction->commit();
}

qint64 cards(const Store &store)
{
    const auto totals = store.boardTotals(u"pipe"_s);
    return totals.empty() ? 0 : totals[0].count;
}

/// The child's life: write changes for ever and tell which ones are durable.
int writeForEver(const QString &file)
{
    const auto store = Store::open(file).value();
    for (qint64 id = store->highestId() == 0 ? 1 : cards(*store) + 1;; ++id) {
        if (!apply(*store, arrival(id)))
            return 1;
        printf("%lld\n", static_cast<long long>(id));
        fflush(stdout);
    }
}
} // namespace

class TestStoreFaults : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_file;

    QString path(const QString &name) const { return m_dir.filePath(name); }
    /// A sound database with one person in it, closed.
    void makeSound() const
    {
        const auto store = Store::create(m_file).value();
        if (!apply(*store, arrival(1)))
            qFatal("cannot write");
    }
    /// Opening fails with a text that says \a because, and not a byte has changed.
    void refuses(const QString &because) const;

private Q_SLOTS:
    void init();
    void refusesWhatIsNotThere();
    void refusesAFolder();
    void refusesAnEmptyFile();
    void refusesWhatIsNotADatabase_data();
    void refusesWhatIsNotADatabase();
    void refusesAnotherProgramsDatabase();
    void refusesANewerSchema();
    void refusesATruncatedFile_data();
    void refusesATruncatedFile();
    void refusesADamagedSchema();
    void refusesPlantedObjects_data();
    void refusesPlantedObjects();
    void refusesAMissingTable();
    void knowsTheDigestOfWhatItMakes();
    void damageInRowsIsAnErrorNotACrash();
    void createNeverReplaces();
    void readOnlyModeWritesNothing();
    void opensReadOnlyWhereItMayNotWrite();
    void bringsAnOlderSchemaUpToDateAfterABackup();
    void survivesKilling();
    void fullDiskRollsBackAndGoesOn();
    void secondWriterWaitsThenIsTold();
    void stopsWhenTheFileWasReplaced();
    void backupIsWholeAndNeverSpoilsOthers();
    void restoreKeepsTheOldOne();
    void restoreSetsDamagedAside();
    void restoreRefusesABadCopy();
};

void TestStoreFaults::refuses(const QString &because) const
{
    const QByteArray before = bytesOf(m_file);
    const QStringList beside = QDir(m_dir.path()).entryList(QDir::Files);
    for (const auto mode : {Store::Mode::ReadWrite, Store::Mode::ReadOnly}) {
        const auto store = Store::open(m_file, mode);
        QVERIFY(!store);
        QCOMPARE(store.error().code, Error::Code::Storage);
        QVERIFY2(store.error().text.contains(because), qPrintable(store.error().text));
    }
    QVERIFY(bytesOf(m_file) == before);
    QCOMPARE(QDir(m_dir.path()).entryList(QDir::Files), beside);
}

void TestStoreFaults::init()
{
    for (const QString &name : QDir(m_dir.path()).entryList(QDir::Files | QDir::Hidden))
        QFile::remove(path(name));
    m_file = path(u"sales è #1?.imbuto"_s); // characters that mean something in a URI
}

void TestStoreFaults::refusesWhatIsNotThere()
{
    refuses(u"There is no database"_s);
}

void TestStoreFaults::refusesAFolder()
{
    QVERIFY(QDir(m_dir.path()).mkdir(u"folder"_s));
    m_file = path(u"folder"_s);
    refuses(u"is not a database"_s);
}

void TestStoreFaults::refusesAnEmptyFile()
{
    write(m_file, {});
    refuses(u"is empty"_s);
}

void TestStoreFaults::refusesWhatIsNotADatabase_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("text") << QByteArray("ref,name\np1,Ada\n").repeated(1000);
    QTest::newRow("zeros") << QByteArray(8192, '\0');
    QTest::newRow("only the magic") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("magic, then noise")
        << QByteArray("SQLite format 3\0", 16) + QByteArray(8192, '\xff');
}

void TestStoreFaults::refusesWhatIsNotADatabase()
{
    QFETCH(QByteArray, bytes);
    write(m_file, bytes);
    refuses(u"is not a database"_s);
}

void TestStoreFaults::refusesAnotherProgramsDatabase()
{
    runOutside(m_file, "CREATE TABLE record (id INTEGER); PRAGMA user_version = 1");
    refuses(u"of another program"_s);
    runOutside(m_file, "PRAGMA application_id = 42; PRAGMA journal_mode = WAL");
    refuses(u"of another program"_s);
}

void TestStoreFaults::refusesANewerSchema()
{
    makeSound();
    runOutside(m_file, "PRAGMA user_version = 4000");
    refuses(u"newer Imbuto (format 4000"_s);
}

void TestStoreFaults::refusesATruncatedFile_data()
{
    QTest::addColumn<double>("part");
    QTest::newRow("one page") << 0.03;
    QTest::newRow("half") << 0.5;
    QTest::newRow("all but the end") << 0.99;
}

void TestStoreFaults::refusesATruncatedFile()
{
    QFETCH(double, part);
    makeSound();
    QFile file(m_file);
    QVERIFY(file.resize(qint64(double(file.size()) * part)));
    refuses(u"is damaged"_s);
}

void TestStoreFaults::refusesADamagedSchema()
{
    makeSound();
    QByteArray bytes = bytesOf(m_file);
    bytes.replace(100, 2000, QByteArray(2000, '\x5a'));
    write(m_file, bytes);
    refuses(u"damaged"_s);
}

void TestStoreFaults::refusesPlantedObjects_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("named");
    QTest::newRow("trigger") << QByteArray(
        "CREATE TRIGGER spy AFTER INSERT ON record BEGIN DELETE FROM setting; END")
                             << u"trigger spy"_s;
    QTest::newRow("view") << QByteArray("CREATE VIEW spy AS SELECT * FROM record") << u"view spy"_s;
    QTest::newRow("view in place of a table")
        << QByteArray("DROP TABLE setting; CREATE VIEW setting AS SELECT 'a' AS name, 'b' AS value")
        << u"view setting"_s;
    QTest::newRow("other columns") << QByteArray(
        "DROP TABLE setting; CREATE TABLE setting (name TEXT, value TEXT CHECK (random() > 0))")
                                   << u"table setting"_s;
    QTest::newRow("index with a function")
        << QByteArray("CREATE INDEX spy ON record (upper(name))") << u"index spy"_s;
    QTest::newRow("table") << QByteArray("CREATE TABLE spy (x)") << u"table spy"_s;
}

void TestStoreFaults::refusesPlantedObjects()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, named);
    makeSound();
    runOutside(m_file, sql.constData());
    refuses(named);
}

void TestStoreFaults::refusesAMissingTable()
{
    makeSound();
    runOutside(m_file, "DROP TABLE due");
    refuses(u"is damaged"_s);
}

/// After a migration was added, what is told here as actual belongs in resources/schema/latest.sha256.
void TestStoreFaults::knowsTheDigestOfWhatItMakes()
{
    auto blank = Connection::open(u":memory:"_s, Connection::Access::ReadWrite);
    QVERIFY(blank);
    Schema::migrate(**blank, 0);
    QCOMPARE(Schema::digest(**blank), Schema::latestDigest());
}

void TestStoreFaults::damageInRowsIsAnErrorNotACrash()
{
    {
        const auto store = Store::create(m_file).value();
        auto transaction = Transaction::begin(*store).value();
        for (qint64 id = 1; id <= 500; ++id)
            QVERIFY(store->apply(arrival(id), transaction));
        QVERIFY(transaction.commit());
    }
    QByteArray bytes = bytesOf(m_file);
    const qsizetype at = bytes.indexOf("Person 250");
    bytes.replace(at - at % 4096, 4096, QByteArray(4096, '\x37'));
    write(m_file, bytes);
    const auto store = Store::open(m_file);
    if (!store)
        return; // seen at once is as well
    QString text;
    try {
        for (qint64 id = 1; id <= 500; ++id)
            (void)(*store)->recordById(id + 1'000'000);
    } catch (const StorageFault &fault) {
        text = fault.error.text;
        QCOMPARE(fault.error.code, Error::Code::Storage);
    }
    QVERIFY2(text.contains(u"damaged"), qPrintable(text));
    QVERIFY(!(*store)->integrity().empty());
}

void TestStoreFaults::createNeverReplaces()
{
    write(m_file, "mine");
    const auto store = Store::create(m_file);
    QVERIFY(!store);
    QCOMPARE(store.error().code, Error::Code::Conflict);
    QCOMPARE(bytesOf(m_file), QByteArray("mine"));
    QCOMPARE(QDir(m_dir.path()).entryList(QDir::Files).size(), 1);
}

void TestStoreFaults::readOnlyModeWritesNothing()
{
    makeSound();
    const QByteArray before = bytesOf(m_file);
    {
        const auto store = Store::open(m_file, Store::Mode::ReadOnly).value();
        QVERIFY(store->isReadOnly());
        QCOMPARE(cards(*store), 1);
        const auto transaction = Transaction::begin(*store);
        QVERIFY(!transaction);
        QVERIFY(transaction.error().text.contains(u"reading only"));
    }
    QVERIFY(bytesOf(m_file) == before);
}

void TestStoreFaults::opensReadOnlyWhereItMayNotWrite()
{
    makeSound();
    const AsNobody nobody(m_dir.path(), m_file);
    QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner));
    {
        const auto store = Store::open(m_file).value();
        QVERIFY(store->isReadOnly());
        QCOMPARE(cards(*store), 1);
    }
    for (const char *end : {"-wal", "-shm"})
        QFile::remove(m_file + QLatin1StringView(end));
    // nor make a log beside it
    QVERIFY(QFile::setPermissions(m_dir.path(), QFile::ReadOwner | QFile::ExeOwner));
    const auto store = Store::open(m_file);
    QFile::setPermissions(m_dir.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(store);
    QVERIFY((*store)->isReadOnly());
    QCOMPARE(cards(**store), 1);
}

void TestStoreFaults::bringsAnOlderSchemaUpToDateAfterABackup()
{
    {
        // as the first version left it: without indexes of texts and kept counts, with narrower indexes of
        // transitions and of boards
        makeSound();
        runOutside(
            m_file,
            "DROP TABLE record_text; DROP TABLE activity_text; DROP INDEX transition_report;"
            "DROP INDEX transition_override; DROP INDEX placement_since;"
            "DROP TABLE record_total; DROP TABLE column_period;"
            "DROP INDEX change_part_close; DROP INDEX placement_board;"
            "CREATE INDEX placement_board ON placement (pipeline, stage, rank, subject)"
            " WHERE shown = 1;"
            "CREATE INDEX transition_pipeline ON transition (pipeline, id);"
            "UPDATE record SET name = replace(name, 'o', 'ò'), folded = replace(folded, 'o', 'ò');"
            "PRAGMA user_version = 1");
    }
    const QByteArray before = bytesOf(m_file);
    QVERIFY(!Store::open(m_file, Store::Mode::ReadOnly));
    QVERIFY(bytesOf(m_file) == before);
    {
        const auto store = Store::open(m_file).value();
        QCOMPARE(store->search(u"person"_s, 5).size(), size_t(1));
        QCOMPARE(store->countRows(SubjectKind::Person, u"person"_s), 1); // names without accents
        QVERIFY(store->integrity().empty());
    }
    const QString kept = m_file + u".v1.bak"_s;
    QVERIFY(QFileInfo::exists(kept));
    // the copy is what it was, and can be brought up to date in its turn
    QCOMPARE(cards(*Store::open(kept).value()), 1);
    QVERIFY(QFileInfo::exists(kept + u".v1.bak"_s));
    QVERIFY(Store::open(m_file));
    QVERIFY(!QFileInfo::exists(m_file + u".v1.bak.2"_s));
}

void TestStoreFaults::survivesKilling()
{
    makeSound();
    qint64 told = 1;
    for (int round = 0; round < 8; ++round) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"write-for-ever"_s, m_file});
        QVERIFY(child.waitForReadyRead());
        QTest::qWait(3 + round * 7);
        child.kill();
        QVERIFY(child.waitForFinished());
        const auto lines = child.readAllStandardOutput().split('\n');
        for (const QByteArray &line : lines.first(lines.size() - 1))
            told = std::max(told, line.toLongLong());
        const auto store = Store::open(m_file).value();
        const auto problems = store->integrity();
        QVERIFY2(problems.empty(), problems.empty() ? "" : qPrintable(problems[0]));
        // what was told is there; at most one more was committed and not yet told
        const qint64 there = cards(*store);
        QVERIFY2(there == told || there == told + 1,
                 qPrintable(u"%1 told, %2 there"_s.arg(told).arg(there)));
        for (qint64 id : {told, there}) {
            QVERIFY(store->changeSet({id}));
            QVERIFY(store->recordById(id + 1'000'000));
            QCOMPARE(store->transitionsOf({SubjectKind::Person, id + 1'000'000}).size(), size_t(1));
        }
        told = there;
    }
}

void TestStoreFaults::fullDiskRollsBackAndGoesOn()
{
    makeSound();
    const auto store = Store::open(m_file).value();
    ChangeSet large = arrival(2);
    large.inputs = {QString(3'000'000, u'x')};
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    rlimit tight = before;
    tight.rlim_cur = 1'000'000;
    setrlimit(RLIMIT_FSIZE, &tight);
    const auto failed = apply(*store, large);
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, Error::Code::Storage);
    QVERIFY2(failed.error().text.contains(u"disk"), qPrintable(failed.error().text));
    QCOMPARE(cards(*store), 1);
    QVERIFY(!store->changeHeader({2}));
    QVERIFY(apply(*store, large)); // room again: the same connection goes on
    QCOMPARE(cards(*store), 2);
    QVERIFY(store->integrity().empty());
}

void TestStoreFaults::secondWriterWaitsThenIsTold()
{
    makeSound();
    const auto one = Store::open(m_file).value();
    const auto two = Store::open(m_file).value();
    {
        const auto held = Transaction::begin(*one).value();
        QCOMPARE(cards(*two), 1); // readers are not held up
        const auto refused = Transaction::begin(*two);
        QVERIFY(!refused);
        QVERIFY2(refused.error().text.contains(u"Another program"),
                 qPrintable(refused.error().text));
    }
    QVERIFY(apply(*two, arrival(2)));
    QCOMPARE(cards(*one), 2);
}

void TestStoreFaults::stopsWhenTheFileWasReplaced()
{
    makeSound();
    const auto store = Store::open(m_file).value();
    QVERIFY(QFile::rename(m_file, path(u"elsewhere"_s)));
    const auto refused = apply(*store, arrival(2));
    QVERIFY(!refused);
    QVERIFY2(refused.error().text.contains(u"moved or replaced"), qPrintable(refused.error().text));
}

void TestStoreFaults::backupIsWholeAndNeverSpoilsOthers()
{
    makeSound();
    const auto store = Store::open(m_file).value();
    const QString target = path(u"copy.imbuto"_s);
    QVERIFY(store->backup(target));
    QCOMPARE(cards(*Store::open(target).value()), 1);
    QVERIFY(apply(*store, arrival(2)));
    QVERIFY(store->backup(target)); // an older copy of ours gives way
    QCOMPARE(cards(*Store::open(target).value()), 2);
    QVERIFY(!store->backup(m_file));
    QVERIFY(apply(*store, arrival(3)));
    const QString others = path(u"letter.txt"_s);
    write(others, "dear");
    QVERIFY(!store->backup(others));
    QCOMPARE(bytesOf(others), QByteArray("dear"));
    QVERIFY(!store->backup(path(u"no/such/folder/x"_s)));
}

void TestStoreFaults::restoreKeepsTheOldOne()
{
    makeSound();
    const QString copy = path(u"copy.imbuto"_s);
    {
        const auto store = Store::open(m_file).value();
        QVERIFY(store->backup(copy));
        QVERIFY(apply(*store, arrival(2)));
    }
    const auto restored = restoreDatabase(copy, m_file);
    QVERIFY2(restored.has_value(), restored ? "" : qPrintable(restored.error().text));
    QCOMPARE(cards(*Store::open(m_file).value()), 1);
    QCOMPARE(cards(*Store::open(m_file + u".before-restore"_s).value()), 2);
    QFile::remove(m_file);
    QVERIFY(restoreDatabase(copy, m_file));
    QCOMPARE(cards(*Store::open(m_file).value()), 1);
}

void TestStoreFaults::restoreSetsDamagedAside()
{
    makeSound();
    const QString copy = path(u"copy.imbuto"_s);
    QVERIFY(Store::open(m_file).value()->backup(copy));
    write(m_file, "broken");
    QVERIFY(restoreDatabase(copy, m_file));
    QCOMPARE(cards(*Store::open(m_file).value()), 1);
    QCOMPARE(bytesOf(m_file + u".damaged"_s), QByteArray("broken"));
}

void TestStoreFaults::restoreRefusesABadCopy()
{
    makeSound();
    const QString copy = path(u"copy.imbuto"_s);
    write(copy, "broken");
    const QByteArray before = bytesOf(m_file);
    QVERIFY(!restoreDatabase(copy, m_file));
    QVERIFY(bytesOf(m_file) == before);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && app.arguments().at(1) == u"write-for-ever")
        return writeForEver(app.arguments().at(2));
    TestStoreFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_storefaults.moc"
