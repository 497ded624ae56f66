#include "ui/settings/story_section.h"

#include "core/actions/outcomes.h"
#include "core/outcomes/drafts_of_words.h"
#include "core/story/story_rules.h"
#include "core/story/subject_areas.h"
#include "ui/kit/card.h"
#include "ui/kit/chips.h"
#include "ui/kit/choice.h"
#include "ui/kit/format.h"
#include "ui/kit/inspector.h"
#include "ui/kit/theme.h"
#include "ui/settings/goals_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace credence {

namespace {

QString shortDomain(const Story &story) { return story.domain.isEmpty() ? story.sentence : story.domain; }

QLabel *quiet(const QString &text = {})
{
    auto *words = label(text, Type::Small, Ink::Muted);
    words->setWordWrap(true);
    return words;
}

} // namespace

StorySection::StorySection(QWidget *parent)
    : OutcomeSection(parent), m_why(new QFrame), m_whyWords(label({})), m_replaces(quiet()), m_history(quiet()), m_lane(new Choice), m_direction(new LineField), m_sentence(new TextField(2, 5)), m_targetDate(new DateField),
      m_needs(new Chips(Tone::Blue, true)), m_tell(button(tr("Tell this story"), Weight::Primary)), m_cancel(button(tr("Keep the current one"))), m_goals(new GoalsCard)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size::gap);
    row->addWidget(buildStory(), 1);
    row->addWidget(m_goals, 1);
    connect(m_goals, &GoalsCard::kept, this, [this](const Goal &goal) {
        if (!portfolio())
            return;
        const auto set = setGoal(*portfolio(), goal);
        if (done(set))
            m_goals->select(set->text);
        else
            m_goals->showGoals(m_snapshot);
    });
    connect(m_goals, &GoalsCard::noteAsked, this, [this] {
        Note note;
        note.quarter = quarterOf(m_today);
        note.text = tr("• Idea for a goal: ");
        if (!portfolio())
            return;
        const auto idea = keepRecord(*portfolio(), note);
        if (done(idea))
            Q_EMIT opened(idea->text);
    });
    connect(m_goals, &GoalsCard::removed, this, [this](const GoalId &goal) {
        if (portfolio() && done(removeGoal(*portfolio(), goal)))
            Q_EMIT noticed(tr("The goal was deleted."), tr("Undo"), [this] { undoLast(); });
    });
}

QWidget *StorySection::buildStory()
{
    auto *card = new Card(tr("Your story"));
    auto *form = new Inspector;
    form->column()->setContentsMargins(0, 0, 8, 0);
    card->body()->addWidget(buildWhy());
    card->body()->addWidget(m_replaces);
    card->body()->addWidget(form, 1);
    m_lane->addItem(tr("not chosen"), QString());
    for (const QString &lane : lanes())
        m_lane->addItem(lane, lane);
    form->addField(tr("Lane"), m_lane);
    connect(m_lane, &QComboBox::activated, this, [this] { change([this](Story &s) { s.lane = m_lane->chosen(); }); });
    m_domain = line(tr("Focus domain, the spine"), &Story::domain, form);
    m_domain->setPlaceholderText(tr("perioperative safety"));
    m_sentence->setPlaceholderText(tr("I am becoming the go-to person in … for …, and here is my documented trajectory."));
    form->addField(tr("The one sentence"), m_sentence);
    connect(m_sentence, &TextField::edited, this, [this](const QString &text) { change([&](Story &s) { s.sentence = text.simplified(); }); });
    m_target = new LineField;
    connect(m_target, &LineField::edited, this, [this](const QString &text) { change([&](Story &s) { s.target = text.simplified(); }); });
    connect(m_targetDate, &DateField::dayEdited, this, [this](QDate day) { change([&](Story &s) { s.targetDate = day; }); });
    form->addRow({{tr("Rank or role wanted"), m_target, 3}, {tr("By"), m_targetDate, 2}});
    m_institution = line(tr("At"), &Story::institution, form);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(m_tell);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    form->column()->addLayout(buttons);
    connect(m_tell, &QPushButton::clicked, this, &StorySection::tell);
    connect(m_cancel, &QPushButton::clicked, this, &StorySection::cancel);
    addDirection(form);
    form->addSection(tr("Stories before"));
    form->addWidget(m_history);
    form->addStretch();
    return card;
}

QWidget *StorySection::buildWhy()
{
    m_why->setObjectName(QStringLiteral("well"));
    auto *column = new QVBoxLayout(m_why);
    column->setContentsMargins(size::pad, 12, size::pad, 12);
    m_whyWords->setWordWrap(true);
    column->addWidget(m_whyWords);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    auto *replacing = button(tr("Replace current story"));
    auto *pivot = button(tr("Explore as a pivot"));
    auto *keep = button(tr("Keep it"));
    for (QPushButton *one : {replacing, pivot, keep})
        buttons->addWidget(one);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(replacing, &QPushButton::clicked, this, &StorySection::replace);
    connect(keep, &QPushButton::clicked, m_why, &QWidget::hide);
    connect(pivot, &QPushButton::clicked, this, [this] {
        m_why->hide();
        Q_EMIT pivotAsked();
    });
    m_why->hide();
    return m_why;
}

