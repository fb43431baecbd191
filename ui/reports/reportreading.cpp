// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportreading.h"

#include "ui/reports/charts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

/// Fewer say nothing.
constexpr qint64 kEnough = 10;
/// The day that a conversion is told of.
constexpr int kDay = 90;

/// The row of \a table with the most of \a column; null where none has any.
const ReportRow *mostOf(const ReportTable &table, QStringView column)
{
    const ReportRow *most = nullptr;
    for (const ReportRow &row : table.rows)
        if (countIn(table, row, column) > (most ? countIn(table, *most, column) : 0))
            most = &row;
    return most;
}

qint64 sumOf(const ReportTable &table, QStringView column)
{
    qint64 sum = 0;
    for (const ReportRow &row : table.rows)
        sum += countIn(table, row, column);
    return sum;
}

} // namespace

QString ReportReading::sentence() const
{
    using Say = QString (ReportReading::*)() const;
    static constexpr std::array<Say, 9> all{
        &ReportReading::funnel,   &ReportReading::conversion, &ReportReading::freeToPaid,
        &ReportReading::winRate,  &ReportReading::leadStatus, &ReportReading::forecast,
        &ReportReading::velocity, &ReportReading::paths,      &ReportReading::team};
    const Say *say = forReport(m_table.name, all);
    return !say || m_table.rows.empty() ? QString() : (this->**say)();
}

const Cell &ReportReading::total(QStringView id) const
{
    static const Cell none;
    for (const auto &[name, cell] : m_table.totals)
        if (name == id)
            return cell;
    return none;
}

qint64 ReportReading::count(QStringView id) const
{
    const qint64 *found = std::get_if<qint64>(&total(id));
    return found ? *found : 0;
}

QString ReportReading::percent(double share) const
{
    return percentText(share, m_text.locale());
}

// --- funnels

QString ReportReading::funnel() const
{
    if (const QString why = withoutHistory(); !why.isEmpty())
        return why;
    const ReportRow *worst = mostOf(m_table, u"lost");
    if (!worst)
        return snapshot();
    const qint64 lost = countIn(m_table, *worst, u"lost");
    const qint64 entered = countIn(m_table, *worst, u"entered");
    if (entered < kEnough)
        return {};
    return tr("Most are lost in “%1”: %2 of the %3 that entered it, %4.")
        .arg(m_text.cell(worst->front(), CellKind::Text), m_text.number(lost),
             m_text.number(entered), percent(double(lost) / double(entered)));
}

/// In a snapshot nothing has become of anybody.
QString ReportReading::snapshot() const
{
    const qint64 all = sumOf(m_table, u"entered");
    const bool fates = sumOf(m_table, u"still_there") < all;
    const ReportRow *most = mostOf(m_table, u"entered");
    if (fates || !most || all < kEnough)
        return {};
    return tr("Most stand in “%1”: %2 of %3.")
        .arg(m_text.cell(most->front(), CellKind::Text),
             m_text.number(countIn(m_table, *most, u"entered")), m_text.number(all));
}

/// Who was imported where it stands has no conversion to show, rather than one of 0 %.
QString ReportReading::withoutHistory() const
{
    const qint64 imported = count(u"imported");
    const qint64 counted = count(u"subjects");
    if (imported == 0 || 2 * imported < counted)
        return {};
    return tr("No history of stages: %1 of the %2 counted were imported into the stage where they "
              "stand. Which "
              "stages they passed, and how fast, is not known.")
        .arg(m_text.number(imported), m_text.number(counted));
}

QString ReportReading::winRate() const
{
    const Rate *rate = std::get_if<Rate>(&total(u"win_rate"));
    if (!rate || rate->of < kEnough)
        return {};
    return tr("Of the %1 deals that were won or lost, %2 were won.")
        .arg(m_text.number(rate->of), percent(rate->value));
}

QString ReportReading::conversion() const
{
    const qint64 entered = count(u"entered");
    const ReportRow *row = nullptr;
    for (const ReportRow &one : m_table.rows)
        if (numberIn(m_table, one, u"day").value_or(0) <= kDay)
            row = &one;
    if (!row || entered < kEnough)
        return {};
    return tr("By day %1 after coming in, %2 are won, %3 lost and %4 still open.")
        .arg(m_text.number(qint64(numberIn(m_table, *row, u"day").value_or(0))),
             percent(numberIn(m_table, *row, u"won").value_or(0)),
             percent(numberIn(m_table, *row, u"lost").value_or(0)),
             percent(numberIn(m_table, *row, u"open").value_or(0)));
}

// --- free to paid, leads

/// The last stage of the table is what the free tier is for.
QString ReportReading::freeToPaid() const
{
    const qint64 entered = count(u"entered");
    const ReportTable::Column *paid = nullptr;
    for (const ReportTable::Column &column : m_table.columns)
        if (column.kind == CellKind::Count && !column.about.stage.isEmpty())
            paid = &column;
    if (!paid || entered < kEnough)
        return {};
    const qint64 got = count(paid->id);
    const QString text =
        tr("Of %1 that came in, %2 got to “%3”: %4.")
            .arg(m_text.number(entered), m_text.number(got), m_text.stage(paid->about),
                 percent(double(got) / double(entered)));
    const Cell &days = total(QString(paid->id + u"_days"_s));
    return std::holds_alternative<double>(days) ? text + u' '
            + tr("Half of these took no more than %1 days.").arg(shown(days, CellKind::Days))
                                                : text;
}

