// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/line.h"
#include "core/store/recordreads.h"
#include "core/views.h"
#include "core/workspace.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Imbuto;
using namespace Qt::StringLiterals;

/// Boards and lists narrowed by the workspace's own fields: cards, totals and rows alike.
class TestFieldFilter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cardsTotalsAndRowsAreNarrowedAlike_data();
    void cardsTotalsAndRowsAreNarrowedAlike();
    void sumsFollow();
    void peopleAndCompaniesAreNarrowedByTheirs();
    void whatWasTypedIsLiteral();

private:
    void play(const QByteArray &line)
    {
        const auto input = parseLine(line, m_workspace->book(), m_workspace->calendar());
        QVERIFY2(input, line.constData());
        const auto done = m_workspace->apply(*input);
        QVERIFY2(done && done->result == Outcome::Result::Ok, line.constData());
    }
    void define(const QString &key, const QString &json)
    {
        const auto saved =
            m_workspace->apply({Command::SaveSettings{{{u"field."_s + key, json}}}, {}, {}});
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().text));
    }
    QString listed(const CardFilter &filter, SubjectKind kind = SubjectKind::Deal) const
    {
        const RecordReads reads(m_workspace->store());
        ListQuery query;
        query.kind = kind;
        query.filter = resolved(filter, *m_workspace, kind, {});
        QStringList refs;
        for (const RecordRow &row : reads.rows(kind, reads.ids(query)))
            refs << row.record.ref;
        refs.sort();
        return refs.join(u' ');
    }
    QString onBoard(const CardFilter &filter) const
    {
        const Pipeline &sales = *m_workspace->book().pipeline(u"sales"_s);
        const BoardFilter narrowed = resolved(filter, *m_workspace, sales, {});
        QStringList refs;
        for (const Stage &stage : sales.stages)
            for (const BoardCard &card :
                 m_workspace->store().boardCards(sales.id, stage.id, 0, 100, narrowed))
                refs << card.ref;
        qint64 counted = 0;
        for (const ColumnTotals &column : m_workspace->store().boardTotals(sales.id, narrowed))
            counted += column.count;
        if (counted != refs.size())
            return u"totals say %1"_s.arg(counted);
        refs.sort();
        return refs.join(u' ');
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

void TestFieldFilter::initTestCase()
{
    auto clock = std::make_unique<FixedClock>(*parseInstant(u"2026-03-31T10:00:00Z"_s, Calendar()));
    auto made = Workspace::create(m_folder.filePath(u"test.imbuto"_s),
                                  {{}, u"Europe/Rome"_s, u"EUR"_s, 7}, std::move(clock));
    QVERIFY(made);
    m_workspace = std::move(*made);
    const QString all = u"\"subjects\":[\"deal\",\"person\",\"company\"]"_s;
    const auto field = [&](const QString &key, const QString &type, const QString &more = {}) {
        define(key, uR"({"type":"%1",%2,"caption":{"en":"%3"}%4})"_s.arg(type, all, key, more));
    };
    field(u"memo"_s, u"text"_s);
    field(u"size"_s, u"number"_s);
    field(u"budget"_s, u"money"_s);
    field(u"until"_s, u"date"_s);
    field(u"plan"_s, u"choice"_s, uR"(,"choices":["gold","free"])"_s);
    field(u"signed"_s, u"flag"_s);
    const auto deal = [&](const QByteArray &ref, const QByteArray &amount, const QByteArray &fields,
                          const QByteArray &currency = "EUR") {
        play(R"({"type":"deal","pipeline":"sales","at":"2026-01-02T08:00:00Z","title":")" + ref
             + R"(","ref":")" + ref + R"(","amount":")" + amount + R"(","currency":")" + currency
             + R"(","fields":)" + fields + "}");
    };
    deal(
        "a", "100",
        R"({"memo":"Città Alta","size":9,"budget":"1200.50","until":"2026-03-31","plan":"gold","signed":true})");
    deal(
        "b", "10",
        R"({"memo":"100% città","size":10.5,"budget":"99.00","until":"2026-04-06","plan":"free","signed":false})");
    deal("c", "1", R"({"memo":"CITTÀ","size":-3,"budget":"1200.50","until":"2026-03-25"})", "CHF");
    deal("d", "7", "{}");
    play(
        R"({"type":"company","ref":"acme","name":"Acme","at":"2026-01-02T08:00:00Z","fields":{"plan":"gold"}})");
    play(
        R"({"type":"person","ref":"ada","name":"Ada","at":"2026-01-02T08:00:00Z","fields":{"signed":true}})");
    play(R"({"type":"person","ref":"bo","name":"Bo","at":"2026-01-02T08:00:00Z"})");
}

