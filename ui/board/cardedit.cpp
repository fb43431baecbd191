// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/cardedit.h"

#include "ui/board/datefield.h"
#include "ui/board/movement.h"
#include "ui/shell/outcometext.h"
#include "ui/shell/session.h"
#include "ui/subject/fieldtext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {
constexpr int kLeastWidth = 260;
constexpr int kMargin = 8; ///< kept free to the window's edges
} // namespace

void CardEdit::open(Session &session, Subject subject, const QRect &card)
{
    QWidget *window = windowOf(session);
    const auto record = session.read([&] { return session.store().record(subject); });
    if (!window || !record)
        return;
    for (auto *old : window->findChildren<CardEdit *>())
        old->close();
    auto *panel = new CardEdit(session, *record, window);
    panel->setFixedWidth(qMax(scaled(kLeastWidth), card.width()));
    panel->adjustSize();
    const QPoint at = window->mapFromGlobal(card.topLeft());
    panel->move(
        qBound(kMargin, at.x(), qMax(kMargin, window->width() - panel->width() - kMargin)),
        qBound(kMargin, at.y(), qMax(kMargin, window->height() - panel->height() - kMargin)));
    panel->show();
    panel->raise();
    panel->m_name->setFocus(Qt::OtherFocusReason);
    panel->m_name->selectAll();
}

CardEdit::CardEdit(Session &session, const Record &record, QWidget *window)
    : Panel(window), m_session(session), m_record(record), m_before(window->focusWidget())
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Edit “%1”").arg(record.name));
    build();
    connect(&session, &QObject::destroyed, this, &QWidget::close);
    connect(&session, &Session::languageChanged, this, &QWidget::close);
}

void CardEdit::build()
{
    const bool deal = m_record.subject.kind == SubjectKind::Deal;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Size::cardPadding, Size::cardPadding, Size::cardPadding,
                               Size::cardPadding);
    layout->setSpacing(Size::step);
    m_name = new QLineEdit(m_record.name, this);
    add(layout, m_name, deal ? tr("Title") : tr("Name"));
    if (deal)
        addMoney(layout);
    m_problem = plainLabel({}, this, TextRole::Caption);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, Size::step, 0, 0);
    buttons->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &CardEdit::dismiss);
    QPushButton *keep = primaryButton(tr("Save"), this);
    connect(keep, &QPushButton::clicked, this, &CardEdit::save);
    buttons->addWidget(cancel);
    buttons->addWidget(keep);
    layout->addLayout(buttons);
}

void CardEdit::add(QVBoxLayout *layout, QWidget *field, const QString &caption)
{
    QLabel *label = plainLabel(caption, this, TextRole::Caption);
    label->setBuddy(field);
    field->setAccessibleName(caption);
    layout->addWidget(label);
    layout->addWidget(field);
}

void CardEdit::addMoney(QVBoxLayout *layout)
{
    const QString currency =
        m_record.currency.isEmpty() ? m_session.workspace().currency() : m_record.currency;
    const Value amount = m_record.amount ? Value(*m_record.amount) : Value();
    m_amount = new QLineEdit(
        textFromValue(amount, FieldType::Amount, currency, m_session.language()), this);
    m_currency = new QComboBox(this);
    m_currency->addItems({u"EUR"_s, u"USD"_s, u"GBP"_s, u"CHF"_s});
    if (m_currency->findText(currency) < 0)
        m_currency->insertItem(0, currency);
    m_currency->setCurrentText(currency);
    m_currency->setAccessibleName(tr("Currency"));
    QLabel *label = plainLabel(tr("Amount"), this, TextRole::Caption);
    label->setBuddy(m_amount);
    m_amount->setAccessibleName(label->text());
    layout->addWidget(label);
    auto *row = new QHBoxLayout;
    row->setSpacing(Size::step);
    row->addWidget(m_amount, 1);
    row->addWidget(m_currency);
    layout->addLayout(row);
    m_close = new DateField(m_session.language(), m_session.today(), this);
    m_close->setDate(m_record.expectedClose);
    add(layout, m_close, tr("Expected close"));
}

std::optional<std::vector<Command::Any>> CardEdit::changes()
{
    std::vector<Command::Any> commands;
    const auto ref = m_session.workspace().refOf(m_record.subject);
    const auto set = [&](const QString &field, const Value &value) {
        commands.emplace_back(Command::EditField{ref, field, value});
    };
    const QString name = m_name->text().trimmed();
    if (name.isEmpty()) {
        tellProblem(m_name, tr("It needs a name"));
        return {};
    }
    if (name != m_record.name)
        set(m_close ? u"title"_s : u"name"_s, name);
    if (!m_close)
        return commands;
    const QString currency = m_currency->currentText();
    const auto amount = valueFromText(m_amount->text().trimmed(), FieldType::Amount, currency,
                                      m_session.language());
    if (!amount) {
        tellProblem(m_amount, amount.error().text);
        return {};
    }
    // the currency first: an amount is read in it
    const bool other = currency != m_record.currency && !isNothing(*amount);
    if (other)
        set(u"currency"_s, currency);
    const Value stored = m_record.amount ? Value(*m_record.amount) : Value();
    if (other
        || m_amount->text().trimmed()
            != textFromValue(stored, FieldType::Amount, currency, m_session.language()))
        set(u"amount"_s, *amount);
    if (!m_close->text().trimmed().isEmpty() && !m_close->date().isValid()) {
        tellProblem(m_close, tr("This is not a date"));
        return {};
    }
    if (m_close->date() != m_record.expectedClose)
        set(u"expected_close"_s, m_close->date().isValid() ? Value(m_close->date()) : Value());
    return commands;
}

void CardEdit::save()
{
    m_problem->hide();
    const auto commands = changes();
    if (!commands)
        return;
    if (commands->empty())
        return dismiss();
    const auto bulk = m_session.runAll(*commands, {});
    if (!bulk)
        return;
    for (const auto &outcome : bulk->outcomes) {
        if (outcome && outcome->result != Outcome::Result::Refused)
            continue;
        if (bulk->change)
            m_session.undoChange(bulk->change); // all of it or nothing
        return tellProblem(m_name,
                           outcome
                               ? m_session.read([&] { return refusalText(m_session, *outcome); })
                               : outcome.error().text);
    }
    dismiss();
}

void CardEdit::tellProblem(QWidget *field, const QString &text)
{
    m_problem->setText(text);
    m_problem->show();
    adjustSize();
    field->setAccessibleDescription(text);
    field->setFocus(Qt::OtherFocusReason);
}

void CardEdit::dismiss()
{
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    close();
}

void CardEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        save();
    event->accept(); // what is typed here is not for the board behind
}

} // namespace Imbuto
