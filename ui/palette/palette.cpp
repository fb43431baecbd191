// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palette.h"

#include "ui/palette/palettedelegate.h"
#include "ui/shell/choices.h"
#include "ui/shell/widgets.h"
#include "ui/shell/windowaccess.h"

#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr int kWidth = 640;
constexpr int kHeight = 460;
constexpr int kRemembered = 30;
constexpr int kPageStep = 8;
const auto kRecentKey = QStringLiteral("recentChoices");

} // namespace

Palette::Palette(QWidget *window) : QWidget(window), m_model(new PaletteModel(this))
{
    setObjectName(u"palette"_s);
    m_panel = new Panel(this);
    auto *column = new QVBoxLayout(m_panel);
    column->setContentsMargins(Size::related, Size::related, Size::related, Size::related);
    column->setSpacing(Size::related);
    m_line = new QLineEdit(m_panel);
    m_line->setFrame(false);
    QFont large = fontFor(TextRole::Section, m_line->font());
    large.setWeight(QFont::Normal);
    m_line->setFont(large);
    m_line->setTextMargins(Size::step, Size::step, Size::step, Size::step);
    m_line->installEventFilter(this);
    column->addWidget(m_line);
    m_list = new QListView(m_panel);
    letRowsBePressed(m_list);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(*m_model, this));
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus); // the line keeps the keyboard
    column->addWidget(m_list, 1);
    m_nothing = plainLabel({}, m_panel);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setAlignment(Qt::AlignCenter);
    column->addWidget(m_nothing, 1);
    m_foot = plainLabel({}, m_panel, TextRole::Caption);
    m_foot->setContentsMargins(Size::cardPadding, 0, Size::cardPadding, Size::step);
    column->addWidget(m_foot);
    connect(m_line, &QLineEdit::textChanged, this, &Palette::typed);
    connect(m_list, &QListView::clicked, this, &Palette::choose);
    m_recent = choice(kRecentKey).toStringList();
    window->installEventFilter(this);
    hide();
    retranslate();
}

void Palette::setSources(std::vector<PaletteSource> sources)
{
    m_model->setSources(std::move(sources));
}

void Palette::addSource(PaletteSource source)
{
    m_model->addSource(std::move(source));
}

void Palette::retranslate()
{
    const bool search = m_scope == PaletteModel::Scope::Search;
    m_line->setPlaceholderText(search ? tr("Search deals, people, companies and notes")
                                      : tr("Go to, do or find…"));
    m_line->setAccessibleName(m_line->placeholderText());
    m_list->setAccessibleName(tr("What was found"));
    m_nothing->setAccessibleName(tr("What was found"));
    m_foot->setText(tr("↑ ↓ choose    Return open    Esc close"));
    setAccessibleName(search ? tr("Search") : tr("Command palette"));
}

void Palette::open(PaletteModel::Scope scope)
{
    m_scope = scope;
    if (!isVisible())
        m_before = QApplication::focusWidget();
    retranslate();
    m_model->setRecent(m_recent);
    m_line->clear();
    m_model->begin(scope);
    typed({});
    place();
    show();
    raise();
    m_line->setFocus(Qt::ShortcutFocusReason);
}

void Palette::close()
{
    if (!isVisible())
        return;
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

void Palette::place()
{
    setGeometry(parentWidget()->rect());
    const int wide = qMin(scaled(kWidth), width() - 2 * Size::page);
    const int high = qMin(scaled(kHeight), height() - 4 * Size::page);
    m_panel->setGeometry((width() - wide) / 2, qMin(height() / 8, (height() - high) / 2), wide,
                         high);
}

void Palette::typed(const QString &text)
{
    m_model->setTyped(text);
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_nothing->setVisible(!any);
    const bool asked = m_scope == PaletteModel::Scope::Search && text.isEmpty();
    m_nothing->setText(asked ? tr("Type a name, an e-mail, a phone number or a word of a note.")
                             : tr("Nothing found for “%1”.").arg(text));
    if (any) {
        m_list->setCurrentIndex(m_model->index(0));
        m_list->scrollToTop();
    }
}

void Palette::step(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int row = m_list->currentIndex().row() + rows;
    // one step past an end comes round; a page stops there
    const int next = qAbs(rows) == 1 ? (row + count) % count : qBound(0, row, count - 1);
    m_list->setCurrentIndex(m_model->index(next));
    if (next == 0)
        m_list->scrollToTop();
    Q_EMIT announce(m_model->index(next).data(Qt::AccessibleTextRole).toString());
}

bool Palette::key(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Down:
    case Qt::Key_Tab:
        step(1);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Backtab:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(kPageStep);
        return true;
    case Qt::Key_PageUp:
        step(-kPageStep);
        return true;
    default:
        return false;
    }
}

void Palette::choose(const QModelIndex &index)
{
    const PaletteItem *chosen = m_model->itemAt(index.row());
    if (!chosen)
        return;
    if (!chosen->refusal.isEmpty()) {
        Q_EMIT announce(chosen->refusal);
        return;
    }
    const PaletteItem item = *chosen; // closing may change what there is
    remember(item.id);
    close();
    item.run();
}

void Palette::remember(const QString &id)
{
    m_recent.removeAll(id);
    m_recent.prepend(id);
    m_recent = m_recent.mid(0, kRemembered);
    setChoice(kRecentKey, m_recent);
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress)
        return key(static_cast<QKeyEvent *>(event)->key());
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void Palette::paintEvent(QPaintEvent *)
{
    QColor veil = tokens(this).shadow;
    veil.setAlphaF(0.28F);
    QPainter(this).fillRect(rect(), veil);
}

void Palette::mousePressEvent(QMouseEvent *)
{
    close(); // beside the panel: it takes its own clicks
}

} // namespace Imbuto
