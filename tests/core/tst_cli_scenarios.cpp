// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirunner.h"

#include <QDir>

using namespace Imbuto::Testing;
using namespace Qt::StringLiterals;

/// Plays tests/data/scenarios/*.jsonl through the command line. A line of a scenario is
///   a line of `record` (it has a "type"), which must be answered "ok" unless the next line is
///   {"answer":{…}}      what the answer must contain, or
///   {"init":[…]}        options of init (first line only; default: Europe/Rome, four pipelines), or
///   {"run":[…],"now":ISO,"exit":N,"json":…}   a command and what it must print ("@1" among its words is the
///       change of the last line recorded, "@2" that of the one before), or
///   {"stands":SUBJECT,"now":ISO,"in":{PIPELINE:STAGE|null|{"stage","since"}},…}   what `show` says;
///       with "owner" and "fields" too where they matter, or
///   {"why":TEXT}        which rule of domain.md the following lines prove.
/// Objects match when every expected key does; arrays must be as long as expected (in transitions and unmet
/// any order does); a key written "-key" must not be there.
class TestCliScenarios : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plays_data();
    void plays();
};

namespace {

QString mismatch(const Json &expected, const Json &actual, const QString &path);

/// Whether each of \a expected from \a index on has an element of \a actual for itself.
bool matchAny(const Json &expected, const Json &actual, std::vector<bool> &taken, size_t index)
{
    if (index == expected.size())
        return true;
    for (size_t i = 0; i < actual.size(); ++i) {
        if (taken[i] || !mismatch(expected[index], actual[i], {}).isEmpty())
            continue;
        taken[i] = true;
        if (matchAny(expected, actual, taken, index + 1))
            return true;
        taken[i] = false;
    }
    return false;
}

QString mismatch(const Json &expected, const Json &actual, const QString &path)
{
    const auto told = [&] {
        return u"%1: expected %2, got %3"_s.arg(path, QString::fromStdString(expected.dump()),
                                                QString::fromStdString(actual.dump()));
    };
    if (expected.is_object()) {
        if (!actual.is_object())
            return told();
        for (const auto &[key, value] : expected.items()) {
            const QString at = path + u'.' + QString::fromStdString(key);
            if (key.starts_with('-')) {
                if (actual.contains(key.substr(1)))
                    return at + u": is there"_s;
            } else if (!actual.contains(key)) {
                return at + u": is not there"_s;
            } else if (const QString inner = mismatch(value, actual[key], at); !inner.isEmpty()) {
                return inner;
            }
        }
        return {};
    }
    if (expected.is_array()) {
        if (!actual.is_array() || actual.size() != expected.size())
            return told();
        if (path.endsWith(".transitions"_L1) || path.endsWith(".unmet"_L1)) {
            std::vector<bool> taken(actual.size());
            return matchAny(expected, actual, taken, 0) ? QString() : told();
        }
        for (size_t i = 0; i < expected.size(); ++i)
            if (const QString inner =
                    mismatch(expected[i], actual[i], path + u'[' + QString::number(i) + u']');
                !inner.isEmpty())
                return inner;
        return {};
    }
    return expected == actual ? QString() : told();
}

const QStringList kUsual{u"--timezone"_s, u"Europe/Rome"_s, u"--pipelines"_s,
                         u"freemium,sales,lifecycle,lead_status"_s};

QStringList texts(const Json &list)
{
    QStringList all;
    for (const Json &one : list)
        all << QString::fromStdString(one.get<std::string>());
    return all;
}

class Player
{
public:
    explicit Player(const QString &database) : m_database(database) {}

    /// The first thing that is not as expected, or an empty text.
    QString play(const QList<QByteArray> &lines)
    {
        for (int number = 1; number <= lines.size(); ++number) {
            const QByteArray line = lines[number - 1].trimmed();
            if (line.isEmpty())
                continue;
            const Json step = Json::parse(line.constBegin(), line.constEnd(), nullptr, false);
            if (step.is_discarded())
                return u"line %1 is not JSON"_s.arg(number);
            if (const QString wrong = take(step, line); !wrong.isEmpty())
                return u"line %1: %2\n  %3\n  (%4)"_s.arg(QString::number(number), wrong,
                                                          QString::fromUtf8(line), m_why);
        }
        return flush();
    }

private:
    QString take(const Json &step, const QByteArray &line)
    {
        if (step.contains("type")) {
            m_pending.push_back({line, Json{{"result", "ok"}}});
            return {};
        }
        if (step.contains("answer")) {
            m_pending.back().second = step["answer"];
            return {};
        }
        if (step.contains("init"))
            return init(texts(step["init"]));
        if (const QString wrong = flush(); !wrong.isEmpty())
            return wrong;
        if (step.contains("why"))
            m_why = QString::fromStdString(step["why"].get<std::string>());
        if (step.contains("run"))
            return command(texts(step["run"]), step);
        if (step.contains("stands"))
            return stands(step);
        return {};
    }

