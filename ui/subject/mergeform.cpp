// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/mergeform.h"

#include "core/fields.h"
#include "core/store/recordreads.h"
#include "ui/shell/focuskeeper.h"
#include "ui/shell/format.h"
#include "ui/shell/outcometext.h"
#include "ui/shell/session.h"
#include "ui/subject/fieldtext.h"
#include "ui/subject/inlineedit.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QKeyEvent>
#include <QRadioButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr int kWidth = 520;
constexpr size_t kOffered = 6;

QString nameOf(const Record &record)
{
    return record.name.isEmpty() ? record.email : record.name;
}

} // namespace

MergeForm::MergeForm(Session &session, Subject kept, QWidget *parent)
    : Panel(parent), m_session(session),
      m_kept(session.read([&] { return session.store().record(kept); }).value_or(Record()))
{
    setAttribute(Qt::WA_DeleteOnClose);
    new FocusKeeper(this);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(Size::group, Size::group, Size::group, Size::group);
    all->setSpacing(Size::cardPadding);
    auto *title = plainLabel(tr("Merge with “%1”").arg(nameOf(m_kept)), this, TextRole::Section);
    title->setWordWrap(true);
    all->addWidget(title);
    setAccessibleName(title->text());
    m_search = new SearchBox(this);
    m_search->setPlaceholderText(tr("Find the other one"));
    m_search->setAccessibleName(m_search->placeholderText());
    all->addWidget(m_search);
    m_found = new QWidget(this);
    (new QVBoxLayout(m_found))->setContentsMargins({});
    m_found->layout()->setSpacing(2);
    all->addWidget(m_found);
    m_choices = new QWidget(this);
    (new QGridLayout(m_choices))->setContentsMargins({});
    m_choices->hide();
    all->addWidget(m_choices);
    m_hint = plainLabel({}, this, TextRole::Caption);
    m_hint->setWordWrap(true);
    all->addWidget(m_hint);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_merge = primaryButton(tr("Merge"), this);
    m_merge->setEnabled(false);
    buttons->addWidget(cancel);
    buttons->addWidget(m_merge);
    all->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QWidget::close);
    connect(m_merge, &QPushButton::clicked, this, &MergeForm::merge);
    connect(m_search, &SearchBox::search, this, &MergeForm::offer);
    offer({});
}

/// Who looks the same first; with a search, whom it finds.
void MergeForm::offer(const QString &search)
{
    const SubjectKind kind = m_kept.subject.kind;
    std::vector<Record> found = m_session.read([&] {
        const RecordReads reads(m_session.store());
        if (search.isEmpty())
            return reads.lookalikes(
                {kind, m_kept.name, m_kept.email, m_kept.phone, 0, m_kept.subject.id},
                int(kOffered));
        ListQuery query;
        query.kind = kind;
        query.search = search;
        std::vector<qint64> ids = reads.ids(query);
        std::erase(ids, m_kept.subject.id);
        ids.resize(std::min(ids.size(), kOffered));
        std::vector<Record> records;
        for (RecordRow &row : reads.rows(kind, ids))
            records.push_back(std::move(row.record));
        return records;
    });
    clearLayout(m_found->layout());
    m_offered.clear();
    for (const Record &record : found) {
        m_offered.push_back(record.subject);
        QStringList about{record.name, record.email, record.phone};
        about.removeAll(QString());
        auto *link = new LinkButton(about.join(u" · "_s), m_found);
        link->setToolTip(link->text());
        connect(
            link, &QPushButton::clicked, this,
            [this, subject = record.subject] { choose(subject); }, Qt::QueuedConnection);
        m_found->layout()->addWidget(link);
    }
    m_found->setVisible(!found.empty());
    if (found.empty())
        m_hint->setText(search.isEmpty() ? tr("Nobody looks the same. Type a name to find one.")
                                         : tr("Nothing found for “%1”.").arg(search));
    else
        m_hint->setText(tr("Choose which one is the same."));
    fit();
}

void MergeForm::choose(Subject other)
{
    const auto record = m_session.read([&] { return m_session.store().record(other); });
    if (!record || other == m_kept.subject || other.kind != m_kept.subject.kind)
        return;
    m_other = *record;
    m_search->hide();
    m_found->hide();
    compare();
    m_merge->setEnabled(true);
    m_merge->setFocus();
    fit();
}

