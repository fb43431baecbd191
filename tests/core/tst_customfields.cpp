// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customfields.h"
#include "core/exchange/importer.h"
#include "core/exchange/line.h"
#include "core/fields.h"
#include "core/replay.h"
#include "core/rules/facttable.h"
#include "core/store/recordreads.h"
#include "core/workspace.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Imbuto;
using namespace Qt::StringLiterals;

/// Fields that a workspace has of its own: checked by their type, asked by rules, in files and lists.
class TestCustomFields : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void valuesAreKeptByType_data();
    void valuesAreKeptByType();
    void wrongOnesAreRefusedByFieldAndValue_data();
    void wrongOnesAreRefusedByFieldAndValue();
    void moneyFollowsTheCurrencyOfItsDeal();
    void rulesAskMoneyChoicesAndTags_data();
    void rulesAskMoneyChoicesAndTags();
    void theLinterKnowsWhatAChoiceMayBe();
    void fieldsComeInTheirOrder();
    void replayKnowsTheirValues();
    void filesBringThemInAndOut();
    void lostReasonsTravelWithFiles();
    void listsSortByThem();
    void tagsAreOneEach();
    void lookalikesAreFound();

private:
    static Outcome refused()
    {
        Outcome out;
        out.result = Outcome::Result::Refused;
        return out;
    }
    static ImportOptions deals()
    {
        ImportOptions options;
        options.kind = ExchangeKind::Deals;
        return options;
    }
    Outcome play(const QByteArray &line)
    {
        const auto input = parseLine(line, m_workspace->book(), m_workspace->calendar());
        auto out = input ? m_workspace->apply(*input) : tl::make_unexpected(input.error());
        if (!out)
            qWarning("%s: %s", line.constData(), qPrintable(out.error().text));
        return out.value_or(refused());
    }
    Expected<Outcome> edit(const QString &field, const Value &value)
    {
        return m_workspace->apply(
            {Command::EditField{{SubjectKind::Deal, u"d"_s}, field, value}, {}, {}});
    }
    void define(const QString &key, const QString &json)
    {
        const auto saved =
            m_workspace->apply({Command::SaveSettings{{{u"field."_s + key, json}}}, {}, {}});
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().text));
    }
    Record deal() const
    {
        return *m_workspace->store().record(*m_workspace->find({SubjectKind::Deal, u"d"_s}));
    }
    QString file(const QString &name, const QByteArray &text = {})
    {
        QFile out(m_folder->filePath(name));
        if (!text.isEmpty() && out.open(QIODevice::WriteOnly))
            out.write(text);
        return out.fileName();
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile in(path);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

void TestCustomFields::init()
{
    m_workspace.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto made = Workspace::create(
        m_folder->filePath(u"test.imbuto"_s), {{}, u"Europe/Rome"_s, u"EUR"_s, 7},
        std::make_unique<FixedClock>(*parseInstant(u"2026-01-10T08:00:00Z"_s, Calendar())));
    QVERIFY2(made, made ? "" : qPrintable(made.error().text));
    m_workspace = std::move(*made);
    const QString shape =
        uR"({"subjects":["deal","person"],"type":"%1","caption":{"en":"%2","it":"%2"}%3})"_s;
    for (const char *type : {"text", "number", "money", "date", "flag"})
        define(u"f_"_s + QLatin1StringView(type),
               shape.arg(QLatin1StringView(type), QLatin1StringView(type), QString()));
    define(
        u"f_choice"_s,
        shape.arg(
            u"choice"_s, u"Size"_s,
            uR"(,"choices":["small","large"],"choice_captions":{"small":{"en":"Small","it":"Piccola"}})"_s));
    play(
        R"({"type":"user","ref":"u1","name":"Anna","role":"manager","at":"2026-01-01T08:00:00Z"})");
    play(
        R"({"type":"deal","ref":"d","title":"Licences","pipeline":"sales","owner":"u1","at":"2026-01-02T08:00:00Z"})");
}

void TestCustomFields::valuesAreKeptByType_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    QTest::newRow("text") << u"f_text"_s << u"007"_s << u"007"_s;
    QTest::newRow("whole") << u"f_number"_s << u"12"_s << u"12"_s;
    QTest::newRow("real") << u"f_number"_s << u"0.5"_s << u"0.5"_s;
    QTest::newRow("money") << u"f_money"_s << u"1200.5"_s << u"1200.50"_s;
    QTest::newRow("cents") << u"f_money"_s << u"0.1"_s << u"0.10"_s;
    QTest::newRow("date") << u"f_date"_s << u"2026-02-28"_s << u"2026-02-28"_s;
    QTest::newRow("choice") << u"f_choice"_s << u"small"_s << u"small"_s;
    QTest::newRow("flag") << u"f_flag"_s << u"true"_s << u"true"_s;
    QTest::newRow("nothing") << u"f_number"_s << QString() << QString();
    QTest::newRow("tags") << u"tags"_s << u" vip ,fair,,VIP"_s << u"fair, vip"_s;
}

