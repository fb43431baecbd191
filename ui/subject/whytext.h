// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace.h"

namespace Imbuto {

class Session;

/// One line of an answer to "why is it here?".
struct WhyLine
{
    enum class Kind : quint8 {
        Cause,   ///< who or what put it there, and when
        Fact,    ///< what made it true
        Health,  ///< how it fares there (C4)
        Differs, ///< what today's facts support instead (L2)
        Next,    ///< what would move it
        Due,     ///< what time alone will do
    };
    Kind kind = Kind::Cause;
    QString text;
    bool operator==(const WhyLine &) const = default;
};

/// \a explanation in words, from the record alone (R6).
std::vector<WhyLine> whyText(const Session &session, const Explanation &explanation);

/// "Today's facts support “Lead”" (L2).
QString supportedText(const Session &session, const Stage &stage);

/// What a timer or rule named in Explanation::due will do, in words: "the owner is removed".
QString dueText(const Session &session, const Explanation::DueItem &due, const Pipeline &pipeline);

} // namespace Imbuto
