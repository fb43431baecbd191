// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importfile.h"

#include "core/exchange/binding.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

using Tr = QCoreApplication;

tl::unexpected<Error> unreadable(const QString &path, const QString &why)
{
    return badInput(Tr::translate("Exchange", "%1 cannot be read: %2").arg(path, why));
}

Expected<std::unique_ptr<QFile>> openFile(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (QFileInfo(path).isDir())
        return unreadable(path, Tr::translate("Exchange", "it is a folder"));
    if (!file->open(QIODevice::ReadOnly))
        return unreadable(path, file->errorString());
    if (file->isSequential()) // it is read more than once
        return unreadable(path, Tr::translate("Exchange", "save it as a file first"));
    return file;
}

CsvDialect dialectOf(QFile &file, std::optional<CsvEncoding> encoding,
                     std::optional<char> delimiter)
{
    CsvDialect dialect;
    dialect.encoding = encoding ? *encoding : detectEncoding(file);
    dialect.delimiter = delimiter ? *delimiter : detectDelimiter(file, dialect.encoding);
    return dialect;
}

Expected<std::vector<QString>> readHeader(QFile &file, const CsvDialect &dialect)
{
    file.seek(0);
    CsvReader reader(file, dialect);
    CsvRow row;
    if (!reader.next(row))
        return badInput(
            Tr::translate("Exchange", "%1 is empty: its first line must name the columns.")
                .arg(file.fileName()));
    if (!row.fault().isEmpty())
        return badInput(Tr::translate("Exchange", "%1, line %2: %3")
                            .arg(file.fileName())
                            .arg(row.line())
                            .arg(row.fault()));
    return headerOf(row);
}

/// The mappings for \a kind in a file, or among the shipped ones by name.
Expected<std::vector<Mapping>> namedMappings(const QString &name, ExchangeKind kind)
{
    Expected<std::vector<Mapping>> all = shippedMappings();
    if (!all)
        return all;
    QFile file(name);
    if (QFileInfo(name).isFile()) {
        if (!file.open(QIODevice::ReadOnly))
            return unreadable(name, file.errorString());
        all = parseMappings(file.readAll(), name);
        if (!all)
            return all;
    } else {
        std::erase_if(*all, [&](const Mapping &m) { return m.name != name; });
        if (all->empty())
            return badInput(
                Tr::translate("Exchange",
                              "There is no mapping file “%1”, and none of that name is shipped.")
                    .arg(name));
    }
    std::erase_if(*all, [&](const Mapping &m) { return m.kind != kind; });
    if (all->empty())
        return badInput(Tr::translate("Exchange", "The mapping %1 says nothing about %2.")
                            .arg(name, kindName(kind)));
    return all;
}

const Mapping *fitting(const std::vector<Mapping> &mappings, const std::vector<QString> &header)
{
    const auto it = std::find_if(mappings.begin(), mappings.end(),
                                 [&](const Mapping &m) { return m.fits(header); });
    return it == mappings.end() ? nullptr : &*it;
}

/// What was asked for, or the candidates to choose from once the header is known.
Expected<std::vector<Mapping>> candidates(const ImportOptions &options)
{
    if (options.mapping)
        return std::vector{*options.mapping};
    if (!options.mappingFile.isEmpty())
        return namedMappings(options.mappingFile, options.kind);
    Expected<std::vector<Mapping>> shipped = shippedMappings();
    if (shipped)
        std::erase_if(*shipped, [&](const Mapping &m) { return m.kind != options.kind; });
    return shipped;
}

} // namespace

Expected<ImportFile> ImportFile::open(const QString &path, const ImportOptions &options)
{
    const Expected<std::vector<Mapping>> mappings = candidates(options);
    if (!mappings)
        return tl::make_unexpected(mappings.error());
    const bool asked = options.mapping || !options.mappingFile.isEmpty();
    Expected<std::unique_ptr<QFile>> file = openFile(path);
    if (!file)
        return tl::make_unexpected(file.error());
    ImportFile result;
    result.file = std::move(*file);
    const Mapping none;
    const Mapping &said =
        asked ? mappings->front() : none; // shipped ones are chosen by what is read
    result.dialect = dialectOf(*result.file, options.encoding ? options.encoding : said.encoding,
                               options.delimiter ? options.delimiter : said.delimiter);
    Expected<std::vector<QString>> header = readHeader(*result.file, result.dialect);
    if (!header)
        return tl::make_unexpected(header.error());
    result.header = std::move(*header);
    if (const Mapping *fit = fitting(*mappings, result.header))
        result.mapping = *fit;
    else if (asked)
        result.mapping = said;
    result.mapping.kind = options.kind;
    return result;
}

CsvReader ImportFile::rows() const
{
    file->seek(0);
    CsvReader reader(*file, dialect);
    CsvRow first;
    reader.next(first);
    return reader;
}

Expected<FilePreview> previewFile(const QString &path, const RuleBook &book, int rows,
                                  std::optional<CsvEncoding> encoding,
                                  std::optional<char> delimiter, std::optional<ExchangeKind> kind)
{
    Expected<std::unique_ptr<QFile>> file = openFile(path);
    if (!file)
        return tl::make_unexpected(file.error());
    FilePreview preview;
    preview.dialect = dialectOf(**file, encoding, delimiter);
    Expected<std::vector<QString>> header = readHeader(**file, preview.dialect);
    if (!header)
        return tl::make_unexpected(header.error());
    preview.header = std::move(*header);
    const ImportFile opened{std::move(*file), preview.dialect, preview.header, {}};
    CsvReader reader = opened.rows();
    CsvRow row;
    while (int(preview.rows.size()) < rows && reader.next(row)) {
        std::vector<QString> cells;
        for (int i = 0; i < int(preview.header.size()); ++i)
            cells.push_back(i < row.size() ? row.text(i) : QString());
        preview.rows.push_back(std::move(cells));
    }
    Expected<std::vector<Mapping>> shipped = shippedMappings();
    if (!shipped)
        return tl::make_unexpected(shipped.error());
    if (kind)
        std::erase_if(*shipped, [&](const Mapping &m) { return m.kind != *kind; });
    const Mapping *fit = fitting(*shipped, preview.header);
    preview.kind = kind ? kind : fit ? std::optional(fit->kind) : guessKind(preview.header, book);
    if (fit)
        preview.mapping = *fit;
    else if (preview.kind)
        preview.mapping = guessMapping(*preview.kind, preview.header, book);
    return preview;
}

} // namespace Imbuto
