#include "core/requirements/effect.h"

#include "core/catalogue/template_words.h"
#include "core/requirements/in_time.h"
#include "core/requirements/state_words.h"

#include <QJsonObject>

#include <algorithm>

namespace credence {

namespace {

bool moved(const Figures &before, const Figures &after)
{
    return before.earned != after.earned || before.missing != after.missing || before.state != after.state;
}

Effect effectOf(const Standing &standing, const Figures &before, const Figures &after)
{
    Effect effect;
    effect.source = standing.source;
    effect.requirement = standing.shortName;
    effect.rule = QStringLiteral("total");
    effect.label = QStringLiteral("Total");
    effect.unit = standing.unit;
    effect.origin = originWords(standing.asOf, standing.seen, standing.confidence);
    if (!standing.published.isEmpty())
        effect.origin += QStringLiteral(" · ") + standing.published;
    effect.needed = after.needed;
    effect.before = before.earned;
    effect.after = after.earned;
    effect.missingBefore = before.missing;
    effect.missingAfter = after.missing;
    effect.stateBefore = before.state;
    effect.stateAfter = after.state;
    return effect;
}

void addMoved(QList<Effect> &out, const Standing &before, const Standing &after)
{
    if (moved(before.total, after.total))
        out.append(effectOf(after, before.total, after.total));
    for (qsizetype i = 0; i < after.rules.size(); ++i) {
        const RuleStanding &rule = after.rules[i];
        const Figures &was = before.rules[i].figures;
        if (rule.figures.state == State::NotApplicable || isLimit(rule) || !moved(was, rule.figures))
            continue;
        Effect effect = effectOf(after, was, rule.figures);
        effect.rule = rule.rule;
        effect.label = rule.label;
        effect.unit = rule.unit;
        out.append(effect);
    }
}

/// The activity that a candidate replaces, or null, and whether its certificate is on file.
struct Twin {
    Shared<Activity> activity;
    bool proven = false;
};

const Effect *sameFigure(const QList<Effect> &effects, const Effect &effect)
{
    const auto found = std::find_if(effects.begin(), effects.end(), [&](const Effect &one) { return one.source == effect.source && one.rule == effect.rule; });
    return found == effects.end() ? nullptr : &*found;
}

/// Only the requirements that are others on every day.
Snapshot movingOnes(const Snapshot &snapshot, const QList<SourcePlan> &plans)
{
    Snapshot out = snapshot;
    out.sources.clear();
    for (const SourcePlan &plan : plans) {
        if (movesOn(plan))
            out.sources.append(plan.source);
    }
    return out;
}

bool isOfMoving(const QList<SourcePlan> &plans, const SourceId &source, const QString &figure)
{
    for (const SourcePlan &plan : plans) {
        const OptionPlan &base = plan.options.first();
        if (plan.source->id != source)
            continue;
        if (figure == QLatin1String("total"))
            return movesOn(base.total);
        return std::any_of(base.rules.begin(), base.rules.end(), [&](const FigurePlan &rule) { return rule.rule == figure && movesOn(rule); });
    }
    return false;
}

/// As it stands: nothing of the figure is closed.
Effect closingNothing(Effect effect, QDate due)
{
    effect.after = effect.before;
    effect.missingAfter = effect.missingBefore;
    effect.stateAfter = effect.stateBefore;
    effect.late = due;
    return effect;
}

/// Puts `effect` where its requirement stands among the others, the total before the rules.
void addInOrder(QList<Effect> &out, const Effect &effect, const QList<SourcePlan> &plans)
{
    const auto placeOf = [&](const Effect &one) {
        qsizetype place = 0;
        for (const SourcePlan &plan : plans) {
            if (plan.source->id != one.source) {
                place += plan.from->rules.size() + 1;
                continue;
            }
            const auto rule = std::find_if(plan.from->rules.begin(), plan.from->rules.end(), [&](const Rule &r) { return r.id == one.rule; });
            return one.rule == QLatin1String("total") ? place : place + 1 + (rule - plan.from->rules.begin());
        }
        return place;
    };
    const auto at = std::find_if(out.begin(), out.end(), [&](const Effect &other) { return placeOf(other) > placeOf(effect); });
    out.insert(at, effect);
}

/// The day of `candidate` is still to come.
QList<Effect> effectsAhead(const Snapshot &snapshot, const KeptStandings &kept, const Twin &twin, const Activity &candidate, QDate today)
{
    QList<SourcePlan> plans;
    for (const auto &source : snapshot.sources)
        plans.append(planFor(source, snapshot.profile, today));
    QList<TooLate> late = tooLateFor(plans, kept.standings(), candidate, today);
    late.removeIf([&](const TooLate &one) { return isOfMoving(plans, one.source, one.rule); }); // a card that has lapsed by then is renewed
    QList<Effect> out = effects(kept, twin.activity, twin.proven, leftOutOf(candidate, late));
    out.removeIf([&](const Effect &effect) { return isOfMoving(plans, effect.source, effect.rule); });
    const QList<Effect> anyDay = late.isEmpty() ? QList<Effect>() : effects(kept, twin.activity, twin.proven, candidate);
    for (const Effect &effect : anyDay) {
        const auto due = std::find_if(late.begin(), late.end(), [&](const TooLate &one) { return one.source == effect.source && one.rule == effect.rule; });
        if (due != late.end() && !sameFigure(out, effect) && !isOfMoving(plans, effect.source, effect.rule))
            addInOrder(out, closingNothing(effect, due->due), plans);
    }
    const Snapshot moving = movingOnes(snapshot, plans);
    const QList<Effect> then = moving.sources.isEmpty() ? QList<Effect>() : effects(KeptStandings(moving, creditDay(candidate)), twin.activity, twin.proven, leftOutOf(candidate, late));
    for (Effect effect : then) {
        effect.on = creditDay(candidate);
        if (isOfMoving(plans, effect.source, effect.rule))
            addInOrder(out, effect, plans);
    }
    return out;
}

} // namespace

QList<Effect> effects(const KeptStandings &kept, const Shared<Activity> &existing, bool proven, const Activity &candidate)
{
    auto completed = std::make_shared<Activity>(candidate);
    completed->status = Status::Completed;
    KeptStandings with = kept;
    with.replace(existing, proven, completed, proven);
    const QList<Standing> before = kept.standings();
    const QList<Standing> after = with.standings();
    QList<Effect> out;
    for (qsizetype i = 0; i < after.size(); ++i)
        addMoved(out, before[i], after[i]);
    return out;
}

QList<Effect> effects(const Snapshot &snapshot, const Activity &course, QDate today)
{
    Activity candidate = course;
    if (!creditDay(course).isValid())
        candidate.days = {today, today};
    const auto existing = std::find_if(snapshot.activities.begin(), snapshot.activities.end(),
                                       [&](const Shared<Activity> &activity) { return activity->id == candidate.id && !candidate.id.isNull(); });
    const bool known = existing != snapshot.activities.end();
    const Twin twin{known ? *existing : nullptr, known && provenActivities(snapshot.documents).contains(candidate.id.text)};
    const KeptStandings kept(snapshot, today);
    if (creditDay(candidate).isValid() && creditDay(candidate) > today)
        return effectsAhead(snapshot, kept, twin, candidate, today);
    return effects(kept, twin.activity, twin.proven, candidate);
}

QJsonArray effectsJson(const QList<Effect> &effects)
{
    const auto number = [](const std::optional<Credits> &amount) { return amount ? QJsonValue(amount->toDouble()) : QJsonValue(QJsonValue::Null); };
    const auto day = [](QDate known) { return known.isValid() ? QJsonValue(isoText(known)) : QJsonValue(QJsonValue::Null); };
    QJsonArray out;
    for (const Effect &e : effects)
        out.append(QJsonObject{{QStringLiteral("id"), e.source.text}, {QStringLiteral("requirement"), e.requirement}, {QStringLiteral("rule"), e.rule}, {QStringLiteral("label"), e.label},
                               {QStringLiteral("unit"), e.unit}, {QStringLiteral("needed"), number(e.needed)}, {QStringLiteral("before"), number(e.before)}, {QStringLiteral("after"), number(e.after)},
                               {QStringLiteral("missing_before"), number(e.missingBefore)}, {QStringLiteral("missing_after"), number(e.missingAfter)},
                               {QStringLiteral("state_before"), stateWord(e.stateBefore)}, {QStringLiteral("state_after"), stateWord(e.stateAfter)},
                               {QStringLiteral("on"), day(e.on)}, {QStringLiteral("late"), day(e.late)}});
    return out;
}

} // namespace credence
