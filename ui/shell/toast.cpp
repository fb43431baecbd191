// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/toast.h"

#include "ui/shell/widgets.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

namespace Imbuto {

namespace {

constexpr int kLifeMs = 6000;
constexpr int kMost = 3;
constexpr size_t kRemembered = 50;
constexpr int kWidest = 560;
constexpr int kBeside = 180; ///< px for Undo in any language, and the margins

/// One message on dark ground.
class Toast final : public QWidget
{
public:
    Toast(const QString &text, ChangeId change, QWidget *parent)
        : QWidget(parent), m_change(change), m_life(new QTimer(this))
    {
        const Tokens &t = tokens(this);
        QPalette palette = this->palette();
        palette.setColor(QPalette::WindowText, t.onToast);
        setAccessibleName(text);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(14, 9, 14, 9);
        row->setSpacing(Size::group);
        QLabel *label = plainLabel(text, this);
        label->setPalette(palette);
        label->setWordWrap(label->sizeHint().width() > kWidest - kBeside);
        row->addWidget(label, 1);
        m_life->setSingleShot(true);
        m_life->start(kLifeMs);
    }

    ChangeId change() const { return m_change; }
    QTimer *life() const { return m_life; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokens(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.toast);
        painter.drawRoundedRect(QRectF(rect()), Size::cardRadius, Size::cardRadius);
    }
    void enterEvent(QEnterEvent *event) override
    {
        m_life->stop();
        QWidget::enterEvent(event);
    }
    void leaveEvent(QEvent *event) override
    {
        m_life->start(kLifeMs);
        QWidget::leaveEvent(event);
    }

private:
    ChangeId m_change; ///< that it offers to undo
    QTimer *m_life;
};

/// Undo: bright text without a box.
class ToastButton final : public QAbstractButton
{
public:
    ToastButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
    {
        setText(text);
        setAccessibleName(text);
        setFont(fontFor(TextRole::Strong, font()));
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + 12, fontMetrics().height() + 6};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokens(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (hasFocus()) {
            painter.setPen(QPen(t.toastAction, 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
        }
        painter.setPen(t.toastAction);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

} // namespace

Toaster::Toaster(QWidget *window) : QWidget(window)
{
    setFocusPolicy(Qt::NoFocus);
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Size::related);
    m_status = new QLabel(window);
    m_status->setObjectName(QStringLiteral("status"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setGeometry(0, 0, 1, 1); // there for those who listen, not to be seen
    m_status->setAccessibleName(QString());
    m_status->lower();
    window->installEventFilter(this);
    hide();
}

void Toaster::show(const QString &text, ChangeId undoable)
{
    if (text.isEmpty())
        return;
    m_recent.push_front(text);
    if (m_recent.size() > kRemembered)
        m_recent.pop_back();
    while (m_layout->count() >= kMost)
        remove(m_layout->itemAt(0)->widget());
    auto *toast = new Toast(text, undoable, this);
    if (undoable) {
        auto *undo = new ToastButton(tr("Undo"), toast);
        toast->layout()->addWidget(undo);
        connect(undo, &QAbstractButton::clicked, this, [this, toast, undoable] {
            remove(toast);
            Q_EMIT undoRequested(undoable);
        });
    }
    connect(toast->life(), &QTimer::timeout, this, [this, toast] { remove(toast); });
    m_layout->addWidget(toast, 0, Qt::AlignLeft);
    QWidget::show();
    toast->show();
    place();
    raise(); // news only: an old one that goes must not cover a form
    announce(text);
}

void Toaster::withdraw(ChangeId change)
{
    for (int i = m_layout->count() - 1; i >= 0; --i) {
        auto *toast = static_cast<Toast *>(m_layout->itemAt(i)->widget());
        if (toast->change() == change)
            remove(toast);
    }
}

void Toaster::announce(const QString &text)
{
    m_status->setText(text);
    m_status->setAccessibleName(text);
    QAccessibleEvent event(m_status, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void Toaster::remove(QWidget *toast)
{
    m_layout->removeWidget(toast);
    toast->hide();
    toast->deleteLater();
    if (m_layout->count() == 0)
        hide();
    else
        place();
}

void Toaster::clear()
{
    while (m_layout->count() > 0)
        remove(m_layout->itemAt(0)->widget());
}

void Toaster::setLeft(int left)
{
    m_left = left;
    place();
}

void Toaster::place()
{
    setMaximumWidth(qMin(kWidest, qMax(240, parentWidget()->width() - m_left - 2 * Size::page)));
    m_layout->activate();
    adjustSize();
    const QPoint corner(m_left + Size::page, parentWidget()->height() - height() - Size::group);
    move(corner.x(), foot(QRect(corner, size())) - height());
}

void Toaster::keepClearOf(QWidget *bar)
{
    std::erase(m_bars, nullptr);
    m_bars.emplace_back(bar);
    bar->installEventFilter(this);
}

/// Where the messages end that would like to be at \a wanted: above a bar that is there.
int Toaster::foot(const QRect &wanted) const
{
    int end = wanted.bottom() + 1;
    for (const QPointer<QWidget> &bar : m_bars) {
        if (!bar || !bar->isVisible())
            continue;
        const QRect taken(bar->mapTo(parentWidget(), QPoint()), bar->size());
        if (taken.intersects(wanted))
            end = std::min(end, taken.top() - Size::related);
    }
    return end;
}

bool Toaster::eventFilter(QObject *watched, QEvent *event)
{
    const bool window = watched == parentWidget();
    switch (event->type()) {
    case QEvent::Resize:
        place();
        break;
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::Move:
        if (!window)
            place();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Imbuto
