// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storetest.h"

using namespace Imbuto;
using namespace Qt::StringLiterals;

Expected<ChangeHeader> StoreTest::tryApply(const ChangeSet &change)
{
    auto transaction = Transaction::begin(*m_store);
    if (!transaction)
        return tl::make_unexpected(transaction.error());
    const auto header = m_store->apply(change, *transaction);
    if (!header)
        return header;
    if (const auto done = transaction->commit(); !done)
        return tl::make_unexpected(done.error());
    return header;
}

ChangeHeader StoreTest::apply(const ChangeSet &change)
{
    const auto header = tryApply(change);
    if (!header)
        qFatal("%s", qPrintable(header.error().text));
    return *header;
}

void StoreTest::reopen()
{
    const QString file = m_store->path();
    m_store.reset();
    m_store = Store::open(file).value();
}

QStringList StoreTest::foundBy(const QString &search) const
{
    QStringList names;
    for (const ListRow &row : m_store->search(search, 20))
        names += row.name;
    return names;
}

void StoreTest::init()
{
    m_store =
        Store::create(path(u"%1.imbuto"_s.arg(QLatin1StringView(QTest::currentTestFunction()))))
            .value();
}

void StoreTest::cleanup()
{
    const auto problems = m_store->integrity();
    m_store.reset();
    QFile::remove(path(u"%1.imbuto"_s.arg(QLatin1StringView(QTest::currentTestFunction()))));
    for (const QString &problem : problems) {
        // the rows of these tests explain themselves less than the engine's do
        if (!problem.startsWith(u"A placement has no transition")
            && !problem.startsWith(u"A record was made"))
            QFAIL(qPrintable(problem));
    }
}
