#include "core/advice/verdict.h"

#include "core/activities/depth.h"

#include <array>

namespace credence {

namespace {
enum Question { StoryQ, GoalQ, RequirementQ, TangibleQ, TimeQ, LetterQ };

constexpr std::array<const char *, 3> words{"three-filters", "harsh-filter", "four-questions"};
constexpr std::array<const char *, 3> names{"Three filters", "Harsh filter", "Four questions"};
constexpr std::array<const char *, 3> rules{
    "Two strong yes of story, something tangible and time; a paid course also serves a goal and a requirement.",
    "A strong yes on story, goal and something tangible; a paid course also serves a requirement.",
    "Three strong yes of story, goal, requirement and something tangible; a paid course serves both goal and requirement."};

constexpr Credits halfDays = Credits::whole(8); // A8: what one or two half-days hold

using SixAnswers = std::array<Answer, 6>;

bool isStrong(const SixAnswers &answers, Question q) { return answers[q] == Answer::Strong; }

int strongOf(const SixAnswers &answers, std::initializer_list<Question> asked)
{
    int count = 0;
    for (const Question q : asked)
        count += isStrong(answers, q) ? 1 : 0;
    return count;
}

/// Empty when the course is to be booked by its answers alone, else why not.
QString whyNotWanted(const SixAnswers &answers, Advice advice)
{
    if (advice == Advice::HarshFilter)
        return strongOf(answers, {StoryQ, GoalQ, TangibleQ}) == 3 ? QString() : QStringLiteral("Not a strong yes on story, goal and something tangible together.");
    if (advice == Advice::FourQuestions) {
        const int strong = strongOf(answers, {StoryQ, GoalQ, RequirementQ, TangibleQ});
        return strong >= 3 ? QString() : QStringLiteral("%1 strong yes of story, goal, requirement and something tangible; three are asked.").arg(strong);
    }
    const int strong = strongOf(answers, {StoryQ, TangibleQ, TimeQ});
    return strong >= 2 ? QString() : QStringLiteral("%1 strong yes of story, something tangible and time; two are asked.").arg(strong);
}

/// Empty when the course is worth its money, else why not (A5: one goal plus one requirement for paid courses).
QString whyNotPaid(const SixAnswers &answers)
{
    if (!isStrong(answers, GoalQ))
        return answers[GoalQ] == Answer::Weak ? QStringLiteral("It costs money and hardly serves a goal of this year.") : QStringLiteral("It costs money and serves no goal of this year.");
    if (!isStrong(answers, RequirementQ))
        return answers[RequirementQ] == Answer::Weak ? QStringLiteral("It costs money and counts only where nothing is missing.") : QStringLiteral("It costs money and fills no requirement.");
    return {};
}

struct Judgment {
    Verdict verdict = Verdict::None;
    QStringList reasons;
};

QString whyBooked(const SixAnswers &answers)
{
    static constexpr std::array<const char *, 6> about{"story", "goal", "requirement", "something tangible", "time and money", "letter"};
    QStringList strong;
    for (size_t i = 0; i < answers.size(); ++i) {
        if (answers[i] == Answer::Strong)
            strong << QLatin1String(about[i]);
    }
    return QStringLiteral("Strong yes on %1.").arg(strong.join(QStringLiteral(", ")));
}

/// What is done beside others of its kind in a half-day or two. What takes days away is none of that.
bool fitsHalfDays(const Activity &course)
{
    const auto hours = activityHours(course);
    return (!hours || *hours <= halfDays) && (!course.daysAway || *course.daysAway <= Credits::whole(1));
}

/// The verdict when every answer is known.
Judgment judged(const SixAnswers &answers, bool duty, bool fits, bool paid, Advice advice)
{
    if (duty)
        return {Verdict::Filler, {QStringLiteral("It is a duty, not a step: it has to be done, so batch it with others of its kind.")}};
    QString against = whyNotWanted(answers, advice);
    if (against.isEmpty() && paid)
        against = whyNotPaid(answers);
    if (against.isEmpty())
        return {Verdict::Book, {whyBooked(answers)}};
    if (answers[RequirementQ] == Answer::Strong && !fits)
        return {Verdict::Skip, {against, QStringLiteral("It fills credit that is missing, but takes more than a half-day or two; the same credit can be had in shorter courses.")}};
    if (answers[RequirementQ] == Answer::Strong)
        return {Verdict::Filler, {against, QStringLiteral("It fills credit that is missing, so batch it with others in a half-day.")}};
    return {Verdict::Skip, {against, answers[RequirementQ] == Answer::Weak ? QStringLiteral("Where it counts nothing is missing.") : QStringLiteral("It fills nothing that is missing either.")}};
}

SixAnswers known(SixAnswers answers, Answer unknown)
{
    for (Answer &answer : answers)
        answer = answer == Answer::NotAnswered ? unknown : answer;
    return answers;
}

/// With what is not known at its worst and at its best: a verdict only when both agree, for a better answer never lowers it.
Judgment judged(const SixAnswers &answers, const Activity &course, Advice advice)
{
    const Judgment worst = judged(known(answers, Answer::No), course.compliance, fitsHalfDays(course), !course.cost || course.cost->cents > 0, advice);
    const Judgment best = judged(known(answers, Answer::Strong), course.compliance, fitsHalfDays(course), course.cost && course.cost->cents > 0, advice);
    return worst.verdict == best.verdict ? worst : Judgment{};
}

QString joinedWithAnd(const QStringList &words)
{
    return words.size() < 2 ? words.join(QString()) : words.mid(0, words.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" and ") + words.last();
}

/// What would decide an open verdict.
QString whatIsAsked(const CourseEvaluation &evaluation, const Activity &course)
{
    QStringList asked;
    for (const CourseQuestion &question : evaluation.questions) {
        if (question.answer() == Answer::NotAnswered && !question.asks.isEmpty() && !asked.contains(question.asks))
            asked << question.asks;
    }
    if (!course.cost) {
        asked.removeAll(QStringLiteral("cost"));
        asked << QStringLiteral("cost (0 when it is free)");
    }
    return QStringLiteral("It depends on what is not known yet: %1.").arg(joinedWithAnd(asked));
}
} // namespace

void judge(CourseEvaluation &evaluation, const Activity &course, Advice advice)
{
    Q_ASSERT(evaluation.questions.size() == 6);
    SixAnswers answers{};
    for (size_t i = 0; i < answers.size(); ++i)
        answers[i] = evaluation.questions[static_cast<qsizetype>(i)].answer();
    const Judgment found = judged(answers, course, advice);
    evaluation.verdict = found.verdict;
    evaluation.reasons = found.verdict == Verdict::None ? QStringList{whatIsAsked(evaluation, course)} : found.reasons;
}

Verdict advisedVerdict(const Evaluation &kept, const Activity &course)
{
    const EvaluationAnswers &a = kept.answers;
    return judged({a.story, a.goal, a.requirement, a.tangible, a.time, a.letter}, course, adviceFromWord(kept.advice).value_or(Advice::ThreeFilters)).verdict;
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
