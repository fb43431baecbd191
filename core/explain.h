// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/judge.h"

#include <QLocale>

namespace Imbuto {

/// The language of the person who reads: captions by its code, numbers and dates by its locale, templates
/// by the translator installed for it.
struct Language
{
    QString code = QStringLiteral("en");
    QLocale locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
    /// \a code is en or it; anything else is en.
    static Language of(const QString &code);
};

/// A value in the reader's format: numbers, dates, yes/no; empty text for nothing.
QString text(const Value &value, const Language &language);
/// Money in the reader's format: 1,234.56 € by the currency's own decimals.
QString moneyText(qint64 minor, const QString &currency, const Language &language);
/// Minor units for a decimal text in C format ("1200.00"); nothing when it is not exact in \a currency.
std::optional<qint64> minorUnits(const QString &decimal, const QString &currency);
/// The inverse: "1200.00".
QString decimalText(qint64 minor, const QString &currency);
int currencyDecimals(const QString &currency);

/// The stable name of what is unmet: the fact's key, or from, owner, reason, derived, override.
QString unmetKey(const Unmet &unmet);
/// What a condition asks, as a caption: "Completed call or meeting since Qualified".
QString conditionText(const Unmet &unmet, const Pipeline &pipeline, const RuleBook &book,
                      const Language &language);
/// How it stands: "0 of 1", "empty", "€48,000".
QString presentText(const Unmet &unmet, const Pipeline &pipeline, const RuleBook &book,
                    const Language &language);
/// Both, with what to do: the line of a refusal (R5).
QString unmetText(const Unmet &unmet, const Pipeline &pipeline, const RuleBook &book,
                  const Language &language);
/// The caption of a field, built in or custom: "Expected close date".
QString fieldCaption(const QString &field, const RuleBook &book, const Language &language);
/// The caption of a rule for "why is it here": the stage's, with what it asked.
QString ruleText(const RuleId &rule, const Pipeline &pipeline, const RuleBook &book,
                 const Language &language);

/// The conditions that decided, as kept with a transition: language-free JSON (R6).
QString factsJson(const std::vector<Unmet> &conditions);
/// One of them, read back and put in words, whatever rules are in force now.
struct RecordedFact
{
    QString condition; ///< its key
    Value present;
    QString text;
};
std::vector<RecordedFact> recordedFacts(const Transition &transition, const Pipeline &pipeline,
                                        const RuleBook &book, const Language &language);

} // namespace Imbuto
