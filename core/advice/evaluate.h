// Is a course worth registering for? Six questions, the figures behind them, and a verdict with its reasons (A5).
#pragma once

#include "core/activities/evaluation.h"
#include "core/portfolio/snapshot.h"

#include <QList>

#include <optional>

namespace credence {

/// The variants of advice a physician can choose from; all ask the same six questions and differ in the verdict.
enum class Advice {
    ThreeFilters, ///< two strong of story, tangible, time; a paid course also a goal and a requirement
    HarshFilter,  ///< strong on story, goal and tangible, or it is not worth the trip; a paid course also a requirement
    FourQuestions ///< three strong of story, goal, requirement, tangible; a paid course both goal and requirement
};

struct CourseQuestion {
    QString key;   ///< "story", "goal", "requirement", "tangible", "time", "letter"
    QString label; ///< "Advances the story in 2–3 years"
    Answer computed = Answer::No;       ///< NotAnswered: not known yet, because `asks` is not
    Answer given = Answer::NotAnswered; ///< the user's own; goes before what was computed
    QString why;                        ///< what the computed answer rests on
    QString asks;                       ///< "credits", "format", "cost": what has to be known for an answer; empty when it is
    bool isOwn() const { return given != Answer::NotAnswered && given != computed; } ///< says something else than what was computed
    Answer answer() const { return given == Answer::NotAnswered ? computed : given; }
    friend bool operator==(const CourseQuestion &, const CourseQuestion &) = default;
};

struct CourseFill {
    QString name; ///< "ABIM certification", or with the rule: "DEA: opioid prescribing"
    Credits amount;
    friend bool operator==(const CourseFill &, const CourseFill &) = default;
};

/// A figure that it does not close because it is due before.
struct CourseLate {
    QString name; ///< as of a fill
    QDate due;
    friend bool operator==(const CourseLate &, const CourseLate &) = default;
};

struct CourseEvaluation {
    QList<CourseQuestion> questions; ///< the six, in their order
    QList<CourseFill> fills;         ///< credit still missing that it would bring
    QList<CourseLate> late;          ///< what is still missing of these is due before the course
    int valueTenths = 0;             ///< strategic value from 10 to 100; 0: the format is not rated
    QString valueWhy;                ///< how it comes about: "6 for the format, +0.5 as it advances the story"; "" when not rated
    Credits credits;
    std::optional<Credits> creditPerHour; ///< nullopt: hours or credits not known, or hours of attendance only
    std::optional<Cents> costPerCredit;   ///< nullopt: cost or credits not known
    Credits monthLoad;                    ///< credits already in the course's month, without it
    bool worthAsking = false;             ///< longer than the limit above which a course is to be evaluated
    Verdict verdict = Verdict::None; ///< None: it depends on what is not known yet
    QStringList reasons;             ///< sentences, the deciding one first
    int strong = 0;      ///< questions with a strong yes
    friend bool operator==(const CourseEvaluation &, const CourseEvaluation &) = default;
};

/// Answers are computed from story, goals, requirements, plan and money; `given` ones go before them. A course without a day counts
/// as if taken today, one on a day to come closes nothing that is due before; nor does what is planned too late. A duty (compliance) is filler: it has to be done. What is not known leaves its question open, and the verdict
/// too when it would turn on the answer; a course of unknown cost may be free or paid. Standings are computed with the course as planned and without it.
CourseEvaluation evaluateCourse(const Activity &course, const EvaluationAnswers &given, const Snapshot &snapshot, QDate today, Advice advice = Advice::ThreeFilters);

/// The answers as given or computed, to be kept with the course.
EvaluationAnswers answersOf(const CourseEvaluation &evaluation);

/// "three-filters", "harsh-filter", "four-questions".
QString adviceWord(Advice advice);
std::optional<Advice> adviceFromWord(QStringView word);
/// For people: "Three filters", and in one sentence what it asks.
QString adviceName(Advice advice);
QString adviceRule(Advice advice);

} // namespace credence
