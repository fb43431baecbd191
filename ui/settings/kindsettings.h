// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulebook.h"
#include "ui/settings/settingssection.h"

namespace Imbuto {

/// What can be logged: the captions of all kinds of activity, and kinds of the organisation's own, which rules,
/// forms and imports know from then on.
class KindSettings : public SettingsSection
{
    Q_OBJECT
public:
    using SettingsSection::SettingsSection;
    QString caption() const override { return tr("Activities"); }

protected:
    void fill() override;

private:
    void addKind(QVBoxLayout *group, const ActivityKind &kind);
    void addNew();
    void rename(const ActivityKindId &id, const QString &caption);
    void create(const QString &caption, const QString &group);
};

} // namespace Imbuto
