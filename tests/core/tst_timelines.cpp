// SPDX-License-Identifier: GPL-3.0-or-later
// Golden timelines: every file of tests/data/rules is one case. A new case needs no C++.
#include "timelineplayer.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace Imbuto;
using namespace Qt::StringLiterals;

class TestTimelines : public QObject
{
    Q_OBJECT

private:
    /// What is no matter of who moved when: a figure, and that nothing was lost.
    const QStringList kBeyondTime{u"M6"_s, u"R10"_s};
    std::vector<TimelineFile> m_files;
    QStringList m_tested; ///< numbers that a test names in the comment above it

    static QStringList numbersInTests()
    {
        static const QRegularExpression claim(
            u"^ *//+ [^\n]*\\b([A-Z]\\d{1,2})\\b[^\n]*\\n(?: *//[^\n]*\\n)*(?:    )?void "_s,
            QRegularExpression::MultilineOption);
        QStringList out;
        for (const QString &folder : {u"/tests/core"_s, u"/tests/ui"_s}) {
            QDirIterator files(QStringLiteral(SOURCE_ROOT) + folder, {u"tst_*.cpp"_s});
            while (files.hasNext()) {
                QFile file(files.next());
                if (!file.open(QIODevice::ReadOnly))
                    continue;
                const QString text = QString::fromUtf8(file.readAll());
                for (auto it = claim.globalMatch(text); it.hasNext();)
                    out << it.next().captured(1);
            }
        }
        return out;
    }

    void rows(const std::function<bool(const TimelineFile &)> &wanted) const
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < m_files.size(); ++i)
            if (wanted(m_files[i]))
                QTest::newRow(qPrintable(m_files[i].name)) << int(i);
    }

    const TimelineFile &file() const
    {
        QFETCH(int, index);
        return m_files[size_t(index)];
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QDir dir(QStringLiteral(TEST_DATA "/rules"));
        for (const QString &name : dir.entryList({u"*.txt"_s}, QDir::Files, QDir::Name))
            m_files.push_back(TimelineFile::read(dir.filePath(name)));
        QVERIFY(!m_files.empty());
        m_tested = numbersInTests();
        for (const TimelineFile &f : m_files)
            QVERIFY2(f.fault.isEmpty(), qPrintable(f.name + u": "_s + f.fault));
    }

    /// Every number of the domain is proved by something that has to pass.
    void everyRuleHasATimeline_data()
    {
        QTest::addColumn<QString>("rule");
        const QStringList rules =
            u"D1 D2 D3 D4 D5 R1 R2 R3 R4 R5 R6 R7 R8 R9 R10 R11 R12 R13 R14 R15 F1 F2 F3 O1 "
            "M1 M2 M3 M4 M5 M6 L1 L2 L3 L4 S1 S2 S3 S4 S5 S6 S7 C1 C2 C3 C4 4.1 4.2 4.3 4.4 4.5"_s
                .split(u' ');
        for (const QString &rule : rules)
            QTest::newRow(qPrintable(rule)) << rule;
    }
    void everyRuleHasATimeline()
    {
        QFETCH(QString, rule);
        const bool told = std::any_of(m_files.begin(), m_files.end(), [&](const TimelineFile &f) {
            return f.rules.contains(rule);
        });
        QVERIFY2(told || (kBeyondTime.contains(rule) && m_tested.contains(rule)),
                 qPrintable(u"no file in tests/data/rules names %1 in its first line"_s.arg(rule)));
    }

    void happensAsTold_data()
    {
        rows([](const TimelineFile &) { return true; });
    }
    void happensAsTold()
    {
        const QString wrong = TimelinePlayer(file()).play();
        QVERIFY2(wrong.isEmpty(), qPrintable(u"%1\n%2"_s.arg(file().claim, wrong)));
    }

    /// R10: everything comes out the same when the recorded inputs are fed again.
    void replayRebuildsIt_data()
    {
        rows([](const TimelineFile &) { return true; });
    }
    void replayRebuildsIt()
    {
        TimelinePlayer player(file());
        QVERIFY2(player.play().isEmpty(), "happensAsTold says what is wrong");
        QCOMPARE(player.replayed().join(u'\n'), QString());
    }

    // R9: looking every day or once after a long absence comes to the same.
    void dailySweepsGiveTheSameHistory_data()
    {
        rows([](const TimelineFile &f) {
            return std::none_of(f.events.begin(), f.events.end(),
                                [](const auto &e) { return e.text.contains(u" undoes"_s); });
        });
    }
    void dailySweepsGiveTheSameHistory()
    {
        TimelinePlayer jumps(file());
        TimelinePlayer daily(file(), TimelinePlayer::Time::PassesDaily);
        jumps.play();
        const QString wrong = daily.play();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QCOMPARE(daily.history().join(u'\n'), jumps.history().join(u'\n'));
    }

    // R7: where everything ends up does not depend on the order of simultaneous facts.
    void orderOfSimultaneousFactsIsIrrelevant_data()
    {
        rows([](const TimelineFile &f) { return !f.anyOrder.empty(); });
    }
    void orderOfSimultaneousFactsIsIrrelevant()
    {
        const TimelineFile &f = file();
        for (const TimelineFile::Block &block : f.anyOrder) {
            std::vector<size_t> order(f.events.size());
            std::iota(order.begin(), order.end(), 0);
            const auto first = order.begin() + qsizetype(block.first),
                       end = order.begin() + qsizetype(block.end);
            while (std::next_permutation(first, end)) {
                const QString wrong = TimelinePlayer(f).play(order);
                QStringList fed;
                for (auto i = first; i != end; ++i)
                    fed << f.events[*i].text;
                QVERIFY2(wrong.isEmpty(),
                         qPrintable(u"in the order %1:\n%2"_s.arg(fed.join(u"; "_s), wrong)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTimelines)
#include "tst_timelines.moc"
