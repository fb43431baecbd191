// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme.h"

#include <QAbstractButton>

#include <optional>

namespace Imbuto {

/// One entry of the side bar: icon, caption, count. Collapsed, the icon alone.
class SideEntry : public QAbstractButton
{
    Q_OBJECT
public:
    SideEntry(const QString &icon, QWidget *parent);
    void setCaption(const QString &caption);
    void setCount(std::optional<qint64> count, const QLocale &locale);
    /// A key instead of a count.
    void setHint(const QString &key);
    void setCollapsed(bool collapsed);
    /// Stands under another entry, a little to the right.
    void setInset(bool inset) { m_inset = inset; }
    void setIconName(const QString &icon);
    const QString &iconName() const { return m_icon; }
    /// Whether its caption is not to be read whole: there is no room for it, or none for any.
    bool isCut() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    QFont captionFont() const;
    QFont countFont() const;
    int iconLeft() const;
    QRect countBox() const;
    QRect captionBox() const;

    QString m_icon;
    QString m_count;
    bool m_collapsed = false;
    bool m_inset = false;
};

} // namespace Imbuto
