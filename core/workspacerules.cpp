// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of the workspace's own: checked, tried, put in force, taken back (R12, R14).
#include "core/engine/runner.h"
#include "core/fields.h"
#include "core/rules/shipped.h"
#include "core/rulesinforce.h"
#include "core/segments.h"
#include "core/workspace.h"
#include "core/workspace_p.h"

#include <algorithm>

namespace Imbuto {
namespace {

const QString kTimezone = QStringLiteral("timezone");

constexpr int kAll = std::numeric_limits<int>::max();

QStringList filesOf(const std::vector<RuleBook::Source> &sources)
{
    QStringList out;
    for (const RuleBook::Source &s : sources)
        out << s.file;
    return out;
}

/// What findings can say in one message.
QString inWords(const std::vector<RuleFinding> &findings)
{
    QStringList lines;
    for (const RuleFinding &f : findings)
        if (f.severity == RuleFinding::Severity::Error)
            lines << f.text;
    return lines.join(u'\n');
}

RuleFinding obstacle(const Pipeline &pipeline, const StageId &stage, const QString &code,
                     const QString &text)
{
    RuleFinding f;
    f.pipeline = pipeline.id;
    f.stage = stage;
    f.code = code;
    f.text = text;
    return f;
}

PlannedMove planned(Draft &draft, const Transition &t)
{
    const Record *r = draft.record(t.subject);
    return {{t.subject.kind, r ? r->ref : QString()},
            r ? r->name : QString(),
            t.pipeline,
            t.from,
            t.to,
            t.at,
            t.rule};
}

std::vector<PlannedOwner> ownersIn(Draft &draft, const std::vector<Edit<Record>> &records)
{
    std::vector<PlannedOwner> out;
    const auto name = [&](UserId id) {
        const User *user = draft.user(id);
        return user ? user->ref : QString();
    };
    for (const Edit<Record> &e : records)
        if (e.before && e.after && e.before->owner != e.after->owner)
            out.push_back({{e.after->subject.kind, e.after->ref},
                           name(e.before->owner),
                           name(e.after->owner)});
    return out;
}

} // namespace

/// Cards that stand where the new rules have no stage; where stages follow from facts, they find their way.
std::vector<RuleFinding> Workspace::Impl::obstacles(const RuleBook &next,
                                                    const Language &language) const
{
    std::vector<RuleFinding> out;
    for (const Pipeline &old : book().pipelines()) {
        const Pipeline *now = next.pipeline(old.id);
        if (!now || now->version == old.version)
            continue;
        if (now->subject != old.subject)
            out.push_back(obstacle(
                old, {}, QStringLiteral("subject_changed"),
                Workspace::tr("%1 is for another kind of card: give it another id.").arg(old.id)));
        if (now->mode == Mode::Derived)
            continue;
        for (const ColumnTotals &column : store->boardTotals(old.id))
            if (const Stage *stage = old.stage(column.stage);
                column.count > 0 && stage && !now->stage(column.stage))
                out.push_back(obstacle(
                    old, stage->id, QStringLiteral("stage_in_use"),
                    Workspace::tr("%n card(s) stand in “%1”: move them before the stage goes.",
                                  nullptr, int(column.count))
                        .arg(stage->caption.in(language.code))));
    }
    return out;
}

CheckedRules Workspace::Impl::checked(const std::vector<RuleBook::Source> &pipelines,
                                      const Language &language) const
{
    // what the others may ask of is there, whether this workspace uses it or not
    std::vector<RuleBook::Source> whole =
        replaced(shippedPipelines(), rulesInForce(state.settings));
    const auto fed = [&](const std::vector<RuleBook::Source> &base) {
        return fedBy(state.settings, replaced(base, pipelines));
    };
    const QStringList about = filesOf(pipelines);
    CheckedRules out = Imbuto::checkRules(vocabularyInForce(state.settings), fed(whole), language,
                                          {about.begin(), about.end()});
    if (out.faulty())
        return out;
    const std::vector<RuleBook::Source> used = fed(rulesInForce(state.settings));
    auto book = RuleBook::load(vocabularyInForce(state.settings), used);
    if (!book) // they ask of a pipeline that this workspace does not use
        return Imbuto::checkRules(vocabularyInForce(state.settings), used, language);
    for (RuleFinding &f : obstacles(*book, language))
        out.findings.push_back(std::move(f));
    out.book = std::move(*book);
    return out;
}

Expected<std::shared_ptr<const RuleBook>> Workspace::Impl::bookWith(
    const Command::ApplyRules &command) const
{
    std::vector<RuleBook::Source> sources;
    for (const QString &text : command.pipelines) {
        const RuleBook::Source source{{}, text.toUtf8()};
        const PipelineId id = pipelineIn(source);
        sources.push_back({id.isEmpty() ? QStringLiteral("rules") : id, source.json});
    }
    CheckedRules result = checked(sources, {});
    if (result.faulty())
        return badInput(inWords(result.findings), QStringLiteral("pipelines"));
    return std::make_shared<const RuleBook>(std::move(*result.book));
}

Expected<Terms> Workspace::Impl::termsOf(const Command::Any &command) const
{
    if (const auto *rules = std::get_if<Command::ApplyRules>(&command)) {
        auto book = bookWith(*rules);
        if (!book)
            return tl::make_unexpected(book.error());
        return Terms{std::move(*book), {}};
    }
    const auto *saved = std::get_if<Command::SaveSettings>(&command);
    if (!saved)
        return Terms{};
    std::map<QString, QString> settings = state.settings;
    for (const auto &[key, value] : saved->values) {
        if (value.isEmpty())
            settings.erase(key);
        else
            settings[key] = value;
    }
    auto terms = termsIn(settings);
    const RuleBook &next = terms && terms->book ? *terms->book : book();
    if (const auto good = checkSegments(*saved, settings, next); !good)
        return tl::make_unexpected(good.error());
    return terms;
}

Expected<Terms> Workspace::Impl::termsWithout(const ChangeSet &change) const
{
    std::map<QString, QString> settings = state.settings;
    const ChangeSet whole = merged(change);
    for (const Edit<Setting> &e : whole.edits<Setting>()) {
        if (e.before)
            settings[e.before->key] = e.before->value;
        else
            settings.erase(e.after->key);
    }
    return termsIn(settings);
}

Expected<Terms> Workspace::Impl::termsIn(const std::map<QString, QString> &settings) const
{
    Terms out;
    if (bookSettingsIn(settings) != bookSettings) {
        auto book = bookInForce(settings);
        if (!book)
            return tl::make_unexpected(book.error());
        for (const ActivityKind &kind : this->book().kinds())
            if (!(*book)->kind(kind.id) && store->isUsed(kind.id))
                return conflict(tr("There are activities of the kind “%1”; it has to stay.")
                                    .arg(kind.caption.in(QStringLiteral("en"))));
        out.book = std::move(*book);
    }
    const auto zone = settings.find(kTimezone);
    if (zone != settings.end() && zone->second.toUtf8() != calendar.zone().id())
        if (const QTimeZone other(zone->second.toUtf8()); other.isValid())
            out.calendar = Calendar(other);
    return out;
}

bool Workspace::Impl::strands(Draft &draft, const RuleBook &next) const
{
    for (const Pipeline &now : book().pipelines()) {
        const Pipeline *then = next.pipeline(now.id);
        for (const Stage &stage : now.stages) {
            if (then && then->stage(stage.id))
                continue;
            for (const BoardCard &card : store->boardCards(now.id, stage.id, 0, kAll)) {
                const Placement *p = draft.placement(card.subject, now.id);
                if (p && p->stage == stage.id)
                    return true;
            }
        }
    }
    return false;
}

void Workspace::Impl::putInForce(Terms next)
{
    if (next.book)
        books.push_back(std::move(next.book));
    if (next.calendar)
        calendar = *next.calendar;
    bookSettings = bookSettingsIn(state.settings);
}

bool Workspace::Impl::followTerms()
{
    auto next = termsIn(state.settings);
    if (!next || !*next)
        return false; // the same, or written by a newer program: what is in force here goes on
    putInForce(std::move(*next));
    return true;
}

Expected<Preview> Workspace::Impl::preview(const Input &input, const RuleBook *next,
                                           std::vector<RuleFinding> findings)
{
    WorkspaceState copy = state;
    Draft draft(*store, book(), calendar, ids, copy, nowFor(input.at));
    if (auto ran = passTime(draft); !ran)
        return tl::make_unexpected(ran.error());
    if (next)
        draft.use(*next);
    const Expected<Outcome> outcome = Runner(draft).run(input);
    if (!outcome)
        return tl::make_unexpected(outcome.error());
    Preview out;
    out.findings = std::move(findings);
    for (const Transition &t : outcome->transitions)
        out.moves.push_back(planned(draft, t));
    out.owners = ownersIn(draft, outcome->records);
    return out;
}

void Workspace::follow()
{
    if (d->reload())
        Q_EMIT rulesChanged();
    Q_EMIT reloaded();
}

RuleBook::Source Workspace::vocabulary() const
{
    return vocabularyInForce(d->state.settings);
}

std::vector<RuleBook::Source> Workspace::rules() const
{
    return rulesInForce(d->state.settings);
}

std::optional<RuleBook::Source> Workspace::rules(const PipelineId &id) const
{
    for (const RuleBook::Source &source : rules())
        if (pipelineIn(source) == id)
            return source;
    return {};
}

std::vector<RuleFinding> Workspace::checkRules(const std::vector<RuleBook::Source> &pipelines,
                                               const Language &language) const
{
    return d->checked(pipelines, language).findings;
}

Expected<Preview> Workspace::simulateRules(const std::vector<RuleBook::Source> &pipelines,
                                           const Language &language) const
{
    try {
        CheckedRules result = d->checked(pipelines, language);
        if (result.faulty())
            return Preview{std::move(result.findings), {}, {}};
        return d->preview({rulesCommand(pipelines), {}, {}}, &*result.book,
                          std::move(result.findings));
    } catch (const StorageFault &fault) {
        return tl::make_unexpected(fault.error);
    }
}

Expected<Outcome> Workspace::applyRules(const std::vector<RuleBook::Source> &pipelines,
                                        const QString &by)
{
    return apply({rulesCommand(pipelines), {}, by});
}

Expected<Preview> Workspace::previewPolicy(const QString &name, const QString &value) const
{
    try {
        return d->preview({Command::SetPolicy{name, value}, {}, {}}, nullptr, {});
    } catch (const StorageFault &fault) {
        return tl::make_unexpected(fault.error);
    }
}

Command::ApplyRules rulesCommand(const std::vector<RuleBook::Source> &pipelines)
{
    Command::ApplyRules out;
    for (const RuleBook::Source &source : pipelines)
        out.pipelines.push_back(keptText(source.json));
    return out;
}

} // namespace Imbuto
