// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"
#include "ui/subject/section.h"

namespace Imbuto {

class FieldRow;
class LinkButton;
class RuleBook;

/// The fields of the record, built from the engine's table of fields and the rule book's own.
class FieldSection : public Section
{
    Q_OBJECT
public:
    FieldSection(Session &session, QWidget *parent);

    void fill(const Dossier &dossier) override;
    /// Puts the cursor into the field \a key; false when there is none such here.
    bool focusField(const QString &key);
    FieldRow *row(const QString &key) const;

private:
    void build(SubjectKind kind);

    std::optional<SubjectKind> m_kind; ///< what the rows were built for
    const RuleBook *m_book = nullptr;  ///< in force then
    LinkButton *m_add = nullptr;
    std::vector<FieldRow *> m_rows;
};

} // namespace Imbuto
