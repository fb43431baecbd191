// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/fieldchoices.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

QString wordOf(const CustomField &field, const QString &id, const QString &language)
{
    const auto caption = field.choiceCaptions.find(id);
    return caption == field.choiceCaptions.end() ? id : caption->second.in(language);
}

QStringList wordsIn(const QString &typed)
{
    QStringList words;
    for (const QString &part : typed.split(u',')) {
        const QString word = part.simplified();
        if (!word.isEmpty() && !words.contains(word, Qt::CaseInsensitive))
            words << word;
    }
    return words;
}

/// The letters of \a word, told apart from what is in \a taken.
QString freeId(const QString &word, const std::vector<QString> &taken)
{
    QString stem;
    for (const QChar c : word.normalized(QString::NormalizationForm_D).toLower())
        if (c.unicode() < 128 && c.isLetterOrNumber())
            stem += c;
    if (stem.isEmpty())
        stem = u"choice"_s;
    QString id = stem;
    for (int number = 2; std::ranges::count(taken, id); ++number)
        id = stem + QString::number(number);
    return id;
}

/// The ids of \a field that \a words name, empty where a word is new.
std::vector<QString> knownIds(const CustomField &field, const QStringList &words,
                              const QString &language)
{
    std::vector<QString> ids;
    for (const QString &word : words) {
        const auto same = std::ranges::find_if(field.choices, [&](const QString &id) {
            return wordOf(field, id, language).compare(word, Qt::CaseInsensitive) == 0;
        });
        ids.push_back(same == field.choices.end() ? QString() : *same);
    }
    return ids;
}

} // namespace

QString choicesText(const CustomField &field, const QString &language)
{
    QStringList words;
    for (const QString &id : field.choices)
        words << wordOf(field, id, language);
    return words.join(u", "_s);
}

void setChoices(CustomField &field, const QString &typed, const QString &language)
{
    const QStringList words = wordsIn(typed);
    std::vector<QString> ids = knownIds(field, words, language);
    if (ids.size() == field.choices.size()) {
        for (size_t i = 0; i < ids.size(); ++i)
            if (ids[i].isEmpty() && !std::ranges::count(ids, field.choices[i]))
                ids[i] = field.choices[i];
    }
    std::vector<QString> taken = ids;
    std::ranges::copy(field.choices, std::back_inserter(taken)); // a new word is no old one
    std::map<QString, Caption> captions;
    for (size_t i = 0; i < ids.size(); ++i) {
        if (ids[i].isEmpty())
            taken.push_back(ids[i] = freeId(words[int(i)], taken));
        captions[ids[i]] = field.choiceCaptions[ids[i]];
        captions[ids[i]].texts[language] = words[int(i)];
    }
    field.choices = ids;
    field.choiceCaptions = captions;
}

} // namespace Imbuto
