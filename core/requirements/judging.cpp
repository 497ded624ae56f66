#include "core/requirements/judging.h"

#include "core/catalogue/template_json.h"
#include "core/catalogue/template_words.h"
#include "core/requirements/card.h"
#include "core/requirements/either_or.h"
#include "core/requirements/in_time.h"
#include "core/requirements/rule_words.h"
#include "core/requirements/states.h"
#include "core/requirements/ways.h"

namespace credence {

namespace {

std::optional<Credits> credits(std::optional<qint64> hundredths) { return hundredths ? std::optional(Credits{*hundredths}) : std::nullopt; }

/// Credit carried in from the cycle before.
std::optional<qint64> carriedIn(const SourcePlan &plan, const SourceSums &sums)
{
    if (!plan.carryMax || plan.past.empty() || !plan.track.number || *plan.track.number < 2)
        return std::nullopt;
    const qint64 excess = pastTotalOf(plan.past.front(), sums.past.first(), Set::Earned) - plan.past.front().options.first().totalNeeded.value_or(0);
    return qBound<qint64>(0, excess, *plan.carryMax);
}

void setSums(Figures &f, qint64 earned, qint64 proven, qint64 all)
{
    f.earned = Credits{earned};
    f.proven = Credits{proven};
    f.planned = Credits{qMax<qint64>(0, all - earned)};
}

State totalState(const Figures &f, const OptionPlan &option, const SourcePlan &plan, const Thresholds &thresholds)
{
    if (plan.totalDuty.kind == Duty::NotApplicable)
        return State::NotApplicable;
    if (plan.totalDuty.kind == Duty::MetOtherwise)
        return State::Met;
    if (plan.totalDuty.kind == Duty::Open || !f.missing)
        return State::CheckByHand;
    if (*f.missing == Credits{})
        return State::Met;
    if (plan.firstCycle.prorated)
        return State::CheckByHand;
    return plan.today > f.due ? State::Overdue : paceState(*option.totalNeeded, f.earned->hundredths, option.total.window, plan, thresholds);
}

Figures totalFigures(const SourcePlan &plan, const OptionPlan &option, const OptionSums &own, const SourceSums &sums, const Thresholds &thresholds)
{
    Figures f;
    f.needed = credits(option.totalNeeded);
    f.due = plan.track.current.end;
    if (option.total.window.known) {
        const qint64 more = plan.granted + carriedIn(plan, sums).value_or(0);
        const qint64 earned = totalOf(plan, option, own, Set::Earned);
        setSums(f, earned + more, totalOf(plan, option, own, Set::Proven), totalOf(plan, option, own, Set::All) + more);
        const auto left = [&](qint64 sum) { return Credits{averageHolds(plan, sums, sum) ? 0 : qMax<qint64>(0, *option.totalNeeded - sum)}; };
        f.missing = left(earned + more);
        f.open = left(f.earned->hundredths + f.planned->hundredths);
    }
    if (plan.totalDuty.kind == Duty::NotApplicable || plan.totalDuty.kind == Duty::MetOtherwise)
        f.missing = f.open = Credits{};
    f.state = totalState(f, option, plan, thresholds);
    return f;
}

/// A rule of every n-th cycle with nothing done yet: due when the cycle number divides.
std::optional<Duty> everyNthCycle(const Rule &rule, const SourcePlan &plan, const FigureSums &sums, bool canBeSeen)
{
    if (rule.recurrence != Recurrence::EveryNCycles || !canBeSeen || sums.count.of(Set::Earned) > 0)
        return std::nullopt; // what cannot be seen may be there
    if (!plan.track.number)
        return Duty{Duty::Open, QStringLiteral("Due in every %1th cycle only, and which cycle this is has not been said.").arg(rule.everyCycles.value_or(1))};
    if (*plan.track.number % rule.everyCycles.value_or(1) != 0)
        return Duty{Duty::NotApplicable, QStringLiteral("Not due in cycle number %1.").arg(*plan.track.number)};
    return std::nullopt;
}

/// What is not due in this cycle asks nothing, whatever the answer about whom it is for.
Duty dutyOf(const SourcePlan &plan, const FigureSums &sums, qsizetype i, bool canBeSeen)
{
    const Duty &said = plan.ruleDuties[i];
    const auto nth = everyNthCycle(plan.from->rules[i], plan, sums, canBeSeen);
    const bool speaks = nth && (said.kind == Duty::Due || (said.kind == Duty::Open && nth->kind == Duty::NotApplicable));
    return speaks ? *nth : said;
}

bool isTopicOrCourse(const Rule &rule) { return rule.kind == RuleKind::Topic || rule.kind == RuleKind::Activity; }

State ruleState(const Figures &f, const Rule &rule, const FigurePlan &figure, Duty::Kind duty, const SourcePlan &plan, const Thresholds &thresholds)
{
    if (duty == Duty::NotApplicable)
        return State::NotApplicable;
    if (duty == Duty::MetOtherwise)
        return State::Met;
    if (duty == Duty::Open || !f.missing || !figure.computed)
        return State::CheckByHand;
    if (*f.missing == Credits{})
        return State::Met;
    if (isTopicOrCourse(rule))
        return topicState(f.due, plan.today, thresholds);
    if (f.due.isValid() && plan.today > f.due)
        return State::Overdue;
    return paceState(f.needed->hundredths, f.earned->hundredths, figure.window, plan, thresholds);
}

qint64 subMissing(const OptionPlan &option, const OptionSums &own, qsizetype i, Set set)
{
    return option.subNeeded[i] ? qMax<qint64>(0, *option.subNeeded[i] - own.rules[i].onSubTopic.of(set)) : 0;
}

/// What `counted`, the sum of that set, leaves missing of the rule or of its sub-topic.
qint64 ruleMissing(const OptionPlan &option, const OptionSums &own, const Rule &rule, qsizetype i, qint64 counted, Set set)
{
    if (rule.kind == RuleKind::MaxCreditType)
        return 0;
    return qMax(option.needed[i].value_or(0) - counted, subMissing(option, own, i, set));
}

bool isUnmet(State state) { return state == State::Overdue || state == State::Behind || state == State::OnPace || state == State::Ahead; }

/// Why hours are missing where the sum alone does not show it, and that nobody knows when they are due.
void sayWhatIsWanting(RuleStanding &out, const Rule &rule, std::optional<qint64> subNeeded, qint64 onSubTopic)
{
    if (!isUnmet(out.figures.state))
        return;
    QStringList words;
    if (subNeeded && onSubTopic < *subNeeded)
        words << subTopicWords(rule, Credits{*subNeeded}, Credits{onSubTopic});
    if (!out.figures.due.isValid())
        words << QStringLiteral("When it is due is not known: enter the end date printed on the license.");
    if (!words.isEmpty())
        out.reason = (out.reason.isEmpty() ? words : QStringList{out.reason} + words).join(QLatin1Char(' '));
}

RuleStanding ruleStanding(const SourcePlan &plan, const OptionPlan &option, const OptionSums &own, qsizetype i, const Thresholds &thresholds)
{
    const Rule &rule = plan.from->rules[i];
    const FigurePlan &figure = option.rules[i];
    const Duty duty = dutyOf(plan, own.rules[i], i, figure.computed && figure.window.known);
    RuleStanding out;
    out.rule = rule.id;
    out.kind = ruleKindWord(rule.kind);
    out.label = ruleLabel(rule, *plan.from);
    out.unit = rule.unit;
    out.note = noteWords(rule, *plan.from);
    out.reason = duty.reason;
    Figures &f = out.figures;
    f.needed = credits(option.needed[i]);
    if (figure.card && duty.kind == Duty::Due) {
        judgeCard(out, plan, own.rules[i], thresholds);
        return out;
    }
    f.due = dueDay(rule, plan);
    if (figure.computed && figure.window.known) {
        const auto sum = [&](Set set) {
            const qint64 counted = ruleOf(plan, option, own, i, set);
            return rule.kind == RuleKind::MaxCreditType ? qMin(counted, option.needed[i].value_or(counted)) : counted;
        };
        setSums(f, sum(Set::Earned), sum(Set::Proven), sum(Set::All));
        f.missing = Credits{qMax<qint64>(0, ruleMissing(option, own, rule, i, f.earned->hundredths, Set::Earned))};
        f.open = Credits{qMax<qint64>(0, ruleMissing(option, own, rule, i, f.earned->hundredths + f.planned->hundredths, Set::All))};
        out.subOpen = Credits{subMissing(option, own, i, Set::All)};
    }
    if (duty.kind == Duty::NotApplicable)
        f.needed = Credits{};
    if (duty.kind == Duty::NotApplicable || duty.kind == Duty::MetOtherwise)
        f.missing = f.open = out.subOpen = Credits{};
    f.state = ruleState(f, rule, figure, duty.kind, plan, thresholds);
    sayWhatIsWanting(out, rule, option.subNeeded[i], own.rules[i].onSubTopic.of(Set::Earned));
    if (f.state == State::CheckByHand && out.reason.isEmpty() && !isUnwritten(rule)) // there the note says it
        out.reason = figure.computed ? QStringLiteral("The cycle is not known: enter the end date printed on the license.") : QStringLiteral("It cannot be computed from what is recorded.");
    return out;
}

void addOption(Standing &standing, const SourcePlan &plan, const SourceSums &sums, qsizetype option, const Thresholds &thresholds)
{
    standing.rules.clear();
    const OptionPlan &way = plan.options[option];
    if (plan.from->total)
        standing.total = totalFigures(plan, way, sums.options[option], sums, thresholds);
    for (qsizetype i = 0; i < way.rules.size(); ++i)
        standing.rules.append(ruleStanding(plan, way, sums.options[option], i, thresholds));
    settleEitherOr(standing, *plan.from);
    standing.way = way.condition;
}

/// The total, the type minimum and the yearly topic of this way are all there.
bool isWhole(const Standing &standing, const Template &from)
{
    if (standing.total.missing != Credits{})
        return false;
    for (qsizetype i = 0; i < standing.rules.size(); ++i) {
        const bool belongs = from.rules[i].kind == RuleKind::MinCreditType || from.rules[i].perYearOfCycle;
        if (belongs && standing.rules[i].figures.missing.value_or(Credits{}) != Credits{})
            return false;
    }
    return true;
}

qsizetype chooseOption(Standing &standing, const SourcePlan &plan, const SourceSums &sums, const Thresholds &thresholds)
{
    for (qsizetype i = 0; i < plan.options.size(); ++i) {
        addOption(standing, plan, sums, i, thresholds);
        if (plan.options.size() == 1 || isWhole(standing, *plan.from))
            return i;
    }
    addOption(standing, plan, sums, 0, thresholds);
    return 0;
}

qint64 wholeCreditsUp(qint64 number, qint64 by) { return ((number + by * 100 - 1) / (by * 100)) * 100; }

/// What one due rule asks for in a year, in whole credits; nullopt: not known.
std::optional<qint64> ruleAYear(const Rule &rule, const Figures &f, int months)
{
    const qint64 needed = f.needed.value_or(Credits{}).hundredths;
    if (rule.recurrence == Recurrence::OneTime)
        return f.state == State::Met ? 0 : wholeCreditsUp(needed, 1);
    if (rule.recurrence == Recurrence::EveryNYears)
        return wholeCreditsUp(needed, rule.everyYears.value_or(1));
    return months > 0 ? std::optional(wholeCreditsUp(needed * 12, months)) : std::nullopt;
}

bool isInCredit(const Rule &rule)
{
    return rule.unit == QLatin1String("hour") || rule.unit == QLatin1String("credit") || rule.unit == QLatin1String("point");
}

std::optional<Credits> perYear(const Standing &standing, const SourcePlan &plan)
{
    if (plan.from->total) {
        if (standing.total.state == State::NotApplicable)
            return Credits{};
        if (plan.monthsOfCycle == 0 || !standing.total.needed)
            return std::nullopt;
        return Credits{wholeCreditsUp(standing.total.needed->hundredths * 12, plan.monthsOfCycle)};
    }
    qint64 sum = 0;
    bool known = true, some = false, unwritten = false;
    for (qsizetype i = 0; i < standing.rules.size(); ++i) {
        const Rule &rule = plan.from->rules[i];
        const Figures &f = standing.rules[i].figures;
        const bool maybe = rule.recurrence == Recurrence::EveryNCycles && f.state == State::CheckByHand && f.missing; // which cycle it is has not been said
        const bool due = plan.ruleDuties[i].kind == Duty::Due && f.state != State::NotApplicable && !maybe;
        if (!due || !isComputed(rule) || !isInCredit(rule) || rule.kind == RuleKind::MaxCreditType) {
            unwritten = unwritten || (due && !isComputed(rule) && !rule.soft);
            continue;
        }
        some = true;
        const auto year = ruleAYear(rule, f, plan.monthsOfCycle);
        known = known && year;
        sum += year.value_or(0);
    }
    return known && (some || !unwritten) ? std::optional(Credits{sum}) : std::nullopt; // nothing but rules whose hours nobody knows
}

QString totalReason(const Standing &standing, const SourcePlan &plan)
{
    if (!plan.totalDuty.reason.isEmpty())
        return plan.totalDuty.reason;
    if (!plan.track.current.isKnown())
        return QStringLiteral("The cycle is not known: enter the end date printed on the license.");
    if (plan.firstCycle.prorated)
        return QStringLiteral("The first cycle is prorated, and the rule does not say how: ask the authority.");
    if (plan.firstCycle.amount)
        return QStringLiteral("Reduced in the first cycle.");
    if (standing.carried && *standing.carried > Credits{})
        return QStringLiteral("%1 carried over from the cycle before.").arg(standing.carried->text());
    return grantedWords(*plan.from, *plan.source);
}

QString joined(const QString &a, const QString &b) { return a.isEmpty() || b.isEmpty() ? a + b : a + QLatin1Char(' ') + b; }

bool mayComplete(const Figures &f)
{
    return f.missing && *f.missing > Credits{} && f.planned && *f.planned > Credits{} && *f.earned + *f.planned >= *f.needed;
}

/// What is still missing of the total (`rule` -1) or a rule under these sums.
qint64 missingNow(const SourcePlan &plan, const OptionPlan &option, const OptionSums &own, const SourceSums &all, qsizetype rule)
{
    if (rule >= 0)
        return ruleMissing(option, own, plan.from->rules[rule], rule, ruleOf(plan, option, own, rule, Set::Earned), Set::Earned);
    const qint64 earned = totalOf(plan, option, own, Set::Earned) + plan.granted + carriedIn(plan, all).value_or(0);
    return averageHolds(plan, all, earned) ? 0 : *option.totalNeeded - earned;
}

/// The day of the planned activity that completes the figure; invalid when all of them do not.
QDate completedOn(const SourcePlan &plan, const SourceSums &sums, qsizetype option, qsizetype rule, const PlannedFacts &planned)
{
    OptionSums own = sums.options[option];
    for (const auto &one : planned) {
        complete(own, plan, plan.options[option], rule, one->facts);
        if (missingNow(plan, plan.options[option], own, sums, rule) > 0)
            continue;
        const QDate day = creditDay(*one->activity);
        return day.isValid() ? qMax(plan.today, day) : QDate();
    }
    return {};
}

} // namespace

/// Caps and advice do not speak; of rules that may stand for one another only the best does.
State stateOfAll(const Standing &standing, const Template &from)
{
    const QList<qsizetype> group = eitherOr(from);
    QHash<qsizetype, State> best;
    for (qsizetype i = 0; i < standing.rules.size(); ++i) {
        if (from.rules[i].kind == RuleKind::MaxCreditType || from.rules[i].soft)
            continue;
        const State own = standing.rules[i].figures.state;
        best[group[i]] = best.contains(group[i]) ? better(own, best[group[i]]) : own;
    }
    State state = from.total ? standing.total.state : State::NotApplicable;
    for (const State own : std::as_const(best))
        state = worse(state, own);
    return state;
}

Standing judged(const SourcePlan &plan, const SourceSums &sums, const Thresholds &thresholds, qsizetype &option)
{
    const Template &from = *plan.from;
    Standing standing;
    standing.source = plan.source->id;
    standing.ref = plan.source->ref;
    standing.catalogueId = from.id;
    standing.name = from.authority;
    standing.shortName = shortTitle(from);
    standing.jurisdiction = from.jurisdiction;
    standing.kind = from.kind;
    standing.unit = from.total ? from.total->unit : QString();
    standing.cycle = plan.track.current;
    standing.cycleNumber = plan.track.number;
    standing.asOf = from.asOf;
    standing.seen = seenWords(from);
    standing.verifyWith = verifyWith(from);
    standing.confidence = from.confidence;
    standing.published = publisherWords(from);
    if (const RuleOrigin &origin = plan.source->origin; !origin.file.isEmpty()) { // whatever the file says of itself
        standing.asOf = standing.seen = standing.confidence = QString();
        standing.published = QStringLiteral("the file %1, imported %2").arg(origin.file, isoText(origin.imported));
    }
    standing.own = !plan.source->custom.isEmpty();
    standing.changed = standing.own ? plan.source->origin.changed : QDate();
    if (standing.changed.isValid()) { // whoever stood behind them does not any more
        standing.asOf = standing.seen = standing.confidence = QString();
        if (plan.source->origin.file.isEmpty())
            standing.published.clear();
    }
    standing.total.state = State::NotApplicable;
    option = chooseOption(standing, plan, sums, thresholds);
    if (from.total)
        standing.carried = credits(carriedIn(plan, sums));
    if (from.total)
        standing.reason = joined(totalReason(standing, plan), wayWords(plan, sums, standing));
    else if (asksNothing(from))
        standing.reason = QStringLiteral("No CME is asked for by this board, as far as its source says.");
    standing.state = from.id.isEmpty() ? State::CheckByHand : stateOfAll(standing, from);
    if (isCard(from)) {
        standing.cycle = cardTerm(plan, sums.options[option].rules.first()).days;
        standing.cycleNumber.reset();
        standing.reason = standing.rules.first().reason;
    }
    standing.over = !isCard(from) && standing.state != State::NotApplicable && plan.track.current.end.isValid() && plan.track.current.end < plan.today;
    standing.perYear = perYear(standing, plan);
    return standing;
}

void project(Standing &standing, const SourcePlan &plan, const SourceSums &sums, qsizetype option, const PlannedFacts &planned)
{
    const OptionPlan &way = plan.options[option];
    if (mayComplete(standing.total))
        standing.total.projected = completedOn(plan, sums, option, -1, planned);
    if (plan.from->total)
        standing.reason = joined(standing.reason, plannedLaterWords(way.total, standing.total, plan, standing.unit, planned));
    for (qsizetype i = 0; i < standing.rules.size(); ++i) {
        Figures &f = standing.rules[i].figures;
        standing.rules[i].reason = joined(standing.rules[i].reason, plannedLaterWords(way.rules[i], f, plan, standing.rules[i].unit, planned));
        if (way.rules[i].card)
            f.projected = renewalOn(plan, sums.options[option].rules[i], f);
        else if (mayComplete(f))
            f.projected = completedOn(plan, sums, option, i, planned);
    }
}

} // namespace credence
