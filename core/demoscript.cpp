// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/democasting.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto::Demo {

int Dice::between(int low, int high)
{
    return high <= low ? low : low + int(m_engine() % quint32(high - low + 1));
}

namespace {

constexpr Instant kMinute = 60'000;
constexpr Instant kHour = 60 * kMinute;

int roundFigure(int amount)
{
    return amount / 50 * 50;
}

/// Turns the steps of one story into dated events of one person.
class Telling
{
public:
    Telling(const Json &names, const Json &parts, Script &script, const Calendar &calendar,
            Instant now)
        : m_names(names), m_parts(parts), m_script(script), m_calendar(calendar), m_now(now)
    {
    }

    void tell(const Json &story, int person)
    {
        m_person = person;
        m_deal.clear();
        // dice of their own for everybody, and other ones for the hours, which depend on the weekday:
        // what becomes of whom is the same at any moment the demo is made
        m_dice = Dice(seedOf(2 * person));
        m_hours = Dice(seedOf(2 * person + 1));
        const Json &start = story.at("start");
        const int daysAgo = m_dice.between(start.at(1).get<int>(), start.at(0).get<int>());
        m_time = m_calendar.startOf(m_calendar.day(m_now).addDays(-daysAgo))
            + m_hours.between(7, 11) * kHour + m_hours.between(0, 59) * kMinute;
        run(story.at("steps"));
    }

private:
    /// Neighbours must not resemble each other: the bits of \a number are spread over all of the seed.
    quint32 seedOf(int number) const
    {
        quint32 mixed = m_script.seed + quint32(number) * 0x9E3779B9U;
        mixed = (mixed ^ (mixed >> 16)) * 0x85EBCA6BU;
        mixed = (mixed ^ (mixed >> 13)) * 0xC2B2AE35U;
        return mixed ^ (mixed >> 16);
    }

    /// False when a step ended the story.
    bool run(const Json &steps)
    {
        return std::ranges::all_of(steps, [this](const Json &step) { return runStep(step); });
    }

    bool runStep(const Json &step)
    {
        if (step.contains("chance") && !m_dice.chance(step.at("chance").get<double>()))
            return !step.contains("ends");
        if (step.contains("choose"))
            return run(choose(step.at("choose")));
        if (step.contains("use"))
            return run(m_parts.at(step.at("use").get<std::string>()));
        if (step.contains("aside")) {
            const Instant time = m_time; // what is told aside takes no time from the story
            run(m_parts.at(step.at("aside").get<std::string>()));
            m_time = time;
            return true;
        }
        const int times = step.contains("times") ? inRange(step.at("times"), m_dice) : 1;
        for (int i = 0; i < times; ++i) {
            pass(step);
            happen(step);
        }
        return true;
    }

    const Json &choose(const Json &branches)
    {
        int total = 0;
        for (const Json &branch : branches)
            total += branch.at("weight").get<int>();
        int roll = m_dice.between(1, total);
        for (const Json &branch : branches) {
            roll -= branch.at("weight").get<int>();
            if (roll <= 0)
                return branch.at("steps");
        }
        return branches.back().at("steps");
    }

    /// Lets the time before \a step pass. The team works on weekdays from nine to six.
    void pass(const Json &step)
    {
        const bool outside = isOutside(step);
        const int days = step.contains("after") ? inRange(step.at("after"), m_dice) : 0;
        const Instant earliest = m_time + m_hours.between(4, 70) * kMinute;
        if (days == 0) {
            m_time = earliest;
        } else {
            const int hour = outside ? m_hours.between(7, 21) : m_hours.between(9, 16);
            m_time = std::max(earliest, at(m_calendar.day(m_time).addDays(days), hour));
        }
        if (!outside)
            m_time = workingTime(m_time);
    }

    Instant workingTime(Instant time)
    {
        QDate day = m_calendar.day(time);
        const bool late = time >= m_calendar.startOf(day) + 18 * kHour;
        if (!late && day.dayOfWeek() <= 5)
            return time;
        day = day.addDays(late ? 1 : 0);
        while (day.dayOfWeek() > 5)
            day = day.addDays(1);
        return at(day, m_hours.between(9, 11));
    }

    Instant at(QDate day, int hour)
    {
        return m_calendar.startOf(day) + hour * kHour + m_hours.between(0, 59) * kMinute;
    }

    static bool isOutside(const Json &step)
    {
        return step.contains("hours") && step.at("hours") == "any";
    }

    void happen(const Json &step)
    {
        Event event{.at = m_time,
                    .person = m_person,
                    .about = about(step),
                    .deal = m_deal,
                    .actor = isOutside(step) ? Actor::Outside : Actor::Team,
                    .command = {}};
        if (step.contains("log"))
            event.command = activity(step);
        else if (step.contains("deal"))
            event = newDeal(step);
        else if (step.contains("move"))
            event.command = move(step);
        else if (step.contains("set"))
            event.command = fields(step.at("set"));
        else if (step.contains("own"))
            event.command = Command::EditField{.subject = {}, .field = u"owner"_s, .value = {}};
        else if (step.contains("task"))
            event.command = task(step);
        m_script.events.push_back(event);
    }

