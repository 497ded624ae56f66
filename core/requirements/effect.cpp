#include "core/requirements/effect.h"

#include "core/catalogue/template_words.h"
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

QList<Effect> effects(const Snapshot &snapshot, const Activity &candidate, QDate today)
{
    const auto existing = std::find_if(snapshot.activities.begin(), snapshot.activities.end(),
                                       [&](const Shared<Activity> &activity) { return activity->id == candidate.id && !candidate.id.isNull(); });
    const bool known = existing != snapshot.activities.end();
    const bool proven = known && provenActivities(snapshot.documents).contains(candidate.id.text);
    return effects(KeptStandings(snapshot, today), known ? *existing : nullptr, proven, candidate);
}

QJsonArray effectsJson(const QList<Effect> &effects)
{
    const auto number = [](const std::optional<Credits> &amount) { return amount ? QJsonValue(amount->toDouble()) : QJsonValue(QJsonValue::Null); };
    QJsonArray out;
    for (const Effect &e : effects)
        out.append(QJsonObject{{QStringLiteral("id"), e.source.text}, {QStringLiteral("requirement"), e.requirement}, {QStringLiteral("rule"), e.rule}, {QStringLiteral("label"), e.label},
                               {QStringLiteral("unit"), e.unit}, {QStringLiteral("needed"), number(e.needed)}, {QStringLiteral("before"), number(e.before)}, {QStringLiteral("after"), number(e.after)},
                               {QStringLiteral("missing_before"), number(e.missingBefore)}, {QStringLiteral("missing_after"), number(e.missingAfter)},
                               {QStringLiteral("state_before"), stateWord(e.stateBefore)}, {QStringLiteral("state_after"), stateWord(e.stateAfter)}});
    return out;
}

} // namespace credence
