// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/palette/textmatch.h"

#include <QAbstractListModel>

#include <functional>

namespace Imbuto {

/// One thing that the palette reaches.
struct PaletteItem
{
    QString id; ///< stable from start to start: what "recent" remembers
    QString title;
    QString detail; ///< second, quiet text behind the title
    QString icon;   ///< of resources/icons; empty: none
    QString shortcut;
    QString refusal; ///< why it cannot be done now; empty: it can
    std::function<void()> run;
};

/// Where things come from. More of them may be added: saved views are one.
struct PaletteSource
{
    /// Listed: items() gives all there is and the palette matches them. Found: items() looks for what was
    /// typed itself, best first.
    enum class Kind : quint8 { Listed, Found };
    Kind kind = Kind::Listed;
    std::function<QString()> caption; ///< of the group, in the reader's language
    std::function<std::vector<PaletteItem>(const QString &typed)> items;
    /// The item of an id that it once gave; for Found only.
    std::function<std::optional<PaletteItem>(const QString &id)> item = {};
    int most = 6;        ///< so many at most when something was typed
    bool record = false; ///< people, companies, deals, notes: what a search is about
};

/// What the palette shows for what was typed: recent things first, then group by group, the group with the
/// best match before the others.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
public:
    /// Everything, or only what a search is about.
    enum class Scope : quint8 { Everything, Search };
    enum Role {
        DetailRole = Qt::UserRole + 1,
        ShortcutRole,
        RefusalRole,
        IconRole,
        SectionRole ///< caption of the group above the row; empty inside one
    };

    using QAbstractListModel::QAbstractListModel;

    void setSources(std::vector<PaletteSource> sources);
    void addSource(PaletteSource source);
    /// Ids, latest first.
    void setRecent(const QStringList &ids) { m_recent = ids; }
    void begin(Scope scope);
    void setTyped(const QString &typed);
    const QString &typed() const { return m_typed; }
    const PaletteItem *itemAt(int row) const;
    const std::vector<Hit> &hitsAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        PaletteItem item;
        std::vector<Hit> hits;
        int score = 0;
    };
    struct Group
    {
        QString caption;
        std::vector<Row> rows;
        int score = 0;
    };
    Group collect(const PaletteSource &source) const;
    Group recent() const;
    std::optional<PaletteItem> find(const QString &id) const;

    std::vector<PaletteSource> m_sources;
    QStringList m_recent;
    Scope m_scope = Scope::Everything;
    QString m_typed;
    std::vector<Row> m_rows;
    std::vector<QString> m_sections; ///< by row
};

} // namespace Imbuto
