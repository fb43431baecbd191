// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboard.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace Imbuto {

class DateField;
class Session;

/// What a report is narrowed to: pipeline, mode of the funnel, owner and period in a row; source, segment, amount and overrides
/// behind "More filters", which says how many of them are in force.
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
    void setSegment(const QString &id);
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
    void buildLayout();
    void connectAll();
    QComboBox *makeCombo();
    void buildDates();
    void fillSegments();
    void showWhatApplies();
    void setPreset(const QString &name);
    int furtherOnes() const;
    void fillPipelines();
    void fillOwners();
    void fillFixed();
    void fillSources();
    void buildAmounts();
    Expected<std::optional<qint64>> amountIn(const QLineEdit *field) const;
    void showAmount(QLineEdit *field, std::optional<qint64> minor);
    void choosePreset();

    static constexpr qint64 kEverybody = -1;

    Session &m_session;
    QString m_report;
    QComboBox *m_pipeline;
    QComboBox *m_mode;
    QComboBox *m_owner;
    QComboBox *m_source;
    QComboBox *m_segment;
    QComboBox *m_overrides; ///< whether who was moved against the rules counts
    QComboBox *m_preset;
    QPushButton *m_more;
    QWidget *m_rest;  ///< what stands behind m_more
    QWidget *m_dates; ///< both ends of a period without a name
    QStringList m_sources;
    QLineEdit *m_least = nullptr;
    QLineEdit *m_most = nullptr;
    DateField *m_from = nullptr;
    DateField *m_to = nullptr;
};

} // namespace Imbuto
