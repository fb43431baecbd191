// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace Imbuto {

class Session;
struct Dossier;

/// One titled part of the detail panel. It is filled again whenever the subject changed or the language
/// did, and keeps what a person is typing.
class Section : public QWidget
{
    Q_OBJECT
public:
    Section(Session &session, QWidget *parent);

    virtual void fill(const Dossier &dossier) = 0;

protected:
    Session &session() const { return m_session; }
    void setTitle(const QString &title);
    /// Where buttons beside the title go.
    QHBoxLayout *titleRow() const { return m_titleRow; }
    QVBoxLayout *body() const { return m_body; }

private:
    Session &m_session;
    QLabel *m_title;
    QHBoxLayout *m_titleRow;
    QVBoxLayout *m_body;
};

} // namespace Imbuto
