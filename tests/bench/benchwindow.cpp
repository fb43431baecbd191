// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"
#include "tests/support/bigboard.h"
#include "ui/board/boardhand.h"
#include "ui/board/boardpage.h"
#include "ui/board/cardlist.h"
#include "ui/board/columnview.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace Imbuto::Bench {

namespace {

constexpr double kFrame = 1000.0 / 60; ///< milliseconds
constexpr double kMoveGoal = 8;
constexpr double kScrollGoal = 5;
constexpr double kReachGoal = 250;
constexpr int kScrollSteps = 400;
constexpr int kScrollStep = 120; ///< px: a notch of the wheel

/// The real window on a board, as a person has it in front of them.
class Window
{
public:
    explicit Window(const QString &path) : m_window(Language::of(u"en"_s))
    {
        auto workspace = Workspace::open(path, std::make_unique<FixedClock>(kNow));
        if (!workspace)
            fail(workspace.error().text);
        m_window.resize(1440, 860);
        m_window.setWorkspace(std::move(*workspace));
        if (!m_window.showPage(u"sales"_s))
            fail(u"there is no board"_s);
        m_window.show();
        settle();
    }
    ~Window() { QApplication::processEvents(); }

    /// Until everything has been done and painted.
    static void settle()
    {
        QApplication::sendPostedEvents();
        QApplication::processEvents();
    }
    Session &session() const { return *m_window.session(); }
    BoardPage &page() const { return *qobject_cast<BoardPage *>(m_window.currentPage()); }
    const Pipeline &pipeline() const { return page().model().pipeline(); }
    CardList *list(const StageId &stage) const { return page().hand().columnOf(stage)->list(); }

private:
    MainWindow m_window;
};

std::vector<double> moves(const Window &window, int count)
{
    const Stage &lost = window.pipeline().stages.back();
    std::vector<double> times;
    for (int i = 1; i <= count; ++i) {
        Command::Move move;
        move.subject = {SubjectKind::Deal, Test::busyCard(i)};
        move.pipeline = window.pipeline().id;
        move.to = lost.id;
        move.reason = lost.reasons.front().id;
        times.push_back(millisecondsOf([&] {
            const auto outcome = window.session().run(move);
            if (!outcome || outcome->result != Outcome::Result::Ok)
                fail(u"a measured move was refused"_s);
            Window::settle();
        }));
    }
    return times;
}

std::vector<double> scrolls(const Window &window)
{
    CardList *list = window.list(window.pipeline().stages[1].id);
    std::vector<double> times;
    for (int i = 0; i < kScrollSteps; ++i) {
        times.push_back(millisecondsOf([&] {
            QScrollBar *bar = list->verticalScrollBar();
            bar->setValue(bar->value() + kScrollStep);
            Window::settle();
        }));
    }
    return times;
}

/// The last card of every column comes into sight.
double reachAll(const Window &window)
{
    return millisecondsOf([&] {
        for (const Stage &stage : window.pipeline().stages) {
            BoardModel &model = window.page().model();
            model.fetchAll(model.stageIndex(stage.id));
            window.list(stage.id)->scrollToBottom();
        }
        Window::settle();
    });
}

Row against(double goal, const QString &work, double ours)
{
    return {work, milliseconds(ours), milliseconds(goal), ours / goal, u"≤ 1"_s};
}

} // namespace

/// What a person waits for who works on a large board.
std::vector<Row> benchWindow(const QTemporaryDir &folder, const Size &size)
{
    const QString path = folder.filePath(u"window.db"_s);
    const Test::BigBoard options{.cards = size.cards, .busyCards = size.moves};
    if (const auto made = Test::makeBigBoard(path, options, kNow); !made)
        fail(made.error().text);
    const Window window(path);
    const std::vector<double> scrolled = scrolls(window);
    const std::vector<double> moved = moves(window, size.moves);
    return {
        against(kMoveGoal,
                u"move on a board of %L1 cards: judged, durable, painted / 8 ms"_s.arg(size.cards),
                median(moved)),
        against(kFrame, u"the same, 99th percentile / one frame"_s, quantile(moved, 0.99)),
        against(kScrollGoal, u"scroll by a notch, painted, 99th percentile / 5 ms"_s,
                quantile(scrolled, 0.99)),
        against(kReachGoal, u"all of %L1 cards within reach / 250 ms"_s.arg(size.cards),
                reachAll(window)),
    };
}

} // namespace Imbuto::Bench
