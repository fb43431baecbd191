// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/ruledraft.h"

#include "core/fields.h"
#include "core/rules/rulejson.h"
#include "core/rulesinforce.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr size_t kUndoSteps = 200;

using Pointer = RuleJson::json_pointer;

Pointer pointerTo(const QString &text)
{
    return Pointer(text.toStdString());
}

std::shared_ptr<const RuleJson> parsed(const RuleBook::Source &source)
{
    return std::make_shared<const RuleJson>(
        RuleJson::parse(source.json.begin(), source.json.end(), nullptr, false));
}

} // namespace

void RuleDraft::load(const std::vector<RuleBook::Source> &inForce)
{
    m_entries.clear();
    m_done.clear();
    m_undone.clear();
    m_run.clear();
    for (const RuleBook::Source &source : inForce) {
        const auto json = parsed(source);
        m_entries.push_back({pipelineIn(source), json, json});
    }
    Q_EMIT changed();
}

void RuleDraft::follow(const std::vector<RuleBook::Source> &inForce)
{
    Entries next;
    for (const RuleBook::Source &source : inForce) {
        const PipelineId id = pipelineIn(source);
        const auto json = parsed(source);
        next.push_back({id, json, isChanged(id) ? find(id)->now : json});
    }
    for (const Entry &entry : m_entries) {
        const bool there =
            std::ranges::any_of(next, [&](const Entry &e) { return e.id == entry.id; });
        if (!there && isChanged(entry.id))
            next.push_back({entry.id, nullptr, entry.now});
    }
    m_entries = std::move(next);
    m_done.clear(); // what was before stood on other ground
    m_undone.clear();
    m_run.clear();
    Q_EMIT changed();
}

std::vector<PipelineId> RuleDraft::pipelines() const
{
    std::vector<PipelineId> out;
    for (const Entry &entry : m_entries)
        out.push_back(entry.id);
    return out;
}

const RuleDraft::Entry *RuleDraft::find(const PipelineId &id) const
{
    const auto it = std::ranges::find(m_entries, id, &Entry::id);
    return it == m_entries.end() ? nullptr : &*it;
}

const RuleJson &RuleDraft::json(const PipelineId &id) const
{
    static const RuleJson none = RuleJson::object();
    const Entry *entry = find(id);
    return entry ? *entry->now : none;
}

bool RuleDraft::isNew(const PipelineId &id) const
{
    const Entry *entry = find(id);
    return entry && !entry->base;
}

bool RuleDraft::isChanged(const PipelineId &id) const
{
    const Entry *entry = find(id);
    return entry && entry->now != entry->base && (!entry->base || *entry->now != *entry->base);
}

bool RuleDraft::isChanged() const
{
    return std::ranges::any_of(m_entries, [&](const Entry &e) { return isChanged(e.id); });
}

std::vector<RuleBook::Source> RuleDraft::changes() const
{
    std::vector<RuleBook::Source> out;
    for (const Entry &entry : m_entries)
        if (isChanged(entry.id))
            out.push_back({entry.id + u".json"_s, text(entry.id)});
    return out;
}

QByteArray RuleDraft::text(const PipelineId &id) const
{
    return QByteArray::fromStdString(json(id).dump(2));
}

// --- undo

void RuleDraft::remember(const QString &run)
{
    const bool goesOn = !run.isEmpty() && run == m_run;
    m_run = run;
    m_undone.clear();
    if (goesOn)
        return;
    m_done.push_back(m_entries);
    if (m_done.size() > kUndoSteps)
        m_done.erase(m_done.begin());
}

void RuleDraft::undo()
{
    if (m_done.empty())
        return;
    m_undone.push_back(std::move(m_entries));
    m_entries = std::move(m_done.back());
    m_done.pop_back();
    m_run.clear();
    Q_EMIT changed();
}

void RuleDraft::redo()
{
    if (m_undone.empty())
        return;
    m_done.push_back(std::move(m_entries));
    m_entries = std::move(m_undone.back());
    m_undone.pop_back();
    m_run.clear();
    Q_EMIT changed();
}

void RuleDraft::edit(const PipelineId &id, const QString &run,
                     const std::function<void(RuleJson &)> &change)
{
    const auto it = std::ranges::find(m_entries, id, &Entry::id);
    if (it == m_entries.end())
        return;
    RuleJson next = *it->now;
    change(next);
    if (next == *it->now)
        return;
    const auto at = it - m_entries.begin();
    remember(run);
    m_entries[size_t(at)].now = std::make_shared<const RuleJson>(std::move(next));
    Q_EMIT changed();
}

// --- pipelines

PipelineId RuleDraft::freeId(const QString &wanted) const
{
    QString id = wanted;
    for (int n = 2; has(id); ++n)
        id = u"%1_%2"_s.arg(wanted).arg(n);
    return id;
}

