// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/format.h"

#include "core/workspace.h"
#include "ui/shell/stamp.h"
#include "ui/shell/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace Imbuto {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text, int n = -1)
{
    return QCoreApplication::translate("Format", text, nullptr, n);
}

qint64 daysBetween(Instant since, Instant now, const Calendar &calendar)
{
    return qMax<qint64>(0, calendar.day(since).daysTo(calendar.day(now)));
}

} // namespace

QString ageText(Instant since, Instant now, const Calendar &calendar)
{
    const qint64 days = daysBetween(since, now, calendar);
    if (days == 0)
        return words(QT_TRANSLATE_NOOP("Format", "today"));
    //: short for days: 12 d
    return words(QT_TRANSLATE_NOOP("Format", "%1 d")).arg(days);
}

QString ageWords(Instant since, Instant now, const Calendar &calendar)
{
    const int days = int(daysBetween(since, now, calendar));
    return QCoreApplication::translate("Format", "%n day(s)", nullptr, days);
}

QString dateFormat(const Language &language)
{
    QString format = language.locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains("yyyy"_L1))
        format.replace("yy"_L1, "yyyy"_L1);
    return format;
}

QString dateHint(const Language &language)
{
    QString hint;
    for (const QChar c : dateFormat(language)) {
        if (c == u'd')
            hint += QCoreApplication::translate("Imbuto::DateField", "d",
                                                "a letter of a day, in dd/mm/yyyy");
        else if (c == u'M')
            hint += QCoreApplication::translate("Imbuto::DateField", "m",
                                                "a letter of a month, in dd/mm/yyyy");
        else
            hint += c == u'y' ? QCoreApplication::translate("Imbuto::DateField", "y",
                                                            "a letter of a year, in dd/mm/yyyy")
                              : QString(c);
    }
    return hint;
}

QString dateText(QDate day, const Language &language)
{
    return day.isValid() ? language.locale.toString(day, dateFormat(language)) : QString();
}

QString dateTimeText(Instant at, const Calendar &calendar, const Language &language)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(at, calendar.zone());
    return dateText(local.date(), language) + u' '
        + language.locale.toString(local.time(), "HH:mm"_L1);
}

QString amountText(qint64 minor, const QString &currency, const Language &language)
{
    QString text = moneyText(minor, currency, language);
    const int decimals = currencyDecimals(currency);
    if (decimals > 0) {
        const QString zeros = QString(decimals, u'0');
        if (decimalText(minor, currency).endsWith(u'.' + zeros))
            text.remove(language.locale.decimalPoint() + zeros);
    }
    return text;
}

QStringList usualCurrencies()
{
    return {u"EUR"_s, u"USD"_s, u"GBP"_s, u"CHF"_s, u"PLN"_s, u"SEK"_s, u"DKK"_s,
            u"NOK"_s, u"CZK"_s, u"RON"_s, u"JPY"_s, u"CAD"_s, u"AUD"_s};
}

QString percentText(double share, const QLocale &locale, int decimals)
{
    return locale.toString(100 * share, 'f', decimals) + QChar(QChar::Nbsp) + u'%';
}

QString initials(const QString &name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return u"?"_s;
    QString letters = words.first().left(1);
    if (words.size() > 1)
        letters += words.last().left(1);
    return letters.toUpper();
}

QString ownerName(UserId owner, const Workspace &workspace)
{
    const User *user = owner ? workspace.user(owner) : nullptr;
    return user ? user->name : words(QT_TRANSLATE_NOOP("Format", "Nobody"));
}

NextTask nextTaskState(bool hasOpenTask, const std::optional<QDate> &due, QDate today)
{
    if (!hasOpenTask)
        return NextTask::None;
    if (!due || *due > today)
        return NextTask::Planned;
    return *due == today ? NextTask::Today : NextTask::Overdue;
}

QString nextTaskText(NextTask state)
{
    switch (state) {
    case NextTask::None:
        return words(QT_TRANSLATE_NOOP("Format", "Nothing planned"));
    case NextTask::Planned:
        return words(QT_TRANSLATE_NOOP("Format", "Task planned"));
    case NextTask::Today:
        return words(QT_TRANSLATE_NOOP("Format", "Task due today"));
    case NextTask::Overdue:
        return words(QT_TRANSLATE_NOOP("Format", "Task overdue"));
    }
    return {};
}

QString healthText(Health health)
{
    switch (health) {
    case Health::Good:
        return words(QT_TRANSLATE_NOOP("Format", "Good health"));
    case Health::Average:
        return words(QT_TRANSLATE_NOOP("Format", "Average health"));
    case Health::Bad:
        return words(QT_TRANSLATE_NOOP("Format", "Bad health"));
    case Health::None:
        break;
    }
    return {};
}

