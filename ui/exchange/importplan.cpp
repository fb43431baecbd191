// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importplan.h"

#include "core/exchange/binding.h"
#include "core/exchange/csvwriter.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QSettings>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

/// One entry per kind and set of columns.
QString settingsKey(ExchangeKind kind, const std::vector<QString> &header)
{
    const QByteArray digest =
        QCryptographicHash::hash(csvRecord(header), QCryptographicHash::Sha256).first(8).toHex();
    return u"import/"_s + kindName(kind) + u'-' + QString::fromLatin1(digest);
}

CsvRow rowOf(const std::vector<QString> &cells)
{
    QByteArray record = csvRecord(cells);
    QBuffer buffer(&record);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, {});
    CsvRow row;
    reader.next(row);
    return row;
}

} // namespace

Mapping ImportPlan::suggestedMapping() const
{
    const QByteArray kept =
        QSettings().value(settingsKey(options.kind, preview.header)).toByteArray();
    if (!kept.isEmpty()) {
        const auto mappings = parseMappings(kept, u"settings"_s);
        if (mappings && mappings->size() == 1 && mappings->front().kind == options.kind)
            return mappings->front();
    }
    Mapping mapping = preview.mapping.value_or(Mapping());
    mapping.kind = options.kind;
    return mapping;
}

void ImportPlan::rememberMapping() const
{
    if (options.mapping)
        QSettings().setValue(settingsKey(options.kind, preview.header),
                             mappingJson(*options.mapping));
}

Expected<QString> ImportPlan::sample(const Mapping &mapping, const FilePreview &preview,
                                     const QString &field, const RuleBook &book)
{
    const Expected<Binding> binding = Binding::bind(mapping, preview.header, book);
    if (!binding)
        return tl::make_unexpected(binding.error());
    for (const std::vector<QString> &cells : preview.rows) {
        const CsvRow row = rowOf(cells);
        const QString text = row.size() == binding->width() ? binding->text(row, field) : QString();
        if (!text.isEmpty())
            return text;
    }
    return QString();
}

} // namespace Imbuto
