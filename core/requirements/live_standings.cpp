#include "core/requirements/live_standings.h"

#include <algorithm>

namespace credence {

namespace {

/// What two lists, which share most of their values, do not share: without their common beginning and end.
template <class T> struct Difference {
    QList<Shared<T>> before, after;

    Difference(const QList<Shared<T>> &a, const QList<Shared<T>> &b)
    {
        const auto first = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
        const auto last = std::mismatch(a.rbegin(), std::make_reverse_iterator(first.first), b.rbegin(), std::make_reverse_iterator(first.second));
        before = QList<Shared<T>>(first.first, last.first.base());
        after = QList<Shared<T>>(first.second, last.second.base());
    }
};

void countProofs(QHash<QString, int> &proofs, const QList<Shared<Document>> &documents, int sign)
{
    for (const auto &document : documents) {
        if (document->type != DocumentType::Certificate)
            continue;
        for (const QString &id : document->about)
            proofs[id] += sign;
    }
}

const Shared<Activity> *find(const QList<Shared<Activity>> &activities, const QString &id)
{
    const auto found = std::find_if(activities.begin(), activities.end(), [&](const Shared<Activity> &one) { return one->id.text == id; });
    return found == activities.end() ? nullptr : &*found;
}

} // namespace

LiveStandings::LiveStandings(const Snapshot &snapshot, QDate today) : m_today(today), m_kept(snapshot, today) { countProofs(m_proofs, snapshot.documents, 1); }

bool LiveStandings::follow(const Snapshot &before, const Snapshot &after, const Touched &touched)
{
    if (touched.profile || touched.settings || !touched.sources.isEmpty() || !before.complete || !after.complete)
        return false;
    if (!touched.documents.isEmpty())
        followDocuments(before, after);
    followActivities(before, after);
    return true;
}

void LiveStandings::followDocuments(const Snapshot &before, const Snapshot &after)
{
    const Difference<Document> changed(before.documents, after.documents);
    QSet<QString> about;
    for (const QList<Shared<Document>> *side : {&changed.before, &changed.after}) {
        for (const auto &document : *side)
            about.unite(QSet<QString>(document->about.begin(), document->about.end()));
    }
    QHash<QString, bool> was;
    for (const QString &id : std::as_const(about))
        was.insert(id, isProven(id));
    countProofs(m_proofs, changed.before, -1);
    countProofs(m_proofs, changed.after, 1);
    for (const QString &id : std::as_const(about)) {
        const Shared<Activity> *activity = was.value(id) == isProven(id) ? nullptr : find(before.activities, id);
        if (activity)
            m_kept.replace(*activity, was.value(id), *activity, isProven(id));
    }
}

void LiveStandings::followActivities(const Snapshot &before, const Snapshot &after)
{
    const Difference<Activity> changed(before.activities, after.activities);
    // An activity whose day moved stands at both ends of a stretch that is otherwise the same.
    const auto pointers = [](const QList<Shared<Activity>> &list) {
        QSet<const Activity *> all;
        for (const auto &one : list)
            all.insert(one.get());
        return all;
    };
    const QSet<const Activity *> had = pointers(changed.before), has = pointers(changed.after);
    for (const auto &activity : changed.before) {
        if (!has.contains(activity.get()))
            m_kept.replace(activity, isProven(activity->id.text), nullptr, false);
    }
    for (const auto &activity : changed.after) {
        if (!had.contains(activity.get()))
            m_kept.replace(nullptr, false, activity, isProven(activity->id.text));
    }
}

QList<Standing> withLists(QList<Standing> figures, const QList<Standing> &listed)
{
    for (Standing &standing : figures) {
        const auto known = std::find_if(listed.begin(), listed.end(), [&](const Standing &other) { return other.source == standing.source; });
        if (known == listed.end())
            continue;
        standing.total.activities = known->total.activities;
        for (RuleStanding &rule : standing.rules) {
            const auto same = std::find_if(known->rules.begin(), known->rules.end(), [&](const RuleStanding &other) { return other.rule == rule.rule; });
            if (same != known->rules.end())
                rule.figures.activities = same->figures.activities;
        }
    }
    return figures;
}

} // namespace credence
