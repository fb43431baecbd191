// SPDX-License-Identifier: GPL-3.0-or-later
// What happened to somebody, and to which deal it belongs.
#include "core/engine/runner.h"

#include "core/fields.h"

#include <QCoreApplication>

#include <algorithm>

namespace Imbuto {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Workspace)
};

} // namespace

Expected<Outcome> Runner::carryOut(const Command::LogActivity &c)
{
    if (!c.externalId.isEmpty() && m_draft.knowsExternalId(c.externalId)) {
        Outcome out;
        out.result = Outcome::Result::Duplicate;
        return out;
    }
    const Expected<Activity> activity = readActivity(c);
    if (!activity)
        return tl::make_unexpected(activity.error());
    m_draft.add(*activity);
    m_cascade.touch(*activity);
    return Outcome{};
}

Expected<Activity> Runner::readActivity(const Command::LogActivity &c)
{
    const Expected<Subject> subject = find(c.subject);
    if (!subject)
        return tl::make_unexpected(subject.error());
    const ActivityKind *kind = m_draft.book().kind(c.kind);
    if (!kind)
        return badInput(Words::tr("There is no activity kind “%1”.").arg(c.kind),
                        QStringLiteral("kind"));
    Activity a;
    a.id = ActivityId{m_draft.nextId()};
    a.subject = *subject;
    a.kind = c.kind;
    a.at = m_at;
    a.by = m_by;
    a.data = c.data;
    a.externalId = c.externalId;
    a.change = m_draft.change();
    for (const ActivityField &f : kind->data) {
        const auto it = a.data.find(f.key);
        if (it == a.data.end() || isNothing(it->second))
            continue;
        const bool fits = f.type == u"flag" ? std::holds_alternative<bool>(it->second)
            : f.type == u"choice"
            ? std::count(f.choices.begin(), f.choices.end(), plainText(it->second)) > 0
            : true;
        if (!fits)
            return badInput(f.type == u"flag"
                                ? Words::tr("“%1” of a %2 is true or false.").arg(f.key, c.kind)
                                : Words::tr("“%1” of a %2 is one of %3, not “%4”.")
                                      .arg(f.key, c.kind,
                                           QStringList(f.choices.begin(), f.choices.end())
                                               .join(QStringLiteral(", ")),
                                           plainText(it->second)),
                            QStringLiteral("data.") + f.key);
    }
    for (const auto &[key, value] : kind->implied)
        a.data[key] = value;
    const Expected<qint64> deal = dealOf(c, *kind, *subject);
    if (!deal)
        return tl::make_unexpected(deal.error());
    a.deal = *deal;
    return a;
}

/// The deal an activity on a person or company belongs to (D5): the one it names, or, for what belongs to
/// one deal, the only open one.
Expected<qint64> Runner::dealOf(const Command::LogActivity &c, const ActivityKind &kind,
                                const Subject &subject)
{
    const QString field = QStringLiteral("data.deal");
    const auto it = c.data.find(QStringLiteral("deal"));
    if (it != c.data.end() && !isNothing(it->second)) {
        QString ref = plainText(it->second);
        if (ref.startsWith(u"deal:"))
            ref = ref.mid(5);
        const Record *deal = m_draft.recordByRef(SubjectKind::Deal, ref);
        if (!deal || deal->deleted)
            return badInput(Words::tr("There is no deal “%1”.").arg(ref), field);
        if (deal->subject == subject)
            return 0;
        const auto deals = m_draft.dealsOf(subject);
        if (!std::count(deals.begin(), deals.end(), deal))
            return badInput(Words::tr("The deal “%1” is not one of “%2”.").arg(ref, c.subject.ref),
                            field);
        return deal->subject.id;
    }
    if (!kind.oneDeal || subject.kind == SubjectKind::Deal)
        return 0;
    std::vector<const Record *> open;
    for (const Record *deal : m_draft.dealsOf(subject)) {
        const auto &placements = m_draft.placementsOf(deal->subject);
        if (std::any_of(placements.begin(), placements.end(), [&](const Placement &p) {
                const Pipeline *pipeline = m_draft.book().pipeline(p.pipeline);
                const Stage *stage = pipeline ? pipeline->stage(p.stage) : nullptr;
                return stage && stage->category == Category::Open;
            }))
            open.push_back(deal);
    }
    if (open.size() == 1)
        return open.front()->subject.id;
    return badInput(
        open.empty()
            ? Words::tr("A %1 belongs to a deal, and “%2” has none open: name the deal.")
                  .arg(c.kind, c.subject.ref)
            : Words::tr("A %1 belongs to one deal, and “%2” has several open: name the deal.")
                  .arg(c.kind, c.subject.ref),
        field);
}

} // namespace Imbuto
