// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportfilters.h"

#include "core/exchange/valueparse.h"
#include "core/explain.h"
#include "core/report/periods.h"
#include "ui/board/datefield.h"
#include "ui/reports/reporttext.h"
#include "ui/shell/format.h"
#include "ui/shell/theme.h"
#include "ui/subject/flowlayout.h"

#include <QComboBox>
#include <QLineEdit>
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
      m_source(addCombo()), m_preset(addCombo())
{
    fillFixed();
    fillSources();
    buildAmounts();
    m_mode->setCurrentIndex(m_mode->findData(int(ReportRequest().mode)));
    for (QComboBox *combo : {m_pipeline, m_mode, m_owner, m_source})
        connect(combo, &QComboBox::currentIndexChanged, this, &ReportFilters::changed);
    connect(m_pipeline, &QComboBox::currentIndexChanged, this, &ReportFilters::showAmounts);
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
    for (QLineEdit *field : {m_least, m_most}) { // behind the dates
        m_flow->removeWidget(field);
        m_flow->addWidget(field);
    }
    m_from->setDate(from);
    m_to->setDate(to);
    for (DateField *field : {m_from, m_to})
        connect(field, &DateField::textChanged, this, [this] {
            const QSignalBlocker quiet(m_preset);
            m_preset->setCurrentIndex(m_preset->findData(QString()));
            Q_EMIT changed();
        });
    m_from->setAccessibleName(tr("From"));
    m_from->setPlaceholderText(tr("From"));
    m_to->setAccessibleName(tr("To"));
    m_to->setPlaceholderText(tr("To"));
}

/// The least and the most that a deal may be worth.
void ReportFilters::buildAmounts()
{
    for (QLineEdit **field : {&m_least, &m_most}) {
        *field = new QLineEdit(this);
        (*field)->setFixedWidth(scaled(110));
        m_flow->addWidget(*field);
        connect(*field, &QLineEdit::editingFinished, this, &ReportFilters::changed);
    }
}

/// What stands in \a field, in minor units of the workspace's currency.
Expected<std::optional<qint64>> ReportFilters::amountIn(const QLineEdit *field) const
{
    const QString text = field->text().trimmed();
    if (text.isEmpty() || field->isHidden())
        return std::optional<qint64>();
    const bool comma = m_session.language().locale.decimalPoint() == u","_s;
    const Expected<QString> number =
        parseDecimal(text, comma ? DecimalMark::Comma : DecimalMark::Point);
    if (!number)
        return badInput(tr("“%1” is not an amount.").arg(text), u"amount"_s);
    return minorUnits(*number, m_session.workspace().createdWith().currency);
}

void ReportFilters::setSources(const QStringList &names)
{
    m_sources = names;
    fillSources();
    m_source->setVisible(!m_sources.isEmpty());
}

void ReportFilters::fillSources()
{
    refilled(m_source, [this] {
        m_source->addItem(tr("Source: every"));
        m_source->addItem(tr("Source: unknown"), QString(u""_s));
        for (const QString &name : m_sources)
            m_source->addItem(name, name);
    });
    if (m_sources.isEmpty())
        m_source->hide();
}

QString ReportFilters::description() const
{
    QStringList parts{m_pipeline->currentText()};
    if (!m_mode->isHidden())
        parts << m_mode->currentText();
    parts << m_owner->currentText();
    if (!m_source->isHidden())
        parts << m_source->currentText();
    const QDate from = m_from->date();
    const QDate to = m_to->date();
    if (from.isValid() || to.isValid())
        parts << u"%1 – %2"_s.arg(dateText(from, m_session.language()),
                                  dateText(to, m_session.language()));
    else
        parts << tr("All time");
    for (const QLineEdit *field : {m_least, m_most})
        if (!field->isHidden() && !field->text().isEmpty())
            parts << u"%1 %2"_s.arg(field->placeholderText(), field->text());
    return parts.join(u" · "_s);
}

void ReportFilters::setReport(const QString &name)
{
    m_report = name;
    m_mode->setVisible(name == u"funnel");
    fillPipelines();
    showAmounts();
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
    const Expected<std::optional<qint64>> least = amountIn(m_least);
    const Expected<std::optional<qint64>> most = amountIn(m_most);
    if (!least || !most)
        return tl::make_unexpected((least ? most : least).error());
    request.filter.leastAmount = *least;
    request.filter.mostAmount = *most;
    if (m_source->currentIndex() > 0 && !m_source->isHidden())
        request.filter.source = m_source->currentData().toString();
    const qint64 owner = m_owner->currentData().toLongLong();
    if (owner != kEverybody)
        request.filter.owner = UserId{owner};
    return request;
}

/// Only deals have amounts.
void ReportFilters::showAmounts()
{
    const Pipeline *pipeline = m_session.book().pipeline(m_pipeline->currentData().toString());
    for (QLineEdit *field : {m_least, m_most})
        field->setVisible(pipeline && pipeline->subject == SubjectKind::Deal);
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
    m_source->setAccessibleName(tr("Filter by acquisition source"));
    m_least->setAccessibleName(tr("Amount from"));
    m_least->setPlaceholderText(tr("Amount from"));
    m_most->setAccessibleName(tr("Amount to"));
    m_most->setPlaceholderText(tr("Amount to"));
    fillSources();
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
        for (const char *name : periodNames())
            m_preset->addItem(ReportText::periodName(QString::fromLatin1(name)),
                              QString::fromLatin1(name));
        m_preset->addItem(tr("From … to …"), QString());
    });
}

void ReportFilters::choosePreset()
{
    if (const auto period = namedPeriod(m_preset->currentData().toString(), m_session.today()))
        return setPeriod(period->from, period->to);
    m_from->setFocus();
}

DashboardTile ReportFilters::tile() const
{
    DashboardTile tile{m_report,
                       m_pipeline->currentData().toString(),
                       FunnelMode(m_mode->currentData().toInt()),
                       m_preset->currentData().toString(),
                       {},
                       {},
                       {},
                       {}};
    if (tile.period.isEmpty()) {
        tile.from = m_from->date();
        tile.to = m_to->date();
    }
    const qint64 owner = m_owner->currentData().toLongLong();
    if (owner != kEverybody) {
        const User *user = m_session.workspace().user(UserId{owner});
        tile.owner = user ? user->ref : QString(u""_s);
    }
    if (m_source->currentIndex() > 0 && !m_source->isHidden())
        tile.source = m_source->currentData().toString();
    return tile;
}

void ReportFilters::setTile(const DashboardTile &tile)
{
    setReport(tile.report);
    const ReportRequest request = requestOf(tile, m_session.workspace());
    {
        const QSignalBlocker quiet(this);
        m_pipeline->setCurrentIndex(qMax(0, m_pipeline->findData(tile.pipeline)));
        setMode(tile.mode);
        setOwner(request.filter.owner);
        m_source->setCurrentIndex(tile.source ? qMax(0, m_source->findData(*tile.source)) : 0);
    }
    {
        const QSignalBlocker quiet(m_preset);
        m_preset->setCurrentIndex(m_preset->findData(tile.period));
    }
    setPeriod(request.filter.from, request.filter.to);
}

} // namespace Imbuto
