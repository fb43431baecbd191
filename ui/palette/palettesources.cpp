// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palettesources.h"

#include "core/fields.h"
#include "ui/shell/format.h"
#include "ui/shell/session.h"
#include "ui/subject/activitytext.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>

#include <memory>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr char kRefusal[] = "imbutoRefusal";
constexpr int kFound = 60;      ///< records looked through for the best of each kind
constexpr int kNotesFound = 12; ///< notes looked through
constexpr int kPiece = 90;      ///< letters of a note that are shown

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Palette)
};

/// A menu's text without its mnemonic.
QString plainText(QString text)
{
    text.replace(u"&&"_s, QString(QChar(0)));
    text.remove(u'&');
    return text.replace(QChar(0), u'&');
}

PaletteItem commandItem(QAction *action, const QString &path)
{
    PaletteItem item;
    item.title = plainText(action->text());
    item.detail = plainText(path);
    item.icon = u"bolt"_s;
    item.id = u"command:"_s + (action->objectName().isEmpty() ? item.title : action->objectName());
    item.shortcut = action->shortcut().toString(QKeySequence::NativeText);
    if (!action->isEnabled()) {
        item.refusal = action->property(kRefusal).toString();
        if (item.refusal.isEmpty())
            item.refusal = Words::tr("Not now");
    }
    item.run = [action = QPointer<QAction>(action)] {
        if (action)
            action->trigger();
    };
    return item;
}

void collect(const QList<QAction *> &actions, const QString &path, std::vector<PaletteItem> &items)
{
    for (QAction *action : actions) {
        if (action->isSeparator() || !action->isVisible() || action->text().isEmpty())
            continue;
        if (QMenu *menu = action->menu())
            collect(menu->actions(), menu->title(), items);
        else
            items.push_back(commandItem(action, path));
    }
}

/// What was found for the last word typed, shared by the groups made of it.
struct Findings
{
    QString typed;
    std::vector<ListRow> rows;
};

QString recordId(Subject subject, const QString &ref)
{
    return kindName(subject.kind) + u':' + ref;
}

PaletteItem recordItem(Session &session, const ListRow &row)
{
    PaletteItem item;
    item.id = recordId(row.subject, row.ref);
    item.title = row.name.isEmpty() ? row.ref : row.name;
    QStringList details;
    for (const QString &more : {row.company, row.person, row.email}) {
        if (!more.isEmpty())
            details << more;
    }
    item.detail = details.join(u" · "_s);
    item.icon = subjectKindIcon(row.subject.kind);
    if (row.amount)
        item.shortcut = amountText(*row.amount, row.currency, session.language());
    item.run = [&session, subject = row.subject] { Q_EMIT session.enterSubject(subject); };
    return item;
}

std::optional<PaletteItem> recordById(Session &session, SubjectKind kind, const QString &id)
{
    if (id.section(u':', 0, 0) != kindName(kind))
        return std::nullopt;
    const auto subject = session.workspace().find({kind, id.section(u':', 1)});
    const auto record =
        subject ? session.read([&] { return session.store().record(*subject); }) : std::nullopt;
    if (!record || record->deleted)
        return std::nullopt;
    ListRow row;
    row.subject = *subject;
    row.ref = record->ref;
    row.name = record->name;
    row.email = record->email;
    row.amount = record->amount;
    row.currency = record->currency;
    return recordItem(session, row);
}

PaletteItem noteItem(Session &session, const NoteHit &hit, const QString &typed)
{
    PaletteItem item;
    item.id = u"note:%1"_s.arg(hit.activity.id.value);
    item.title = pieceAround(noteOf(hit.activity.data), typed, kPiece);
    const ActivityKind *kind = session.book().kind(hit.activity.kind);
    QStringList details{hit.subjectName};
    if (kind)
        details << kind->caption.in(session.language().code);
    details << dateText(session.workspace().calendar().day(hit.activity.at), session.language());
    item.detail = details.join(u" · "_s);
    item.icon = activityIcon(hit.activity.kind, session.book());
    item.run = [&session, subject = hit.activity.subject] { Q_EMIT session.enterSubject(subject); };
    return item;
}

