// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

class QToolButton;
class QWidget;

namespace Imbuto {

class BoardState;
class Session;

/// The button in the head of a board of \a kind with the ways to look at it: lanes, and which custom fields its
/// cards show. What is chosen is kept by \a state.
QToolButton *boardMenuButton(Session &session, BoardState &state, SubjectKind kind,
                             QWidget *parent);

} // namespace Imbuto
