// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/readmodels.h"

#include <QWidget>

namespace Imbuto {

/// A small sign beside a line: an icon in a tone, or the state of a task by shape and colour. It follows
/// the theme.
class GlyphLabel : public QWidget
{
    Q_OBJECT
public:
    enum class Tone : quint8 { Second, Accent, Good, Warning, Bad };
    GlyphLabel(const QString &icon, Tone tone, QWidget *parent);
    GlyphLabel(NextTask state, QWidget *parent);
    GlyphLabel(Health health, QWidget *parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    Tone m_tone = Tone::Second;
    std::optional<NextTask> m_task;
    Health m_health = Health::None;
};

} // namespace Imbuto