void TestFieldFilter::cardsTotalsAndRowsAreNarrowedAlike_data()
{
    QTest::addColumn<QString>("asks");
    QTest::addColumn<QString>("passing");
    const auto row = [](const char *name, const QString &asks, const QString &passing) {
        QTest::newRow(name) << asks << passing;
    };
    row("a text, whatever the case, accents and all",
        uR"({"field":"memo","how":"contains","values":["CITTÀ"]})"_s, u"a b c"_s);
    row("the whole text", uR"({"field":"memo","how":"is","values":["città"]})"_s, u"c"_s);
    row("a number from", uR"({"field":"size","how":"between","values":["9",""]})"_s, u"a b"_s);
    row("a number up to", uR"({"field":"size","how":"between","values":["","9"]})"_s, u"a c"_s);
    row("numbers aren't texts", uR"({"field":"size","how":"between","values":["-5","10.5"]})"_s,
        u"a b c"_s);
    row("money of the workspace's currency alone",
        uR"({"field":"budget","how":"between","values":["99.01",""]})"_s, u"a"_s);
    row("money, bounds included",
        uR"({"field":"budget","how":"between","values":["99.00","1200.50"]})"_s, u"a b"_s);
    row("a date since", uR"({"field":"until","how":"between","values":["2026-03-31",""]})"_s,
        u"a b"_s);
    row("a date between",
        uR"({"field":"until","how":"between","values":["2026-03-01","2026-03-31"]})"_s, u"a c"_s);
    row("the last seven days are today and six more",
        uR"({"field":"until","how":"last_days","values":["7"]})"_s, u"a c"_s);
    row("the last six days", uR"({"field":"until","how":"last_days","values":["6"]})"_s, u"a"_s);
    row("the next seven days", uR"({"field":"until","how":"next_days","values":["7"]})"_s,
        u"a b"_s);
    row("today", uR"({"field":"until","how":"next_days","values":["1"]})"_s, u"a"_s);
    row("one choice", uR"({"field":"plan","how":"one_of","values":["gold"]})"_s, u"a"_s);
    row("any of two", uR"({"field":"plan","how":"one_of","values":["gold","free"]})"_s, u"a b"_s);
    row("yes", uR"({"field":"signed","how":"yes"})"_s, u"a"_s);
    row("no, said", uR"({"field":"signed","how":"no"})"_s, u"b"_s);
    row("empty", uR"({"field":"signed","how":"empty"})"_s, u"c d"_s);
    row("two together",
        uR"({"field":"memo","how":"contains","values":["tt"]},{"field":"size","how":"between","values":["","9"]})"_s,
        u"a c"_s);
    row("a field that is gone", uR"({"field":"moon","how":"empty"})"_s, u""_s);
    row("a field of another type", uR"({"field":"size","how":"contains","values":["9"]})"_s, u""_s);
    row("bounds that say nothing", uR"({"field":"size","how":"between","values":["x",""]})"_s,
        u""_s);
}

void TestFieldFilter::cardsTotalsAndRowsAreNarrowedAlike()
{
    QFETCH(QString, asks);
    QFETCH(QString, passing);
    const auto view = viewFrom(
        u"view.x"_s, uR"({"name":"X","pipeline":"sales","filter":{"fields":[%1]}})"_s.arg(asks));
    QVERIFY(view);
    QCOMPARE(onBoard(view->filter), passing);
    QCOMPARE(listed(view->filter), passing);
}

void TestFieldFilter::sumsFollow()
{
    CardFilter filter;
    filter.fields = {{u"memo"_s, FieldAsk::How::Contains, {u"città"_s}}};
    const Pipeline &sales = *m_workspace->book().pipeline(u"sales"_s);
    const auto totals =
        m_workspace->store().boardTotals(sales.id, resolved(filter, *m_workspace, sales, {}));
    QCOMPARE(totals.size(), size_t(1));
    const std::map<QString, qint64> sums{{u"EUR"_s, 11000}, {u"CHF"_s, 100}};
    QCOMPARE(totals.front().sums, sums);
}

void TestFieldFilter::peopleAndCompaniesAreNarrowedByTheirs()
{
    CardFilter filter;
    filter.fields = {{u"signed"_s, FieldAsk::How::Yes, {}}};
    QCOMPARE(listed(filter, SubjectKind::Person), u"ada"_s);
    QCOMPARE(listed(filter, SubjectKind::Company), QString());
    filter.fields = {{u"plan"_s, FieldAsk::How::OneOf, {u"gold"_s}}};
    QCOMPARE(listed(filter, SubjectKind::Company), u"acme"_s);
}

void TestFieldFilter::whatWasTypedIsLiteral()
{
    CardFilter filter;
    for (const auto &[text, passing] : std::initializer_list<std::pair<QString, QString>>{
             {u"%"_s, u"b"_s}, {u"_"_s, u""_s}, {u"' OR 1=1 --"_s, u""_s}, {u"\""_s, u""_s}}) {
        filter.fields = {{u"memo"_s, FieldAsk::How::Contains, {text}}};
        QCOMPARE(onBoard(filter), passing);
        QCOMPARE(listed(filter), passing);
    }
}

QTEST_GUILESS_MAIN(TestFieldFilter)
#include "tst_fieldfilter.moc"
