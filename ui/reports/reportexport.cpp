// SPDX-License-Identifier: GPL-3.0-or-later
// What a report is written to: tables, charts, a whole page.
#include "core/exchange/reportcsv.h"
#include "core/exchange/reportxlsx.h"
#include "ui/reports/chartview.h"
#include "ui/reports/reportfilters.h"
#include "ui/reports/reportmodel.h"
#include "ui/reports/reportpaper.h"
#include "ui/reports/reportspage.h"
#include "ui/shell/popup.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"

#include <QFileDialog>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Imbuto {

Expected<void> ReportsPage::writeCsv(const QString &path) const
{
    const QByteArray bytes = reportCsv(m_session.workspace(), m_model->table());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return storageError(tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

Expected<void> ReportsPage::writeXlsx(const QString &path) const
{
    return writeReportXlsx(m_session.workspace(), m_answer->table, m_session.language(), path);
}

/// On paper in the light theme, whatever the window has.
Expected<void> ReportsPage::writeChartFile(const QString &path) const
{
    return writeChart(m_chart->scene(), kLightTokens, font(), path);
}

Expected<void> ReportsPage::writePage(const QString &path) const
{
    return writePaper({m_answer->table, m_answer->before ? &*m_answer->before : nullptr, m_asked,
                       m_filters->description(), reading(), footnote()},
                      m_session, font(), path);
}

void ReportsPage::fillExportMenu()
{
    auto *menu = new QMenu(this);
    menu->setAccessibleName(m_export->accessibleName());
    const auto add = [&](const QString &text, const QString &suffix, const QString &filter,
                         Expected<void> (ReportsPage::*write)(const QString &) const) {
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, suffix, filter, write] { exportTo(suffix, filter, write); });
    };
    add(tr("Table as CSV…"), u"csv"_s, tr("CSV files (*.csv)"), &ReportsPage::writeCsv);
    add(tr("Table as XLSX…"), u"xlsx"_s, tr("Excel workbooks (*.xlsx)"), &ReportsPage::writeXlsx);
    if (!m_chart->scene().isEmpty()) {
        menu->addSeparator();
        add(tr("Chart as PNG…"), u"png"_s, tr("PNG pictures (*.png)"),
            &ReportsPage::writeChartFile);
        add(tr("Chart as SVG…"), u"svg"_s, tr("SVG drawings (*.svg)"),
            &ReportsPage::writeChartFile);
        add(tr("Chart as PDF…"), u"pdf"_s, tr("PDF documents (*.pdf)"),
            &ReportsPage::writeChartFile);
    }
    menu->addSeparator();
    add(tr("Whole report as PDF…"), u"pdf"_s, tr("PDF documents (*.pdf)"), &ReportsPage::writePage);
    popUpUnder(menu, m_export);
}

void ReportsPage::exportTo(const QString &suffix, const QString &filter,
                           Expected<void> (ReportsPage::*write)(const QString &) const)
{
    auto *dialog = new QFileDialog(this, tr("Export"), m_report + u'.' + suffix, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, write](const QString &path) {
        if (const Expected<void> written = (this->*write)(path); !written)
            m_session.tellError(written.error());
        else
            Q_EMIT m_session.toast(tr("Written to %1").arg(path), {});
    });
    dialog->open();
}

} // namespace Imbuto
