// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imbuto/instance.h"
#include "app/imbuto/options.h"
#include "core/workspace.h"
#include "ui/shell/language.h"
#include "ui/shell/theme.h"

#include <QElapsedTimer>
#include <QFont>
#include <QObject>

#include <memory>

namespace Imbuto {

class MainWindow;

/// Opens workspaces into the one window and keeps what belongs to the program, not to a workspace:
/// language, theme, the claim on the file, remembered choices.
class Desktop : public QObject
{
    Q_OBJECT
public:
    explicit Desktop(const Options &options, QObject *parent = nullptr);
    ~Desktop() override;

    /// Shows the window with what the options ask for. False when another window has taken over.
    bool start();
    /// Writes a picture of the window and quits the program.
    void takePicture();
    /// Prints how long after \a start the window was painted, and quits the program.
    void exitAfterPaint(const QElapsedTimer &start);

private:
    enum class Missing : quint8 { Refuse, Create };
    std::unique_ptr<Clock> clock() const;
    using Opened = Expected<std::unique_ptr<Workspace>>;
    void buildWindow();
    /// The file to begin with; empty: there is none yet.
    QString firstFile() const;
    /// The workspace at \a path; null when it is open in another window, which has been raised.
    Opened open(const QString &path, Missing missing);
    void show(const QString &path, Opened workspace);
    void show(std::unique_ptr<Workspace> workspace);
    void openFile(const QString &path, Missing missing);
    void createFirst(const Workspace::CreateOptions &options, const QString &name);
    /// The file of the demo workspace, which is made when there is none of today.
    Expected<QString> demo() const;
    QDate today() const;
    void openDemo();
    Instance::Result claim(const QString &path);
    void useTheme(Theme theme);
    void useLanguage(const QString &code);
    void useFont(int percent);
    void remember(const QString &key, const QString &value) const;

    Options m_options;
    LanguageSwitch m_languages;
    Theme m_theme = Theme::Light;
    QFont m_systemFont; ///< the size of text is a percentage of this one
    std::unique_ptr<Instance> m_instance;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace Imbuto
