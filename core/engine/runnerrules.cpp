// SPDX-License-Identifier: GPL-3.0-or-later
// Rules and settings put in force: the draft judges by them already, what they were before is in the workspace's
// settings.
#include "core/engine/runner.h"

#include "core/rules/shipped.h"
#include "core/rulesinforce.h"
#include "core/settings.h"

#include <QCoreApplication>

namespace Imbuto {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Workspace)
};

constexpr std::array kKinds{SubjectKind::Person, SubjectKind::Company, SubjectKind::Deal};

/// It is there when nobody chose pipelines; others are only offered (C2).
bool isOfEveryWorkspace(const RuleBook::Source &source)
{
    const auto shipped = shippedPipelines();
    return std::any_of(shipped.begin(), shipped.end(),
                       [&](const RuleBook::Source &s) { return s.file == source.file; });
}

/// The text in force so far; empty where there was no such pipeline.
QString before(const Draft &draft, const PipelineId &id)
{
    const QString own = draft.setting(rulesKey(id));
    const QStringList chosen =
        draft.setting(QStringLiteral("pipelines")).split(u',', Qt::SkipEmptyParts);
    const auto shipped = shippedPipeline(id);
    const bool there =
        shipped && (chosen.isEmpty() ? isOfEveryWorkspace(*shipped) : chosen.contains(id));
    return !own.isEmpty() ? own : there ? keptText(shipped->json) : QString();
}

} // namespace

Expected<Outcome> Runner::carryOut(const Command::ApplyRules &c)
{
    std::vector<PipelineId> changed;
    for (const QString &text : c.pipelines) {
        const PipelineId id = pipelineIn({{}, text.toUtf8()});
        if (before(m_draft, id) == text)
            continue;
        m_draft.save(Setting{rulesKey(id), text});
        changed.push_back(id);
    }
    if (changed.empty())
        return Outcome{};
    if (const auto done = reevaluateAll(); !done)
        return tl::make_unexpected(done.error());
    for (const PipelineId &id : changed)
        if (const Pipeline *pipeline = m_draft.book().pipeline(id); pipeline && pipeline->archived)
            forget(*pipeline);
    return Outcome{};
}

Expected<Outcome> Runner::carryOut(const Command::SaveSettings &c)
{
    bool decides = false;
    for (const auto &[key, value] : c.values) {
        const SettingKind *kind = settingKind(key);
        if (!kind)
            return badInput(Words::tr("There is no setting “%1”.").arg(key), key);
        if (value.isEmpty() && !kind->removable)
            return badInput(Words::tr("“%1” can't be empty.").arg(key), key);
        if (!value.isEmpty() && kind->check)
            if (const auto good = kind->check(key, value); !good)
                return tl::make_unexpected(good.error());
        if (m_draft.setting(key) == value)
            continue;
        decides = decides || kind->decides(m_draft.setting(key), value);
        if (value.isEmpty())
            m_draft.removeSetting(key);
        else
            m_draft.save(Setting{key, value});
    }
    if (decides)
        if (const auto done = reevaluateAll(); !done)
            return tl::make_unexpected(done.error());
    return Outcome{};
}

/// Everybody is looked at, as part of the change: rules may ask about any other pipeline.
Expected<void> Runner::reevaluateAll()
{
    Cascade cascade(m_draft, Cause::Policy);
    for (SubjectKind kind : kKinds)
        for (Subject subject : m_draft.subjects(kind))
            cascade.touchAlone(subject);
    return cascade.run();
}

/// Nothing is due any more in a pipeline that is put away.
void Runner::forget(const Pipeline &archived)
{
    for (Subject subject : m_draft.subjects(archived.subject))
        m_draft.setDue(subject, archived.id, kNever);
}

} // namespace Imbuto
