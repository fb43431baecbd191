// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/subject/fieldmanager.h"

#include "core/fields.h"
#include "core/store/recordreads.h"
#include "ui/shell/format.h"
#include "ui/shell/session.h"
#include "ui/subject/fieldchoices.h"
#include "ui/subject/fieldjson.h"
#include "ui/subject/inlineedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr int kWidth = 760;
constexpr std::array kTypes{"text", "number", "money", "date", "choice", "flag"};
constexpr std::array kKinds{SubjectKind::Person, SubjectKind::Company, SubjectKind::Deal};

QString otherLanguage(const QString &code)
{
    return code == "it"_L1 ? u"en"_s : u"it"_s;
}

QString languageText(const QString &code)
{
    return code == "it"_L1 ? FieldManager::tr("Name in Italian")
                           : FieldManager::tr("Name in English");
}

/// What takes the focus in a row, as it is seen from left to right.
QWidgetList controlsOf(const QWidget *row)
{
    QWidgetList controls;
    for (QWidget *child :
         row ? row->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly) : QWidgetList())
        if (child->focusPolicy() & Qt::TabFocus)
            controls << child;
    return controls;
}

} // namespace

FieldManager::FieldManager(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto *content = new QWidget(scroll);
    auto *all = new QVBoxLayout(content);
    all->setContentsMargins(Size::page, Size::group, Size::page, Size::page);
    all->setSpacing(Size::group);
    m_title = plainLabel({}, content, TextRole::PageTitle);
    m_intro = plainLabel({}, content, TextRole::Caption);
    m_intro->setWordWrap(true);
    all->addWidget(m_title);
    all->addWidget(m_intro);
    auto *surface = new Panel(content);
    surface->setMaximumWidth(scaled(kWidth));
    m_rows = new QVBoxLayout(surface);
    m_rows->setContentsMargins(Size::group, Size::related, Size::group, Size::related);
    m_rows->setSpacing(Size::related);
    all->addWidget(surface);
    all->addWidget(buildForm());
    all->addStretch(1);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    outer->addWidget(scroll);
    connect(&session.workspace(), &Workspace::rulesChanged, this, &FieldManager::fill);
    connect(&session, &Session::languageChanged, this, &FieldManager::retranslate);
    retranslate();
}

/// A name that is being typed is saved when its line loses the focus: while the page still is one.
FieldManager::~FieldManager()
{
    hide();
}

QWidget *FieldManager::buildForm()
{
    auto *form = new Panel(this);
    form->setMaximumWidth(scaled(kWidth));
    auto *all = new QVBoxLayout(form);
    all->setContentsMargins(Size::group, Size::cardPadding, Size::group, Size::cardPadding);
    all->setSpacing(Size::related);
    m_newTitle = plainLabel({}, form, TextRole::Strong);
    all->addWidget(m_newTitle);
    auto *names = new QHBoxLayout;
    names->setSpacing(Size::related);
    m_caption = new QLineEdit(form);
    m_other = new QLineEdit(form);
    m_type = new QComboBox(form);
    names->addWidget(m_caption, 2);
    names->addWidget(m_other, 2);
    names->addWidget(m_type, 1);
    all->addLayout(names);
    m_choices = new QLineEdit(form);
    m_choices->hide();
    all->addWidget(m_choices);
    auto *last = new QHBoxLayout;
    last->setSpacing(Size::group);
    m_for = plainLabel({}, form, TextRole::Caption);
    last->addWidget(m_for);
    for (const SubjectKind kind : kKinds) {
        m_subjects.emplace_back(kind, new QCheckBox(form));
        last->addWidget(m_subjects.back().second);
    }
    m_subjects.front().second->setChecked(true);
    last->addStretch(1);
    m_add = primaryButton({}, form);
    last->addWidget(m_add);
    all->addLayout(last);
    m_problem = plainLabel({}, form, TextRole::Caption);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    all->addWidget(m_problem);
    connect(m_add, &QPushButton::clicked, this, &FieldManager::add);
    for (QLineEdit *line : {m_caption, m_other, m_choices})
        connect(line, &QLineEdit::returnPressed, this, &FieldManager::add);
    connect(m_type, &QComboBox::currentIndexChanged, this,
            [this] { m_choices->setVisible(m_type->currentData().toString() == "choice"_L1); });
    return form;
}

