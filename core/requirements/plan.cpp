#include "core/requirements/plan.h"

#include "core/requirements/kept_cycle.h"

namespace credence {

namespace {

Window windowOf(const DateRange &range)
{
    if (!range.isKnown())
        return {};
    return {range.start.toJulianDay(), range.end.toJulianDay(), true, false, false};
}

Window allTime()
{
    Window window;
    window.known = window.all = true;
    return window;
}

Window rollingYears(int years, QDate today)
{
    Window window = windowOf(windowEnding(today, 12 * years));
    window.endsToday = true;
    return window;
}

/// The window of a rule; `cycle` is that of the total (or of an alternative).
Window ruleWindow(const Rule &rule, const Window &cycle, const CycleTrack &track, QDate today)
{
    switch (rule.recurrence) {
    case Recurrence::OneTime:
        return allTime();
    case Recurrence::EveryNYears: {
        const int years = rule.everyYears.value_or(1);
        if (!track.current.isKnown())
            return rollingYears(years, today);
        const DateRange window = windowEnding(track.current.end, 12 * years);
        return track.endsToday || window.start > track.current.start ? rollingYears(years, today) : windowOf(window);
    }
    case Recurrence::EveryNCycles: {
        const DateRange first = cycleBefore(track, rule.everyCycles.value_or(1) - 1);
        Window window = windowOf({first.start, track.current.end});
        window.endsToday = track.endsToday;
        return window;
    }
    case Recurrence::EveryCycle:
    case Recurrence::FirstCycle:
    case Recurrence::FirstNCycles:
        break;
    }
    return cycle;
}

bool isCourse(const Rule &rule)
{
    return rule.unit == QLatin1String("course") || (rule.kind == RuleKind::Activity && rule.unit == QLatin1String("activity"));
}

void limitTopics(FigurePlan &figure, const Rule &rule)
{
    figure.topics = topicSet(rule.topics);
    figure.marked = rule.topics.contains(QLatin1String("own-specialty"));
    if (rule.minSubtopic) {
        figure.subTopics = topicSet(rule.minSubtopic->topics);
        if (figure.topics.any())
            figure.topics |= figure.subTopics;
    }
    if (rule.maxSubtopic && rule.maxSubtopic->amount) {
        figure.freeTopics = figure.topics & ~topicSet(rule.maxSubtopic->topics);
        figure.limited = rule.maxSubtopic->amount->hundredths;
    }
}

FigurePlan ruleFigure(const Rule &rule, const Window &window)
{
    FigurePlan figure;
    figure.rule = rule.id;
    figure.window = window;
    figure.computed = isComputed(rule);
    figure.course = isCourse(rule);
    figure.types = typeSet(rule.types);
    figure.typesAsked = rule.types.has_value();
    limitTopics(figure, rule);
    figure.approvedListOnly = rule.approvedListOnly;
    figure.format = rule.format;
    if (const Certification *card = catalogue().certification(rule.certification)) {
        for (const QString &pattern : card->patterns)
            figure.titles.append(QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption));
    }
    return figure;
}

std::optional<qint64> hundredths(std::optional<Credits> credits) { return credits ? std::optional(credits->hundredths) : std::nullopt; }

qint64 ceilDivide(qint64 number, qint64 by) { return (number + by - 1) / by; }

/// Years of the cycle, begun ones included; 0: not known.
int yearsOfCycle(const SourcePlan &plan)
{
    const DateRange &cycle = plan.track.current;
    int months = plan.monthsOfCycle;
    const bool isWhole = cycle.isKnown() && addMonths(cycle.end.addDays(1), -months) <= cycle.start; // reckoned from its end, as 28 Feb 2028 goes back to 28 Feb 2026
    if (cycle.isKnown() && !isWhole && addMonths(cycle.start, months) <= cycle.end)
        ++months;
    return (months + 11) / 12;
}

std::optional<qint64> neededBy(const Rule &rule, std::optional<qint64> totalNeeded, int years)
{
    if (rule.percentOfTotal && totalNeeded)
        return ceilDivide(*totalNeeded * *rule.percentOfTotal, 100);
    if (rule.perYearOfCycle && years > 0)
        return rule.perYearOfCycle->hundredths * years;
    return hundredths(rule.amount);
}

FigurePlan totalFigure(const SourcePlan &plan, const std::optional<QStringList> &types, const Window &window, std::optional<qint64> needed)
{
    const Total &total = *plan.from->total;
    FigurePlan figure;
    figure.rule = QStringLiteral("total");
    figure.window = window;
    figure.types = typeSet(types);
    figure.typesAsked = types.has_value();
    figure.maxPerActivity = hundredths(total.maxPerActivity);
    figure.maxPerDay = hundredths(total.maxPerDay);
    figure.maxPerYear = hundredths(total.maxPerYear);
    for (qsizetype i = 0; i < plan.from->rules.size(); ++i) {
        const Rule &rule = plan.from->rules[i];
        const auto most = neededBy(rule, needed, yearsOfCycle(plan));
        if (rule.kind == RuleKind::MaxCreditType && most && !rule.soft && plan.ruleDuties[i].kind != Duty::NotApplicable)
            figure.caps.append({typeSet(rule.types), topicSet(rule.topics), *most, rule.id});
    }
    return figure;
}

void addRules(OptionPlan &option, const SourcePlan &plan, const Window &cycle)
{
    for (const Rule &rule : plan.from->rules) {
        option.rules.append(ruleFigure(rule, ruleWindow(rule, cycle, plan.track, plan.today)));
        option.needed.append(neededBy(rule, option.totalNeeded, yearsOfCycle(plan)));
        if (isCard(*plan.from)) {
            option.rules.last().window = allTime();
            option.rules.last().card = true;
        }
        if (!option.needed.last() && !rule.perYearOfCycle)
            option.rules.last().computed = false; // a percentage of a total that there is not
        option.subNeeded.append(rule.minSubtopic ? hundredths(rule.minSubtopic->amount) : std::nullopt);
    }
}

OptionPlan baseOption(const SourcePlan &plan)
{
    OptionPlan option;
    const auto &total = plan.from->total;
    const bool hasOwnWindow = total && total->windowMonths && plan.track.current.isKnown();
    Window window = windowOf(hasOwnWindow ? windowEnding(plan.track.current.end, *total->windowMonths) : plan.track.current);
    window.endsToday = plan.track.endsToday;
    if (total) {
        option.totalNeeded = plan.firstCycle.amount.value_or(total->amount).hundredths;
        if (plan.totalDuty.kind == Duty::NotApplicable)
            option.totalNeeded = 0;
        option.total = totalFigure(plan, total->types, window, option.totalNeeded);
    }
    addRules(option, plan, window);
    return option;
}

OptionPlan alternativeOption(const SourcePlan &plan, const Alternative &other)
{
    OptionPlan option;
    Window window = windowOf(windowEnding(plan.track.current.end, *other.windowMonths));
    window.endsToday = plan.track.endsToday;
    option.totalNeeded = other.amount.hundredths;
    option.total = totalFigure(plan, other.types ? other.types : plan.from->total->types, window, option.totalNeeded);
    option.condition = other.condition;
    addRules(option, plan, window);
    bool minimumDone = false;
    for (qsizetype i = 0; i < plan.from->rules.size(); ++i) {
        const Rule &rule = plan.from->rules[i];
        if (rule.kind == RuleKind::MinCreditType && other.minimum && !minimumDone) {
            option.needed[i] = other.minimum->amount.hundredths;
            option.rules[i].types = typeSet(other.minimum->types);
            minimumDone = true;
        }
        if (rule.perYearOfCycle && other.topicAmount)
            option.needed[i] = other.topicAmount->hundredths;
    }
    return option;
}

void addAlternatives(SourcePlan &plan)
{
    const bool choice = plan.from->total && plan.totalDuty.kind == Duty::Due && plan.track.current.isKnown();
    for (const Alternative &other : plan.from->alternatives) {
        if (choice && other.windowMonths)
            plan.options.append(alternativeOption(plan, other));
    }
}

bool isEntangled(const SourcePlan &plan)
{
    for (const Rule &rule : plan.from->rules) {
        if (!rule.notSharedWith.isEmpty() || (!rule.countsTowardTotal && plan.from->total && isComputed(rule)))
            return true;
    }
    return plan.from->total && plan.options.first().total.isOrdered();
}

/// Months of a cycle; one typed up to three days short of a whole month is meant as the whole.
int monthsIn(const DateRange &cycle)
{
    constexpr int slack = 3;
    return qMax(1, completeMonths(cycle.start, cycle.end.addDays(slack)));
}

/// Duties and figures in the cycle of `plan.track`, without alternatives and without looking back.
void planCycle(SourcePlan &plan, const Profile &profile)
{
    const Template &from = *plan.from;
    plan.monthsOfCycle = plan.track.current.isKnown() ? monthsIn(plan.track.current) : from.cycle.months.value_or(0);
    plan.firstCycle = firstCycleEffect(from, *plan.source, plan.track.number, plan.track.current);
    if (from.total)
        plan.totalDuty = totalDuty(from, *plan.source, profile, plan.track, plan.today);
    for (const Rule &rule : from.rules)
        plan.ruleDuties.append(ruleDuty(rule, from, *plan.source, profile, plan.track, plan.today));
    plan.options.append(baseOption(plan));
    plan.entangled = isEntangled(plan);
}

CycleTrack stepsBack(CycleTrack track, int steps)
{
    const DateRange then = cycleBefore(track, steps);
    track.offset = track.before.isEmpty() ? track.offset - steps * track.months : 0;
    if (!track.before.isEmpty())
        track.origin = then.start;
    track.current = then;
    track.before = track.before.mid(steps);
    track.endsToday = false;
    if (track.number)
        track.number = *track.number - steps;
    return track;
}

/// The total of the cycle `steps` back by the rules of its time; of the rules only those on top of the total are counted.
SourcePlan pastPlan(const SourcePlan &plan, const Profile &profile, int steps)
{
    SourcePlan past;
    past.from = plan.from;
    past.today = plan.today;
    past.track = stepsBack(plan.track, steps);
    past.source = keptCycle(*plan.source, past.track.current) ? std::make_shared<const Source>(asItWas(*plan.source, past.track.current, past.track.number)) : plan.source;
    planCycle(past, profile);
    for (qsizetype i = 0; i < past.from->rules.size(); ++i) {
        FigurePlan &figure = past.options.first().rules[i];
        figure.computed = figure.computed && leavesOut(past, i);
    }
    return past;
}

void addPast(SourcePlan &plan, const Profile &profile)
{
    const auto &total = plan.from->total;
    if (!total)
        return;
    const CarryOver &carry = plan.from->carryOver;
    const bool carries = carry.allowed == true && carry.max && plan.track.number.value_or(1) >= 2 && !catalogue().carryOverByHand.contains(plan.from->id);
    if (carries)
        plan.carryMax = carry.max->hundredths;
    const int steps = total->averaging ? qMax(1, total->averaging->years) - 1 : carries ? 1 : 0;
    for (int i = 1; i <= steps && cycleBefore(plan.track, i).isKnown(); ++i)
        plan.past.push_back(pastPlan(plan, profile, i));
}

void setGates(OptionPlan &option, bool hasTotal)
{
    option.gates.push_back(hasTotal ? gateOf(option.total) : Gate());
    for (const FigurePlan &rule : option.rules)
        option.gates.push_back(gateOf(rule));
    option.reach = {std::numeric_limits<qint64>::max(), noDay, {}, true};
    for (const Gate &gate : option.gates) {
        if (gate.first > gate.last)
            continue;
        option.reach.first = qMin(option.reach.first, gate.first);
        option.reach.last = qMax(option.reach.last, gate.last);
    }
}

} // namespace

