// Every value of a portfolio at one moment, without document bytes. Shared and constant: compute on it on any thread.
#pragma once

#include "core/activities/activity.h"
#include "core/requirements/source.h"
#include "core/settings/thresholds.h"
#include "core/story/goal.h"
#include "core/story/profile.h"
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
    Thresholds thresholds;
    bool complete = true; ///< false: only the first page of activities and documents is here yet
};

} // namespace credence
