// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardmodel.h"

#include "ui/board/boardcolumn.h"
#include "ui/shell/format.h"
#include "ui/shell/session.h"
#include "ui/subject/fieldtext.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

namespace Imbuto {

using namespace Qt::StringLiterals;

BoardModel::BoardModel(Session &session, const PipelineId &pipeline, QObject *parent, Reads reads,
                       const BoardFilter &filter, Totals totals)
    : QAbstractItemModel(parent), m_session(session), m_pipelineId(pipeline),
      m_pipeline(session.book().pipeline(pipeline)), m_filter(filter), m_reads(std::move(reads)),
      m_totals(std::move(totals))
{
    for (const Stage &stage : this->pipeline().stages) {
        m_columns.push_back(std::make_unique<Column>());
        m_columns.back()->stage = &stage;
    }
    read();
    connect(&session.workspace(), &Workspace::changed, this, &BoardModel::follow);
    connect(&session.workspace(), &Workspace::reloaded, this, &BoardModel::reload);
    connect(&session, &Session::languageChanged, this, &BoardModel::refreshTexts);
}

BoardModel::~BoardModel() = default;

const Pipeline &BoardModel::pipeline() const
{
    return *m_pipeline;
}

const Stage &BoardModel::stageAt(int row) const
{
    return *column(row).stage;
}

QModelIndex BoardModel::stageIndex(const StageId &stage) const
{
    const int row = pipeline().indexOf(stage);
    return row < 0 ? QModelIndex() : index(row, 0);
}

bool BoardModel::isStage(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() == 0;
}

const BoardCard *BoardModel::card(const QModelIndex &index) const
{
    if (!index.isValid() || isStage(index))
        return nullptr;
    return column(int(index.internalId()) - 1).cards[size_t(index.row())].get();
}

QModelIndex BoardModel::indexOf(Subject subject) const
{
    const auto known = m_loaded.find(subject.id);
    if (known == m_loaded.end())
        return {};
    const int row = pipeline().indexOf(known->second->stage);
    const auto &cards = column(row).cards;
    const auto place = column(row).placeOf(*known->second);
    return createIndex(int(place - cards.begin()), 0, quintptr(row + 1));
}

const ColumnTotals &BoardModel::totals(const StageId &stage) const
{
    return column(pipeline().indexOf(stage)).totals;
}

qint64 BoardModel::count() const
{
    qint64 sum = 0;
    for (const auto &column : m_columns)
        sum += column->totals.count;
    return sum;
}

ColumnRead BoardModel::columnRead(const StageId &stage) const
{
    const auto found = m_reads.find(stage);
    return found == m_reads.end() ? ColumnRead{} : found->second;
}

qint64 BoardModel::hidden() const
{
    qint64 sum = 0;
    for (const auto &column : m_columns)
        sum += column->totals.hidden;
    return sum;
}

void BoardModel::setFilter(const BoardFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    reload();
}

// --- QAbstractItemModel

QModelIndex BoardModel::index(int row, int columnNumber, const QModelIndex &parent) const
{
    if (!hasIndex(row, columnNumber, parent))
        return {};
    return createIndex(row, columnNumber,
                       parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex BoardModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, quintptr(0));
}

int BoardModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_columns.size());
    return isStage(parent) ? int(column(parent.row()).cards.size()) : 0;
}

int BoardModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool BoardModel::hasChildren(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return !m_columns.empty();
    // a card that is on its way in may be here before the totals know it
    return isStage(parent) && (column(parent.row()).totals.count > 0 || rowCount(parent) > 0);
}

bool BoardModel::canFetchMore(const QModelIndex &parent) const
{
    if (!isStage(parent))
        return false;
    return !column(parent.row()).complete;
}

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (isStage(index)) {
        const QString caption = stageAt(index.row()).caption.in(m_session.language().code);
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(caption)
                                                                         : QVariant();
    }
    const BoardCard &c = *card(index);
    switch (role) {
    case Qt::DisplayRole:
        return c.title;
    case Qt::AccessibleTextRole:
        return accessibleText(c);
    case SubjectRole:
        return QVariant::fromValue(c.subject.id);
    default:
        return {};
    }
}

