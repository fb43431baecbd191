// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/today/agenda.h"

#include <QWidget>

class QVBoxLayout;

namespace Imbuto {

class LogForm;
class Panel;
class TodayRow;

/// A caption with its count, and the first rows below it on one surface; the others on demand.
class TodaySection : public QWidget
{
    Q_OBJECT
public:
    enum class Shown : quint8 { First, All };
    TodaySection(Session &session, const AgendaSection &section, Shown shown, QWidget *parent);

    const std::vector<TodayRow *> &rows() const { return m_rows; }
    const QString &caption() const { return m_caption; }
    bool hasForm() const { return m_form != nullptr; }

Q_SIGNALS:
    void showAllRequested(const QString &caption);

private:
    void addRow(const AgendaItem &item);
    void openForm(TodayRow *row, const ActivityKind &kind);

    Session &m_session;
    QString m_caption;
    Panel *m_panel;
    QVBoxLayout *m_column;
    std::vector<TodayRow *> m_rows;
    LogForm *m_form = nullptr;
};

} // namespace Imbuto