QString ReportReading::leadStatus() const
{
    const qint64 all = count(u"contacted") + count(u"without_contact");
    if (all < kEnough)
        return {};
    const QString text = tr("Nobody made contact with %1 of %2 leads.")
                             .arg(m_text.number(count(u"without_contact")), m_text.number(all));
    const Cell &days = total(u"median_days_to_contact");
    return std::holds_alternative<double>(days) ? text + u' '
            + tr("Half of the others heard from the team within %1 days.")
                  .arg(shown(days, CellKind::Days))
                                                : text;
}

// --- forecast, velocity, paths, team

QString ReportReading::forecast() const
{
    const Money *open = std::get_if<Money>(&total(u"amount"));
    if (count(u"deals") == 0)
        return {};
    if (!open || open->sums.empty())
        return tr("The open deals have no amounts: there is nothing to expect of them.");
    const QString text = tr("Of the %1 that are open, %2 can be expected to close.")
                             .arg(shown(total(u"amount"), CellKind::Money),
                                  shown(total(u"weighted"), CellKind::Money));
    const qint64 late = count(u"overdue");
    return late == 0 ? text
                     : text + u' ' + tr("Past their close date: %1.").arg(m_text.number(late));
}

QString ReportReading::velocity() const
{
    const ReportRow *longest = nullptr;
    for (const ReportRow &row : m_table.rows) {
        const auto days = [&](const ReportRow &one) {
            return numberIn(m_table, one, u"median_days").value_or(-1);
        };
        if (countIn(m_table, row, u"stays") >= kEnough && (!longest || days(row) > days(*longest)))
            longest = &row;
    }
    if (!longest)
        return sumOf(m_table, u"stays") == 0
            ? tr("Nobody has been seen to leave a stage, so how long they stay is not known yet.")
            : QString();
    const QString text =
        tr("They sit longest in “%1”: half of them more than %2 days.")
            .arg(m_text.cell(longest->front(), CellKind::Text),
                 figureText({m_table, nullptr, m_text, m_text.session().book(), {}, 0}, m_table,
                            *longest, u"median_days"));
    const qint64 stuck = count(u"stuck");
    return stuck == 0 ? text : text + u' ' + tr("Stuck: %1.").arg(m_text.number(stuck));
}

QString ReportReading::paths() const
{
    const qint64 all = count(u"subjects");
    const ReportTable *routes = sectionOf(m_table, u"routes");
    if (!routes || routes->rows.empty() || all < kEnough)
        return {};
    const bool moved =
        std::any_of(m_table.rows.begin(), m_table.rows.end(), [](const ReportRow &row) {
            return !std::holds_alternative<std::monostate>(row.front());
        });
    if (!moved)
        return tr("No history of steps: everybody is known only where they came in.");
    const ReportRow &most = routes->rows.front();
    return tr("Most often: %1 (%2 of %3). Steps back: %4; stages skipped: %5.")
        .arg(m_text.cell(most.front(), CellKind::Text),
             m_text.number(countIn(*routes, most, u"count")), m_text.number(all),
             m_text.number(count(u"returns")), m_text.number(count(u"skips")));
}

/// Whose win rate lies below the team's by more than chance, and who has most overdue tasks.
QString ReportReading::team() const
{
    QStringList parts;
    const Rate *all = std::get_if<Rate>(&total(u"win_rate"));
    QStringList below;
    for (const ReportRow &row : m_table.rows) {
        const Rate *own = std::get_if<Rate>(&cellIn(m_table, row, u"win_rate"));
        if (all && own && own->high < all->value)
            below << m_text.cell(row.front(), CellKind::Text);
    }
    if (!below.isEmpty())
        parts
            << tr("Below the team’s win rate of %1, even at the top of the 95\u00a0% interval: %2.")
                   .arg(percent(all->value), below.join(u", "_s));
    else if (all && all->of >= kEnough)
        parts
            << tr("Nobody’s win rate lies below the team’s %1 by more than its 95\u00a0% interval.")
                   .arg(percent(all->value));
    const ReportRow *most = nullptr;
    for (const ReportRow &row : m_table.rows) {
        const OwnerName *owner = std::get_if<OwnerName>(&row.front());
        if (owner && owner->user.value
            && countIn(m_table, row, u"overdue_tasks")
                > (most ? countIn(m_table, *most, u"overdue_tasks") : 0))
            most = &row;
    }
    if (most)
        parts << tr("Most overdue tasks: %1, %2.")
                     .arg(m_text.cell(most->front(), CellKind::Text),
                          m_text.number(countIn(m_table, *most, u"overdue_tasks")));
    return parts.join(u' ');
}

} // namespace Imbuto
