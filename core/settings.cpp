// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings.h"

#include "core/dashboard.h"
#include "core/segments.h"
#include "core/views.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace Imbuto {
namespace {

/// Qt takes any word of three letters or more for a zone of that name without an offset (POSIX): "Roma", say. Those
/// that are meant, as "GMT", stand among the fixed zones too.
bool isMereWord(const QTimeZone &zone, const QString &id)
{
    constexpr Instant winter = 1'767'225'600'000; // 2026-01-01T00:00:00Z
    constexpr Instant summer = winter + Instant(180) * 24 * 60 * 60 * 1000;
    const auto saysOnlyItself = [&](Instant at) {
        const QDateTime then = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
        return zone.offsetFromUtc(then) == 0 && zone.abbreviation(then) == id;
    };
    return saysOnlyItself(winter) && saysOnlyItself(summer)
        && !QTimeZone("Etc/" + id.toUtf8()).isValid();
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Workspace)
};

constexpr std::array kTable{
    SettingKind{"currency", SettingEffect::None, false, checkCurrency},
    SettingKind{"timezone", SettingEffect::Days, false, checkTimezone},
    SettingKind{"assignment.last"},
    SettingKind{"working_days", SettingEffect::None, true, checkWorkingDays},
    // one kind of activity or one field each, as in the vocabulary's file, in the place of what has its id or
    // beside the shipped ones; what is wrong with it is said by whoever reads the book
    SettingKind{"kind.", SettingEffect::Book},
    SettingKind{"field.", SettingEffect::Book},
    // a saved filter; it is part of the book while it feeds a pipeline by itself
    SettingKind{"segment.", SettingEffect::Book, true, checkSegment, feedingPart},
    SettingKind{"dashboard.", SettingEffect::None, true, checkDashboard},
    // a board as somebody set it, for the whole team
    SettingKind{"view.", SettingEffect::None, true, checkView},
};

} // namespace

std::span<const SettingKind> settingTable()
{
    return kTable;
}

const SettingKind *settingKind(const QString &key)
{
    const auto it = std::find_if(kTable.begin(), kTable.end(), [&](const SettingKind &kind) {
        const QLatin1String name(kind.key);
        return name.endsWith(u'.') ? key.size() > name.size() && key.startsWith(name) : key == name;
    });
    return it == kTable.end() ? nullptr : &*it;
}

Expected<void> checkTimezone(const QString &key, const QString &value)
{
    const QTimeZone zone(value.toUtf8());
    if (!value.isEmpty() && zone.isValid() && !isMereWord(zone, value))
        return {};
    return badInput(Words::tr("There is no time zone “%1”.").arg(value), key);
}

Expected<void> checkCurrency(const QString &key, const QString &value)
{
    const bool letters =
        std::all_of(value.begin(), value.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    if (value.size() == 3 && letters)
        return {};
    return badInput(Words::tr("“%1” is not a currency code of three letters.").arg(value), key);
}

Expected<void> checkWorkingDays(const QString &key, const QString &value)
{
    QChar before = u'0';
    for (const QChar day : value) {
        if (day <= before || day > u'7')
            return badInput(
                Words::tr("“%1” are not days of the week: 12345 is Monday to Friday.").arg(value),
                key);
        before = day;
    }
    return {};
}

QString workingDaysOf(const QString &value)
{
    return value.isEmpty() ? QStringLiteral("12345") : value;
}

QDate nextWorkingDay(QDate day, const QString &value)
{
    const QString days = workingDaysOf(value);
    do
        day = day.addDays(1);
    while (!days.contains(QString::number(day.dayOfWeek())));
    return day;
}

} // namespace Imbuto
