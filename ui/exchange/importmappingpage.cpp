// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importmappingpage.h"

#include "ui/exchange/importtext.h"
#include "ui/shell/widgets.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QTableWidget>

#include <algorithm>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNone = -1;  ///< data of the combo's first entry
constexpr int kGiven = -2; ///< data of the entry that keeps a combination

} // namespace

ImportMappingPage::ImportMappingPage(ImportPlan &plan, const RuleBook &book,
                                     const Language &language, QWidget *parent)
    : QWidget(parent), m_plan(plan), m_book(book), m_language(language),
      m_table(new QTableWidget(this)), m_dates(new QComboBox(this)),
      m_decimals(new QComboBox(this)), m_status(plainLabel({}, this))
{
    m_table->setColumnCount(4);
    m_table->setHorizontalHeaderLabels(
        {tr("Field"), tr("Column of the file"), tr("Where it is empty"), tr("For example")});
    m_table->setShowGrid(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setAccessibleName(tr("Fields and columns"));
    m_dates->setAccessibleName(tr("Dates"));
    m_decimals->setAccessibleName(tr("Numbers"));
    m_dates->addItem(tr("As the file proves"));
    m_dates->addItem(tr("2026-03-31"), int(DateOrder::Iso));
    m_dates->addItem(tr("Day first: 31/03/2026"), int(DateOrder::DayMonth));
    m_dates->addItem(tr("Month first: 03/31/2026"), int(DateOrder::MonthDay));
    m_decimals->addItem(tr("As the file proves"));
    m_decimals->addItem(tr("Decimal point: 1,234.56"), int(DecimalMark::Point));
    m_decimals->addItem(tr("Decimal comma: 1.234,56"), int(DecimalMark::Comma));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Size::group);
    form->setVerticalSpacing(Size::related);
    form->addRow(tr("Dates"), m_dates);
    form->addRow(tr("Numbers"), m_decimals);
    m_status->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Size::group);
    layout->addWidget(m_table, 1);
    layout->addLayout(form);
    layout->addWidget(m_status);
    for (QComboBox *box : {m_dates, m_decimals})
        connect(box, &QComboBox::activated, this, &ImportMappingPage::read);
}

void ImportMappingPage::begin()
{
    if (!m_plan.options.mapping)
        buildRows(m_plan.suggestedMapping());
    read();
}

void ImportMappingPage::setProblem(const QString &text)
{
    m_status->setText(text);
}

void ImportMappingPage::buildRows(const Mapping &mapping)
{
    m_base = mapping;
    m_rows.clear();
    m_table->setRowCount(0);
    std::vector<QString> fields = targetFields(mapping.kind, m_book);
    for (const auto &entry : mapping.columns) { // data keys of activities
        if (std::find(fields.begin(), fields.end(), entry.first) == fields.end())
            fields.push_back(entry.first);
    }
    for (const QString &field : fields)
        addRow(mapping, field);
    m_dates->setCurrentIndex(mapping.dates ? m_dates->findData(int(*mapping.dates)) : 0);
    m_decimals->setCurrentIndex(mapping.decimals ? m_decimals->findData(int(*mapping.decimals))
                                                 : 0);
}

void ImportMappingPage::addRow(const Mapping &mapping, const QString &field)
{
    const QString caption = targetFieldText(mapping.kind, field, m_book, m_language);
    Row row{field,
            new QComboBox(m_table),
            new QLineEdit(m_table),
            plainLabel({}, m_table, TextRole::Caption),
            {}};
    row.column->addItem(tr("Not imported"), kNone);
    for (size_t i = 0; i < m_plan.preview.header.size(); ++i)
        row.column->addItem(m_plan.preview.header[i], int(i));
    if (const auto given = mapping.columns.find(field); given != mapping.columns.end()) {
        const std::vector<QString> columns = given->second.columns();
        const auto &header = m_plan.preview.header;
        const auto at =
            std::find(header.begin(), header.end(), columns.empty() ? QString() : columns.front());
        if (given->second == ColumnSource::column(columns.front()) && at != header.end()) {
            row.column->setCurrentIndex(row.column->findData(int(at - header.begin())));
        } else {
            row.given = given->second;
            row.column->addItem(columnSourceText(row.given), kGiven);
            row.column->setCurrentIndex(row.column->count() - 1);
        }
    }
    if (const auto fallback = mapping.defaults.find(field); fallback != mapping.defaults.end())
        row.fallback->setText(fallback->second);
    row.sample->setContentsMargins(Size::related, 0, Size::related, 0);
    row.column->setAccessibleName(tr("Column for %1").arg(caption));
    row.fallback->setAccessibleName(tr("%1 where it is empty").arg(caption));
    row.fallback->setObjectName(u"fallback-"_s + field);
    connect(row.column, &QComboBox::activated, this, &ImportMappingPage::read);
    connect(row.fallback, &QLineEdit::editingFinished, this, &ImportMappingPage::read);
    const int at = m_table->rowCount();
    m_table->insertRow(at);
    auto *name = new QTableWidgetItem(caption);
    name->setFlags(Qt::ItemIsEnabled);
    m_table->setItem(at, 0, name);
    m_table->setCellWidget(at, 1, row.column);
    m_table->setCellWidget(at, 2, row.fallback);
    m_table->setCellWidget(at, 3, row.sample);
    m_table->resizeRowToContents(at);
    m_rows.push_back(row);
}

/// Takes what the table says over into the plan.
void ImportMappingPage::read()
{
    Mapping mapping = m_base;
    mapping.columns.clear();
    mapping.defaults.clear();
    for (const Row &row : m_rows) {
        const int chosen = row.column->currentData().toInt();
        if (chosen == kGiven)
            mapping.columns[row.field] = row.given;
        else if (chosen != kNone)
            mapping.columns[row.field] =
                ColumnSource::column(m_plan.preview.header[size_t(chosen)]);
        if (const QString text = row.fallback->text().trimmed(); !text.isEmpty())
            mapping.defaults[row.field] = text;
    }
    const auto chosen = [](const QComboBox *box) {
        return box->currentData().isValid() ? std::optional(box->currentData().toInt())
                                            : std::nullopt;
    };
    const std::optional<int> dates = chosen(m_dates);
    const std::optional<int> decimals = chosen(m_decimals);
    mapping.dates = dates ? std::optional(DateOrder(*dates)) : std::nullopt;
    mapping.decimals = decimals ? std::optional(DecimalMark(*decimals)) : std::nullopt;
    m_plan.options.mapping = mapping;
    showSamples();
}

void ImportMappingPage::showSamples()
{
    const Mapping &mapping = *m_plan.options.mapping;
    QString problem =
        mapping.columns.empty() ? tr("Choose a column for at least one field.") : QString();
    for (const Row &row : m_rows) {
        const Expected<QString> text = problem.isEmpty()
            ? ImportPlan::sample(mapping, m_plan.preview, row.field, m_book)
            : QString();
        if (!text)
            problem = text.error().text;
        row.sample->setText(text ? text->left(80) : QString());
    }
    m_status->setText(problem);
    m_complete = problem.isEmpty();
    Q_EMIT completeChanged();
}

} // namespace Imbuto