void FieldManager::retranslate()
{
    const QString code = m_session.language().code;
    setAccessibleName(tr("Fields"));
    m_title->setText(tr("Fields"));
    m_intro->setText(tr("What you want to know about people, companies and deals beyond what comes "
                        "with the program. Rules, filters, lists and files can use it."));
    m_newTitle->setText(tr("New field"));
    m_caption->setPlaceholderText(languageText(code));
    m_other->setPlaceholderText(languageText(otherLanguage(code)));
    m_choices->setPlaceholderText(tr("The choices, between commas"));
    for (QLineEdit *line : {m_caption, m_other, m_choices})
        line->setAccessibleName(line->placeholderText());
    const int type = qMax(0, m_type->currentIndex());
    m_type->clear();
    for (const char *one : kTypes)
        m_type->addItem(typeText(QString::fromLatin1(one)), QString::fromLatin1(one));
    m_type->setCurrentIndex(type);
    m_type->setAccessibleName(tr("Type"));
    m_for->setText(tr("For"));
    for (const auto &[kind, box] : m_subjects)
        box->setText(subjectKindText(kind));
    m_add->setText(tr("Add field"));
    fill();
}

void FieldManager::fill()
{
    const QWidget *held = window()->focusWidget();
    const QWidget *row = held && isAncestorOf(held) ? held->parentWidget() : nullptr;
    const QString name = row ? row->objectName() : QString();
    const qsizetype place = row ? controlsOf(row).indexOf(held) : -1;
    fillRows();
    if (name.isEmpty() || place < 0)
        return;
    // the row is another one now, maybe elsewhere; a button that has nothing to do there passes on
    QWidgetList controls = controlsOf(findChild<QWidget *>(name));
    std::rotate(controls.begin(), controls.begin() + qMin(place, controls.size()), controls.end());
    const auto next = std::ranges::find_if(controls, &QWidget::isEnabled);
    if (next != controls.end())
        (*next)->setFocus(Qt::OtherFocusReason);
}

void FieldManager::fillRows()
{
    for (QWidget *old : findChildren<QWidget *>(QRegularExpression(u"^row:"_s)))
        old->setObjectName(QString()); // those go later
    clearLayout(m_rows);
    const auto &fields = m_session.book().customFields();
    for (size_t i = 0; i < fields.size(); ++i) {
        m_rows->addWidget(rowFor(fields[i], int(i)));
        if (fields[i].type == "choice"_L1)
            m_rows->addWidget(choicesOf(fields[i]));
    }
    if (fields.empty())
        m_rows->addWidget(plainLabel(tr("No fields of your own yet."), this, TextRole::Caption));
}

