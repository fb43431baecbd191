// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbutoctl/reportoutput.h"

#include "app/imbutoctl/text.h"

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

QString monthId(Month month)
{
    return u"%1-%2"_s.arg(month.year, 4, 10, QChar(u'0')).arg(month.month, 2, 10, QChar(u'0'));
}

struct CellJson
{
    const Renderer &renderer;

    Json operator()(std::monostate) const { return nullptr; }
    Json operator()(bool v) const { return v; }
    Json operator()(qint64 v) const { return v; }
    Json operator()(double v) const { return v; }
    Json operator()(const QString &v) const { return asJson(v); }
    Json operator()(QDate v) const { return dateOrNull(v); }
    Json operator()(Month v) const { return asJson(monthId(v)); }
    Json operator()(const Rate &v) const
    {
        return Json{{"value", v.value}, {"low", v.low}, {"high", v.high}};
    }
    Json operator()(const Money &v) const { return renderer.amounts(v.sums); }
    Json operator()(const StageName &v) const { return textOrNull(v.stage); }
    Json operator()(const StageNames &v) const
    {
        Json list = Json::array();
        for (const StageId &stage : v.stages)
            list.push_back(asJson(stage));
        return list;
    }
    Json operator()(const Choice &v) const { return asJson(v.id); }
    Json operator()(OwnerName v) const { return renderer.userOrNull(v.user); }
    Json operator()(Subject v) const { return asJson(renderer.subject(v)); }
};

struct CellText
{
    const Prose &prose;

    const QLocale &locale() const { return prose.language().locale; }
    QString percent(double v) const { return locale().toString(100 * v, 'f', 1) + u'%'; }
    QString operator()(std::monostate) const { return u"–"_s; }
    QString operator()(bool v) const { return text(Value(v), prose.language()); }
    QString operator()(qint64 v) const { return locale().toString(v); }
    QString operator()(double v) const { return locale().toString(v, 'f', 1); }
    QString operator()(const QString &v) const { return v; }
    QString operator()(QDate v) const { return prose.date(v); }
    QString operator()(Month v) const { return monthId(v); }
    QString operator()(const Rate &v) const
    {
        return u"%1 (%2–%3)"_s.arg(percent(v.value), percent(v.low), percent(v.high));
    }
    QString operator()(const Money &v) const { return prose.sums(v.sums); }
    QString operator()(const StageName &v) const { return prose.stage(v.pipeline, v.stage); }
    QString operator()(const StageNames &v) const
    {
        QStringList names;
        for (const StageId &stage : v.stages)
            names << prose.stage(v.pipeline, stage);
        return names.join(u" → "_s);
    }
    QString operator()(const Choice &v) const { return reportCaption(v.id); }
    QString operator()(OwnerName v) const { return v.user ? prose.user(v.user) : u"–"_s; }
    QString operator()(Subject v) const { return prose.subject(v); }
};

QString cellText(const Prose &prose, const Cell &cell, CellKind kind)
{
    const double *share = std::get_if<double>(&cell);
    const CellText text{prose};
    return share && kind == CellKind::Share ? text.percent(*share) : std::visit(text, cell);
}

} // namespace

static Json rowsJson(const Renderer &renderer, const ReportTable &table)
{
    Json rows = Json::array();
    for (const std::vector<Cell> &row : table.rows) {
        Json object = Json::object();
        for (size_t i = 0; i < row.size(); ++i)
            object[table.columns[i].id.toStdString()] = std::visit(CellJson{renderer}, row[i]);
        rows.push_back(std::move(object));
    }
    return rows;
}

Json reportJson(const Renderer &renderer, const ReportTable &table)
{
    Json totals = Json::object();
    for (const auto &[id, cell] : table.totals)
        totals[id.toStdString()] = std::visit(CellJson{renderer}, cell);
    Json json{{"rows", rowsJson(renderer, table)}, {"totals", std::move(totals)}};
    for (const ReportTable &section : table.sections)
        json[section.name.toStdString()] = rowsJson(renderer, section);
    return json;
}

static QString captionOf(const Prose &prose, const ReportTable::Column &column)
{
    return column.about.stage.isEmpty()
        ? reportCaption(column.id)
        : u"%1: %2"_s.arg(prose.stage(column.about.pipeline, column.about.stage),
                          reportCaption(column.word));
}

static QString rowsText(const Prose &prose, const ReportTable &table)
{
    QStringList head;
    for (const ReportTable::Column &column : table.columns)
        head << captionOf(prose, column);
    TextTable lines(head);
    for (size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].kind != CellKind::Text)
            lines.alignRight(int(i));
    for (const std::vector<Cell> &row : table.rows) {
        QStringList cells;
        for (size_t i = 0; i < row.size(); ++i)
            cells << cellText(prose, row[i], table.columns[i].kind);
        lines.add(cells);
    }
    return lines.text();
}

QString reportText(const Workspace &workspace, const Language &language, const ReportTable &table)
{
    const Prose prose(workspace, language);
    QStringList parts{rowsText(prose, table)};
    QStringList totals;
    for (const auto &[id, cell] : table.totals) {
        const auto column = std::find_if(table.columns.begin(), table.columns.end(),
                                         [&id = id](const auto &one) { return one.id == id; });
        totals << u"%1: %2"_s.arg(column == table.columns.end() ? reportCaption(id)
                                                                : captionOf(prose, *column),
                                  std::visit(CellText{prose}, cell));
    }
    parts << totals.join(u'\n');
    for (const ReportTable &section : table.sections)
        parts << reportCaption(section.name) + u'\n' + rowsText(prose, section);
    return parts.join(u"\n\n"_s);
}

} // namespace Imbuto
