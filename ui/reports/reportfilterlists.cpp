// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/periods.h"
#include "ui/reports/reportfilters.h"
#include "ui/reports/reporttext.h"

#include <QComboBox>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

// What there is to choose from.
namespace Imbuto {
namespace {

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

void ReportFilters::fillSources()
{
    refilled(m_source, [this] {
        m_source->addItem(tr("Source: every"));
        m_source->addItem(tr("Source: unknown"), QString(u""_s));
        for (const QString &name : m_sources)
            m_source->addItem(name, name);
    });
}

/// Those about whoever stands in the pipeline.
void ReportFilters::fillSegments()
{
    refilled(m_segment, [this] {
        m_segment->addItem(tr("Segment: everybody"), QString());
        if (const auto *pipeline = m_session.book().pipeline(m_pipeline->currentData().toString()))
            for (const Segment &segment : reportSegments(m_session.workspace(), *pipeline))
                m_segment->addItem(segment.name, segment.id);
    });
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
    refilled(m_overrides, [this] {
        m_overrides->addItem(tr("Overrides: counted"), false);
        m_overrides->addItem(tr("Without overrides"), true);
    });
    refilled(m_preset, [this] {
        for (const char *name : periodNames())
            m_preset->addItem(ReportText::periodName(QString::fromLatin1(name)),
                              QString::fromLatin1(name));
        m_preset->addItem(tr("From … to …"), QString());
    });
}

} // namespace Imbuto
