// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/views.h"
#include "ui/shell/widgets.h"

#include <QPointer>

class QButtonGroup;

namespace Imbuto {

class Session;

/// Asks for the name and the icon of a saved view, in a small panel over the page.
class ViewForm : public Panel
{
    Q_OBJECT
public:
    /// Opens the form for \a view under \a corner, its top right; with an id it is renamed, else saved as a new one.
    static ViewForm *open(Session &session, const SavedView &view, QWidget *over, QPoint corner);

Q_SIGNALS:
    void saved(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    ViewForm(Session &session, const SavedView &view, QWidget *window);
    void buildIcons(QLayout *layout);
    void save();
    void dismiss();

    Session &m_session;
    SavedView m_view;
    QLineEdit *m_name;
    QButtonGroup *m_icons;
    QLabel *m_problem;
    QPointer<QWidget> m_before;
};

/// The commands on views: each is one change with one undo.
void updateView(Session &session, const SavedView &view);
void deleteView(Session &session, const SavedView &view);

} // namespace Imbuto
