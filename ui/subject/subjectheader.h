// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"

#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;

namespace Imbuto {

class LinkButton;
class OwnerButton;
class Session;
class StagePill;
struct Dossier;

/// Top of the detail panel: what kind of thing, its name, the stage pill and the owner. Stays while the
/// rest scrolls.
class SubjectHeader : public QWidget
{
    Q_OBJECT
public:
    SubjectHeader(Session &session, QWidget *parent);

    void fill(const Dossier &dossier);
    OwnerButton *owner() const { return m_owner; }
    StagePill *pill() const { return m_pill; }
    /// Opens the small form that makes one of this record and another one.
    void merge();

Q_SIGNALS:
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fillMenu(QMenu *menu);

    Session &m_session;
    Subject m_subject;
    QToolButton *m_more;
    QLabel *m_icon;
    QLabel *m_kind;
    QLabel *m_title;
    LinkButton *m_second;
    StagePill *m_pill;
    OwnerButton *m_owner;
};

} // namespace Imbuto
