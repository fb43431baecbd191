// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/judge.h"
#include "ui/subject/section.h"

class QPushButton;

namespace Imbuto {

/// What needs doing: what the next stage still asks, each with its repair, and the next task.
class NeedsSection : public Section
{
    Q_OBJECT
public:
    NeedsSection(Session &session, QWidget *parent);
    void fill(const Dossier &dossier) override;

Q_SIGNALS:
    void logRequested(const Imbuto::ActivityKindId &kind, const Imbuto::Values &data);
    void fieldRequested(const QString &field);
    void ownerRequested();
    void taskRequested();

private:
    void addNextStage(const Dossier &dossier, const Pipeline &pipeline);
    void addCondition(const Unmet &unmet, const Pipeline &pipeline, bool met);
    void addMoveButton(const Dossier &dossier, const Pipeline &pipeline, const Stage &stage);
    void addNextTask(const Dossier &dossier);
    /// The button of a repair; null for one that is made by moving.
    QPushButton *repairButton(const Repair &repair, QWidget *parent);
};

} // namespace Imbuto
