// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace.h"

#include <QHash>
#include <QSet>

namespace Imbuto {

/// Finds who a cell names: by ref, else by a name that only one has. Knows what the present import created.
class References
{
public:
    explicit References(const Workspace &workspace);

    /// The ref; nothing when nobody is called that; an error when several are.
    Expected<std::optional<QString>> user(const QString &text) const;
    Expected<std::optional<QString>> record(SubjectKind kind, const QString &text);
    bool knowsUser(const QString &ref) const { return m_userRefs.contains(ref); }
    /// Created by this import, under \a name.
    void learnUser(const QString &ref, const QString &name);
    void learnRecord(SubjectKind kind, const QString &ref, const QString &name);

private:
    Expected<std::optional<QString>> search(SubjectKind kind, const QString &text) const;

    const Workspace &m_workspace;
    QSet<QString> m_userRefs;
    QHash<QString, QStringList> m_userNames; ///< refs by folded name
    /// What was looked up, by kind and text; emptied when it grows large.
    std::array<QHash<QString, std::optional<QString>>, 3> m_known;
    /// Refs of companies created here, by folded name: not to be forgotten.
    std::array<QHash<QString, QString>, 3> m_created;
};

} // namespace Imbuto
