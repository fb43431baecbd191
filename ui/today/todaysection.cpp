// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todaysection.h"

#include "ui/shell/icons.h"
#include "ui/shell/session.h"
#include "ui/shell/widgets.h"
#include "ui/subject/activitytext.h"
#include "ui/subject/logform.h"
#include "ui/today/todayrow.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr size_t kFirst = 5;

} // namespace

TodaySection::TodaySection(Session &session, const AgendaSection &section, Shown shown,
                           QWidget *parent)
    : QWidget(parent), m_session(session), m_caption(section.caption)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(Size::related);
    auto *head = new QHBoxLayout;
    head->setSpacing(Size::related);
    const bool late = section.kind == AgendaKind::Overdue || section.kind == AgendaKind::Unowned;
    auto *sign = new QLabel(this);
    const int side = scaled(18);
    sign->setPixmap(iconPixmap(section.icon, late ? tokens(this).bad : tokens(this).second, side,
                               devicePixelRatioF()));
    head->addWidget(sign);
    head->addWidget(plainLabel(section.caption, this, TextRole::Section));
    head->addWidget(new Pill(session.language().locale.toString(section.total), this));
    head->addStretch(1);
    all->addLayout(head);
    m_panel = new Panel(this);
    m_panel->setAccessibleName(section.caption);
    m_column = new QVBoxLayout(m_panel);
    m_column->setContentsMargins(Size::step, Size::step, Size::step, Size::step);
    m_column->setSpacing(0);
    const size_t most =
        shown == Shown::All ? section.items.size() : std::min(kFirst, section.items.size());
    for (size_t i = 0; i < most; ++i)
        addRow(section.items[i]);
    if (most < section.items.size()) {
        auto *more = new QPushButton(
            tr("Show all %1").arg(session.language().locale.toString(qint64(section.items.size()))),
            this);
        more->setFlat(true);
        connect(more, &QPushButton::clicked, this, [this] { Q_EMIT showAllRequested(m_caption); });
        m_column->addWidget(more, 0, Qt::AlignLeft);
    }
    all->addWidget(m_panel);
}

void TodaySection::addRow(const AgendaItem &item)
{
    auto *row = new TodayRow(m_session, item, m_panel);
    m_column->addWidget(row);
    m_rows.push_back(row);
    connect(row, &TodayRow::logRequested, this,
            [this, row](const ActivityKind *kind) { openForm(row, *kind); });
}

void TodaySection::openForm(TodayRow *row, const ActivityKind &kind)
{
    const auto record =
        m_session.read([&] { return m_session.store().record(row->item().subject); });
    if (!record)
        return;
    if (m_form)
        m_form->deleteLater();
    m_form = new LogForm(m_session, m_panel);
    m_column->insertWidget(m_column->indexOf(row) + 1, m_form);
    connect(m_form, &LogForm::closed, this, [this] {
        m_form->deleteLater();
        m_form = nullptr;
    });
    connect(m_form, &LogForm::focusFreed, row, [row] { row->setFocus(Qt::OtherFocusReason); });
    m_form->begin(*record, kind, likelyData(kind, m_session.book()));
}

} // namespace Imbuto
