// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/lookalikes.h"

#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/inlineedit.h"

#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {
constexpr int kPatience = 150; ///< ms without a key before it is looked who that could be
}

Lookalikes::Lookalikes(Session &session, SubjectKind kind, QWidget *parent)
    : QWidget(parent), m_session(session), m_kind(kind), m_looking(new QTimer(this))
{
    auto *list = new QVBoxLayout(this);
    list->setContentsMargins({});
    list->setSpacing(2);
    m_looking->setSingleShot(true);
    m_looking->setInterval(kPatience);
    connect(m_looking, &QTimer::timeout, this, &Lookalikes::lookAround);
    hide();
}

void Lookalikes::look(const Likeness &like, const QString &company)
{
    if (m_kind == SubjectKind::Deal)
        return; // two deals of one title are nothing special
    m_like = like;
    m_company = company;
    m_looking->start();
}

/// Who has the same address, number or name.
void Lookalikes::lookAround()
{
    const auto records = m_session.read([&] {
        const auto known = m_company.isEmpty()
            ? std::nullopt
            : m_session.store().recordByName(SubjectKind::Company, m_company);
        m_like.company = known ? known->subject.id : 0;
        return RecordReads(m_session.store()).lookalikes(m_like);
    });
    std::vector<Subject> subjects;
    for (const Record &record : records)
        subjects.push_back(record.subject);
    if (subjects == m_found)
        return;
    m_found = subjects;
    clearLayout(layout());
    layout()->addWidget(plainLabel(tr("Perhaps already there:"), this, TextRole::Caption));
    for (const Record &record : records)
        add(record);
    setVisible(!records.empty());
    if (!records.empty())
        Q_EMIT m_session.announce(tr("Perhaps already there: %1").arg(records.front().name));
    Q_EMIT changed();
}

void Lookalikes::add(const Record &record)
{
    QStringList about{record.name, record.email, record.phone};
    about.removeAll(QString());
    auto *link = new LinkButton(about.join(u" · "_s), this);
    link->setToolTip(link->text());
    link->setAccessibleName(tr("Open %1 instead").arg(link->text()));
    connect(link, &QPushButton::clicked, this, [this, subject = record.subject] {
        Q_EMIT m_session.openSubject(subject);
        Q_EMIT opened();
    });
    layout()->addWidget(link);
}

} // namespace Imbuto
