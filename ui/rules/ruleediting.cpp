// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/ruleediting.h"

#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/glyphlabel.h"
#include "ui/subject/inlineedit.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

QString textOf(const RuleJson &json, const char *key)
{
    const auto it = json.find(key);
    return it != json.end() && it->is_string() ? QString::fromStdString(it->get<std::string>())
                                               : QString();
}

} // namespace

SubjectKind RuleEditing::subject() const
{
    return kindFromName(textOf(json(), "subject")).value_or(SubjectKind::Deal);
}

bool RuleEditing::isDerived() const
{
    return textOf(json(), "mode") == u"derived";
}

QString RuleEditing::caption(const RuleJson &of) const
{
    const QString text = captionIn(of).in(session.language().code);
    return text.isEmpty() ? textOf(of, "id") : text;
}

ConditionContext RuleEditing::context(ConditionContext::Use use) const
{
    ConditionContext out;
    out.book = &session.book();
    out.language = session.language();
    out.subject = subject();
    out.use = use;
    out.currency = session.workspace().currency();
    out.today = session.today();
    out.pipeline.id = pipeline;
    out.pipeline.subject = out.subject;
    out.pipeline.caption = captionIn(json());
    if (json().contains("stages"))
        for (const RuleJson &stage : json()["stages"]) {
            Stage known;
            known.id = textOf(stage, "id");
            known.caption = captionIn(stage);
            out.pipeline.stages.push_back(std::move(known));
        }
    return out;
}

FindingList::FindingList(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Size::step);
    hide();
}

void FindingList::setFindings(const std::vector<RuleFinding> &findings)
{
    std::vector<QString> texts;
    for (const RuleFinding &f : findings)
        texts.push_back(f.code + f.text);
    if (texts == m_shown)
        return;
    m_shown = texts;
    clearLayout(m_layout);
    for (const RuleFinding &f : findings) {
        const bool error = f.severity == RuleFinding::Severity::Error;
        auto *row = new QHBoxLayout;
        row->setSpacing(Size::related);
        row->addWidget(new GlyphLabel(error ? u"error"_s : u"warning"_s,
                                      error ? GlyphLabel::Tone::Bad : GlyphLabel::Tone::Warning,
                                      this),
                       0, Qt::AlignTop);
        QLabel *text = plainLabel(f.text, this, TextRole::Caption);
        text->setWordWrap(true);
        row->addWidget(text, 1);
        m_layout->addLayout(row);
    }
    setVisible(!findings.empty());
}

CaptionEdit::CaptionEdit(const RuleEditing &editing, const QString &pointer, const QString &name,
                         QWidget *parent)
    : QWidget(parent), m_editing(editing), m_pointer(pointer)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    std::vector<QString> languages = shippedLanguages();
    std::ranges::stable_partition(
        languages, [&](const QString &l) { return l == editing.session.language().code; });
    for (const QString &language : languages) {
        auto *row = new QHBoxLayout;
        row->setSpacing(Size::related);
        auto *tag = new Pill(language.toUpper(), this);
        tag->setFixedWidth(tag->fontMetrics().horizontalAdvance(u"EN"_s) + 18);
        auto *line = new InlineEdit(this);
        line->setAccessibleName(tr("%1 (%2)").arg(name, language.toUpper()));
        line->setPlaceholderText(name);
        line->setMaxLength(400);
        if (m_lines.empty() && pointer.endsWith(u"/caption"_s) && !pointer.contains(u"/reasons/"_s))
            setTextRole(line, TextRole::Section);
        connect(line, &InlineEdit::committed, this, [this, language](const QString &text) {
            m_editing.draft.setCaption(m_editing.pipeline, m_pointer, language, text);
        });
        row->addWidget(tag);
        row->addWidget(line, 1);
        column->addLayout(row);
        m_lines[language] = line;
    }
    refill();
}

void CaptionEdit::refill()
{
    const RuleJson::json_pointer at(m_pointer.toStdString());
    const RuleJson &json = m_editing.json();
    const RuleJson caption = json.contains(at) ? json[at] : RuleJson::object();
    for (const auto &[language, line] : m_lines)
        line->setStored(textOf(caption, language.toStdString().c_str()));
}

void CaptionEdit::focusFirst()
{
    const auto it = m_lines.find(m_editing.session.language().code);
    InlineEdit *line = it == m_lines.end() ? m_lines.begin()->second : it->second;
    line->setFocus(Qt::OtherFocusReason);
    line->selectAll();
}

} // namespace Imbuto
