// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/logform.h"

#include "core/fields.h"
#include "ui/shell/format.h"
#include "ui/shell/outcometext.h"
#include "ui/shell/session.h"
#include "ui/subject/activitytext.h"
#include "ui/subject/fieldtext.h"
#include "ui/subject/inlineedit.h"
#include "ui/subject/noteedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace Imbuto {

LogForm::LogForm(Session &session, QWidget *parent)
    : Panel(parent, Ground::Window), m_session(session)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(Size::cardPadding, Size::cardPadding, Size::cardPadding,
                            Size::cardPadding);
    all->setSpacing(Size::related);
    m_title = plainLabel({}, this, TextRole::Strong);
    all->addWidget(m_title);
    m_form = new QFormLayout;
    m_form->setHorizontalSpacing(Size::related);
    m_form->setVerticalSpacing(Size::step);
    all->addLayout(m_form);
    m_problem = plainLabel({}, this, TextRole::Caption);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->setWordWrap(true);
    all->addWidget(m_problem);
    m_plan = new LinkButton({}, this);
    m_plan->hide();
    connect(m_plan, &QPushButton::clicked, this, &LogForm::planTask);
    all->addWidget(m_plan, 0, Qt::AlignLeft);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    m_cancel = new QPushButton(this);
    m_log = primaryButton({}, this);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_log);
    all->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &LogForm::cancel);
    connect(m_log, &QPushButton::clicked, this, &LogForm::log);
    hide();
}

/// As tall as \a editor, so that it stands beside the middle of it.
QLabel *LogForm::rowCaption(const QString &text, const QWidget *editor)
{
    QLabel *label = plainLabel(text, this, TextRole::Caption);
    label->setMinimumHeight(editor->sizeHint().height());
    return label;
}

void LogForm::begin(const Record &subject, const ActivityKind &kind, const Values &given)
{
    m_subject = subject;
    m_kind = kind.id;
    m_instead = {};
    m_entries.clear();
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    tellProblem({});
    m_title->setText(kind.caption.in(m_session.language().code));
    m_cancel->setText(tr("Cancel"));
    m_log->setText(tr("Log"));
    for (const ActivityField &field : kind.data)
        addField(field, given);
    if (kind.oneDeal)
        addDeal();
    m_when = new QDateTimeEdit(this);
    const Calendar &calendar = m_session.workspace().calendar();
    m_when->setDisplayFormat(dateFormat(m_session.language()) + u" HH:mm"_s);
    m_when->setCalendarPopup(true);
    // shown as the wall clock of the workspace's zone, whatever the machine's is
    const QDateTime now =
        QDateTime::fromMSecsSinceEpoch(m_session.workspace().now(), calendar.zone());
    m_shown = QDateTime(now.date(), QTime(now.time().hour(), now.time().minute()));
    m_when->setDateTime(m_shown);
    m_when->setAccessibleName(tr("When"));
    m_form->addRow(rowCaption(tr("When"), m_when), m_when);
    show();
    // what consists of nothing but its text is begun by writing; Enter is enough all the same
    auto *note = kind.data.size() == 1 ? findChild<NoteEdit *>() : nullptr;
    (note ? static_cast<QWidget *>(note) : m_log)->setFocus(Qt::OtherFocusReason);
}

void LogForm::correct(const Record &subject, const Activity &activity)
{
    const ActivityKind *kind = m_session.book().kind(activity.kind);
    if (!kind)
        return;
    begin(subject, *kind, activity.data);
    m_instead = activity.change;
    const QDateTime at =
        QDateTime::fromMSecsSinceEpoch(activity.at, m_session.workspace().calendar().zone());
    m_when->setDateTime(QDateTime(at.date(), QTime(at.time().hour(), at.time().minute())));
    m_log->setText(tr("Change"));
}

void LogForm::addField(const ActivityField &field, const Values &given)
{
    const QString caption = field.caption.in(m_session.language().code);
    const auto datum = given.find(field.key);
    QWidget *editor = nullptr;
    if (field.type == "flag"_L1) {
        auto *check = new QCheckBox(caption, this);
        check->setChecked(datum != given.end() && datum->second == Value(true));
        editor = check;
    } else if (field.type == "choice"_L1) {
        auto *combo = new QComboBox(this);
        combo->addItem(u"—"_s, QString());
        for (const QString &choice : field.choices) {
            const auto name = field.choiceCaptions.find(choice);
            combo->addItem(name == field.choiceCaptions.end()
                               ? choice
                               : name->second.in(m_session.language().code),
                           choice);
        }
        if (datum != given.end())
            combo->setCurrentIndex(combo->findData(plainText(datum->second)));
        editor = combo;
    } else {
        editor = addLine(
            field, datum == given.end() ? QString() : text(datum->second, m_session.language()));
    }
    editor->setAccessibleName(caption);
    const bool captioned = field.type != "flag"_L1;
    m_form->addRow(captioned ? rowCaption(caption, editor) : nullptr, editor);
    m_entries.push_back({field.key, editor});
}

