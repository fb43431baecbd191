// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QSysInfo>

#include <cstdio>
#include <functional>
#include <map>
#include <thread>

using namespace Imbuto::Bench;
using namespace Qt::StringLiterals;

namespace {

QString processor()
{
    QFile file(u"/proc/cpuinfo"_s);
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("model name"))
                return QString::fromLatin1(line.mid(line.indexOf(':') + 1).trimmed());
        }
    }
    return QSysInfo::currentCpuArchitecture();
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const std::map<QString, std::function<std::vector<Row>(const QTemporaryDir &, const Size &)>>
        parts{{u"boards"_s, benchBoards},   {u"writes"_s, benchWrites},
              {u"imports"_s, benchImports}, {u"rules"_s, benchRules},
              {u"reports"_s, benchReports}, {u"search"_s, benchSearch},
              {u"window"_s, benchWindow},   {u"starts"_s, benchStarts}};
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Measures Imbuto against raw programs doing the same work."_s);
    parser.addHelpOption();
    parser.addOption(
        {u"quick"_s, u"A hundredth of the work: whether the bench works, not how fast."_s});
    parser.addPositionalArgument(
        u"part"_s, u"boards|writes|imports|rules|reports|search|window|starts"_s, u"[part…]"_s);
    parser.process(application);
    Size size;
    if (parser.isSet(u"quick"_s))
        size = {1000, 10, 2000, 500, 3, 2000, 2000, 3000};

    const QTemporaryDir folder;
    std::vector<Row> rows;
    for (const auto &[name, measure] : parts) {
        if (!parser.positionalArguments().isEmpty() && !parser.positionalArguments().contains(name))
            continue;
        std::fprintf(stderr, "measuring %s …\n", qPrintable(name));
        for (Row &row : measure(folder, size))
            rows.push_back(std::move(row));
    }
    std::printf("Measured on %s, %u threads, %s, Qt %s.\n\n", qPrintable(processor()),
                std::thread::hardware_concurrency(), qPrintable(QSysInfo::prettyProductName()),
                qVersion());
    print(rows);
    return 0;
}
