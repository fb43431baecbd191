// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/repairpanel.h"

#include "ui/board/movement.h"
#include "ui/board/repairline.h"
#include "ui/shell/session.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace Imbuto {

namespace {

constexpr int kBreadth = 372;
constexpr int kMargin = 12; ///< kept free to the window's edges

QFrame *hairline(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

bool asksReason(const Verdict &verdict)
{
    return std::ranges::any_of(verdict.unmet, [](const Unmet &unmet) {
        return unmet.repair && unmet.repair->kind == Repair::Kind::Reason;
    });
}

} // namespace

RepairPanel *RepairPanel::open(Session &session, const std::vector<Command::Move> &moves,
                               const Verdict &verdict, QPoint at, const Place &place)
{
    QWidget *window = windowOf(session);
    if (window) {
        for (auto *old : window->findChildren<RepairPanel *>())
            old->dismiss();
    }
    auto *panel = new RepairPanel(session, moves, at, window);
    panel->present(verdict);
    panel->m_place = place; // the next ones; the first is where it was let go
    return panel;
}

RepairPanel::RepairPanel(Session &session, const std::vector<Command::Move> &moves, QPoint at,
                         QWidget *window)
    : Panel(window), m_session(session),
      m_pipeline(session.book().pipeline(moves.front().pipeline)), m_moves(moves), m_at(at),
      m_before(window ? window->focusWidget() : nullptr)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(scaled(kBreadth));
    new QVBoxLayout(this);
    layout()->setContentsMargins(1, 1, 1, 1);
    m_scroll = new QScrollArea(this); // a small window or a large font may leave too little room
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    layout()->addWidget(m_scroll);
    if (window)
        window->installEventFilter(this);
    connect(&session, &Session::languageChanged, this, &RepairPanel::dismiss);
    connect(&session, &QObject::destroyed, this, &QWidget::close);
}

void RepairPanel::present(const Verdict &verdict)
{
    const Command::Move &move = m_moves.front();
    const auto subject = m_session.workspace().find(move.subject);
    m_record = m_session.read(
        [&] { return subject ? m_session.store().record(*subject) : std::optional<Record>(); });
    if (!m_record || !m_pipeline)
        return dismiss();
    if (const QPoint at = m_place ? m_place(*subject) : QPoint(); !at.isNull())
        m_at = at;
    m_lines.clear();
    m_overrideReason = nullptr;
    m_body = new QWidget;
    auto *box = new QVBoxLayout(m_body);
    box->setContentsMargins(Size::group, Size::group, Size::group, Size::group);
    box->setSpacing(0);
    addHead(verdict);
    addLines(verdict);
    addButtons(verdict);
    if (QWidget *old = m_scroll->takeWidget())
        old->deleteLater(); // it may be in the middle of telling that its button was pressed
    m_scroll->setWidget(m_body);
    m_body->setAutoFillBackground(false);
    show();
    raise();
    settle();
    const auto first = std::find_if(m_lines.begin(), m_lines.end(), [](const RepairLine *line) {
        return line->editor() != nullptr;
    });
    if (first != m_lines.end())
        (*first)->editor()->setFocus(Qt::OtherFocusReason);
    else
        m_complete->setFocus(Qt::OtherFocusReason);
    Q_EMIT m_session.announce(accessibleName() + QStringLiteral(". ") + accessibleDescription());
}

void RepairPanel::addHead(const Verdict &verdict)
{
    auto *box = static_cast<QVBoxLayout *>(m_body->layout());
    const QString code = m_session.language().code;
    const Stage *stage = m_pipeline->stage(m_moves.front().to);
    const QString caption = stage ? stage->caption.in(code) : m_pipeline->caption.in(code);
    const QString title = verdict.correction ? tr("Back to “%1”: say why").arg(caption)
                                             : tr("Not yet in “%1”").arg(caption);
    QLabel *head = plainLabel(title, m_body, TextRole::Section);
    head->setWordWrap(true);
    box->addWidget(head);
    QString name = m_record->name.isEmpty() ? m_record->ref : m_record->name;
    if (m_record->company) {
        const auto company =
            m_session.read([&] { return m_session.store().recordById(m_record->company); });
        if (company)
            name += QStringLiteral(" · ") + company->name;
    }
    if (const int others = int(m_moves.size()) - 1; others > 0)
        name += QStringLiteral(" · ")
            + (asksReason(verdict) ? tr("and %n more, for the same reason", nullptr, others)
                                   : tr("%n more after this", nullptr, others));
    QLabel *who = plainLabel(name, m_body, TextRole::Caption);
    who->setWordWrap(true);
    box->addWidget(who);
    box->addSpacing(Size::cardPadding);
    setAccessibleName(title);
    QStringList missing;
    for (const Unmet &unmet : verdict.unmet)
        missing << unmetText(unmet, *m_pipeline, m_session.book(), m_session.language());
    setAccessibleDescription(missing.join(QStringLiteral(". ")));
}

void RepairPanel::addLines(const Verdict &verdict)
{
    auto *box = static_cast<QVBoxLayout *>(m_body->layout());
    const auto add = [&](const Unmet &condition, RepairLine::State state) {
        box->addWidget(hairline(m_body));
        auto *line = new RepairLine(m_session, *m_pipeline, *m_record, condition, state, m_body);
        box->addWidget(line);
        m_lines.push_back(line);
    };
    for (const Unmet &unmet : verdict.unmet)
        add(unmet, RepairLine::State::Unmet);
    for (const Unmet &met : verdict.met)
        add(met, RepairLine::State::Met);
}

