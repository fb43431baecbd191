// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exchange/importplan.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableWidget;

namespace Imbuto {

/// First step: which file, and how it is read; what was found can be overruled.
class ImportFilePage : public QWidget
{
    Q_OBJECT
public:
    ImportFilePage(ImportPlan &plan, const RuleBook &book, QWidget *parent);
    bool isComplete() const { return m_complete; }
    /// Opens \a path as if it had been chosen.
    void setPath(const QString &path);

Q_SIGNALS:
    void completeChanged();

protected:
    /// Return opens the file that was typed: how it reads is to be seen before the next Return leads on.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose();
    void read();
    void showPreview();
    void showOverrides();
    void setComplete(bool complete);

    ImportPlan &m_plan;
    const RuleBook &m_book;
    QLineEdit *m_path;
    QComboBox *m_kind;
    QComboBox *m_encoding;
    QComboBox *m_delimiter;
    QLabel *m_status;
    QTableWidget *m_table;
    bool m_complete = false;
};

} // namespace Imbuto
