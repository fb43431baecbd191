// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/segmentnarrowing.h"

#include "ui/shell/session.h"

#include <QElapsedTimer>

namespace Imbuto {

namespace {
constexpr int kSliceMs = 8; ///< of the window's time at once
constexpr size_t kAtOnce = 50;
} // namespace

SegmentNarrowing::SegmentNarrowing(Session &session, QObject *parent)
    : QObject(parent), m_session(session)
{
    connect(&m_step, &QTimer::timeout, this, &SegmentNarrowing::step);
    // a scan looks at what was there when it began
    const auto anew = [this] {
        forget();
        if (m_scan)
            begin(m_segment);
    };
    connect(&session.workspace(), &Workspace::changed, this, anew);
    for (const auto signal : {&Workspace::reloaded, &Workspace::rulesChanged})
        connect(&session.workspace(), signal, this, anew);
}

void SegmentNarrowing::narrow(const ReportRequest &request, const Done &done)
{
    cancel();
    if (request.segment.isEmpty())
        return done(request);
    const Expected<Segment> segment = reportSegment(m_session.workspace(), request);
    if (!segment)
        return done(tl::make_unexpected(segment.error()));
    m_request = request;
    m_done = done;
    m_segment = *segment;
    if (m_known && m_known->segment == m_segment && m_known->day == m_session.today())
        return finish(m_known->members);
    begin(m_segment);
}

void SegmentNarrowing::begin(const Segment &segment)
{
    auto scan = m_session.workspace().scan(segment);
    if (!scan)
        return fail(scan.error());
    m_scan = std::move(*scan);
    m_step.start(0);
}

void SegmentNarrowing::step()
{
    QElapsedTimer time;
    time.start();
    try {
        while (m_scan->advance(kAtOnce))
            if (time.elapsed() >= kSliceMs)
                return;
    } catch (const StorageFault &fault) {
        return fail(fault.error);
    }
    m_known = {m_segment, m_session.today(), m_scan->found()};
    finish(m_known->members);
}

void SegmentNarrowing::finish(const std::vector<Subject> &members)
{
    ReportRequest request = m_request;
    const auto pipeline = reportPipeline(m_session.book(), request);
    if (!pipeline)
        return fail(pipeline.error());
    narrowTo(request, **pipeline, m_segment, members);
    const Done done = m_done;
    cancel();
    done(request);
}

void SegmentNarrowing::fail(const Error &error)
{
    const Done done = m_done;
    cancel();
    done(tl::make_unexpected(error));
}

void SegmentNarrowing::cancel()
{
    m_step.stop();
    m_scan.reset();
    m_done = {};
}

void SegmentNarrowing::forget()
{
    m_known.reset();
}

} // namespace Imbuto
