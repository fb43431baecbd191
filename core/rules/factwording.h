// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/condition.h"

namespace Imbuto {

struct Wording;

/// The words of the fact table: what a leaf asks, and how it stands. Templates are translated, names come
/// from the rule book.
namespace Wordings {

QString activities(const Condition &c, const Wording &w);
QString field(const Condition &c, const Wording &w);
QString reason(const Condition &c, const Wording &w);
QString deals(const Condition &c, const Wording &w);
QString leadingDeal(const Condition &c, const Wording &w);
QString stage(const Condition &c, const Wording &w);
QString supports(const Condition &c, const Wording &w);
QString policy(const Condition &c, const Wording &w);
QString unanswered(const Condition &c, const Wording &w);
QString answered(const Condition &c, const Wording &w);

QString count(const Condition &c, const Value &present, const Wording &w);
QString attempts(const Condition &c, const Value &present, const Wording &w);
QString fieldStanding(const Condition &c, const Value &present, const Wording &w);
QString stageStanding(const Condition &c, const Value &present, const Wording &w);
QString policyStanding(const Condition &c, const Value &present, const Wording &w);
QString yesNo(const Condition &c, const Value &present, const Wording &w);
QString plain(const Condition &c, const Value &present, const Wording &w);

} // namespace Wordings
} // namespace Imbuto
