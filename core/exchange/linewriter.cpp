// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/line.h"
#include "core/fields.h"
#include "core/rules/jsonvalues.h"

namespace Imbuto {
namespace {

using Json = nlohmann::json;

std::string nameOf(const Command::SubjectRef &ref)
{
    return (kindName(ref.kind) + u':' + ref.ref).toStdString();
}

/// Writes commands as lines.
struct Writer
{
    Json j;

    void operator()(const Command::SaveUser &c)
    {
        j["type"] = "user";
        j["ref"] = c.ref.toStdString();
        if (c.name)
            j["name"] = c.name->toStdString();
        if (c.role)
            j["role"] = *c.role == Role::Manager ? "manager" : "rep";
        if (c.active)
            j["active"] = *c.active;
        if (c.manager)
            j["manager"] = c.manager->toStdString();
    }
    void operator()(const Command::SaveRecord &c)
    {
        j["type"] = kindName(c.subject.kind).toStdString();
        j["ref"] = c.subject.ref.toStdString();
        for (const auto &[key, value] : c.fields) {
            if (key.startsWith(u"fields."))
                j["fields"][key.mid(7).toStdString()] = jsonOf(value);
            else
                j[key.toStdString()] = std::holds_alternative<std::monostate>(value)
                    ? Json()
                    : Json(plainText(value).toStdString());
        }
        if (c.pipeline)
            j["pipeline"] = c.pipeline->toStdString();
        if (c.stage)
            j["stage"] = c.stage->toStdString();
        if (c.stageAt)
            j["stage_at"] = isoInstant(*c.stageAt).toStdString();
    }
    void operator()(const Command::LogActivity &c)
    {
        j["type"] = "activity";
        j["subject"] = nameOf(c.subject);
        j["kind"] = c.kind.toStdString();
        if (!c.data.empty())
            j["data"] = jsonOf(c.data);
        if (!c.externalId.isEmpty())
            j["id"] = c.externalId.toStdString();
    }
    void operator()(const Command::EditField &c)
    {
        j["type"] = "edit";
        j["subject"] = nameOf(c.subject);
        j["field"] = c.field.toStdString();
        j["value"] = jsonOf(c.value);
    }
    void operator()(const Command::Move &c)
    {
        j["type"] = "move";
        j["subject"] = nameOf(c.subject);
        j["pipeline"] = c.pipeline.toStdString();
        j["to"] = c.to.toStdString();
        if (!c.reason.isEmpty())
            j["reason"] = c.reason.toStdString();
        if (c.override)
            j["override"] = true;
        for (const auto &[key, value] : c.set)
            j["set"][key.toStdString()] = jsonOf(value);
        for (const Command::LogActivity &log : c.log) {
            Writer w;
            w(log);
            j["log"].push_back(w.j);
        }
        neighbours(c.after, c.before);
    }
    void operator()(const Command::Reorder &c)
    {
        j["type"] = "reorder";
        j["subject"] = nameOf(c.subject);
        j["pipeline"] = c.pipeline.toStdString();
        neighbours(c.after, c.before);
    }
    void operator()(const Command::Delete &c)
    {
        j["type"] = "delete";
        j["subject"] = nameOf(c.subject);
    }
    void operator()(const Command::PassTime &) { j["type"] = "time"; }
    void operator()(const Command::SaveTask &c)
    {
        j["type"] = "task";
        j["subject"] = nameOf(c.subject);
        if (c.number)
            j["number"] = *c.number;
        if (c.title)
            j["title"] = c.title->toStdString();
        if (c.due)
            j["due"] = *c.due ? Json((*c.due)->toString(Qt::ISODate).toStdString()) : Json();
        if (c.done)
            j["done"] = *c.done;
        if (c.owner)
            j["owner"] = c.owner->toStdString();
        if (c.gone)
            j["gone"] = true;
    }
    void operator()(const Command::SetPolicy &c)
    {
        j["type"] = "policy";
        j["name"] = c.name.toStdString();
        j["value"] = c.value.toStdString();
    }
    void operator()(const Command::ApplyRules &c)
    {
        j["type"] = "rules";
        for (const QString &text : c.pipelines)
            j["pipelines"].push_back(text.toStdString());
    }
    void operator()(const Command::SaveSettings &c)
    {
        j["type"] = "settings";
        for (const auto &[key, value] : c.values)
            j["values"][key.toStdString()] = value.isEmpty() ? Json() : Json(value.toStdString());
    }
    void operator()(const Command::Merge &c)
    {
        j["type"] = "merge";
        j["kept"] = nameOf(c.kept);
        j["gone"] = nameOf(c.gone);
        for (const auto &[key, value] : c.fields)
            j["fields"][key.toStdString()] = jsonOf(value);
    }
    void neighbours(const std::optional<Command::SubjectRef> &after,
                    const std::optional<Command::SubjectRef> &before)
    {
        if (after)
            j["after"] = nameOf(*after);
        if (before)
            j["before"] = nameOf(*before);
    }
};

} // namespace

QByteArray toLine(const Input &input)
{
    Writer w;
    std::visit(w, input.command);
    if (input.at)
        w.j["at"] = isoInstant(*input.at).toStdString();
    if (!input.by.isEmpty())
        w.j["by"] = input.by.toStdString();
    return QByteArray::fromStdString(w.j.dump(-1, ' ', false, Json::error_handler_t::replace));
}

QByteArray toJson(const Values &values)
{
    return QByteArray::fromStdString(jsonOf(values).dump());
}

} // namespace Imbuto
