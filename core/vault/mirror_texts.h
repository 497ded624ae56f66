// The pages of the mirror that are no documents: projects, lists, notes and the story as plain text.
#pragma once

#include "core/portfolio/snapshot.h"

namespace credence {

QString aboutMirrorText();
QString projectText(const Project &project);
/// One line each, in the snapshot's order; empty when there are none.
QString artifactsText(const Snapshot &snapshot);
QString presentationsText(const Snapshot &snapshot);
/// The active story, goals and roles; empty without any.
QString storyText(const Snapshot &snapshot);
/// The notes of one quarter ("" of none).
QString notesText(const Snapshot &snapshot, const QString &quarter);

} // namespace credence
