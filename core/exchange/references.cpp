// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/references.h"

#include <QCoreApplication>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kCacheSize = 50'000;
constexpr int kNamesakes =
    200; ///< rows of the list that are looked through for a second of that name

tl::unexpected<Error> ambiguous(const QString &text)
{
    return badInput(
        QCoreApplication::translate("Exchange", "Several are called “%1”: give the reference.")
            .arg(text));
}

QString folded(const QString &name)
{
    return name.simplified().toCaseFolded();
}

} // namespace

References::References(const Workspace &workspace) : m_workspace(workspace)
{
    for (const User &user : workspace.users())
        learnUser(user.ref, user.name);
}

void References::learnUser(const QString &ref, const QString &name)
{
    if (m_userRefs.contains(ref))
        return;
    m_userRefs.insert(ref);
    m_userNames[folded(name)].append(ref);
}

Expected<std::optional<QString>> References::user(const QString &text) const
{
    if (m_userRefs.contains(text))
        return std::optional(text);
    const QStringList refs = m_userNames.value(folded(text));
    if (refs.size() > 1)
        return ambiguous(text);
    return refs.isEmpty() ? std::optional<QString>() : std::optional(refs.front());
}

void References::learnRecord(SubjectKind kind, const QString &ref, const QString &name)
{
    m_created[size_t(kind)].insert(folded(name), ref);
    m_known[size_t(kind)].remove(name);
    m_known[size_t(kind)].remove(ref);
}

Expected<std::optional<QString>> References::record(SubjectKind kind, const QString &text)
{
    if (const auto created = m_created[size_t(kind)].constFind(folded(text));
        created != m_created[size_t(kind)].cend())
        return std::optional(*created);
    auto &known = m_known[size_t(kind)];
    if (const auto it = known.constFind(text); it != known.cend())
        return *it;
    const Expected<std::optional<QString>> found = search(kind, text);
    if (!found)
        return found;
    if (known.size() >= kCacheSize)
        known.clear();
    known.insert(text, *found);
    return found;
}

Expected<std::optional<QString>> References::search(SubjectKind kind, const QString &text) const
{
    if (m_workspace.find({kind, text}))
        return std::optional(text);
    const std::optional<Record> record = m_workspace.store().recordByName(kind, text);
    if (!record)
        return std::optional<QString>();
    int namesakes = 0;
    for (const ListRow &row : m_workspace.store().listRows(kind, text, 0, kNamesakes))
        namesakes += folded(row.name) == folded(text) ? 1 : 0;
    if (namesakes > 1)
        return ambiguous(text);
    return std::optional(record->ref);
}

} // namespace Imbuto
