// SPDX-License-Identifier: GPL-3.0-or-later
// The floor under every start: a window with nothing in it, of a program that loads the libraries that Imbuto
// loads.
#include <QApplication>
#include <QTimer>
#include <QWidget>

#include <cstdio>

namespace {

class Window : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        // after this event has reached the screen
        QTimer::singleShot(0, this, [] {
            std::puts("painted");
            std::fflush(stdout);
            QCoreApplication::exit(0);
        });
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Window window;
    window.resize(1440, 860);
    window.show();
    return QApplication::exec();
}
