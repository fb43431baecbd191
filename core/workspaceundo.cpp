// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/undo.h"
#include "core/workspace_p.h"

#include <nlohmann/json.hpp>

namespace Imbuto {
namespace {

/// The journal's line for an undo: the change by its place in the journal, which replay finds again.
QString undoLine(qint64 seq, const QString &by)
{
    nlohmann::json line{{"change", seq}, {"type", "undo"}};
    if (!by.isEmpty())
        line["by"] = by.toStdString();
    return QString::fromStdString(line.dump());
}

} // namespace

std::optional<ChangeHeader> Workspace::undoable() const
{
    std::optional<ChangeHeader> h = d->store->latestUndoable();
    while (h) { // time that passed without effect, and the setup, are nothing to take back
        const bool nothing =
            h->kind == u"setup" || (h->kind == u"time" && d->store->changeSet(h->id)->empty());
        if (!nothing && !h->undoes && !h->undoneBy)
            return h;
        h = d->store->changeBySeq(h->seq - 1);
    }
    return {};
}

Expected<Outcome> Workspace::undo(ChangeId id, const QString &by)
{
    try {
        auto tx = d->begin();
        if (!tx)
            return tl::make_unexpected(tx.error());
        if (!id) {
            const auto latest = undoable();
            if (!latest)
                return conflict(tr("There is nothing to undo."));
            id = latest->id;
        }
        const std::optional<ChangeSet> target = d->store->changeSet(id);
        if (!target || target->header.kind == u"setup")
            return badInput(tr("There is no change %1.").arg(id.value), QStringLiteral("change"));
        if (target->header.undoneBy)
            return conflict(tr("That was undone already."));
        auto next = d->termsWithout(*target);
        if (!next)
            return tl::make_unexpected(next.error());
        Draft draft = d->draft(now());
        next->give(draft);
        const auto latest = undoable();
        const bool more = latest && latest->seq > target->header.seq;
        Expected<void> back = takeBack(draft, *target, more ? Later::Something : Later::Nothing);
        if (back && next->book && d->strands(draft, *next->book))
            back = conflict(tr("Cards stand in a stage that would go; nothing was undone."));
        if (!back) {
            draft.reset();
            return tl::make_unexpected(back.error());
        }
        ChangeSet change = draft.take();
        change.header.id = draft.change();
        change.header.kind = QStringLiteral("undo");
        change.header.at = change.header.recorded = draft.now();
        change.header.undoes = id;
        if (const User *user = draft.user(by))
            change.header.by = user->id;
        change.header.label = target->header.label;
        change.inputs = {undoLine(target->header.seq, by)};
        auto written = d->store->apply(change, *tx);
        auto marked = written ? d->store->markUndone(id, change.header.id, *tx) : Expected<void>();
        // taking back an undo makes the first change undoable again
        if (written && marked && target->header.undoes)
            marked = d->store->markUndone(target->header.undoes, {}, *tx);
        auto done = written && marked ? tx->commit() : Expected<void>();
        if (!written || !marked || !done) {
            draft.reset();
            d->reload();
            return tl::make_unexpected(!written      ? written.error()
                                           : !marked ? marked.error()
                                                     : done.error());
        }
        change.header = *written;
        d->latest = std::max(d->latest, draft.now());
        if (*next) {
            d->putInForce(std::move(*next));
            Q_EMIT rulesChanged();
        }
        Q_EMIT changed(change);
        return outcomeOf(change);
    } catch (const StorageFault &fault) {
        d->reload();
        return tl::make_unexpected(fault.error);
    }
}

} // namespace Imbuto
