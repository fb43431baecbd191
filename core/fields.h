// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulebook.h"

#include <span>

namespace Imbuto {

enum class FieldType : quint8 {
    Text,
    Email,
    Phone,
    Amount,
    Currency,
    Date,
    Number,
    Flag,
    Owner,
    Company,
    Person,
    Tags, ///< texts between commas, as tagsText() has them
    Choice
};

/// One built-in field: what records have it and what it holds.
struct FieldDef
{
    const char *key;
    FieldType type;
    bool onPerson;
    bool onCompany;
    bool onDeal;
    bool editable = true;
    bool has(SubjectKind kind) const
    {
        return kind == SubjectKind::Person ? onPerson
            : kind == SubjectKind::Company ? onCompany
                                           : onDeal;
    }
};

/// The table of built-in fields, in the order in which forms show them.
std::span<const FieldDef> builtInFields();
/// The field \a key of records of \a kind; nullptr when there is none such. `title` and `name` are one.
const FieldDef *builtInField(const QString &key, SubjectKind kind);

/// The value of a field, built in or custom; nothing when it is empty or unknown. An amount is in minor
/// units; owner, company and person are their ids.
Value fieldValue(const Record &record, const QString &key);
/// Since when the field has had its value.
Instant fieldStamp(const Record &record, const QString &key);
/// Since when the field has been empty, or filled; a number since when it has been negative, zero or positive. What
/// a rule asks in these words has held since then, whatever else was typed in the meantime (4.5).
Instant fieldStandsSince(const Record &record, const QString &key);
/// Notes that the field changed at \a at, from \a before to what the record holds now.
void stampField(Record &record, const QString &key, const Value &before, Instant at);
/// A person may type it: it can be offered as a repair.
bool isEditableField(const QString &key);

/// The datum that holds what was written about an activity.
inline constexpr char kNoteKey[] = "text";
/// What was written about an activity with \a data; empty when nothing was.
QString noteOf(const Values &data);

/// Nothing at all, or an empty text.
bool isNothing(const Value &value);
/// A value as canonical text, without locale: ISO dates, C numbers, true/false.
QString plainText(const Value &value);

/// The record that \a gone became a part of; nothing when it was not merged away.
Subject mergedInto(const Record &gone);

QString kindName(SubjectKind kind);
std::optional<SubjectKind> kindFromName(const QString &name);

} // namespace Imbuto
