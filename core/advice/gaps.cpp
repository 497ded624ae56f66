#include "core/advice/gaps.h"

#include "core/catalogue/catalogue.h"
#include "core/requirements/counting.h"
#include "core/requirements/either_or.h"

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
    gap.due = asks.window.endsToday ? QDate() : f.due; // a window that ends on every day is due on none
    gap.state = f.state;
    gap.confidence = standing.confidence;
    gap.asks = asks;
    gap.whole = f.needed.value_or(open);
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
    sub.whole = from.minSubtopic->amount.value_or(rule.subOpen);
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
    const QList<qsizetype> groups = eitherOr(*plan.from);
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
        gap.group = static_cast<int>(groups[i]);
        addParts(gaps, gap, rule, plan.from->rules[i]);
    }
}

bool isMoreUrgent(const Gap &a, const Gap &b)
{
    if (a.state != b.state)
        return a.state < b.state;
    return a.due.isValid() && (!b.due.isValid() || a.due < b.due);
}

/// Its state is today's, also where what is planned would change it; a figure that is not asked for today keeps its own.
void setToday(QList<Gap> &gaps, const Standing &now)
{
    for (Gap &gap : gaps) {
        const auto rule = std::find_if(now.rules.begin(), now.rules.end(), [&](const RuleStanding &one) { return one.rule == gap.rule; });
        const Figures &f = rule == now.rules.end() ? now.total : rule->figures;
        if (openOf(f) || f.state == State::Overdue)
            gap.state = f.state;
    }
}

/// What is overdue already may be done late: the authority is asked what it accepts.
bool comesTooLate(QDate due, const Activity &course, QDate today) { return due.isValid() && due >= today && creditDay(course).isValid() && creditDay(course) > due; }

bool countsFor(const FigurePlan &figure, const SourceId &source, const Facts &facts) { return figure.computed && pieceOf(figure, source, facts).counts(); }

bool takesOrLeavesOut(const SourcePlan &plan, qsizetype rule) { return !plan.from->rules[rule].notSharedWith.isEmpty() || leavesOut(plan, rule); }

} // namespace

Outlook::Outlook(const Snapshot &snapshot, QDate today) : m_today(today), m_kept(snapshot, today)
{
    for (const auto &source : snapshot.sources)
        m_plans.append(planFor(source, snapshot.profile, today));
    m_now = m_kept.standings();
    const QSet<QString> proven = provenActivities(snapshot.documents);
    for (const auto &activity : snapshot.activities) {
        const bool isProven = proven.contains(activity->id.text);
        if (factsOf(*activity, isProven).standing != Earning::Planned)
            continue;
        auto done = std::make_shared<Activity>(*activity);
        done->status = Status::Completed;
        leaveOutLate(*done);
        m_kept.replace(activity, isProven, done, isProven);
    }
}

QList<Gap> Outlook::gaps() const
{
    QList<Gap> gaps;
    const QList<Standing> then = m_kept.standings();
    for (qsizetype i = 0; i < then.size(); ++i) {
        QList<Gap> own;
        addGaps(own, then[i], m_plans[i]);
        setToday(own, m_now[i]);
        gaps += own;
    }
    std::stable_sort(gaps.begin(), gaps.end(), isMoreUrgent);
    return gaps;
}

bool Outlook::isPlain(const SourceId &source) const
{
    for (const SourcePlan &plan : m_plans) {
        if (plan.source->id != source)
            continue;
        const QList<qsizetype> groups = eitherOr(*plan.from);
        for (qsizetype i = 0; i < groups.size(); ++i) {
            if (groups.count(groups[i]) > 1 || takesOrLeavesOut(plan, i))
                return false;
        }
        return plan.options.size() == 1 && !(plan.from->total && plan.from->total->averaging);
    }
    return true;
}

bool Outlook::mayServe(const QList<Gap> &gaps, const Activity &course) const
{
    const Shared<Activity> done = taken(course);
    const Facts facts = factsOf(*done, false);
    for (const SourcePlan &plan : m_plans) {
        const SourceId &id = plan.source->id;
        QSet<int> open;
        for (const Gap &gap : gaps) {
            if (gap.source == id)
                open.insert(gap.group);
        }
        const QList<qsizetype> groups = eitherOr(*plan.from);
        for (const OptionPlan &option : plan.options) {
            if (open.contains(-1) && countsFor(option.total, id, facts))
                return true;
            for (qsizetype i = 0; i < groups.size(); ++i) {
                const bool asked = open.contains(static_cast<int>(groups[i])) || (!open.isEmpty() && takesOrLeavesOut(plan, i));
                if (asked && countsFor(option.rules[i], id, facts))
                    return true;
            }
        }
    }
    return false;
}

Shared<Activity> Outlook::taken(const Activity &course) const
{
    auto done = std::make_shared<Activity>(course);
    done->status = Status::Completed;
    if (!creditDay(*done).isValid())
        done->completed = m_today;
    leaveOutLate(*done);
    return done;
}

void Outlook::leaveOutLate(Activity &course) const
{
    const auto leave = [&](const Standing &standing, const QString &rule, const Figures &f) {
        if (comesTooLate(f.due, course, m_today))
            course.overrules.append({standing.source, rule, false, QStringLiteral("it comes after the day it is due")});
    };
    for (const Standing &standing : m_now) {
        leave(standing, QStringLiteral("total"), standing.total);
        for (const RuleStanding &rule : standing.rules)
            leave(standing, rule.rule, rule.figures);
    }
}

QList<Gap> openGaps(const Snapshot &snapshot, QDate today) { return Outlook(snapshot, today).gaps(); }

Credits brings(const Gap &gap, const Activity &course, QDate today)
{
    Activity taken = course;
    taken.status = Status::Completed;
    if (!creditDay(taken).isValid())
        taken.completed = today;
    if (comesTooLate(gap.due, taken, today))
        return {};
    const Facts facts = factsOf(taken, false);
    const Piece piece = pieceOf(gap.asks, gap.source, facts);
    return piece.counts() && (!gap.onSubTopic || piece.onSubTopic) ? Credits{piece.amount} : Credits{};
}

} // namespace credence
