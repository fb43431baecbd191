// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulebook.h"
#include "ui/settings/settingssection.h"

namespace Imbuto {

/// The reasons that people choose from when something is lost or closed, by stage. They are part of the pipeline's
/// rules, and change through them.
class ReasonSettings : public SettingsSection
{
    Q_OBJECT
public:
    using SettingsSection::SettingsSection;
    QString caption() const override { return tr("Lost reasons"); }

protected:
    void fill() override;

private:
    void addStage(const Pipeline &pipeline, const Stage &stage);
    void addReason(QVBoxLayout *lines, const Pipeline &pipeline, const Stage &stage, size_t index);
    void addNew(QVBoxLayout *lines, const Pipeline &pipeline, const Stage &stage);
};

} // namespace Imbuto
