// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar.h"
#include "core/rules/rulebook.h"
#include "core/store/readmodels.h"

#include <QObject>
#include <QSet>

namespace Imbuto {

/// How far back a column of ended cards goes.
enum class BoardPeriod : quint8 { Days30, Quarter, Year, All };

/// How a person has arranged the board of one pipeline: widths, collapsed columns, their order, how far back
/// ended ones go, lanes. Kept between runs of the program, for everyone of this computer's user.
class BoardState : public QObject
{
    Q_OBJECT
public:
    struct Column
    {
        int width = 0; ///< px with the usual font; 0: as the window has room
        bool collapsed = false;
        BoardSort sort = BoardSort::Manual;
        BoardPeriod period = BoardPeriod::All;
        bool operator==(const Column &) const = default;
    };
    /// Reads what was kept for \a pipeline; ended stages of which nothing is known show 30 days.
    explicit BoardState(const Pipeline &pipeline, QObject *parent = nullptr);

    Column column(const StageId &stage) const { return m_columns.value(stage); }
    void setColumn(const StageId &stage, const Column &column);
    /// Keys of the custom fields on the cards, at most kMostFields.
    QStringList fields() const { return m_fields; }
    void setFields(const QStringList &fields);
    static constexpr int kMostFields = 2;
    bool hasLanes() const { return m_lanes; }
    void setLanes(bool lanes);
    /// \a lane is the ref of its owner, or empty.
    bool isLaneCollapsed(const QString &lane) const { return m_collapsedLanes.contains(lane); }
    void setLaneCollapsed(const QString &lane, bool collapsed);

Q_SIGNALS:
    void columnChanged(const Imbuto::StageId &stage);
    void lanesChanged();
    void fieldsChanged();

private:
    QString key(const QString &name) const;
    void load(const Pipeline &pipeline);

    PipelineId m_pipeline;
    QMap<StageId, Column> m_columns;
    QStringList m_fields;
    bool m_lanes = false;
    QSet<QString> m_collapsedLanes;
};

/// The first instant of \a period, on \a today.
Instant startOf(BoardPeriod period, QDate today, const Calendar &calendar);
/// What is read of the column \a stage, as \a state arranges it.
ColumnRead readOf(const BoardState &state, const StageId &stage, QDate today,
                  const Calendar &calendar);
/// "last 30 days"
QString periodText(BoardPeriod period);
/// "by amount"; of the manual order, "by hand"
QString sortText(BoardSort sort);

} // namespace Imbuto
