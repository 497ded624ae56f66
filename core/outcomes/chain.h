// The chain from course to outcome: what led to what, and what leads nowhere or comes from nowhere (P6).
#pragma once

#include "core/outcomes/record_names.h"

#include <QList>

namespace credence {

/// The columns of the chain, from left to right.
enum class ChainStage { Course, Artifact, Project, Shown, Role, Outcome };

struct ChainNode {
    RecordName record; ///< of an outcome: the project's id with "outcome:" before it, and the result as title
    ChainStage stage = ChainStage::Course;
    friend bool operator==(const ChainNode &, const ChainNode &) = default;
};

struct ChainEdge {
    QString from; ///< ids of nodes; the stage of `from` is never right of that of `to`
    QString to;
    LinkId link; ///< the link by hand behind it; null when a record's own field says so
    friend bool operator==(const ChainEdge &, const ChainEdge &) = default;
};

struct Chain {
    QList<ChainNode> nodes; ///< that have an edge; by stage, then by day, then by title
    QList<ChainEdge> edges; ///< each pair once
    QList<RecordName> ledToNothing; ///< completed courses without anything that came of them, newest first; duties are left out
    QList<RecordName> fromNothing;  ///< artifacts, projects, presentations, teaching and roles without an origin
    friend bool operator==(const Chain &, const Chain &) = default;
};

/// Edges come from the records' own fields (an artifact's activity, a project's activities, what a presentation, teaching or
/// role comes from) and from links by hand. References to records that are gone are left out.
Chain chain(const Snapshot &snapshot);

/// "CME", "Artifact", "Project", "Shown", "Role", "Outcome".
QString stageName(ChainStage stage);

} // namespace credence
