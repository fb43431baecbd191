// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reporting.h"

#include <QWidget>

class QComboBox;

namespace Imbuto {

class DateField;
class FlowLayout;
class Session;

/// What a report is narrowed to: pipeline, mode of the funnel, period, owner.
class ReportFilters final : public QWidget
{
    Q_OBJECT
public:
    explicit ReportFilters(Session &session, QWidget *parent = nullptr);

    void setReport(const QString &name);
    /// What is asked now; bad input when a date is none.
    Expected<ReportRequest> request() const;
    void setMode(FunnelMode mode);
    void setOwner(std::optional<UserId> owner);
    /// Whole local days, both included; an invalid date leaves that side open.
    void setPeriod(QDate from, QDate to);
    void retranslate();
    /// Fills the lists anew from the workspace and keeps what is chosen.
    void refill();

Q_SIGNALS:
    void changed();

private:
    enum Preset { AllTime, ThisMonth, LastThreeMonths, ThisYear, LastYear, Dates };
    QComboBox *addCombo();
    void buildDates();
    void fillPipelines();
    void fillOwners();
    void fillFixed();
    void choosePreset();

    Session &m_session;
    QString m_report;
    FlowLayout *m_flow;
    QComboBox *m_pipeline;
    QComboBox *m_mode;
    QComboBox *m_owner;
    QComboBox *m_preset;
    DateField *m_from = nullptr;
    DateField *m_to = nullptr;
};

} // namespace Imbuto
