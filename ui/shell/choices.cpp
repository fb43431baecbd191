// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/choices.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace Imbuto {

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

} // namespace Imbuto
