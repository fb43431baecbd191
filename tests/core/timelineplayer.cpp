// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelineplayer.h"

#include "core/replay.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Imbuto {

/// What became of one event.
struct TimelinePlayer::Deed
{
    Instant at = 0;
    bool undo = false;
    bool activity = false;
    Expected<Outcome> outcome;
    std::optional<Verdict> integrity;
};

namespace {

/// A folder in memory where the system has one: a case writes a small database, many times durably.
QString folder()
{
    const QFileInfo memory(u"/dev/shm"_s);
    return (memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath())
        + u"/timeline-XXXXXX"_s;
}

} // namespace

TimelinePlayer::TimelinePlayer(const TimelineFile &file, Time time)
    : m_file(file), m_time(time), m_dir(folder())
{
}
TimelinePlayer::~TimelinePlayer() = default;

QString TimelinePlayer::start()
{
    auto clock = std::make_unique<FixedClock>(0);
    m_clock = clock.get();
    auto created =
        Workspace::create(m_dir.filePath(u"timeline.imbuto"_s),
                          {.pipelines = {m_file.pipelines.begin(), m_file.pipelines.end()},
                           .timezone = m_file.zone,
                           .currency = m_file.currency,
                           .seed = 7},
                          std::move(clock));
    if (!created)
        return created.error().text;
    m_workspace = std::move(*created);
    for (const TimelineFile::User &u : m_file.users) {
        Command::SaveUser c;
        c.ref = c.name.emplace(u.ref);
        c.role = u.role == u"manager" ? Role::Manager : Role::Rep;
        c.active = u.active;
        if (const auto saved = m_workspace->apply({c, {}, {}}); !saved)
            return saved.error().text;
    }
    return {};
}

QString TimelinePlayer::play()
{
    std::vector<size_t> order(m_file.events.size());
    std::iota(order.begin(), order.end(), 0);
    return play(order);
}

QString TimelinePlayer::play(const std::vector<size_t> &order)
{
    QString wrong = start();
    for (size_t i = 0; i < order.size() && wrong.isEmpty(); ++i) {
        const TimelineFile::Event &event = m_file.events[order[i]];
        wrong = happen(event);
        if (!wrong.isEmpty())
            return u"%1.txt:%2: %3  %4\n%5"_s.arg(m_file.name)
                .arg(event.line)
                .arg(event.at, event.text, wrong);
    }
    return wrong;
}

QString TimelinePlayer::happen(const TimelineFile::Event &event)
{
    Deed deed;
    const auto at = readLocal(event.at, m_workspace->calendar());
    if (!at)
        return u"  no such time"_s;
    deed.at = *at;
    if (const QString wrong = passDaysUntil(deed.at); !wrong.isEmpty())
        return wrong;
    m_clock->set(std::max(m_clock->now(), deed.at));
    if (const QString wrong = perform(event, deed); !wrong.isEmpty())
        return wrong;
    if (deed.outcome) {
        for (const Transition &t : deed.outcome->transitions) {
            m_names.name(*m_workspace, t.subject);
            if (const QString wrong = lawful(t, deed); !wrong.isEmpty())
                return wrong;
        }
    }
    const size_t position = size_t(&event - m_file.events.data());
    const bool anyOrder =
        std::any_of(m_file.anyOrder.begin(), m_file.anyOrder.end(),
                    [&](const auto &b) { return position >= b.first && position < b.end; });
    if (anyOrder)
        return deed.outcome && deed.outcome->result == Outcome::Result::Ok ? QString()
                                                                           : u"  was not done"_s;
    if (m_time == Time::Jumps)
        if (const QString wrong = compare(event, deed); !wrong.isEmpty())
            return wrong;
    for (const TimelineFile::Expectation &e : event.is)
        if (const QString wrong = state(e.text); !wrong.isEmpty())
            return u"  line %1: is %2\n  actually: %3"_s.arg(e.line).arg(e.text, wrong);
    return {};
}

QString TimelinePlayer::passDaysUntil(Instant at)
{
    const Calendar &calendar = m_workspace->calendar();
    if (m_time == Time::Jumps || m_clock->now() == 0)
        return {};
    for (Instant midnight = calendar.daysLater(m_clock->now(), 1); midnight <= at;
         midnight = calendar.daysLater(midnight, 1)) {
        m_clock->set(midnight);
        if (const auto swept = m_workspace->sweep(); !swept)
            return swept.error().text;
    }
    return {};
}

