// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/conditionline.h"

#include "ui/rules/leafline.h"
#include "ui/shell/widgets.h"
#include "ui/subject/glyphlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

using Kind = ConditionNode::Kind;
constexpr int kIndent = 20;

QString kindText(Kind kind)
{
    return kind == Kind::Any ? ConditionLine::tr("any")
        : kind == Kind::None ? ConditionLine::tr("none")
                             : ConditionLine::tr("all");
}

} // namespace

int RailRow::indent() const
{
    return m_depth * kIndent;
}

void RailRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(QPen(tokens(this).border, 2));
    for (int i = 0; i < m_depth; ++i) {
        const int x = i * kIndent + 7;
        painter.drawLine(x, 0, x, height());
    }
}

ConditionLine::ConditionLine(ConditionEditor &editor, const NodePath &path, int depth)
    : RailRow(depth, &editor), m_editor(editor), m_path(path)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(indent(), 2, 0, 2);
    all->setSpacing(2);
    auto *row = new QHBoxLayout;
    row->setSpacing(Size::step);
    const ConditionNode *node = nodeAt(editor.m_root, path);
    if (node->kind == Kind::Leaf) {
        m_leaf = new LeafLine(node->json, editor.context(), this);
        connect(m_leaf, &LeafLine::edited, this,
                [this] { m_editor.leafEdited(m_path, m_leaf->leaf()); });
        row->addWidget(m_leaf, 1);
    } else {
        row->addWidget(buildHead(*node), 1);
    }
    m_more = iconButton(u"more"_s, tr("What can be done with this line"), this);
    auto *menu = new QMenu(m_more);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(menu); });
    connect(m_more, &QToolButton::clicked, this,
            [this, menu] { menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    row->addWidget(m_more, 0, Qt::AlignTop);
    all->addLayout(row);
    m_notes = new QWidget(this);
    m_notes->hide();
    all->addWidget(m_notes);
}

QWidget *ConditionLine::buildHead(const ConditionNode &node)
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Size::step);
    if (node.kind == Kind::Opaque) {
        m_words = plainLabel(QString::fromStdString(node.json.dump()), head);
        m_words->setWordWrap(true);
        row->addWidget(m_words, 1);
        return head;
    }
    m_kind = new PickButton(head);
    m_kind->setName(tr("How many of these hold"));
    m_kind->setShown(kindText(node.kind));
    m_kind->setItems([kind = node.kind] {
        PickItems items;
        for (const Kind k : {Kind::All, Kind::Any, Kind::None})
            items.push_back({QString::number(int(k)), kindText(k), {}, k == kind});
        return items;
    });
    connect(m_kind, &PickButton::picked, this,
            [this](const QString &id) { m_editor.changeKind(m_path, Kind(id.toInt())); });
    m_words = plainLabel(tr("of these:"), head);
    row->addWidget(m_kind);
    row->addWidget(m_words, 1);
    return head;
}

QString ConditionLine::sentence() const
{
    if (m_leaf)
        return m_leaf->sentence();
    return m_kind ? m_kind->text() + u' ' + m_words->text() : m_words->text();
}

void ConditionLine::focusFirst()
{
    if (m_leaf)
        m_leaf->focusFirst();
    else
        (m_kind ? static_cast<QWidget *>(m_kind) : m_more)->setFocus(Qt::OtherFocusReason);
    if (!isAncestorOf(QWidget::focusWidget()) && !m_more->hasFocus()
        && !(m_leaf && m_leaf->focusWidget()))
        m_more->setFocus(Qt::OtherFocusReason);
}

void ConditionLine::fillMenu(QMenu *menu)
{
    menu->clear();
    if (m_leaf) {
        m_leaf->fillOffers(menu);
        if (!menu->isEmpty())
            menu->addSeparator();
    }
    const auto add = [&](const QString &text, const QKeySequence &key, auto act) {
        QAction *action = menu->addAction(text);
        action->setShortcut(key); // shown; the line itself takes the keys
        connect(action, &QAction::triggered, this, act);
    };
    const NodePath path = m_path;
    add(tr("None of: the opposite"), {}, [this, path] { m_editor.wrap(path, Kind::None); });
    add(tr("Put a group around it"), Qt::CTRL | Qt::Key_G,
        [this, path] { m_editor.wrap(path, Kind::Any); });
    if (!path.empty()) {
        add(tr("Move up"), Qt::ALT | Qt::Key_Up, [this, path] { m_editor.moveBy(path, -1); });
        add(tr("Move down"), Qt::ALT | Qt::Key_Down, [this, path] { m_editor.moveBy(path, 1); });
    }
    menu->addSeparator();
    add(tr("Remove"), Qt::CTRL | Qt::Key_Delete, [this, path] { m_editor.remove(path); });
}

void ConditionLine::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const NodePath path = m_path;
    if (modifiers == Qt::AltModifier && (key == Qt::Key_Up || key == Qt::Key_Down))
        return m_editor.moveBy(path, key == Qt::Key_Up ? -1 : 1);
    if (modifiers == Qt::ControlModifier && key == Qt::Key_G)
        return m_editor.wrap(path, Kind::Any);
    if (modifiers == Qt::ControlModifier && (key == Qt::Key_Delete || key == Qt::Key_Backspace))
        return m_editor.remove(path);
    if (modifiers == Qt::ControlModifier && (key == Qt::Key_Return || key == Qt::Key_Enter))
        return m_editor.openAdd();
    QWidget::keyPressEvent(event);
}

QWidget *noteColumn(const std::vector<ConditionEditor::Note> &notes, QWidget *parent)
{
    auto *column = new QWidget(parent);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (const ConditionEditor::Note &note : notes) {
        const bool error = note.tone == ConditionEditor::Note::Tone::Error;
        auto *row = new QHBoxLayout;
        row->setSpacing(Size::step);
        row->addWidget(new GlyphLabel(error ? u"error"_s : u"warning"_s,
                                      error ? GlyphLabel::Tone::Bad : GlyphLabel::Tone::Warning,
                                      column),
                       0, Qt::AlignTop);
        QLabel *text = plainLabel(note.text, column, TextRole::Caption);
        text->setWordWrap(true);
        row->addWidget(text, 1);
        layout->addLayout(row);
    }
    column->setVisible(!notes.empty());
    return column;
}

void ConditionLine::setNotes(const std::vector<ConditionEditor::Note> &notes)
{
    delete m_notes;
    m_notes = noteColumn(notes, this);
    layout()->addWidget(m_notes);
}

} // namespace Imbuto
