// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"

namespace Imbuto {

/// The way to the page `fields`, with what there is now.
class FieldSettings : public SettingsSection
{
    Q_OBJECT
public:
    using SettingsSection::SettingsSection;
    QString caption() const override { return tr("Fields"); }

protected:
    void fill() override;
};

} // namespace Imbuto
