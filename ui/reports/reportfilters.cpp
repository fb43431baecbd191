// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportfilters.h"

#include "ui/board/datefield.h"
#include "ui/reports/reporttext.h"
#include "ui/shell/theme.h"
#include "ui/subject/flowlayout.h"

#include <QComboBox>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr qint64 kEverybody = -1;

/// Fills \a combo through \a fill, keeping what is chosen where it is still there.
template<typename Fill>
void refilled(QComboBox *combo, Fill fill)
{
    const QSignalBlocker quiet(combo);
    const QVariant chosen = combo->currentData();
    combo->clear();
    fill();
    combo->setCurrentIndex(qMax(0, combo->findData(chosen)));
}

} // namespace

ReportFilters::ReportFilters(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_report(reportNames().front()),
      m_flow(new FlowLayout(this)), m_pipeline(addCombo()), m_mode(addCombo()), m_owner(addCombo()),
      m_preset(addCombo())
{
    fillFixed();
    m_mode->setCurrentIndex(m_mode->findData(int(ReportRequest().mode)));
    for (QComboBox *combo : {m_pipeline, m_mode, m_owner})
        connect(combo, &QComboBox::currentIndexChanged, this, &ReportFilters::changed);
    connect(m_preset, &QComboBox::currentIndexChanged, this, &ReportFilters::choosePreset);
    retranslate();
}

QComboBox *ReportFilters::addCombo()
{
    auto *combo = new QComboBox(this);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    combo->setMaximumWidth(scaled(260));
    m_flow->addWidget(combo);
    return combo;
}

/// The fields speak the language they were made in.
void ReportFilters::buildDates()
{
    const QDate from = m_from ? m_from->date() : QDate();
    const QDate to = m_to ? m_to->date() : QDate();
    delete m_from;
    delete m_to;
    for (DateField **field : {&m_from, &m_to}) {
        *field = new DateField(m_session.language(), m_session.today(), this);
        (*field)->setFixedWidth(scaled(140));
        m_flow->addWidget(*field);
    }
    m_from->setDate(from);
    m_to->setDate(to);
    for (DateField *field : {m_from, m_to})
        connect(field, &DateField::textChanged, this, [this] {
            const QSignalBlocker quiet(m_preset);
            m_preset->setCurrentIndex(m_preset->findData(int(Dates)));
            Q_EMIT changed();
        });
    m_from->setAccessibleName(tr("From"));
    m_from->setPlaceholderText(tr("From"));
    m_to->setAccessibleName(tr("To"));
    m_to->setPlaceholderText(tr("To"));
}

void ReportFilters::setReport(const QString &name)
{
    m_report = name;
    m_mode->setVisible(name == u"funnel");
    fillPipelines();
}

Expected<ReportRequest> ReportFilters::request() const
{
    for (const DateField *field : {m_from, m_to})
        if (!field->text().trimmed().isEmpty() && !field->date().isValid())
            return badInput(tr("“%1” is not a date.").arg(field->text()), u"date"_s);
    ReportRequest request{m_report,
                          m_pipeline->currentData().toString(),
                          FunnelMode(m_mode->currentData().toInt()),
                          {}};
    request.filter.from = m_from->date();
    request.filter.to = m_to->date();
    const qint64 owner = m_owner->currentData().toLongLong();
    if (owner != kEverybody)
        request.filter.owner = UserId{owner};
    return request;
}

void ReportFilters::setMode(FunnelMode mode)
{
    m_mode->setCurrentIndex(m_mode->findData(int(mode)));
}

void ReportFilters::setOwner(std::optional<UserId> owner)
{
    m_owner->setCurrentIndex(m_owner->findData(owner ? owner->value : kEverybody));
}

void ReportFilters::setPeriod(QDate from, QDate to)
{
    {
        const QSignalBlocker quietFrom(m_from);
        const QSignalBlocker quietTo(m_to);
        m_from->setDate(from);
        m_to->setDate(to);
    }
    Q_EMIT changed();
}

void ReportFilters::retranslate()
{
    m_pipeline->setAccessibleName(tr("Pipeline"));
    m_mode->setAccessibleName(tr("What the funnel counts"));
    m_owner->setAccessibleName(tr("Filter by owner"));
    m_preset->setAccessibleName(tr("Period"));
    fillFixed();
    buildDates();
    refill();
}

void ReportFilters::refill()
{
    fillPipelines();
    fillOwners();
}

void ReportFilters::fillPipelines()
{
    const QString chosen = m_pipeline->currentData().toString();
    const QSignalBlocker quiet(m_pipeline);
    m_pipeline->clear();
    for (const Pipeline &pipeline : m_session.book().pipelines()) {
        const ReportRequest request{m_report, pipeline.id, {}, {}};
        if (!pipeline.archived && !pipeline.unordered && reportPipeline(m_session.book(), request))
            m_pipeline->addItem(pipeline.caption.in(m_session.language().code), pipeline.id);
    }
    const auto usual = reportPipeline(m_session.book(), {m_report, {}, {}, {}});
    const int kept = m_pipeline->findData(chosen);
    m_pipeline->setCurrentIndex(kept >= 0 || !usual ? kept : m_pipeline->findData((*usual)->id));
}

void ReportFilters::fillOwners()
{
    refilled(m_owner, [this] {
        m_owner->addItem(tr("Owner: everyone"), kEverybody);
        m_owner->addItem(tr("Owner: nobody"), qint64(0));
        for (const User &user : m_session.workspace().users())
            if (user.active)
                m_owner->addItem(user.name, user.id.value);
    });
}

void ReportFilters::fillFixed()
{
    refilled(m_mode, [this] {
        for (const FunnelMode mode :
             {FunnelMode::Snapshot, FunnelMode::CreatedCohort, FunnelMode::StageCohort})
            m_mode->addItem(ReportText::modeName(mode), int(mode));
    });
    refilled(m_preset, [this] {
        m_preset->addItem(tr("All time"), int(AllTime));
        m_preset->addItem(tr("This month"), int(ThisMonth));
        m_preset->addItem(tr("Last 3 months"), int(LastThreeMonths));
        m_preset->addItem(tr("This year"), int(ThisYear));
        m_preset->addItem(tr("Last year"), int(LastYear));
        m_preset->addItem(tr("From … to …"), int(Dates));
    });
}

void ReportFilters::choosePreset()
{
    const QDate today = m_session.today();
    const QDate month(today.year(), today.month(), 1);
    switch (Preset(m_preset->currentData().toInt())) {
    case AllTime:
        return setPeriod({}, {});
    case ThisMonth:
        return setPeriod(month, month.addMonths(1).addDays(-1));
    case LastThreeMonths:
        return setPeriod(today.addMonths(-3).addDays(1), today);
    case ThisYear:
        return setPeriod({today.year(), 1, 1}, {today.year(), 12, 31});
    case LastYear:
        return setPeriod({today.year() - 1, 1, 1}, {today.year() - 1, 12, 31});
    case Dates:
        m_from->setFocus();
    }
}

} // namespace Imbuto