Expected<PipelineId> RuleDraft::add(const RuleBook::Source &source)
{
    std::optional<RuleJsonFault> fault;
    parseRuleJson(source.json, fault);
    if (fault)
        return badInput(fault->text, source.file);
    PipelineId id = pipelineIn(source);
    if (id.isEmpty())
        return badInput(tr("%1 is not a pipeline.").arg(source.file), source.file);
    RuleBook::Source own = source;
    if (has(id)) {
        id = freeId(id);
        const Expected<RuleBook::Source> copy = duplicated(source, id);
        if (!copy)
            return tl::make_unexpected(copy.error());
        own = *copy;
    }
    remember({});
    m_entries.push_back({id, nullptr, parsed(own)});
    Q_EMIT changed();
    return id;
}

PipelineId RuleDraft::addEmpty(SubjectKind subject, const Caption &caption, const Caption &stage)
{
    const PipelineId id = freeId(idFrom(caption.in(u"en"_s)));
    const std::string first = idFrom(stage.in(u"en"_s)).toStdString();
    RuleJson rule{{"id", freeRuleId(id.toStdString() + '.' + first)},
                  {"from", {"none"}},
                  {"auto", false},
                  {"when", {{"all", RuleJson::array()}}}};
    if (subject == SubjectKind::Deal) { // a deal is created in a pipeline, not moved into it
        rule.erase("auto");
        rule["when"] = {
            {"fact", "field"}, {"name", "pipeline"}, {"is", "="}, {"value", id.toStdString()}};
    }
    const RuleJson json{{"id", id.toStdString()},
                        {"subject", kindName(subject).toStdString()},
                        {"mode", "ratchet"},
                        {"caption", captionJson(caption)},
                        {"stages",
                         RuleJson::array({{{"id", first},
                                           {"category", "open"},
                                           {"caption", captionJson(stage)},
                                           {"rules", RuleJson::array({rule})}}})}};
    remember({});
    m_entries.push_back({id, nullptr, std::make_shared<const RuleJson>(json)});
    Q_EMIT changed();
    return id;
}

Expected<PipelineId> RuleDraft::duplicate(const PipelineId &id, const Caption &caption)
{
    const PipelineId copy = freeId(id);
    const Expected<RuleBook::Source> source = duplicated({id, text(id)}, copy);
    if (!source)
        return tl::make_unexpected(source.error());
    RuleJson json = RuleJson::parse(source->json.begin(), source->json.end());
    json["caption"] = captionJson(caption);
    remember({});
    m_entries.push_back({copy, nullptr, std::make_shared<const RuleJson>(std::move(json))});
    Q_EMIT changed();
    return copy;
}

void RuleDraft::drop(const PipelineId &id)
{
    if (!isNew(id))
        return;
    remember({});
    std::erase_if(m_entries, [&](const Entry &e) { return e.id == id; });
    Q_EMIT changed();
}

void RuleDraft::setArchived(const PipelineId &id, bool archived)
{
    set(id, u"/archived"_s, archived ? RuleJson(true) : RuleJson());
}

// --- parts

void RuleDraft::set(const PipelineId &id, const QString &pointer, const RuleJson &value,
                    const QString &run)
{
    edit(id, run, [&](RuleJson &json) {
        const Pointer at = pointerTo(pointer);
        const Pointer parent = at.parent_pointer();
        if (!value.is_null())
            json[at] = value;
        else if (json.contains(parent) && json[parent].is_object())
            json[parent].erase(at.back());
    });
}

void RuleDraft::setCaption(const PipelineId &id, const QString &pointer, const QString &language,
                           const QString &text)
{
    edit(id, pointer + language, [&](RuleJson &json) {
        const Pointer at = pointerTo(pointer);
        RuleJson caption = json.contains(at) ? json[at] : RuleJson::object();
        if (text.trimmed().isEmpty())
            caption.erase(language.toStdString());
        else
            caption[language.toStdString()] = text.trimmed().toStdString();
        if (!caption.empty())
            json[at] = caption;
        else if (json.contains(at))
            json[at.parent_pointer()].erase(at.back());
    });
}

size_t RuleDraft::append(const PipelineId &id, const QString &pointer, const RuleJson &value)
{
    size_t index = 0;
    edit(id, {}, [&](RuleJson &json) {
        const Pointer at = pointerTo(pointer);
        if (!json.contains(at) || !json[at].is_array())
            json[at] = RuleJson::array();
        index = json[at].size();
        json[at].push_back(value);
    });
    return index;
}

void RuleDraft::removeItem(const PipelineId &id, const QString &pointer, size_t index)
{
    edit(id, {}, [&](RuleJson &json) {
        const Pointer at = pointerTo(pointer);
        if (!json.contains(at) || index >= json[at].size())
            return;
        json[at].erase(index);
        if (json[at].empty())
            json[at.parent_pointer()].erase(at.back());
    });
}

} // namespace Imbuto
