// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/charts.h"

#include <QtMath>

#include <algorithm>

using namespace Qt::StringLiterals;

// Paths: the stages in the order in which they were designed, and every step that was really taken: on the line
// to the next one, over it forward, under it back. As broad as it is frequent.
namespace Imbuto {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

constexpr qreal kNode = 9;
constexpr qreal kMostBroad = 16;

struct Node
{
    StageId stage;
    QString caption;
    qreal x = 0;
};

struct PathPen
{
    const ChartInput &input;
    ChartPen pen;
    std::vector<Node> nodes{};
    qreal middle = 0;
    double most = 1;

    int nodeOf(const Cell &cell) const
    {
        const StageName *name = std::get_if<StageName>(&cell);
        const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const Node &node) {
            return name && node.stage == name->stage;
        });
        return found == nodes.end() ? -1 : int(found - nodes.begin());
    }

    /// Steps further apart rise higher.
    qreal rise(int from, int to) const { return 22 + 19 * qreal(std::abs(to - from) - 1); }

    Ink inkOf(const ReportRow &row) const
    {
        const Choice *step = std::get_if<Choice>(&cellIn(input.table, row, u"step"));
        const QString id = step ? step->id : QString();
        const bool back = id == u"back" || id == u"reopen";
        return {back               ? Ink::Token::Warning
                    : id == u"end" ? Ink::Token::Second
                                   : Ink::Token::Accent,
                0.75};
    }

    void arc(const ReportRow &row, int from, int to)
    {
        const double count = double(countIn(input.table, row, u"count"));
        const qreal broad = std::max(1.0, kMostBroad * count / most);
        const qreal height = to > from ? -rise(from, to) : rise(from, to);
        const qreal a = nodes[size_t(from)].x;
        const qreal b = nodes[size_t(to)].x;
        const bool straight = to == from + 1;
        QPolygonF points;
        for (int i = 0; i <= 32; ++i) {
            const qreal t = M_PI * i / 32;
            points << QPointF(a + (b - a) * (1 - qCos(t)) / 2,
                              middle + (straight ? 0 : height * qSin(t)));
        }
        const Choice *step = std::get_if<Choice>(&cellIn(input.table, row, u"step"));
        const bool back = step && (step->id == u"back" || step->id == u"reopen");
        pen.line(points, inkOf(row), broad, back ? Qt::DashLine : Qt::SolidLine);
        label(row, {(a + b) / 2, middle + (straight ? -broad / 2 - 9 : height)}, straight);
    }

    void label(const ReportRow &row, QPointF at, bool straight)
    {
        const QString text = figureText(input, input.table, row, u"count");
        const qreal line = pen.lineHeight(TextRole::Caption);
        const qreal width = pen.textWidth(text, TextRole::Caption) + Size::related;
        const QRectF box(at.x() - width / 2, at.y() - line / 2, width, line);
        if (!straight)
            pen.box(box, {Ink::Token::Surface}, 3);
        pen.text(box, text, {Ink::Token::Text}, Qt::AlignCenter, TextRole::Caption);
        pen.spot(box.adjusted(-4, -3, 4, 3), hint(row),
                 figureOf(input, input.table, row, u"count"_s));
    }

    QString hint(const ReportRow &row) const
    {
        const auto text = [&](const char16_t *column) {
            return figureText(input, input.table, row, column);
        };
        return u"%1 → %2 (%3) · %4: %5, %6\n%7: %8"_s.arg(
            text(u"from"), text(u"to"), text(u"step"), reportCaption(u"count"_s), text(u"count"),
            text(u"share"), reportCaption(u"median_days"_s), text(u"median_days"));
    }

    void node(const Node &node, qreal step, qreal below)
    {
        pen.box({node.x - kNode, middle - kNode, 2 * kNode, 2 * kNode}, {Ink::Token::Surface},
                kNode, {Ink::Token::Accent});
        const qreal line = pen.lineHeight(TextRole::Caption);
        pen.text({node.x - step / 2 + 2, below, step - 4, line}, node.caption, {Ink::Token::Text},
                 Qt::AlignCenter, TextRole::Caption);
    }
};

/// The stages of the pipeline that anybody came through, and those that it has.
std::vector<Node> nodesOf(const ChartInput &input)
{
    std::vector<Node> nodes;
    const auto add = [&](const StageName &name) {
        const bool known = std::any_of(nodes.begin(), nodes.end(),
                                       [&](const Node &node) { return node.stage == name.stage; });
        if (!known)
            nodes.push_back({name.stage, input.text.stage(name)});
    };
    for (const ReportRow &row : input.table.rows) {
        const StageName *to = std::get_if<StageName>(&row[1]);
        const Pipeline *pipeline = to ? input.book.pipeline(to->pipeline) : nullptr;
        if (pipeline && nodes.empty())
            for (const Stage &stage : pipeline->stages)
                add({pipeline->id, stage.id});
        for (size_t i = 0; i < 2; ++i)
            if (const StageName *name = std::get_if<StageName>(&row[i]))
                add(*name);
    }
    return nodes;
}

} // namespace

ChartScene pathChart(const ChartInput &input)
{
    ChartScene scene;
    PathPen draw{input, ChartPen(scene, input.measure), nodesOf(input)};
    if (draw.nodes.empty())
        return {};
    const qreal step = input.width / qreal(draw.nodes.size());
    for (size_t i = 0; i < draw.nodes.size(); ++i)
        draw.nodes[i].x = step * (qreal(i) + 0.5);
    qreal above = 20;
    qreal below = 20;
    std::vector<std::tuple<const ReportRow *, int, int>> steps;
    for (const ReportRow &row : input.table.rows) {
        const int from = draw.nodeOf(row[0]);
        const int to = draw.nodeOf(row[1]);
        if (from < 0 || to < 0 || from == to)
            continue;
        steps.emplace_back(&row, from, to);
        draw.most = std::max(draw.most, double(countIn(input.table, row, u"count")));
        if (to < from)
            below = std::max(below, draw.rise(from, to) + 16);
        else if (to > from + 1)
            above = std::max(above, draw.rise(from, to) + 16);
    }
    const qreal line = draw.pen.lineHeight(TextRole::Caption);
    draw.middle = line + Size::related + above;
    draw.pen.quiet({0, 0, input.width, line},
                   Words::tr("On the line: to the next stage. Above: further on. Below, dashed: "
                             "back. As broad as frequent."),
                   Qt::AlignLeft);
    for (const auto &[row, from, to] : steps)
        draw.arc(*row, from, to);
    for (const Node &node : draw.nodes)
        draw.node(node, step, draw.middle + below);
    scene.size = {input.width, draw.middle + below + line + Size::step};
    return scene;
}

} // namespace Imbuto
