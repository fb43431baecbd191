// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulebook.h"

namespace Imbuto {

/// Where a segment puts its members by itself, and from when on: nobody enters with an earlier date.
struct Feed
{
    PipelineId pipeline;
    StageId stage;
    Instant since = kAlways;
    bool operator==(const Feed &) const = default;
};

/// A saved filter over people, companies or deals, made of the very conditions of rules. Kept as the setting
/// `segment.ID`: {"name", "kind": "person" …, "when": condition, "feed": {"pipeline", "stage", "since"}}, the last
/// only while it feeds by itself.
struct Segment
{
    QString id;
    QString name;
    SubjectKind kind = SubjectKind::Person;
    QByteArray when = QByteArrayLiteral(R"({"all":[]})"); ///< as JSON
    std::optional<Feed> feed;
    bool operator==(const Segment &) const = default;
};

QString segmentKey(const QString &id);
bool isSegmentKey(const QString &key);
/// The rule by which the segment's members enter a pipeline.
RuleId segmentRule(const QString &id);

/// Reads what is kept under \a key: its shape, not yet what its condition names. The error names the key.
Expected<Segment> segmentFrom(const QString &key, const QString &text);
/// As it is kept.
QString segmentText(const Segment &segment);
/// The segments among \a settings that can be read, by name.
std::vector<Segment> segmentsIn(const std::map<QString, QString> &settings);

/// Its condition in the terms of \a book. The error says which segment, and what its condition can't ask.
Expected<Condition> conditionOf(const Segment &segment, const RuleBook &book);

/// A stage that segments may feed.
struct FeedTarget
{
    PipelineId pipeline;
    StageId stage;
    bool operator==(const FeedTarget &) const = default;
};
/// What segments over \a kind can feed: stages marked `fed` of pipelines for that kind, and, with a new deal for
/// each member, the first stage of pipelines of deals.
std::vector<FeedTarget> feedTargets(const RuleBook &book, SubjectKind kind);

/// What of a segment's text is part of the rule book: empty while it feeds nothing by itself.
QString feedingPart(const QString &text);
Expected<void> checkSegment(const QString &key, const QString &value);
/// \a pipelines with the rules by which the segments in \a settings feed them: an automatic rule from outside, or,
/// for deals, an origin without trigger. What can't be fed (any longer) stays as it is.
std::vector<RuleBook::Source> fedBy(const std::map<QString, QString> &settings,
                                    std::vector<RuleBook::Source> pipelines);

} // namespace Imbuto
