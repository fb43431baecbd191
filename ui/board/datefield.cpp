// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/datefield.h"

#include "ui/shell/format.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/subject/fieldtext.h"

#include <QAction>
#include <QCalendarWidget>
#include <QEvent>
#include <QVBoxLayout>

namespace Imbuto {

using namespace Qt::StringLiterals;

DateField::DateField(const Language &language, QDate today, QWidget *parent)
    : QLineEdit(parent), m_language(language), m_today(today)
{
    setPlaceholderText(dateHint(language));
    m_calendar = addAction(QIcon(), TrailingPosition);
    m_calendar->setText(tr("Choose from a calendar"));
    m_calendar->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    m_calendar->setShortcutContext(Qt::WidgetShortcut);
    connect(m_calendar, &QAction::triggered, this, &DateField::chooseFromCalendar);
    updateIcon();
}

QDate DateField::date() const
{
    return dateFromText(text().trimmed(), m_language);
}

void DateField::setDate(QDate date)
{
    setText(dateText(date, m_language));
}

void DateField::chooseFromCalendar()
{
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    auto *calendar = new QCalendarWidget(popup);
    calendar->setLocale(m_language.locale);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setSelectedDate(date().isValid() ? date() : m_today);
    calendar->setAccessibleName(tr("Calendar"));
    auto *layout = new QVBoxLayout(popup);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(calendar);
    const auto take = [this, popup](QDate day) {
        setDate(day);
        popup->close();
        setFocus();
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
    popup->move(mapToGlobal(QPoint(0, height() + 2)));
    popup->show();
    calendar->setFocus();
}

void DateField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
    QLineEdit::changeEvent(event);
}

void DateField::updateIcon()
{
    if (m_calendar)
        m_calendar->setIcon(icon(u"calendar"_s, tokens(this).second));
}

} // namespace Imbuto
