// The answers given before registering for a course, and the verdict (A5).
#pragma once

#include "core/base/ids.h"

#include <QDate>
#include <QString>

namespace credence {

enum class Answer { NotAnswered, Strong, Weak, No };
enum class Verdict { None, Book, Filler, Skip };

/// The six questions of A5.
struct EvaluationAnswers {
    Answer story = Answer::NotAnswered;
    Answer goal = Answer::NotAnswered;
    Answer requirement = Answer::NotAnswered;
    Answer tangible = Answer::NotAnswered;
    Answer time = Answer::NotAnswered;
    Answer letter = Answer::NotAnswered;
    friend bool operator==(const EvaluationAnswers &, const EvaluationAnswers &) = default;
};

struct Evaluation {
    static constexpr const char *kind = "evaluation";
    EvaluationId id;
    QString ref;
    QString activity; ///< record id
    EvaluationAnswers answers;
    Verdict verdict = Verdict::None;
    QDate date;
    QString advice; ///< the variant of advice it was judged by; empty: the full six questions
    friend bool operator==(const Evaluation &, const Evaluation &) = default;
};

} // namespace credence
