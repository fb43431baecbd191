// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done on the page of the rules: pipelines and stages added and taken away, files, simulate, apply.
#include "core/rules/rulejson.h"
#include "core/rules/shipped.h"
#include "core/rulesinforce.h"
#include "ui/rules/ruleform.h"
#include "ui/rules/rulespage.h"
#include "ui/rules/trialpanel.h"
#include "ui/shell/session.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

QFileDialog *jsonDialog(QWidget *parent, const QString &title, QFileDialog::AcceptMode mode)
{
    auto *dialog = new QFileDialog(
        parent, title, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(mode);
    dialog->setFileMode(mode == QFileDialog::AcceptSave ? QFileDialog::AnyFile
                                                        : QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {RulesPage::tr("Rules as JSON (*.json)"), RulesPage::tr("All files (*)")});
    dialog->setDefaultSuffix(u"json"_s);
    return dialog;
}

} // namespace

// --- pipelines

void RulesPage::fillAddMenu()
{
    m_addMenu->clear();
    const auto offer = [&](QMenu *menu, const std::vector<RuleBook::Source> &sources) {
        for (const RuleBook::Source &source : sources) {
            if (m_draft.has(pipelineIn(source)))
                continue;
            const RuleJson json = RuleJson::parse(source.json.begin(), source.json.end());
            menu->addAction(captionIn(json).in(m_session.language().code), this,
                            [this, source] { addSource(source); });
        }
    };
    QMenu *sets = m_addMenu->addMenu(tr("From a set of stages"));
    offer(sets, shippedPipelines());
    offer(sets, offeredPipelines());
    sets->setEnabled(!sets->isEmpty());
    m_addMenu->addAction(tr("Empty, for deals"), this,
                         [this] { beginPipeline(SubjectKind::Deal); });
    m_addMenu->addAction(tr("Empty, for people"), this,
                         [this] { beginPipeline(SubjectKind::Person); });
    m_addMenu->addAction(tr("Empty, for companies"), this,
                         [this] { beginPipeline(SubjectKind::Company); });
    m_addMenu->addSeparator();
    m_addMenu->addAction(tr("From a file…"), this, &RulesPage::chooseImport);
}

void RulesPage::addSource(const RuleBook::Source &source)
{
    const Expected<PipelineId> id = m_draft.add(source);
    if (!id)
        return m_session.tellError(id.error());
    showPipeline(*id);
    m_pipelines->setFocus();
}

void RulesPage::beginPipeline(SubjectKind subject)
{
    m_newSubject = subject;
    m_newPipeline->clear();
    m_newPipeline->show();
    m_newPipeline->setFocus();
}

void RulesPage::addNamedPipeline()
{
    const QString name = m_newPipeline->text().trimmed();
    m_newPipeline->hide();
    if (name.isEmpty())
        return;
    Caption first;
    first.texts = {{u"en"_s, u"First stage"_s}, {u"it"_s, u"Prima fase"_s}};
    showPipeline(m_draft.addEmpty(m_newSubject, captionOf(name), first));
    m_newStage->setFocus();
}

void RulesPage::duplicatePipeline()
{
    Caption caption = captionIn(m_draft.json(m_pipeline));
    for (auto &[language, text] : caption.texts)
        text += u" 2"_s;
    const Expected<PipelineId> copy = m_draft.duplicate(m_pipeline, caption);
    if (!copy)
        return m_session.tellError(copy.error());
    showPipeline(*copy);
    if (m_form)
        m_form->focusName();
}

// --- stages

void RulesPage::addNamedStage()
{
    const QString name = m_newStage->text().trimmed();
    if (name.isEmpty() || !m_draft.has(m_pipeline))
        return;
    m_newStage->clear();
    // behind the chosen one, else behind the last that is open
    int after = stageIndex(m_stage);
    if (after < 0) {
        const RuleJson &stages = m_draft.json(m_pipeline)["stages"];
        for (size_t i = 0; i < stages.size(); ++i)
            if (stages[i].value("category", std::string()) == "open")
                after = int(i);
    }
    const size_t index = m_draft.addStage(m_pipeline, after, captionOf(name));
    showStage(QString::fromStdString(
        m_draft.json(m_pipeline)["stages"][index].value("id", std::string())));
    Q_EMIT m_session.announce(tr("Stage added: %1").arg(name));
}

void RulesPage::removeStage(const StageId &id)
{
    const int index = stageIndex(id);
    if (index < 0)
        return;
    const RuleJson &stages = m_draft.json(m_pipeline)["stages"];
    if (stages.size() < 2)
        return Q_EMIT m_session.toast(tr("A pipeline needs a stage."), {});
    const size_t next = index > 0 ? size_t(index) - 1 : 1;
    m_stage = QString::fromStdString(stages[next].value("id", std::string()));
    m_draft.removeStage(m_pipeline, size_t(index));
    Q_EMIT m_session.announce(tr("Stage removed"));
}

// --- files

void RulesPage::chooseImport()
{
    QFileDialog *dialog = jsonDialog(this, tr("Rules from a file"), QFileDialog::AcceptOpen);
    connect(dialog, &QFileDialog::fileSelected, this, &RulesPage::importFile);
    dialog->open();
}

void RulesPage::chooseExport()
{
    QFileDialog *dialog = jsonDialog(this, tr("Export rules"), QFileDialog::AcceptSave);
    dialog->selectFile(m_pipeline + u".json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &RulesPage::exportFile);
    dialog->open();
}

/// What has an id that is known takes that pipeline's place in the draft; nothing is in force yet.
void RulesPage::importFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Q_EMIT m_session.toast(tr("%1 cannot be read: %2").arg(path, file.errorString()),
                                      {});
    const RuleBook::Source source{QFileInfo(path).fileName(), file.read(kMaxRuleBytes + 1)};
    addSource(source);
}

void RulesPage::exportFile(const QString &path)
{
    QSaveFile file(path);
    const QByteArray bytes = m_draft.text(m_pipeline) + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Q_EMIT m_session.toast(tr("%1 cannot be written: %2").arg(path, file.errorString()),
                                      {});
    Q_EMIT m_session.toast(tr("The rules are in %1").arg(path), {});
}

// --- trying and applying

void RulesPage::simulate()
{
    check();
    if (isFaulty(m_findings))
        return nextFinding();
    m_detail->setCurrentWidget(m_trial);
    m_trial->start(m_draft.changes());
}

void RulesPage::apply()
{
    check();
    const auto changes = m_draft.changes();
    if (changes.empty() || isFaulty(m_findings))
        return;
    m_trial->stop();
    const Expected<Outcome> outcome =
        m_session.run(rulesCommand(changes), Session::Tell::OnlyProblems);
    if (!outcome || outcome->result == Outcome::Result::Refused)
        return;
    m_detail->setCurrentWidget(m_scroll);
    const int moved = int(outcome->transitions.size());
    Q_EMIT m_session.toast(moved == 0 ? tr("The rules are in force.")
                                      : tr("The rules are in force; %n move(s).", nullptr, moved),
                           outcome->change);
}

void RulesPage::discard()
{
    m_draft.load(m_session.workspace().rules());
    m_detail->setCurrentWidget(m_scroll);
    m_stages->setFocus();
}

} // namespace Imbuto
