// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/today/agendaplan.h"

#include <QObject>

namespace Imbuto {

class Session;

/// One line of the page about today.
struct AgendaItem
{
    Subject subject;
    QString title;
    QString detail;    ///< whose, where, why it is here
    QString when;      ///< short, at the right: a date, an age
    bool late = false; ///< `when` is a warning
    UserId owner;
    std::optional<Task> task;
    PipelineId pipeline; ///< where it can be moved; empty for tasks of what stands nowhere
    StageId stage;
    StageId suggested; ///< what the facts suggest
    /// What stays the same when the page is read again: the focus returns to it.
    QString key() const;
};

struct AgendaSection
{
    AgendaKind kind = AgendaKind::News;
    QString caption;
    QString icon;
    std::vector<AgendaItem> items;
    qint64 total = 0; ///< items may be fewer
};

/// What asks for somebody today, for one user or for all. Tasks are read at once; what stands in columns is read
/// on a thread of its own, because a rotting deal is only found by looking at all of them.
class Agenda : public QObject
{
    Q_OBJECT
public:
    enum class Whose : quint8 { Mine, Everybody };

    explicit Agenda(Session &session, QObject *parent = nullptr);
    ~Agenda() override;

    void setWhose(Whose whose);
    Whose whose() const { return m_whose; }
    /// Reads again; changed() comes at once for the tasks, and again when all is there.
    void refresh();
    const std::vector<AgendaSection> &sections() const { return m_sections; }
    /// False while columns are still being read.
    bool isComplete() const { return m_complete; }
    qint64 total() const;

Q_SIGNALS:
    void changed();

private:
    struct Reading;
    void finish();
    std::optional<UserId> owner() const;
    void readTasks();
    void add(const AgendaAnswer &answer);
    void addSuggestions(const AgendaAnswer &answer, AgendaSection &section);
    AgendaSection &section(AgendaKind kind, const QString &caption, const QString &icon);
    AgendaItem itemOf(const AgendaAnswer &answer, const BoardCard &card) const;
    AgendaItem itemOf(const TaskRow &row, QDate today) const;
    QString whyReopened(const BoardCard &card, const Pipeline &pipeline) const;

    Session &m_session;
    Whose m_whose = Whose::Mine;
    std::vector<AgendaSection> m_sections;
    std::vector<AgendaSection> m_next; ///< what is being put together
    std::unique_ptr<Reading> m_reading;
    bool m_again = false; ///< something changed while columns were read
    bool m_complete = false;
};

} // namespace Imbuto
