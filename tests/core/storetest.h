// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <QTemporaryDir>
#include <QTest>

/// A store of its own for every test, in which rows that were written past the judge are sound when it ends.
class StoreTest : public QObject
{
    Q_OBJECT
protected:
    QTemporaryDir m_dir;
    std::unique_ptr<Imbuto::Store> m_store;

    QString path(const QString &name) const { return m_dir.filePath(name); }
    Imbuto::Expected<Imbuto::ChangeHeader> tryApply(const Imbuto::ChangeSet &change);
    /// Applies what must go in.
    Imbuto::ChangeHeader apply(const Imbuto::ChangeSet &change);
    void reopen();
    /// The names of whoever a search finds.
    QStringList foundBy(const QString &search) const;

protected Q_SLOTS:
    void init();
    void cleanup();
};
