// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/palette/palettemodel.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace Imbuto {

class Panel;

/// Everything by its name (Ctrl+K), or every record and note by its words (/): lies over the window, with the
/// keyboard in its line. What was chosen last comes first the next time.
class Palette : public QWidget
{
    Q_OBJECT
public:
    /// Covers \a window while it is open.
    explicit Palette(QWidget *window);

    void setSources(std::vector<PaletteSource> sources);
    void addSource(PaletteSource source);
    void open(PaletteModel::Scope scope);
    void close();
    bool isOpen() const { return isVisible(); }
    void retranslate();
    PaletteModel &model() const { return *m_model; }
    QListView *list() const { return m_list; }
    QLineEdit *line() const { return m_line; }
    /// Does what the chosen line says, unless it is refused.
    void choose(const QModelIndex &index);

Q_SIGNALS:
    /// For assistive technology: the line that is chosen now, or why it cannot be.
    void announce(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void place();
    void typed(const QString &text);
    bool key(int key);
    void step(int rows);
    void remember(const QString &id);

    PaletteModel *m_model;
    Panel *m_panel;
    QLineEdit *m_line;
    QListView *m_list;
    QLabel *m_nothing;
    QLabel *m_foot;
    PaletteModel::Scope m_scope = PaletteModel::Scope::Everything;
    QStringList m_recent;
    QPointer<QWidget> m_before; ///< had the focus when it opened
};

} // namespace Imbuto
