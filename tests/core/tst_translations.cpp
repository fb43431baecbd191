// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

/// What tells one message from another in a .ts file.
struct MessageKey
{
    QString context;
    QString source;
    QString comment;
    bool operator<(const MessageKey &other) const
    {
        return std::tie(context, source, comment)
            < std::tie(other.context, other.source, other.comment);
    }
};

struct Message
{
    bool numerus = false;
    QString state; ///< empty, or unfinished, vanished, obsolete
    QStringList forms;
};

using Catalogue = std::map<MessageKey, Message>;

Message readTranslation(QXmlStreamReader &xml, Message message)
{
    message.state = xml.attributes().value("type"_L1).toString();
    if (!message.numerus) {
        message.forms = {xml.readElementText(QXmlStreamReader::IncludeChildElements)};
        return message;
    }
    while (xml.readNextStartElement())
        message.forms << xml.readElementText();
    return message;
}

void readMessage(QXmlStreamReader &xml, const QString &context, Catalogue &catalogue)
{
    MessageKey key{context, {}, {}};
    Message message;
    message.numerus = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1)
            key.source = xml.readElementText();
        else if (xml.name() == "comment"_L1)
            key.comment = xml.readElementText();
        else if (xml.name() == "translation"_L1)
            message = readTranslation(xml, message);
        else
            xml.skipCurrentElement();
    }
    catalogue.insert_or_assign(key, message);
}

Catalogue parse(QXmlStreamReader &xml)
{
    Catalogue catalogue;
    xml.readNextStartElement();
    while (xml.readNextStartElement()) {
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == "name"_L1)
                context = xml.readElementText();
            else if (xml.name() == "message"_L1)
                readMessage(xml, context, catalogue);
            else
                xml.skipCurrentElement();
        }
    }
    return catalogue;
}

Catalogue parseFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    QXmlStreamReader xml(&file);
    Catalogue catalogue = parse(xml);
    if (xml.hasError())
        qFatal("%s: %s", qPrintable(path), qPrintable(xml.errorString()));
    return catalogue;
}

Catalogue shipped(const QString &language)
{
    return parseFile(SOURCE_ROOT "/translations/imbuto_"_L1 + language + ".ts"_L1);
}

/// The place markers of a text, sorted: %1, %L2 (as %2). %n is told apart: a singular may do without.
QStringList places(const QString &text)
{
    static const QRegularExpression marker(u"%L?(\\d{1,2})"_s);
    QStringList found;
    for (auto it = marker.globalMatch(text); it.hasNext();)
        found << it.next().captured(1);
    found.sort();
    return found;
}

/// What a reader would trip over in one form of a translation, or nothing.
QString faultOfForm(const QString &source, const QString &form)
{
    if (form.trimmed().isEmpty())
        return u"empty"_s;
    if (places(source) != places(form))
        return u"other place markers"_s;
    if (source.endsWith(u'…') != form.endsWith(u'…')
        || source.endsWith(u':') != form.endsWith(u':'))
        return u"ends otherwise"_s;
    if (source.endsWith(u' ') != form.endsWith(u' ')
        || source.startsWith(u' ') != form.startsWith(u' '))
        return u"other spaces at the ends"_s;
    return {};
}

QString faultOf(const MessageKey &key, const Message &message)
{
    if (!message.state.isEmpty())
        return message.state;
    if (message.forms.size() != (message.numerus ? 2 : 1)) // both languages have two forms
        return u"a plural form is missing"_s;
    for (const QString &form : message.forms) {
        if (const QString fault = faultOfForm(key.source, form); !fault.isEmpty())
            return fault;
    }
    static const QRegularExpression number(u"%L?n"_s);
    if (message.numerus && key.source.contains(number) && !message.forms.last().contains(number))
        return u"a plural without %n"_s;
    return {};
}

QStringList faultsOf(const Catalogue &catalogue)
{
    QStringList faults;
    for (const auto &[key, message] : catalogue) {
        if (const QString fault = faultOf(key, message); !fault.isEmpty())
            faults << u"%1: %2: %3"_s.arg(fault, key.context, key.source);
    }
    return faults;
}

QStringList keysOf(const Catalogue &catalogue)
{
    QStringList keys;
    for (const auto &[key, message] : catalogue)
        keys << key.context + u" | "_s + key.source + u" | "_s + key.comment;
    return keys;
}

QString missingFrom(const Catalogue &needed, const Catalogue &present)
{
    QStringList missing = keysOf(needed);
    for (const QString &key : keysOf(present))
        missing.removeOne(key);
    return missing.join(u'\n');
}

/// What lupdate finds in the sources today.
Catalogue sources(const QStringList &options)
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"now_it.ts"_s);
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(SOURCE_ROOT));
    lupdate.start(QStringLiteral(LUPDATE),
                  QStringList{u"-I"_s, u"."_s, u"-silent"_s, u"-locations"_s, u"none"_s,
                              u"-extensions"_s, u"cpp,h"_s}
                      + options + QStringList{u"core"_s, u"ui"_s, u"app"_s, u"-ts"_s, file});
    // lupdate 6.4 never ends on translate(…, nullptr, call(with, several, arguments))
    const bool ended = lupdate.waitForFinished(60000);
    if (!ended || lupdate.exitCode() != 0) {
        lupdate.kill();
        qFatal("lupdate: %s\n%s", qPrintable(lupdate.errorString()),
               lupdate.readAllStandardError().constData());
    }
    return parseFile(file);
}