Qt::ItemFlags BoardModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (isStage(index))
        return Qt::ItemIsEnabled | Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return flags | Qt::ItemIsDragEnabled;
}

QString BoardModel::mimeType()
{
    return u"application/x-imbuto-subjects"_s;
}

QStringList BoardModel::mimeTypes() const
{
    return {mimeType()};
}

QMimeData *BoardModel::mimeData(const QModelIndexList &indexes) const
{
    std::vector<Subject> subjects;
    QStringList titles;
    for (const QModelIndex &index : indexes) {
        if (const BoardCard *c = card(index)) {
            subjects.push_back(c->subject);
            titles << c->title;
        }
    }
    QMimeData *data = dataOf(subjects);
    data->setText(titles.join(u'\n'));
    return data;
}

QMimeData *BoardModel::dataOf(const std::vector<Subject> &subjects)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (const Subject subject : subjects)
        stream << quint8(subject.kind) << subject.id;
    auto *data = new QMimeData;
    data->setData(mimeType(), bytes);
    return data;
}

std::vector<Subject> BoardModel::subjectsIn(const QMimeData *data)
{
    std::vector<Subject> subjects;
    if (!data || !data->hasFormat(mimeType()))
        return subjects;
    QDataStream stream(data->data(mimeType()));
    while (!stream.atEnd()) {
        quint8 kind = 0;
        qint64 id = 0;
        stream >> kind >> id;
        if (stream.status() == QDataStream::Ok && kind <= quint8(SubjectKind::Deal))
            subjects.push_back({SubjectKind(kind), id});
    }
    return subjects;
}

// --- texts

QString BoardModel::accessibleText(const BoardCard &card) const
{
    const Language &language = m_session.language();
    QStringList parts{card.title};
    if (!card.subtitle.isEmpty())
        parts << card.subtitle;
    if (card.amount)
        parts << amountText(*card.amount, card.currency, language);
    if (const Stage *stage = pipeline().stage(card.stage))
        parts << stage->caption.in(language.code);
    const Workspace &w = m_session.workspace();
    parts << tr("%1 in stage").arg(ageWords(card.since, w.now(), w.calendar()));
    if (const QString fields = fieldsText(card); !fields.isEmpty())
        parts << fields;
    if (card.health != Health::None)
        parts << healthText(card.health);
    parts << nextTaskText(nextTaskState(card.hasOpenTask, card.nextDue, m_session.today()));
    parts << tr("owner: %1").arg(ownerName(card.owner, w));
    if (isRotting(card))
        parts << tr("idle for %n day(s)", nullptr, idleDays(card));
    return parts.join(", "_L1);
}

QString BoardModel::fieldsText(const BoardCard &card) const
{
    if (card.fields.empty())
        return {};
    Record record;
    record.subject = card.subject;
    record.currency = card.currency;
    record.fields = card.fields;
    QStringList parts;
    for (const QString &key : columnRead(card.stage).fields) {
        const CustomField *field = m_session.book().customField(key, card.subject.kind);
        const QString value = field ? customText(record, key, m_session) : QString();
        if (!value.isEmpty())
            parts << field->caption.in(m_session.language().code) + u' ' + value;
    }
    return parts.join(u" · "_s);
}

int BoardModel::idleDays(const BoardCard &card) const
{
    const Calendar &calendar = m_session.workspace().calendar();
    const Instant sign = qMax(card.since, card.lastActivity);
    return int(qMax<qint64>(0, calendar.day(sign).daysTo(m_session.today())));
}

bool BoardModel::isRotting(const BoardCard &card) const
{
    const Stage *stage = pipeline().stage(card.stage);
    return stage && stage->rotDays && idleDays(card) > *stage->rotDays;
}

void BoardModel::refreshTexts()
{
    if (m_columns.empty())
        return;
    Q_EMIT dataChanged(index(0, 0), index(int(m_columns.size()) - 1, 0));
    for (int row = 0; row < int(m_columns.size()); ++row) {
        const int cards = int(column(row).cards.size());
        if (cards > 0)
            Q_EMIT dataChanged(index(0, 0, index(row, 0)), index(cards - 1, 0, index(row, 0)));
        Q_EMIT totalsChanged(column(row).stage->id);
    }
}

} // namespace Imbuto
