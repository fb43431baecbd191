// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "ui/palette/palettesources.h"
#include "ui/shell/theme.h"

#include <QWidget>

#include <map>

class QButtonGroup;
class QLabel;
class QMenu;
class QTimer;
class QToolButton;
class QVBoxLayout;

namespace Imbuto {

class Session;
class SideEntry;
struct Pipeline;
struct SavedView;

/// The id of the page that shows a saved view.
QString viewPage(const QString &id);
bool isViewPage(const QString &page);
/// The id of the page that lists records of \a kind.
QString listPage(SubjectKind kind);

/// The way between pages: boards from the rule book, then people; at the foot who works here, and the settings.
/// Can be collapsed to icons.
class SideBar : public QWidget
{
    Q_OBJECT
public:
    explicit SideBar(QWidget *parent = nullptr);

    /// Builds the entries for \a session; null: product mark only.
    void setSession(Session *session);
    void setCurrent(const QString &page);
    /// Other rules are in force: the boards may be other ones.
    void rebuild();
    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return m_collapsed; }
    /// The pages with what they are called here.
    std::vector<PageEntry> pageEntries() const;
    /// The ids of the pages that have an entry in sight, from top to bottom.
    QStringList pages() const;
    void retranslate();
    QSize sizeHint() const override;

Q_SIGNALS:
    void pageRequested(const QString &page);
    void collapseToggled(bool collapsed);
    void searchRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QLabel *addSection();
    SideEntry *addEntry(const QString &page, const QString &icon);
    void buildEntries();
    SideEntry *addView(const SavedView &view);
    void addList(SubjectKind kind);
    /// Boards whose cards are worked towards an end, and those that only follow from facts.
    enum class Board : quint8 { Worked, Followed };
    std::vector<const Pipeline *> boards(Board which) const;
    void addBoard(const Pipeline &pipeline);
    void addMore();
    bool isMoreShown() const;
    void showMore(bool shown);
    void buildFoot(QVBoxLayout *layout);
    void fillUserMenu();
    void refreshUser();
    void refreshCounts();
    void scheduleCounts();
    void follow(const ChangeSet &change);
    void ink();

    Session *m_session = nullptr;
    QVBoxLayout *m_entriesLayout;
    QWidget *m_entriesArea;
    QButtonGroup *m_group;
    std::map<QString, SideEntry *> m_entries;
    QStringList m_pages;
    QString m_current; ///< the page that is shown
    QLabel *m_mark;
    QLabel *m_product;
    QLabel *m_boards = nullptr;
    QLabel *m_people = nullptr;
    QLabel *m_insight = nullptr;
    QToolButton *m_collapse;
    SideEntry *m_search;
    SideEntry *m_user;
    SideEntry *m_more = nullptr;       ///< opens the group of the other boards
    std::vector<SideEntry *> m_hidden; ///< the group
    SideEntry *m_settings;
    QMenu *m_userMenu;
    QTimer *m_countTimer;
    bool m_collapsed = false;
};

} // namespace Imbuto
