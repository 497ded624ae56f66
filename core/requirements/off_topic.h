// Which activities of a cycle a rule leaves out because they are on none of its topics: the commonest reason, and too many for its list (Q4).
#pragma once

#include "core/portfolio/snapshot.h"
#include "core/requirements/standing.h"

namespace credence {

/// The topics that the rule of this requirement asks for; empty: any, or no such rule.
QStringList topicsAsked(const Snapshot &snapshot, const SourceId &source, const QString &rule);

/// "Does not count: …" when `activity` was completed with credit inside `cycle`, is not among those that `figures` lists, and is on
/// none of `topics`; "" otherwise, also without a known cycle or without topics.
QString offTopicWhy(const Activity &activity, const QStringList &topics, const DateRange &cycle, const Figures &figures);

/// All such activities, in the order of the snapshot, none of them counting.
QList<Contribution> offTopic(const Snapshot &snapshot, const QStringList &topics, const DateRange &cycle, const Figures &figures);

/// Completed with credit, but without a day, and not listed yet: they count in no cycle.
QList<Contribution> undated(const Snapshot &snapshot, const Figures &figures);

/// Why a word of the user's that lets `activity` count for the figure has no effect: its day. "" when it has one, or there is no such word.
QString overruleWithoutEffect(const Activity &activity, const SourceId &source, const QString &rule, const Figures &figures);

} // namespace credence
