// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands.h"
#include "ui/board/boardhand.h"
#include "ui/shell/widgets.h"

#include <QPointer>

namespace Imbuto {

class Session;
struct Pipeline;

/// A small panel under the "New" button, or over a column: the least that makes a deal, a person or a company of it.
/// Everything typed is one change. A person who is to stand in a pipeline goes on through attemptMove().
class QuickAdd : public Panel
{
    Q_OBJECT
public:
    static constexpr int kWidth = 320; ///< px with the usual font

    /// Opens the panel with its upper right corner at \a corner (global). What is made goes to \a stage when
    /// its rules let it, or are given what they ask for; otherwise it stays where such things begin. It is
    /// the user's, or the owner's of the lane.
    static void open(Session &session, const Pipeline &pipeline, QPoint corner,
                     const BoardPlace &place = BoardPlace(StageId()));

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QuickAdd(Session &session, const Pipeline &pipeline, const BoardPlace &place, QWidget *window);
    /// On to the stage that was asked for, if it is not where \a subject stands already.
    void moveOn(Subject subject, QPoint at);
    void addLookalikes();
    QLineEdit *addField(const QString &caption);
    void create();
    void createDeal();
    void createSubject();
    /// The ref of the company or person called \a name: a known one's, or a new one's, whose creation is
    /// added to \a commands.
    QString refFor(SubjectKind kind, const QString &name,
                   std::vector<Command::Any> &commands) const;
    bool finish(const std::vector<Command::Any> &commands);
    void dismiss();
    void tellProblem(QLineEdit *field, const QString &text);

    Session &m_session;
    const Pipeline &m_pipeline;
    StageId m_stage; ///< asked for; empty: the first
    QString m_owner; ///< the ref of whom it will be; empty: nobody
    QLineEdit *m_name = nullptr;
    QLineEdit *m_company = nullptr;
    QLineEdit *m_person = nullptr;
    QLineEdit *m_email = nullptr;
    QLineEdit *m_amount = nullptr;
    QLabel *m_problem = nullptr;
    QPointer<QWidget> m_before; ///< had the focus before
};

} // namespace Imbuto
