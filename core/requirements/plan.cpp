#include "core/requirements/plan.h"

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
        return window.start > track.current.start ? rollingYears(years, today) : windowOf(window);
    }
    case Recurrence::EveryNCycles: {
        const DateRange first = cycleBefore(track, rule.everyCycles.value_or(1) - 1);
        return windowOf({first.start, track.current.end});
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

FigurePlan totalFigure(const SourcePlan &plan, const std::optional<QStringList> &types, const Window &window)
{
    const Total &total = *plan.from->total;
    FigurePlan figure;
    figure.rule = QStringLiteral("total");
    figure.window = window;
    figure.window.endsToday = plan.track.endsToday;
    figure.types = typeSet(types);
    figure.typesAsked = types.has_value();
    figure.maxPerActivity = hundredths(total.maxPerActivity);
    figure.maxPerDay = hundredths(total.maxPerDay);
    figure.maxPerYear = hundredths(total.maxPerYear);
    for (qsizetype i = 0; i < plan.from->rules.size(); ++i) {
        const Rule &rule = plan.from->rules[i];
        if (rule.kind == RuleKind::MaxCreditType && rule.amount && !rule.soft && plan.ruleDuties[i].kind != Duty::NotApplicable)
            figure.caps.append({typeSet(rule.types), rule.amount->hundredths, rule.id});
    }
    return figure;
}

qint64 ceilDivide(qint64 number, qint64 by) { return (number + by - 1) / by; }

/// Years of the cycle, begun ones included; 0: not known.
int yearsOfCycle(const SourcePlan &plan)
{
    const DateRange &cycle = plan.track.current;
    int months = plan.monthsOfCycle;
    if (cycle.isKnown() && addMonths(cycle.start, months) <= cycle.end)
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

void addRules(OptionPlan &option, const SourcePlan &plan, const Window &cycle)
{
    for (const Rule &rule : plan.from->rules) {
        option.rules.append(ruleFigure(rule, ruleWindow(rule, cycle, plan.track, plan.today)));
        option.needed.append(neededBy(rule, option.totalNeeded, yearsOfCycle(plan)));
        if (!option.needed.last() && !rule.perYearOfCycle)
            option.rules.last().computed = false; // a percentage of a total that there is not
        option.subNeeded.append(rule.minSubtopic ? hundredths(rule.minSubtopic->amount) : std::nullopt);
    }
}

OptionPlan baseOption(const SourcePlan &plan)
{
    OptionPlan option;
    Window window = windowOf(plan.track.current);
    window.endsToday = plan.track.endsToday;
    if (const auto &total = plan.from->total) {
        if (total->windowMonths && plan.track.current.isKnown())
            window = windowOf(windowEnding(plan.track.current.end, *total->windowMonths));
        option.totalNeeded = plan.firstCycle.amount.value_or(total->amount).hundredths;
        if (plan.totalDuty.kind == Duty::NotApplicable)
            option.totalNeeded = 0;
        option.total = totalFigure(plan, total->types, window);
    }
    addRules(option, plan, window);
    return option;
}

OptionPlan alternativeOption(const SourcePlan &plan, const Alternative &other)
{
    OptionPlan option;
    const Window window = windowOf(windowEnding(plan.track.current.end, *other.windowMonths));
    option.totalNeeded = other.amount.hundredths;
    option.total = totalFigure(plan, other.types ? other.types : plan.from->total->types, window);
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

void addOptions(SourcePlan &plan)
{
    plan.options.append(baseOption(plan));
    const bool choice = plan.from->total && plan.totalDuty.kind == Duty::Due && plan.track.current.isKnown() && plan.firstCycle == FirstCycleEffect();
    for (const Alternative &other : plan.from->alternatives) {
        if (choice && other.windowMonths)
            plan.options.append(alternativeOption(plan, other));
    }
}

/// The need of the cycle `steps` back, judged by its own time.
qint64 pastNeed(const SourcePlan &plan, int steps)
{
    const Total &total = *plan.from->total;
    const DateRange cycle = cycleBefore(plan.track, steps);
    if (total.effectiveFrom.isValid() && cycle.end < total.effectiveFrom)
        return 0;
    const auto number = plan.track.number ? std::optional(*plan.track.number - steps) : std::nullopt;
    return firstCycleEffect(*plan.from, *plan.source, number, cycle).amount.value_or(total.amount).hundredths;
}

void addPast(SourcePlan &plan)
{
    const auto &total = plan.from->total;
    if (!total)
        return;
    const CarryOver &carry = plan.from->carryOver;
    const bool carries = carry.allowed == true && carry.max && plan.track.number.value_or(1) >= 2 && !catalogue().carryOverByHand.contains(plan.from->id);
    if (carries)
        plan.carryMax = carry.max->hundredths;
    const int steps = total->averaging ? qMax(1, total->averaging->years) - 1 : carries ? 1 : 0;
    for (int i = 1; i <= steps; ++i) {
        const DateRange cycle = cycleBefore(plan.track, i);
        if (!cycle.isKnown())
            return;
        const Window window = windowOf(total->windowMonths ? windowEnding(cycle.end, *total->windowMonths) : cycle);
        plan.past.append({totalFigure(plan, total->types, window), pastNeed(plan, i)});
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

} // namespace

DateRange Window::range() const
{
    return known && !all ? DateRange{QDate::fromJulianDay(first), QDate::fromJulianDay(last)} : DateRange();
}

SourcePlan planFor(const std::shared_ptr<const Source> &source, const Profile &profile, QDate today)
{
    SourcePlan plan;
    plan.source = source;
    plan.today = today;
    plan.from = templateOf(*source);
    if (!plan.from)
        plan.from = std::make_shared<const Template>();
    const Template &from = *plan.from;
    plan.track = cycleOf(from, *source, profile, today);
    plan.monthsOfCycle = plan.track.current.isKnown() ? qMax(1, completeMonths(plan.track.current.start, plan.track.current.end)) : from.cycle.months.value_or(0);
    plan.firstCycle = firstCycleEffect(from, *source, plan.track.number, plan.track.current);
    if (from.total)
        plan.totalDuty = totalDuty(from, *source, profile, plan.track, today);
    for (const Rule &rule : from.rules)
        plan.ruleDuties.append(ruleDuty(rule, from, *source, profile, plan.track, today));
    plan.granted = grantedHours(from, *source).hundredths;
    addOptions(plan);
    addPast(plan);
    plan.entangled = isEntangled(plan);
    return plan;
}

} // namespace credence