QWidget *FieldManager::rowFor(const CustomField &field, int place)
{
    auto *widget = new QWidget(this);
    widget->setObjectName(u"row:"_s + field.key);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins({});
    row->setSpacing(Size::related);
    const QString code = m_session.language().code;
    const QString name = field.caption.in(code);
    for (const QString &language : {code, otherLanguage(code)}) {
        auto *line = new InlineEdit(widget);
        line->setPlaceholderText(languageText(language));
        line->setAccessibleName(u"%1: %2"_s.arg(name, languageText(language)));
        const auto text = field.caption.texts.find(language);
        line->setStored(text == field.caption.texts.end() ? QString() : text->second);
        connect(line, &InlineEdit::committed, this,
                [this, key = field.key, language, line](const QString &typed) {
                    line->setStored(typed); // or it would be saved again as the row goes
                    rename(key, language, typed);
                });
        row->addWidget(line, 2);
    }
    row->addWidget(aboutOf(field, widget), 2);
    const auto button = [&](const QString &icon, const QString &text, const auto &act) {
        auto *tool = iconButton(icon, text, widget);
        tool->setAccessibleName(u"%1: %2"_s.arg(name, text));
        connect(tool, &QToolButton::clicked, this, act, Qt::QueuedConnection); // the row goes
        row->addWidget(tool);
        return tool;
    };
    const QString key = field.key;
    const bool last = place + 1 == int(m_session.book().customFields().size());
    button(u"chevron-up"_s, tr("Move up"), [this, key] {
        move(key, Direction::Up);
    })->setEnabled(place > 0);
    button(u"chevron-down"_s, tr("Move down"), [this, key] {
        move(key, Direction::Down);
    })->setEnabled(!last);
    auto *away = button(u"trash"_s, tr("Remove"), [this, key] { remove(key); });
    if (isShippedField(key)) {
        away->setEnabled(false);
        away->setToolTip(tr("Comes with the program, whose rules ask for it"));
    }
    return widget;
}

bool FieldManager::save(const std::map<QString, QString> &settings)
{
    const auto saved = m_session.run(Command::SaveSettings{settings}, Session::Tell::OnlyProblems);
    return saved.has_value();
}

void FieldManager::add()
{
    const auto problem = [this](const QString &text) {
        m_problem->setText(text);
        m_problem->setVisible(!text.isEmpty());
    };
    const QString code = m_session.language().code;
    const QString caption = m_caption->text().simplified();
    const QString other = m_other->text().simplified();
    CustomField field;
    field.type = m_type->currentData().toString();
    field.caption.texts[code] = caption;
    field.caption.texts[otherLanguage(code)] = other.isEmpty() ? caption : other;
    for (const auto &[kind, box] : m_subjects)
        if (box->isChecked())
            field.subjects.push_back(kind);
    if (field.type == "choice"_L1)
        setChoices(field, m_choices->text(), code);
    if (caption.isEmpty())
        return problem(tr("A field needs a name."));
    if (field.subjects.empty())
        return problem(tr("Choose whom the field is for."));
    if (field.type == "choice"_L1 && field.choices.empty())
        return problem(tr("A choice needs something to choose from."));
    problem({});
    field.key = freeFieldKey(caption, m_session.book());
    const int place = int(m_session.book().customFields().size()) + 1;
    if (!save({{fieldSettingKey(field.key), fieldSetting(field, place)}}))
        return;
    for (QLineEdit *line : {m_caption, m_other, m_choices})
        line->clear();
    m_caption->setFocus();
}

void FieldManager::move(const QString &key, Direction direction)
{
    std::vector<CustomField> fields = m_session.book().customFields();
    const auto found = std::ranges::find(fields, key, &CustomField::key);
    if (found == fields.end() || (direction == Direction::Up && found == fields.begin())
        || (direction == Direction::Down && found + 1 == fields.end()))
        return;
    std::iter_swap(found, direction == Direction::Up ? found - 1 : found + 1);
    std::map<QString, QString> settings;
    for (size_t i = 0; i < fields.size(); ++i)
        settings[fieldSettingKey(fields[i].key)] = fieldSetting(fields[i], int(i) + 1);
    save(settings);
}

void FieldManager::remove(const QString &key)
{
    const QString name = fieldCaption(key, m_session.book(), m_session.language());
    const qint64 used =
        m_session.read([&] { return RecordReads(m_session.store()).countWithField(key); });
    const auto removed = m_session.run(Command::SaveSettings{{{fieldSettingKey(key), QString()}}},
                                       Session::Tell::OnlyProblems);
    if (removed && removed->change)
        Q_EMIT m_session.toast(
            tr("“%1” was removed. %n record(s) had a value in it.", nullptr, int(used)).arg(name),
            removed->change);
}

void FieldManager::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_caption->setFocus(Qt::OtherFocusReason);
}

} // namespace Imbuto
