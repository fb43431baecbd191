// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/store/readmodels.h"

#include <QObject>

namespace Imbuto {

class BoardModel;
class Session;

/// Who has cards on a board, how many and worth how much: from the store's aggregates, never from loaded
/// rows. It follows the filter and the periods of \a board and every change.
class LaneFigures : public QObject
{
    Q_OBJECT
public:
    LaneFigures(Session &session, const BoardModel &board, QObject *parent = nullptr);

    /// Owners with cards: by name, then those no longer active, then nobody (a null id).
    std::vector<UserId> owners() const;
    /// The figures of each column that is not empty.
    std::vector<ColumnTotals> columns(UserId owner) const;
    /// The figures of the whole lane; its stage says nothing.
    ColumnTotals all(UserId owner) const;
    /// Asks the store again.
    void read();

Q_SIGNALS:
    void changed();

private:
    void follow(const ChangeSet &change);

    Session &m_session;
    const BoardModel &m_board;
    std::map<UserId, std::map<StageId, ColumnTotals>> m_lanes;
};

} // namespace Imbuto
