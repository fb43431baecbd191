// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QStackedWidget;
class QTimer;

namespace Imbuto {

class Session;
class SettingsSection;
struct ChangeSet;

/// The settings, part by part. Each takes effect at once; those of the workspace are changes like any other.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    SettingsPage(Session &session, QWidget *parent);
    ~SettingsPage() override;

    /// By their place: personal, workspace, team, activities, reasons, policies.
    SettingsSection *section(int index) const { return m_sections[size_t(index)]; }
    void showSection(int index);
    int sectionIndex() const;

Q_SIGNALS:
    void languageRequested(const QString &code);
    void themeRequested(Imbuto::Theme theme);
    void fontRequested(int percent);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void add(SettingsSection *section);
    void retranslate();
    void follow(const ChangeSet &change);

    Session &m_session;
    QLabel *m_title;
    QWidget *m_tabs;
    QButtonGroup *m_group;
    QStackedWidget *m_stack;
    std::vector<SettingsSection *> m_sections;
    QTimer *m_timer;
};

} // namespace Imbuto
