// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/commands.h"
#include "ui/shell/widgets.h"

#include <QPointer>

class QComboBox;
class QVBoxLayout;

namespace Imbuto {

class DateField;
class Session;

/// The fields of a card, edited on the spot: a deal's title, amount and expected close, otherwise the name.
/// Return keeps what was changed as one change with one undo, Esc leaves everything as it was.
class CardEdit : public Panel
{
    Q_OBJECT
public:
    /// Opens it over the card at \a card (global).
    static void open(Session &session, Subject subject, const QRect &card);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    CardEdit(Session &session, const Record &record, QWidget *window);
    void build();
    void addMoney(QVBoxLayout *layout);
    void add(QVBoxLayout *layout, QWidget *field, const QString &caption);
    void save();
    /// What differs from the record; nothing when something cannot be read, which is told then.
    std::optional<std::vector<Command::Any>> changes();
    void tellProblem(QWidget *field, const QString &text);
    void dismiss();

    Session &m_session;
    Record m_record;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_amount = nullptr;
    QComboBox *m_currency = nullptr;
    DateField *m_close = nullptr;
    QLabel *m_problem = nullptr;
    QPointer<QWidget> m_before; ///< had the focus before
};

} // namespace Imbuto
