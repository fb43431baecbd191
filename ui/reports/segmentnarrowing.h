// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reporting.h"

#include <QTimer>

#include <functional>

namespace Imbuto {

class Session;

/// Finds out who is in the segment of a request, in small steps on the window's thread, and keeps that until told to
/// forget it or the day is over.
class SegmentNarrowing final : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const Expected<ReportRequest> &)>;
    SegmentNarrowing(Session &session, QObject *parent);

    /// Gives \a done the request narrowed to its segment; at once where there is none, or it is known. Whoever asked
    /// before hears nothing any more.
    void narrow(const ReportRequest &request, const Done &done);
    void cancel();
    void forget();

private:
    void begin(const Segment &segment);
    void step();
    void finish(const std::vector<Subject> &members);
    void fail(const Error &error);

    struct Known
    {
        Segment segment;
        QDate day;
        std::vector<Subject> members;
    };
    Session &m_session;
    ReportRequest m_request;
    Done m_done;
    Segment m_segment;
    std::unique_ptr<MemberScan> m_scan;
    std::optional<Known> m_known;
    QTimer m_step;
};

} // namespace Imbuto
