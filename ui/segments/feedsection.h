// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace.h"

#include <QWidget>

class QVBoxLayout;

namespace Imbuto {

class Session;

/// Where a saved segment can put its members: by hand, all at once, or by itself from now on, each after saying
/// how many that would be (R14).
class FeedSection : public QWidget
{
    Q_OBJECT
public:
    explicit FeedSection(Session &session, QWidget *parent = nullptr);
    /// The segment as it is saved; one without id can't feed yet.
    void setSegment(const Segment &segment);

private:
    void rebuild();
    void addTarget(const FeedTarget &target);
    void addByHand(const FeedTarget &target);
    void ask(const FeedTarget &target);
    void switchOn(const FeedTarget &target);
    void switchOff();
    QString name(const FeedTarget &target) const;

    Session &m_session;
    Segment m_segment;
    std::optional<FeedTarget> m_asked; ///< about to be switched on: its effect is shown
    QString m_effect;
    QVBoxLayout *m_layout;
};

} // namespace Imbuto
