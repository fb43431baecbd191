// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportjob.h"

#include "core/store/readwatch.h"
#include "ui/reports/segmentnarrowing.h"
#include "ui/shell/session.h"

#include <QtConcurrent>

namespace Imbuto {

/// Lives on the thread of the pool: opened there when first needed, closed there.
struct ReportJob::Desk
{
    QString path;
    std::unique_ptr<Store> store{};
    std::unique_ptr<ReportDesk> desk{};

    Expected<ReportDesk *> open()
    {
        if (!desk) {
            Expected<std::unique_ptr<Store>> opened = Store::open(path, Store::Mode::ReadOnly);
            if (!opened)
                return tl::make_unexpected(opened.error());
            store = std::move(*opened);
            desk = std::make_unique<ReportDesk>(*store);
        }
        return desk.get();
    }
    void follow(const ReportChange &change, const RuleBook &book)
    {
        try {
            if (desk)
                desk->follow(change, book);
        } catch (const StorageFault &) {
            desk->forget(); // whoever asks next reads again, and hears what is wrong
        }
    }
    void settle(const Stop &stop)
    {
        if (desk)
            desk->settle(stop);
    }
    void close()
    {
        desk.reset();
        store.reset();
    }
};

ReportJob::ReportJob(Session &session, QObject *parent)
    : QObject(parent), m_session(session),
      m_desk(std::make_shared<Desk>(Desk{session.store().path()})),
      m_counts(std::make_shared<std::atomic<quint64>>(0)),
      m_looks(std::make_shared<std::atomic<quint64>>(0)),
      m_sources(std::make_shared<std::atomic<quint64>>(0)),
      m_cancels(std::make_shared<std::atomic<quint64>>(0)),
      m_narrowing(new SegmentNarrowing(session, this))
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
    Workspace &workspace = session.workspace();
    connect(&workspace, &Workspace::changed, this,
            [this](const ChangeSet &change) { follow(reportChange(change)); });
    for (const auto signal : {&Workspace::reloaded, &Workspace::rulesChanged})
        connect(&workspace, signal, this, [this] { follow({true}); });
}

ReportJob::~ReportJob()
{
    cancel();
    m_pool.start([desk = m_desk] { desk->close(); });
    m_pool.waitForDone();
}

void ReportJob::cancel()
{
    m_narrowing->cancel();
    for (const Number &wanted : {m_counts, m_looks, m_sources, m_cancels})
        ++*wanted;
}

void ReportJob::follow(const ReportChange &change)
{
    m_pool.start(
        [desk = m_desk, change, book = &m_session.book()] { desk->follow(change, *book); });
}

/// Runs \a work on the pool's thread unless something else was asked by then, and \a done here with what it made,
/// unless something else was asked by then.
template<typename Work, typename Done>
void ReportJob::run(const Number &wanted, Work work, Done done)
{
    using Made = decltype(work(std::declval<ReportDesk &>()));
    const quint64 number = ++*wanted;
    const auto task = [desk = m_desk, wanted, number, work, cancels = m_cancels,
                       before = m_cancels->load()]() -> std::shared_ptr<const Made> {
        if (*wanted != number)
            return nullptr;
        const Expected<ReportDesk *> open = desk->open();
        if (!open)
            return std::make_shared<const Made>(tl::make_unexpected(open.error()));
        // a later question of the same kind may need what is read now: only who gave up needs nothing
        const ReadWatch watch(*desk->store, {[cancels, before] { return *cancels != before; }});
        return std::make_shared<const Made>(work(**open));
    };
    const auto tell = [this, wanted, number, done](const std::shared_ptr<const Made> &made) {
        if (!made || *wanted != number)
            return;
        if (*made)
            done(**made);
        else
            Q_EMIT failed(made->error());
    };
    // always later: what is there at once would else be told before who asks has done asking
    QtConcurrent::run(&m_pool, task).then([this, tell](const std::shared_ptr<const Made> &made) {
        QMetaObject::invokeMethod(
            this, [tell, made] { tell(made); }, Qt::QueuedConnection);
    });
}

void ReportJob::count(const ReportRequest &request, Compare compare)
{
    ++*m_counts; // what is being counted is no longer wanted
    m_narrowing->narrow(request, [this, compare](const Expected<ReportRequest> &narrowed) {
        if (narrowed)
            countNarrowed(*narrowed, compare);
        else
            Q_EMIT failed(narrowed.error());
    });
}

void ReportJob::countNarrowed(const ReportRequest &request, Compare compare)
{
    using Answer = std::shared_ptr<const ReportAnswer>;
    const auto work =
        [asked = request, compare, wanted = m_counts, number = *m_counts + 1,
         basis = reportBasis(m_session.workspace())](ReportDesk &desk) -> Expected<Answer> {
        ReportRequest watched = asked;
        watched.filter.stop.asked = [wanted, number] { return *wanted != number; };
        auto table = desk.make(basis, watched);
        if (!table)
            return tl::make_unexpected(table.error());
        auto answer = std::make_shared<ReportAnswer>(ReportAnswer{asked, std::move(*table), {}});
        const auto previous = compare == Compare::No || *wanted != number
            ? std::nullopt
            : previousPeriod(asked.filter);
        if (previous) {
            ReportRequest then = watched;
            then.filter = *previous;
            auto before = desk.make(basisBefore(basis, asked.filter), then);
            if (!before)
                return tl::make_unexpected(before.error());
            answer->before = std::move(*before);
        }
        return answer;
    };
    run(m_counts, work, [this](const Answer &answer) { Q_EMIT counted(answer); });
    m_pool.start([desk = m_desk, wanted = m_counts, number = m_counts->load()] {
        desk->settle({[wanted, number] { return *wanted != number; }});
    });
}

void ReportJob::look(const ReportRequest &request, const ReportFigure &figure)
{
    m_narrowing->narrow(request, [this, figure](const Expected<ReportRequest> &narrowed) {
        if (narrowed)
            lookNarrowed(*narrowed, figure);
        else
            Q_EMIT failed(narrowed.error());
    });
}

void ReportJob::lookNarrowed(const ReportRequest &request, const ReportFigure &figure)
{
    run(
        m_looks,
        [request, figure, basis = reportBasis(m_session.workspace())](ReportDesk &desk) {
            return desk.behind(basis, request, figure);
        },
        [this, figure](const std::vector<Subject> &subjects) { Q_EMIT found(figure, subjects); });
}

void ReportJob::lookForSources()
{
    run(
        m_sources,
        [basis = reportBasis(m_session.workspace())](ReportDesk &desk) {
            return desk.sources(basis);
        },
        [this](const QStringList &names) { Q_EMIT sourcesFound(names); });
}

void ReportJob::lookAtBoard(const PipelineId &pipeline, Instant at)
{
    run(
        m_looks,
        [pipeline, at, basis = reportBasis(m_session.workspace())](ReportDesk &desk) {
            return desk.board(basis, pipeline, at);
        },
        [this](const BoardThen &board) { Q_EMIT boardFound(board); });
}

} // namespace Imbuto
