// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/fieldrow.h"

#include "core/store/recordreads.h"
#include "ui/shell/format.h"
#include "ui/shell/outcometext.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/calendarpopup.h"
#include "ui/subject/dossier.h"
#include "ui/subject/fieldtext.h"
#include "ui/subject/inlineedit.h"
#include "ui/subject/namecompleter.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr int kCaptionWidth = 112;

} // namespace

FieldRow::FieldRow(Session &session, const QString &key, FieldType type, QWidget *parent)
    : QWidget(parent), m_session(session), m_key(key), m_type(type)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(2);
    auto *row = new QHBoxLayout;
    row->setSpacing(Size::step);
    m_caption = plainLabel({}, this, TextRole::Caption);
    m_caption->setFixedWidth(scaled(kCaptionWidth));
    m_caption->setWordWrap(true);
    row->addWidget(m_caption);
    addEditor(row);
    all->addLayout(row);
    m_problem = plainLabel({}, this, TextRole::Caption);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *under = new QHBoxLayout; // beneath the editor, whose text stands a little in
    under->setContentsMargins(scaled(kCaptionWidth) + Size::step + 6, 0, 0, 0);
    under->addWidget(m_problem);
    all->addLayout(under);
    if (type == FieldType::Company || type == FieldType::Person) {
        m_create = new LinkButton({}, this);
        m_create->hide();
        all->addWidget(m_create, 0, Qt::AlignRight);
        connect(m_create, &QPushButton::clicked, this,
                [this] { createReference(m_edit->text().trimmed()); });
    }
}

void FieldRow::addEditor(QHBoxLayout *row)
{
    if (m_type == FieldType::Flag) {
        m_flag = new QCheckBox(this);
        row->addWidget(m_flag, 1);
        connect(m_flag, &QCheckBox::toggled, this, [this](bool on) { write(m_key, on); });
        return;
    }
    if (m_type == FieldType::Choice)
        return addChoices(row);
    m_edit = new InlineEdit(this);
    m_edit->setPlaceholderText(u"—"_s);
    row->addWidget(m_edit, 1);
    connect(m_edit, &InlineEdit::committed, this, &FieldRow::commit);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { setProblem({}); });
    connect(m_edit, &InlineEdit::reverted, this, [this] { setProblem({}); });
    if (m_type == FieldType::Tags)
        addTags();
    else if (m_key == "amount"_L1)
        addCurrency(row);
    else if (m_type == FieldType::Date)
        addCalendar(row);
    else if (m_type == FieldType::Company || m_type == FieldType::Person)
        addCompleter();
}

/// A comma ends a tag: those in use are offered for the one that is being typed.
void FieldRow::addTags()
{
    m_suggestions = new QStringListModel(this);
    m_completer = new QCompleter(m_suggestions, this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &typed) {
        const QString last = typed.section(u',', -1).trimmed();
        const QStringList known = m_session.read(
            [&] { return RecordReads(m_session.store()).tags(m_record.subject.kind); });
        QStringList fitting;
        for (const QString &tag : known)
            if (!last.isEmpty() && tag.startsWith(last, Qt::CaseInsensitive))
                fitting << tag;
        m_suggestions->setStringList(fitting);
        fitting.isEmpty() ? m_completer->popup()->hide() : m_completer->complete();
    });
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
            [this](const QString &tag) {
                const QString typed = m_edit->text();
                const qsizetype comma = typed.lastIndexOf(u',');
                m_edit->setText(comma < 0 ? tag : typed.left(comma) + u", "_s + tag);
            });
}

void FieldRow::addChoices(QHBoxLayout *row)
{
    m_choice = new QComboBox(this);
    m_choice->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    row->addWidget(m_choice, 1);
    connect(m_choice, &QComboBox::activated, this,
            [this] { write(m_key, m_choice->currentData().toString()); });
}

/// The choices of the book in force, in the reader's language, and none.
void FieldRow::fillChoices()
{
    m_choice->clear();
    m_choice->addItem(u"—"_s, QString());
    const CustomField *field = m_session.book().customField(m_key, m_record.subject.kind);
    const QString stored = plainText(fieldValue(m_record, m_key));
    for (const QString &id : field ? field->choices : std::vector<QString>()) {
        const auto caption = field->choiceCaptions.find(id);
        m_choice->addItem(caption == field->choiceCaptions.end()
                              ? id
                              : caption->second.in(m_session.language().code),
                          id);
    }
    if (m_choice->findData(stored) < 0) // of an earlier definition
        m_choice->addItem(stored, stored);
    m_choice->setCurrentIndex(m_choice->findData(stored));
}

void FieldRow::addCurrency(QHBoxLayout *row)
{
    m_currency = new QComboBox(this);
    m_currency->addItems(usualCurrencies());
    row->addWidget(m_currency);
    connect(m_currency, &QComboBox::textActivated, this,
            [this](const QString &code) { write(u"currency"_s, code); });
}

