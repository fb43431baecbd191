// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>

namespace Imbuto {

/// What a person chose for themselves, in one small file: no matter of a workspace.
QVariant choice(const QString &key, const QVariant &otherwise = {});
void setChoice(const QString &key, const QVariant &value);

/// Their keys, where more than one place asks.
inline const QString kReducedMotion = QStringLiteral("reducedMotion");
inline const QString kNotifications = QStringLiteral("notifications");

/// Nothing may glide or fade: asked at every painting, so kept in memory.
bool wantsReducedMotion();
void setReducedMotion(bool reduced);

/// The size of text in percent of the system's font, 85 to 200: the one in force.
int fontPercent();
void setFontPercent(int percent);
/// The size for this run alone, whatever was chosen.
void overrideFontPercent(int percent);

} // namespace Imbuto
