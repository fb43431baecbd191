// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/quickadd.h"

#include "ui/board/movement.h"
#include "ui/shell/outcometext.h"
#include "ui/shell/session.h"
#include "ui/subject/fieldtext.h"
#include "ui/subject/lookalikes.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

QString headline(SubjectKind kind)
{
    switch (kind) {
    case SubjectKind::Deal:
        return QuickAdd::tr("New deal");
    case SubjectKind::Person:
        return QuickAdd::tr("New person");
    case SubjectKind::Company:
        return QuickAdd::tr("New company");
    }
    return {};
}

} // namespace

void QuickAdd::open(Session &session, const Pipeline &pipeline, QPoint corner,
                    const BoardPlace &place)
{
    QWidget *window = windowOf(session);
    if (!window)
        return;
    for (auto *old : window->findChildren<QuickAdd *>()) {
        if (old->isAncestorOf(window->focusWidget()))
            return; // asked for again from within: what was typed stays
        old->close();
    }
    auto *panel = new QuickAdd(session, pipeline, place, window);
    panel->adjustSize();
    const QPoint at = window->mapFromGlobal(corner) - QPoint(panel->width(), 0);
    panel->move(qBound(Size::related, at.x(), window->width() - panel->width() - Size::related),
                qBound(Size::related, at.y(),
                       qMax(Size::related, window->height() - panel->height() - Size::related)));
    panel->show();
    panel->raise();
    panel->m_name->setFocus(Qt::OtherFocusReason);
}

QuickAdd::QuickAdd(Session &session, const Pipeline &pipeline, const BoardPlace &place,
                   QWidget *window)
    : Panel(window), m_session(session), m_pipeline(pipeline), m_stage(place.stage),
      m_owner(pipeline.subject == SubjectKind::Deal ? session.by() : QString()),
      m_before(window->focusWidget())
{
    if (pipeline.mode == Mode::Derived || pipeline.indexOf(m_stage) <= 0)
        m_stage.clear();
    if (place.owner) {
        const User *of = session.workspace().user(*place.owner);
        m_owner = of ? of->ref : QString();
    }
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(scaled(kWidth));
    const QString title = headline(pipeline.subject);
    setAccessibleName(title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Size::group, Size::group, Size::group, Size::group);
    layout->setSpacing(Size::step);
    layout->addWidget(plainLabel(title, this, TextRole::Section));
    if (const Stage *wanted = pipeline.stage(m_stage))
        layout->addWidget(
            plainLabel(tr("for “%1”").arg(wanted->caption.in(session.language().code)), this,
                       TextRole::Caption));
    layout->addSpacing(Size::step);
    if (pipeline.subject == SubjectKind::Deal) {
        m_name = addField(tr("Title"));
        m_company = addField(tr("Company"));
        m_person = addField(tr("Person"));
        m_amount = addField(tr("Amount (%1)").arg(session.workspace().currency()));
    } else {
        m_name = addField(tr("Name"));
        if (pipeline.subject == SubjectKind::Person) {
            m_email = addField(tr("E-mail"));
            m_company = addField(tr("Company"));
        }
    }
    addLookalikes();
    m_problem = plainLabel({}, this, TextRole::Caption);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, Size::related, 0, 0);
    buttons->setSpacing(Size::related);
    buttons->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &QuickAdd::dismiss);
    buttons->addWidget(cancel);
    QPushButton *create = primaryButton(tr("Create"), this);
    connect(create, &QPushButton::clicked, this, &QuickAdd::create);
    buttons->addWidget(create);
    layout->addLayout(buttons);
    connect(&session, &QObject::destroyed, this, &QWidget::close);
    connect(&session, &Session::languageChanged, this, &QWidget::close);
}

/// Somebody who is there already is seen before they are made again.
void QuickAdd::addLookalikes()
{
    if (m_pipeline.subject == SubjectKind::Deal)
        return;
    auto *around = new Lookalikes(m_session, m_pipeline.subject, this);
    layout()->addWidget(around);
    connect(around, &Lookalikes::opened, this, &QuickAdd::dismiss);
    connect(around, &Lookalikes::changed, this, [this] {
        layout()->activate();
        adjustSize();
    });
    const auto text = [](const QLineEdit *field) {
        return field ? field->text().trimmed() : QString();
    };
    for (const QLineEdit *field : {m_name, m_email, m_company})
        if (field)
            connect(field, &QLineEdit::textEdited, around, [this, around, text] {
                around->look({m_pipeline.subject, text(m_name), text(m_email)}, text(m_company));
            });
}

QLineEdit *QuickAdd::addField(const QString &caption)
{
    auto *label = plainLabel(caption, this, TextRole::Caption);
    auto *field = new QLineEdit(this);
    label->setBuddy(field);
    field->setAccessibleName(caption);
    connect(field, &QLineEdit::returnPressed, this, &QuickAdd::create);
    layout()->addWidget(label);
    layout()->addWidget(field);
    return field;
}

void QuickAdd::create()
{
    m_problem->hide();
    if (m_pipeline.subject == SubjectKind::Deal)
        createDeal();
    else
        createSubject();
}

