// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/filtertext.h"

#include "ui/shell/format.h"
#include "ui/shell/session.h"

#include <QCoreApplication>

#include <algorithm>

namespace Imbuto {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Filter)
};

constexpr int kNamed = 2; ///< choices that a chip has room for

/// The bound of a range for people.
QString boundText(const QString &value, const CustomField &field, const Session &session)
{
    const Language &language = session.language();
    if (field.type == u"date")
        return dateText(QDate::fromString(value, Qt::ISODate), language);
    const QString &currency = session.workspace().currency();
    const auto minor = field.type == u"money" ? minorUnits(value, currency) : std::nullopt;
    return minor ? amountText(*minor, currency, language) : text(Value(value.toDouble()), language);
}

QString rangeText(const FieldAsk &ask, const CustomField &field, const Session &session)
{
    const QString from = ask.values.value(0);
    const QString to = ask.values.value(1);
    const auto said = [&](const QString &value) { return boundText(value, field, session); };
    if (!from.isEmpty() && !to.isEmpty())
        return Words::tr("%1 to %2").arg(said(from), said(to));
    if (field.type == u"date")
        return to.isEmpty() ? Words::tr("since %1").arg(said(from))
                            : Words::tr("until %1").arg(said(to));
    return to.isEmpty() ? Words::tr("%1 or more").arg(said(from))
                        : Words::tr("%1 or less").arg(said(to));
}

QString choicesText(const FieldAsk &ask, const CustomField &field, const Session &session)
{
    QStringList captions;
    for (const QString &choice : ask.values) {
        const auto caption = field.choiceCaptions.find(choice);
        captions << (caption == field.choiceCaptions.end()
                         ? choice
                         : caption->second.in(session.language().code));
    }
    return captions.join(Words::tr(" or "));
}

/// What is asked of a field, after its name.
QString askText(const FieldAsk &ask, SubjectKind kind, const Session &session)
{
    const CustomField *field = session.book().customField(ask.key, kind);
    if (!field || !canAsk(ask.how, field->type))
        return Words::tr("a field that is gone");
    switch (ask.how) {
    case FieldAsk::How::Empty:
        return Words::tr("empty");
    case FieldAsk::How::Contains:
        return Words::tr("contains “%1”").arg(ask.values.value(0));
    case FieldAsk::How::Is:
        return Words::tr("“%1”").arg(ask.values.value(0));
    case FieldAsk::How::Between:
        return rangeText(ask, *field, session);
    case FieldAsk::How::OneOf:
        return choicesText(ask, *field, session);
    case FieldAsk::How::Last:
    case FieldAsk::How::Next:
        return daysText(ask.how, ask.values.value(0).toInt());
    case FieldAsk::How::Yes:
        return Words::tr("yes");
    case FieldAsk::How::No:
        return Words::tr("no");
    }
    return {};
}

QString ownerText(const CardFilter::Owner &owner, const Session &session)
{
    using Who = CardFilter::Owner::Who;
    if (owner.who != Who::User)
        return owner.who == Who::Me ? Words::tr("me") : Words::tr("nobody");
    const User *user = session.workspace().user(owner.user);
    return user ? user->name : owner.user;
}

QString ownersText(const CardFilter &filter, const Session &session, ChipText length)
{
    const int number = int(filter.owners.size());
    if (number > kNamed && length == ChipText::Brief)
        return Words::tr("%n owners", nullptr, number);
    QStringList names;
    for (const CardFilter::Owner &owner : filter.owners)
        names << ownerText(owner, session);
    return Words::tr("Owner: %1").arg(names.join(u", "));
}

QString tagsText(const QStringList &tags, ChipText length)
{
    if (tags.size() > kNamed && length == ChipText::Brief)
        return Words::tr("%n tags", nullptr, int(tags.size()));
    return Words::tr("Tag: %1").arg(tags.join(u", "));
}
} // namespace

bool narrows(const CardFilter &filter, Criterion criterion)
{
    switch (criterion) {
    case Criterion::Owner:
        return !filter.owners.empty();
    case Criterion::Amount:
        return filter.amountFrom || filter.amountTo;
    case Criterion::Age:
        return filter.stageDays > 0;
    case Criterion::Rotting:
        return filter.rotting;
    case Criterion::Task:
        return filter.task.has_value();
    case Criterion::Tag:
        return !filter.tags.isEmpty();
    case Criterion::Segment:
        return !filter.segment.isEmpty();
    case Criterion::Field:
        return !filter.fields.empty();
    }
    return false;
}

std::vector<Aspect> aspectsOf(const CardFilter &filter)
{
    std::vector<Aspect> out;
    for (const Criterion criterion : kCriteria)
        if (narrows(filter, criterion))
            out.push_back({criterion});
    for (const FieldAsk &ask : filter.fields)
        out.push_back({Criterion::Field, ask.key});
    return out;
}

