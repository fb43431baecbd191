// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboard.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

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
    /// The acquisition sources to choose from.
    void setSources(const QStringList &names);
    /// What is asked, in words: "Sales · Stage cohort · 1/1/2026 – 31/3/2026".
    QString description() const;
    /// What is asked, to be kept; and that again.
    DashboardTile tile() const;
    void setTile(const DashboardTile &tile);
    void retranslate();
    /// Fills the lists anew from the workspace and keeps what is chosen.
    void refill();

Q_SIGNALS:
    void changed();

private:
    QComboBox *addCombo();
    void buildDates();
    void fillPipelines();
    void fillOwners();
    void fillFixed();
    void fillSources();
    void buildAmounts();
    void showAmounts();
    Expected<std::optional<qint64>> amountIn(const QLineEdit *field) const;
    void choosePreset();

    Session &m_session;
    QString m_report;
    FlowLayout *m_flow;
    QComboBox *m_pipeline;
    QComboBox *m_mode;
    QComboBox *m_owner;
    QComboBox *m_source;
    QComboBox *m_preset;
    QStringList m_sources;
    QLineEdit *m_least = nullptr;
    QLineEdit *m_most = nullptr;
    DateField *m_from = nullptr;
    DateField *m_to = nullptr;
};

} // namespace Imbuto
