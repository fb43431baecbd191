// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QPushButton>

namespace Imbuto {

/// A line edit that reads as text until the mouse or the focus is on it. Enter or leaving it commits, Esc
/// gives back what was there.
class InlineEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit InlineEdit(QWidget *parent = nullptr);

    /// Shows \a text as what is stored, unless a person is changing it now.
    void setStored(const QString &text);
    const QString &stored() const { return m_stored; }
    /// A person changed the text and has not committed it.
    bool isPending() const { return text() != m_stored; }
    /// Draws the border of a value that cannot be taken.
    void setProblem(bool problem);
    void revert();
    /// What is in the line was taken: the next setStored() shows it as it is stored.
    void accept() { m_stored = text(); }

Q_SIGNALS:
    /// Esc gave back what was stored.
    void reverted();
    /// Enter, or left with a text that is not what is stored.
    void committed(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString m_stored;
    bool m_problem = false;
};

/// A button that looks like its text, in the accent colour.
class LinkButton : public QPushButton
{
    Q_OBJECT
public:
    explicit LinkButton(const QString &text, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {24, sizeHint().height()}; }
    /// Ordinary text colour instead of the accent: names that lead somewhere.
    void setQuiet();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_quiet = false;
};

} // namespace Imbuto
