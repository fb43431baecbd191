// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customfields.h"
#include "core/exchange/line.h"
#include "core/fields.h"
#include "core/store/recordreads.h"
#include "core/views.h"
#include "core/workspace.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Imbuto;
using namespace Qt::StringLiterals;

using Who = CardFilter::Owner::Who;

/// What narrows a board: cards and totals alike, and how it is kept in a view.
class TestBoardFilter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cardsAndTotalsAreNarrowedAlike_data();
    void listsAreNarrowedAsCountingOneByOneSays();
    void cardsAndTotalsAreNarrowedAlike();
    void aViewComesBackAsItWasSaved();
    void oneChoiceIsWrittenAsItAlwaysWas();
    void choicesAreASet();
    void badViewsAreRefusedByName_data();
    void badViewsAreRefusedByName();
    void viewsAreUndone();

private:
    void play(QByteArray line)
    {
        const auto input = parseLine(line, m_workspace->book(), m_workspace->calendar());
        QVERIFY2(input, line.constData());
        const auto done = m_workspace->apply(*input);
        QVERIFY2(done && done->result == Outcome::Result::Ok, line.constData());
    }
    QString shown(const CardFilter &filter)
    {
        const Pipeline &sales = *m_workspace->book().pipeline(u"sales"_s);
        const BoardFilter resolvedFilter =
            resolved(filter, *m_workspace, sales, m_workspace->user(u"anna"_s)->id);
        QStringList refs;
        for (const Stage &stage : sales.stages)
            for (const BoardCard &card :
                 m_workspace->store().boardCards(sales.id, stage.id, 0, 100, resolvedFilter))
                refs << card.ref;
        qint64 counted = 0;
        for (const ColumnTotals &column :
             m_workspace->store().boardTotals(sales.id, resolvedFilter))
            counted += column.count;
        if (counted != refs.size())
            return u"totals say %1"_s.arg(counted);
        refs.sort();
        return refs.join(u' ');
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

void TestBoardFilter::initTestCase()
{
    auto clock = std::make_unique<FixedClock>(*parseInstant(u"2026-03-31T10:00:00Z"_s, Calendar()));
    auto made = Workspace::create(m_folder.filePath(u"test.imbuto"_s),
                                  {{}, u"Europe/Rome"_s, u"EUR"_s, 7}, std::move(clock));
    QVERIFY(made);
    m_workspace = std::move(*made);
    play(R"({"type":"user","ref":"anna","name":"Anna"})");
    play(R"({"type":"user","ref":"bruno","name":"Bruno"})");
    play(
        R"({"type":"person","ref":"ada","name":"Ada","email":"ada@example.com","at":"2026-01-01T08:00:00Z"})");
    play(
        R"({"type":"deal","ref":"big","title":"Big","pipeline":"sales","amount":"9000","owner":"anna","person":"ada","at":"2026-01-02T08:00:00Z"})");
    play(
        R"({"type":"deal","ref":"small","title":"Small","pipeline":"sales","amount":"50","owner":"bruno","at":"2026-03-30T08:00:00Z"})");
    play(
        R"({"type":"deal","ref":"free","title":"Free","pipeline":"sales","at":"2026-03-20T08:00:00Z"})");
    play(
        R"({"type":"deal","ref":"swiss","title":"Swiss","pipeline":"sales","amount":"9000","currency":"CHF","at":"2026-03-31T08:00:00Z"})");
    play(
        R"({"type":"task","subject":"deal:small","title":"Call","due":"2026-03-30","at":"2026-03-30T09:00:00Z"})");
    play(
        R"({"type":"task","subject":"deal:free","title":"Write","due":"2026-03-31","at":"2026-03-30T09:00:00Z"})");
    play(
        R"({"type":"task","subject":"deal:swiss","title":"Some day","at":"2026-03-31T09:00:00Z"})");
    play(
        R"({"type":"edit","subject":"deal:big","field":"tags","value":"Fair, vip","at":"2026-03-30T09:00:00Z"})");
    play(
        R"({"type":"edit","subject":"deal:swiss","field":"tags","value":"VIP","at":"2026-03-31T09:00:00Z"})");
    play(
        R"({"type":"settings","values":{"segment.mail":"{\"name\":\"Mail\",\"kind\":\"person\",\"when\":{\"fact\":\"field\",\"name\":\"email\",\"is\":\"set\"}}"},"at":"2026-03-31T09:00:00Z"})");
}

