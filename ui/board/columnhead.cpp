// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/columnhead.h"

#include "ui/board/boardmodel.h"
#include "ui/shell/format.h"
#include "ui/shell/icons.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/inlineedit.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {
constexpr int kBar = 3; ///< height of the bar of expected wins
}

ColumnHead::ColumnHead(Session &session, BoardModel &model, int stageRow, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(model), m_row(stageRow)
{
    m_caption = plainLabel({}, this, TextRole::Strong);
    m_caption->setWordWrap(true);
    m_count = new Pill({}, this);
    m_left = plainLabel({}, this, TextRole::Caption);
    m_right = plainLabel({}, this, TextRole::Caption);
    m_right->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (QLabel *label : {m_left, m_right})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_target = plainLabel({}, this, TextRole::Caption);
    m_since = new LinkButton({}, this);
    m_since->setFont(m_target->font());
    connect(m_since, &LinkButton::clicked, this,
            [this] { Q_EMIT periodRequested(m_since->mapToGlobal(QPoint(0, m_since->height()))); });
    m_target->hide();
    m_since->hide();
    buildRows();
    connect(&model, &BoardModel::totalsChanged, this, [this](const StageId &stage) {
        if (stage == m_model.stageAt(m_row).id)
            refresh();
    });
}

void ColumnHead::buildRows()
{
    auto *top = new QHBoxLayout;
    top->setSpacing(Size::step);
    top->addWidget(m_caption, 1);
    top->addWidget(m_count, 0, Qt::AlignTop);
    auto *below = new QHBoxLayout;
    below->setSpacing(Size::step);
    below->addWidget(m_left, 1);
    below->addWidget(m_right, 1);
    auto *third = new QHBoxLayout;
    third->setSpacing(Size::step);
    third->addWidget(m_target);
    third->addWidget(m_since);
    third->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Size::cardPadding, 10, Size::cardPadding, Size::related + kBar);
    layout->setSpacing(2);
    layout->addLayout(top);
    layout->addLayout(below);
    layout->addLayout(third);
}

