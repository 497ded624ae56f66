// Which records a change touched: added, changed or removed.
#pragma once

#include "core/base/ids.h"

#include <QSet>

namespace credence {

struct Touched {
    QSet<ActivityId> activities;
    QSet<DocumentId> documents;
    QSet<SourceId> sources;
    QSet<StoryId> stories;
    QSet<GoalId> goals;
    QSet<QString> outcomeKinds; ///< kinds of records about story, courses and outcomes, as in records: "project", "link"
    bool profile = false;
    bool settings = false;

    bool isEmpty() const { return activities.isEmpty() && documents.isEmpty() && sources.isEmpty() && stories.isEmpty() && goals.isEmpty() && outcomeKinds.isEmpty() && !profile && !settings; }
    friend bool operator==(const Touched &, const Touched &) = default;
};

} // namespace credence
