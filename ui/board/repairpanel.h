// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace.h"
#include "ui/shell/widgets.h"

#include <QPointer>

#include <functional>

class QScrollArea;
class QVBoxLayout;

namespace Imbuto {

class RepairLine;
class Session;

/// Why a move was refused, at the place where it was, with what is missing to be filled in on the spot:
/// repair and move are one change (R5). Managers may override with a reason where the pipeline lets them
/// (R15). Several refused cards come one after the other.
class RepairPanel : public Panel
{
    Q_OBJECT
public:
    /// Where a subject is on the screen; a null point: not to be seen.
    using Place = std::function<QPoint(Subject)>;
    /// Shows the panel for the first of \a moves, refused by \a verdict, near the global point \a at; of
    /// several, each near its \a place.
    static RepairPanel *open(Session &session, const std::vector<Command::Move> &moves,
                             const Verdict &verdict, QPoint at, const Place &place = {});

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    RepairPanel(Session &session, const std::vector<Command::Move> &moves, QPoint at,
                QWidget *window);
    void present(const Verdict &verdict);
    void addHead(const Verdict &verdict);
    void addLines(const Verdict &verdict);
    void addButtons(const Verdict &verdict);
    void addOverride(QVBoxLayout *layout);
    bool mayOverride() const;
    void complete();
    void completeAll(const Command::Move &first);
    void overrideWithReason();
    void finish(const Expected<Outcome> &outcome);
    void next(const QString &reason);
    void done();
    /// Leaves the first as it is and goes on to the others.
    void skip();
    void settle();
    void dismiss();

    Session &m_session;
    const Pipeline *m_pipeline;
    std::vector<Command::Move> m_moves; ///< the first is shown
    std::vector<Subject> m_moved;       ///< those that went after all
    std::optional<Record> m_record;
    QPoint m_at;
    Place m_place; ///< only for several
    QScrollArea *m_scroll;
    QWidget *m_body = nullptr;
    std::vector<RepairLine *> m_lines;
    QPushButton *m_complete = nullptr;
    QLineEdit *m_overrideReason = nullptr;
    QPointer<QWidget> m_before; ///< had the focus before
};

} // namespace Imbuto
