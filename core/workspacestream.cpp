// SPDX-License-Identifier: GPL-3.0-or-later
// Many inputs as one change: bulk edits, drags of several cards, imports.
#include "core/engine/runner.h"
#include "core/engine/sweep.h"
#include "core/exchange/line.h"
#include "core/workspace.h"
#include "core/workspace_p.h"

namespace Imbuto {
namespace {

/// Held in memory at most: beyond, what was read is read again.
constexpr size_t kMaxSubjects = 200'000;

QString lineOf(const Input &input)
{
    return QString::fromUtf8(toLine(input));
}

class StreamWriter final : public Workspace::Stream
{
public:
    StreamWriter(Workspace &workspace, Workspace::Impl &impl, Transaction tx, const QString &label,
                 const QString &kind)
        : m_workspace(workspace), d(impl), m_tx(std::move(tx)), m_now(impl.nowFor({})),
          m_draft(impl.draft(m_now))
    {
        m_header.id = m_draft.change();
        m_header.kind = kind;
        m_header.label = label;
        m_header.at = m_header.recorded = m_now;
    }

    ~StreamWriter() override
    {
        if (!m_tx)
            return;
        m_draft.reset();
        m_tx.reset(); // rolls back
        d.reload();
    }

    Expected<Outcome> apply(const Input &input) override
    {
        try {
            if (const auto terms = d.termsOf(input.command); !terms || *terms)
                return terms ? badInput(Workspace::tr("Rules are put in force by themselves, "
                                                      "not among others."),
                                        QStringLiteral("type"))
                             : tl::make_unexpected(terms.error());
            // judged in its own time, as if it had come in live (4.4)
            const Instant at = input.at.value_or(m_now);
            m_now = std::max(m_now, at);
            m_draft.advance(m_now);
            if (at > m_time) {
                m_time = at;
                if (auto ran = sweep(at); !ran)
                    return tl::make_unexpected(ran.error());
            }
            if (m_draft.size() > kMaxSubjects)
                m_draft.reset();
            m_draft.setEvaluationTime(m_time);
            Expected<Outcome> out = Runner(m_draft).run(input);
            if (!out || out->result != Outcome::Result::Ok) {
                m_draft.reset();
                return out;
            }
            ChangeSet part = m_draft.take();
            if (part.empty() && part.due.empty())
                return out;
            if (m_time > std::max(m_recorded, at)) // what was refused let time pass as well
                part.inputs.push_back(lineOf({Command::PassTime(), m_time, {}}));
            m_recorded = m_time;
            part.inputs.push_back(lineOf({input.command, at, input.by}));
            if (auto written = write(part); !written)
                return tl::make_unexpected(written.error());
            out->change = m_header.id;
            return out;
        } catch (const StorageFault &fault) {
            return tl::make_unexpected(fault.error);
        }
    }

    Expected<ChangeId> commit() override
    {
        try {
            if (auto ran = sweep(m_now); !ran)
                return tl::make_unexpected(ran.error());
            if (!m_begun) { // nothing was written
                m_tx.reset();
                return ChangeId();
            }
            if (ChangeSet rest; timeIsUntold())
                if (auto written = write(rest); !written)
                    return tl::make_unexpected(written.error());
            m_header.recorded = m_now;
            if (auto kept = d.store->setRecorded(m_header, *m_tx); !kept)
                return tl::make_unexpected(kept.error());
            if (auto done = m_tx->commit(); !done)
                return tl::make_unexpected(done.error());
            m_tx.reset();
            d.latest = std::max(d.latest, m_now);
            if (m_header.kind == u"import")
                Q_EMIT m_workspace.reloaded();
            return m_header.id;
        } catch (const StorageFault &fault) {
            return tl::make_unexpected(fault.error);
        }
    }

private:
    Expected<void> sweep(Instant until)
    {
        if (d.store->dueUntil(until).empty())
            return {};
        if (auto ran = runDue(m_draft, *d.store, until, kAlways); !ran)
            return ran;
        ChangeSet part = m_draft.take();
        return part.empty() && part.due.empty() ? Expected<void>() : write(part);
    }

    /// Time that has passed and that no input tells, because what made it pass was refused.
    bool timeIsUntold() const { return m_now > std::max(m_recorded, m_header.at); }

    Expected<void> write(ChangeSet &part)
    {
        part.header = m_header;
        if (timeIsUntold()) {
            part.inputs.insert(part.inputs.begin(), lineOf({Command::PassTime(), m_now, {}}));
            m_recorded = m_now;
        }
        if (m_begun)
            return d.store->append(m_header, part, *m_tx);
        auto written = d.store->apply(part, *m_tx);
        if (!written)
            return tl::make_unexpected(written.error());
        m_header = *written;
        m_begun = true;
        return {};
    }

    Workspace &m_workspace;
    Workspace::Impl &d;
    std::optional<Transaction> m_tx;
    Instant m_now; ///< no earlier than any fact so far (D3)
    Draft m_draft;
    ChangeHeader m_header;
    Instant m_time = kAlways;     ///< how far the stream's own time has come
    Instant m_recorded = kAlways; ///< how far it has by the inputs that were written
    bool m_begun = false;
};

} // namespace

Expected<std::unique_ptr<Workspace::Stream>> Workspace::stream(const QString &label)
{
    return openStream(label, QStringLiteral("import"));
}

Expected<std::unique_ptr<Workspace::Stream>> Workspace::openStream(const QString &label,
                                                                   const QString &kind)
{
    if (auto swept = sweep(); !swept)
        return tl::make_unexpected(swept.error());
    auto tx = d->begin();
    if (!tx)
        return tl::make_unexpected(tx.error());
    return std::unique_ptr<Stream>(new StreamWriter(*this, *d, std::move(*tx), label, kind));
}

Expected<Workspace::Bulk> Workspace::applyAll(const std::vector<Input> &inputs,
                                              const QString &label)
{
    auto stream = openStream(label, QStringLiteral("bulk"));
    if (!stream)
        return tl::make_unexpected(stream.error());
    Bulk out;
    for (const Input &input : inputs)
        out.outcomes.push_back((*stream)->apply(input));
    auto change = (*stream)->commit();
    if (!change)
        return tl::make_unexpected(change.error());
    out.change = *change;
    stream->reset();
    if (out.change)
        if (const auto written = d->store->changeSet(out.change))
            Q_EMIT changed(*written);
    return out;
}

} // namespace Imbuto
