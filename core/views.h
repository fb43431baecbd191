// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/fieldasks.h"

namespace Imbuto {

class Workspace;
struct Pipeline;

/// What a board is narrowed to, in the words of whoever set it: "mine", "overdue", "14 days" stay what they are from
/// day to day and from one person to the other. resolved() makes a filter of it that the store understands.
struct CardFilter
{
    struct Owner
    {
        enum class Who : quint8 { Me, Nobody, User };
        Who who = Who::Me;
        QString user = {}; ///< Who::User: the user's ref
        bool operator==(const Owner &) const = default;
    };
    std::vector<Owner> owners;        ///< any of them, in order; none: whoever. See withOwner().
    std::optional<qint64> amountFrom; ///< minor units of `currency`, included
    std::optional<qint64> amountTo;
    QString currency;
    int stageDays = 0; ///< at least so many days in the stage
    bool rotting = false;
    std::optional<NextTask> task;
    QStringList tags;                  ///< any of them, case aside, in order. See withTag().
    QString segment;                   ///< the segment's id
    std::vector<FieldAsk> fields = {}; ///< at most one of each field

    bool isEmpty() const { return *this == CardFilter(); }
    bool operator==(const CardFilter &) const = default;
};

/// The filter that asks for \a owner as well, or no longer does so; for \a tag the same.
enum class Ask : quint8 { Also, NoMore };
CardFilter withOwner(CardFilter filter, const CardFilter::Owner &owner, Ask ask);
CardFilter withTag(CardFilter filter, const QString &tag, Ask ask);
/// \a tag is asked for, in whatever case.
bool asksTag(const CardFilter &filter, const QString &tag);

/// The filter for the cards of \a pipeline today, when \a me works; null: nobody in particular. A segment that is
/// gone, or can't be asked, lets nobody through.
BoardFilter resolved(const CardFilter &filter, const Workspace &workspace, const Pipeline &pipeline,
                     UserId me);

/// The same for a list of records of \a kind: what a board asks of a stage asks nothing there.
BoardFilter resolved(const CardFilter &filter, const Workspace &workspace, SubjectKind kind,
                     UserId me);

/// A board or a list as somebody set it, kept under a name for the whole team: the setting `view.ID`, as JSON.
struct SavedView
{
    QString id;
    QString name;
    QString icon;        ///< a name of resources/icons
    PipelineId pipeline; ///< of a board; else empty
    CardFilter filter;
    QString search;
    QString
        arrangement; ///< JSON: how cards, or columns, are arranged, in words of the window's own; or empty
    std::optional<SubjectKind> list = {}; ///< what a list lists; nothing: it is a board
    bool operator==(const SavedView &) const = default;
};

QString viewKey(const QString &id);
bool isViewKey(const QString &key);
/// Reads what is kept under \a key; the error names the key.
Expected<SavedView> viewFrom(const QString &key, const QString &text);
QString viewText(const SavedView &view);
/// The views among \a settings that can be read, by pipeline and name.
std::vector<SavedView> viewsIn(const std::map<QString, QString> &settings);
Expected<void> checkView(const QString &key, const QString &value);

} // namespace Imbuto
