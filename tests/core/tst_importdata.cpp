// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/importfixture.h"

#include <QDirIterator>

using namespace Imbuto;
using namespace Qt::StringLiterals;

namespace {

/// Files of the same shape as the real ones, with the same counts and the same sum, for where those are not.
namespace Made {

QByteArray agents()
{
    QByteArray csv = "sales_agent,manager,regional_office\n";
    for (int i = 0; i < 35; ++i)
        csv +=
            "Agent " + QByteArray::number(i) + ",Chief " + QByteArray::number(i / 6) + ",Central\n";
    return csv;
}

QByteArray accounts()
{
    QByteArray csv =
        "account,sector,year_established,revenue,employees,office_location,subsidiary_of\n";
    for (int i = 0; i < 85; ++i)
        csv += "Account " + QByteArray::number(i) + ",medical,1996,1100.04,2822,Kenya,\n";
    return csv;
}

QByteArray deals()
{
    constexpr int won = 4238;
    constexpr int sum = 10'005'534;
    QByteArray csv = "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,"
                     "close_value\n";
    for (int i = 0; i < 8800; ++i) {
        const bool isWon = i < won;
        const bool isLost = !isWon && i < won + 2473;
        const bool isEngaging = !isWon && !isLost && i < won + 2473 + 1589;
        const bool noAccount = i >= 8800 - 1425;
        csv += "ID" + QByteArray::number(i) + ",Agent " + QByteArray::number(i % 30)
            + (i % 6 == 0 ? ",GTXPro," : ",MG Special,")
            + (noAccount ? QByteArray() : "Account " + QByteArray::number(i % 85))
            + (isWon            ? ",Won,"
                   : isLost     ? ",Lost,"
                   : isEngaging ? ",Engaging,"
                                : ",Prospecting,")
            + (isWon || isLost || isEngaging ? "2016-10-20," : ",")
            + (isWon || isLost ? "2017-03-01," : ",")
            + (isWon ? QByteArray::number(i == 0 ? sum - (won - 1) * 2000 : 2000)
                     : QByteArray(isLost ? "0" : ""))
            + '\n';
    }
    return csv;
}

QByteArray contacts()
{
    QByteArray csv = "id,first_name,last_name,first_seen,company_name,company,sales,email_work,"
                     "email_home,email_other,phone_work,"
                     "phone_home,phone_other\n";
    for (int i = 0; i < 500; ++i) {
        const QByteArray company = "Company " + QByteArray::number(i % 55);
        csv += QByteArray::number(i) + ",First,Last " + QByteArray::number(i)
            + ",2024-08-13T18:04:34.666+00:00," + company + ',' + company + ",Jane Doe,,home"
            + QByteArray::number(i) + "@example.org,,,,1-955 x3\n";
    }
    return csv;
}

} // namespace Made

} // namespace