void TestBoardFilter::cardsAndTotalsAreNarrowedAlike_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("cards");
    const auto row = [](const char *name, const QString &json, const QString &cards) {
        QTest::newRow(name) << json << cards;
    };
    row("none", u"{}"_s, u"big free small swiss"_s);
    row("mine", uR"({"owner":"me"})"_s, u"big"_s);
    row("nobody's", uR"({"owner":"nobody"})"_s, u"free swiss"_s);
    row("Bruno's", uR"({"user":"bruno"})"_s, u"small"_s);
    row("of somebody who is gone", uR"({"user":"zoe"})"_s, u""_s);
    row("mine or Bruno's", uR"({"owner":"me","user":"bruno"})"_s, u"big small"_s);
    row("mine or nobody's", uR"({"owner":["me","nobody"]})"_s, u"big free swiss"_s);
    row("of two by name", uR"({"user":["bruno","anna"]})"_s, u"big small"_s);
    row("mine, by name as well", uR"({"owner":["me"],"user":["anna"]})"_s, u"big"_s);
    row("of somebody or who is gone", uR"({"user":["zoe","bruno"]})"_s, u"small"_s);
    row("what is no owner asks nothing", uR"({"owner":["moon",7],"user":{}})"_s,
        u"big free small swiss"_s);
    row("from an amount", uR"({"from":900000,"currency":"EUR"})"_s, u"big"_s);
    row("up to an amount", uR"({"to":900000,"currency":"EUR"})"_s, u"big small"_s);
    row("eleven days", uR"({"stage_days":11})"_s, u"big free"_s);
    row("twelve days", uR"({"stage_days":12})"_s, u"big"_s);
    row("rotting", uR"({"rotting":true})"_s, u"big"_s);
    row("nothing planned", uR"({"task":"none"})"_s, u"big"_s);
    row("overdue", uR"({"task":"overdue"})"_s, u"small"_s);
    row("today", uR"({"task":"today"})"_s, u"free"_s);
    row("planned", uR"({"task":"planned"})"_s, u"swiss"_s);
    row("tagged, whatever the case", uR"({"tag":"VIP"})"_s, u"big swiss"_s);
    row("tagged with a part of a tag", uR"({"tag":"vi"})"_s, u""_s);
    row("one of two tags", uR"({"tag":["fair","vip"]})"_s, u"big swiss"_s);
    row("one of two tags, one unused", uR"({"tag":["FAIR","moon"]})"_s, u"big"_s);
    row("one of two tags, nobody's", uR"({"tag":["fair","vip"],"owner":"nobody"})"_s, u"swiss"_s);
    row("of a segment's people", uR"({"segment":"mail"})"_s, u"big"_s);
    row("of a segment that is gone", uR"({"segment":"moon"})"_s, u""_s);
    row("two together", uR"({"owner":"nobody","task":"today"})"_s, u"free"_s);
}

void TestBoardFilter::cardsAndTotalsAreNarrowedAlike()
{
    QFETCH(QString, json);
    QFETCH(QString, cards);
    const auto view =
        viewFrom(u"view.x"_s, uR"({"name":"X","pipeline":"sales","filter":%1})"_s.arg(json));
    QVERIFY(view);
    QCOMPARE(shown(view->filter), cards);
}