QByteArray allSources()
{
    QByteArray text;
    for (const QString &folder : {u"core"_s, u"ui"_s, u"app"_s}) {
        QDirIterator it(QStringLiteral(SOURCE_ROOT "/") + folder, {u"*.cpp"_s, u"*.h"_s},
                        QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly))
                text += file.readAll();
        }
    }
    return text;
}

/// Whether the program asks for texts under \a context: by a class in the namespace, or by name.
bool isAskedFor(const QString &context, const QByteArray &source)
{
    const QByteArray name = context.toUtf8();
    return name.startsWith("Imbuto::") || source.contains("TR_FUNCTIONS(" + name + ')')
        || source.contains("translate(\"" + name + '"') || source.contains("NOOP(\"" + name + '"');
}

} // namespace

/// The .ts files as lrelease takes them without a word: complete, and nothing stale.
class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyMessageIsTranslated_data();
    void everyMessageIsTranslated();
    void theFilesHoldWhatTheSourcesSay_data();
    void theFilesHoldWhatTheSourcesSay();
    void everyContextIsAskedFor();
    void aFaultIsSeen_data();
    void aFaultIsSeen();
};

void TestTranslations::everyMessageIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("it") << u"it"_s;
    QTest::newRow("en") << u"en"_s;
}

void TestTranslations::everyMessageIsTranslated()
{
    QFETCH(QString, language);
    const Catalogue catalogue = shipped(language);
    QVERIFY(!catalogue.empty());
    const QString faults = faultsOf(catalogue).join(u'\n');
    QVERIFY2(faults.isEmpty(), qPrintable(faults));
}

void TestTranslations::theFilesHoldWhatTheSourcesSay_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("it") << u"it"_s << QStringList();
    QTest::newRow("en: plurals only") << u"en"_s << QStringList{u"-pluralonly"_s};
}

void TestTranslations::theFilesHoldWhatTheSourcesSay()
{
    QFETCH(QString, language);
    QFETCH(QStringList, options);
    const Catalogue now = sources(options);
    QVERIFY(!now.empty());
    const QString missing = missingFrom(now, shipped(language));
    const QString stale = missingFrom(shipped(language), now);
    QVERIFY2(missing.isEmpty(), qPrintable(u"run ./dev translations; missing:\n"_s + missing));
    QVERIFY2(stale.isEmpty(), qPrintable(u"run ./dev translations; stale:\n"_s + stale));
}

/// lupdate guesses where a class is: a wrong guess is a text that is translated and never shown.
void TestTranslations::everyContextIsAskedFor()
{
    const QByteArray source = allSources();
    for (const auto &[key, message] : sources({}))
        QVERIFY2(isAskedFor(key.context, source), qPrintable(key.context + u": "_s + key.source));
    QVERIFY(!isAskedFor(u"NobodyAsksForThis"_s, source));
}

void TestTranslations::aFaultIsSeen_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const QString &source, const QString &translation,
                        const QString &fault) {
        QTest::newRow(name) << u"<message><source>"_s + source + u"</source>"_s + translation
                + u"</message>"_s
                            << fault;
    };
    const auto plural = [](const char *name, const QString &forms, const QString &fault) {
        QTest::newRow(name) << u"<message numerus=\"yes\"><source>%n of %1</source><translation>"_s
                + forms + u"</translation></message>"_s
                            << fault;
    };
    const QString open = u"<translation>"_s;
    const QString close = u"</translation>"_s;
    row("sound", u"Move %1"_s, open + u"Sposta %1"_s + close, QString());
    row("unfinished", u"Move"_s, u"<translation type=\"unfinished\">Sposta</translation>"_s,
        u"unfinished"_s);
    row("vanished", u"Move"_s, u"<translation type=\"vanished\">Sposta</translation>"_s,
        u"vanished"_s);
    row("empty", u"Move"_s, open + u" "_s + close, u"empty"_s);
    row("lost marker", u"Move %1 to %2"_s, open + u"Sposta %1"_s + close, u"other place markers"_s);
    row("lost ellipsis", u"Move…"_s, open + u"Sposta"_s + close, u"ends otherwise"_s);
    plural("sound plural",
           u"<numerusform>una di %1</numerusform><numerusform>%n di %1</numerusform>"_s, QString());
    plural("one form", u"<numerusform>%n di %1</numerusform>"_s, u"a plural form is missing"_s);
    plural("empty form", u"<numerusform>una di %1</numerusform><numerusform></numerusform>"_s,
           u"empty"_s);
    plural("lost number",
           u"<numerusform>una di %1</numerusform><numerusform>più di %1</numerusform>"_s,
           u"a plural without %n"_s);
}

void TestTranslations::aFaultIsSeen()
{
    QFETCH(QString, message);
    QFETCH(QString, fault);
    QXmlStreamReader xml(u"<TS><context><name>C</name>%1</context></TS>"_s.arg(message));
    const Catalogue catalogue = parse(xml);
    QCOMPARE(catalogue.size(), size_t(1));
    QCOMPARE(faultOf(catalogue.begin()->first, catalogue.begin()->second), fault);
}

QTEST_APPLESS_MAIN(TestTranslations)
#include "tst_translations.moc"
