// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/pipelinechoice.h"

#include "core/rules/shipped.h"
#include "ui/shell/widgets.h"

#include <QCheckBox>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace Imbuto {
namespace {

/// Everything that comes with the program as one book: offered pipelines stand beside the usual ones.
std::vector<Pipeline> everything()
{
    auto sources = shippedPipelines();
    for (RuleBook::Source &source : offeredPipelines())
        sources.push_back(std::move(source));
    const auto book = RuleBook::load(shippedVocabulary(), sources);
    return book ? book->pipelines() : std::vector<Pipeline>();
}

} // namespace

PipelineChoice::PipelineChoice(const QString &language, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Size::step);
    const size_t usual = shippedPipelines().size();
    m_further = plainLabel({}, this, TextRole::Strong);
    size_t index = 0;
    for (const Pipeline &pipeline : everything()) {
        if (index == usual) {
            column->addSpacing(Size::related);
            column->addWidget(m_further);
        }
        add(column, pipeline, index++ < usual);
    }
    setLanguage(language);
    check();
}

void PipelineChoice::add(QVBoxLayout *column, const Pipeline &pipeline, bool on)
{
    auto *box = new QCheckBox(this);
    box->setObjectName(pipeline.id);
    box->setChecked(on);
    QLabel *text = plainLabel({}, this, TextRole::Caption);
    text->setWordWrap(true);
    auto *under = new QHBoxLayout; // the description stands under the caption, not under the box
    under->setContentsMargins(style()->pixelMetric(QStyle::PM_IndicatorWidth)
                                  + style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing),
                              0, 0, Size::step);
    under->addWidget(text);
    column->addWidget(box);
    column->addLayout(under);
    m_entries.push_back({pipeline.id, pipeline.caption, pipeline.description, box, text});
    connect(box, &QCheckBox::toggled, this, [this] {
        check();
        Q_EMIT changed();
    });
}

void PipelineChoice::setLanguage(const QString &language)
{
    m_further->setText(tr("Further sets of stages"));
    for (const Entry &entry : m_entries) {
        QString caption = entry.caption.in(language);
        entry.box->setText(caption.replace(QLatin1Char('&'), QStringLiteral("&&")));
        entry.text->setText(entry.description.in(language));
        entry.box->setAccessibleDescription(entry.text->text());
    }
}

std::vector<PipelineId> PipelineChoice::chosen() const
{
    std::vector<PipelineId> out;
    for (const Entry &entry : m_entries) {
        if (entry.box->isChecked())
            out.push_back(entry.id);
    }
    return out;
}

QCheckBox *PipelineChoice::box(const PipelineId &id) const
{
    const auto found = std::ranges::find(m_entries, id, &Entry::id);
    return found == m_entries.end() ? nullptr : found->box;
}

/// Pipelines ask about each other: what is left out may be needed by what is not.
void PipelineChoice::check()
{
    m_problem.clear();
    std::vector<RuleBook::Source> sources;
    for (const PipelineId &id : chosen())
        sources.push_back(*shippedPipeline(id));
    if (sources.empty()) {
        m_problem = tr("Choose at least one pipeline.");
        return;
    }
    if (const auto book = RuleBook::load(shippedVocabulary(), sources); !book)
        m_problem = tr("These need each other: %1").arg(book.error().text);
}

} // namespace Imbuto
