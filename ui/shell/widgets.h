// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme.h"

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace Imbuto {

/// A label that shows its text literally, whatever is in it (quality.md §3 row 12).
QLabel *plainLabel(const QString &text, QWidget *parent, TextRole role = TextRole::Body);
/// Tooltip text that Qt cannot take for markup.
QString plainToolTip(const QString &text);

/// A button filled with the accent colour: at most one in sight. An ordinary QPushButton is secondary.
void makePrimary(QPushButton *button);
bool isPrimary(const QWidget *widget);
QPushButton *primaryButton(const QString &text, QWidget *parent);
/// A borderless button with an icon of resources/icons; \a name is its accessible name and tooltip.
QToolButton *iconButton(const QString &icon, const QString &name, QWidget *parent);

/// A rounded surface with a hairline border: panels, wells, pop-ups.
class Panel : public QFrame
{
    Q_OBJECT
public:
    enum class Ground : quint8 { Surface, Sunken, Window };
    explicit Panel(QWidget *parent = nullptr, Ground ground = Ground::Surface);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Ground m_ground;
};

/// A quiet rounded label for counts and states; \a clickable ones are buttons and use QPushButton instead.
class Pill : public QLabel
{
    Q_OBJECT
public:
    explicit Pill(const QString &text = {}, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// A line edit with a magnifying glass, a clear button, and a delay: search() comes 120 ms after the last
/// key. Esc clears it; when it is empty, Esc leaves it.
class SearchBox : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchBox(QWidget *parent = nullptr);

Q_SIGNALS:
    void search(const QString &text);
    /// The person is done with it: the focus should go to what was searched.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateIcon();
    void nameButtons();
    QAction *m_icon = nullptr;
};

/// The accessible-friendly empty state: a small drawing, one sentence, and a button when there is one to give.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const QString &icon, const QString &sentence, QWidget *parent = nullptr);
    void setSentence(const QString &sentence);
    /// Shows a button; activated() tells when it is pressed.
    void setButton(const QString &text);

Q_SIGNALS:
    void activated();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateDrawing();
    QString m_icon;
    QLabel *m_drawing;
    QLabel *m_sentence;
    QPushButton *m_button;
};

/// Removes and deletes everything in \a layout.
void clearLayout(QLayout *layout);

} // namespace Imbuto
