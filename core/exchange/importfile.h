// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importer.h"

#include <QFile>

namespace Imbuto {

/// A CSV file opened for import: what it is written in, what its columns are called, what they mean.
struct ImportFile
{
    std::unique_ptr<QFile> file;
    CsvDialect dialect;
    std::vector<QString> header;
    Mapping mapping;

    /// Errors: the file cannot be read, has no usable header, or the mapping file is at fault.
    static Expected<ImportFile> open(const QString &path, const ImportOptions &options);
    /// A reader at the first row after the header.
    CsvReader rows() const;
};

} // namespace Imbuto
