// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todayrow.h"

#include "ui/board/movement.h"
#include "ui/board/movemenu.h"
#include "ui/shell/elidedlabel.h"
#include "ui/shell/format.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/activitytext.h"
#include "ui/subject/ownerbutton.h"
#include "ui/subject/taskmenu.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

/// The disc of an owner, as large as the font asks.
class Disc final : public QWidget
{
public:
    Disc(const User *owner, QWidget *parent) : QWidget(parent), m_owner(owner ? *owner : User())
    {
        setFixedSize(scaled(Size::disc), scaled(Size::disc));
        setToolTip(m_owner.name);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintOwnerDisc(painter, QRectF(rect()), m_owner.id ? &m_owner : nullptr, palette());
    }

private:
    User m_owner;
};

QString literal(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

TodayRow::TodayRow(Session &session, AgendaItem item, QWidget *parent)
    : QWidget(parent), m_session(session), m_item(std::move(item))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Size::cardPadding, 6, Size::related, 6);
    row->setSpacing(Size::cardPadding);
    if (m_item.task) {
        auto *done = new QCheckBox(this);
        done->setAccessibleName(tr("Done: %1").arg(m_item.title));
        done->setToolTip(tr("Done (Space)"));
        done->setEnabled(canChange());
        connect(done, &QCheckBox::toggled, this, &TodayRow::finishTask);
        row->addWidget(done);
    }
    buildWords(row);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(0);
    row->addLayout(m_buttons);
    buildButtons(row);
    describe();
}

bool TodayRow::canChange() const
{
    return !m_session.store().isReadOnly();
}

void TodayRow::buildWords(QHBoxLayout *row)
{
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    for (const auto &[text, role] :
         {std::pair(m_item.title, TextRole::Strong), std::pair(m_item.detail, TextRole::Caption)}) {
        auto *label = new ElidedLabel(this, role);
        label->setText(text);
        label->setMinimumWidth(scaled(60));
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        words->addWidget(label);
    }
    row->addLayout(words, 1);
    if (!m_item.when.isEmpty()) {
        QLabel *when = plainLabel(m_item.when, this, TextRole::Caption);
        if (m_item.late)
            when->setForegroundRole(QPalette::BrightText);
        row->addWidget(when);
    }
    row->addWidget(new Disc(m_session.workspace().user(m_item.owner), this));
}

void TodayRow::act(const QString &icon, const QString &name, QChar key, void (TodayRow::*what)())
{
    const QString said = tr("%1 (%2)", "an action and its key").arg(name, QString(key));
    QToolButton *button = iconButton(icon, said, this);
    button->setAccessibleName(
        tr("%1: %2", "an action and what it is about").arg(name, m_item.title));
    button->setIconSize({scaled(18), scaled(18)});
    button->setEnabled(canChange());
    connect(button, &QToolButton::clicked, this, what);
    m_buttons->addWidget(button);
    m_keys << said;
    if (canChange())
        m_actions[key] = what;
}

void TodayRow::buildButtons(QHBoxLayout *)
{
    if (m_item.task)
        act(u"clock"_s, tr("Postpone"), u'P', &TodayRow::postpone);
    if (!m_item.suggested.isEmpty())
        act(u"check"_s, tr("Do as suggested"), u'C', &TodayRow::follow);
    act(u"phone"_s, tr("Log"), u'L', &TodayRow::log);
    act(u"user"_s, tr("Assign"), u'A', &TodayRow::assign);
    if (!m_item.pipeline.isEmpty())
        act(u"move"_s, tr("Move to…"), u'M', &TodayRow::move);
}

void TodayRow::describe()
{
    QStringList said{m_item.title, m_item.detail, m_item.when,
                     ownerName(m_item.owner, m_session.workspace())};
    said.removeAll(QString());
    setAccessibleName(said.join(u", "_s));
    setAccessibleDescription(m_keys.join(u", "_s));
}

void TodayRow::open()
{
    Q_EMIT m_session.openSubject(m_item.subject);
}

