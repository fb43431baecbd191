// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fields.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QCompleter;
class QHBoxLayout;
class QLabel;
class QStringListModel;

namespace Imbuto {

class InlineEdit;
class LinkButton;
class Session;

/// One field of a record: caption, editor, and under them what is wrong with what was typed. It writes
/// through Command::EditField and shows the reason when that is refused.
class FieldRow : public QWidget
{
    Q_OBJECT
public:
    FieldRow(Session &session, const QString &key, FieldType type, QWidget *parent);

    const QString &key() const { return m_key; }
    /// Shows the field of \a record.
    void fill(const Record &record);
    void focusEditor();
    /// What is shown under the editor; empty when all is well.
    QString problem() const;
    InlineEdit *edit() const { return m_edit; }

private:
    void addEditor(QHBoxLayout *row);
    void addCurrency(QHBoxLayout *row);
    void addCalendar(QHBoxLayout *row);
    void addCompleter();
    void addTags();
    void addChoices(QHBoxLayout *row);
    void fillChoices();
    void commit(const QString &text);
    /// The ref of the person or company called \a name; an error when there is none.
    Expected<Value> reference(const QString &name);
    void write(const QString &field, const Value &value);
    void createReference(const QString &name);
    void setProblem(const QString &text);
    QString shown() const;
    SubjectKind referred() const;

    Session &m_session;
    QString m_key;
    FieldType m_type;
    Record m_record;
    QLabel *m_caption;
    QLabel *m_problem;
    LinkButton *m_create = nullptr;
    InlineEdit *m_edit = nullptr;
    QCheckBox *m_flag = nullptr;
    QComboBox *m_currency = nullptr;
    QComboBox *m_choice = nullptr;
    QCompleter *m_completer = nullptr;
    QStringListModel *m_suggestions = nullptr;
};

} // namespace Imbuto
