// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/storerows.h"

#include <limits>

namespace Imbuto::Test::Rows {

using namespace Qt::StringLiterals;

ChangeSet changeNumber(qint64 id)
{
    ChangeSet change;
    change.header.id = {id};
    change.header.kind = u"record"_s;
    change.header.label = u"{\"ref\":\"x\"}"_s;
    change.header.at = id * 1000;
    change.header.recorded = id * 1000;
    return change;
}

ChangeSet inverse(const ChangeSet &change, qint64 id)
{
    ChangeSet back = change;
    back.header = changeNumber(id).header;
    back.header.undoes = change.header.id;
    back.due.clear(); // moments are computed anew
    std::apply(
        [](auto &...edits) {
            const auto turn = [](auto &list) {
                std::reverse(list.begin(), list.end());
                for (auto &edit : list)
                    std::swap(edit.before, edit.after);
            };
            (turn(edits), ...);
        },
        back.rows);
    return back;
}

User user(UserId id, const QString &ref)
{
    return {.id = id,
            .ref = ref,
            .name = u"Name of "_s + ref,
            .role = Role::Manager,
            .active = false,
            .manager = u"boss"_s};
}

Record record(Subject subject, const QString &name)
{
    Record row;
    row.subject = subject;
    row.ref = u"r%1"_s.arg(subject.id);
    row.name = name;
    row.change = {1};
    return row;
}

Record fullRecord()
{
    Record row = record(kDeal, u"Licenze “più” — 100 %\n<img src=x>"_s);
    row.owner = kAnna;
    row.previousOwner = kBruno;
    row.company = kAcme.id;
    row.person = kAda.id;
    row.email = u"ada@example.org"_s;
    row.phone = u"+39 06 5550100"_s;
    row.pipeline = kPipe;
    row.amount = std::numeric_limits<qint64>::max();
    row.currency = u"EUR"_s;
    row.expectedClose = QDate(2026, 3, 31);
    row.lostReason = u"other"_s;
    row.lostReasonText = u"troppo \"caro\""_s;
    row.fields = {{u"nothing"_s, {}},
                  {u"yes"_s, true},
                  {u"no"_s, false},
                  {u"whole"_s, qint64(1)},
                  {u"least"_s, std::numeric_limits<qint64>::min()},
                  {u"real"_s, 1.0},
                  {u"tenth"_s, 0.1},
                  {u"tiny"_s, std::numeric_limits<double>::denorm_min()},
                  {u"text"_s, u"1\u0000\n\U0001F600{}"_s},
                  {u"empty"_s, u""_s},
                  {u"date"_s, QDate(2028, 2, 29)}};
    row.stamps = {{u"amount"_s, 17}, {u"è"_s, kNever}, {u"owner"_s, kAlways}};
    row.createdAt = -5;
    row.deleted = false;
    return row;
}

Placement placement(Subject subject, const StageId &stage, double rank, qint64 transition)
{
    Placement row;
    row.subject = subject;
    row.pipeline = kPipe;
    row.stage = stage;
    row.since = 7;
    row.rank = rank;
    row.transition = {transition};
    row.health = Health::Bad;
    row.timersDone = 2;
    return row;
}

Transition transition(qint64 id, Subject subject, const StageId &to)
{
    Transition row;
    row.id = {id};
    row.change = {1};
    row.subject = subject;
    row.pipeline = kPipe;
    row.from = u"before"_s;
    row.to = to;
    row.at = 7;
    row.recorded = 9;
    row.cause = Cause::Policy;
    row.rule = u"rule"_s;
    row.ruleSet = u"v1"_s;
    row.by = kAnna;
    row.reason = u"perché sì"_s;
    row.trigger = {301};
    row.facts = u"{}"_s;
    row.correction = true;
    row.undone = true;
    return row;
}

Activity activity(qint64 id, Subject subject, Instant at, qint64 deal)
{
    Activity row;
    row.id = {id};
    row.subject = subject;
    row.kind = u"call"_s;
    row.at = at;
    row.deal = deal;
    row.change = {1};
    return row;
}

Task task(qint64 id, Subject subject, int number, std::optional<QDate> due, bool done)
{
    Task row;
    row.id = {id};
    row.subject = subject;
    row.number = number;
    row.title = u"Call back"_s;
    row.templateId = u"tpl"_s;
    row.due = due;
    row.done = done;
    row.rule = u"rule"_s;
    row.createdAt = 4;
    row.change = {1};
    return row;
}

ChangeSet everything()
{
    ChangeSet change = changeNumber(1);
    change.inputs = {u"{\"type\":\"person\"}"_s, u"{\"type\":\"deal\",\"title\":\"è\"}"_s};
    add(change, user(kAnna, u"anna"_s));
    add(change, user(kBruno, u"bruno"_s));
    add(change, fullRecord()); // before the rows it refers to: their order is nobody's business
    add(change, record(kAda, u"Ada Rossi"_s));
    add(change, record(kAcme, u"Acme Srl"_s));
    Activity call = activity(301, kAda, 50, kDeal.id);
    call.by = kBruno;
    call.data = {{u"outcome"_s, u"completed"_s}, {u"minutes"_s, qint64(3)}};
    call.externalId = u"ext-1"_s;
    add(change, call);
    Task todo = task(401, kDeal, 1, QDate(2026, 1, 2));
    todo.owner = kAnna;
    add(change, todo);
    add(change, placement(kDeal, kFirst, 0.1, 501));
    add(change, transition(501, kDeal, kFirst));
    add(change, Setting{u"zone"_s, u"Europe/Rome"_s});
    change.due = {{kDeal, kPipe, 5000}};
    return change;
}

} // namespace Imbuto::Test::Rows
