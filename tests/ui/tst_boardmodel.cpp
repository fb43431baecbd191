// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace.h"
#include "ui/board/boardmodel.h"
#include "ui/shell/session.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Imbuto;
using namespace Qt::StringLiterals;

namespace {
constexpr Instant kStart = 1'767'250'800'000; // 2026-01-01T07:00:00Z
constexpr Instant kDay = 24LL * 3600 * 1000;
} // namespace

/// The model against a store with real deals: what it shows must be what the store says, after every kind
/// of change, without reading everything again.
class TestBoardModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void showsEveryStageWithTrueTotals();
    void loadsCardsInPages();
    void followsAMoveWithoutReset();
    void followsAMoveOfACardThatIsNotLoaded();
    void followsEditsOfCardAndTotals();
    void followsARenamedCompany();
    void followsReorderWithinAColumn();
    void followsDeletion();
    void followsUndo();
    void keepsTheOwnerFilterWhileFollowing();
    void searchFiltersCardsAndTotals();
    void aLongListOfChangesEndsLikeTheStore();
    void saysACardInWords();
    void carriesSubjectsInMimeData();
    void refusesMimeDataOfOthers();

private:
    void run(const Command::Any &command);
    void addDeal(const QString &ref, const QString &amount, const QString &owner = u"anna"_s);
    void lose(const QString &ref);
    Subject deal(const QString &ref) const;
    /// Compares everything loaded with what the store says now.
    void compareWithStore();

    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock *m_clock = nullptr;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<BoardModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestBoardModel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto clock = std::make_unique<FixedClock>(kStart);
    m_clock = clock.get();
    Workspace::CreateOptions options;
    options.timezone = u"Europe/Rome"_s;
    options.seed = 1;
    auto workspace = Workspace::create(m_folder->filePath(u"w.db"_s), options, std::move(clock));
    QVERIFY2(workspace, workspace ? "" : qPrintable(workspace.error().text));
    m_workspace = std::move(*workspace);
    m_session = std::make_unique<Session>(*m_workspace, Language::of(u"en"_s));
    run(Command::SaveUser{u"boss"_s, u"Carla Neri"_s, Role::Manager, true, {}});
    run(Command::SaveUser{u"anna"_s, u"Anna Bianchi"_s, Role::Rep, true, {}});
    Command::SaveRecord company{
        {SubjectKind::Company, u"rossi"_s}, {{u"name"_s, u"Rossi Srl"_s}}, {}, {}, {}, false};
    run(company);
    m_model = std::make_unique<BoardModel>(*m_session, u"sales"_s);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestBoardModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_session.reset();
    m_workspace.reset();
}

void TestBoardModel::run(const Command::Any &command)
{
    const auto outcome = m_session->run(command, Session::Tell::OnlyProblems);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().text));
    QVERIFY(outcome->result != Outcome::Result::Refused);
}

void TestBoardModel::addDeal(const QString &ref, const QString &amount, const QString &owner)
{
    Command::SaveRecord deal;
    deal.subject = {SubjectKind::Deal, ref};
    deal.pipeline = u"sales"_s;
    deal.fields = {{u"title"_s, u"Deal "_s + ref},
                   {u"amount"_s, amount},
                   {u"currency"_s, u"EUR"_s},
                   {u"company"_s, u"rossi"_s},
                   {u"owner"_s, owner}};
    run(deal);
}

void TestBoardModel::lose(const QString &ref)
{
    Command::Move move;
    move.subject = {SubjectKind::Deal, ref};
    move.pipeline = u"sales"_s;
    move.to = u"lost"_s;
    move.reason = u"price"_s;
    run(move);
}

Subject TestBoardModel::deal(const QString &ref) const
{
    return m_workspace->find({SubjectKind::Deal, ref}).value_or(Subject{});
}

void TestBoardModel::compareWithStore()
{
    std::map<StageId, ColumnTotals> expected;
    for (const ColumnTotals &t : m_workspace->store().boardTotals(u"sales"_s, m_model->filter()))
        expected[t.stage] = t;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex stage = m_model->index(row, 0);
        const StageId id = m_model->stageAt(row).id;
        QCOMPARE(m_model->totals(id).count, expected[id].count);
        QCOMPARE(m_model->totals(id).sums, expected[id].sums);
        const int loaded = m_model->rowCount(stage);
        const auto cards =
            m_workspace->store().boardCards(u"sales"_s, id, 0, loaded, m_model->filter());
        QCOMPARE(int(cards.size()), loaded);
        for (int i = 0; i < loaded; ++i) {
            const BoardCard *shown = m_model->card(m_model->index(i, 0, stage));
            QVERIFY2(*shown == cards[size_t(i)],
                     qPrintable(u"%1 %2: %3 instead of %4"_s.arg(id).arg(i).arg(
                         shown->title, cards[size_t(i)].title)));
            QCOMPARE(m_model->indexOf(shown->subject), m_model->index(i, 0, stage));
        }
    }
}

