// The chain from course to outcome: what led to what, and what leads nowhere or comes from nowhere (P6).
#pragma once

#include "core/outcomes/record_names.h"

#include <QList>

namespace credence {

/// What the things of the chain are, in their usual order. What leads to what decides where each one stands; see chainLayout.
enum class ChainStage { Course, Skill, Artifact, Project, Shown, Role, Outcome };

struct ChainNode {
    RecordName record; ///< of an outcome: the project's id with "outcome:" before it, and the result as title
    ChainStage stage = ChainStage::Course;
    QString open = {}; ///< its state while it is not done: "planned", "submitted", "wanted"; empty: done
    friend bool operator==(const ChainNode &, const ChainNode &) = default;
};

struct ChainEdge {
    QString from; ///< ids of nodes, as the record or the link says it: `from` led to `to`, whatever the two are
    QString to;
    LinkId link; ///< the link by hand behind it; null when a record's own field says so
    friend bool operator==(const ChainEdge &, const ChainEdge &) = default;
};

struct Chain {
    QList<ChainNode> nodes; ///< that have an edge; by stage, then by day, then by title
    QList<ChainEdge> edges; ///< each pair once, in the direction met first
    QList<RecordName> ledToNothing; ///< completed courses without anything that came of them, newest first; duties are left out, a skill alone is nothing yet
    QList<RecordName> fromNothing;  ///< skills, artifacts, projects, presentations, teaching and roles without an origin
    friend bool operator==(const Chain &, const Chain &) = default;
};

/// Edges come from the records' own fields (where a skill was learned, an artifact's activity, a project's activities, what a presentation, teaching or
/// role comes from) and from links by hand. References to records that are gone are left out.
Chain chain(const Snapshot &snapshot);

/// The stage of a kind of record as in records ("teaching"); nullopt for what is no part of the chain.
std::optional<ChainStage> stageOf(const QString &kind);

/// True when the links lead from `from` to `to`, over however many steps.
bool leadsTo(const Chain &chain, const QString &from, const QString &to);

/// "CME", "Skill", "Artifact", "Project", "Shown", "Role", "Outcome".
QString stageName(ChainStage stage);

} // namespace credence
