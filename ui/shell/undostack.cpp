// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/undostack.h"

#include <algorithm>

namespace Imbuto {

void UndoStack::push(ChangeId change)
{
    if (!change)
        return;
    m_done.push_back(change);
    m_undone.clear();
    Q_EMIT changed();
}

void UndoStack::undone(ChangeId change, ChangeId undo)
{
    std::erase(m_done, change);
    m_undone.push_back(undo);
    Q_EMIT changed();
}

void UndoStack::redone(ChangeId again)
{
    if (!m_undone.empty())
        m_undone.pop_back();
    m_done.push_back(again);
    Q_EMIT changed();
}

void UndoStack::forget(ChangeId change)
{
    std::erase(m_done, change);
    std::erase(m_undone, change);
    Q_EMIT changed();
}

void UndoStack::clear()
{
    m_done.clear();
    m_undone.clear();
    Q_EMIT changed();
}

} // namespace Imbuto
