// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/chartscene.h"

#include <QWidget>

namespace Imbuto {

/// Shows a chart. Every figure explains itself on hover; Tab comes in, arrow keys walk the figures, Return or a
/// click asks for the records behind one.
class ChartView final : public QWidget
{
    Q_OBJECT
public:
    /// Draws for a width, by the fonts of \a measure.
    using Draw = std::function<ChartScene(qreal width, const TextMeasure &measure)>;
    explicit ChartView(QWidget *parent = nullptr);

    void setDraw(Draw draw);
    const ChartScene &scene() const { return m_scene; }
    /// The spot that the keyboard is on; −1: none.
    int currentSpot() const { return m_current; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {scaled(320), sizeHint().height()}; }

Q_SIGNALS:
    void figureChosen(const Imbuto::ReportFigure &figure);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void redraw();
    int spotAt(const QPointF &position) const;
    void setCurrent(int spot);
    void choose(int spot);

    Draw m_draw;
    ChartScene m_scene;
    int m_current = -1;
};

/// Writes \a scene on a ground of the surface's colour; the kind of file follows from the name: png, svg or pdf.
/// All or nothing; bad input for any other name.
Expected<void> writeChart(const ChartScene &scene, const Tokens &tokens, const QFont &font,
                          const QString &path);

} // namespace Imbuto
