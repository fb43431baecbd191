// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands.h"
#include "core/fields.h"
#include "ui/shell/widgets.h"

#include <vector>

namespace Imbuto {

class Session;

/// A small panel over the window to add a person or a company: the text fields, and Enter.
class NewRecordForm : public Panel
{
    Q_OBJECT
public:
    NewRecordForm(Session &session, SubjectKind kind, QWidget *parent);

    /// Shows the form under \a anchor, a widget of the same window.
    void popUp(const QWidget *anchor);
    void create();
    QLineEdit *editor(const QString &field) const;
    QString problem() const { return m_problem->text(); }

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
    std::vector<Command::Any> commands(const QString &ref);
    Expected<std::map<QString, Value>> values() const;

    Session &m_session;
    SubjectKind m_kind;
    std::vector<Entry> m_entries;
    QLabel *m_problem;
};

} // namespace Imbuto
