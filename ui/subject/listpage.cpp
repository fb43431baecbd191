// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/listpage.h"

#include "core/changeset.h"
#include "core/fields.h"
#include "ui/filter/filterbar.h"
#include "ui/shell/elidedlabel.h"
#include "ui/shell/format.h"
#include "ui/shell/popup.h"
#include "ui/shell/searchkeys.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/bulkbar.h"
#include "ui/subject/chipbutton.h"
#include "ui/subject/listexport.h"
#include "ui/subject/listmodel.h"
#include "ui/subject/listtable.h"
#include "ui/subject/newrecordform.h"
#include "ui/subject/tabledelegate.h"

#include <QActionGroup>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMenu>
#include <QStackedWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

/// The words of a list by what it lists.
struct PageWords
{
    QString title, search, add, none;
};

PageWords wordsFor(SubjectKind kind)
{
    switch (kind) {
    case SubjectKind::Person:
        return {ListPage::tr("People"), ListPage::tr("Search people"), ListPage::tr("New person"),
                ListPage::tr("No people yet. Add the first one, or import a file.")};
    case SubjectKind::Company:
        return {ListPage::tr("Companies"), ListPage::tr("Search companies"),
                ListPage::tr("New company"),
                ListPage::tr("No companies yet. Add the first one, or import a file.")};
    case SubjectKind::Deal:
        break;
    }
    return {ListPage::tr("Deals"), ListPage::tr("Search deals"), ListPage::tr("New deal"),
            ListPage::tr("No deals yet. Add the first one, or import a file.")};
}

} // namespace

ListPage::ListPage(Session &session, SubjectKind kind, QWidget *parent)
    : QWidget(parent), m_session(session), m_kind(kind)
{
    m_model = new ListModel(session, kind, this);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(Size::page, Size::group, Size::page, Size::page);
    all->setSpacing(Size::group);
    m_filters = new FilterBar(session, kind, this, Narrowed::Records);
    all->addLayout(buildTop());
    all->addWidget(m_filters);
    auto *surface = new Panel(this);
    auto *inner = new QVBoxLayout(surface);
    inner->setContentsMargins(1, 4, 1, 4);
    m_table = new ListTable(m_model, new TableDelegate(session, *m_model, this), surface);
    m_table->installEventFilter(this);
    inner->addWidget(m_table);
    m_empty =
        new EmptyState(kind == SubjectKind::Person ? u"people"_s : subjectKindIcon(kind), {}, this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(surface);
    m_stack->addWidget(m_empty);
    all->addWidget(m_stack, 1);
    m_bulk = new BulkBar(session, kind, this);
    m_foot = new QHBoxLayout; // so that no row goes from under the mouse when the bar comes
    m_foot->addWidget(m_bulk);
    all->addLayout(m_foot);

    connect(m_search, &SearchBox::search, m_model, &ListModel::setSearch);
    connect(m_filters, &FilterBar::changed, this,
            [this] { m_model->setFilter(m_filters->filter()); });
    connect(m_filters, &FilterBar::changed, this, &ListPage::offerSaving);
    connect(m_filters, &FilterBar::saveRequested, this, &ListPage::saveView);
    connect(m_search, &SearchBox::search, this, &ListPage::offerSaving);
    connect(m_table, &ListTable::layoutChosen, this, &ListPage::offerSaving);
    connect(m_filters, &FilterBar::left, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_search, &SearchBox::left, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    leadOn(*m_search, [this] {
        m_model->setSearch(m_search->text());
        m_table->setFocus(Qt::OtherFocusReason);
        m_table->selectRow(0);
    });
    connect(m_model, &ListModel::totalChanged, this, &ListPage::updateEmpty);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_kept.clear();
        for (const int row : m_table->selectedRows())
            m_kept.push_back(m_model->subjectAt(row));
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &ListPage::keepSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ListPage::showSelection);
    connect(m_table, &ListTable::columnsRequested, m_viewMenu,
            [this](const QPoint &at) { m_viewMenu->popup(at); });
    connect(m_bulk, &BulkBar::clearRequested, m_table, &QTableView::clearSelection);
    auto *escape = new QShortcut(Qt::Key_Escape, m_bulk);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, [this] {
        m_table->setFocus(Qt::OtherFocusReason); // the keyboard goes on where the rows are
        m_table->clearSelection();
    });
    connect(m_empty, &EmptyState::activated, this, [this] {
        if (m_filters->filter().isEmpty())
            create();
        else
            m_filters->setFilter({});
    });
    connect(m_table, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { openRow(index.row()); });
    connect(&session, &Session::languageChanged, this, &ListPage::retranslate);
    connect(&session.workspace(), &Workspace::changed, this, [this](const ChangeSet &change) {
        if (!change.edits<User>().empty() || !change.edits<Setting>().empty())
            m_filters->refresh(); // users, segments and fields may be called otherwise
    });
    connect(&session.workspace(), &Workspace::rulesChanged, m_filters, &FilterBar::refresh);
    retranslate();
}

