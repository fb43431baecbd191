// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/segments/segmenteditor.h"

#include "ui/rules/conditioneditor.h"
#include "ui/segments/feedsection.h"
#include "ui/segments/membersection.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {
constexpr int kMembersWidth = 280;
}

SegmentEditor::SegmentEditor(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_name(new QLineEdit(this)), m_kind(new QComboBox(this)),
      m_asks(plainLabel({}, this, TextRole::Section)), m_condition(new ConditionEditor(this)),
      m_problem(plainLabel({}, this, TextRole::Caption)),
      m_members(new MemberSection(session, this)), m_feeds(new FeedSection(session, this))
{
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(Size::group);
    auto *body = new QWidget;
    auto *left = new QVBoxLayout(body);
    left->setContentsMargins(0, 0, Size::related, 0);
    left->setSpacing(Size::cardPadding);
    left->addWidget(buildHead());
    left->addWidget(m_asks);
    left->addWidget(m_condition);
    m_problem->setWordWrap(true);
    m_problem->hide();
    left->addWidget(m_problem);
    left->addSpacing(Size::group);
    left->addWidget(m_feeds);
    left->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    body->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    columns->addWidget(scroll, 1);
    m_members->setFixedWidth(scaled(kMembersWidth));
    columns->addWidget(m_members);

    connect(m_name, &QLineEdit::textEdited, this, &SegmentEditor::edited);
    connect(m_kind, &QComboBox::activated, this, [this] {
        giveContext();
        edited();
    });
    connect(m_condition, &ConditionEditor::changed, this, &SegmentEditor::edited);
    connect(&session, &Session::languageChanged, this, &SegmentEditor::retranslate);
    connect(&session.workspace(), &Workspace::rulesChanged, this, &SegmentEditor::giveContext);
    retranslate();
}

QWidget *SegmentEditor::buildHead()
{
    auto *head = new QWidget(this);
    auto *lines = new QVBoxLayout(head);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(Size::related);
    auto *first = new QHBoxLayout;
    first->setSpacing(Size::related);
    m_name->setMaxLength(200);
    first->addWidget(m_name, 1);
    first->addWidget(m_kind);
    lines->addLayout(first);
    auto *second = new QHBoxLayout;
    second->setSpacing(Size::related);
    m_duplicate = new QPushButton(head);
    m_delete = new QPushButton(head);
    m_revert = new QPushButton(head);
    m_save = primaryButton({}, head);
    for (QPushButton *button : {m_duplicate, m_delete})
        second->addWidget(button);
    second->addStretch(1);
    for (QPushButton *button : {m_revert, m_save})
        second->addWidget(button);
    lines->addLayout(second);
    connect(m_duplicate, &QPushButton::clicked, this, &SegmentEditor::duplicateRequested);
    connect(m_delete, &QPushButton::clicked, this, &SegmentEditor::deleteRequested);
    connect(m_revert, &QPushButton::clicked, this, &SegmentEditor::revert);
    connect(m_save, &QPushButton::clicked, this, &SegmentEditor::save);
    connect(m_name, &QLineEdit::returnPressed, this, &SegmentEditor::save);
    return head;
}

void SegmentEditor::setSegment(const Segment &segment)
{
    m_saved = segment;
    m_filling = true;
    m_name->setText(segment.name);
    m_kind->setCurrentIndex(m_kind->findData(int(segment.kind)));
    m_filling = false;
    giveContext();
    m_condition->setCondition(segment.when);
    m_feeds->setSegment(segment);
    edited();
}

Segment SegmentEditor::segment() const
{
    Segment out = m_saved;
    out.name = m_name->text().simplified();
    out.kind = SubjectKind(m_kind->currentData().toInt());
    out.when = m_condition->condition();
    if (m_condition->isEmpty())
        out.when = Segment().when;
    return out;
}

bool SegmentEditor::isDirty() const
{
    return m_saved.id.isEmpty() || segmentText(segment()) != segmentText(m_saved);
}

void SegmentEditor::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void SegmentEditor::giveContext()
{
    ConditionContext context;
    context.book = &m_session.book();
    context.language = m_session.language();
    context.subject = SubjectKind(m_kind->currentData().toInt());
    context.use = ConditionContext::Use::Filter;
    context.currency = m_session.workspace().currency();
    context.today = m_session.today();
    m_condition->setContext(context);
}

void SegmentEditor::edited()
{
    if (m_filling)
        return;
    const Segment now = segment();
    const auto read = conditionOf(now, m_session.book());
    m_problem->setText(read ? QString() : read.error().text);
    m_problem->setVisible(!read);
    const bool writable = !m_session.store().isReadOnly();
    m_save->setEnabled(writable && read && !now.name.isEmpty() && isDirty());
    m_revert->setEnabled(isDirty() && !m_saved.id.isEmpty());
    m_duplicate->setEnabled(writable && !m_saved.id.isEmpty());
    m_delete->setEnabled(writable);
    m_condition->setReadOnly(!writable);
    m_members->setSegment(now);
}

void SegmentEditor::save()
{
    if (!m_save->isEnabled())
        return;
    Segment next = segment();
    if (next.id.isEmpty())
        next.id = QUuid::createUuid().toString(QUuid::Id128).left(12);
    if (next.kind != m_saved.kind)
        next.feed.reset(); // what takes people takes no companies
    const QString key = segmentKey(next.id);
    if (!m_session.run(Command::SaveSettings{{{key, segmentText(next)}}}))
        return;
    m_saved = next;
    Q_EMIT saved(next.id);
    setSegment(next);
}

void SegmentEditor::revert()
{
    setSegment(Segment(m_saved));
}

void SegmentEditor::fillKinds()
{
    const QVariant chosen = m_kind->currentData();
    m_filling = true;
    m_kind->clear();
    m_kind->addItem(tr("People"), int(SubjectKind::Person));
    m_kind->addItem(tr("Companies"), int(SubjectKind::Company));
    m_kind->addItem(tr("Deals"), int(SubjectKind::Deal));
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(chosen)));
    m_filling = false;
}

void SegmentEditor::retranslate()
{
    fillKinds();
    m_name->setPlaceholderText(tr("Name of the segment"));
    m_name->setAccessibleName(tr("Name of the segment"));
    m_kind->setAccessibleName(tr("What the segment is about"));
    m_asks->setText(tr("Who belongs to it"));
    m_condition->setAccessibleName(m_asks->text());
    m_duplicate->setText(tr("Duplicate"));
    m_delete->setText(tr("Delete"));
    m_revert->setText(tr("Revert"));
    m_save->setText(tr("Save"));
    giveContext();
}

} // namespace Imbuto
