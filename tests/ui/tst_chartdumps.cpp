// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/line.h"
#include "ui/reports/charts.h"
#include "ui/shell/language.h"
#include "ui/shell/session.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace Imbuto;

/// The shapes of every chart, line by line, in both languages: of a small history told here, with letters of one width,
/// so that no font and no demo changes them. IMBUTO_WRITE_DUMPS=1 writes them anew, to be read before they are kept.
class ChartDumpsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void shapesAreThoseKept_data();
    void shapesAreThoseKept();
    void everyFigureExplainsItself_data() { shapesAreThoseKept_data(); }
    void everyFigureExplainsItself();
    void nothingLiesOutsideOrOnEachOther_data();
    void nothingLiesOutsideOrOnEachOther();

private:
    static constexpr Instant kNow = 1763719200000; // 2025-11-21T10:00Z
    void tell(const QString &line)
    {
        m_lines.emplace(line.section(u"\"at\":\""_s, 1).left(20), line);
    }
    void feed(const QString &line);
    void tellALife(int i);
    ChartScene scene(const QString &report, const QString &language, int width);

    QTemporaryDir m_dir;
    std::unique_ptr<Workspace> m_workspace;
    LanguageSwitch m_languages;
    std::multimap<QString, QString> m_lines; ///< by when they are of
};

namespace {

qreal letter(TextRole role)
{
    return role == TextRole::Caption ? 6 : 7;
}

TextMeasure fixedMeasure()
{
    return {[](const QString &text, TextRole role) { return qreal(text.size()) * letter(role); },
            [](TextRole role) { return role == TextRole::Caption ? 14.0 : 16.0; }};
}

QString at(int month, int day)
{
    return u"2025-%1-%2T09:00:00Z"_s.arg(month, 2, 10, QLatin1Char('0'))
        .arg(day, 2, 10, QLatin1Char('0'));
}

} // namespace

void ChartDumpsTest::feed(const QString &line)
{
    const auto input = parseLine(line.toUtf8(), m_workspace->book(), m_workspace->calendar());
    QVERIFY2(input, qPrintable(line));
    const auto outcome = m_workspace->apply(*input);
    QVERIFY2(outcome && outcome->result == Outcome::Result::Ok, qPrintable(line));
}

/// One person who signs up, and a deal that gets on the further the higher its number is.
void ChartDumpsTest::tellALife(int i)
{
    const int month = 2 + i / 2;
    const auto activity = [&](const QString &kind, const QString &when, const QString &data) {
        tell(
            uR"({"type":"activity","subject":"person:p%1","kind":"%2","at":"%3","by":"u1","data":{%4}})"_s
                .arg(QString::number(i), kind, when, data));
    };
    tell(uR"({"type":"person","ref":"p%1","name":"Person %1","owner":"u%2","at":"%3"})"_s.arg(i)
             .arg(1 + i % 2)
             .arg(at(month, 1)));
    activity(u"lead_captured"_s, at(month, 1), i % 3 ? uR"("source":"facebook")"_s : QString());
    activity(u"signed_up"_s, at(month, 2), {});
    tell(
        uR"({"type":"deal","ref":"d%1","title":"Deal %1","pipeline":"sales","person":"p%1","amount":"%2.00","currency":"EUR","expected_close":"2025-%3-15","owner":"u%4","at":"%5"})"_s
            .arg(i)
            .arg(100 * i)
            .arg(10 + i % 3)
            .arg(1 + i % 2)
            .arg(at(month, 3)));
    QStringList way{u"discovery"_s, u"proposal"_s, i % 8 == 3 ? u"won"_s : u"lost"_s};
    way.resize(i % 4);
    int day = 5;
    for (const QString &stage : way)
        tell(
            uR"({"type":"move","subject":"deal:d%1","pipeline":"sales","to":"%2","at":"%3","by":"m1","reason":"price","override":true})"_s
                .arg(QString::number(i), stage, at(month, day += 2 + i % 5)));
    if (i % 2)
        activity(u"trial_started"_s, at(month, 27), {});
    if (i % 4 == 3)
        activity(u"subscription_paid"_s, at(month, 28), {});
}

void ChartDumpsTest::initTestCase()
{
    auto created = Workspace::create(m_dir.filePath(u"charts.imbuto"_s),
                                     {.pipelines = {}, .timezone = u"Europe/Rome"_s, .seed = 7},
                                     std::make_unique<FixedClock>(kNow));
    QVERIFY(created);
    m_workspace = std::move(*created);
    feed(uR"({"type":"user","ref":"u1","name":"Anna","role":"rep","at":"2025-01-02T09:00:00Z"})"_s);
    feed(uR"({"type":"user","ref":"u2","name":"Luca","role":"rep","at":"2025-01-02T09:00:00Z"})"_s);
    feed(
        uR"({"type":"user","ref":"m1","name":"Marta","role":"manager","at":"2025-01-02T09:00:00Z"})"_s);
    for (int i = 1; i <= 16; ++i)
        tellALife(i);
    for (const auto &[when, line] : m_lines)
        feed(line);
}

