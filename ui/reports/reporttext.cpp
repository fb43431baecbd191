// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reporttext.h"

#include "ui/shell/format.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

struct CellText
{
    const Session &session;
    const ReportText &texts;

    const QLocale &locale() const { return session.language().locale; }
    QString percent(double v) const { return percentText(v, locale(), 1); }
    QString operator()(std::monostate) const { return u"–"_s; }
    QString operator()(bool v) const { return text(Value(v), session.language()); }
    QString operator()(qint64 v) const { return locale().toString(v); }
    QString operator()(double v) const { return locale().toString(v, 'f', 1); }
    QString operator()(const QString &v) const { return v; }
    QString operator()(QDate v) const { return dateText(v, session.language()); }
    QString operator()(Month v) const
    {
        return locale().toString(QDate(v.year, v.month, 1), u"MMM yyyy"_s);
    }
    QString operator()(const Rate &v) const
    {
        return u"%1 (%2–%3)"_s.arg(percent(v.value), locale().toString(100 * v.low, 'f', 1),
                                   locale().toString(100 * v.high, 'f', 1));
    }
    QString operator()(const Money &v) const
    {
        QStringList sums;
        for (const auto &[currency, minor] : v.sums)
            sums << amountText(minor, currency, session.language());
        return sums.isEmpty() ? u"–"_s : sums.join(u" + "_s);
    }
    QString operator()(const StageName &v) const { return texts.stage(v); }
    QString operator()(const StageNames &v) const
    {
        QStringList names;
        for (const StageId &id : v.stages)
            names << texts.stage({v.pipeline, id});
        return names.join(u" → "_s);
    }
    QString operator()(const Choice &v) const { return reportCaption(v.id); }
    QString operator()(OwnerName v) const { return ownerName(v.user, session.workspace()); }
    QString operator()(Subject v) const
    {
        const std::optional<Record> record = session.store().record(v);
        return record ? record->name : u"–"_s;
    }
};

} // namespace

QString ReportText::reportName(const QString &name)
{
    static constexpr std::pair<const char *, const char *> kNames[] = {
        {"funnel", QT_TR_NOOP("Funnel")},
        {"conversion", QT_TR_NOOP("Conversion over time")},
        {"free_to_paid", QT_TR_NOOP("Free to paid")},
        {"marketing_funnel", QT_TR_NOOP("Marketing funnel")},
        {"lead_status", QT_TR_NOOP("Lead status")},
        {"forecast", QT_TR_NOOP("Forecast")},
        {"velocity", QT_TR_NOOP("Time in stage")},
        {"paths", QT_TR_NOOP("Paths")},
        {"team", QT_TR_NOOP("Team")},
    };
    const auto found = std::ranges::find_if(
        kNames, [&](const auto &one) { return name == QLatin1String(one.first); });
    return found == std::end(kNames) ? name : tr(found->second);
}

QString ReportText::periodName(const QString &name)
{
    static constexpr std::pair<const char *, const char *> kNames[] = {
        {"all", QT_TR_NOOP("All time")},
        {"this_month", QT_TR_NOOP("This month")},
        {"last_month", QT_TR_NOOP("Last month")},
        {"this_quarter", QT_TR_NOOP("This quarter")},
        {"last_quarter", QT_TR_NOOP("Last quarter")},
        {"last_3_months", QT_TR_NOOP("Last 3 months")},
        {"this_year", QT_TR_NOOP("This year")},
        {"last_year", QT_TR_NOOP("Last year")},
    };
    const auto found = std::ranges::find_if(
        kNames, [&](const auto &one) { return name == QLatin1String(one.first); });
    return found == std::end(kNames) ? name : tr(found->second);
}

QString ReportText::question(const QString &report)
{
    static constexpr std::pair<const char *, const char *> kQuestions[] = {
        {"funnel", QT_TR_NOOP("Where do they die?")},
        {"velocity", QT_TR_NOOP("How long do they sit?")},
        {"forecast", QT_TR_NOOP("What will close?")},
        {"free_to_paid", QT_TR_NOOP("Is the free tier turning into revenue?")},
        {"team", QT_TR_NOOP("Who needs help?")},
    };
    const auto found = std::ranges::find_if(
        kQuestions, [&](const auto &one) { return report == QLatin1String(one.first); });
    return found == std::end(kQuestions) ? QString() : tr(found->second);
}

