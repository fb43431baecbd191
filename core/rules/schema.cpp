// SPDX-License-Identifier: GPL-3.0-or-later
// Kept apart: the validator is a header-only library that takes long to compile.
#define VALIJSON_USE_EXCEPTIONS 1
#include "core/rules/jsonvalues.h"

#include <QCoreApplication>
#include <QLocale>
#include <QResource>

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

static void initResources()
{
    Q_INIT_RESOURCE(pipelines);
}

namespace Imbuto {
namespace {

std::unique_ptr<valijson::Schema> schemaIn(const QString &file)
{
    initResources();
    // without the program's language: rules are read while another thread may set it
    const QResource resource(QStringLiteral(":/pipelines/") + file, QLocale::c());
    if (!resource.isValid())
        qFatal("a schema of rules is missing from the program");
    const QByteArray bytes = resource.uncompressedData();
    const nlohmann::json json = nlohmann::json::parse(bytes.begin(), bytes.end());
    auto out = std::make_unique<valijson::Schema>();
    valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(json), *out);
    return out;
}

const valijson::Schema &schemaOf(RuleText text)
{
    if (text == RuleText::Vocabulary) {
        static const auto vocabulary = schemaIn(QStringLiteral("vocabularyschema.json"));
        return *vocabulary;
    }
    static const auto pipeline = schemaIn(QStringLiteral("schema.json"));
    return *pipeline;
}

/// The validator's path is written ["stages"][0]["id"]; ours is /stages/0/id.
QString pointer(const std::vector<std::string> &context)
{
    QString out;
    for (const std::string &part : context) {
        QString p = QString::fromStdString(part);
        if (p == u"<root>")
            continue;
        if (p.startsWith(u'['))
            p = p.mid(1, p.size() - 2);
        if (p.startsWith(u'"'))
            p = p.mid(1, p.size() - 2);
        out += u'/' + p;
    }
    return out;
}

} // namespace

std::optional<std::pair<QString, QString>> schemaFinding(const nlohmann::json &json, RuleText text)
{
    valijson::ValidationResults results;
    const valijson::adapters::NlohmannJsonAdapter adapter(json);
    if (valijson::Validator().validate(schemaOf(text), adapter, &results))
        return {};
    // errors come from the outside in; the deepest one says most
    std::optional<valijson::ValidationResults::Error> deepest;
    valijson::ValidationResults::Error error;
    while (results.popError(error))
        if (!deepest || error.context.size() > deepest->context.size())
            deepest = error;
    if (!deepest)
        return std::pair(QString(),
                         QCoreApplication::translate("RuleBook", "does not fit the schema"));
    return std::pair(pointer(deepest->context),
                     QCoreApplication::translate("RuleBook", "does not fit the schema: %1")
                         .arg(QString::fromStdString(deepest->description)));
}

} // namespace Imbuto
