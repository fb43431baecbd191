// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/conditiontree.h"

#include <algorithm>

namespace Imbuto {
namespace {

using Kind = ConditionNode::Kind;

void readChildren(ConditionNode &node, const RuleJson &list)
{
    for (const RuleJson &child : list)
        node.children.push_back(ConditionNode::read(child));
}

RuleJson writeChildren(const ConditionNode &node)
{
    RuleJson list = RuleJson::array();
    for (const ConditionNode &child : node.children)
        list.push_back(child.write());
    return list;
}

ConditionNode readNone(const RuleJson &inner)
{
    ConditionNode node;
    node.kind = Kind::None;
    node.listed =
        inner.is_object() && inner.size() == 1 && inner.contains("any") && inner["any"].is_array();
    if (node.listed)
        readChildren(node, inner["any"]);
    else
        node.children.push_back(ConditionNode::read(inner));
    return node;
}

/// A root that is a group of one says no more than that one.
void simplify(ConditionNode &root)
{
    if (root.kind == Kind::All && root.children.size() == 1) {
        ConditionNode only = std::move(root.children.front());
        root = std::move(only);
    }
}

NodePath parentOf(const NodePath &path)
{
    return NodePath(path.begin(), path.end() - 1);
}

} // namespace

ConditionNode ConditionNode::leaf(RuleJson json)
{
    ConditionNode node;
    node.kind = Kind::Leaf;
    node.json = std::move(json);
    return node;
}

ConditionNode ConditionNode::read(const RuleJson &json)
{
    ConditionNode node;
    if (json.is_object() && json.contains("fact"))
        return leaf(json);
    if (json.is_object() && json.size() == 1) {
        const std::string key = json.begin().key();
        const RuleJson &inner = json.begin().value();
        if (key == "not")
            return readNone(inner);
        if ((key == "all" || key == "any") && inner.is_array()) {
            node.kind = key == "all" ? Kind::All : Kind::Any;
            readChildren(node, inner);
            return node;
        }
    }
    node.kind = Kind::Opaque;
    node.json = json;
    return node;
}

RuleJson ConditionNode::write() const
{
    switch (kind) {
    case Kind::Leaf:
    case Kind::Opaque:
        return json;
    case Kind::All:
        return {{"all", writeChildren(*this)}};
    case Kind::Any:
        return {{"any", writeChildren(*this)}};
    case Kind::None:
        break;
    }
    if (!listed && children.size() == 1)
        return {{"not", children.front().write()}};
    return {{"not", {{"any", writeChildren(*this)}}}};
}

ConditionNode *nodeAt(ConditionNode &root, const NodePath &path)
{
    ConditionNode *node = &root;
    for (const size_t index : path) {
        if (index >= node->children.size())
            return nullptr;
        node = &node->children[index];
    }
    return node;
}

QString jsonPointer(const ConditionNode &root, const NodePath &path)
{
    QString pointer;
    const ConditionNode *node = &root;
    for (const size_t index : path) {
        if (index >= node->children.size())
            break;
        const QString number = u'/' + QString::number(index);
        if (node->kind == Kind::None)
            pointer += !node->listed && node->children.size() == 1
                ? QStringLiteral("/not")
                : QStringLiteral("/not/any") + number;
        else
            pointer += (node->kind == Kind::All ? QStringLiteral("/all") : QStringLiteral("/any"))
                + number;
        node = &node->children[index];
    }
    return pointer;
}

NodePath addTo(ConditionNode &root, const NodePath &path, ConditionNode node)
{
    ConditionNode *place = nodeAt(root, path);
    if (!place)
        return {};
    if (!place->isGroup()) {
        ConditionNode group;
        group.children.push_back(std::move(*place));
        *place = std::move(group);
    }
    NodePath added = path;
    place->children.push_back(std::move(node));
    added.push_back(place->children.size() - 1);
    return added;
}

void removeAt(ConditionNode &root, const NodePath &path)
{
    if (path.empty()) {
        root = {};
        return;
    }
    ConditionNode *parent = nodeAt(root, parentOf(path));
    if (!parent || path.back() >= parent->children.size())
        return;
    parent->children.erase(parent->children.begin() + qsizetype(path.back()));
    if (parent->children.empty() && path.size() > 1)
        removeAt(root, parentOf(path)); // a group of nothing asks nothing
    else
        simplify(root);
}

NodePath wrapAt(ConditionNode &root, const NodePath &path, ConditionNode::Kind kind)
{
    ConditionNode *node = nodeAt(root, path);
    if (!node)
        return path;
    ConditionNode group;
    group.kind = kind;
    group.children.push_back(std::move(*node));
    *node = std::move(group);
    NodePath inner = path;
    inner.push_back(0);
    return inner;
}

NodePath moveAt(ConditionNode &root, const NodePath &path, int by)
{
    if (path.empty())
        return path;
    ConditionNode *parent = nodeAt(root, parentOf(path));
    const auto to = qint64(path.back()) + by;
    if (!parent || to < 0 || to >= qint64(parent->children.size()))
        return path;
    std::swap(parent->children[path.back()], parent->children[size_t(to)]);
    NodePath moved = path;
    moved.back() = size_t(to);
    return moved;
}

} // namespace Imbuto
