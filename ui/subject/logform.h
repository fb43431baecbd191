// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulebook.h"
#include "ui/shell/widgets.h"

#include <QDateTime>

class QDateTimeEdit;
class QFormLayout;

namespace Imbuto {

class LinkButton;
class Session;

/// The small form that logs one activity: the data that its kind has, and when it was. What is most likely
/// is filled in, so that Enter is enough.
class LogForm : public Panel
{
    Q_OBJECT
public:
    LogForm(Session &session, QWidget *parent);

    /// Opens the form for \a kind on \a subject, with \a given filled in.
    void begin(const Record &subject, const ActivityKind &kind, const Values &given);
    /// Opens the form with what \a activity says: logging takes back the change that recorded it first.
    void correct(const Record &subject, const Activity &activity);
    /// Logs what is in the form; stays open when it was refused, or when its moment has not come yet: a
    /// fact takes its time with it (D3), so that one of next month would make this month be over.
    void log();
    void cancel();
    const ActivityKindId &kind() const { return m_kind; }
    /// The data as the form shows them.
    Values values() const;

Q_SIGNALS:
    void closed();
    /// The focus was in the form that closed: somebody else should take it.
    void focusFreed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addField(const ActivityField &field, const Values &given);
    void addDeal();
    QLabel *rowCaption(const QString &text, const QWidget *editor);
    QWidget *addLine(const ActivityField &field, const QString &text);
    std::optional<Instant> when() const;
    void tellProblem(const QString &text);
    void refuseFuture(Instant at);
    /// What was to be logged as a task of its day: the way to note what will happen.
    void planTask();

    struct Entry
    {
        QString key;
        QWidget *editor;
    };
    Session &m_session;
    Record m_subject;
    ActivityKindId m_kind;
    ChangeId m_instead; ///< to be taken back first
    QLabel *m_title;
    QFormLayout *m_form;
    QDateTimeEdit *m_when = nullptr;
    QDateTime
        m_shown; ///< what `when` showed at first: untouched, the activity is dated by the clock
    std::vector<Entry> m_entries;
    QPushButton *m_log;
    QPushButton *m_cancel;
    QLabel *m_problem;
    LinkButton *m_plan; ///< shown when the moment lies ahead
};

} // namespace Imbuto
