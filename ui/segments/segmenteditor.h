// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/segments.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Imbuto {

class ConditionEditor;
class FeedSection;
class MemberSection;
class Session;

/// One segment: its name, what it is about, its condition, who is in it while it is edited, what it feeds.
class SegmentEditor : public QWidget
{
    Q_OBJECT
public:
    explicit SegmentEditor(Session &session, QWidget *parent = nullptr);

    /// Shows \a segment as it is saved; one without id is new.
    void setSegment(const Segment &segment);
    /// As it stands in the editor.
    Segment segment() const;
    /// There is something to save.
    bool isDirty() const;
    void focusName();
    ConditionEditor *conditions() const { return m_condition; }
    MemberSection *members() const { return m_members; }
    QLineEdit *nameField() const { return m_name; }

Q_SIGNALS:
    void saved(const QString &id);
    void duplicateRequested();
    void deleteRequested();

private:
    QWidget *buildHead();
    void giveContext();
    void fillKinds();
    void edited();
    void save();
    void revert();
    void retranslate();

    Session &m_session;
    Segment m_saved;
    bool m_filling = false;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QLabel *m_asks;
    ConditionEditor *m_condition;
    QLabel *m_problem;
    QPushButton *m_save;
    QPushButton *m_revert;
    QPushButton *m_duplicate;
    QPushButton *m_delete;
    MemberSection *m_members;
    FeedSection *m_feeds;
};

} // namespace Imbuto
