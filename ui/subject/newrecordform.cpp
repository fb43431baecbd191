// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/newrecordform.h"

#include "ui/shell/session.h"
#include "ui/subject/dossier.h"
#include "ui/subject/fieldtext.h"

#include <QFormLayout>
#include <QKeyEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr int kWidth = 360;

bool isTyped(const FieldDef &field, SubjectKind kind)
{
    return field.has(kind) && field.editable && field.type != FieldType::Owner
        && field.type != FieldType::Person;
}

} // namespace

NewRecordForm::NewRecordForm(Session &session, SubjectKind kind, QWidget *parent)
    : Panel(parent), m_session(session), m_kind(kind)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(kWidth);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(Size::group, Size::group, Size::group, Size::group);
    all->setSpacing(Size::cardPadding);
    all->addWidget(plainLabel(kind == SubjectKind::Person ? tr("New person") : tr("New company"),
                              this, TextRole::Section));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Size::cardPadding);
    form->setVerticalSpacing(Size::related);
    for (const FieldDef &field : builtInFields()) {
        if (!isTyped(field, kind))
            continue;
        auto *line = new QLineEdit(this);
        const QString key = QString::fromLatin1(field.key);
        const QString caption = fieldCaption(key, session.book(), session.language());
        line->setAccessibleName(caption);
        connect(line, &QLineEdit::returnPressed, this, &NewRecordForm::create);
        form->addRow(plainLabel(caption, this, TextRole::Caption), line);
        m_entries.push_back({key, field.type, line});
    }
    all->addLayout(form);
    m_problem = plainLabel({}, this, TextRole::Caption);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    all->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *save = primaryButton(tr("Add"), this);
    connect(cancel, &QPushButton::clicked, this, &QWidget::close);
    connect(save, &QPushButton::clicked, this, &NewRecordForm::create);
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    all->addLayout(buttons);
}

void NewRecordForm::popUp(const QWidget *anchor)
{
    adjustSize();
    move(anchor->mapTo(parentWidget(),
                       QPoint(anchor->width() - width(), anchor->height() + Size::step)));
    show();
    raise();
    m_entries.front().editor->setFocus();
}

QLineEdit *NewRecordForm::editor(const QString &field) const
{
    const auto found = std::ranges::find(m_entries, field, &Entry::key);
    return found == m_entries.end() ? nullptr : found->editor;
}

Expected<std::map<QString, Value>> NewRecordForm::values() const
{
    std::map<QString, Value> result;
    for (const Entry &entry : m_entries) {
        const QString typed = entry.editor->text().trimmed();
        if (typed.isEmpty())
            continue;
        const auto value = valueFromText(typed, entry.type, m_session.workspace().currency(),
                                         m_session.language());
        if (!value)
            return tl::make_unexpected(value.error());
        result[entry.key] = *value;
    }
    const bool named = result.contains(u"name"_s) || result.contains(u"email"_s);
    if (!named)
        return badInput(tr("A name is needed."));
    return result;
}

/// The record, and before it the company that it names for the first time.
std::vector<Command::Any> NewRecordForm::commands(const QString &ref)
{
    auto fields = values();
    if (!fields) {
        m_problem->setText(fields.error().text);
        m_problem->show();
        return {};
    }
    std::vector<Command::Any> result;
    if (const auto company = fields->find(u"company"_s); company != fields->end()) {
        const QString name = plainText(company->second);
        const auto known = m_session.read(
            [&] { return m_session.store().recordByName(SubjectKind::Company, name); });
        const QString companyRef = known ? known->ref : newRef(m_session, SubjectKind::Company);
        if (!known)
            result.push_back(Command::SaveRecord{.subject = {SubjectKind::Company, companyRef},
                                                 .fields = {{u"name"_s, name}},
                                                 .pipeline = {},
                                                 .stage = {},
                                                 .stageAt = {}});
        company->second = companyRef;
    }
    result.push_back(Command::SaveRecord{
        .subject = {m_kind, ref}, .fields = *fields, .pipeline = {}, .stage = {}, .stageAt = {}});
    return result;
}

void NewRecordForm::create()
{
    const QString ref = m_session.read([&] { return newRef(m_session, m_kind); });
    const auto list = commands(ref);
    if (list.empty() || !m_session.runAll(list, {}))
        return;
    if (const auto subject = m_session.workspace().find({m_kind, ref})) {
        Q_EMIT created(*subject);
        close();
    }
}

void NewRecordForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        Panel::keyPressEvent(event);
}

} // namespace Imbuto
