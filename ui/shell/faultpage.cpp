// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/faultpage.h"

#include "ui/shell/icons.h"
#include "ui/shell/widgets.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {
constexpr int kTextWidth = 560;
constexpr int kShownBackups = 5;
} // namespace

QStringList FaultPage::backupsOf(const QString &path)
{
    const QFileInfo file(path);
    QStringList found;
    const QDir folder = file.dir();
    const QStringList near =
        folder.entryList({file.completeBaseName() + u"*"_s}, QDir::Files, QDir::Time);
    for (const QString &name : near) {
        if (name != file.fileName() && name.contains("backup"_L1) && !name.endsWith("-wal"_L1)
            && !name.endsWith("-shm"_L1))
            found << folder.filePath(name);
    }
    return found;
}

FaultPage::FaultPage(const Error &error, const QString &path, QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Size::page, Size::page, Size::page, Size::page);
    layout->setSpacing(Size::related);
    layout->addStretch(2);
    const auto addText = [&](const QString &text, TextRole role) {
        QLabel *label = plainLabel(text, this, role);
        label->setWordWrap(true);
        label->setFixedWidth(kTextWidth);
        label->setMinimumHeight(label->heightForWidth(kTextWidth)); // all of its lines
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        layout->addWidget(label, 0, Qt::AlignHCenter);
        return label;
    };
    auto *drawing = new QLabel(this);
    drawing->setPixmap(iconPixmap(u"warning"_s, tokens(this).warning, 48, devicePixelRatioF()));
    layout->addWidget(drawing, 0, Qt::AlignHCenter);
    layout->addSpacing(Size::related);
    addText(tr("This workspace cannot be opened"), TextRole::PageTitle)
        ->setAlignment(Qt::AlignHCenter);
    addText(error.text, TextRole::Body)->setAlignment(Qt::AlignHCenter);
    addText(path, TextRole::Caption)->setAlignment(Qt::AlignHCenter);
    addText(tr("Nothing in the file was changed."), TextRole::Caption)
        ->setAlignment(Qt::AlignHCenter);

    const QStringList backups = backupsOf(path);
    layout->addSpacing(Size::related);
    if (!backups.isEmpty())
        addText(tr("Backups beside it:"), TextRole::Strong)->setAlignment(Qt::AlignHCenter);
    for (const QString &backup : backups.mid(0, kShownBackups)) {
        auto *button = new QPushButton(QFileInfo(backup).fileName().replace(u'&', u"&&"_s), this);
        connect(button, &QPushButton::clicked, this,
                [this, backup] { Q_EMIT backupRequested(backup); });
        layout->addWidget(button, 0, Qt::AlignHCenter);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(Size::related);
    row->addStretch(1);
    QPushButton *open = primaryButton(tr("Open another workspace…"), this);
    connect(open, &QPushButton::clicked, this, &FaultPage::openRequested);
    row->addWidget(open);
    auto *demo = new QPushButton(tr("Open the demo workspace"), this);
    connect(demo, &QPushButton::clicked, this, &FaultPage::demoRequested);
    row->addWidget(demo);
    row->addStretch(1);
    layout->addSpacing(Size::related);
    layout->addLayout(row);
    layout->addStretch(3);
}

} // namespace Imbuto
