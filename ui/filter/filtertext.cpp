// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/filtertext.h"

#include "ui/shell/format.h"
#include "ui/shell/session.h"

#include <QCoreApplication>

namespace Imbuto {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Filter)
};

QString ownerText(const CardFilter &filter, const Session &session)
{
    switch (filter.owner) {
    case CardFilter::Owner::Me:
        return Words::tr("me");
    case CardFilter::Owner::Nobody:
        return Words::tr("nobody");
    case CardFilter::Owner::User:
        break;
    case CardFilter::Owner::Anybody:
        return {};
    }
    const User *user = session.workspace().user(filter.user);
    return user ? user->name : filter.user;
}
} // namespace

bool narrows(const CardFilter &filter, Criterion criterion)
{
    switch (criterion) {
    case Criterion::Owner:
        return filter.owner != CardFilter::Owner::Anybody;
    case Criterion::Amount:
        return filter.amountFrom || filter.amountTo;
    case Criterion::Age:
        return filter.stageDays > 0;
    case Criterion::Rotting:
        return filter.rotting;
    case Criterion::Task:
        return filter.task.has_value();
    case Criterion::Tag:
        return !filter.tag.isEmpty();
    case Criterion::Segment:
        return !filter.segment.isEmpty();
    }
    return false;
}

CardFilter without(CardFilter filter, Criterion criterion)
{
    switch (criterion) {
    case Criterion::Owner:
        filter.owner = CardFilter::Owner::Anybody;
        filter.user.clear();
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
        filter.tag.clear();
        break;
    case Criterion::Segment:
        filter.segment.clear();
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
    }
    return {};
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

QString chipText(const CardFilter &filter, Criterion criterion, const Session &session)
{
    switch (criterion) {
    case Criterion::Owner:
        return Words::tr("Owner: %1").arg(ownerText(filter, session));
    case Criterion::Amount:
        return amountRangeText(filter, session);
    case Criterion::Age:
        return Words::tr("%n day(s) or more in the stage", nullptr, filter.stageDays);
    case Criterion::Rotting:
        return Words::tr("Rotting");
    case Criterion::Task:
        return Words::tr("Task: %1").arg(taskText(filter.task.value_or(NextTask::None)));
    case Criterion::Tag:
        return Words::tr("Tag: %1").arg(filter.tag);
    case Criterion::Segment: {
        const auto segment = session.workspace().segment(filter.segment);
        return Words::tr("Segment: %1")
            .arg(segment ? segment->name : Words::tr("one that is gone"));
    }
    }
    return {};
}

} // namespace Imbuto
