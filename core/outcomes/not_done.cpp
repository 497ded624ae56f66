#include "core/outcomes/not_done.h"

#include <array>

namespace credence {

namespace {
const QString &activityWord(Status status)
{
    static const std::array<QString, 6> words{QStringLiteral("idea"), QStringLiteral("planned"), QStringLiteral("registered"), QStringLiteral("in progress"), QString(), QStringLiteral("dropped")};
    return words[static_cast<size_t>(status)];
}

/// A state of that list may still come.
void addState(QHash<QString, NotDone> &found, const QString &id, const QString &state, const QStringList &ahead, const QString &over)
{
    if (ahead.contains(state))
        found.insert(id, {state, true});
    else if (!over.isEmpty() && state == over)
        found.insert(id, {state, false});
}
} // namespace

QHash<QString, NotDone> notDone(const Snapshot &snapshot)
{
    static const QStringList toShow{QStringLiteral("planned"), QStringLiteral("submitted")}, toBe{QStringLiteral("wanted"), QStringLiteral("proposed")}, open{QStringLiteral("open"), QStringLiteral("active"), QString()};
    const QString dropped = QStringLiteral("dropped");
    QHash<QString, NotDone> found;
    for (const auto &a : snapshot.activities) {
        if (a->status != Status::Completed)
            found.insert(a->id.text, {activityWord(a->status), a->status != Status::Dropped});
    }
    for (const auto &p : snapshot.presentations)
        addState(found, p->id.text, p->state, toShow, QStringLiteral("declined"));
    for (const auto &r : snapshot.roles)
        addState(found, r->id.text, r->state, toBe, {});
    for (const auto &p : snapshot.projects)
        addState(found, p->id.text, p->state, {QStringLiteral("idea")}, {});
    for (const auto &a : snapshot.actions)
        addState(found, a->id.text, a->state.isEmpty() ? QStringLiteral("open") : a->state, open, dropped);
    for (const auto &g : snapshot.goals)
        addState(found, g->id.text, g->state.isEmpty() ? QStringLiteral("active") : g->state, open, dropped);
    for (const auto &t : snapshot.tasks)
        addState(found, t->id.text, t->state.isEmpty() ? QStringLiteral("open") : t->state, open, dropped);
    return found;
}

} // namespace credence
