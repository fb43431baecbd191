// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>

namespace Imbuto {

/// What a person chose for themselves, in one small file: no matter of a workspace.
QVariant choice(const QString &key, const QVariant &otherwise = {});
void setChoice(const QString &key, const QVariant &value);

} // namespace Imbuto
