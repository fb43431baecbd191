// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/showntexts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

constexpr int kRows = 30; ///< of a list: the others are of the same make

class Collector
{
public:
    std::vector<ShownText> found;

    void visit(QWidget *widget)
    {
        m_widget = widget;
        add("tool tip", widget->toolTip());
        add("accessible name", widget->accessibleName());
        add("accessible description", widget->accessibleDescription());
        if (widget->isWindow())
            add("title", widget->windowTitle());
        if (const auto *label = qobject_cast<QLabel *>(widget))
            add("text", label->text());
        else if (const auto *button = qobject_cast<QAbstractButton *>(widget))
            add("text", button->text());
        else if (const auto *box = qobject_cast<QGroupBox *>(widget))
            add("title", box->title());
        else if (const auto *line = qobject_cast<QLineEdit *>(widget))
            add("hint", line->placeholderText());
        else if (const auto *page = qobject_cast<QPlainTextEdit *>(widget))
            add("hint", page->placeholderText());
        else if (const auto *combo = qobject_cast<QComboBox *>(widget))
            combos(*combo);
        else if (const auto *tabs = qobject_cast<QTabBar *>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                add("tab", tabs->tabText(i));
        else if (const auto *spin = qobject_cast<QSpinBox *>(widget))
            add("spin box",
                spin->prefix() + u' ' + spin->suffix() + u' ' + spin->specialValueText());
        else if (const auto *view = qobject_cast<QAbstractItemView *>(widget))
            views(*view);
        for (const QAction *action : widget->actions())
            actions(*action);
        accessibles(QAccessible::queryAccessibleInterface(widget), 0);
    }

private:
    void add(const char *what, const QString &text)
    {
        // tool tips are plain text in the clothes of markup
        const QString plain =
            Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
        if (!plain.trimmed().isEmpty())
            found.push_back({pathOf(m_widget) + u": "_s + QLatin1String(what), plain});
    }

    void combos(const QComboBox &combo)
    {
        for (int i = 0; i < combo.count(); ++i)
            add("choice", combo.itemText(i));
        add("hint", combo.placeholderText());
    }

    void actions(const QAction &action)
    {
        if (!action.isVisible())
            return;
        add("action", QString(action.text()).remove(u'&'));
        add("tool tip of an action", action.toolTip());
    }

    void cell(const QAbstractItemModel &model, const QModelIndex &index)
    {
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole),
                               int(Qt::AccessibleTextRole), int(Qt::AccessibleDescriptionRole)})
            add("cell", model.data(index, role).toString());
    }

    void views(const QAbstractItemView &view)
    {
        const QAbstractItemModel *model = view.model();
        if (!model)
            return;
        const QModelIndex root = view.rootIndex();
        for (int row = 0; row < std::min(kRows, model->rowCount(root)); ++row)
            for (int column = 0; column < model->columnCount(root); ++column)
                cell(*model, model->index(row, column, root));
        const auto *table = qobject_cast<const QTableView *>(&view);
        for (int column = 0; table && column < model->columnCount(root); ++column)
            add("header", model->headerData(column, Qt::Horizontal).toString());
    }

    /// What is painted and has no widget of its own.
    void accessibles(QAccessibleInterface *node, int depth)
    {
        if (!node || depth > 2)
            return;
        add("what is read out", node->text(QAccessible::Name));
        add("what is read out besides", node->text(QAccessible::Description));
        for (int i = 0; i < std::min(kRows, node->childCount()); ++i) {
            QAccessibleInterface *child = node->child(i);
            if (child && !child->object())
                accessibles(child, depth + 1);
        }
    }

    QWidget *m_widget = nullptr;
};

/// An engine that paints nothing and remembers what it was to write.
class Scribe : public QPaintEngine
{
public:
    Scribe() : QPaintEngine(AllFeatures) {}
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawPath(const QPainterPath &) override {}
    void drawImage(const QRectF &, const QImage &, const QRectF &,
                   Qt::ImageConversionFlags) override
    {
    }
    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        const QRectF box(at.x(), at.y() - item.ascent(), item.width(),
                         item.ascent() + item.descent());
        texts.push_back({item.text(), painter()->pen().color(),
                         painter()->deviceTransform().mapRect(box).toAlignedRect()});
    }
    Type type() const override { return User; }

    std::vector<PaintedText> texts;
};

class Paper : public QPaintDevice
{
public:
    explicit Paper(QSize size) : m_size(size) {}
    QPaintEngine *paintEngine() const override { return &m_scribe; }
    const std::vector<PaintedText> &texts() const { return m_scribe.texts; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
        case PdmWidthMM:
            return m_size.width();
        case PdmHeight:
        case PdmHeightMM:
            return m_size.height();
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(devicePixelRatioFScale());
        case PdmDepth:
        case PdmNumColors:
            return 32;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            break;
        }
        return 96;
    }

private:
    QSize m_size;
    mutable Scribe m_scribe;
};

} // namespace

QString pathOf(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *at = widget; at && path.size() < 4; at = at->parentWidget()) {
        const QString name = QString::fromLatin1(at->metaObject()->className());
        path.prepend(at->objectName().isEmpty() ? name : name + u'#' + at->objectName());
    }
    return path.join(u'>').remove(u"Imbuto::"_s);
}

std::vector<ShownText> textsIn(QWidget *root)
{
    Collector collector;
    collector.visit(root);
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        const bool menu = qobject_cast<QMenu *>(widget);
        if (widget->isVisibleTo(root) || menu)
            collector.visit(widget);
    }
    return std::move(collector.found);
}

std::vector<PaintedText> paintedIn(QWidget *root)
{
    Paper paper(root->size());
    root->render(&paper);
    return paper.texts();
}

} // namespace Imbuto