void TestBoardModel::showsEveryStageWithTrueTotals()
{
    QCOMPARE(m_model->rowCount(), int(m_model->pipeline().stages.size()));
    addDeal(u"a"_s, u"100.00"_s);
    addDeal(u"b"_s, u"250.50"_s);
    QCOMPARE(m_model->totals(u"qualified"_s).count, 2);
    QCOMPARE(m_model->totals(u"qualified"_s).sums.at(u"EUR"_s), 35050);
    compareWithStore();
}

void TestBoardModel::loadsCardsInPages()
{
    m_tester.reset(); // it would fetch by itself
    const int many = BoardModel::kFirstPage + BoardModel::kPage + 5;
    for (int i = 0; i < many; ++i)
        addDeal(u"d%1"_s.arg(i), u"10.00"_s);
    m_model->reload();
    const QModelIndex stage = m_model->stageIndex(u"qualified"_s);
    QCOMPARE(m_model->rowCount(stage), BoardModel::kFirstPage);
    QCOMPARE(m_model->totals(u"qualified"_s).count, many);
    QVERIFY(m_model->canFetchMore(stage));
    m_model->fetchMore(stage);
    QCOMPARE(m_model->rowCount(stage), BoardModel::kFirstPage + BoardModel::kPage);
    m_model->fetchMore(stage);
    QCOMPARE(m_model->rowCount(stage), many);
    QVERIFY(!m_model->canFetchMore(stage));
    compareWithStore();
}

void TestBoardModel::followsAMoveWithoutReset()
{
    addDeal(u"a"_s, u"100.00"_s);
    addDeal(u"b"_s, u"200.00"_s);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy totals(m_model.get(), &BoardModel::totalsChanged);
    lose(u"a"_s);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(totals.count(), 2);
    QCOMPARE(m_model->card(m_model->indexOf(deal(u"a"_s)))->stage, u"lost"_s);
    compareWithStore();
}

void TestBoardModel::followsAMoveOfACardThatIsNotLoaded()
{
    m_tester.reset(); // it would fetch by itself
    for (int i = 0; i < BoardModel::kPage + 10; ++i)
        addDeal(u"d%1"_s.arg(i), u"10.00"_s);
    m_model->reload();
    QString hidden;
    for (int i = 0; i < BoardModel::kPage + 10 && hidden.isEmpty(); ++i) {
        if (!m_model->indexOf(deal(u"d%1"_s.arg(i))).isValid())
            hidden = u"d%1"_s.arg(i);
    }
    QVERIFY(!hidden.isEmpty());
    lose(hidden);
    QVERIFY(m_model->indexOf(deal(hidden)).isValid());
    compareWithStore();
}

void TestBoardModel::followsEditsOfCardAndTotals()
{
    addDeal(u"a"_s, u"100.00"_s);
    run(Command::EditField{{SubjectKind::Deal, u"a"_s}, u"amount"_s, u"999.00"_s});
    QCOMPARE(m_model->totals(u"qualified"_s).sums.at(u"EUR"_s), 99900);
    run(Command::EditField{{SubjectKind::Deal, u"a"_s}, u"title"_s, u"Renamed"_s});
    QCOMPARE(m_model->card(m_model->indexOf(deal(u"a"_s)))->title, u"Renamed"_s);
    compareWithStore();
}

void TestBoardModel::followsARenamedCompany()
{
    addDeal(u"a"_s, u"100.00"_s);
    run(Command::EditField{{SubjectKind::Company, u"rossi"_s}, u"name"_s, u"Rossi SpA"_s});
    QCOMPARE(m_model->card(m_model->indexOf(deal(u"a"_s)))->subtitle, u"Rossi SpA"_s);
    compareWithStore();
}

void TestBoardModel::followsReorderWithinAColumn()
{
    for (const QString &ref : {u"a"_s, u"b"_s, u"c"_s})
        addDeal(ref, u"10.00"_s);
    const QModelIndex stage = m_model->stageIndex(u"qualified"_s);
    const Subject first = m_model->card(m_model->index(0, 0, stage))->subject;
    const Subject last = m_model->card(m_model->index(2, 0, stage))->subject;
    Command::Reorder reorder;
    reorder.subject = m_workspace->refOf(first);
    reorder.pipeline = u"sales"_s;
    reorder.after = m_workspace->refOf(last);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    run(reorder);
    QCOMPARE(m_model->indexOf(first).row(), 2);
    QCOMPARE(resets.count(), 0);
    compareWithStore();
}

void TestBoardModel::followsDeletion()
{
    addDeal(u"a"_s, u"100.00"_s);
    addDeal(u"b"_s, u"50.00"_s);
    run(Command::Delete{{SubjectKind::Deal, u"a"_s}});
    QCOMPARE(m_model->count(), 1);
    compareWithStore();
}

