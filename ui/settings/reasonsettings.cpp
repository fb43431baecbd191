// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/reasonsettings.h"

#include "ui/shell/session.h"

#include <QHBoxLayout>

#include <functional>
#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

using Json = nlohmann::ordered_json;

/// Puts the pipeline in force with the list of reasons of \a stage as \a edit leaves it.
void changeReasons(Session &session, const PipelineId &pipeline, const StageId &stage,
                   const std::function<void(Json &)> &edit)
{
    auto source = session.workspace().rules(pipeline);
    if (!source)
        return;
    Json json = Json::parse(source->json.begin(), source->json.end(), nullptr, false);
    if (!json.is_object())
        return;
    for (Json &one : json["stages"]) {
        if (one.value("id", std::string()) == stage.toStdString())
            edit(one["reasons"]);
    }
    source->json = QByteArray::fromStdString(json.dump(2));
    const auto done = session.run(rulesCommand({*source}));
    if (done)
        Q_EMIT session.toast(ReasonSettings::tr("Reasons saved"), done->change);
}

std::string freeId(const QString &caption, const Json &reasons)
{
    std::string stem;
    for (const QChar c : caption.normalized(QString::NormalizationForm_D).toLower()) {
        if (c.unicode() < 128 && c.isLetterOrNumber())
            stem += char(c.unicode());
        else if (c.isSpace() && !stem.empty() && stem.back() != '_')
            stem += '_';
    }
    if (stem.empty())
        stem = "reason";
    std::string id = stem;
    const auto taken = [&] {
        return std::any_of(reasons.begin(), reasons.end(), [&](const Json &reason) {
            return reason.value("id", std::string()) == id;
        });
    };
    for (int number = 2; taken() || id == "other"; ++number)
        id = stem + std::to_string(number);
    return id;
}

} // namespace

void ReasonSettings::fill()
{
    bool any = false;
    for (const Pipeline &pipeline : m_session.book().pipelines()) {
        for (const Stage &stage : pipeline.stages) {
            if (pipeline.archived || stage.reasons.empty())
                continue;
            addStage(pipeline, stage);
            any = true;
        }
    }
    if (!any)
        group({}, {})->addWidget(
            plainLabel(tr("No stage of these pipelines asks for a reason from a list."), this));
}

void ReasonSettings::addStage(const Pipeline &pipeline, const Stage &stage)
{
    const QString language = m_session.language().code;
    QVBoxLayout *lines = group(tr("%1 · %2", "pipeline and stage")
                                   .arg(pipeline.caption.in(language), stage.caption.in(language)),
                               stage.otherReasons ? tr("Another reason can be typed, too.")
                                                  : tr("One of these must be chosen."));
    for (size_t i = 0; i < stage.reasons.size(); ++i)
        addReason(lines, pipeline, stage, i);
    addNew(lines, pipeline, stage);
}

void ReasonSettings::addReason(QVBoxLayout *lines, const Pipeline &pipeline, const Stage &stage,
                               size_t index)
{
    const Reason &reason = stage.reasons[index];
    const QString caption = reason.caption.in(m_session.language().code);
    auto *row = new QHBoxLayout;
    auto *name = new QLineEdit(caption, this);
    name->setObjectName(u"reason-%1-%2-%3"_s.arg(pipeline.id, stage.id, reason.id));
    name->setAccessibleName(tr("Reason: %1").arg(caption));
    name->setEnabled(canChange());
    connect(name, &QLineEdit::editingFinished, this,
            [this, name, caption, index, pipelineId = pipeline.id, stageId = stage.id] {
                const QString typed = name->text().trimmed();
                if (typed.isEmpty() || typed == caption)
                    return name->setText(caption);
                changeReasons(m_session, pipelineId, stageId, [&](Json &reasons) {
                    reasons[index]["caption"][m_session.language().code.toStdString()] =
                        typed.toStdString();
                });
            });
    QToolButton *remove = iconButton(u"trash"_s, tr("Remove “%1”").arg(caption), this);
    remove->setEnabled(canChange() && stage.reasons.size() > 1);
    connect(remove, &QToolButton::clicked, this,
            [this, index, pipelineId = pipeline.id, stageId = stage.id] {
                changeReasons(m_session, pipelineId, stageId,
                              [&](Json &reasons) { reasons.erase(index); });
            });
    row->addWidget(name, 1);
    row->addWidget(remove);
    lines->addLayout(row);
}

void ReasonSettings::addNew(QVBoxLayout *lines, const Pipeline &pipeline, const Stage &stage)
{
    auto *row = new QHBoxLayout;
    auto *name = new QLineEdit(this);
    name->setObjectName(u"newReason-%1-%2"_s.arg(pipeline.id, stage.id));
    name->setPlaceholderText(tr("Another reason"));
    name->setAccessibleName(
        tr("New reason for %1").arg(stage.caption.in(m_session.language().code)));
    name->setEnabled(canChange());
    auto *add = new QPushButton(tr("Add"), this);
    add->setAccessibleName(tr("Add the reason"));
    add->setEnabled(canChange());
    const auto create = [this, name, pipelineId = pipeline.id, stageId = stage.id] {
        const QString typed = name->text().trimmed();
        if (typed.isEmpty())
            return;
        changeReasons(m_session, pipelineId, stageId, [&](Json &reasons) {
            Json captions;
            for (const char *language : {"en", "it"})
                captions[language] = typed.toStdString(); // until somebody translates it
            reasons.push_back(Json{{"id", freeId(typed, reasons)}, {"caption", captions}});
        });
    };
    connect(add, &QPushButton::clicked, this, create);
    connect(name, &QLineEdit::returnPressed, this, create);
    row->addWidget(name, 1);
    row->addWidget(add);
    lines->addLayout(row);
}

} // namespace Imbuto
