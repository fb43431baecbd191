// SPDX-License-Identifier: GPL-3.0-or-later
// What is only thought of, in the shapes of what happens.
#include "app/imbutoctl/json.h"

namespace Imbuto {

Json Renderer::planned(const std::vector<PlannedMove> &moves, Cause cause)
{
    Json list = Json::array();
    for (const PlannedMove &move : moves)
        list.push_back(Json{{"change", nullptr},
                            {"subject", asJson(subjectText(move.subject))},
                            {"pipeline", asJson(move.pipeline)},
                            {"from", textOrNull(move.from)},
                            {"to", textOrNull(move.to)},
                            {"at", instantOrNull(move.at)},
                            {"recorded", nullptr},
                            {"cause", asJson(causeId(cause))},
                            {"rule", textOrNull(move.rule)},
                            {"by", nullptr},
                            {"reason", nullptr}});
    return list;
}

Json Renderer::planned(const std::vector<PlannedOwner> &owners)
{
    Json list = Json::array();
    for (const PlannedOwner &owner : owners)
        list.push_back(Json{{"subject", asJson(subjectText(owner.subject))},
                            {"field", "owner"},
                            {"before", textOrNull(owner.before)},
                            {"after", textOrNull(owner.after)}});
    return list;
}

} // namespace Imbuto
