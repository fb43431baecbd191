// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/segments/membersection.h"

#include "ui/shell/format.h"
#include "ui/shell/icons.h"
#include "ui/shell/session.h"
#include "ui/shell/theme.h"
#include "ui/shell/widgets.h"

#include <QElapsedTimer>
#include <QListWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace Imbuto {

namespace {
constexpr int kDelayMs = 150;
constexpr int kSliceMs = 12; ///< of the interface's time at once
constexpr size_t kAtOnce = 50;
} // namespace

MemberSection::MemberSection(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_begin(new QTimer(this)), m_step(new QTimer(this)),
      m_title(plainLabel({}, this, TextRole::Section)), m_list(new QListWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Size::related);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    layout->addWidget(m_title);
    layout->addWidget(m_list, 1);
    m_begin->setSingleShot(true);
    m_begin->setInterval(kDelayMs);
    connect(m_begin, &QTimer::timeout, this, &MemberSection::restart);
    connect(m_step, &QTimer::timeout, this, &MemberSection::step);
    const auto again = [this] {
        m_step->stop();
        m_scan.reset();
        m_begin->start();
    };
    connect(&session.workspace(), &Workspace::changed, this, again);
    connect(&session.workspace(), &Workspace::reloaded, this, again);
    connect(&session.workspace(), &Workspace::rulesChanged, this, again);
    connect(&session, &Session::languageChanged, this, &MemberSection::retranslate);
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT m_session.openSubject({m_segment.kind, item->data(Qt::UserRole).toLongLong()});
    });
    retranslate();
}

bool MemberSection::isCounting() const
{
    return m_begin->isActive() || m_step->isActive();
}

void MemberSection::setSegment(const Segment &segment)
{
    m_segment = segment;
    m_step->stop();
    m_scan.reset();
    m_begin->start();
}

void MemberSection::restart()
{
    m_step->stop();
    auto scan = m_session.workspace().scan(m_segment);
    if (!scan) {
        m_scan.reset();
        m_count = 0;
        m_list->clear();
        say(scan.error().text);
        Q_EMIT counted(0);
        return;
    }
    m_scan = std::move(*scan);
    m_step->start(0);
    step();
}

void MemberSection::step()
{
    QElapsedTimer time;
    time.start();
    bool more = true;
    try {
        while ((more = m_scan->advance(kAtOnce)) && time.elapsed() < kSliceMs)
            ;
    } catch (const StorageFault &fault) {
        m_step->stop();
        m_session.tellError(fault.error);
        return;
    }
    m_count = qint64(m_scan->found().size());
    if (more) {
        say(tr("%n so far…", nullptr, int(m_count)));
        return;
    }
    m_step->stop();
    showFound();
    Q_EMIT counted(m_count);
}

void MemberSection::showFound()
{
    retranslate();
    const QString kept = m_list->currentItem() ? m_list->currentItem()->text() : QString();
    m_list->clear();
    const QIcon kind = icon(subjectKindIcon(m_segment.kind), tokens(this).second);
    m_session.read([&] {
        for (const Subject subject : m_scan->found()) {
            if (m_list->count() == kShown)
                break;
            const auto record = m_session.store().record(subject);
            if (!record)
                continue;
            auto *item = new QListWidgetItem(
                kind, record->name.isEmpty() ? record->email : record->name, m_list);
            item->setData(Qt::UserRole, subject.id);
            if (item->text() == kept)
                m_list->setCurrentItem(item);
        }
        return true;
    });
    if (m_count > m_list->count()) {
        auto *more =
            new QListWidgetItem(tr("and %n more", nullptr, int(m_count - m_list->count())), m_list);
        more->setFlags(Qt::NoItemFlags);
    }
    m_scan.reset();
}

void MemberSection::say(const QString &text)
{
    m_title->setText(text);
    m_title->setAccessibleName(text);
}

void MemberSection::retranslate()
{
    m_list->setAccessibleName(tr("Who is in the segment"));
    switch (m_segment.kind) {
    case SubjectKind::Person:
        say(tr("%n people now", nullptr, int(m_count)));
        break;
    case SubjectKind::Company:
        say(tr("%n companies now", nullptr, int(m_count)));
        break;
    case SubjectKind::Deal:
        say(tr("%n deals now", nullptr, int(m_count)));
        break;
    }
}

} // namespace Imbuto
