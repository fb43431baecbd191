// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/namecompleter.h"

#include "ui/shell/session.h"

#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>

namespace Imbuto {

namespace {
constexpr int kSuggestions = 8;
}

QCompleter *completeNames(QLineEdit *line, Session &session, SubjectKind kind)
{
    auto *names = new QStringListModel(line);
    auto *completer = new QCompleter(names, line);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion); // the search filters
    line->setCompleter(completer);
    QObject::connect(
        line, &QLineEdit::textEdited, names, [&session, names, kind](const QString &text) {
            const auto rows =
                session.read([&] { return session.store().listRows(kind, text, 0, kSuggestions); });
            QStringList found;
            for (const ListRow &row : rows)
                found << row.name;
            names->setStringList(found);
        });
    return completer;
}

} // namespace Imbuto
