// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/amountform.h"

#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"

#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

#include <cmath>

namespace Imbuto {

AmountForm::AmountForm(const CardFilter &filter, const QString &currency, const Language &language,
                       QWidget *parent)
    : QWidget(parent), m_filter(filter), m_currency(currency), m_language(language)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Size::cardPadding, Size::related, Size::cardPadding, Size::related);
    layout->setSpacing(Size::step);
    m_from = addField(tr("From (%1)").arg(currency), filter.amountFrom);
    m_to = addField(tr("Up to (%1)").arg(currency), filter.amountTo);
    m_problem = plainLabel(tr("A number, please."), this, TextRole::Caption);
    m_problem->hide();
    layout->addWidget(m_problem);
    QPushButton *apply = primaryButton(tr("Filter"), this);
    connect(apply, &QPushButton::clicked, this, &AmountForm::choose);
    layout->addSpacing(Size::step);
    layout->addWidget(apply);
    setMinimumWidth(scaled(200));
}

void AmountForm::begin()
{
    QTimer::singleShot(0, m_from, [this] { m_from->setFocus(Qt::PopupFocusReason); });
}

QLineEdit *AmountForm::addField(const QString &caption, const std::optional<qint64> &value)
{
    auto *label = plainLabel(caption, this, TextRole::Caption);
    auto *field = new QLineEdit(this);
    label->setBuddy(field);
    field->setAccessibleName(caption);
    if (value)
        field->setText(m_language.locale.toString(
            double(*value) / std::pow(10.0, currencyDecimals(m_currency)), 'f',
            QLocale::FloatingPointShortest));
    connect(field, &QLineEdit::returnPressed, this, &AmountForm::choose);
    layout()->addWidget(label);
    layout()->addWidget(field);
    return field;
}

std::optional<qint64> AmountForm::read(const QLineEdit *field, bool &fine) const
{
    const QString text = field->text().trimmed();
    if (text.isEmpty())
        return {};
    bool isNumber = false;
    const double number = m_language.locale.toDouble(text, &isNumber);
    const auto minor = isNumber
        ? minorUnits(QString::number(number, 'f', currencyDecimals(m_currency)), m_currency)
        : std::nullopt;
    fine = fine && minor;
    return minor;
}

void AmountForm::choose()
{
    bool fine = true;
    CardFilter filter = m_filter;
    filter.amountFrom = read(m_from, fine);
    filter.amountTo = read(m_to, fine);
    m_problem->setVisible(!fine);
    adjustSize();
    if (!fine)
        return;
    filter.currency = filter.amountFrom || filter.amountTo ? m_currency : QString();
    Q_EMIT chosen(filter);
}

} // namespace Imbuto