void TestCustomFields::valuesAreKeptByType()
{
    QFETCH(QString, field);
    QFETCH(QString, typed);
    QFETCH(QString, kept);
    QVERIFY(edit(field, typed));
    QCOMPARE(plainText(fieldValue(deal(), field)), kept);
    const bool text = field == u"f_text"_s || field == u"tags"_s || field == u"f_money"_s
        || field == u"f_choice"_s || kept.isEmpty();
    QCOMPARE(std::holds_alternative<QString>(fieldValue(deal(), field)), text && !kept.isEmpty());
}

void TestCustomFields::wrongOnesAreRefusedByFieldAndValue_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    for (const char *text : {"ten", "1,5", "nan", "1e999"})
        QTest::addRow("number %s", text) << u"f_number"_s << QString::fromLatin1(text);
    for (const char *text : {"ten", "1.234", "1.2.3"})
        QTest::addRow("money %s", text) << u"f_money"_s << QString::fromLatin1(text);
    QTest::newRow("date") << u"f_date"_s << u"31/02/2026"_s;
    QTest::newRow("choice") << u"f_choice"_s << u"huge"_s;
    QTest::newRow("flag") << u"f_flag"_s << u"perhaps"_s;
}

void TestCustomFields::wrongOnesAreRefusedByFieldAndValue()
{
    QFETCH(QString, field);
    QFETCH(QString, typed);
    const auto out = edit(field, typed);
    QVERIFY(!out);
    QCOMPARE(out.error().code, Error::Code::BadInput);
    QCOMPARE(out.error().field, field);
    QVERIFY2(out.error().text.contains(field), qPrintable(out.error().text));
    QVERIFY2(out.error().text.contains(typed), qPrintable(out.error().text));
    QVERIFY(isNothing(fieldValue(deal(), field)));
}

void TestCustomFields::moneyFollowsTheCurrencyOfItsDeal()
{
    QVERIFY(edit(u"f_money"_s, u"12.50"_s));
    const auto yen = edit(u"currency"_s, u"JPY"_s); // which has no cents
    QVERIFY(!yen);
    QVERIFY2(yen.error().text.contains(u"12.50"_s), qPrintable(yen.error().text));
    QVERIFY(edit(u"f_money"_s, u"12"_s));
    QVERIFY(edit(u"currency"_s, u"JPY"_s));
    QCOMPARE(plainText(fieldValue(deal(), u"f_money"_s)), u"12"_s);
}

