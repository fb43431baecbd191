// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QDate>

#include <span>

namespace Imbuto {

/// What a setting decides beyond itself.
enum class SettingEffect : quint8 {
    None, ///< whoever shows it reads it again
    Book, ///< it is part of the rule book: everybody is judged anew (R14)
    Days, ///< it says where days begin (D4): everybody is judged anew
};

/// One setting, or one family of them, that Command::SaveSettings may write. Policies and pipelines have commands
/// of their own.
struct SettingKind
{
    const char *key; ///< whole, or a family's beginning up to and with the dot
    SettingEffect effect = SettingEffect::None;
    bool removable = true; ///< may be taken away: an empty value
    /// What is wrong with a value that is not empty; the error names the key.
    Expected<void> (*check)(const QString &key, const QString &value) = nullptr;
    /// The part of a value that has the effect; nullptr: all of it.
    QString (*decisive)(const QString &value) = nullptr;

    /// What of \a value has the effect; empty: nothing.
    QString effective(const QString &value) const { return decisive ? decisive(value) : value; }
    /// Going from one value to the other has the effect.
    bool decides(const QString &before, const QString &after) const
    {
        return effect != SettingEffect::None && effective(before) != effective(after);
    }
};

std::span<const SettingKind> settingTable();
/// The row that \a key belongs to; nullptr where no such setting can be saved.
const SettingKind *settingKind(const QString &key);

/// An IANA time zone that this machine knows.
Expected<void> checkTimezone(const QString &key, const QString &value);
/// A currency code of three capital letters (ISO 4217).
Expected<void> checkCurrency(const QString &key, const QString &value);

/// Days of the week by their ISO numbers, Monday first, at least one: "12345".
Expected<void> checkWorkingDays(const QString &key, const QString &value);

/// The setting that says who was last to get something in turn (4.3), by ref.
inline const QString kLastInTurn = QStringLiteral("assignment.last");
/// The setting that says on which days people work.
inline const QString kWorkingDays = QStringLiteral("working_days");
/// The days that \a value says; Monday to Friday where it says nothing.
QString workingDaysOf(const QString &value);
/// The first of them after \a day.
QDate nextWorkingDay(QDate day, const QString &value);

} // namespace Imbuto
