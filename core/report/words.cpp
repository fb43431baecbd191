// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/table.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

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
    {"won", QT_TRANSLATE_NOOP("Report", "Won"),
     QT_TRANSLATE_NOOP("Report", "Ended in a stage that counts as won.")},
    {"lost", QT_TRANSLATE_NOOP("Report", "Lost"),
     QT_TRANSLATE_NOOP("Report", "Ended in a stage that counts as lost.")},
    {"closed", QT_TRANSLATE_NOOP("Report", "Closed"),
     QT_TRANSLATE_NOOP("Report", "Ended without being won or lost, handed off included.")},
    {"moved_back", QT_TRANSLATE_NOOP("Report", "Moved back"),
     QT_TRANSLATE_NOOP("Report", "Went back to an earlier stage. Corrections are not counted.")},
    {"still_there", QT_TRANSLATE_NOOP("Report", "Still there"),
     QT_TRANSLATE_NOOP("Report", "Has not left the stage.")},
    {"conversion", QT_TRANSLATE_NOOP("Report", "Conversion"),
     QT_TRANSLATE_NOOP("Report",
                       "Of those who entered: advanced or won, with a 95\u00a0% interval.")},
    {"from_first", QT_TRANSLATE_NOOP("Report", "From the first"),
     QT_TRANSLATE_NOOP(
         "Report",
         "Of all who came in during the period: got at least so far, with a 95\u00a0% "
         "interval. Skipped stages count.")},
    {"median_days", QT_TRANSLATE_NOOP("Report", "Median days"),
     QT_TRANSLATE_NOOP("Report", "Half of the stays that have ended were shorter.")},
    {"p90_days", QT_TRANSLATE_NOOP("Report", "Days, 90\u00a0%"),
     QT_TRANSLATE_NOOP("Report", "Nine in ten of the stays that have ended were shorter.")},
    {"amount", QT_TRANSLATE_NOOP("Report", "Amount"),
     QT_TRANSLATE_NOOP("Report", "What they are worth together.")},
    {"reached", QT_TRANSLATE_NOOP("Report", "Reached"),
     QT_TRANSLATE_NOOP("Report",
                       "Of all who came in during the period: got at least so far. Skipped "
                       "stages count.")},
    {"subjects", QT_TRANSLATE_NOOP("Report", "Counted"),
     QT_TRANSLATE_NOOP("Report", "How many are behind these figures.")},
    {"corrections", QT_TRANSLATE_NOOP("Report", "Corrections"),
     QT_TRANSLATE_NOOP("Report", "Moves that put a mistake right. They are kept out.")},
    {"imported", QT_TRANSLATE_NOOP("Report", "Imported where they stand"),
     QT_TRANSLATE_NOOP("Report", "Which stages they passed before is not known.")},
    {"overrides", QT_TRANSLATE_NOOP("Report", "Overrides"),
     QT_TRANSLATE_NOOP("Report", "Moves that a manager made against the rules.")},
    {"day", QT_TRANSLATE_NOOP("Report", "Day"),
     QT_TRANSLATE_NOOP("Report", "Local days since it came in.")},
    {"at_risk", QT_TRANSLATE_NOOP("Report", "Open that long"),
     QT_TRANSLATE_NOOP("Report", "Known, and still open, at the begin of the day.")},
    {"open", QT_TRANSLATE_NOOP("Report", "Open"),
     QT_TRANSLATE_NOOP("Report", "Has not ended yet.")},
    {"won_low", QT_TRANSLATE_NOOP("Report", "Won, at least"),
     QT_TRANSLATE_NOOP("Report", "The low end of the 95\u00a0% interval of the share won.")},
    {"won_high", QT_TRANSLATE_NOOP("Report", "Won, at most"),
     QT_TRANSLATE_NOOP("Report", "The high end of the 95\u00a0% interval of the share won.")},
    {"lost_low", QT_TRANSLATE_NOOP("Report", "Lost, at least"),
     QT_TRANSLATE_NOOP("Report", "The low end of the 95\u00a0% interval of the share lost.")},
    {"lost_high", QT_TRANSLATE_NOOP("Report", "Lost, at most"),
     QT_TRANSLATE_NOOP("Report", "The high end of the 95\u00a0% interval of the share lost.")},
    {"engaged", QT_TRANSLATE_NOOP("Report", "Engaged"),
     QT_TRANSLATE_NOOP("Report", "Went beyond the first stage, or came to an end.")},
    {"win_rate", QT_TRANSLATE_NOOP("Report", "Win rate"),
     QT_TRANSLATE_NOOP(
         "Report",
         "Won, of those won or lost, with a 95\u00a0% interval. What is still open is "
         "left out.")},
    {"won_of_engaged", QT_TRANSLATE_NOOP("Report", "Won of all engaged"),
     QT_TRANSLATE_NOOP("Report", "Won, of all engaged, with a 95\u00a0% interval.")},
    {"median_days_to_won", QT_TRANSLATE_NOOP("Report", "Days until half are won"),
     QT_TRANSLATE_NOOP(
         "Report", "Until half of all that came in were won; a dash: it has not come to that.")},
    {"month", QT_TRANSLATE_NOOP("Report", "Month"), ""},
    {"source", QT_TRANSLATE_NOOP("Report", "Source"),
     QT_TRANSLATE_NOOP("Report", "Where they were acquired; a dash: not known.")},
    {"share", QT_TRANSLATE_NOOP("Report", "Share"),
     QT_TRANSLATE_NOOP("Report", "Of all who came in, with a 95\u00a0% interval.")},
    {"sources", QT_TRANSLATE_NOOP("Report", "By source"), ""},
    {"won_by_month", QT_TRANSLATE_NOOP("Report", "Won, by months since they came in"),
     QT_TRANSLATE_NOOP("Report", "By the end of that month, of all who came in together.")},
    {"at_start", QT_TRANSLATE_NOOP("Report", "At the start"),
     QT_TRANSLATE_NOOP("Report", "Stood there when the period began.")},
    {"left", QT_TRANSLATE_NOOP("Report", "Left"),
     QT_TRANSLATE_NOOP("Report", "Went on, back or out during the period.")},
    {"at_end", QT_TRANSLATE_NOOP("Report", "At the end"),
     QT_TRANSLATE_NOOP("Report", "At the start, plus entered, minus left.")},
    {"flows", QT_TRANSLATE_NOOP("Report", "From where to where"), ""},
    {"from", QT_TRANSLATE_NOOP("Report", "From"), ""},
    {"to", QT_TRANSLATE_NOOP("Report", "To"), ""},
    {"count", QT_TRANSLATE_NOOP("Report", "Count"), QT_TRANSLATE_NOOP("Report", "How many times.")},
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
    {"median_days_to_contact", QT_TRANSLATE_NOOP("Report", "Days to first contact (median)"),
     QT_TRANSLATE_NOOP("Report", "Half of those contacted heard from the team sooner.")},
    {"p90_days_to_contact", QT_TRANSLATE_NOOP("Report", "Days to first contact, 90\u00a0%"),
     QT_TRANSLATE_NOOP("Report", "Nine in ten of those contacted heard from the team sooner.")},
    {"owners_removed", QT_TRANSLATE_NOOP("Report", "Owners removed"),
     QT_TRANSLATE_NOOP("Report", "Taken away automatically, because the time had come.")},
    {"probabilities", QT_TRANSLATE_NOOP("Report", "Chances of the stages"),
     QT_TRANSLATE_NOOP("Report",
                       "What is set in the pipeline counts; else what its own history says.")},
    {"probability", QT_TRANSLATE_NOOP("Report", "Chance"),
     QT_TRANSLATE_NOOP("Report", "What a deal in that stage counts of its amount.")},
    {"basis", QT_TRANSLATE_NOOP("Report", "Based on"), ""},
    {"set", QT_TRANSLATE_NOOP("Report", "set in the pipeline"),
     QT_TRANSLATE_NOOP("Report", "The chance that the pipeline gives the stage.")},
    {"estimated", QT_TRANSLATE_NOOP("Report", "estimated from the history"),
     QT_TRANSLATE_NOOP(
         "Report", "Of the deals that got there and have ended: won, with a 95\u00a0% interval.")},
    {"none", QT_TRANSLATE_NOOP("Report", "nothing"), ""},
    {"slippage", QT_TRANSLATE_NOOP("Report", "Close dates that were moved"), ""},
    {"subject", QT_TRANSLATE_NOOP("Report", "Who"), ""},
    {"times", QT_TRANSLATE_NOOP("Report", "Times"),
     QT_TRANSLATE_NOOP("Report", "How many times the date was moved.")},
    {"first", QT_TRANSLATE_NOOP("Report", "First date"), ""},
    {"last", QT_TRANSLATE_NOOP("Report", "Present date"), ""},
    {"days", QT_TRANSLATE_NOOP("Report", "Days"),
     QT_TRANSLATE_NOOP("Report",
                       "So far; of a date that was moved, from the first to the present one.")},
    {"limit", QT_TRANSLATE_NOOP("Report", "Nine in ten took"),
     QT_TRANSLATE_NOOP("Report", "Of the stays in that stage that have ended.")},
    {"stuck", QT_TRANSLATE_NOOP("Report", "Stuck"),
     QT_TRANSLATE_NOOP("Report", "Longer in the stage than nine in ten of those that left it.")},
    {"stays", QT_TRANSLATE_NOOP("Report", "Stays"),
     QT_TRANSLATE_NOOP("Report", "That ended during the period.")},
    {"least_days", QT_TRANSLATE_NOOP("Report", "Least"),
     QT_TRANSLATE_NOOP("Report", "The shortest of the stays that have ended.")},
    {"lower_days", QT_TRANSLATE_NOOP("Report", "First quarter"),
     QT_TRANSLATE_NOOP("Report", "A quarter of the stays that have ended were shorter.")},
    {"upper_days", QT_TRANSLATE_NOOP("Report", "Third quarter"),
     QT_TRANSLATE_NOOP("Report", "Three quarters of the stays that have ended were shorter.")},
    {"most_days", QT_TRANSLATE_NOOP("Report", "Most"),
     QT_TRANSLATE_NOOP("Report", "The longest of the stays that have ended.")},
    {"rot_days", QT_TRANSLATE_NOOP("Report", "Idle after, in days"),
     QT_TRANSLATE_NOOP("Report", "As the pipeline says.")},
    {"suggested_rot_days", QT_TRANSLATE_NOOP("Report", "Suggested"),
     QT_TRANSLATE_NOOP(
         "Report",
         "Nine in ten of the stays that have ended were shorter; nothing where too few have.")},
    {"step", QT_TRANSLATE_NOOP("Report", "Step"), ""},
    {"enter", QT_TRANSLATE_NOOP("Report", "comes in"), ""},
    {"next", QT_TRANSLATE_NOOP("Report", "goes on"), ""},
    {"skip", QT_TRANSLATE_NOOP("Report", "skips"), ""},
    {"back", QT_TRANSLATE_NOOP("Report", "goes back"), ""},
    {"end", QT_TRANSLATE_NOOP("Report", "ends"), ""},
    {"reopen", QT_TRANSLATE_NOOP("Report", "is reopened"), ""},
    {"leave", QT_TRANSLATE_NOOP("Report", "leaves"), ""},
    {"routes", QT_TRANSLATE_NOOP("Report", "Most frequent ways"), ""},
    {"route", QT_TRANSLATE_NOOP("Report", "Way"), ""},
    {"skips", QT_TRANSLATE_NOOP("Report", "Skips"),
     QT_TRANSLATE_NOOP("Report", "Steps that left out an open stage.")},
    {"returns", QT_TRANSLATE_NOOP("Report", "Returns"),
     QT_TRANSLATE_NOOP("Report", "Steps back and reopenings. Corrections are not counted.")},
    {"loops", QT_TRANSLATE_NOOP("Report", "Loops"),
     QT_TRANSLATE_NOOP("Report", "Entered some stage more than once.")},
    {"activities", QT_TRANSLATE_NOOP("Report", "Activities"),
     QT_TRANSLATE_NOOP("Report", "Logged by them during the period.")},
    {"created", QT_TRANSLATE_NOOP("Report", "Created"),
     QT_TRANSLATE_NOOP("Report", "Came in during the period.")},
    {"cycle_days", QT_TRANSLATE_NOOP("Report", "Days until won (median)"),
     QT_TRANSLATE_NOOP("Report", "From coming in to won, of what was won during the period.")},
    {"open_amount", QT_TRANSLATE_NOOP("Report", "Open amount"),
     QT_TRANSLATE_NOOP("Report", "What the open ones are worth together.")},
    {"won_amount", QT_TRANSLATE_NOOP("Report", "Won amount"),
     QT_TRANSLATE_NOOP("Report", "What the won ones are worth together.")},
    {"open_tasks", QT_TRANSLATE_NOOP("Report", "Open tasks"),
     QT_TRANSLATE_NOOP("Report", "Tasks that are not done.")},
    {"overdue_tasks", QT_TRANSLATE_NOOP("Report", "Overdue tasks"),
     QT_TRANSLATE_NOOP("Report", "Tasks that should have been done by today.")},
    {"deals", QT_TRANSLATE_NOOP("Report", "Deals"),
     QT_TRANSLATE_NOOP("Report", "Open, and expected to close in that month.")},
    {"overdue", QT_TRANSLATE_NOOP("Report", "Overdue"),
     QT_TRANSLATE_NOOP("Report", "The expected close date has passed.")},
    {"weighted", QT_TRANSLATE_NOOP("Report", "Weighted"),
     QT_TRANSLATE_NOOP("Report", "Each amount by the chance of its stage.")},
    {"weighted_estimated", QT_TRANSLATE_NOOP("Report", "Weighted by history"),
     QT_TRANSLATE_NOOP("Report",
                       "Each amount by what the pipeline’s own history says of its stage.")},
    {"weighted_low", QT_TRANSLATE_NOOP("Report", "At least"),
     QT_TRANSLATE_NOOP(
         "Report",
         "If every chance were at the low end of the 95\u00a0% interval that the history "
         "gives it.")},
    {"weighted_high", QT_TRANSLATE_NOOP("Report", "At most"),
     QT_TRANSLATE_NOOP(
         "Report",
         "If every chance were at the high end of the 95\u00a0% interval that the history "
         "gives it.")},
    {"won_deals", QT_TRANSLATE_NOOP("Report", "Deals won"),
     QT_TRANSLATE_NOOP("Report", "Won in that month.")},
    {"dates_moved", QT_TRANSLATE_NOOP("Report", "Dates moved"),
     QT_TRANSLATE_NOOP("Report", "How many times an expected close date was changed.")},
    {"deals_moved", QT_TRANSLATE_NOOP("Report", "Deals moved"),
     QT_TRANSLATE_NOOP("Report", "Deals whose expected close date is another one than at first.")},
    {"median_slip_days", QT_TRANSLATE_NOOP("Report", "Days moved (median)"),
     QT_TRANSLATE_NOOP("Report", "Later is positive.")},
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
    const Words *words = wordsOf(id.startsWith(u"after_") ? u"won_by_month"_s : id);
    return words ? shown(words->hint) : QString();
}

} // namespace Imbuto