/// Whole files as they come out of other programs: the real ones beside the project where they are.
class TestImportData : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_real = QDir(QStringLiteral(SOURCE_ROOT "/../shared/data")).exists();
        if (!m_real)
            qInfo("The folder ../shared/data is not here: testing on generated files of the same "
                  "shape.");
        m_sales = std::make_unique<ImportFixture>();
    }

    void cleanupTestCase() { m_sales.reset(); }

    // the first of those that share the sales files imported once
    void importsTheSalesFilesWhole()
    {
        ImportFixture &w = *m_sales;
        QCOMPARE(summary(w.import(ExchangeKind::Users, agents(w))),
                 u"added 35, updated 0, unchanged 0, rejected 0"_s);
        QCOMPARE(summary(w.import(ExchangeKind::Companies, accounts(w))),
                 u"added 85, updated 0, unchanged 0, rejected 0"_s);
        QCOMPARE(w->users().size(), size_t(41));
        const auto chiefs = std::count_if(w->users().begin(), w->users().end(),
                                          [](const User &u) { return u.role == Role::Manager; });
        QCOMPARE(chiefs, 6);
        for (const User &user : w->users())
            QVERIFY(user.role == Role::Manager ? user.manager.isEmpty()
                                               : w->user(user.manager)->role == Role::Manager);
        QCOMPARE(w->store().countRows(SubjectKind::Company), 85);

        const auto report = w.import(ExchangeKind::Deals, deals(w));
        QCOMPARE(summary(report), u"added 8800, updated 0, unchanged 0, rejected 0"_s);
        QCOMPARE(report->alsoCreated, 0);
        QVERIFY(report->integrityRows > 0);
        QCOMPARE(report->mapping.name, u"crm-sales-opportunities"_s);
        std::map<QString, qint64> counts;
        for (const ColumnTotals &column : w->store().boardTotals(u"sales"_s)) {
            counts[column.stage] = column.count;
            if (column.stage == u"won")
                QCOMPARE(column.sums.at(u"USD"_s), 1'000'553'400);
        }
        QCOMPARE(counts[u"qualified"_s], 500);
        QCOMPARE(counts[u"discovery"_s], 1589);
        QCOMPARE(counts[u"won"_s], 4238);
        QCOMPARE(counts[u"lost"_s], 2473);
        qint64 companyless = 0;
        qint64 alias = 0;
        for (const Subject deal : w->store().subjects(SubjectKind::Deal)) {
            const std::optional<Record> record = w->store().record(deal);
            companyless += record->company == 0;
            QVERIFY(!record->name.contains(u"GTXPro"));
            alias += record->name.startsWith(u"GTX Pro");
        }
        QCOMPARE(companyless, 1425);
        QVERIFY(alias > 1000);
    }

    void addsNothingTheSecondTime()
    {
        ImportFixture &w = *m_sales;
        const qint64 before = w->store().highestId();
        QCOMPARE(summary(w.import(ExchangeKind::Users, agents(w))),
                 u"added 0, updated 0, unchanged 35, rejected 0"_s);
        QCOMPARE(summary(w.import(ExchangeKind::Companies, accounts(w))),
                 u"added 0, updated 0, unchanged 85, rejected 0"_s);
        QCOMPARE(summary(w.import(ExchangeKind::Deals, deals(w))),
                 u"added 0, updated 0, unchanged 8800, rejected 0"_s);
        QCOMPARE(w->store().highestId(), before);
    }

    void needsNoOrderAmongTheSalesFiles()
    {
        ImportFixture w;
        QCOMPARE(summary(w.import(ExchangeKind::Deals, deals(w))),
                 u"added 8800, updated 0, unchanged 0, rejected 0"_s);
        QVERIFY(w.import(ExchangeKind::Users, agents(w)));
        QVERIFY(w.import(ExchangeKind::Companies, accounts(w)));
        QCOMPARE(w->users().size(), size_t(41));
        QCOMPARE(w->store().countRows(SubjectKind::Company), 85);
        QCOMPARE(std::count_if(w->users().begin(), w->users().end(),
                               [](const User &u) { return !u.manager.isEmpty(); }),
                 35);
    }

    void placesDealsOnTheirOwnDates()
    {
        ImportFixture &w = *m_sales;
        const auto deal = w.record(SubjectKind::Deal, m_real ? u"1C1I7A6R"_s : u"ID1"_s);
        QVERIFY(deal);
        QCOMPARE(isoInstant(deal->createdAt), u"2016-10-19T22:00:00Z"_s);
        QCOMPARE(w->calendar().day(w->store().placementsOf(deal->subject).front().since),
                 QDate(2017, 3, 1));
    }

    void importsTheContactsWithTheirCompanies()
    {
        ImportFixture w;
        const auto report = w.import(ExchangeKind::People, contacts(w));
        QCOMPARE(summary(report), u"added 500, updated 0, unchanged 0, rejected 0"_s);
        QCOMPARE(report->mapping.name, u"atomic-crm-contacts"_s);
        QCOMPARE(report->alsoCreated, 55);
        QCOMPARE(w->store().countRows(SubjectKind::Company), 55);
        for (const Subject person : w->store().subjects(SubjectKind::Person)) {
            const std::optional<Record> record = w->store().record(person);
            QVERIFY(!record->name.isEmpty() && !record->email.isEmpty() && record->company != 0);
            QVERIFY(!record->owner);
        }
        QCOMPARE(summary(w.import(ExchangeKind::People, contacts(w))),
                 u"added 0, updated 0, unchanged 500, rejected 0"_s);
        // once the owner is known, the same file gives her what is hers
        w.apply(Command::SaveUser{u"jane"_s, u"Jane Doe"_s, {}, {}, {}});
        QCOMPARE(w.import(ExchangeKind::People, contacts(w))->updated, 500);
    }

private:
    QString file(ImportFixture &w, const QString &name, const QByteArray &made) const
    {
        return m_real ? QStringLiteral(SOURCE_ROOT "/../shared/data/") + name
                      : w.write(name.section(u'/', -1), made);
    }
    QString agents(ImportFixture &w) const
    {
        return file(w, u"crm-sales-opportunities/sales_teams.csv"_s, Made::agents());
    }
    QString accounts(ImportFixture &w) const
    {
        return file(w, u"crm-sales-opportunities/accounts.csv"_s, Made::accounts());
    }
    QString deals(ImportFixture &w) const
    {
        return file(w, u"crm-sales-opportunities/sales_pipeline.csv"_s, Made::deals());
    }
    QString contacts(ImportFixture &w) const
    {
        return file(w, u"contacts/contacts.csv"_s, Made::contacts());
    }

    std::unique_ptr<ImportFixture> m_sales;
    bool m_real = false;
};

QTEST_GUILESS_MAIN(TestImportData)
#include "tst_importdata.moc"
