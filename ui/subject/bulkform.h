// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fields.h"
#include "ui/shell/widgets.h"
#include "ui/subject/bulkedit.h"

class QComboBox;
class QStackedWidget;

namespace Imbuto {

class Session;

/// A small panel that sets one field of many records, or gives and takes tags.
class BulkForm : public Panel
{
    Q_OBJECT
public:
    BulkForm(Session &session, SubjectKind kind, std::vector<Subject> subjects, QWidget *parent);

    /// Shows the form under \a anchor, a widget of the same window.
    void popUp(const QWidget *anchor);
    QComboBox *fieldBox() const { return m_field; }
    QLineEdit *editor() const { return m_text; }
    QString problem() const { return m_problem->text(); }
    void changeTags(const QStringList &tags, TagChange change);
    void apply();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Entry
    {
        QString key;
        FieldType type;
        bool remove = false; ///< of tags
    };
    void addFields();
    void showEditor();
    void fit();
    Expected<Value> value(const Entry &entry) const;

    Session &m_session;
    SubjectKind m_kind;
    std::vector<Subject> m_subjects;
    std::vector<Entry> m_entries;
    QComboBox *m_field;
    QStackedWidget *m_editors;
    QLineEdit *m_text;
    QComboBox *m_choice;
    QLabel *m_problem;
};

} // namespace Imbuto
