// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replay.h"

#include "core/exchange/line.h"
#include "core/fields.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace Imbuto {
namespace {

/// It went on in time while it was written.
bool isStream(const ChangeHeader &header)
{
    return header.kind == u"import" || header.kind == u"bulk";
}

/// Repeats one change of the journal after the other.
class Replayer
{
public:
    Replayer(Workspace &target, FixedClock &clock) : m_target(target), m_clock(clock) {}

    Expected<void> repeat(const ChangeHeader &header, const std::vector<QString> &inputs)
    {
        // what follows from an input by time alone is a change that replaying the input made already
        if (header.kind == u"setup" || m_target.store().changeBySeq(header.seq))
            return {};
        m_clock.set(isStream(header) ? header.at : header.recorded);
        if (header.kind == u"undo")
            return takeBack(inputs);
        if (header.kind == u"import")
            return stream(inputs, header);
        if (header.kind == u"bulk")
            return bulk(inputs, header);
        for (const QString &line : inputs) {
            const auto input = read(line);
            if (!input)
                return tl::make_unexpected(input.error());
            if (const auto done = m_target.apply(*input); !done)
                return tl::make_unexpected(done.error());
        }
        return {};
    }

private:
    Expected<Input> read(const QString &line) const
    {
        return parseLine(line.toUtf8(), m_target.book(), m_target.calendar());
    }

    Expected<void> takeBack(const std::vector<QString> &inputs)
    {
        const std::string line = inputs.empty() ? std::string() : inputs.front().toStdString();
        const nlohmann::json json = nlohmann::json::parse(line, nullptr, false);
        const auto target = json.is_object()
            ? m_target.store().changeBySeq(json.value("change", qint64(0)))
            : std::nullopt;
        if (!target)
            return badInput(Workspace::tr("The journal undoes a change that is not there."));
        const auto done = m_target.undo(target->id, QString::fromStdString(json.value("by", "")));
        return done ? Expected<void>() : tl::make_unexpected(done.error());
    }

    Expected<void> stream(const std::vector<QString> &inputs, const ChangeHeader &header)
    {
        auto out = m_target.stream(header.label);
        if (!out)
            return tl::make_unexpected(out.error());
        for (const QString &line : inputs) {
            const auto input = read(line);
            if (!input)
                return tl::make_unexpected(input.error());
            if (const auto done = (*out)->apply(*input); !done)
                return tl::make_unexpected(done.error());
        }
        const auto done = (*out)->commit();
        return done ? Expected<void>() : tl::make_unexpected(done.error());
    }

    Expected<void> bulk(const std::vector<QString> &inputs, const ChangeHeader &header)
    {
        std::vector<Input> all;
        for (const QString &line : inputs) {
            auto input = read(line);
            if (!input)
                return tl::make_unexpected(input.error());
            all.push_back(std::move(*input));
        }
        const auto done = m_target.applyAll(all, header.label);
        return done ? Expected<void>() : tl::make_unexpected(done.error());
    }

    Workspace &m_target;
    FixedClock &m_clock;
};

QString nameOf(const Workspace &w, Subject subject)
{
    return kindName(subject.kind) + u':' + w.refOf(subject).ref;
}

/// Everything about transitions and placements that does not depend on keys, one line each.
std::vector<QString> history(const Workspace &w)
{
    std::vector<QString> out;
    for (const Pipeline &pipeline : w.book().pipelines()) {
        for (const Transition &t : w.store().transitionsIn(pipeline.id)) {
            const User *by = w.user(t.by);
            out.push_back(QStringList{nameOf(w, t.subject), pipeline.id, t.from, t.to,
                                      isoInstant(t.at), isoInstant(t.recorded),
                                      QString::number(int(t.cause)), t.rule, t.ruleSet,
                                      by ? by->ref : QString(), t.reason, t.facts,
                                      QString::number(t.correction), QString::number(t.undone)}
                              .join(u'|'));
        }
    }
    std::vector<QString> placements;
    for (SubjectKind kind : {SubjectKind::Person, SubjectKind::Company, SubjectKind::Deal})
        for (Subject subject : w.store().subjects(kind))
            for (const Placement &p : w.store().placementsOf(subject))
                placements.push_back(
                    QStringList{nameOf(w, subject), p.pipeline, p.stage, isoInstant(p.since),
                                QString::number(p.rank, 'g', 17), QString::number(int(p.health)),
                                QString::number(p.timersDone)}
                        .join(u'|'));
    std::sort(placements.begin(), placements.end());
    out.insert(out.end(), placements.begin(), placements.end());
    return out;
}

} // namespace

Expected<std::vector<QString>> replay(const Workspace &workspace, const QString &path)
{
    auto clock = std::make_unique<FixedClock>(kAlways);
    FixedClock &hand = *clock;
    auto target = Workspace::create(path, workspace.createdWith(), std::move(clock));
    if (!target)
        return tl::make_unexpected(target.error());
    Replayer replayer(**target, hand);
    Expected<void> result;
    try {
        workspace.store().eachChange(
            [&](const ChangeHeader &header, const std::vector<QString> &inputs) {
                if (result)
                    result = replayer.repeat(header, inputs);
            });
        if (!result)
            return tl::make_unexpected(result.error());
        const std::vector<QString> stored = history(workspace), rebuilt = history(**target);
        std::vector<QString> differences;
        for (size_t i = 0; i < std::max(stored.size(), rebuilt.size()); ++i) {
            const QString a = i < stored.size() ? stored[i] : QString(),
                          b = i < rebuilt.size() ? rebuilt[i] : QString();
            if (a != b)
                differences.push_back(Workspace::tr("stored: %1; rebuilt: %2").arg(a, b));
        }
        return differences;
    } catch (const StorageFault &fault) {
        return tl::make_unexpected(fault.error);
    }
}

} // namespace Imbuto