void StorySection::addDirection(Inspector *into)
{
    into->addSection(tr("Direction"));
    m_direction->setPlaceholderText(tr("Medical director of a hospital-medicine service"));
    into->addField(tr("The job you want in three to five years"), m_direction);
    into->addField(tr("Subject areas it needs"), m_needs);
    const auto save = [this] {
        Profile profile = m_snapshot.profile;
        profile.direction = m_direction->text().simplified();
        profile.directionNeeds = m_needs->ids();
        if (portfolio() && profile != m_snapshot.profile)
            done(changeProfile(*portfolio(), profile, m_today));
    };
    connect(m_direction, &LineField::edited, this, save);
    connect(m_needs, &Chips::edited, this, save);
}

LineField *StorySection::line(const QString &name, QString Story::*member, Inspector *into)
{
    auto *field = new LineField;
    into->addField(name, field);
    connect(field, &LineField::edited, this, [this, member](const QString &text) { change([&](Story &s) { s.*member = text.simplified(); }); });
    return field;
}

void StorySection::change(const std::function<void(Story &)> &set)
{
    Story changed = m_story;
    set(changed);
    if (changed == m_story)
        return;
    m_story = changed;
    if (m_fresh || !portfolio())
        return;
    if (!done(tellStory(*portfolio(), changed, m_today)))
        showSnapshot(m_snapshot, m_today); // what is stored comes back
}

void StorySection::showSnapshot(const Snapshot &snapshot, QDate today)
{
    m_snapshot = snapshot;
    m_today = today;
    const auto active = activeStory(snapshot.stories);
    if (!active && !m_fresh) {
        m_fresh = true;
        m_story = {};
        m_story.institution = snapshot.profile.institution;
    } else if (active && m_fresh && m_story.id.isNull() && !m_replaces->isVisibleTo(this)) {
        m_fresh = false; // one came from elsewhere, for example by undo
    }
    if (!m_fresh)
        m_story = *active;
    showFields();
    showHistory();
    m_goals->showGoals(snapshot);
    m_needs->setKnown(wordChoices(subjectAreas(snapshot)));
}

void StorySection::showFields()
{
    m_lane->choose(m_story.lane, m_story.lane);
    for (int i = 0; i < m_lane->count(); ++i) {
        if (m_lane->itemText(i).compare(m_story.lane, Qt::CaseInsensitive) == 0)
            m_lane->setCurrentIndex(i);
    }
    m_domain->showText(m_story.domain);
    m_sentence->showText(m_story.sentence);
    m_target->showText(m_story.target);
    m_targetDate->showDay(m_story.targetDate);
    m_institution->showText(m_story.institution);
    m_direction->showText(m_snapshot.profile.direction);
    m_needs->setIds(m_snapshot.profile.directionNeeds);
    const auto active = activeStory(m_snapshot.stories);
    m_tell->setVisible(m_fresh);
    m_cancel->setVisible(m_fresh && active);
    m_replaces->setVisible(m_fresh && active);
    if (active)
        m_replaces->setText(tr("A new story. “%1” stays in your history, with everything that was done for it.").arg(shortDomain(*active)));
}

void StorySection::showHistory()
{
    QStringList lines;
    for (const auto &story : std::as_const(m_snapshot.stories)) {
        if (story->to.isValid())
            lines << tr("%1: %2").arg(spanText({story->from, story->to}), story->sentence);
    }
    m_history->setText(lines.isEmpty() ? tr("None. A story that is replaced stays here with its dates.") : lines.join(QLatin1Char('\n')));
}

void StorySection::startNew()
{
    const auto active = activeStory(m_snapshot.stories);
    if (!active || m_fresh) {
        m_domain->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_whyWords->setText(whyOneStory(*active));
    m_why->show();
}

void StorySection::replace()
{
    m_why->hide();
    m_fresh = true;
    m_story = {};
    m_story.institution = m_snapshot.profile.institution;
    showFields();
    m_domain->setFocus(Qt::OtherFocusReason);
}

void StorySection::tell()
{
    if (!portfolio())
        return;
    m_story.sentence = m_sentence->toPlainText().simplified();
    m_story.domain = m_domain->text().simplified();
    m_story.target = m_target->text().simplified();
    m_story.institution = m_institution->text().simplified();
    const bool replaced = activeStory(m_snapshot.stories).has_value();
    const auto told = tellStory(*portfolio(), m_story, m_today);
    if (!done(told))
        return;
    m_fresh = false;
    showSnapshot(*portfolio()->snapshot(), m_today);
    Q_EMIT noticed(replaced ? tr("Your new story is told; the one before is in your history.") : tr("Your story is told. Everything you log is now read against it."), tr("Undo"), [this] { undoLast(); });
}

void StorySection::cancel()
{
    m_fresh = false;
    m_replaces->hide();
    showSnapshot(m_snapshot, m_today);
}

bool StorySection::select(const QString &goal) { return m_goals->select(goal); }

} // namespace credence