/// Every mixture of owner, amount, task, tag, segment and search, against looking at each deal by itself.
void TestBoardFilter::listsAreNarrowedAsCountingOneByOneSays()
{
    const RecordReads reads(m_workspace->store());
    const UserId me = m_workspace->user(u"anna"_s)->id;
    ListQuery everything;
    everything.kind = SubjectKind::Deal;
    const std::vector<qint64> all = reads.ids(everything);
    QCOMPARE(all.size(), size_t(4));
    const auto fits = [&](const CardFilter &filter, const QString &search, const Record &deal) {
        const QDate today(2026, 3, 31);
        std::optional<NextTask> next;
        for (const Task &task : m_workspace->store().tasksOf(deal.subject))
            next = !task.due         ? NextTask::Planned
                : *task.due < today  ? NextTask::Overdue
                : *task.due == today ? NextTask::Today
                                     : NextTask::Planned;
        const User *anna = m_workspace->user(me);
        const bool owned = filter.owners.empty()
            || std::ranges::any_of(filter.owners, [&](const CardFilter::Owner &owner) {
                               return owner.who == Who::Me ? deal.owner == anna->id : !deal.owner;
                           });
        const bool rich = !filter.amountFrom
            || (deal.amount && *deal.amount >= *filter.amountFrom && deal.currency == u"EUR");
        const QStringList has = tagsIn(plainText(fieldValue(deal, u"tags"_s)));
        const bool tagged =
            filter.tags.isEmpty() || std::ranges::any_of(filter.tags, [&](const QString &tag) {
                return has.contains(tag, Qt::CaseInsensitive);
            });
        const bool planned = !filter.task || next.value_or(NextTask::None) == *filter.task;
        const bool member =
            filter.segment.isEmpty() || deal.name == u"Big"; // the one of Ada, who has mail
        return owned && rich && tagged && planned && member
            && deal.name.contains(search, Qt::CaseInsensitive);
    };
    int seen = 0;
    const std::vector<std::vector<CardFilter::Owner>> choices{
        {}, {{Who::Me}}, {{Who::Nobody}}, {{Who::Me}, {Who::Nobody}}};
    for (const auto &owners : choices)
        for (const std::optional<qint64> from :
             {std::optional<qint64>(), std::optional<qint64>(5000)})
            for (const QStringList &tags :
                 {QStringList(), {u"vip"_s}, {u"fair"_s}, {u"fair"_s, u"vip"_s}})
                for (const auto &task : std::vector<std::optional<NextTask>>{
                         {}, NextTask::None, NextTask::Overdue, NextTask::Today, NextTask::Planned})
                    for (const QString &segment : {QString(), u"mail"_s})
                        for (const QString &search : {QString(), u"i"_s}) {
                            CardFilter filter;
                            filter.owners = owners;
                            filter.amountFrom = from;
                            filter.currency = u"EUR"_s;
                            filter.tags = tags;
                            filter.task = task;
                            filter.segment = segment;
                            ListQuery query = everything;
                            query.search = search;
                            query.filter = resolved(filter, *m_workspace, SubjectKind::Deal, me);
                            std::vector<qint64> expected;
                            for (const RecordRow &row : reads.rows(SubjectKind::Deal, all))
                                if (fits(filter, search, row.record))
                                    expected.push_back(row.record.subject.id);
                            QCOMPARE(reads.ids(query), expected);
                            seen += int(expected.size());
                        }
    QVERIFY(seen > 20);
}

void TestBoardFilter::aViewComesBackAsItWasSaved()
{
    SavedView view{u"v"_s, u"Mine, late"_s, u"star"_s, u"sales"_s, {}, u"rossi"_s, {}};
    view.filter.owners = {
        {Who::Me}, {Who::Nobody}, {Who::User, u"anna"_s}, {Who::User, u"bruno"_s}};
    view.filter.amountFrom = 100;
    view.filter.amountTo = 5000;
    view.filter.currency = u"EUR"_s;
    view.filter.stageDays = 14;
    view.filter.rotting = true;
    view.filter.task = NextTask::Overdue;
    view.filter.tags = {u"fair"_s, u"vip"_s};
    view.filter.segment = u"mail"_s;
    view.filter.fields = {{u"note"_s, FieldAsk::How::Contains, {u"“tè”"_s}},
                          {u"size"_s, FieldAsk::How::Between, {u""_s, u"12.5"_s}},
                          {u"plan"_s, FieldAsk::How::OneOf, {u"gold"_s, u"free"_s}},
                          {u"until"_s, FieldAsk::How::Next, {u"30"_s}},
                          {u"signed"_s, FieldAsk::How::No},
                          {u"memo"_s, FieldAsk::How::Empty}};
    const auto read = viewFrom(viewKey(view.id), viewText(view));
    QVERIFY(read);
    QVERIFY(*read == view);
    view.pipeline.clear();
    view.list = SubjectKind::Company;
    view.arrangement = uR"({"columns":["name","owner"]})"_s;
    const auto list = viewFrom(viewKey(view.id), viewText(view));
    QVERIFY(list);
    QVERIFY(*list == view);
}

