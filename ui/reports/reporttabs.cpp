// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reporttabs.h"

#include "ui/reports/reporttext.h"
#include "ui/shell/theme.h"
#include "ui/subject/flowlayout.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QPainter>

namespace Imbuto {
namespace {

/// Text alone; the chosen one is tinted and semibold, so not told by colour only.
class Tab final : public QAbstractButton
{
public:
    explicit Tab(QWidget *parent) : QAbstractButton(parent)
    {
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
    }
    QSize sizeHint() const override
    {
        const QFontMetrics metrics(bold());
        return {metrics.horizontalAdvance(text()) + 2 * Size::cardPadding, metrics.height() + 10};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokens(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
        const qreal tint = isChecked() ? 0.12 : underMouse() ? 0.05 : 0.0;
        painter.setBrush(mix(t.window, isChecked() ? t.accent : t.text, tint));
        painter.setPen(hasFocus() ? QPen(t.accent, 2) : QPen(Qt::NoPen));
        painter.drawRoundedRect(box, Size::controlRadius, Size::controlRadius);
        painter.setFont(isChecked() ? bold() : font());
        painter.setPen(isChecked() ? t.accent : t.text);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    QFont bold() const
    {
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        return bold;
    }
};

} // namespace

ReportTabs::ReportTabs(const QStringList &names, QWidget *parent)
    : QWidget(parent), m_names(names), m_group(new QButtonGroup(this))
{
    auto *flow = new FlowLayout(this);
    for (int i = 0; i < names.size(); ++i) {
        auto *tab = new Tab(this);
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
