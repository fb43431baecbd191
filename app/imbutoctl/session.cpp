// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imbutoctl/session.h"

#include "app/imbutoctl/ctl.h"
#include "app/location.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Imbuto {

namespace {

void write(std::FILE *file, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), file);
    std::fflush(file);
}

} // namespace

Session::Session(const Options &options)
    : m_options(options), m_language(Language::of(options.language))
{
}

QString Session::database() const
{
    return m_options.database.isEmpty() ? defaultDatabase() : m_options.database;
}

std::unique_ptr<Clock> Session::clock(const Calendar &calendar) const
{
    if (m_options.now.isEmpty())
        return std::make_unique<SystemClock>();
    return std::make_unique<FixedClock>(parseInstant(m_options.now, calendar).value_or(0));
}

Expected<std::unique_ptr<Workspace>> Session::open() const
{
    if (m_options.now.isEmpty())
        return openWith(std::make_unique<SystemClock>());
    // a time without a zone is local to the workspace, whose zone is known only once it is open
    auto fixed = std::make_unique<FixedClock>(parseInstant(m_options.now, Calendar()).value_or(0));
    FixedClock *clock = fixed.get();
    Expected<std::unique_ptr<Workspace>> workspace = openWith(std::move(fixed));
    if (workspace)
        clock->set(parseInstant(m_options.now, (*workspace)->calendar()).value_or(0));
    return workspace;
}

Expected<std::unique_ptr<Workspace>> Session::openWith(std::unique_ptr<Clock> clock) const
{
    return Workspace::open(database(), std::move(clock));
}

void Session::print(const Json &document) const
{
    write(stdout,
          QByteArray::fromStdString(document.dump(-1, ' ', false, Json::error_handler_t::replace))
              + '\n');
}

void Session::print(const QString &text) const
{
    write(stdout, text.toUtf8() + '\n');
}

void Session::message(const QString &text) const
{
    write(stderr, text.toUtf8() + '\n');
}

int Session::fail(const Error &error) const
{
    const bool named = error.field.isEmpty() || error.text.contains(error.field);
    message(named ? error.text : Ctl::tr("%1: %2").arg(error.field, error.text));
    return int(error.code);
}

Expected<Command::SubjectRef> subjectRef(const QString &text)
{
    static const std::map<QString, SubjectKind> kinds{{u"person"_s, SubjectKind::Person},
                                                      {u"company"_s, SubjectKind::Company},
                                                      {u"deal"_s, SubjectKind::Deal}};
    const qsizetype colon = text.indexOf(u':');
    const auto kind = kinds.find(text.left(std::max<qsizetype>(colon, 0)));
    if (kind == kinds.end() || colon + 1 == text.size())
        return badInput(Ctl::tr("“%1” is not person:REF, company:REF or deal:REF").arg(text));
    return Command::SubjectRef{kind->second, text.mid(colon + 1)};
}

Expected<Subject> subjectOf(const Workspace &workspace, const QString &text)
{
    const Expected<Command::SubjectRef> ref = subjectRef(text);
    if (!ref)
        return tl::make_unexpected(ref.error());
    const std::optional<Subject> subject = workspace.find(*ref);
    if (!subject)
        return badInput(Ctl::tr("There is no %1").arg(text));
    return *subject;
}

Expected<const Pipeline *> pipelineOf(const Workspace &workspace, const QString &id)
{
    if (const Pipeline *pipeline = workspace.book().pipeline(id))
        return pipeline;
    return badInput(Ctl::tr("There is no pipeline “%1”").arg(id));
}

Expected<const Pipeline *> pipelineFor(const Workspace &workspace, const QString &id,
                                       SubjectKind kind)
{
    Expected<const Pipeline *> pipeline = pipelineOf(workspace, id);
    if (pipeline && (*pipeline)->subject != kind)
        return badInput(Ctl::tr("The pipeline “%1” is not for this kind of subject").arg(id));
    return pipeline;
}

} // namespace Imbuto
