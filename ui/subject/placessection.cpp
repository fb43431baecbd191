// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/placessection.h"

#include "ui/shell/format.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/dossier.h"
#include "ui/subject/glyphlabel.h"
#include "ui/subject/inlineedit.h"
#include "ui/subject/stagepill.h"
#include "ui/subject/whytext.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

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
    }
    return {};
}

QString healthText(Health health)
{
    switch (health) {
    case Health::Good:
        return PlacesSection::tr("Good health");
    case Health::Average:
        return PlacesSection::tr("Average health");
    case Health::Bad:
        return PlacesSection::tr("Bad health");
    case Health::None:
        break;
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
    clearLayout(body());
    for (const Placement &placement : m_placements) {
        addPlace(placement);
        if (m_open.contains(placement.pipeline))
            addWhy(placement);
    }
    if (m_placements.empty())
        body()->addWidget(plainLabel(tr("In no pipeline yet"), this, TextRole::Caption));
}

void PlacesSection::addPlace(const Placement &placement)
{
    const Pipeline *pipeline = session().book().pipeline(placement.pipeline);
    const QString name = pipeline ? pipeline->caption.in(session().language().code) : placement.pipeline;
    auto *row = new QHBoxLayout;
    row->setSpacing(Size::related);
    auto *caption = plainLabel(name, this, TextRole::Caption);
    caption->setFixedWidth(112);
    caption->setWordWrap(true);
    row->addWidget(caption);
    auto *pill = new StagePill(session(), this);
    pill->setPlacement(placement);
    row->addWidget(pill, 0);
    if (placement.health != Health::None) {
        auto *health = new GlyphLabel(placement.health, this);
        health->setToolTip(healthText(placement.health));
        health->setAccessibleName(healthText(placement.health));
        row->addWidget(health);
    }
    row->addStretch(1);
    const Workspace &workspace = session().workspace();
    row->addWidget(plainLabel(ageText(placement.since, workspace.now(), workspace.calendar()), this, TextRole::Caption));
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
        if (line.kind == WhyLine::Kind::Next && last != WhyLine::Kind::Next)
            lines->addWidget(plainLabel(tr("What would move it"), well, TextRole::Caption));
        last = line.kind;
        auto *row = new QHBoxLayout;
        row->setSpacing(Size::related);
        const Sign sign = signOf(line.kind);
        row->addWidget(new GlyphLabel(sign.icon, sign.tone, well), 0, Qt::AlignTop);
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
    const auto placements = m_placements;
    clearLayout(body());
    for (const Placement &placement : placements) {
        addPlace(placement);
        if (m_open.contains(placement.pipeline))
            addWhy(placement);
    }
}

} // namespace Imbuto
