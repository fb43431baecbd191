// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/readmodels.h"
#include "core/workspace.h"

#include <QAbstractItemModel>

#include <functional>
#include <unordered_map>

namespace Imbuto {

class Session;

/// One pipeline as a two-level model: stages, then cards. Cards come from the store in pages, totals from
/// its aggregates; afterwards it follows Workspace::changed() row by row and reads the world again only on
/// reloaded(). It never changes by itself: a drop goes through the workspace.
class BoardModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        SubjectRole = Qt::UserRole + 1, ///< the id of a card's subject
    };
    static constexpr int kPage = 60;
    /// Of a column in the manual order, before anybody asks for more: what most windows show.
    static constexpr int kFirstPage = 16;
    /// A change that touches more cards than this is followed by reading again.
    static constexpr size_t kFollowLimit = 400;

    /// Which cards of which stage are read, and in which order; a stage that is not named is read whole,
    /// in the manual order.
    using Reads = std::map<StageId, ColumnRead>;

    /// Where the totals come from when somebody has them already.
    using Totals = std::function<std::vector<ColumnTotals>()>;

    BoardModel(Session &session, const PipelineId &pipeline, QObject *parent = nullptr,
               Reads reads = {}, const BoardFilter &filter = {}, Totals totals = {});
    ~BoardModel() override;

    /// The pipeline of which the columns were made. With other rules in force, another board is made.
    const Pipeline &pipeline() const;
    const Stage &stageAt(int row) const;
    QModelIndex stageIndex(const StageId &stage) const;
    bool isStage(const QModelIndex &index) const;
    /// The card of \a index; null for a stage. Valid until the model changes.
    const BoardCard *card(const QModelIndex &index) const;
    /// The index of a card that has been loaded; invalid otherwise.
    QModelIndex indexOf(Subject subject) const;
    const ColumnTotals &totals(const StageId &stage) const;
    /// What the store counts in all columns.
    qint64 count() const;
    /// What columns leave out because it ended too long ago.
    qint64 hidden() const;

    ColumnRead columnRead(const StageId &stage) const;
    /// Reads the column \a stage again when \a read is another one.
    void setColumnRead(const StageId &stage, const ColumnRead &read);
    /// From when on columns show what entered them, where that is limited.
    std::map<StageId, Instant> limits() const;
    const BoardFilter &filter() const { return m_filter; }
    void setFilter(const BoardFilter &filter);
    /// "Rossi Srl, 1.200 €, Proposal, 12 days in stage": what is read out for a card.
    QString accessibleText(const BoardCard &card) const;
    /// "Level Gold · Renewal 31/03/2026": the custom fields that the board shows of a card, as far as it has them.
    QString fieldsText(const BoardCard &card) const;
    /// True when the card has stood without activity longer than its stage allows.
    bool isRotting(const BoardCard &card) const;
    /// Days since the last sign of life in the stage.
    int idleDays(const BoardCard &card) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    /// Loads every card of the column \a stage.
    void fetchAll(const QModelIndex &stage);
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    /// Refuses: what is let go on a list goes through the workspace, and comes back by changed().
    bool dropMimeData(const QMimeData *, Qt::DropAction, int, int, const QModelIndex &) override
    {
        return false;
    }
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }

    static QString mimeType();
    /// What a drag of \a subjects carries.
    static QMimeData *dataOf(const std::vector<Subject> &subjects);
    /// The subjects that mimeData() wrote; empty when it is not ours.
    static std::vector<Subject> subjectsIn(const QMimeData *data);

    /// Reads everything again.
    void reload();

Q_SIGNALS:
    /// Count or sums of a column changed.
    void totalsChanged(const Imbuto::StageId &stage);

private:
    struct Column;
    void read();
    std::vector<ColumnTotals> readTotals();
    void readFirstPage(Column &column);
    void adopt(Column &column, BoardCard card);
    void forget(int row);
    void fetch(int row, int limit);
    void follow(const ChangeSet &change);
    void followRows(const ChangeSet &change);
    void refreshCard(Subject subject);
    void take(const BoardCard &card);
    void place(BoardCard card);
    void refreshTexts();
    Column &column(int row) { return *m_columns[size_t(row)]; }
    const Column &column(int row) const { return *m_columns[size_t(row)]; }

    Session &m_session;
    PipelineId m_pipelineId;
    const Pipeline
        *m_pipeline; ///< as it was when the columns were made: a workspace keeps every book
    BoardFilter m_filter;
    Reads m_reads;
    Totals m_totals;
    std::vector<std::unique_ptr<Column>> m_columns;
    std::unordered_map<qint64, BoardCard *> m_loaded; ///< by subject id
};

} // namespace Imbuto
