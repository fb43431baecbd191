// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journalcodec.h"

#include "core/store/statements.h"
#include "core/store/store.h"

#include <QCborStreamReader>
#include <QCborStreamWriter>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {
constexpr QCborTag kDaysTag{100}; // RFC 8943: days since 1970-01-01
constexpr qint64 kEpochJulianDay = 2440588;

[[noreturn]] void damaged()
{
    throw StorageFault{
        {Error::Code::Storage,
         QCoreApplication::translate("Store", "The journal holds a change that cannot be read."),
         {}}};
}

// --- writing

struct Writer
{
    QCborStreamWriter &out;

    void put(const QString &text) { out.append(QStringView(text)); }
    void put(qint64 number) { out.append(number); }
    void put(int number) { out.append(qint64(number)); }
    void put(bool yes) { out.append(yes); }
    void put(double number) { out.append(number); }
    void put(std::monostate) { out.appendNull(); }
    void put(QDate date)
    {
        if (!date.isValid())
            return out.appendNull();
        out.append(kDaysTag);
        out.append(qint64(date.toJulianDay() - kEpochJulianDay));
    }
    void put(const Value &value)
    {
        std::visit([this](const auto &held) { put(held); }, value);
    }
    template<typename E>
    requires std::is_enum_v<E>
    void put(E value) { out.append(qint64(value)); }
    template<typename T>
    void put(Link<T> link)
    {
        out.append(qint64(link.id));
    }
    template<typename T>
    void put(const std::optional<T> &value)
    {
        value ? put(*value) : out.appendNull();
    }
    template<typename T>
    void put(const std::map<QString, T> &map)
    {
        out.startMap(map.size());
        for (const auto &[name, value] : map) {
            put(name);
            put(value);
        }
        out.endMap();
    }

    void key(QStringView, const auto &value) { put(value); }
    void derived(QStringView, const auto &) {}
    void operator()(QStringView, const auto &value) { put(value); }
};

template<typename T>
void putRow(QCborStreamWriter &out, const std::optional<T> &row)
{
    if (!row)
        return out.appendNull();
    out.startArray(quint64(columnNames<T>().read.size()));
    Rows<T>::visit(*row, Writer{out});
    out.endArray();
}

template<typename T>
void putEdits(QCborStreamWriter &out, const std::vector<Edit<T>> &edits)
{
    out.startArray(edits.size());
    for (const Edit<T> &edit : edits) {
        out.startArray(2);
        putRow(out, edit.before);
        putRow(out, edit.after);
        out.endArray();
    }
    out.endArray();
}

// --- reading

struct Reader
{
    QCborStreamReader &in;

    void need(bool expected) const
    {
        if (!expected || in.lastError() != QCborError::NoError)
            damaged();
    }
    bool takeNull() { return in.isNull() && in.next(); }

    void get(QString &text)
    {
        need(in.isString());
        text.clear();
        auto part = in.readString();
        for (; part.status == QCborStreamReader::Ok; part = in.readString())
            text += part.data;
        need(part.status == QCborStreamReader::EndOfString);
    }
    void get(qint64 &number)
    {
        need(in.isInteger());
        number = in.toInteger();
        need(in.next());
    }
    void get(int &number)
    {
        qint64 wide = 0;
        get(wide);
        number = int(wide);
    }
    void get(bool &yes)
    {
        need(in.isBool());
        yes = in.toBool();
        need(in.next());
    }
    void get(double &number)
    {
        need(in.isDouble());
        number = in.toDouble();
        need(in.next());
    }
    void get(QDate &date)
    {
        date = {};
        if (takeNull())
            return;
        need(in.isTag() && in.toTag() == kDaysTag && in.next());
        qint64 days = 0;
        get(days);
        date = QDate::fromJulianDay(days + kEpochJulianDay);
    }
    void get(Value &value)
    {
        if (takeNull())
            value = {};
        else if (in.isBool())
            get(value.emplace<bool>());
        else if (in.isInteger())
            get(value.emplace<qint64>());
        else if (in.isDouble())
            get(value.emplace<double>());
        else if (in.isTag())
            get(value.emplace<QDate>());
        else
            get(value.emplace<QString>());
    }
    template<typename E>
    requires std::is_enum_v<E>
    void get(E &value)
    {
        qint64 number = 0;
        get(number);
        value = E(number);
    }
    template<typename T>
    void get(Link<T> link)
    {
        get(link.id);
    }
    template<typename T>
    void get(std::optional<T> &value)
    {
        if (takeNull())
            value.reset();
        else
            get(value.emplace());
    }
    template<typename T>
    void get(std::map<QString, T> &map)
    {
        need(in.isMap() && in.enterContainer());
        while (in.hasNext()) {
            QString name;
            get(name);
            get(map[name]);
        }
        need(in.leaveContainer());
    }

    /// A row written before its last columns existed ends early: they keep their defaults.
    void key(QStringView, auto &&value)
    {
        if (in.hasNext())
            get(value);
    }
    void derived(QStringView, const auto &) {}
    void operator()(QStringView name, auto &&value) { key(name, value); }
};

template<typename T>
std::optional<T> getRow(Reader &reader)
{
    if (reader.takeNull())
        return std::nullopt;
    reader.need(reader.in.isArray() && reader.in.enterContainer());
    T row{};
    Rows<T>::visit(row, reader);
    reader.need(!reader.in.hasNext() && reader.in.leaveContainer());
    return row;
}

template<typename T>
void getEdits(Reader &reader, std::vector<Edit<T>> &edits)
{
    reader.need(reader.in.isArray() && reader.in.enterContainer());
    while (reader.in.hasNext()) {
        reader.need(reader.in.isArray() && reader.in.enterContainer());
        Edit<T> edit;
        edit.before = getRow<T>(reader);
        edit.after = getRow<T>(reader);
        reader.need(reader.in.leaveContainer());
        edits.push_back(std::move(edit));
    }
    reader.need(reader.in.leaveContainer());
}
} // namespace

QString inputsText(const std::vector<QString> &inputs)
{
    QString text;
    for (const QString &input : inputs)
        text += input + u'\n';
    return text;
}

std::vector<QString> inputsFromText(const QString &text)
{
    std::vector<QString> inputs;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        inputs.push_back(text.mid(start, end - start));
        start = end + 1;
    }
    return inputs;
}

QByteArray editsBytes(const ChangeSet &change)
{
    QByteArray bytes;
    QCborStreamWriter out(&bytes);
    out.startArray(std::tuple_size_v<decltype(change.rows)>);
    std::apply([&out](const auto &...edits) { (putEdits(out, edits), ...); }, change.rows);
    out.endArray();
    return bytes;
}

void editsFromBytes(const QByteArray &bytes, ChangeSet &change)
{
    QCborStreamReader in(bytes);
    Reader reader{in};
    reader.need(in.isArray() && in.enterContainer());
    std::apply([&reader](auto &...edits) { (getEdits(reader, edits), ...); }, change.rows);
    reader.need(in.leaveContainer());
}

} // namespace Imbuto
