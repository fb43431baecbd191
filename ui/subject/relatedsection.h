// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"
#include "ui/subject/section.h"

namespace Imbuto {

/// The records this one belongs with, each a way there: a person's company and deals, a company's people
/// and deals, a deal's person and company.
class RelatedSection : public Section
{
    Q_OBJECT
public:
    RelatedSection(Session &session, QWidget *parent);
    void fill(const Dossier &dossier) override;

private:
    void add(const Record &record, const Record &shown);
    void addNew(const Record &shown);
    void create(SubjectKind kind, const Record &shown, const QWidget *anchor);
    QString second(const Record &record) const;
    bool m_all = false; ///< the whole list, not only its beginning
};

} // namespace Imbuto
