// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <chrono>
#include <vector>

namespace Imbuto::Bench {

/// Milliseconds that \a work takes.
template<typename Work>
double millisecondsOf(Work &&work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
        .count();
}

/// The value below which the given part of \a samples lies; 0.5 is the median.
double quantile(std::vector<double> samples, double part);
inline double median(const std::vector<double> &samples)
{
    return quantile(samples, 0.5);
}

/// One line of the table: what Imbuto needs, what the raw program needs, the goal for the ratio.
struct Row
{
    QString work;
    QString ours;
    QString raw;
    double ratio = 0; ///< as the goal states it
    QString goal;
};

QString milliseconds(double value);
QString perSecond(double value);
QString mebibytes(double value);
void print(const std::vector<Row> &rows);

/// One run of a program from its start to the line "painted" on its output.
struct Start
{
    double milliseconds = 0;
    double peakMiB = 0; ///< greatest resident size (VmHWM) until it had painted
};
/// Starts \a program and waits for its end. Ends the bench with its output when it did not paint.
Start startAndPaint(const QString &program, const QStringList &arguments);

/// Ends the bench: a measurement of something broken is none.
[[noreturn]] void fail(const QString &reason);

} // namespace Imbuto::Bench
