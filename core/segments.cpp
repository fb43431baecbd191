// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/segments.h"

#include "core/calendar.h"
#include "core/fields.h"
#include "core/rules/rulebookreader.h"
#include "core/rules/rulejson.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace Imbuto {
namespace {

using Json = nlohmann::ordered_json;

const QString kPrefix = QStringLiteral("segment.");

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Segments)
};

std::string textAt(const Json &json, const char *key)
{
    const auto it = json.find(key);
    return it != json.end() && it->is_string() ? it->get<std::string>() : std::string();
}

QString wordAt(const Json &json, const char *key)
{
    return QString::fromStdString(textAt(json, key));
}

Expected<Feed> feedFrom(const QString &key, const Json &json)
{
    Feed feed{wordAt(json, "pipeline"), wordAt(json, "stage"), kAlways};
    if (feed.pipeline.isEmpty() || feed.stage.isEmpty())
        return badInput(
            Words::tr("“%1” has to name the pipeline and the stage that it feeds.").arg(key), key);
    if (const QString since = wordAt(json, "since"); !since.isEmpty()) {
        const auto at = parseInstant(since, Calendar());
        if (!at)
            return badInput(Words::tr("“%1” is no date (in “%2”).").arg(since, key), key);
        feed.since = *at;
    }
    return feed;
}

Json jsonOfFeed(const Feed &feed)
{
    Json json{{"pipeline", feed.pipeline.toStdString()}, {"stage", feed.stage.toStdString()}};
    if (feed.since != kAlways)
        json["since"] = isoInstant(feed.since).toStdString();
    return json;
}

/// A way in, for members of \a segment.
Json wayIn(const Segment &segment)
{
    Json json{{"id", segmentRule(segment.id).toStdString()},
              {"when", Json::parse(segment.when.begin(), segment.when.end(), nullptr, false)}};
    if (segment.feed->since != kAlways)
        json["not_before"] = isoInstant(segment.feed->since).toStdString();
    return json;
}

/// Puts the way in of \a segment into the pipeline \a json. False when that has no such stage, or is for others.
bool feedInto(Json &json, const Segment &segment)
{
    const auto stages = json.find("stages");
    if (stages == json.end() || !stages->is_array() || textAt(json, "mode") == "derived")
        return false;
    const auto stage = std::find_if(stages->begin(), stages->end(), [&](const Json &s) {
        return s.is_object() && wordAt(s, "id") == segment.feed->stage
            && s.value("fed", Json(false)) == Json(true);
    });
    if (stage == stages->end())
        return false;
    Json way = wayIn(segment);
    const std::string subject = textAt(json, "subject");
    const bool deals = subject == "deal" && segment.kind != SubjectKind::Deal;
    if (deals && stage == stages->begin()) {
        way["subject"] = kindName(segment.kind).toStdString();
        json["origins"].push_back(std::move(way));
        return true;
    }
    if (deals || subject != kindName(segment.kind).toStdString())
        return false;
    way["from"] = {"none"};
    (*stage)["rules"].push_back(std::move(way));
    return true;
}

std::vector<Segment> feedingIn(const std::map<QString, QString> &settings)
{
    std::vector<Segment> out = segmentsIn(settings);
    std::erase_if(out, [](const Segment &s) { return !s.feed; });
    std::sort(out.begin(), out.end(),
              [](const Segment &a, const Segment &b) { return a.id < b.id; });
    return out;
}

} // namespace

QString segmentKey(const QString &id)
{
    return kPrefix + id;
}

bool isSegmentKey(const QString &key)
{
    return key.startsWith(kPrefix);
}

RuleId segmentRule(const QString &id)
{
    return kPrefix + id;
}

