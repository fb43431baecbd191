// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain.h"

#include "core/fields.h"
#include "core/rules/facttable.h"
#include "core/rules/jsonvalues.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace Imbuto {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Explain)
};

QString stageCaption(const Pipeline &pipeline, const StageId &id, const Language &language)
{
    const Stage *stage = pipeline.stage(id);
    return stage ? stage->caption.in(language.code) : id;
}

QString stageNames(const Pipeline &pipeline, const Value &ids, const Language &language)
{
    QStringList names;
    for (const QString &id : plainText(ids).split(QStringLiteral(", "), Qt::SkipEmptyParts))
        names << stageCaption(pipeline, id, language);
    return names.join(QStringLiteral(", "));
}

/// What to do about it, as a short imperative.
QString advice(const Unmet &unmet, const RuleBook &book, const Language &language)
{
    if (!unmet.repair)
        return {};
    switch (unmet.repair->kind) {
    case Repair::Kind::Field:
        return Words::tr("Fill it in.");
    case Repair::Kind::Owner:
        return Words::tr("Choose one.");
    case Repair::Kind::Reason:
        return Words::tr("Give one.");
    case Repair::Kind::Activity:
        if (const ActivityKind *kind = book.kind(unmet.repair->activity))
            return Words::tr("Log: %1.").arg(kind->caption.in(language.code));
        return Words::tr("Log it.");
    }
    return {};
}

} // namespace

Language Language::of(const QString &code)
{
    if (code.startsWith(u"it"))
        return {QStringLiteral("it"), QLocale(QLocale::Italian, QLocale::Italy)};
    return {};
}

QString text(const Value &value, const Language &language)
{
    struct Visitor
    {
        const QLocale &locale;
        QString operator()(std::monostate) const { return {}; }
        QString operator()(bool b) const { return b ? Words::tr("yes") : Words::tr("no"); }
        QString operator()(qint64 i) const { return locale.toString(i); }
        QString operator()(double d) const { return locale.toString(d, 'g', 10); }
        QString operator()(const QString &s) const { return s; }
        QString operator()(const QDate &d) const
        {
            return locale.toString(d, QStringLiteral("dd/MM/yyyy"));
        }
    };
    return std::visit(Visitor{language.locale}, value);
}

int currencyDecimals(const QString &currency)
{
    // ISO 4217: all but these have two
    static const QStringList none{
        QStringLiteral("BIF"), QStringLiteral("CLP"), QStringLiteral("DJF"), QStringLiteral("GNF"),
        QStringLiteral("ISK"), QStringLiteral("JPY"), QStringLiteral("KMF"), QStringLiteral("KRW"),
        QStringLiteral("PYG"), QStringLiteral("RWF"), QStringLiteral("UGX"), QStringLiteral("VND"),
        QStringLiteral("VUV"), QStringLiteral("XAF"), QStringLiteral("XOF"), QStringLiteral("XPF")};
    static const QStringList three{
        QStringLiteral("BHD"), QStringLiteral("IQD"), QStringLiteral("JOD"), QStringLiteral("KWD"),
        QStringLiteral("LYD"), QStringLiteral("OMR"), QStringLiteral("TND")};
    return none.contains(currency) ? 0 : three.contains(currency) ? 3 : 2;
}

QString decimalText(qint64 minor, const QString &currency)
{
    const int decimals = currencyDecimals(currency);
    QString digits = QString::number(qAbs(minor)).rightJustified(decimals + 1, u'0');
    if (decimals > 0)
        digits.insert(digits.size() - decimals, u'.');
    return minor < 0 ? u'-' + digits : digits;
}

std::optional<qint64> minorUnits(const QString &decimal, const QString &currency)
{
    const int decimals = currencyDecimals(currency);
    QString s = decimal.trimmed();
    const bool negative = s.startsWith(u'-');
    if (negative || s.startsWith(u'+'))
        s.remove(0, 1);
    const qsizetype dot = s.indexOf(u'.');
    QString whole = dot < 0 ? s : s.left(dot);
    QString part = dot < 0 ? QString() : s.mid(dot + 1);
    while (part.size() > decimals && part.endsWith(u'0'))
        part.chop(1);
    if (part.size() > decimals || (whole.isEmpty() && part.isEmpty())
        || (dot >= 0 && part.isEmpty() && decimals > 0 && dot == s.size() - 1))
        return {};
    const QString digits = whole + part.leftJustified(decimals, u'0');
    if (digits.isEmpty() || digits.size() > 18)
        return {};
    qint64 out = 0;
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9')
            return {};
        out = out * 10 + (c.unicode() - u'0');
    }
    return negative ? -out : out;
}

