// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importer.h"

namespace Imbuto {

/// What a person has decided so far about one import; the pages of the dialog share it.
struct ImportPlan
{
    QString path;
    FilePreview preview;
    ImportOptions options; ///< `mapping` is always set once the columns page has been seen

    /// The mapping to begin with: the one remembered for these columns, else the one recognised, else guessed.
    Mapping suggestedMapping() const;
    /// Keeps the mapping for the next file with these columns.
    void rememberMapping() const;
    /// The text that \a mapping gives \a field in the first row that has any; an error when it does not fit
    /// the file.
    static Expected<QString> sample(const Mapping &mapping, const FilePreview &preview,
                                    const QString &field, const RuleBook &book);
};

} // namespace Imbuto
