#include "ui/shell/first_run.h"

#include "core/actions/requiring.h"
#include "core/actions/telling.h"
#include "core/portfolio/portfolio.h"
#include "core/requirements/progress.h"
#include "core/story/story_rules.h"
#include "ui/kit/card.h"
#include "ui/kit/choice.h"
#include "ui/kit/drop_area.h"
#include "ui/kit/empty_view.h"
#include "ui/kit/inspector.h"
#include "ui/kit/requirement_names.h"
#include "ui/kit/theme.h"
#include "ui/requirements/catalogue_picker.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace credence {

namespace {

enum Page { YouPage, RequirementsPageNumber, StoryPage, GoalsPage, FilesPage, PageCount };

constexpr int goalMonths = 12;

QLabel *quiet(const QString &text = {})
{
    auto *words = label(text, Type::Body, Ink::Muted);
    words->setWordWrap(true);
    return words;
}

template <class Field> Field *addNamed(QVBoxLayout *into, const QString &name, Field *field)
{
    auto *words = label(name, Type::Tiny, Ink::Muted);
    words->setBuddy(field);
    field->setAccessibleName(name);
    auto *box = new QVBoxLayout;
    box->setSpacing(3);
    box->addWidget(words);
    box->addWidget(field);
    into->addLayout(box);
    return field;
}

} // namespace

FirstRun::FirstRun(Portfolio &portfolio, QDate today, QWidget *parent)
    : QDialog(parent), m_portfolio(portfolio), m_today(today), m_pages(new QStackedWidget), m_step(label({}, Type::Small, Ink::Muted)), m_wrong(label({}, Type::Small)), m_requirements(quiet()), m_back(button(tr("Back"))),
      m_skip(button(tr("Skip"))), m_next(button(tr("Next"), Weight::Primary)), m_degree(new Choice), m_lane(new Choice), m_sentence(new TextField(2, 3))
{
    setWindowTitle(tr("Set up Credence"));
    resize(620, 520);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(size::page, size::page, size::page, size::page);
    column->setSpacing(size::gap);
    column->addWidget(m_step);
    column->addWidget(m_pages, 1);
    m_wrong->setWordWrap(true);
    m_wrong->hide();
    column->addWidget(m_wrong);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_skip);
    buttons->addWidget(m_next);
    column->addLayout(buttons);
    m_next->setDefault(true);
    m_skip->setAutoDefault(false);
    m_back->setAutoDefault(false);
    addYou();
    addRequirements();
    addStory();
    addGoals();
    addFiles();
    connect(m_back, &QPushButton::clicked, this, [this] { showPage(m_pages->currentIndex() - 1); });
    connect(m_skip, &QPushButton::clicked, this, [this] {
        if (m_pages->currentIndex() == FilesPage)
            accept();
        else
            showPage(m_pages->currentIndex() + 1);
    });
    connect(m_next, &QPushButton::clicked, this, &FirstRun::next);
    showPage(YouPage);
}

QVBoxLayout *FirstRun::addPage(const QString &title, const QString &why)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(label(title, Type::Title));
    column->addWidget(quiet(why));
    m_pages->addWidget(page);
    return column;
}

void FirstRun::addYou()
{
    auto *column = addPage(tr("Who are you?"), tr("For the head of your packets, and to find out which rules apply. It never leaves this file."));
    const Profile &profile = m_portfolio.snapshot()->profile;
    m_name = addNamed(column, tr("Name"), new QLineEdit(profile.name));
    for (const char *degree : {"", "MD", "DO"})
        m_degree->addItem(*degree ? QLatin1String(degree) : tr("not said"), QLatin1String(degree));
    m_degree->choose(profile.degree, profile.degree);
    addNamed(column, tr("Degree"), m_degree);
    m_specialty = addNamed(column, tr("Specialty"), new QLineEdit(profile.specialty));
    m_institution = addNamed(column, tr("Institution"), new QLineEdit(profile.institution));
    column->addStretch(1);
}

void FirstRun::addRequirements()
{
    auto *column = addPage(tr("What do you have to meet?"), tr("Pick your licenses, board, hospital and DEA from the catalogue. Each asks only for the dates and answers it needs, and shows where its rules come from."));
    auto *pick = button(tr("Add from the catalogue…"));
    pick->setAutoDefault(false);
    column->addWidget(pick, 0, Qt::AlignLeft);
    column->addWidget(m_requirements);
    column->addStretch(1);
    connect(pick, &QPushButton::clicked, this, &FirstRun::pickRequirement);
    showRequirements();
}

void FirstRun::addStory()
{
    auto *column = addPage(tr("What is your story?"), tr("One sentence that every course will be read against. It can wait, and it can be changed."));
    m_lane->addItem(tr("not chosen"), QString());
    for (const QString &lane : lanes())
        m_lane->addItem(lane, lane);
    const auto active = activeStory(m_portfolio.snapshot()->stories);
    addNamed(column, tr("Lane"), m_lane);
    m_domain = addNamed(column, tr("Focus domain"), new QLineEdit);
    m_domain->setPlaceholderText(tr("perioperative safety"));
    m_sentence->setPlaceholderText(tr("I am becoming the go-to person in … for …"));
    addNamed(column, tr("The one sentence"), m_sentence);
    m_target = addNamed(column, tr("Rank or role wanted"), new QLineEdit);
    if (active) {
        m_lane->choose(active->lane, active->lane);
        m_domain->setText(active->domain);
        m_sentence->setPlainText(active->sentence);
        m_target->setText(active->target);
    }
    column->addStretch(1);
}

