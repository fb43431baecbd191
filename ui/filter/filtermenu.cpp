// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/filtermenu.h"

#include "core/store/recordreads.h"
#include "ui/filter/amountform.h"
#include "ui/filter/fieldform.h"
#include "ui/shell/popup.h"
#include "ui/shell/session.h"

#include <QCoreApplication>
#include <QMenu>
#include <QWidgetAction>

#include <algorithm>

namespace Imbuto {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Filter)
};

constexpr std::array kDays{7, 14, 30, 60, 90};
constexpr std::array kNear{1, 7, 30, 90};

QString capital(QString text)
{
    text[0] = text[0].toUpper();
    return text;
}

/// Text for a menu: no mnemonics, no columns of its own.
QString literal(QString text)
{
    return text.replace(u'&', QStringLiteral("&&")).replace(u'\t', u' ');
}

class CriterionMenu
{
public:
    CriterionMenu(QMenu &menu, const Aspect &aspect, const Session &session, SubjectKind kind,
                  const FilterInForce &filter)
        : m_menu(menu), m_aspect(aspect), m_session(session), m_kind(kind), m_filter(filter.get()),
          m_inForce(filter)
    {
    }

    void fill(Criterion criterion)
    {
        switch (criterion) {
        case Criterion::Owner:
            owners();
            break;
        case Criterion::Amount:
            amounts();
            break;
        case Criterion::Age:
            ages();
            break;
        case Criterion::Rotting:
            offer(criterionText(criterion), [](CardFilter &f) { f.rotting = true; });
            break;
        case Criterion::Task:
            tasks();
            break;
        case Criterion::Tag:
            tags();
            break;
        case Criterion::Segment:
            segments();
            break;
        case Criterion::Field:
            break;
        }
    }

    /// What can be asked of \a field; what has to be typed or ticked has a form.
    void fill(const CustomField &field)
    {
        const auto ask = [&](FieldAsk::How how, const QStringList &values = {}) {
            return [chosen = FieldAsk{field.key, how, values}](CardFilter &f) {
                f = withAsk(std::move(f), chosen);
            };
        };
        if (field.type == u"flag") {
            offer(Words::tr("Yes"), ask(FieldAsk::How::Yes));
            offer(Words::tr("No"), ask(FieldAsk::How::No));
        }
        if (field.type == u"date")
            for (const auto how : {FieldAsk::How::Last, FieldAsk::How::Next})
                for (const int days : kNear)
                    if (days > 1 || how == FieldAsk::How::Next)
                        offer(capital(daysText(how, days)), ask(how, {QString::number(days)}));
        const auto offerEmpty = [&] { offer(Words::tr("Empty"), ask(FieldAsk::How::Empty)); };
        if (field.type == u"flag")
            return offerEmpty();
        auto *form = new FieldForm(field, askOf(m_filter, field.key), m_session);
        addForm(form);
        QObject::connect(form, &FieldForm::chosen, &m_menu,
                         [menu = &m_menu, inForce = m_inForce](const FieldAsk &chosen) {
                             closeAll(menu);
                             inForce.set(withAsk(inForce.get(), chosen));
                         });
        offerEmpty();
    }

private:
    using Change = std::function<void(CardFilter &)>;

    static CardFilter changed(CardFilter filter, const Change &change)
    {
        change(filter);
        return filter;
    }

    /// One choice; ticked where it is what is chosen already, and then it is taken back.
    void offer(const QString &text, const Change &change)
    {
        const bool ticked = changed(m_filter, change) == m_filter;
        QAction *action = m_menu.addAction(literal(text));
        action->setCheckable(true);
        action->setChecked(ticked);
        QObject::connect(action, &QAction::triggered, &m_menu,
                         [inForce = m_inForce, aspect = m_aspect, ticked, change] {
                             const CardFilter now = inForce.get();
                             inForce.set(ticked ? without(now, aspect) : changed(now, change));
                         });
    }

    using Tick = std::function<CardFilter(CardFilter, Ask)>;

    /// One choice of several: what was chosen beside it stays.
    void offerTick(const QString &text, bool ticked, const Tick &tick)
    {
        QAction *action = m_menu.addAction(literal(text));
        action->setCheckable(true);
        action->setChecked(ticked);
        QObject::connect(action, &QAction::triggered, &m_menu,
                         [inForce = m_inForce, tick](bool now) {
                             inForce.set(tick(inForce.get(), now ? Ask::Also : Ask::NoMore));
                         });
    }

    void offerOwner(const QString &text, const CardFilter::Owner &owner)
    {
        offerTick(text, asksOwner(owner), [owner](CardFilter filter, Ask ask) {
            return withOwner(std::move(filter), owner, ask);
        });
    }

