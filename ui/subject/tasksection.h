// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"
#include "ui/subject/section.h"

class QComboBox;

namespace Imbuto {

class InlineEdit;
class LinkButton;

/// The subject's tasks: tick them off, give them another day, owner or title, add one by typing and Enter.
class TaskSection : public Section
{
    Q_OBJECT
public:
    TaskSection(Session &session, QWidget *parent);
    void fill(const Dossier &dossier) override;
    void focusNew();
    InlineEdit *newTitle() const { return m_title; }

private:
    void addTask(const Task &task);
    void addDue(QHBoxLayout *row, const Task &task, const QString &title);
    void showMenu(const Task &task, QWidget *button);
    void beginRenaming(const Task &task);
    void endRenaming();
    void create();
    void fillDue();
    void chooseDay();

    Record m_record;
    QVBoxLayout *m_list;
    LinkButton *m_showDone;
    InlineEdit *m_title;
    QComboBox *m_due;
    QDate m_day;                   ///< chosen for the next one; none of the usual
    std::optional<Task> m_renamed; ///< gets what stands in the line
    bool m_withDone = false;
};

} // namespace Imbuto
