// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <QObject>

namespace Imbuto {

/// The changes made in one window, for Ctrl+Z and Ctrl+Shift+Z. It remembers ids only: taking back and
/// doing again are Workspace::undo(), which refuses where something was changed since (R11).
class UndoStack : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// A change was made by hand: what was taken back before it can no longer be done again.
    void push(ChangeId change);
    /// \a change was taken back by \a undo.
    void undone(ChangeId change, ChangeId undo);
    /// The undo that undoToTakeBack() gave was taken back by \a again.
    void redone(ChangeId again);
    /// Drops a change that can no longer be taken back.
    void forget(ChangeId change);
    void clear();

    ChangeId changeToUndo() const { return m_done.empty() ? ChangeId{} : m_done.back(); }
    ChangeId undoToTakeBack() const { return m_undone.empty() ? ChangeId{} : m_undone.back(); }

Q_SIGNALS:
    void changed();

private:
    std::vector<ChangeId> m_done;
    std::vector<ChangeId> m_undone;
};

} // namespace Imbuto