const FieldAsk *askOf(const CardFilter &filter, const QString &key)
{
    const auto at = std::ranges::find(filter.fields, key, &FieldAsk::key);
    return at == filter.fields.end() ? nullptr : &*at;
}

CardFilter withAsk(CardFilter filter, const FieldAsk &ask)
{
    const auto at = std::ranges::find(filter.fields, ask.key, &FieldAsk::key);
    if (at == filter.fields.end())
        filter.fields.push_back(ask);
    else
        *at = ask;
    return filter;
}

CardFilter without(CardFilter filter, const Aspect &aspect)
{
    switch (aspect.criterion) {
    case Criterion::Owner:
        filter.owners.clear();
        break;
    case Criterion::Amount:
        filter.amountFrom.reset();
        filter.amountTo.reset();
        filter.currency.clear();
        break;
    case Criterion::Age:
        filter.stageDays = 0;
        break;
    case Criterion::Rotting:
        filter.rotting = false;
        break;
    case Criterion::Task:
        filter.task.reset();
        break;
    case Criterion::Tag:
        filter.tags.clear();
        break;
    case Criterion::Segment:
        filter.segment.clear();
        break;
    case Criterion::Field:
        std::erase_if(filter.fields, [&](const FieldAsk &ask) { return ask.key == aspect.field; });
        break;
    }
    return filter;
}

bool isFor(Criterion criterion, SubjectKind kind, Narrowed what)
{
    if (criterion == Criterion::Age || criterion == Criterion::Rotting)
        return what == Narrowed::Cards;
    return criterion != Criterion::Amount || kind == SubjectKind::Deal;
}

QString criterionText(Criterion criterion)
{
    switch (criterion) {
    case Criterion::Owner:
        return Words::tr("Owner");
    case Criterion::Amount:
        return Words::tr("Amount");
    case Criterion::Age:
        return Words::tr("Time in the stage");
    case Criterion::Rotting:
        return Words::tr("Rotting");
    case Criterion::Task:
        return Words::tr("Next task");
    case Criterion::Tag:
        return Words::tr("Tag");
    case Criterion::Segment:
        return Words::tr("Segment");
    case Criterion::Field:
        break;
    }
    return {};
}

QString aspectText(const Aspect &aspect, const Session &session)
{
    return aspect.criterion == Criterion::Field
        ? fieldCaption(aspect.field, session.book(), session.language())
        : criterionText(aspect.criterion);
}

QString taskText(NextTask task)
{
    switch (task) {
    case NextTask::None:
        return Words::tr("nothing planned");
    case NextTask::Planned:
        return Words::tr("planned");
    case NextTask::Today:
        return Words::tr("due today");
    case NextTask::Overdue:
        return Words::tr("overdue");
    }
    return {};
}

QString amountRangeText(const CardFilter &filter, const Session &session)
{
    const auto money = [&](qint64 minor) {
        return amountText(minor, filter.currency, session.language());
    };
    if (filter.amountFrom && filter.amountTo)
        return Words::tr("%1 to %2").arg(money(*filter.amountFrom), money(*filter.amountTo));
    if (filter.amountFrom)
        return Words::tr("%1 or more").arg(money(*filter.amountFrom));
    return filter.amountTo ? Words::tr("%1 or less").arg(money(*filter.amountTo)) : QString();
}

QString daysText(FieldAsk::How how, int days)
{
    if (days == 1)
        return Words::tr("today");
    return how == FieldAsk::How::Last ? Words::tr("last %n days", nullptr, days)
                                      : Words::tr("next %n days", nullptr, days);
}

QString chipText(const CardFilter &filter, const Aspect &aspect, SubjectKind kind,
                 const Session &session, ChipText length)
{
    switch (aspect.criterion) {
    case Criterion::Owner:
        return ownersText(filter, session, length);
    case Criterion::Amount:
        return amountRangeText(filter, session);
    case Criterion::Age:
        return Words::tr("%n day(s) or more in the stage", nullptr, filter.stageDays);
    case Criterion::Rotting:
        return Words::tr("Rotting");
    case Criterion::Task:
        return Words::tr("Task: %1").arg(taskText(filter.task.value_or(NextTask::None)));
    case Criterion::Tag:
        return tagsText(filter.tags, length);
    case Criterion::Segment: {
        const auto segment = session.workspace().segment(filter.segment);
        return Words::tr("Segment: %1")
            .arg(segment ? segment->name : Words::tr("one that is gone"));
    }
    case Criterion::Field:
        if (const FieldAsk *ask = askOf(filter, aspect.field))
            return Words::tr("%1: %2").arg(aspectText(aspect, session),
                                           askText(*ask, kind, session));
        break;
    }
    return {};
}

} // namespace Imbuto