void TodayRow::finishTask()
{
    const QString title = m_item.title;
    const auto outcome =
        m_session.run(Command::SaveTask{.subject = m_session.workspace().refOf(m_item.subject),
                                        .number = m_item.task->number,
                                        .title = {},
                                        .due = {},
                                        .done = true,
                                        .owner = {}},
                      Session::Tell::OnlyProblems);
    if (outcome && outcome->result == Outcome::Result::Ok)
        Q_EMIT m_session.toast(tr("“%1” is done").arg(title), outcome->change);
}

void TodayRow::postpone()
{
    auto *menu = new QMenu(this);
    fillDueMenu(*menu, m_session, *m_item.task, this,
                mapToGlobal(QPoint(width() - scaled(320), height())));
    popUp(menu);
}

void TodayRow::assign()
{
    auto *menu = new QMenu(this);
    if (m_item.task)
        fillTaskOwners(*menu, m_session, *m_item.task);
    else
        fillOwners(menu);
    popUp(menu);
}

void TodayRow::fillOwners(QMenu *menu)
{
    const auto give = [this](const QString &ref) {
        m_session.run(Command::EditField{m_session.workspace().refOf(m_item.subject), u"owner"_s,
                                         ref.isEmpty() ? Value() : Value(ref)});
    };
    for (const User &user : m_session.workspace().users()) {
        if (!user.active)
            continue;
        QAction *action = menu->addAction(ownerIcon(&user, palette()), literal(user.name));
        action->setEnabled(user.id != m_item.owner);
        connect(action, &QAction::triggered, this, [give, ref = user.ref] { give(ref); });
    }
    menu->addSeparator();
    QAction *nobody = menu->addAction(ownerIcon(nullptr, palette()), tr("Nobody"));
    nobody->setEnabled(bool(m_item.owner));
    connect(nobody, &QAction::triggered, this, [give] { give({}); });
}

void TodayRow::log()
{
    auto *menu = new QMenu(this);
    for (const UsualKind &usual : usualKinds(m_session.book(), m_session.language())) {
        QAction *action =
            menu->addAction(literal(usual.kind->caption.in(m_session.language().code)));
        connect(action, &QAction::triggered, this,
                [this, kind = usual.kind] { Q_EMIT logRequested(kind); });
    }
    popUp(menu);
}

/// Judged like any move: where a reason is needed, the panel asks for it.
void TodayRow::follow()
{
    attemptMove(m_session, {m_item.subject}, m_item.pipeline, m_item.suggested,
                mapToGlobal(QPoint(width() / 2, height())));
}

void TodayRow::move()
{
    const QPoint at = mapToGlobal(QPoint(width() / 2, height()));
    popUpMoveMenu(m_session, {m_item.subject}, m_item.pipeline, at);
}

void TodayRow::popUp(QMenu *menu)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(mapToGlobal(QPoint(width() - menu->sizeHint().width() - Size::group, height())));
    for (QAction *action : menu->actions()) {
        if (action->isEnabled() && !action->isSeparator())
            return menu->setActiveAction(action);
    }
}

void TodayRow::keyPressEvent(QKeyEvent *event)
{
    const auto action = event->key() < 0x80 ? m_actions.find(QChar(event->key())) : m_actions.end();
    if (event->modifiers() == Qt::NoModifier && action != m_actions.end())
        return (this->*(action->second))();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT m_session.enterSubject(m_item.subject);
        return;
    case Qt::Key_Space:
        if (m_item.task && canChange())
            return finishTask();
        break;
    case Qt::Key_Up:
        Q_EMIT leave(-1);
        return;
    case Qt::Key_Down:
        Q_EMIT leave(1);
        return;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void TodayRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        open();
}

void TodayRow::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(t.accent, 2) : QPen(Qt::NoPen));
        painter.setBrush(mix(t.surface, t.text, 0.035));
        painter.drawRoundedRect(box, Size::controlRadius, Size::controlRadius);
    }
}

void TodayRow::enterEvent(QEnterEvent *)
{
    update();
}

void TodayRow::leaveEvent(QEvent *)
{
    update();
}

void TodayRow::focusInEvent(QFocusEvent *event)
{
    update();
    QWidget::focusInEvent(event);
}

void TodayRow::focusOutEvent(QFocusEvent *event)
{
    update();
    QWidget::focusOutEvent(event);
}

} // namespace Imbuto
