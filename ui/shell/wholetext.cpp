// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/wholetext.h"

#include "ui/shell/sideentry.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QStyleOptionComboBox>

namespace Imbuto {

namespace {

constexpr int kLineMargin = 8; ///< px on each side of a line's text

bool fits(const QWidget &widget, const QString &text, int room)
{
    return widget.fontMetrics().horizontalAdvance(text) <= room;
}

class HeightKeeper : public QObject
{
public:
    explicit HeightKeeper(QLabel *label) : QObject(label), m_label(label)
    {
        label->installEventFilter(this);
        label->parentWidget()->installEventFilter(this); // is told of a new text
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == (watched == m_label ? QEvent::Resize : QEvent::LayoutRequest))
            m_label->setMinimumHeight(qMax(0, m_label->heightForWidth(m_label->width())));
        return false;
    }

private:
    QLabel *m_label;
};

} // namespace

QString wholeText(const QWidget *widget)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(widget)) {
        const QMargins margins = line->textMargins();
        const int room = line->width() - margins.left() - margins.right() - 2 * kLineMargin;
        const bool shown = !line->text().isEmpty() || fits(*line, line->placeholderText(), room);
        return shown ? QString() : line->placeholderText();
    }
    if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
        QStyleOptionComboBox option;
        option.initFrom(combo);
        option.subControls = QStyle::SC_All;
        const QRect field = combo->style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                           QStyle::SC_ComboBoxEditField, combo);
        return fits(*combo, combo->currentText(), field.width()) ? QString() : combo->currentText();
    }
    if (const auto *entry = qobject_cast<const SideEntry *>(widget))
        return entry->isCut() ? entry->text() : QString();
    return {};
}

void keepWhole(QLabel *label)
{
    new HeightKeeper(label);
}

} // namespace Imbuto
