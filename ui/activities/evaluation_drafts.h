// Evaluations that were begun and not decided yet, kept on this computer so that they outlive the program.
#pragma once

#include "core/activities/activity.h"
#include "core/activities/evaluation.h"

namespace credence {

struct EvaluationDraft {
    QString id;      ///< of its own for a course that is kept nowhere yet, else the activity's
    Activity course; ///< id null: kept nowhere yet, and everything typed is here; else only its id counts
    EvaluationAnswers answers;
    QString advice; ///< the variant of advice; empty: the usual one
    friend bool operator==(const EvaluationDraft &, const EvaluationDraft &) = default;
};

/// Drafts of the portfolio at `place` (its path); a later one with the same id replaces the earlier.
void keepEvaluationDraft(const QString &place, const EvaluationDraft &draft);
void forgetEvaluationDraft(const QString &place, const QString &id);
/// Those of courses that are kept nowhere yet, the last one changed first.
QList<EvaluationDraft> newCourseDrafts(const QString &place);
std::optional<EvaluationDraft> evaluationDraft(const QString &place, const QString &id);

} // namespace credence
