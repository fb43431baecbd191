// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reporttabs.h"

#include "ui/reports/reporttext.h"
#include "ui/shell/tabbutton.h"
#include "ui/subject/flowlayout.h"

#include <QButtonGroup>

namespace Imbuto {
ReportTabs::ReportTabs(const QStringList &names, QWidget *parent)
    : QWidget(parent), m_names(names), m_group(new QButtonGroup(this))
{
    auto *flow = new FlowLayout(this);
    flow->setSpacing(2); // tabs bring room of their own; nine of them fit a row
    for (int i = 0; i < names.size(); ++i) {
        auto *tab = new TabButton(this);
        flow->addWidget(tab);
        m_group->addButton(tab, i);
    }
    // toggled, not clicked: assistive technology may choose by checking
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            Q_EMIT chosen(m_names[id]);
    });
    retranslate();
}

void ReportTabs::setCurrent(const QString &name)
{
    if (QAbstractButton *tab = m_group->button(int(m_names.indexOf(name))))
        tab->setChecked(true);
}

void ReportTabs::retranslate()
{
    setAccessibleName(tr("Reports"));
    for (int i = 0; i < m_names.size(); ++i) {
        m_group->button(i)->setText(ReportText::reportName(m_names[i]));
        m_group->button(i)->updateGeometry();
    }
}

} // namespace Imbuto
