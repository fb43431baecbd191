// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

class QCompleter;
class QLineEdit;

namespace Imbuto {

class Session;

/// Offers, under \a line, who of \a kind is called like what is typed there.
QCompleter *completeNames(QLineEdit *line, Session &session, SubjectKind kind);

} // namespace Imbuto
