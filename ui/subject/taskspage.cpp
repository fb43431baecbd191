// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/taskspage.h"

#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/taskdelegate.h"
#include "ui/subject/taskmenu.h"
#include "ui/subject/taskmodel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

/// What the box of owners holds beside the ids of users.
constexpr qint64 kEverybody = -1;
constexpr qint64 kSharedQueue = 0;

} // namespace

TasksPage::TasksPage(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    m_model = new TaskModel(session, this);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(Size::page, Size::group, Size::page, Size::page);
    all->setSpacing(Size::group);
    auto *top = new QHBoxLayout;
    top->setSpacing(Size::cardPadding);
    m_title = plainLabel({}, this, TextRole::PageTitle);
    top->addWidget(m_title);
    m_count = new Pill({}, this);
    top->addWidget(m_count);
    m_scope = new QComboBox(this);
    top->addWidget(m_scope);
    m_owner = new QComboBox(this);
    m_owner->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    top->addWidget(m_owner);
    top->addStretch(1);
    all->addLayout(top);
    buildList();
    all->addWidget(m_stack, 1);

    connect(m_scope, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_model->setScope(index == 1 ? TaskScope::Done : TaskScope::Open);
    });
    connect(m_owner, &QComboBox::currentIndexChanged, this, &TasksPage::applyOwner);
    connect(m_model, &QAbstractItemModel::modelReset, this, &TasksPage::updateEmpty);
    connect(&session, &Session::languageChanged, this, &TasksPage::retranslate);
    connect(&session.workspace(), &Workspace::reloaded, this, &TasksPage::fillOwners);
    connect(&session.workspace(), &Workspace::changed, this, [this](const ChangeSet &change) {
        if (!change.edits<User>().empty())
            fillOwners();
    });
    retranslate();
}

void TasksPage::buildList()
{
    auto *surface = new Panel(this);
    auto *inner = new QVBoxLayout(surface);
    inner->setContentsMargins(1, 4, 1, 4);
    m_list = new QListView(surface);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TaskDelegate(m_session, *m_model, this));
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->installEventFilter(this);
    inner->addWidget(m_list);
    connect(m_list, &QListView::doubleClicked, this, &TasksPage::open);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        const QModelIndex under = m_list->indexAt(at);
        showMenu(under.isValid() ? under : m_list->currentIndex(), Offer::Everything);
    });
    // ticking one off reads the list again: the hand stays where it was
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_row = m_list->currentIndex().row(); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        if (m_row >= 0 && m_model->rowCount() > 0)
            m_list->setCurrentIndex(m_model->index(qMin(m_row, m_model->rowCount() - 1)));
    });
    m_empty = new EmptyState(u"task"_s, {}, this);
    connect(m_empty, &EmptyState::activated, this, [this] {
        if (m_model->scope() == TaskScope::Done)
            m_scope->setCurrentIndex(0);
        else
            Q_EMIT m_session.openPage(u"today"_s);
    });
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(surface);
    m_stack->addWidget(m_empty);
}

void TasksPage::retranslate()
{
    m_title->setText(tr("Tasks"));
    m_list->setAccessibleName(tr("Tasks"));
    m_list->setAccessibleDescription(
        tr("Space: done. Enter: open whom it is about. P: postpone. A: assign. Del: delete."));
    setAccessibleName(tr("Tasks"));
    const int scope = qMax(0, m_scope->currentIndex());
    m_scope->clear();
    m_scope->addItems({tr("Open"), tr("Done")});
    m_scope->setCurrentIndex(scope);
    m_scope->setAccessibleName(tr("Open or done"));
    m_owner->setAccessibleName(tr("Filter by owner"));
    fillOwners();
    updateEmpty();
}

void TasksPage::fillOwners()
{
    const QVariant chosen = m_owner->currentData();
    const QSignalBlocker quiet(m_owner);
    m_owner->clear();
    m_owner->addItem(tr("Owner: everyone"), kEverybody);
    m_owner->addItem(tr("Shared queue"), kSharedQueue);
    for (const User &user : m_session.workspace().users()) {
        if (user.active)
            m_owner->addItem(user.name, user.id.value);
    }
    m_owner->setCurrentIndex(qMax(0, m_owner->findData(chosen)));
}

