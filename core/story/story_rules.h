// The rules of story and goals: one story, two or three goals, the criteria to start from (S1, S2, S4, S5).
#pragma once

#include "core/portfolio/snapshot.h"

#include <optional>

namespace credence {

/// The six lanes, in the order they are offered.
const QStringList &lanes();
/// Names one of them: in full, or by words that only one has ("quality improvement", "medical education").
bool isLane(const QString &text);

/// The story without an end; nullopt when none is told. Should two be open, the one that began last.
std::optional<Story> activeStory(const QList<Shared<Story>> &stories);
/// Goals in state "active" or without a state, in their order.
QList<Goal> activeGoals(const QList<Shared<Goal>> &goals);

/// Which year of the three-year arc `today` lies in, from 1; 0 when the story's begin is not known or lies ahead. (T1)
int arcYear(const Story &story, QDate today);
/// "learn and position", "implement and make it visible", "disseminate and lead"; "" outside the three years.
QString arcWords(int year);

/// Why a second story is not added beside `current`, and the two ways on: replace it, or try the new field as a pivot.
QString whyOneStory(const Story &current);

/// What to say about the number of active goals: none, one, two or three (the aim), or why there is no fourth.
struct GoalRoom {
    int active = 0;
    bool canAdd = true;
    QString sentence;
    friend bool operator==(const GoalRoom &, const GoalRoom &) = default;
};
GoalRoom goalRoom(const QList<Shared<Goal>> &goals);

/// A bucket to start from, with the kinds of CME that weigh most in it.
struct CriterionTemplate {
    Criterion criterion; ///< without id
    QStringList highLeverage;
    QStringList formats; ///< the same as ids of formats
    QStringList words;   ///< beginnings of words by which an institution's own bucket is recognized
    friend bool operator==(const CriterionTemplate &, const CriterionTemplate &) = default;
};
/// The five buckets of S5, in their order.
const QList<CriterionTemplate> &defaultCriteria();
/// The template whose name or words the bucket's name shares; nullptr when none does.
const CriterionTemplate *templateFor(const QString &criterionName);

} // namespace credence
