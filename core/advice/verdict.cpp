#include "core/advice/verdict.h"

#include <array>

namespace credence {

namespace {
enum Question { StoryQ, GoalQ, RequirementQ, TangibleQ, TimeQ, LetterQ };

constexpr std::array<const char *, 3> words{"three-filters", "harsh-filter", "four-questions"};
constexpr std::array<const char *, 3> names{"Three filters", "Harsh filter", "Four questions"};
constexpr std::array<const char *, 3> rules{
    "Two strong yes of story, something tangible and time; a paid course also serves a goal and a requirement.",
    "A strong yes on story, goal and something tangible, or it is not worth the trip.",
    "Three strong yes of story, goal, requirement and something tangible."};

bool isStrong(const CourseEvaluation &e, Question q) { return e.questions[q].answer() == Answer::Strong; }

int strongOf(const CourseEvaluation &e, std::initializer_list<Question> asked)
{
    int count = 0;
    for (const Question q : asked)
        count += isStrong(e, q) ? 1 : 0;
    return count;
}

/// Empty when the course is to be booked, else why not.
QString whyNotBooked(const CourseEvaluation &e, const Activity &course, Advice advice)
{
    if (course.compliance)
        return QStringLiteral("It is a duty, not a step: do it with others of its kind.");
    if (advice == Advice::HarshFilter)
        return strongOf(e, {StoryQ, GoalQ, TangibleQ}) == 3 ? QString() : QStringLiteral("Not a strong yes on story, goal and something tangible together.");
    if (advice == Advice::FourQuestions) {
        const int strong = strongOf(e, {StoryQ, GoalQ, RequirementQ, TangibleQ});
        return strong >= 3 ? QString() : QStringLiteral("%1 strong yes of story, goal, requirement and something tangible; three are asked.").arg(strong);
    }
    const int strong = strongOf(e, {StoryQ, TangibleQ, TimeQ});
    if (strong < 2)
        return QStringLiteral("%1 strong yes of story, something tangible and time; two are asked.").arg(strong);
    const bool paid = course.cost && course.cost->cents > 0;
    if (paid && !isStrong(e, GoalQ))
        return QStringLiteral("It costs money and serves no goal of this year.");
    if (paid && !isStrong(e, RequirementQ))
        return QStringLiteral("It costs money and fills no requirement.");
    return {};
}

QString whyBooked(const CourseEvaluation &e)
{
    static constexpr std::array<const char *, 6> about{"story", "goal", "requirement", "something tangible", "time and money", "letter"};
    QStringList strong;
    for (qsizetype i = 0; i < e.questions.size(); ++i) {
        if (e.questions[i].answer() == Answer::Strong)
            strong << QLatin1String(about[static_cast<size_t>(i)]);
    }
    return QStringLiteral("Strong yes on %1.").arg(strong.join(QStringLiteral(", ")));
}
} // namespace

void judge(CourseEvaluation &evaluation, const Activity &course, Advice advice)
{
    Q_ASSERT(evaluation.questions.size() == 6);
    const QString against = whyNotBooked(evaluation, course, advice);
    if (against.isEmpty()) {
        evaluation.verdict = Verdict::Book;
        evaluation.reasons << whyBooked(evaluation);
        return;
    }
    evaluation.reasons << against;
    const Answer requirement = evaluation.questions[RequirementQ].answer();
    if (requirement == Answer::Strong || (course.compliance && requirement != Answer::No)) {
        evaluation.verdict = Verdict::Filler;
        evaluation.reasons << QStringLiteral("It fills credit that is missing, so batch it with others in one half-day.");
        return;
    }
    evaluation.verdict = Verdict::Skip;
    evaluation.reasons << QStringLiteral("It fills nothing that is missing either.");
}

QString adviceWord(Advice advice) { return QLatin1String(words[static_cast<size_t>(advice)]); }
QString adviceName(Advice advice) { return QLatin1String(names[static_cast<size_t>(advice)]); }
QString adviceRule(Advice advice) { return QLatin1String(rules[static_cast<size_t>(advice)]); }

std::optional<Advice> adviceFromWord(QStringView word)
{
    for (size_t i = 0; i < words.size(); ++i) {
        if (word == QLatin1String(words[i]))
            return static_cast<Advice>(i);
    }
    return std::nullopt;
}

} // namespace credence
