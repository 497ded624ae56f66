#include "core/requirements/off_topic.h"

#include "core/catalogue/catalogue.h"
#include "core/requirements/rule_origin.h"

#include <QSet>

#include <algorithm>

namespace credence {

namespace {

bool isOn(const Activity &activity, const QStringList &topics)
{
    return std::any_of(activity.topics.begin(), activity.topics.end(), [&](const QString &topic) {
        const QSet<QString> &above = catalogue().withBroader(topic);
        return topics.contains(topic) || std::any_of(topics.begin(), topics.end(), [&](const QString &wanted) { return above.contains(wanted); });
    });
}

bool mayBeLeftOut(const Activity &activity, const QStringList &topics, const DateRange &cycle)
{
    const QDate day = creditDay(activity);
    const bool inside = cycle.isKnown() && day.isValid() && day >= cycle.start && day <= cycle.end;
    return inside && !topics.isEmpty() && activity.status == Status::Completed && !activity.credits.isEmpty() && !isOn(activity, topics);
}

bool isListed(const Figures &figures, const ActivityId &activity)
{
    return std::any_of(figures.activities.begin(), figures.activities.end(), [&](const Contribution &one) { return one.activity == activity; });
}

QString whyNot(const Activity &activity)
{
    QStringList names;
    for (const QString &id : activity.topics) {
        const Topic *topic = catalogue().topic(id);
        names << (topic ? topic->name : id);
    }
    if (names.isEmpty())
        return QStringLiteral("Does not count: no topic is recorded for it.");
    return (names.size() == 1 ? QStringLiteral("Does not count: its topic (%1) is none of this rule's.") : QStringLiteral("Does not count: none of its topics (%1) is one of this rule's.")).arg(names.join(QStringLiteral(", ")));
}

} // namespace

QStringList topicsAsked(const Snapshot &snapshot, const SourceId &source, const QString &rule)
{
    for (const Shared<Source> &one : snapshot.sources) {
        const auto from = one->id == source ? templateOf(*one) : nullptr;
        for (const Rule &each : from ? from->rules : QList<Rule>()) {
            if (each.id == rule)
                return each.topics;
        }
    }
    return {};
}

QString offTopicWhy(const Activity &activity, const QStringList &topics, const DateRange &cycle, const Figures &figures)
{
    return isListed(figures, activity.id) || !mayBeLeftOut(activity, topics, cycle) ? QString() : whyNot(activity);
}

QList<Contribution> offTopic(const Snapshot &snapshot, const QStringList &topics, const DateRange &cycle, const Figures &figures)
{
    QSet<QString> listed;
    for (const Contribution &one : figures.activities)
        listed.insert(one.activity.text);
    QList<Contribution> out;
    for (const Shared<Activity> &activity : snapshot.activities) {
        if (mayBeLeftOut(*activity, topics, cycle) && !listed.contains(activity->id.text))
            out.append({activity->id, false, false, {}, whyNot(*activity), false});
    }
    return out;
}

QList<Contribution> undated(const Snapshot &snapshot, const Figures &figures)
{
    QList<Contribution> out;
    for (const Shared<Activity> &activity : snapshot.activities) {
        const bool done = activity->status == Status::Completed && !activity->credits.isEmpty() && !creditDay(*activity).isValid();
        if (done && !isListed(figures, activity->id))
            out.append({activity->id, false, false, {}, QStringLiteral("Does not count: its day is not known."), false});
    }
    return out;
}

QString overruleWithoutEffect(const Activity &activity, const SourceId &source, const QString &rule, const Figures &figures)
{
    const bool asked = std::any_of(activity.overrules.begin(), activity.overrules.end(), [&](const Overrule &word) { return word.source == source && word.rule == rule && word.count; });
    if (!asked || isListed(figures, activity.id))
        return {};
    return creditDay(activity).isValid() ? QStringLiteral("You say that it counts, but its day lies outside of the cycle: it stays out.") : QStringLiteral("You say that it counts, but its day is not known: it stays out.");
}

} // namespace credence
