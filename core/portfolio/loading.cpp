#include "core/portfolio/loading.h"

#include "core/portfolio/outcome_lists.h"
#include "core/portfolio/stores.h"

#include <algorithm>

namespace credence {

namespace {

constexpr int firstPage = 60;

template <class T> QList<Shared<T>> shared(QList<T> &&values)
{
    QList<Shared<T>> out;
    out.reserve(values.size());
    for (T &value : values)
        out.append(std::make_shared<const T>(std::move(value)));
    return out;
}

/// Moves the value of `from` to `to`, or keeps its error in `first`.
template <class T, class Target> void assign(Result<> &first, Result<T> &&from, Target &to)
{
    if (!first)
        return;
    if (from) {
        if constexpr (std::is_same_v<T, Target>)
            to = std::move(*from);
        else
            to = shared(std::move(*from));
    } else {
        first = from.error();
    }
}

template <class Noun> void readList(Result<> &first, Snapshot &snapshot, const Stores &stores, QList<Shared<Noun>> Snapshot::*list)
{
    if (first)
        assign(first, stores.outcomes.all<Noun>(), snapshot.*list);
}

Result<Snapshot> read(const Stores &stores, Result<QList<Activity>> &&activities, Result<QList<Document>> &&documents)
{
    Snapshot snapshot;
    Result<> first;
    assign(first, stores.story.profile(), snapshot.profile);
    assign(first, stores.story.stories(), snapshot.stories);
    assign(first, stores.story.goals(), snapshot.goals);
    assign(first, stores.requirements.all(), snapshot.sources);
    assign(first, stores.settings.thresholds(), snapshot.thresholds);
    forEachOutcomeList([&](auto list) { readList(first, snapshot, stores, list); });
    assign(first, std::move(activities), snapshot.activities);
    assign(first, std::move(documents), snapshot.documents);
    return first ? Result<Snapshot>(std::move(snapshot)) : Result<Snapshot>(first.error());
}

void count(Snapshot &snapshot)
{
    snapshot.activityTotal = static_cast<int>(snapshot.activities.size());
    snapshot.documentTotal = static_cast<int>(snapshot.documents.size());
    snapshot.inboxTotal = static_cast<int>(std::count_if(snapshot.documents.cbegin(), snapshot.documents.cend(),
                                                         [](const auto &document) { return document->filing == Filing::Inbox; }));
}

/// The numbers the file keeps; for a snapshot that is not complete.
Result<> readTotals(Snapshot &snapshot, const Stores &stores)
{
    const auto activities = stores.activities.total();
    if (!activities)
        return activities.error();
    const auto documents = stores.vault.tally();
    if (!documents)
        return documents.error();
    snapshot.activityTotal = *activities;
    snapshot.documentTotal = documents->documents;
    snapshot.inboxTotal = documents->inbox;
    return {};
}

bool isNewer(const Shared<Activity> &a, const Shared<Activity> &b)
{
    const QDate dayA = creditDay(*a);
    const QDate dayB = creditDay(*b);
    return dayA == dayB ? a->id < b->id : dayB < dayA; // an invalid day is before all others
}

bool isNewerDocument(const Shared<Document> &a, const Shared<Document> &b)
{
    return a->added == b->added ? a->id < b->id : b->added < a->added;
}

/// Takes the touched records out of `list` and puts those that still exist in at their place.
template <class T, class AnyId, class Find, class Before>
Result<> renew(QList<Shared<T>> &list, const QSet<AnyId> &touched, Find find, Before before)
{
    if (touched.isEmpty())
        return {};
    QList<Shared<T>> fresh;
    for (const AnyId &id : touched) {
        auto found = find(id);
        if (!found)
            return found.error();
        if (*found)
            fresh.append(std::make_shared<const T>(std::move(**found)));
    }
    std::sort(fresh.begin(), fresh.end(), before);
    QList<Shared<T>> kept;
    kept.reserve(list.size() + fresh.size());
    auto next = fresh.cbegin();
    for (const Shared<T> &value : std::as_const(list)) {
        if (touched.contains(value->id))
            continue;
        while (next != fresh.cend() && before(*next, value))
            kept.append(*next++);
        kept.append(value);
    }
    while (next != fresh.cend())
        kept.append(*next++);
    list = std::move(kept);
    return {};
}

} // namespace

Result<Snapshot> readEverything(const Stores &stores)
{
    auto snapshot = read(stores, stores.activities.all(), stores.vault.all());
    if (snapshot)
        count(*snapshot);
    return snapshot;
}

Result<Snapshot> readFirstPage(const Stores &stores)
{
    auto snapshot = read(stores, stores.activities.newest(firstPage), stores.vault.newest(firstPage));
    if (!snapshot)
        return snapshot;
    if (auto done = readTotals(*snapshot, stores); !done)
        return done.error();
    snapshot->complete = snapshot->activities.size() == snapshot->activityTotal && snapshot->documents.size() == snapshot->documentTotal;
    return snapshot;
}

Result<> refresh(Snapshot &snapshot, const Stores &stores, const Touched &touched)
{
    Result<> done;
    if (touched.profile)
        assign(done, stores.story.profile(), snapshot.profile);
    if (!touched.stories.isEmpty())
        assign(done, stores.story.stories(), snapshot.stories);
    if (!touched.goals.isEmpty())
        assign(done, stores.story.goals(), snapshot.goals);
    if (!touched.sources.isEmpty())
        assign(done, stores.requirements.all(), snapshot.sources);
    forEachOutcomeList([&](auto list) {
        if (touched.outcomeKinds.contains(kindOf(list)))
            readList(done, snapshot, stores, list);
    });
    if (touched.settings)
        assign(done, stores.settings.thresholds(), snapshot.thresholds);
    if (done)
        done = renew(snapshot.activities, touched.activities, [&](const ActivityId &id) { return stores.activities.find(id); }, isNewer);
    if (done)
        done = renew(snapshot.documents, touched.documents, [&](const DocumentId &id) { return stores.vault.find(id); }, isNewerDocument);
    if (!done)
        return done;
    if (!snapshot.complete)
        return readTotals(snapshot, stores);
    count(snapshot);
    return {};
}

Touched touchedBy(const QSet<RecordKey> &records)
{
    static const QSet<QString> outcomeKinds = [] {
        QSet<QString> kinds;
        forEachOutcomeList([&](auto list) { kinds.insert(kindOf(list)); });
        return kinds;
    }();
    Touched touched;
    for (const auto &[kind, id] : records) {
        if (kind == QLatin1String("activity"))
            touched.activities.insert({id});
        else if (kind == QLatin1String("document"))
            touched.documents.insert({id});
        else if (kind == QLatin1String("source"))
            touched.sources.insert({id});
        else if (kind == QLatin1String("story"))
            touched.stories.insert({id});
        else if (kind == QLatin1String("goal"))
            touched.goals.insert({id});
        else if (kind == QLatin1String("profile"))
            touched.profile = true;
        else if (kind == QLatin1String("setting"))
            touched.settings = true;
        else if (outcomeKinds.contains(kind))
            touched.outcomeKinds.insert(kind);
    }
    return touched;
}

void unite(Touched &all, const Touched &more)
{
    all.activities.unite(more.activities);
    all.documents.unite(more.documents);
    all.sources.unite(more.sources);
    all.stories.unite(more.stories);
    all.goals.unite(more.goals);
    all.outcomeKinds.unite(more.outcomeKinds);
    all.profile |= more.profile;
    all.settings |= more.settings;
}

} // namespace credence
