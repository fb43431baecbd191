// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rowbuilder.h"

#include "core/exchange/rowerrors.h"
#include "core/fields.h"

#include <QCoreApplication>

#include <algorithm>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

using Tr = QCoreApplication;

/// Fields of a record that are not plain values.
bool isSpecial(const QString &field)
{
    static const QSet<QString> special{u"ref"_s, u"at"_s, u"stage"_s, u"stage_at"_s, u"pipeline"_s};
    return special.contains(field);
}

bool isReference(const QString &field)
{
    return field == u"owner" || field == u"company" || field == u"person";
}

template<typename T>
const T *byIdOrCaption(const std::vector<T> &all, const QString &text)
{
    for (const T &item : all) {
        if (item.id == text)
            return &item;
    }
    const auto it = std::find_if(all.begin(), all.end(),
                                 [&](const T &item) { return isCalled(item.caption, text); });
    return it == all.end() ? nullptr : &*it;
}

QString textOf(const Command::SaveRecord &save, const QString &field)
{
    const auto it = save.fields.find(field);
    return it == save.fields.end() ? QString() : plainText(it->second);
}

/// Somebody of whom a row says the name only: it is the reference too.
Input createRecord(SubjectKind kind, const QString &name, std::optional<Instant> at)
{
    Command::SaveRecord save;
    save.subject = {kind, name};
    save.fields[u"name"_s] = name;
    return {save, at, {}};
}

Input createUser(const QString &name, Role role)
{
    Command::SaveUser save;
    save.ref = name;
    save.name = name;
    save.role = role;
    save.active = true;
    return {save, {}, {}};
}

} // namespace

RowBuilder::RowBuilder(const Workspace &workspace, const Binding &binding, const Formats &formats,
                       ImportOptions::Placements placements)
    : m_workspace(workspace), m_book(workspace.book()), m_binding(binding), m_formats(formats),
      m_placements(placements), m_references(workspace), m_fields(binding.fields())
{
}

Expected<RowInputs> RowBuilder::build(const CsvRow &row)
{
    switch (m_binding.mapping().kind) {
    case ExchangeKind::Activities:
        return activity(row);
    case ExchangeKind::Users:
        return user(row);
    default:
        return record(row, *subjectKind(m_binding.mapping().kind));
    }
}

void RowBuilder::applied(const RowInputs &inputs)
{
    const auto learn = [this](const Input &input) {
        if (const auto *record = std::get_if<Command::SaveRecord>(&input.command))
            m_references.learnRecord(record->subject.kind, record->subject.ref,
                                     textOf(*record, u"name"_s));
        else if (const auto *saved = std::get_if<Command::SaveUser>(&input.command))
            m_references.learnUser(saved->ref, saved->name.value_or(saved->ref));
    };
    std::for_each(inputs.before.begin(), inputs.before.end(), learn);
    if (m_binding.mapping().kind == ExchangeKind::Users) // records name other kinds only
        learn(inputs.main);
}

Expected<std::optional<Instant>> RowBuilder::when(const CsvRow &row, const QString &field) const
{
    const QString text = m_binding.text(row, field);
    if (text.isEmpty())
        return std::optional<Instant>();
    const Expected<Instant> at = parseWhen(text, m_formats.dates.at(field), m_workspace.calendar());
    if (!at)
        return inField(at.error(), field);
    return std::optional(*at);
}

Expected<Value> RowBuilder::value(const CsvRow &row, const QString &field) const
{
    const QString text = m_binding.text(row, field);
    if (text.isEmpty())
        return Value();
    switch (cellType(m_binding.mapping().kind, field, m_book)) {
    case CellType::Date: {
        const Expected<QDate> day = parseDate(text, m_formats.dates.at(field));
        return day ? Expected<Value>(*day) : inField(day.error(), field);
    }
    case CellType::Decimal: {
        const Expected<QString> number = parseDecimal(text, m_formats.decimals.at(field));
        if (!number)
            return inField(number.error(), field);
        // amounts go on as decimal text: a double would not be exact
        return isMoney(field) ? Value(*number) : numberValue(*number);
    }
    case CellType::Flag: {
        const std::optional<bool> flag = parseFlag(text);
        if (!flag)
            return notAFlag(text, field);
        return Value(*flag);
    }
    default:
        return Value(chosen(field, text));
    }
}

