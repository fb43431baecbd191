// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/listexport.h"

#include "core/exchange/csvwriter.h"
#include "core/explain.h"
#include "ui/subject/listmodel.h"

#include <QCoreApplication>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

/// A number is a number to a spreadsheet only without the name of its currency and without groups.
QString cellOf(const ListModel &model, int row, int column)
{
    const RecordRow *record = model.rowAt(row);
    if (record && model.columns()[size_t(column)].kind == ListColumn::Kind::Amount
        && record->record.amount)
        return decimalText(*record->record.amount, record->record.currency) + u' '
            + record->record.currency;
    return model.index(row, column).data(Qt::DisplayRole).toString();
}

} // namespace

Expected<qint64> exportList(const ListModel &model, const QString &path)
{
    QSaveFile file(path);
    const auto failed = [&] {
        return storageError(QCoreApplication::translate("Exchange", "%1 cannot be written: %2")
                                .arg(file.fileName(), file.errorString()));
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    std::vector<QString> cells(size_t(model.columnCount()));
    const auto write = [&](const auto &text) {
        for (int column = 0; column < model.columnCount(); ++column)
            cells[size_t(column)] = protectedCell(text(column));
        return file.write(csvRecord(cells)) >= 0;
    };
    bool good = write([&](int column) {
        return model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    });
    for (int row = 0; good && row < model.rowCount(); ++row)
        good = write([&](int column) { return cellOf(model, row, column); });
    if (!good || !file.commit())
        return failed();
    return qint64(model.rowCount());
}

} // namespace Imbuto