void TestCustomFields::rulesAskMoneyChoicesAndTags_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<bool>("holds");
    const auto row = [](const char *condition, bool holds) {
        QTest::newRow(condition) << QByteArray(condition) << holds;
    };
    row(R"({"fact":"field","name":"f_money","is":">","value":100})", true);
    row(R"({"fact":"field","name":"f_money","is":"=","value":1200.5})", true);
    row(R"({"fact":"field","name":"f_money","is":"<","value":1200})", false);
    row(R"({"fact":"field","name":"f_choice","is":"in","value":["small","large"]})", true);
    row(R"({"fact":"field","name":"f_choice","is":"=","value":"small"})", false);
    row(R"({"fact":"field","name":"tags","is":"=","value":"VIP"})", true);
    row(R"({"fact":"field","name":"tags","is":"!=","value":"vip"})", false);
    row(R"({"fact":"field","name":"tags","is":"in","value":["x","fair"]})", true);
    row(R"({"fact":"field","name":"tags","is":"set"})", true);
    row(R"({"fact":"field","name":"tags","is":"=","value":"vi"})", false);
}

void TestCustomFields::rulesAskMoneyChoicesAndTags()
{
    QFETCH(QByteArray, condition);
    QFETCH(bool, holds);
    QVERIFY(edit(u"f_money"_s, u"1200.50"_s));
    QVERIFY(edit(u"f_choice"_s, u"large"_s));
    QVERIFY(edit(u"tags"_s, u"vip, fair"_s));
    const auto read = m_workspace->book().condition(condition);
    QVERIFY2(read, read ? "" : qPrintable(read.error().text));
    Facts facts;
    const Record record = deal();
    const PolicyValues none;
    facts.book = &m_workspace->book();
    facts.calendar = &m_workspace->calendar();
    facts.record = &record;
    facts.now = m_workspace->now();
    facts.policies = &none;
    const Pipeline &pipeline = *m_workspace->book().pipeline(u"sales"_s);
    const Question question{pipeline, facts, {}, nullptr, nullptr};
    QCOMPARE(read->fact->when(*read, question).holdsAt(facts.now), holds);
}

void TestCustomFields::theLinterKnowsWhatAChoiceMayBe()
{
    const auto sales = m_workspace->rules(u"sales"_s);
    QVERIFY(sales);
    const auto findings = [&](const QByteArray &condition) {
        RuleBook::Source changed = *sales;
        // the first condition of the board asks besides for ours
        const QByteArray mark = R"("when":)";
        const auto at = changed.json.indexOf(mark);
        QByteArray text = changed.json;
        const QByteArray all = R"("when":{"all":[)" + condition + ",";
        int depth = 0;
        auto end = at + mark.size();
        for (; end < text.size(); ++end) {
            depth += text[end] == '{' ? 1 : text[end] == '}' ? -1 : 0;
            if (text[end] == '}' && depth == 0)
                break;
        }
        text.insert(end + 1, "]}");
        text.replace(at, mark.size(), all);
        changed.json = text;
        QStringList codes;
        for (const RuleFinding &f : m_workspace->checkRules({changed}, Language()))
            codes << f.code;
        return codes;
    };
    const QStringList possible =
        findings(R"({"fact":"field","name":"f_choice","is":"=","value":"small"})");
    const QStringList never =
        findings(R"({"fact":"field","name":"f_choice","is":"=","value":"huge"})");
    QVERIFY2(never.size() > possible.size(), qPrintable(never.join(u", ")));
    QCOMPARE(findings(R"({"fact":"field","name":"f_money","is":">","value":100})"), possible);
    QCOMPARE(findings(R"({"all":[{"fact":"field","name":"tags","is":"=","value":"a"},)"
                      R"({"fact":"field","name":"tags","is":"=","value":"b"}]})"),
             possible);
}

void TestCustomFields::fieldsComeInTheirOrder()
{
    const QString shape =
        uR"({"subjects":["company"],"type":"text","caption":{"en":"%1","it":"%1"},"order":%2})"_s;
    define(u"zeta"_s, shape.arg(u"Zeta"_s).arg(1));
    define(u"alfa"_s, shape.arg(u"Alfa"_s).arg(2));
    QStringList keys;
    for (const CustomField &f : m_workspace->book().customFields())
        keys << f.key;
    QVERIFY(keys.indexOf(u"zeta"_s) < keys.indexOf(u"alfa"_s));
}