/// The fields in which both say something, and not the same. Tags come together.
std::vector<QString> MergeForm::differing() const
{
    std::vector<QString> fields;
    const auto look = [&](const QString &key) {
        const Value ours = fieldValue(m_kept, key), theirs = fieldValue(m_other, key);
        if (!isNothing(ours) && !isNothing(theirs) && ours != theirs)
            fields.push_back(key);
    };
    for (const FieldDef &field : builtInFields())
        if (field.has(m_kept.subject.kind) && field.editable && field.type != FieldType::Tags)
            look(QString::fromLatin1(field.key));
    for (const CustomField &field : m_session.book().customFields())
        if (m_session.book().customField(field.key, m_kept.subject.kind))
            look(field.key);
    return fields;
}

void MergeForm::compare()
{
    auto *grid = static_cast<QGridLayout *>(m_choices->layout());
    grid->setHorizontalSpacing(Size::cardPadding);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    const std::vector<QString> fields = differing();
    int row = 0;
    for (const QString &field : fields)
        addChoice(field, row++);
    m_choices->setVisible(!fields.empty());
    m_hint->setText(
        tr("Activities, deals and tasks of “%1” come along, what is missing is filled in, and "
           "“%1” goes. Undo brings everything back.")
            .arg(nameOf(m_other)));
}

void MergeForm::addChoice(const QString &field, int row)
{
    auto *grid = static_cast<QGridLayout *>(m_choices->layout());
    const QString caption = fieldCaption(field, m_session.book(), m_session.language());
    grid->addWidget(plainLabel(caption, m_choices, TextRole::Caption), row, 0);
    auto *group = new QButtonGroup(m_choices);
    int column = 0;
    for (const Record *record : {&m_kept, &m_other}) {
        const QString value = shown(*record, field);
        auto *radio = new QRadioButton(m_choices);
        radio->setText(
            fontMetrics().elidedText(value, Qt::ElideMiddle, scaled(170)).replace(u'&', u"&&"_s));
        radio->setToolTip(value);
        radio->setAccessibleName(u"%1: %2"_s.arg(caption, value));
        group->addButton(radio, column);
        grid->addWidget(radio, row, ++column);
    }
    group->button(0)->setChecked(true);
    m_groups[field] = group;
}

QString MergeForm::shown(const Record &record, const QString &field) const
{
    const FieldDef *def = builtInField(field, record.subject.kind);
    if (!def)
        return customText(record, field, m_session);
    if (def->type == FieldType::Owner)
        return ownerName(record.owner, m_session.workspace());
    const Value value = fieldValue(record, field);
    if (def->type == FieldType::Company)
        return subjectName(m_session, std::get<qint64>(value));
    return textFromValue(value, def->type, currencyOf(record, m_session), m_session.language());
}

Value MergeForm::taken(const QString &field) const
{
    if (field == "owner"_L1) {
        const User *owner = m_session.workspace().user(m_other.owner);
        return owner ? owner->ref : QString();
    }
    if (field == "company"_L1)
        return m_session.workspace().refOf({SubjectKind::Company, m_other.company}).ref;
    return fieldValue(m_other, field);
}

void MergeForm::takeOther(const QString &field)
{
    if (const auto group = m_groups.find(field); group != m_groups.end())
        group->second->button(1)->setChecked(true);
}

void MergeForm::merge()
{
    if (!m_other.subject)
        return;
    Command::Merge merge;
    merge.kept = m_session.workspace().refOf(m_kept.subject);
    merge.gone = m_session.workspace().refOf(m_other.subject);
    for (const auto &[field, group] : m_groups)
        if (group->checkedId() == 1)
            merge.fields[field] = m_session.read([&] { return taken(field); });
    const auto outcome = m_session.run(merge, Session::Tell::OnlyProblems);
    if (!outcome || outcome->result != Outcome::Result::Ok)
        return;
    Q_EMIT m_session.toast(tr("“%1” and “%2” are one now").arg(nameOf(m_kept), nameOf(m_other)),
                           outcome->change);
    close();
    Q_EMIT m_session.enterSubject(m_kept.subject);
}

void MergeForm::popUp(const QWidget *anchor)
{
    setFixedWidth(qMin(scaled(kWidth), parentWidget()->width() - 2 * Size::page));
    fit();
    const QPoint under = anchor->mapTo(
        parentWidget(), QPoint(anchor->width() - width(), anchor->height() + Size::step));
    QWidget::move(qMax(Size::page, under.x()), under.y());
    fit();
    show();
    raise();
    if (m_merge->isEnabled()) // both are known
        m_merge->setFocus();
    else
        m_search->setFocus();
}

void MergeForm::fit()
{
    layout()->activate();
    adjustSize();
    const int lowest = parentWidget()->height() - height() - Size::step;
    QWidget::move(x(), qBound(Size::step, y(), qMax(Size::step, lowest)));
}

void MergeForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        Panel::keyPressEvent(event);
}

} // namespace Imbuto
