#include "core/advice/gaps.h"

#include "core/catalogue/catalogue.h"
#include "core/requirements/counting.h"
#include "core/requirements/progress.h"

#include <algorithm>

namespace credence {

namespace {

std::optional<Credits> openOf(const Figures &f)
{
    const bool asked = f.state == State::Overdue || f.state == State::Behind || f.state == State::OnPace || f.state == State::Ahead;
    return asked && f.open && *f.open > Credits{} ? f.open : std::nullopt;
}

Gap gapOf(const Standing &standing, const Figures &f, Credits open, const FigurePlan &asks)
{
    Gap gap;
    gap.source = standing.source;
    gap.requirement = standing.shortName;
    gap.rule = asks.rule;
    gap.label = QStringLiteral("Total");
    gap.unit = standing.unit;
    gap.open = open;
    gap.due = f.due;
    gap.state = f.state;
    gap.confidence = standing.confidence;
    gap.asks = asks;
    return gap;
}

const OptionPlan &shownWay(const SourcePlan &plan, const Standing &standing)
{
    for (const OptionPlan &option : plan.options) {
        if (option.condition == standing.way)
            return option;
    }
    return plan.options.first();
}

/// Of rules that may stand for one another the nearest is asked for; a spare one only when that one cannot be.
bool anotherIsAsked(const Standing &standing, const RuleStanding &rule)
{
    return rule.spare && std::any_of(standing.rules.begin(), standing.rules.end(), [&rule](const RuleStanding &other) {
        return other.either == rule.either && !other.spare && openOf(other.figures);
    });
}

/// A rule with least hours on a sub-topic has two gaps: those hours, and what then is still open of the rule.
void addParts(QList<Gap> &gaps, const Gap &whole, const RuleStanding &rule, const Rule &from)
{
    const Figures &f = rule.figures;
    Gap main = whole;
    main.open = f.needed && f.earned && f.planned ? *f.needed - *f.earned - *f.planned : whole.open;
    if (rule.subOpen == Credits{} || main.open > Credits{})
        gaps.append(rule.subOpen == Credits{} ? whole : main);
    if (rule.subOpen == Credits{} || !from.minSubtopic)
        return;
    Gap sub = whole;
    sub.open = rule.subOpen;
    sub.onSubTopic = true;
    QStringList topics;
    for (const QString &id : from.minSubtopic->topics) {
        const Topic *topic = catalogue().topic(id);
        topics << (topic ? topic->name : id);
    }
    sub.label = QStringLiteral("%1, of which %2").arg(whole.label, topics.join(QStringLiteral(" or ")));
    gaps.append(sub);
}

void addGaps(QList<Gap> &gaps, const Standing &standing, const SourcePlan &plan)
{
    const OptionPlan &way = shownWay(plan, standing);
    if (const auto open = openOf(standing.total); open && plan.from->total)
        gaps.append(gapOf(standing, standing.total, *open, way.total));
    for (qsizetype i = 0; i < standing.rules.size(); ++i) {
        const RuleStanding &rule = standing.rules[i];
        const auto open = openOf(rule.figures);
        if (!open || !way.rules[i].computed || anotherIsAsked(standing, rule))
            continue;
        Gap gap = gapOf(standing, rule.figures, *open, way.rules[i]);
        gap.label = rule.label;
        gap.unit = rule.unit;
        addParts(gaps, gap, rule, plan.from->rules[i]);
    }
}

bool isMoreUrgent(const Gap &a, const Gap &b)
{
    if (a.state != b.state)
        return a.state < b.state;
    return a.due.isValid() && (!b.due.isValid() || a.due < b.due);
}

} // namespace

QList<Gap> openGaps(const Snapshot &snapshot, QDate today)
{
    const QList<Standing> all = figures(snapshot, today);
    QList<Gap> gaps;
    for (qsizetype i = 0; i < all.size(); ++i)
        addGaps(gaps, all[i], planFor(snapshot.sources[i], snapshot.profile, today));
    std::stable_sort(gaps.begin(), gaps.end(), isMoreUrgent);
    return gaps;
}

Credits brings(const Gap &gap, const Activity &course, QDate today)
{
    Activity taken = course;
    taken.status = Status::Completed;
    if (!creditDay(taken).isValid())
        taken.completed = today;
    const Facts facts = factsOf(taken, false);
    const Piece piece = pieceOf(gap.asks, gap.source, facts);
    return piece.counts() && (!gap.onSubTopic || piece.onSubTopic) ? Credits{piece.amount} : Credits{};
}

} // namespace credence
