// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/style.h"

#include "ui/shell/choices.h"
#include "ui/shell/icons.h"
#include "ui/shell/menutyping.h"
#include "ui/shell/popup.h"
#include "ui/shell/theme.h"
#include "ui/shell/wholetext.h"
#include "ui/shell/widgets.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QStyleOption>
#include <QToolButton>
#include <QToolTip>

namespace Imbuto {

namespace {

/// A copy of \a option whose highlight is a quiet tint instead of the full accent.
template<typename Option>
Option quietly(const Option &option)
{
    Option quiet = option;
    const Tokens &t = tokens(option.palette);
    quiet.palette.setColor(QPalette::Highlight, mix(t.surface, t.accent, 0.16));
    quiet.palette.setColor(QPalette::HighlightedText, t.text);
    return quiet;
}

} // namespace

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption *option,
                          const QWidget *widget) const
{
    if (which == SP_LineEditClearButton && widget)
        return icon(QStringLiteral("close"), tokens(widget).second);
    if (which == SP_ToolBarHorizontalExtensionButton && widget) // of a menu bar without room
        return icon(QStringLiteral("more"), tokens(widget).text);
    return QProxyStyle::standardIcon(which, option, widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return drawButton(option, painter, widget);
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        if (widget && qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()))
            return;
        if (widget && qobject_cast<const QComboBox *>(widget->parentWidget()))
            return;
        return drawField(option, painter, widget);
    case PE_IndicatorCheckBox:
        return drawCheck(option, painter, false);
    case PE_IndicatorRadioButton:
        return drawCheck(option, painter, true);
    case PE_PanelButtonTool: {
        if (!(option->state & (State_MouseOver | State_Sunken | State_On)))
            return;
        const Tokens &t = tokens(option->palette);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(mix(t.surface, t.text, option->state & State_Sunken ? 0.14 : 0.07));
        painter->drawRoundedRect(option->rect, Size::controlRadius, Size::controlRadius);
        return;
    }
    case PE_FrameFocusRect: {
        if (qobject_cast<const QCheckBox *>(widget) || qobject_cast<const QRadioButton *>(widget))
            return; // the box itself shows it
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(tokens(option->palette).accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1),
                                 Size::controlRadius - 1, Size::controlRadius - 1);
        painter->restore();
        return;
    }
    case PE_PanelMenu:
    case PE_FrameMenu:
    case PE_Frame: {
        if (qobject_cast<const QPlainTextEdit *>(widget)) // a field like those of one line
            return drawField(option, painter, widget);
        const Tokens &t = tokens(option->palette);
        painter->setPen(t.border);
        painter->setBrush(element == PE_PanelMenu ? QBrush(t.surface) : QBrush(Qt::NoBrush));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    }
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            const auto quiet = quietly(*item);
            return QProxyStyle::drawPrimitive(element, &quiet, painter, widget);
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy = *button;
            if (isPrimary(widget) && (button->state & State_Enabled))
                copy.palette.setColor(QPalette::ButtonText, tokens(option->palette).onAccent);
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            auto quiet = quietly(*item);
            if ((quiet.state & State_Selected)
                && quiet.menuItemType != QStyleOptionMenuItem::Separator) {
                drawMenuChoice(quiet, painter);
                quiet.state &= ~State_Selected;
            }
            return QProxyStyle::drawControl(element, &quiet, painter, widget);
        }
        break;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return drawMenuBarItem(item, painter, widget);
        break;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, tokens(option->palette).window);
        return;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            const auto quiet = quietly(*item);
            return QProxyStyle::drawControl(element, &quiet, painter, widget);
        }
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return drawHeader(option, painter);
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                               QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        return drawScrollBar(option, painter);
    case CC_ComboBox:
        return drawComboBox(option, painter, widget);
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                            SubControl part, const QWidget *widget) const
{
    if (control == CC_ScrollBar)
        return scrollBarRect(option, part);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        const QRect field = QProxyStyle::subControlRect(control, option, part, widget);
        return field.adjusted(Size::step, 0, 0, 0);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option,
                            const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(Size::step, 0, -Size::step,
                             0); // the text keeps away from the round corners
    return rect;
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int line = option ? option->fontMetrics.height() : size.height();
    switch (type) {
    case CT_PushButton:
        return {qMax(result.width() + 16, 64), qMax(result.height(), line + 14)};
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        return {result.width() + (type == CT_ComboBox ? 16 : 0), qMax(result.height(), line + 14)};
    case CT_MenuItem:
        if (result.height() > 12)
            return {result.width() + 16, qMax(result.height(), line + 12)};
        return result;
    case CT_MenuBarItem:
        return result + QSize(4, 6);
    case CT_HeaderSection:
        return {result.width() + 12, qMax(result.height(), line + 14)};
    default:
        return result;
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 10;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return scaled(20);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaled(18);
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
    case PM_MenuHMargin:
        return 4;
    case PM_FocusFrameHMargin:
        return 4;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
        return 0;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_EtchDisabledText:
        return 0;
    case SH_Widget_Animation_Duration:
        return wantsReducedMotion() ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

namespace {
bool isEnter(const QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<const QKeyEvent *>(event)->key();
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}
} // namespace

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QLineEdit *>(widget) || qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    widget->installEventFilter(this); // for its tool tip
    // in forms over a page, too, and not only in dialogs, Enter presses the button that has the focus
    if (auto *button = qobject_cast<QPushButton *>(widget))
        button->setAutoDefault(true);
    // assistive technology triggers a choice without the menu's knowing that it was made
    if (auto *menu = qobject_cast<QMenu *>(widget)) {
        connect(menu, &QMenu::triggered, this, &Style::closeMenu, Qt::UniqueConnection);
        MenuTyping::addTo(*menu);
    }
}

void Style::closeMenu(const QAction *chosen)
{
    auto *menu = qobject_cast<QMenu *>(sender());
    if (menu && !staysOpen(*chosen))
        menu->close();
}

/// Tool tips show texts from data: never as markup, whatever is in them (quality.md §3 row 12). And a combo box is
/// known to assistive technology by its value alone: what it is for has to be its description.
bool Style::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::Show && qobject_cast<QComboBox *>(watched)
        && widget->accessibleDescription().isEmpty())
        widget->setAccessibleDescription(widget->accessibleName());
    if (auto *combo = qobject_cast<QComboBox *>(watched); combo && event->type() == QEvent::Show
        && combo->lineEdit() && combo->lineEdit()->accessibleName().isEmpty())
        combo->lineEdit()->setAccessibleName(combo->accessibleName());
    if (auto *tool = qobject_cast<QToolButton *>(watched);
        tool && tool->isEnabled() && isEnter(event)) {
        tool->menu() ? tool->showMenu() : tool->click();
        return true;
    }
    if (event->type() != QEvent::ToolTip || !widget)
        return QProxyStyle::eventFilter(watched, event);
    const QString tip = widget->toolTip().isEmpty() ? wholeText(widget) : widget->toolTip();
    if (tip.isEmpty())
        return QProxyStyle::eventFilter(watched, event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(tip), widget);
    return true;
}

} // namespace Imbuto
