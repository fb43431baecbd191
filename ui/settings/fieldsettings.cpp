// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/fieldsettings.h"

#include "ui/shell/format.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Imbuto {

void FieldSettings::fill()
{
    QVBoxLayout *fields = group(tr("Fields"),
                                tr("What you know about people, companies and deals beyond what "
                                   "comes with the program"));
    for (const CustomField &field : m_session.book().customFields()) {
        QStringList whose;
        for (const SubjectKind kind : field.subjects)
            whose << subjectKindText(kind);
        line(fields, field.caption.in(m_session.language().code), {},
             plainLabel(whose.join(u" · "_s), this, TextRole::Caption));
    }
    auto *open = new QPushButton(tr("Add and change fields…"), this);
    open->setObjectName(u"fields"_s);
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT m_session.openPage(u"fields"_s); });
    fields->addWidget(open, 0, Qt::AlignLeft);
}

} // namespace Imbuto