QString moneyText(qint64 minor, const QString &currency, const Language &language)
{
    const int decimals = currencyDecimals(currency);
    qint64 scale = 1;
    for (int i = 0; i < decimals; ++i)
        scale *= 10;
    // whole amounts are shown without decimals: boards are read, not audited
    QString number = language.locale.toString(qAbs(minor) / scale);
    if (minor % scale != 0)
        number += language.locale.decimalPoint()
            + QString::number(qAbs(minor) % scale).rightJustified(decimals, u'0');
    static const std::map<QString, QString> symbols{{QStringLiteral("EUR"), QStringLiteral("€")},
                                                    {QStringLiteral("USD"), QStringLiteral("$")},
                                                    {QStringLiteral("GBP"), QStringLiteral("£")},
                                                    {QStringLiteral("JPY"), QStringLiteral("¥")}};
    const auto it = symbols.find(currency);
    const QString sign = minor < 0 ? QStringLiteral("−") : QString();
    if (language.code == u"it")
        return sign + number + QChar(0xa0) + (it == symbols.end() ? currency : it->second);
    return sign + (it == symbols.end() ? currency + QChar(0xa0) : it->second) + number;
}

QString unmetKey(const Unmet &unmet)
{
    return unmet.key.isEmpty() && unmet.condition ? QString::fromLatin1(unmet.condition->fact->key)
                                                  : unmet.key;
}

QString conditionText(const Unmet &unmet, const Pipeline &pipeline, const RuleBook &book,
                      const Language &language)
{
    if (unmet.condition) {
        const QString text = unmet.condition->fact->caption(*unmet.condition,
                                                            {pipeline, book, language, unmet.unit});
        return unmet.negated ? Words::tr("Not: %1").arg(text) : text;
    }
    if (unmet.key == u"from")
        return Words::tr("Comes from another stage");
    if (unmet.key == u"owner")
        return Words::tr("Owner");
    if (unmet.key == u"no_owner")
        return Words::tr("No owner");
    if (unmet.key == u"reason")
        return Words::tr("Reason");
    if (unmet.key == u"derived")
        return Words::tr("Follows from the facts");
    if (unmet.key == u"override")
        return Words::tr("Overriding the rules");
    return unmet.key;
}

QString presentText(const Unmet &unmet, const Pipeline &pipeline, const RuleBook &book,
                    const Language &language)
{
    if (unmet.condition)
        return unmet.condition->fact->standing(*unmet.condition, unmet.present,
                                               {pipeline, book, language, unmet.unit});
    if (unmet.key == u"from") {
        const QString here = isNothing(unmet.present)
            ? Words::tr("not in this pipeline")
            : Words::tr("now in %1")
                  .arg(stageCaption(pipeline, plainText(unmet.present), language));
        return isNothing(unmet.needed)
            ? Words::tr("%1; it can't be entered from there").arg(here)
            : Words::tr("%1; can be entered from %2")
                  .arg(here, stageNames(pipeline, unmet.needed, language));
    }
    if (unmet.key == u"derived")
        return Words::tr("this pipeline is computed, its cards can't be moved by hand");
    if (unmet.key == u"override")
        return Words::tr("needs a role that may");
    if (unmet.key == u"no_owner")
        return Words::tr("nobody owns a card in this stage");
    return Words::tr("none given");
}

QString unmetText(const Unmet &unmet, const Pipeline &pipeline, const RuleBook &book,
                  const Language &language)
{
    const QString text = Words::tr("%1: %2.").arg(conditionText(unmet, pipeline, book, language),
                                                  presentText(unmet, pipeline, book, language));
    const QString todo = advice(unmet, book, language);
    return todo.isEmpty() ? text : text + u' ' + todo;
}

