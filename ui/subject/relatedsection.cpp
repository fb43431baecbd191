// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/relatedsection.h"

#include "ui/shell/format.h"
#include "ui/shell/icons.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/dossier.h"
#include "ui/subject/inlineedit.h"
#include "ui/subject/newrecordform.h"

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

/// The field that links \a other to \a shown, and whose it is; nothing where the link goes by way of a person.
std::optional<std::pair<Subject, QString>> linkBetween(const Record &shown, const Record &other)
{
    const auto field = [](SubjectKind kind) {
        return kind == SubjectKind::Person ? QStringLiteral("person") : QStringLiteral("company");
    };
    const auto names = [](const Record &from, Subject to) {
        return to.id == (to.kind == SubjectKind::Person ? from.person : from.company);
    };
    for (const auto &[from, to] : {std::pair(&shown, &other), std::pair(&other, &shown)})
        if (to->subject.kind != SubjectKind::Deal && names(*from, to->subject))
            return std::pair(from->subject, field(to->subject.kind));
    return {};
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
    const size_t shown = m_all ? all.size() : qMin(all.size(), kFirst);
    for (size_t i = 0; i < shown; ++i)
        add(all[i], dossier.record);
    if (shown < all.size()) {
        auto *more = new LinkButton(tr("Show %n more", nullptr, int(all.size() - shown)), this);
        connect(more, &QPushButton::clicked, this, [this, dossier] {
            m_all = true;
            fill(dossier);
        });
        body()->addWidget(more, 0, Qt::AlignLeft);
    }
    setVisible(!all.empty() || dossier.record.subject.kind != SubjectKind::Deal);
    addNew(dossier.record);
}

void RelatedSection::add(const Record &record, const Record &shown)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Size::related);
    auto *link = new LinkButton(record.name.isEmpty() ? record.email : record.name, this);
    link->setQuiet();
    link->setIcon(icon(subjectKindIcon(record.subject.kind), tokens(this).second));
    link->setIconSize({scaled(16), scaled(16)});
    link->setAccessibleName(subjectKindText(record.subject.kind) + QLatin1Char(' ') + link->text());
    link->setToolTip(link->text());
    connect(link, &QPushButton::clicked, this,
            [this, subject = record.subject] { Q_EMIT session().openSubject(subject); });
    row->addWidget(link, 1);
    row->addWidget(plainLabel(second(record), this, TextRole::Caption));
    if (const auto field = linkBetween(shown, record)) {
        auto *away = iconButton(QStringLiteral("close"), tr("Unlink %1").arg(link->text()), this);
        connect(
            away, &QToolButton::clicked, this,
            [this, field = *field] {
                session().run(Command::EditField{session().workspace().refOf(field.first),
                                                 field.second, Value()});
            },
            Qt::QueuedConnection); // the row goes
        row->addWidget(away);
    }
    body()->addLayout(row);
}

/// A person or company gets a deal, a company a person.
void RelatedSection::addNew(const Record &shown)
{
    if (shown.subject.kind == SubjectKind::Deal)
        return;
    auto *row = new QHBoxLayout;
    row->setSpacing(Size::group);
    const auto offer = [&](SubjectKind kind, const QString &text) {
        auto *link = new LinkButton(text, this);
        connect(link, &QPushButton::clicked, this,
                [this, kind, shown, link] { create(kind, shown, link); });
        row->addWidget(link);
    };
    offer(SubjectKind::Deal, tr("Add deal…"));
    if (shown.subject.kind == SubjectKind::Company)
        offer(SubjectKind::Person, tr("Add person…"));
    row->addStretch(1);
    body()->addLayout(row);
}

void RelatedSection::create(SubjectKind kind, const Record &shown, const QWidget *anchor)
{
    auto *form = new NewRecordForm(session(), kind, window());
    form->link(shown);
    connect(form, &NewRecordForm::created, &session(), &Session::enterSubject);
    form->popUp(anchor);
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