QString ReportText::modeName(FunnelMode mode)
{
    return mode == FunnelMode::Snapshot     ? tr("Snapshot")
        : mode == FunnelMode::CreatedCohort ? tr("Created cohort")
                                            : tr("Stage cohort");
}

QString ReportText::modeHint(FunnelMode mode)
{
    return mode == FunnelMode::Snapshot ? tr("Who stands where at the end of the period.")
        : mode == FunnelMode::CreatedCohort
        ? tr("Of those who entered the pipeline in the period: how far they got.")
        : tr("Of all entries into each stage in the period: what became of them.");
}

QString ReportText::reportHint(const QString &name)
{
    static constexpr std::pair<const char *, const char *> kHints[] = {
        {"conversion",
         QT_TR_NOOP("Of all who came in: what share is won, and what share lost, so many days "
                    "later.")},
        {"free_to_paid",
         QT_TR_NOOP("Who signed up in which month, how far they got, and what share paid, month "
                    "after month.")},
        {"lead_status", QT_TR_NOOP("How leads moved through the statuses during the period.")},
        {"forecast",
         QT_TR_NOOP(
             "What is expected to close in which month, each deal by the chance of its "
             "stage, beside what was won. The line over a column says what the pipeline’s own "
             "history makes of it, with a 95\u00a0% interval.")},
        {"velocity",
         QT_TR_NOOP("How long they stay in each stage. Who stays longer than nine in ten did is "
                    "stuck.")},
        {"paths", QT_TR_NOOP("The ways that were really taken through the pipeline.")},
        {"team",
         QT_TR_NOOP("Who won what. A long line at a win rate means that few deals are behind it.")},
    };
    const auto found = std::ranges::find_if(
        kHints, [&](const auto &one) { return name == QLatin1String(one.first); });
    return found == std::end(kHints) ? QString() : tr(found->second);
}

QString ReportText::columnCaption(const ReportTable &table, const ReportFigure &figure) const
{
    for (const ReportTable &section : table.sections)
        if (section.name == figure.section)
            return columnCaption(section, {{}, {}, figure.column});
    const int column = columnOf(table, figure.column);
    return column < 0 ? reportCaption(figure.column) : caption(table.columns[size_t(column)]);
}

QString ReportText::difference(const Cell &now, const Cell &before) const
{
    const auto told = [this](double change, int decimals, const QString &unit) {
        const QString sign = change > 0 ? u"+"_s : change < 0 ? u"−"_s : u"±"_s;
        return sign + locale().toString(std::abs(change), 'f', decimals) + unit;
    };
    if (const qint64 *count = std::get_if<qint64>(&now))
        if (const qint64 *then = std::get_if<qint64>(&before))
            return told(double(*count - *then), 0, {});
    if (const Rate *rate = std::get_if<Rate>(&now))
        if (const Rate *then = std::get_if<Rate>(&before))
            return told(100 * (rate->value - then->value), 1, tr(" pts"));
    if (const double *days = std::get_if<double>(&now))
        if (const double *then = std::get_if<double>(&before))
            return told(*days - *then, 1, {});
    return {};
}

QString ReportText::cell(const Cell &cell, CellKind kind) const
{
    const CellText text{m_session, *this};
    const double *share = std::get_if<double>(&cell);
    return share && kind == CellKind::Share ? text.percent(*share) : std::visit(text, cell);
}

QString ReportText::caption(const ReportTable::Column &column) const
{
    return column.about.stage.isEmpty()
        ? reportCaption(column.id)
        : u"%1: %2"_s.arg(stage(column.about), reportCaption(column.word));
}

QString ReportText::number(qint64 value) const
{
    return m_session.language().locale.toString(value);
}

