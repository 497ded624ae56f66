#include "core/advice/evaluate.h"

#include "core/activities/amount.h"
#include "core/activities/depth.h"
#include "core/activities/format_value.h"
#include "core/activities/mix.h"
#include "core/activities/word_match.h"
#include "core/advice/course_fit.h"
#include "core/advice/verdict.h"
#include "core/catalogue/catalogue.h"
#include "core/story/story_rules.h"

namespace credence {

namespace {

/// Strategic value of the format, half a point more for the story, one less when off story; 1 to 10.
int valueTenths(int formatValue, Answer story)
{
    if (formatValue == 0)
        return 0;
    const int change = story == Answer::Strong ? 5 : story == Answer::No ? -10 : 0;
    return qBound(10, formatValue * 10 + change, 100);
}

/// "6 for the format (Live virtual), +0.5 for the story": what valueTenths() did, in words.
QString valueWords(int formatValue, Answer story, const QString &format)
{
    if (formatValue == 0)
        return {};
    const auto known = catalogue().formatAt.constFind(format);
    const QString name = known == catalogue().formatAt.cend() ? format : catalogue().formats[*known].name;
    const int tenths = valueTenths(formatValue, story);
    const QString base = QStringLiteral("Value: %1 for the format “%2”").arg(QString::number(formatValue), name);
    if (tenths == formatValue * 10)
        return base + (story == Answer::Weak ? QStringLiteral(", as it serves the story weakly.") : story == Answer::Strong ? QStringLiteral(", the most there is.") : QStringLiteral("."));
    return base + (tenths > formatValue * 10 ? QStringLiteral(", half a point more as it advances the story.") : QStringLiteral(", one point less as it is off the story."));
}

/// To the nearest whole, halves up; both at least 0, `parts` above.
qint64 rounded(qint64 whole, qint64 parts) { return (whole + parts / 2) / parts; }

void addFigures(CourseEvaluation &found, const Activity &course, const Snapshot &snapshot, QDate today)
{
    found.credits = ledgerAmount(course);
    const auto hours = activityHours(course);
    const bool credited = found.credits > Credits{};
    if (course.hours && *course.hours > Credits{} && credited)
        found.creditPerHour = Credits{rounded(found.credits.hundredths * 100, course.hours->hundredths)};
    if (course.cost && credited)
        found.costPerCredit = Cents{rounded(course.cost->cents * 100, found.credits.hundredths)};
    found.monthLoad = monthLoad(course, snapshot, today);
    found.worthAsking = hours && *hours > snapshot.thresholds.evaluateAbove;
}

} // namespace

CourseEvaluation evaluateCourse(const Activity &course, const EvaluationAnswers &given, const Snapshot &snapshot, QDate today, Advice advice)
{
    CourseEvaluation found;
    addFigures(found, course, snapshot, today);
    const CourseCredit credit = courseCredit(course, snapshot, today);
    found.fills = credit.fills;
    found.late = credit.late;
    CourseQuestion story = storyQuestion(course, snapshot);
    story.given = given.story;
    found.valueTenths = valueTenths(strategicValue(course.format, snapshot.thresholds), story.answer());
    found.valueWhy = valueWords(strategicValue(course.format, snapshot.thresholds), story.answer(), course.format);
    CourseQuestion goal = goalQuestion(course, snapshot);
    goal.given = given.goal;
    CourseQuestion requirement = requirementQuestion(course, credit, snapshot, today);
    requirement.given = given.requirement;
    CourseQuestion tangible = tangibleQuestion(course);
    tangible.given = given.tangible;
    CourseQuestion time = timeQuestion(course, found, snapshot);
    time.given = given.time;
    CourseQuestion letter = letterQuestion(course, strategicValue(course.format, snapshot.thresholds), story.answer(), snapshot.people);
    letter.given = given.letter;
    found.questions = {story, goal, requirement, tangible, time, letter};
    for (const CourseQuestion &question : std::as_const(found.questions))
        found.strong += question.answer() == Answer::Strong ? 1 : 0;
    judge(found, course, advice);
    return found;
}

EvaluationAnswers answersOf(const CourseEvaluation &evaluation)
{
    const auto answer = [&](int i) { return i < evaluation.questions.size() ? evaluation.questions[i].answer() : Answer::NotAnswered; };
    return {answer(0), answer(1), answer(2), answer(3), answer(4), answer(5)};
}

} // namespace credence
