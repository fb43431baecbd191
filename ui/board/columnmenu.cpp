// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/columnmenu.h"

#include "ui/board/boardhand.h"
#include "ui/board/boardstate.h"
#include "ui/board/columnview.h"
#include "ui/shell/session.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

#include <initializer_list>

namespace Imbuto {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ColumnMenu)
};

constexpr int kWidthStep = 40;

/// Adds \a action's effect on the state of \a column.
template<typename Change>
void changes(QAction *action, ColumnView *column, Change change)
{
    QObject::connect(action, &QAction::triggered, column, [column, change] {
        BoardState *state = column->hand().state();
        BoardState::Column wanted = state->column(column->stage());
        change(wanted);
        state->setColumn(column->stage(), wanted);
    });
}

QString capitalised(QString text)
{
    return text.isEmpty() ? text : text.at(0).toUpper() + text.mid(1);
}

/// Where rules alone say who stands in a column, nothing is made for it.
void addNew(QMenu *menu, ColumnView *column)
{
    const Pipeline &pipeline = column->hand().model().pipeline();
    if (pipeline.mode == Mode::Derived || column->hand().session().store().isReadOnly())
        return;
    const QString text = pipeline.subject == SubjectKind::Deal ? Words::tr("New deal here")
        : pipeline.subject == SubjectKind::Person              ? Words::tr("New person here")
                                                               : Words::tr("New company here");
    QObject::connect(menu->addAction(text + QStringLiteral("\tCtrl+N")), &QAction::triggered,
                     column, &ColumnView::quickAdd);
}

void addSorts(QMenu *menu, ColumnView *column)
{
    const bool money = column->hand().model().pipeline().subject == SubjectKind::Deal;
    const BoardSort present = column->hand().state()->column(column->stage()).sort;
    auto *group = new QActionGroup(menu);
    menu->addSection(Words::tr("Sort"));
    for (const BoardSort sort : {BoardSort::Manual, BoardSort::Amount, BoardSort::Age,
                                 BoardSort::NextTask, BoardSort::ExpectedClose}) {
        if (!money && (sort == BoardSort::Amount || sort == BoardSort::ExpectedClose))
            continue;
        QAction *action = menu->addAction(capitalised(sortText(sort)));
        action->setCheckable(true);
        action->setChecked(sort == present);
        group->addAction(action);
        changes(action, column, [sort](BoardState::Column &c) { c.sort = sort; });
    }
}

void addPeriods(QMenu *menu, ColumnView *column)
{
    const BoardPeriod present = column->hand().state()->column(column->stage()).period;
    auto *group = new QActionGroup(menu);
    menu->addSection(Words::tr("Show what ended in"));
    for (const BoardPeriod period :
         {BoardPeriod::Days30, BoardPeriod::Quarter, BoardPeriod::Year, BoardPeriod::All}) {
        QAction *action = menu->addAction(capitalised(periodText(period)));
        action->setCheckable(true);
        action->setChecked(period == present);
        group->addAction(action);
        changes(action, column, [period](BoardState::Column &c) { c.period = period; });
    }
}

void addWidths(QMenu *menu, ColumnView *column)
{
    menu->addSection(Words::tr("Column"));
    const auto widened = [](const BoardState::Column &c, int by) {
        const int now = c.width ? c.width : ColumnView::kWidth;
        return qBound(ColumnView::kLeast, now + by, ColumnView::kMost);
    };
    changes(menu->addAction(Words::tr("Wider")), column,
            [=](BoardState::Column &c) { c.width = widened(c, kWidthStep); });
    changes(menu->addAction(Words::tr("Narrower")), column,
            [=](BoardState::Column &c) { c.width = widened(c, -kWidthStep); });
    changes(menu->addAction(Words::tr("As wide as there is room")), column,
            [](BoardState::Column &c) { c.width = 0; });
    changes(menu->addAction(Words::tr("Collapse") + QStringLiteral("\tC")), column,
            [](BoardState::Column &c) { c.collapsed = true; });
}

QMenu *menuFor(ColumnView *column)
{
    auto *menu = new QMenu(column);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

} // namespace

void popUpColumnMenu(ColumnView *column, QPoint at)
{
    QMenu *menu = menuFor(column);
    addNew(menu, column);
    addSorts(menu, column);
    if (column->isEnd())
        addPeriods(menu, column);
    addWidths(menu, column);
    menu->popup(at);
}

void popUpPeriodMenu(ColumnView *column, QPoint at)
{
    QMenu *menu = menuFor(column);
    addPeriods(menu, column);
    menu->popup(at);
}

} // namespace Imbuto
