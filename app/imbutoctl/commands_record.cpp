// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbutoctl/commands.h"
#include "app/imbutoctl/ctl.h"
#include "core/exchange/line.h"

#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

/// The clock of `record`: each line brings its own time (D3), so this one stands at the beginning, unless
/// a line without a date asks for --now.
class RecordClock final : public Clock
{
public:
    Instant now() const override { return m_at; }
    void set(Instant at) { m_at = at; }

private:
    Instant m_at = 0;
};

/// A line longer than this is not a fact but a mistake.
constexpr qint64 kLongestLine = 16 * 1024 * 1024;

/// Answers lines one by one.
class Recorder
{
public:
    Recorder(const Session &session, Workspace &workspace, RecordClock &clock)
        : m_session(session), m_workspace(workspace), m_clock(clock),
          m_renderer(workspace, session.language())
    {
        if (!session.options().now.isEmpty())
            m_now = parseInstant(session.options().now, workspace.calendar());
    }

    void take(const QByteArray &line)
    {
        ++m_number;
        if (line.size() > kLongestLine)
            answerError({Error::Code::BadInput, Ctl::tr("the line is too long"), {}});
        else if (const QByteArray text = line.trimmed(); !text.isEmpty())
            answer(text);
    }

    int exitCode() const { return m_errors ? kBadInput : m_refused ? kRefused : kDone; }
    /// A failing disk stops the reading: the lines that follow would fail too.
    const std::optional<Error> &fault() const { return m_fault; }

private:
    void answer(const QByteArray &line)
    {
        const Expected<Input> input = parseLine(line, m_workspace.book(), m_workspace.calendar());
        if (!input)
            return answerError(input.error());
        m_clock.set(input->at ? 0 : m_now.value_or(0));
        const Expected<Outcome> outcome = m_workspace.apply(*input);
        if (!outcome)
            return answerError(outcome.error());
        m_refused = m_refused || outcome->result == Outcome::Result::Refused;
        Json json{{"line", m_number}};
        json.update(m_renderer.outcome(*outcome));
        m_session.print(json);
    }

    void answerError(const Error &error)
    {
        m_errors = true;
        if (error.code == Error::Code::Storage)
            m_fault = error;
        const QString text = error.field.isEmpty()
            ? Ctl::tr("line %1: %2").arg(QString::number(m_number), error.text)
            : Ctl::tr("line %1, %2: %3").arg(QString::number(m_number), error.field, error.text);
        Json json{{"line", m_number}};
        json["result"] = "error";
        json["change"] = nullptr;
        json["transitions"] = Json::array();
        json["message"] = asJson(text);
        m_session.print(json);
        m_session.message(text);
    }

    const Session &m_session;
    Workspace &m_workspace;
    RecordClock &m_clock;
    Renderer m_renderer;
    std::optional<Instant> m_now;
    int m_number = 0;
    bool m_errors = false;
    bool m_refused = false;
    std::optional<Error> m_fault;
};

Expected<void> openInput(QFile &file, const QString &name)
{
    // by its number: lines of a stdio stream are taken to end at a zero byte
    const bool opened = name == "-"_L1 ? file.open(fileno(stdin), QIODevice::ReadOnly)
                                       : (file.setFileName(name), file.open(QIODevice::ReadOnly));
    if (!opened)
        return badInput(Ctl::tr("%1 cannot be read: %2").arg(name, file.errorString()));
    return {};
}

/// The next line; of one that is too long only enough to know that it is.
QByteArray nextLine(QFile &file)
{
    QByteArray line = file.readLine(kLongestLine + 1);
    for (QByteArray rest = line; rest.size() >= kLongestLine && !rest.endsWith('\n');)
        rest = file.readLine(kLongestLine + 1);
    return line;
}

} // namespace

Expected<int> runRecord(const Session &session)
{
    QFile file;
    if (const Expected<void> opened = openInput(file, session.argument(0)); !opened)
        return tl::make_unexpected(opened.error());
    auto own = std::make_unique<RecordClock>();
    RecordClock &clock = *own;
    const Expected<std::unique_ptr<Workspace>> workspace = session.openWith(std::move(own));
    if (!workspace)
        return tl::make_unexpected(workspace.error());

    Recorder recorder(session, **workspace, clock);
    // not atEnd(): a pipe is only at its end when reading says so
    for (QByteArray line = nextLine(file); !line.isEmpty(); line = nextLine(file)) {
        recorder.take(line);
        if (recorder.fault())
            return int(Error::Code::Storage);
    }
    return recorder.exitCode();
}

} // namespace Imbuto
