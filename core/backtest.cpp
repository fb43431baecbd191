// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest.h"

#include "core/exchange/line.h"
#include "core/fields.h"
#include "core/rulesinforce.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace Imbuto {
namespace {

using Refused = BackTest::Refused;

/// Repeats the journal under other rules. Unlike a replay it goes its own way: what is refused is left out, and
/// what followed from it does not follow.
class BackTester
{
public:
    BackTester(Workspace &target, FixedClock &clock, const std::vector<RuleBook::Source> &tested,
               const Language &language)
        : m_target(target), m_clock(clock), m_language(language)
    {
        for (const RuleBook::Source &source : tested)
            m_tested.push_back(pipelineIn(source));
    }

    void repeat(const ChangeHeader &header, const std::vector<QString> &inputs)
    {
        m_clock.set(header.recorded);
        if (header.kind == u"undo")
            takeBack(header, inputs);
        else if (header.kind == u"import" || header.kind == u"bulk")
            repeatTogether(header, inputs);
        else
            for (const QString &line : inputs)
                if (auto input = read(line))
                    m_changes[header.seq] = apply(*input, m_target.apply(*input));
    }

    std::vector<Refused> takeRefused() { return std::move(m_refused); }

private:
    std::optional<Input> read(const QString &line)
    {
        Expected<Input> input = parseLine(line.toUtf8(), m_target.book(), m_target.calendar());
        if (!input)
            return {};
        auto *rules = std::get_if<Command::ApplyRules>(&input->command);
        if (!rules)
            return *input;
        // the rules that are tested stand for all time
        std::erase_if(rules->pipelines, [&](const QString &text) {
            return std::count(m_tested.begin(), m_tested.end(), pipelineIn({{}, text.toUtf8()}))
                > 0;
        });
        return rules->pipelines.empty() ? std::nullopt : std::optional(*input);
    }

    ChangeId apply(const Input &input, const Expected<Outcome> &outcome)
    {
        if (outcome && outcome->result != Outcome::Result::Refused)
            return outcome->change;
        Refused refused = described(input);
        if (outcome)
            describe(refused, *outcome);
        else
            refused.text = outcome.error().text;
        m_refused.push_back(std::move(refused));
        return {};
    }

    static Refused described(const Input &input)
    {
        Refused out;
        out.at = input.at.value_or(0);
        out.by = input.by;
        if (const auto *move = std::get_if<Command::Move>(&input.command)) {
            out.subject = move->subject;
            out.pipeline = move->pipeline;
            out.to = move->to;
        } else if (const auto *edit = std::get_if<Command::EditField>(&input.command)) {
            out.subject = edit->subject;
        } else if (const auto *activity = std::get_if<Command::LogActivity>(&input.command)) {
            out.subject = activity->subject;
        } else if (const auto *record = std::get_if<Command::SaveRecord>(&input.command)) {
            out.subject = record->subject;
        }
        return out;
    }

    void describe(Refused &refused, const Outcome &outcome) const
    {
        if (refused.pipeline.isEmpty())
            refused.pipeline = outcome.pipeline;
        refused.rule = outcome.verdict.rule;
        const Pipeline *pipeline = m_target.book().pipeline(refused.pipeline);
        for (const Unmet &u : outcome.verdict.unmet)
            refused.unmet.push_back(
                {unmetKey(u),
                 pipeline ? unmetText(u, *pipeline, m_target.book(), m_language) : QString()});
    }

    void repeatTogether(const ChangeHeader &header, const std::vector<QString> &lines)
    {
        std::vector<Input> inputs;
        for (const QString &line : lines)
            if (auto input = read(line))
                inputs.push_back(std::move(*input));
        const auto bulk = m_target.applyAll(inputs, header.label);
        if (!bulk)
            return;
        m_changes[header.seq] = bulk->change;
        for (size_t i = 0; i < inputs.size(); ++i)
            apply(inputs[i], bulk->outcomes[i]);
    }

