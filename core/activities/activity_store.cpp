#include "core/activities/activity_store.h"

#include "core/activities/activity_words.h"
#include "core/storage/query.h"

#include <QHash>

namespace credence {

namespace {

const QString columns = QStringLiteral("id, ref, title, provider, status, start_day, end_day, completed, format, hours, topics, subjects, mix, "
                                       "compliance, cost, funder, days_away, goals, signals, criteria, theme, felt, approved_list, notes, certificate_number, depth, "
                                       "idea_on, planned_on, registered_on, in_progress_on, dropped_on");

const QString selectAll = QStringLiteral("SELECT %1 FROM activity ORDER BY credit_day DESC, id").arg(columns);
const QString selectNewest = QStringLiteral("SELECT %1 FROM activity ORDER BY credit_day DESC, id LIMIT ?").arg(columns);
const QString selectOne = QStringLiteral("SELECT %1 FROM activity WHERE id = ?").arg(columns);
const QString selectTotal = QStringLiteral("SELECT number FROM tally WHERE what = 'activity'");
const QString selectAllLines = QStringLiteral("SELECT activity_id, amount, type, max FROM credit_line ORDER BY activity_id, position");
const QString selectLines = QStringLiteral("SELECT amount, type, max FROM credit_line WHERE activity_id = ? ORDER BY position");
const QString selectAllOverrules = QStringLiteral("SELECT activity_id, source_id, rule, counts, why FROM overrule ORDER BY activity_id, position");
const QString selectOverrules = QStringLiteral("SELECT source_id, rule, counts, why FROM overrule WHERE activity_id = ? ORDER BY position");
const QString removeLines = QStringLiteral("DELETE FROM credit_line WHERE activity_id = ?");
const QString removeOverrules = QStringLiteral("DELETE FROM overrule WHERE activity_id = ?");
const QString insertLine = QStringLiteral("INSERT INTO credit_line (activity_id, position, amount, type, max) VALUES (?, ?, ?, ?, ?)");
const QString insertOverrule = QStringLiteral("INSERT INTO overrule (activity_id, position, source_id, rule, counts, why) VALUES (?, ?, ?, ?, ?, ?)");
const QString removeOne = QStringLiteral("DELETE FROM activity WHERE id = ?");

Activity fromRow(Query &row)
{
    Activity activity;
    activity.id = {row.text()};
    activity.ref = row.text();
    activity.title = row.text();
    activity.provider = row.text();
    activity.status = statusFromWord(row.text()).value_or(Status::Idea);
    activity.days.start = row.day();
    activity.days.end = row.day();
    activity.completed = row.day();
    activity.format = row.text();
    activity.hours = row.credits();
    activity.topics = row.list();
    activity.subjects = row.list();
    activity.mix = row.text();
    activity.compliance = row.yes();
    activity.cost = row.cents();
    activity.funder = row.text();
    activity.daysAway = row.credits();
    activity.goals = row.list();
    activity.signalIds = row.list();
    activity.criteria = row.list();
    activity.theme = row.text();
    activity.felt = feltFromWord(row.text()).value_or(Felt::NotSaid);
    activity.approvedList = row.optionalYes();
    activity.notes = row.text();
    activity.certificateNumber = row.text();
    activity.depth = row.text();
    activity.since.idea = row.day();
    activity.since.planned = row.day();
    activity.since.registered = row.day();
    activity.since.inProgress = row.day();
    activity.since.dropped = row.day();
    return activity;
}

void bind(Query &query, const Activity &activity)
{
    query.bind(activity.id.text).bind(activity.ref).bind(activity.title).bind(activity.provider);
    query.bind(statusWord(activity.status)).bind(activity.days.start).bind(activity.days.end).bind(activity.completed);
    query.bind(activity.format).bind(activity.hours).bind(activity.topics).bind(activity.subjects).bind(activity.mix);
    query.bind(activity.compliance).bind(activity.cost).bind(activity.funder).bind(activity.daysAway);
    query.bind(activity.goals).bind(activity.signalIds).bind(activity.criteria).bind(activity.theme);
    query.bind(feltWord(activity.felt)).bind(activity.approvedList).bind(activity.notes).bind(activity.certificateNumber).bind(activity.depth);
    const StatusDays &since = activity.since;
    query.bind(since.idea).bind(since.planned).bind(since.registered).bind(since.inProgress).bind(since.dropped);
}

CreditLine lineFromRow(Query &row)
{
    CreditLine line;
    line.amount = {row.number()};
    line.type = row.text();
    line.max = row.credits();
    return line;
}

Overrule overruleFromRow(Query &row)
{
    Overrule overrule;
    overrule.source = {row.text()};
    overrule.rule = row.text();
    overrule.count = row.yes();
    overrule.why = row.text();
    return overrule;
}

/// Reads lines and overrules of the activities in `activities`, one by one.
Result<> addParts(Database &database, QList<Activity> &activities)
{
    Query lines(database, selectLines);
    Query overrules(database, selectOverrules);
    for (Activity &activity : activities) {
        auto credits = lines.bind(activity.id.text).all(lineFromRow);
        if (!credits)
            return credits.error();
        activity.credits = std::move(*credits);
        auto words = overrules.bind(activity.id.text).all(overruleFromRow);
        if (!words)
            return words.error();
        activity.overrules = std::move(*words);
    }
    return {};
}

/// Reads all rows of `statement` (first column: activity) and gives each to its activity.
template <class T> Result<> addAll(Database &database, const QString &statement, T (*partFromRow)(Query &), QList<T> Activity::*parts,
                                   const QHash<QString, Activity *> &byId)
{
    Query query(database, statement);
    if (auto done = query.run(); !done)
        return done;
    while (query.next()) {
        Activity *activity = byId.value(query.text());
        if (activity)
            (activity->*parts).append(partFromRow(query));
    }
    return query.outcome();
}

} // namespace

Result<QList<Activity>> ActivityStore::all() const
{
    auto activities = Query(m_database, selectAll).all(fromRow);
    if (!activities)
        return activities;
    QHash<QString, Activity *> byId;
    byId.reserve(activities->size());
    for (Activity &activity : *activities)
        byId.insert(activity.id.text, &activity);
    auto done = addAll(m_database, selectAllLines, lineFromRow, &Activity::credits, byId);
    if (done)
        done = addAll(m_database, selectAllOverrules, overruleFromRow, &Activity::overrules, byId);
    return done ? std::move(activities) : Result<QList<Activity>>(done.error());
}

Result<QList<Activity>> ActivityStore::newest(int count) const
{
    auto activities = Query(m_database, selectNewest).bind(count).all(fromRow);
    if (!activities)
        return activities;
    auto done = addParts(m_database, *activities);
    return done ? std::move(activities) : Result<QList<Activity>>(done.error());
}

Result<int> ActivityStore::total() const
{
    const auto total = Query(m_database, selectTotal).first<int>([](Query &row) { return static_cast<int>(row.number()); });
    return total ? Result<int>(total->value_or(0)) : Result<int>(total.error());
}

Result<std::optional<Activity>> ActivityStore::find(const ActivityId &id) const
{
    auto found = Query(m_database, selectOne).bind(id.text).all(fromRow);
    if (!found)
        return found.error();
    auto done = addParts(m_database, *found);
    if (!done)
        return done.error();
    return found->isEmpty() ? std::optional<Activity>() : std::optional(found->first());
}

Result<> ActivityStore::put(const Activity &activity)
{
    static const QString putOne = putStatement(QStringLiteral("activity"), columns);
    Query query(m_database, putOne);
    bind(query, activity);
    auto done = query.run();
    if (done)
        done = Query(m_database, removeLines).bind(activity.id.text).run();
    if (done)
        done = Query(m_database, removeOverrules).bind(activity.id.text).run();
    for (qsizetype i = 0; done && i < activity.credits.size(); ++i) {
        const CreditLine &line = activity.credits[i];
        done = Query(m_database, insertLine).bind(activity.id.text).bind(qint64(i)).bind(line.amount.hundredths).bind(line.type).bind(line.max).run();
    }
    for (qsizetype i = 0; done && i < activity.overrules.size(); ++i) {
        const Overrule &overrule = activity.overrules[i];
        done = Query(m_database, insertOverrule).bind(activity.id.text).bind(qint64(i)).bind(overrule.source.text).bind(overrule.rule).bind(overrule.count).bind(overrule.why).run();
    }
    return done;
}

Result<> ActivityStore::remove(const ActivityId &id)
{
    Query query(m_database, removeOne);
    auto done = query.bind(id.text).run();
    if (done && query.changedRows() == 0)
        return Error{ErrorKind::NotFound, QStringLiteral("This activity is not in the portfolio any more. Nothing was changed."), id.text};
    return done;
}

} // namespace credence
