// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/personalsettings.h"

#include "ui/shell/choices.h"
#include "ui/shell/format.h"
#include "ui/shell/language.h"
#include "ui/shell/session.h"

#include <QCheckBox>
#include <QComboBox>

#include <set>

using namespace Qt::StringLiterals;

namespace Imbuto {

void PersonalSettings::fill()
{
    fillLooks();
    fillBehaviour();
}

void PersonalSettings::fillLooks()
{
    QVBoxLayout *looks = group(tr("Language and appearance"));
    auto *language = new QComboBox(this);
    language->setObjectName(u"language"_s);
    for (const LanguageSwitch::Choice &choice : LanguageSwitch::choices())
        language->addItem(choice.name, choice.code);
    language->setCurrentIndex(language->findData(m_session.language().code));
    connect(language, &QComboBox::activated, this,
            [this, language] { Q_EMIT languageRequested(language->currentData().toString()); });
    line(looks, tr("Language"), {}, language);

    auto *theme = new QComboBox(this);
    theme->setObjectName(u"theme"_s);
    theme->addItem(tr("Light"), int(Theme::Light));
    theme->addItem(tr("Dark"), int(Theme::Dark));
    theme->setCurrentIndex(&tokens(this) == &kDarkTokens ? 1 : 0);
    connect(theme, &QComboBox::activated, this,
            [this, theme] { Q_EMIT themeRequested(Theme(theme->currentData().toInt())); });
    line(looks, tr("Theme"), {}, theme);

    auto *size = new QComboBox(this);
    size->setObjectName(u"font"_s);
    std::set<int> percents{85, 90, 100, 110, 125, 150, 175, 200};
    percents.insert(fontPercent()); // the command line knows any
    for (const int percent : percents)
        size->addItem(percentText(percent / 100.0, m_session.language().locale), percent);
    size->setCurrentIndex(size->findData(fontPercent()));
    connect(size, &QComboBox::activated, this,
            [this, size] { Q_EMIT fontRequested(size->currentData().toInt()); });
    line(looks, tr("Size of text"), tr("Of the system’s font"), size);
}

void PersonalSettings::fillBehaviour()
{
    QVBoxLayout *behaviour = group(tr("Behaviour"));
    const auto check = [&](const QString &key, const QString &caption, const QString &explanation) {
        auto *box = new QCheckBox(this);
        box->setObjectName(key);
        box->setChecked(choice(key, false).toBool());
        connect(box, &QCheckBox::toggled, this, [key](bool on) {
            key == kReducedMotion ? setReducedMotion(on) : setChoice(key, on);
        });
        line(behaviour, caption, explanation, box);
    };
    check(kReducedMotion, tr("Reduced motion"), tr("Nothing glides or fades"));
    check(kNotifications, tr("Notifications"),
          tr("Once a day, the desktop tells how much waits for you"));
}

} // namespace Imbuto
