// SPDX-License-Identifier: GPL-3.0-or-later
// What the menus of MainWindow do with files, dialogs and new records.
#include "ui/board/boardpage.h"
#include "ui/exchange/importdialog.h"
#include "ui/leads/leadspage.h"
#include "ui/segments/segmentspage.h"
#include "ui/shell/icons.h"
#include "ui/shell/keysheet.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/toast.h"
#include "ui/shell/widgets.h"
#include "ui/subject/activitytext.h"
#include "ui/subject/listpage.h"
#include "ui/subject/newrecordform.h"

#include <QDialog>
#include <QFileDialog>
#include <QFutureWatcher>
#include <QListWidget>
#include <QMenuBar>
#include <QPointer>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

QString documents()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

/// A file dialog that does not stop the program: what is chosen arrives by signal.
QFileDialog *fileDialog(QWidget *parent, const QString &title, QFileDialog::AcceptMode mode)
{
    auto *dialog = new QFileDialog(parent, title, documents());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(mode);
    dialog->setFileMode(mode == QFileDialog::AcceptSave ? QFileDialog::AnyFile
                                                        : QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {MainWindow::tr("Imbuto workspaces (*.db)"), MainWindow::tr("All files (*)")});
    dialog->setDefaultSuffix(u"db"_s);
    return dialog;
}

} // namespace

/// The one place that hears Ctrl+N: a page with a shortcut of its own would make the key mean nothing.
void MainWindow::createNew()
{
    if (auto *board = qobject_cast<BoardPage *>(currentPage()))
        board->quickAdd();
    else if (auto *list = qobject_cast<ListPage *>(currentPage()))
        list->create();
    else if (auto *segments = qobject_cast<SegmentsPage *>(currentPage()))
        segments->create();
    else if (m_session && !createOnLeadsPage(currentPage()))
        createDeal();
}

/// From a page that is about something else, a deal can be begun all the same.
void MainWindow::createDeal()
{
    if (m_session->store().isReadOnly())
        return;
    auto *form = new NewRecordForm(*m_session, SubjectKind::Deal, this);
    connect(form, &NewRecordForm::created, m_session.get(), &Session::enterSubject);
    form->popUp(m_stack);
    form->move((width() - form->width()) / 2, menuBar()->height() + 2 * Size::page);
}

void MainWindow::newWorkspace()
{
    QFileDialog *dialog = fileDialog(this, tr("New workspace"), QFileDialog::AcceptSave);
    dialog->setOption(
        QFileDialog::DontConfirmOverwrite); // an existing one is opened, never overwritten
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::newRequested);
    dialog->open();
}

void MainWindow::openWorkspace()
{
    QFileDialog *dialog = fileDialog(this, tr("Open workspace"), QFileDialog::AcceptOpen);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openRequested);
    dialog->open();
}

void MainWindow::importFile()
{
    openImportDialog(*m_workspace, this, m_language,
                     [session = QPointer(m_session.get())](ChangeId change) {
                         if (session)
                             session->undoStack().push(change);
                     });
}

void MainWindow::backUp()
{
    QFileDialog *dialog = fileDialog(this, tr("Back up to"), QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &target) {
        if (!m_session)
            return;
        // on its own connection, off the window's thread
        auto *watcher = new QFutureWatcher<Expected<void>>(this);
        connect(watcher, &QFutureWatcher<Expected<void>>::finished, this, [this, watcher, target] {
            const Expected<void> done = watcher->result();
            tell(done ? tr("Backed up and verified: %1").arg(target) : done.error().text);
            watcher->deleteLater();
        });
        watcher->setFuture(
            QtConcurrent::run([path = m_session->store().path(), target]() -> Expected<void> {
                auto store = Store::open(path, Store::Mode::ReadOnly);
                if (!store)
                    return tl::make_unexpected(store.error());
                return (*store)->backup(target);
            }));
    });
    dialog->open();
}

void MainWindow::showRecent()
{
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Recent messages"));
    dialog->resize(520, 360);
    auto *layout = new QVBoxLayout(dialog);
    auto *list = new QListWidget(dialog);
    list->setAccessibleName(tr("Recent messages"));
    list->setWordWrap(true);
    for (const QString &text : m_toaster->recent())
        list->addItem(text);
    if (m_toaster->recent().empty())
        list->addItem(tr("No messages yet"));
    layout->addWidget(list);
    dialog->show();
}

void MainWindow::showKeys()
{
    std::vector<KeySheet::Line> logging;
    if (m_session) {
        for (const UsualKind &usual : usualKinds(m_session->book(), m_language))
            if (!usual.key.isNull())
                logging.push_back(
                    {usual.key, tr("log: %1").arg(usual.kind->caption.in(m_language.code))});
    }
    (new KeySheet(logging, this))->open();
}

void MainWindow::showAbout()
{
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("About Imbuto"));
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(Size::page, Size::page, Size::page, Size::page);
    layout->setSpacing(Size::related);
    auto *mark = new QLabel(dialog);
    mark->setPixmap(iconPixmap(u"mark"_s, tokens(this).accent, 48, devicePixelRatioF()));
    layout->addWidget(mark);
    layout->addWidget(plainLabel(tr("Imbuto %1").arg(QStringLiteral(IMBUTO_VERSION)), dialog,
                                 TextRole::PageTitle));
    layout->addWidget(plainLabel(tr("Sales pipelines that move by rule."), dialog));
    layout->addWidget(
        plainLabel(tr("Free software under the GNU General Public License, version 3 or later. "
                      "It comes without any warranty."),
                   dialog, TextRole::Caption));
    layout->addWidget(plainLabel(tr("Built with Qt %1 and SQLite.").arg(QLatin1String(qVersion())),
                                 dialog, TextRole::Caption));
    auto *close = new QPushButton(tr("Close"), dialog);
    connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    layout->addWidget(close, 0, Qt::AlignRight);
    dialog->open();
}

} // namespace Imbuto
