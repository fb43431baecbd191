// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/stagepill.h"

#include "ui/board/movemenu.h"
#include "ui/shell/icons.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr int kGlyph = 14;

QColor categoryColour(Category category, const Tokens &t)
{
    switch (category) {
    case Category::Won:
        return t.good;
    case Category::Lost:
        return t.bad;
    case Category::Closed:
        return t.second;
    case Category::HandedOff:
        return t.information;
    case Category::Open:
        break;
    }
    return t.accent;
}

/// How it ended, by shape: open stages need none.
QString categoryIcon(Category category)
{
    switch (category) {
    case Category::Won:
        return u"check"_s;
    case Category::Lost:
        return u"close"_s;
    case Category::Closed:
        return u"lock"_s;
    case Category::HandedOff:
        return u"move"_s;
    case Category::Open:
        break;
    }
    return {};
}

} // namespace

StagePill::StagePill(Session &session, QWidget *parent) : QPushButton(parent), m_session(session)
{
    setFont(fontFor(TextRole::Strong, font()));
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // elides where there is no room
    connect(this, &QPushButton::clicked, this, &StagePill::open);
}

void StagePill::setPlacement(const Placement &placement)
{
    m_placement = placement;
    const Pipeline *pipeline = m_session.book().pipeline(placement.pipeline);
    const Stage *stage = pipeline ? pipeline->stage(placement.stage) : nullptr;
    m_movable = pipeline && pipeline->mode == Mode::Ratchet;
    setText(stage ? stage->caption.in(m_session.language().code) : placement.stage);
    setFocusPolicy(m_movable ? Qt::StrongFocus : Qt::NoFocus);
    const QString name =
        pipeline ? pipeline->caption.in(m_session.language().code) : placement.pipeline;
    setAccessibleName(tr("%1: %2").arg(name, text()));
    setToolTip(m_movable ? tr("Move to…") : tr("Follows from the facts; cannot be moved by hand"));
    updateGeometry();
    update();
}

QSize StagePill::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const Pipeline *pipeline = m_session.book().pipeline(m_placement.pipeline);
    const Stage *stage = pipeline ? pipeline->stage(m_placement.stage) : nullptr;
    const int glyph = stage && !categoryIcon(stage->category).isEmpty() ? kGlyph + 4 : 0;
    return {metrics.horizontalAdvance(text()) + 24 + glyph + (m_movable ? kGlyph + 2 : 0),
            metrics.height() + 8};
}

void StagePill::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens(this);
    const Pipeline *pipeline = m_session.book().pipeline(m_placement.pipeline);
    const Stage *stage = pipeline ? pipeline->stage(m_placement.stage) : nullptr;
    const Category category = stage ? stage->category : Category::Open;
    const QColor colour = categoryColour(category, t);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool strong = m_movable && (underMouse() || isDown());
    painter.setBrush(mix(t.surface, colour, strong ? 0.20 : 0.12));
    painter.setPen(hasFocus() ? QPen(t.accent, 2) : QPen(mix(t.surface, colour, 0.35), 1));
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);

    QRect inner = rect().adjusted(10, 0, -10, 0);
    const auto drawIcon = [&](const QString &name, int x) {
        painter.drawPixmap(QRect(x, (height() - kGlyph) / 2, kGlyph, kGlyph),
                           iconPixmap(name, colour, kGlyph, devicePixelRatioF()));
    };
    if (const QString icon = categoryIcon(category); !icon.isEmpty()) {
        drawIcon(icon, inner.left());
        inner.setLeft(inner.left() + kGlyph + 4);
    }
    if (m_movable) {
        drawIcon(u"chevron-down"_s, inner.right() - kGlyph + 4);
        inner.setRight(inner.right() - kGlyph - 2);
    }
    painter.setPen(
        t.text); // on a tint of its own colour it would be too faint; sign and edge carry that
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, inner.width()));
}

void StagePill::open()
{
    if (m_movable)
        popUpMoveMenu(m_session, {m_placement.subject}, m_placement.pipeline,
                      mapToGlobal(QPoint(0, height() + 4)));
}

} // namespace Imbuto
