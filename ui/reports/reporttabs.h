// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace Imbuto {

/// The reports there are, as a row of quiet buttons that wraps where the width ends.
class ReportTabs final : public QWidget
{
    Q_OBJECT
public:
    explicit ReportTabs(const QStringList &names, QWidget *parent = nullptr);

    void setCurrent(const QString &name);
    void retranslate();

Q_SIGNALS:
    void chosen(const QString &name);

private:
    QStringList m_names;
    QButtonGroup *m_group;
};

} // namespace Imbuto
