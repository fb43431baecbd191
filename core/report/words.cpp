// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/table.h"

#include <QCoreApplication>

#include <algorithm>

namespace Imbuto {

namespace {

/// The words of one column or total.
struct Words
{
    const char *id;
    const char *caption;
    const char *hint;
};

struct Months
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr Words kWords[] = {
    {"stage", QT_TRANSLATE_NOOP("Report", "Stage"), ""},
    {"entered", QT_TRANSLATE_NOOP("Report", "Entered"),
     QT_TRANSLATE_NOOP("Report", "How many came in during the period.")},
    {"advanced", QT_TRANSLATE_NOOP("Report", "Advanced"),
     QT_TRANSLATE_NOOP("Report", "Went on to a later open stage.")},
    {"won", QT_TRANSLATE_NOOP("Report", "Won"), ""},
    {"lost", QT_TRANSLATE_NOOP("Report", "Lost"), ""},
    {"closed", QT_TRANSLATE_NOOP("Report", "Closed"),
     QT_TRANSLATE_NOOP("Report", "Ended without being won or lost, handed off included.")},
    {"moved_back", QT_TRANSLATE_NOOP("Report", "Moved back"),
     QT_TRANSLATE_NOOP("Report", "Went back to an earlier stage. Corrections are not counted.")},
    {"still_there", QT_TRANSLATE_NOOP("Report", "Still there"), ""},
    {"conversion", QT_TRANSLATE_NOOP("Report", "Conversion"),
     QT_TRANSLATE_NOOP("Report", "Of those who entered: advanced or won, with a 95 % interval.")},
    {"from_first", QT_TRANSLATE_NOOP("Report", "From the first"),
     QT_TRANSLATE_NOOP("Report",
                       "Of all who came in during the period: got at least so far, with a 95 % "
                       "interval. Skipped stages count.")},
    {"median_days", QT_TRANSLATE_NOOP("Report", "Median days"),
     QT_TRANSLATE_NOOP("Report", "Half of the stays that have ended were shorter.")},
    {"p90_days", QT_TRANSLATE_NOOP("Report", "Days, 90 %"),
     QT_TRANSLATE_NOOP("Report", "Nine in ten of the stays that have ended were shorter.")},
    {"amount", QT_TRANSLATE_NOOP("Report", "Amount"), ""},
    {"reached", QT_TRANSLATE_NOOP("Report", "Reached"),
     QT_TRANSLATE_NOOP("Report",
                       "Of all who came in during the period: got at least so far. Skipped "
                       "stages count.")},
    {"subjects", QT_TRANSLATE_NOOP("Report", "Counted"), ""},
    {"corrections", QT_TRANSLATE_NOOP("Report", "Corrections"),
     QT_TRANSLATE_NOOP("Report", "Moves that put a mistake right. They are kept out.")},
    {"overrides", QT_TRANSLATE_NOOP("Report", "Overrides"),
     QT_TRANSLATE_NOOP("Report", "Moves that a manager made against the rules.")},
    {"day", QT_TRANSLATE_NOOP("Report", "Day"),
     QT_TRANSLATE_NOOP("Report", "Local days since it came in.")},
    {"at_risk", QT_TRANSLATE_NOOP("Report", "Open that long"),
     QT_TRANSLATE_NOOP("Report", "Known, and still open, at the begin of the day.")},
    {"open", QT_TRANSLATE_NOOP("Report", "Open"), ""},
    {"engaged", QT_TRANSLATE_NOOP("Report", "Engaged"),
     QT_TRANSLATE_NOOP("Report", "Went beyond the first stage, or came to an end.")},
    {"win_rate", QT_TRANSLATE_NOOP("Report", "Win rate"),
     QT_TRANSLATE_NOOP("Report",
                       "Won, of those won or lost, with a 95 % interval. What is still open is "
                       "left out.")},
    {"won_of_engaged", QT_TRANSLATE_NOOP("Report", "Won of all engaged"),
     QT_TRANSLATE_NOOP("Report", "Won, of all engaged, with a 95 % interval.")},
    {"median_days_to_won", QT_TRANSLATE_NOOP("Report", "Days until half are won"), ""},
    {"month", QT_TRANSLATE_NOOP("Report", "Month"), ""},
    {"source", QT_TRANSLATE_NOOP("Report", "Source"),
     QT_TRANSLATE_NOOP("Report", "Where they were acquired; a dash: not known.")},
    {"share", QT_TRANSLATE_NOOP("Report", "Share"),
     QT_TRANSLATE_NOOP("Report", "Of all who came in, with a 95 % interval.")},
    {"sources", QT_TRANSLATE_NOOP("Report", "By source"), ""},
    {"won_by_month", QT_TRANSLATE_NOOP("Report", "Won, by months since they came in"),
     QT_TRANSLATE_NOOP("Report", "By the end of that month, of all who came in together.")},
    {"at_start", QT_TRANSLATE_NOOP("Report", "At the start"),
     QT_TRANSLATE_NOOP("Report", "Stood there when the period began.")},
    {"left", QT_TRANSLATE_NOOP("Report", "Left"), ""},
    {"at_end", QT_TRANSLATE_NOOP("Report", "At the end"),
     QT_TRANSLATE_NOOP("Report", "At the start, plus entered, minus left.")},
    {"flows", QT_TRANSLATE_NOOP("Report", "From where to where"), ""},
    {"from", QT_TRANSLATE_NOOP("Report", "From"), ""},
    {"to", QT_TRANSLATE_NOOP("Report", "To"), ""},
    {"count", QT_TRANSLATE_NOOP("Report", "Count"), ""},
    {"owners", QT_TRANSLATE_NOOP("Report", "By owner"), ""},
    {"owner", QT_TRANSLATE_NOOP("Report", "Owner"),
     QT_TRANSLATE_NOOP("Report", "The present owner, else the last one.")},
    {"began", QT_TRANSLATE_NOOP("Report", "Began"),
     QT_TRANSLATE_NOOP("Report", "Became a lead during the period.")},
    {"reopened", QT_TRANSLATE_NOOP("Report", "Reopened"),
     QT_TRANSLATE_NOOP("Report", "Had been settled, and began again during the period.")},
    {"contacted", QT_TRANSLATE_NOOP("Report", "Contacted"),
     QT_TRANSLATE_NOOP("Report", "Of those that began or were reopened: the team made contact.")},
    {"without_contact", QT_TRANSLATE_NOOP("Report", "Without contact"),
     QT_TRANSLATE_NOOP("Report", "Of those that began or were reopened: nobody made contact.")},
    {"median_days_to_contact", QT_TRANSLATE_NOOP("Report", "Days to first contact (median)"), ""},
    {"p90_days_to_contact", QT_TRANSLATE_NOOP("Report", "Days to first contact, 90 %"), ""},
    {"owners_removed", QT_TRANSLATE_NOOP("Report", "Owners removed"),
     QT_TRANSLATE_NOOP("Report", "Taken away automatically, because the time had come.")},
};

const Words *wordsOf(const QString &id)
{
    const auto found = std::find_if(std::begin(kWords), std::end(kWords), [&](const Words &words) {
        return id == QLatin1String(words.id);
    });
    return found == std::end(kWords) ? nullptr : found;
}

QString shown(const char *text)
{
    return *text ? QCoreApplication::translate("Report", text) : QString();
}

} // namespace

QString reportCaption(const QString &id)
{
    if (id.startsWith(u"after_"))
        return Months::tr("after %n month(s)", nullptr, id.sliced(6).toInt());
    const Words *words = wordsOf(id);
    return words ? shown(words->caption) : id;
}

QString reportHint(const QString &id)
{
    const Words *words = wordsOf(id);
    return words ? shown(words->hint) : QString();
}

} // namespace Imbuto
