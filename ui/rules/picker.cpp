// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/picker.h"

#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr int kId = Qt::UserRole;
constexpr int kSearchFrom = 8; ///< so many items are worth a search box
constexpr int kRows = 12;
constexpr int kPad = 8;

bool isHeading(const QListWidgetItem *item)
{
    return !(item->flags() & Qt::ItemIsSelectable);
}

} // namespace

PickList::PickList(const QString &name, const PickItems &items, Mode mode, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_mode(mode)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Size::step, Size::step, Size::step, Size::step);
    layout->setSpacing(Size::step);
    m_search = new SearchBox(this);
    m_search->setAccessibleName(tr("Search"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->installEventFilter(this);
    m_search->setVisible(items.size() >= kSearchFrom);
    layout->addWidget(m_search);
    m_list = new QListWidget(this);
    m_list->setAccessibleName(name);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setUniformItemSizes(false);
    m_list->installEventFilter(this);
    layout->addWidget(m_list);
    fill(items);
    connect(m_search, &QLineEdit::textChanged, this, &PickList::filter);
    connect(m_list, &QListWidget::itemClicked, this, &PickList::take);
}

/// The quiet line that menus have.
void PickList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(tokens(this).border);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void PickList::fill(const PickItems &items)
{
    QString section;
    for (const PickItem &item : items) {
        if (item.section != section) {
            section = item.section;
            auto *head = new QListWidgetItem(section, m_list);
            head->setFlags(Qt::NoItemFlags);
            head->setFont(fontFor(TextRole::Caption, font()));
            head->setSizeHint({0, fontMetrics().height() + 10});
        }
        auto *row = new QListWidgetItem(item.text, m_list);
        row->setData(kId, item.id);
        row->setSizeHint({0, fontMetrics().height() + 10});
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        if (m_mode == Mode::Several)
            row->setCheckState(item.chosen ? Qt::Checked : Qt::Unchecked);
        if (item.chosen && !m_list->currentItem())
            m_list->setCurrentItem(row);
    }
    if (!m_list->currentItem())
        step(1);
    m_before = ticked();
}

void PickList::popUp(QWidget *anchor)
{
    const int line = fontMetrics().height() + 10;
    const int rows = qBound(1, m_list->count(), kRows);
    m_list->setMinimumHeight(rows * line + 2);
    m_list->setMaximumHeight(rows * line + 2);
    int wanted = 0;
    for (int row = 0; row < m_list->count(); ++row)
        wanted = qMax(wanted, fontMetrics().horizontalAdvance(m_list->item(row)->text()));
    wanted += m_mode == Mode::Several ? 80 : 56; // margins, scroll bar, tick
    resize(qBound(scaled(200), wanted, scaled(400)), sizeHint().height());
    const QRect room = anchor->screen()->availableGeometry();
    QPoint at = anchor->mapToGlobal(QPoint(0, anchor->height() + 2));
    if (at.y() + height() > room.bottom())
        at.setY(qMax(room.top(), anchor->mapToGlobal(QPoint()).y() - height() - 2));
    at.setX(qBound(room.left(), at.x(), qMax(room.left(), room.right() - width())));
    move(at);
    show();
    (m_search->isVisible() ? static_cast<QWidget *>(m_search) : m_list)->setFocus();
}

void PickList::filter(const QString &text)
{
    QListWidgetItem *head = nullptr;
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        if (isHeading(item)) {
            head = item;
            head->setHidden(true);
            continue;
        }
        const bool fits = item->text().contains(text, Qt::CaseInsensitive)
            || (head && head->text().contains(text, Qt::CaseInsensitive));
        item->setHidden(!fits);
        if (fits && head)
            head->setHidden(false);
        // what begins with the word typed is meant before what merely holds it
        const bool begins = item->text().startsWith(text, Qt::CaseInsensitive);
        if (fits && (!first || (begins && !first->text().startsWith(text, Qt::CaseInsensitive))))
            first = item;
    }
    m_list->setCurrentItem(first);
}

