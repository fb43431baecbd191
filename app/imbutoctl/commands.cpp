// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbutoctl/commands.h"

#include "app/imbutoctl/ctl.h"

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

constexpr int kMany = 1000000;

std::vector<CommandEntry> writingCommands()
{
    return {
        {u"init"_s,
         u"[--pipelines all|ID,ID…] [--timezone ZONE] [--currency CODE] [--demo]"_s,
         Ctl::tr("create the database"),
         {0, 0, {u"demo"_s}, {u"pipelines"_s, u"timezone"_s, u"currency"_s}},
         runInit,
         nullptr},
        {u"record"_s,
         u"FILE|-"_s,
         Ctl::tr("judge and apply JSON lines, one answer each"),
         {1, 1, {}, {}},
         runRecord,
         nullptr},
        {u"import"_s,
         u"KIND FILE [--mapping FILE] [--dry-run] [--enforce] [--rejects FILE]"_s,
         Ctl::tr("read a CSV file of people, companies, deals or activities"),
         {2, 2, {u"dry-run"_s, u"enforce"_s}, {u"mapping"_s, u"rejects"_s}},
         nullptr,
         runImport},
        {u"move"_s,
         u"SUBJECT PIPELINE STAGE [--by USER] [--reason TEXT] [--set FIELD=VALUE]… [--override]"_s,
         Ctl::tr("move a card, if the rules let it"),
         {3, 3, {u"override"_s}, {u"by"_s, u"reason"_s, u"set"_s}},
         nullptr,
         runMove},
        {u"sweep"_s, {}, Ctl::tr("let what is due happen"), {0, 0, {}, {}}, nullptr, runSweep},
        {u"replay"_s,
         u"[--verify]"_s,
         Ctl::tr("rebuild the history from the recorded inputs in a copy; compare it"),
         {0, 0, {u"verify"_s}, {}},
         nullptr,
         runReplay},
        {u"undo"_s,
         u"[CHANGE]"_s,
         Ctl::tr("take back the latest change, or that one"),
         {0, 1, {}, {}},
         nullptr,
         runUndo},
        {u"policy"_s,
         u"[NAME [VALUE [--dry-run]]]"_s,
         Ctl::tr("show or set the policies"),
         {0, 2, {u"dry-run"_s}, {}},
         nullptr,
         runPolicy},
    };
}

std::vector<CommandEntry> readingCommands()
{
    return {
        {u"may"_s,
         u"SUBJECT PIPELINE STAGE [--reason TEXT]"_s,
         Ctl::tr("say whether a move is allowed; write nothing"),
         {3, 3, {}, {u"reason"_s}},
         nullptr,
         runMay},
        {u"show"_s,
         u"SUBJECT"_s,
         Ctl::tr("fields, owner, placements, tasks"),
         {1, 1, {}, {}},
         nullptr,
         runShow},
        {u"history"_s,
         u"SUBJECT|--pipeline ID"_s,
         Ctl::tr("transitions, oldest first"),
         {0, 1, {}, {u"pipeline"_s}},
         nullptr,
         runHistory},
        {u"why"_s,
         u"SUBJECT PIPELINE"_s,
         Ctl::tr("why it stands where it stands"),
         {2, 2, {}, {}},
         nullptr,
         runWhy},
        {u"board"_s,
         u"PIPELINE [--stage ID] [--limit N]"_s,
         Ctl::tr("columns, counts, sums, cards"),
         {1, 1, {}, {u"stage"_s, u"limit"_s}},
         nullptr,
         runBoard},
        {u"rules"_s,
         u"check FILE…|ID… · show ID · simulate FILE… · apply FILE…"_s,
         Ctl::tr(
             "look for faults in rules, print them, try them on today and on recorded history, put "
             "them in force"),
         {2, kMany, {}, {}},
         runRules,
         nullptr},
        {u"report"_s,
         u"NAME [--pipeline ID] [--period NAME|--from DATE --to DATE] [--mode …] [--owner "
         u"USER|none] "
         "[--source NAME|none] [--segment NAME] [--amount-from N] [--amount-to N] "
         "[--without-overrides] [--csv FILE]"_s,
         Ctl::tr("the reports of the desktop"),
         {1,
          1,
          {u"without-overrides"_s},
          {u"pipeline"_s, u"period"_s, u"from"_s, u"to"_s, u"mode"_s, u"owner"_s, u"source"_s,
           u"segment"_s, u"amount-from"_s, u"amount-to"_s, u"csv"_s}},
         nullptr,
         runReport},
        {u"export"_s,
         u"KIND FILE"_s,
         Ctl::tr("write a CSV file"),
         {2, 2, {}, {}},
         nullptr,
         runExport},
        {u"backup"_s,
         u"FILE"_s,
         Ctl::tr("write a verified copy of the database"),
         {1, 1, {}, {}},
         nullptr,
         runBackup},
        {u"restore"_s,
         u"FILE"_s,
         Ctl::tr("put a copy in the place of the database"),
         {1, 1, {}, {}},
         runRestore,
         nullptr},
        {u"check"_s,
         {},
         Ctl::tr("integrity of file, schema and invariants"),
         {0, 0, {}, {}},
         runCheck,
         nullptr},
    };
}

} // namespace

std::vector<CommandEntry> commands()
{
    std::vector<CommandEntry> all = writingCommands();
    for (const CommandEntry &entry : readingCommands())
        all.push_back(entry);
    return all;
}

} // namespace Imbuto
