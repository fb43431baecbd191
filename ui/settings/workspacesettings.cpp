// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/workspacesettings.h"

#include "core/settings.h"
#include "ui/shell/format.h"
#include "ui/shell/session.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QPainter>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

/// One day of the week: those that are worked are tinted, framed and semibold.
class DayButton final : public QPushButton
{
public:
    using QPushButton::QPushButton;
    QSize sizeHint() const override
    {
        const QFontMetrics metrics(strong());
        return {metrics.horizontalAdvance(text()) + 2 * Size::cardPadding, metrics.height() + 12};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokens(this);
        const bool on = isChecked();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(mix(t.surface, on ? t.accent : t.text,
                             on                 ? 0.12
                                 : underMouse() ? 0.05
                                                : 0));
        painter.setPen(QPen(on || hasFocus() ? t.accent : t.border, hasFocus() ? 2 : 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Size::controlRadius,
                                Size::controlRadius);
        painter.setFont(on ? strong() : font());
        painter.setPen(!isEnabled() ? t.second : on ? t.accent : t.text);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    QFont strong() const { return fontFor(TextRole::Strong, font()); }
};

/// The zone that was meant: by its whole name in any case, or by a part that only one has.
QString zoneFor(QComboBox &box)
{
    const QString typed = box.currentText().trimmed();
    if (const int known = box.findText(typed, Qt::MatchFixedString); known >= 0)
        return box.itemText(known);
    QCompleter *completer = box.completer();
    completer->setCompletionPrefix(typed);
    return !typed.isEmpty() && completer->completionCount() == 1 ? completer->currentCompletion()
                                                                 : typed;
}

} // namespace

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
    const auto saveZone = [this, zone] { save(u"timezone"_s, zoneFor(*zone)); };
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
        auto *button = new DayButton(locale.standaloneDayName(day, QLocale::ShortFormat), days);
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
