#include "core/advice/ideas.h"

#include "core/catalogue/catalogue.h"
#include "core/requirements/rule_origin.h"
#include "core/requirements/rule_words.h"
#include "core/catalogue/template_words.h"

#include <algorithm>

namespace credence {

namespace {

bool liesAhead(const Activity &activity, QDate today)
{
    const QDate day = creditDay(activity);
    const bool open = activity.status != Status::Completed && activity.status != Status::Dropped;
    return open && (!day.isValid() || day >= today || activity.status == Status::InProgress);
}

bool isSooner(const Shared<Activity> &a, const Shared<Activity> &b)
{
    const QDate one = creditDay(*a), other = creditDay(*b);
    if (one.isValid() != other.isValid())
        return one.isValid();
    return one != other ? one < other : a->title.localeAwareCompare(b->title) < 0;
}

/// The first accepted type, the usual AMA one before all others; "" when any will do.
QString typeFor(const Gap &gap)
{
    const auto &known = catalogue().creditTypes;
    const qsizetype usual = catalogue().creditTypeAt.value(QStringLiteral("ama-pra-1"), -1);
    if (gap.asks.course)
        return {};
    if (usual >= 0 && ((gap.asks.types >> usual) & 1))
        return known[usual].id;
    for (qsizetype i = 0; i < known.size(); ++i) {
        if ((gap.asks.types >> i) & 1)
            return known[i].id;
    }
    return {};
}

/// "New Hampshire medical license", "… and 2 others": whose hours it would bring.
QString forWhat(const LookFor &look)
{
    QStringList names;
    for (const GapFill &fill : look.fills) {
        const QString name = fill.rule == QLatin1String("total") || fill.label.isEmpty() ? fill.requirement : fill.requirement + QStringLiteral(": ") + fill.label;
        if (!names.contains(name))
            names << name;
    }
    const qsizetype others = names.size() - 1;
    return others < 1 ? names.value(0, look.topicName) : QStringLiteral("%1 and %2 %3").arg(names.first()).arg(others).arg(others == 1 ? QStringLiteral("other") : QStringLiteral("others"));
}

/// What the row misses today, before anything planned; nullopt when nothing is missing, or it is not known.
std::optional<Credits> missingOf(const Snapshot &snapshot, QDate today, const OverlapRow &row)
{
    for (const Standing &standing : figures(snapshot, today)) {
        for (const RuleStanding &rule : standing.source == row.source ? standing.rules : QList<RuleStanding>()) {
            if (rule.rule == row.rule && rule.figures.missing && *rule.figures.missing > Credits{})
                return rule.figures.missing;
        }
    }
    return std::nullopt;
}

const Rule *ruleOf(const Template &from, const QString &id)
{
    const auto found = std::find_if(from.rules.begin(), from.rules.end(), [&](const Rule &rule) { return rule.id == id; });
    return found == from.rules.end() ? nullptr : &*found;
}

} // namespace

QList<Shared<Activity>> candidates(const Snapshot &snapshot, QDate today)
{
    QList<Shared<Activity>> out;
    for (const auto &activity : snapshot.activities) {
        if (liesAhead(*activity, today))
            out.append(activity);
    }
    std::stable_sort(out.begin(), out.end(), isSooner);
    return out;
}

Activity ideaFor(const LookFor &look)
{
    Activity idea;
    idea.status = Status::Idea;
    idea.title = look.topic.isEmpty() ? QStringLiteral("%1 %2 for %3").arg(look.amount.text(), unitWord(look.unit, look.amount), forWhat(look)) : QStringLiteral("Course: %1").arg(look.topicName);
    if (!look.topic.isEmpty())
        idea.topics = {look.topic};
    if (!look.type.isEmpty())
        idea.credits = {{look.amount, look.type, std::nullopt}};
    return idea;
}

Activity ideaFor(const OverlapRow &row, const Goal &goal, const Snapshot &snapshot, QDate today)
{
    Activity idea;
    idea.status = Status::Idea;
    idea.goals = {goal.id.text};
    idea.subjects = goal.subjects;
    const auto source = std::find_if(snapshot.sources.begin(), snapshot.sources.end(), [&](const Shared<Source> &one) { return one->id == row.source; });
    const auto from = source == snapshot.sources.end() ? nullptr : templateOf(**source);
    const Rule *rule = from ? ruleOf(*from, row.rule) : nullptr;
    if (rule)
        idea.topics = rule->topics.mid(0, 1);
    const Topic *topic = idea.topics.isEmpty() ? nullptr : catalogue().topic(idea.topics.first());
    const QString what = topic ? topic->name : rule ? ruleLabel(*rule, *from) : from ? shortTitle(*from) : QString();
    idea.title = QStringLiteral("Course: %1, for “%2”").arg(what, goal.text);
    const QList<Gap> gaps = openGaps(snapshot, today);
    const auto gap = std::find_if(gaps.begin(), gaps.end(), [&](const Gap &one) { return one.source == row.source && one.rule == row.rule; });
    if (gap != gaps.end()) {
        if (const QString type = typeFor(*gap); !type.isEmpty())
            idea.credits = {{gap->open, type, std::nullopt}};
    } else if (rule && rule->kind == RuleKind::Topic && rule->amount) { // what is planned closes it: one more like it
        idea.credits = {{missingOf(snapshot, today, row).value_or(*rule->amount), rule->types ? rule->types->value(0) : QStringLiteral("ama-pra-1"), std::nullopt}};
    }
    return idea;
}

} // namespace credence
