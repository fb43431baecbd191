// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulebook.h"
#include "core/rulesimulation.h"
#include "ui/settings/settingssection.h"

namespace Imbuto {

/// The organisation's decisions (domain.md §4): choosing another one shows first who would move and who would get
/// or lose an owner; then it is applied as one change that can be undone.
class PolicySettings : public SettingsSection
{
    Q_OBJECT
public:
    using SettingsSection::SettingsSection;
    QString caption() const override { return tr("Policies"); }
    /// What is shown for a choice that is not in force yet; empty when nothing is.
    const std::optional<Preview> &preview() const { return m_preview; }

protected:
    void fill() override;

private:
    void addPolicy(QVBoxLayout *lines, const Policy &policy);
    void choose(const QString &policy, const QString &value);
    void showPreview(const Policy &policy);
    void apply();
    void cancel();
    QString choiceText(const Policy &policy, const QString &value) const;
    QStringList lines(const Preview &preview) const;

    QString m_policy; ///< of which another value is looked at
    QString m_value;
    std::optional<Preview> m_preview;
};

} // namespace Imbuto
