// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/conditioneditor.h"

#include "core/rules/rulejson.h"
#include "ui/rules/conditionline.h"
#include "ui/rules/leafline.h"
#include "ui/shell/widgets.h"
#include "ui/subject/inlineedit.h"

#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {

using Kind = ConditionNode::Kind;

ConditionEditor::ConditionEditor(QWidget *parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)), m_rebuild(new QTimer(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_rebuild->setSingleShot(true); // the line that asks for it is still at work
    m_rebuild->setInterval(0);
    connect(m_rebuild, &QTimer::timeout, this, &ConditionEditor::rebuild);
    setAccessibleName(tr("Condition"));
}

void ConditionEditor::setContext(const ConditionContext &context)
{
    m_context = context;
    if (m_context.book)
        rebuild();
}

void ConditionEditor::setCondition(const QByteArray &text)
{
    std::optional<RuleJsonFault> fault;
    parseRuleJson(text, fault);
    const RuleJson json = fault || text.isEmpty()
        ? RuleJson{{"all", RuleJson::array()}}
        : RuleJson::parse(text.begin(), text.end(), nullptr, false);
    setCondition(json);
}

void ConditionEditor::setCondition(const RuleJson &json)
{
    if (!m_lines.empty() && json == m_root.write())
        return; // what a person is typing in stays
    m_root = ConditionNode::read(json);
    m_notes.clear();
    if (m_context.book)
        rebuild();
}

QByteArray ConditionEditor::condition() const
{
    return QByteArray::fromStdString(m_root.write().dump());
}

bool ConditionEditor::isEmpty() const
{
    return m_root.kind == Kind::All && m_root.children.empty();
}

void ConditionEditor::setReadOnly(bool readOnly)
{
    setEnabled(!readOnly);
}

// --- lines

void ConditionEditor::rebuild()
{
    m_rebuild->stop();
    clearLayout(m_layout);
    m_loose = nullptr; // goes with the rest
    m_lines.clear();
    build({}, 0);
    showNotes();
    if (!m_refocus)
        return;
    m_refocus = false;
    if (ConditionLine *line = lineAt(m_focus))
        line->focusFirst();
    else if (!m_lines.empty())
        m_lines.back()->focusFirst();
    else if (LinkButton *add = adder())
        add->setFocus(Qt::OtherFocusReason);
}

void ConditionEditor::rebuildSoon(const NodePath &focus)
{
    m_focus = focus;
    m_refocus = true;
    m_rebuild->start();
    Q_EMIT changed();
}

void ConditionEditor::build(const NodePath &path, int depth)
{
    const ConditionNode *node = nodeAt(m_root, path);
    const bool root = path.empty();
    const bool bare = root && node->kind == Kind::All && node->children.size() < 2;
    if (!node->isGroup()) {
        addLine(path, depth);
        if (root)
            addAdder(path, depth);
        return;
    }
    if (!bare)
        addLine(path, depth);
    else if (node->children.empty()) {
        QLabel *nothing = plainLabel(tr("Nothing is asked."), this, TextRole::Caption);
        m_layout->addWidget(nothing);
        nothing->show();
    }
    for (size_t i = 0; i < node->children.size(); ++i) {
        NodePath child = path;
        child.push_back(i);
        build(child, bare ? depth : depth + 1);
    }
    addAdder(path, bare ? depth : depth + 1);
}

void ConditionEditor::addLine(const NodePath &path, int depth)
{
    auto *line = new ConditionLine(*this, path, depth);
    m_layout->addWidget(line);
    m_lines.push_back(line);
    line->show();
}

void ConditionEditor::addAdder(const NodePath &path, int depth)
{
    auto *row = new RailRow(depth, this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(row->indent(), 0, 0, 2);
    auto *add = new LinkButton(tr("+ Add a condition"), row);
    add->setAccessibleName(tr("Add a condition"));
    connect(add, &QPushButton::clicked, this, [this, path, add] {
        auto *list = new PickList(tr("Add a condition"), m_context.newConditions(),
                                  PickList::Mode::One, this);
        connect(list, &PickList::picked, this,
                [this, path](const QString &leaf) { insert(path, leaf); });
        list->popUp(add);
    });
    layout->addWidget(add);
    layout->addStretch(1);
    m_layout->addWidget(row);
    row->show();
}

/// The last of the buttons that add; those of lines that go may still be about.
LinkButton *ConditionEditor::adder() const
{
    const QList<LinkButton *> adders = findChildren<LinkButton *>();
    const auto it = std::find_if(adders.rbegin(), adders.rend(), [](const LinkButton *button) {
        return !button->parentWidget()->isHidden();
    });
    return it == adders.rend() ? nullptr : *it;
}

void ConditionEditor::openAdd()
{
    if (LinkButton *add = adder())
        add->click();
}

ConditionLine *ConditionEditor::lineAt(const NodePath &path) const
{
    const auto it =
        std::ranges::find_if(m_lines, [&](const ConditionLine *l) { return l->path() == path; });
    return it == m_lines.end() ? nullptr : *it;
}

void ConditionEditor::setNotes(const std::vector<Note> &notes)
{
    if (notes == m_notes)
        return;
    m_notes = notes;
    showNotes();
}

/// Each beside the innermost line that it is about; what no line takes goes to the first.
void ConditionEditor::showNotes()
{
    std::map<ConditionLine *, std::vector<Note>> placed;
    for (const Note &note : m_notes) {
        ConditionLine *best = m_lines.empty() ? nullptr : m_lines.front();
        qsizetype length = -1;
        for (ConditionLine *line : m_lines) {
            const QString pointer = jsonPointer(m_root, line->path());
            const bool within = note.path == pointer || note.path.startsWith(pointer + u'/');
            if (within && pointer.size() > length) {
                best = line;
                length = pointer.size();
            }
        }
        if (best)
            placed[best].push_back(note);
    }
    for (ConditionLine *line : m_lines)
        line->setNotes(placed[line]);
    delete m_loose;
    m_loose = nullptr;
    if (m_lines.empty() && !m_notes.empty()) {
        m_loose = noteColumn(m_notes, this);
        m_layout->addWidget(m_loose);
    }
}

void ConditionEditor::focusPath(const QString &path)
{
    ConditionLine *best = nullptr;
    for (ConditionLine *line : m_lines)
        if (path.startsWith(jsonPointer(m_root, line->path())))
            best = line;
    if (best)
        best->focusFirst();
}

QString ConditionEditor::sentence() const
{
    return spoken(m_root, {});
}

QString ConditionEditor::spoken(const ConditionNode &node, const NodePath &path) const
{
    if (!node.isGroup()) {
        const ConditionLine *line = lineAt(path);
        return line ? line->sentence() : QString();
    }
    QStringList parts;
    for (size_t i = 0; i < node.children.size(); ++i) {
        NodePath child = path;
        child.push_back(i);
        parts << spoken(node.children[i], child);
    }
    if (node.kind == Kind::None)
        return tr("none of: %1").arg(parts.join(tr(" or ")));
    return parts.join(node.kind == Kind::Any ? tr(" or ") : tr(" and "));
}

// --- changes

void ConditionEditor::insert(const NodePath &group, const QString &leaf)
{
    const RuleJson json = RuleJson::parse(leaf.toStdString(), nullptr, false);
    if (json.is_discarded())
        return;
    if (isEmpty()) {
        m_root = ConditionNode::leaf(json);
        return rebuildSoon({});
    }
    rebuildSoon(addTo(m_root, group, ConditionNode::leaf(json)));
}

void ConditionEditor::changeKind(const NodePath &path, Kind kind)
{
    ConditionNode *node = nodeAt(m_root, path);
    if (!node || node->kind == kind)
        return;
    node->kind = kind;
    node->listed = node->children.size() != 1;
    rebuildSoon(path);
}

void ConditionEditor::remove(const NodePath &path)
{
    removeAt(m_root, path);
    rebuildSoon(path);
}

void ConditionEditor::wrap(const NodePath &path, Kind kind)
{
    const NodePath inner = wrapAt(m_root, path, kind);
    if (kind == Kind::None)
        nodeAt(m_root, path)->listed = false;
    rebuildSoon(inner);
}

void ConditionEditor::moveBy(const NodePath &path, int by)
{
    const NodePath moved = moveAt(m_root, path, by);
    if (moved != path)
        rebuildSoon(moved);
}

void ConditionEditor::leafEdited(const NodePath &path, const RuleJson &leaf)
{
    ConditionNode *node = nodeAt(m_root, path);
    if (!node)
        return;
    node->json = leaf;
    Q_EMIT changed();
}

} // namespace Imbuto
