// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace Imbuto {

class ReportText;
class RuleBook;
struct ReportTable;

/// One bar of a funnel, as it is written on the drawing.
struct FunnelBar
{
    QString caption;
    qint64 entered = 0;
    QString count;
    QString conversion; ///< to the next stage, with its interval; empty for a final stage
    QString drop;       ///< what became of those who did not go on; empty when all did
    bool operator==(const FunnelBar &) const = default;
};

/// The open and the won stages of \a table in their order; lost and closed ones are the drops.
std::vector<FunnelBar> funnelBars(const ReportTable &table, const ReportText &text,
                                  const RuleBook &book);

/// A funnel as horizontal bars from one left edge, so that lengths compare; the drop is written between
/// them (looks.md, Charts).
class FunnelChart final : public QWidget
{
    Q_OBJECT
public:
    explicit FunnelChart(QWidget *parent = nullptr);

    void setBars(std::vector<FunnelBar> bars);
    const std::vector<FunnelBar> &bars() const { return m_bars; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Columns
    {
        int captionWidth;
        int barLeft;
        int barWidth;
        int conversionLeft;
    };
    Columns columns() const;
    int barHeight() const;
    int rowHeight() const;
    void paintBar(QPainter &painter, const Columns &columns, const FunnelBar &bar, int top,
                  qint64 most) const;
    void describe();

    std::vector<FunnelBar> m_bars;
};

} // namespace Imbuto
