// SPDX-License-Identifier: GPL-3.0-or-later
// How many stand behind each entry of the side bar.
#include "core/views.h"
#include "ui/leads/leadspage.h"
#include "ui/shell/session.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/sideentry.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {

/// Most changes move what is there: only what comes or goes changes a count.
void SideBar::follow(const ChangeSet &change)
{
    const auto &settings = change.edits<Setting>();
    if (std::any_of(settings.begin(), settings.end(), [](const Edit<Setting> &edit) {
            return isViewKey((edit.after ? *edit.after : *edit.before).key);
        })) {
        rebuild();
        setCurrent(m_current);
    }
    const auto comesOrGoes = [](const auto &edit) { return !edit.before || !edit.after; };
    const auto deleted = [](const Edit<Record> &edit) {
        return !edit.before || !edit.after || edit.before->deleted != edit.after->deleted;
    };
    const auto &placements = change.edits<Placement>();
    const auto &records = change.edits<Record>();
    if (!change.edits<Task>().empty()
        || std::any_of(placements.begin(), placements.end(), comesOrGoes)
        || std::any_of(records.begin(), records.end(), deleted))
        scheduleCounts();
}

void SideBar::scheduleCounts()
{
    m_countTimer->start();
}

void SideBar::refreshCounts()
{
    if (!m_session)
        return;
    const Store &store = m_session->store();
    const QLocale &locale = m_session->language().locale;
    const auto standing = [&](const PipelineId &pipeline) {
        qint64 sum = 0;
        for (const ColumnTotals &column : store.boardTotals(pipeline))
            sum += column.count;
        return sum;
    };
    m_session->read([&] {
        for (const auto &[page, entry] : m_entries) {
            if (m_session->book().pipeline(page))
                entry->setCount(standing(page), locale);
        }
        const auto set = [&](const QString &page, qint64 count) {
            if (const auto entry = m_entries.find(page); entry != m_entries.end())
                entry->second->setCount(count, locale);
        };
        if (const Pipeline *leads = leadsPipeline(m_session->book()))
            set(u"leads"_s, standing(leads->id));
        set(u"people"_s, store.countRows(SubjectKind::Person));
        set(u"companies"_s, store.countRows(SubjectKind::Company));
        set(u"deals"_s, store.countRows(SubjectKind::Deal));
        set(u"tasks"_s, store.countOpenTasks());
        return true;
    });
}

} // namespace Imbuto
