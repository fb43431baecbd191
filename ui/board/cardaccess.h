// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Imbuto {

/// Lets assistive technology see the cards of a column as a list and each card with its text: Qt's own
/// view of a list counts the rows of the model's root, whatever the list's is. Once for the program.
void installCardAccess();

} // namespace Imbuto
