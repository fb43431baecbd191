// SPDX-License-Identifier: GPL-3.0-or-later
// The drag in hand.
#include "ui/board/boardhand.h"
#include "ui/board/carddelegate.h"
#include "ui/board/columnview.h"
#include "ui/board/heldcard.h"
#include "ui/board/movement.h"
#include "ui/board/movemenu.h"
#include "ui/shell/session.h"

#include <QDrag>
#include <QMimeData>

#include <algorithm>

namespace Imbuto {

namespace {
/// So many of the cards in the hand are judged for the colours of the columns; the drop judges them all.
constexpr size_t kJudgedAtOnce = 25;
} // namespace

void BoardHand::drag(CardList *list, QPoint hotSpot)
{
    const BoardCard *first = m_model.card(list->currentIndex());
    if (!first)
        return;
    m_dragged = selected();
    QModelIndexList rows;
    for (const Subject subject : m_dragged)
        rows << m_model.indexOf(subject);
    judgeDragged();

    QDrag drag(list);
    drag.setMimeData(m_model.mimeData(rows));
    const int width = list->viewport()->width() - CardDelegate::kGap;
    QPixmap nothing(1, 1);
    nothing.fill(Qt::transparent);
    drag.setPixmap(nothing); // the window paints what is in the hand
    const HeldCard held(list->cardDelegate()->inHand(*first, width, int(rows.size()), list),
                        hotSpot + QPoint(CardDelegate::kShadow, CardDelegate::kShadow),
                        list->window());
    Q_EMIT dragBegun();
    drag.exec(Qt::MoveAction);
    finishDrop();
}

void BoardHand::judgeDragged()
{
    m_refusals.clear();
    const Pipeline &pipeline = m_model.pipeline();
    m_judged = std::min(m_dragged.size(), kJudgedAtOnce);
    m_session.read([&] {
        for (size_t i = 0; i < m_judged; ++i) {
            const BoardCard *card = m_model.card(m_model.indexOf(m_dragged[i]));
            const auto verdicts =
                m_session.workspace().mayAll(m_dragged[i], pipeline.id, m_session.by());
            for (const auto &[stage, verdict] : verdicts) {
                if (verdict.allowed() || (card && card->stage == stage))
                    continue;
                Refusal &refusal = m_refusals[stage];
                if (++refusal.cards == 1)
                    refusal.reason = refusalLine(m_session, pipeline, verdict);
            }
        }
        return true;
    });
}

bool BoardHand::refusesAll(const StageId &stage) const
{
    const auto found = m_refusals.find(stage);
    return found != m_refusals.end() && found->second.cards == m_judged;
}

QString BoardHand::refusal(const StageId &stage) const
{
    const auto found = m_refusals.find(stage);
    if (found == m_refusals.end())
        return {};
    if (m_judged < 2)
        return found->second.reason;
    return tr("%1 of %2: %3").arg(found->second.cards).arg(m_judged).arg(found->second.reason);
}

void BoardHand::drop(const StageId &stage, QPoint at, std::optional<Subject> after,
                     std::optional<Subject> before)
{
    // carried out when the drag has ended: a panel must not open inside the platform's drag loop
    m_drop = Drop{stage, at, after, before};
}

bool BoardHand::stayIn(const std::vector<Subject> &subjects, const StageId &stage) const
{
    return std::all_of(subjects.begin(), subjects.end(), [&](Subject subject) {
        const BoardCard *card = m_model.card(m_model.indexOf(subject));
        return card && card->stage == stage;
    });
}

void BoardHand::finishDrop()
{
    const std::vector<Subject> subjects = std::exchange(m_dragged, {});
    const std::optional<Drop> drop = std::exchange(m_drop, {});
    m_refusals.clear();
    Q_EMIT dragEnded();
    if (!drop)
        return;
    Movement movement{subjects, m_model.pipeline().id, drop->stage, drop->at};
    if (isManual(drop->stage)) {
        movement.after = drop->after;
        movement.before = drop->before;
    } else if (stayIn(subjects, drop->stage)) {
        return tellSorted(drop->stage);
    }
    movement.place = [this](Subject subject) { return placeOf(subject); };
    attemptMove(m_session, movement);
}

} // namespace Imbuto
