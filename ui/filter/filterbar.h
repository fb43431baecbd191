// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/views.h"
#include "ui/filter/filtertext.h"

#include <QWidget>

class QPushButton;

namespace Imbuto {

class ChipButton;
class FilterChip;
struct FilterInForce;
class Session;

/// What a board or a list is narrowed to, as chips in a row; hidden while nothing narrows it. The button that adds to it
/// stands elsewhere, in the head of the page: button(). Keys: `f` opens the choices, Left and Right walk along the
/// chips, Return chooses otherwise, Delete removes, Escape goes back to the board.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    FilterBar(Session &session, SubjectKind kind, QWidget *page, Narrowed what = Narrowed::Cards);

    /// Opens the choices; for the page's head.
    ChipButton *button() const { return m_button; }
    const CardFilter &filter() const { return m_filter; }
    /// Shows \a filter; says so by changed() when it is another one.
    void setFilter(const CardFilter &filter);
    void openMenu();
    /// Reads names anew: a user or a segment was renamed.
    void refresh() { rebuild(); }
    /// What there is to keep: nothing, what is shown as a view, or the view that is shown as it is now.
    enum class Saving : quint8 { Nothing, View, Changes };
    /// Shows "Save view" or "Update view", which ask for saveRequested().
    void offerSaving(Saving saving);

Q_SIGNALS:
    void changed();
    void saveRequested();
    /// The person is done here: the focus goes back to what is narrowed.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void rebuild();
    FilterInForce inForce();
    void openCriterion(FilterChip *chip);
    void remove(const Aspect &aspect);
    void retranslate();
    void step(int by);

    Session &m_session;
    SubjectKind m_kind;
    Narrowed m_what;
    CardFilter m_filter;
    ChipButton *m_button;
    std::vector<FilterChip *> m_chips;
    QPushButton *m_clear;
    QPushButton *m_save;
    Saving m_saving = Saving::Nothing;
};

} // namespace Imbuto
