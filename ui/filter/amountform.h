// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain.h"
#include "core/views.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace Imbuto {

/// From and to, in the workspace's currency: one of the choices of the filter's menu.
class AmountForm : public QWidget
{
    Q_OBJECT
public:
    AmountForm(const CardFilter &filter, const QString &currency, const Language &language,
               QWidget *parent = nullptr);
    /// Puts the focus where typing begins.
    void begin();

Q_SIGNALS:
    void chosen(const Imbuto::CardFilter &filter);

private:
    QLineEdit *addField(const QString &caption, const std::optional<qint64> &value);
    std::optional<qint64> read(const QLineEdit *field, bool &fine) const;
    void choose();

    CardFilter m_filter;
    QString m_currency;
    Language m_language;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QLabel *m_problem;
};

} // namespace Imbuto
