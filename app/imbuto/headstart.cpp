// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbuto/headstart.h"

#include "core/rules/rulebook.h"

#include <QThread>

#include <clocale>
#include <fontconfig/fontconfig.h>

namespace Imbuto {

HeadStart::HeadStart()
{
    QThread::currentThread(); // the first to ask is Qt's main thread
    // as Qt will in a moment: then nothing changes while the other thread reads numbers
    std::setlocale(LC_ALL, "");
    m_thread = std::jthread([] {
        FcInit();
        RuleBook::shipped();
    });
}

} // namespace Imbuto
