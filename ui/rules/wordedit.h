// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QLocale>

namespace Imbuto {

/// A word of a sentence that is typed: as wide as its text, with the ground of a PickButton. Return or leaving it
/// commits, Esc gives back what was there.
class WordEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit WordEdit(QWidget *parent);
    void setStored(const QString &text);
    const QString &stored() const { return m_stored; }
    void setProblem(bool problem);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {32, sizeHint().height()}; }

Q_SIGNALS:
    void committed(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    virtual void commit();

private:
    QString m_stored;
    bool m_problem = false;
};

/// A whole number in a sentence. Up and Down count, what is no such number is not taken.
class NumberWord : public WordEdit
{
    Q_OBJECT
public:
    NumberWord(const QLocale &locale, QWidget *parent);
    void setRange(int least, int most);
    void setNumber(int number);
    /// An empty line is allowed, and means none: numberCleared().
    void setOptional(bool optional) { m_optional = optional; }

Q_SIGNALS:
    void numberEdited(int number);
    void numberCleared();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void commit() override;

private:
    void take(int number);
    QLocale m_locale;
    int m_least = 1;
    int m_most = 100000;
    bool m_optional = false;
};

} // namespace Imbuto
