// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views.h"

#include "core/fields.h"
#include "core/rules/rulejson.h"
#include "core/store/recordreads.h"
#include "core/workspace.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Imbuto {
namespace {

using Json = nlohmann::json;

using Who = CardFilter::Owner::Who;

const QString kPrefix = QStringLiteral("view.");
const QString kMe = QStringLiteral("me");
const QString kNobody = QStringLiteral("nobody");
constexpr size_t kAtOnce = 1000; ///< records asked in one query

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Views)
};

struct TaskName
{
    NextTask task;
    const char *name;
};
constexpr std::array kTasks{
    TaskName{NextTask::None, "none"}, TaskName{NextTask::Planned, "planned"},
    TaskName{NextTask::Today, "today"}, TaskName{NextTask::Overdue, "overdue"}};

QString wordAt(const Json &json, const char *key)
{
    if (!json.is_object())
        return {};
    const auto it = json.find(key);
    return it != json.end() && it->is_string() ? QString::fromStdString(it->get<std::string>())
                                               : QString();
}

/// One word, or several: views of before have one.
QStringList wordsAt(const Json &json, const char *key)
{
    const auto it = json.find(key);
    if (it == json.end() || !it->is_array())
        return it == json.end() ? QStringList() : QStringList{wordAt(json, key)};
    QStringList out;
    for (const Json &word : *it)
        if (word.is_string())
            out << QString::fromStdString(word.get<std::string>());
    return out;
}

void putWords(Json &json, const char *key, const QStringList &words)
{
    if (words.size() == 1)
        json[key] = words.front().toStdString();
    for (const QString &word : words.size() > 1 ? words : QStringList())
        json[key].push_back(word.toStdString());
}

std::optional<qint64> numberAt(const Json &json, const char *key)
{
    const auto it = json.find(key);
    return it != json.end() && it->is_number_integer() ? std::optional(it->get<qint64>())
                                                       : std::nullopt;
}

Json jsonOfAsk(const FieldAsk &ask)
{
    Json json{{"field", ask.key.toStdString()}, {"how", askName(ask.how).toStdString()}};
    for (const QString &value : ask.values)
        json["values"].push_back(value.toStdString());
    return json;
}

/// What can't be read asks nothing.
std::vector<FieldAsk> asksOf(const Json &json)
{
    std::vector<FieldAsk> out;
    if (!json.is_array())
        return out;
    for (const Json &entry : json) {
        FieldAsk ask{wordAt(entry, "field")};
        const auto how = askOfName(wordAt(entry, "how"));
        if (ask.key.isEmpty() || !how || std::ranges::count(out, ask.key, &FieldAsk::key))
            continue;
        ask.how = *how;
        for (const Json &value : entry.value("values", Json::array()))
            ask.values << (value.is_string() ? QString::fromStdString(value.get<std::string>())
                                             : QString());
        out.push_back(std::move(ask));
    }
    return out;
}

Json jsonOfFilter(const CardFilter &filter)
{
    Json json = Json::object();
    QStringList users;
    QStringList others;
    for (const auto &[who, user] : filter.owners)
        (who == Who::User ? users : others) << (who == Who::User     ? user
                                                    : who == Who::Me ? kMe
                                                                     : kNobody);
    putWords(json, "user", users);
    putWords(json, "owner", others);
    if (filter.amountFrom)
        json["from"] = *filter.amountFrom;
    if (filter.amountTo)
        json["to"] = *filter.amountTo;
    if (!filter.currency.isEmpty())
        json["currency"] = filter.currency.toStdString();
    if (filter.stageDays > 0)
        json["stage_days"] = filter.stageDays;
    if (filter.rotting)
        json["rotting"] = true;
    for (const TaskName &task : kTasks)
        if (filter.task == task.task)
            json["task"] = task.name;
    putWords(json, "tag", filter.tags);
    if (!filter.segment.isEmpty())
        json["segment"] = filter.segment.toStdString();
    for (const FieldAsk &ask : filter.fields)
        json["fields"].push_back(jsonOfAsk(ask));
    return json;
}

