// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinefile.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

const QRegularExpression kNumber(u"^([A-Z]\\d+|\\d\\.\\d)$"_s);
const QRegularExpression kDated(
    u"^(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d(?::\\d\\d)?(?:[+-]\\d\\d:\\d\\d)?)\\s+(.*)$"_s);

/// Reads line by line; the first thing it does not understand ends it.
class FileReader
{
public:
    explicit FileReader(TimelineFile &file) : m_file(file) {}

    void take(int number, const QString &raw)
    {
        m_line = number;
        const QString text = raw.trimmed();
        if (text.isEmpty() || text.startsWith(u'#') || !m_file.fault.isEmpty())
            return;
        if (m_file.rules.isEmpty())
            heading(text);
        else if (raw.front().isSpace())
            expectation(text);
        else if (const auto dated = kDated.match(text); dated.hasMatch())
            event(dated.captured(1), dated.captured(2));
        else
            setting(text);
    }

    void finish()
    {
        if (m_inBlock)
            fail(u"“in any order” has no “end”"_s);
        if (m_file.events.empty())
            fail(u"nothing happens in it"_s);
    }

private:
    void fail(const QString &why)
    {
        if (m_file.fault.isEmpty())
            m_file.fault = u"line %1: %2"_s.arg(m_line).arg(why);
    }

    void heading(const QString &text)
    {
        QStringList words = text.split(u' ', Qt::SkipEmptyParts);
        while (!words.isEmpty() && kNumber.match(words.front()).hasMatch())
            m_file.rules << words.takeFirst();
        m_file.claim = words.join(u' ');
        if (m_file.rules.isEmpty() || m_file.claim.isEmpty())
            fail(u"the first line names rule numbers, then the claim"_s);
    }

    void setting(const QString &text)
    {
        QStringList words = wordsOf(text);
        const QString what = words.takeFirst();
        if (text == u"in any order" && !m_inBlock) {
            m_file.anyOrder.push_back({m_file.events.size(), 0});
            m_inBlock = true;
        } else if (text == u"end" && m_inBlock) {
            m_file.anyOrder.back().end = m_file.events.size();
            m_inBlock = false;
        } else if (what == u"zone" && words.size() == 1) {
            m_file.zone = words.front();
        } else if (what == u"currency" && words.size() == 1) {
            m_file.currency = words.front();
        } else if (what == u"pipelines") {
            m_file.pipelines = words;
        } else if (what == u"user" && words.size() >= 2) {
            m_file.users.push_back({words[0], words[1], words.value(2) != u"inactive"});
        } else {
            fail(u"not understood: %1"_s.arg(text));
        }
    }

    void event(const QString &at, const QString &text)
    {
        TimelineFile::Event e;
        e.line = m_line;
        e.at = at;
        e.text = text;
        m_file.events.push_back(e);
    }

    void expectation(const QString &text)
    {
        if (m_file.events.empty())
            return fail(u"an expectation before the first event"_s);
        if (m_inBlock)
            return fail(u"what is expected of events in any order stands after them"_s);
        TimelineFile::Event &e = m_file.events.back();
        if (text.startsWith(u"=> "))
            e.happens.push_back({m_line, text.mid(3).trimmed()});
        else if (text.startsWith(u"is "))
            e.is.push_back({m_line, text.mid(3).trimmed()});
        else if (text.startsWith(u"as "))
            e.label = text.mid(3).trimmed();
        else
            fail(u"not understood: %1"_s.arg(text));
    }

    TimelineFile &m_file;
    int m_line = 0;
    bool m_inBlock = false;
};

} // namespace

TimelineFile TimelineFile::read(const QString &path)
{
    TimelineFile out;
    out.name = QFileInfo(path).completeBaseName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        out.fault = file.errorString();
        return out;
    }
    FileReader reader(out);
    int number = 0;
    while (!file.atEnd())
        reader.take(++number, QString::fromUtf8(file.readLine()));
    reader.finish();
    return out;
}

QStringList wordsOf(const QString &line)
{
    static const QRegularExpression word(u"([^\\s\"]+=)?\"([^\"]*)\"|(\\S+)"_s);
    QStringList out;
    auto it = word.globalMatch(line);
    while (it.hasNext()) {
        const auto m = it.next();
        out << (m.captured(3).isEmpty() ? m.captured(1) + m.captured(2) : m.captured(3));
    }
    return out;
}

std::map<QString, QString> pairsOf(const QStringList &words)
{
    std::map<QString, QString> out;
    for (const QString &w : words)
        if (const auto at = w.indexOf(u'='); at > 0)
            out[w.left(at)] = w.mid(at + 1);
    return out;
}

} // namespace Imbuto
