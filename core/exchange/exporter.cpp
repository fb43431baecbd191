// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importer.h"

#include "core/exchange/csvwriter.h"
#include "core/fields.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <algorithm>
#include <set>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kSubjectKinds{SubjectKind::Person, SubjectKind::Company, SubjectKind::Deal};

/// Writes the records of one file; a fault of the disk shows at finish().
class Writer
{
public:
    Writer(const QString &path, ExportMode mode) : m_file(path), m_mode(mode)
    {
        if (m_file.open(QIODevice::WriteOnly))
            return;
        m_failed = true;
    }

    void write(std::vector<QString> cells)
    {
        if (m_mode == ExportMode::ForPeople)
            std::transform(cells.begin(), cells.end(), cells.begin(), protectedCell);
        m_failed = m_failed || m_file.write(csvRecord(cells)) < 0;
        ++m_records;
    }

    Expected<qint64> finish()
    {
        if (!m_failed && m_file.commit())
            return m_records - 1; // the header is no row
        return storageError(QCoreApplication::translate("Exchange", "%1 cannot be written: %2")
                                .arg(m_file.fileName(), m_file.errorString()));
    }

private:
    QSaveFile m_file;
    ExportMode m_mode;
    qint64 m_records = 0;
    bool m_failed = false;
};

/// The cells of records as importFile() reads them.
class Cells
{
public:
    explicit Cells(const Workspace &workspace) : m_workspace(workspace) {}

    QString of(const Record &record, const QString &field) const
    {
        if (field == u"ref")
            return record.ref;
        if (field == u"at")
            return isoInstant(record.createdAt);
        if (field == u"owner")
            return userRef(record.owner);
        if (field == u"company")
            return recordRef(record.company);
        if (field == u"person")
            return recordRef(record.person);
        if (field == u"amount")
            return record.amount ? decimalText(*record.amount, record.currency) : QString();
        return plainText(fieldValue(record, isFreeField(field) ? field.sliced(7) : field));
    }

    QString userRef(UserId id) const
    {
        const User *user = m_workspace.user(id);
        return user ? user->ref : QString();
    }

private:
    QString recordRef(qint64 id) const
    {
        const std::optional<Record> record = id ? m_workspace.store().recordById(id) : std::nullopt;
        return record ? record->ref : QString();
    }

    const Workspace &m_workspace;
};

/// The kind's own fields and whatever else its records hold.
std::vector<QString> recordFields(const Workspace &workspace, ExchangeKind kind)
{
    std::vector<QString> fields = targetFields(kind, workspace.book());
    std::set<QString> free;
    for (const Subject subject : workspace.store().subjects(*subjectKind(kind))) {
        const std::optional<Record> record = workspace.store().record(subject);
        for (const auto &entry : record ? record->fields : Values()) {
            if (!workspace.book().customField(entry.first, subject.kind))
                free.insert(u"fields."_s + entry.first);
        }
    }
    fields.insert(fields.end(), free.begin(), free.end());
    return fields;
}

void exportRecords(const Workspace &workspace, ExchangeKind kind, Writer &out)
{
    const std::vector<QString> fields = recordFields(workspace, kind);
    const Cells cells(workspace);
    out.write(fields);
    for (const Subject subject : workspace.store().subjects(*subjectKind(kind))) {
        const std::optional<Record> record = workspace.store().record(subject);
        if (!record)
            continue;
        std::optional<Placement> placement; // a deal's in its own pipeline
        for (const Placement &p : workspace.store().placementsOf(subject)) {
            if (p.pipeline == record->pipeline)
                placement = p;
        }
        std::vector<QString> row;
        for (const QString &field : fields) {
            row.push_back(field == u"stage" ? (placement ? placement->stage : QString())
                              : field == u"stage_at"
                              ? (placement ? isoInstant(placement->since) : QString())
                              : cells.of(*record, field));
        }
        out.write(std::move(row));
    }
}

template<typename Each>
void eachActivity(const Workspace &workspace, const Each &each)
{
    for (const SubjectKind kind : kSubjectKinds) {
        for (const Subject subject : workspace.store().subjects(kind)) {
            for (const Activity &activity : workspace.store().activitiesOf(subject)) {
                if (activity.subject == subject) // those that only name it are another's
                    each(activity);
            }
        }
    }
}

void exportActivities(const Workspace &workspace, Writer &out)
{
    std::set<QString> keys;
    eachActivity(workspace, [&](const Activity &activity) {
        for (const auto &entry : activity.data)
            keys.insert(entry.first);
    });
    std::vector<QString> header = targetFields(ExchangeKind::Activities, workspace.book());
    header.insert(header.end(), keys.begin(), keys.end());
    out.write(header);
    const Cells cells(workspace);
    eachActivity(workspace, [&](const Activity &activity) {
        const Command::SubjectRef subject = workspace.refOf(activity.subject);
        std::vector<QString> row{kindName(subject.kind) + u':' + subject.ref, activity.kind,
                                 isoInstant(activity.at), cells.userRef(activity.by),
                                 activity.externalId};
        for (const QString &key : keys) {
            const auto datum = activity.data.find(key);
            row.push_back(datum == activity.data.end() ? QString() : plainText(datum->second));
        }
        out.write(std::move(row));
    });
}

void exportUsers(const Workspace &workspace, Writer &out)
{
    out.write(targetFields(ExchangeKind::Users, workspace.book()));
    for (const User &user : workspace.users())
        out.write({user.ref, user.name, user.role == Role::Manager ? u"manager"_s : u"rep"_s,
                   plainText(user.active), user.manager});
}

} // namespace

Expected<qint64> exportCsv(const Workspace &workspace, ExchangeKind kind, const QString &path,
                           ExportMode mode)
{
    Writer out(path, mode);
    try {
        if (kind == ExchangeKind::Activities)
            exportActivities(workspace, out);
        else if (kind == ExchangeKind::Users)
            exportUsers(workspace, out);
        else
            exportRecords(workspace, kind, out);
    } catch (const StorageFault &fault) {
        return tl::make_unexpected(fault.error);
    }
    return out.finish();
}

} // namespace Imbuto
