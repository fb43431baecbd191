// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/shipped.h"
#include "core/rulesinforce.h"
#include "core/settings.h"
#include "core/workspace_p.h"

#include <QTimeZone>

// How a workspace begins: made, opened, and what it was made with.
namespace Imbuto {
namespace {

const QString kTimezone = QStringLiteral("timezone");
const QString kPipelines = QStringLiteral("pipelines");
const QString kSeed = QStringLiteral("seed");

} // namespace

Expected<std::unique_ptr<Workspace>> Workspace::create(const QString &path,
                                                       const CreateOptions &options,
                                                       std::unique_ptr<Clock> clock)
{
    for (const PipelineId &id : options.pipelines)
        if (!shippedPipeline(id))
            return tl::make_unexpected(Error{Error::Code::Usage,
                                             tr("There is no pipeline “%1”.").arg(id),
                                             QStringLiteral("pipelines")});
    const QString zone = options.timezone.isEmpty()
        ? QString::fromUtf8(QTimeZone::systemTimeZoneId())
        : options.timezone;
    for (const Expected<void> &good :
         {checkTimezone(kTimezone, zone), checkCurrency(kCurrency, options.currency)})
        if (!good)
            return tl::make_unexpected(
                Error{Error::Code::Usage, good.error().text, good.error().field});

    auto store = Store::create(path);
    if (!store)
        return tl::make_unexpected(store.error());
    QStringList pipelines;
    for (const PipelineId &id : options.pipelines)
        pipelines << id;
    ChangeSet setup;
    IdSource ids(options.seed);
    setup.header.id = ChangeId{ids.next(0)};
    setup.header.kind = QStringLiteral("setup");
    setup.header.at = setup.header.recorded = kAlways + 1;
    for (const Setting &s : {Setting{kTimezone, zone}, Setting{kCurrency, options.currency},
                             Setting{kPipelines, pipelines.join(u',')}})
        setup.edits<Setting>().push_back({{}, s});
    for (const RuleBook::Source &rules : options.rules)
        setup.edits<Setting>().push_back(
            {{}, Setting{rulesKey(pipelineIn(rules)), keptText(rules.json)}});
    for (const auto &[key, value] : options.settings)
        setup.edits<Setting>().push_back({{}, Setting{key, value}});
    if (options.seed)
        setup.edits<Setting>().push_back({{}, Setting{kSeed, QString::number(*options.seed)}});
    {
        auto tx = Transaction::begin(**store);
        if (!tx)
            return tl::make_unexpected(tx.error());
        if (auto written = (*store)->apply(setup, *tx); !written)
            return tl::make_unexpected(written.error());
        if (auto done = tx->commit(); !done)
            return tl::make_unexpected(done.error());
    }
    store->reset();
    return open(path, std::move(clock));
}

Expected<std::unique_ptr<Workspace>> Workspace::open(const QString &path,
                                                     std::unique_ptr<Clock> clock)
{
    auto store = Store::open(path);
    if (!store)
        return tl::make_unexpected(store.error());
    try {
        std::map<QString, QString> settings;
        for (const Setting &s : (*store)->settings())
            settings[s.key] = s.value;
        auto book = bookInForce(settings);
        if (!book)
            return tl::make_unexpected(book.error());
        std::optional<quint32> seed;
        if (const auto it = settings.find(kSeed); it != settings.end())
            seed = it->second.toUInt();
        auto impl =
            std::make_unique<Impl>(std::move(clock), std::move(*store), std::move(*book), seed);
        const QTimeZone zone(settings[kTimezone].toUtf8());
        impl->calendar = Calendar(zone.isValid() ? zone : QTimeZone::utc());
        impl->bookSettings = bookSettingsIn(settings);
        impl->reload();
        return std::unique_ptr<Workspace>(new Workspace(std::move(impl)));
    } catch (const StorageFault &fault) {
        return tl::make_unexpected(fault.error);
    }
}

Workspace::CreateOptions Workspace::createdWith() const
{
    CreateOptions out;
    const auto first = d->store->changeBySeq(1);
    const auto setup = first ? d->store->changeSet(first->id) : std::nullopt;
    if (!setup)
        return out;
    for (const Edit<Setting> &e : setup->edits<Setting>()) {
        if (e.after->key == kTimezone)
            out.timezone = e.after->value;
        else if (e.after->key == kCurrency)
            out.currency = e.after->value;
        else if (e.after->key == kPipelines)
            for (const QString &id : e.after->value.split(u',', Qt::SkipEmptyParts))
                out.pipelines.push_back(id);
    }
    return out;
}

} // namespace Imbuto
