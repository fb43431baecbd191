// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/recordspanel.h"

#include "ui/shell/format.h"
#include "ui/shell/session.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

/// The name, under it who owns it and what it is worth.
class TwoLines final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &t = tokens(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        const bool hovered = option.state & QStyle::State_MouseOver;
        painter->save();
        painter->fillRect(option.rect,
                          mix(t.surface, selected ? t.accent : t.text,
                              selected      ? 0.12
                                  : hovered ? 0.04
                                            : 0.0));
        painter->setPen(mix(t.surface, t.border, 0.7));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        const QRect inner = option.rect.adjusted(Size::cardPadding, 6, -Size::cardPadding, -6);
        line(painter, inner, fontFor(TextRole::Strong, option.font), t.text, Qt::AlignTop,
             index.data().toString());
        line(painter, inner, fontFor(TextRole::Caption, option.font), t.second, Qt::AlignBottom,
             index.data(RecordListModel::Second).toString());
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, QFontMetrics(option.font).height() * 2 + 16};
    }

private:
    static void line(QPainter *painter, const QRect &rect, const QFont &font, const QColor &colour,
                     Qt::Alignment align, const QString &text)
    {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(rect, int(align) | Qt::AlignLeft | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
    }
};

} // namespace

// --- the model

RecordListModel::RecordListModel(const Session &session, QObject *parent)
    : QAbstractListModel(parent), m_session(session)
{
}

void RecordListModel::setSubjects(std::vector<Subject> subjects)
{
    beginResetModel();
    m_subjects = std::move(subjects);
    m_read.clear();
    endResetModel();
}

int RecordListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_subjects.size());
}

QString RecordListModel::secondLine(const Record &record) const
{
    QStringList parts{ownerName(record.owner, m_session.workspace())};
    if (record.amount)
        parts << amountText(*record.amount, record.currency, m_session.language());
    for (const Placement &placement : m_session.store().placementsOf(record.subject)) {
        const Pipeline *pipeline = m_session.book().pipeline(placement.pipeline);
        const Stage *stage = pipeline ? pipeline->stage(placement.stage) : nullptr;
        if (stage && record.pipeline == placement.pipeline)
            parts << stage->caption.in(m_session.language().code);
    }
    return parts.join(u" · "_s);
}

QVariant RecordListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()
        || (role != Qt::DisplayRole && role != Second && role != Qt::AccessibleTextRole))
        return {};
    const auto [known, added] = m_read.try_emplace(index.row());
    try {
        if (added)
            known->second = m_session.store().record(m_subjects[size_t(index.row())]);
        if (!known->second)
            return u"–"_s;
        if (role == Qt::DisplayRole)
            return known->second->name;
        const QString second = secondLine(*known->second);
        return role == Second ? second : known->second->name + u", "_s + second;
    } catch (const StorageFault &) {
        return u"–"_s;
    }
}

QListView *recordList(Session &session, std::vector<Subject> subjects, QWidget *parent)
{
    auto *list = new QListView(parent);
    auto *model = new RecordListModel(session, list);
    model->setSubjects(std::move(subjects));
    list->setFrameShape(QFrame::NoFrame);
    list->setUniformItemSizes(true);
    list->setMouseTracking(true);
    list->setItemDelegate(new TwoLines(list));
    list->setModel(model);
    const auto open = [&session, model](const QModelIndex &index) {
        Q_EMIT session.openSubject(model->subjectAt(index.row()));
    };
    QObject::connect(list, &QListView::activated, model, open);
    QObject::connect(list, &QListView::clicked, model, open);
    return list;
}

// --- the panel

RecordsPanel::RecordsPanel(Session &session, QWidget *parent) : Panel(parent), m_session(session)
{
    setFixedWidth(scaled(300));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(1, Size::cardPadding, 1, 1);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(Size::cardPadding, 0, Size::related, 0);
    m_title = plainLabel({}, this, TextRole::Strong);
    m_title->setWordWrap(true);
    m_close = iconButton(u"close"_s, {}, this);
    head->addWidget(m_title, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    all->addLayout(head);
    m_count = plainLabel({}, this, TextRole::Caption);
    m_count->setContentsMargins(Size::cardPadding, 0, 0, 0);
    all->addWidget(m_count);
    m_list = recordList(session, {}, this);
    m_model = static_cast<RecordListModel *>(m_list->model());
    all->addWidget(m_list, 1);
    connect(m_close, &QToolButton::clicked, this, &RecordsPanel::closed);
    connect(&session, &Session::languageChanged, this, &RecordsPanel::retranslate);
    retranslate();
}

void RecordsPanel::retranslate()
{
    setAccessibleName(tr("Records behind the figure"));
    m_list->setAccessibleName(accessibleName());
    m_close->setAccessibleName(tr("Close the list"));
    m_close->setToolTip(m_close->accessibleName());
    m_count->setText(tr("%Ln record(s)", nullptr, m_model->rowCount()));
}

void RecordsPanel::showRecords(const QString &title, std::vector<Subject> subjects)
{
    m_title->setText(title);
    m_model->setSubjects(std::move(subjects));
    retranslate();
    show();
    m_list->setFocus();
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0));
}

QString RecordsPanel::title() const
{
    return m_title->text();
}

void RecordsPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        Panel::keyPressEvent(event);
}

} // namespace Imbuto
