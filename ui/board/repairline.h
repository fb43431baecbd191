// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands.h"
#include "core/error.h"
#include "core/rules/judge.h"

#include <QWidget>

#include <functional>

class QLabel;
class QVBoxLayout;

namespace Imbuto {

class Session;

/// One condition of a refused move: a sign, what is asked, how it stands, and, where a person can do
/// something about it, the field or button in place.
class RepairLine : public QWidget
{
    Q_OBJECT
public:
    enum class State : quint8 { Met, Unmet };
    RepairLine(Session &session, const Pipeline &pipeline, const Record &record,
               const Unmet &condition, State state, QWidget *parent);

    /// Where typing begins; null when nothing can be done here.
    QWidget *editor() const { return m_editor; }
    bool isMet() const { return m_state == State::Met; }
    /// Puts what was entered into \a move; the error says what is missing or cannot be read.
    Expected<void> contribute(Command::Move &move);
    /// Shows or clears what is wrong with the entry.
    void setProblem(const QString &text);

private:
    void addEditor(const Repair &repair);
    void addFieldEditor(const Repair &repair);
    void addChoiceEditor(const CustomField &field);
    void addActivityEditor(const Repair &repair);
    void addOwnerEditor();
    void addReasonEditor(const Repair &repair);
    void put(QWidget *editor, const QString &name);
    QString activityCaption(const Repair &repair) const;
    QString reasonCaption(const QString &id, const QString &language) const;

    Session &m_session;
    const Pipeline &m_pipeline;
    const Record &m_record;
    State m_state;
    QVBoxLayout *m_body;
    QLabel *m_problem = nullptr;
    QWidget *m_editor = nullptr;
    std::function<Expected<void>(Command::Move &)> m_take;
};

} // namespace Imbuto
