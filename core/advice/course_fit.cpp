#include "core/advice/course_fit.h"

#include "core/activities/amount.h"
#include "core/activities/depth.h"
#include "core/activities/format_value.h"
#include "core/activities/mix.h"
#include "core/activities/word_match.h"
#include "core/advice/gaps.h"
#include "core/base/text.h"
#include "core/catalogue/catalogue.h"
#include "core/outcomes/addressee.h"
#include "core/requirements/not_reckoned.h"
#include "core/requirements/progress.h"
#include "core/story/story_rules.h"

namespace credence {

namespace {
constexpr Credits leastPerHour{50}; // half a credit an hour: less means time that brings no credit
constexpr int littleValue = 4;      // strategic value up to which a format leaves nothing but time spent (A2: journal, dinner, duty)

CourseQuestion question(const char *key, const char *label, Answer answer, const QString &why)
{
    return {QString::fromLatin1(key), QString::fromUtf8(label), answer, Answer::NotAnswered, why, {}};
}

CourseQuestion openQuestion(const char *key, const char *label, const char *asks, const QString &why)
{
    return {QString::fromLatin1(key), QString::fromUtf8(label), Answer::NotAnswered, Answer::NotAnswered, why, QString::fromLatin1(asks)};
}

QDate dayOf(const Activity &course, QDate today)
{
    const QDate day = creditDay(course);
    return day.isValid() ? day : today;
}

bool countsForLoad(Status status) { return status != Status::Idea && status != Status::Dropped; }

/// As planned, with an id, and today when it has no day.
Activity asCandidate(const Activity &course, QDate today)
{
    Activity taken = course;
    taken.status = Status::Planned;
    if (taken.id.isNull())
        taken.id = {QStringLiteral("candidate")};
    if (!creditDay(taken).isValid())
        taken.days = {today, today};
    return taken;
}

/// The snapshot with the course as planned in it, or without it.
Snapshot snapshotWith(const Activity &course, const Snapshot &snapshot, QDate today, bool planned)
{
    Snapshot changed = snapshot;
    changed.activities.removeIf([&](const Shared<Activity> &other) { return !course.id.isNull() && other->id == course.id; });
    if (!planned)
        return changed;
    changed.activities.prepend(std::make_shared<const Activity>(asCandidate(course, today)));
    return changed;
}

void addFill(QList<CourseFill> &fills, const QString &name, const Figures &before, const Figures &after)
{
    if (before.open && after.open && *before.open > *after.open)
        fills << CourseFill{name, *before.open - *after.open};
}

QString fillsText(const QList<CourseFill> &fills)
{
    QStringList parts;
    for (const CourseFill &fill : fills)
        parts << fill.name + QStringLiteral(" +") + fill.amount.text();
    return parts.join(QStringLiteral(" · "));
}

/// "On 5 Mar 2027 it is too late for DEA: opioids (due 15 Jan 2027)."; empty when it is in time for all that is missing.
QString lateText(const QList<CourseLate> &late, QDate on)
{
    QStringList parts;
    for (const CourseLate &one : late)
        parts << QStringLiteral("%1 (due %2)").arg(one.name, writtenDay(one.due));
    return parts.isEmpty() ? QString() : QStringLiteral("On %1 it is too late for %2.").arg(writtenDay(on), parts.join(QStringLiteral(" · ")));
}

struct Leaves {
    const char *format;
    Answer answer;
    const char *what;
};
constexpr Leaves leaves[]{
    {"speaking", Answer::Strong, "a talk of your own"},
    {"faculty", Answer::Strong, "teaching with evaluations"},
    {"project-program", Answer::Strong, "a project with data"},
    {"certificate-program", Answer::Strong, "a certificate"},
    {"qi-project", Answer::Strong, "a project with data"},
    {"leadership-program", Answer::Strong, "a capstone project and a certificate"},
    {"national-conference-presenting", Answer::Strong, "a presentation"},
    {"workshop-project", Answer::Strong, "a project plan"},
    {"certification-course", Answer::Strong, "a certification"},
    {"simulation", Answer::Weak, "a skill, on paper only with a log"},
    {"national-conference", Answer::Weak, "contacts; more when presenting"},
    {"regional-conference", Answer::Weak, "contacts; more when presenting"},
    {"live-virtual", Answer::Weak, "notes that can become a talk"},
};
} // namespace

Credits monthLoad(const Activity &course, const Snapshot &snapshot, QDate today)
{
    const QDate month = dayOf(course, today);
    Credits sum;
    for (const auto &other : snapshot.activities) {
        const QDate day = creditDay(*other);
        const bool same = day.year() == month.year() && day.month() == month.month();
        if (day.isValid() && same && countsForLoad(other->status) && (course.id.isNull() || other->id != course.id))
            sum += ledgerAmount(*other);
    }
    return sum;
}

CourseCredit courseCredit(const Activity &course, const Snapshot &snapshot, QDate today)
{
    Outlook outlook(snapshotWith(course, snapshot, today, false), today);
    const QList<Standing> before = outlook.then();
    const auto candidate = std::make_shared<const Activity>(asCandidate(course, today));
    const QList<TooLate> late = outlook.tooLate(*candidate);
    outlook.take(candidate);
    const QList<Standing> after = outlook.then();
    CourseCredit credit;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const Standing &was = before[i];
        const auto see = [&](const QString &rule, const QString &name, const Figures &then, const Figures &now) {
            addFill(credit.fills, name, then, now);
            const auto due = std::find_if(late.begin(), late.end(), [&](const TooLate &one) { return one.source == was.source && one.rule == rule; });
            if (due != late.end() && then.open && *then.open > Credits{})
                credit.late << CourseLate{name, due->due};
        };
        see(QStringLiteral("total"), was.shortName, was.total, after[i].total);
        for (qsizetype r = 0; r < was.rules.size(); ++r)
            see(was.rules[r].rule, was.shortName + QStringLiteral(": ") + was.rules[r].label, was.rules[r].figures, after[i].rules[r].figures);
    }
    return credit;
}

