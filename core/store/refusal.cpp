// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/refusal.h"

#include "core/store/migrations.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Imbuto::Refusal {

tl::unexpected<Error> absent(const QString &path)
{
    return storageError(
        QCoreApplication::translate("Store", "There is no database at %1.").arg(path));
}

tl::unexpected<Error> empty(const QString &path)
{
    return storageError(
        QCoreApplication::translate(
            "Store", "%1 is empty: it is not a database of Imbuto. It was left as it is.")
            .arg(path));
}

tl::unexpected<Error> notADatabase(const QString &path)
{
    return storageError(
        QCoreApplication::translate("Store", "%1 is not a database. It was left as it is.")
            .arg(path));
}

tl::unexpected<Error> anothers(const QString &path)
{
    return storageError(QCoreApplication::translate(
                            "Store", "%1 is a database of another program. It was left as it is.")
                            .arg(path));
}

tl::unexpected<Error> newer(const QString &path, int number)
{
    return storageError(
        QCoreApplication::translate("Store",
                                    "%1 was written by a newer Imbuto (format %2; this one knows "
                                    "up to %3). It was left as it is.")
            .arg(path, QString::number(number), QString::number(Schema::latest())));
}

tl::unexpected<Error> damaged(const QString &path, const QString &detail)
{
    return storageError(
        QCoreApplication::translate(
            "Store", "%1 is damaged (%2). It was left as it is; restore it from a backup.")
            .arg(path, detail));
}

tl::unexpected<Error> unreadable(const QString &path, const Error &cause)
{
    return storageError(
        QCoreApplication::translate("Store", "%1 cannot be opened. %2").arg(path, cause.text));
}

tl::unexpected<Error> strange(const QString &path, const QStringList &objects)
{
    return storageError(QCoreApplication::translate("Store",
                                                    "%1 holds what Imbuto did not put there (%2), "
                                                    "which could change or disclose your data. "
                                                    "It was left as it is.")
                            .arg(path, objects.mid(0, 5).join(u", "_s)));
}

tl::unexpected<Error> olderAndReadOnly(const QString &path)
{
    return storageError(QCoreApplication::translate("Store",
                                                    "%1 was written by an older Imbuto and must be "
                                                    "brought up to date, but it cannot be written.")
                            .arg(path));
}

tl::unexpected<Error> occupied(const QString &path)
{
    return conflict(
        QCoreApplication::translate("Store", "%1 exists already. It was left as it is.").arg(path));
}

} // namespace Imbuto::Refusal
