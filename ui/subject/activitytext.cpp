// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/activitytext.h"

#include "core/fields.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr int kUsualOfFirstGroup = 4;

QString choiceText(const ActivityField &field, const QString &choice, const Language &language)
{
    const auto found = field.choiceCaptions.find(choice);
    return found == field.choiceCaptions.end() ? choice : found->second.in(language.code);
}

/// One datum as a detail; empty when it says nothing beyond the kind.
QString detail(const ActivityField &field, const Value &value, const Language &language)
{
    if (field.type == "flag"_L1)
        return value == Value(true) ? field.caption.in(language.code) : QString();
    if (field.type == "choice"_L1)
        return choiceText(field, plainText(value), language);
    return text(value, language);
}

bool isProse(const ActivityField &field)
{
    return field.type == "text"_L1 && field.key == QLatin1String(kNoteKey);
}

QChar freeLetter(const QString &caption, const QString &taken)
{
    for (const QChar c : caption.toUpper()) {
        if (c.isLetter() && !taken.contains(c))
            return c;
    }
    return {};
}

void addUsual(std::vector<UsualKind> &usual, const RuleBook &book, const QString &group, int most,
              const Language &language, QString &taken)
{
    for (const ActivityKind &kind : book.kinds()) {
        if (kind.group != group || !kind.logged || most-- <= 0)
            continue;
        const QChar key = freeLetter(kind.caption.in(language.code), taken);
        taken += key;
        usual.push_back({&kind, key});
    }
}

} // namespace

ActivityWords activityWords(const Activity &activity, const RuleBook &book,
                            const Language &language)
{
    const ActivityKind *kind = book.kind(activity.kind);
    if (!kind)
        return {activity.kind, {}, {}};
    ActivityWords words{kind->caption.in(language.code), {}, {}};
    QStringList details;
    for (const ActivityField &field : kind->data) {
        const auto datum = activity.data.find(field.key);
        if (datum == activity.data.end() || kind->implied.contains(field.key))
            continue;
        if (isProse(field))
            words.text = text(datum->second, language);
        else if (const QString said = detail(field, datum->second, language); !said.isEmpty())
            details << said;
    }
    words.details = details.join(u" · "_s);
    return words;
}

QString activityLine(const Activity &activity, const RuleBook &book, const Language &language)
{
    const ActivityWords words = activityWords(activity, book, language);
    return words.details.isEmpty() ? words.caption : words.caption + u" · "_s + words.details;
}

QString activityGist(const Activity &activity, const RuleBook &book, const Language &language)
{
    const ActivityKind *kind = book.kind(activity.kind);
    if (!kind)
        return activity.kind;
    QString flag;
    QString outcome; // the last choice: what came of it stands after how it was
    for (const ActivityField &field : kind->data) {
        const auto datum = activity.data.find(field.key);
        if (datum == activity.data.end() || kind->implied.contains(field.key))
            continue;
        const QString said = detail(field, datum->second, language);
        if (isProse(field) && !said.isEmpty())
            return said.simplified(); // one line, however many it has
        if (field.type == "flag"_L1 && !said.isEmpty())
            flag = said;
        else if (field.type == "choice"_L1)
            outcome = said;
    }
    const QString caption = kind->caption.in(language.code);
    return !flag.isEmpty() ? flag : outcome.isEmpty() ? caption : caption + u" · "_s + outcome;
}

QString activityIcon(const ActivityKindId &kind, const RuleBook &book)
{
    const auto exists = [](const QString &name) {
        return QFile::exists(u":/icons/%1.svg"_s.arg(name));
    };
    if (const QString own = u"kind-"_s + kind; exists(own))
        return own;
    const ActivityKind *known = book.kind(kind);
    if (const QString group = u"kind-group-"_s + (known ? known->group : QString()); exists(group))
        return group;
    return u"bolt"_s;
}

std::vector<UsualKind> usualKinds(const RuleBook &book, const Language &language)
{
    std::vector<UsualKind> usual;
    QString taken;
    if (book.groups().empty())
        return usual;
    addUsual(usual, book, book.groups().front().id, kUsualOfFirstGroup, language, taken);
    if (book.groups().size() > 1)
        addUsual(usual, book, book.groups().back().id, 1, language, taken);
    return usual;
}

Values likelyData(const ActivityKind &kind, const RuleBook &book)
{
    const auto found = std::ranges::find(book.sets(), kind.id, &ActivitySet::suggestedKind);
    if (found != book.sets().end() && !found->suggestedData.empty())
        return found->suggestedData;
    // a kind that no set suggests, but one of the same shape: borrow what fits
    Values values;
    for (const ActivitySet &set : book.sets()) {
        for (const auto &[key, value] : set.suggestedData) {
            const auto field = std::ranges::find(kind.data, key, &ActivityField::key);
            if (field != kind.data.end()
                && std::ranges::find(field->choices, plainText(value)) != field->choices.end())
                values.try_emplace(key, value);
        }
    }
    return values;
}

} // namespace Imbuto
