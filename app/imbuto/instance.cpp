// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbuto/instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 500;

/// The same for every path that leads to \a file, and different between users.
QString nameFor(const QString &file)
{
    const QFileInfo info(file);
    // the folder decides for a file that is yet to be created
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    const QString path = info.exists() ? info.canonicalFilePath() : folder + u'/' + info.fileName();
    const auto hash =
        QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    return u"imbuto-"_s + QString::fromLatin1(hash);
}

QString runtimeFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return folder.isEmpty() ? QDir::tempPath() : folder;
}

} // namespace

Instance::Instance(const QString &file, QObject *parent)
    : QObject(parent), m_name(nameFor(file)), m_lock(runtimeFolder() + u'/' + m_name + u".lock"_s)
{
    m_lock.setStaleLockTime(0); // held as long as the program lives, however long
}

Instance::~Instance() = default;

Instance::Result Instance::claim()
{
    if (!m_lock.tryLock(kPatienceMs))
        return askOther() ? Result::RaisedOther : Result::HeldByOther;
    const QString address = runtimeFolder() + u'/' + m_name + u".socket"_s;
    QLocalServer::removeServer(address); // left behind by a crash: we hold the lock
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    if (m_server->listen(address)) {
        connect(m_server, &QLocalServer::newConnection, this, [this] {
            while (QLocalSocket *socket = m_server->nextPendingConnection()) {
                connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
                socket->write("here\n");
                socket->disconnectFromServer();
                Q_EMIT raiseRequested();
            }
        });
    }
    return Result::First;
}

bool Instance::isFor(const QString &file) const
{
    return m_name == nameFor(file);
}

bool Instance::askOther() const
{
    QLocalSocket socket;
    socket.connectToServer(runtimeFolder() + u'/' + m_name + u".socket"_s);
    return socket.waitForConnected(kPatienceMs) && socket.waitForReadyRead(kPatienceMs * 4);
}

} // namespace Imbuto
