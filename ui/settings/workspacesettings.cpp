// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/workspacesettings.h"

#include "core/settings.h"
#include "ui/shell/session.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Imbuto {

QStringList usualCurrencies()
{
    return {u"EUR"_s, u"USD"_s, u"GBP"_s, u"CHF"_s, u"PLN"_s, u"SEK"_s, u"DKK"_s,
            u"NOK"_s, u"CZK"_s, u"RON"_s, u"JPY"_s, u"CAD"_s, u"AUD"_s};
}

void WorkspaceSettings::save(const QString &key, const QString &value)
{
    if (m_session.workspace().setting(key) == value)
        return;
    const auto outcome = m_session.run(Command::SaveSettings{{{key, value}}});
    if (!outcome)
        refresh(); // what is in force stands there again
    else
        Q_EMIT m_session.toast(tr("Settings saved"), outcome->change);
}

void WorkspaceSettings::fill()
{
    QVBoxLayout *money = group(tr("Money and time"));
    auto *currency = new QComboBox(this);
    currency->setObjectName(u"currency"_s);
    currency->setEditable(true);
    currency->setEnabled(canChange());
    currency->addItems(usualCurrencies());
    currency->setCurrentText(m_session.workspace().currency());
    const auto saveCurrency = [this, currency] {
        save(u"currency"_s, currency->currentText().trimmed().toUpper());
    };
    connect(currency, &QComboBox::activated, this, saveCurrency);
    connect(currency->lineEdit(), &QLineEdit::editingFinished, this, saveCurrency);
    line(money, tr("Currency"), tr("Of new deals; those that have one keep theirs"), currency);

    auto *zone = new QComboBox(this);
    zone->setObjectName(u"timezone"_s);
    zone->setEditable(true);
    zone->setEnabled(canChange());
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        zone->addItem(QString::fromLatin1(id));
    zone->setCurrentText(m_session.workspace().setting(u"timezone"_s));
    zone->completer()->setFilterMode(Qt::MatchContains);
    zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    zone->setMinimumContentsLength(18);
    zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    const auto saveZone = [this, zone] { save(u"timezone"_s, zone->currentText().trimmed()); };
    connect(zone, &QComboBox::activated, this, saveZone);
    connect(zone->lineEdit(), &QLineEdit::editingFinished, this, saveZone);
    line(money, tr("Time zone"), tr("Says where days begin: everybody is judged anew by it"), zone);
    line(money, tr("Working days"), tr("To these, tasks are postponed"), workingDays());
}

QWidget *WorkspaceSettings::workingDays()
{
    auto *days = new QWidget(this);
    auto *row = new QHBoxLayout(days);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Size::step);
    const QLocale &locale = m_session.language().locale;
    const QString chosen = workingDaysOf(m_session.workspace().setting(kWorkingDays));
    for (int day = 1; day <= 7; ++day) {
        auto *button = new QPushButton(locale.standaloneDayName(day, QLocale::ShortFormat), days);
        button->setObjectName(u"workingDay%1"_s.arg(day));
        button->setCheckable(true);
        button->setChecked(chosen.contains(QString::number(day)));
        button->setEnabled(canChange());
        button->setAccessibleName(locale.standaloneDayName(day));
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, days] {
            QString now;
            const auto buttons = days->findChildren<QPushButton *>();
            for (int i = 0; i < buttons.size(); ++i) {
                if (buttons[i]->isChecked())
                    now += QString::number(i + 1);
            }
            if (now.isEmpty())
                refresh(); // a week without a working day would postpone for ever
            else
                save(kWorkingDays, now);
        });
    }
    return days;
}

} // namespace Imbuto