void PickList::step(int by)
{
    int row = m_list->currentRow() + by;
    while (row >= 0 && row < m_list->count()
           && (m_list->item(row)->isHidden() || isHeading(m_list->item(row))))
        row += by;
    if (row >= 0 && row < m_list->count())
        m_list->setCurrentRow(row);
}

void PickList::take(QListWidgetItem *item)
{
    if (!item || isHeading(item) || item->isHidden())
        return;
    if (m_mode == Mode::Several) {
        item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
        return;
    }
    const QString id = item->data(kId).toString();
    close();
    Q_EMIT picked(id);
}

QStringList PickList::ticked() const
{
    QStringList ids;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            ids << m_list->item(row)->data(kId).toString();
    return ids;
}

bool PickList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        step(key == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_Space:
        if (m_mode != Mode::Several || watched == m_search)
            break;
        take(m_list->currentItem());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_mode == Mode::Several && watched == m_list)
            close();
        else
            take(m_list->currentItem());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

void PickList::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    if (m_mode == Mode::Several && ticked() != m_before)
        Q_EMIT pickedSeveral(ticked());
}

PickButton::PickButton(QWidget *parent) : QPushButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setAutoDefault(false);
    setFont(fontFor(TextRole::Strong, font()));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QPushButton::clicked, this, &PickButton::open);
}

void PickButton::setName(const QString &name)
{
    m_name = name;
    describe();
}

void PickButton::setItems(std::function<PickItems()> items, PickList::Mode mode)
{
    m_items = std::move(items);
    m_mode = mode;
}

void PickButton::setShown(const QString &text, const QString &placeholder)
{
    m_placeholder = placeholder;
    setText(text);
    describe();
    updateGeometry();
    update();
}

void PickButton::describe()
{
    const QString shown = text().isEmpty() ? m_placeholder : text();
    setAccessibleName(m_name.isEmpty() ? shown : tr("%1: %2").arg(m_name, shown));
    const bool cut = fontMetrics().horizontalAdvance(shown) > width() - 2 * kPad;
    setToolTip(cut ? shown : QString());
}

void PickButton::open()
{
    if (!m_items)
        return;
    auto *list = new PickList(m_name, m_items(), m_mode, this);
    connect(list, &PickList::picked, this, [this](const QString &id) {
        setFocus(Qt::PopupFocusReason); // whoever follows may look where the focus is
        Q_EMIT picked(id);
    });
    connect(list, &PickList::pickedSeveral, this, [this](const QStringList &ids) {
        setFocus(Qt::PopupFocusReason);
        Q_EMIT pickedSeveral(ids);
    });
    list->popUp(this);
}

/// Down opens; arrows with a modifier are the line's, not those of a button among others.
void PickButton::keyPressEvent(QKeyEvent *event)
{
    const bool arrow = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (arrow && event->modifiers() & ~Qt::KeypadModifier)
        return event->ignore();
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return
        || event->key() == Qt::Key_Enter) {
        if (event->modifiers() & ~Qt::KeypadModifier)
            return event->ignore();
        return open();
    }
    QPushButton::keyPressEvent(event);
}

QSize PickButton::sizeHint() const
{
    const QString shown = text().isEmpty() ? m_placeholder : text();
    return {fontMetrics().horizontalAdvance(shown) + 2 * kPad + 2, fontMetrics().height() + 8};
}

void PickButton::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    describe();
}

void PickButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool quiet = text().isEmpty();
    const bool strong = isEnabled() && (underMouse() || isDown());
    painter.setBrush(mix(t.surface, quiet ? t.text : t.accent, strong ? 0.18 : 0.09));
    painter.setPen(hasFocus() ? QPen(t.accent, 2) : QPen(Qt::NoPen));
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(box, Size::controlRadius, Size::controlRadius);
    painter.setPen(quiet || !isEnabled() ? t.second : t.text);
    const QRect inner = rect().adjusted(kPad, 0, -kPad, 0);
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(quiet ? m_placeholder : text(), Qt::ElideRight,
                                              inner.width() + 1));
}

} // namespace Imbuto
