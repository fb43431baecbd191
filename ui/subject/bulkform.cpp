// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/bulkform.h"

#include "core/customfields.h"
#include "core/store/recordreads.h"
#include "ui/shell/focuskeeper.h"
#include "ui/shell/session.h"
#include "ui/subject/bulkedit.h"
#include "ui/subject/fieldtext.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr int kWidth = 340;

/// What makes sense to be the same for many: not a name or an address.
bool isCommon(const FieldDef &field, SubjectKind kind)
{
    return field.has(kind) && field.editable
        && (field.type == FieldType::Date || field.type == FieldType::Amount
            || field.type == FieldType::Company || field.type == FieldType::Currency);
}

} // namespace

BulkForm::BulkForm(Session &session, SubjectKind kind, std::vector<Subject> subjects,
                   QWidget *parent)
    : Panel(parent), m_session(session), m_kind(kind), m_subjects(std::move(subjects))
{
    setAttribute(Qt::WA_DeleteOnClose);
    new FocusKeeper(this);
    setFixedWidth(scaled(kWidth));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(Size::group, Size::group, Size::group, Size::group);
    all->setSpacing(Size::cardPadding);
    const QString title = tr("Change %Ln record(s)", nullptr, int(m_subjects.size()));
    all->addWidget(plainLabel(title, this, TextRole::Section));
    setAccessibleName(title);
    m_field = new QComboBox(this);
    m_field->setAccessibleName(tr("Field"));
    all->addWidget(m_field);
    m_editors = new QStackedWidget(this);
    m_text = new QLineEdit(m_editors);
    m_choice = new QComboBox(m_editors);
    m_editors->addWidget(m_text);
    m_editors->addWidget(m_choice);
    m_editors->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    all->addWidget(m_editors);
    m_problem = plainLabel({}, this, TextRole::Caption);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    all->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *apply = primaryButton(tr("Change"), this);
    buttons->addWidget(cancel);
    buttons->addWidget(apply);
    all->addLayout(buttons);
    addFields();
    connect(m_field, &QComboBox::currentIndexChanged, this, &BulkForm::showEditor);
    connect(m_text, &QLineEdit::returnPressed, this, &BulkForm::apply);
    connect(cancel, &QPushButton::clicked, this, &QWidget::close);
    connect(apply, &QPushButton::clicked, this, &BulkForm::apply);
    showEditor();
}

void BulkForm::addFields()
{
    const auto add = [&](const Entry &entry, const QString &caption) {
        m_entries.push_back(entry);
        m_field->addItem(caption);
    };
    add({u"tags"_s, FieldType::Tags, false}, tr("Add tags"));
    add({u"tags"_s, FieldType::Tags, true}, tr("Remove tags"));
    const auto caption = [&](const QString &key) {
        return fieldCaption(key, m_session.book(), m_session.language());
    };
    for (const FieldDef &field : builtInFields()) {
        const QString key = QString::fromLatin1(field.key);
        if (isCommon(field, m_kind))
            add({key, field.type}, caption(key));
    }
    for (const CustomField &field : m_session.book().customFields())
        if (m_session.book().customField(field.key, m_kind))
            add({field.key, customType(field)}, caption(field.key));
}

void BulkForm::showEditor()
{
    const Entry &entry = m_entries[size_t(m_field->currentIndex())];
    m_problem->hide();
    m_text->clear();
    m_choice->clear();
    const bool choice = entry.type == FieldType::Choice || entry.type == FieldType::Flag;
    m_editors->setCurrentWidget(choice ? static_cast<QWidget *>(m_choice) : m_text);
    m_text->setAccessibleName(m_field->currentText());
    m_choice->setAccessibleName(m_field->currentText());
    m_text->setPlaceholderText(entry.type == FieldType::Tags ? tr("Tags, between commas")
                                                             : tr("Empty clears the field"));
    m_text->setCompleter(nullptr);
    if (entry.type == FieldType::Tags) {
        auto *known = new QCompleter(
            m_session.read([&] { return RecordReads(m_session.store()).tags(m_kind); }), m_text);
        known->setCaseSensitivity(Qt::CaseInsensitive);
        m_text->setCompleter(known);
    }
    if (!choice)
        return;
    m_choice->addItem(u"—"_s, QString());
    if (entry.type == FieldType::Flag) {
        m_choice->addItem(text(Value(true), m_session.language()), u"true"_s);
        m_choice->addItem(text(Value(false), m_session.language()), u"false"_s);
        return;
    }
    const CustomField *field = m_session.book().customField(entry.key, m_kind);
    for (const QString &id : field->choices) {
        const auto caption = field->choiceCaptions.find(id);
        m_choice->addItem(caption == field->choiceCaptions.end()
                              ? id
                              : caption->second.in(m_session.language().code),
                          id);
    }
}

Expected<Value> BulkForm::value(const Entry &entry) const
{
    if (m_editors->currentWidget() == m_choice)
        return Value(m_choice->currentData().toString());
    const QString typed = m_text->text().trimmed();
    if (entry.type == FieldType::Company && !typed.isEmpty()) {
        const auto found = m_session.read(
            [&] { return m_session.store().recordByName(SubjectKind::Company, typed); });
        return found ? Expected<Value>(found->ref) : badInput(tr("No company has this name."));
    }
    if (entry.type == FieldType::Tags && typed.isEmpty())
        return badInput(tr("Which tags?"));
    return valueFromText(typed, entry.type, m_session.workspace().currency(), m_session.language());
}

void BulkForm::changeTags(const QStringList &tags, TagChange change)
{
    runBulk(m_session, tagAll(m_session, m_subjects, tags, change), tagWords(m_kind, tags, change));
}

void BulkForm::apply()
{
    const Entry &entry = m_entries[size_t(m_field->currentIndex())];
    const auto chosen = value(entry);
    if (!chosen) {
        m_problem->setText(chosen.error().text);
        m_problem->show();
        fit();
        return;
    }
    if (entry.type == FieldType::Tags)
        changeTags(tagsIn(plainText(*chosen)), entry.remove ? TagChange::Remove : TagChange::Add);
    else
        runBulk(m_session, editAll(m_session, m_subjects, entry.key, *chosen));
    close();
}

void BulkForm::popUp(const QWidget *anchor)
{
    adjustSize();
    move(anchor->mapTo(parentWidget(),
                       QPoint(anchor->width() - width(), anchor->height() + Size::step)));
    fit();
    show();
    raise();
    m_field->setFocus();
}

/// As high as what it says, and within the window.
void BulkForm::fit()
{
    adjustSize();
    move(qMax(Size::step, x()),
         qBound(Size::step, y(), parentWidget()->height() - height() - Size::step));
}

void BulkForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        Panel::keyPressEvent(event);
}

} // namespace Imbuto