Expected<Segment> segmentFrom(const QString &key, const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z0-9_-]{1,60}$"));
    Segment out;
    out.id = key.mid(kPrefix.size());
    if (!pattern.match(out.id).hasMatch())
        return badInput(
            Words::tr("“%1” is not an id: letters, digits, _ and - make one.").arg(out.id), key);
    std::optional<RuleJsonFault> fault;
    parseRuleJson(text.toUtf8(), fault);
    if (fault)
        return badInput(Words::tr("“%1”: %2").arg(key, fault->text), key);
    const Json json = Json::parse(text.toStdString(), nullptr, false);
    if (!json.is_object() || !json.contains("when"))
        return badInput(Words::tr("“%1” has to be an object with name, kind and when.").arg(key),
                        key);
    out.name = wordAt(json, "name").simplified();
    if (out.name.isEmpty() || out.name.size() > 200)
        return badInput(Words::tr("“%1” needs a name of up to 200 letters.").arg(key), key);
    const auto kind = kindFromName(wordAt(json, "kind"));
    if (!kind)
        return badInput(
            Words::tr("“%1” has to be about people, companies or deals: person, company or "
                      "deal.")
                .arg(key),
            key);
    out.kind = *kind;
    out.when = QByteArray::fromStdString(json["when"].dump());
    if (json.contains("feed")) {
        const auto feed = feedFrom(key, json["feed"]);
        if (!feed)
            return tl::make_unexpected(feed.error());
        out.feed = *feed;
    }
    return out;
}

QString segmentText(const Segment &segment)
{
    Json json{{"name", segment.name.toStdString()},
              {"kind", kindName(segment.kind).toStdString()},
              {"when", Json::parse(segment.when.begin(), segment.when.end(), nullptr, false)}};
    if (segment.feed)
        json["feed"] = jsonOfFeed(*segment.feed);
    return QString::fromStdString(json.dump());
}

std::vector<Segment> segmentsIn(const std::map<QString, QString> &settings)
{
    std::vector<Segment> out;
    for (auto it = settings.lower_bound(kPrefix); it != settings.end() && isSegmentKey(it->first);
         ++it)
        if (auto segment = segmentFrom(it->first, it->second))
            out.push_back(std::move(*segment));
    std::sort(out.begin(), out.end(), [](const Segment &a, const Segment &b) {
        const int order = a.name.compare(b.name, Qt::CaseInsensitive);
        return order ? order < 0 : a.id < b.id;
    });
    return out;
}

Expected<Condition> conditionOf(const Segment &segment, const RuleBook &book)
{
    auto read = RuleBookReader().readFree(book, segment.when, segment.kind);
    if (!read)
        return badInput(Words::tr("The segment “%1”: %2").arg(segment.name, read.error().text),
                        segmentKey(segment.id));
    return read;
}

std::vector<FeedTarget> feedTargets(const RuleBook &book, SubjectKind kind)
{
    std::vector<FeedTarget> out;
    if (kind == SubjectKind::Deal)
        return out; // a deal has its pipeline
    for (const Pipeline &pipeline : book.pipelines()) {
        if (pipeline.mode == Mode::Derived || pipeline.archived)
            continue;
        const bool deals = pipeline.subject == SubjectKind::Deal;
        for (const Stage &stage : pipeline.stages)
            if (stage.fed
                && (deals ? &stage == &pipeline.stages.front() : pipeline.subject == kind))
                out.push_back({pipeline.id, stage.id});
    }
    return out;
}

QString feedingPart(const QString &text)
{
    const auto segment = segmentFrom(segmentKey(QStringLiteral("x")), text);
    if (!segment || !segment->feed)
        return {};
    Segment part = *segment;
    part.name = QStringLiteral("x"); // what it is called decides nothing
    return segmentText(part);
}

Expected<void> checkSegment(const QString &key, const QString &value)
{
    const auto segment = segmentFrom(key, value);
    return segment ? Expected<void>() : tl::make_unexpected(segment.error());
}

std::vector<RuleBook::Source> fedBy(const std::map<QString, QString> &settings,
                                    std::vector<RuleBook::Source> pipelines)
{
    const std::vector<Segment> feeding = feedingIn(settings);
    if (feeding.empty())
        return pipelines;
    for (RuleBook::Source &source : pipelines) {
        Json json = Json::parse(source.json.begin(), source.json.end(), nullptr, false);
        if (!json.is_object())
            continue;
        bool fed = false;
        for (const Segment &segment : feeding)
            if (wordAt(json, "id") == segment.feed->pipeline)
                fed = feedInto(json, segment) || fed;
        if (fed)
            source.json = QByteArray::fromStdString(json.dump());
    }
    return pipelines;
}

} // namespace Imbuto