QLayout *ListPage::buildTop()
{
    auto *top = new QHBoxLayout;
    top->setSpacing(Size::cardPadding);
    m_title = new ElidedLabel(this, TextRole::PageTitle);
    top->addWidget(m_title);
    m_count = new Pill({}, this);
    top->addWidget(m_count);
    top->addWidget(m_filters->button());
    top->addStretch(1);
    m_search = new SearchBox(this);
    m_search->setMinimumWidth(120);
    m_search->setMaximumWidth(240);
    top->addWidget(m_search, 2);
    m_view = iconButton(u"more"_s, {}, this);
    m_view->setObjectName(u"view"_s);
    m_viewMenu = new QMenu(m_view);
    m_view->setMenu(m_viewMenu);
    m_view->setPopupMode(QToolButton::InstantPopup);
    connect(m_viewMenu, &QMenu::aboutToShow, this, [this] { fillView(m_viewMenu); });
    top->addWidget(m_view);
    m_new = primaryButton({}, this);
    top->addWidget(m_new);
    connect(m_new, &QPushButton::clicked, this, &ListPage::create);
    return top;
}

void ListPage::setCovered(int covered)
{
    m_foot->setContentsMargins(0, 0, covered ? covered - Size::page + Size::group : 0, 0);
}

QTableView *ListPage::table() const
{
    return m_table;
}

void ListPage::retranslate()
{
    const PageWords words = wordsFor(m_kind);
    m_title->setText(words.title);
    m_search->setPlaceholderText(words.search);
    m_search->setAccessibleName(m_search->placeholderText());
    m_new->setText(words.add);
    m_new->setToolTip(m_new->text() + u" (Ctrl+N)"_s);
    m_view->setToolTip(tr("Columns, order, export"));
    m_view->setAccessibleName(m_view->toolTip());
    m_table->setAccessibleName(m_title->text());
    setAccessibleName(m_title->text());
    updateEmpty();
}

void ListPage::updateEmpty()
{
    m_count->setText(m_session.language().locale.toString(m_model->total()));
    m_count->updateGeometry();
    const bool empty = m_model->total() == 0;
    m_stack->setCurrentIndex(empty ? 1 : 0);
    if (!empty)
        return;
    if (!m_filters->filter().isEmpty()) {
        m_empty->setSentence(tr("Nothing here fits these filters."));
        m_empty->setButton(tr("Clear all filters"));
    } else if (!m_model->search().isEmpty()) {
        m_empty->setSentence(tr("Nothing found for “%1”.").arg(m_model->search()));
        m_empty->setButton({});
    } else {
        m_empty->setSentence(wordsFor(m_kind).none);
        m_empty->setButton(wordsFor(m_kind).add);
    }
}

void ListPage::showSelection()
{
    std::vector<Subject> subjects;
    for (const int row : m_table->selectedRows())
        subjects.push_back(m_model->subjectAt(row));
    const bool came = subjects.size() > 1 && !m_bulk->isVisible();
    const QWidget *focus = window()->focusWidget();
    const bool held = focus && m_bulk->isAncestorOf(focus);
    m_bulk->setSelection(subjects);
    if (held && subjects.size() < 2)
        m_table->setFocus(); // the keyboard goes on where the rows are
    if (came)                // the row at the foot stays in sight
        QTimer::singleShot(0, m_table,
                           [table = m_table] { table->scrollTo(table->currentIndex()); });
}

void ListPage::beginDay()
{
    if (!m_filters->filter().isEmpty())
        m_model->setFilter(m_filters->filter());
}

