// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulebook.h"
#include "ui/rules/conditiontree.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Imbuto {

/// The pipelines of a workspace as somebody is changing them: ordered JSON, in which whatever is not touched
/// stays as it was written, with an undo of its own. Nothing is in force before changes() are applied.
class RuleDraft : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Begins with \a inForce; what was changed before is forgotten.
    void load(const std::vector<RuleBook::Source> &inForce);
    /// Other rules are in force: what is not being changed follows them, what is stays as it is.
    void follow(const std::vector<RuleBook::Source> &inForce);

    /// In the order of boards.
    std::vector<PipelineId> pipelines() const;
    /// Empty when there is no such pipeline.
    const RuleJson &json(const PipelineId &id) const;
    bool has(const PipelineId &id) const { return find(id) != nullptr; }
    /// Not in force under any form.
    bool isNew(const PipelineId &id) const;
    bool isChanged(const PipelineId &id) const;
    bool isChanged() const;
    /// The pipelines that differ from what is in force, as files.
    std::vector<RuleBook::Source> changes() const;
    /// The pipeline as a file, for export.
    QByteArray text(const PipelineId &id) const;

    // --- pipelines

    /// Adds \a source, under another id where its own is taken. Its id; an error where it can't be read.
    Expected<PipelineId> add(const RuleBook::Source &source);
    /// A pipeline with one stage, called \a caption in every language.
    PipelineId addEmpty(SubjectKind subject, const Caption &caption, const Caption &stage);
    /// A copy under another id and caption.
    Expected<PipelineId> duplicate(const PipelineId &id, const Caption &caption);
    /// Takes away a pipeline that was never in force.
    void drop(const PipelineId &id);
    void setArchived(const PipelineId &id, bool archived);

    // --- parts, by JSON pointer ("/stages/0/owner")

    /// Sets the value, or takes it away where it is null. Edits of one \a run (typing) are one undo.
    void set(const PipelineId &id, const QString &pointer, const RuleJson &value,
             const QString &run = {});
    /// Sets the caption in one language; an empty text takes it away.
    void setCaption(const PipelineId &id, const QString &pointer, const QString &language,
                    const QString &text);
    /// Adds \a value to the list at \a pointer, which is made where there is none. Its index.
    size_t append(const PipelineId &id, const QString &pointer, const RuleJson &value);
    void removeItem(const PipelineId &id, const QString &pointer, size_t index);

    // --- stages and rules

    /// A stage behind \a after (−1: the first), open, entered by hand. Its index.
    size_t addStage(const PipelineId &id, int after, const Caption &caption);
    /// Takes the stage and its mention in other rules' "from" away.
    void removeStage(const PipelineId &id, size_t index);
    void moveStage(const PipelineId &id, size_t from, size_t to);
    /// A rule into the stage: by hand, asking nothing. Its index.
    size_t addRule(const PipelineId &id, size_t stage);

    bool canUndo() const { return !m_done.empty(); }
    bool canRedo() const { return !m_undone.empty(); }
    void undo();
    void redo();

Q_SIGNALS:
    /// Something is other than before.
    void changed();

private:
    struct Entry
    {
        PipelineId id;
        std::shared_ptr<const RuleJson> base; ///< in force; null: a new one
        std::shared_ptr<const RuleJson> now;
    };
    using Entries = std::vector<Entry>;

    const Entry *find(const PipelineId &id) const;
    void edit(const PipelineId &id, const QString &run,
              const std::function<void(RuleJson &)> &change);
    void remember(const QString &run);
    PipelineId freeId(const QString &wanted) const;
    std::string freeRuleId(const std::string &wanted) const;

    Entries m_entries;
    std::vector<Entries> m_done; ///< as it was before each edit
    std::vector<Entries> m_undone;
    QString m_run;
};

/// A caption in every shipped language.
Caption captionOf(const QString &text);
/// \a caption as JSON and back.
RuleJson captionJson(const Caption &caption);
Caption captionIn(const RuleJson &json, const char *key = "caption");
/// The text at \a key; empty where there is none.
QString textIn(const RuleJson &json, const char *key);
/// An id made of what people call it: letters, digits and _.
QString idFrom(const QString &caption);

} // namespace Imbuto
