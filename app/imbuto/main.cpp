// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbuto/desktop.h"
#include "app/imbuto/headstart.h"
#include "app/imbuto/options.h"
#include "core/store/store.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMessageLogger>
#include <QSettings>

#include <csignal>
#include <cstdio>

using namespace Imbuto;

namespace {

/// The last net: a read that failed inside an event handler must not end the program.
class Application final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        try {
            return QApplication::notify(receiver, event);
        } catch (const StorageFault &fault) {
            qWarning("imbuto: %s", qPrintable(fault.error.text));
            return true;
        }
    }
};

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

bool asksForPlatform(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        if (QByteArrayView(argv[i]) == QByteArrayView("-platform")
            || QByteArrayView(argv[i]) == QByteArrayView("--platform"))
            return true;
    }
    return false;
}

bool asksForScreenshot(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        if (QByteArrayView(argv[i]).startsWith("--screenshot"))
            return true;
    }
    return false;
}

void print(std::FILE *stream, const QString &text)
{
    std::fputs(qPrintable(text), stream);
}

/// What needs no window: help, version, a usage error, no display. Nothing: go on.
std::optional<int> answerInTerminal(const Expected<Options> &options)
{
    if (!options) {
        print(stderr, QStringLiteral("imbuto: %1\n").arg(options.error().text));
        return int(options.error().code);
    }
    if (options->help) {
        print(stdout, usageText());
        return 0;
    }
    if (options->version) {
        print(stdout, QStringLiteral("imbuto %1\n").arg(QStringLiteral(IMBUTO_VERSION)));
        return 0;
    }
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    // a write beyond the file-size limit is to be an error that rolls back, not the end (quality.md §3 row 2)
    std::signal(SIGXFSZ, SIG_IGN);
    QCoreApplication::setApplicationName(QStringLiteral("imbuto"));
    // all that is kept between runs is one file; a name of an organisation would move the data as well
    QCoreApplication::setOrganizationDomain(QStringLiteral("imbuto"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QCoreApplication::setApplicationVersion(QStringLiteral(IMBUTO_VERSION));

    if (!asksForPlatform(argc, argv) && !hasDisplay()) {
        QStringList arguments;
        for (int i = 1; i < argc; ++i)
            arguments << QString::fromLocal8Bit(argv[i]);
        if (const auto code = answerInTerminal(parseOptions(arguments)))
            return *code;
        if (!asksForScreenshot(argc, argv)) {
            print(stderr,
                  QStringLiteral("imbuto: there is no display to open a window on.\n"
                                 "  a picture of a page:    imbuto --demo --screenshot board.png\n"
                                 "  a virtual display:      xvfb-run imbuto --demo\n"
                                 "  from another machine:   ssh -X, then imbuto\n"
                                 "  without a screen:       imbutoctl --help\n"));
            return int(Error::Code::Usage);
        }
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }

    const HeadStart headStart;
    Application application(argc, argv);
    application.setDesktopFileName(QStringLiteral("imbuto"));
    const auto options = parseOptions(QCoreApplication::arguments().mid(1));
    if (const auto code = answerInTerminal(options))
        return *code;
    Desktop desktop(*options);
    if (!desktop.start())
        return 0;
    if (!options->screenshot.isEmpty())
        desktop.takePicture();
    if (options->exitAfterPaint)
        desktop.exitAfterPaint(sinceStart);
    return QApplication::exec();
}
