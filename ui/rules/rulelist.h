// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace Imbuto {

/// A list of pipelines or stages: icon, caption, a quiet second line, and a sign for what is wrong or changed.
/// Where lines can change places, they do so by dragging and by Alt+Up and Alt+Down; the list itself only asks.
class RuleList : public QListWidget
{
    Q_OBJECT
public:
    struct Line
    {
        QString id;
        QString text;
        QString second = {};
        QString icon = {};
        enum class Sign : quint8 { None, Changed, Warning, Error } sign = Sign::None;
        bool movable = false;
        bool quiet = false; ///< archived
        bool operator==(const Line &) const = default;
    };

    explicit RuleList(QWidget *parent);
    /// Shows \a lines; the one with the id \a current is chosen, quietly.
    void setLines(const std::vector<Line> &lines, const QString &current);
    QString currentId() const;

Q_SIGNALS:
    void chosen(const QString &id);
    /// By place among the movable lines.
    void moveRequested(int from, int to);
    void removeRequested(const QString &id);
    /// Return or F2: on to what is edited of the line.
    void editRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    int fixedLines() const;
    void moveCurrent(int by);
    std::vector<Line> m_lines;
};

} // namespace Imbuto
