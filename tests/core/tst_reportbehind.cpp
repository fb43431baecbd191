// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo.h"
#include "core/reportdesk.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Imbuto;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant kNow = 1763719200000; // 2025-11-21T10:00Z

/// What says which row a row is: everything before its first figure.
std::vector<Cell> keyOf(const ReportTable &table, const std::vector<Cell> &row)
{
    std::vector<Cell> key;
    for (size_t i = 0; i < row.size() && (i == 0 || table.columns[i].kind == CellKind::Text); ++i)
        key.push_back(row[i]);
    return key;
}

const std::vector<Cell> *rowLike(const ReportTable &table, const std::vector<Cell> &key)
{
    for (const std::vector<Cell> &row : table.rows)
        if (keyOf(table, row) == key)
            return &row;
    return nullptr;
}

qint64 countAt(const ReportTable &table, const std::vector<Cell> &key, size_t column)
{
    const std::vector<Cell> *row = rowLike(table, key);
    const qint64 *count = row ? std::get_if<qint64>(&(*row)[column]) : nullptr;
    return count ? *count : 0;
}

const ReportTable &partOf(const ReportTable &table, size_t part)
{
    return part == 0 ? table : table.sections[part - 1];
}

} // namespace

/// Who is behind a figure, against the plainest way to know: count everybody alone.
class TestReportBehind : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const QString path = m_dir.filePath(u"demo.imbuto"_s);
        QVERIFY(createDemo(path, kNow));
        auto opened = Workspace::open(path, std::make_unique<FixedClock>(kNow));
        QVERIFY(opened);
        m_workspace = std::move(*opened);
    }

    void namesExactlyThoseWhoAreCounted_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("narrowed");
        for (const QString &name : reportNames()) {
            QTest::newRow(qPrintable(name + u" of all time"_s)) << name << false;
            QTest::newRow(qPrintable(name + u" of a period"_s)) << name << true;
        }
    }
    void namesExactlyThoseWhoAreCounted()
    {
        QFETCH(QString, name);
        QFETCH(bool, narrowed);
        ReportRequest request{name, {}, FunnelMode::StageCohort, {}};
        if (narrowed) {
            request.filter.from = QDate(2025, 9, 1);
            request.filter.to = QDate(2025, 10, 31);
        }
        ReportDesk desk(m_workspace->store());
        const ReportBasis basis = reportBasis(*m_workspace);
        const auto whole = desk.make(basis, request);
        QVERIFY(whole);
        const Alone alone = eachAlone(desk, basis, request);
        qint64 figures = 0;
        for (size_t part = 0; part <= whole->sections.size(); ++part)
            figures += compare(desk, basis, request, *whole, part, alone);
        QVERIFY(figures > 0);
    }

    void refusesFiguresThatCountNobody()
    {
        ReportDesk desk(m_workspace->store());
        const auto found = desk.behind(reportBasis(*m_workspace), {u"team"_s, {}, {}, {}},
                                       {{}, {OwnerName{}}, u"overdue_tasks"_s});
        QVERIFY(!found);
        QCOMPARE(found.error().code, Error::Code::BadInput);
    }

    void aReadThatNobodyWaitsForStops()
    {
        for (const QString &name : reportNames()) {
            ReportDesk desk(m_workspace->store());
            ReportRequest request{name, {}, FunnelMode::StageCohort, {}};
            int asked = 0;
            request.filter.stop.asked = [&asked] { return ++asked > 0; };
            const auto stopped = desk.make(reportBasis(*m_workspace), request);
            QVERIFY2(!stopped, qPrintable(name));
            QCOMPARE(stopped.error().code, Error::Code::Conflict);
            QCOMPARE(asked, 1); // it did not go on to read
            request.filter.stop = {};
            const auto again = desk.make(reportBasis(*m_workspace), request);
            QVERIFY2(again, qPrintable(name)); // and nothing stayed half read
            QVERIFY(again->rows == makeReport(*m_workspace, request)->rows);
        }
    }

private:
    using Alone = std::vector<std::pair<Subject, ReportTable>>;

    Alone eachAlone(ReportDesk &desk, const ReportBasis &basis, ReportRequest request)
    {
        const Pipeline &pipeline = **reportPipeline(m_workspace->book(), request);
        Alone alone;
        for (const Subject subject : m_workspace->store().subjects(pipeline.subject)) {
            request.filter.among =
                std::make_shared<const ReportFilter::Among>(ReportFilter::Among{{}, {subject.id}});
            alone.emplace_back(subject, *desk.make(basis, request));
        }
        return alone;
    }

    /// How many figures of one table agree.
    qint64 compare(ReportDesk &desk, const ReportBasis &basis, const ReportRequest &request,
                   const ReportTable &whole, size_t part, const Alone &alone)
    {
        const ReportTable &table = partOf(whole, part);
        qint64 figures = 0;
        for (const std::vector<Cell> &row : table.rows) {
            for (size_t column = 0; column < row.size(); ++column) {
                const ReportFigure figure{part == 0 ? QString() : table.name, row,
                                          table.columns[column].id};
                // what depends on everybody, or on releases that a filter does not narrow, is not additive
                const bool additive =
                    figure.column != u"stuck" && figure.column != u"owners_removed";
                if (!std::holds_alternative<qint64>(row[column]) || !additive
                    || !countsRecords(request.name, figure))
                    continue;
                std::vector<Subject> expected;
                for (const auto &[subject, single] : alone)
                    if (countAt(partOf(single, part), keyOf(table, row), column) > 0)
                        expected.push_back(subject);
                const auto found = desk.behind(basis, request, figure);
                if (!found || *found != expected)
                    qWarning("%s %s: %d instead of %d", qPrintable(figure.section),
                             qPrintable(figure.column), found ? int(found->size()) : -1,
                             int(expected.size()));
                if (found && *found == expected)
                    ++figures;
                else
                    return -1000;
            }
        }
        return figures;
    }

    QTemporaryDir m_dir;
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestReportBehind)
#include "tst_reportbehind.moc"