void QuickAdd::tellProblem(QLineEdit *field, const QString &text)
{
    m_problem->setText(text);
    m_problem->show();
    adjustSize();
    field->setAccessibleDescription(text);
    field->setFocus(Qt::OtherFocusReason);
}

QString QuickAdd::refFor(SubjectKind kind, const QString &name,
                         std::vector<Command::Any> &commands) const
{
    const auto known = m_session.read([&] { return m_session.store().recordByName(kind, name); });
    if (known)
        return known->ref;
    Command::SaveRecord save;
    save.subject = m_session.newRef(kind);
    save.fields[u"name"_s] = name;
    commands.emplace_back(save);
    return save.subject.ref;
}

void QuickAdd::createDeal()
{
    std::vector<Command::Any> commands;
    Command::SaveRecord deal;
    deal.subject = m_session.newRef(SubjectKind::Deal);
    deal.pipeline = m_pipeline.id;
    const QString title = m_name->text().trimmed();
    if (title.isEmpty())
        return tellProblem(m_name, tr("A deal needs a title"));
    deal.fields[u"title"_s] = title;
    const QString amount = m_amount->text().trimmed();
    if (!amount.isEmpty()) {
        const QString currency = m_session.workspace().currency();
        auto value = valueFromText(amount, FieldType::Amount, currency, m_session.language());
        if (!value)
            return tellProblem(m_amount, value.error().text);
        deal.fields[u"amount"_s] = *value;
        deal.fields[u"currency"_s] = currency;
    }
    if (const QString name = m_company->text().trimmed(); !name.isEmpty())
        deal.fields[u"company"_s] = refFor(SubjectKind::Company, name, commands);
    if (const QString name = m_person->text().trimmed(); !name.isEmpty())
        deal.fields[u"person"_s] = refFor(SubjectKind::Person, name, commands);
    if (!m_owner.isEmpty())
        deal.fields[u"owner"_s] = m_owner;
    commands.emplace_back(deal);
    if (!finish(commands))
        return;
    const QPoint at = mapToGlobal(QPoint(0, 0));
    dismiss();
    const auto made = m_session.workspace().find(deal.subject);
    if (!made)
        return;
    Q_EMIT m_session.moved({*made}); // into its first stage: the focus goes to the new card
    moveOn(*made, at);
}

void QuickAdd::createSubject()
{
    std::vector<Command::Any> commands;
    Command::SaveRecord record;
    record.subject = m_session.newRef(m_pipeline.subject);
    const QString name = m_name->text().trimmed();
    const QString email = m_email ? m_email->text().trimmed() : QString();
    if (name.isEmpty() && email.isEmpty())
        return tellProblem(m_name,
                           m_email ? tr("A person needs a name or an e-mail address")
                                   : tr("A company needs a name"));
    if (!name.isEmpty())
        record.fields[u"name"_s] = name;
    if (!m_owner.isEmpty())
        record.fields[u"owner"_s] = m_owner;
    if (!email.isEmpty()) {
        auto value = valueFromText(email, FieldType::Email, {}, m_session.language());
        if (!value)
            return tellProblem(m_email, value.error().text);
        record.fields[u"email"_s] = *value;
    }
    if (m_company && !m_company->text().trimmed().isEmpty())
        record.fields[u"company"_s] =
            refFor(SubjectKind::Company, m_company->text().trimmed(), commands);
    commands.emplace_back(record);
    if (!finish(commands))
        return;
    const QPoint at = mapToGlobal(QPoint(0, 0));
    dismiss();
    const auto subject = m_session.workspace().find(record.subject);
    if (!subject || m_pipeline.mode != Mode::Ratchet || m_pipeline.stages.empty())
        return;
    attemptMove(m_session, {*subject}, m_pipeline.id, m_pipeline.stages.front().id, at);
    moveOn(*subject, at);
}

void QuickAdd::moveOn(Subject subject, QPoint at)
{
    const auto placements = m_session.read([&] { return m_session.store().placementsOf(subject); });
    const auto here = std::find_if(placements.begin(), placements.end(),
                                   [&](const Placement &p) { return p.pipeline == m_pipeline.id; });
    if (!m_stage.isEmpty() && here != placements.end() && here->stage != m_stage)
        attemptMove(m_session, {subject}, m_pipeline.id, m_stage, at);
}

bool QuickAdd::finish(const std::vector<Command::Any> &commands)
{
    const auto bulk = m_session.runAll(commands, {});
    if (!bulk)
        return false;
    for (const auto &outcome : bulk->outcomes) {
        if (outcome && outcome->result != Outcome::Result::Refused)
            continue;
        m_session.undoChange(bulk->change); // all of it or nothing
        tellProblem(m_name,
                    outcome ? m_session.read([&] { return refusalText(m_session, *outcome); })
                            : outcome.error().text);
        return false;
    }
    return true;
}

void QuickAdd::dismiss()
{
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    close();
}

void QuickAdd::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    event->accept();
}

} // namespace Imbuto
