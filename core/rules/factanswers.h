// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/facttable.h"

/// The answers of the fact table: when a leaf is true, the value it has now, the value that would satisfy it,
/// and what a person can do about it.
namespace Imbuto::Answers {

Timeline activitiesWhen(const Condition &, const Question &);
Value activitiesPresent(const Condition &, const Question &);
std::optional<Repair> activityRepair(const Condition &, const Question &);
Timeline unansweredWhen(const Condition &, const Question &);
Value unansweredPresent(const Condition &, const Question &);
Timeline answeredWhen(const Condition &, const Question &);
Value answeredPresent(const Condition &, const Question &);
std::optional<Repair> answerRepair(const Condition &, const Question &);
Timeline fieldWhen(const Condition &, const Question &);
Value fieldPresent(const Condition &, const Question &);
Value fieldNeeded(const Condition &);
std::optional<Repair> fieldRepair(const Condition &, const Question &);
Timeline reasonWhen(const Condition &, const Question &);
Value reasonPresent(const Condition &, const Question &);
Value reasonNeeded(const Condition &);
std::optional<Repair> reasonRepair(const Condition &, const Question &);
Timeline policyWhen(const Condition &, const Question &);
Value policyPresent(const Condition &, const Question &);
Value policyNeeded(const Condition &);
Timeline dealsWhen(const Condition &, const Question &);
Value dealsPresent(const Condition &, const Question &);
Timeline leadingDealWhen(const Condition &, const Question &);
Value leadingDealPresent(const Condition &, const Question &);

} // namespace Imbuto::Answers