void ChartDumpsTest::cleanupTestCase()
{
    m_workspace.reset();
}

ChartScene ChartDumpsTest::scene(const QString &report, const QString &language, int width)
{
    m_languages.use(language);
    Session session(*m_workspace, m_languages.language());
    ReportRequest request{report, {}, FunnelMode::StageCohort, {}};
    const auto table = makeReport(*m_workspace, request);
    if (!table)
        return {};
    const ReportText text(session);
    const TextMeasure measure = fixedMeasure();
    return chartOf({*table, nullptr, text, m_workspace->book(), measure, qreal(width)});
}

void ChartDumpsTest::shapesAreThoseKept_data()
{
    QTest::addColumn<QString>("report");
    QTest::addColumn<QString>("language");
    for (const QString &report : reportNames())
        for (const QString &language : {u"en"_s, u"it"_s})
            QTest::newRow(qPrintable(report + u' ' + language)) << report << language;
}

void ChartDumpsTest::shapesAreThoseKept()
{
    QFETCH(QString, report);
    QFETCH(QString, language);
    const ChartScene drawn = scene(report, language, 900);
    QVERIFY(!drawn.isEmpty());
    const QString found = dumpScene(drawn) + u"\nsaid "_s + drawn.summary + u'\n';
    QFile file(QStringLiteral(TEST_DATA) + u"/charts/%1_%2.txt"_s.arg(report, language));
    if (qEnvironmentVariableIsSet("IMBUTO_WRITE_DUMPS")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(found.toUtf8());
        return;
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList kept = QString::fromUtf8(file.readAll()).split(u'\n');
    const QStringList lines = found.split(u'\n');
    for (qsizetype i = 0; i < qMin(kept.size(), lines.size()); ++i)
        QCOMPARE(lines[i], kept[i]);
    QCOMPARE(lines.size(), kept.size());
}

/// On hover: what it is, how much, and what that means.
void ChartDumpsTest::everyFigureExplainsItself()
{
    QFETCH(QString, report);
    QFETCH(QString, language);
    for (const ChartSpot &spot : scene(report, language, 900).spots)
        QVERIFY2(spot.hint.contains(u'\n'), qPrintable(spot.hint));
    const auto made = makeReport(*m_workspace, {report, {}, FunnelMode::StageCohort, {}});
    QVERIFY(made);
    std::vector<ReportTable> tables = made->sections;
    tables.push_back(*made);
    for (const ReportTable &table : tables)
        for (const ReportTable::Column &column : table.columns)
            if (column.kind != CellKind::Text && column.kind != CellKind::Date)
                QVERIFY2(!reportHint(column.word.isEmpty() ? column.id : column.word).isEmpty(),
                         qPrintable(column.id));
}

void ChartDumpsTest::nothingLiesOutsideOrOnEachOther_data()
{
    QTest::addColumn<QString>("report");
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("width");
    for (const QString &report : reportNames())
        for (const QString &language : {u"en"_s, u"it"_s})
            for (const int width : {560, 780, 1000, 1400})
                QTest::newRow(qPrintable(u"%1 %2 %3"_s.arg(report, language).arg(width)))
                    << report << language << width;
}

/// Texts of a chart have room: none is cut by its edge, none is written over another.
void ChartDumpsTest::nothingLiesOutsideOrOnEachOther()
{
    QFETCH(QString, report);
    QFETCH(QString, language);
    QFETCH(int, width);
    const ChartScene drawn = scene(report, language, width);
    std::vector<std::pair<QRectF, QString>> texts;
    for (const ChartShape &shape : drawn.shapes) {
        if (shape.kind != ChartShape::Kind::Text || shape.text.isEmpty())
            continue;
        const qreal wide =
            std::min(qreal(shape.text.size()) * letter(shape.role), shape.box.width());
        QRectF box = shape.box;
        box.setWidth(wide);
        if (shape.align & Qt::AlignRight)
            box.moveRight(shape.box.right());
        else if (shape.align & Qt::AlignHCenter)
            box.moveCenter({shape.box.center().x(), box.center().y()});
        QVERIFY2(box.left() >= -1 && box.right() <= drawn.size.width() + 1
                     && box.bottom() <= drawn.size.height() + 1,
                 qPrintable(shape.text));
        texts.emplace_back(box.adjusted(1, 4, -1, -4), shape.text);
    }
    for (size_t i = 0; i < texts.size(); ++i)
        for (size_t j = 0; j < i; ++j)
            QVERIFY2(!texts[i].first.intersects(texts[j].first),
                     qPrintable(texts[i].second + u" on "_s + texts[j].second));
}

QTEST_MAIN(ChartDumpsTest)
#include "tst_chartdumps.moc"
