// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/section.h"

#include "ui/shell/widgets.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace Imbuto {

Section::Section(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(Size::group, Size::cardPadding, Size::group, Size::cardPadding);
    all->setSpacing(Size::related);
    m_titleRow = new QHBoxLayout;
    m_titleRow->setSpacing(Size::step);
    m_title = plainLabel({}, this, TextRole::Strong);
    m_titleRow->addWidget(m_title, 1);
    all->addLayout(m_titleRow);
    m_body = new QVBoxLayout;
    m_body->setSpacing(Size::step);
    all->addLayout(m_body);
}

void Section::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

} // namespace Imbuto
