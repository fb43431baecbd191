// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/ownerbutton.h"

#include "ui/shell/format.h"
#include "ui/shell/popup.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/bulkedit.h"

#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Imbuto {

QIcon ownerIcon(const User *user, const QPalette &palette)
{
    constexpr int ratio = 2;
    const int side = scaled(Size::disc);
    QPixmap pixmap(side * ratio, side * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintOwnerDisc(painter, QRectF(0, 0, side, side), user, palette);
    return QIcon(pixmap);
}

OwnerButton::OwnerButton(Session &session, QWidget *parent)
    : QPushButton(parent), m_session(session)
{
    setAttribute(Qt::WA_Hover);
    connect(this, &QPushButton::clicked, this, &OwnerButton::choose);
}

void OwnerButton::setRecord(const Record &record)
{
    m_record = record;
    setText(ownerName(record.owner, m_session.workspace()));
    setAccessibleName(tr("Owner: %1").arg(text()));
    setToolTip(accessibleName());
    updateGeometry();
    update();
}

QSize OwnerButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + scaled(Size::disc) + 22,
            qMax(scaled(Size::disc), fontMetrics().height()) + 8};
}

void OwnerButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(t.accent, 2) : QPen(Qt::NoPen));
        painter.setBrush(mix(t.surface, t.text, 0.06));
        const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
        painter.drawRoundedRect(box, Size::controlRadius, Size::controlRadius);
    }
    const QRectF disc(6, (height() - scaled(Size::disc)) / 2.0, scaled(Size::disc),
                      scaled(Size::disc));
    paintOwnerDisc(painter, disc, m_session.workspace().user(m_record.owner), palette());
    const QRect rest = rect().adjusted(scaled(Size::disc) + 12, 0, -6, 0);
    painter.setPen(m_record.owner ? t.text : t.second);
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, rest.width()));
}

void OwnerButton::choose()
{
    auto *menu = new QMenu(this);
    for (const User &user : m_session.workspace().users()) {
        if (!user.active)
            continue;
        QString name = user.name;
        QAction *action = menu->addAction(ownerIcon(&user, palette()), name.replace(u'&', u"&&"_s));
        action->setEnabled(user.id != m_record.owner);
        connect(action, &QAction::triggered, this,
                [this, id = user.id] { assign(m_session.workspace().user(id)); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("In turn")), &QAction::triggered, this,
            [this] { assignInTurn(m_session, {m_record.subject}); });
    QAction *nobody = menu->addAction(ownerIcon(nullptr, palette()), tr("Nobody"));
    nobody->setEnabled(bool(m_record.owner));
    connect(nobody, &QAction::triggered, this, [this] { assign(nullptr); });
    popUpUnder(menu, this);
}

void OwnerButton::assign(const User *user)
{
    // a refusal comes as a toast
    m_session.run(Command::EditField{m_session.workspace().refOf(m_record.subject), u"owner"_s,
                                     user ? Value(user->ref) : Value()});
}

} // namespace Imbuto
