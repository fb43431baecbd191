// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/placessection.h"

#include "ui/shell/format.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/dossier.h"
#include "ui/subject/glyphlabel.h"
#include "ui/subject/healthtext.h"
#include "ui/subject/inlineedit.h"
#include "ui/subject/stagepill.h"
#include "ui/subject/whytext.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr int kCaptionWidth = 112;

struct Sign
{
    QString icon;
    GlyphLabel::Tone tone;
};

Sign signOf(WhyLine::Kind kind)
{
    switch (kind) {
    case WhyLine::Kind::Cause:
        return {u"info"_s, GlyphLabel::Tone::Second};
    case WhyLine::Kind::Fact:
        return {u"check"_s, GlyphLabel::Tone::Good};
    case WhyLine::Kind::Differs:
        return {u"warning"_s, GlyphLabel::Tone::Warning};
    case WhyLine::Kind::Next:
        return {u"chevron-right"_s, GlyphLabel::Tone::Second};
    case WhyLine::Kind::Due:
        return {u"clock"_s, GlyphLabel::Tone::Warning};
    case WhyLine::Kind::Health:
        break; // has a sign of its own
    }
    return {};
}

} // namespace

PlacesSection::PlacesSection(Session &session, QWidget *parent) : Section(session, parent)
{
    body()->setSpacing(Size::related);
}

void PlacesSection::fill(const Dossier &dossier)
{
    setTitle(tr("Where it stands"));
    m_placements = dossier.placements;
    m_supported = session().read(
        [&] { return session().workspace().supportedStages(dossier.record.subject); });
    addPlaces();
    if (m_placements.empty())
        body()->addWidget(plainLabel(tr("In no pipeline yet"), this, TextRole::Caption));
}

void PlacesSection::addPlaces()
{
    clearLayout(body());
    for (const Placement &placement : m_placements) {
        addPlace(placement);
        addSupported(placement);
        if (m_open.contains(placement.pipeline))
            addWhy(placement);
    }
}

/// The stage that today's facts support, where it is another one (L2).
void PlacesSection::addSupported(const Placement &placement)
{
    const auto supported = m_supported.find(placement.pipeline);
    const Pipeline *pipeline = session().book().pipeline(placement.pipeline);
    const Stage *stage =
        pipeline && supported != m_supported.end() ? pipeline->stage(supported->second) : nullptr;
    if (!stage || stage->id == placement.stage)
        return;
    auto *row = new QHBoxLayout;
    row->setContentsMargins(scaled(kCaptionWidth) + Size::related, 0, 0, 0);
    row->setSpacing(Size::step);
    row->addWidget(new GlyphLabel(u"info"_s, GlyphLabel::Tone::Warning, this), 0, Qt::AlignTop);
    auto *text = plainLabel(supportedText(session(), *stage), this, TextRole::Caption);
    text->setWordWrap(true);
    row->addWidget(text, 1);
    body()->addLayout(row);
}

void PlacesSection::addPlace(const Placement &placement)
{
    const Pipeline *pipeline = session().book().pipeline(placement.pipeline);
    const QString name =
        pipeline ? pipeline->caption.in(session().language().code) : placement.pipeline;
    auto *row = new QHBoxLayout;
    row->setSpacing(Size::related);
    auto *caption = plainLabel(name, this, TextRole::Caption);
    caption->setFixedWidth(scaled(kCaptionWidth));
    caption->setWordWrap(true);
    row->addWidget(caption);
    auto *pill = new StagePill(session(), this);
    pill->setPlacement(placement);
    row->addWidget(pill, 0);
    if (placement.health != Health::None) {
        auto *health = new GlyphLabel(placement.health, this);
        const QString reason = pipeline
            ? healthReason(session(), placement.health, *pipeline, placement.stage)
            : QString();
        health->setToolTip(reason);
        health->setAccessibleDescription(reason);
        row->addWidget(health);
    }
    row->addStretch(1);
    const Workspace &workspace = session().workspace();
    row->addWidget(plainLabel(ageText(placement.since, workspace.now(), workspace.calendar()), this,
                              TextRole::Caption));
    const bool open = m_open.contains(placement.pipeline);
    auto *why = iconButton(open ? u"chevron-down"_s : u"question"_s, tr("Why is it here?"), this);
    why->setCheckable(true);
    why->setChecked(open);
    connect(why, &QToolButton::clicked, this, [this, id = placement.pipeline] { toggle(id); });
    row->addWidget(why);
    body()->addLayout(row);
}

void PlacesSection::addWhy(const Placement &placement)
{
    const auto explanation = session().read(
        [&] { return session().workspace().why(placement.subject, placement.pipeline); });
    if (!explanation)
        return;
    auto *well = new Panel(this, Panel::Ground::Window);
    auto *lines = new QVBoxLayout(well);
    lines->setContentsMargins(Size::cardPadding, Size::related, Size::cardPadding, Size::related);
    lines->setSpacing(Size::step);
    std::optional<WhyLine::Kind> last;
    for (const WhyLine &line : whyText(session(), *explanation)) {
        if (line.kind == WhyLine::Kind::Differs)
            continue; // stands beside the stage already
        if (line.kind == WhyLine::Kind::Next && last != WhyLine::Kind::Next)
            lines->addWidget(plainLabel(tr("What would move it"), well, TextRole::Caption));
        last = line.kind;
        auto *row = new QHBoxLayout;
        row->setSpacing(Size::related);
        const Sign sign = signOf(line.kind);
        auto *glyph = line.kind == WhyLine::Kind::Health
            ? new GlyphLabel(placement.health, well)
            : new GlyphLabel(sign.icon, sign.tone, well);
        row->addWidget(glyph, 0, Qt::AlignTop);
        auto *text = plainLabel(line.text, well);
        text->setWordWrap(true);
        row->addWidget(text, 1);
        lines->addLayout(row);
    }
    body()->addWidget(well);
}

void PlacesSection::toggle(const PipelineId &pipeline)
{
    if (!m_open.erase(pipeline))
        m_open.insert(pipeline);
    addPlaces();
}

} // namespace Imbuto
