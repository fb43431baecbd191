// SPDX-License-Identifier: GPL-3.0-or-later
// What does not fit where it stands.
#include "tests/support/showntexts.h"

#include "ui/shell/wholetext.h"

#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

constexpr int kHair = 2; ///< px by which roundings may differ
constexpr int kLineMargin = 4;
constexpr int kPadding = 6; ///< px between the text of a button and its edge, at the least

/// A tool tip has the whole text, as markup or not.
bool isTold(const QString &toolTip, const QString &text)
{
    static const QRegularExpression marks(u"<[^>]*>"_s);
    const auto plain = [](QString words) {
        return words.replace(u"&amp;"_s, u"&"_s).replace(u"&lt;"_s, u"<"_s).simplified();
    };
    return plain(QString(toolTip).remove(marks)).contains(plain(text));
}

/// What a person is shown who points at \a widget and waits.
QString tipOf(const QWidget &widget)
{
    return widget.toolTip().isEmpty() ? wholeText(&widget) : widget.toolTip();
}

int widthOf(const QWidget &widget, const QString &text)
{
    return widget.fontMetrics().size(Qt::TextShowMnemonic, text).width();
}

/// Why \a label does not hold its text.
QString lacking(const QLabel &label)
{
    const QString text = label.text();
    if (text.isEmpty() || isTold(label.toolTip(), text))
        return {};
    if (text.contains(u'…') && text.endsWith(u'…') && label.toolTip().isEmpty())
        return {}; // "Choose…": the ellipsis may be its own
    const QMargins margins = label.contentsMargins();
    const int room = label.width() - margins.left() - margins.right() - 2 * label.margin();
    if (!label.wordWrap())
        return widthOf(label, text) > room + kHair
                || label.height() + kHair < label.fontMetrics().height()
            ? u"needs %1 px, has %2"_s.arg(widthOf(label, text)).arg(room)
            : QString();
    for (const QString &word : text.split(QRegularExpression(u"\\s+"_s)))
        if (widthOf(label, word) > room + kHair)
            return u"its word %1 is wider than %2 px"_s.arg(word).arg(room);
    const int need = label.heightForWidth(label.width());
    return need > label.height() + kHair
        ? u"needs a height of %1 px, has %2"_s.arg(need).arg(label.height())
        : QString();
}

QString lacking(const QAbstractButton &button)
{
    if (button.text().isEmpty() || isTold(tipOf(button), QString(button.text()).remove(u'&')))
        return {};
    const bool plain = qobject_cast<const QPushButton *>(&button)
        || qobject_cast<const QCheckBox *>(&button) || qobject_cast<const QRadioButton *>(&button)
        || qobject_cast<const QToolButton *>(&button);
    const int icon = button.icon().isNull() ? 0 : button.iconSize().width() + 4;
    const int text = widthOf(button, button.text()) + icon;
    const int need = plain ? std::min(button.sizeHint().width(), text + 2 * kPadding) : text;
    if (const auto *tool = qobject_cast<const QToolButton *>(&button);
        tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
        return {};
    if (need > button.width() + kHair)
        return u"needs %1 px, has %2"_s.arg(need).arg(button.width());
    return button.fontMetrics().height() > button.height() + kHair
        ? u"is only %1 px high"_s.arg(button.height())
        : QString();
}

QString lacking(const QComboBox &combo)
{
    if (combo.isEditable() || isTold(tipOf(combo), combo.currentText()))
        return {};
    QStyleOptionComboBox option;
    option.initFrom(&combo);
    option.editable = false;
    option.subControls = QStyle::SC_All;
    const int room =
        combo.style()
            ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo)
            .width();
    const int need = widthOf(combo, combo.currentText());
    return need > room + kHair ? u"needs %1 px, has %2"_s.arg(need).arg(room) : QString();
}

QString lacking(const QLineEdit &line)
{
    const QString hint = line.placeholderText();
    if (hint.isEmpty() || !line.text().isEmpty() || isTold(tipOf(line), hint))
        return {};
    const int room =
        line.width() - line.textMargins().left() - line.textMargins().right() - 2 * kLineMargin;
    const int need = widthOf(line, hint);
    return need > room ? u"its hint needs %1 px, has %2"_s.arg(need).arg(room) : QString();
}

QString lacking(const QTabBar &tabs)
{
    for (int i = 0; i < tabs.count(); ++i)
        if (widthOf(tabs, tabs.tabText(i)) > tabs.tabRect(i).width()
            && !isTold(tabs.tabToolTip(i), tabs.tabText(i)))
            return u"has a tab too narrow"_s;
    return {};
}

QString lacking(const QHeaderView &header)
{
    if (!header.model() || header.orientation() != Qt::Horizontal)
        return {};
    for (int i = 0; i < header.count(); ++i) {
        const QString text = header.model()->headerData(i, Qt::Horizontal).toString();
        const QString tip =
            header.model()->headerData(i, Qt::Horizontal, Qt::ToolTipRole).toString();
        if (!header.isSectionHidden(i) && widthOf(header, text) > header.sectionSize(i)
            && !isTold(tip, text))
            return u"its section “%1” has %2 px"_s.arg(text).arg(header.sectionSize(i));
    }
    return {};
}

QString lacking(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return lacking(*label);
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return lacking(*button);
    if (const auto *combo = qobject_cast<const QComboBox *>(&widget))
        return lacking(*combo);
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        return lacking(*line);
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget))
        return lacking(*tabs);
    if (const auto *header = qobject_cast<const QHeaderView *>(&widget))
        return lacking(*header);
    return {};
}

bool hasText(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return !label->text().isEmpty();
    return qobject_cast<const QAbstractButton *>(&widget)
        || qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QLineEdit *>(&widget);
}

/// By whom \a widget is cut: somebody that holds it, and cannot be scrolled to show it.
QString cutBy(const QWidget &widget)
{
    bool across = true;
    bool down = true;
    for (const QWidget *at = &widget; !at->isWindow(); at = at->parentWidget()) {
        const QWidget *holder = at->parentWidget();
        const auto *scroll = qobject_cast<QAbstractScrollArea *>(holder->parentWidget());
        const bool scrolls = scroll && scroll->viewport() == holder;
        if (scrolls && scroll->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff)
            across = false;
        if (scrolls && scroll->verticalScrollBarPolicy() != Qt::ScrollBarAlwaysOff)
            down = false;
        const QRect place(widget.mapTo(holder, QPoint()), widget.size());
        if (across && (place.left() < -kHair || place.right() > holder->width() + kHair))
            return u"reaches from %1 to %2 in the width of %3, %4 px"_s.arg(place.left())
                .arg(place.right())
                .arg(pathOf(holder))
                .arg(holder->width());
        if (down && (place.top() < -kHair || place.bottom() > holder->height() + kHair))
            return u"reaches from %1 to %2 in the height of %3, %4 px"_s.arg(place.top())
                .arg(place.bottom())
                .arg(pathOf(holder))
                .arg(holder->height());
    }
    return {};
}

} // namespace

std::vector<QString> clippedIn(QWidget *root)
{
    std::vector<QString> out;
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->width() <= 1) // for assistive technology only
            continue;
        QString why = lacking(*widget);
        if (why.isEmpty() && hasText(*widget))
            why = cutBy(*widget);
        if (why.isEmpty())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString text = label ? label->text() : button ? button->text() : QString();
        out.push_back(u"%1 “%2” %3"_s.arg(pathOf(widget), text.left(60), why));
    }
    return out;
}

} // namespace Imbuto
