// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/importfixture.h"

#include "ui/exchange/importdialog.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableWidget>

using namespace Imbuto;
using namespace Qt::StringLiterals;

/// The import dialog as a person goes through it, with its buttons and fields.
class TestImportDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QCoreApplication::setOrganizationName(u"imbuto-test"_s);
        QCoreApplication::setApplicationName(u"tst_importdialog"_s);
    }

    void cleanup()
    {
        if (m_dialog)
            delete m_dialog;
        m_imported = {};
    }

    void leadsFromTheFileToTheResult()
    {
        ImportFixture w;
        QSignalSpy reloaded(&*w, &Workspace::reloaded);
        start(w,
              w.write(u"gente.csv"_s,
                      "nome;e-mail;azienda\nAda;ada@example.org;Acme\nBo;;Acme\n;;\n"));
        QCOMPARE(box(u"It holds"_s)->currentText(), u"People"_s);
        QCOMPARE(box(u"Columns are separated by"_s)->currentText(), u"Semicolon"_s);
        press(u"Continue"_s);
        QVERIFY(shows(u"ada@example.org"_s)); // the example beside the field
        press(u"Continue"_s);
        QTRY_VERIFY(button(u"Import"_s)->isEnabled());
        QVERIFY(shows(u"2 row(s) can be imported"_s));
        QCOMPARE(w->store().countRows(SubjectKind::Person), 0);
        press(u"Import"_s);
        QTRY_VERIFY(button(u"Done"_s));
        QCOMPARE(w->store().countRows(SubjectKind::Person), 2);
        QCOMPARE(reloaded.count(), 1);
        QVERIFY(
            m_dialog->findChild<QTableWidget *>(u"problems"_s)->isVisible()); // the row of nothing
        press(u"Undo the import"_s);
        QCOMPARE(w->store().countRows(SubjectKind::Person), 0);
        press(u"Done"_s);
        QVERIFY(!m_imported); // nothing is left to undo
        QVERIFY(!m_dialog || !m_dialog->isVisible());
    }

    void returnAloneLeadsToTheResult()
    {
        ImportFixture w;
        start(w, w.path(u"absent.csv"_s));
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
        auto *path = m_dialog->findChild<QLineEdit *>(u"path"_s);
        path->setText(w.write(u"gente.csv"_s, "nome,e-mail\nAda,ada@example.org\n"));
        path->setFocus();
        const auto enter = [this] { QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return); };
        enter();
        QVERIFY(path->isVisible()); // how the file reads can be seen
        QTRY_VERIFY(button(u"Continue"_s)->isEnabled());
        enter();
        QVERIFY(!path->isVisible());
        enter();
        enter(); // in vain while rows are checked: it stops nothing
        QTRY_VERIFY(button(u"Done"_s) || button(u"Import"_s)->isEnabled());
        if (!button(u"Done"_s))
            enter();
        QTRY_VERIFY(button(u"Done"_s));
        QCOMPARE(w->store().countRows(SubjectKind::Person), 1);
        QVERIFY(!m_imported);
        enter();
        QVERIFY(m_imported); // for the window's Undo
        QVERIFY(w->undo(m_imported));
        QCOMPARE(w->store().countRows(SubjectKind::Person), 0);
        QVERIFY(!m_dialog || !m_dialog->isVisible());
    }

    void overrulesWhatWasDetected()
    {
        ImportFixture w;
        start(w, w.write(u"odd.csv"_s, "name,\xE8\nAda,\xE8\n"));
        QCOMPARE(box(u"Encoding"_s)->currentText(), u"ISO-8859-1"_s);
        choose(box(u"It holds"_s), u"Companies"_s);
        choose(box(u"Columns are separated by"_s), u"Semicolon"_s);
        QCOMPARE(box(u"It holds"_s)->currentText(), u"Companies"_s);
        press(u"Continue"_s);
        QVERIFY(!button(u"Continue"_s)->isEnabled()); // one column only, and no field in it
        press(u"Back"_s);
        choose(box(u"Columns are separated by"_s), u"Comma"_s);
        press(u"Continue"_s);
        QVERIFY(button(u"Continue"_s)->isEnabled());
    }

    void asksHowToReadAnAmbiguousColumnAndRemembersTheMapping()
    {
        ImportFixture w;
        const QString file = w.write(u"deals.csv"_s, "titolo;importo\nUno;1.234\n");
        start(w, file);
        choose(box(u"It holds"_s), u"Deals"_s);
        press(u"Continue"_s);
        m_dialog->findChild<QLineEdit *>(u"fallback-pipeline"_s)->setText(u"sales"_s);
        press(u"Continue"_s);
        QTRY_VERIFY(shows(u"1.234"_s));
        QVERIFY(!button(u"Import"_s)->isEnabled());
        press(u"Back"_s);
        choose(box(u"Numbers"_s), u"Decimal comma: 1.234,56"_s);
        press(u"Continue"_s);
        QTRY_VERIFY(button(u"Import"_s)->isEnabled());
        press(u"Import"_s);
        QTRY_VERIFY(button(u"Done"_s));
        const auto deals = w->store().subjects(SubjectKind::Deal);
        QCOMPARE(deals.size(), size_t(1));
        QCOMPARE(w->store().record(deals.front())->amount, std::optional<qint64>(123400));
        cleanup();
        start(w, file);
        choose(box(u"It holds"_s), u"Deals"_s);
        press(u"Continue"_s);
        QCOMPARE(box(u"Numbers"_s)->currentText(), u"Decimal comma: 1.234,56"_s);
    }

    void saysWhyAFileCannotBeRead()
    {
        ImportFixture w;
        start(w, w.path(u"absent.csv"_s));
        QVERIFY(!button(u"Continue"_s)->isEnabled());
        QVERIFY(shows(u"absent.csv"_s));
    }

    void showsMarkupAsItIs()
    {
        ImportFixture w;
        start(w, w.write(u"x.csv"_s, "name\n<img src='/etc/hostname'>\n"));
        press(u"Continue"_s);
        for (const QLabel *label : m_dialog->findChildren<QLabel *>())
            QVERIFY2(label->textFormat() == Qt::PlainText || !label->text().contains(u'<'),
                     qPrintable(label->text()));
        QVERIFY(shows(u"<img src="_s));
    }

