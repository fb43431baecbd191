// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/choices.h"

#include <QCoreApplication>
#include <QPointer>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {
constexpr char kKnownMotion[] = "imbutoReducedMotion";
constexpr char kGivenFont[] = "imbutoFontPercent";

/// One for all: a start asks for a dozen choices, and to find the file takes longer than to read it.
QSettings &file()
{
    static QPointer<QSettings> kept;
    if (!kept)
        kept = new QSettings(QSettings::IniFormat, QSettings::UserScope, u"imbuto"_s, u"imbuto"_s,
                             qApp);
    return *kept;
}
} // namespace

QVariant choice(const QString &key, const QVariant &otherwise)
{
    return file().value(key, otherwise);
}

void setChoice(const QString &key, const QVariant &value)
{
    file().setValue(key, value);
    file().sync();
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