QString subjectKindText(SubjectKind kind)
{
    switch (kind) {
    case SubjectKind::Person:
        return words(QT_TRANSLATE_NOOP("Format", "Person"));
    case SubjectKind::Company:
        return words(QT_TRANSLATE_NOOP("Format", "Company"));
    case SubjectKind::Deal:
        return words(QT_TRANSLATE_NOOP("Format", "Deal"));
    }
    return {};
}

QString subjectKindIcon(SubjectKind kind)
{
    switch (kind) {
    case SubjectKind::Person:
        return u"person"_s;
    case SubjectKind::Company:
        return u"company"_s;
    case SubjectKind::Deal:
        return u"deal"_s;
    }
    return {};
}

void paintOwnerDisc(QPainter &painter, const QRectF &rect, const User *owner,
                    const QPalette &palette)
{
    if (!owner) {
        const QColor line = tokens(palette).second;
        return paintStamp(painter, rect, u"nobody:"_s + line.name(),
                          [line](QPainter &on, const QRectF &box) {
                              on.setPen(QPen(line, 1.2, Qt::DotLine));
                              on.drawEllipse(box.adjusted(1, 1, -1, -1));
                          });
    }
    const QColor ground = ownerColour(owner->id.value);
    const QString letters = initials(owner->name);
    QFont font = painter.font();
    font.setPixelSize(qMax(8, qRound(rect.height() * 0.44)));
    font.setWeight(QFont::Bold);
    const QString key = u"owner:%1:%2:%3"_s.arg(letters, ground.name(), font.key());
    paintStamp(painter, rect, key, [&](QPainter &on, const QRectF &box) {
        on.setPen(Qt::NoPen);
        on.setBrush(ground);
        on.drawEllipse(box);
        on.setFont(font);
        on.setPen(kOnOwnerColour);
        on.drawText(box, Qt::AlignCenter, letters);
    });
}

namespace {

QColor colourOf(NextTask state, const Tokens &t)
{
    switch (state) {
    case NextTask::None:
        break;
    case NextTask::Planned:
        return t.good;
    case NextTask::Today:
        return t.warning;
    case NextTask::Overdue:
        return t.bad;
    }
    return t.second;
}

/// Each state has its shape: a ring, a disc, a diamond, a triangle.
void drawNextTask(QPainter &painter, const QRectF &rect, NextTask state, const QColor &colour)
{
    const QPointF c = rect.center();
    const qreal r = rect.height() / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (state) {
    case NextTask::None:
        painter.setPen(QPen(colour, 1.3));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(c, r - 1, r - 1);
        break;
    case NextTask::Planned:
        painter.drawEllipse(c, r, r);
        break;
    case NextTask::Today: {
        const QPointF diamond[] = {c - QPointF(0, r + 1), c + QPointF(r + 1, 0),
                                   c + QPointF(0, r + 1), c - QPointF(r + 1, 0)};
        painter.drawPolygon(diamond, 4);
        break;
    }
    case NextTask::Overdue: {
        const QPointF triangle[] = {c + QPointF(0, -r), c + QPointF(r + 0.5, r - 0.5),
                                    c + QPointF(-r - 0.5, r - 0.5)};
        painter.drawPolygon(triangle, 3);
        break;
    }
    }
}

/// One bar, two or three of three, each higher than the one before.
void drawHealth(QPainter &painter, const QRectF &rect, int filled, const QColor &colour,
                const QColor &rest)
{
    const qreal step = rect.width() / 3;
    painter.setPen(Qt::NoPen);
    for (int bar = 0; bar < 3; ++bar) {
        const qreal height = rect.height() * (bar + 1) / 3;
        painter.setBrush(bar < filled ? colour : rest);
        painter.drawRoundedRect(
            QRectF(rect.left() + bar * step, rect.bottom() - height, step - 1, height), 1, 1);
    }
}

} // namespace

void paintNextTask(QPainter &painter, const QRectF &rect, NextTask state, const QPalette &palette)
{
    const QColor colour = colourOf(state, tokens(palette));
    paintStamp(painter, rect, u"task:%1:%2"_s.arg(int(state)).arg(colour.name()),
               [&](QPainter &on, const QRectF &box) { drawNextTask(on, box, state, colour); });
}

void paintHealth(QPainter &painter, const QRectF &rect, Health health, const QPalette &palette)
{
    if (health == Health::None)
        return;
    const Tokens &t = tokens(palette);
    const int filled = health == Health::Good ? 3 : health == Health::Average ? 2 : 1;
    const QColor colour = health == Health::Good ? t.good
        : health == Health::Average              ? t.warning
                                                 : t.bad;
    const QString key = u"health:%1:%2:%3"_s.arg(filled).arg(colour.name(), t.border.name());
    paintStamp(painter, rect, key, [&](QPainter &on, const QRectF &box) {
        drawHealth(on, box, filled, colour, t.border);
    });
}

} // namespace Imbuto
