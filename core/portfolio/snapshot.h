// Every value of a portfolio at one moment, without document bytes. Shared and constant: compute on it on any thread.
#pragma once

#include "core/activities/action.h"
#include "core/activities/activity.h"
#include "core/activities/capture.h"
#include "core/activities/evaluation.h"
#include "core/activities/stack.h"
#include "core/activities/theme.h"
#include "core/outcomes/artifact.h"
#include "core/outcomes/link.h"
#include "core/outcomes/note.h"
#include "core/outcomes/person.h"
#include "core/outcomes/presentation.h"
#include "core/outcomes/project.h"
#include "core/outcomes/role.h"
#include "core/outcomes/skill.h"
#include "core/outcomes/teaching.h"
#include "core/requirements/audit.h"
#include "core/planning/time_block.h"
#include "core/reminders/task.h"
#include "core/requirements/source.h"
#include "core/reviews/review.h"
#include "core/settings/thresholds.h"
#include "core/story/criterion.h"
#include "core/story/goal.h"
#include "core/story/pivot.h"
#include "core/story/profile.h"
#include "core/story/signal.h"
#include "core/story/story.h"
#include "core/vault/document.h"

#include <QList>

#include <memory>

namespace credence {

template <class T> using Shared = std::shared_ptr<const T>;

struct Snapshot {
    Profile profile;
    QList<Shared<Story>> stories; ///< newest first; the one without an end is active
    QList<Shared<Goal>> goals;
    QList<Shared<Activity>> activities; ///< newest first (credit day, undated last), ties by id
    QList<Shared<Document>> documents;  ///< newest first, ties by id
    QList<Shared<Source>> sources;      ///< in the order they were added

    // In the order they were added, unless said otherwise.
    QList<Shared<Criterion>> criteria; ///< in the institution's order
    QList<Shared<Signal>> signalList;
    QList<Shared<Pivot>> pivots;
    QList<Shared<Theme>> themes;
    QList<Shared<Stack>> stacks; ///< the user's own; the built-in ones are in the catalogue
    QList<Shared<Evaluation>> evaluations;
    QList<Shared<Capture>> captures;
    QList<Shared<Action>> actions;
    QList<Shared<Skill>> skills;
    QList<Shared<Artifact>> artifacts;
    QList<Shared<Project>> projects;
    QList<Shared<Presentation>> presentations;
    QList<Shared<Teaching>> teachings;
    QList<Shared<Role>> roles;
    QList<Shared<Person>> people;
    QList<Shared<Note>> notes;
    QList<Shared<Link>> links;
    QList<Shared<Audit>> audits;
    QList<Shared<TimeBlock>> blocks;
    QList<Shared<Task>> tasks;
    QList<Shared<Review>> reviews;

    Thresholds thresholds;
    bool complete = true; ///< false: only the first page of activities and documents is here yet
    int activityTotal = 0; ///< how many there are, also while `complete` is false
    int documentTotal = 0;
    int inboxTotal = 0; ///< documents that wait for review
};

} // namespace credence
