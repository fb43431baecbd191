// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/widgets.h"

#include "ui/shell/box.h"
#include "ui/shell/icons.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QLayout>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

namespace Imbuto {

namespace {
constexpr char kPrimary[] = "imbutoPrimary";
constexpr int kSearchDelayMs = 120;
} // namespace

QLabel *plainLabel(const QString &text, QWidget *parent, TextRole role)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    setTextRole(label, role);
    return label;
}

QString plainToolTip(const QString &text)
{
    return text.isEmpty()
        ? QString()
        : QStringLiteral("<span>%1</span>")
              .arg(text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
}

void makePrimary(QPushButton *button)
{
    button->setProperty(kPrimary, true);
    QFont font = button->font();
    font.setWeight(QFont::DemiBold);
    button->setFont(font);
}

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property(kPrimary).toBool();
}

QPushButton *primaryButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    makePrimary(button);
    return button;
}

namespace {

/// Draws its icon in its own text colour, so that a theme change needs nobody's help.
class IconButton final : public QToolButton
{
public:
    IconButton(QString name, QWidget *parent) : QToolButton(parent), m_name(std::move(name))
    {
        ink();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::PaletteChange)
            ink();
        QToolButton::changeEvent(event);
    }

private:
    void ink() { setIcon(Imbuto::icon(m_name, tokens(this).second)); }
    QString m_name;
};

} // namespace

QToolButton *iconButton(const QString &icon, const QString &name, QWidget *parent)
{
    auto *button = new IconButton(icon, parent);
    button->setAutoRaise(true);
    button->setIconSize({scaled(20), scaled(20)});
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

Panel::Panel(QWidget *parent, Ground ground) : QFrame(parent), m_ground(ground)
{
    setAttribute(Qt::WA_StyledBackground, false);
}

void Panel::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(this);
    QPainter painter(this);
    const QColor ground = m_ground == Ground::Surface ? t.surface
        : m_ground == Ground::Sunken                  ? t.sunken
                                                      : t.window;
    paintBox(painter, rect(), {.ground = ground, .border = t.border, .radius = Size::cardRadius});
}

Pill::Pill(const QString &text, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    setTextRole(this, TextRole::Caption);
    setAlignment(Qt::AlignCenter);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Pill::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int height = metrics.height() + 4;
    return {qMax(metrics.horizontalAdvance(text()) + 16, height + 4), height};
}

void Pill::paintEvent(QPaintEvent *event)
{
    const Tokens &t = tokens(this);
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(t.border);
        painter.setBrush(t.surface);
        const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    }
    QLabel::paintEvent(event);
}

SearchBox::SearchBox(QWidget *parent) : QLineEdit(parent)
{
    m_icon = addAction(QIcon(), LeadingPosition);
    updateIcon();
    auto *delay = new QTimer(this);
    delay->setSingleShot(true);
    delay->setInterval(kSearchDelayMs);
    connect(this, &QLineEdit::textChanged, delay, qOverload<>(&QTimer::start));
    connect(delay, &QTimer::timeout, this, [this] { Q_EMIT search(text()); });
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (text().isEmpty())
            Q_EMIT left();
        else
            clear();
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateIcon();
    else if (event->type() == QEvent::LanguageChange)
        nameButtons();
    QLineEdit::changeEvent(event);
}

/// Both are buttons to assistive technology.
void SearchBox::nameButtons()
{
    for (QAction *action : findChildren<QAction *>())
        action->setText(action == m_icon ? tr("Find") : tr("Clear"));
}

void SearchBox::updateIcon()
{
    if (!m_icon)
        return;
    m_icon->setIcon(icon(QStringLiteral("search"), tokens(this).second));
    setClearButtonEnabled(false);
    setClearButtonEnabled(true); // in the colours of now
    nameButtons();
}

EmptyState::EmptyState(const QString &icon, const QString &sentence, QWidget *parent)
    : QWidget(parent), m_icon(icon)
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(Size::group);
    layout->addStretch(2);
    m_drawing = new QLabel(this);
    m_drawing->setAlignment(Qt::AlignCenter);
    layout->addWidget(m_drawing);
    m_sentence = plainLabel(sentence, this);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    layout->addWidget(m_sentence);
    m_button = primaryButton(QString(), this);
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::activated);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    updateDrawing();
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
}

void EmptyState::setButton(const QString &text)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateDrawing();
    QWidget::changeEvent(event);
}

void EmptyState::updateDrawing()
{
    const Tokens &t = tokens(this);
    m_drawing->setPixmap(
        iconPixmap(m_icon, mix(t.window, t.second, 0.7), scaled(56), devicePixelRatioF()));
}

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout *inner = item->layout()) {
            clearLayout(inner);
        }
        delete item;
    }
}

} // namespace Imbuto
