// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/readmodels.h"

#include <QHash>
#include <QObject>

namespace Imbuto {

class Session;
struct ChangeSet;
struct Stage;

/// The line on a lead's card: when its owner will be removed, what was signed, why it was closed, what reopened it, or
/// what last happened. Worked out when a card is first painted, kept until something about the lead changes.
class LeadNotes : public QObject
{
    Q_OBJECT
public:
    LeadNotes(Session &session, const PipelineId &pipeline, QObject *parent = nullptr);

    QString of(const BoardCard &card);

Q_SIGNALS:
    /// Notes that were given may read differently now.
    void changed();

private:
    QString write(const BoardCard &card, const Stage &stage) const;
    QString ownerRemoval(const BoardCard &card, const Stage &stage) const;
    QString wonSum(const BoardCard &card) const;
    QString reason(const BoardCard &card, const Stage &stage) const;
    QString reopening(const BoardCard &card) const;
    QString latest(const BoardCard &card) const;
    void follow(const ChangeSet &change);
    void forgetAll();

    Session &m_session;
    PipelineId m_pipelineId;
    QHash<qint64, QString> m_notes; ///< by subject id
};

} // namespace Imbuto
