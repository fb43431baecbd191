// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingssection.h"

#include "ui/shell/session.h"

#include <QApplication>
#include <QHBoxLayout>

namespace Imbuto {

SettingsSection::SettingsSection(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Size::group);
}

bool SettingsSection::canChange() const
{
    return !m_session.store().isReadOnly();
}

void SettingsSection::refresh()
{
    const QWidget *focus = QApplication::focusWidget();
    const QString name = focus && isAncestorOf(focus) ? focus->objectName() : QString();
    for (QLineEdit *line : findChildren<QLineEdit *>())
        line->blockSignals(true); // going is not leaving: nothing is saved by it
    clearLayout(m_column);
    fill();
    m_column->addStretch(1);
    if (name.isEmpty())
        return;
    for (QWidget *same : findChildren<QWidget *>(name)) {
        if (!same->isHidden() && same != focus)
            same->setFocus(Qt::OtherFocusReason); // the older one is on its way out
    }
}

QVBoxLayout *SettingsSection::group(const QString &caption, const QString &explanation)
{
    auto *words = new QVBoxLayout;
    words->setSpacing(Size::step);
    if (!caption.isEmpty())
        words->addWidget(plainLabel(caption, this, TextRole::Section));
    if (!explanation.isEmpty()) {
        QLabel *text = plainLabel(explanation, this, TextRole::Caption);
        text->setWordWrap(true);
        words->addWidget(text);
    }
    m_column->addLayout(words);
    auto *panel = new Panel(this);
    panel->setAccessibleName(caption);
    auto *lines = new QVBoxLayout(panel);
    lines->setContentsMargins(Size::group, Size::cardPadding, Size::group, Size::cardPadding);
    lines->setSpacing(Size::cardPadding);
    m_column->addWidget(panel);
    return lines;
}

void SettingsSection::line(QVBoxLayout *group, const QString &caption, const QString &explanation,
                           QWidget *control)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Size::group);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    QLabel *name = plainLabel(caption, this);
    name->setWordWrap(true);
    name->setBuddy(control);
    words->addWidget(name);
    if (!explanation.isEmpty()) {
        QLabel *more = plainLabel(explanation, this, TextRole::Caption);
        more->setWordWrap(true);
        words->addWidget(more);
    }
    row->addLayout(words, 1);
    row->addWidget(control, 0, Qt::AlignVCenter);
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(caption);
    group->addLayout(row);
}

} // namespace Imbuto
