// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbuto/options.h"

#include "core/calendar.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTimeZone>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Options)
};

struct Parser : QCommandLineParser
{
    QCommandLineOption help{{u"h"_s, u"help"_s}, Words::tr("Show this help.")};
    QCommandLineOption version{u"version"_s, Words::tr("Show the version.")};
    QCommandLineOption demo{u"demo"_s, Words::tr("Open the demo workspace.")};
    QCommandLineOption screenshot{
        u"screenshot"_s, Words::tr("Write a picture of the window and exit."), u"FILE.png"_s};
    QCommandLineOption page{
        u"page"_s,
        Words::tr("Show this page: the id of a pipeline, today, leads, people, companies, tasks, "
                  "reports, settings, or person:REF, company:REF, deal:REF."),
        u"PAGE"_s};
    QCommandLineOption lang{u"lang"_s, Words::tr("Language: en or it."), u"LANG"_s};
    QCommandLineOption theme{u"theme"_s, Words::tr("Theme: light or dark."), u"THEME"_s};
    QCommandLineOption size{u"size"_s, Words::tr("Size of the window."), u"WIDTHxHEIGHT"_s};
    QCommandLineOption font{u"font"_s, Words::tr("Size of text, 85 to 200 percent."), u"PERCENT"_s};
    QCommandLineOption exitAfterPaint{u"exit-after-paint"_s,
                                      Words::tr("Print when the window was painted and exit.")};
    QCommandLineOption now{u"now"_s, Words::tr("Use this moment instead of the clock."),
                           u"ISO8601"_s};

    Parser()
    {
        setApplicationDescription(Words::tr("Sales pipelines that move by rule."));
        addPositionalArgument(u"FILE"_s, Words::tr("The workspace to open."), u"[FILE]"_s);
        addOptions(
            {help, version, demo, screenshot, page, lang, theme, size, font, now, exitAfterPaint});
    }
};

tl::unexpected<Error> usage(const QString &text)
{
    return tl::make_unexpected(Error{Error::Code::Usage, text, {}});
}

Expected<QSize> readSize(const QString &text)
{
    const QStringList parts = text.split(u'x');
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    if (size.width() < 320 || size.height() < 240 || size.width() > 16000 || size.height() > 16000)
        return usage(Words::tr("--size: not a size like 1440x860: %1").arg(text));
    return size;
}

} // namespace

Expected<Options> parseOptions(const QStringList &arguments)
{
    Parser parser;
    if (!parser.parse(QStringList{u"imbuto"_s} + arguments))
        return usage(parser.errorText());
    Options options;
    options.help = parser.isSet(parser.help);
    options.version = parser.isSet(parser.version);
    options.demo = parser.isSet(parser.demo);
    options.exitAfterPaint = parser.isSet(parser.exitAfterPaint);
    options.screenshot = parser.value(parser.screenshot);
    options.page = parser.value(parser.page);
    options.language = parser.value(parser.lang);
    options.theme = parser.value(parser.theme);
    const QStringList files = parser.positionalArguments();
    if (files.size() > 1)
        return usage(Words::tr("Only one workspace can be opened at a time."));
    if (!files.isEmpty())
        options.file = files.first();
    if (options.demo && !options.file.isEmpty())
        return usage(Words::tr("Either a file or --demo, not both."));
    if (!options.language.isEmpty() && options.language != "en"_L1 && options.language != "it"_L1)
        return usage(Words::tr("--lang: neither en nor it: %1").arg(options.language));
    if (!options.theme.isEmpty() && options.theme != "light"_L1 && options.theme != "dark"_L1)
        return usage(Words::tr("--theme: neither light nor dark: %1").arg(options.theme));
    if (parser.isSet(parser.size)) {
        const auto size = readSize(parser.value(parser.size));
        if (!size)
            return tl::make_unexpected(size.error());
        options.size = *size;
        options.sizeGiven = true;
    }
    if (parser.isSet(parser.font)) {
        bool number = false;
        options.fontPercent = parser.value(parser.font).toInt(&number);
        if (!number || *options.fontPercent < 85 || *options.fontPercent > 200)
            return usage(Words::tr("--font: not a percentage from 85 to 200: %1")
                             .arg(parser.value(parser.font)));
    }
    if (parser.isSet(parser.now)) {
        options.now = parseInstant(parser.value(parser.now), Calendar(QTimeZone::systemTimeZone()));
        if (!options.now)
            return usage(
                Words::tr("--now: not a moment in ISO 8601: %1").arg(parser.value(parser.now)));
    }
    return options;
}

QString usageText()
{
    // without an application nobody has told the parser its name
    return Parser().helpText().replace(QStringLiteral("<executable_name>"),
                                       QStringLiteral("imbuto"));
}

} // namespace Imbuto