void TestBoardModel::followsUndo()
{
    addDeal(u"a"_s, u"100.00"_s);
    lose(u"a"_s);
    m_session->undo();
    QCOMPARE(m_model->card(m_model->indexOf(deal(u"a"_s)))->stage, u"qualified"_s);
    compareWithStore();
    m_session->redo();
    QCOMPARE(m_model->card(m_model->indexOf(deal(u"a"_s)))->stage, u"lost"_s);
    compareWithStore();
}

void TestBoardModel::keepsTheOwnerFilterWhileFollowing()
{
    addDeal(u"a"_s, u"100.00"_s, u"anna"_s);
    addDeal(u"b"_s, u"50.00"_s, u"boss"_s);
    BoardFilter filter;
    filter.owners = {m_workspace->user(u"anna"_s)->id};
    m_model->setFilter(filter);
    QCOMPARE(m_model->count(), 1);
    run(Command::EditField{{SubjectKind::Deal, u"b"_s}, u"owner"_s, u"anna"_s});
    QCOMPARE(m_model->count(), 2);
    compareWithStore();
    run(Command::EditField{{SubjectKind::Deal, u"a"_s}, u"owner"_s, u"boss"_s});
    QVERIFY(!m_model->indexOf(deal(u"a"_s)).isValid());
    compareWithStore();
}

void TestBoardModel::searchFiltersCardsAndTotals()
{
    addDeal(u"a"_s, u"100.00"_s);
    addDeal(u"b%"_s, u"50.00"_s);
    BoardFilter filter;
    filter.search = u"b%"_s;
    m_model->setFilter(filter);
    QCOMPARE(m_model->count(), 1);
    lose(u"b%"_s);
    QCOMPARE(m_model->totals(u"lost"_s).count, 1);
    compareWithStore();
}

void TestBoardModel::aLongListOfChangesEndsLikeTheStore()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 20; ++i)
        addDeal(u"d%1"_s.arg(i), QString::number(random.bounded(1, 900)) + u".00"_s,
                random.bounded(2) ? u"anna"_s : u"boss"_s);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    for (int step = 0; step < 120; ++step) {
        m_clock->set(kStart + step * kDay / 8);
        const QString ref = u"d%1"_s.arg(random.bounded(20));
        const Command::SubjectRef subject{SubjectKind::Deal, ref};
        switch (random.bounded(5)) {
        case 0:
            m_session->run(Command::EditField{subject, u"amount"_s,
                                              QString::number(random.bounded(999)) + u".50"_s});
            break;
        case 1: {
            Command::Move move;
            move.subject = subject;
            move.pipeline = u"sales"_s;
            move.to = random.bounded(2) ? u"lost"_s : u"qualified"_s;
            move.reason = u"price"_s;
            m_session->run(move);
            break;
        }
        case 2:
            m_session->run(
                Command::LogActivity{subject,
                                     u"call"_s,
                                     {{u"direction"_s, u"out"_s}, {u"outcome"_s, u"completed"_s}},
                                     {}});
            break;
        case 3:
            m_session->undo();
            break;
        default: {
            Command::SaveTask task;
            task.subject = subject;
            task.title = u"Ring back"_s;
            m_session->run(task);
        }
        }
    }
    QCOMPARE(resets.count(), 0);
    compareWithStore();
}

void TestBoardModel::saysACardInWords()
{
    addDeal(u"a"_s, u"1200.00"_s);
    m_clock->set(kStart + 12 * kDay);
    const QModelIndex index = m_model->indexOf(deal(u"a"_s));
    const QString words = index.data(Qt::AccessibleTextRole).toString();
    for (const QString &part :
         {u"Deal a"_s, u"Rossi Srl"_s, u"1,200"_s, u"Qualified"_s, u"12 day"_s})
        QVERIFY2(words.contains(part), qPrintable(words));
}

void TestBoardModel::carriesSubjectsInMimeData()
{
    addDeal(u"a"_s, u"10.00"_s);
    const std::unique_ptr<QMimeData> data(m_model->mimeData({m_model->indexOf(deal(u"a"_s))}));
    QCOMPARE(BoardModel::subjectsIn(data.get()), std::vector<Subject>{deal(u"a"_s)});
}

void TestBoardModel::refusesMimeDataOfOthers()
{
    QMimeData data;
    data.setData(BoardModel::mimeType(), QByteArray("\x07garbage"));
    QVERIFY(BoardModel::subjectsIn(&data).empty());
    QVERIFY(!m_model->dropMimeData(&data, Qt::MoveAction, 0, 0, m_model->index(0, 0)));
}

QTEST_MAIN(TestBoardModel)
#include "tst_boardmodel.moc"
