// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcomepage.h"

#include "core/settings.h"
#include "ui/shell/format.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/widgets.h"
#include "ui/welcome/pipelinechoice.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Imbuto {
namespace {

constexpr int kWidest = 620;

/// The currency of where this machine is, when it is one of the usual ones.
QString systemCurrency()
{
    const QString code = QLocale::system().currencySymbol(QLocale::CurrencyIsoCode);
    return usualCurrencies().contains(code) ? code : usualCurrencies().first();
}

} // namespace

WelcomePage::WelcomePage(const Language &language, QWidget *parent)
    : QWidget(parent), m_language(language)
{
    auto *content = new QWidget;
    auto *centred = new QHBoxLayout(content);
    centred->setContentsMargins(Size::page, Size::page, Size::page, Size::page);
    auto *inner = new QWidget(content);
    inner->setMaximumWidth(scaled(kWidest));
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Size::group);
    buildHead(column);
    buildForm(column);
    m_choose = plainLabel({}, inner, TextRole::Section);
    column->addWidget(m_choose);
    auto *panel = new Panel(inner);
    auto *rows = new QVBoxLayout(panel);
    rows->setContentsMargins(Size::group, Size::cardPadding, Size::group, Size::cardPadding);
    m_pipelines = new PipelineChoice(language.code, panel);
    rows->addWidget(m_pipelines);
    column->addWidget(panel);
    column->addStretch(1);
    centred->addStretch(1);
    centred->addWidget(inner, 100);
    centred->addStretch(1);

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(scroll, 1);
    buildButtons(all);
    connect(m_pipelines, &PipelineChoice::changed, this, &WelcomePage::updateProblem);
    retranslate();
    m_name->setFocus();
}

void WelcomePage::buildHead(QVBoxLayout *column)
{
    auto *mark = new QLabel(this);
    const int side = scaled(40);
    mark->setPixmap(iconPixmap(u"mark"_s, tokens(this).accent, side, devicePixelRatioF()));
    column->addWidget(mark);
    m_title = plainLabel({}, this, TextRole::PageTitle);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    m_sentence = plainLabel({}, this);
    m_sentence->setWordWrap(true);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_sentence);
}

void WelcomePage::buildForm(QVBoxLayout *column)
{
    auto *panel = new Panel(this);
    m_form = new QFormLayout(panel);
    m_form->setContentsMargins(Size::group, Size::cardPadding, Size::group, Size::cardPadding);
    m_form->setHorizontalSpacing(Size::group);
    m_form->setVerticalSpacing(Size::cardPadding);
    m_languages = new QComboBox(panel);
    for (const LanguageSwitch::Choice &choice : LanguageSwitch::choices())
        m_languages->addItem(choice.name, choice.code);
    m_languages->setCurrentIndex(m_languages->findData(m_language.code));
    connect(m_languages, &QComboBox::activated, this,
            [this] { Q_EMIT languageRequested(m_languages->currentData().toString()); });
    m_name = new QLineEdit(panel);
    m_name->setObjectName(u"yourName"_s);
    connect(m_name, &QLineEdit::returnPressed, this, &WelcomePage::create);
    connect(m_name, &QLineEdit::textChanged, this, &WelcomePage::updateProblem);
    m_currency = new QComboBox(panel);
    m_currency->setEditable(true);
    m_currency->addItems(usualCurrencies());
    m_currency->setCurrentText(systemCurrency());
    m_zone = new QComboBox(panel);
    m_zone->setEditable(true);
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(id));
    m_zone->setCurrentText(QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    for (QWidget *field : std::initializer_list<QWidget *>{m_languages, m_name, m_currency, m_zone})
        m_form->addRow(plainLabel({}, panel), field);
    column->addWidget(panel);
}

void WelcomePage::buildButtons(QVBoxLayout *column)
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(Size::page, Size::cardPadding, Size::page, Size::group);
    row->setSpacing(Size::related);
    m_open = new QPushButton(foot);
    m_demo = new QPushButton(foot);
    m_problem = plainLabel({}, foot, TextRole::Caption);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->setWordWrap(true);
    m_create = primaryButton({}, foot);
    row->addWidget(m_open);
    row->addWidget(m_demo);
    row->addWidget(m_problem, 1);
    row->addWidget(m_create);
    column->addWidget(foot);
    connect(m_open, &QPushButton::clicked, this, &WelcomePage::openRequested);
    connect(m_demo, &QPushButton::clicked, this, &WelcomePage::demoRequested);
    connect(m_create, &QPushButton::clicked, this, &WelcomePage::create);
}

void WelcomePage::setLanguage(const Language &language)
{
    m_language = language;
    m_languages->setCurrentIndex(m_languages->findData(language.code));
    retranslate();
}

void WelcomePage::retranslate()
{
    setAccessibleName(tr("Welcome"));
    m_title->setText(tr("Welcome to Imbuto"));
    m_sentence->setText(
        tr("A workspace holds your people, companies and deals, in one file on this "
           "machine. Everything here can be changed later in the settings."));
    const QString captions[] = {tr("Language"), tr("Your name"), tr("Currency"), tr("Time zone")};
    for (int row = 0; row < m_form->rowCount(); ++row) {
        auto *label = qobject_cast<QLabel *>(m_form->itemAt(row, QFormLayout::LabelRole)->widget());
        label->setText(captions[row]);
        m_form->itemAt(row, QFormLayout::FieldRole)->widget()->setAccessibleName(captions[row]);
    }
    m_name->setPlaceholderText(tr("You are the first manager of the team"));
    m_choose->setText(tr("Pipelines"));
    m_pipelines->setLanguage(m_language.code);
    m_create->setText(tr("Create the workspace"));
    m_demo->setText(tr("Open the demo"));
    m_open->setText(tr("Open a file…"));
    updateProblem();
}

void WelcomePage::updateProblem()
{
    m_problem->setText(m_pipelines->problem());
    m_create->setEnabled(m_pipelines->problem().isEmpty());
}

void WelcomePage::showProblem(const QString &text)
{
    m_problem->setText(text);
}

void WelcomePage::create()
{
    if (!m_pipelines->problem().isEmpty())
        return;
    const QString name = m_name->text().trimmed();
    if (name.isEmpty()) {
        showProblem(tr("Who are you? Your name is needed."));
        return m_name->setFocus();
    }
    Workspace::CreateOptions options;
    options.pipelines = m_pipelines->chosen();
    options.currency = m_currency->currentText().trimmed().toUpper();
    options.timezone = m_zone->currentText().trimmed();
    const std::pair<Expected<void>, QComboBox *> asked[] = {
        {checkCurrency(u"currency"_s, options.currency), m_currency},
        {checkTimezone(u"timezone"_s, options.timezone), m_zone}};
    for (const auto &[good, box] : asked) {
        if (good)
            continue;
        showProblem(good.error().text);
        box->setFocus();
        return box->lineEdit()->selectAll(); // what is typed next takes its place
    }
    Q_EMIT createRequested(options, name);
}

} // namespace Imbuto
