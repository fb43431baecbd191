// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/kindsettings.h"

#include "core/fields.h"
#include "core/rules/shipped.h"
#include "ui/shell/session.h"

#include <QComboBox>
#include <QHBoxLayout>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

using Json = nlohmann::ordered_json;

QString settingKey(const ActivityKindId &id)
{
    return u"kind."_s + id;
}

Json kindsOf(const RuleBook::Source &vocabulary)
{
    const Json all = Json::parse(vocabulary.json.begin(), vocabulary.json.end(), nullptr, false);
    return all.is_object() ? all.value("kinds", Json::array()) : Json::array();
}

std::optional<Json> kindIn(const RuleBook::Source &vocabulary, const ActivityKindId &id)
{
    for (const Json &kind : kindsOf(vocabulary)) {
        if (kind.value("id", std::string()) == id.toStdString())
            return kind;
    }
    return std::nullopt;
}

bool isShipped(const ActivityKindId &id)
{
    return kindIn(shippedVocabulary(), id).has_value();
}

/// An id from a caption: what is left of it in small letters, and a number where it is taken.
ActivityKindId freeId(const QString &caption, const RuleBook &book)
{
    QString stem;
    for (const QChar c : caption.normalized(QString::NormalizationForm_D).toLower()) {
        if (c.unicode() < 128 && c.isLetterOrNumber())
            stem += c;
        else if (c.isSpace() && !stem.endsWith(u'_'))
            stem += u'_';
    }
    if (stem.isEmpty())
        stem = u"kind"_s;
    ActivityKindId id = stem.left(60);
    for (int number = 2; book.kind(id); ++number)
        id = stem.left(60) + QString::number(number);
    return id;
}

} // namespace

void KindSettings::fill()
{
    addNew();
    const QString language = m_session.language().code;
    for (const ActivityGroup &kinds : m_session.book().groups()) {
        QVBoxLayout *lines = group(kinds.caption.in(language));
        for (const ActivityKind &kind : m_session.book().kinds()) {
            if (kind.group == kinds.id)
                addKind(lines, kind);
        }
    }
}

void KindSettings::addKind(QVBoxLayout *group, const ActivityKind &kind)
{
    auto *row = new QHBoxLayout;
    auto *name = new QLineEdit(kind.caption.in(m_session.language().code), this);
    name->setObjectName(u"kind-"_s + kind.id);
    name->setAccessibleName(tr("Name of the activity %1").arg(kind.id));
    name->setEnabled(canChange());
    connect(name, &QLineEdit::editingFinished, this,
            [this, name, id = kind.id] { rename(id, name->text().trimmed()); });
    row->addWidget(name, 1);
    QLabel *id = plainLabel(kind.id, this, TextRole::Caption);
    id->setMinimumWidth(scaled(140));
    row->addWidget(id);
    if (!isShipped(kind.id)) {
        QToolButton *remove = iconButton(u"trash"_s, tr("Remove “%1”").arg(name->text()), this);
        remove->setEnabled(canChange());
        connect(remove, &QToolButton::clicked, this, [this, id = kind.id] {
            const auto done = m_session.run(Command::SaveSettings{{{settingKey(id), {}}}});
            if (done)
                Q_EMIT m_session.toast(tr("Activity removed"), done->change);
        });
        row->addWidget(remove);
    }
    group->addLayout(row);
}

void KindSettings::addNew()
{
    QVBoxLayout *lines = group(tr("New kind of activity"),
                               tr("It can be logged, imported and asked for by rules. Captions "
                                  "below are those of the present language."));
    auto *row = new QHBoxLayout;
    auto *name = new QLineEdit(this);
    name->setObjectName(u"newKind"_s);
    name->setPlaceholderText(tr("Name, such as “Trade fair”"));
    name->setAccessibleName(tr("Name of the new kind"));
    name->setEnabled(canChange());
    auto *groups = new QComboBox(this);
    groups->setAccessibleName(tr("Group of the new kind"));
    for (const ActivityGroup &kinds : m_session.book().groups())
        groups->addItem(kinds.caption.in(m_session.language().code), kinds.id);
    auto *add = new QPushButton(tr("Add"), this);
    add->setAccessibleName(tr("Add the kind of activity"));
    const auto make = [this, name, groups] {
        create(name->text().trimmed(), groups->currentData().toString());
    };
    connect(add, &QPushButton::clicked, this, make);
    connect(name, &QLineEdit::returnPressed, this, make);
    add->setEnabled(canChange());
    row->addWidget(name, 1);
    row->addWidget(groups);
    row->addWidget(add);
    lines->addLayout(row);
}

void KindSettings::rename(const ActivityKindId &id, const QString &caption)
{
    const ActivityKind *kind = m_session.book().kind(id);
    const std::string language = m_session.language().code.toStdString();
    if (!kind || caption.isEmpty() || caption == kind->caption.in(m_session.language().code))
        return;
    auto json = kindIn(m_session.workspace().vocabulary(), id);
    if (!json)
        return;
    (*json)["caption"][language] = caption.toStdString();
    const auto done = m_session.run(
        Command::SaveSettings{{{settingKey(id), QString::fromStdString(json->dump())}}});
    if (done)
        Q_EMIT m_session.toast(tr("Renamed to “%1”").arg(caption), done->change);
}

void KindSettings::create(const QString &caption, const QString &group)
{
    if (caption.isEmpty())
        return;
    Json captions;
    for (const QString &language : {u"en"_s, u"it"_s})
        captions[language.toStdString()] = caption.toStdString(); // until somebody translates it
    const ActivityKindId id = freeId(caption, m_session.book());
    const Json kind{{"id", id.toStdString()},
                    {"group", group.toStdString()},
                    {"caption", captions},
                    {"data", Json::array({kNoteKey})}};
    const auto done = m_session.run(
        Command::SaveSettings{{{settingKey(id), QString::fromStdString(kind.dump())}}});
    if (done)
        Q_EMIT m_session.toast(tr("“%1” can be logged now").arg(caption), done->change);
}

} // namespace Imbuto