const CustomField *RowBuilder::custom(const QString &field) const
{
    const std::optional<SubjectKind> kind = subjectKind(m_binding.mapping().kind);
    return kind ? m_book.customField(field, *kind) : nullptr;
}

bool RowBuilder::isMoney(const QString &field) const
{
    const CustomField *def = custom(field);
    return field == u"amount" || (def && def->type == u"money");
}

/// A choice may be written as its caption in any language.
QString RowBuilder::chosen(const QString &field, const QString &text) const
{
    const CustomField *def = custom(field);
    if (!def || def->type != u"choice")
        return text;
    for (const auto &[id, caption] : def->choiceCaptions)
        if (isCalled(caption, text))
            return id;
    return text;
}

Value numberValue(const QString &decimal)
{
    bool whole = false;
    const qint64 integer = decimal.toLongLong(&whole);
    return whole ? Value(integer) : Value(decimal.toDouble());
}

Expected<RowInputs> RowBuilder::record(const CsvRow &row, SubjectKind kind)
{
    RowInputs inputs;
    Command::SaveRecord save;
    save.subject.kind = kind;
    save.enforce = m_placements == ImportOptions::Placements::Enforce;
    const auto at = when(row);
    if (!at)
        return tl::make_unexpected(at.error());
    inputs.main.at = *at;
    for (const QString &field : m_fields) {
        if (isSpecial(field) || isReference(field))
            continue;
        const Expected<Value> cell = value(row, field);
        if (!cell)
            return tl::make_unexpected(cell.error());
        if (!isNothing(*cell))
            save.fields[field] = *cell;
    }
    for (const QString &field :
         {u"owner"_s, u"person"_s, u"company"_s}) { // who may be created comes last
        if (const Expected<void> done = reference(row, field, inputs, save); !done)
            return tl::make_unexpected(done.error());
    }
    const Expected<QString> ref = refOf(row, kind, save);
    if (!ref)
        return tl::make_unexpected(ref.error());
    save.subject.ref = *ref;
    if (kind == SubjectKind::Deal) {
        if (const Expected<void> done = placement(row, save); !done)
            return tl::make_unexpected(done.error());
    }
    inputs.main.command = std::move(save);
    return inputs;
}

/// A deal's title with whom it is for.
QString RowBuilder::dealRef(const CsvRow &row, const QString &title) const
{
    QStringList parts{title};
    for (const QString &field : {u"company"_s, u"person"_s}) {
        if (const QString whom = m_binding.text(row, field); !whom.isEmpty())
            parts << whom;
    }
    return parts.join(u'/');
}

/// The mapped ref; else one that the same row gives again: a company's name, a person's email or name, a
/// deal's title with whom it is for.
Expected<QString> RowBuilder::refOf(const CsvRow &row, SubjectKind kind,
                                    const Command::SaveRecord &save)
{
    if (const QString given = m_binding.text(row, u"ref"_s); !given.isEmpty())
        return given;
    const QString name = textOf(save, kind == SubjectKind::Deal ? u"title"_s : u"name"_s);
    const QString email =
        kind == SubjectKind::Person ? textOf(save, u"email"_s).toLower() : QString();
    if (email.isEmpty() && name.isEmpty())
        return emptyField(kind == SubjectKind::Deal ? u"title"_s : u"name"_s);
    if (kind == SubjectKind::Company) {
        const auto known = m_references.record(kind, name);
        if (!known)
            return inField(known.error(), u"name"_s);
        return known->value_or(name);
    }
    const QString ref = !email.isEmpty() ? email
        : kind == SubjectKind::Person    ? name
                                         : dealRef(row, name);
    if (m_derived.contains(ref))
        return badInput(Tr::translate("Exchange",
                                      "An earlier row is also “%1”: a column with a reference is "
                                      "needed to tell them apart.")
                            .arg(ref),
                        u"ref"_s);
    m_derived.insert(ref);
    return ref;
}

Expected<void> RowBuilder::reference(const CsvRow &row, const QString &field, RowInputs &inputs,
                                     Command::SaveRecord &save)
{
    const QString text = m_binding.text(row, field);
    if (text.isEmpty())
        return {};
    const SubjectKind kind = field == u"person" ? SubjectKind::Person : SubjectKind::Company;
    const auto ref = field == u"owner" ? m_references.user(text) : m_references.record(kind, text);
    if (!ref)
        return inField(ref.error(), field);
    if (*ref) {
        save.fields[field] = **ref;
        return {};
    }
    switch (m_binding.unknown(field)) {
    case Mapping::Unknown::Reject:
        return nobodyKnown(text, field);
    case Mapping::Unknown::Create:
        inputs.before.push_back(field == u"owner" ? createUser(text, Role::Rep)
                                                  : createRecord(kind, text, inputs.main.at));
        save.fields[field] = text;
        break;
    case Mapping::Unknown::Skip:
        break;
    }
    return {};
}

