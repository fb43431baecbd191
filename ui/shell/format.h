// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar.h"
#include "core/explain.h"
#include "core/store/readmodels.h"

class QPainter;
class QPalette;
class QRectF;

namespace Imbuto {

class Workspace;

/// How many local days lie between \a since and \a now: "12 d", "today".
QString ageText(Instant since, Instant now, const Calendar &calendar);
/// The same in words, for those who listen: "12 days".
QString ageWords(Instant since, Instant now, const Calendar &calendar);
/// A date in the reader's short format with a four-digit year; empty for an invalid date.
QString dateText(QDate day, const Language &language);
QString dateTimeText(Instant at, const Calendar &calendar, const Language &language);
/// The format behind dateText(), for QDateEdit::setDisplayFormat and input.
QString dateFormat(const Language &language);
/// The same for people: "dd/mm/yyyy", in the letters of their language.
QString dateHint(const Language &language);
/// "AB" for "Anna Bianchi"; one letter for one word; "?" for nothing.
QString initials(const QString &name);
/// The name of a user, or "Nobody".
QString ownerName(UserId owner, const Workspace &workspace);
NextTask nextTaskState(bool hasOpenTask, const std::optional<QDate> &due, QDate today);
QString nextTaskText(NextTask state);
/// "Good health"; empty for none.
QString healthText(Health health);
QString subjectKindText(SubjectKind kind);
/// The name of the icon of a kind of subject.
QString subjectKindIcon(SubjectKind kind);
/// The currencies that are offered first.
QStringList usualCurrencies();
/// A share as "33 %", which no line breaks in two.
QString percentText(double share, const QLocale &locale, int decimals = 0);
/// Money as it stands on cards and heads: without decimals when they are zero.
QString amountText(qint64 minor, const QString &currency, const Language &language);

/// A disc in the owner's colour with the initials; a dashed ring for nobody.
void paintOwnerDisc(QPainter &painter, const QRectF &rect, const User *owner,
                    const QPalette &palette);
/// The state of the next task by shape and colour: triangle, diamond, disc, ring.
void paintNextTask(QPainter &painter, const QRectF &rect, NextTask state, const QPalette &palette);
/// Health by shape and colour: three rising bars, of which three, two or one are filled (C4).
void paintHealth(QPainter &painter, const QRectF &rect, Health health, const QPalette &palette);

} // namespace Imbuto
