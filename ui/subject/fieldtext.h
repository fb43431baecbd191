// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/explain.h"
#include "core/fields.h"

namespace Imbuto {

class Session;

/// What a person typed into a field, as the value that Command::EditField takes; empty text is nothing.
/// The error says in words what was expected. \a currency is that of an amount.
Expected<Value> valueFromText(const QString &text, FieldType type, const QString &currency,
                              const Language &language);

/// A stored value as a person would type it in this language: "1.234,56", "31/03/2026".
QString textFromValue(const Value &value, FieldType type, const QString &currency,
                      const Language &language);

/// What kind of editor a custom field has: money is typed as amounts are.
FieldType customType(const CustomField &field);
/// The value of the custom field \a key of \a record for people to read: money with its currency, a choice by its
/// caption, yes or no.
QString customText(const Record &record, const QString &key, const Session &session);
/// The currency in which \a record has money: its own, else the workspace's.
QString currencyOf(const Record &record, const Session &session);

/// A decimal as typed in \a language ("1.234,56") in C format ("1234.56"); empty when it is not one. Group
/// marks are taken only where they group, so that 1.5 in Italian is refused instead of read as 15.
QString plainDecimal(const QString &typed, const Language &language);

/// A calendar date in the reader's format with a four-digit year, or ISO.
QDate dateFromText(const QString &text, const Language &language);

} // namespace Imbuto
