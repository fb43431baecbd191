// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulebook.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace Imbuto {

/// The pipelines that come with the program, each with its one line about where it comes from: those that a
/// workspace usually has are chosen, further ones can be.
class PipelineChoice : public QWidget
{
    Q_OBJECT
public:
    PipelineChoice(const QString &language, QWidget *parent);

    /// In the order in which they are listed.
    std::vector<PipelineId> chosen() const;
    /// Why these cannot be together; empty when they can.
    const QString &problem() const { return m_problem; }
    void setLanguage(const QString &language);
    QCheckBox *box(const PipelineId &id) const;

Q_SIGNALS:
    void changed();

private:
    void add(QVBoxLayout *column, const Pipeline &pipeline, bool on);
    void check();

    struct Entry
    {
        PipelineId id;
        Caption caption;
        Caption description;
        QCheckBox *box;
        QLabel *text;
    };
    std::vector<Entry> m_entries;
    QLabel *m_further;
    QString m_problem;
};

} // namespace Imbuto
