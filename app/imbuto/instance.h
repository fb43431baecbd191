// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QObject>

#include <memory>

class QLocalServer;

namespace Imbuto {

/// One window per workspace file: the second program that opens a file raises the first one's window and
/// goes away (quality.md §3 row 4).
class Instance : public QObject
{
    Q_OBJECT
public:
    explicit Instance(const QString &file, QObject *parent = nullptr);
    ~Instance() override;

    enum class Result : quint8 { First, RaisedOther, HeldByOther };
    /// First: the file is ours. RaisedOther: another window has it and has come to the front. HeldByOther:
    /// somebody holds it who does not answer.
    Result claim();
    /// Whether \a file is the one that this instance is about.
    bool isFor(const QString &file) const;

Q_SIGNALS:
    /// Another start asked for this window.
    void raiseRequested();

private:
    bool askOther() const;

    QString m_name;
    QLockFile m_lock;
    QLocalServer *m_server = nullptr;
};

} // namespace Imbuto
