// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rulebook.h"

#include <QResource>

static void initResources()
{
    Q_INIT_RESOURCE(pipelines);
}

namespace Imbuto {

Expected<RuleBook> RuleBook::shipped()
{
    initResources();
    const auto read = [](const QString &name) {
        const QResource resource(QStringLiteral(":/pipelines/") + name);
        if (!resource.isValid())
            qFatal("a shipped rule file is missing from the program");
        return Source{name, resource.uncompressedData()};
    };
    // in the order in which boards are listed
    std::vector<Source> pipelines;
    for (const QString &id :
         QString::fromUtf8(read(QStringLiteral("order.txt")).json).split(u'\n', Qt::SkipEmptyParts))
        pipelines.push_back(read(id + QStringLiteral(".json")));
    return load(read(QStringLiteral("vocabulary.json")), pipelines);
}

} // namespace Imbuto
