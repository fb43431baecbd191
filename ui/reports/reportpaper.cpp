// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportpaper.h"

#include "ui/reports/charts.h"
#include "ui/shell/format.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <numeric>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReportPaper)
};

/// Pages on which things are put one under another, each with its number.
class Paper
{
public:
    Paper(QIODevice *device, const QFont &font, const QString &title)
        : m_writer(device), m_font(font), m_title(title)
    {
        m_writer.setResolution(120);
        m_writer.setPageSize(QPageSize(QPageSize::A4));
        m_writer.setPageOrientation(QPageLayout::Landscape);
        m_writer.setPageMargins({14, 14, 14, 14}, QPageLayout::Millimeter);
        m_writer.setTitle(title);
        m_painter.begin(&m_writer);
    }
    ~Paper() { number(); }

    qreal width() const { return m_writer.width(); }
    QFont fontOf(TextRole role) const { return fontFor(role, m_font); }
    QFontMetricsF metricsOf(TextRole role) const { return {fontOf(role), &m_writer}; }
    QPainter &painter() { return m_painter; }

    void text(const QString &words, TextRole role)
    {
        const QRectF box =
            metricsOf(role).boundingRect({0, 0, width(), 4000}, Qt::TextWordWrap, words);
        place(box.height() + 6, [&](qreal top) {
            m_painter.setFont(fontOf(role));
            m_painter.setPen(role == TextRole::Caption ? kLightTokens.second : kLightTokens.text);
            m_painter.drawText(QRectF(0, top, width(), box.height() + 2), Qt::TextWordWrap, words);
        });
    }

    bool hasRoomFor(qreal height) const { return m_top == 0 || m_top + height <= bottom(); }
    /// Goes to the next page where this one has no room for \a height.
    void keep(qreal height)
    {
        if (hasRoomFor(height))
            return;
        number();
        m_writer.newPage();
        m_top = 0;
    }
    /// Finds room for \a height, on the next page where this one has none.
    template<typename Paint>
    void place(qreal height, Paint paint)
    {
        keep(height);
        paint(m_top);
        m_top += height;
    }
    void skip(qreal height) { m_top += height; }

private:
    qreal footHeight() const { return metricsOf(TextRole::Caption).height() + 8; }
    qreal bottom() const { return m_writer.height() - footHeight(); }
    void number()
    {
        const QRectF foot(0, bottom() + 8, width(), footHeight());
        m_painter.setFont(fontOf(TextRole::Caption));
        m_painter.setPen(kLightTokens.second);
        m_painter.drawText(foot, Qt::AlignLeft, m_title);
        m_painter.drawText(foot, Qt::AlignRight, QString::number(++m_number));
    }

    QPdfWriter m_writer;
    QPainter m_painter;
    const QFont m_font;
    const QString m_title;
    qreal m_top = 0;
    int m_number = 0;
};

