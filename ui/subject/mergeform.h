// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"
#include "ui/shell/widgets.h"

class QButtonGroup;
class QGridLayout;
class QVBoxLayout;

namespace Imbuto {

class Session;

/// A small panel over the window that makes one of two records: find the other one, choose field by field where the
/// two differ, merge. Everything that hangs on the other record comes along (Command::Merge).
class MergeForm : public Panel
{
    Q_OBJECT
public:
    MergeForm(Session &session, Subject kept, QWidget *parent);

    /// Shows the form under \a anchor, a widget of the same window.
    void popUp(const QWidget *anchor);
    /// The other record, whose fields are then compared.
    void choose(Subject other);
    Subject other() const { return m_other.subject; }
    SearchBox *searchBox() const { return m_search; }
    /// Those that are offered.
    const std::vector<Subject> &offered() const { return m_offered; }
    /// Takes the other's value of \a field.
    void takeOther(const QString &field);
    void merge();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void offer(const QString &search);
    void compare();
    void addChoice(const QString &field, int row);
    QString shown(const Record &record, const QString &field) const;
    Value taken(const QString &field) const;
    std::vector<QString> differing() const;
    void fit();

    Session &m_session;
    Record m_kept;
    Record m_other;
    SearchBox *m_search;
    QWidget *m_found;
    QWidget *m_choices;
    QLabel *m_hint;
    QPushButton *m_merge;
    std::vector<Subject> m_offered;
    std::map<QString, QButtonGroup *> m_groups; ///< by field: 0 ours, 1 the other's
};

} // namespace Imbuto
