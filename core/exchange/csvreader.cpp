// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvreader.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

using Tr = QCoreApplication;

constexpr qint64 kChunk = 256 * 1024;

/// What windows-1252 has where ISO 8859-1 has control characters. 0: nothing.
constexpr std::array<char16_t, 32> kWindows1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

bool isC1(char byte)
{
    return uchar(byte) >= 0x80 && uchar(byte) < 0xA0;
}

QString fromWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = QChar(kWindows1252[c.unicode() - 0x80]);
    }
    return text;
}

bool endsRecord(int c)
{
    return c < 0 || c == '\n' || c == '\r';
}

} // namespace

QString CsvRow::text(int column) const
{
    const QByteArrayView cell = bytes(column);
    switch (m_encoding) {
    case CsvEncoding::Latin1:
        return QString::fromLatin1(cell);
    case CsvEncoding::Windows1252:
        return fromWindows1252(cell);
    default: // UTF-16 was made UTF-8 on the way in
        return QString::fromUtf8(cell);
    }
}

QByteArrayView CsvRow::bytes(int column) const
{
    const qsizetype start = column == 0 ? 0 : m_ends[size_t(column) - 1];
    return QByteArrayView(m_bytes).sliced(start, m_ends[size_t(column)] - start);
}

qsizetype CsvRow::weight() const
{
    return qsizetype(sizeof(CsvRow)) + m_bytes.capacity()
        + qsizetype(m_ends.capacity() * sizeof(qsizetype));
}

QDataStream &operator<<(QDataStream &out, const CsvRow &row)
{
    out << row.m_line << row.m_bytes << row.m_fault << quint8(row.m_encoding)
        << quint32(row.m_ends.size());
    for (const qsizetype end : row.m_ends)
        out << qint64(end);
    return out;
}

QDataStream &operator>>(QDataStream &in, CsvRow &row)
{
    quint8 encoding = 0;
    quint32 count = 0;
    in >> row.m_line >> row.m_bytes >> row.m_fault >> encoding >> count;
    row.m_encoding = CsvEncoding(encoding);
    row.m_ends.clear();
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        qint64 end = 0;
        in >> end;
        row.m_ends.push_back(qsizetype(end));
    }
    return in;
}

/// Turns UTF-16 into UTF-8, so that there is one parser, over bytes.
struct CsvReader::Transcoder
{
    explicit Transcoder(QStringConverter::Encoding utf16) : decoder(utf16) {}

    QStringDecoder decoder;
    QString rest; ///< the first half of a pair whose second half is in the next chunk
    bool failed = false;

    QByteArray operator()(const QByteArray &bytes)
    {
        QString text = rest + QString(decoder(bytes));
        rest.clear();
        if (!text.isEmpty() && text.back().isHighSurrogate()) {
            rest = text.back();
            text.chop(1);
        }
        failed = failed || decoder.hasError() || !text.isValidUtf16();
        return encoded(text);
    }

    /// What a file ends in the middle of.
    QByteArray last()
    {
        failed = failed || !rest.isEmpty();
        return encoded(std::exchange(rest, {}));
    }

private:
    /// UTF-8 with U+FFFD where half a pair stands, so that check() finds the row.
    static QByteArray encoded(QString text)
    {
        if (!text.isValidUtf16()) {
            for (qsizetype i = 0; i < text.size(); ++i) {
                if (text[i].isHighSurrogate() && i + 1 < text.size()
                    && text[i + 1].isLowSurrogate())
                    ++i;
                else if (text[i].isSurrogate())
                    text[i] = QChar::ReplacementCharacter;
            }
        }
        return text.toUtf8();
    }
};

CsvReader::CsvReader(QIODevice &device, const CsvDialect &dialect, const CsvLimits &limits)
    : m_device(device), m_dialect(dialect), m_limits(limits)
{
    if (dialect.encoding == CsvEncoding::Utf16LE || dialect.encoding == CsvEncoding::Utf16BE) {
        const auto utf16 = dialect.encoding == CsvEncoding::Utf16LE ? QStringConverter::Utf16LE
                                                                    : QStringConverter::Utf16BE;
        m_transcoder = std::make_unique<Transcoder>(utf16);
    }
}

CsvReader::~CsvReader() = default;
CsvReader::CsvReader(CsvReader &&other) noexcept = default;

qint64 CsvReader::bytesRead() const
{
    return m_read;
}

bool CsvReader::fill()
{
    do {
        m_buffer = m_device.read(kChunk);
        m_read += m_buffer.size();
        m_at = 0;
        const bool end = m_buffer.isEmpty();
        if (m_transcoder)
            m_buffer = end ? m_transcoder->last() : (*m_transcoder)(m_buffer);
        if (end && m_buffer.isEmpty())
            return false;
    } while (m_buffer.isEmpty());
    const bool first = !std::exchange(m_started, true);
    const bool unicode = m_transcoder || m_dialect.encoding == CsvEncoding::Utf8;
    if (first && unicode && m_buffer.startsWith("\xEF\xBB\xBF"))
        m_at = 3;
    return m_at < m_buffer.size() || fill();
}

