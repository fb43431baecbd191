// SPDX-License-Identifier: GPL-3.0-or-later
// What a repair panel does with the moves that were refused, one after the other or together.
#include "ui/board/movement.h"
#include "ui/board/repairline.h"
#include "ui/board/repairpanel.h"
#include "ui/shell/session.h"

#include <QLineEdit>

#include <algorithm>

namespace Imbuto {

void RepairPanel::complete()
{
    Command::Move move = m_moves.front();
    QWidget *wrong = nullptr;
    for (RepairLine *line : m_lines) {
        if (!line->isMet() && !line->contribute(move) && !wrong)
            wrong = line->editor();
    }
    if (wrong) {
        settle();
        wrong->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_moves.front().reason = move.reason;
    if (m_moves.size() > 1 && !move.reason.isEmpty())
        completeAll(move);
    else
        finish(m_session.run(move));
}

/// The reason goes for the others too, where it is all that they lack: one change, one undo.
void RepairPanel::completeAll(const Command::Move &first)
{
    std::vector<Command::Move> moves = m_moves;
    moves.front() = first;
    for (Command::Move &move : moves)
        move.reason = first.reason;
    const Moved done = moveTogether(m_session, moves);
    if (done.moved.empty() && done.refused.empty())
        return; // a fault, which was told
    m_moved.insert(m_moved.end(), done.moved.begin(), done.moved.end());
    std::erase_if(m_moves, [&](const Command::Move &move) {
        return !std::ranges::count(done.refused, move.subject, &Command::Move::subject);
    });
    for (Command::Move &move : m_moves)
        move.reason = first.reason;
    if (m_moves.empty())
        dismiss();
    else
        present(done.first);
}

void RepairPanel::overrideWithReason()
{
    Command::Move move = m_moves.front();
    move.override = true;
    move.reason = m_overrideReason->text().trimmed();
    // what was filled in goes along; what was not stays unmet
    for (RepairLine *line : m_lines) {
        const QString reason = move.reason;
        if (!line->isMet() && !line->contribute(move))
            line->setProblem({});
        move.reason = reason;
    }
    finish(m_session.run(move));
}

void RepairPanel::finish(const Expected<Outcome> &outcome)
{
    if (!outcome)
        return;
    if (outcome->result == Outcome::Result::Refused)
        return present(outcome->verdict);
    const QString reason = m_moves.front().reason;
    done();
    next(reason);
}

/// The first of the moves was made.
void RepairPanel::done()
{
    if (const auto subject = m_session.workspace().find(m_moves.front().subject))
        m_moved.push_back(*subject);
    m_moves.erase(m_moves.begin());
}

void RepairPanel::skip()
{
    m_moves.erase(m_moves.begin());
    next({});
}

/// The other refused cards: the same reason may be all that they lack.
void RepairPanel::next(const QString &reason)
{
    while (!m_moves.empty()) {
        m_moves.front().reason = reason;
        const auto outcome = m_session.run(m_moves.front());
        if (outcome && outcome->result == Outcome::Result::Refused)
            return present(outcome->verdict);
        done();
    }
    dismiss();
}

/// Sizes the panel to what it holds and puts it into the window, near the place of the drop.
} // namespace Imbuto
