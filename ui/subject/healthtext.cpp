// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/healthtext.h"

#include "core/explain.h"
#include "ui/shell/format.h"
#include "ui/shell/session.h"

#include <QCoreApplication>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HealthText)
};

/// What \a condition asks, its leaves one after the other; those under a not as such.
QStringList asked(const Session &session, const Condition &condition, const Pipeline &pipeline,
                  bool negated = false)
{
    if (condition.op == Condition::Op::Leaf) {
        Unmet leaf;
        leaf.condition = &condition;
        leaf.negated = negated;
        return {conditionText(leaf, pipeline, session.book(), session.language())};
    }
    QStringList texts;
    for (const Condition &child : condition.children)
        texts << asked(session, child, pipeline, negated != (condition.op == Condition::Op::Not));
    return texts;
}

} // namespace

QString healthReason(const Session &session, Health health, const Pipeline &pipeline,
                     const StageId &stageId)
{
    const Stage *stage = pipeline.stage(stageId);
    if (health == Health::None || !stage)
        return {};
    const bool own = stage->health.good || stage->health.bad;
    const HealthRules &rules = own ? stage->health : pipeline.health;
    const auto words = [&](const std::optional<Condition> &condition) {
        return condition ? asked(session, *condition, pipeline).join(u"; "_s) : QString();
    };
    const QString good = words(rules.good);
    const QString bad = words(rules.bad);
    if (health == Health::Average)
        return Words::tr("%1: neither good (%2) nor bad (%3)").arg(healthText(health), good, bad);
    return u"%1: %2"_s.arg(healthText(health), health == Health::Good ? good : bad);
}

std::optional<Placement> worstHealth(const Session &session, Subject subject)
{
    std::optional<Placement> worst;
    for (const Placement &placement : session.store().placementsOf(subject)) {
        const Pipeline *pipeline = session.book().pipeline(placement.pipeline);
        if (placement.health == Health::None || !pipeline || pipeline->archived)
            continue;
        if (!worst || placement.health > worst->health)
            worst = placement;
    }
    return worst;
}

} // namespace Imbuto
