// SPDX-License-Identifier: GPL-3.0-or-later
// Reading field values into records, and the re-evaluation that a policy asks for.
#include "core/engine/runner.h"

#include "core/customfields.h"
#include "core/explain.h"
#include "core/fields.h"
#include "core/settings.h"

#include <QCoreApplication>

#include <algorithm>

namespace Imbuto {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Workspace)
};

} // namespace

Expected<void> Runner::setField(Record &r, const QString &field, const Value &value)
{
    const FieldDef *def = builtInField(field, r.subject.kind);
    if (!def)
        return setCustom(r, field, value);
    if (!def->editable)
        return badInput(Words::tr("“%1” is not set by hand.").arg(field), field);
    const Value before = fieldValue(r, field);
    const QString text = plainText(value).trimmed();
    switch (def->type) {
    case FieldType::Owner:
    case FieldType::Company:
    case FieldType::Person:
        if (auto ok = setReference(r, field, text); !ok)
            return ok;
        break;
    case FieldType::Amount:
        if (auto ok = setAmount(r, text); !ok)
            return ok;
        break;
    case FieldType::Currency:
        if (auto ok = setCurrency(r, text); !ok)
            return ok;
        break;
    case FieldType::Tags:
        if (const QString tags = tagsText({text}); tags.isEmpty())
            r.fields.erase(field);
        else
            r.fields[field] = tags;
        break;
    case FieldType::Date: {
        const QDate *date = std::get_if<QDate>(&value);
        const QDate read = date ? *date : QDate::fromString(text, Qt::ISODate);
        if (!text.isEmpty() && (!read.isValid() || (!date && text.size() != 10)))
            return badInput(Words::tr("“%1” is not a date (YYYY-MM-DD).").arg(text), field);
        r.expectedClose = read;
        break;
    }
    default:
        (field == u"email" ? r.email : field == u"phone" ? r.phone : r.name) = text;
        break;
    }
    if (fieldValue(r, field) != before)
        stampField(r, field, before, m_at);
    return {};
}

/// Amounts keep their sum: what the other currency's decimals can't say is refused.
Expected<void> Runner::setCurrency(Record &r, const QString &code)
{
    const QString field = QStringLiteral("currency");
    if (auto good = checkCurrency(field, code); !good)
        return good;
    const auto unfit = [&](const QString &amount) {
        return badInput(Words::tr("%1 can't be written in %2.").arg(amount, code), field);
    };
    if (r.amount && currencyDecimals(code) != currencyDecimals(r.currency)) {
        const QString amount = decimalText(*r.amount, r.currency);
        const auto converted = minorUnits(amount, code);
        if (!converted)
            return unfit(amount);
        r.amount = converted;
    }
    for (auto &[key, value] : r.fields) {
        const CustomField *def = m_draft.book().customField(key, r.subject.kind);
        if (!def || def->type != u"money")
            continue;
        const auto money = customValue(*def, value, code);
        if (!money)
            return unfit(plainText(value));
        value = *money;
    }
    r.currency = code;
    return {};
}

/// Deals have a currency of their own, people and companies the workspace's.
QString Runner::currencyOf(const Record &r) const
{
    return r.currency.isEmpty() ? m_draft.setting(QStringLiteral("currency")) : r.currency;
}

Expected<void> Runner::setReference(Record &r, const QString &field, const QString &ref)
{
    if (field == u"owner") {
        const User *owner = m_draft.user(ref);
        if (!ref.isEmpty() && !owner)
            return badInput(Words::tr("There is no user “%1”.").arg(ref), field);
        if (owner && !owner->active && owner->id != r.owner)
            return badInput(Words::tr("“%1” is not active and can't own anything new.").arg(ref),
                            field);
        const UserId id = owner ? owner->id : UserId();
        if (r.owner && r.owner != id)
            r.previousOwner = r.owner;
        r.owner = id;
        return {};
    }
    const SubjectKind kind = field == u"company" ? SubjectKind::Company : SubjectKind::Person;
    qint64 id = 0;
    if (!ref.isEmpty()) {
        const Expected<Subject> found = find({kind, ref}, field);
        if (!found)
            return tl::make_unexpected(found.error());
        id = found->id;
    }
    (kind == SubjectKind::Company ? r.company : r.person) = id;
    return {};
}

