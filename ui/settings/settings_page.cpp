#include "ui/settings/settings_page.h"

#include "core/actions/telling.h"
#include "core/requirements/asking.h"
#include "core/requirements/plan.h"
#include "core/settings/threshold_words.h"
#include "ui/kit/card.h"
#include "ui/kit/choice.h"
#include "ui/kit/inspector.h"
#include "ui/kit/outcome_section.h"
#include "ui/kit/page_header.h"
#include "ui/kit/question_list.h"
#include "ui/kit/theme.h"
#include "ui/settings/backup_card.h"
#include "ui/settings/mirror_card.h"
#include "ui/settings/setting_words.h"
#include "ui/settings/story_lists.h"
#include "ui/settings/story_section.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace credence {

namespace {

/// A label above its field.
void addField(QVBoxLayout *into, const QString &name, QWidget *field)
{
    auto *words = label(name, Type::Tiny, Ink::Muted);
    words->setBuddy(field);
    field->setAccessibleName(name);
    auto *box = new QVBoxLayout;
    box->setSpacing(3);
    box->addWidget(words);
    box->addWidget(field);
    into->addLayout(box);
}

QLabel *quiet(const QString &text)
{
    auto *words = label(text, Type::Small, Ink::Muted);
    words->setWordWrap(true);
    return words;
}

/// Questions of all requirements and those answered already, each once.
QStringList questionsOf(const Snapshot &snapshot)
{
    QStringList ids;
    const auto add = [&ids](const QString &id) {
        if (!ids.contains(id))
            ids << id;
    };
    for (const Shared<Source> &source : snapshot.sources) {
        if (const auto known = templateOf(*source)) {
            for (const QString &id : questionsOf(*known)) {
                if (!isAskedPerLicense(id)) // those stand with the license
                    add(id);
            }
        }
    }
    QStringList answered = snapshot.profile.answers.keys();
    answered.sort();
    for (const QString &id : std::as_const(answered))
        add(id);
    return ids;
}

} // namespace

SettingsPage::SettingsPage(QWidget *parent)
    : WindowPage(parent), m_header(new PageHeader(tr("Settings"))), m_group(new QButtonGroup(this)), m_stack(new QStackedWidget), m_add(button({}, Weight::Primary)), m_degree(new Choice), m_birthDate(new DateField),
      m_looks(new QButtonGroup(this)), m_questions(new QuestionList),
      m_noQuestions(quiet(tr("Add a license or board under Requirements; what its rules depend on is asked here, once for all.")))
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(size::page, size::page, size::page, 12);
    page->setSpacing(size::gap);
    page->addWidget(m_header);
    page->addWidget(m_stack, 1);
    m_header->add(m_add); // left of the choices, which then stay in their place where nothing is added
    addPart(QStringLiteral("general"), tr("General"), nullptr, generalPage());
    auto *story = new StorySection;
    addPart(QStringLiteral("story"), tr("Story and goals"), story, story);
    const std::tuple<QString, QString, OutcomeSection *> lists[]{{QStringLiteral("criteria"), tr("Criteria"), criteriaSection()}, {QStringLiteral("signals"), tr("Signals"), signalsSection()}, {QStringLiteral("pivots"), tr("Pivots"), pivotsSection()}};
    for (const auto &[key, title, section] : lists)
        addPart(key, title, section, section);
    m_add->setFixedWidth(124);
    connect(m_add, &QPushButton::clicked, this, [this] {
        for (const Part &part : std::as_const(m_parts)) {
            if (part.page == m_stack->currentWidget() && part.section)
                part.section->startNew();
        }
    });
    connect(story, &StorySection::pivotAsked, this, [this] {
        showSection(QStringLiteral("pivots"));
        m_parts.last().section->startNew();
    });
    showSection(QStringLiteral("general"));
}

