#include "core/search/searchable_records.h"

#include "core/activities/evaluation_words.h"
#include "core/activities/stacking.h"

namespace credence {

namespace {

struct Records {
    const Snapshot &snapshot;
    QList<SearchableRecord> list;

    void add(const char *kind, const QString &id, const QString &title, QStringList more = {})
    {
        more.removeAll(QString());
        if (!title.isEmpty())
            list << SearchableRecord{QString::fromLatin1(kind), id, title, more.join(QStringLiteral(" · ")).simplified()};
    }

    QHash<QString, QString> courses() const
    {
        QHash<QString, QString> titles;
        for (const auto &activity : snapshot.activities)
            titles.insert(activity->id.text, activity->title);
        return titles;
    }
};

QString verdictText(Verdict verdict)
{
    return verdict == Verdict::Book ? QStringLiteral("book it") : verdict == Verdict::Filler ? QStringLiteral("filler") : verdict == Verdict::Skip ? QStringLiteral("skip") : QString();
}

void addStory(Records &records)
{
    for (const auto &story : records.snapshot.stories)
        records.add("story", story->id.text, story->sentence, {story->domain, story->target});
    for (const auto &goal : records.snapshot.goals)
        records.add("goal", goal->id.text, goal->text, {goal->area, goal->measure});
    for (const auto &criterion : records.snapshot.criteria)
        records.add("criterion", criterion->id.text, criterion->name, QStringList{criterion->wording} + criterion->counts + criterion->wanted);
    for (const auto &signal : records.snapshot.signalList)
        records.add("signal", signal->id.text, signal->text, {signal->metric, signal->source});
    for (const auto &pivot : records.snapshot.pivots)
        records.add("pivot", pivot->id.text, pivot->field, {pivot->verdict});
}

void addCourses(Records &records)
{
    if (records.snapshot.evaluations.isEmpty() && records.snapshot.captures.isEmpty() && records.snapshot.actions.isEmpty())
        return;
    const auto titles = records.courses();
    for (const auto &evaluation : records.snapshot.evaluations)
        records.add("evaluation", evaluation->id.text, titles.value(evaluation->activity), {verdictText(evaluation->verdict), isoText(evaluation->date)});
    for (const auto &capture : records.snapshot.captures)
        records.add("capture", capture->id.text, titles.value(capture->activity), QStringList{capture->application, capture->implement, capture->share} + capture->takeaways);
    for (const auto &action : records.snapshot.actions)
        records.add("action", action->id.text, action->text, {action->result, titles.value(action->activity)});
}

void addOutcomes(Records &records)
{
    for (const auto &project : records.snapshot.projects)
        records.add("project", project->id.text, project->title, {project->aim, project->result, project->description});
    for (const auto &presentation : records.snapshot.presentations)
        records.add("presentation", presentation->id.text, presentation->title, {presentation->venue, presentation->citation});
    for (const auto &skill : records.snapshot.skills)
        records.add("skill", skill->id.text, skill->name, {skill->notes});
    for (const auto &artifact : records.snapshot.artifacts)
        records.add("artifact", artifact->id.text, artifact->title, {artifact->audience});
    for (const auto &teaching : records.snapshot.teachings)
        records.add("teaching", teaching->id.text, teaching->title, {teaching->learners, teaching->comments});
    for (const auto &role : records.snapshot.roles)
        records.add("role", role->id.text, role->title, {role->state, role->proposal});
    for (const auto &person : records.snapshot.people)
        records.add("person", person->id.text, person->name, {person->relation, person->email});
    for (const auto &note : records.snapshot.notes)
        records.add("note", note->id.text, note->quarter.isEmpty() ? note->text.section(QLatin1Char('\n'), 0, 0) : note->quarter, {note->text});
}

} // namespace

QList<SearchableRecord> searchableRecords(const Snapshot &snapshot)
{
    Records records{snapshot, {}};
    addStory(records);
    addOutcomes(records);
    addCourses(records);
    for (const auto &theme : snapshot.themes)
        records.add("theme", theme->id.text, theme->name, {theme->notes});
    for (const auto &stack : snapshot.stacks)
        records.add("stack", stack->id.text, stack->name, {stack->leads});
    for (const Stack &stack : builtInStacks())
        records.add("stack", QStringLiteral("built-in:") + stack.name, stack.name, {stack.leads});
    return records.list;
}

} // namespace credence
