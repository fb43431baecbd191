// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/recordreads.h"

#include <QWidget>

class QTimer;

namespace Imbuto {

class Session;

/// Under a form for somebody new: who may be there already, each with the way to it; hidden while nobody is.
class Lookalikes : public QWidget
{
    Q_OBJECT
public:
    Lookalikes(Session &session, SubjectKind kind, QWidget *parent);

    /// What is typed is \a like now, in the company called \a company: looks once the typing pauses.
    void look(const Likeness &like, const QString &company);
    const std::vector<Subject> &found() const { return m_found; }

Q_SIGNALS:
    /// Others are shown: the form may need another size.
    void changed();
    /// One of them was opened instead.
    void opened();

private:
    void lookAround();
    void add(const Record &record);

    Session &m_session;
    SubjectKind m_kind;
    Likeness m_like;
    QString m_company;
    QTimer *m_looking;
    std::vector<Subject> m_found;
};

} // namespace Imbuto
