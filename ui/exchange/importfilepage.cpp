// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importfilepage.h"

#include "ui/exchange/importtext.h"
#include "ui/shell/widgets.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QTableWidget>

namespace Imbuto {

namespace {

constexpr int kPreviewRows = 20;
constexpr int kPreviewColumns = 200; ///< a table of a thousand columns helps nobody

QString clipped(const QString &text)
{
    return text.size() > 200 ? text.first(200) + u'…' : text;
}

} // namespace

ImportFilePage::ImportFilePage(ImportPlan &plan, const RuleBook &book, QWidget *parent)
    : QWidget(parent), m_plan(plan), m_book(book), m_path(new QLineEdit(this)),
      m_kind(new QComboBox(this)), m_encoding(new QComboBox(this)),
      m_delimiter(new QComboBox(this)), m_status(plainLabel({}, this)),
      m_table(new QTableWidget(this))
{
    m_path->setPlaceholderText(
        tr("A CSV file of people, companies, deals, activities or the sales team"));
    m_path->setAccessibleName(tr("File"));
    m_path->setObjectName(QStringLiteral("path"));
    m_kind->setAccessibleName(tr("It holds"));
    m_encoding->setAccessibleName(tr("Encoding"));
    m_delimiter->setAccessibleName(tr("Columns are separated by"));
    auto *browse = new QPushButton(tr("Choose…"), this);
    auto *file = new QHBoxLayout;
    file->setSpacing(Size::related);
    file->addWidget(m_path, 1);
    file->addWidget(browse);
    for (const ExchangeKind kind :
         {ExchangeKind::People, ExchangeKind::Companies, ExchangeKind::Deals,
          ExchangeKind::Activities, ExchangeKind::Users})
        m_kind->addItem(exchangeKindText(kind), int(kind));
    for (const CsvEncoding encoding :
         {CsvEncoding::Utf8, CsvEncoding::Utf16LE, CsvEncoding::Utf16BE, CsvEncoding::Latin1,
          CsvEncoding::Windows1252})
        m_encoding->addItem(encodingName(encoding), int(encoding));
    for (const char delimiter : {',', ';', '\t', '|'})
        m_delimiter->addItem(delimiterText(delimiter), int(delimiter));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Size::group);
    form->setVerticalSpacing(Size::related);
    form->addRow(tr("File"), file);
    form->addRow(tr("It holds"), m_kind);
    form->addRow(tr("Encoding"), m_encoding);
    form->addRow(tr("Columns are separated by"), m_delimiter);
    m_status->setWordWrap(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->setAccessibleName(tr("First rows of the file"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Size::group);
    layout->addLayout(form);
    layout->addWidget(m_status);
    layout->addWidget(m_table, 1);

    connect(browse, &QPushButton::clicked, this, &ImportFilePage::choose);
    m_path->installEventFilter(this);
    connect(m_path, &QLineEdit::editingFinished, this, [this] { setPath(m_path->text()); });
    const auto overrule = [this] {
        m_plan.options.kind = ExchangeKind(m_kind->currentData().toInt());
        m_plan.options.encoding = CsvEncoding(m_encoding->currentData().toInt());
        m_plan.options.delimiter = char(m_delimiter->currentData().toInt());
        read();
    };
    for (QComboBox *box : {m_kind, m_encoding, m_delimiter})
        connect(box, &QComboBox::activated, this, overrule);
    showOverrides();
}

bool ImportFilePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_path && event->type() == QEvent::KeyPress && m_path->text() != m_plan.path) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            setPath(m_path->text());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ImportFilePage::choose()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Import a file"), m_plan.path, tr("CSV files (*.csv *.tsv *.txt);;All files (*)"));
    if (!path.isEmpty())
        setPath(path);
}

void ImportFilePage::setPath(const QString &path)
{
    if (path == m_plan.path)
        return;
    m_path->setText(path);
    m_plan.path = path;
    m_plan.options.encoding.reset();
    m_plan.options.delimiter.reset();
    m_plan.options.mapping.reset();
    m_plan.preview = {};
    read();
}

/// Reads the beginning again, as the person says it is written; without a word, as it looks.
void ImportFilePage::read()
{
    const bool overruled = m_plan.options.encoding.has_value();
    const std::optional<ExchangeKind> kind =
        overruled ? std::optional(m_plan.options.kind) : std::nullopt;
    Expected<FilePreview> preview = previewFile(
        m_plan.path, m_book, kPreviewRows, m_plan.options.encoding, m_plan.options.delimiter, kind);
    if (preview) {
        m_plan.preview = std::move(*preview);
        m_plan.options.kind = m_plan.preview.kind.value_or(m_plan.options.kind);
        m_plan.options.mapping.reset();
        const bool known = m_plan.preview.mapping && !m_plan.preview.mapping->name.isEmpty();
        m_status->setText(known ? tr("The columns are known: %1.").arg(m_plan.preview.mapping->name)
                                : tr("%n column(s) found. Is this how the file reads?", nullptr,
                                     int(m_plan.preview.header.size())));
    } else {
        m_plan.preview = {};
        m_status->setText(m_plan.path.isEmpty() ? QString() : preview.error().text);
    }
    showPreview();
    showOverrides();
    setComplete(preview.has_value());
}

void ImportFilePage::showOverrides()
{
    const auto select = [this](QComboBox *box, int value) {
        const QSignalBlocker quiet(box);
        box->setCurrentIndex(box->findData(value));
        box->setEnabled(!m_plan.path.isEmpty());
    };
    select(m_kind, int(m_plan.options.kind));
    select(m_encoding, int(m_plan.options.encoding.value_or(m_plan.preview.dialect.encoding)));
    select(m_delimiter, int(m_plan.options.delimiter.value_or(m_plan.preview.dialect.delimiter)));
}

void ImportFilePage::showPreview()
{
    const FilePreview &preview = m_plan.preview;
    const int columns = std::min(int(preview.header.size()), kPreviewColumns);
    m_table->clear();
    m_table->setColumnCount(columns);
    m_table->setRowCount(int(preview.rows.size()));
    for (int column = 0; column < columns; ++column) {
        m_table->setHorizontalHeaderItem(
            column, new QTableWidgetItem(clipped(preview.header[size_t(column)])));
        for (int row = 0; row < m_table->rowCount(); ++row)
            m_table->setItem(
                row, column,
                new QTableWidgetItem(clipped(preview.rows[size_t(row)][size_t(column)])));
    }
}

void ImportFilePage::setComplete(bool complete)
{
    m_complete = complete;
    Q_EMIT completeChanged();
}

} // namespace Imbuto
