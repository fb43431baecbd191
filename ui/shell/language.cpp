// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace Imbuto {

using namespace Qt::StringLiterals;

LanguageSwitch::LanguageSwitch(QObject *parent) : QObject(parent) {}

LanguageSwitch::~LanguageSwitch() = default;

const std::vector<LanguageSwitch::Choice> &LanguageSwitch::choices()
{
    static const std::vector<Choice> all{{u"en"_s, u"English"_s}, {u"it"_s, u"Italiano"_s}};
    return all;
}

QString LanguageSwitch::systemCode()
{
    const QString system = QLocale::system().name().section(u'_', 0, 0);
    for (const Choice &choice : choices()) {
        if (choice.code == system)
            return system;
    }
    return choices().front().code;
}

void LanguageSwitch::use(const QString &code)
{
    m_language = Language::of(code);
    QLocale::setDefault(m_language.locale);
    auto program = std::make_unique<QTranslator>();
    auto qt = std::make_unique<QTranslator>();
    const bool hasProgram = program->load(u":/i18n/imbuto_%1.qm"_s.arg(m_language.code));
    const bool hasQt = qt->load(u":/i18n/qtbase_%1.qm"_s.arg(m_language.code))
        || qt->load(u"qtbase_%1"_s.arg(m_language.code),
                    QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // destroying the old translators removes them; each removal and installation posts LanguageChange
    m_qt = hasQt ? std::move(qt) : nullptr;
    m_program = hasProgram ? std::move(program) : nullptr;
    if (m_qt)
        QCoreApplication::installTranslator(m_qt.get());
    if (m_program)
        QCoreApplication::installTranslator(m_program.get());
}

} // namespace Imbuto
