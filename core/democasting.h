// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demoscript.h"

#include <QSet>

#include <nlohmann/json.hpp>

#include <algorithm>

// Who plays in the demo workspace. For demoscript.cpp, which tells what they do.
namespace Imbuto::Demo {

using Json = nlohmann::json;

inline QString text(const Json &json)
{
    return QString::fromStdString(json.get<std::string>());
}

inline const Json &pick(const Json &list, Dice &dice)
{
    return list.at(size_t(dice.between(0, int(list.size()) - 1)));
}

inline int inRange(const Json &range, Dice &dice)
{
    return dice.between(range.at(0).get<int>(), range.at(1).get<int>());
}

/// Lower case letters of \a name, accents dropped: for addresses.
inline QString letters(const QString &name)
{
    QString result;
    const QString decomposed = name.toLower().normalized(QString::NormalizationForm_D);
    for (const QChar c : decomposed) {
        if (c.unicode() < 128 && c.isLetter())
            result += c;
    }
    return result;
}

/// Invents companies and people from lists of words.
class Casting
{
public:
    Casting(const Json &names, Script &script, Dice &dice)
        : m_names(names), m_script(script), m_dice(dice)
    {
    }

    void team()
    {
        for (const Json &one : m_names.at("team")) {
            m_script.team.push_back(
                {.ref = text(one.at("ref")),
                 .name = text(one.at("name")),
                 .manager = one.contains("manager") ? text(one.at("manager")) : QString(),
                 .role = one.at("role") == "manager" ? Role::Manager : Role::Rep});
        }
    }

    void companies()
    {
        const int wanted = m_names.at("companies").get<int>();
        for (int i = 0; i < wanted; ++i) {
            const Json &place = this->place();
            const Json &heads = place.at("heads");
            // every head once: the next free one from a random start
            size_t at = size_t(m_dice.between(0, int(heads.size()) - 1));
            while (m_heads.contains(text(heads.at(at))))
                at = (at + 1) % heads.size();
            const QString head = text(heads.at(at));
            m_heads.insert(head);
            const bool full = std::ranges::all_of(
                heads, [&](const Json &h) { return m_heads.contains(text(h)); });
            if (full)
                m_fullPlaces.insert(text(place.at("domain")));
            m_script.companies.push_back(
                {.ref = QStringLiteral("c%1").arg(i + 1),
                 .name = head + u' ' + text(pick(place.at("tails"), m_dice)),
                 .domain = letters(head) + u'.' + text(place.at("domain")),
                 .phone = phone(place, i),
                 .rep = rep()});
        }
    }

    int person(double companyChance, double phoneChance)
    {
        Person person;
        const int number = int(m_script.people.size()) + 1;
        const Json &place = placeOfPeople();
        QString first, last;
        do {
            first = text(pick(place.at("first"), m_dice));
            last = text(pick(place.at("last"), m_dice));
        } while (m_people.contains(first + last));
        m_people.insert(first + last);
        person.ref = QStringLiteral("p%1").arg(number);
        person.name = first + u' ' + last;
        if (m_dice.chance(companyChance))
            person.company = m_dice.between(0, int(m_script.companies.size()) - 1);
        const QString domain = person.company >= 0
            ? m_script.companies[size_t(person.company)].domain
            : QStringLiteral("mail.") + text(place.at("domain"));
        person.email = letters(first) + u'.' + letters(last) + u'@' + domain;
        if (m_dice.chance(phoneChance))
            person.phone = phone(place, number);
        person.rep = rep();
        m_script.people.push_back(person);
        return number - 1;
    }

private:
    /// The index of a random member who sells.
    int rep()
    {
        int at = 0;
        do {
            at = m_dice.between(0, int(m_script.team.size()) - 1);
        } while (m_script.team[size_t(at)].role != Role::Rep);
        return at;
    }

    /// From the ranges that are set aside for fiction.
    static QString phone(const Json &place, int number)
    {
        return text(place.at("phone")) + QString::number(100 + number % 900);
    }

    const Json &placeOfPeople()
    {
        int roll = m_dice.between(1, 100);
        for (const Json &place : m_names.at("places")) {
            roll -= place.at("share").get<int>();
            if (roll <= 0)
                return place;
        }
        return m_names.at("places").front();
    }

    /// A place that still has unused heads.
    const Json &place()
    {
        while (true) {
            const Json &place = placeOfPeople();
            if (!m_fullPlaces.contains(text(place.at("domain"))))
                return place;
        }
    }

    const Json &m_names;
    Script &m_script;
    Dice &m_dice;
    QSet<QString> m_heads, m_fullPlaces, m_people;
};

} // namespace Imbuto::Demo