void addChart(Paper &paper, const ReportPaper &report, const Session &session)
{
    const ReportText text(session);
    const QFont font = paper.fontOf(TextRole::Body);
    // measured on the page: the resolution of a screen is another one
    const TextMeasure measure{[&](const QString &words, TextRole role) {
                                  return paper.metricsOf(role).horizontalAdvance(words);
                              },
                              [&](TextRole role) { return paper.metricsOf(role).height(); }};
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

/// A table as wide as its figures: captions take the lines they need, and what is too wide for the page goes on below,
/// with its first column again.
class TablePrint
{
public:
    TablePrint(Paper &paper, const Session &session, const ReportTable &table)
        : m_paper(paper), m_text(session), m_table(table),
          m_metrics(paper.metricsOf(TextRole::Caption)), m_row(m_metrics.height() + 6)
    {
        setWidths(Captions::InALine);
        if (std::accumulate(m_widths.begin(), m_widths.end(), qreal(0)) > paper.width())
            setWidths(Captions::WordByWord);
    }

    void print()
    {
        for (size_t first = 1; first <= m_widths.size();) {
            Band band{0};
            qreal width = m_widths.front();
            for (; first < m_widths.size() && width + m_widths[first] <= m_paper.width(); ++first) {
                width += m_widths[first];
                band.push_back(first);
            }
            if (band.size() == 1 && first < m_widths.size()) // wider than the page all by itself
                band.push_back(first++);
            print(band);
            if (first == m_widths.size())
                break;
        }
    }
    /// What has to stand together with what introduces it.
    qreal beginning() const { return headHeight() + 2 * m_row; }

private:
    using Band = std::vector<size_t>; ///< columns
    static constexpr qreal kGap = 18;

    QString cell(const ReportRow &row, size_t column) const
    {
        return m_text.cell(row[column], m_table.columns[column].kind);
    }
    QString caption(size_t column) const { return m_text.caption(m_table.columns[column]); }

    enum class Captions { InALine, WordByWord };
    void setWidths(Captions captions)
    {
        m_widths.clear();
        for (size_t i = 0; i < m_table.columns.size(); ++i)
            m_widths.push_back(widthOf(i, captions));
    }
    qreal widthOf(size_t column, Captions captions) const
    {
        qreal width = 0;
        const QString all = caption(column);
        for (const QString &word :
             captions == Captions::InALine ? QStringList(all) : all.split(u' '))
            width = std::max(width, m_metrics.horizontalAdvance(word));
        for (const ReportRow &row : m_table.rows)
            width = std::max(width, m_metrics.horizontalAdvance(cell(row, column)));
        return std::min(width + kGap, m_paper.width() * 0.6);
    }
    qreal headHeight() const
    {
        qreal height = 0;
        for (size_t i = 0; i < m_widths.size(); ++i)
            height = std::max(height,
                              m_metrics
                                  .boundingRect(QRectF(0, 0, m_widths[i] - kGap + 1, 4000),
                                                Qt::TextWordWrap, caption(i))
                                  .height());
        return height + 6;
    }

    /// A line of texts, and a rule below it.
    template<typename Text>
    void line(const Band &band, qreal height, const QColor &ink, Text textOf)
    {
        m_paper.place(height, [&](qreal top) {
            QPainter &painter = m_paper.painter();
            painter.setFont(m_paper.fontOf(TextRole::Caption));
            qreal left = 0;
            for (const size_t i : band) {
                const bool words = i == 0 || m_table.columns[i].kind == CellKind::Text;
                const auto align = words ? Qt::AlignLeft : Qt::AlignRight;
                painter.setPen(ink);
                painter.drawText(QRectF(left, top, m_widths[i] - kGap + 1, height - 4),
                                 int(align | Qt::AlignBottom | Qt::TextWordWrap), textOf(i));
                left += m_widths[i];
            }
            painter.setPen(kLightTokens.border);
            painter.drawLine(QPointF(0, top + height - 1), QPointF(left - kGap, top + height - 1));
        });
    }

    void print(const Band &band)
    {
        const auto head = [&] {
            line(band, headHeight(), kLightTokens.second, [this](size_t i) { return caption(i); });
        };
        m_paper.keep(beginning());
        head();
        for (const ReportRow &row : m_table.rows) {
            if (!m_paper.hasRoomFor(m_row)) {
                m_paper.keep(m_row);
                head();
            }
            line(band, m_row, kLightTokens.text, [&](size_t i) {
                return m_metrics.elidedText(cell(row, i), Qt::ElideRight, m_widths[i] - kGap + 1);
            });
        }
        m_paper.skip(14);
    }

    Paper &m_paper;
    const ReportText m_text;
    const ReportTable &m_table;
    const QFontMetricsF m_metrics;
    const qreal m_row;
    std::vector<qreal> m_widths;
};

void addSection(Paper &paper, const Session &session, const ReportTable &section)
{
    if (section.rows.empty())
        return;
    TablePrint print(paper, session, section);
    paper.skip(10);
    paper.keep(paper.metricsOf(TextRole::Section).height() + 6 + print.beginning());
    paper.text(reportCaption(section.name), TextRole::Section);
    print.print();
}

} // namespace

Expected<void> writePaper(const ReportPaper &report, const Session &session, const QFont &font,
                          const QString &path)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        const QString title = ReportText::reportName(report.request.name);
        Paper paper(&buffer, font, title);
        paper.text(title, TextRole::PageTitle);
        paper.text(report.filters, TextRole::Body);
        if (const auto previous = previousPeriod(report.request.filter); report.before && previous)
            paper.text(Words::tr("Dashed: the period before, %1 – %2")
                           .arg(dateText(previous->from, session.language()),
                                dateText(previous->to, session.language())),
                       TextRole::Caption);
        paper.text(Words::tr("As of %1")
                       .arg(dateTimeText(session.workspace().now(), session.workspace().calendar(),
                                         session.language())),
                   TextRole::Caption);
        paper.skip(10);
        if (!report.reading.isEmpty())
            paper.text(report.reading, TextRole::Strong);
        addChart(paper, report, session);
        if (!report.table.rows.empty())
            TablePrint(paper, session, report.table).print();
        paper.text(report.footnote, TextRole::Caption);
        for (const ReportTable &section : report.table.sections)
            addSection(paper, session, section);
    }
    QSaveFile file(path);
    const QByteArray bytes = buffer.data();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return storageError(Words::tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

} // namespace Imbuto
