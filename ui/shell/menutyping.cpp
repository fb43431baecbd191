// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menutyping.h"

#include "ui/palette/textmatch.h"

#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {
constexpr int kOneWordMs = 1000;

bool hasLettersOfItsOwn(const QMenu &menu)
{
    return std::ranges::any_of(menu.actions(), [](const QAction *action) {
        return !QKeySequence::mnemonic(action->text()).isEmpty();
    });
}

/// 3: \a text begins so, 2: one of its words does, 1: it is somewhere in it, 0: nowhere.
int rankOf(const QString &text, const QString &typed)
{
    const auto match = matchText(text, typed);
    if (!match || match->hits.empty())
        return 0;
    const int at = match->hits.front().start;
    return at == 0 ? 3 : text[at - 1].isLetterOrNumber() ? 1 : 2;
}

/// The first of those that answer best; nullptr: none does.
QAction *bestOf(const QMenu &menu, const QString &typed)
{
    QAction *best = nullptr;
    int rank = 0;
    for (QAction *action : menu.actions()) {
        if (!action->isEnabled() || !action->isVisible() || action->isSeparator())
            continue;
        const int its = rankOf(action->text().replace(u"&&"_s, u"&"_s), typed);
        if (its <= rank)
            continue;
        best = action;
        rank = its;
    }
    return best;
}
} // namespace

MenuTyping::MenuTyping(QMenu &menu) : QObject(&menu), m_menu(menu)
{
    menu.installEventFilter(this);
}

void MenuTyping::addTo(QMenu &menu)
{
    if (!menu.findChild<MenuTyping *>(QString(), Qt::FindDirectChildrenOnly))
        new MenuTyping(menu);
}

bool MenuTyping::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Hide)
        m_typed.clear();
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool plain = !(key->modifiers() & ~Qt::ShiftModifier);
    const bool letter = key->text().size() == 1 && key->text()[0].isLetterOrNumber();
    return plain && letter && !hasLettersOfItsOwn(m_menu) && type(key->text());
}

bool MenuTyping::type(const QString &letter)
{
    const bool goesOn = m_sinceTyped.isValid() && !m_sinceTyped.hasExpired(kOneWordMs);
    m_typed = goesOn ? m_typed + letter : letter;
    m_sinceTyped.start();
    if (QAction *found = bestOf(m_menu, m_typed))
        m_menu.setActiveAction(found);
    return true;
}

} // namespace Imbuto
