// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/charts.h"
#include "ui/reports/chartview.h"
#include "ui/reports/dashboardpage.h"
#include "ui/reports/reportreading.h"
#include "ui/shell/session.h"
#include "ui/shell/wholetext.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Imbuto {

DashboardTileView::DashboardTileView(Session &session, const DashboardTile &tile, QWidget *parent)
    : Panel(parent), m_session(session), m_tile(tile)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::OpenHandCursor);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(Size::group, Size::cardPadding, Size::group, Size::cardPadding);
    auto *head = new QHBoxLayout;
    const QString name = ReportText::reportName(tile.report);
    const QString question = ReportText::question(tile.report);
    auto *title = plainLabel(question.isEmpty() ? name : question, this, TextRole::Section);
    title->setWordWrap(true);
    auto *open = iconButton(u"report"_s, tr("Open the report “%1”").arg(name), this);
    auto *remove = iconButton(u"close"_s, tr("Take “%1” off the dashboard").arg(name), this);
    head->addWidget(title, 1);
    head->addWidget(open);
    head->addWidget(remove);
    all->addLayout(head);
    auto *second = plainLabel(subtitle(), this, TextRole::Caption);
    second->setWordWrap(true);
    all->addWidget(second);
    m_state = plainLabel(tr("Counting…"), this, TextRole::Caption);
    m_state->setWordWrap(true);
    all->addWidget(m_state);
    m_reading = plainLabel({}, this, TextRole::Body);
    m_reading->setWordWrap(true);
    m_reading->hide();
    all->addWidget(m_reading);
    m_chart = new ChartView(this);
    m_chart->hide();
    all->addWidget(m_chart);
    connect(open, &QToolButton::clicked, this, &DashboardTileView::opened);
    connect(remove, &QToolButton::clicked, this, &DashboardTileView::removed);
    connect(m_chart, &ChartView::figureChosen, this, &DashboardTileView::opened);
    setAccessibleName(u"%1, %2"_s.arg(name, subtitle()));
    setToolTip(tr("Drag it, or press Alt and an arrow key, to arrange. Return opens "
                  "the report, Delete takes it off."));
}

QString DashboardTileView::subtitle() const
{
    const Pipeline *pipeline = m_session.book().pipeline(m_tile.pipeline);
    QStringList parts{ReportText::reportName(m_tile.report)};
    if (pipeline)
        parts << pipeline->caption.in(m_session.language().code);
    if (m_tile.report == u"funnel")
        parts << ReportText::modeName(m_tile.mode);
    if (!m_tile.period.isEmpty())
        parts << ReportText::periodName(m_tile.period);
    const ReportText text(m_session);
    for (const QDate date : {m_tile.from, m_tile.to})
        if (date.isValid())
            parts << text.cell(date, CellKind::Date);
    if (m_tile.owner) {
        const User *user = m_session.workspace().user(*m_tile.owner);
        parts << text.cell(OwnerName{user ? user->id : UserId()}, CellKind::Text);
    }
    if (m_tile.source)
        parts << (m_tile.source->isEmpty() ? tr("Source: unknown") : *m_tile.source);
    if (!m_tile.segment.isEmpty()) {
        const auto segment = m_session.workspace().segment(m_tile.segment);
        parts << (segment ? segment->name : m_tile.segment);
    }
    for (const auto &[phrase, amount] : {std::pair(tr("from %1"), m_tile.leastAmount),
                                         std::pair(tr("up to %1"), m_tile.mostAmount)})
        if (amount)
            parts << phrase.arg(
                moneyText(*amount, m_session.workspace().currency(), m_session.language()));
    if (m_tile.withoutOverrides)
        parts << tr("without overrides");
    return parts.join(u" · "_s);
}

void DashboardTileView::showAnswer(const std::shared_ptr<const ReportAnswer> &answer)
{
    m_chart->setDraw([this, answer](qreal width, const TextMeasure &measure) {
        const ReportText words(m_session);
        return chartOf({answer->table, nullptr, words, m_session.book(), measure, width});
    });
    const ReportText text(m_session);
    m_reading->setText(ReportReading(answer->table, text).sentence());
    m_reading->setVisible(!m_reading->text().isEmpty());
    const bool empty = m_chart->scene().isEmpty();
    m_chart->setVisible(!empty);
    m_state->setVisible(empty);
    m_state->setText(tr("Nothing to count yet."));
}

void DashboardTileView::showProblem(const QString &text)
{
    m_chart->hide();
    m_state->setText(text);
    m_state->show();
}

void DashboardTileView::keyPressEvent(QKeyEvent *event)
{
    const bool alt = event->modifiers() & Qt::AltModifier;
    const int key = event->key();
    if (alt && (key == Qt::Key_Left || key == Qt::Key_Up))
        Q_EMIT movedBy(key == Qt::Key_Left ? -1 : -2);
    else if (alt && (key == Qt::Key_Right || key == Qt::Key_Down))
        Q_EMIT movedBy(key == Qt::Key_Right ? 1 : 2);
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        Q_EMIT opened();
    else if (key == Qt::Key_Delete)
        Q_EMIT removed();
    else
        Panel::keyPressEvent(event);
}

void DashboardTileView::mousePressEvent(QMouseEvent *event)
{
    m_dragged = false;
    if (event->button() == Qt::LeftButton)
        setCursor(Qt::ClosedHandCursor);
}

void DashboardTileView::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton) || m_dragged
        || rect().contains(event->position().toPoint()))
        return;
    m_dragged = true;
    update();
}

void DashboardTileView::mouseReleaseEvent(QMouseEvent *event)
{
    setCursor(Qt::OpenHandCursor);
    const bool dragged = m_dragged;
    m_dragged = false;
    update();
    if (dragged)
        Q_EMIT dropped(event->globalPosition().toPoint());
}

void DashboardTileView::focusChanged(QFocusEvent *event)
{
    if (event->gotFocus())
        QWidget::focusInEvent(event);
    else
        QWidget::focusOutEvent(event);
    update();
}

void DashboardTileView::paintEvent(QPaintEvent *event)
{
    Panel::paintEvent(event);
    if (!hasFocus() && !m_dragged)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens(this).accent, 2, m_dragged ? Qt::DashLine : Qt::SolidLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Size::cardRadius,
                            Size::cardRadius);
}

} // namespace Imbuto