void TasksPage::applyOwner()
{
    const qint64 chosen = m_owner->currentData().toLongLong();
    if (chosen == kEverybody)
        m_model->setWhose(TaskModel::Whose::Everybody);
    else if (chosen == kSharedQueue)
        m_model->setWhose(TaskModel::Whose::SharedQueue);
    else
        m_model->setWhose(TaskModel::Whose::One, UserId{chosen});
}

void TasksPage::updateEmpty()
{
    const qint64 open = m_session.read([this] { return m_session.store().countOpenTasks(); });
    m_count->setText(m_session.language().locale.toString(open));
    m_count->setAccessibleName(tr("%n open task(s)", nullptr, int(open)));
    m_count->updateGeometry();
    const bool empty = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(empty ? 1 : 0);
    m_empty->setSentence(m_model->scope() == TaskScope::Done
                             ? tr("Nothing has been ticked off yet.")
                             : tr("Nothing to do here. Tasks are planned in the panel of a person, "
                                  "company or deal."));
    m_empty->setButton(m_model->scope() == TaskScope::Done ? tr("Show the open ones")
                                                           : tr("Go to today"));
}

void TasksPage::open(const QModelIndex &index)
{
    if (const TaskRow *row = m_model->rowAt(index.row()))
        Q_EMIT m_session.openSubject(row->task.subject);
}

void TasksPage::showMenu(const QModelIndex &index, Offer offer)
{
    const TaskRow *row = m_model->rowAt(index.row());
    if (!row || row->task.done || m_session.store().isReadOnly())
        return;
    m_list->setCurrentIndex(index);
    auto *menu = new QMenu(this);
    connect(menu, &QMenu::aboutToHide, menu, &QObject::deleteLater);
    const Task task = row->task;
    const QPoint at = m_list->viewport()->mapToGlobal(m_list->visualRect(index).bottomLeft()
                                                      + QPoint(scaled(40), 0));
    if (offer == Offer::Everything) {
        connect(
            menu->addAction(tr("Open “%1”").arg(QString(row->subjectName).replace(u'&', u"&&"_s))),
            &QAction::triggered, this,
            [this, subject = task.subject] { Q_EMIT m_session.enterSubject(subject); });
        connect(menu->addAction(tr("Mark as done")), &QAction::triggered, this, [this, task] {
            const auto same = [&](int i) { return m_model->rowAt(i)->task.id == task.id; };
            for (int i = 0; i < m_model->rowCount(); ++i)
                if (same(i)) {
                    m_model->setData(m_model->index(i), Qt::Checked, Qt::CheckStateRole);
                    return;
                }
        });
        fillDueMenu(*menu->addMenu(tr("Postpone")), m_session, task, m_list, at);
        fillTaskOwners(*menu->addMenu(tr("Assign")), m_session, task);
        menu->addSeparator();
        connect(menu->addAction(tr("Delete") + u'\t' + tr("Del")), &QAction::triggered, this,
                [this, task] { deleteTask(m_session, task); });
    } else if (offer == Offer::Day) {
        fillDueMenu(*menu, m_session, task, m_list, at);
    } else {
        fillTaskOwners(*menu, m_session, task);
    }
    menu->popup(at);
    menu->setActiveAction(menu->actions().value(0));
}

void TasksPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_list->setFocus(Qt::OtherFocusReason);
    if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0));
}

bool TasksPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const QModelIndex index = m_list->currentIndex();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && index.isValid()) {
            if (const TaskRow *row = m_model->rowAt(index.row()))
                Q_EMIT m_session.enterSubject(row->task.subject);
            return true;
        }
        if ((key == Qt::Key_P || key == Qt::Key_A)
            && static_cast<QKeyEvent *>(event)->modifiers() == Qt::NoModifier) {
            showMenu(index, key == Qt::Key_P ? Offer::Day : Offer::Owner);
            return true;
        }
        if (key == Qt::Key_Delete && index.isValid() && !m_session.store().isReadOnly()) {
            deleteTask(m_session, m_model->rowAt(index.row())->task);
            return true;
        }
        if (key == Qt::Key_Space && index.isValid()) {
            const bool done = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
            m_model->setData(index, done ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Imbuto
