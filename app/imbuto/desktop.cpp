// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbuto/desktop.h"

#include "app/imbuto/firstpaint.h"
#include "app/imbuto/notifier.h"
#include "app/location.h"
#include "core/demo.h"
#include "ui/shell/choices.h"
#include "ui/shell/mainwindow.h"
#include "ui/welcome/welcomepage.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDir>
#include <QFileInfo>
#include <QFontDatabase>
#include <QSaveFile>
#include <QStandardPaths>
#include <QThreadPool>
#include <QTimer>

#include <cstdio>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

/// Time for the first pages to be read and painted before the picture.
constexpr int kPictureDelayMs = 400;

/// Where the demo workspace of this version, seen from this day, lies: it is made again when either
/// differs, so that its history always ends today.
QString demoFile(QDate day)
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation)
        + u"/demo-%1-%2.db"_s.arg(kDemoVersion).arg(day.toString(u"yyyyMMdd"_s));
}

void removeOldDemos(const QString &keep)
{
    const QFileInfo kept(keep);
    QDir folder = kept.dir();
    for (const QString &name : folder.entryList({u"demo-*.db*"_s}, QDir::Files)) {
        if (!name.startsWith(kept.fileName()))
            folder.remove(name);
    }
}

} // namespace

Desktop::Desktop(const Options &options, QObject *parent) : QObject(parent), m_options(options)
{
    // Fonts for every text, and the bus on which a menu bar asks whether the desktop shows it instead: to list
    // the ones and to find the other takes as long as to open a workspace, so all at once.
    QThreadPool::globalInstance()->start([] { QDBusConnection::sessionBus(); });
    QThreadPool::globalInstance()->start([] { QFontDatabase::families(); });
    const QString language = options.language.isEmpty()
        ? choice(u"language"_s, LanguageSwitch::systemCode()).toString()
        : options.language;
    m_languages.use(language);
    const QString theme = options.theme.isEmpty() ? choice(u"theme"_s).toString() : options.theme;
    m_theme = theme == "dark"_L1 ? Theme::Dark : Theme::Light;
    applyTheme(*qApp, m_theme);
    m_systemFont = QApplication::font();
    if (options.fontPercent)
        overrideFontPercent(*options.fontPercent);
    useFont(fontPercent());
}

void Desktop::buildWindow()
{
    m_window = std::make_unique<MainWindow>(m_languages.language());
    connect(m_window.get(), &MainWindow::openRequested, this,
            [this](const QString &path) { openFile(path, Missing::Refuse); });
    connect(m_window.get(), &MainWindow::newRequested, this,
            [this](const QString &path) { openFile(path, Missing::Create); });
    connect(m_window.get(), &MainWindow::demoRequested, this, &Desktop::openDemo);
    connect(m_window.get(), &MainWindow::createRequested, this, &Desktop::createFirst);
    connect(m_window.get(), &MainWindow::languageRequested, this, &Desktop::useLanguage);
    connect(m_window.get(), &MainWindow::themeRequested, this, &Desktop::useTheme);
    connect(m_window.get(), &MainWindow::fontRequested, this, [this](int percent) {
        setFontPercent(percent);
        useFont(percent);
        m_window->fontChanged();
    });
}

Desktop::~Desktop()
{
    // another window may have taken over before there was one
    if (m_window && m_options.screenshot.isEmpty() && !m_options.exitAfterPaint)
        setChoice(u"geometry"_s, m_window->saveGeometry());
}

void Desktop::exitAfterPaint(const QElapsedTimer &start)
{
    new FirstPaint(m_window.get(), start);
}

bool Desktop::start()
{
    Expected<QString> file = m_options.demo ? demo() : Expected<QString>(firstFile());
    std::optional<Opened> first;
    if (file && !file->isEmpty())
        first = open(*file, Missing::Refuse);
    if (first && *first && !**first)
        return false;

    buildWindow();
    m_window->resize(m_options.size);
    m_window->beginWith(m_options.page);
    if (!m_options.sizeGiven && m_options.screenshot.isEmpty())
        m_window->restoreGeometry(choice(u"geometry"_s).toByteArray());
    if (!file)
        m_window->showFault(file.error(), demoFile(today()));
    else if (first)
        show(*file, std::move(*first));
    else
        m_window->showWelcome();
    m_window->beginWith({});
    m_window->setStartPage(m_options.page);
    m_window->show();
    return true;
}

QString Desktop::firstFile() const
{
    if (!m_options.file.isEmpty())
        return m_options.file;
    const QString last = choice(u"workspace"_s).toString();
    for (const QString &path : {last, defaultDatabase()}) {
        if (!path.isEmpty() && QFileInfo::exists(path))
            return path;
    }
    return {};
}