QString recordsCaption(SubjectKind kind)
{
    switch (kind) {
    case SubjectKind::Deal:
        return Words::tr("Deals");
    case SubjectKind::Person:
        return Words::tr("People");
    case SubjectKind::Company:
        return Words::tr("Companies");
    }
    return {};
}

PaletteSource kindSource(Session &session, SubjectKind kind,
                         const std::shared_ptr<Findings> &findings)
{
    PaletteSource source;
    source.kind = PaletteSource::Kind::Found;
    source.record = true;
    source.caption = [kind] { return recordsCaption(kind); };
    source.items = [&session, kind, findings](const QString &typed) {
        if (findings->typed != typed) {
            findings->rows = session.read([&] { return session.store().search(typed, kFound); });
            findings->typed = typed;
        }
        std::vector<PaletteItem> items;
        // a reference, typed whole, names one: also that of somebody who was merged away
        auto named = recordById(session, kind, recordId({kind, 0}, typed.trimmed()));
        for (const ListRow &row : findings->rows) {
            if (row.subject.kind != kind)
                continue;
            items.push_back(recordItem(session, row));
            if (named && named->id == items.back().id)
                named.reset();
        }
        if (named)
            items.insert(items.begin(), std::move(*named));
        return items;
    };
    source.item = [&session, kind](const QString &id) { return recordById(session, kind, id); };
    return source;
}

PaletteSource noteSource(Session &session)
{
    PaletteSource source;
    source.kind = PaletteSource::Kind::Found;
    source.record = true;
    source.most = 4;
    source.caption = [] { return Words::tr("Notes"); };
    source.items = [&session](const QString &typed) {
        std::vector<PaletteItem> items;
        for (const NoteHit &hit :
             session.read([&] { return session.store().searchNotes(typed, kNotesFound); }))
            items.push_back(noteItem(session, hit, typed));
        return items;
    };
    source.item = [](const QString &) { return std::optional<PaletteItem>(); };
    return source;
}

} // namespace

void setRefusal(QAction *action, const QString &reason)
{
    action->setProperty(kRefusal, reason);
}

PaletteSource commandSource(QMenuBar *menus, std::function<QWidget *()> page)
{
    PaletteSource source;
    source.caption = [] { return Words::tr("Commands"); };
    source.items = [menus, page = std::move(page)](const QString &) {
        std::vector<PaletteItem> items;
        if (const QWidget *front = page())
            collect(front->actions(), {}, items);
        collect(menus->actions(), {}, items);
        return items;
    };
    return source;
}

PaletteSource pageSource(std::function<std::vector<PageEntry>()> pages,
                         std::function<void(const QString &)> show)
{
    PaletteSource source;
    source.caption = [] { return Words::tr("Pages"); };
    source.items = [pages = std::move(pages), show = std::move(show)](const QString &) {
        std::vector<PaletteItem> items;
        for (const PageEntry &entry : pages()) {
            PaletteItem item;
            item.id = u"page:"_s + entry.id;
            item.title = entry.caption;
            item.icon = entry.icon;
            item.run = [show, id = entry.id] { show(id); };
            items.push_back(std::move(item));
        }
        return items;
    };
    return source;
}

std::vector<PaletteSource> recordSources(Session &session)
{
    auto findings = std::make_shared<Findings>();
    // what was found may be another thing after a change
    QObject::connect(&session.workspace(), &Workspace::changed, &session,
                     [findings] { findings->typed.clear(); });
    QObject::connect(&session.workspace(), &Workspace::reloaded, &session,
                     [findings] { findings->typed.clear(); });
    return {kindSource(session, SubjectKind::Deal, findings),
            kindSource(session, SubjectKind::Person, findings),
            kindSource(session, SubjectKind::Company, findings), noteSource(session)};
}

} // namespace Imbuto