    QString init(const QStringList &options)
    {
        m_created = true;
        const CliResult result = runCli(QStringList{u"--db"_s, m_database, u"init"_s} + options);
        return result.code == 0 ? QString() : u"init: %1"_s.arg(QString::fromUtf8(result.err));
    }

    /// Lines are fed in one run of `record`, up to the next thing that looks at the result.
    QString flush()
    {
        if (!m_created)
            if (const QString wrong = init(kUsual); !wrong.isEmpty())
                return wrong;
        if (m_pending.empty())
            return {};
        QByteArray input;
        for (const auto &[line, expected] : m_pending)
            input += line + '\n';
        const CliResult result = runCli({u"--db"_s, m_database, u"record"_s, u"-"_s}, input);
        const std::vector<Json> answers = result.lines();
        if (answers.size() != m_pending.size())
            return u"%1 answers to %2 lines, exit %3: %4"_s.arg(answers.size())
                .arg(m_pending.size())
                .arg(result.code)
                .arg(QString::fromUtf8(result.err));
        for (size_t i = 0; i < answers.size(); ++i) {
            const QString wrong = mismatch(m_pending[i].second, answers[i], u"answer"_s);
            if (!wrong.isEmpty())
                return u"%1\n  to %2\n  answered %3"_s.arg(
                    wrong, QString::fromUtf8(m_pending[i].first),
                    QString::fromStdString(answers[i].dump()));
            const auto change = answers[i].find("change");
            m_changes << (change != answers[i].end() && change->is_string()
                              ? QString::fromStdString(change->get<std::string>())
                              : QString());
        }
        m_pending.clear();
        return {};
    }

    CliResult run(const QStringList &arguments, const Json &step) const
    {
        QStringList all{u"--db"_s, m_database, u"--json"_s};
        if (step.contains("now"))
            all << u"--now"_s << QString::fromStdString(step["now"].get<std::string>());
        for (const QString &word : arguments)
            all << (word.startsWith(u'@') ? m_changes.value(m_changes.size() - word.mid(1).toInt())
                                          : word);
        return runCli(all);
    }

    QString command(const QStringList &arguments, const Json &step) const
    {
        const CliResult result = run(arguments, step);
        if (result.code != step.value("exit", 0))
            return u"exit %1: %2%3"_s.arg(QString::number(result.code),
                                          QString::fromUtf8(result.out),
                                          QString::fromUtf8(result.err));
        const QString wrong =
            step.contains("json") ? mismatch(step["json"], result.json(), u"output"_s) : QString();
        return wrong.isEmpty() ? wrong : wrong + u"\n  printed "_s + QString::fromUtf8(result.out);
    }

    QString stands(const Json &step) const
    {
        const CliResult result =
            run({u"show"_s, QString::fromStdString(step["stands"].get<std::string>())}, step);
        if (result.code != 0)
            return u"show: "_s + QString::fromUtf8(result.err);
        Json expected = Json::object();
        const Json places = step.contains("in") ? step["in"] : Json::object();
        for (const auto &[pipeline, where] : places.items()) {
            if (where.is_null())
                expected["placements"]["-" + pipeline] = true;
            else
                expected["placements"][pipeline] =
                    where.is_string() ? Json{{"stage", where}} : where;
        }
        for (const char *key : {"owner", "fields", "deals", "tasks", "activities"})
            if (step.contains(key))
                expected[key] = step[key];
        const QString wrong = mismatch(expected, result.json(), u"show"_s);
        return wrong.isEmpty() ? wrong : wrong + u"\n  shown "_s + QString::fromUtf8(result.out);
    }

    QString m_database;
    QString m_why;
    QStringList m_changes; ///< of every line recorded
    bool m_created = false;
    std::vector<std::pair<QByteArray, Json>> m_pending;
};

} // namespace

void TestCliScenarios::plays_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(TEST_DATA "/scenarios"));
    for (const QString &name : folder.entryList({u"*.jsonl"_s}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(name.chopped(6))) << folder.filePath(name);
}

void TestCliScenarios::plays()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QTemporaryDir folder;
    Player player(folder.filePath(u"scenario.db"_s));
    const QString wrong = player.play(file.readAll().split('\n'));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QTEST_GUILESS_MAIN(TestCliScenarios)
#include "tst_cli_scenarios.moc"
