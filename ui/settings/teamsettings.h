// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"
#include "ui/settings/settingssection.h"

class QGridLayout;

namespace Imbuto {

/// The team: names, roles, managers, who is active. Who has ever done something is never removed, only set
/// inactive: history names them.
class TeamSettings : public SettingsSection
{
    Q_OBJECT
public:
    using SettingsSection::SettingsSection;
    QString caption() const override { return tr("Team"); }

protected:
    void fill() override;

private:
    void addRow(QGridLayout *grid, const User &user);
    void addNew(QVBoxLayout *group);
};

} // namespace Imbuto
