// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pseudolocale.h"

#include "core/workspace.h"
#include "ui/shell/format.h"
#include "ui/shell/language.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeySequence>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

const QString kPlain = u"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"_s;
const QString kMarked = u"āƀċđēƒġħīĵķĺṁńōṗɋřşţūṽŵẋŷżĀɃĊĐĒƑĠĦĪĴĶĹṀŃŌṖɊŘŞŢŪṼŴẊŶŻ"_s;
constexpr int kLongerEvery = 3;
constexpr int kShortest = 2; ///< a letter alone is not a word to look up

bool isPlain(QChar c)
{
    return c.isLetter() && !kMarked.contains(c);
}

bool hasPlain(const QString &text)
{
    return std::any_of(text.begin(), text.end(), isPlain);
}

/// \a text without the words that are marked through and through.
QString withoutMarked(const QString &text)
{
    static const QRegularExpression words(u"[%1]+"_s.arg(kMarked));
    return QString(text).replace(words, u" "_s).simplified();
}

bool isKey(QString text)
{
    if (text.size() > 1 && text.startsWith(u'+')) // the rest of "Ctrl+K", whose Ctrl is translated
        text.remove(0, 1);
    const auto keys = QKeySequence::fromString(text, QKeySequence::PortableText);
    return !keys.isEmpty() && keys.toString(QKeySequence::PortableText) == text
        && keys[0].key() != Qt::Key_unknown;
}

template<typename Add>
void eachString(const QJsonValue &value, const Add &add)
{
    if (value.isString())
        add(value.toString());
    for (const QJsonValue &item : value.toArray())
        eachString(item, add);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        eachString(*it, add);
}

/// What is said in languages: {"en": …, "it": …}; and the names by which rules and kinds are told apart.
template<typename Add>
void eachCaption(const QJsonValue &value, const Add &add)
{
    for (const QJsonValue &item : value.toArray())
        eachCaption(item, add);
    const QJsonObject object = value.toObject();
    if (object.contains("en"_L1))
        eachString(value, add);
    add(object["id"_L1].toString());
    for (auto it = object.begin(); it != object.end(); ++it)
        eachCaption(*it, add);
}

} // namespace

QString PseudoTranslator::translate(const char *, const char *source, const char *, int) const
{
    return of(QString::fromUtf8(source));
}

QString PseudoTranslator::of(const QString &source)
{
    QString out;
    int letters = 0;
    for (qsizetype i = 0; i < source.size(); ++i) {
        const QChar c = source[i];
        if (c == u'%' && i + 1 < source.size()) { // %1, %n, %L1
            out += c;
            out += source[++i];
            if (source[i] == u'L' && i + 1 < source.size())
                out += source[++i];
            continue;
        }
        const qsizetype at = kPlain.indexOf(c);
        out += at < 0 ? c : kMarked[at];
        if (at >= 0 && ++letters % kLongerEvery == 1)
            out += kMarked[at];
    }
    return out;
}

DataWords::DataWords(const Workspace &workspace)
{
    addRows(workspace.store().path());
    addCaptions();
    addNames();
    add(workspace.store().path());
    for (const User &user : workspace.users())
        add(initials(user.name));
    m_longest = m_texts.values();
    std::sort(m_longest.begin(), m_longest.end(), [](const QString &a, const QString &b) {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    m_all = u'\n' + m_longest.join(u'\n') + u'\n';
}

void DataWords::add(const QString &text)
{
    const QString simple = text.simplified();
    if (simple.size() >= kShortest && hasPlain(simple))
        m_texts.insert(simple);
}

void DataWords::addRows(const QString &path)
{
    sqlite3 *outside = nullptr;
    if (sqlite3_open_v2(path.toUtf8(), &outside, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(outside));
    // what people and programs wrote, not the journal of it
    for (const char *table : {"record", "activity", "task", "member", "setting"}) {
        sqlite3_stmt *rows = nullptr;
        const QByteArray sql = QByteArray("SELECT * FROM ") + table;
        if (sqlite3_prepare_v2(outside, sql, -1, &rows, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(outside));
        while (sqlite3_step(rows) == SQLITE_ROW) {
            for (int column = 0; column < sqlite3_column_count(rows); ++column) {
                if (sqlite3_column_type(rows, column) != SQLITE_TEXT)
                    continue;
                const QByteArray cell(
                    reinterpret_cast<const char *>(sqlite3_column_text(rows, column)));
                add(QString::fromUtf8(cell));
                if (cell.startsWith('{') || cell.startsWith('[')) {
                    const QJsonDocument json = QJsonDocument::fromJson(cell);
                    eachString(json.isArray() ? QJsonValue(json.array()) : json.object(),
                               [this](const QString &text) { add(text); });
                }
            }
        }
        sqlite3_finalize(rows);
    }
    sqlite3_close(outside);
}

void DataWords::addCaptions()
{
    for (QDirIterator it(QStringLiteral(SOURCE_ROOT "/resources/pipelines"), {u"*.json"_s});
         it.hasNext();) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s", qPrintable(file.fileName()));
        eachCaption(QJsonDocument::fromJson(file.readAll()).object(),
                    [this](const QString &text) { add(text); });
    }
}

void DataWords::addNames()
{
    const QLocale locale = Language::of(u"en"_s).locale;
    for (const auto length : {QLocale::LongFormat, QLocale::ShortFormat}) {
        for (int month = 1; month <= 12; ++month)
            add(locale.monthName(month, length));
        for (int day = 1; day <= 7; ++day)
            add(locale.dayName(day, length));
    }
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        add(QString::fromLatin1(zone));
    for (const QLocale &land :
         QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry))
        add(land.currencySymbol(QLocale::CurrencyIsoCode));
    for (const LanguageSwitch::Choice &choice : LanguageSwitch::choices())
        for (const QString &name : {choice.name, choice.code.toUpper()})
            add(name);
    for (const QString &name : {u"Imbuto"_s, u"Qt"_s, u"SQLite"_s, u"GNU"_s, u"UTF-8"_s,
                                u"UTF-16LE"_s, u"UTF-16BE"_s, u"ISO-8859-1"_s, u"windows-1252"_s})
        add(name);
}

QString DataWords::strange(const QString &text) const
{
    QString rest = withoutMarked(text);
    if (!hasPlain(rest) || m_texts.contains(rest) || isKey(rest))
        return {};
    for (const QString &known : m_longest) {
        qsizetype at = known.size() > rest.size() ? -1 : rest.indexOf(known);
        while (at >= 0) {
            const qsizetype end = at + known.size();
            const bool alone = (at == 0 || !rest[at - 1].isLetter())
                && (end == rest.size() || !rest[end].isLetter());
            if (alone)
                rest.replace(at, known.size(), u" "_s);
            at = rest.indexOf(known, at + 1);
        }
        if (!hasPlain(rest))
            return {};
    }
    static const QRegularExpression between(u"[\\s(),;:·—“”\"]+"_s);
    QStringList left = rest.split(between, Qt::SkipEmptyParts);
    left.removeIf([](const QString &word) { return !hasPlain(word) || isKey(word); });
    return left.join(u' ');
}

QString DataWords::strangePart(const QString &text) const
{
    const QString rest = withoutMarked(text);
    const qsizetype cut = rest.indexOf(u'…');
    for (const QString &piece : {rest.left(cut), cut < 0 ? QString() : rest.mid(cut + 1)}) {
        if (hasPlain(piece) && !m_all.contains(piece.trimmed())) {
            if (const QString odd = strange(piece); !odd.isEmpty())
                return odd;
        }
    }
    return {};
}

} // namespace Imbuto
