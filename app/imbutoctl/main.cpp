// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbutoctl/commands.h"
#include "app/imbutoctl/ctl.h"
#include "core/store/store.h"

#include <QCoreApplication>
#include <QTranslator>

#include <algorithm>
#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

const CommandEntry *entryOf(const QString &name)
{
    static const std::vector<CommandEntry> all = commands();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const CommandEntry &entry) { return entry.name == name; });
    return found == all.end() ? nullptr : &*found;
}

const Grammar *grammarOf(const QString &command)
{
    const CommandEntry *entry = entryOf(command);
    return entry ? &entry->grammar : nullptr;
}

QString usageText()
{
    QString text =
        Ctl::tr("Usage: %1")
            .arg(u"imbutoctl [--db FILE] [--now ISO8601] [--lang en|it] [--json] COMMAND …"_s);
    text += u"\n\n"_s;
    for (const CommandEntry &entry : commands())
        text += u"  %1 %2\n      %3\n"_s.arg(entry.name, entry.usage, entry.summary);
    text += u'\n'
        + Ctl::tr("What rules would do, with --json (shapes of a transition, an edit, a finding):")
        + u"\n  rules simulate  {findings, transitions, edits, refused: [{at, by, subject, "
          u"pipeline, to, "
          "rule, unmet, text}], moved, not_moved}"
          "\n  rules apply     {result, change, transitions, findings}"
          "\n  policy --dry-run  {transitions, edits}\n\n"_s;
    text += Ctl::tr("SUBJECT is person:REF, company:REF or deal:REF.") + u'\n'
        + Ctl::tr("Exit codes: 0 done, 1 usage, 2 bad input, 3 refused by a rule, 4 conflict, 5 "
                  "storage.");
    return text;
}

Expected<int> dispatch(const Session &session)
{
    const CommandEntry &entry = *entryOf(session.options().command);
    if (entry.run)
        return entry.run(session);
    Expected<std::unique_ptr<Workspace>> workspace = session.open();
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    return entry.runOpen(session, **workspace);
}

int run(const Session &session)
{
    try {
        const Expected<int> code = dispatch(session);
        return code ? *code : session.fail(code.error());
    } catch (const StorageFault &fault) {
        return session.fail(fault.error);
    }
}

/// The language is wanted before the line is read: its own mistakes are told in it.
void installTranslation(QCoreApplication &app, const QStringList &words)
{
    const qsizetype named = words.indexOf(u"--lang"_s);
    const bool italian =
        words.contains(u"--lang=it"_s) || (named >= 0 && words.value(named + 1) == "it"_L1);
    auto *translator = new QTranslator(&app); // English too: it has plural forms
    if (translator->load(italian ? u":/i18n/imbuto_it.qm"_s : u":/i18n/imbuto_en.qm"_s))
        QCoreApplication::installTranslator(translator);
}

} // namespace
} // namespace Imbuto

int main(int argc, char **argv)
{
    using namespace Imbuto;
#ifdef SIGXFSZ
    std::signal(SIGXFSZ, SIG_IGN); // a file-size limit is a write error like any other
#endif
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"imbutoctl"_s);
    const QStringList words = QCoreApplication::arguments().mid(1);
    installTranslation(app, words);

    const Expected<Options> options = parseOptions(words, grammarOf);
    const Session session(options.value_or(Options{}));
    if (!options) {
        session.message(options.error().text + u'\n' + Ctl::tr("Try imbutoctl --help"));
        return int(options.error().code);
    }
    if (options->version) {
        session.print(u"imbutoctl " IMBUTO_VERSION ""_s);
        return kDone;
    }
    if (options->help) {
        session.print(usageText());
        return kDone;
    }
    if (options->has(u"now"_s) && !parseInstant(options->now, Calendar()))
        return session.fail({Error::Code::Usage,
                             Ctl::tr("--now is not an ISO 8601 time: %1").arg(options->now),
                             {}});
    const int code = run(session);
    if (code == kDone && std::ferror(stdout)) // a full disk, say: what was asked for is not there
        return session.fail({Error::Code::Storage, Ctl::tr("The output cannot be written."), {}});
    return code;
}
