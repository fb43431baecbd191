// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"

namespace Imbuto {

/// What a person chooses for themselves, in every workspace: language, looks, size of the text, motion.
class PersonalSettings : public SettingsSection
{
    Q_OBJECT
public:
    using SettingsSection::SettingsSection;
    QString caption() const override { return tr("Personal"); }

Q_SIGNALS:
    void languageRequested(const QString &code);
    void themeRequested(Imbuto::Theme theme);
    void fontRequested(int percent);

protected:
    void fill() override;

private:
    void fillLooks();
    void fillBehaviour();
};

} // namespace Imbuto
