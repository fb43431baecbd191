// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importdialog.h"

#include "ui/exchange/importcheckpage.h"
#include "ui/exchange/importfilepage.h"
#include "ui/exchange/importmappingpage.h"
#include "ui/shell/widgets.h"

#include <QBoxLayout>
#include <QDialog>
#include <QStackedWidget>

namespace Imbuto {

/// The frame around the steps: title, page, and the buttons that lead on and back.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    ImportDialog(Workspace &workspace, const Language &language,
                 const std::function<void(ChangeId)> &imported, QWidget *parent)
        : QDialog(parent), m_imported(imported), m_title(plainLabel({}, this, TextRole::PageTitle)),
          m_pages(new QStackedWidget(this)),
          m_file(new ImportFilePage(m_plan, workspace.book(), this)),
          m_mapping(new ImportMappingPage(m_plan, workspace.book(), language, this)),
          m_check(new ImportCheckPage(m_plan, workspace, language, this)),
          m_back(new QPushButton(tr("Back"), this)), m_close(new QPushButton(this)),
          m_next(primaryButton({}, this))
    {
        setAttribute(Qt::WA_DeleteOnClose);
        m_check->setFocusPolicy(Qt::ClickFocus); // while it runs
        setWindowModality(Qt::WindowModal);
        setWindowTitle(tr("Import"));
        resize(860, 620);
        for (QWidget *page : std::initializer_list<QWidget *>{m_file, m_mapping, m_check})
            m_pages->addWidget(page);
        auto *buttons = new QHBoxLayout;
        buttons->addWidget(m_back);
        buttons->addStretch();
        buttons->addWidget(m_close);
        buttons->addWidget(m_next);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(Size::page, Size::page, Size::page, Size::page);
        layout->setSpacing(Size::group);
        layout->addWidget(m_title);
        layout->addWidget(m_pages, 1);
        layout->addLayout(buttons);
        m_next->setDefault(true);
        m_back->setAutoDefault(false);
        m_close->setAutoDefault(false);
        connect(m_file, &ImportFilePage::completeChanged, this, &ImportDialog::refresh);
        connect(m_mapping, &ImportMappingPage::completeChanged, this, &ImportDialog::refresh);
        connect(m_check, &ImportCheckPage::stateChanged, this, &ImportDialog::refresh);
        connect(m_next, &QPushButton::clicked, this, &ImportDialog::next);
        connect(m_back, &QPushButton::clicked, this, [this] { show(m_pages->currentIndex() - 1); });
        connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
        show(0);
    }

    /// Esc and Cancel stop what runs; only then do they close.
    void reject() override
    {
        if (isRunning())
            m_check->cancel();
        else
            QDialog::reject();
    }

    void done(int result) override
    {
        if (m_imported && m_check->change())
            m_imported(m_check->change());
        QDialog::done(result);
    }

private:
    enum Step { File, Columns, Check };
    using State = ImportCheckPage::State;

    bool isRunning() const
    {
        return m_pages->currentIndex() == Check
            && (m_check->state() == State::Checking || m_check->state() == State::Importing);
    }

    using QDialog::show;
    void show(int step)
    {
        m_pages->setCurrentIndex(step);
        if (step == Columns)
            m_mapping->begin();
        else if (step == Check)
            m_check->check();
        refresh();
    }

    void next()
    {
        if (m_pages->currentIndex() != Check)
            show(m_pages->currentIndex() + 1);
        else if (m_check->state() == State::Checked)
            m_check->write();
        else
            accept();
    }

    void refresh()
    {
        const int step = m_pages->currentIndex();
        const bool end = step == Check && m_check->state() == State::Imported;
        m_title->setText(step == File          ? tr("Import a file")
                             : step == Columns ? tr("Which column is what?")
                             : end             ? tr("Imported")
                                               : tr("Check and import"));
        m_back->setVisible(step != File && !end);
        m_back->setEnabled(!isRunning());
        m_close->setText(isRunning() ? tr("Stop") : tr("Cancel"));
        m_close->setVisible(!end);
        m_next->setText(step != Check ? tr("Continue") : end ? tr("Done") : tr("Import"));
        if (isRunning())
            m_check->setFocus(); // else it would go to Stop, and Return with it
        m_next->setEnabled(step == File          ? m_file->isComplete()
                               : step == Columns ? m_mapping->isComplete()
                                                 : end || m_check->state() == State::Checked);
        if (m_check->hasFocus() && m_next->isEnabled())
            m_next->setFocus();
    }

    ImportPlan m_plan;
    std::function<void(ChangeId)> m_imported;
    QLabel *m_title;
    QStackedWidget *m_pages;
    ImportFilePage *m_file;
    ImportMappingPage *m_mapping;
    ImportCheckPage *m_check;
    QPushButton *m_back;
    QPushButton *m_close;
    QPushButton *m_next;
};

void openImportDialog(Workspace &workspace, QWidget *parent, const Language &language,
                      const std::function<void(ChangeId)> &imported)
{
    auto *dialog = new ImportDialog(workspace, language, imported, parent);
    dialog->open();
}

} // namespace Imbuto

#include "importdialog.moc"