/// Who was selected is so again, wherever the rows are now.
void ListPage::keepSelection()
{
    QItemSelection selection;
    const int last = m_model->columnCount() - 1;
    for (const Subject subject : std::exchange(m_kept, {})) {
        const int row = m_model->rowOf(subject);
        if (row >= 0)
            selection.select(m_model->index(row, 0), m_model->index(row, last));
    }
    QItemSelectionModel *model = m_table->selectionModel();
    if (!selection.isEmpty())
        model->setCurrentIndex(selection.indexes().front(), QItemSelectionModel::NoUpdate);
    model->select(selection, QItemSelectionModel::ClearAndSelect);
    showSelection();
    updateEmpty();
}

/// The columns there are, what to sort by, and the way out.
void ListPage::fillView(QMenu *menu)
{
    menu->clear();
    menu->addSection(tr("Columns"));
    const auto &shown = m_model->columns();
    const auto caption = [this](const ListColumn &column) {
        return columnCaption(column, m_kind, m_session).replace(u'&', u"&&"_s);
    };
    for (const ListColumn &column : allColumns(m_session.book(), m_kind)) {
        QAction *action = menu->addAction(caption(column));
        action->setCheckable(true);
        action->setChecked(std::ranges::count(shown, column) > 0);
        action->setEnabled(column.kind != ListColumn::Kind::Name);
        connect(action, &QAction::triggered, this, [this, id = columnId(column)] { toggle(id); });
    }
    stayOpenOnTicks(*menu);
    menu->addSeparator();
    QMenu *sort = menu->addMenu(tr("Sort by"));
    auto *group = new QActionGroup(sort);
    for (const ListColumn &column : shown) {
        if (!sortedBy(column, m_session.book(), m_kind))
            continue;
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            const bool up = order == Qt::AscendingOrder;
            QAction *action = sort->addAction(
                (up ? tr("%1, ascending") : tr("%1, descending")).arg(caption(column)));
            action->setCheckable(true);
            group->addAction(action);
            action->setChecked(m_model->sortColumn() == column && m_model->sortOrder() == order);
            connect(action, &QAction::triggered, this, [this, column, order] {
                m_model->sortBy(column, order);
                m_table->keepLayout();
            });
        }
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Export this list…")), &QAction::triggered, this,
            &ListPage::askExport);
}

/// A column that is chosen comes last, where a person can drag it from.
void ListPage::toggle(const QString &id)
{
    const auto column = columnById(id, allColumns(m_session.book(), m_kind));
    if (!column)
        return;
    std::vector<ListColumn> columns = m_model->columns();
    if (std::erase(columns, *column) == 0)
        columns.push_back(*column);
    m_model->setColumns(columns);
    m_table->keepLayout();
}

void ListPage::askExport()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export this list"), m_title->text() + u".csv"_s, tr("CSV files (*.csv)"));
    if (path.isEmpty())
        return;
    const auto rows = exportTo(path);
    if (!rows)
        m_session.tellError(rows.error());
    else
        Q_EMIT m_session.toast(tr("%Ln row(s) written to %1", nullptr, int(*rows)).arg(path), {});
}

Expected<qint64> ListPage::exportTo(const QString &path) const
{
    return exportList(*m_model, path);
}

void ListPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_table->setFocus(Qt::OtherFocusReason);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

bool ListPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (const Subject subject = m_model->subjectAt(m_table->currentIndex().row()))
                Q_EMIT m_session.showOrEnter(subject);
            return true;
        }
        if (key == Qt::Key_Escape) {
            if (m_bulk->isVisible())
                m_table->clearSelection();
            else
                event->ignore(); // the window may have a panel to close
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ListPage::openRow(int row)
{
    if (const Subject subject = m_model->subjectAt(row))
        Q_EMIT m_session.openSubject(subject);
}

void ListPage::create()
{
    if (m_form && m_form->isVisible()) // asked for again: what is in it stays
        return m_form->popUp(m_new);
    auto *form = new NewRecordForm(m_session, m_kind, window());
    m_form = form;
    connect(form, &NewRecordForm::created, &m_session, &Session::enterSubject);
    form->popUp(m_new);
}

} // namespace Imbuto
