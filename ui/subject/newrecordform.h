// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands.h"
#include "core/fields.h"
#include "ui/shell/widgets.h"

#include <vector>

class QComboBox;
class QFormLayout;

namespace Imbuto {

class Lookalikes;
class Session;

/// A small panel over the window to add a person, a company or a deal: the text fields, and Enter. Who may be there
/// already is shown while typing, with the way to it.
class NewRecordForm : public Panel
{
    Q_OBJECT
public:
    NewRecordForm(Session &session, SubjectKind kind, QWidget *parent);

    /// Shows the form under \a anchor, a widget of the same window.
    void popUp(const QWidget *anchor);
    void create();
    /// The new record belongs to \a other, a person or company.
    void link(const Record &other);
    QLineEdit *editor(const QString &field) const;
    QString problem() const { return m_problem->text(); }
    /// Those that are shown as perhaps the same.
    const std::vector<Subject> &lookalikes() const;

Q_SIGNALS:
    void created(Imbuto::Subject subject);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Entry
    {
        QString key;
        FieldType type;
        QLineEdit *editor;
    };
    void addEntries();
    void completeReference(QFormLayout *form, QLineEdit *line, SubjectKind kind);
    std::vector<Command::Any> commands(const QString &ref);
    /// The ref of whom a field names; what is named for the first time is created before.
    void refer(std::map<QString, Value> &fields, const QString &field, SubjectKind kind,
               std::vector<Command::Any> &before);
    QString textOf(const QString &field) const;
    Expected<std::map<QString, Value>> values() const;

    Session &m_session;
    SubjectKind m_kind;
    std::vector<Entry> m_entries;
    std::optional<Command::SubjectRef> m_linked; ///< whatever its name: several may have it
    QString m_linkedName;
    QComboBox *m_board = nullptr; ///< of a deal
    QLabel *m_problem;
    Lookalikes *m_around;
};

} // namespace Imbuto
