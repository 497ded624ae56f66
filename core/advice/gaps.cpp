#include "core/advice/gaps.h"

#include "core/catalogue/catalogue.h"
#include "core/requirements/counting.h"
#include "core/requirements/either_or.h"

#include <QLocale>

#include <algorithm>

namespace credence {

namespace {

std::optional<Credits> openOf(const Figures &f)
{
    const bool asked = f.state == State::Overdue || f.state == State::Behind || f.state == State::OnPace || f.state == State::Ahead;
    return asked && f.open && *f.open > Credits{} ? f.open : std::nullopt;
}

Gap gapOf(const Standing &standing, const Figures &f, Credits open, const FigurePlan &asks, const SourcePlan &plan)
{
    Gap gap;
    gap.source = standing.source;
    gap.requirement = standing.shortName;
    gap.rule = asks.rule;
    gap.label = QStringLiteral("Total");
    gap.unit = standing.unit;
    gap.open = open;
    gap.due = lastDayFor(plan, asks, f);
    gap.on = asks.window.endsToday ? f.projected : QDate();
    gap.state = f.state;
    gap.confidence = standing.confidence;
    gap.asks = asks;
    gap.whole = f.needed.value_or(open);
    return gap;
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
        gaps.append(gapOf(standing, standing.total, *open, way.total, plan));
    for (qsizetype i = 0; i < standing.rules.size(); ++i) {
        const RuleStanding &rule = standing.rules[i];
        const auto open = openOf(rule.figures);
        if (!open || !way.rules[i].computed || anotherIsAsked(standing, rule))
            continue;
        Gap gap = gapOf(standing, rule.figures, *open, way.rules[i], plan);
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

/// On its own day.
bool countsFor(const FigurePlan &figure, const SourceId &source, const Facts &facts, QDate today)
{
    const bool ahead = figure.window.endsToday && facts.day > today.toJulianDay();
    return figure.computed && pieceOf(ahead ? onDay(figure, QDate::fromJulianDay(facts.day)) : figure, source, facts).counts();
}

const Figures *figureOf(const Standing &standing, const QString &rule)
{
    if (rule == QLatin1String("total"))
        return &standing.total;
    const auto found = std::find_if(standing.rules.begin(), standing.rules.end(), [&](const RuleStanding &one) { return one.rule == rule; });
    return found == standing.rules.end() ? nullptr : &found->figures;
}

/// `f` as it is on `day`, when less is open then.
void takeLess(Figures &f, Credits &subOpen, const Standing &then, const QString &rule, QDate day)
{
    const Figures *other = figureOf(then, rule);
    if (!other || !other->open || !f.open || other->state == State::CheckByHand || *other->open >= *f.open)
        return;
    const State state = *other->open == Credits{} ? other->state : f.state;
    f = *other;
    f.state = state;
    f.projected = day;
    for (const RuleStanding &one : then.rules)
        subOpen = one.rule == rule ? one.subOpen : subOpen;
}

bool takesOrLeavesOut(const SourcePlan &plan, qsizetype rule) { return !plan.from->rules[rule].notSharedWith.isEmpty() || leavesOut(plan, rule); }

} // namespace

Outlook::Outlook(const Snapshot &snapshot, QDate today) : m_today(today), m_kept(snapshot, today), m_moving(snapshot)
{
    m_moving.sources.clear();
    for (const auto &source : snapshot.sources) {
        m_plans.append(planFor(source, snapshot.profile, today));
        if (movesOn(m_plans.last()) && !isCard(*m_plans.last().from))
            m_moving.sources.append(source);
    }
    m_now = m_kept.standings();
    const QSet<QString> proven = provenActivities(snapshot.documents);
    QList<Shared<Activity>> planned;
    QList<Shared<Activity>> coming;
    for (const Shared<Activity> &activity : snapshot.activities) {
        if (isPlannedOver(*activity, today))
            m_kept.replace(activity, proven.contains(activity->id.text), nullptr, false);
        else
            coming.append(activity);
    }
    m_moving.activities = coming;
    for (Shared<Activity> &activity : m_moving.activities) {
        const bool isProven = proven.contains(activity->id.text);
        if (factsOf(*activity, isProven).standing != Earning::Planned)
            continue;
        const Shared<Activity> done = taken(*activity);
        m_kept.replace(activity, isProven, done, isProven);
        activity = done;
        planned.append(done);
    }
    for (const auto &one : std::as_const(planned))
        count(*one, 1);
}

bool Outlook::countsAhead(const Activity &course) const
{
    const Facts facts = factsOf(course, false);
    if (m_moving.sources.isEmpty() || facts.day <= m_today.toJulianDay())
        return false;
    return std::any_of(m_plans.begin(), m_plans.end(), [&](const SourcePlan &plan) {
        return std::any_of(plan.options.begin(), plan.options.end(), [&](const OptionPlan &option) {
            const auto counts = [&](const FigurePlan &figure) { return figure.window.endsToday && countsFor(figure, plan.source->id, facts, m_today); };
            return counts(option.total) || std::any_of(option.rules.begin(), option.rules.end(), counts);
        });
    });
}

void Outlook::count(const Activity &course, int sign)
{
    if (!countsAhead(course))
        return;
    const QDate day = creditDay(course);
    auto found = m_ahead.find(day);
    if (found == m_ahead.end()) {
        found = m_ahead.emplace(day, Ahead{KeptStandings(m_moving, day), 0}).first;
        for (const auto &one : std::as_const(m_taken))
            found->second.kept.replace(nullptr, false, one, false);
    }
    found->second.courses += sign;
}

void Outlook::replace(const Shared<Activity> &before, const Shared<Activity> &after)
{
    m_kept.replace(before, false, after, false);
    for (auto &[day, ahead] : m_ahead)
        ahead.kept.replace(before, false, after, false);
}

void Outlook::take(const Shared<Activity> &course)
{
    const Shared<Activity> done = taken(*course);
    replace(nullptr, done);
    m_taken.append(done);
    count(*done, 1);
}

void Outlook::giveBack(const Shared<Activity> &course)
{
    const Shared<Activity> done = taken(*course);
    replace(done, nullptr);
    m_taken.removeIf([&](const Shared<Activity> &one) { return one->id == done->id; });
    count(*done, -1);
}

void Outlook::reckonAhead(Standing &standing, const SourcePlan &plan, const QList<std::pair<QDate, QList<Standing>>> &ahead) const
{
    const OptionPlan &way = shownWay(plan, standing);
    const QList<qsizetype> groups = eitherOr(*plan.from);
    Credits none;
    for (const auto &[day, standings] : ahead) {
        const auto then = std::find_if(standings.begin(), standings.end(), [&](const Standing &one) { return one.source == standing.source; });
        if (then == standings.end())
            continue;
        if (plan.from->total && way.total.window.endsToday)
            takeLess(standing.total, none, *then, QStringLiteral("total"), day);
        for (qsizetype i = 0; i < standing.rules.size(); ++i) {
            if (way.rules[i].window.endsToday)
                takeLess(standing.rules[i].figures, standing.rules[i].subOpen, *then, standing.rules[i].rule, day);
        }
    }
    for (qsizetype i = 0; i < standing.rules.size(); ++i) { // what stands for another closes it
        const bool closed = standing.rules[i].figures.projected.isValid() && standing.rules[i].figures.open == Credits{};
        for (qsizetype other = 0; closed && other < standing.rules.size(); ++other) {
            if (groups[other] == groups[i] && standing.rules[other].figures.open)
                standing.rules[other].figures.open = standing.rules[other].subOpen = Credits{};
        }
    }
}

QList<Standing> Outlook::then() const
{
    QList<std::pair<QDate, QList<Standing>>> ahead;
    for (const auto &[day, one] : m_ahead) {
        if (one.courses > 0)
            ahead.append({day, one.kept.standings()});
    }
    QList<Standing> then = m_kept.standings();
    for (qsizetype i = 0; i < then.size() && !ahead.isEmpty(); ++i)
        reckonAhead(then[i], m_plans[i], ahead);
    return then;
}

QList<Gap> Outlook::gaps() const
{
    QList<Gap> gaps;
    const QList<Standing> standings = then();
    for (qsizetype i = 0; i < standings.size(); ++i) {
        QList<Gap> own;
        addGaps(own, standings[i], m_plans[i]);
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
            if (open.contains(-1) && countsFor(option.total, id, facts, m_today))
                return true;
            for (qsizetype i = 0; i < groups.size(); ++i) {
                const bool asked = open.contains(static_cast<int>(groups[i])) || (!open.isEmpty() && takesOrLeavesOut(plan, i));
                if (asked && countsFor(option.rules[i], id, facts, m_today))
                    return true;
            }
        }
    }
    return false;
}

Shared<Activity> Outlook::taken(const Activity &course) const
{
    Activity done = course;
    done.status = Status::Completed;
    if (!creditDay(done).isValid())
        done.completed = m_today;
    return std::make_shared<const Activity>(leftOutOf(done, tooLateFor(m_plans, m_now, done, m_today)));
}

QList<TooLate> Outlook::tooLate(const Activity &course) const
{
    QList<TooLate> late = tooLateFor(m_plans, m_now, course, m_today);
    Activity done = course;
    done.status = Status::Completed;
    const Facts facts = factsOf(done, false);
    late.removeIf([&](const TooLate &one) {
        const auto counts = [&](FigurePlan figure) {
            figure.window.all = true;
            return figure.rule == one.rule && countsFor(figure, one.source, facts, m_today);
        };
        const auto plan = std::find_if(m_plans.begin(), m_plans.end(), [&](const SourcePlan &other) { return other.source->id == one.source; });
        const OptionPlan &way = plan->options.first();
        return !counts(way.total) && std::none_of(way.rules.begin(), way.rules.end(), counts);
    });
    return late;
}

bool isPlannedOver(const Activity &activity, QDate today)
{
    const bool begun = activity.status == Status::InProgress; // the day it began says nothing about its end
    const QDate day = begun && !activity.completed.isValid() ? activity.days.end : creditDay(activity);
    return (begun || activity.status == Status::Planned || activity.status == Status::Registered) && day.isValid() && day < today;
}

QString writtenDay(QDate day) { return QLocale::c().toString(day, QStringLiteral("d MMM yyyy")); }

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
    const bool ahead = gap.asks.window.endsToday && creditDay(taken) > today;
    const Piece piece = pieceOf(ahead ? onDay(gap.asks, creditDay(taken)) : gap.asks, gap.source, facts);
    return piece.counts() && (!gap.onSubTopic || piece.onSubTopic) ? Credits{piece.amount} : Credits{};
}

} // namespace credence
