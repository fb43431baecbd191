// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QDataStream>
#include <QIODevice>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace Imbuto {

enum class CsvEncoding : quint8 { Utf8, Utf16LE, Utf16BE, Latin1, Windows1252 };

/// How a CSV file is written down.
struct CsvDialect
{
    CsvEncoding encoding = CsvEncoding::Utf8;
    char delimiter = ',';
    bool operator==(const CsvDialect &) const = default;
};

/// The name people and mapping files use: UTF-8, UTF-16LE, UTF-16BE, ISO-8859-1, windows-1252.
QString encodingName(CsvEncoding encoding);
/// The inverse, ignoring case; also takes latin1, cp1252 and utf8. Nothing when it is none of ours.
std::optional<CsvEncoding> encodingByName(const QString &name);
/// Tells the encoding by a byte-order mark, else by all bytes of \a device: one unmapped byte late in the file
/// decides. Leaves the device at its start.
CsvEncoding detectEncoding(QIODevice &device);
/// Tells the delimiter (comma, semicolon, tab or bar) by how well the first records of \a device read with
/// each; a comma when there is one column only. Leaves the device at its start.
char detectDelimiter(QIODevice &device, CsvEncoding encoding);

/// One record as read. A record that breaks the rules of the format has a `fault` and whatever fields
/// could be read before it.
class CsvRow
{
public:
    qint64 line() const { return m_line; } ///< physical line on which it starts, from 1
    int size() const { return int(m_ends.size()); }
    QString text(int column) const; ///< decoded
    /// The cell's bytes as read, quotes resolved: UTF-8, or one byte a character.
    QByteArrayView bytes(int column) const;
    /// An empty line: not a record.
    bool blank() const
    {
        return m_ends.size() == 1 && m_ends[0] == 0 && !m_quoted && m_fault.isEmpty();
    }
    const QString &fault() const { return m_fault; }
    qsizetype weight() const; ///< bytes of memory it takes, roughly

private:
    friend class CsvReader;
    friend QDataStream &operator<<(QDataStream &out, const CsvRow &row);
    friend QDataStream &operator>>(QDataStream &in, CsvRow &row);
    qint64 m_line = 0;
    QByteArray m_bytes;            ///< all fields, one after the other
    std::vector<qsizetype> m_ends; ///< where each field ends in m_bytes
    bool m_quoted = false;
    CsvEncoding m_encoding = CsvEncoding::Utf8;
    QString m_fault;
};

/// For setting rows aside in a temporary file; not a format.
QDataStream &operator<<(QDataStream &out, const CsvRow &row);
QDataStream &operator>>(QDataStream &in, CsvRow &row);

/// What a file may ask of the memory.
struct CsvLimits
{
    qsizetype fieldBytes = 16 * 1024 * 1024;
    qsizetype recordBytes = 64 * 1024 * 1024;
    int columns = 10'000;
};

/// Reads CSV as RFC 4180 has it, a record at a time, with memory that depends on the longest record only.
/// Takes LF, CRLF and CR, line breaks and doubled quotes inside quotes, and a byte-order mark. A record
/// with a NUL byte, text after a closing quote, an unclosed quote, invalid text or too much of anything is
/// given with its fault; reading goes on after it.
class CsvReader
{
public:
    CsvReader(QIODevice &device, const CsvDialect &dialect, const CsvLimits &limits = {});
    CsvReader(CsvReader &&other) noexcept;
    ~CsvReader();

    /// Reads the next record that is not a blank line into \a row; false at the end of the file.
    bool next(CsvRow &row);
    qint64 bytesRead() const; ///< for progress

private:
    int peek();
    int take();
    bool fill();
    void readRecord(CsvRow &row);
    void readField(CsvRow &row);
    void readQuoted(CsvRow &row);
    void readPlain(CsvRow &row);
    void put(CsvRow &row, QByteArrayView run);
    void endField(CsvRow &row);
    void fault(CsvRow &row, const QString &text);
    void check(CsvRow &row);

    QIODevice &m_device;
    CsvDialect m_dialect;
    CsvLimits m_limits;
    struct Transcoder;
    std::unique_ptr<Transcoder> m_transcoder; ///< UTF-16 only
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_read = 0;
    qint64 m_line = 1;
    bool m_started = false;
    bool m_tooLong = false; ///< the present field or record is over its limit: drop its bytes
};

} // namespace Imbuto
