// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/fieldform.h"

#include "ui/shell/format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace Imbuto {

namespace {
/// A bound as it was kept, as a value.
Value kept(const QString &bound, const CustomField &field)
{
    if (bound.isEmpty())
        return {};
    return field.type == u"number" ? Value(bound.toDouble()) : Value(bound);
}
} // namespace

FieldForm::FieldForm(const CustomField &field, const FieldAsk *ask, const Session &session,
                     QWidget *parent)
    : QWidget(parent), m_field(field), m_language(session.language()),
      m_currency(session.workspace().currency())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Size::cardPadding, Size::related, Size::cardPadding, Size::related);
    layout->setSpacing(Size::step);
    if (field.type == u"choice")
        buildChoices(ask);
    else if (field.type == u"text")
        buildText(ask);
    else
        buildRange(ask);
    addApply();
    setMinimumWidth(scaled(220));
}

void FieldForm::begin()
{
    QWidget *first = m_how        ? m_lines.front()
        : !m_boxes.empty()        ? static_cast<QWidget *>(m_boxes.front())
        : m_field.type == u"date" ? nullptr // its usual answers come before
                                  : m_lines.front();
    if (first)
        QTimer::singleShot(0, first, [first] { first->setFocus(Qt::PopupFocusReason); });
}

void FieldForm::buildText(const FieldAsk *ask)
{
    m_how = new QComboBox(this);
    m_how->setAccessibleName(tr("How the text is compared"));
    m_how->addItem(tr("contains"), int(FieldAsk::How::Contains));
    m_how->addItem(tr("is"), int(FieldAsk::How::Is));
    if (ask)
        m_how->setCurrentIndex(qMax(0, m_how->findData(int(ask->how))));
    layout()->addWidget(m_how);
    m_lines = {addLine(tr("Text"), ask ? ask->values.value(0) : QString())};
}

void FieldForm::buildRange(const FieldAsk *ask)
{
    const bool ranged = ask && ask->how == FieldAsk::How::Between;
    const auto shown = [&](int which) {
        const Value value = kept(ranged ? ask->values.value(which) : QString(), m_field);
        return textFromValue(value, customType(m_field), m_currency, m_language);
    };
    const bool money = m_field.type == u"money";
    m_lines = {addLine(money ? tr("From (%1)").arg(m_currency) : tr("From"), shown(0)),
               addLine(money ? tr("Up to (%1)").arg(m_currency) : tr("Up to"), shown(1))};
    if (m_field.type == u"date")
        for (QLineEdit *line : m_lines)
            line->setPlaceholderText(dateHint(m_language));
}

void FieldForm::buildChoices(const FieldAsk *ask)
{
    for (const QString &choice : m_field.choices) {
        const auto caption = m_field.choiceCaptions.find(choice);
        QString text =
            caption == m_field.choiceCaptions.end() ? choice : caption->second.in(m_language.code);
        auto *box = new QCheckBox(text.replace(u'&', QStringLiteral("&&")), this);
        box->setChecked(ask && ask->values.contains(choice));
        layout()->addWidget(box);
        m_boxes.push_back(box);
    }
}

QLineEdit *FieldForm::addLine(const QString &caption, const QString &text)
{
    auto *label = plainLabel(caption, this, TextRole::Caption);
    auto *line = new QLineEdit(text, this);
    label->setBuddy(line);
    line->setAccessibleName(caption);
    connect(line, &QLineEdit::returnPressed, this, &FieldForm::choose);
    layout()->addWidget(label);
    layout()->addWidget(line);
    return line;
}

void FieldForm::addApply()
{
    m_problem = plainLabel({}, this, TextRole::Caption);
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout()->addWidget(m_problem);
    QPushButton *apply = primaryButton(tr("Filter"), this);
    connect(apply, &QPushButton::clicked, this, &FieldForm::choose);
    layout()->addWidget(apply);
}

/// What was typed as it is kept; what can't be read is told.
QString FieldForm::bound(const QString &typed)
{
    const auto value = valueFromText(typed, customType(m_field), m_currency, m_language);
    if (!value)
        m_wrong = value.error().text;
    return value ? plainText(*value) : QString();
}

FieldAsk FieldForm::answer()
{
    if (!m_boxes.empty()) {
        FieldAsk ask{m_field.key, FieldAsk::How::OneOf};
        for (size_t i = 0; i < m_boxes.size(); ++i)
            if (m_boxes[i]->isChecked())
                ask.values << m_field.choices[i];
        if (ask.values.isEmpty())
            m_wrong = tr("Choose at least one.");
        return ask;
    }
    if (m_how) {
        const QString text = m_lines.front()->text().trimmed();
        if (text.isEmpty())
            m_wrong = tr("Type what to look for.");
        return {m_field.key, FieldAsk::How(m_how->currentData().toInt()), {text}};
    }
    const QStringList bounds{bound(m_lines[0]->text()), bound(m_lines[1]->text())};
    if (m_wrong.isEmpty() && bounds.join(QString()).isEmpty())
        m_wrong = tr("Give one of the two at least.");
    return {m_field.key, FieldAsk::How::Between, bounds};
}

void FieldForm::choose()
{
    m_wrong.clear();
    const FieldAsk ask = answer();
    m_problem->setText(m_wrong);
    m_problem->setVisible(!m_wrong.isEmpty());
    adjustSize();
    if (m_wrong.isEmpty())
        Q_EMIT chosen(ask);
}

} // namespace Imbuto
