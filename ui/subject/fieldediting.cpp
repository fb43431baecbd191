// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/format.h"
#include "ui/shell/session.h"
#include "ui/subject/fieldchoices.h"
#include "ui/subject/fieldjson.h"
#include "ui/subject/fieldmanager.h"
#include "ui/subject/inlineedit.h"

#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {
constexpr std::array kKinds{SubjectKind::Person, SubjectKind::Company, SubjectKind::Deal};
} // namespace

QString FieldManager::typeText(const QString &type)
{
    const std::map<QString, QString> texts{
        {u"text"_s, tr("Text")}, {u"number"_s, tr("Number")}, {u"money"_s, tr("Money")},
        {u"date"_s, tr("Date")}, {u"choice"_s, tr("Choice")}, {u"flag"_s, tr("Yes or no")}};
    const auto known = texts.find(type);
    return known == texts.end() ? type : known->second;
}

/// Type and whom the field is for: what the program's own rules ask for stays as it is.
QWidget *FieldManager::aboutOf(const CustomField &field, QWidget *parent)
{
    QStringList about{typeText(field.type)};
    for (const SubjectKind kind : field.subjects)
        about << subjectKindText(kind);
    const QString text = about.join(u" · "_s);
    if (isShippedField(field.key))
        return plainLabel(text, parent, TextRole::Caption);
    auto *button = new LinkButton(text, parent);
    button->setFont(fontFor(TextRole::Caption, parent->font()));
    button->setToolTip(tr("Whom the field is for"));
    button->setAccessibleName(u"%1: %2"_s.arg(field.caption.in(m_session.language().code), text));
    auto *menu = new QMenu(button);
    for (const SubjectKind kind : kKinds) {
        QAction *action = menu->addAction(subjectKindText(kind));
        action->setCheckable(true);
        action->setChecked(std::ranges::count(field.subjects, kind) > 0);
        connect(
            action, &QAction::triggered, this,
            [this, key = field.key, kind](bool on) { setFor(key, kind, on ? For::Yes : For::No); },
            Qt::QueuedConnection); // the row goes
    }
    button->setMenu(menu);
    return button;
}

/// What can be chosen, to be changed in its line under the name.
QWidget *FieldManager::choicesOf(const CustomField &field)
{
    const QString code = m_session.language().code;
    auto *widget = new QWidget(this);
    widget->setObjectName(u"row:"_s + field.key + u":choices"_s);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(Size::related, 0, 0, Size::step);
    row->setSpacing(Size::related);
    auto *line = new InlineEdit(widget);
    row->addWidget(plainLabel(tr("Choices"), widget, TextRole::Caption));
    row->addWidget(line, 1);
    line->setPlaceholderText(tr("The choices, between commas"));
    line->setAccessibleName(u"%1: %2"_s.arg(field.caption.in(code), line->placeholderText()));
    line->setToolTip(line->placeholderText());
    line->setStored(choicesText(field, code));
    connect(line, &InlineEdit::committed, this,
            [this, line, key = field.key](const QString &typed) {
                line->setStored(typed); // or it would be saved again as the row goes
                rechoose(key, typed);
            });
    return widget;
}

void FieldManager::rename(const QString &key, const QString &language, const QString &caption)
{
    if (caption.simplified().isEmpty())
        return fill(); // shows the old name again
    change(key, [&](CustomField &field) { field.caption.texts[language] = caption.simplified(); });
}

void FieldManager::rechoose(const QString &key, const QString &typed)
{
    change(key, [&](CustomField &field) {
        CustomField other = field;
        setChoices(other, typed, m_session.language().code);
        if (!other.choices.empty())
            field = other;
    });
}

void FieldManager::setFor(const QString &key, SubjectKind kind, For wanted)
{
    change(key, [&](CustomField &field) {
        std::vector<SubjectKind> subjects;
        for (const SubjectKind one : kKinds)
            if (one == kind ? wanted == For::Yes : std::ranges::count(field.subjects, one) > 0)
                subjects.push_back(one);
        if (!subjects.empty()) // a field for nobody is to be removed instead
            field.subjects = subjects;
    });
}

/// Saves the field as \a edit leaves it, and shows what is stored if that is refused.
void FieldManager::change(const QString &key, const std::function<void(CustomField &)> &edit)
{
    const auto &fields = m_session.book().customFields();
    const auto found = std::ranges::find(fields, key, &CustomField::key);
    if (found == fields.end())
        return fill();
    CustomField field = *found;
    edit(field);
    const QString setting = fieldSetting(field, int(found - fields.begin()) + 1);
    if (!save({{fieldSettingKey(key), setting}}))
        fill();
}

} // namespace Imbuto
