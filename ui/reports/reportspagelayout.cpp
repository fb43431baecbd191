// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/chartview.h"
#include "ui/reports/recordspanel.h"
#include "ui/reports/reportfilters.h"
#include "ui/reports/reportmodel.h"
#include "ui/reports/reportspage.h"
#include "ui/reports/reporttable.h"
#include "ui/reports/reporttabs.h"
#include "ui/reports/reporttext.h"
#include "ui/reports/skeleton.h"
#include "ui/shell/wholetext.h"
#include "ui/shell/widgets.h"
#include "ui/subject/flowlayout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

// What stands where on the page of reports, and what it is called.
namespace Imbuto {
namespace {

QLabel *quietText(QWidget *parent)
{
    QLabel *label = plainLabel({}, parent, TextRole::Caption);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    keepWhole(label);
    return label;
}

} // namespace

void ReportsPage::buildHead(QVBoxLayout *all)
{
    auto *head = new FlowLayout; // at large fonts it takes more lines than one
    m_title = plainLabel({}, this, TextRole::PageTitle);
    m_compare = new QCheckBox(this);
    m_pin = new QPushButton(this);
    m_export = new QPushButton(this);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_compare, m_pin, m_export})
        head->addWidget(part);
    head->setTrailing(1);
    all->addLayout(head);
    m_tabs = new ReportTabs(QStringList(reportNames().begin(), reportNames().end()), this);
    all->addWidget(m_tabs);
    m_filters = new ReportFilters(m_session, this);
    all->addWidget(m_filters);
}

void ReportsPage::buildBody(QVBoxLayout *all)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Size::cardPadding);
    buildContent(column);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // the table takes the focus and is scrolled into sight
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    m_records = new RecordsPanel(m_session, this);
    m_records->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(Size::cardPadding);
    row->addWidget(scroll, 1);
    row->addWidget(m_records);
    all->addLayout(row, 1);
}

/// Tabs and filters stay in sight while the rest scrolls; where they would leave too little of it, they scroll too.
void ReportsPage::placeControls()
{
    const int room = width() - 2 * Size::page;
    const auto wanted = [room](const QLayout *layout) {
        return layout->hasHeightForWidth() ? layout->heightForWidth(room)
                                           : layout->sizeHint().height();
    };
    auto *all = static_cast<QVBoxLayout *>(layout());
    const int controls =
        wanted(all->itemAt(0)->layout()) + wanted(m_tabs->layout()) + wanted(m_filters->layout());
    const bool scroll = controls > height() * 2 / 5;
    if (scroll == (m_tabs->parentWidget() != this))
        return;
    QWidget *focus = focusWidget();
    QVBoxLayout *to = scroll ? m_content : all;
    to->insertWidget(scroll ? 0 : 1, m_tabs);
    to->insertWidget(scroll ? 1 : 2, m_filters);
    if (focus && (m_tabs->isAncestorOf(focus) || m_filters->isAncestorOf(focus)))
        focus->setFocus();
}

void ReportsPage::buildContent(QVBoxLayout *column)
{
    m_content = column;
    QWidget *content = column->parentWidget();
    m_chartPanel = new Panel(content);
    auto *inChart = new QVBoxLayout(m_chartPanel);
    inChart->setContentsMargins(Size::group, Size::cardPadding, Size::group, Size::cardPadding);
    m_reading = plainLabel({}, m_chartPanel, TextRole::Strong);
    m_reading->setWordWrap(true);
    m_reading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_hint = quietText(m_chartPanel);
    m_chart = new ChartView(m_chartPanel);
    m_skeleton = new Skeleton(m_chartPanel);
    m_skeleton->hide();
    inChart->addWidget(m_reading);
    inChart->addWidget(m_hint);
    inChart->addWidget(m_chart);
    inChart->addWidget(m_skeleton);
    m_empty = plainLabel({}, content, TextRole::Body);
    m_empty->setWordWrap(true);
    m_empty->hide();
    m_parts = new QComboBox(content);
    m_parts->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_tablePanel = new Panel(content);
    auto *inTable = new QVBoxLayout(m_tablePanel);
    inTable->setContentsMargins(1, Size::step, 1, Size::step);
    m_table = new ReportTableView(m_tablePanel);
    m_model = new ReportModel(m_session, this);
    m_table->setModel(m_model);
    inTable->addWidget(m_table);
    m_foot = quietText(content);
    column->addWidget(m_empty);
    column->addWidget(m_chartPanel);
    column->addWidget(m_parts, 0, Qt::AlignLeft);
    column->addWidget(m_tablePanel);
    column->addWidget(m_foot);
    column->addStretch(1);
}

void ReportsPage::retranslate()
{
    m_title->setText(tr("Reports"));
    setAccessibleName(m_title->text());
    m_export->setText(tr("Export…"));
    m_pin->setText(tr("Pin to dashboard"));
    m_compare->setText(tr("Compare with the period before"));
    m_parts->setAccessibleName(tr("Which table"));
    m_table->setAccessibleName(ReportText::reportName(m_report));
    m_tabs->retranslate();
    m_filters->retranslate();
    refresh();
}

} // namespace Imbuto