    /// What was undone is taken back if it happened here as well, and nothing came of it that stands against.
    void takeBack(const ChangeHeader &header, const std::vector<QString> &inputs)
    {
        const std::string line = inputs.empty() ? std::string() : inputs.front().toStdString();
        const nlohmann::json json = nlohmann::json::parse(line, nullptr, false);
        const auto change =
            m_changes.find(json.is_object() ? json.value("change", qint64(0)) : qint64(0));
        if (change == m_changes.end() || !change->second)
            return;
        const auto done =
            m_target.undo(change->second, QString::fromStdString(json.value("by", "")));
        if (done)
            m_changes[header.seq] = done->change;
    }

    Workspace &m_target;
    FixedClock &m_clock;
    const Language &m_language;
    std::vector<PipelineId> m_tested;
    std::map<qint64, ChangeId> m_changes; ///< by place in the recorded journal
    std::vector<Refused> m_refused;
};

/// The moves by rules that stood in the end, by what does not depend on keys.
std::map<QString, std::vector<PlannedMove>> automaticMoves(const Workspace &w)
{
    std::map<QString, std::vector<PlannedMove>> out;
    for (const Pipeline &pipeline : w.book().pipelines()) {
        for (const Transition &t : w.store().transitionsIn(pipeline.id)) {
            if (t.undone || (t.cause != Cause::Rule && t.cause != Cause::Policy))
                continue;
            const auto record = w.store().record(t.subject);
            const PlannedMove move{w.refOf(t.subject),
                                   record ? record->name : QString(),
                                   t.pipeline,
                                   t.from,
                                   t.to,
                                   t.at,
                                   t.rule};
            const QString key =
                QStringList{kindName(move.subject.kind), move.subject.ref, t.pipeline, t.from, t.to,
                            QString::number(t.at)}
                    .join(u'|');
            out[key].push_back(move);
        }
    }
    return out;
}

/// What is in \a some and not in \a others, by date.
std::vector<PlannedMove> without(const std::map<QString, std::vector<PlannedMove>> &some,
                                 const std::map<QString, std::vector<PlannedMove>> &others)
{
    std::vector<PlannedMove> out;
    for (const auto &[key, moves] : some) {
        const auto it = others.find(key);
        const size_t known = it == others.end() ? 0 : it->second.size();
        for (size_t i = known; i < moves.size(); ++i)
            out.push_back(moves[i]);
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const PlannedMove &a, const PlannedMove &b) { return a.at < b.at; });
    return out;
}

Workspace::CreateOptions optionsOf(const Workspace &workspace,
                                   const std::vector<RuleBook::Source> &pipelines)
{
    Workspace::CreateOptions options = workspace.createdWith();
    options.rules = pipelines;
    for (const auto &[key, value] : bookSettingsIn(workspace.settings()))
        if (!isRulesKey(key)) // what the tested rules may ask about is there from the beginning
            options.settings.emplace(key, value);
    return options;
}

} // namespace

Expected<std::optional<BackTest>> backTest(const Workspace &workspace,
                                           const std::vector<RuleBook::Source> &pipelines,
                                           const Language &language, const QString &path,
                                           const std::function<bool(qint64 done)> &progress)
{
    auto clock = std::make_unique<FixedClock>(kAlways);
    FixedClock &hand = *clock;
    auto target = Workspace::create(path, optionsOf(workspace, pipelines), std::move(clock));
    if (!target)
        return tl::make_unexpected(target.error());
    try {
        BackTester tester(**target, hand, pipelines, language);
        bool stopped = false;
        qint64 done = 0;
        workspace.store().eachChange(
            [&](const ChangeHeader &header, const std::vector<QString> &inputs) {
                stopped = stopped || (progress && !progress(done++));
                if (!stopped && header.kind != u"setup")
                    tester.repeat(header, inputs);
            });
        if (stopped)
            return std::nullopt;
        const auto was = automaticMoves(workspace), is = automaticMoves(**target);
        return BackTest{tester.takeRefused(), without(is, was), without(was, is)};
    } catch (const StorageFault &fault) {
        return tl::make_unexpected(fault.error);
    }
}

} // namespace Imbuto
