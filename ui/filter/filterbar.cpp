// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/filterbar.h"

#include "ui/filter/filterchip.h"
#include "ui/filter/filtermenu.h"
#include "ui/shell/popup.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"
#include "ui/subject/chipbutton.h"
#include "ui/subject/flowlayout.h"

#include <QKeyEvent>
#include <QMenu>
#include <QShortcut>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {

FilterBar::FilterBar(Session &session, SubjectKind kind, QWidget *page, Narrowed what)
    : QWidget(page), m_session(session), m_kind(kind), m_what(what),
      m_button(new ChipButton(u"filter"_s, {}, page)), m_clear(new QPushButton(this)),
      m_save(new QPushButton(this))
{
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins(0, 0, Size::page, 0);
    layout->setSpacing(Size::related);
    for (QPushButton *button : {m_clear, m_save}) {
        button->setFlat(true);
        layout->addWidget(button);
    }
    connect(m_button, &QPushButton::clicked, this, &FilterBar::openMenu);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        setFilter({});
        m_button->setFocus(Qt::OtherFocusReason);
    });
    connect(m_save, &QPushButton::clicked, this, &FilterBar::saveRequested);
    auto *key = new QShortcut(Qt::Key_F, page);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, &FilterBar::openMenu);
    connect(&session, &Session::languageChanged, this, &FilterBar::retranslate);
    connect(&session, &Session::userChanged, this, [this] {
        if (std::ranges::count(m_filter.owners, CardFilter::Owner{CardFilter::Owner::Who::Me}))
            Q_EMIT changed(); // "me" is somebody else now
    });
    retranslate();
}

void FilterBar::setFilter(const CardFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    rebuild();
    Q_EMIT changed();
}

void FilterBar::offerSaving(Saving saving)
{
    m_saving = saving;
    m_save->setText(saving == Saving::Changes ? tr("Update view") : tr("Save view…"));
    m_save->setVisible(saving != Saving::Nothing);
    setVisible(!m_chips.empty() || saving != Saving::Nothing);
}

void FilterBar::rebuild()
{
    const bool focused = std::any_of(m_chips.begin(), m_chips.end(),
                                     [](const FilterChip *chip) { return chip->hasFocus(); });
    QLayout *row = layout();
    while (QLayoutItem *item = row->takeAt(0))
        delete item;
    for (FilterChip *chip : m_chips)
        chip->deleteLater();
    m_chips.clear();
    for (const Aspect &aspect : aspectsOf(m_filter)) {
        auto *chip = new FilterChip(aspect, chipText(m_filter, aspect, m_kind, m_session), this);
        const QString whole = chipText(m_filter, aspect, m_kind, m_session, ChipText::Whole);
        chip->setToolTip(whole);
        chip->setAccessibleName(whole);
        connect(chip, &QPushButton::clicked, this, [this, chip] { openCriterion(chip); });
        connect(chip, &FilterChip::removeRequested, this, &FilterBar::remove);
        row->addWidget(chip);
        chip->show();
        m_chips.push_back(chip);
    }
    row->addWidget(m_clear);
    row->addWidget(m_save);
    m_clear->setVisible(!m_chips.empty());
    m_save->setVisible(m_saving != Saving::Nothing);
    setVisible(!m_chips.empty() || m_saving != Saving::Nothing);
    row->activate();
    updateGeometry();
    if (focused)
        (m_chips.empty() ? static_cast<QWidget *>(m_button) : m_chips.front())
            ->setFocus(Qt::OtherFocusReason);
}

FilterInForce FilterBar::inForce()
{
    return {[this] { return m_filter; }, [this](const CardFilter &filter) { setFilter(filter); }};
}

void FilterBar::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAccessibleName(m_button->accessibleName());
    fillFilterMenu(*menu, m_session, m_kind, inForce(), m_what);
    popUpUnder(menu, m_button);
}

void FilterBar::openCriterion(FilterChip *chip)
{
    if (chip->aspect().criterion == Criterion::Rotting)
        return; // there is nothing to choose
    auto *menu = new QMenu(this);
    menu->setAccessibleName(aspectText(chip->aspect(), m_session));
    fillAspect(*menu, chip->aspect(), m_session, m_kind, inForce());
    popUpUnder(menu, chip);
}

void FilterBar::remove(const Aspect &aspect)
{
    setFilter(without(m_filter, aspect));
}

void FilterBar::step(int by)
{
    const auto at = std::find_if(m_chips.begin(), m_chips.end(),
                                 [](const FilterChip *chip) { return chip->hasFocus(); });
    if (at == m_chips.end())
        return;
    const auto next =
        std::clamp<qsizetype>(at - m_chips.begin() + by, 0, qsizetype(m_chips.size()) - 1);
    m_chips[size_t(next)]->setFocus(Qt::TabFocusReason);
}

void FilterBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        step(event->key() == Qt::Key_Left ? -1 : 1);
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

void FilterBar::retranslate()
{
    setAccessibleName(tr("Filters in force"));
    m_button->setText(tr("Filter"));
    m_button->setAccessibleName(tr("Filter"));
    m_button->setToolTip(m_what == Narrowed::Cards ? tr("Narrow the cards (F)")
                                                   : tr("Narrow the list (F)"));
    m_button->updateGeometry();
    m_clear->setText(tr("Clear all"));
    offerSaving(m_saving);
    rebuild();
}

} // namespace Imbuto
