// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardstate.h"

#include <QCoreApplication>
#include <QSettings>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BoardState)
};

/// Names in the settings: they outlive the numbers of an enum.
const QStringList &sortNames()
{
    static const QStringList names{u"manual"_s, u"amount"_s, u"age"_s, u"task"_s, u"close"_s};
    return names;
}

const QStringList &periodNames()
{
    static const QStringList names{u"days30"_s, u"quarter"_s, u"year"_s, u"all"_s};
    return names;
}

/// The value called \a name, or \a otherwise.
template<typename Enum>
Enum named(const QStringList &names, const QString &name, Enum otherwise)
{
    const auto at = names.indexOf(name);
    return at < 0 ? otherwise : Enum(at);
}

} // namespace

BoardState::BoardState(const Pipeline &pipeline, QObject *parent)
    : QObject(parent), m_pipeline(pipeline.id)
{
    load(pipeline);
}

QString BoardState::key(const QString &name) const
{
    return u"board/%1/%2"_s.arg(m_pipeline, name);
}

void BoardState::load(const Pipeline &pipeline)
{
    const QSettings kept;
    for (const Stage &stage : pipeline.stages) {
        const auto value = [&](const QString &name) {
            return kept.value(key(stage.id + u'/' + name));
        };
        Column column;
        column.width = value(u"width"_s).toInt();
        column.collapsed = value(u"collapsed"_s).toBool();
        column.sort = named(sortNames(), value(u"sort"_s).toString(), BoardSort::Manual);
        column.period = stage.category == Category::Open
            ? BoardPeriod::All
            : named(periodNames(), value(u"period"_s).toString(), BoardPeriod::Days30);
        m_columns[stage.id] = column;
    }
    m_fields = kept.value(key(u"fields"_s)).toStringList().mid(0, kMostFields);
    m_lanes = kept.value(key(u"lanes"_s)).toBool();
    const QStringList lanes = kept.value(key(u"collapsedLanes"_s)).toStringList();
    m_collapsedLanes = QSet<QString>(lanes.begin(), lanes.end());
}

void BoardState::setColumn(const StageId &stage, const Column &column)
{
    if (m_columns.value(stage) == column)
        return;
    m_columns[stage] = column;
    QSettings kept;
    const auto keep = [&](const QString &name, const QVariant &value) {
        kept.setValue(key(stage + u'/' + name), value);
    };
    keep(u"width"_s, column.width);
    keep(u"collapsed"_s, column.collapsed);
    keep(u"sort"_s, sortNames().at(int(column.sort)));
    keep(u"period"_s, periodNames().at(int(column.period)));
    Q_EMIT columnChanged(stage);
}

void BoardState::setFields(const QStringList &fields)
{
    if (m_fields == fields)
        return;
    m_fields = fields.mid(0, kMostFields);
    QSettings().setValue(key(u"fields"_s), m_fields);
    Q_EMIT fieldsChanged();
}

void BoardState::setLanes(bool lanes)
{
    if (m_lanes == lanes)
        return;
    m_lanes = lanes;
    QSettings().setValue(key(u"lanes"_s), lanes);
    Q_EMIT lanesChanged();
}

void BoardState::setLaneCollapsed(const QString &lane, bool collapsed)
{
    if (collapsed)
        m_collapsedLanes.insert(lane);
    else
        m_collapsedLanes.remove(lane);
    QSettings().setValue(key(u"collapsedLanes"_s), QStringList(m_collapsedLanes.values()));
}

Instant startOf(BoardPeriod period, QDate today, const Calendar &calendar)
{
    switch (period) {
    case BoardPeriod::Days30:
        return calendar.startOf(today.addDays(-29)); // today and the 29 days before it (D4)
    case BoardPeriod::Quarter:
        return calendar.startOf(QDate(today.year(), (today.month() - 1) / 3 * 3 + 1, 1));
    case BoardPeriod::Year:
        return calendar.startOf(QDate(today.year(), 1, 1));
    case BoardPeriod::All:
        break;
    }
    return kAlways;
}

ColumnRead readOf(const BoardState &state, const StageId &stage, QDate today,
                  const Calendar &calendar)
{
    const BoardState::Column column = state.column(stage);
    return {column.sort, startOf(column.period, today, calendar), state.fields()};
}

QString periodText(BoardPeriod period)
{
    switch (period) {
    case BoardPeriod::Days30:
        return Words::tr("last 30 days");
    case BoardPeriod::Quarter:
        return Words::tr("this quarter");
    case BoardPeriod::Year:
        return Words::tr("this year");
    case BoardPeriod::All:
        break;
    }
    return Words::tr("all");
}

QString sortText(BoardSort sort)
{
    switch (sort) {
    case BoardSort::Manual:
        break;
    case BoardSort::Amount:
        return Words::tr("by amount");
    case BoardSort::Age:
        return Words::tr("by age in stage");
    case BoardSort::NextTask:
        return Words::tr("by next task");
    case BoardSort::ExpectedClose:
        return Words::tr("by expected close");
    }
    return Words::tr("by hand");
}

} // namespace Imbuto
