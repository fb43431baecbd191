// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/policysettings.h"

#include "ui/shell/session.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr qsizetype kShown = 8; ///< so many of those who would move are named

QString stageCaption(const RuleBook &book, const PipelineId &pipeline, const StageId &stage,
                     const QString &language)
{
    const Pipeline *known = book.pipeline(pipeline);
    const Stage *found = known ? known->stage(stage) : nullptr;
    return found ? found->caption.in(language) : stage;
}

} // namespace

QString PolicySettings::choiceText(const Policy &policy, const QString &value) const
{
    const auto known = policy.choiceCaptions.find(value);
    if (known != policy.choiceCaptions.end())
        return known->second.in(m_session.language().code);
    if (value.isEmpty())
        return tr("The first active manager");
    const User *user = m_session.workspace().user(value);
    return user ? user->name : value;
}

void PolicySettings::fill()
{
    QVBoxLayout *all = group(tr("Policies"),
                             tr("Choosing another one shows first what would change; nothing is "
                                "written before you apply it."));
    for (const Policy &policy : m_session.book().policies()) {
        addPolicy(all, policy);
        if (m_preview && policy.id == m_policy)
            showPreview(policy);
    }
}

void PolicySettings::addPolicy(QVBoxLayout *lines, const Policy &policy)
{
    auto *box = new QComboBox(this);
    box->setObjectName(u"policy-"_s + policy.id);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(36);
    for (const QString &value : policy.choices) {
        if (value != "@user"_L1) {
            box->addItem(choiceText(policy, value), value);
            continue;
        }
        for (const User &user : m_session.workspace().users()) {
            if (user.active)
                box->addItem(user.name, user.ref);
        }
    }
    const auto values = m_session.workspace().policyValues();
    const auto value = values.find(policy.id);
    const bool looking = m_preview && m_policy == policy.id;
    const QString shown = looking ? m_value
        : value != values.end()   ? value->second
                                  : policy.initial;
    if (box->findData(shown) < 0)
        box->addItem(choiceText(policy, shown), shown); // somebody who is not active any more
    box->setCurrentIndex(box->findData(shown));
    box->setEnabled(canChange());
    connect(box, &QComboBox::activated, this,
            [this, box, id = policy.id] { choose(id, box->currentData().toString()); });
    line(lines, policy.caption.in(m_session.language().code), {}, box);
}

void PolicySettings::choose(const QString &policy, const QString &value)
{
    const auto values = m_session.workspace().policyValues();
    const auto now = values.find(policy);
    if (now != values.end() && now->second == value)
        return cancel();
    QApplication::setOverrideCursor(Qt::WaitCursor);
    auto preview = m_session.workspace().previewPolicy(policy, value);
    QApplication::restoreOverrideCursor();
    if (!preview) {
        m_session.tellError(preview.error());
        return cancel();
    }
    m_policy = policy;
    m_value = value;
    m_preview = std::move(*preview);
    refresh();
}

void PolicySettings::cancel()
{
    m_policy.clear();
    m_preview.reset();
    refresh();
}

QStringList PolicySettings::lines(const Preview &preview) const
{
    const QString language = m_session.language().code;
    QStringList out;
    for (const PlannedMove &move : preview.moves) {
        const Pipeline *pipeline = m_session.book().pipeline(move.pipeline);
        const auto stage = [&](const StageId &id) {
            return id.isEmpty() ? tr("outside")
                                : stageCaption(m_session.book(), move.pipeline, id, language);
        };
        out << tr("%1: %2 → %3 (%4)")
                   .arg(move.name.isEmpty() ? move.subject.ref : move.name, stage(move.from),
                        stage(move.to), pipeline ? pipeline->caption.in(language) : move.pipeline);
    }
    for (const PlannedOwner &owner : preview.owners) {
        const auto name = [&](const QString &ref) {
            const User *user = m_session.workspace().user(ref);
            return ref.isEmpty() ? tr("nobody") : user ? user->name : ref;
        };
        const auto subject = m_session.workspace().find(owner.subject);
        const auto record = subject
            ? m_session.read([&] { return m_session.store().record(*subject); })
            : std::nullopt;
        out << tr("%1: owner %2 → %3")
                   .arg(record && !record->name.isEmpty() ? record->name : owner.subject.ref,
                        name(owner.before), name(owner.after));
    }
    return out;
}

void PolicySettings::showPreview(const Policy &policy)
{
    auto *panel = new Panel(this, Panel::Ground::Sunken);
    panel->setObjectName(u"policyPreview"_s);
    auto *rows = new QVBoxLayout(panel);
    rows->setContentsMargins(Size::group, Size::cardPadding, Size::group, Size::cardPadding);
    rows->setSpacing(Size::step);
    const QStringList said = lines(*m_preview);
    const QString moves = tr("%n would move", nullptr, int(m_preview->moves.size()));
    const QString owners = tr("%n owner(s) would change", nullptr, int(m_preview->owners.size()));
    QStringList parts;
    if (!m_preview->moves.empty())
        parts << moves;
    if (!m_preview->owners.empty())
        parts << owners;
    const QString sum = parts.isEmpty() ? tr("Nobody would move today.") : parts.join(u" · "_s);
    QLabel *head = plainLabel(
        tr("%1 %2", "a policy and its value")
            .arg(policy.caption.in(m_session.language().code), choiceText(policy, m_value)),
        panel, TextRole::Strong);
    head->setWordWrap(true);
    rows->addWidget(head);
    rows->addWidget(plainLabel(sum, panel));
    for (const QString &one : said.mid(0, kShown)) {
        QLabel *text = plainLabel(one, panel, TextRole::Caption);
        text->setWordWrap(true);
        rows->addWidget(text);
    }
    if (said.size() > kShown)
        rows->addWidget(plainLabel(tr("and %n more", nullptr, int(said.size() - kShown)), panel,
                                   TextRole::Caption));
    rows->addSpacing(Size::step);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Size::related);
    QPushButton *put = primaryButton(tr("Apply"), panel);
    put->setObjectName(u"applyPolicy"_s);
    auto *leave = new QPushButton(tr("Leave it as it is"), panel);
    leave->setObjectName(u"leavePolicy"_s);
    connect(put, &QPushButton::clicked, this, &PolicySettings::apply);
    connect(leave, &QPushButton::clicked, this, &PolicySettings::cancel);
    buttons->addWidget(put);
    buttons->addWidget(leave);
    buttons->addStretch(1);
    rows->addLayout(buttons);
    panel->setAccessibleName(sum);
    column()->addWidget(panel);
    Q_EMIT m_session.announce(sum);
}

void PolicySettings::apply()
{
    const Command::SetPolicy command{m_policy, m_value};
    m_policy.clear();
    m_preview.reset();
    const auto outcome = m_session.run(command, Session::Tell::OnlyProblems);
    if (outcome && outcome->result == Outcome::Result::Ok)
        Q_EMIT m_session.toast(
            tr("Policy in force: %n moved", nullptr, int(outcome->transitions.size())),
            outcome->change);
    refresh();
}

} // namespace Imbuto
