// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rules/conditioneditor.h"

class QLabel;
class QMenu;
class QToolButton;

namespace Imbuto {

class GlyphLabel;
class LeafLine;

/// What there is to say, each with its sign, one below the other.
QWidget *noteColumn(const std::vector<ConditionEditor::Note> &notes, QWidget *parent);

/// A row of a ConditionEditor, moved in by a rail for each group that it stands in.
class RailRow : public QWidget
{
    Q_OBJECT
public:
    RailRow(int depth, QWidget *parent) : QWidget(parent), m_depth(depth) {}
    int indent() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_depth;
};

/// One line of a ConditionEditor: a sentence or the head of a group, its menu, and what there is to say about it.
class ConditionLine : public RailRow
{
    Q_OBJECT
public:
    ConditionLine(ConditionEditor &editor, const NodePath &path, int depth);

    const NodePath &path() const { return m_path; }
    QString sentence() const;
    void setNotes(const std::vector<ConditionEditor::Note> &notes);
    void focusFirst();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildHead(const ConditionNode &node);
    void fillMenu(QMenu *menu);

    ConditionEditor &m_editor;
    NodePath m_path;
    LeafLine *m_leaf = nullptr;
    PickButton *m_kind = nullptr;
    QLabel *m_words = nullptr;
    QToolButton *m_more;
    QWidget *m_notes;
};

} // namespace Imbuto
