// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvreader.h"

#include <QBuffer>

#include <algorithm>
#include <array>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSample = 256 * 1024;
constexpr int kSampleRecords = 200;

struct EncodingNames
{
    CsvEncoding encoding;
    std::array<QStringView, 4> names; ///< the first is the one shown
};
constexpr std::array<EncodingNames, 5> kEncodings{{
    {CsvEncoding::Utf8, {u"UTF-8", u"utf8"}},
    {CsvEncoding::Utf16LE, {u"UTF-16LE", u"utf16le", u"utf-16", u"utf16"}},
    {CsvEncoding::Utf16BE, {u"UTF-16BE", u"utf16be"}},
    {CsvEncoding::Latin1, {u"ISO-8859-1", u"latin1", u"latin-1"}},
    {CsvEncoding::Windows1252, {u"windows-1252", u"cp1252"}},
}};

/// UTF-16 without a mark: Western text has its zero bytes on one side only.
std::optional<CsvEncoding> utf16ByZeros(QByteArrayView sample)
{
    std::array<qsizetype, 2> zeros{};
    for (qsizetype i = 0; i < sample.size(); ++i)
        zeros[size_t(i % 2)] += sample[i] == '\0';
    const qsizetype half = sample.size() / 2;
    if (half < 2)
        return {};
    const auto many = [half](qsizetype n) { return n > half / 3; };
    const auto few = [half](qsizetype n) { return n <= half / 20; };
    if (many(zeros[1]) && few(zeros[0]))
        return CsvEncoding::Utf16LE;
    if (many(zeros[0]) && few(zeros[1]))
        return CsvEncoding::Utf16BE;
    return {};
}

std::optional<CsvEncoding> encodingByMark(QByteArrayView sample)
{
    if (sample.startsWith("\xEF\xBB\xBF"))
        return CsvEncoding::Utf8;
    if (sample.startsWith("\xFF\xFE"))
        return CsvEncoding::Utf16LE;
    if (sample.startsWith("\xFE\xFF"))
        return CsvEncoding::Utf16BE;
    return {};
}

/// Where the last character that may go on in the next chunk begins.
qsizetype completeUtf8(QByteArrayView bytes)
{
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, bytes.size()); ++back) {
        const uchar c = uchar(bytes[bytes.size() - back]);
        if (c >= 0xC0)
            return bytes.size() - back;
        if (c < 0x80)
            break;
    }
    return bytes.size();
}

/// One pass over all bytes: is it UTF-8, and if not, does it use what only windows-1252 has?
CsvEncoding encodingByBytes(QIODevice &device)
{
    bool utf8 = true;
    bool c1 = false;
    QByteArray rest;
    for (;;) {
        const QByteArray chunk = device.read(kSample);
        const QByteArray bytes = rest + chunk;
        if (chunk.isEmpty())
            utf8 = utf8 && bytes.isEmpty();
        if (chunk.isEmpty() || (!utf8 && c1))
            break;
        const qsizetype complete = completeUtf8(bytes);
        utf8 = utf8 && QUtf8StringView(bytes.constData(), complete).isValidUtf8();
        rest = bytes.sliced(complete);
        c1 = c1 || std::any_of(chunk.cbegin(), chunk.cend(), [](char c) {
                 return uchar(c) >= 0x80 && uchar(c) < 0xA0;
             });
    }
    if (utf8)
        return CsvEncoding::Utf8;
    return c1 ? CsvEncoding::Windows1252 : CsvEncoding::Latin1;
}

/// How well the beginning of a file reads with a delimiter: many columns, the same number in every record.
double score(QByteArray &sample, bool whole, const CsvDialect &dialect)
{
    QBuffer buffer(&sample);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, dialect);
    CsvRow row;
    std::vector<int> widths;
    int faults = 0;
    while (int(widths.size()) < kSampleRecords && reader.next(row)) {
        widths.push_back(row.size());
        faults += row.fault().isEmpty() ? 0 : 1;
    }
    if (!whole && widths.size() > 1 && int(widths.size()) < kSampleRecords)
        widths.pop_back(); // the sample ends in the middle of it
    if (widths.empty() || widths.front() < 2)
        return 0;
    const auto same = std::count(widths.begin(), widths.end(), widths.front());
    const double share = std::max(0.0, double(same - faults)) / double(widths.size());
    return share * share * widths.front();
}

} // namespace

QString encodingName(CsvEncoding encoding)
{
    return kEncodings[size_t(encoding)].names[0].toString();
}

std::optional<CsvEncoding> encodingByName(const QString &name)
{
    for (const EncodingNames &e : kEncodings) {
        for (const QStringView known : e.names) {
            if (!known.isEmpty() && name.compare(known, Qt::CaseInsensitive) == 0)
                return e.encoding;
        }
    }
    return {};
}

CsvEncoding detectEncoding(QIODevice &device)
{
    device.seek(0);
    const QByteArray head = device.peek(kSample);
    std::optional<CsvEncoding> found = encodingByMark(head);
    if (!found)
        found = utf16ByZeros(head);
    if (!found)
        found = encodingByBytes(device);
    device.seek(0);
    return *found;
}

char detectDelimiter(QIODevice &device, CsvEncoding encoding)
{
    device.seek(0);
    QByteArray sample = device.read(kSample);
    const bool whole = device.atEnd();
    device.seek(0);
    char best = ',';
    double bestScore = 0;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        const double s = score(sample, whole, {encoding, delimiter});
        if (s > bestScore) {
            best = delimiter;
            bestScore = s;
        }
    }
    return best;
}

} // namespace Imbuto
