// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bigboard.h"

#include "core/workspace.h"

#include <random>

using namespace Qt::StringLiterals;

namespace Imbuto::Test {

namespace {

constexpr int kUsers = 20;
constexpr int kCardsPerCompany = 10;
constexpr int kCardsPerChange = 5000;
constexpr Instant kHour = 3'600'000;

class Maker
{
public:
    Maker(Store &store, const Pipeline &pipeline, const BigBoard &options, Instant now)
        : m_store(store), m_pipeline(pipeline), m_options(options), m_now(now), m_ids(1)
    {
        m_ids.raiseTo(store.highestId());
    }

    Expected<void> make()
    {
        auto transaction = Transaction::begin(m_store);
        if (!transaction)
            return tl::make_unexpected(transaction.error());
        beginChange();
        addUsers();
        for (int i = 1; i <= m_options.people; ++i)
            addRecord(record(SubjectKind::Person, u'p', i));
        for (int i = 1; i <= m_options.cards; ++i) {
            addCard(i);
            if (i % kCardsPerChange == 0) {
                if (auto written = endChange(*transaction); !written)
                    return written;
            }
        }
        if (auto written = endChange(*transaction); !written)
            return written;
        return transaction->commit();
    }

private:
    void beginChange()
    {
        m_change = {};
        m_change.header.id = ChangeId{m_ids.next(m_now)};
        m_change.header.kind = u"import"_s;
        m_change.header.label = u"{}"_s;
        m_change.header.at = m_change.header.recorded = m_now;
    }

    Expected<void> endChange(const Transaction &transaction)
    {
        const auto written = m_store.apply(m_change, transaction);
        beginChange();
        return written.map([](const ChangeHeader &) {});
    }

    int below(int limit) { return int(m_random() % quint32(limit)); }

    void addUsers()
    {
        for (int i = 1; i <= kUsers; ++i) {
            User user;
            user.id = UserId{m_ids.next(m_now)};
            user.ref = u"u%1"_s.arg(i);
            user.name = u"Member %1"_s.arg(i);
            m_change.edits<User>().push_back({{}, user});
            m_users.push_back(user.id);
        }
    }

    Record record(SubjectKind kind, QChar letter, int number)
    {
        static constexpr const char *kWords[] = {"Aurora", "Borgo", "Cardo",
                                                 "Delta",  "Ermes", "Faro"};
        Record made;
        made.subject = {kind, m_ids.next(m_now)};
        made.ref = letter + QString::number(number);
        made.name = QString::fromLatin1(kWords[below(6)]) + u' ' + made.ref;
        made.createdAt = m_now - below(24 * 365) * kHour;
        made.change = m_change.header.id;
        return made;
    }

    void addRecord(const Record &made) { m_change.edits<Record>().push_back({{}, made}); }

    void addCard(int number)
    {
        if ((number - 1) % kCardsPerCompany == 0) {
            const Record company =
                record(SubjectKind::Company, u'c', 1 + number / kCardsPerCompany);
            m_company = company.subject.id;
            addRecord(company);
        }
        Record deal = record(SubjectKind::Deal, u'd', number);
        deal.company = m_company;
        deal.owner = m_users[size_t(below(kUsers))];
        deal.pipeline = m_pipeline.id;
        deal.amount = 100 * (1 + below(50'000));
        deal.currency = u"EUR"_s;
        addRecord(deal);
        const bool busy = (number - 1) % kCardsPerCompany == 0
            && (number - 1) / kCardsPerCompany < m_options.busyCards;
        place(deal, busy ? 0 : below(int(m_pipeline.stages.size())), number);
        for (int i = 0; busy && i < m_options.activitiesEach; ++i)
            addMail(deal, i);
    }

    void place(const Record &deal, int stage, int number)
    {
        Transition transition;
        transition.id = TransitionId{m_ids.next(m_now)};
        transition.change = m_change.header.id;
        transition.subject = deal.subject;
        transition.pipeline = m_pipeline.id;
        transition.to = m_pipeline.stages[size_t(stage)].id;
        transition.at = deal.createdAt;
        transition.recorded = m_now;
        transition.cause = Cause::Import;
        transition.ruleSet = m_pipeline.version;
        m_change.edits<Transition>().push_back({{}, transition});

        Placement placement;
        placement.subject = deal.subject;
        placement.pipeline = m_pipeline.id;
        placement.stage = transition.to;
        placement.since = transition.at;
        placement.rank = number;
        placement.transition = transition.id;
        m_change.edits<Placement>().push_back({{}, placement});
    }

    void addMail(const Record &deal, int number)
    {
        Activity mail;
        mail.id = ActivityId{m_ids.next(m_now)};
        mail.subject = deal.subject;
        mail.kind = u"email_sent"_s;
        mail.at = deal.createdAt + number * kHour / 4;
        mail.by = deal.owner;
        mail.change = m_change.header.id;
        m_change.edits<Activity>().push_back({{}, mail});
    }

    Store &m_store;
    const Pipeline &m_pipeline;
    const BigBoard m_options;
    const Instant m_now;
    IdSource m_ids;
    std::mt19937 m_random{1};
    ChangeSet m_change;
    std::vector<UserId> m_users;
    qint64 m_company = 0;
};

} // namespace

QString busyCard(int number)
{
    return u"d%1"_s.arg((number - 1) * kCardsPerCompany + 1);
}

Expected<void> makeBigBoard(const QString &path, const BigBoard &options, Instant now)
{
    Workspace::CreateOptions create;
    create.timezone = u"Europe/Rome"_s;
    create.seed = 1;
    auto workspace = Workspace::create(path, create, std::make_unique<FixedClock>(now));
    if (!workspace)
        return tl::make_unexpected(workspace.error());
    const Pipeline pipeline = *(*workspace)->book().pipeline(u"sales"_s);
    workspace->reset();
    auto store = Store::open(path);
    if (!store)
        return tl::make_unexpected(store.error());
    return Maker(**store, pipeline, options, now).make();
}

} // namespace Imbuto::Test
