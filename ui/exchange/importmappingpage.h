// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exchange/importplan.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableWidget;

namespace Imbuto {

/// Second step: which column fills which field, what stands where there is none, and how dates and numbers
/// are written.
class ImportMappingPage : public QWidget
{
    Q_OBJECT
public:
    ImportMappingPage(ImportPlan &plan, const RuleBook &book, const Language &language,
                      QWidget *parent);
    /// Shows the suggestion for the file of the plan; what was decided for the same file is kept.
    void begin();
    bool isComplete() const { return m_complete; }
    /// Says \a text, about a column that cannot be read in one way only.
    void setProblem(const QString &text);

Q_SIGNALS:
    void completeChanged();

private:
    struct Row
    {
        QString field;
        QComboBox *column;
        QLineEdit *fallback;
        QLabel *sample;
        ColumnSource given; ///< what the mapping came with, when it is more than one column
    };
    void buildRows(const Mapping &mapping);
    void addRow(const Mapping &mapping, const QString &field);
    void read();
    void showSamples();

    ImportPlan &m_plan;
    const RuleBook &m_book;
    const Language m_language;
    Mapping m_base; ///< aliases and the like, which the table does not show
    std::vector<Row> m_rows;
    QTableWidget *m_table;
    QComboBox *m_dates;
    QComboBox *m_decimals;
    QLabel *m_status;
    bool m_complete = false;
};

} // namespace Imbuto
