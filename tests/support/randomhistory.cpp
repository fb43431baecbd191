// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/randomhistory.h"

#include "core/exchange/line.h"

#include <ostream>

using namespace Qt::StringLiterals;

namespace Imbuto::Test {
namespace {

constexpr qint64 kMinute = 60 * 1000;
constexpr int kFullSize = 100; ///< RapidCheck's size at which ranges are whole

int pick(int count)
{
    return *rc::gen::inRange(0, count);
}
/// True about once in \a n times; shrinks to false.
bool rarely(int n)
{
    return pick(n) == n - 1;
}
template<typename T>
T pickOf(std::initializer_list<T> values)
{
    return *rc::gen::elementOf(std::vector<T>(values));
}
/// One of the words of \a text; shrinks towards the first.
QString word(const char *text)
{
    const QStringList words = QString::fromLatin1(text).split(u' ');
    return words.at(pick(int(words.size())));
}
/// A word, where `-` stands for nothing.
Value wordOrNothing(const char *text)
{
    const QString w = word(text);
    return w == u"-" ? Value() : Value(w);
}

using Ref = Command::SubjectRef;
Ref person()
{
    return {SubjectKind::Person, word("p1 p1 p1 p2 p3")};
}
Ref company()
{
    return {SubjectKind::Company, u"c1"_s};
}
Ref deal()
{
    return {SubjectKind::Deal,
            word("d1 d1 d1 d2 d2 p1-sales-1 p1-sales-1 p2-sales-1 c1-sales-1 p1-sales-2")};
}
Ref anybody()
{
    const int n = pick(10);
    return n < 6 ? person() : n < 9 ? deal() : company();
}

Values contactData(const QString &kind)
{
    Values data;
    const bool call = kind == u"call" || kind == u"video_call" || kind == u"meeting";
    if (call || kind == u"message")
        if (const Value direction = wordOrNothing("out out in -"); direction != Value())
            data[u"direction"_s] = direction;
    if (call)
        if (const Value outcome =
                wordOrNothing("completed completed no_answer no_answer scheduled -");
            outcome != Value())
            data[u"outcome"_s] = outcome;
    const bool mayBeAutomatic =
        kind == u"email_received" || kind == u"social_reply" || kind == u"message";
    if (mayBeAutomatic && rarely(4))
        data[u"outcome"_s] = u"auto_reply"_s;
    if (rarely(4))
        data[u"terms_discussed"_s] = true;
    return data;
}

void answer(Values &data, const QString &key)
{
    const int n = pick(3);
    if (n > 0)
        data[key] = n == 1;
}

Command::LogActivity contact(const Ref &subject)
{
    Command::LogActivity a{subject,
                           word("call call email_sent email_sent email_received meeting video_call "
                                "social_outreach social_reply message"),
                           {},
                           {}};
    a.data = contactData(a.kind);
    return a;
}

Command::LogActivity conversion(const Ref &subject)
{
    Command::LogActivity a{
        subject,
        word("newsletter_subscribed form_submitted form_submitted guide_downloaded lead_captured "
             "configurator_completed quote_requested"),
        {},
        {}};
    if (a.kind == u"form_submitted" || a.kind == u"guide_downloaded")
        answer(a.data, u"wants_quote"_s);
    else if (a.kind == u"configurator_completed")
        answer(a.data, u"quote_requested"_s);
    return a;
}

/// What the rules may answer with a deal of its own.
Command::LogActivity origin(const Ref &subject)
{
    return {subject,
            word("core_action core_action core_action trial_started limit_hit talk_to_sales "
                 "buy_clicked"),
            {},
            {}};
}

Command::LogActivity product(const Ref &subject)
{
    return {subject,
            word("signed_up logged_in logged_in subscription_paid subscription_cancelled "
                 "trial_expired limit_warned"),
            {},
            {}};
}

Command::LogActivity prospecting(const Ref &subject)
{
    Command::LogActivity a{subject, word("mention comment planning selected note"), {}, {}};
    if (a.kind == u"mention" || a.kind == u"comment")
        answer(a.data, u"relevant"_s);
    return a;
}

Command::LogActivity ofDeal(const Ref &subject)
{
    return {
        subject,
        word("offer_sent offer_sent validated offer_accepted nbo_paid contract_signed deal_paid"),
        {},
        {}};
}

Command::LogActivity activity()
{
    const int n = pick(20);
    Command::LogActivity a = n < 6 ? contact(anybody())
        : n < 9                    ? conversion(person())
        : n < 12                   ? origin(rarely(6) ? company() : person())
        : n < 14                   ? product(rarely(6) ? company() : person())
        : n < 16                   ? prospecting(anybody())
                                   : ofDeal(rarely(3) ? person() : deal());
    if (a.subject.kind == SubjectKind::Person && rarely(6))
        a.data[u"deal"_s] = deal().ref;
    if (rarely(12))
        a.externalId = word("x1 x2 x3");
    return a;
}

QString someReason()
{
    return word("- because competitor status_quo:same").replace(u"-"_s, QString());
}

Command::Move move()
{
    Command::Move m;
    switch (pick(6)) {
    case 0:
    case 1:
        m.pipeline = u"lead_status"_s;
        m.to =
            word("not_interested unreachable unqualified new open attempted negotiating contract");
        break;
    case 2:
        m.pipeline = u"sales"_s;
        m.to = word("lost discovery proposal won qualified");
        break;
    case 3:
        m.pipeline = u"prospecting"_s;
        m.to = word("validated lost closed in_progress contacted engaged live_engagement proposal "
                    "won lead_in");
        break;
    case 4:
        m.pipeline = u"outbound"_s;
        m.to = word("target target qualified not_interested contacted engaged live");
        break;
    default:
        m.pipeline = word("lifecycle freemium funnel contact_maturity");
        m.to = m.pipeline == u"freemium"
            ? word("new_signup activated trial paid")
            : word("lead subscriber mql sql opportunity customer evangelist");
    }
    m.subject = m.pipeline == u"sales" || m.pipeline == u"prospecting" ? deal() : person();
    m.reason = someReason();
    m.override = rarely(4);
    if (rarely(4))
        m.set[u"owner"_s] = word("u1 u2 m1");
    if (rarely(6))
        m.log.push_back(contact(m.subject));
    return m;
}

Value amount()
{
    return wordOrNothing("1200.00 0.00 -");
}

Command::SaveRecord saveDeal(const Mix &mix)
{
    Command::SaveRecord r;
    r.subject = {SubjectKind::Deal, word("d1 d2 d1 d2 d3")};
    r.pipeline = r.subject.ref == u"d2" ? u"prospecting"_s
        : r.subject.ref == u"d1"        ? u"sales"_s
                                        : word("sales prospecting");
    r.fields[u"title"_s] = u"Deal "_s + r.subject.ref;
    if (!rarely(5))
        r.fields[u"person"_s] = person().ref;
    if (rarely(3))
        r.fields[u"company"_s] = u"c1"_s;
    if (rarely(2))
        r.fields[u"amount"_s] = amount();
    if (rarely(3))
        r.fields[u"expected_close"_s] = QDate(2026, 9, 30);
    if (rarely(2))
        r.fields[u"owner"_s] = word("u1 u2 m1");
    if (mix.histories && rarely(5)) {
        r.stage = *r.pipeline == u"sales"
            ? word("qualified discovery proposal won lost")
            : word("lead_in validated in_progress engaged closed lost won");
        r.enforce = rarely(3);
    }
    return r;
}

Command::EditField edit()
{
    switch (pick(6)) {
    case 0:
        return {person(), u"phone"_s, wordOrNothing("0123 -")};
    case 1:
        return {anybody(), u"owner"_s, wordOrNothing("u1 u2 m1 -")};
    case 2:
        return {deal(), u"amount"_s, amount()};
    case 3:
        return {deal(), u"expected_close"_s, rarely(3) ? Value() : Value(QDate(2026, 8, 1))};
    case 4:
        return {rarely(2) ? company() : person(), u"renewal_on"_s,
                rarely(4) ? Value() : Value(QDate(2026, 2 + pick(6), 15))};
    default:
        return {person(), u"company"_s, wordOrNothing("c1 -")};
    }
}

Command::SaveUser user()
{
    Command::SaveUser u;
    u.ref = word("u1 u2 m1");
    u.active = !rarely(2);
    return u;
}

Command::SetPolicy policy()
{
    switch (pick(4)) {
    case 0:
        return {u"free_accounts"_s, word("customer lead")};
    case 1:
        return {u"evangelist"_s, word("two_deals customer_and_two")};
    case 2:
        return {u"assignment"_s, word("previous round_robin none u1 u2")};
    default:
        return {u"default_owner"_s,
                wordOrNothing("u1 m1 -") == Value() ? QString() : word("u1 m1")};
    }
}

Command::SaveTask task()
{
    Command::SaveTask t;
    t.subject = anybody();
    if (rarely(2))
        t.number = 1;
    else
        t.title = u"Call back"_s;
    if (rarely(2))
        t.done = true;
    else
        t.due = QDate(2026, 3, 3);
    return t;
}

Command::Any command(const Mix &mix)
{
    const int n = pick(100);
    if (n < 60)
        return activity();
    if (n < 72)
        return move();
    if (n < 81)
        return saveDeal(mix);
    if (n < 89)
        return edit();
    if (n < 91)
        return user();
    if (n < 94)
        return policy();
    if (n < 96)
        return task();
    if (n < 97)
        return Command::Reorder{person(), word("lead_status lifecycle"), {}, person()};
    if (n < 98)
        return Command::Delete{rarely(3) ? person() : deal()};
    return Command::PassTime{};
}

/// An event before it is known when: how long after the one before, and how late it comes in.
struct Step
{
    int days = 0;
    int minutes = 0;
    bool midnight = false; ///< exactly when a day begins
    int lateMinutes = 0;
    std::optional<Command::Any> command;
    QString by;
};

Step step(const Mix &mix)
{
    Step s;
    switch (pick(10)) {
    case 0:
    case 1:
        break; // at the same instant
    case 2:
    case 3:
    case 4:
        s.minutes = pick(600);
        break;
    case 5:
        s.midnight = true;
        s.days = pick(5);
        break;
    case 6:
    case 7:
        s.days = pick(6);
        s.minutes = pick(600);
        break;
    case 8:
        s.days = pick(40);
        break;
    default:
        s.days = rarely(3) ? 80 + pick(30) : pick(3);
    }
    if (mix.late && rarely(6))
        s.lateMinutes = rarely(2) ? pick(600) : pick(60 * 24 * 60);
    if (!mix.undo || !rarely(15))
        s.command = command(mix);
    s.by = word("- u1 m1").replace(u"-"_s, QString());
    return s;
}

History timed(const std::vector<Step> &steps)
{
    History out;
    Instant now = historyStart();
    for (const Step &s : steps) {
        now = s.midnight ? historyCalendar().daysLater(now, s.days + 1)
                         : now + (qint64(s.days) * 24 * 60 + s.minutes) * kMinute;
        Event e;
        e.now = now;
        if (s.command)
            e.input = Input{*s.command, now - s.lateMinutes * kMinute, s.by};
        out.events.push_back(std::move(e));
    }
    return out;
}

/// Shrinks a list by leaving out elements and nothing else: what is left says the same as before.
template<typename T, typename Elements>
rc::Gen<T> withoutSome(const rc::Gen<T> &gen, Elements T::*elements)
{
    return rc::gen::shrink(rc::gen::noShrink(gen), [elements](const T &list) {
        return rc::seq::map(rc::shrink::removeChunks(list.*elements),
                            [](Elements &&some) { return T{std::move(some)}; });
    });
}

} // namespace

std::ostream &operator<<(std::ostream &out, const History &history)
{
    for (const Event &e : history.events) {
        if (e.input)
            out << '\n' << toLine(*e.input).constData();
        else
            out << "\n(undo)";
        if (!e.input || e.input->at != e.now)
            out << "   at " << isoInstant(e.now).toStdString();
    }
    return out;
}

rc::Gen<History> histories(const Mix &mix)
{
    const auto one = rc::gen::resize(kFullSize, rc::gen::exec([mix] { return step(mix); }));
    const auto all = rc::gen::map(
        rc::gen::resize(mix.length, rc::gen::container<std::vector<Step>>(one)), timed);
    return withoutSome(all, &History::events);
}

std::ostream &operator<<(std::ostream &out, const FactList &facts)
{
    for (const Command::Any &fact : facts.facts)
        out << '\n' << toLine({fact, historyStart(), {}}).constData();
    return out;
}

Command::SubjectRef subjectOf(const Command::Any &fact)
{
    if (const auto *activity = std::get_if<Command::LogActivity>(&fact))
        return activity->subject;
    return std::get<Command::EditField>(fact).subject;
}

rc::Gen<FactList> simultaneousFacts()
{
    const auto facts = rc::gen::exec([] {
        const Ref giver = person();
        std::vector<Command::Any> out;
        std::set<std::pair<QString, QString>> edited;
        const int count = 2 + pick(4);
        while (int(out.size()) < count) {
            const int n = pick(12);
            if (n < 4) {
                out.push_back(contact(anybody()));
            } else if (n < 6) {
                out.push_back(conversion(person()));
            } else if (n < 8) {
                out.push_back(origin(giver));
            } else if (n < 9) {
                out.push_back(product(person()));
            } else if (n < 11) {
                out.push_back(ofDeal(deal()));
            } else {
                const Command::EditField e = edit();
                if (e.field != u"owner" && edited.insert({e.subject.ref, e.field}).second)
                    out.push_back(e);
            }
        }
        return FactList{out};
    });
    return withoutSome(rc::gen::resize(kFullSize, facts), &FactList::facts);
}

std::vector<Input> cast(Instant at)
{
    std::vector<Input> out;
    const auto add = [&](const Command::Any &c) { out.push_back({c, at, {}}); };
    for (const auto &[ref, role] :
         {std::pair(u"m1"_s, Role::Manager), {u"u1"_s, Role::Rep}, {u"u2"_s, Role::Rep}}) {
        Command::SaveUser u;
        u.ref = u.name.emplace(ref);
        u.role = role;
        add(u);
    }
    const auto record = [&](SubjectKind kind, const QString &ref, std::map<QString, Value> fields) {
        Command::SaveRecord r;
        r.subject = {kind, ref};
        fields[u"name"_s] = ref;
        r.fields = std::move(fields);
        add(r);
    };
    record(SubjectKind::Company, u"c1"_s, {});
    record(SubjectKind::Person, u"p1"_s, {{u"company"_s, u"c1"_s}, {u"phone"_s, u"0123"_s}});
    record(SubjectKind::Person, u"p2"_s, {});
    record(SubjectKind::Person, u"p3"_s, {{u"company"_s, u"c1"_s}, {u"phone"_s, u"0456"_s}});
    return out;
}

Instant historyStart()
{
    return *parseInstant(u"2026-01-15T10:00:00"_s, historyCalendar());
}

const Calendar &historyCalendar()
{
    static const Calendar calendar{QTimeZone(historyZone().toUtf8())};
    return calendar;
}

QString historyZone()
{
    return u"Europe/Rome"_s;
}

} // namespace Imbuto::Test
