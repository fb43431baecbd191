// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar.h"
#include "core/commands.h"
#include "core/error.h"

#include <nlohmann/json_fwd.hpp>

#include <random>

/// What happens in the demo workspace, worked out from resources/demo before anything is written. Kinds,
/// stages and pipelines are named there, not here.
namespace Imbuto::Demo {

/// Random choices that are the same on every machine: the standard's distributions are not.
class Dice
{
public:
    explicit Dice(quint32 seed) : m_engine(seed) {}
    int between(int low, int high); ///< both included
    bool chance(double probability) { return between(0, 9999) < probability * 10000; }

private:
    std::mt19937 m_engine;
};

struct Member
{
    QString ref, name, manager;
    Role role = Role::Rep;
};
struct Company
{
    QString ref, name, domain, phone;
    int rep = 0; ///< index in the team of who owns it
};
struct Person
{
    QString ref, name, email, phone;
    int company = -1; ///< index, or −1
    int rep = 0;      ///< whom a deal goes to while the person has no owner
};

/// Whom an event's command is about: the person of the story, their company, or one of the story's deals.
enum class About : quint8 { Person, Company, ScriptedDeal, DealOfRules };
/// Who causes an event: somebody of the team, or the person from outside.
enum class Actor : quint8 { Team, Outside };

/// One input to come. The subject in `command` is filled in when it is fed.
struct Event
{
    Instant at = 0;
    int person = 0;
    About about = About::Person;
    QString deal; ///< ref, for a scripted deal
    Actor actor = Actor::Team;
    Command::Any command;
};

struct Script
{
    quint32 seed = 0;
    Instant begin = 0;
    std::vector<Member> team;
    std::vector<Company> companies;
    std::vector<Person> people;
    std::vector<Event> events; ///< by time; none after the `now` it was made for
};

/// Works out the whole script for \a now. Errors name the file.
Expected<Script> makeScript(Instant now, const Calendar &calendar);

} // namespace Imbuto::Demo
