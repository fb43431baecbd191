// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"

namespace Imbuto {

/// What holds for everybody in the workspace: currency, time zone, working days.
class WorkspaceSettings : public SettingsSection
{
    Q_OBJECT
public:
    using SettingsSection::SettingsSection;
    QString caption() const override { return tr("Workspace"); }

protected:
    void fill() override;

private:
    void save(const QString &key, const QString &value);
    QWidget *workingDays();
};

} // namespace Imbuto
