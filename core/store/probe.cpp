// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/probe.h"

#include "core/store/connection.h"
#include "core/store/dialect.h"
#include "core/store/migrations.h"
#include "core/store/refusal.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <QtEndian>

#include <memory>
#include <sqlite3.h>

namespace Imbuto {

namespace {
constexpr qint64 kSmallestPage = 512;

struct Closer
{
    void operator()(sqlite3 *handle) const { sqlite3_close_v2(handle); }
};
using Handle = std::unique_ptr<sqlite3, Closer>;

/// The number a PRAGMA gives, or the code of the failure.
struct Answer
{
    int code = SQLITE_OK;
    qint64 number = 0;
};

Answer ask(sqlite3 *handle, const char *pragma)
{
    sqlite3_stmt *statement = nullptr;
    Answer answer{sqlite3_prepare_v2(handle, pragma, -1, &statement, nullptr), 0};
    if (answer.code == SQLITE_OK)
        answer.code = sqlite3_step(statement);
    if (answer.code == SQLITE_ROW)
        answer = {SQLITE_OK, sqlite3_column_int64(statement, 0)};
    sqlite3_finalize(statement);
    return answer;
}

/// Whether the file ends before its last page does; what a log still holds may be missing. The header tells the
/// size of a page and, where the writer of the last change kept it, their number (the file format's 1.3.2 and
/// 1.3.8): to ask SQLite for it would read the whole schema.
bool isCutShort(const QString &path)
{
    QFile file(path);
    const QByteArray header = file.open(QIODevice::ReadOnly) ? file.read(100) : QByteArray();
    if (header.size() < 100)
        return true;
    const auto number = [&header](int at) { return qFromBigEndian<quint32>(header.data() + at); };
    const quint16 stored = qFromBigEndian<quint16>(header.data() + 16);
    const qint64 page = stored == 1 ? 65536 : stored;
    const bool kept = number(24) == number(92);
    return kept && qint64(number(28)) * page > file.size();
}
} // namespace

bool hasLog(const QString &path)
{
    return QFileInfo(path + QStringLiteral("-wal")).size() > 0;
}

Expected<void> probe(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return Refusal::absent(path);
    if (!file.isFile())
        return Refusal::notADatabase(path);
    if (file.size() == 0)
        return Refusal::empty(path);
    if (file.size() < kSmallestPage)
        return Refusal::notADatabase(path);
    const QByteArray uri =
        "file:" + QUrl::toPercentEncoding(file.absoluteFilePath(), "/") + "?immutable=1";
    sqlite3 *raw = nullptr;
    const int opened =
        sqlite3_open_v2(uri.constData(), &raw, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
    const Handle handle(raw);
    if (opened != SQLITE_OK)
        return Refusal::unreadable(path, storageFailure(raw));
    const Answer application = ask(raw, "PRAGMA application_id");
    const Answer number = ask(raw, "PRAGMA user_version");
    if (application.code == SQLITE_NOTADB)
        return Refusal::notADatabase(path);
    if (application.code == SQLITE_CORRUPT && hasLog(path))
        return {}; // a checkpoint was cut short: the log has the rest
    if (application.code != SQLITE_OK || number.code != SQLITE_OK)
        return Refusal::damaged(path, QString::fromUtf8(sqlite3_errmsg(raw)));
    if (application.number != Dialect::applicationId())
        return Refusal::anothers(path);
    if (number.number > Schema::latest())
        return Refusal::newer(path, int(number.number));
    if (isCutShort(path) && !hasLog(path))
        return Refusal::damaged(path, QCoreApplication::translate("Store", "its end is missing"));
    return {};
}

} // namespace Imbuto