void TestCustomFields::replayKnowsTheirValues()
{
    play(
        R"({"type":"deal","ref":"e","title":"Other","pipeline":"sales","owner":"u1","f_number":12,"f_money":"9.5","f_flag":true,"f_date":"2026-03-01","tags":"b, a","at":"2026-01-03T08:00:00Z"})");
    const Record e = *m_workspace->store().record(*m_workspace->find({SubjectKind::Deal, u"e"_s}));
    QCOMPARE(std::get<qint64>(fieldValue(e, u"f_number"_s)), 12);
    QCOMPARE(plainText(fieldValue(e, u"tags"_s)), u"a, b"_s);
    const auto found = replay(*m_workspace, m_folder->filePath(u"again.imbuto"_s));
    QVERIFY(found);
    QVERIFY(found->empty());
    QVERIFY(edit(u"f_number"_s, u"5"_s));
    auto other = Workspace::open(m_folder->filePath(u"again.imbuto"_s),
                                 std::make_unique<FixedClock>(m_workspace->now()));
    QVERIFY(other);
    const auto copy = (*other)->store().record(*(*other)->find({SubjectKind::Deal, u"e"_s}));
    QVERIFY(copy->fields == e.fields);
}

void TestCustomFields::filesBringThemInAndOut()
{
    const QString in =
        file(u"in.csv"_s,
             "ref,title,pipeline,owner,f_number,f_money,f_choice,f_flag,tags\n"
             "x,One,sales,u1,3.5,1200.25,Piccola,yes,\"fair,vip\"\ny,Two,sales,u1,,,huge,,\n");
    const auto imported = importFile(*m_workspace, in, deals());
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().text));
    QCOMPARE(imported->rejectedRows, 1);
    QVERIFY(imported->rejected.front().text.contains(u"huge"_s));
    const Record x = *m_workspace->store().record(*m_workspace->find({SubjectKind::Deal, u"x"_s}));
    QCOMPARE(plainText(fieldValue(x, u"f_money"_s)), u"1200.25"_s);
    QCOMPARE(plainText(fieldValue(x, u"f_choice"_s)), u"small"_s);
    QCOMPARE(plainText(fieldValue(x, u"tags"_s)), u"fair, vip"_s);
    const QString out = file(u"out.csv"_s);
    QVERIFY(exportCsv(*m_workspace, ExchangeKind::Deals, out, ExportMode::Exact));
    QVERIFY(contentOf(out).contains("1200.25"));
    const auto again = importFile(*m_workspace, out, deals());
    QVERIFY2(again, again ? "" : qPrintable(again.error().text));
    QCOMPARE(again->updated + again->added, 0);
    QCOMPARE(again->rejectedRows, 0);
}

void TestCustomFields::lostReasonsTravelWithFiles()
{
    const QString in = file(u"lost.csv"_s,
                            "ref,title,pipeline,stage,owner,lost_reason,lost_reason_text\n"
                            "x,One,sales,lost,u1,price,\ny,Two,sales,lost,u1,,No more "
                            "need\nz,Three,sales,,u1,price,\n");
    const auto imported = importFile(*m_workspace, in, deals());
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().text));
    QCOMPARE(imported->added, 2);
    const auto record = [&](const QString &ref) {
        return *m_workspace->store().record(*m_workspace->find({SubjectKind::Deal, ref}));
    };
    QCOMPARE(record(u"x"_s).lostReason, u"price"_s);
    QCOMPARE(record(u"y"_s).lostReason, u"other"_s);
    QCOMPARE(record(u"y"_s).lostReasonText, u"No more need"_s);
    const QString out = file(u"out.csv"_s);
    QVERIFY(exportCsv(*m_workspace, ExchangeKind::Deals, out, ExportMode::Exact));
    QVERIFY(contentOf(out).contains("No more need"));
    const auto again = importFile(*m_workspace, out, deals());
    QVERIFY(again);
    QCOMPARE(again->updated + again->added, 0);
    const auto found = replay(*m_workspace, m_folder->filePath(u"again.imbuto"_s));
    QVERIFY(found);
    QVERIFY(found->empty());
}

