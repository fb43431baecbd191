// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <nlohmann/json.hpp>

#include <vector>

namespace Imbuto {

/// Rules as they are edited: keys stay in the order in which they were written.
using RuleJson = nlohmann::ordered_json;

/// A condition as a tree of lines. Groups are all, any or none of; leaves keep their JSON as it is, with
/// whatever nobody here understands. What is no condition at all stays as Opaque.
struct ConditionNode
{
    enum class Kind : quint8 { All, Any, None, Leaf, Opaque };
    Kind kind = Kind::All;
    RuleJson json; ///< Leaf and Opaque
    std::vector<ConditionNode> children;
    bool listed = true; ///< None: written as not any […], else not of the one

    bool isGroup() const { return kind != Kind::Leaf && kind != Kind::Opaque; }
    static ConditionNode read(const RuleJson &json);
    static ConditionNode leaf(RuleJson json);
    RuleJson write() const;
};

/// The way from the root to a node: which child, then which of its children.
using NodePath = std::vector<size_t>;

/// The node at \a path; null when there is none.
ConditionNode *nodeAt(ConditionNode &root, const NodePath &path);
/// Where the node at \a path stands in the JSON that \a root writes: "/all/1/not".
QString jsonPointer(const ConditionNode &root, const NodePath &path);

/// Puts \a node at the end of the group at \a path; a leaf there becomes a group of both. The new node's place.
NodePath addTo(ConditionNode &root, const NodePath &path, ConditionNode node);
/// Takes the node away; of a group of one, at the root, only that one is left.
void removeAt(ConditionNode &root, const NodePath &path);
/// Puts a group of its own around the node. The node's new place.
NodePath wrapAt(ConditionNode &root, const NodePath &path, ConditionNode::Kind kind);
/// Moves the node \a by places among its neighbours. Its new place.
NodePath moveAt(ConditionNode &root, const NodePath &path, int by);

} // namespace Imbuto