void ColumnHead::addButtons()
{
    m_collapse = iconButton(u"chevron-left"_s, {}, this);
    m_more = iconButton(u"more"_s, {}, this);
    auto *top = static_cast<QHBoxLayout *>(layout()->itemAt(0)->layout());
    for (QToolButton *button : {m_collapse, m_more}) {
        button->setIconSize({16, 16});
        button->setFixedSize(22, 22);
        top->addWidget(button, 0, Qt::AlignTop);
    }
    m_collapse->setFocusPolicy(Qt::NoFocus); // it is in the menu as well, and has a key
    connect(m_collapse, &QToolButton::clicked, this, &ColumnHead::collapseRequested);
    connect(m_more, &QToolButton::clicked, this,
            [this] { Q_EMIT menuRequested(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
}

void ColumnHead::setPeriod(const QString &period)
{
    if (m_period == period)
        return;
    m_period = period;
    refresh();
}

void ColumnHead::setSort(const QString &sort)
{
    if (m_sort == sort)
        return;
    m_sort = sort;
    refresh();
}

void ColumnHead::setRefusal(const QString &reason)
{
    if (m_refusal == reason)
        return;
    m_refusal = reason;
    if (!m_lock) {
        m_lock = new QLabel(this);
        static_cast<QHBoxLayout *>(layout()->itemAt(1)->layout())->insertWidget(0, m_lock);
    }
    m_lock->setPixmap(iconPixmap(u"lock"_s, tokens(this).warning, 14, devicePixelRatioF()));
    m_lock->setVisible(!reason.isEmpty());
    QPalette colours;
    if (!reason.isEmpty())
        colours.setColor(QPalette::PlaceholderText, tokens(this).warning);
    m_left->setPalette(colours);
    refresh();
}

void ColumnHead::setNote(const QString &note)
{
    if (m_note == note)
        return;
    m_note = note;
    refresh();
}

QString ColumnHead::sumText(int percent) const
{
    QStringList parts;
    for (const auto &[currency, minor] : m_model.totals(m_model.stageAt(m_row).id).sums)
        parts << amountText(minor * percent / 100, currency, m_session.language());
    return parts.join(" + "_L1);
}

void ColumnHead::refresh()
{
    const Stage &stage = m_model.stageAt(m_row);
    const Language &language = m_session.language();
    const ColumnTotals &totals = m_model.totals(stage.id);
    const QString caption = stage.caption.in(language.code);
    m_caption->setText(caption);
    m_count->setText(language.locale.toString(totals.count));
    m_sum = sumText(100);
    m_weighted = stage.probability && !m_sum.isEmpty() && stage.category == Category::Open
        ? tr("weighted %1").arg(sumText(*stage.probability))
        : QString();
    m_count->setAccessibleName(tr("%n card(s)", nullptr, int(totals.count)));
    refreshThird();
    name();
    elide();
    update();
}

/// Target time, period and order have a line of their own, which a board has in every column or in none.
void ColumnHead::refreshThird()
{
    const qint64 hidden = m_model.totals(m_model.stageAt(m_row).id).hidden;
    QStringList aims{targetText(), m_note};
    aims.removeAll(QString());
    const auto &stages = m_model.pipeline().stages;
    const bool any = m_more || std::ranges::any_of(stages, [](const Stage &stage) {
                         return stage.targetDays.has_value();
                     });
    m_aim = aims.isEmpty() ? u" "_s : aims.join(u" · "_s);
    // without money the second line is there for a refusal only, and then instead of this one
    const bool money = m_model.pipeline().subject == SubjectKind::Deal;
    const bool instead = !money && any && !m_refusal.isEmpty();
    // a column that sums up nothing begins with this one, and is as high as those beside it
    const bool lone = money && any && m_sum.isEmpty() && m_refusal.isEmpty();
    const int spare = lone ? m_left->sizeHint().height() + 2 : 0;
    layout()->setContentsMargins(Size::cardPadding, 10, Size::cardPadding,
                                 Size::related + kBar + spare);
    m_left->setVisible(!lone && (money || !m_refusal.isEmpty()));
    m_left->setMinimumHeight(instead ? m_since->sizeHint().height() : 0);
    m_right->setVisible(!lone && money && m_refusal.isEmpty());
    m_target->setVisible(any && !instead && m_period.isEmpty());
    // as high as the switch of the columns beside it, so that their cards begin on one line
    m_target->setMinimumHeight(m_more ? m_since->sizeHint().height() : 0);
    QString period = m_period;
    if (hidden > 0)
        period += u" · "_s
            + tr("%1 hidden", nullptr, int(hidden))
                  .arg(m_session.language().locale.toString(hidden));
    m_since->setText(period);
    m_since->setAccessibleName(tr("How far back: %1").arg(period));
    m_since->setToolTip(m_since->accessibleName());
    m_since->setVisible(!instead && !m_period.isEmpty());
    if (!m_sort.isEmpty() && !m_sorted) {
        m_sorted = plainLabel({}, this, TextRole::Caption);
        m_sorted->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        static_cast<QHBoxLayout *>(layout()->itemAt(2)->layout())->addWidget(m_sorted);
    }
    if (m_sorted) {
        m_sorted->setText(m_sort);
        m_sorted->setVisible(!instead && !m_sort.isEmpty());
    }
}

QString ColumnHead::targetText() const
{
    const Stage &stage = m_model.stageAt(m_row);
    return stage.targetDays ? tr("target: %n day(s)", nullptr, *stage.targetDays) : QString();
}

void ColumnHead::name()
{
    const Stage &stage = m_model.stageAt(m_row);
    const ColumnTotals &totals = m_model.totals(stage.id);
    const QString caption = stage.caption.in(m_session.language().code);
    QStringList spoken{caption, tr("%n card(s)", nullptr, int(totals.count))};
    for (const QString &text : {m_sum, m_weighted, targetText(), m_note, m_sort, m_refusal}) {
        if (!text.isEmpty())
            spoken << text;
    }
    setAccessibleName(spoken.join(", "_L1));
    if (!m_more)
        return;
    m_collapse->setAccessibleName(tr("Collapse %1").arg(caption));
    m_collapse->setToolTip(tr("Collapse (C)"));
    m_more->setAccessibleName(tr("Arrange %1").arg(caption));
    m_more->setToolTip(tr("Order, period and width (S)"));
}

void ColumnHead::elide()
{
    if (!m_laidOut) { // the width is none yet: no more than the height of a line is asked
        m_left->setText(m_refusal.isEmpty() ? m_sum : m_refusal);
        m_right->setText(m_weighted);
        m_target->setText(m_aim);
        return;
    }
    const QFontMetrics metrics = m_left->fontMetrics();
    const int room = width() - 2 * Size::cardPadding - Size::related;
    const int third = room - (m_sort.isEmpty() ? 0 : m_sorted->sizeHint().width());
    const QString aim = m_target->fontMetrics().elidedText(m_aim, Qt::ElideRight, third);
    m_target->setText(aim);
    m_target->setToolTip(aim == m_aim ? QString() : m_aim);
    if (!m_refusal.isEmpty()) {
        m_left->setText(metrics.elidedText(m_refusal, Qt::ElideRight, room - 16));
        m_left->setToolTip(m_refusal);
        return;
    }
    m_left->setToolTip(m_sum);
    m_right->setToolTip(m_weighted);
    const int wanted = metrics.horizontalAdvance(m_sum) + metrics.horizontalAdvance(m_weighted);
    const bool fits = wanted <= room;
    m_left->setText(fits ? m_sum : metrics.elidedText(m_sum, Qt::ElideRight, room / 2));
    m_right->setText(fits ? m_weighted : metrics.elidedText(m_weighted, Qt::ElideRight, room / 2));
    m_left->setSizePolicy(fits ? QSizePolicy::Preferred : QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_right->setSizePolicy(fits ? QSizePolicy::Preferred : QSizePolicy::Ignored,
                           QSizePolicy::Fixed);
}

void ColumnHead::paintEvent(QPaintEvent *)
{
    const Stage &stage = m_model.stageAt(m_row);
    const bool won = stage.category == Category::Won;
    if ((!stage.probability && !won) || m_model.totals(stage.id).sums.empty())
        return;
    const Tokens &t = tokens(this);
    const qreal share = won ? 1.0 : *stage.probability / 100.0;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QRectF bar(Size::cardPadding, height() - kBar - Size::step, width() - 2 * Size::cardPadding,
               kBar);
    painter.setBrush(mix(t.sunken, t.border, 0.8));
    painter.drawRoundedRect(bar, kBar / 2.0, kBar / 2.0);
    bar.setWidth(bar.width() * share);
    painter.setBrush(won ? t.good : mix(t.sunken, t.accent, 0.75));
    painter.drawRoundedRect(bar, kBar / 2.0, kBar / 2.0);
}

void ColumnHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_laidOut = true;
    elide();
}

void ColumnHead::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace Imbuto
