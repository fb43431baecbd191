// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/reportxlsx.h"

#include "core/exchange/csvwriter.h"
#include "core/exchange/reportparts.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReportXlsx)
};

class Sheet
{
public:
    Sheet(lxw_workbook *book, const Workspace &workspace, const Language &language)
        : m_workspace(workspace), m_language(language), m_bold(workbook_add_format(book)),
          m_share(workbook_add_format(book)), m_date(workbook_add_format(book)),
          m_money(workbook_add_format(book)), m_days(workbook_add_format(book))
    {
        format_set_bold(m_bold);
        format_set_num_format(m_share, "0.0%");
        format_set_num_format(m_date, "yyyy-mm-dd");
        format_set_num_format(m_money, "#,##0.00");
        format_set_num_format(m_days, "0.0");
    }

    void write(lxw_worksheet *sheet, const ReportTable &table)
    {
        m_sheet = sheet;
        const std::vector<ReportPart> columns = partsOf(table);
        for (size_t c = 0; c < columns.size(); ++c)
            text(0, c, headOf(table, columns[c]), m_bold);
        for (size_t r = 0; r < table.rows.size(); ++r)
            for (size_t c = 0; c < columns.size(); ++c)
                cell(r + 1, c, columns[c], table.columns[columns[c].column].kind,
                     table.rows[r][columns[c].column]);
        worksheet_set_column(sheet, 0, lxw_col_t(std::max<size_t>(1, columns.size()) - 1), 16,
                             nullptr);
        worksheet_freeze_panes(sheet, 1, 1);
    }

private:
    QString stage(const PipelineId &pipeline, const StageId &id) const
    {
        const Pipeline *found = m_workspace.book().pipeline(pipeline);
        const Stage *known = found ? found->stage(id) : nullptr;
        return known ? known->caption.in(m_language.code) : id;
    }

    QString captionOf(const ReportTable::Column &column) const
    {
        return column.about.stage.isEmpty()
            ? reportCaption(column.id)
            : u"%1: %2"_s.arg(stage(column.about.pipeline, column.about.stage),
                              reportCaption(column.word));
    }

    QString headOf(const ReportTable &table, const ReportPart &part) const
    {
        const QString head = captionOf(table.columns[part.column]);
        return !part.currency.isEmpty() ? head + u' ' + part.currency
            : part.bound == &Rate::low  ? Words::tr("%1, low end").arg(head)
            : part.bound == &Rate::high ? Words::tr("%1, high end").arg(head)
                                        : head;
    }

    void text(size_t row, size_t column, const QString &words, lxw_format *format = nullptr)
    {
        worksheet_write_string(m_sheet, lxw_row_t(row), lxw_col_t(column),
                               protectedCell(words).toUtf8().constData(), format);
    }
    void number(size_t row, size_t column, double value, lxw_format *format = nullptr)
    {
        worksheet_write_number(m_sheet, lxw_row_t(row), lxw_col_t(column), value, format);
    }
    void date(size_t row, size_t column, QDate day)
    {
        lxw_datetime at{day.year(), day.month(), day.day(), 0, 0, 0};
        worksheet_write_datetime(m_sheet, lxw_row_t(row), lxw_col_t(column), &at, m_date);
    }

    void cell(size_t row, size_t at, const ReportPart &column, CellKind kind, const Cell &cell)
    {
        if (const qint64 *count = std::get_if<qint64>(&cell))
            return number(row, at, double(*count));
        if (const double *value = std::get_if<double>(&cell))
            return number(row, at, *value, kind == CellKind::Share ? m_share : m_days);
        if (const Rate *rate = std::get_if<Rate>(&cell))
            return number(row, at, column.bound ? (*rate).*column.bound : rate->value, m_share);
        if (const QDate *day = std::get_if<QDate>(&cell); day && day->isValid())
            return date(row, at, *day);
        if (const Month *month = std::get_if<Month>(&cell))
            return date(row, at, {month->year, month->month, 1});
        if (const Money *money = std::get_if<Money>(&cell)) {
            const auto sum = money->sums.find(column.currency);
            if (sum != money->sums.end())
                number(row, at, decimalText(sum->second, column.currency).toDouble(), m_money);
            return;
        }
        text(row, at, wordsOf(cell));
    }

    QString wordsOf(const Cell &cell) const
    {
        if (const QString *words = std::get_if<QString>(&cell))
            return *words;
        if (const StageName *name = std::get_if<StageName>(&cell))
            return stage(name->pipeline, name->stage);
        if (const Choice *choice = std::get_if<Choice>(&cell))
            return reportCaption(choice->id);
        if (const OwnerName *owner = std::get_if<OwnerName>(&cell)) {
            const User *user = m_workspace.user(owner->user);
            return user ? user->name : QString();
        }
        if (const Subject *subject = std::get_if<Subject>(&cell)) {
            const std::optional<Record> record = m_workspace.store().record(*subject);
            return record ? record->name : QString();
        }
        QStringList names;
        if (const StageNames *route = std::get_if<StageNames>(&cell))
            for (const StageId &id : route->stages)
                names << stage(route->pipeline, id);
        return names.join(u" → "_s);
    }

    const Workspace &m_workspace;
    const Language &m_language;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_bold;
    lxw_format *m_share;
    lxw_format *m_date;
    lxw_format *m_money;
    lxw_format *m_days;
};

/// Sheets may have 31 characters, none of []:*?/\ among them; ids have neither.
lxw_error writeWorkbook(const Workspace &workspace, const ReportTable &table,
                        const Language &language, const QString &path)
{
    lxw_workbook *book = workbook_new(QFile::encodeName(path).constData());
    Sheet sheet(book, workspace, language);
    sheet.write(workbook_add_worksheet(book, table.name.left(31).toUtf8().constData()), table);
    for (const ReportTable &section : table.sections)
        sheet.write(workbook_add_worksheet(book, section.name.left(31).toUtf8().constData()),
                    section);
    return workbook_close(book);
}

} // namespace

Expected<void> writeReportXlsx(const Workspace &workspace, const ReportTable &table,
                               const Language &language, const QString &path)
{
    // the library writes to a name only: elsewhere first, so that nothing half stays at path
    const QTemporaryDir folder;
    const QString draft = folder.filePath(u"report.xlsx"_s);
    const lxw_error error = writeWorkbook(workspace, table, language, draft);
    QFile made(draft);
    if (error != LXW_NO_ERROR || !made.open(QIODevice::ReadOnly))
        return storageError(Words::tr("%1 cannot be written: %2")
                                .arg(path, QString::fromUtf8(lxw_strerror(error))));
    const QByteArray bytes = made.readAll();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return storageError(Words::tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

} // namespace Imbuto