void Desktop::takePicture()
{
    QTimer::singleShot(kPictureDelayMs, this, [this] {
        QSaveFile file(m_options.screenshot);
        const bool written = file.open(QIODevice::WriteOnly)
            && m_window->grab().toImage().save(&file, "PNG") && file.commit();
        if (!written) {
            std::fprintf(stderr, "imbuto: %s: %s\n", qPrintable(m_options.screenshot),
                         qPrintable(file.errorString()));
        }
        QCoreApplication::exit(written ? 0 : 5);
    });
}

std::unique_ptr<Clock> Desktop::clock() const
{
    if (m_options.now)
        return std::make_unique<FixedClock>(*m_options.now);
    return std::make_unique<SystemClock>();
}

Desktop::Opened Desktop::open(const QString &path, Missing missing)
{
    switch (claim(path)) {
    case Instance::Result::First:
        break;
    case Instance::Result::RaisedOther:
        return nullptr;
    case Instance::Result::HeldByOther:
        return tl::make_unexpected(
            Error{Error::Code::Conflict,
                  tr("Another program holds this workspace and does not answer"),
                  {}});
    }
    if (missing == Missing::Refuse || QFileInfo::exists(path))
        return Workspace::open(path, clock());
    QDir().mkpath(QFileInfo(path).absolutePath());
    return Workspace::create(path, {}, clock());
}

void Desktop::openFile(const QString &path, Missing missing)
{
    show(path, open(path, missing));
}

void Desktop::show(const QString &path, Opened workspace)
{
    if (!workspace)
        return m_window->showFault(workspace.error(), path);
    if (!*workspace)
        return m_window->tell(tr("This workspace is open in another window"));
    show(std::move(*workspace));
    if (path == defaultDatabase())
        remember(u"workspace"_s, QString());
    else if (!path.startsWith(QStandardPaths::writableLocation(QStandardPaths::CacheLocation)))
        remember(u"workspace"_s, QFileInfo(path).absoluteFilePath());
}

void Desktop::show(std::unique_ptr<Workspace> workspace)
{
    m_window->setWorkspace(std::move(workspace));
    if (m_options.screenshot.isEmpty() && !m_options.exitAfterPaint)
        new Notifier(*m_window->session());
}

void Desktop::createFirst(const Workspace::CreateOptions &options, const QString &name)
{
    const QString path = defaultDatabase();
    if (claim(path) != Instance::Result::First)
        return m_window->welcome()->showProblem(tr("This workspace is open in another window"));
    QDir().mkpath(QFileInfo(path).absolutePath());
    auto workspace = Workspace::create(path, options, clock());
    if (!workspace) {
        m_window->welcome()->showProblem(workspace.error().text);
        return;
    }
    const auto known =
        (*workspace)->apply({Command::SaveUser{u"u1"_s, name, Role::Manager, true, {}}, {}, {}});
    show(std::move(*workspace));
    remember(u"workspace"_s, QString());
    if (!known)
        m_window->tell(known.error().text);
}

QDate Desktop::today() const
{
    return Calendar(QTimeZone::systemTimeZone()).day(clock()->now());
}

Expected<QString> Desktop::demo() const
{
    const QString path = demoFile(today());
    if (!QFileInfo::exists(path)) {
        QDir().mkpath(QFileInfo(path).absolutePath());
        removeOldDemos(path);
        if (const auto made = createDemo(path, clock()->now()); !made)
            return tl::make_unexpected(made.error());
    }
    return path;
}

void Desktop::openDemo()
{
    if (const auto path = demo())
        openFile(*path, Missing::Refuse);
    else
        m_window->showFault(path.error(), demoFile(today()));
}

Instance::Result Desktop::claim(const QString &path)
{
    if (m_instance && m_instance->isFor(path))
        return Instance::Result::First;
    auto instance = std::make_unique<Instance>(path);
    // a picture only looks: it need not disturb the window that works on the file
    const auto result =
        m_options.screenshot.isEmpty() ? instance->claim() : Instance::Result::First;
    if (result == Instance::Result::First) {
        m_instance = std::move(instance);
        connect(m_instance.get(), &Instance::raiseRequested, this, [this] {
            if (m_window)
                m_window->raiseWindow();
        });
    }
    return result;
}

void Desktop::useTheme(Theme theme)
{
    m_theme = theme;
    applyTheme(*qApp, theme);
    m_window->themeChanged();
    remember(u"theme"_s, theme == Theme::Dark ? u"dark"_s : u"light"_s);
}

void Desktop::useFont(int percent)
{
    QFont font = m_systemFont;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * percent / 100.0);
    else
        font.setPixelSize(qRound(font.pixelSize() * percent / 100.0));
    QApplication::setFont(font);
}

void Desktop::useLanguage(const QString &code)
{
    m_languages.use(code);
    m_window->setLanguage(m_languages.language());
    remember(u"language"_s, m_languages.language().code);
}

void Desktop::remember(const QString &key, const QString &value) const
{
    if (!m_options.screenshot.isEmpty())
        return;
    if (choice(key).toString() != value) // to write it waits for the disk
        setChoice(key, value);
}

} // namespace Imbuto
