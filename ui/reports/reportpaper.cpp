// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportpaper.h"

#include "ui/reports/charts.h"
#include "ui/shell/format.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReportPaper)
};

/// Pages on which things are put one under another.
class Paper
{
public:
    Paper(QIODevice *device, const QFont &font) : m_writer(device), m_font(font)
    {
        m_writer.setResolution(120);
        m_writer.setPageSize(QPageSize(QPageSize::A4));
        m_writer.setPageOrientation(QPageLayout::Landscape);
        m_writer.setPageMargins({14, 14, 14, 14}, QPageLayout::Millimeter);
        m_painter.begin(&m_writer);
    }

    qreal width() const { return m_writer.width(); }
    QFont fontOf(TextRole role) const { return fontFor(role, m_font); }
    QPainter &painter() { return m_painter; }
    const QPaintDevice *device() const { return &m_writer; }

    void text(const QString &words, TextRole role)
    {
        const QFont font = fontOf(role);
        const QRectF box = QFontMetricsF(font, &m_writer)
                               .boundingRect({0, 0, width(), 4000}, Qt::TextWordWrap, words);
        place(box.height() + 6, [&](qreal top) {
            m_painter.setFont(font);
            m_painter.setPen(role == TextRole::Caption ? kLightTokens.second : kLightTokens.text);
            m_painter.drawText(QRectF(0, top, width(), box.height() + 2), Qt::TextWordWrap, words);
        });
    }

    /// Finds room for \a height, on the next page where this one has none.
    template<typename Paint>
    void place(qreal height, Paint paint)
    {
        if (m_top > 0 && m_top + height > m_writer.height()) {
            m_writer.newPage();
            m_top = 0;
        }
        paint(m_top);
        m_top += height;
    }
    void skip(qreal height) { m_top += height; }

private:
    QPdfWriter m_writer;
    QPainter m_painter;
    const QFont m_font;
    qreal m_top = 0;
};

void addChart(Paper &paper, const ReportPaper &report, const Session &session)
{
    const ReportText text(session);
    const QFont font = paper.fontOf(TextRole::Body);
    // measured on the page: the resolution of a screen is another one
    const TextMeasure measure{
        [&](const QString &words, TextRole role) {
            return QFontMetricsF(paper.fontOf(role), paper.device()).horizontalAdvance(words);
        },
        [&](TextRole role) { return QFontMetricsF(paper.fontOf(role), paper.device()).height(); }};
    const ChartScene scene =
        chartOf({report.table, report.before, text, session.book(), measure, paper.width()});
    if (scene.isEmpty())
        return;
    paper.place(scene.size.height() + 16, [&](qreal top) {
        paper.painter().save();
        paper.painter().translate(0, top);
        paintScene(paper.painter(), scene, kLightTokens, font);
        paper.painter().restore();
    });
}

struct TablePrint
{
    const ReportText text;
    const ReportTable &table;
    std::vector<qreal> widths{};

    QString cell(const ReportRow &row, size_t column) const
    {
        return text.cell(row[column], table.columns[column].kind);
    }

    void measure(const Paper &paper)
    {
        const QFontMetricsF metrics(paper.fontOf(TextRole::Caption), paper.device());
        qreal all = 0;
        for (size_t i = 0; i < table.columns.size(); ++i) {
            qreal width = metrics.horizontalAdvance(text.caption(table.columns[i]));
            for (const ReportRow &row : table.rows)
                width = std::max(width, metrics.horizontalAdvance(cell(row, i)));
            widths.push_back(width + 12);
            all += widths.back();
        }
        if (all > paper.width())
            for (qreal &width : widths)
                width *= paper.width() / all;
    }

    template<typename Text>
    void line(Paper &paper, const QColor &ink, Text textOf)
    {
        const QFont font = paper.fontOf(TextRole::Caption);
        const QFontMetricsF metrics(font, paper.device());
        paper.place(metrics.height() + 6, [&](qreal top) {
            QPainter &painter = paper.painter();
            painter.setFont(font);
            qreal left = 0;
            for (size_t i = 0; i < widths.size(); ++i) {
                const bool words = i == 0 || table.columns[i].kind == CellKind::Text;
                painter.setPen(ink);
                painter.drawText(QRectF(left, top, widths[i] - 8, metrics.height() + 4),
                                 int((words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter),
                                 metrics.elidedText(textOf(i), Qt::ElideRight, widths[i] - 8));
                left += widths[i];
            }
            painter.setPen(kLightTokens.border);
            painter.drawLine(QPointF(0, top + metrics.height() + 5),
                             QPointF(left, top + metrics.height() + 5));
        });
    }

    void print(Paper &paper)
    {
        measure(paper);
        line(paper, kLightTokens.second,
             [this](size_t i) { return text.caption(table.columns[i]); });
        for (const ReportRow &row : table.rows)
            line(paper, kLightTokens.text, [&](size_t i) { return cell(row, i); });
        paper.skip(14);
    }
};

} // namespace

Expected<void> writePaper(const ReportPaper &report, const Session &session, const QFont &font,
                          const QString &path)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        Paper paper(&buffer, font);
        paper.text(ReportText::reportName(report.request.name), TextRole::PageTitle);
        paper.text(report.filters, TextRole::Body);
        paper.text(Words::tr("As of %1")
                       .arg(dateTimeText(session.workspace().now(), session.workspace().calendar(),
                                         session.language())),
                   TextRole::Caption);
        paper.skip(10);
        if (!report.reading.isEmpty())
            paper.text(report.reading, TextRole::Strong);
        addChart(paper, report, session);
        TablePrint{ReportText(session), report.table}.print(paper);
        paper.text(report.footnote, TextRole::Caption);
        for (const ReportTable &section : report.table.sections) {
            paper.skip(10);
            paper.text(reportCaption(section.name), TextRole::Section);
            TablePrint{ReportText(session), section}.print(paper);
        }
    }
    QSaveFile file(path);
    const QByteArray bytes = buffer.data();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return storageError(Words::tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

} // namespace Imbuto
