// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/fieldsection.h"

#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/dossier.h"
#include "ui/subject/fieldrow.h"
#include "ui/subject/fieldtext.h"
#include "ui/subject/inlineedit.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

/// The owner has a place of its own in the header, the currency stands beside the amount.
bool hasRow(const FieldDef &field, SubjectKind kind)
{
    return field.has(kind) && field.editable && field.type != FieldType::Owner
        && field.type != FieldType::Currency;
}

} // namespace

FieldSection::FieldSection(Session &session, QWidget *parent) : Section(session, parent)
{
    body()->setSpacing(2);
}

void FieldSection::build(SubjectKind kind)
{
    clearLayout(body());
    m_rows.clear();
    m_kind = kind;
    m_book = &session().book();
    for (const FieldDef &field : builtInFields()) {
        if (hasRow(field, kind))
            m_rows.push_back(
                new FieldRow(session(), QString::fromLatin1(field.key), field.type, this));
    }
    for (const CustomField &field : session().book().customFields()) {
        if (std::ranges::find(field.subjects, kind) != field.subjects.end())
            m_rows.push_back(new FieldRow(session(), field.key, customType(field), this));
    }
    for (FieldRow *row : m_rows)
        body()->addWidget(row);
    m_add = new LinkButton({}, this);
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT session().openPage(u"fields"_s); });
    body()->addWidget(m_add, 0, Qt::AlignLeft);
}

void FieldSection::fill(const Dossier &dossier)
{
    setTitle(tr("Fields"));
    if (m_kind != dossier.record.subject.kind || m_book != &session().book())
        build(dossier.record.subject.kind);
    m_add->setText(tr("Add field…"));
    for (FieldRow *row : m_rows)
        row->fill(dossier.record);
}

FieldRow *FieldSection::row(const QString &key) const
{
    const auto found = std::ranges::find(m_rows, key, &FieldRow::key);
    return found == m_rows.end() ? nullptr : *found;
}

bool FieldSection::focusField(const QString &key)
{
    // the currency is chosen beside the amount
    FieldRow *found = row(key == "currency"_L1 ? u"amount"_s : key);
    if (found)
        found->focusEditor();
    return found;
}

} // namespace Imbuto
