// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

namespace Imbuto {

/// What a window waits for and what needs no display: the system's list of fonts and the shipped rules. Got ready on
/// another processor while this one connects to the display; whoever needs them earlier waits for the rest only.
class HeadStart
{
public:
    /// To be made before the application, in the thread that makes it.
    HeadStart();

private:
    std::jthread m_thread;
};

} // namespace Imbuto