Expected<void> Runner::setAmount(Record &r, const QString &text)
{
    if (text.isEmpty()) {
        r.amount.reset();
        return {};
    }
    const auto minor = minorUnits(text, r.currency);
    if (!minor)
        return badInput(Words::tr("“%1” is not an amount in %2 with at most %3 decimals.")
                            .arg(text, r.currency)
                            .arg(currencyDecimals(r.currency)),
                        QStringLiteral("amount"));
    r.amount = minor;
    return {};
}

Expected<void> Runner::setCustom(Record &r, const QString &name, const Value &value)
{
    const bool free = name.startsWith(u"fields.");
    const QString key = free ? name.mid(7) : name;
    const CustomField *def = m_draft.book().customField(key, r.subject.kind);
    if (!def && !free && !r.fields.count(key))
        return badInput(Words::tr("There is no field “%1”.").arg(name), name);
    Value read = value;
    if (def) {
        const auto checked = customValue(*def, value, currencyOf(r));
        if (!checked)
            return badInput(checked.error().text, name);
        read = *checked;
    }
    const auto it = r.fields.find(key);
    const Value before = it == r.fields.end() ? Value() : it->second;
    if (before == read)
        return {};
    if (isNothing(read))
        r.fields.erase(key);
    else
        r.fields[key] = read;
    stampField(r, key, before, m_at);
    return {};
}

/// It came beyond stage number \a below by a rule that asks \a policy, and not by hand (4.1).
bool Runner::cameByPolicy(Subject subject, const Pipeline &pipeline, const QString &policy,
                          int below)
{
    const auto &all = m_draft.transitionsOf(subject);
    for (auto t = all.rbegin(); t != all.rend(); ++t) {
        if (t->pipeline != pipeline.id || t->undone || t->cause == Cause::Undo)
            continue;
        if (pipeline.indexOf(t->to) <= below
            || (t->cause != Cause::Rule && t->cause != Cause::Policy))
            return false;
        const Rule *rule = pipeline.rule(t->rule);
        if (rule && std::count(rule->policies.begin(), rule->policies.end(), policy))
            return true;
    }
    return false;
}

/// Everybody whom \a policy may concern, as part of the change that sets it (4.1): forward by the rules,
/// and, where the policy says so, back for whoever stood somewhere by it alone. Else nobody goes back (L2).
Expected<void> Runner::reevaluate(const QString &policy)
{
    const Policy *changed = m_draft.book().policy(policy);
    const bool takesBack = changed && changed->takesBack;
    Cascade cascade(m_draft, Cause::Policy);
    for (const Pipeline &pipeline : m_draft.book().pipelines()) {
        const bool asks =
            std::any_of(pipeline.stages.begin(), pipeline.stages.end(), [&](const Stage &s) {
                return std::any_of(s.rules.begin(), s.rules.end(), [&](const Rule &r) {
                    return std::count(r.policies.begin(), r.policies.end(), policy) > 0;
                });
            });
        if (!asks || pipeline.mode == Mode::Derived)
            continue;
        for (Subject subject : m_draft.subjects(pipeline.subject)) {
            cascade.touch(subject);
            const Placement *p = m_draft.placement(subject, pipeline.id);
            if (!takesBack || !p)
                continue;
            const StageId back = supported(pipeline, m_draft.facts(subject));
            if (!cameByPolicy(subject, pipeline, policy, pipeline.indexOf(back)))
                continue;
            Transition t = cascade.transition(subject, pipeline, back, std::max(m_at, p->since));
            t.cause = Cause::Policy;
            t.ruleSet = pipeline.version;
            t.by = m_by;
            cascade.enter(subject, pipeline, t, Cascade::rankFor(t.at));
        }
    }
    return cascade.run();
}

} // namespace Imbuto
