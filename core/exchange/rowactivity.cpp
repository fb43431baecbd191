// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rowbuilder.h"

#include "core/exchange/rowerrors.h"
#include "core/fields.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

using Tr = QCoreApplication;

bool isContractField(const QString &field)
{
    return field == u"subject" || field == u"kind" || field == u"at" || field == u"by"
        || field == u"id";
}

} // namespace

Expected<RowInputs> RowBuilder::activity(const CsvRow &row)
{
    RowInputs inputs;
    Command::LogActivity log;
    const auto at = when(row);
    if (!at)
        return tl::make_unexpected(at.error());
    for (const QString &field : {u"subject"_s, u"kind"_s, u"at"_s}) {
        if (m_binding.text(row, field).isEmpty())
            return emptyField(field);
    }
    const Expected<Command::SubjectRef> named = subject(m_binding.text(row, u"subject"_s));
    if (!named)
        return tl::make_unexpected(named.error());
    const Expected<QString> by = userRef(row, u"by"_s);
    if (!by)
        return tl::make_unexpected(by.error());
    log.subject = *named;
    const QString kindText = m_binding.text(row, u"kind"_s);
    const ActivityKind *known = kind(kindText);
    log.kind = known ? known->id : kindText; // an unknown one, the workspace refuses
    for (const QString &field : m_fields) {
        const QString text = isContractField(field) ? QString() : m_binding.text(row, field);
        if (text.isEmpty())
            continue;
        const Expected<Value> cell = datum(known, field, text);
        if (!cell)
            return tl::make_unexpected(cell.error());
        log.data[field] = *cell;
    }
    log.externalId = m_binding.text(row, u"id"_s);
    if (log.externalId.isEmpty())
        log.externalId = contentId(log, **at, *by);
    inputs.main = {std::move(log), **at, *by};
    return inputs;
}

Expected<Command::SubjectRef> RowBuilder::subject(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    const std::optional<SubjectKind> subjectKind =
        kindFromName(text.left(std::max<qsizetype>(colon, 0)).toLower());
    if (!subjectKind)
        return badInput(
            Tr::translate("Exchange", "“%1” is not person:…, company:… or deal:….").arg(text),
            u"subject"_s);
    const QString name = text.sliced(colon + 1).trimmed();
    const auto ref = m_references.record(*subjectKind, name);
    if (!ref)
        return inField(ref.error(), u"subject"_s);
    if (!*ref)
        return nobodyKnown(text, u"subject"_s);
    return Command::SubjectRef{*subjectKind, **ref};
}

Expected<QString> RowBuilder::userRef(const CsvRow &row, const QString &field) const
{
    const QString text = m_binding.text(row, field);
    if (text.isEmpty())
        return text;
    const auto ref = m_references.user(text);
    if (!ref)
        return inField(ref.error(), field);
    if (!*ref && m_binding.unknown(field) != Mapping::Unknown::Skip)
        return nobodyKnown(text, field);
    return ref->value_or(QString());
}

const ActivityKind *RowBuilder::kind(const QString &text) const
{
    if (const ActivityKind *known = m_book.kind(text))
        return known;
    for (const ActivityKind &known : m_book.kinds()) {
        if (isCalled(known.caption, text))
            return &known;
    }
    return nullptr;
}

Expected<Value> RowBuilder::datum(const ActivityKind *kind, const QString &key,
                                  const QString &text) const
{
    const auto *field = [&]() -> const ActivityField * {
        if (!kind)
            return nullptr;
        const auto it = std::find_if(kind->data.begin(), kind->data.end(),
                                     [&](const ActivityField &f) { return f.key == key; });
        return it == kind->data.end() ? nullptr : &*it;
    }();
    if (field && field->type == u"flag") {
        if (const std::optional<bool> flag = parseFlag(text))
            return Value(*flag);
        return notAFlag(text, key);
    }
    if (const auto mark = m_formats.decimals.find(key); field && mark != m_formats.decimals.end()) {
        const Expected<QString> number = parseDecimal(text, mark->second);
        return number ? Expected<Value>(number->toDouble()) : inField(number.error(), key);
    }
    if (field) {
        for (const auto &[choice, caption] : field->choiceCaptions) {
            if (isCalled(caption, text) || choice.compare(text, Qt::CaseInsensitive) == 0)
                return Value(choice);
        }
    }
    return Value(text);
}

/// An id from what the row says, so that a second run finds it again. Equal rows of the same instant are
/// different activities (three uses in one second): they are numbered.
QString RowBuilder::contentId(const Command::LogActivity &log, Instant at, const QString &by)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QString &text) {
        hash.addData(text.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    };
    for (const QString &text :
         {kindName(log.subject.kind), log.subject.ref, log.kind, isoInstant(at), by})
        add(text);
    for (const auto &[key, value] : log.data) {
        add(key);
        add(plainText(value));
    }
    const QByteArray digest = hash.result().first(16).toHex();
    if (std::exchange(m_equalAt, at) != at)
        m_equal.clear();
    const int number = ++m_equal[digest];
    return u"row-"_s + QString::fromLatin1(digest)
        + (number > 1 ? u'-' + QString::number(number) : QString());
}

} // namespace Imbuto