Expected<PipelineId> RowBuilder::pipeline(const CsvRow &row) const
{
    const QString text = m_binding.text(row, u"pipeline"_s);
    if (!text.isEmpty()) {
        const Pipeline *named = byIdOrCaption(m_book.pipelines(), text);
        return named ? named->id : text; // what it cannot be, the workspace says
    }
    const std::vector<const Pipeline *> boards = m_book.pipelinesFor(SubjectKind::Deal);
    if (boards.size() == 1)
        return boards.front()->id;
    return emptyField(u"pipeline"_s);
}

Expected<void> RowBuilder::placement(const CsvRow &row, Command::SaveRecord &save) const
{
    const Expected<PipelineId> id = pipeline(row);
    if (!id)
        return tl::make_unexpected(id.error());
    save.pipeline = *id;
    const QString text = m_binding.text(row, u"stage"_s);
    if (text.isEmpty())
        return {};
    const Pipeline *board = m_book.pipeline(*id);
    const Stage *stage = board ? byIdOrCaption(board->stages, text) : nullptr;
    save.stage = stage ? stage->id : text;
    const auto at = when(row, u"stage_at"_s);
    if (!at)
        return tl::make_unexpected(at.error());
    save.stageAt = *at;
    const bool old = isOldNews(save);
    if (old || !stage || !stage->keepsReason)
        std::erase_if(save.fields,
                      [](const auto &f) { return f.first.startsWith(u"lost_reason"); });
    if (old) {
        save.stage.reset();
        save.stageAt.reset();
    }
    return {};
}

/// The deal stands there, or an import put it there and it has moved on since: the same file again says
/// nothing new about it.
bool RowBuilder::isOldNews(const Command::SaveRecord &save) const
{
    const std::optional<Subject> deal = m_workspace.find(save.subject);
    if (!deal)
        return false;
    const std::vector<Transition> history = m_workspace.store().transitionsOf(*deal);
    return std::any_of(history.begin(), history.end(), [&](const Transition &t) {
        return !t.undone && t.cause == Cause::Import && t.pipeline == *save.pipeline
            && t.to == *save.stage;
    });
}

Expected<RowInputs> RowBuilder::user(const CsvRow &row)
{
    RowInputs inputs;
    Command::SaveUser save;
    const QString name = m_binding.text(row, u"name"_s);
    save.ref = m_binding.text(row, u"ref"_s);
    if (save.ref.isEmpty() && name.isEmpty())
        return emptyField(u"name"_s);
    if (save.ref.isEmpty()) {
        const auto known = m_references.user(name);
        if (!known)
            return inField(known.error(), u"name"_s);
        save.ref = known->value_or(name);
    }
    if (!name.isEmpty())
        save.name = name;
    if (const QString role = m_binding.text(row, u"role"_s); role == u"rep" || role == u"manager")
        save.role = role == u"rep" ? Role::Rep : Role::Manager;
    else if (!role.isEmpty())
        return badInput(Tr::translate("Exchange", "“%1” is neither rep nor manager.").arg(role),
                        u"role"_s);
    const Expected<Value> active = value(row, u"active"_s);
    if (!active)
        return tl::make_unexpected(active.error());
    if (const bool *flag = std::get_if<bool>(&*active))
        save.active = *flag;
    if (const QString manager = m_binding.text(row, u"manager"_s); !manager.isEmpty()) {
        const auto known = m_references.user(manager);
        if (!known)
            return inField(known.error(), u"manager"_s);
        const Mapping::Unknown how = m_binding.unknown(u"manager"_s);
        if (!*known && how == Mapping::Unknown::Reject)
            return nobodyKnown(manager, u"manager"_s);
        if (!*known && how == Mapping::Unknown::Create)
            inputs.before.push_back(createUser(manager, Role::Manager));
        if (*known || how == Mapping::Unknown::Create)
            save.manager = known->value_or(manager);
    }
    inputs.main.command = std::move(save);
    return inputs;
}

} // namespace Imbuto
