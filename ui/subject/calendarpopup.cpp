// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/calendarpopup.h"

#include "core/explain.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QCalendarWidget>
#include <QCoreApplication>
#include <QMenu>
#include <QTextCharFormat>
#include <QToolButton>
#include <QWidgetAction>

namespace Imbuto {
namespace {

QCalendarWidget *calendarFor(const Language &language, QMenu *menu)
{
    auto *calendar = new QCalendarWidget(menu);
    calendar->setLocale(language.locale);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setAccessibleName(QCoreApplication::translate("Imbuto::FieldRow", "Choose a date"));
    for (const auto &[name, sign] :
         {std::pair("qt_calendar_prevmonth", "chevron-left"),
          std::pair("qt_calendar_nextmonth", "chevron-right")}) {
        if (auto *button = calendar->findChild<QToolButton *>(QLatin1String(name)))
            button->setIcon(icon(QLatin1String(sign), tokens(menu).second));
    }
    QPalette colours = calendar->palette(); // the chosen day keeps its ink
    colours.setColor(QPalette::Highlight, mix(tokens(menu).surface, tokens(menu).accent, 0.2));
    colours.setColor(QPalette::HighlightedText, tokens(menu).text);
    calendar->setPalette(colours);
    for (const auto day : {Qt::Saturday, Qt::Sunday}) { // red is too faint, and says nothing here
        QTextCharFormat plain;
        plain.setForeground(menu->palette().color(QPalette::Text));
        calendar->setWeekdayTextFormat(day, plain);
    }
    return calendar;
}

} // namespace

void popUpCalendar(QWidget *owner, QPoint at, const Language &language, QDate shown,
                   const std::function<void(QDate)> &taken)
{
    auto *menu = new QMenu(owner);
    QObject::connect(menu, &QMenu::aboutToHide, menu, &QObject::deleteLater);
    QCalendarWidget *calendar = calendarFor(language, menu);
    calendar->setSelectedDate(shown);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(calendar);
    menu->addAction(action);
    const auto take = [menu, taken](QDate day) {
        if (!menu->isVisible())
            return; // Enter tells it a second time
        menu->close();
        taken(day);
    };
    QObject::connect(calendar, &QCalendarWidget::clicked, menu, take);
    QObject::connect(calendar, &QCalendarWidget::activated, menu, take);
    menu->popup(at);
    calendar->setFocus(Qt::PopupFocusReason);
}

} // namespace Imbuto