QString ReportText::stage(const StageName &name) const
{
    const Pipeline *pipeline = m_session.book().pipeline(name.pipeline);
    const Stage *found = pipeline ? pipeline->stage(name.stage) : nullptr;
    return found ? found->caption.in(m_session.language().code) : name.stage;
}

QString ReportText::totals(const ReportTable &table) const
{
    QStringList parts;
    for (const auto &[id, value] : table.totals) {
        const int column = columnOf(table, id);
        const QString name =
            column < 0 ? reportCaption(id) : caption(table.columns[size_t(column)]);
        parts << u"%1: %2"_s.arg(name, cell(value, CellKind::Count));
    }
    return parts.join(u"  ·  "_s);
}

QString ReportText::conservation(const ReportTable &funnel) const
{
    const auto sum = [&](const QString &id) {
        qint64 all = 0;
        for (const std::vector<Cell> &row : funnel.rows)
            all += countIn(funnel, row, id);
        return number(all);
    };
    return tr("All stages: %1 entered = %2 advanced + %3 won + %4 lost + %5 closed + %6 moved back "
              "+ %7 still there.")
        .arg(sum(u"entered"_s), sum(u"advanced"_s), sum(u"won"_s), sum(u"lost"_s), sum(u"closed"_s),
             sum(u"moved_back"_s), sum(u"still_there"_s));
}

/// A snapshot has no conversions at all; a cohort has one from the first stage on.
QString ReportText::whyMissing(const ReportTable &table, const std::vector<Cell> &row,
                               QStringView column) const
{
    const auto isMissing = [&](QStringView id) {
        const int at = columnOf(table, id);
        return at < 0 || std::holds_alternative<std::monostate>(row[size_t(at)]);
    };
    const StageName *name = row.empty() ? nullptr : std::get_if<StageName>(&row.front());
    const Pipeline *pipeline = name ? m_session.book().pipeline(name->pipeline) : nullptr;
    const Stage *stage = pipeline ? pipeline->stage(name->stage) : nullptr;
    const bool expected = column == u"conversion" && isFunnel(table) && stage
        && stage->category == Category::Open && countIn(table, row, u"entered") > 0
        && !isMissing(u"from_first");
    return expected && isMissing(column)
        ? tr("Not known: all of these were imported into the stage where they stand.")
        : QString();
}

int columnOf(const ReportTable &table, QStringView id)
{
    const auto found =
        std::ranges::find_if(table.columns, [id](const auto &column) { return column.id == id; });
    return found == table.columns.end() ? -1 : int(found - table.columns.begin());
}

qint64 countIn(const ReportTable &table, const std::vector<Cell> &row, QStringView id)
{
    const int column = columnOf(table, id);
    const qint64 *count = column < 0 ? nullptr : std::get_if<qint64>(&row[size_t(column)]);
    return count ? *count : 0;
}

const std::vector<Cell> *likeRow(const ReportTable &table, const std::vector<Cell> &row)
{
    const auto isSame = [&](const std::vector<Cell> &other) {
        for (size_t i = 0; i < row.size() && i < other.size(); ++i)
            if ((i == 0 || table.columns[i].kind == CellKind::Text) && other[i] != row[i])
                return false;
        return true;
    };
    const auto found = std::ranges::find_if(table.rows, isSame);
    return found == table.rows.end() ? nullptr : &*found;
}

bool countsNothing(const ReportTable &table)
{
    const auto counts = [](const Cell &cell) {
        const qint64 *count = std::get_if<qint64>(&cell);
        const Money *money = std::get_if<Money>(&cell);
        return (count && *count != 0) || (money && !money->sums.empty());
    };
    for (const std::vector<Cell> &row : table.rows)
        for (size_t i = 0; i < row.size(); ++i)
            if (counts(row[i]) && !table.columns[i].id.endsWith(u"rot_days"))
                return false;
    return std::ranges::none_of(table.totals,
                                [&](const auto &total) { return counts(total.second); });
}

bool isFunnel(const ReportTable &table)
{
    return columnOf(table, u"still_there") >= 0 && columnOf(table, u"conversion") >= 0;
}

} // namespace Imbuto