/// A line, or room for several where it is prose.
QWidget *LogForm::addLine(const ActivityField &field, const QString &text)
{
    if (field.key == QLatin1String(kNoteKey)) {
        auto *note = new NoteEdit(this);
        note->setPlainText(text);
        note->setPlaceholderText(tr("Shift+Enter begins a new line"));
        connect(note, &NoteEdit::entered, this, &LogForm::log);
        return note;
    }
    auto *line = new QLineEdit(text, this);
    connect(line, &QLineEdit::returnPressed, this, &LogForm::log);
    return line;
}

/// Activities of this kind belong to one deal (D5): with several open ones a person has to say which.
void LogForm::addDeal()
{
    if (m_subject.subject.kind == SubjectKind::Deal)
        return;
    const auto deals = m_session.read([&] { return m_session.store().dealsOf(m_subject.subject); });
    if (deals.size() < 2)
        return;
    auto *combo = new QComboBox(this);
    for (const Record &deal : deals)
        combo->addItem(deal.name, deal.ref);
    combo->setCurrentIndex(combo->count() - 1);
    combo->setAccessibleName(subjectKindText(SubjectKind::Deal));
    m_form->addRow(rowCaption(subjectKindText(SubjectKind::Deal), combo), combo);
    m_entries.push_back({u"deal"_s, combo});
}

Values LogForm::values() const
{
    Values result;
    for (const Entry &entry : m_entries) {
        if (const auto *check = qobject_cast<QCheckBox *>(entry.editor)) {
            if (check->isChecked())
                result[entry.key] = true;
        } else if (const auto *combo = qobject_cast<QComboBox *>(entry.editor)) {
            if (const QString choice = combo->currentData().toString(); !choice.isEmpty())
                result[entry.key] = choice;
        } else if (const auto *line = qobject_cast<QLineEdit *>(entry.editor)) {
            if (const QString typed = line->text().trimmed(); !typed.isEmpty())
                result[entry.key] = typed;
        } else if (const auto *note = qobject_cast<NoteEdit *>(entry.editor)) {
            if (const QString typed = note->toPlainText().trimmed(); !typed.isEmpty())
                result[entry.key] = typed;
        }
    }
    return result;
}

std::optional<Instant> LogForm::when() const
{
    if (m_when->dateTime() == m_shown)
        return {};
    const QTimeZone &zone = m_session.workspace().calendar().zone();
    return QDateTime(m_when->date(), m_when->time(), zone).toMSecsSinceEpoch();
}

void LogForm::log()
{
    const auto at = when();
    if (at && *at > m_session.workspace().now())
        return refuseFuture(*at);
    const Command::LogActivity command{.subject = m_session.workspace().refOf(m_subject.subject),
                                       .kind = m_kind,
                                       .data = values(),
                                       .externalId = {}};
    const bool instead = bool(m_instead);
    if (instead && !m_session.undoChange(m_instead)) {
        m_instead = {}; // said why; what was logged stays
        return cancel();
    }
    m_instead = {};
    const auto outcome = m_session.run(Input{command, at, m_session.by()});
    QString problem;
    if (!outcome)
        problem = outcome.error().text;
    else if (outcome->result == Outcome::Result::Refused)
        problem = m_session.read([&] { return refusalText(m_session, *outcome); });
    if (!problem.isEmpty() && instead) {
        m_session.redo(); // it was said why; what had been logged is there again
        return cancel();
    }
    tellProblem(problem);
    if (problem.isEmpty())
        cancel();
}

void LogForm::tellProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    m_plan->hide();
    setAccessibleDescription(text);
}

void LogForm::refuseFuture(Instant at)
{
    const QDate day = m_session.workspace().calendar().day(at);
    tellProblem(tr("This has not happened yet. What lies ahead is a task; what has happened is "
                   "logged."));
    m_plan->setVisible(!m_instead);
    m_plan->setText(tr("Plan it for %1").arg(dateText(day, m_session.language())));
    Q_EMIT m_session.announce(m_problem->text());
}

void LogForm::planTask()
{
    const auto at = when();
    const Values said = values();
    const auto note = said.find(QLatin1String(kNoteKey));
    const QString title =
        note == said.end() ? m_title->text() : m_title->text() + u": "_s + plainText(note->second);
    const auto due = m_session.workspace().calendar().day(at.value_or(m_session.workspace().now()));
    const auto outcome =
        m_session.run(Command::SaveTask{.subject = m_session.workspace().refOf(m_subject.subject),
                                        .number = {},
                                        .title = title.simplified(),
                                        .due = std::optional(due),
                                        .done = {},
                                        .owner = {}},
                      Session::Tell::OnlyProblems);
    if (!outcome)
        return tellProblem(outcome.error().text);
    Q_EMIT m_session.toast(tr("Planned for %1").arg(dateText(due, m_session.language())),
                           outcome->change);
    cancel();
}

void LogForm::cancel()
{
    const bool focused = isVisible() && isAncestorOf(window()->focusWidget());
    hide();
    Q_EMIT closed();
    if (focused)
        Q_EMIT focusFreed();
}

void LogForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        cancel();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        log();
    else
        Panel::keyPressEvent(event);
}

} // namespace Imbuto
