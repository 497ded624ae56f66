#include "core/story/story_store.h"

#include "core/storage/query.h"
#include "core/story/answers_json.h"

namespace credence {

namespace {

const QString profileColumns = QStringLiteral("id, name, degree, title, title_since, specialty, institution, department, npi, birth_date, language, answers, direction, direction_needs");
const QString storyColumns = QStringLiteral("id, ref, sentence, lane, domain, target, target_date, from_day, to_day, institution");
const QString goalColumns = QStringLiteral("id, ref, text, area, subjects, due, state, position, measure");

const QString selectProfile = QStringLiteral("SELECT %1 FROM profile").arg(profileColumns);
const QString selectStories = QStringLiteral("SELECT %1 FROM story ORDER BY to_day IS NOT NULL, to_day DESC, from_day DESC, id").arg(storyColumns);
const QString selectGoals = QStringLiteral("SELECT %1 FROM goal ORDER BY position, id").arg(goalColumns);
const QString selectGoalPlace = QStringLiteral("SELECT coalesce((SELECT position FROM goal WHERE id = ?), (SELECT max(position) + 1 FROM goal), 0)");
const QString deleteStory = QStringLiteral("DELETE FROM story WHERE id = ?");
const QString deleteGoal = QStringLiteral("DELETE FROM goal WHERE id = ?");

Profile profileFromRow(Query &row)
{
    Profile profile;
    (void)row.number(); // the one row's id
    profile.name = row.text();
    profile.degree = row.text();
    profile.title = row.text();
    profile.titleSince = row.day();
    profile.specialty = row.text();
    profile.institution = row.text();
    profile.department = row.text();
    profile.npi = row.text();
    profile.birthDate = row.day();
    profile.language = row.text();
    profile.answers = answersFromJson(row.object());
    profile.direction = row.text();
    profile.directionNeeds = row.list();
    return profile;
}

Story storyFromRow(Query &row)
{
    Story story;
    story.id = {row.text()};
    story.ref = row.text();
    story.sentence = row.text();
    story.lane = row.text();
    story.domain = row.text();
    story.target = row.text();
    story.targetDate = row.day();
    story.from = row.day();
    story.to = row.day();
    story.institution = row.text();
    return story;
}

Goal goalFromRow(Query &row)
{
    Goal goal;
    goal.id = {row.text()};
    goal.ref = row.text();
    goal.text = row.text();
    goal.area = row.text();
    goal.subjects = row.list();
    goal.due = row.day();
    goal.state = row.text();
    (void)row.number(); // its place among the goals
    goal.measure = row.text();
    return goal;
}

Result<> removeById(Database &database, const QString &statement, const QString &id, const QString &sentence)
{
    Query query(database, statement);
    auto done = query.bind(id).run();
    return done && query.changedRows() == 0 ? Result<>(Error{ErrorKind::NotFound, sentence, id}) : done;
}

} // namespace

Result<Profile> StoryStore::profile() const
{
    const auto found = Query(m_database, selectProfile).first(profileFromRow);
    return found ? Result<Profile>(found->value_or(Profile())) : Result<Profile>(found.error());
}

Result<> StoryStore::putProfile(const Profile &profile)
{
    static const QString putOne = putStatement(QStringLiteral("profile"), profileColumns);
    Query query(m_database, putOne);
    query.bind(1).bind(profile.name).bind(profile.degree).bind(profile.title).bind(profile.titleSince).bind(profile.specialty);
    query.bind(profile.institution).bind(profile.department).bind(profile.npi).bind(profile.birthDate).bind(profile.language);
    return query.bind(answersToJson(profile.answers)).bind(profile.direction).bind(profile.directionNeeds).run();
}

Result<QList<Story>> StoryStore::stories() const { return Query(m_database, selectStories).all(storyFromRow); }

Result<> StoryStore::putStory(const Story &story)
{
    static const QString putOne = putStatement(QStringLiteral("story"), storyColumns);
    Query query(m_database, putOne);
    query.bind(story.id.text).bind(story.ref).bind(story.sentence).bind(story.lane).bind(story.domain);
    return query.bind(story.target).bind(story.targetDate).bind(story.from).bind(story.to).bind(story.institution).run();
}

Result<> StoryStore::removeStory(const StoryId &id)
{
    return removeById(m_database, deleteStory, id.text, QStringLiteral("This story is not in the portfolio any more. Nothing was changed."));
}

Result<QList<Goal>> StoryStore::goals() const { return Query(m_database, selectGoals).all(goalFromRow); }

Result<> StoryStore::putGoal(const Goal &goal)
{
    static const QString putOne = putStatement(QStringLiteral("goal"), goalColumns);
    const auto place = Query(m_database, selectGoalPlace).bind(goal.id.text).first<qint64>([](Query &row) { return row.number(); });
    if (!place)
        return place.error();
    Query query(m_database, putOne);
    query.bind(goal.id.text).bind(goal.ref).bind(goal.text).bind(goal.area).bind(goal.subjects).bind(goal.due).bind(goal.state);
    return query.bind(place->value_or(0)).bind(goal.measure).run();
}

Result<> StoryStore::removeGoal(const GoalId &id)
{
    return removeById(m_database, deleteGoal, id.text, QStringLiteral("This goal is not in the portfolio any more. Nothing was changed."));
}

} // namespace credence