QString fieldCaption(const QString &field, const RuleBook &book, const Language &language)
{
    static const std::map<QString, const char *> captions{
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("Explain", "Name")},
        {QStringLiteral("title"), QT_TRANSLATE_NOOP("Explain", "Title")},
        {QStringLiteral("email"), QT_TRANSLATE_NOOP("Explain", "E-mail")},
        {QStringLiteral("phone"), QT_TRANSLATE_NOOP("Explain", "Phone")},
        {QStringLiteral("person"), QT_TRANSLATE_NOOP("Explain", "Person")},
        {QStringLiteral("company"), QT_TRANSLATE_NOOP("Explain", "Company")},
        {QStringLiteral("amount"), QT_TRANSLATE_NOOP("Explain", "Amount")},
        {QStringLiteral("currency"), QT_TRANSLATE_NOOP("Explain", "Currency")},
        {QStringLiteral("expected_close"), QT_TRANSLATE_NOOP("Explain", "Expected close date")},
        {QStringLiteral("owner"), QT_TRANSLATE_NOOP("Explain", "Owner")},
        {QStringLiteral("tags"), QT_TRANSLATE_NOOP("Explain", "Tags")},
        {QStringLiteral("pipeline"), QT_TRANSLATE_NOOP("Explain", "Pipeline")},
        {QStringLiteral("lost_reason"), QT_TRANSLATE_NOOP("Explain", "Lost reason")},
        {QStringLiteral("lost_reason_text"), QT_TRANSLATE_NOOP("Explain", "Lost reason in words")}};
    if (const auto it = captions.find(field); it != captions.end())
        return Words::tr(it->second);
    for (const CustomField &f : book.customFields())
        if (f.key == field)
            return f.caption.in(language.code);
    return field;
}

namespace {

/// "Proposal: offer sent; amount above zero": what is asked of whoever enters \a stage.
QString entryText(const Stage &stage, const Condition &when, const Wording &wording)
{
    QStringList asks;
    std::vector<const Condition *> open{&when};
    while (!open.empty()) {
        const Condition *c = open.back();
        open.pop_back();
        for (auto child = c->children.rbegin(); child != c->children.rend(); ++child)
            open.push_back(&*child);
        if (c->op == Condition::Op::Leaf)
            asks << c->fact->caption(*c, wording);
    }
    const QString caption = stage.caption.in(wording.language.code);
    return asks.isEmpty() ? caption
                          : Words::tr("%1: %2").arg(caption, asks.join(QStringLiteral("; ")));
}

} // namespace

QString ruleText(const RuleId &rule, const Pipeline &pipeline, const RuleBook &book,
                 const Language &language)
{
    if (rule == u"correction")
        return Words::tr("Correction");
    if (rule == u"override")
        return Words::tr("Override");
    if (rule == kHealthRule)
        return Words::tr("Health is judged again");
    const Wording wording{pipeline, book, language};
    for (const Origin &origin : pipeline.origins)
        if (origin.id == rule && !pipeline.stages.empty())
            return entryText(pipeline.stages.front(), origin.when, wording);
    for (const Stage &stage : pipeline.stages) {
        for (const Rule &r : stage.rules)
            if (r.id == rule)
                return entryText(stage, r.when, wording);
        for (const Timer &t : stage.timers)
            if (t.id == rule)
                return Words::tr("Owner released after %1 months in %2")
                    .arg(t.afterMonths)
                    .arg(stage.caption.in(language.code));
    }
    return rule;
}

QString factsJson(const std::vector<Unmet> &conditions)
{
    nlohmann::json out = nlohmann::json::array();
    for (const Unmet &u : conditions) {
        nlohmann::json entry{{"condition", unmetKey(u).toStdString()},
                             {"present", jsonOf(u.present)}};
        if (u.condition)
            entry["leaf"] =
                nlohmann::json::parse(u.condition->source.begin(), u.condition->source.end());
        if (!u.unit.isEmpty())
            entry["unit"] = u.unit.toStdString();
        if (u.negated)
            entry["not"] = true;
        out.push_back(std::move(entry));
    }
    return out.empty() ? QString() : QString::fromStdString(out.dump());
}

std::vector<RecordedFact> recordedFacts(const Transition &transition, const Pipeline &pipeline,
                                        const RuleBook &book, const Language &language)
{
    std::vector<RecordedFact> out;
    const std::string json = transition.facts.toStdString();
    const nlohmann::json entries =
        nlohmann::json::parse(json.empty() ? "[]" : json, nullptr, false);
    if (!entries.is_array())
        return out;
    for (const nlohmann::json &entry : entries) {
        Unmet u;
        u.key = QString::fromStdString(entry.value("condition", ""));
        u.present = valueOf(entry.contains("present") ? entry["present"] : nlohmann::json());
        u.unit = QString::fromStdString(entry.value("unit", ""));
        u.negated = entry.value("not", false);
        Expected<Condition> leaf = tl::make_unexpected(Error());
        if (entry.contains("leaf"))
            leaf = book.condition(QByteArray::fromStdString(entry["leaf"].dump()));
        if (leaf) {
            u.condition = &*leaf;
            u.needed = leaf->fact->needed(*leaf);
        }
        const QString key = u.key;
        out.push_back({key, u.present,
                       Words::tr("%1: %2").arg(conditionText(u, pipeline, book, language),
                                               presentText(u, pipeline, book, language))});
    }
    return out;
}

} // namespace Imbuto