QWidget *SettingsPage::generalPage()
{
    auto *inner = new QWidget;
    inner->setObjectName(QStringLiteral("scrolled"));
    auto *columns = new QHBoxLayout(inner);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(size::gap);
    for (const auto &cards : {QList<QWidget *>{profileCard(), lookCard()}, QList<QWidget *>{questionsCard(), numbersCard()}}) {
        auto *column = new QVBoxLayout;
        column->setSpacing(size::gap);
        for (QWidget *card : cards) {
            card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
            column->addWidget(card);
        }
        column->addStretch();
        m_left = m_left ? m_left : column;
        columns->addLayout(column, 1);
    }
    auto *scroll = new QScrollArea;
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

void SettingsPage::addPart(const QString &key, const QString &title, OutcomeSection *section, QWidget *page)
{
    auto *choose = button(title);
    choose->setCheckable(true);
    m_group->addButton(choose);
    m_header->add(choose);
    m_stack->addWidget(page);
    m_parts << Part{key, section, page, choose};
    connect(choose, &QPushButton::clicked, this, [this, key] { showSection(key); });
    if (!section)
        return;
    connect(section, &OutcomeSection::failed, this, &WindowPage::failed);
    connect(section, &OutcomeSection::noticed, this, &WindowPage::noticed);
    connect(section, &OutcomeSection::opened, this, [this](const QString &id) { Q_EMIT goTo(QStringLiteral("portfolio"), {id}, {}); });
}

void SettingsPage::showSection(const QString &key)
{
    for (const Part &part : std::as_const(m_parts)) {
        if (part.key != key)
            continue;
        part.button->setChecked(true);
        m_stack->setCurrentWidget(part.page);
        m_add->setVisible(part.section);
        m_add->setText(part.section ? part.section->addText() : QString());
        showCurrent();
    }
}

void SettingsPage::showCurrent()
{
    for (const Part &part : std::as_const(m_parts)) {
        if (part.page != m_stack->currentWidget())
            continue;
        if (part.section && m_today.isValid())
            part.section->showSnapshot(m_snapshot, m_today);
        const QString line = part.section ? part.section->line() : QString();
        m_header->setLine(line.isEmpty() ? tr("Everything is saved at once. Ctrl+Z takes back what the portfolio holds.") : line);
    }
}

void SettingsPage::setPortfolio(Portfolio *portfolio)
{
    WindowPage::setPortfolio(portfolio);
    for (const Part &part : std::as_const(m_parts)) {
        if (part.section)
            part.section->setPortfolio(portfolio);
    }
}

void SettingsPage::showRecords(const QStringList &ids, const QString &)
{
    const QString id = ids.value(0);
    const auto has = [&id](const auto &list) { return std::any_of(list.cbegin(), list.cend(), [&](const auto &one) { return one->id.text == id; }); };
    const QString key = id == QLatin1String("story") || has(m_snapshot.goals) ? QStringLiteral("story") : has(m_snapshot.criteria) ? QStringLiteral("criteria") : has(m_snapshot.signalList) ? QStringLiteral("signals") : has(m_snapshot.pivots) ? QStringLiteral("pivots") : QString();
    showSection(key);
    for (const Part &part : std::as_const(m_parts)) {
        if (part.key == key && part.section)
            part.section->select(id);
    }
}

void SettingsPage::setMirror(MirrorKeeper &keeper)
{
    auto *card = new MirrorCard(keeper);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_left->insertWidget(m_left->count() - 1, card);
}

void SettingsPage::setBackups(BackupKeeper &keeper)
{
    auto *card = new BackupCard(keeper);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(card, &BackupCard::restoreAsked, this, &SettingsPage::restoreAsked);
    m_left->insertWidget(m_left->count() - 1, card);
}

void SettingsPage::addText(QVBoxLayout *into, const QString &name, QString Profile::*member)
{
    auto *field = new LineField;
    addField(into, name, field);
    m_texts.append({field, member});
    connect(field, &LineField::edited, this, [this, member](const QString &text) {
        Profile profile = m_snapshot.profile;
        profile.*member = text.trimmed();
        saveProfile(profile);
    });
}

QWidget *SettingsPage::profileCard()
{
    auto *card = new Card(tr("You"));
    card->body()->addWidget(quiet(tr("Used on packets and to find out which rules apply to you. It never leaves this file.")));
    addText(card->body(), tr("Name"), &Profile::name);
    for (const char *degree : {"", "MD", "DO"})
        m_degree->addItem(*degree ? QLatin1String(degree) : tr("not said"), QLatin1String(degree));
    auto *row = new QHBoxLayout;
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    addField(left, tr("Degree"), m_degree);
    addField(right, tr("Birth date"), m_birthDate);
    row->addLayout(left, 1);
    row->addLayout(right, 1);
    card->body()->addLayout(row);
    addText(card->body(), tr("Title or rank"), &Profile::title);
    addText(card->body(), tr("Specialty"), &Profile::specialty);
    addText(card->body(), tr("Institution"), &Profile::institution);
    addText(card->body(), tr("Department"), &Profile::department);
    addText(card->body(), tr("NPI"), &Profile::npi);
    connect(m_degree, &QComboBox::activated, this, [this] {
        Profile profile = m_snapshot.profile;
        profile.degree = m_degree->chosen();
        saveProfile(profile);
    });
    connect(m_birthDate, &DateField::dayEdited, this, [this](QDate day) {
        Profile profile = m_snapshot.profile;
        profile.birthDate = day;
        saveProfile(profile);
    });
    return card;
}

QWidget *SettingsPage::lookCard()
{
    auto *card = new Card(tr("Look"));
    auto *row = new QHBoxLayout;
    const std::pair<ThemeChoice, QString> looks[]{{ThemeChoice::System, tr("Like the system")}, {ThemeChoice::Light, tr("Light")}, {ThemeChoice::Dark, tr("Dark")}};
    for (const auto &[choice, name] : looks) {
        auto *one = button(name);
        one->setCheckable(true);
        one->setChecked(theme() == choice);
        m_looks->addButton(one, static_cast<int>(choice));
        row->addWidget(one, 1);
    }
    card->body()->addLayout(row);
    card->body()->addWidget(quiet(tr("Kept on this computer. Dates and numbers follow the system's language.")));
    connect(m_looks, &QButtonGroup::idClicked, this, [](int id) {
        setTheme(static_cast<ThemeChoice>(id));
        QSettings().setValue(QStringLiteral("theme"), themeWord(theme()));
    });
    return card;
}

QWidget *SettingsPage::questionsCard()
{
    auto *card = new Card(tr("Which rules are yours"));
    card->body()->addWidget(quiet(tr("Asked once for all requirements. What you leave open stays “check by hand”; nothing is assumed.")));
    card->body()->addWidget(m_questions);
    card->body()->addWidget(m_noQuestions);
    connect(m_questions, &QuestionList::answered, this, [this](const QString &question, std::optional<bool> answer) {
        Profile profile = m_snapshot.profile;
        if (answer)
            profile.answers.insert(question, *answer);
        else
            profile.answers.remove(question);
        saveProfile(profile);
    });
    return card;
}

QWidget *SettingsPage::numbersCard()
{
    auto *card = new Card(tr("Numbers Credence works with"));
    for (const QString &key : thresholdNames()) {
        if (!settingWords(key).name.isEmpty())
            addNumber(card->body(), key);
    }
    return card;
}

void SettingsPage::addNumber(QVBoxLayout *into, const QString &key)
{
    const SettingWords words = settingWords(key);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *name = label(words.name);
    auto *field = new LineField;
    field->setFixedWidth(72);
    field->setAlignment(Qt::AlignRight);
    field->setAccessibleName(words.name + QLatin1Char(' ') + words.unit);
    field->setAccessibleDescription(words.what);
    auto *unit = label(words.unit, Type::Small, Ink::Muted);
    unit->setFixedWidth(86);
    auto *reset = button(tr("Default"));
    reset->setProperty("compact", true);
    reset->setAccessibleName(tr("Back to the default: %1").arg(words.name));
    QSizePolicy kept = reset->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    reset->setSizePolicy(kept);
    row->addWidget(name, 1);
    row->addWidget(field);
    row->addWidget(unit);
    row->addWidget(reset);
    into->addLayout(row);
    into->addWidget(quiet(words.what));
    into->addSpacing(4);
    m_numbers.append({key, field, reset});
    connect(field, &LineField::edited, this, [this, key](const QString &text) { saveNumber(key, text); });
    connect(reset, &QPushButton::clicked, this, [this, key] {
        if (portfolio())
            done(changeSetting(*portfolio(), key, threshold(Thresholds(), key)));
    });
}

void SettingsPage::showSnapshot(const Snapshot &snapshot, const QList<Standing> &, QDate today)
{
    m_snapshot = snapshot;
    m_today = today;
    showCurrent();
    for (const auto &[field, member] : std::as_const(m_texts))
        field->showText(snapshot.profile.*member);
    m_degree->choose(snapshot.profile.degree, snapshot.profile.degree);
    m_birthDate->showDay(snapshot.profile.birthDate);
    const QStringList questions = questionsOf(snapshot);
    m_questions->show(questions, snapshot.profile.answers);
    m_noQuestions->setVisible(questions.isEmpty());
    if (auto *look = m_looks->button(static_cast<int>(theme())))
        look->setChecked(true);
    showNumbers();
}

void SettingsPage::showNumbers()
{
    for (const Number &number : std::as_const(m_numbers)) {
        const QJsonValue now = threshold(m_snapshot.thresholds, number.key);
        const QJsonValue usual = threshold(Thresholds(), number.key);
        number.field->showText(settingText(number.key, now));
        number.reset->setVisible(now != usual);
        number.reset->setToolTip(tr("Back to %1").arg(settingText(number.key, usual)));
    }
}

void SettingsPage::saveProfile(const Profile &profile)
{
    if (portfolio() && profile != m_snapshot.profile)
        done(changeProfile(*portfolio(), profile, m_today));
}

void SettingsPage::saveNumber(const QString &key, const QString &text)
{
    const auto value = settingValue(key, text);
    if (!portfolio())
        return;
    if (value)
        done(changeSetting(*portfolio(), key, *value));
    else
        done(Error{ErrorKind::Invalid, tr("“%1” is not a number. The setting was left as it was.").arg(text), {}});
}

void SettingsPage::done(const Result<> &result)
{
    if (result)
        return;
    Q_EMIT failed(result.error());
    showNumbers();
}

} // namespace credence
