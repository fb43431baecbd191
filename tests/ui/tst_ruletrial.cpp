// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/shipped.h"
#include "tests/ui/uifixture.h"
#include "ui/rules/ruletrial.h"

#include <QThread>

#include <atomic>

using namespace Imbuto;
using namespace Qt::StringLiterals;

/// Rules are tried on another thread, for as long as somebody waits for it.
class TestRuleTrial : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingRunsOnWithoutTheTrial();
};

void TestRuleTrial::nothingRunsOnWithoutTheTrial()
{
    constexpr int kTold = 60; // changes: more than lie between two words of progress
    UiFixture ui;
    for (int i = 0; i < kTold; ++i)
        ui.feed(uR"({"type":"person","ref":"p%1","name":"Ada %1"})"_s.arg(i).toUtf8());
    std::atomic_bool telling = false;
    std::atomic_bool told = false;
    auto trial = std::make_unique<RuleTrial>(ui.workspace(), nullptr);
    connect(
        trial.get(), &RuleTrial::progress, this,
        [&telling, &told] {
            telling = told = true;
            QThread::msleep(200); // so long the trial is needed
            telling = false;
        },
        Qt::DirectConnection);
    trial->start(shippedPipelines(), Language::of(u"en"_s));
    QTRY_VERIFY_WITH_TIMEOUT(told, 60'000);
    trial.reset();
    QVERIFY(!telling);
}

QTEST_MAIN(TestRuleTrial)
#include "tst_ruletrial.moc"
