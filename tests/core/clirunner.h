// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <QTest>

// QCOMPARE asks what a value converts to: everything, otherwise
#define JSON_USE_IMPLICIT_CONVERSIONS 0
#include <nlohmann/json.hpp>

template<>
inline char *QTest::toString(const nlohmann::json &json)
{
    return qstrdup(json.dump().c_str());
}

namespace Imbuto::Testing {

using Json = nlohmann::json;

struct CliResult
{
    int code = -1; ///< −1: crashed or did not end
    QByteArray out;
    QByteArray err;

    Json json() const { return Json::parse(out.constBegin(), out.constEnd(), nullptr, false); }
    std::vector<Json> lines() const
    {
        std::vector<Json> all;
        for (const QByteArray &line : out.split('\n'))
            if (!line.isEmpty())
                all.push_back(Json::parse(line.constBegin(), line.constEnd(), nullptr, false));
        return all;
    }
};

/// Runs the built program, as a script would: no session, no settings of whoever runs the tests.
inline CliResult runCli(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(QStringLiteral(IMBUTOCTL), arguments);
    process.write(input);
    process.closeWriteChannel();
    CliResult result;
    if (process.waitForFinished(120000) && process.exitStatus() == QProcess::NormalExit)
        result.code = process.exitCode();
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

} // namespace Imbuto::Testing