/// A view that no new choice is in can be read by the program of before, and the other way round.
void TestBoardFilter::oneChoiceIsWrittenAsItAlwaysWas()
{
    for (const QString &filter : {uR"({"owner":"me"})"_s, uR"({"owner":"nobody"})"_s,
                                  uR"({"user":"bruno"})"_s, uR"({"tag":"vip"})"_s}) {
        const QString text = uR"({"filter":%1,"name":"X","pipeline":"sales"})"_s.arg(filter);
        const auto view = viewFrom(u"view.x"_s, text);
        QVERIFY(view);
        QVERIFY(!view->filter.isEmpty());
        QCOMPARE(viewText(*view), text);
    }
}

void TestBoardFilter::choicesAreASet()
{
    const CardFilter::Owner bruno{Who::User, u"bruno"_s};
    const CardFilter one = withOwner(withOwner({}, bruno, Ask::Also), {Who::Me}, Ask::Also);
    CardFilter other = withOwner(withOwner({}, {Who::Me}, Ask::Also), bruno, Ask::Also);
    QVERIFY(one == other);
    QVERIFY(withOwner(other, bruno, Ask::Also) == one); // once is enough
    QVERIFY(withOwner(withOwner(one, bruno, Ask::NoMore), {Who::Me}, Ask::NoMore).isEmpty());
    other = withTag(withTag({}, u"vip"_s, Ask::Also), u"Fair"_s, Ask::Also);
    QCOMPARE(other.tags, QStringList({u"Fair"_s, u"vip"_s}));
    QVERIFY(asksTag(other, u"VIP"_s));
    QCOMPARE(withTag(other, u"FAIR"_s, Ask::NoMore).tags, QStringList(u"vip"_s));
}

void TestBoardFilter::badViewsAreRefusedByName_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("not JSON") << u"mine"_s;
    QTest::newRow("no name") << uR"({"pipeline":"sales"})"_s;
    QTest::newRow("no pipeline") << uR"({"name":"Mine"})"_s;
    QTest::newRow("no such list") << uR"({"name":"Mine","list":"moon"})"_s;
    QTest::newRow("a board and a list") << uR"({"name":"Mine","pipeline":"sales","list":"deal"})"_s;
}

void TestBoardFilter::badViewsAreRefusedByName()
{
    QFETCH(QString, text);
    const auto saved = m_workspace->apply({Command::SaveSettings{{{u"view.x"_s, text}}}, {}, {}});
    QVERIFY(!saved);
    QCOMPARE(saved.error().field, u"view.x"_s);
}

void TestBoardFilter::viewsAreUndone()
{
    const QString text = uR"({"name":"Mine","pipeline":"sales","filter":{"owner":"me"}})"_s;
    const auto saved = m_workspace->apply({Command::SaveSettings{{{u"view.x"_s, text}}}, {}, {}});
    QVERIFY(saved);
    QCOMPARE(viewsIn(m_workspace->settings()).size(), size_t(1));
    QVERIFY(m_workspace->undo(saved->change));
    QVERIFY(viewsIn(m_workspace->settings()).empty());
}

QTEST_GUILESS_MAIN(TestBoardFilter)
#include "tst_boardfilter.moc"
