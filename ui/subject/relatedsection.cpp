// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/relatedsection.h"

#include "ui/shell/format.h"
#include "ui/shell/icons.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/dossier.h"
#include "ui/subject/inlineedit.h"

#include <QHBoxLayout>

namespace Imbuto {
namespace {

constexpr size_t kFirst = 5;

std::vector<Record> relatedOf(const Dossier &dossier)
{
    std::vector<Record> all;
    if (dossier.person)
        all.push_back(*dossier.person);
    if (dossier.company)
        all.push_back(*dossier.company);
    all.insert(all.end(), dossier.deals.begin(), dossier.deals.end());
    all.insert(all.end(), dossier.people.begin(), dossier.people.end());
    return all;
}

} // namespace

RelatedSection::RelatedSection(Session &session, QWidget *parent) : Section(session, parent)
{
    body()->setSpacing(2);
}

void RelatedSection::fill(const Dossier &dossier)
{
    setTitle(tr("Related"));
    clearLayout(body());
    const auto all = relatedOf(dossier);
    setVisible(!all.empty());
    const size_t shown = m_all ? all.size() : qMin(all.size(), kFirst);
    for (size_t i = 0; i < shown; ++i)
        add(all[i]);
    if (shown < all.size()) {
        auto *more = new LinkButton(tr("Show %n more", nullptr, int(all.size() - shown)), this);
        connect(more, &QPushButton::clicked, this, [this, dossier] {
            m_all = true;
            fill(dossier);
        });
        body()->addWidget(more, 0, Qt::AlignLeft);
    }
}

void RelatedSection::add(const Record &record)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Size::related);
    auto *link = new LinkButton(record.name.isEmpty() ? record.email : record.name, this);
    link->setQuiet();
    link->setIcon(icon(subjectKindIcon(record.subject.kind), tokens(this).second));
    link->setIconSize({scaled(16), scaled(16)});
    link->setAccessibleName(subjectKindText(record.subject.kind) + QLatin1Char(' ') + link->text());
    link->setToolTip(plainToolTip(link->text()));
    connect(link, &QPushButton::clicked, this,
            [this, subject = record.subject] { Q_EMIT session().openSubject(subject); });
    row->addWidget(link, 1);
    row->addWidget(plainLabel(second(record), this, TextRole::Caption));
    body()->addLayout(row);
}

QString RelatedSection::second(const Record &record) const
{
    if (record.subject.kind != SubjectKind::Deal)
        return record.subject.kind == SubjectKind::Person ? record.phone : QString();
    QStringList parts;
    if (record.amount)
        parts << moneyText(*record.amount, record.currency, session().language());
    const auto placement = session().store().placementsOf(record.subject);
    const Pipeline *pipeline = session().book().pipeline(record.pipeline);
    for (const Placement &one : placement) {
        const Stage *stage =
            pipeline && one.pipeline == pipeline->id ? pipeline->stage(one.stage) : nullptr;
        if (stage)
            parts << stage->caption.in(session().language().code);
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace Imbuto