bool RepairPanel::mayOverride() const
{
    const User *user = m_session.user();
    return user && m_pipeline->mode != Mode::Derived
        && std::find(m_pipeline->mayOverride.begin(), m_pipeline->mayOverride.end(), user->role)
        != m_pipeline->mayOverride.end();
}

void RepairPanel::addButtons(const Verdict &verdict)
{
    auto *box = static_cast<QVBoxLayout *>(m_body->layout());
    const bool repairable =
        std::all_of(verdict.unmet.begin(), verdict.unmet.end(),
                    [](const Unmet &unmet) { return unmet.repair.has_value(); });
    // the owner requirement and a missing reason cannot be overridden
    const bool ruled =
        std::any_of(verdict.unmet.begin(), verdict.unmet.end(), [](const Unmet &unmet) {
            return unmet.condition != nullptr || unmet.key == QLatin1String("from");
        });
    auto *row = new QHBoxLayout;
    row->setSpacing(Size::related);
    if (mayOverride() && ruled && !verdict.correction) {
        auto *override = new QPushButton(tr("Override…"), m_body);
        override->setToolTip(tr("Move all the same, with a reason that is recorded"));
        row->addWidget(override);
        connect(override, &QPushButton::clicked, this, [this, override, box] {
            override->setEnabled(false);
            addOverride(box);
        });
    }
    row->addStretch(1);
    if (m_moves.size() > 1) {
        auto *skip = new QPushButton(tr("Skip"), m_body);
        skip->setToolTip(tr("Leave this one where it is and go on to the next"));
        connect(skip, &QPushButton::clicked, this, &RepairPanel::skip);
        row->addWidget(skip);
    }
    auto *cancel = new QPushButton(repairable ? tr("Cancel") : tr("Close"), m_body);
    connect(cancel, &QPushButton::clicked, this, &RepairPanel::dismiss);
    row->addWidget(cancel);
    m_complete = cancel;
    if (repairable) {
        m_complete = primaryButton(tr("Complete and move"), m_body);
        connect(m_complete, &QPushButton::clicked, this, &RepairPanel::complete);
        row->addWidget(m_complete);
    }
    box->addSpacing(Size::related);
    box->addLayout(row);
}

void RepairPanel::addOverride(QVBoxLayout *box)
{
    box->addSpacing(Size::cardPadding);
    box->addWidget(hairline(m_body));
    box->addSpacing(Size::related);
    QLabel *text = plainLabel(tr("Move all the same? It is recorded with your name and reason."),
                              m_body, TextRole::Caption);
    text->setWordWrap(true);
    box->addWidget(text);
    m_overrideReason = new QLineEdit(m_body);
    m_overrideReason->setPlaceholderText(tr("Reason"));
    m_overrideReason->setAccessibleName(tr("Reason for the override"));
    auto *button = new QPushButton(tr("Override and move"), m_body);
    button->setEnabled(false);
    connect(m_overrideReason, &QLineEdit::textChanged, button,
            [button](const QString &reason) { button->setEnabled(!reason.trimmed().isEmpty()); });
    connect(button, &QPushButton::clicked, this, &RepairPanel::overrideWithReason);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, Size::step, 0, 0);
    row->setSpacing(Size::related);
    row->addWidget(m_overrideReason, 1);
    row->addWidget(button);
    box->addLayout(row);
    settle();
    m_overrideReason->show(); // the layout would only later, and what is hidden takes no focus
    m_overrideReason->setFocus(Qt::OtherFocusReason);
}

void RepairPanel::settle()
{
    QLayout *content = m_body->layout();
    content->activate();
    // the buttons of some languages need more
    const int width = qMax(scaled(kBreadth), content->minimumSize().width() + 2);
    setFixedWidth(width);
    int height = 2
        + (content->hasHeightForWidth() ? content->heightForWidth(width - 2)
                                        : content->sizeHint().height());
    QWidget *window = parentWidget();
    if (!window) {
        resize(width, height);
        move(m_at);
        return;
    }
    height = qMin(height, window->height() - 2 * kMargin);
    resize(width, height);
    const QPoint at = window->mapFromGlobal(m_at) + QPoint(-width / 3, -24);
    move(qBound(kMargin, at.x(), qMax(kMargin, window->width() - width - kMargin)),
         qBound(kMargin, at.y(), qMax(kMargin, window->height() - height - kMargin)));
}

void RepairPanel::dismiss()
{
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    close();
    if (!m_moved.empty())
        Q_EMIT m_session.moved(std::exchange(m_moved, {}));
}

void RepairPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return dismiss();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        // every field passes Return on to here: it is answered once, and in one place
        QWidget *at = focusWidget();
        if (auto *button = qobject_cast<QPushButton *>(at))
            button->click();
        else if (!at || at != m_overrideReason)
            complete();
        else if (!m_overrideReason->text().trimmed().isEmpty())
            overrideWithReason();
        return;
    }
    // what is typed here is not for the board behind
    event->accept();
}

bool RepairPanel::focusNextPrevChild(bool next)
{
    QWidgetList chain;
    for (QWidget *widget : findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus))
            chain << widget;
    }
    if (chain.isEmpty())
        return false;
    const auto at = chain.indexOf(focusWidget());
    const auto to = (at + (next ? 1 : -1) + chain.size()) % chain.size();
    chain[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

bool RepairPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        settle();
    return Panel::eventFilter(watched, event);
}

} // namespace Imbuto
