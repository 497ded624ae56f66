// How a document of the vault reads in lists: its kind, its state and what it is attached to.
#pragma once

#include "core/portfolio/snapshot.h"
#include "ui/kit/colors.h"

namespace credence {

/// "Certificate", "Slides" …
QString documentTypeText(DocumentType type);
/// The titles of what it is attached to, or "nothing yet".
QString attachedTo(const Document &document, const Snapshot &snapshot);
/// Everything a document can be attached to, as (id, name): activities first, then artifacts, projects, presentations, teaching,
/// roles, captures, notes and goals, which say what they are.
QList<std::pair<QString, QString>> attachables(const Snapshot &snapshot);
/// The same to choose from: activities with their day in front.
QList<std::pair<QString, QString>> attachableChoices(const Snapshot &snapshot);
/// nullptr when it is not there.
const Document *documentIn(const Snapshot &snapshot, const DocumentId &id);
const Activity *activityIn(const Snapshot &snapshot, const QString &id);

struct StateWords {
    QString text;
    Tone tone = Tone::Neutral;
    friend bool operator==(const StateWords &, const StateWords &) = default;
};
/// "in review", "set aside", "lapsed 3 Mar 2026", "lapses in 40 d" (within `warnDays`), "filed", "unattached".
StateWords documentState(const Document &document, QDate today, int warnDays);

/// What the list can be narrowed to, as (key, words): "inbox", "set-aside", "unattached", "expires", "filed".
QList<std::pair<QString, QString>> documentGroups();
/// Those of them that this one belongs to.
QStringList groupsOf(const Document &document);

} // namespace credence
