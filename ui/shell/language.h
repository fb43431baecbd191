// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain.h"

#include <QObject>

#include <memory>

class QTranslator;

namespace Imbuto {

/// Which languages there are, and the switch between them while the program runs: translators of the
/// program and of Qt are replaced, and every widget hears QEvent::LanguageChange.
class LanguageSwitch : public QObject
{
    Q_OBJECT
public:
    explicit LanguageSwitch(QObject *parent = nullptr);
    ~LanguageSwitch() override;

    struct Choice
    {
        QString code;
        QString name; ///< in the language itself
    };
    static const std::vector<Choice> &choices();
    /// The shipped language nearest to the system's.
    static QString systemCode();

    /// Puts the language \a code in force for the program; English has no file and needs none.
    void use(const QString &code);
    const Language &language() const { return m_language; }

private:
    Language m_language;
    std::unique_ptr<QTranslator> m_program;
    std::unique_ptr<QTranslator> m_qt;
};

} // namespace Imbuto
