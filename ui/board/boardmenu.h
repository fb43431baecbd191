// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QToolButton;
class QWidget;

namespace Imbuto {

class BoardState;
class Session;

/// The button in the head of a board with the ways to look at it; what is chosen is kept by \a state.
QToolButton *boardMenuButton(Session &session, BoardState &state, QWidget *parent);

} // namespace Imbuto
