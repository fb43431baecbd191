// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcomepage.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Imbuto;

/// The first page of all.
class WelcomeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWrongCurrencyIsReadyToBeTypedAgain();
};

void WelcomeTest::aWrongCurrencyIsReadyToBeTypedAgain()
{
    WelcomePage page(Language(), nullptr);
    page.resize(900, 700);
    page.show();
    QSignalSpy made(&page, &WelcomePage::createRequested);
    page.name()->setText(u"Giulia"_s);
    QComboBox *currency = nullptr;
    for (auto *box : page.findChildren<QComboBox *>())
        if (box->accessibleName() == u"Currency"_s)
            currency = box;
    QVERIFY(currency);
    const QString good = currency->currentText();
    currency->setEditText(u"LIRE"_s);
    page.create();
    QCOMPARE(made.size(), 0);
    QCOMPARE(page.focusWidget(), currency);
    QCOMPARE(currency->lineEdit()->selectedText(), u"LIRE"_s);
    QTest::keyClicks(currency->lineEdit(), good);
    page.create();
    QCOMPARE(made.size(), 1);
}

QTEST_MAIN(WelcomeTest)
#include "tst_welcome.moc"
