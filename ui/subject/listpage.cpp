// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/listpage.h"

#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/listmodel.h"
#include "ui/subject/newrecordform.h"
#include "ui/subject/tabledelegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

/// A quiet table on a rounded surface.
class Table final : public QTableView
{
public:
    Table(TableDelegate *delegate, QWidget *parent) : QTableView(parent), m_delegate(delegate)
    {
        setItemDelegate(delegate);
        setShowGrid(false);
        setFrameShape(QFrame::NoFrame);
        setSelectionBehavior(SelectRows);
        setSelectionMode(SingleSelection);
        setEditTriggers(NoEditTriggers);
        setTabKeyNavigation(false);
        setWordWrap(false);
        setHorizontalScrollMode(ScrollPerPixel);
        setVerticalScrollMode(ScrollPerPixel);
        setMouseTracking(true);
        verticalHeader()->hide();
        verticalHeader()->setDefaultSectionSize(qMax(TableDelegate::kRow, fontMetrics().height() + 16));
        horizontalHeader()->setHighlightSections(false);
        horizontalHeader()->setSectionsClickable(false);
        horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        horizontalHeader()->setMinimumSectionSize(80);
    }

protected:
    void mouseMoveEvent(QMouseEvent *event) override
    {
        hover(rowAt(event->position().toPoint().y()));
        QTableView::mouseMoveEvent(event);
    }
    void leaveEvent(QEvent *event) override
    {
        hover(-1);
        QTableView::leaveEvent(event);
    }

private:
    void hover(int row)
    {
        m_delegate->setHovered(row);
        viewport()->update();
    }
    TableDelegate *m_delegate;
};

} // namespace

ListPage::ListPage(Session &session, SubjectKind kind, QWidget *parent)
    : QWidget(parent), m_session(session), m_kind(kind)
{
    m_model = new ListModel(session, kind, this);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(Size::page, Size::group, Size::page, Size::page);
    all->setSpacing(Size::group);
    auto *top = new QHBoxLayout;
    top->setSpacing(Size::cardPadding);
    m_title = plainLabel({}, this, TextRole::PageTitle);
    top->addWidget(m_title);
    m_count = new Pill({}, this);
    top->addWidget(m_count);
    top->addStretch(1);
    m_search = new SearchBox(this);
    m_search->setFixedWidth(240);
    top->addWidget(m_search);
    m_new = primaryButton({}, this);
    top->addWidget(m_new);
    all->addLayout(top);

    auto *surface = new Panel(this);
    auto *inner = new QVBoxLayout(surface);
    inner->setContentsMargins(1, 4, 1, 4);
    m_table = new Table(new TableDelegate(session, *m_model, this), surface);
    m_table->setModel(m_model);
    m_table->installEventFilter(this);
    inner->addWidget(m_table);
    m_empty = new EmptyState(kind == SubjectKind::Person ? u"people"_s : u"company"_s, {}, this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(surface);
    m_stack->addWidget(m_empty);
    all->addWidget(m_stack, 1);

    connect(m_search, &SearchBox::search, m_model, &ListModel::setSearch);
    connect(m_model, &ListModel::totalChanged, this, &ListPage::updateEmpty);
    connect(m_new, &QPushButton::clicked, this, &ListPage::create);
    connect(m_empty, &EmptyState::activated, this, &ListPage::create);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex &index) { openRow(index.row()); });
    connect(&session, &Session::languageChanged, this, &ListPage::retranslate);
    auto *shortcut = new QShortcut(QKeySequence::New, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, &ListPage::create);
    retranslate();
}

void ListPage::retranslate()
{
    const bool people = m_kind == SubjectKind::Person;
    m_title->setText(people ? tr("People") : tr("Companies"));
    m_search->setPlaceholderText(people ? tr("Search people") : tr("Search companies"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_new->setText(people ? tr("New person") : tr("New company"));
    m_new->setToolTip(m_new->text() + u" (Ctrl+N)"_s);
    m_table->setAccessibleName(m_title->text());
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
    const bool people = m_kind == SubjectKind::Person;
    if (!m_model->search().isEmpty()) {
        m_empty->setSentence(tr("Nothing found for “%1”.").arg(m_model->search()));
        m_empty->setButton({});
    } else {
        m_empty->setSentence(people ? tr("No people yet. Add the first one, or import a file.")
                                    : tr("No companies yet. Add the first one, or import a file."));
        m_empty->setButton(people ? tr("New person") : tr("New company"));
    }
}

void ListPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    auto *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Stretch);
    const int last = m_model->columnCount() - 1;
    header->setSectionResizeMode(last, QHeaderView::Fixed);
    header->resizeSection(last, fontMetrics().horizontalAdvance(m_model->headerData(last, Qt::Horizontal, Qt::DisplayRole).toString()) + 2 * Size::page);
}

bool ListPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openRow(m_table->currentIndex().row());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ListPage::openRow(int row)
{
    if (const ListRow *found = m_model->rowAt(row))
        Q_EMIT m_session.openSubject(found->subject);
}

void ListPage::create()
{
    auto *form = new NewRecordForm(m_session, m_kind, window());
    connect(form, &NewRecordForm::created, &m_session, &Session::openSubject);
    form->popUp(m_new);
}

} // namespace Imbuto