int CsvReader::peek()
{
    if (m_at >= m_buffer.size() && !fill())
        return -1;
    return uchar(m_buffer[m_at]);
}

int CsvReader::take()
{
    const int c = peek();
    if (c >= 0)
        ++m_at;
    return c;
}

void CsvReader::fault(CsvRow &row, const QString &text)
{
    if (row.m_fault.isEmpty()) // the first is the cause, what follows is often its consequence
        row.m_fault = text;
}

void CsvReader::put(CsvRow &row, QByteArrayView run)
{
    if (m_tooLong)
        return;
    const qsizetype fieldStart = row.m_ends.empty() ? 0 : row.m_ends.back();
    if (row.m_bytes.size() - fieldStart + run.size() > m_limits.fieldBytes) {
        fault(row,
              Tr::translate("Csv", "Column %1 is longer than %2 bytes.")
                  .arg(row.m_ends.size() + 1)
                  .arg(m_limits.fieldBytes));
        m_tooLong = true;
    } else if (row.m_bytes.size() + run.size() > m_limits.recordBytes) {
        fault(row,
              Tr::translate("Csv", "The row is longer than %1 bytes.").arg(m_limits.recordBytes));
        m_tooLong = true;
    } else {
        row.m_bytes.append(run.data(), run.size());
    }
}

void CsvReader::endField(CsvRow &row)
{
    if (row.size() < m_limits.columns)
        row.m_ends.push_back(row.m_bytes.size());
    else
        fault(row, Tr::translate("Csv", "The row has more than %1 columns.").arg(m_limits.columns));
}

void CsvReader::readPlain(CsvRow &row)
{
    while (!endsRecord(peek()) && m_buffer[m_at] != m_dialect.delimiter) {
        const auto from = m_buffer.cbegin() + m_at;
        const auto to = std::find_if(from, m_buffer.cend(), [this](char c) {
            return c == m_dialect.delimiter || c == '\n' || c == '\r';
        });
        put(row, QByteArrayView(from, to));
        m_at += to - from;
    }
}

void CsvReader::readQuoted(CsvRow &row)
{
    const qint64 opened = m_line;
    row.m_quoted = true;
    take();
    bool afterCr = false;
    while (peek() >= 0) {
        const auto from = m_buffer.cbegin() + m_at;
        const auto to = std::find(from, m_buffer.cend(), '"');
        for (auto c = from; c != to; ++c) { // CR, LF and CRLF are one line each
            m_line += *c == '\r' || (*c == '\n' && !afterCr);
            afterCr = *c == '\r';
        }
        put(row, QByteArrayView(from, to));
        m_at += to - from;
        if (to == m_buffer.cend())
            continue;
        take();
        afterCr = false;
        if (peek() != '"')
            return;
        put(row, "\"");
        take();
    }
    fault(
        row,
        Tr::translate("Csv", "The quotation mark opened on line %1 is never closed.").arg(opened));
}

void CsvReader::readField(CsvRow &row)
{
    if (peek() == '"') {
        readQuoted(row);
        while (peek() == ' ')
            take();
        if (const int c = peek(); !endsRecord(c) && c != m_dialect.delimiter)
            fault(row,
                  Tr::translate("Csv", "Column %1 has text after its closing quotation mark.")
                      .arg(row.m_ends.size() + 1));
    }
    readPlain(row);
    endField(row);
}

void CsvReader::readRecord(CsvRow &row)
{
    row.m_line = m_line;
    row.m_bytes.resize(0); // keeps the capacity, unlike clear()
    row.m_ends.clear();
    row.m_quoted = false;
    row.m_encoding = m_dialect.encoding;
    row.m_fault.clear();
    m_tooLong = false;
    int c = 0;
    do {
        readField(row);
        c = take();
    } while (!endsRecord(c));
    if (c == '\r' && peek() == '\n')
        take();
    ++m_line;
}

void CsvReader::check(CsvRow &row)
{
    const QByteArray &bytes = row.m_bytes;
    if (bytes.contains('\0'))
        fault(row, Tr::translate("Csv", "The row contains a NUL byte."));
    if (m_transcoder && m_transcoder->failed && bytes.contains("\xEF\xBF\xBD"))
        fault(
            row,
            Tr::translate("Csv", "The row is not valid %1.").arg(encodingName(m_dialect.encoding)));
    if (m_dialect.encoding == CsvEncoding::Utf8 && !QUtf8StringView(bytes).isValidUtf8())
        fault(
            row,
            Tr::translate("Csv", "The row is not valid %1.").arg(encodingName(m_dialect.encoding)));
    if (m_dialect.encoding == CsvEncoding::Windows1252
        && std::any_of(bytes.cbegin(), bytes.cend(),
                       [](char c) { return isC1(c) && kWindows1252[uchar(c) - 0x80] == 0; }))
        fault(
            row,
            Tr::translate("Csv", "The row is not valid %1.").arg(encodingName(m_dialect.encoding)));
}

bool CsvReader::next(CsvRow &row)
{
    do {
        if (peek() < 0)
            return false;
        readRecord(row);
    } while (row.blank());
    check(row);
    return true;
}

} // namespace Imbuto
