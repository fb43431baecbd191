// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/views.h"
#include "ui/subject/fieldtext.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace Imbuto {

/// What is asked of one of the workspace's own fields, as far as it has to be typed or ticked: a text, from and to, or
/// some of the choices. One of the choices of the filter's menu.
class FieldForm : public QWidget
{
    Q_OBJECT
public:
    /// \a ask: what is asked of the field at present, or nullptr.
    FieldForm(const CustomField &field, const FieldAsk *ask, const Session &session,
              QWidget *parent = nullptr);
    /// Puts the focus where typing begins.
    void begin();

Q_SIGNALS:
    void chosen(const Imbuto::FieldAsk &ask);

private:
    void buildText(const FieldAsk *ask);
    void buildRange(const FieldAsk *ask);
    void buildChoices(const FieldAsk *ask);
    QLineEdit *addLine(const QString &caption, const QString &text);
    void addApply();
    QString bound(const QString &typed);
    FieldAsk answer();
    void choose();

    const CustomField m_field;
    Language m_language;
    QString m_currency;
    QComboBox *m_how = nullptr;       ///< of a text
    std::vector<QLineEdit *> m_lines; ///< the text, or from and to
    std::vector<QCheckBox *> m_boxes; ///< of a choice, in its order
    QLabel *m_problem;
    QString m_wrong; ///< what is wrong with what was typed
};

} // namespace Imbuto