CardFilter filterOf(const Json &json)
{
    CardFilter out;
    if (!json.is_object())
        return out;
    for (const QString &user : wordsAt(json, "user"))
        if (!user.isEmpty())
            out = withOwner(std::move(out), {Who::User, user}, Ask::Also);
    for (const QString &owner : wordsAt(json, "owner"))
        if (owner == kMe || owner == kNobody)
            out = withOwner(std::move(out), {owner == kMe ? Who::Me : Who::Nobody}, Ask::Also);
    out.amountFrom = numberAt(json, "from");
    out.amountTo = numberAt(json, "to");
    out.currency = wordAt(json, "currency");
    out.stageDays = int(std::clamp<qint64>(numberAt(json, "stage_days").value_or(0), 0, 36500));
    out.rotting = json.value("rotting", Json(false)) == Json(true);
    for (const TaskName &task : kTasks)
        if (wordAt(json, "task") == QLatin1StringView(task.name))
            out.task = task.task;
    for (const QString &tag : wordsAt(json, "tag"))
        out = withTag(std::move(out), tag.simplified(), Ask::Also);
    out.segment = wordAt(json, "segment");
    out.fields = asksOf(json.value("fields", Json::array()));
    return out;
}

/// Whose membership lets a subject of \a kind through: its own, or its person's or company's.
BoardFilter::Among among(const Segment &segment, const Workspace &workspace, SubjectKind kind)
{
    BoardFilter::Among out;
    if (segment.kind != kind)
        out.whose = segment.kind == SubjectKind::Company ? BoardFilter::Whose::Company
                                                         : BoardFilter::Whose::Person;
    if (const auto members = workspace.members(segment))
        for (const Subject member : *members)
            out.ids.push_back(member.id);
    std::sort(out.ids.begin(), out.ids.end());
    return out;
}

/// Those with one of \a tags; of them only those that \a members lets through as well.
BoardFilter::Among tagged(const QStringList &tags, const std::optional<BoardFilter::Among> &members,
                          const Workspace &workspace, SubjectKind kind)
{
    const RecordReads reads(workspace.store());
    BoardFilter::Among out;
    out.ids = reads.tagged(kind, tags);
    if (!members)
        return out;
    const auto isIn = [&](qint64 id) {
        return std::binary_search(members->ids.begin(), members->ids.end(), id);
    };
    std::vector<qint64> both;
    for (auto rest = std::span<const qint64>(out.ids); !rest.empty();) {
        const auto some = rest.first(std::min(rest.size(), kAtOnce));
        rest = rest.subspan(some.size());
        for (const RecordRow &row : reads.rows(kind, some)) {
            const Record &record = row.record;
            const qint64 whose = members->whose == BoardFilter::Whose::Subject ? record.subject.id
                : members->whose == BoardFilter::Whose::Person                 ? record.person
                                                                               : record.company;
            if (isIn(whose))
                both.push_back(record.subject.id);
        }
    }
    out.ids = std::move(both);
    return out;
}

/// A null id: of nobody's.
UserId idOf(const CardFilter::Owner &owner, const Workspace &workspace, UserId me)
{
    if (owner.who != Who::User)
        return owner.who == Who::Me ? me : UserId();
    const User *user = workspace.user(owner.user);
    return user ? user->id : UserId{-1};
}

} // namespace

CardFilter withOwner(CardFilter filter, const CardFilter::Owner &owner, Ask ask)
{
    std::erase(filter.owners, owner);
    if (ask == Ask::Also)
        filter.owners.push_back(owner);
    std::ranges::sort(filter.owners, {}, [](const auto &o) { return std::tie(o.who, o.user); });
    return filter;
}

CardFilter withTag(CardFilter filter, const QString &tag, Ask ask)
{
    filter.tags.removeIf(
        [&](const QString &t) { return t.compare(tag, Qt::CaseInsensitive) == 0; });
    if (ask == Ask::Also && !tag.isEmpty())
        filter.tags << tag;
    filter.tags.sort(Qt::CaseInsensitive);
    return filter;
}

bool asksTag(const CardFilter &filter, const QString &tag)
{
    return filter.tags.contains(tag, Qt::CaseInsensitive);
}

BoardFilter resolved(const CardFilter &filter, const Workspace &workspace, SubjectKind kind,
                     UserId me)
{
    BoardFilter out;
    for (const CardFilter::Owner &owner : filter.owners)
        out.owners.push_back(idOf(owner, workspace, me));
    out.amountFrom = filter.amountFrom;
    out.amountTo = filter.amountTo;
    out.currency = filter.amountFrom || filter.amountTo ? filter.currency : QString();
    out.task = filter.task;
    out.today = filter.task ? workspace.calendar().day(workspace.now()) : QDate();
    if (!filter.segment.isEmpty()) {
        const auto segment = workspace.segment(filter.segment);
        out.among = segment ? among(*segment, workspace, kind) : BoardFilter::Among();
    }
    if (!filter.tags.isEmpty())
        out.among = tagged(filter.tags, out.among, workspace, kind);
    const QDate today = workspace.calendar().day(workspace.now());
    for (const FieldAsk &ask : filter.fields)
        out.fields.push_back(testOf(ask, workspace.book(), kind, today, workspace.currency()));
    return out;
}

