// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
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
using Keys = std::vector<std::string>;

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

/// Runs the built program, as a script would.
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

inline QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The keys of an object, in the order in which they were printed.
inline Keys keys(const QByteArray &document)
{
    const auto json =
        nlohmann::ordered_json::parse(document.constBegin(), document.constEnd(), nullptr, false);
    Keys all;
    for (const auto &[key, value] : json.items())
        all.push_back(key);
    return all;
}

/// A team, a company, a person and a deal.
inline const QByteArray kTeam = R"({"type":"user","ref":"u1","name":"Anna","role":"rep"}
{"type":"user","ref":"m1","name":"Marta","role":"manager"}
{"type":"company","ref":"acme","name":"Acme","owner":"u1","at":"2026-01-01T08:00:00Z"}
{"type":"person","ref":"p1","name":"Ada","email":"ada@example.org","company":"acme","owner":"u1","at":"2026-01-01T08:00:00Z"}
{"type":"deal","ref":"d1","title":"Licences","pipeline":"sales","person":"p1","company":"acme","amount":"1200.00","currency":"EUR","owner":"u1","at":"2026-01-02T08:00:00Z"}
)";

/// A database of its own for each test.
class CliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

protected:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString database() const { return path(QStringLiteral("test.db")); }
    QString file(const QString &name, const QByteArray &contents) const
    {
        QFile file(path(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(contents);
        return file.fileName();
    }
    CliResult cli(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return runCli(QStringList{QStringLiteral("--db"), database()} + arguments, input);
    }
    CliResult record(const QByteArray &lines) const
    {
        return cli({QStringLiteral("record"), QStringLiteral("-")}, lines);
    }
    void create() const
    {
        QCOMPARE(cli({QStringLiteral("init"), QStringLiteral("--timezone"),
                      QStringLiteral("Europe/Rome")})
                     .code,
                 0);
    }
    void createTeam() const
    {
        create();
        QCOMPARE(record(kTeam).code, 0);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace Imbuto::Testing