    About about(const Json &step) const
    {
        if (!step.contains("on"))
            return About::Person;
        if (step.at("on") == "company")
            return About::Company;
        return m_deal.isEmpty() ? About::DealOfRules : About::ScriptedDeal;
    }

    Command::LogActivity activity(const Json &step)
    {
        Command::LogActivity log;
        log.kind = text(step.at("log"));
        if (step.contains("data")) {
            for (const auto &[key, value] : step.at("data").items())
                log.data[QString::fromStdString(key)] = datum(value);
        }
        if (step.contains("note"))
            log.data[u"text"_s] = text(pick(m_names.at("notes"), m_dice));
        return log;
    }

    Value datum(const Json &value)
    {
        if (value.is_array())
            return text(pick(value, m_dice));
        return value.is_boolean() ? Value(value.get<bool>()) : Value(text(value));
    }

    Event newDeal(const Json &step)
    {
        m_deal = u"d%1"_s.arg(++m_deals);
        Command::SaveRecord save;
        save.pipeline = text(step.at("deal"));
        const int seats = pick(m_names.at("seats"), m_dice).get<int>();
        const Json &product = pick(m_names.at("products"), m_dice);
        const int amount = product.at("seat").get<int>() * seats * m_dice.between(85, 110) / 100;
        save.fields[u"title"_s] = u"%1 · %2"_s.arg(text(product.at("name"))).arg(seats);
        save.fields[u"amount"_s] = QString::number(roundFigure(amount));
        save.fields[u"expected_close"_s] =
            m_calendar.day(m_time).addDays(inRange(step.at("close"), m_dice));
        if (step.contains("owned") && !m_dice.chance(step.at("owned").get<double>()))
            save.fields[u"owner"_s] = Value();
        return {.at = m_time,
                .person = m_person,
                .about = About::ScriptedDeal,
                .deal = m_deal,
                .actor = Actor::Team,
                .command = save};
    }

    /// Amounts and dates drawn from ranges; amounts in round figures.
    Command::SaveRecord fields(const Json &ranges)
    {
        Command::SaveRecord save;
        for (const auto &[key, range] : ranges.items()) {
            const QString field = QString::fromStdString(key);
            const int value = inRange(range, m_dice);
            if (field == "amount"_L1)
                save.fields[field] = QString::number(roundFigure(value));
            else
                save.fields[field] = m_calendar.day(m_time).addDays(value);
        }
        return save;
    }

    Command::Move move(const Json &step)
    {
        Command::Move move;
        move.pipeline = text(step.at("move"));
        move.to = text(step.at("to"));
        if (step.contains("reason"))
            move.reason = text(pick(step.at("reason"), m_dice));
        return move;
    }

    /// What was due long ago has been done, mostly.
    Command::SaveTask task(const Json &step)
    {
        Command::SaveTask task;
        task.title = text(pick(m_names.at("tasks"), m_dice));
        const QDate due =
            m_calendar.day(m_time).addDays(std::max(1, inRange(step.at("due"), m_dice)));
        const qint64 overdue = due.daysTo(m_calendar.day(m_now));
        task.due = due;
        const bool mostly = m_dice.chance(0.6); // drawn in any case: the day decides nothing else
        task.done = overdue > 0 && (overdue > 12 || mostly);
        return task;
    }

    const Json &m_names;
    const Json &m_parts;
    Script &m_script;
    const Calendar &m_calendar;
    Instant m_now;
    Dice m_dice{0};
    Dice m_hours{0};
    int m_person = 0;
    int m_deals = 0;
    QString m_deal;
    Instant m_time = 0;
};

Expected<Json> readJson(const QString &name)
{
    QFile file(u":/demo/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return badInput(file.errorString(), name);
    const QByteArray bytes = file.readAll();
    Json json = Json::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (json.is_discarded())
        return badInput(u"JSON"_s, name);
    return json;
}

void tellAll(const Json &names, const Json &stories, Instant now, const Calendar &calendar,
             Script &script)
{
    Dice dice(script.seed);
    Casting casting(names, script, dice);
    casting.team();
    casting.companies();
    Telling telling(names, stories.at("parts"), script, calendar, now);
    for (const Json &story : stories.at("stories")) {
        for (int i = 0; i < story.at("people").get<int>(); ++i)
            telling.tell(
                story,
                casting.person(story.at("company").get<double>(), story.at("phone").get<double>()));
    }
}

} // namespace

Expected<Script> makeScript(Instant now, const Calendar &calendar)
{
    const auto names = readJson(u"names.json"_s);
    if (!names)
        return tl::make_unexpected(names.error());
    const auto stories = readJson(u"stories.json"_s);
    if (!stories)
        return tl::make_unexpected(stories.error());
    Script script;
    try {
        script.seed = stories->at("seed").get<quint32>();
        script.begin = calendar.startOf(calendar.day(now).addDays(-stories->at("days").get<int>()))
            + 8 * kHour;
        tellAll(*names, *stories, now, calendar, script);
    } catch (const Json::exception &fault) {
        return badInput(QString::fromUtf8(fault.what()), u"stories.json"_s);
    }
    std::erase_if(script.events, [now](const Event &event) { return event.at > now; });
    std::ranges::stable_sort(script.events, {}, &Event::at);
    return script;
}

} // namespace Imbuto::Demo
