// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"
#include "ui/subject/section.h"

#include <set>

class QToolButton;

namespace Imbuto {

class LinkButton;

/// Where the subject stands, in every pipeline, and on request why.
class PlacesSection : public Section
{
    Q_OBJECT
public:
    PlacesSection(Session &session, QWidget *parent);
    void fill(const Dossier &dossier) override;
    /// Opens or closes "Why is it here?" of \a pipeline.
    void toggle(const PipelineId &pipeline);

private:
    void addPlaces();
    void addPlace(const Placement &placement);
    void addSupported(const Placement &placement);
    void addWhy(const Placement &placement);

    std::vector<Placement> m_placements;
    std::map<PipelineId, StageId> m_supported; ///< by today's facts (L2)
    std::set<PipelineId> m_open;               ///< pipelines whose reasons are shown
};

} // namespace Imbuto
