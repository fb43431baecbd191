// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"
#include "ui/shell/widgets.h"

#include <functional>

class QMenu;

namespace Imbuto {

class Session;
struct Pipeline;

/// What can be done with a selection at once: owner, stage, tags, a field, delete. It shows itself while at least two
/// records are selected, in a list or on a board.
class BulkBar : public Panel
{
    Q_OBJECT
public:
    BulkBar(Session &session, SubjectKind kind, QWidget *parent);

    /// Fewer than two hide the bar.
    void setSelection(const std::vector<Subject> &subjects);
    const std::vector<Subject> &selection() const { return m_subjects; }
    /// On a board, \a fill offers its stages instead of those of every board.
    void setMoves(const std::function<void(QMenu *)> &fill);
    /// How wide it is, once it was shown, with everything in one row.
    int rowWidth() const;
    /// Opens the small form that sets one field of all.
    void editField();
    /// Opens the form that makes one of the two that are selected, where they are no deals.
    void merge();

Q_SIGNALS:
    /// The person has done with the selection.
    void clearRequested();

private:
    /// What is in it is made when it is shown for the first time.
    void build();
    void retranslate();
    void fillOwners(QMenu *menu);
    void fillStages(QMenu *menu);
    void addStages(QMenu *menu, const Pipeline &pipeline);
    QPushButton *addMenu(const std::function<void(QMenu *)> &fill);

    Session &m_session;
    SubjectKind m_kind;
    std::vector<Subject> m_subjects;
    std::function<void(QMenu *)> m_moves;
    QLabel *m_count = nullptr;
    QPushButton *m_owner = nullptr;
    QPushButton *m_stage = nullptr;
    QPushButton *m_field = nullptr;
    QPushButton *m_merge = nullptr;
    QPushButton *m_delete = nullptr;
    QPushButton *m_clear = nullptr;
};

} // namespace Imbuto
