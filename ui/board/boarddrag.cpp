// SPDX-License-Identifier: GPL-3.0-or-later
// The drag in hand.
#include "ui/board/boardhand.h"
#include "ui/board/carddelegate.h"
#include "ui/board/cardmenu.h"
#include "ui/board/columnview.h"
#include "ui/board/heldcard.h"
#include "ui/board/movement.h"
#include "ui/board/movemenu.h"
#include "ui/shell/session.h"

#include <QDrag>
#include <QMimeData>

#include <algorithm>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {
/// So many of the cards in the hand are judged for the colours of the columns; the drop judges them all.
constexpr size_t kJudgedAtOnce = 25;

/// What the stage asks of owners (S2), when a card comes along with another one: the drop is judged in full.
void judgeOwner(Verdict &verdict, const Stage &stage, UserId owner)
{
    const QString lacks = u"owner"_s;
    std::erase_if(verdict.unmet, [&](const Unmet &unmet) { return unmet.key == lacks; });
    Unmet unmet;
    if (!owner && (stage.owner == OwnerNeed::Required || stage.owner == OwnerNeed::Always))
        unmet.key = lacks;
    else if (owner && stage.owner == OwnerNeed::None)
        unmet.key = u"no_owner"_s;
    if (!unmet.key.isEmpty())
        verdict.unmet.push_back(unmet);
}
} // namespace

void BoardHand::drag(CardList *list, QPoint hotSpot)
{
    const BoardCard *first = list->cards().card(list->currentIndex());
    if (!first)
        return;
    m_dragged = selected();
    judgeDragged();

    QDrag drag(list);
    QMimeData *data = BoardModel::dataOf(m_dragged);
    QStringList titles;
    for (const Subject subject : m_dragged)
        titles << card(subject)->title;
    data->setText(titles.join(u'\n'));
    drag.setMimeData(data);
    const int width = list->viewport()->width() - CardDelegate::kGap;
    QPixmap nothing(1, 1);
    nothing.fill(Qt::transparent);
    drag.setPixmap(nothing); // the window paints what is in the hand
    const HeldCard held(list->cardDelegate()->inHand(*first, width, int(m_dragged.size()), list),
                        hotSpot + QPoint(CardDelegate::kShadow, CardDelegate::kShadow),
                        list->window());
    Q_EMIT dragBegun();
    drag.exec(Qt::MoveAction);
    finishDrop();
}

void BoardHand::judgeDragged()
{
    m_judged.clear();
    const size_t count = std::min(m_dragged.size(), kJudgedAtOnce);
    m_session.read([&] {
        for (size_t i = 0; i < count; ++i) {
            const BoardCard *at = card(m_dragged[i]);
            m_judged.push_back({at ? at->stage : StageId(), at ? at->owner : UserId(),
                                m_session.workspace().mayAll(m_dragged[i], m_model.pipeline().id,
                                                             m_session.by())});
        }
        return true;
    });
}

void BoardHand::judgeAgain()
{
    if (!isDragging())
        return;
    judgeDragged();
    Q_EMIT dragBegun();
}

BoardHand::Obstacle BoardHand::obstacle(const BoardPlace &place) const
{
    Obstacle found;
    for (const Judged &judged : m_judged) {
        const StageId &to = place.stage.isEmpty() ? judged.stage : place.stage;
        const auto given = judged.verdicts.find(to);
        Verdict verdict =
            given == judged.verdicts.end() || to == judged.stage ? Verdict() : given->second;
        const Stage *stage = m_model.pipeline().stage(to);
        if (stage && place.owner && *place.owner != judged.owner)
            judgeOwner(verdict, *stage, *place.owner);
        if (verdict.allowed())
            continue;
        if (++found.cards == 1)
            found.reason = refusalLine(m_session, m_model.pipeline(), verdict);
    }
    return found;
}

bool BoardHand::refusesAll(const BoardPlace &place) const
{
    return !m_judged.empty() && obstacle(place).cards == m_judged.size();
}

QString BoardHand::refusal(const BoardPlace &place) const
{
    const Obstacle found = obstacle(place);
    if (found.cards == 0 || m_judged.size() < 2
        || (found.cards == m_judged.size() && m_judged.size() < m_dragged.size()))
        return found.reason; // "25 of 25" would be wrong of a hundred
    return tr("%1 of %2: %3").arg(found.cards).arg(m_judged.size()).arg(found.reason);
}

void BoardHand::drop(const BoardPlace &place, QPoint at, std::optional<Subject> after,
                     std::optional<Subject> before)
{
    // carried out when the drag has ended: a panel must not open inside the platform's drag loop
    m_drop = Drop{place, at, after, before};
}

bool BoardHand::stayIn(const std::vector<Subject> &subjects, const BoardPlace &place) const
{
    return std::ranges::all_of(subjects, [&](Subject subject) {
        const BoardCard *at = card(subject);
        return at && at->stage == place.stage && (!place.owner || at->owner == *place.owner);
    });
}

void BoardHand::finishDrop()
{
    const std::vector<Subject> subjects = std::exchange(m_dragged, {});
    const std::optional<Drop> drop = std::exchange(m_drop, {});
    m_judged.clear();
    Q_EMIT dragEnded();
    if (!drop)
        return;
    const BoardPlace &place = drop->place;
    if (place.stage.isEmpty())
        return assignCards(m_session, subjects, place.owner.value_or(UserId()));
    Movement movement{subjects, m_model.pipeline().id, place.stage, drop->at};
    if (isManual(place.stage)) {
        movement.after = drop->after;
        movement.before = drop->before;
    } else if (stayIn(subjects, place)) {
        return tellSorted(place.stage);
    }
    movement.owner = place.owner;
    movement.place = [this](Subject subject) { return placeOf(subject); };
    attemptMove(m_session, movement);
}

} // namespace Imbuto
