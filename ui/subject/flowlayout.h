// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace Imbuto {

/// Puts items beside each other and begins a new line where the width ends.
class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    /// The items from \a index on stand at the right as long as one line holds them all: the head of a page.
    void setTrailing(int index) { m_trailing = index; }

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect &rect) override;

private:
    enum class Mode { Measure, Place };
    struct Line
    {
        int end; ///< the first item of the next line
        QSize size;
    };
    int arrange(const QRect &rect, Mode mode) const;
    QSize sizeOf(int index, int width) const;
    Line lineFrom(int begin, int width) const;
    void place(int begin, const Line &line, QPoint at, int width) const;
    std::vector<QLayoutItem *> m_items;
    int m_trailing = -1;
};

} // namespace Imbuto
