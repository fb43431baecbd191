// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/tabledelegate.h"

#include "ui/shell/format.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"
#include "ui/subject/listmodel.h"

#include <QPainter>

namespace Imbuto {

namespace {
constexpr int kHealth = 12; ///< side of the sign
}

TableDelegate::TableDelegate(Session &session, const ListModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_session(session), m_model(model)
{
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(qMax(kRow, option.fontMetrics.height() + 16));
    return size;
}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Tokens &t = tokens(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = index.row() == m_hovered;
    painter->save();
    painter->fillRect(option.rect,
                      selected      ? mix(t.surface, t.accent, 0.12)
                          : hovered ? mix(t.surface, t.text, 0.035)
                                    : t.surface);
    painter->setPen(mix(t.surface, t.border, 0.7));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (selected && index.column() == 0 && (option.state & QStyle::State_Active))
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                          t.accent);

    QRect inner = option.rect.adjusted(Size::cardPadding, 0, -Size::cardPadding, 0);
    const auto column = m_model.columns()[size_t(index.column())].kind;
    const QString text = index.data(Qt::DisplayRole).toString();
    QFont font = option.font;
    QColor colour = t.text;
    if (column == ListModel::Column::Name)
        font.setWeight(QFont::DemiBold);
    else if (column != ListModel::Column::Deals && column != ListModel::Column::Amount)
        colour = t.second;
    if (column == ListModel::Column::Owner) {
        const User *owner =
            m_session.workspace().user(UserId{index.data(ListModel::OwnerRole).toLongLong()});
        const QRectF disc(inner.left(), inner.center().y() - scaled(Size::disc) / 2.0 + 0.5,
                          scaled(Size::disc), scaled(Size::disc));
        painter->setFont(option.font);
        paintOwnerDisc(*painter, disc, owner, option.palette);
        inner.setLeft(inner.left() + scaled(Size::disc) + Size::related);
        if (!owner) { // the empty ring says it
            painter->restore();
            return;
        }
    }
    if (column == ListModel::Column::Health) {
        const QRectF bars(inner.left(), inner.center().y() - kHealth / 2.0 + 0.5, kHealth, kHealth);
        paintHealth(*painter, bars, Health(index.data(ListModel::HealthRole).toInt()),
                    option.palette);
        inner.setLeft(inner.left() + kHealth + Size::related);
    }
    painter->setFont(font);
    painter->setPen(colour);
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    painter->drawText(inner, int(alignment) | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, inner.width()));
    painter->restore();
}

} // namespace Imbuto
