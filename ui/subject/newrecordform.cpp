// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/newrecordform.h"

#include "ui/shell/focuskeeper.h"
#include "ui/shell/session.h"
#include "ui/subject/dossier.h"
#include "ui/subject/fieldtext.h"
#include "ui/subject/inlineedit.h"
#include "ui/subject/lookalikes.h"
#include "ui/subject/namecompleter.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
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
        && field.type != FieldType::Currency;
}

QString titleFor(SubjectKind kind)
{
    switch (kind) {
    case SubjectKind::Person:
        return NewRecordForm::tr("New person");
    case SubjectKind::Company:
        return NewRecordForm::tr("New company");
    case SubjectKind::Deal:
        break;
    }
    return NewRecordForm::tr("New deal");
}

} // namespace

NewRecordForm::NewRecordForm(Session &session, SubjectKind kind, QWidget *parent)
    : Panel(parent), m_session(session), m_kind(kind)
{
    setAttribute(Qt::WA_DeleteOnClose);
    new FocusKeeper(this);
    setFixedWidth(scaled(kWidth));
    setAccessibleName(titleFor(kind));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(Size::group, Size::group, Size::group, Size::group);
    all->setSpacing(Size::cardPadding);
    all->addWidget(plainLabel(titleFor(kind), this, TextRole::Section));
    addEntries();
    m_around = new Lookalikes(session, kind, this);
    connect(m_around, &Lookalikes::opened, this, &QWidget::close);
    connect(m_around, &Lookalikes::changed, this, [this] {
        layout()->activate();
        adjustSize();
    });
    all->addWidget(m_around);
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

void NewRecordForm::addEntries()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Size::cardPadding);
    form->setVerticalSpacing(Size::related);
    static_cast<QVBoxLayout *>(layout())->addLayout(form);
    const auto caption = [this](const QString &key) {
        return fieldCaption(key, m_session.book(), m_session.language());
    };
    for (const FieldDef &field : builtInFields()) {
        if (!isTyped(field, m_kind))
            continue;
        auto *line = new QLineEdit(this);
        const QString key = QString::fromLatin1(field.key);
        line->setAccessibleName(caption(key));
        connect(line, &QLineEdit::returnPressed, this, [this, line] {
            const QCompleter *offered = line->completer();
            if (!offered || !offered->popup()->isVisible()) // else Enter takes what is offered
                create();
        });
        connect(line, &QLineEdit::textEdited, this, [this] {
            m_around->look({m_kind, textOf(u"name"_s), textOf(u"email"_s), textOf(u"phone"_s)},
                           textOf(u"company"_s));
        });
        form->addRow(plainLabel(caption(key), this, TextRole::Caption), line);
        if (field.type == FieldType::Company || field.type == FieldType::Person)
            completeReference(form, line,
                              field.type == FieldType::Company ? SubjectKind::Company
                                                               : SubjectKind::Person);
        m_entries.push_back({key, field.type, line});
    }
    if (m_kind != SubjectKind::Deal)
        return;
    m_board = new QComboBox(this);
    m_board->setAccessibleName(caption(u"pipeline"_s));
    for (const Pipeline *pipeline : m_session.book().pipelinesFor(m_kind))
        if (!pipeline->archived)
            m_board->addItem(pipeline->caption.in(m_session.language().code), pipeline->id);
    form->addRow(plainLabel(caption(u"pipeline"_s), this, TextRole::Caption), m_board);
}

/// Names that are there are offered; one that is not is said to be new, before it is made.
void NewRecordForm::completeReference(QFormLayout *form, QLineEdit *line, SubjectKind kind)
{
    auto *fresh =
        plainLabel(kind == SubjectKind::Company ? tr("New company: it will be added, too.")
                                                : tr("New person: will be added, too."),
                   this, TextRole::Caption);
    fresh->setWordWrap(true);
    fresh->hide();
    form->addRow(nullptr, fresh);
    completeNames(line, m_session, kind);
    connect(line, &QLineEdit::textChanged, this, [this, line, fresh, kind](const QString &typed) {
        const QString name = typed.trimmed();
        const bool linked = m_linked && m_linked->kind == kind && name == m_linkedName;
        const bool known = name.isEmpty() || linked
            || m_session.read([&] { return m_session.store().recordByName(kind, name); });
        if (fresh->isHidden() == known)
            return;
        fresh->setVisible(!known);
        line->setAccessibleDescription(known ? QString() : fresh->text());
        layout()->activate();
        adjustSize();
    });
}

QString NewRecordForm::textOf(const QString &field) const
{
    const QLineEdit *line = editor(field);
    return line ? line->text().trimmed() : QString();
}

const std::vector<Subject> &NewRecordForm::lookalikes() const
{
    return m_around->found();
}

void NewRecordForm::popUp(const QWidget *anchor)
{
    for (auto *other : parentWidget()->findChildren<NewRecordForm *>())
        if (other != this)
            other->close();
    adjustSize();
    const QPoint under = anchor->mapTo(
        parentWidget(), QPoint(anchor->width() - width(), anchor->height() + Size::step));
    const int lowest = parentWidget()->height() - height() - Size::step;
    move(qMax(Size::step, under.x()), qMax(Size::step, qMin(under.y(), lowest)));
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
    const bool named =
        result.contains(u"name"_s) || result.contains(u"email"_s) || result.contains(u"title"_s);
    if (!named)
        return badInput(m_kind == SubjectKind::Deal ? tr("A title is needed.")
                                                    : tr("A name is needed."));
    return result;
}

void NewRecordForm::refer(std::map<QString, Value> &fields, const QString &field, SubjectKind kind,
                          std::vector<Command::Any> &before)
{
    const auto given = fields.find(field);
    if (given == fields.end())
        return;
    const QString name = plainText(given->second);
    if (m_linked && m_linked->kind == kind && name == m_linkedName) {
        given->second = m_linked->ref;
        return;
    }
    const auto known = m_session.read([&] { return m_session.store().recordByName(kind, name); });
    const QString ref = known ? known->ref : newRef(m_session, kind);
    if (!known)
        before.push_back(Command::SaveRecord{.subject = {kind, ref},
                                             .fields = {{u"name"_s, name}},
                                             .pipeline = {},
                                             .stage = {},
                                             .stageAt = {}});
    given->second = ref;
}

/// The record, and before it who is named for the first time.
std::vector<Command::Any> NewRecordForm::commands(const QString &ref)
{
    auto fields = values();
    if (!fields) {
        m_problem->setText(fields.error().text);
        m_problem->show();
        adjustSize();
        return {};
    }
    std::vector<Command::Any> result;
    refer(*fields, u"company"_s, SubjectKind::Company, result);
    refer(*fields, u"person"_s, SubjectKind::Person, result);
    Command::SaveRecord save;
    save.subject = {m_kind, ref};
    save.fields = *fields;
    if (m_board) {
        save.pipeline = m_board->currentData().toString();
        if (!m_session.by().isEmpty())
            save.fields[u"owner"_s] = m_session.by();
    }
    result.push_back(save);
    return result;
}

void NewRecordForm::link(const Record &other)
{
    const bool person = other.subject.kind == SubjectKind::Person;
    QLineEdit *line = editor(person ? u"person"_s : u"company"_s);
    if (!line)
        return;
    m_linked = m_session.workspace().refOf(other.subject);
    m_linkedName = (other.name.isEmpty() ? other.email : other.name).trimmed();
    line->setText(m_linkedName);
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