CourseQuestion storyQuestion(const Activity &course, const Snapshot &snapshot)
{
    const char *label = "Advances the story in 2–3 years";
    const auto story = activeStory(snapshot.stories);
    if (!story)
        return question("story", label, Answer::No, QStringLiteral("No story is told yet."));
    const QString text = matchableText(course);
    const QString domain = sharedWord(text, story->domain + QLatin1Char(' ') + story->sentence);
    if (!domain.isEmpty())
        return question("story", label, Answer::Strong, QStringLiteral("“%1” is part of your story.").arg(domain));
    if (const QStringList both = wordsTogether(text, story->domain + QLatin1Char(' ') + story->lane); !both.isEmpty())
        return question("story", label, Answer::Strong, QStringLiteral("“%1” and “%2” are part of your story.").arg(both[0], both[1]));
    const MixClass mix = mixClass(course, {story, activeGoals(snapshot.goals)});
    const QString specialty = folded(snapshot.profile.specialty).replace(QLatin1Char('-'), QLatin1Char(' ')).simplified();
    if (mix.mix == Mix::OffStory && !specialty.isEmpty() && text.contains(QLatin1Char(' ') + specialty + QLatin1Char(' ')))
        return question("story", label, Answer::Weak, QStringLiteral("“%1” is your specialty, not yet your story.").arg(specialty));
    if (mix.mix == Mix::OffStory)
        return question("story", label, Answer::No, mix.why);
    if (mix.mix == Mix::NonClinical)
        return question("story", label, Answer::Strong, QStringLiteral("It builds what the next role asks for. ") + mix.why);
    return question("story", label, Answer::Weak, mix.why);
}

CourseQuestion goalQuestion(const Activity &course, const Snapshot &snapshot)
{
    const char *label = "Serves a goal this year";
    const QList<Goal> goals = activeGoals(snapshot.goals);
    if (snapshot.goals.isEmpty())
        return openQuestion("goal", label, "your goals (Settings)", QStringLiteral("No goal is recorded yet."));
    if (goals.isEmpty())
        return question("goal", label, Answer::No, QStringLiteral("No goal is active."));
    const QString text = matchableText(course);
    for (const Goal &goal : goals) {
        if (course.goals.contains(goal.id.text))
            return question("goal", label, Answer::Strong, QStringLiteral("“%1”").arg(goal.text));
    }
    for (const Goal &goal : goals) {
        if (!firstMatch(text, goal.subjects).isEmpty())
            return question("goal", label, Answer::Strong, QStringLiteral("“%1”").arg(goal.text));
    }
    for (const Goal &goal : goals) {
        const QString word = sharedWord(text, goal.text);
        if (!word.isEmpty())
            return question("goal", label, Answer::Weak, QStringLiteral("“%1” touches “%2”").arg(word, goal.text));
    }
    return question("goal", label, Answer::No, QStringLiteral("None of your %1 active goals.").arg(goals.size()));
}

