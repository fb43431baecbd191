// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/viewform.h"

#include "ui/shell/icons.h"
#include "ui/shell/session.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPointer>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {
constexpr int kWidth = 320;
const QStringList kIcons{u"filter"_s, u"star"_s,  u"bolt"_s, u"clock"_s,
                         u"bell"_s,   u"check"_s, u"coin"_s, u"person"_s};

/// What the icons are called, in the same order.
QStringList iconNames()
{
    return {ViewForm::tr("funnel"), ViewForm::tr("star"),  ViewForm::tr("bolt"),
            ViewForm::tr("clock"),  ViewForm::tr("bell"),  ViewForm::tr("tick"),
            ViewForm::tr("coin"),   ViewForm::tr("person")};
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::Id128).left(12);
}
} // namespace

ViewForm *ViewForm::open(Session &session, const SavedView &view, QWidget *over, QPoint corner)
{
    QWidget *window = over->window();
    for (auto *old : window->findChildren<ViewForm *>())
        old->close();
    auto *form = new ViewForm(session, view, window);
    form->adjustSize();
    const QPoint at = window->mapFromGlobal(corner);
    form->move(qBound(Size::related, at.x(), qMax(Size::related, window->width() - form->width())),
               at.y());
    form->show();
    form->raise();
    form->m_name->setFocus(Qt::OtherFocusReason);
    form->m_name->selectAll();
    return form;
}

ViewForm::ViewForm(Session &session, const SavedView &view, QWidget *window)
    : Panel(window), m_session(session), m_view(view), m_before(window->focusWidget())
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(scaled(kWidth));
    const QString title =
        view.id.isEmpty() ? tr("Save this view for the team") : tr("Rename the view");
    setAccessibleName(title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Size::group, Size::group, Size::group, Size::group);
    layout->setSpacing(Size::related);
    layout->addWidget(plainLabel(title, this, TextRole::Section));
    m_name = new QLineEdit(view.name, this);
    m_name->setAccessibleName(tr("Name of the view"));
    m_name->setPlaceholderText(tr("Name of the view"));
    m_name->setMaxLength(200);
    connect(m_name, &QLineEdit::returnPressed, this, &ViewForm::save);
    layout->addWidget(m_name);
    buildIcons(layout);
    m_problem = plainLabel(tr("A name is needed."), this, TextRole::Caption);
    m_problem->hide();
    layout->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &ViewForm::dismiss);
    QPushButton *keep = primaryButton(tr("Save"), this);
    connect(keep, &QPushButton::clicked, this, &ViewForm::save);
    buttons->addWidget(cancel);
    buttons->addWidget(keep);
    layout->addLayout(buttons);
    connect(&session, &QObject::destroyed, this, &QWidget::close);
    connect(&session, &Session::languageChanged, this, &QWidget::close);
}

void ViewForm::buildIcons(QLayout *layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Size::step);
    m_icons = new QButtonGroup(this);
    const QString chosen = kIcons.contains(m_view.icon) ? m_view.icon : kIcons.front();
    for (const QString &name : kIcons) {
        QToolButton *button =
            iconButton(name, tr("Icon: %1").arg(iconNames().at(kIcons.indexOf(name))), this);
        button->setCheckable(true);
        button->setChecked(name == chosen);
        m_icons->addButton(button, int(kIcons.indexOf(name)));
        row->addWidget(button);
    }
    row->addStretch(1);
    static_cast<QVBoxLayout *>(layout)->addLayout(row);
}

void ViewForm::save()
{
    SavedView view = m_view;
    view.name = m_name->text().simplified();
    m_problem->setVisible(view.name.isEmpty());
    if (view.name.isEmpty())
        return;
    view.icon = kIcons.value(m_icons->checkedId(), kIcons.front());
    if (view.id.isEmpty())
        view.id = newId();
    if (m_session.run(Command::SaveSettings{{{viewKey(view.id), viewText(view)}}},
                      Session::Tell::OnlyProblems)) {
        Q_EMIT saved(view.id);
        dismiss();
    }
}

void ViewForm::dismiss()
{
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    close();
}

void ViewForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        Panel::keyPressEvent(event);
}

void updateView(Session &session, const SavedView &view)
{
    const auto done = session.run(Command::SaveSettings{{{viewKey(view.id), viewText(view)}}},
                                  Session::Tell::OnlyProblems);
    if (done && done->change)
        Q_EMIT session.toast(ViewForm::tr("The view “%1” is kept as it is now.").arg(view.name),
                             done->change);
}

void deleteView(Session &session, const SavedView &view)
{
    const auto done =
        session.run(Command::SaveSettings{{{viewKey(view.id), {}}}}, Session::Tell::OnlyProblems);
    if (done && done->change)
        Q_EMIT session.toast(ViewForm::tr("The view “%1” was deleted.").arg(view.name),
                             done->change);
}

} // namespace Imbuto
