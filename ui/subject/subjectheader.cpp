// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/subjectheader.h"

#include "ui/shell/format.h"
#include "ui/shell/icons.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/dossier.h"
#include "ui/subject/inlineedit.h"
#include "ui/subject/mergeform.h"
#include "ui/subject/ownerbutton.h"
#include "ui/subject/stagepill.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Imbuto {

SubjectHeader::SubjectHeader(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(Size::group, Size::cardPadding, Size::related, Size::cardPadding);
    all->setSpacing(2);

    auto *top = new QHBoxLayout;
    top->setSpacing(6);
    m_icon = new QLabel(this);
    top->addWidget(m_icon);
    m_kind = plainLabel({}, this, TextRole::Caption);
    top->addWidget(m_kind, 1);
    m_more = iconButton(u"more"_s, {}, this);
    auto *menu = new QMenu(m_more);
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(menu); });
    top->addWidget(m_more);
    auto *close = iconButton(u"close"_s, tr("Close"), this);
    connect(close, &QToolButton::clicked, this, &SubjectHeader::closeRequested);
    top->addWidget(close);
    all->addLayout(top);

    m_title = plainLabel({}, this, TextRole::Section);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    all->addWidget(m_title);
    m_second = new LinkButton({}, this);
    m_second->setQuiet();
    all->addWidget(m_second, 0, Qt::AlignLeft);

    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 6, 0, 0);
    row->setSpacing(Size::related);
    m_pill = new StagePill(session, this);
    row->addWidget(m_pill, 0);
    m_owner = new OwnerButton(session, this);
    row->addWidget(m_owner, 0);
    row->addStretch(1);
    all->addLayout(row);
}

void SubjectHeader::fillMenu(QMenu *menu)
{
    menu->clear();
    if (m_subject.kind != SubjectKind::Deal)
        connect(menu->addAction(tr("Merge with a duplicate…")), &QAction::triggered, this,
                &SubjectHeader::merge);
    connect(menu->addAction(tr("Delete")), &QAction::triggered, this, [this] {
        const auto deleted = m_session.run(Command::Delete{m_session.workspace().refOf(m_subject)},
                                           Session::Tell::OnlyProblems);
        if (deleted && deleted->change)
            Q_EMIT m_session.toast(tr("“%1” was deleted").arg(m_title->text()), deleted->change);
    });
}

void SubjectHeader::merge()
{
    auto *form = new MergeForm(m_session, m_subject, window());
    form->popUp(m_more);
}

void SubjectHeader::fill(const Dossier &dossier)
{
    const Record &record = dossier.record;
    m_subject = record.subject;
    m_more->setToolTip(tr("More actions"));
    m_more->setAccessibleName(m_more->toolTip());
    m_icon->setPixmap(iconPixmap(subjectKindIcon(record.subject.kind), tokens(this).second, 16,
                                 devicePixelRatioF()));
    QString kind = subjectKindText(record.subject.kind);
    if (const Pipeline *own = m_session.book().pipeline(record.pipeline))
        kind += u" · "_s + own->caption.in(m_session.language().code);
    m_kind->setText(kind);
    m_title->setText(record.name.isEmpty() ? record.email : record.name);

    const std::optional<Record> &second = dossier.company ? dossier.company : dossier.person;
    m_second->setVisible(second.has_value());
    m_second->disconnect(this);
    if (second) {
        m_second->setText(second->name);
        connect(m_second, &QPushButton::clicked, this,
                [this, subject = second->subject] { Q_EMIT m_session.openSubject(subject); });
    }

    const Pipeline *main = mainPipeline(m_session, dossier);
    m_pill->setVisible(main);
    if (main)
        m_pill->setPlacement(*dossier.placement(main->id));
    m_owner->setRecord(record);
}

void SubjectHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(tokens(this).border);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace Imbuto
