// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rules/conditioncontext.h"

#include <QWidget>

class QTimer;
class QVBoxLayout;

namespace Imbuto {

class ConditionLine;
class LinkButton;

/// Edits one condition: lines of "all of", "any of", "none of" over sentences, made from the table of facts. For
/// the rules of a pipeline, for health, and for saved filters over people, companies or deals; the context says
/// which. Give the context first, then the condition; read the condition when changed() comes.
///
/// It takes and gives the JSON of rule files. What it does not understand stays as it is. Mouse: words are
/// exchanged where they stand, the menu at the end of a line does the rest. Keys, on a line: Alt+Up and Alt+Down
/// move it, Ctrl+G puts a group around it, Ctrl+Delete removes it, Ctrl+Return adds one beside it.
class ConditionEditor : public QWidget
{
    Q_OBJECT
public:
    explicit ConditionEditor(QWidget *parent = nullptr);

    /// Whose condition it is and what it may ask. Builds the lines anew in the language of \a context.
    void setContext(const ConditionContext &context);
    const ConditionContext &context() const { return m_context; }
    /// Shows \a json, one condition; no text, or an empty group, asks nothing. Says nothing by changed().
    void setCondition(const QByteArray &json);
    void setCondition(const RuleJson &json);
    /// The condition as it stands now.
    QByteArray condition() const;
    RuleJson json() const { return m_root.write(); }
    /// Nothing is asked.
    bool isEmpty() const;
    void setReadOnly(bool readOnly);

    /// Something to say beside the line that \a path leads to: a JSON pointer within the condition ("/all/1").
    struct Note
    {
        enum class Tone : quint8 { Warning, Error };
        QString path;
        QString text;
        Tone tone = Tone::Error;
        bool operator==(const Note &) const = default;
    };
    void setNotes(const std::vector<Note> &notes);
    /// Gives the focus to the line that \a path leads to, or is within.
    void focusPath(const QString &path);
    /// Opens the list of what can be asked, and puts what is chosen at the end.
    void openAdd();
    /// What it asks, in words.
    QString sentence() const;

Q_SIGNALS:
    /// A person changed the condition.
    void changed();

private:
    friend class ConditionLine;
    void rebuild();
    void rebuildSoon(const NodePath &focus);
    void build(const NodePath &path, int depth);
    void addLine(const NodePath &path, int depth);
    void addAdder(const NodePath &path, int depth);
    ConditionLine *lineAt(const NodePath &path) const;
    LinkButton *adder() const;
    void showNotes();
    QString spoken(const ConditionNode &node, const NodePath &path) const;

    void insert(const NodePath &group, const QString &leaf);
    void changeKind(const NodePath &path, ConditionNode::Kind kind);
    void remove(const NodePath &path);
    void wrap(const NodePath &path, ConditionNode::Kind kind);
    void moveBy(const NodePath &path, int by);
    void leafEdited(const NodePath &path, const RuleJson &leaf);

    ConditionContext m_context;
    ConditionNode m_root;
    std::vector<Note> m_notes;
    std::vector<ConditionLine *> m_lines;
    QWidget *m_loose = nullptr; ///< notes of a condition that has no line yet
    QVBoxLayout *m_layout;
    QTimer *m_rebuild;
    NodePath m_focus; ///< the line that has the focus after the next rebuild
    bool m_refocus = false;
};

} // namespace Imbuto