void FirstRun::addGoals()
{
    auto *column = addPage(tr("What will be true in twelve months?"), tr("Two or three outcomes someone else could see: “Run the residents’ workshop twice, with learner scores.”"));
    const auto goals = activeGoals(m_portfolio.snapshot()->goals);
    for (int i = 0; i < 3; ++i)
        m_goals << addNamed(column, tr("Goal %1").arg(i + 1), new QLineEdit(goals.value(i).text));
    column->addStretch(1);
}

void FirstRun::addFiles()
{
    auto *column = addPage(tr("Drop what you have"), tr("Certificates as PDF or picture, mails, folders. They are read and wait for your review; nothing counts until you say so."));
    auto *empty = new EmptyView(tr("Drop them anywhere on this window."), tr("Choose files…"));
    connect(empty, &EmptyView::started, this, [this] {
        accept();
        Q_EMIT filesAsked();
    });
    column->addWidget(empty, 1);
    auto *drops = new DropArea(this);
    connect(drops, &DropArea::dropped, this, [this](const QStringList &paths) {
        accept();
        Q_EMIT filesDropped(paths);
    });
    connect(drops, &DropArea::brought, this, [this](const Brought &what) {
        accept();
        Q_EMIT brought(what);
    });
    connect(drops, &DropArea::refused, this, [this](const QString &sentence) {
        m_wrong->setText(sentence);
        m_wrong->show();
    });
}

void FirstRun::pickRequirement()
{
    const auto held = [this] {
        QStringList ids;
        for (const auto &source : m_portfolio.snapshot()->sources)
            ids << source->catalogueId;
        return ids;
    };
    auto *picker = new CataloguePicker(m_portfolio.snapshot()->profile, held(), m_today, this);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    connect(picker, &CataloguePicker::chosen, this, [this, picker, held](const Source &source, const Profile &profile) {
        Result<> done;
        if (profile != m_portfolio.snapshot()->profile)
            done = changeProfile(m_portfolio, profile, m_today);
        if (done) {
            const auto added = addRequirement(m_portfolio, source);
            done = added ? Result<>() : Result<>(added.error());
        }
        m_wrong->setText(done ? QString() : done.error().sentence);
        m_wrong->setVisible(!done);
        picker->showHeld(m_portfolio.snapshot()->profile, held());
        showRequirements();
    });
    picker->open();
}

void FirstRun::showRequirements()
{
    QStringList names;
    const auto now = figures(*m_portfolio.snapshot(), m_today);
    for (const Standing &standing : now)
        names << QStringLiteral("• ") + requirementTitle(standing);
    m_requirements->setText(names.isEmpty() ? tr("None yet. You can add them at any time under Requirements.") : names.join(QLatin1Char('\n')));
}

void FirstRun::showPage(int page)
{
    m_pages->setCurrentIndex(page);
    m_wrong->hide();
    m_step->setText(tr("Step %1 of %2").arg(page + 1).arg(int(PageCount)));
    m_back->setVisible(page > 0);
    m_next->setText(page == FilesPage ? tr("Show my CME map") : tr("Next"));
    m_skip->setText(page == FilesPage ? tr("Close") : tr("Skip"));
    const auto fields = m_pages->currentWidget()->findChildren<QLineEdit *>();
    if (!fields.isEmpty())
        fields.first()->setFocus();
}

void FirstRun::next()
{
    if (const Result<> kept = keepPage(); !kept) {
        m_wrong->setText(kept.error().sentence);
        m_wrong->show();
        return;
    }
    if (m_pages->currentIndex() != FilesPage) {
        showPage(m_pages->currentIndex() + 1);
        return;
    }
    accept();
    Q_EMIT mapAsked();
}

Result<> FirstRun::keepPage()
{
    switch (m_pages->currentIndex()) {
    case YouPage: return keepYou();
    case StoryPage: return keepStory();
    case GoalsPage: return keepGoals();
    default: return {};
    }
}

Result<> FirstRun::keepYou()
{
    Profile profile = m_portfolio.snapshot()->profile;
    profile.name = m_name->text().simplified();
    profile.degree = m_degree->chosen();
    profile.specialty = m_specialty->text().simplified();
    profile.institution = m_institution->text().simplified();
    return profile == m_portfolio.snapshot()->profile ? Result<>() : changeProfile(m_portfolio, profile, m_today);
}

Result<> FirstRun::keepStory()
{
    const auto active = activeStory(m_portfolio.snapshot()->stories);
    Story story = active.value_or(Story());
    story.lane = m_lane->chosen();
    story.domain = m_domain->text().simplified();
    story.sentence = m_sentence->toPlainText().simplified();
    story.target = m_target->text().simplified();
    if (story == active.value_or(Story()))
        return {};
    const auto told = tellStory(m_portfolio, story, m_today);
    return told ? Result<>() : Result<>(told.error());
}

Result<> FirstRun::keepGoals()
{
    const auto before = activeGoals(m_portfolio.snapshot()->goals);
    for (int i = 0; i < m_goals.size(); ++i) {
        Goal goal = before.value(i);
        const QString text = m_goals[i]->text().simplified();
        if (text.isEmpty() || text == goal.text)
            continue;
        goal.text = text;
        goal.state = QStringLiteral("active");
        if (!goal.due.isValid())
            goal.due = addMonths(m_today, goalMonths);
        const auto set = setGoal(m_portfolio, goal);
        if (!set)
            return set.error();
    }
    return {};
}

} // namespace credence
