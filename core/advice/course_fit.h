// What story, goals, requirements, plan and money say to each of the six questions about a course (A5).
#pragma once

#include "core/advice/evaluate.h"

namespace credence {

/// Credits of the course's month that are completed or ahead, without the course itself.
Credits monthLoad(const Activity &course, const Snapshot &snapshot, QDate today);

/// What a course would bring of what is still missing, and for what of it the course comes too late.
struct CourseCredit {
    QList<CourseFill> fills;
    QList<CourseLate> late;
};

/// Missing credit the course would bring as planned, requirement by requirement and rule by rule; what is already planned in time is
/// not missing. A window that moves on with every day is reckoned as in Outlook.
CourseCredit courseCredit(const Activity &course, const Snapshot &snapshot, QDate today);

CourseQuestion storyQuestion(const Activity &course, const Snapshot &snapshot);
CourseQuestion goalQuestion(const Activity &course, const Snapshot &snapshot);
/// Strong when it fills something, weak when it counts where nothing is missing; open while its credits are not known.
CourseQuestion requirementQuestion(const Activity &course, const CourseCredit &credit, const Snapshot &snapshot, QDate today);
/// By the format: what such courses leave behind; open without a format.
CourseQuestion tangibleQuestion(const Activity &course);
/// Load of the month, credit an hour, cost a credit and a format of low impact: strong when all are fine, weak with one concern,
/// no with two; open while cost, or both hours and credits, are not known.
CourseQuestion timeQuestion(const Activity &course, const CourseEvaluation &figures, const Snapshot &snapshot);
/// By the format's strategic value (0: not rated). Names who could write such a letter: the first of the people a letter goes to.
CourseQuestion letterQuestion(const Activity &course, int formatValue, Answer story, const QList<Shared<Person>> &people);

} // namespace credence
