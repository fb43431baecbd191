// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulebook.h"
#include "ui/shell/widgets.h"

#include <functional>

class QCheckBox;
class QComboBox;
class QVBoxLayout;

namespace Imbuto {

class Session;

/// The workspace's own fields of people, companies and deals: add, name in every language, put in order, remove. The
/// page `fields`; everything in it can be undone.
class FieldManager : public QWidget
{
    Q_OBJECT
public:
    explicit FieldManager(Session &session, QWidget *parent = nullptr);
    ~FieldManager() override;

    /// Adds what the form at the end says.
    void add();
    void rename(const QString &key, const QString &language, const QString &caption);
    /// Lets the field be chosen from what was typed between commas, as setChoices() says.
    void rechoose(const QString &key, const QString &typed);
    enum class For : quint8 { Yes, No };
    /// The field is for records of \a kind as well, or no longer; for nobody is not taken.
    void setFor(const QString &key, SubjectKind kind, For wanted);
    enum class Direction : quint8 { Up, Down };
    void move(const QString &key, Direction direction);
    /// Asks nothing: tells how many records have a value, and can be undone. Values stay with their records.
    void remove(const QString &key);
    QLineEdit *captionEditor() const { return m_caption; }
    QComboBox *typeBox() const { return m_type; }
    QLineEdit *choicesEditor() const { return m_choices; }
    QString problem() const { return m_problem->text(); }

protected:
    void showEvent(QShowEvent *event) override;

private:
    static QString typeText(const QString &type);
    QWidget *buildForm();
    void retranslate();
    void fill();
    void fillRows();
    QWidget *rowFor(const CustomField &field, int place);
    QWidget *aboutOf(const CustomField &field, QWidget *parent);
    QWidget *choicesOf(const CustomField &field);
    void change(const QString &key, const std::function<void(CustomField &)> &edit);
    bool save(const std::map<QString, QString> &settings);

    Session &m_session;
    QLabel *m_title;
    QLabel *m_intro;
    QVBoxLayout *m_rows;
    QLabel *m_newTitle;
    QLineEdit *m_caption;
    QLineEdit *m_other; ///< the caption in the other language
    QComboBox *m_type;
    QLineEdit *m_choices;
    QLabel *m_for;
    std::vector<std::pair<SubjectKind, QCheckBox *>> m_subjects;
    QPushButton *m_add;
    QLabel *m_problem;
};

} // namespace Imbuto