    bool asksOwner(const CardFilter::Owner &owner) const
    {
        return std::ranges::find(m_filter.owners, owner) != m_filter.owners.end();
    }

    void owners()
    {
        using Who = CardFilter::Owner::Who;
        if (m_session.user())
            offerOwner(Words::tr("Me"), {Who::Me});
        offerOwner(Words::tr("Nobody"), {Who::Nobody});
        m_menu.addSeparator();
        for (const User &user : m_session.workspace().users())
            if (user.active || asksOwner({Who::User, user.ref}))
                offerOwner(user.name, {Who::User, user.ref});
        stayOpenOnTicks(m_menu);
    }

    /// With the menu that it is opened from.
    static void closeAll(QMenu *menu)
    {
        for (QWidget *open = menu; open; open = open->parentWidget())
            if (qobject_cast<QMenu *>(open))
                open->close();
    }

    template<typename Form>
    void addForm(Form *form)
    {
        auto *action = new QWidgetAction(&m_menu);
        action->setDefaultWidget(form);
        m_menu.addAction(action);
        QObject::connect(&m_menu, &QMenu::aboutToShow, form, &Form::begin);
    }

    void amounts()
    {
        auto *form =
            new AmountForm(m_filter, m_session.workspace().currency(), m_session.language());
        addForm(form);
        QObject::connect(form, &AmountForm::chosen, &m_menu,
                         [menu = &m_menu, inForce = m_inForce](const CardFilter &chosen) {
                             closeAll(menu);
                             CardFilter filter = inForce.get();
                             filter.amountFrom = chosen.amountFrom;
                             filter.amountTo = chosen.amountTo;
                             filter.currency = chosen.currency;
                             inForce.set(filter);
                         });
    }

    void ages()
    {
        for (const int days : kDays)
            offer(Words::tr("%n day(s) or more", nullptr, days),
                  [days](CardFilter &f) { f.stageDays = days; });
    }

    void tasks()
    {
        for (const NextTask task :
             {NextTask::Overdue, NextTask::Today, NextTask::Planned, NextTask::None})
            offer(taskText(task), [task](CardFilter &f) { f.task = task; });
    }

    void tags()
    {
        const QStringList used = RecordReads(m_session.store()).tags(m_kind);
        for (const QString &tag : used)
            offerTick(tag, asksTag(m_filter, tag), [tag](CardFilter filter, Ask ask) {
                return withTag(std::move(filter), tag, ask);
            });
        stayOpenOnTicks(m_menu);
        if (used.isEmpty())
            m_menu.addAction(Words::tr("There are no tags yet"))->setEnabled(false);
    }

    /// Those over the cards themselves, or over whom they belong to.
    void segments()
    {
        for (const Segment &segment : m_session.workspace().segments()) {
            const bool fits = segment.kind == m_kind || m_kind == SubjectKind::Deal
                || (m_kind == SubjectKind::Person && segment.kind == SubjectKind::Company);
            if (fits)
                offer(segment.name, [id = segment.id](CardFilter &f) { f.segment = id; });
        }
        if (m_menu.isEmpty())
            m_menu.addAction(Words::tr("There are no segments yet"))->setEnabled(false);
    }

    QMenu &m_menu;
    Aspect m_aspect;
    const Session &m_session;
    SubjectKind m_kind;
    const CardFilter m_filter; ///< when the menu was opened
    const FilterInForce &m_inForce;
};

} // namespace

void fillAspect(QMenu &menu, const Aspect &aspect, const Session &session, SubjectKind kind,
                const FilterInForce &filter)
{
    CriterionMenu choices(menu, aspect, session, kind, filter);
    if (const CustomField *field = session.book().customField(aspect.field, kind))
        choices.fill(*field);
    else
        choices.fill(aspect.criterion);
}

void fillFilterMenu(QMenu &menu, const Session &session, SubjectKind kind,
                    const FilterInForce &filter, Narrowed what)
{
    const auto addTopic = [&](const Aspect &aspect) {
        QMenu *choices = menu.addMenu(literal(aspectText(aspect, session)));
        fillAspect(*choices, aspect, session, kind, filter);
    };
    for (const Criterion criterion : kCriteria) {
        if (!isFor(criterion, kind, what))
            continue;
        if (criterion == Criterion::Rotting) // there is nothing to choose
            fillAspect(menu, {criterion}, session, kind, filter);
        else
            addTopic({criterion});
    }
    const auto &fields = session.book().customFields();
    const auto isOurs = [&](const CustomField &field) {
        return std::ranges::count(field.subjects, kind) > 0;
    };
    if (std::ranges::any_of(fields, isOurs))
        menu.addSeparator();
    for (const CustomField &field : fields)
        if (isOurs(field))
            addTopic({Criterion::Field, field.key});
}

} // namespace Imbuto