BoardFilter resolved(const CardFilter &filter, const Workspace &workspace, const Pipeline &pipeline,
                     UserId me)
{
    const Calendar &calendar = workspace.calendar();
    const QDate today = calendar.day(workspace.now());
    BoardFilter out = resolved(filter, workspace, pipeline.subject, me);
    if (filter.stageDays > 0) // so many midnights have passed
        out.enteredBefore = calendar.startOf(today.addDays(1 - filter.stageDays));
    if (filter.rotting) {
        out.idleBefore.emplace();
        for (const Stage &stage : pipeline.stages)
            if (stage.rotDays)
                (*out.idleBefore)[stage.id] = calendar.startOf(today.addDays(-*stage.rotDays));
    }
    return out;
}

QString viewKey(const QString &id)
{
    return kPrefix + id;
}

bool isViewKey(const QString &key)
{
    return key.startsWith(kPrefix);
}

Expected<SavedView> viewFrom(const QString &key, const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z0-9_-]{1,60}$"));
    SavedView out;
    out.id = key.mid(kPrefix.size());
    if (!pattern.match(out.id).hasMatch())
        return badInput(
            Words::tr("“%1” is not an id: letters, digits, _ and - make one.").arg(out.id), key);
    std::optional<RuleJsonFault> fault;
    const Json json = parseRuleJson(text.toUtf8(), fault);
    if (fault)
        return badInput(Words::tr("“%1”: %2").arg(key, fault->text), key);
    out.name = json.is_object() ? wordAt(json, "name").simplified() : QString();
    if (out.name.isEmpty() || out.name.size() > 200)
        return badInput(Words::tr("“%1” needs a name of up to 200 letters.").arg(key), key);
    out.pipeline = wordAt(json, "pipeline");
    out.list = kindFromName(wordAt(json, "list"));
    if (out.pipeline.isEmpty() == !out.list)
        return badInput(
            Words::tr("“%1” has to name either its pipeline or what it lists.").arg(key), key);
    out.icon = wordAt(json, "icon");
    out.search = wordAt(json, "search");
    out.filter = filterOf(json.value("filter", Json::object()));
    if (const auto it = json.find("arrangement"); it != json.end())
        out.arrangement = QString::fromStdString(it->dump());
    return out;
}

QString viewText(const SavedView &view)
{
    Json json{{"name", view.name.toStdString()}};
    if (view.list)
        json["list"] = kindName(*view.list).toStdString();
    else
        json["pipeline"] = view.pipeline.toStdString();
    if (!view.icon.isEmpty())
        json["icon"] = view.icon.toStdString();
    if (!view.search.isEmpty())
        json["search"] = view.search.toStdString();
    if (!view.filter.isEmpty())
        json["filter"] = jsonOfFilter(view.filter);
    if (!view.arrangement.isEmpty())
        json["arrangement"] = Json::parse(view.arrangement.toStdString(), nullptr, false);
    return QString::fromStdString(json.dump());
}

std::vector<SavedView> viewsIn(const std::map<QString, QString> &settings)
{
    std::vector<SavedView> out;
    for (auto it = settings.lower_bound(kPrefix); it != settings.end() && isViewKey(it->first);
         ++it)
        if (auto view = viewFrom(it->first, it->second))
            out.push_back(std::move(*view));
    std::sort(out.begin(), out.end(), [](const SavedView &a, const SavedView &b) {
        if (a.pipeline != b.pipeline)
            return a.pipeline < b.pipeline;
        if (a.list != b.list)
            return a.list < b.list;
        const int order = a.name.compare(b.name, Qt::CaseInsensitive);
        return order ? order < 0 : a.id < b.id;
    });
    return out;
}

Expected<void> checkView(const QString &key, const QString &value)
{
    const auto view = viewFrom(key, value);
    return view ? Expected<void>() : tl::make_unexpected(view.error());
}

} // namespace Imbuto
