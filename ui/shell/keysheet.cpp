// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keysheet.h"

#include "ui/shell/widgets.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

/// A key as it looks on a keyboard.
class KeyCap final : public QLabel
{
public:
    KeyCap(const QString &key, QWidget *parent) : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setText(key);
        setFont(fontFor(TextRole::Caption, font()));
        setAlignment(Qt::AlignCenter);
        setContentsMargins(7, 3, 7, 3);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        const Tokens &t = tokens(this);
        {
            QPainter painter(this);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(t.border);
            painter.setBrush(t.window);
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        }
        QLabel::paintEvent(event);
    }
};

QString keyText(const char *key)
{
    return QKeySequence(QString::fromLatin1(key)).toString(QKeySequence::NativeText);
}

} // namespace

KeySheet::KeySheet(const std::vector<Line> &logging, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(Size::page, Size::page, Size::page, Size::page);
    grid->setHorizontalSpacing(Size::page);
    grid->setVerticalSpacing(Size::related);
    const auto section = [&](int column, const QString &title, const std::vector<Line> &lines,
                             int row = 0) {
        grid->addWidget(plainLabel(title, this, TextRole::Section), row++, column, 1, 2);
        for (const Line &line : lines) {
            grid->addWidget(new KeyCap(line.keys, this), row, column, Qt::AlignLeft);
            QLabel *meaning = plainLabel(line.meaning, this);
            grid->addWidget(meaning, row++, column + 1);
        }
        return row + 1; // a gap before the next one
    };
    const int underBoard = section(
        0, tr("On a board"),
        {{u"← → ↑ ↓"_s, tr("walk from card to card")},
         {keyText("Home") + u"  "_s + keyText("End"), tr("first and last card of the column")},
         {keyText("Ctrl+Left") + u"  "_s + keyText("Ctrl+Right"),
          tr("move the card to the stage before or after")},
         {keyText("Alt+Up") + u"  "_s + keyText("Alt+Down"), tr("move the card within its column")},
         {u"Shift + ← → ↑ ↓"_s, tr("select more cards")},
         {keyText("Ctrl+Space"), tr("select the card besides, or no longer")},
         {keyText("Ctrl+A"), tr("select the whole column")},
         {u"M"_s, tr("Move to…: every stage, with the reason where it is refused")},
         {u"F"_s, tr("narrow the cards: by owner, amount, tasks, segment")},
         {keyText("Return"), tr("open the card; once more: into its panel")},
         {keyText("F2"), tr("edit title, amount and expected close on the card")},
         {keyText("Ctrl+N"), tr("new card for this column")},
         {keyText("Ctrl+C") + u"  "_s + keyText("Del"), tr("copy or delete the selected cards")},
         {keyText("Shift+F10"), tr("everything that can be done with the cards")},
         {u"C"_s, tr("collapse the column; Return opens it again")},
         {u"L"_s, tr("collapse the lane of the card; Return opens it again")},
         {u"S"_s, tr("sort the column, set its period and width")},
         {keyText("Esc"), tr("put a dragged card back; select nothing; close a panel")}});
    const int underEverywhere =
        section(2, tr("Everywhere"),
                {{u"/"_s, tr("search deals, people, companies and notes")},
                 {keyText("Ctrl+K"), tr("every command, page and record by its name")},
                 {keyText("Ctrl+F"), tr("find on this page")},
                 {keyText("Ctrl+N"), tr("new deal, person or company")},
                 {keyText("Ctrl+Z"), tr("undo")},
                 {keyText("Ctrl+Shift+Z"), tr("redo")},
                 {keyText("Ctrl+1") + u"…"_s, tr("go to a page of the side bar")},
                 {keyText("Ctrl+B"), tr("collapse or widen the side bar")},
                 {keyText("Ctrl+,"), tr("settings")},
                 {u"?"_s, tr("this sheet")}});
    std::vector<Line> inPanel{{u"F6"_s, tr("into the panel, and back")}};
    inPanel.insert(inPanel.end(), logging.begin(), logging.end());
    inPanel.push_back({keyText("Esc"), tr("close it")});
    section(2, tr("In the panel"), inPanel, underEverywhere);
    section(0, tr("Today and tasks"),
            {{keyText("Space"), tr("done")},
             {u"P"_s, tr("postpone")},
             {u"A"_s, tr("give it to somebody else")},
             {u"L"_s, tr("log what happened (today)")},
             {keyText("Del"), tr("delete the task (tasks)")}},
            underBoard);
    showWithin(content);
}

/// As large as its keys, and no larger than the window: then it scrolls.
void KeySheet::showWithin(QWidget *content)
{
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(windowTitle());
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(scroll);
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const QSize wanted = content->sizeHint() + QSize(bar, bar);
    const QSize room =
        parentWidget() ? parentWidget()->size() - QSize(Size::page, Size::page) : wanted;
    resize(wanted.boundedTo(room));
}

void KeySheet::keyPressEvent(QKeyEvent *event)
{
    if (event->text() == "?"_L1)
        close();
    else
        QDialog::keyPressEvent(event);
}

} // namespace Imbuto
