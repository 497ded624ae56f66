#include "tests/support/records.h"

#include "core/exchange/json_records.h"

#include <algorithm>

namespace credence::test {

namespace {

template <class T, class AnyId> T withId(T value, qsizetype n)
{
    value.id = AnyId{value.ref.isEmpty() ? QStringLiteral("record-%1").arg(n) : value.ref};
    return value;
}

void put(Snapshot &snapshot, const Record &record, qsizetype n)
{
    if (const auto *profile = std::get_if<Profile>(&record))
        snapshot.profile = *profile;
    if (const auto *source = std::get_if<Source>(&record))
        snapshot.sources.append(std::make_shared<const Source>(withId<Source, SourceId>(*source, n)));
    if (const auto *activity = std::get_if<Activity>(&record))
        snapshot.activities.append(std::make_shared<const Activity>(withId<Activity, ActivityId>(*activity, n)));
    if (const auto *document = std::get_if<DocumentRecord>(&record))
        snapshot.documents.append(std::make_shared<const Document>(withId<Document, DocumentId>(document->document, n)));
    if (const auto *goal = std::get_if<Goal>(&record))
        snapshot.goals.append(std::make_shared<const Goal>(withId<Goal, GoalId>(*goal, n)));
}

} // namespace

Snapshot snapshotOf(const QJsonArray &records)
{
    Snapshot snapshot;
    for (qsizetype i = 0; i < records.size(); ++i) {
        const auto record = recordFromJson(records[i].toObject());
        if (!record)
            qFatal("%s", qPrintable(record.error().sentence));
        put(snapshot, *record, i);
    }
    std::stable_sort(snapshot.activities.begin(), snapshot.activities.end(),
                     [](const Shared<Activity> &a, const Shared<Activity> &b) { return creditDay(*a) > creditDay(*b); });
    return snapshot;
}

} // namespace credence::test
