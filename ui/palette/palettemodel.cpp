// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palettemodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr int kMostRecent = 6;
constexpr int kRecentBonus = 120;
constexpr int kMostSearched = 12; ///< of one kind, when nothing but records is asked for

} // namespace

void PaletteModel::setSources(std::vector<PaletteSource> sources)
{
    m_sources = std::move(sources);
}

void PaletteModel::addSource(PaletteSource source)
{
    m_sources.push_back(std::move(source));
}

void PaletteModel::begin(Scope scope)
{
    m_scope = scope;
    setTyped({});
}

PaletteModel::Group PaletteModel::collect(const PaletteSource &source) const
{
    Group group{source.caption(), {}, 0};
    const bool found = source.kind == PaletteSource::Kind::Found;
    int place = 0;
    for (PaletteItem &item : source.items(m_typed)) {
        auto match = matchText(item.title, m_typed);
        if (!match && !found)
            match = matchText(item.detail, m_typed) ? std::optional(TextMatch{}) : std::nullopt;
        if (!match) {
            if (!found)
                continue;
            match = TextMatch{0, hitsIn(item.title, m_typed)};
        }
        if (m_recent.contains(item.id) && !m_typed.isEmpty())
            match->score += kRecentBonus;
        if (found)
            match->score -= place++; // it knows better which of two is meant
        group.rows.push_back({std::move(item), std::move(match->hits), match->score});
    }
    if (!m_typed.isEmpty())
        std::ranges::stable_sort(group.rows, std::greater(), &Row::score);
    const int most = m_scope == Scope::Search ? kMostSearched : source.most;
    if (!m_typed.isEmpty() && group.rows.size() > size_t(most))
        group.rows.resize(size_t(most));
    group.score = group.rows.empty() ? 0 : group.rows.front().score;
    return group;
}

std::optional<PaletteItem> PaletteModel::find(const QString &id) const
{
    for (const PaletteSource &source : m_sources) {
        if (m_scope == Scope::Search && !source.record)
            continue;
        if (source.item) {
            if (auto item = source.item(id))
                return item;
        } else if (source.kind == PaletteSource::Kind::Listed) {
            for (PaletteItem &item : source.items({})) {
                if (item.id == id)
                    return std::move(item);
            }
        }
    }
    return std::nullopt;
}

PaletteModel::Group PaletteModel::recent() const
{
    Group group{tr("Recent"), {}, 0};
    for (const QString &id : m_recent) {
        if (auto item = find(id))
            group.rows.push_back({std::move(*item), {}, 0});
        if (group.rows.size() == kMostRecent)
            break;
    }
    return group;
}

void PaletteModel::setTyped(const QString &typed)
{
    m_typed = typed.simplified();
    std::vector<Group> groups;
    if (m_typed.isEmpty())
        groups.push_back(recent());
    for (const PaletteSource &source : m_sources) {
        if (m_scope == Scope::Everything || source.record)
            groups.push_back(collect(source));
    }
    if (!m_typed.isEmpty())
        std::ranges::stable_sort(groups, std::greater(), &Group::score);
    beginResetModel();
    m_rows.clear();
    m_sections.clear();
    for (Group &group : groups) {
        for (size_t i = 0; i < group.rows.size(); ++i)
            m_sections.push_back(i == 0 ? group.caption : QString());
        std::ranges::move(group.rows, std::back_inserter(m_rows));
    }
    endResetModel();
}

const PaletteItem *PaletteModel::itemAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[size_t(row)].item : nullptr;
}

const std::vector<Hit> &PaletteModel::hitsAt(int row) const
{
    static const std::vector<Hit> none;
    return row >= 0 && row < rowCount() ? m_rows[size_t(row)].hits : none;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteItem *item = index.isValid() ? itemAt(index.row()) : nullptr;
    if (!item)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return item->title;
    case DetailRole:
        return item->detail;
    case ShortcutRole:
        return item->shortcut;
    case RefusalRole:
        return item->refusal;
    case IconRole:
        return item->icon;
    case SectionRole:
        return m_sections[size_t(index.row())];
    case Qt::AccessibleTextRole: {
        QStringList said{item->title};
        for (const QString &more : {item->detail, item->shortcut, item->refusal}) {
            if (!more.isEmpty())
                said << more;
        }
        return said.join(u", "_s);
    }
    default:
        return {};
    }
}

} // namespace Imbuto
