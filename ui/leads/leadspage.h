// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Imbuto {

class Session;
class RuleBook;
struct Pipeline;

/// The pipeline whose stages are drawn in groups: the one that the panel of leads shows (S6); null when
/// the rule book has none.
const Pipeline *leadsPipeline(const RuleBook &book);

/// The panel of leads: the groups of leadsPipeline() one under the other, each with its columns. Null when
/// the rule book has no such pipeline.
QWidget *createLeadsPage(Session &session, QWidget *parent = nullptr);

/// Begins a new person on \a page; false when it is not the panel of leads.
bool createOnLeadsPage(QWidget *page);

} // namespace Imbuto
