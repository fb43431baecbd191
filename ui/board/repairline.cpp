// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/repairline.h"

#include "core/explain.h"
#include "core/fields.h"
#include "ui/board/datefield.h"
#include "ui/shell/format.h"
#include "ui/shell/icons.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/activitytext.h"
#include "ui/subject/fieldtext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSign = 18;

FieldType fieldType(const QString &field, const Pipeline &pipeline, const RuleBook &book)
{
    if (const FieldDef *known = builtInField(field, pipeline.subject))
        return known->type;
    const CustomField *custom = book.customField(field, pipeline.subject);
    if (!custom)
        return FieldType::Text;
    if (custom->type == "date"_L1)
        return FieldType::Date;
    if (custom->type == "number"_L1)
        return FieldType::Number;
    return custom->type == "flag"_L1 ? FieldType::Flag : FieldType::Text;
}

} // namespace

RepairLine::RepairLine(Session &session, const Pipeline &pipeline, const Record &record,
                       const Unmet &condition, State state, QWidget *parent)
    : QWidget(parent), m_session(session), m_pipeline(pipeline), m_record(record), m_state(state)
{
    const RuleBook &book = session.book();
    const Language &language = session.language();
    const Tokens &t = tokens(this);
    const bool met = state == State::Met;

    auto *sign = new QLabel(this);
    sign->setPixmap(iconPixmap(met ? u"check"_s : u"ring"_s, met ? t.good : t.warning, kSign,
                               devicePixelRatioF()));
    sign->setFixedWidth(kSign);
    sign->setAccessibleName(met ? tr("Met") : tr("Missing"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, Size::related, 0, Size::related);
    layout->setSpacing(Size::related);
    layout->addWidget(sign, 0, Qt::AlignTop);
    m_body = new QVBoxLayout;
    m_body->setSpacing(2);
    layout->addLayout(m_body, 1);

    const QString caption = conditionText(condition, pipeline, book, language);
    QLabel *title = plainLabel(caption, this, TextRole::Strong);
    title->setWordWrap(true);
    m_body->addWidget(title);
    const QString present = presentText(condition, pipeline, book, language);
    if (!present.isEmpty()) {
        QLabel *line = plainLabel(present, this, TextRole::Caption);
        line->setWordWrap(true);
        m_body->addWidget(line);
    }
    setAccessibleName(caption + u". "_s + present);
    if (!met && condition.repair)
        addEditor(*condition.repair);
}

void RepairLine::addEditor(const Repair &repair)
{
    switch (repair.kind) {
    case Repair::Kind::Field:
        addFieldEditor(repair);
        break;
    case Repair::Kind::Activity:
        addActivityEditor(repair);
        break;
    case Repair::Kind::Owner:
        addOwnerEditor();
        break;
    case Repair::Kind::Reason:
        addReasonEditor(repair);
        break;
    }
    m_problem = plainLabel({}, this, TextRole::Caption);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_body->addWidget(m_problem);
}

void RepairLine::put(QWidget *editor, const QString &name)
{
    editor->setAccessibleName(name);
    m_body->addSpacing(Size::step);
    m_body->addWidget(editor);
    m_editor = editor;
}

void RepairLine::addFieldEditor(const Repair &repair)
{
    const QString name = fieldCaption(repair.field, m_session.book(), m_session.language());
    const FieldType type = fieldType(repair.field, m_pipeline, m_session.book());
    if (type == FieldType::Owner)
        return addOwnerEditor();
    if (const CustomField *own = m_session.book().customField(repair.field, m_pipeline.subject);
        own && !own->choices.empty())
        return addChoiceEditor(*own);
    if (type == FieldType::Flag) {
        auto *box = new QCheckBox(name, this);
        put(box, name);
        m_take = [box, field = repair.field](Command::Move &move) -> Expected<void> {
            move.set[field] = box->isChecked();
            return {};
        };
        return;
    }
    const QString currency =
        m_record.currency.isEmpty() ? m_session.workspace().currency() : m_record.currency;
    QLineEdit *line = nullptr;
    if (type == FieldType::Date) {
        auto *date = new DateField(m_session.language(), m_session.today(), this);
        line = date;
    } else {
        line = new QLineEdit(this);
        line->setPlaceholderText(type == FieldType::Amount ? currency : name);
    }
    line->setText(
        textFromValue(fieldValue(m_record, repair.field), type, currency, m_session.language()));
    put(line, name);
    m_take = [this, line, type, currency, name,
              field = repair.field](Command::Move &move) -> Expected<void> {
        if (line->text().trimmed().isEmpty())
            return badInput(tr("Fill this in"), name);
        auto value = valueFromText(line->text().trimmed(), type, currency, m_session.language());
        if (!value)
            return tl::make_unexpected(value.error());
        move.set[field] = *value;
        if (type == FieldType::Amount && m_record.currency.isEmpty())
            move.set[u"currency"_s] = currency;
        return {};
    };
}

/// Its words, with what the record says chosen.
void RepairLine::addChoiceEditor(const CustomField &field)
{
    const QString code = m_session.language().code;
    const QString name = field.caption.in(code);
    auto *combo = new QComboBox(this);
    combo->addItem(u"—"_s, QString());
    for (const QString &id : field.choices) {
        const auto caption = field.choiceCaptions.find(id);
        combo->addItem(caption == field.choiceCaptions.end() ? id : caption->second.in(code), id);
    }
    combo->setCurrentIndex(qMax(0, combo->findData(plainText(fieldValue(m_record, field.key)))));
    put(combo, name);
    m_take = [combo, name, key = field.key](Command::Move &move) -> Expected<void> {
        const QString id = combo->currentData().toString();
        if (id.isEmpty())
            return badInput(tr("Fill this in"), name);
        move.set[key] = id;
        return {};
    };
}

QString RepairLine::activityCaption(const Repair &repair) const
{
    Activity activity;
    activity.kind = repair.activity;
    activity.data = repair.data;
    return activityLine(activity, m_session.book(), m_session.language());
}

void RepairLine::addActivityEditor(const Repair &repair)
{
    const Workspace &workspace = m_session.workspace();
    const QString caption = tr("Log now: %1").arg(activityCaption(repair));
    auto *box = new QCheckBox(caption, this);
    box->setToolTip(dateTimeText(workspace.now(), workspace.calendar(), m_session.language()));
    put(box, caption);
    m_take = [this, box, repair](Command::Move &move) -> Expected<void> {
        if (!box->isChecked())
            return badInput(tr("Tick this if it has happened; it is logged with the move"));
        move.log.push_back({move.subject, repair.activity, repair.data, {}});
        return {};
    };
}

void RepairLine::addOwnerEditor()
{
    auto *combo = new QComboBox(this);
    combo->addItem(tr("Choose an owner"), QString());
    for (const User &user : m_session.workspace().users()) {
        if (user.active)
            combo->addItem(user.name, user.ref);
    }
    // who moves a card that nobody has will mostly have it
    combo->setCurrentIndex(qMax(0, combo->findData(m_session.by())));
    put(combo, tr("Owner"));
    m_take = [combo](Command::Move &move) -> Expected<void> {
        const QString ref = combo->currentData().toString();
        if (ref.isEmpty())
            return badInput(tr("Choose an owner"));
        move.set[u"owner"_s] = ref;
        return {};
    };
}

void RepairLine::addReasonEditor(const Repair &repair)
{
    const QString code = m_session.language().code;
    auto *text = new QLineEdit(this);
    text->setPlaceholderText(tr("Reason in your words"));
    QComboBox *combo = nullptr;
    if (!repair.reasons.empty()) {
        combo = new QComboBox(this);
        combo->addItem(tr("Choose a reason"), QString());
        for (const QString &id : repair.reasons)
            combo->addItem(reasonCaption(id, code), id);
        if (repair.otherReasons)
            combo->addItem(tr("Another reason…"), QString());
        put(combo, tr("Reason"));
        text->setVisible(false);
        connect(combo, &QComboBox::currentIndexChanged, text, [=](int at) {
            const bool another = at > 0 && combo->itemData(at).toString().isEmpty();
            text->setVisible(another);
            if (another)
                text->setFocus();
        });
    }
    QWidget *first = m_editor;
    put(text, tr("Reason"));
    if (first)
        m_editor = first;
    m_take = [combo, text](Command::Move &move) -> Expected<void> {
        move.reason = combo ? combo->currentData().toString() : QString();
        if (move.reason.isEmpty() && !text->isHidden())
            move.reason = text->text().trimmed();
        if (move.reason.isEmpty())
            return badInput(tr("A reason is needed"));
        return {};
    };
}

QString RepairLine::reasonCaption(const QString &id, const QString &language) const
{
    for (const Stage &stage : m_pipeline.stages) {
        for (const Reason &reason : stage.reasons) {
            if (reason.id == id)
                return reason.caption.in(language);
        }
    }
    return id;
}

Expected<void> RepairLine::contribute(Command::Move &move)
{
    if (!m_take)
        return {};
    const auto taken = m_take(move);
    setProblem(taken ? QString() : taken.error().text);
    return taken;
}

void RepairLine::setProblem(const QString &text)
{
    if (!m_problem)
        return;
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    if (m_editor)
        m_editor->setAccessibleDescription(text);
}

} // namespace Imbuto
