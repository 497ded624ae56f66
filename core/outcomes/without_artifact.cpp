#include "core/outcomes/without_artifact.h"

#include "core/outcomes/chain.h"

#include <QSet>

namespace credence {

QStringList withoutArtifact(const Snapshot &snapshot)
{
    QSet<QString> made, skills, served;
    for (const auto &artifact : snapshot.artifacts)
        made << artifact->id.text;
    for (const auto &skill : snapshot.skills)
        skills << skill->id.text;
    const Chain whole = chain(snapshot);
    QSet<QString> used; // skills that led to an artifact
    for (const ChainEdge &edge : whole.edges) {
        if (made.contains(edge.to))
            (skills.contains(edge.from) ? used : served) << edge.from;
    }
    for (const ChainEdge &edge : whole.edges) {
        if (used.contains(edge.to))
            served << edge.from;
    }
    QStringList ids;
    for (const auto &activity : snapshot.activities) {
        if (activity->status == Status::Completed && !activity->compliance && !served.contains(activity->id.text))
            ids << activity->id.text;
    }
    return ids;
}

} // namespace credence
