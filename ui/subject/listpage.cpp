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
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

/// Captions in the second colour, aligned with the text of the cells.
class Header final : public QHeaderView
{
public:
    explicit Header(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
    {
        setHighlightSections(false);
        setSectionsClickable(false);
        setSectionResizeMode(Fixed);
        setMinimumSectionSize(60);
        setFont(fontFor(TextRole::Caption, font()));
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Tokens &t = tokens(this);
        painter->fillRect(rect, t.surface);
        painter->setPen(t.border);
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        painter->setPen(t.second);
        const auto alignment =
            model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
        const QRect inner = rect.adjusted(Size::cardPadding, 0, -Size::cardPadding, 0);
        const QString text = model()->headerData(section, Qt::Horizontal).toString();
        painter->drawText(inner, alignment | Qt::TextSingleLine,
                          fontMetrics().elidedText(text, Qt::ElideRight, inner.width()));
    }
    QSize sizeHint() const override { return {0, fontMetrics().height() + 18}; }
};

/// How much of the width a column gets beside the others.
int weightOf(ListModel::Column column)
{
    switch (column) {
    case ListModel::Column::Name:
    case ListModel::Column::Company:
        return 22;
    case ListModel::Column::Email:
        return 30;
    case ListModel::Column::Health:
    case ListModel::Column::Phone:
        return 17;
    case ListModel::Column::Owner:
        return 18;
    case ListModel::Column::Deals:
        return 15;
    }
    return 0;
}

/// A quiet table on a rounded surface.
class Table final : public QTableView
{
public:
    Table(TableDelegate *delegate, QWidget *parent) : QTableView(parent), m_delegate(delegate)
    {
        setHorizontalHeader(new Header(this));
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
        verticalHeader()->setDefaultSectionSize(
            qMax(TableDelegate::kRow, fontMetrics().height() + 16));
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollBarPolicy(
            Qt::ScrollBarAlwaysOn); // or the columns would jump while pages load
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QTableView::resizeEvent(event);
        const auto *list = static_cast<const ListModel *>(model());
        int sum = 0;
        for (const auto column : list->columns())
            sum += weightOf(column);
        hideLesser(list->columns(), sum);
        int left = viewport()->width();
        for (int i = 0; i < list->columnCount(); ++i) {
            const bool last = i == list->columnCount() - 1;
            if (isColumnHidden(i))
                continue;
            const int width =
                last ? left : viewport()->width() * weightOf(list->columns()[size_t(i)]) / sum;
            setColumnWidth(i, width);
            left -= width;
        }
    }
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
    /// Beside an open panel there is no room for all: what the panel shows anyway goes first.
    void hideLesser(const std::vector<ListModel::Column> &columns, int &sum)
    {
        using Column = ListModel::Column;
        for (const Column lesser :
             {Column::Phone, Column::Email, Column::Health, Column::Company}) {
            const auto at = std::ranges::find(columns, lesser);
            if (at == columns.end())
                continue;
            const bool hide = viewport()->width() < scaled(sum * 11 / 2);
            setColumnHidden(int(at - columns.begin()), hide);
            sum -= hide ? weightOf(lesser) : 0;
        }
    }
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
    connect(m_table, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { openRow(index.row()); });
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
    m_table->setFocus(Qt::OtherFocusReason);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
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
