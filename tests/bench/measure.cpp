// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"

#include <QFile>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Imbuto::Bench {

double quantile(std::vector<double> samples, double part)
{
    if (samples.empty())
        fail(u"nothing was measured"_s);
    std::sort(samples.begin(), samples.end());
    return samples[size_t(part * double(samples.size() - 1) + 0.5)];
}

QString milliseconds(double value)
{
    return QString::number(value, 'f', value < 10 ? 2 : 0) + u" ms"_s;
}

QString perSecond(double value)
{
    return QString::number(qRound64(value / 1000)) + u",000 rows/s"_s;
}

QString mebibytes(double value)
{
    return QString::number(qRound64(value)) + u" MiB"_s;
}

void print(const std::vector<Row> &rows)
{
    std::puts("| work | Imbuto | raw | ratio | goal |");
    std::puts("|---|---:|---:|---:|---:|");
    for (const Row &row : rows) {
        std::printf("| %s | %s | %s | %.2f | %s |\n", qUtf8Printable(row.work),
                    qUtf8Printable(row.ours), qUtf8Printable(row.raw), row.ratio,
                    qUtf8Printable(row.goal));
    }
}

namespace {

constexpr int kMostAttempts = 10;

/// The most memory a running program has held, in MiB. What wait4() tells will not do: it counts what its
/// parent held when it was started.
double peakOf(pid_t process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').front().toDouble() / 1024;
    return 0;
}

/// Reads what the program writes until it closes its output, and measures when it says that it has painted.
QByteArray watch(int descriptor, pid_t process, std::chrono::steady_clock::time_point begin,
                 Start &start)
{
    QByteArray output;
    char buffer[4096];
    for (ssize_t count; (count = read(descriptor, buffer, sizeof buffer)) > 0;) {
        output.append(buffer, count);
        if (start.milliseconds == 0 && output.contains("painted")) {
            const auto now = std::chrono::steady_clock::now();
            start.milliseconds = std::chrono::duration<double, std::milli>(now - begin).count();
            start.peakMiB = peakOf(process);
        }
    }
    return output;
}

/// Its memory is 0 where the program had ended before anybody could look.
Start startOnce(const QString &program, const QStringList &arguments)
{
    std::vector<QByteArray> words{program.toLocal8Bit()};
    for (const QString &argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char *> argv;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);

    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        fail(u"no pipe"_s);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    Start start;
    pid_t child = 0;
    const auto begin = std::chrono::steady_clock::now();
    if (posix_spawn(&child, argv[0], &actions, nullptr, argv.data(), environ) != 0)
        fail(u"cannot start %1"_s.arg(program));
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    const QByteArray output = watch(ends[0], child, begin, start);
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    if (start.milliseconds == 0 || status != 0)
        fail(u"%1 did not paint: %2"_s.arg(program, QString::fromLocal8Bit(output)));
    return start;
}

} // namespace

Start startAndPaint(const QString &program, const QStringList &arguments)
{
    for (int attempt = 0; attempt < kMostAttempts; ++attempt)
        if (const Start start = startOnce(program, arguments); start.peakMiB > 0)
            return start;
    fail(u"%1 always ended before its memory could be read"_s.arg(program));
}

void fail(const QString &reason)
{
    std::fprintf(stderr, "imbuto_bench: %s\n", qUtf8Printable(reason));
    std::exit(1);
}

} // namespace Imbuto::Bench