CourseQuestion requirementQuestion(const Activity &course, const CourseCredit &credit, const Snapshot &snapshot, QDate today)
{
    const char *label = "Fills credit you still need";
    const QString late = lateText(credit.late, creditDay(course));
    const auto with = [&late](const QString &why) { return late.isEmpty() ? why : why + QLatin1Char(' ') + late; };
    if (!credit.fills.isEmpty())
        return question("requirement", label, Answer::Strong, late.isEmpty() ? fillsText(credit.fills) : with(fillsText(credit.fills) + QLatin1Char('.')));
    if (snapshot.sources.isEmpty())
        return openQuestion("requirement", label, "your requirements", QStringLiteral("No requirement is recorded yet."));
    const auto after = standings(snapshotWith(course, snapshot, today, true), today);
    for (const NotReckoned &one : notReckoned(after)) {
        if (one.cycle)
            return openQuestion("requirement", label, "the cycle of a requirement", QStringLiteral("Not known for %1: %2").arg(one.requirement, one.why));
    }
    const ActivityId id = course.id.isNull() ? ActivityId{QStringLiteral("candidate")} : course.id;
    for (const Standing &standing : after) {
        for (const Contribution &one : standing.total.activities) {
            if (one.activity == id && one.counts)
                return question("requirement", label, Answer::Weak, with(QStringLiteral("It counts for %1, where nothing is missing.").arg(standing.shortName)));
        }
    }
    if (course.credits.isEmpty() && late.isEmpty())
        return openQuestion("requirement", label, "credits", QStringLiteral("Its credits are not known yet."));
    return question("requirement", label, Answer::No, late.isEmpty() ? QStringLiteral("It fills nothing that is still missing.") : late);
}

CourseQuestion tangibleQuestion(const Activity &course)
{
    const char *label = "Leaves something tangible";
    if (course.format.isEmpty())
        return openQuestion("tangible", label, "format", QStringLiteral("Its format is not known yet."));
    for (const Leaves &known : leaves) {
        if (course.format == QLatin1String(known.format))
            return question("tangible", label, known.answer, QString::fromLatin1(known.what));
    }
    return question("tangible", label, Answer::No, QStringLiteral("Courses of this format leave credits only."));
}

CourseQuestion timeQuestion(const Activity &course, const CourseEvaluation &figures, const Snapshot &snapshot)
{
    QStringList facts;
    int concerns = 0;
    if (course.daysAway && *course.daysAway > Credits{})
        facts << course.daysAway->text() + (*course.daysAway == Credits::whole(1) ? QStringLiteral(" day") : QStringLiteral(" days"));
    if (course.cost && course.cost->cents > 0)
        facts << QStringLiteral("$") + QLocale(QLocale::English, QLocale::UnitedStates).toString(static_cast<double>(course.cost->cents) / 100.0, 'f', course.cost->cents % 100 == 0 ? 0 : 2);
    if (figures.monthLoad + figures.credits > snapshot.thresholds.monthLoadLimit && figures.monthLoad > Credits{}) {
        facts << QStringLiteral("its month already holds %1 credits").arg(figures.monthLoad.text());
        ++concerns;
    }
    if (figures.costPerCredit && *figures.costPerCredit > snapshot.thresholds.costPerCreditLimit) {
        facts << QStringLiteral("dear for its credits");
        ++concerns;
    }
    if (figures.creditPerHour && *figures.creditPerHour < leastPerHour) {
        facts << QStringLiteral("few credits for its hours");
        ++concerns;
    }
    const int value = strategicValue(course.format, snapshot.thresholds);
    if (value > 0 && value <= littleValue) {
        facts << QStringLiteral("a format that counts %1 of 10").arg(value);
        ++concerns;
    }
    const char *label = "Worth the time away and the money";
    const bool nothingKnown = !activityHours(course);
    if (concerns < 2 && (!course.cost || nothingKnown)) {
        facts << (course.cost ? QStringLiteral("its hours are not known yet") : QStringLiteral("its cost is not known yet"));
        return openQuestion("time", label, course.cost ? "hours" : "cost", facts.join(QStringLiteral(" · ")));
    }
    if (facts.isEmpty())
        facts << QStringLiteral("Nothing speaks against it.");
    const Answer answer = concerns == 0 ? Answer::Strong : concerns == 1 ? Answer::Weak : Answer::No;
    return question("time", label, answer, facts.join(QStringLiteral(" · ")));
}

CourseQuestion letterQuestion(const Activity &course, int formatValue, Answer story, const QList<Shared<Person>> &people)
{
    const char *label = "Worth a line in a promotion letter";
    if (course.format.isEmpty())
        return openQuestion("letter", label, "format", QStringLiteral("Its format is not known yet."));
    const Format *format = catalogue().format(course.format);
    if (!format || formatValue == 0)
        return question("letter", label, Answer::No, QStringLiteral("The format is not rated."));
    const QString why = QStringLiteral("%1 impact format: %2").arg(format->impact, format->name.toLower());
    if (formatValue < 6)
        return question("letter", label, Answer::No, why);
    const bool strong = formatValue >= 9 || (formatValue >= 8 && story == Answer::Strong);
    const auto writers = addressees(people);
    const QString writer = writers.isEmpty() ? QString() : QStringLiteral(" · for a letter by %1").arg(personWithRelation(writers.first()));
    return question("letter", label, strong ? Answer::Strong : Answer::Weak, why + writer);
}

} // namespace credence
