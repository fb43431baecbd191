// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPushButton>

#include <functional>

class QListWidget;
class QListWidgetItem;

namespace Imbuto {

class SearchBox;

/// One of the things to choose from.
struct PickItem
{
    QString id;
    QString text;
    QString section = {}; ///< items of one section stand together under it
    bool chosen = false;
};
using PickItems = std::vector<PickItem>;

/// A list that pops up, is searched by typing, and gives one id, or lets several be ticked. Up, Down and Return
/// choose, Esc closes.
class PickList : public QFrame
{
    Q_OBJECT
public:
    enum class Mode : quint8 { One, Several };
    PickList(const QString &name, const PickItems &items, Mode mode, QWidget *parent);
    /// Shows it under \a anchor, or above where there is more room.
    void popUp(QWidget *anchor);

Q_SIGNALS:
    void picked(const QString &id);
    void pickedSeveral(const QStringList &ids);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fill(const PickItems &items);
    void filter(const QString &text);
    void step(int by);
    void take(QListWidgetItem *item);
    QStringList ticked() const;

    Mode m_mode;
    SearchBox *m_search;
    QListWidget *m_list;
    QStringList m_before;
};

/// A word in a sentence that can be exchanged: opens a PickList under itself.
class PickButton : public QPushButton
{
    Q_OBJECT
public:
    explicit PickButton(QWidget *parent);
    /// \a name: what is chosen here, for assistive technology.
    void setName(const QString &name);
    void setItems(std::function<PickItems()> items, PickList::Mode mode = PickList::Mode::One);
    /// Without text, the placeholder is shown, quietly.
    void setShown(const QString &text, const QString &placeholder = {});
    void open();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

Q_SIGNALS:
    void picked(const QString &id);
    void pickedSeveral(const QStringList &ids);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void describe();
    QString m_name;
    QString m_placeholder;
    std::function<PickItems()> m_items;
    PickList::Mode m_mode = PickList::Mode::One;
};

} // namespace Imbuto
