// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain.h"
#include "core/workspace.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Imbuto {

class PipelineChoice;

/// The first page of all, where there is no workspace yet: language, name, currency, time zone and pipelines make
/// one; or the demo, or a file that lies somewhere.
class WelcomePage : public QWidget
{
    Q_OBJECT
public:
    WelcomePage(const Language &language, QWidget *parent);

    void setLanguage(const Language &language);
    PipelineChoice *pipelines() const { return m_pipelines; }
    QLineEdit *name() const { return m_name; }
    /// Makes the workspace that is chosen, unless something is missing.
    void create();
    /// Why it could not be made.
    void showProblem(const QString &text);

Q_SIGNALS:
    void createRequested(const Imbuto::Workspace::CreateOptions &options, const QString &name);
    void demoRequested();
    void openRequested();
    void languageRequested(const QString &code);

private:
    void buildHead(QVBoxLayout *column);
    void buildForm(QVBoxLayout *column);
    void buildButtons(QVBoxLayout *column);
    void retranslate();
    void updateProblem();

    Language m_language;
    QLabel *m_title;
    QLabel *m_sentence;
    QFormLayout *m_form;
    QComboBox *m_languages;
    QLineEdit *m_name;
    QComboBox *m_currency;
    QComboBox *m_zone;
    QLabel *m_choose;
    PipelineChoice *m_pipelines;
    QLabel *m_problem;
    QPushButton *m_create;
    QPushButton *m_demo;
    QPushButton *m_open;
};

} // namespace Imbuto
