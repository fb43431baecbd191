// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/lanefigures.h"

#include "ui/board/boardfollow.h"
#include "ui/board/boardmodel.h"
#include "ui/shell/session.h"

#include <algorithm>

namespace Imbuto {

LaneFigures::LaneFigures(Session &session, const BoardModel &board, QObject *parent)
    : QObject(parent), m_session(session), m_board(board)
{
    read();
    connect(&session.workspace(), &Workspace::changed, this, &LaneFigures::follow);
    connect(&board, &BoardModel::modelReset, this,
            &LaneFigures::read); // another filter, or reloaded
}

void LaneFigures::read()
{
    const auto lanes = m_session.read([this] {
        return m_session.store().laneTotals(m_board.pipeline().id, m_board.filter(),
                                            m_board.limits());
    });
    m_lanes.clear();
    for (const LaneTotals &lane : lanes)
        m_lanes[lane.owner][lane.column.stage] = lane.column;
    Q_EMIT changed();
}

void LaneFigures::follow(const ChangeSet &change)
{
    const BoardFollow news = m_session.read(
        [&] { return BoardFollow::of(change, m_board.pipeline(), m_session.store()); });
    const bool named = !change.edits<User>().empty();
    if (news.touched.empty() && !named)
        return;
    if (!m_board.filter().asksOwnerOnly() || news.touched.size() > BoardModel::kFollowLimit)
        return read();
    for (const auto &[owner, differences] : news.byOwner(m_board.filter(), m_board.limits())) {
        for (const auto &[stage, difference] : differences) {
            ColumnTotals &column = m_lanes[owner][stage];
            column.stage = stage;
            addToTotals(column, difference);
        }
    }
    Q_EMIT changed();
}

std::vector<UserId> LaneFigures::owners() const
{
    std::vector<UserId> owners;
    for (const auto &[owner, columns] : m_lanes) {
        if (all(owner).count > 0)
            owners.push_back(owner);
    }
    const auto key = [this](UserId id) {
        const User *user = m_session.workspace().user(id);
        const int group = !user ? 2 : user->active ? 0 : 1;
        return std::tuple(group, user ? user->name.toCaseFolded() : QString(), id);
    };
    std::ranges::sort(owners, {}, key);
    return owners;
}

std::vector<ColumnTotals> LaneFigures::columns(UserId owner) const
{
    std::vector<ColumnTotals> totals;
    const auto lane = m_lanes.find(owner);
    if (lane == m_lanes.end())
        return totals;
    for (const auto &[stage, column] : lane->second) {
        if (column.count > 0)
            totals.push_back(column);
    }
    return totals;
}

ColumnTotals LaneFigures::all(UserId owner) const
{
    ColumnTotals sum;
    for (const ColumnTotals &column : columns(owner)) {
        sum.count += column.count;
        for (const auto &[currency, minor] : column.sums)
            sum.sums[currency] += minor;
    }
    return sum;
}

} // namespace Imbuto
