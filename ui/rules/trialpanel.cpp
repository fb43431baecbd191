// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/trialpanel.h"

#include "core/rulesinforce.h"
#include "ui/rules/ruletrial.h"
#include "ui/shell/format.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"

#include <QProgressBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr int kMostCards = 500; ///< below one line; the count says how many there are
constexpr int kKind = Qt::UserRole;
constexpr int kRef = Qt::UserRole + 1;

} // namespace

TrialPanel::TrialPanel(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_trial(new RuleTrial(session.workspace(), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Size::group, Size::group, Size::group, Size::group);
    column->setSpacing(Size::related);
    auto *head = new QHBoxLayout;
    m_title = plainLabel({}, this, TextRole::Section);
    m_close = new QPushButton(this);
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    column->addLayout(head);
    m_today = plainLabel({}, this);
    m_today->setWordWrap(true);
    m_history = plainLabel({}, this, TextRole::Caption);
    m_history->setWordWrap(true);
    m_busy = new QProgressBar(this);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumHeight(4);
    column->addWidget(m_today);
    column->addWidget(m_history);
    column->addWidget(m_busy);
    m_tree = new QTreeWidget(this);
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionMode(QAbstractItemView::NoSelection); // the focus says where one is
    m_tree->viewport()->setAutoFillBackground(false);
    column->addWidget(m_tree, 1);
    connect(m_close, &QPushButton::clicked, this, &TrialPanel::closeRequested);
    connect(m_tree, &QTreeWidget::itemActivated, this, &TrialPanel::open);
    connect(m_trial, &RuleTrial::previewed, this, &TrialPanel::showPreview);
    connect(m_trial, &RuleTrial::tested, this, &TrialPanel::showTest);
    connect(m_trial, &RuleTrial::progress, this, [this](qint64 done) {
        m_history->setText(tr("Repeating recorded history: %1 changes so far…")
                               .arg(m_session.language().locale.toString(done)));
    });
    retranslate();
}

TrialPanel::~TrialPanel() = default;

void TrialPanel::retranslate()
{
    m_title->setText(tr("What would change"));
    m_close->setText(tr("Back to the rules"));
    m_tree->setAccessibleName(m_title->text());
    m_busy->setAccessibleName(tr("At work"));
    setAccessibleName(m_title->text());
}

QString TrialPanel::todayText() const
{
    return m_today->text();
}

QString TrialPanel::historyText() const
{
    return m_busy->isHidden() ? m_history->text() : QString();
}

void TrialPanel::start(const std::vector<RuleBook::Source> &pipelines)
{
    auto book = RuleBook::load(m_session.workspace().vocabulary(),
                               replaced(m_session.workspace().rules(), pipelines));
    m_book = book ? std::optional(std::move(*book)) : std::nullopt;
    m_tree->clear();
    m_today->setText(tr("Trying the rules on today’s cards…"));
    m_history->setText({});
    m_busy->show();
    m_trial->start(pipelines, m_session.language());
    m_tree->setFocus(Qt::OtherFocusReason);
}

void TrialPanel::stop()
{
    m_trial->stop();
}

void TrialPanel::showPreview()
{
    const Expected<Preview> &preview = m_trial->preview();
    if (!preview) {
        m_busy->hide();
        return m_today->setText(preview.error().text);
    }
    if (preview->faulty()) {
        m_busy->hide();
        return m_today->setText(tr("These rules have errors: they can’t be tried."));
    }
    const int moves = int(preview->moves.size());
    m_today->setText(
        moves == 0 ? tr("No card would move today.")
                   : tr("%n card(s) would move today. Nothing is written yet.", nullptr, moves));
    if (moves > 0)
        addMoves(addGroup(tr("Today")), preview->moves);
    if (!preview->owners.empty()) {
        QTreeWidgetItem *owners = addGroup(tr("Owners"));
        for (const PlannedOwner &owner : preview->owners)
            addCard(owners, owner.subject,
                    tr("%1: from %2 to %3")
                        .arg(nameOf(owner.subject), userName(owner.before), userName(owner.after)));
    }
    m_history->setText(tr("Repeating recorded history…"));
    Q_EMIT m_session.announce(m_today->text());
}

void TrialPanel::showTest()
{
    const Expected<std::optional<BackTest>> &test = m_trial->test();
    m_busy->hide();
    if (!test)
        return m_history->setText(test.error().text);
    if (!*test)
        return m_history->setText(tr("Stopped."));
    const BackTest &found = **test;
    QStringList parts;
    const auto section = [&](const QString &text, const auto &list) {
        if (list.empty())
            return static_cast<QTreeWidgetItem *>(nullptr);
        parts << text;
        return addGroup(text);
    };
    if (auto *group = section(tr("%n move(s) more", nullptr, int(found.moved.size())), found.moved))
        addMoves(group, found.moved);
    if (auto *group =
            section(tr("%n move(s) fewer", nullptr, int(found.notMoved.size())), found.notMoved))
        addMoves(group, found.notMoved);
    if (auto *group =
            section(tr("%n entry(ies) refused", nullptr, int(found.refused.size())), found.refused))
        for (const BackTest::Refused &refused : found.refused) {
            QStringList why{refused.text};
            for (const auto &unmet : refused.unmet)
                why << unmet.text;
            why.removeAll(QString());
            addCard(group, refused.subject, nameOf(refused.subject) + u" — "_s + why.join(u"; "_s));
        }
    m_history->setText(
        parts.isEmpty()
            ? tr("With these rules from the first day on, recorded history would be the same.")
            : tr("With these rules from the first day on, recorded history would have had: %1.")
                  .arg(parts.join(u", "_s)));
    Q_EMIT m_session.announce(m_history->text());
}

QTreeWidgetItem *TrialPanel::addGroup(const QString &text)
{
    auto *group = new QTreeWidgetItem(m_tree, {text});
    group->setSizeHint(0, {0, fontMetrics().height() + 10}); // for all rows
    group->setFont(0, fontFor(TextRole::Strong, font()));
    group->setExpanded(true);
    if (!m_tree->currentItem())
        m_tree->setCurrentItem(group);
    return group;
}

QString TrialPanel::way(const PlannedMove &move) const
{
    const QString from = move.from.isEmpty() ? tr("outside") : stageText(move.pipeline, move.from);
    const QString to = move.to.isEmpty() ? tr("outside") : stageText(move.pipeline, move.to);
    return tr("%1: %2 → %3").arg(pipelineText(move.pipeline), from, to);
}

/// Together by the way they go, most first.
void TrialPanel::addMoves(QTreeWidgetItem *group, const std::vector<PlannedMove> &moves)
{
    std::map<QString, std::vector<const PlannedMove *>> ways;
    for (const PlannedMove &move : moves)
        ways[way(move)].push_back(&move);
    std::vector<std::pair<QString, std::vector<const PlannedMove *>>> sorted(ways.begin(),
                                                                             ways.end());
    std::ranges::stable_sort(sorted, std::greater(), [](const auto &w) { return w.second.size(); });
    for (const auto &[text, list] : sorted) {
        auto *line = new QTreeWidgetItem(
            group, {text + u"  ·  "_s + m_session.language().locale.toString(qint64(list.size()))});
        line->setExpanded(sorted.size() == 1 && list.size() <= 20);
        for (size_t i = 0; i < list.size() && i < kMostCards; ++i)
            addCard(line, list[i]->subject,
                    list[i]->name.isEmpty() ? nameOf(list[i]->subject) : list[i]->name);
        if (list.size() > kMostCards)
            new QTreeWidgetItem(line, {tr("and %n more", nullptr, int(list.size()) - kMostCards)});
    }
}

void TrialPanel::addCard(QTreeWidgetItem *under, const Command::SubjectRef &subject,
                         const QString &text)
{
    auto *item = new QTreeWidgetItem(under, {text});
    item->setToolTip(0, text);
    item->setData(0, kKind, int(subject.kind));
    item->setData(0, kRef, subject.ref);
}

void TrialPanel::open(QTreeWidgetItem *item)
{
    if (!item->data(0, kRef).isValid())
        return;
    const Command::SubjectRef ref{SubjectKind(item->data(0, kKind).toInt()),
                                  item->data(0, kRef).toString()};
    const auto subject = m_session.read([&] { return m_session.workspace().find(ref); });
    if (subject)
        Q_EMIT m_session.openSubject(*subject);
}

// --- words

QString TrialPanel::pipelineText(const PipelineId &id) const
{
    const Pipeline *pipeline = m_book ? m_book->pipeline(id) : nullptr;
    if (!pipeline)
        pipeline = m_session.book().pipeline(id);
    return pipeline ? pipeline->caption.in(m_session.language().code) : id;
}

QString TrialPanel::stageText(const PipelineId &pipelineId, const StageId &id) const
{
    for (const RuleBook *book : {m_book ? &*m_book : nullptr, &m_session.book()}) {
        const Pipeline *pipeline = book ? book->pipeline(pipelineId) : nullptr;
        if (const Stage *stage = pipeline ? pipeline->stage(id) : nullptr)
            return stage->caption.in(m_session.language().code);
    }
    return id;
}

QString TrialPanel::nameOf(const Command::SubjectRef &ref) const
{
    return m_session.read([&] {
        const auto subject = m_session.workspace().find(ref);
        const auto record = subject ? m_session.store().record(*subject) : std::nullopt;
        return record && !record->name.isEmpty() ? record->name : ref.ref;
    });
}

QString TrialPanel::userName(const QString &ref) const
{
    const User *user = m_session.workspace().user(ref);
    return user ? user->name : tr("nobody");
}

} // namespace Imbuto
