// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulebook.h"

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace Imbuto {

/// Kind and data of activities, held once for all that share them, and which of the rule book's matches
/// they satisfy: asked again and again, answered by one look.
struct ActivityShape
{
    ActivityKindId kind;
    Values data;
    std::vector<bool> satisfies; ///< by ActivityMatch::index
};

/// An activity as the rules see it.
struct Occurrence
{
    ActivityId id;
    Instant at = 0;
    const ActivityShape *shape = nullptr;
    Subject subject;
    qint64 deal = 0;
    ChangeId change;
};
inline bool operator<(const Occurrence &a, const Occurrence &b)
{
    return std::pair(a.at, a.id) < std::pair(b.at, b.id);
}

/// The shapes met so far. They live as long as this does.
class ActivityShapes
{
public:
    explicit ActivityShapes(const RuleBook &book) : m_book(book) {}
    ActivityShapes(const ActivityShapes &) = delete;
    ActivityShapes &operator=(const ActivityShapes &) = delete;

    const ActivityShape *of(const ActivityKindId &kind, const Values &data);
    /// The same for data as text; \a read is asked only for a text that was not met before.
    template<typename Read>
    const ActivityShape *of(std::string_view kind, std::string_view text, const Read &read)
    {
        m_text.assign(kind).append(1, '\0').append(text);
        const ActivityShape *&known = m_byText[m_text];
        if (!known)
            known = of(QString::fromUtf8(kind.data(), qsizetype(kind.size())), read());
        return known;
    }

private:
    const RuleBook &m_book;
    std::deque<ActivityShape> m_shapes;
    std::map<std::pair<ActivityKindId, Values>, const ActivityShape *> m_byValue;
    std::unordered_map<std::string, const ActivityShape *> m_byText;
    std::string m_text; ///< kept for its memory
};

/// Whether an answer of \a pipeline, or of what asks about \a matches, may change by an activity of this shape.
bool asksAbout(std::span<const int> matches, const ActivityShape &shape);
bool asksAbout(const Pipeline &pipeline, const ActivityShape &shape);

} // namespace Imbuto
