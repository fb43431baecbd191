// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/toast.h"

#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Imbuto;

/// Messages at the foot of the window.
class ToasterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anOldMessageThatGoesCoversNothing();
    void aLongMessageIsNotCutBeforeUndo();
};

void ToasterTest::anOldMessageThatGoesCoversNothing()
{
    QWidget window;
    window.resize(800, 500);
    Toaster toaster(&window);
    toaster.show(u"One"_s, ChangeId(1));
    toaster.show(u"Two"_s, ChangeId(2));
    QWidget form(&window); // opened over them
    form.raise();
    toaster.withdraw(ChangeId(1));
    QCOMPARE(window.children().last(), &form);
    toaster.show(u"Three"_s, ChangeId(3)); // news is seen
    QCOMPARE(window.children().last(), &toaster);
}

void ToasterTest::aLongMessageIsNotCutBeforeUndo()
{
    for (int letters = 20; letters < 120; ++letters) {
        QWidget window;
        window.resize(1400, 500);
        Toaster toaster(&window);
        const QString text = u"of "_s + QString(letters, u'm');
        toaster.show(text, ChangeId(1));
        window.show();
        for (const auto *label : toaster.findChildren<QLabel *>())
            QVERIFY2(label->wordWrap() || label->width() >= label->sizeHint().width(),
                     qPrintable(QString::number(letters)));
    }
}

QTEST_MAIN(ToasterTest)
#include "tst_toaster.moc"
