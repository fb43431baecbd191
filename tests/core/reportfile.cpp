// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reportfile.h"

#include "core/explain.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Imbuto::Test {

namespace {

/// What is read before it can be put together.
struct Reader
{
    explicit Reader(const RuleBook &shipped) : book(shipped) {}

    const RuleBook &book;
    ReportFile file;
    std::map<QString, Record> records;
    std::vector<Transition> transitions;

    Instant instant(const QString &text) const
    {
        const std::optional<Instant> at = parseInstant(text, file.calendar);
        if (!at)
            qFatal("not an instant: %s", qPrintable(text));
        return *at;
    }

    Record &record(const QString &ref)
    {
        const auto [it, made] = records.try_emplace(ref);
        if (made) {
            it->second.subject = {file.pipeline->subject, qint64(records.size())};
            it->second.ref = ref;
            it->second.createdAt = kNever;
        }
        return it->second;
    }

    void setting(const QStringList &words)
    {
        if (words[0] == u"pipeline")
            file.pipeline = book.pipeline(words[1]);
        else if (words[0] == u"zone")
            file.calendar = Calendar(QTimeZone(words[1].toLatin1()));
        else
            file.now = instant(words[1]);
    }

    void fact(const QStringList &words)
    {
        Record &of = record(words[0]);
        if (words[1] == u"amount") {
            of.amount = minorUnits(words[2], words[3]);
            of.currency = words[3];
        } else if (words[1] == u"created") {
            of.createdAt = instant(words[2]);
        } else if (words[1] == u"owner") {
            of.owner = UserId{words[2].toLongLong()};
        } else if (words[1] == u"close") {
            const QDate date = QDate::fromString(words[2], Qt::ISODate);
            if (words.size() > 3)
                file.dateChanges.push_back(
                    {of.subject.id, of.expectedClose, date, instant(words[3])});
            of.expectedClose = date;
        } else {
            transition(of, words);
        }
    }

    void transition(Record &of, const QStringList &words)
    {
        Transition t;
        t.id = TransitionId{qint64(transitions.size()) + 1};
        t.subject = of.subject;
        t.pipeline = file.pipeline->id;
        t.at = instant(words[1]);
        t.to = words[2] == u"out" ? QString() : words[2];
        t.correction = words.contains(u"correction");
        t.undone = words.contains(u"undone");
        t.cause = words.contains(u"imported") ? Cause::Import
            : words.contains(u"undo")         ? Cause::Undo
                                              : Cause::User;
        t.rule = words.contains(u"override") ? u"override"_s : QString();
        of.createdAt = std::min(of.createdAt, t.at);
        transitions.push_back(t);
    }

    void report(const QString &line, const QStringList &words)
    {
        ReportFile::Case one;
        one.heading = line;
        one.request.name = words[1];
        one.request.pipeline = file.pipeline->id;
        for (const QString &word : words.mid(2)) {
            const QString value = word.section(u'=', 1);
            if (word.startsWith(u"mode="))
                one.request.mode = *funnelMode(value);
            else if (word.startsWith(u"from="))
                one.request.filter.from = QDate::fromString(value, Qt::ISODate);
            else if (word.startsWith(u"to="))
                one.request.filter.to = QDate::fromString(value, Qt::ISODate);
            else
                one.request.filter.owner = UserId{value.toLongLong()};
        }
        file.cases.push_back(one);
    }

    void line(const QString &line)
    {
        const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        static const QStringList settings{u"pipeline"_s, u"zone"_s, u"now"_s};
        if (line.startsWith(u'#'))
            return;
        if (line.startsWith(u"report "))
            report(line, words);
        else if (!file.cases.empty())
            file.cases.back().expected << line;
        else if (settings.contains(words[0]))
            setting(words);
        else
            fact(words);
    }

    ReportFile finish()
    {
        HistoryBuilder builder(*file.pipeline);
        for (const auto &[ref, record] : records)
            builder.add(record);
        for (const Transition &transition : transitions)
            builder.add(transition);
        file.history = builder.finish();
        return std::move(file);
    }
};

QString number(double value)
{
    QString text = QString::number(value, 'f', 4);
    while (text.endsWith(u'0'))
        text.chop(1);
    return text.endsWith(u'.') ? text.chopped(1) : text;
}

struct Written
{
    QString operator()(std::monostate) const { return u"-"_s; }
    QString operator()(bool v) const { return v ? u"yes"_s : u"no"_s; }
    QString operator()(qint64 v) const { return QString::number(v); }
    QString operator()(double v) const { return number(v); }
    QString operator()(const QString &v) const { return v; }
    QString operator()(QDate v) const { return v.toString(Qt::ISODate); }
    QString operator()(Month v) const
    {
        return u"%1-%2"_s.arg(v.year).arg(v.month, 2, 10, QChar(u'0'));
    }
    QString operator()(const Rate &v) const
    {
        return u"%1 (%2 to %3)"_s.arg(number(v.value), number(v.low), number(v.high));
    }
    QString operator()(const Money &v) const
    {
        QStringList sums;
        for (const auto &[currency, minor] : v.sums)
            sums << decimalText(minor, currency) + u' ' + currency;
        return sums.isEmpty() ? u"-"_s : sums.join(u", "_s);
    }
    QString operator()(const StageName &v) const { return v.stage.isEmpty() ? u"-"_s : v.stage; }
    QString operator()(const StageNames &v) const
    {
        return QStringList(v.stages.begin(), v.stages.end()).join(u" > "_s);
    }
    QString operator()(const Choice &v) const { return v.id; }
    QString operator()(OwnerName v) const { return u"owner "_s + QString::number(v.user.value); }
    QString operator()(Subject v) const { return u"subject "_s + QString::number(v.id); }
};

} // namespace

ReportFile ReportFile::read(const QString &path, const RuleBook &book)
{
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    Reader reader{book};
    const QString text = QString::fromUtf8(source.readAll());
    for (const QString &line : text.split(u'\n'))
        if (!line.trimmed().isEmpty())
            reader.line(line.trimmed());
    return reader.finish();
}

QStringList lines(const ReportTable &table)
{
    QStringList all;
    const std::vector<Cell> *before = nullptr;
    for (const std::vector<Cell> &row : table.rows) {
        const bool same = before && std::equal(row.begin() + 1, row.end(), before->begin() + 1);
        before = &row;
        if (same && table.columns.front().id == u"day")
            continue;
        QStringList cells;
        for (const Cell &cell : row)
            cells << std::visit(Written(), cell);
        all << cells.join(u" | "_s);
    }
    for (const auto &[id, cell] : table.totals)
        all << id + u": "_s + std::visit(Written(), cell);
    for (const ReportTable &section : table.sections)
        all << section.name + u':' << lines(section);
    return all;
}

ReportTable reportOf(const ReportFile &file, const ReportRequest &request)
{
    const HistoryColumns &history = file.history;
    if (request.name == u"funnel")
        return tableOf(funnel(history, {request.mode, request.filter, file.now}, file.calendar),
                       history.pipeline);
    if (request.name == u"velocity")
        return tableOf(velocity(history, *file.pipeline, request.filter, file.now, file.calendar),
                       history);
    if (request.name == u"forecast")
        return tableOf(forecast(history, *file.pipeline, file.dateChanges, request.filter, file.now,
                                file.calendar),
                       history);
    if (request.name == u"paths")
        return tableOf(paths(history, request.filter, file.now, file.calendar), history);
    if (request.name == u"team")
        return tableOf(team(history, {}, {}, request.filter, file.now, file.calendar));
    return tableOf(incidence(history, request.filter, file.now, file.calendar));
}

} // namespace Imbuto::Test
