// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/bulkbar.h"

#include "ui/shell/session.h"
#include "ui/subject/bulkedit.h"
#include "ui/subject/bulkform.h"
#include "ui/subject/flowlayout.h"
#include "ui/subject/mergeform.h"

#include <QHBoxLayout>
#include <QMenu>

#include <utility>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

/// A caption in a menu, where & would mark a key.
QString inMenu(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

BulkBar::BulkBar(Session &session, SubjectKind kind, QWidget *parent)
    : Panel(parent), m_session(session), m_kind(kind)
{
    hide();
}

void BulkBar::build()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Size::cardPadding, Size::related, Size::cardPadding, Size::related);
    row->setSpacing(Size::related);
    m_count = plainLabel({}, this, TextRole::Strong);
    row->addWidget(m_count, 0, Qt::AlignTop);
    m_owner = addMenu([this](QMenu *menu) { fillOwners(menu); });
    m_stage = addMenu([this](QMenu *menu) { fillStages(menu); });
    m_field = new QPushButton(this);
    m_merge = new QPushButton(this);
    m_delete = new QPushButton(this);
    m_clear = new QPushButton(this);
    auto *buttons = new QWidget(this); // beside an open panel they take two lines
    auto *flow = new FlowLayout(buttons);
    QWidget *before =
        previousInFocusChain(); // Tab reaches them here, not behind all that was made before
    while (before != this && !(before->focusPolicy() & Qt::TabFocus))
        before = before->previousInFocusChain();
    for (QPushButton *button : {m_owner, m_stage, m_field, m_merge, m_delete, m_clear}) {
        flow->addWidget(button);
        setTabOrder(std::exchange(before, button), button);
    }
    row->addWidget(buttons, 1);
    m_count->setMinimumHeight(m_clear->sizeHint().height());
    connect(m_field, &QPushButton::clicked, this, &BulkBar::editField);
    connect(m_merge, &QPushButton::clicked, this, &BulkBar::merge);
    connect(m_delete, &QPushButton::clicked, this,
            [this] { runBulk(m_session, deleteAll(m_session, m_subjects)); });
    connect(m_clear, &QPushButton::clicked, this, &BulkBar::clearRequested);
    connect(&m_session, &Session::languageChanged, this, &BulkBar::retranslate);
}

QPushButton *BulkBar::addMenu(const std::function<void(QMenu *)> &fill)
{
    auto *button = new QPushButton(this);
    auto *menu = new QMenu(button);
    connect(menu, &QMenu::aboutToShow, this, [menu, fill] {
        menu->clear();
        fill(menu);
    });
    button->setMenu(menu);
    return button;
}

void BulkBar::setMoves(const std::function<void(QMenu *)> &fill)
{
    m_moves = fill;
}

int BulkBar::rowWidth() const
{
    int width = 2 * Size::cardPadding + m_count->sizeHint().width() + Size::step;
    for (const QPushButton *button : {m_owner, m_stage, m_field, m_merge, m_delete, m_clear})
        if (!button->isHidden())
            width += Size::related + button->sizeHint().width();
    return width;
}

void BulkBar::retranslate()
{
    m_count->setText(tr("%Ln selected", nullptr, int(m_subjects.size())));
    m_owner->setText(tr("Owner"));
    m_stage->setText(m_moves ? tr("Move to…") : tr("Move to"));
    m_field->setText(tr("Field or tags…"));
    m_merge->setText(tr("Merge…"));
    m_merge->setVisible(m_subjects.size() == 2 && m_kind != SubjectKind::Deal);
    m_delete->setText(tr("Delete"));
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Select nothing") + u" (Esc)"_s);
    setAccessibleName(m_count->text());
}

void BulkBar::setSelection(const std::vector<Subject> &subjects)
{
    m_subjects = subjects;
    const bool several = subjects.size() > 1;
    if (several && !layout())
        build();
    if (layout())
        retranslate();
    setVisible(several);
}

void BulkBar::fillOwners(QMenu *menu)
{
    const auto add = [&](const QString &name, const QString &ref) {
        connect(menu->addAction(inMenu(name)), &QAction::triggered, this, [this, ref] {
            runBulk(m_session, editAll(m_session, m_subjects, u"owner"_s, ref));
        });
    };
    for (const User &user : m_session.workspace().users())
        if (user.active)
            add(user.name, user.ref);
    menu->addSeparator();
    connect(menu->addAction(tr("In turn")), &QAction::triggered, this,
            [this] { assignInTurn(m_session, m_subjects); });
    add(tr("Nobody"), {});
}

/// The one board, or a menu for each where there are several.
void BulkBar::fillStages(QMenu *menu)
{
    if (m_moves)
        return m_moves(menu);
    std::vector<const Pipeline *> boards = m_session.book().pipelinesFor(m_kind);
    std::erase_if(boards,
                  [](const Pipeline *p) { return p->archived || p->mode == Mode::Derived; });
    for (const Pipeline *pipeline : boards)
        addStages(boards.size() == 1
                      ? menu
                      : menu->addMenu(inMenu(pipeline->caption.in(m_session.language().code))),
                  *pipeline);
}

void BulkBar::addStages(QMenu *menu, const Pipeline &pipeline)
{
    const QString language = m_session.language().code;
    for (const Stage &stage : pipeline.stages) {
        const auto move = [this, pipeline = pipeline.id, to = stage.id](const QString &reason) {
            runBulk(m_session, moveAll(m_session, m_subjects, pipeline, to, reason));
        };
        const QString caption = inMenu(stage.caption.in(language));
        if (stage.reasons.empty()) {
            connect(menu->addAction(caption), &QAction::triggered, this, [move] { move({}); });
            continue;
        }
        QMenu *why = menu->addMenu(caption);
        for (const Reason &reason : stage.reasons)
            connect(why->addAction(inMenu(reason.caption.in(language))), &QAction::triggered, this,
                    [move, id = reason.id] { move(id); });
    }
}

void BulkBar::editField()
{
    auto *form = new BulkForm(m_session, m_kind, m_subjects, window());
    form->popUp(m_field);
}

void BulkBar::merge()
{
    auto *form = new MergeForm(m_session, m_subjects.front(), window());
    form->choose(m_subjects.back());
    form->popUp(m_merge);
}

} // namespace Imbuto
