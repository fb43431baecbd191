// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/choices.h"

#include <QCoreApplication>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {
constexpr char kKnownMotion[] = "imbutoReducedMotion";
constexpr char kGivenFont[] = "imbutoFontPercent";
} // namespace

QVariant choice(const QString &key, const QVariant &otherwise)
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, u"imbuto"_s, u"imbuto"_s)
        .value(key, otherwise);
}

void setChoice(const QString &key, const QVariant &value)
{
    QSettings(QSettings::IniFormat, QSettings::UserScope, u"imbuto"_s, u"imbuto"_s)
        .setValue(key, value);
}

bool wantsReducedMotion()
{
    const QVariant known = qApp->property(kKnownMotion);
    if (known.isValid())
        return known.toBool();
    const bool reduced = choice(kReducedMotion, false).toBool();
    qApp->setProperty(kKnownMotion, reduced);
    return reduced;
}

void setReducedMotion(bool reduced)
{
    setChoice(kReducedMotion, reduced);
    qApp->setProperty(kKnownMotion, reduced);
}

int fontPercent()
{
    const QVariant given = qApp->property(kGivenFont);
    if (given.isValid())
        return given.toInt();
    return qBound(85, choice(u"fontPercent"_s, 100).toInt(), 200);
}

void overrideFontPercent(int percent)
{
    qApp->setProperty(kGivenFont, qBound(85, percent, 200));
}

void setFontPercent(int percent)
{
    qApp->setProperty(kGivenFont, {});
    setChoice(u"fontPercent"_s, qBound(85, percent, 200));
}

} // namespace Imbuto
