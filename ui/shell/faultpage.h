// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QWidget>

namespace Imbuto {

/// A calm page in place of a workspace that could not be opened: what is wrong, that the file was left
/// untouched, which backups lie beside it, and where to go from here.
class FaultPage : public QWidget
{
    Q_OBJECT
public:
    FaultPage(const Error &error, const QString &path, QWidget *parent = nullptr);

    /// Backups of \a path that lie in its folder, newest first.
    static QStringList backupsOf(const QString &path);

Q_SIGNALS:
    void openRequested();
    void demoRequested();
    void backupRequested(const QString &backup);
};

} // namespace Imbuto
