// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/widgets.h"

class QVBoxLayout;

namespace Imbuto {

class Session;

/// One part of the settings: filled from what is in force, and again when that changes. What a person has under
/// their hands keeps the focus by its object name.
class SettingsSection : public QWidget
{
    Q_OBJECT
public:
    SettingsSection(Session &session, QWidget *parent);

    virtual QString caption() const = 0;
    void refresh();

protected:
    virtual void fill() = 0;
    /// A surface with a caption, and the layout for its lines.
    QVBoxLayout *group(const QString &caption, const QString &explanation = {});
    /// What is set at the left, the control that sets it at the right.
    void line(QVBoxLayout *group, const QString &caption, const QString &explanation,
              QWidget *control);
    bool canChange() const;
    QVBoxLayout *column() const { return m_column; }

    Session &m_session;

private:
    QVBoxLayout *m_column;
};

} // namespace Imbuto
