// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/glyphlabel.h"

#include "ui/shell/format.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr int kSide = 16;
constexpr int kTaskSide = 10;

QColor toneColour(GlyphLabel::Tone tone, const Tokens &t)
{
    switch (tone) {
    case GlyphLabel::Tone::Second:
        return t.second;
    case GlyphLabel::Tone::Accent:
        return t.accent;
    case GlyphLabel::Tone::Good:
        return t.good;
    case GlyphLabel::Tone::Warning:
        return t.warning;
    case GlyphLabel::Tone::Bad:
        return t.bad;
    }
    return t.text;
}

} // namespace

GlyphLabel::GlyphLabel(const QString &icon, Tone tone, QWidget *parent)
    : QWidget(parent), m_icon(icon), m_tone(tone)
{
    setFixedSize(sizeHint());
}

GlyphLabel::GlyphLabel(NextTask state, QWidget *parent) : QWidget(parent), m_task(state)
{
    setFixedSize(sizeHint());
    setAccessibleName(nextTaskText(state));
}

GlyphLabel::GlyphLabel(Health health, QWidget *parent) : QWidget(parent), m_health(health)
{
    setFixedSize(sizeHint());
    setAccessibleName(healthText(health));
}

QSize GlyphLabel::sizeHint() const
{
    return {kSide, qMax(kSide, fontMetrics().height())};
}

void GlyphLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QRectF box(0, 0, m_task ? kTaskSide : kSide, m_task ? kTaskSide : kSide);
    box.moveCenter(QRectF(rect()).center());
    if (m_health != Health::None)
        paintHealth(painter, box.adjusted(2, 2, -2, -2), m_health, palette());
    else if (m_task)
        paintNextTask(painter, box, *m_task, palette());
    else
        painter.drawPixmap(
            box.toRect(),
            iconPixmap(m_icon, toneColour(m_tone, tokens(this)), kSide, devicePixelRatioF()));
}

} // namespace Imbuto