void TestCustomFields::listsSortByThem()
{
    for (const auto &[ref, money] : {std::pair("a", "900"), {"b", "1000"}, {"c", "99.5"}})
        play(QByteArray(R"({"type":"deal","ref":")") + ref + R"(","title":"T","pipeline":"sales",)"
             + R"("owner":"u1","f_money":")" + money + R"(","at":"2026-01-03T08:00:00Z"})");
    const RecordReads reads(m_workspace->store());
    const auto refs = [&](const ListQuery &query) {
        QStringList out;
        for (const RecordRow &row : reads.rows(query.kind, reads.ids(query)))
            out << row.record.ref;
        return out;
    };
    ListQuery query;
    query.kind = SubjectKind::Deal;
    query.sort = SortBy::Field;
    query.field = u"f_money"_s;
    query.money = true;
    QCOMPARE(refs(query), QStringList({u"c"_s, u"a"_s, u"b"_s, u"d"_s})); // nothing comes last
    query.descending = true;
    QCOMPARE(refs(query), QStringList({u"b"_s, u"a"_s, u"c"_s, u"d"_s}));
    QCOMPARE(reads.countWithField(u"f_money"_s), 3);
}

void TestCustomFields::tagsAreOneEach()
{
    QVERIFY(edit(u"tags"_s, u"vip, Fair"_s));
    play(
        R"({"type":"deal","ref":"e","title":"E","pipeline":"sales","owner":"u1","tags":"VIP, new","at":"2026-01-03T08:00:00Z"})");
    const RecordReads reads(m_workspace->store());
    QCOMPARE(reads.tags(SubjectKind::Deal).size(), 3);
    ListQuery query;
    query.kind = SubjectKind::Deal;
    query.search = u"fair"_s;
    QCOMPARE(reads.ids(query).size(), 1u);
}

void TestCustomFields::lookalikesAreFound()
{
    play(R"({"type":"company","ref":"c","name":"Rossi S.r.l.","at":"2026-01-03T08:00:00Z"})");
    play(
        R"({"type":"person","ref":"p","name":"Ada Bianchi","email":"Ada@Rossi.it","phone":"+39 051 123-456","company":"c","at":"2026-01-03T08:00:00Z"})");
    const RecordReads reads(m_workspace->store());
    const auto found = [&](const Likeness &like) { return reads.lookalikes(like).size(); };
    const SubjectKind person = SubjectKind::Person, company = SubjectKind::Company;
    QCOMPARE(found({person, {}, u"ada@rossi.it"_s}), 1u);
    QCOMPARE(found({person, {}, {}, u"(051) 123 456"_s}), 1u);
    QCOMPARE(found({person, u"ada bianchi"_s}), 1u);
    const qint64 other = m_workspace->find({SubjectKind::Deal, u"d"_s})->id;
    QCOMPARE(found({person, u"ada bianchi"_s, {}, {}, other}), 0u); // of another company
    QCOMPARE(found({person, u"Ada"_s, u"x@y.it"_s, u"12"_s}), 0u);
    QCOMPARE(found({company, u"ROSSI SRL"_s}), 1u);
    QCOMPARE(found({company, u"rossi.it"_s}), 1u);
    QCOMPARE(found({company, u"Rossini"_s}), 0u);
}

QTEST_GUILESS_MAIN(TestCustomFields)
#include "tst_customfields.moc"
