// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palettedelegate.h"

#include "ui/palette/palettemodel.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QPainter>

namespace Imbuto {
namespace {

int rowHeight(const QFontMetrics &metrics)
{
    return qMax(34, metrics.height() + 14);
}

} // namespace

PaletteDelegate::PaletteDelegate(const PaletteModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

int PaletteDelegate::sectionHeight(const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const bool head = !index.data(PaletteModel::SectionRole).toString().isEmpty();
    return head ? option.fontMetrics.height() + 14 : 0;
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {200, rowHeight(option.fontMetrics) + sectionHeight(option, index)};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Tokens &t = tokens(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const int head = sectionHeight(option, index);
    if (head > 0) {
        painter->setFont(fontFor(TextRole::Caption, option.font));
        painter->setPen(t.second);
        painter->drawText(option.rect.adjusted(Size::cardPadding, 6, 0, 0),
                          Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                          index.data(PaletteModel::SectionRole).toString());
    }
    const QRect box = option.rect.adjusted(0, head, 0, 0);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(mix(t.surface, selected ? t.accent : t.text, selected ? 0.12 : 0.04));
        painter->drawRoundedRect(box, Size::controlRadius, Size::controlRadius);
    }
    const bool refused = !index.data(PaletteModel::RefusalRole).toString().isEmpty();
    QRect row = box.adjusted(Size::cardPadding, 0, -Size::cardPadding, 0);
    const int side = scaled(18);
    if (const QString name = index.data(PaletteModel::IconRole).toString(); !name.isEmpty()) {
        const qreal ratio = option.widget ? option.widget->devicePixelRatioF() : 1.0;
        painter->drawPixmap(row.left(), row.center().y() - side / 2 + 1,
                            iconPixmap(name, t.second, side, ratio));
    }
    row.setLeft(row.left() + side + Size::cardPadding);
    row = paintRight(*painter, row, option, index);

    const QString title = index.data().toString();
    const auto &hits = m_model.hitsAt(index.row());
    QFont wide = option.font;
    wide.setWeight(hits.empty() ? QFont::Normal : QFont::DemiBold);
    const int width = qMin(QFontMetrics(wide).horizontalAdvance(title) + 2, row.width());
    paintHits(*painter, QRect(row.left(), row.top(), width, row.height()), title, hits, option.font,
              refused ? t.second : t.text, refused ? t.second : t.accent);
    row.setLeft(row.left() + width + Size::cardPadding);
    const QString detail = index.data(PaletteModel::DetailRole).toString();
    if (row.width() > 40 && !detail.isEmpty())
        paintHits(*painter, row, detail, {}, fontFor(TextRole::Caption, option.font), t.second,
                  t.second);
    painter->restore();
}

QRect PaletteDelegate::paintRight(QPainter &painter, QRect row, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const Tokens &t = tokens(option.palette);
    const QString refusal = index.data(PaletteModel::RefusalRole).toString();
    const QString text =
        refusal.isEmpty() ? index.data(PaletteModel::ShortcutRole).toString() : refusal;
    if (text.isEmpty())
        return row;
    painter.setFont(fontFor(TextRole::Caption, option.font));
    painter.setPen(t.second);
    const QFontMetrics metrics(painter.font());
    const int width = qMin(metrics.horizontalAdvance(text) + 2, row.width() * 3 / 5);
    painter.drawText(QRect(row.right() - width, row.top(), width, row.height()),
                     Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(text, Qt::ElideRight, width));
    return row.adjusted(0, 0, -width - Size::cardPadding, 0);
}

} // namespace Imbuto
