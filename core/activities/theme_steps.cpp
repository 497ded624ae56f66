#include "core/activities/theme_steps.h"

#include <algorithm>
#include <optional>

namespace credence {

namespace {

bool hasCome(QDate day, QDate today) { return day.isValid() && day <= today; }

bool isDone(const Artifact &artifact, QDate today) { return hasCome(artifact.date, today); }
bool isDone(const Teaching &session, QDate today) { return session.times.value_or(0) > 0 || hasCome(session.date, today); }
bool isDone(const Note &note, QDate) { return !note.text.trimmed().isEmpty(); }
bool isDone(const Presentation &shown, QDate) { return shown.state == QLatin1String("presented") || shown.state == QLatin1String("published"); }
bool isDone(const Activity &activity, QDate) { return activity.status == Status::Completed; }

bool isDone(const Project &project, QDate)
{
    const bool measured = std::any_of(project.measures.cbegin(), project.measures.cend(), [](const Measure &m) { return !m.points.isEmpty(); });
    return measured || (!project.state.isEmpty() && project.state != QLatin1String("idea"));
}

/// Whether the record is in `list`, and how far it came.
template <class Noun> std::optional<StepState> among(const QList<Shared<Noun>> &list, const QString &id, QDate today)
{
    for (const auto &one : list) {
        if (one->id.text == id)
            return isDone(*one, today) ? StepState::Done : StepState::Begun;
    }
    return std::nullopt;
}

StepState stepOf(const QString &id, const Snapshot &s, QDate today)
{
    if (id.isEmpty())
        return StepState::Open;
    std::optional<StepState> found;
    const auto look = [&](const auto &list) { found = found ? found : among(list, id, today); };
    look(s.artifacts);
    look(s.teachings);
    look(s.projects);
    look(s.presentations);
    look(s.notes);
    look(s.activities);
    const bool onFile = std::any_of(s.documents.cbegin(), s.documents.cend(), [&](const auto &d) { return d->about.contains(id) || d->id.text == id; });
    const bool other = std::any_of(s.roles.cbegin(), s.roles.cend(), [&](const auto &r) { return r->id.text == id; }) ||
                       std::any_of(s.skills.cbegin(), s.skills.cend(), [&](const auto &one) { return one->id.text == id; });
    if (onFile)
        return StepState::Done;
    return found.value_or(other ? StepState::Begun : StepState::Open);
}

} // namespace

ThemeSteps themeSteps(const Theme &theme, const Snapshot &snapshot, QDate today)
{
    return {stepOf(theme.review, snapshot, today), stepOf(theme.teaching, snapshot, today), stepOf(theme.project, snapshot, today)};
}

} // namespace credence