DateRange Window::range() const
{
    return known && !all ? DateRange{QDate::fromJulianDay(first), QDate::fromJulianDay(last)} : DateRange();
}

Gate gateOf(const FigurePlan &figure)
{
    const Window &window = figure.window;
    if (!figure.computed || (!window.all && !window.known))
        return {};
    Gate gate{window.first, window.last, figure.topics, figure.topics.none()};
    if (window.all)
        gate.first = noDay, gate.last = std::numeric_limits<qint64>::max();
    return gate;
}

bool isCard(const Template &from)
{
    if (from.kind != QLatin1String("life-support") || from.total || from.rules.size() != 1)
        return false;
    const Rule &only = from.rules.first();
    return only.kind == RuleKind::Activity && only.recurrence == Recurrence::EveryCycle && isCourse(only) && !only.certification.isEmpty();
}

bool leavesOut(const SourcePlan &plan, qsizetype rule)
{
    const Rule &r = plan.from->rules[rule];
    const auto duty = plan.ruleDuties[rule].kind;
    return plan.from->total && !r.countsTowardTotal && isComputed(r) && (duty == Duty::Due || duty == Duty::Open);
}

SourcePlan planFor(const std::shared_ptr<const Source> &source, const Profile &profile, QDate today)
{
    SourcePlan plan;
    plan.source = source->saidFor.isValid() ? std::make_shared<const Source>(inItsCycle(*source, profile, today)) : source;
    plan.today = today;
    plan.from = templateOf(*source);
    if (!plan.from)
        plan.from = std::make_shared<const Template>();
    plan.track = cycleOf(*plan.from, *plan.source, profile, today);
    plan.granted = grantedHours(*plan.from, *plan.source).hundredths;
    planCycle(plan, profile);
    addAlternatives(plan);
    addPast(plan, profile);
    for (OptionPlan &option : plan.options)
        setGates(option, plan.from->total.has_value());
    for (SourcePlan &past : plan.past)
        setGates(past.options.first(), true);
    return plan;
}

} // namespace credence