private:
    void start(ImportFixture &w, const QString &file)
    {
        openImportDialog(*w, nullptr, {}, [this](ChangeId change) { m_imported = change; });
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *dialog = qobject_cast<QDialog *>(widget); dialog && dialog->isVisible())
                m_dialog = dialog;
        }
        QVERIFY(m_dialog);
        auto *path = m_dialog->findChild<QLineEdit *>(u"path"_s);
        path->setText(file);
        Q_EMIT path->editingFinished();
    }

    QPushButton *button(const QString &text) const
    {
        for (QPushButton *candidate : m_dialog->findChildren<QPushButton *>()) {
            if (candidate->text() == text && candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }

    void press(const QString &text)
    {
        QPushButton *found = button(text);
        QVERIFY2(found && found->isEnabled(), qPrintable(text));
        found->click();
    }

    QComboBox *box(const QString &name) const
    {
        for (QComboBox *candidate : m_dialog->findChildren<QComboBox *>()) {
            if (candidate->accessibleName() == name)
                return candidate;
        }
        qFatal("no box called %s", qPrintable(name));
    }

    static void choose(QComboBox *combo, const QString &text)
    {
        const int index = combo->findText(text);
        QVERIFY2(index >= 0, qPrintable(text));
        combo->setCurrentIndex(index);
        Q_EMIT combo->activated(index);
    }

    bool shows(const QString &text) const
    {
        const auto labels = m_dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

    QTemporaryDir m_settings;
    QPointer<QDialog> m_dialog;
    ChangeId m_imported;
};

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
