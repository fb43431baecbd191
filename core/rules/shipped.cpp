// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/shipped.h"

#include <QLocale>
#include <QResource>

#include <algorithm>

static void initResources()
{
    Q_INIT_RESOURCE(pipelines);
}

namespace Imbuto {
namespace {

/// Without the program's language: rules are read while another thread may set it.
QResource entry(const QString &name)
{
    initResources();
    return QResource(QStringLiteral(":/pipelines/") + name, QLocale::c());
}

RuleBook::Source resource(const QString &name)
{
    const QResource found = entry(name);
    if (!found.isValid())
        qFatal("a shipped rule file is missing from the program");
    return {name, found.uncompressedData()};
}

QStringList ids(const QString &list)
{
    return QString::fromUtf8(resource(list).json).split(u'\n', Qt::SkipEmptyParts);
}

std::vector<RuleBook::Source> listed(const QString &list)
{
    std::vector<RuleBook::Source> out;
    for (const QString &id : ids(list))
        out.push_back(resource(id + QStringLiteral(".json")));
    return out;
}

} // namespace

RuleBook::Source shippedVocabulary()
{
    return resource(QStringLiteral("vocabulary.json"));
}

std::vector<RuleBook::Source> shippedPipelines()
{
    return listed(QStringLiteral("order.txt"));
}

std::vector<RuleBook::Source> offeredPipelines()
{
    return listed(QStringLiteral("offered.txt"));
}

std::optional<RuleBook::Source> shippedPipeline(const PipelineId &id)
{
    for (const char *list : {"order.txt", "offered.txt"})
        if (ids(QString::fromLatin1(list)).contains(id))
            return resource(id + QStringLiteral(".json"));
    return {};
}

bool areShipped(const RuleBook::Source &vocabulary, const std::vector<RuleBook::Source> &pipelines)
{
    const auto same = [](const RuleBook::Source &a, const RuleBook::Source &b) {
        return a.file == b.file && a.json == b.json;
    };
    return same(vocabulary, shippedVocabulary())
        && std::ranges::equal(pipelines, shippedPipelines(), same);
}

bool isShipped(const RuleBook::Source &source)
{
    const QResource found = entry(source.file);
    return found.isValid() && found.uncompressedData() == source.json;
}

const Expected<RuleBook> &RuleBook::shipped()
{
    static const Expected<RuleBook> book = load(shippedVocabulary(), shippedPipelines());
    return book;
}

} // namespace Imbuto
