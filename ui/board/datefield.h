// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain.h"

#include <QLineEdit>

namespace Imbuto {

/// A line for a date in the reader's format, which may stay empty, with a calendar to choose from.
class DateField : public QLineEdit
{
    Q_OBJECT
public:
    DateField(const Language &language, QDate today, QWidget *parent = nullptr);

    /// The date typed; invalid when it is none.
    QDate date() const;
    void setDate(QDate date);

protected:
    void changeEvent(QEvent *event) override;

private:
    void chooseFromCalendar();
    void updateIcon();

    Language m_language;
    QDate m_today;
    QAction *m_calendar = nullptr;
};

} // namespace Imbuto
