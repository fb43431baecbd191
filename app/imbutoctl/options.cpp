// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbutoctl/options.h"

#include "app/imbutoctl/ctl.h"

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

tl::unexpected<Error> usageError(const QString &text)
{
    return tl::make_unexpected(Error{Error::Code::Usage, text, {}});
}

const QStringList &globalFlags()
{
    static const QStringList names{u"json"_s, u"help"_s, u"version"_s};
    return names;
}

const QStringList &globalSettings()
{
    static const QStringList names{u"db"_s, u"now"_s, u"lang"_s};
    return names;
}

/// One pass over the words, left to right.
class Reader
{
public:
    Reader(QStringList words, const Grammar *(*grammarOf)(const QString &))
        : m_words(std::move(words)), m_grammarOf(grammarOf)
    {
    }

    Expected<Options> read()
    {
        while (m_next < m_words.size()) {
            const QString word = m_words.at(m_next++);
            const Expected<void> taken = take(word);
            if (!taken)
                return tl::make_unexpected(taken.error());
        }
        return checked();
    }

private:
    Expected<void> take(const QString &word)
    {
        if (!m_onlyArguments && word == "--"_L1) {
            m_onlyArguments = true;
            return {};
        }
        if (!m_onlyArguments && word == "-h"_L1)
            return takeOption(u"--help"_s);
        if (!m_onlyArguments && word.startsWith("--"_L1))
            return takeOption(word);
        if (!m_onlyArguments && word.size() > 1 && word.startsWith(u'-'))
            return usageError(Ctl::tr("Unknown option: %1").arg(word));
        return takeArgument(word);
    }

    Expected<void> takeArgument(const QString &word)
    {
        if (m_options.command.isEmpty()) {
            m_grammar = m_grammarOf(word);
            if (!m_grammar)
                return usageError(Ctl::tr("Unknown command: %1").arg(word));
            m_options.command = word;
            return {};
        }
        m_options.arguments << word;
        return {};
    }

    Expected<void> takeOption(const QString &word)
    {
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        if (globalFlags().contains(name) || (m_grammar && m_grammar->flags.contains(name))) {
            if (equals >= 0)
                return usageError(Ctl::tr("The option --%1 takes no value").arg(name));
            m_options.flags << name;
            return {};
        }
        if (!globalSettings().contains(name) && !(m_grammar && m_grammar->settings.contains(name)))
            return usageError(Ctl::tr("Unknown option: %1").arg(u"--"_s + name));
        if (equals < 0 && m_next >= m_words.size())
            return usageError(Ctl::tr("The option --%1 needs a value").arg(name));
        m_options.settings.emplace(name, equals < 0 ? m_words.at(m_next++) : word.mid(equals + 1));
        return {};
    }

    Expected<Options> checked()
    {
        m_options.json = m_options.flag(u"json"_s);
        m_options.help = m_options.flag(u"help"_s);
        m_options.version = m_options.flag(u"version"_s);
        m_options.database = m_options.setting(u"db"_s);
        m_options.now = m_options.setting(u"now"_s);
        if (m_options.has(u"lang"_s))
            m_options.language = m_options.setting(u"lang"_s);
        if (m_options.language != "en"_L1 && m_options.language != "it"_L1)
            return usageError(Ctl::tr("--lang is en or it, not “%1”").arg(m_options.language));
        if (m_options.has(u"db"_s) && m_options.database.isEmpty())
            return usageError(Ctl::tr("The option --%1 needs a value").arg(u"db"_s));
        if (m_options.help || m_options.version)
            return m_options;
        if (!m_grammar)
            return usageError(Ctl::tr("No command given"));
        if (m_options.arguments.size() < m_grammar->least)
            return usageError(Ctl::tr("%1: an argument is missing").arg(m_options.command));
        if (m_options.arguments.size() > m_grammar->most)
            return usageError(Ctl::tr("%1: unexpected argument: %2")
                                  .arg(m_options.command, m_options.arguments.at(m_grammar->most)));
        return m_options;
    }

    QStringList m_words;
    const Grammar *(*m_grammarOf)(const QString &);
    const Grammar *m_grammar = nullptr;
    qsizetype m_next = 0;
    bool m_onlyArguments = false;
    Options m_options;
};

} // namespace

QString Options::setting(const QString &name) const
{
    const QStringList all = allOf(name);
    return all.isEmpty() ? QString() : all.last();
}

QStringList Options::allOf(const QString &name) const
{
    QStringList values;
    const auto [first, last] = settings.equal_range(name);
    for (auto it = first; it != last; ++it)
        values << it->second;
    return values;
}

Expected<Options> parseOptions(const QStringList &line,
                               const Grammar *(*grammarOf)(const QString &command))
{
    return Reader(line, grammarOf).read();
}

} // namespace Imbuto
