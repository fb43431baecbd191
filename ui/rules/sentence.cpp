// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/sentence.h"

#include "ui/shell/widgets.h"
#include "ui/subject/flowlayout.h"

namespace Imbuto {

void fillSentence(FlowLayout *layout, const QString &text,
                  std::initializer_list<QWidget *> controls)
{
    const auto word = [&](const QString &words) {
        if (words.trimmed().isEmpty())
            return;
        QWidget *parent = layout->parentWidget();
        QLabel *label = plainLabel(words.trimmed(), parent);
        label->setMinimumHeight(parent->fontMetrics().height() + 8);
        layout->addWidget(label);
    };
    for (QWidget *control : controls)
        control->hide();
    qsizetype from = 0;
    for (qsizetype mark = text.indexOf(u'%'); mark >= 0; mark = text.indexOf(u'%', mark + 1)) {
        const int number = mark + 1 < text.size() ? text[mark + 1].digitValue() : -1;
        if (number < 1 || size_t(number) > controls.size())
            continue;
        word(text.mid(from, mark - from));
        QWidget *control = controls.begin()[number - 1];
        layout->addWidget(control);
        control->show();
        from = mark + 2;
    }
    word(text.mid(from));
}

} // namespace Imbuto