QString TimelinePlayer::perform(const TimelineFile::Event &event, Deed &deed)
{
    const QStringList words = wordsOf(event.text);
    if (words.value(1) == u"undoes") {
        const QString label = words.value(2);
        if (!label.isEmpty() && !m_labels.count(label))
            return u"  nothing is called %1"_s.arg(label);
        deed.undo = true;
        deed.outcome =
            m_workspace->undo(label.isEmpty() ? ChangeId() : m_labels[label], words.front());
    } else {
        QString fault;
        const auto input = readEvent(event.text, deed.at, m_names, fault);
        if (!input)
            return u"  "_s + fault;
        deed.activity = std::holds_alternative<Command::LogActivity>(input->command);
        std::optional<Expected<Verdict>> may;
        std::vector<Transition> swept;
        if (const auto *move = std::get_if<Command::Move>(&input->command)) {
            deed.activity = !move->log.empty();
            auto before = m_workspace->sweep();
            if (!before)
                return before.error().text;
            swept = std::move(before->transitions);
            if (const auto subject = m_workspace->find(move->subject))
                may = m_workspace->may(*subject, move->pipeline, move->to, *move, input->by);
        }
        deed.outcome = m_workspace->apply(*input);
        if (may && deed.outcome) {
            if (!*may)
                return u"  may() says: %1"_s.arg(may->error().text);
            if (unmetWords(**may) != unmetWords(deed.outcome->verdict))
                return u"  may() says “%1”, the move “%2”"_s.arg(unmetWords(**may),
                                                                 unmetWords(deed.outcome->verdict));
        }
        if (deed.outcome) {
            deed.integrity = deed.outcome->integrity;
            auto &all = deed.outcome->transitions;
            all.insert(all.begin(), swept.begin(), swept.end());
        }
    }
    if (deed.outcome && !event.label.isEmpty())
        m_labels[event.label] = deed.outcome->change;
    return {};
}

/// What holds of every transition, whatever the timeline: when it was recorded (D3), and that an automatic
/// one says by which rules, which facts and which activity, and does not name the user (R6).
QString TimelinePlayer::lawful(const Transition &t, const Deed &deed) const
{
    const auto broken = [&](const QString &what) {
        return u"  %1 %2 -> %3: %4"_s.arg(t.pipeline, t.from, t.to, what);
    };
    if (t.recorded != m_workspace->now())
        return broken(u"not recorded at the time of the event (D3)"_s);
    if (t.at > t.recorded)
        return broken(u"effective after it was recorded"_s);
    if (t.cause != Cause::Rule)
        return {};
    if (t.by)
        return broken(u"an automatic move is attributed to its rule, not to a user (R6)"_s);
    if (!t.to.isEmpty() && (t.rule.isEmpty() || t.ruleSet.isEmpty() || t.facts.isEmpty()))
        return broken(u"rule, rule set and facts are not recorded (R6)"_s);
    if (t.trigger && !deed.activity)
        return broken(u"has a triggering activity where there was none (R6)"_s);
    return {};
}

QString TimelinePlayer::compare(const TimelineFile::Event &event, const Deed &deed)
{
    const Calendar &calendar = m_workspace->calendar();
    std::vector<ToldMove> expected, actual;
    QString said, expectedSaid;
    for (const TimelineFile::Expectation &e : event.happens) {
        if (const auto move = readMove(e.text, deed.at, calendar))
            expected.push_back(*move);
        else
            expectedSaid = e.text;
    }
    if (!deed.outcome) {
        const Error &error = deed.outcome.error();
        said = error.code == Error::Code::Conflict ? u"conflict"_s
            : error.field.isEmpty()                ? u"error"_s
                                                   : u"error in "_s + error.field;
    } else {
        for (const Transition &t : deed.outcome->transitions)
            actual.push_back(told(t, *m_workspace, m_names));
        const Verdict &v = deed.outcome->verdict;
        if (deed.outcome->result == Outcome::Result::Refused)
            said = u"refused%1: %2"_s.arg(v.rule.isEmpty() ? QString() : u" by "_s + v.rule,
                                          unmetWords(v));
        else if (deed.outcome->result == Outcome::Result::Duplicate)
            said = u"duplicate"_s;
        else if (deed.integrity && !deed.integrity->allowed())
            said = u"listed by %1: %2"_s.arg(deed.integrity->rule, unmetWords(*deed.integrity));
    }
    sortMoves(expected);
    sortMoves(actual);
    if (expected == actual && expectedSaid == said)
        return {};
    const auto list = [&](const std::vector<ToldMove> &moves, const QString &words) {
        QString out = words.isEmpty() ? QString() : u"    => %1\n"_s.arg(words);
        for (const ToldMove &m : moves)
            out += u"    => %1\n"_s.arg(m.text(calendar));
        return out.isEmpty() ? u"    (nothing)\n"_s : out;
    };
    const QString why = deed.outcome ? QString() : u"  (%1)\n"_s.arg(deed.outcome.error().text);
    return u"  expected:\n%1  actually:\n%2%3"_s.arg(list(expected, expectedSaid),
                                                     list(actual, said), why);
}

QStringList TimelinePlayer::history()
{
    QStringList out;
    for (const Pipeline &pipeline : m_workspace->book().pipelines())
        for (const Transition &t : m_workspace->store().transitionsIn(pipeline.id))
            out << told(t, *m_workspace, m_names).text(m_workspace->calendar());
    out.sort();
    return out;
}

QStringList TimelinePlayer::replayed() const
{
    const auto differences = replay(*m_workspace, m_dir.filePath(u"replay.imbuto"_s));
    return differences ? QStringList(differences->begin(), differences->end())
                       : QStringList{differences.error().text};
}

} // namespace Imbuto
