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
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Imbuto {

ReportFilters::ReportFilters(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_report(reportNames().front()), m_pipeline(makeCombo()),
      m_mode(makeCombo()), m_owner(makeCombo()), m_source(makeCombo()), m_segment(makeCombo()),
      m_overrides(makeCombo()), m_preset(makeCombo()), m_more(new QPushButton(this)),
      m_rest(new QWidget(this)), m_dates(new QWidget(this))
{
    buildAmounts();
    buildLayout();
    fillFixed();
    fillSources();
    m_mode->setCurrentIndex(m_mode->findData(int(ReportRequest().mode)));
    connectAll();
    retranslate();
}

QComboBox *ReportFilters::makeCombo()
{
    auto *combo = new QComboBox(this);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    combo->setMaximumWidth(scaled(260));
    return combo;
}

void ReportFilters::buildLayout()
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(Size::related);
    auto *first = new QWidget(this);
    auto *dates = new QHBoxLayout(m_dates);
    dates->setContentsMargins({});
    dates->setSpacing(Size::related);
    m_dates->hide();
    m_more->setCheckable(true);
    auto *flow = new FlowLayout(first);
    for (QWidget *one : {static_cast<QWidget *>(m_pipeline), static_cast<QWidget *>(m_mode),
                         static_cast<QWidget *>(m_owner), static_cast<QWidget *>(m_preset), m_dates,
                         static_cast<QWidget *>(m_more)})
        flow->addWidget(one);
    auto *further = new FlowLayout(m_rest);
    for (QWidget *one : {static_cast<QWidget *>(m_source), static_cast<QWidget *>(m_segment),
                         static_cast<QWidget *>(m_least), static_cast<QWidget *>(m_most),
                         static_cast<QWidget *>(m_overrides)})
        further->addWidget(one);
    m_rest->hide();
    rows->addWidget(first);
    rows->addWidget(m_rest);
}

void ReportFilters::connectAll()
{
    for (QComboBox *combo : {m_pipeline, m_mode, m_owner, m_source, m_segment, m_overrides})
        connect(combo, &QComboBox::currentIndexChanged, this, &ReportFilters::changed);
    connect(m_pipeline, &QComboBox::currentIndexChanged, this, [this] {
        fillSegments();
        showWhatApplies();
    });
    connect(this, &ReportFilters::changed, this, &ReportFilters::showWhatApplies);
    connect(m_preset, &QComboBox::currentIndexChanged, this, &ReportFilters::choosePreset);
    connect(m_more, &QPushButton::toggled, m_rest, &QWidget::setVisible);
}

/// The fields speak the language they were made in.
void ReportFilters::buildDates()
{
    const QDate from = m_from ? m_from->date() : QDate();
    const QDate to = m_to ? m_to->date() : QDate();
    delete m_from;
    delete m_to;
    for (DateField **field : {&m_from, &m_to}) {
        *field = new DateField(m_session.language(), m_session.today(), m_dates);
        (*field)->setFixedWidth(scaled(140));
        m_dates->layout()->addWidget(*field);
    }
    m_from->setDate(from);
    m_to->setDate(to);
    for (DateField *field : {m_from, m_to})
        connect(field, &DateField::textChanged, this, [this] {
            setPreset({});
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
        connect(*field, &QLineEdit::editingFinished, this, &ReportFilters::changed);
    }
}

/// Only deals have amounts, sources are offered where there are any, overrides where the pipeline takes them, and two
/// ends of a period where it has no name.
void ReportFilters::showWhatApplies()
{
    const Pipeline *pipeline = m_session.book().pipeline(m_pipeline->currentData().toString());
    for (QLineEdit *field : {m_least, m_most})
        field->setVisible(pipeline && pipeline->subject == SubjectKind::Deal);
    m_source->setVisible(!m_sources.isEmpty());
    m_segment->setVisible(m_segment->count() > 1);
    m_overrides->setVisible(pipeline && pipeline->mode != Mode::Derived
                            && !pipeline->mayOverride.empty());
    m_dates->setVisible(m_preset->currentData().toString().isEmpty());
    m_more->setVisible(!m_source->isHidden() || !m_segment->isHidden() || !m_least->isHidden()
                       || !m_overrides->isHidden());
    const int further = furtherOnes();
    m_more->setText(further
                        ? tr("More filters · %1").arg(m_session.language().locale.toString(further))
                        : tr("More filters"));
}

/// How many of those behind "More filters" are in force.
int ReportFilters::furtherOnes() const
{
    int count = 0;
    for (const QComboBox *combo : {m_source, m_segment, m_overrides})
        count += combo->currentIndex() > 0 && !combo->isHidden();
    for (const QLineEdit *field : {m_least, m_most})
        count += !field->text().trimmed().isEmpty() && !field->isHidden();
    return count;
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
    return minorUnits(*number, m_session.workspace().currency());
}

/// Puts \a minor units of the workspace's currency into \a field, as amountIn() reads them.
void ReportFilters::showAmount(QLineEdit *field, std::optional<qint64> minor)
{
    QString text = minor ? decimalText(*minor, m_session.workspace().currency()) : QString();
    field->setText(text.replace(u'.', m_session.language().locale.decimalPoint()));
}

void ReportFilters::setSources(const QStringList &names)
{
    m_sources = names;
    fillSources();
    showWhatApplies();
}

QString ReportFilters::description() const
{
    QStringList parts{m_pipeline->currentText()};
    if (!m_mode->isHidden())
        parts << m_mode->currentText();
    parts << m_owner->currentText();
    for (const QComboBox *combo : {m_source, m_segment, m_overrides})
        if (combo->currentIndex() > 0 && !combo->isHidden())
            parts << combo->currentText();
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
    fillSegments();
    showWhatApplies();
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
    if (!m_segment->isHidden())
        request.segment = m_segment->currentData().toString();
    request.filter.withoutOverrides = m_overrides->currentIndex() > 0 && !m_overrides->isHidden();
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

void ReportFilters::setSegment(const QString &id)
{
    m_segment->setCurrentIndex(qMax(0, m_segment->findData(id)));
}

/// Without saying so.
void ReportFilters::setPreset(const QString &name)
{
    const QSignalBlocker quiet(m_preset);
    m_preset->setCurrentIndex(m_preset->findData(name));
}

void ReportFilters::setPeriod(QDate from, QDate to)
{
    const auto named = namedPeriod(m_preset->currentData().toString(), m_session.today());
    if (!named || *named != DayPeriod{from, to})
        setPreset(from.isValid() || to.isValid() ? QString() : u"all"_s);
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
    m_segment->setAccessibleName(tr("Filter by segment"));
    m_overrides->setAccessibleName(tr("Whether overrides count"));
    m_overrides->setToolTip(tr("Cards that were moved against the rules"));
    m_more->setToolTip(tr("Source, segment, amount and overrides"));
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
    fillSegments();
    showWhatApplies();
}

void ReportFilters::choosePreset()
{
    if (const auto period = namedPeriod(m_preset->currentData().toString(), m_session.today()))
        return setPeriod(period->from, period->to);
    showWhatApplies();
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
    const Expected<ReportRequest> asked = request();
    if (!asked)
        return tile;
    tile.segment = asked->segment;
    tile.leastAmount = asked->filter.leastAmount;
    tile.mostAmount = asked->filter.mostAmount;
    tile.withoutOverrides = asked->filter.withoutOverrides;
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
        setSegment(tile.segment);
        showAmount(m_least, tile.leastAmount);
        showAmount(m_most, tile.mostAmount);
        m_overrides->setCurrentIndex(tile.withoutOverrides ? 1 : 0);
        m_more->setChecked(tile.source || !tile.segment.isEmpty() || tile.leastAmount
                           || tile.mostAmount || tile.withoutOverrides);
    }
    setPreset(tile.period);
    setPeriod(request.filter.from, request.filter.to);
}

} // namespace Imbuto