void FieldRow::addCalendar(QHBoxLayout *row)
{
    auto *button = iconButton(u"calendar"_s, tr("Choose a date"), this);
    row->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, button] {
        const QDate stored = dateFromText(m_edit->text(), m_session.language());
        popUpCalendar(this, button->mapToGlobal(QPoint(0, button->height() + Size::step)),
                      m_session.language(), stored.isValid() ? stored : m_session.today(),
                      [this](QDate day) { write(m_key, day); });
    });
}

void FieldRow::addCompleter()
{
    m_completer = completeNames(m_edit, m_session, referred());
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
            &FieldRow::commit);
}

SubjectKind FieldRow::referred() const
{
    return m_type == FieldType::Company ? SubjectKind::Company : SubjectKind::Person;
}

void FieldRow::fill(const Record &record)
{
    const bool sameSubject = record.subject == m_record.subject;
    if (!sameSubject)
        setProblem({});
    m_record = record;
    const QString caption = fieldCaption(m_key, m_session.book(), m_session.language());
    m_caption->setText(caption);
    if (m_flag) {
        const Value value = fieldValue(record, m_key);
        const QSignalBlocker blocker(m_flag);
        m_flag->setChecked(std::holds_alternative<bool>(value) && std::get<bool>(value));
        m_flag->setAccessibleName(caption);
        return;
    }
    if (m_choice) {
        fillChoices();
        m_choice->setAccessibleName(caption);
        return;
    }
    m_edit->setAccessibleName(caption);
    const QString before = m_edit->stored();
    m_edit->setStored(shown());
    if (!m_edit->hasFocus())
        m_edit->setCursorPosition(0);
    else if (sameSubject && m_edit->isPending() && m_edit->stored() != before)
        setProblem(tr("Meanwhile it became “%1”. Enter writes yours, Esc takes that.")
                       .arg(m_edit->stored()));
    if (m_currency) {
        const QString code =
            record.currency.isEmpty() ? m_session.workspace().currency() : record.currency;
        if (m_currency->findText(code) < 0)
            m_currency->addItem(code);
        m_currency->setCurrentText(code);
        m_currency->setAccessibleName(
            fieldCaption(u"currency"_s, m_session.book(), m_session.language()));
    }
}

QString FieldRow::shown() const
{
    const Value value = fieldValue(m_record, m_key);
    if (m_type == FieldType::Company || m_type == FieldType::Person) {
        if (isNothing(value))
            return {};
        const auto found =
            m_session.read([&] { return m_session.store().recordById(std::get<qint64>(value)); });
        return found ? found->name : QString();
    }
    return textFromValue(value, m_type, currencyOf(m_record, m_session), m_session.language());
}

void FieldRow::focusEditor()
{
    if (m_edit) {
        m_edit->setFocus(Qt::OtherFocusReason);
        m_edit->selectAll();
    } else {
        (m_flag ? static_cast<QWidget *>(m_flag) : m_choice)->setFocus(Qt::OtherFocusReason);
    }
}

QString FieldRow::problem() const
{
    return m_problem->text();
}

void FieldRow::commit(const QString &text)
{
    const QString currency = currencyOf(m_record, m_session);
    const bool refers = m_type == FieldType::Company || m_type == FieldType::Person;
    const auto value = refers ? reference(text.trimmed())
                              : valueFromText(text, m_type, currency, m_session.language());
    if (!value)
        setProblem(value.error().text);
    else
        write(m_key, *value);
}

Expected<Value> FieldRow::reference(const QString &name)
{
    if (name.isEmpty())
        return Value();
    const auto found =
        m_session.read([&] { return m_session.store().recordByName(referred(), name); });
    if (found)
        return Value(found->ref);
    m_create->setText(tr("Create “%1”").arg(name));
    m_create->show();
    return badInput(m_type == FieldType::Company ? tr("No company has this name.")
                                                 : tr("Nobody has this name."));
}

void FieldRow::write(const QString &field, const Value &value)
{
    const auto outcome = m_session.run(
        Command::EditField{m_session.workspace().refOf(m_record.subject), field, value});
    if (!outcome) {
        setProblem(outcome.error().text);
    } else if (outcome->result == Outcome::Result::Refused) {
        const QString reason = m_session.read([&] { return refusalText(m_session, *outcome); });
        if (m_edit)
            m_edit->revert();
        fill(m_record);
        setProblem(reason);
    } else {
        setProblem({});
        if (m_edit)
            m_edit->accept();
    }
}

void FieldRow::createReference(const QString &name)
{
    const QString ref = newRef(m_session, referred());
    const auto written = m_session.runAll(
        {Command::SaveRecord{.subject = {referred(), ref},
                             .fields = {{u"name"_s, name}},
                             .pipeline = {},
                             .stage = {},
                             .stageAt = {}},
         Command::EditField{m_session.workspace().refOf(m_record.subject), m_key, ref}},
        {});
    if (written)
        setProblem({});
}

void FieldRow::setProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    if (m_create && text.isEmpty())
        m_create->hide();
    if (m_edit) {
        m_edit->setProblem(!text.isEmpty());
        m_edit->setAccessibleDescription(text);
    }
}

} // namespace Imbuto
