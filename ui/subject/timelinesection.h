// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/types.h"
#include "ui/subject/section.h"

#include <span>

class QComboBox;
class QLabel;
class QPushButton;

namespace Imbuto {

class LinkButton;
class LogForm;
class TimelineBlock;

/// What happened, newest first, a page at a time; and the way to log what happens next.
class TimelineSection : public Section
{
    Q_OBJECT
public:
    TimelineSection(Session &session, QWidget *parent);

    void fill(const Dossier &dossier) override;
    /// Reads the next page when there may be one.
    void loadMore();
    /// Opens the form for \a kind with \a values filled in.
    void beginLog(const ActivityKindId &kind, const Values &values);
    /// The key of a usual kind opens its form; true when it is one.
    bool handleKey(QChar key);
    LogForm *form() const { return m_form; }
    QComboBox *filter() const { return m_filter; }
    int shownCount() const;
    /// What is in sight of the section; entries far from it give up their widgets until it comes back.
    void lookAt(const QRect &sight);

    static constexpr int kPage = 20;

Q_SIGNALS:
    /// The form opened or closed: the panel scrolls it into sight.
    void formOpened(QWidget *form);

private:
    void fillLogRow();
    void readAgain(int wanted);
    void show(std::span<const Activity> activities);
    TimelineBlock *addBlock();
    QDate dayAbove(size_t block) const;
    void showMenu(QPushButton *button);
    void fillFilter();
    std::vector<Activity> read(int limit, const Activity *before = nullptr);
    void showActions(const Activity &activity, QWidget *button);

    Record m_record;
    std::vector<TimelineBlock *> m_blocks; ///< a page each
    bool m_complete = false;
    QString m_language;
    QComboBox *m_filter; ///< everything, or a group of kinds
    QWidget *m_logRow;
    LogForm *m_form;
    QVBoxLayout *m_list;
    QLabel *m_nothing;
    LinkButton *m_more;
};

} // namespace Imbuto
