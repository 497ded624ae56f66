#include "core/requirements/duty.h"

#include "core/catalogue/catalogue.h"
#include "core/catalogue/template_words.h"

#include <QRegularExpression>

#include <algorithm>

namespace credence {

namespace {

/// Yes when any is yes, no when all are no, else open.
std::optional<bool> anyYes(const QStringList &questions, const Source &source, const Profile &profile)
{
    bool open = false;
    for (const QString &question : questions) {
        const auto answer = answerTo(question, source, profile);
        if (answer == true)
            return true;
        open = open || !answer;
    }
    return open ? std::nullopt : std::optional(false);
}

QString questionText(const QString &id)
{
    const Question *question = catalogue().question(id);
    return question ? question->text : id;
}

/// The first of `questions` with this answer (or none), as it is asked.
QString asked(const QStringList &questions, std::optional<bool> answer, const Source &source, const Profile &profile)
{
    for (const QString &question : questions) {
        if (answerTo(question, source, profile) == answer)
            return questionText(question);
    }
    return {};
}

/// Which fact says that this is the license's first period, beside an answer that leaves its rules out or open; "" when none does.
QString firstPeriodWords(const QStringList &questions, const Source &source, const CycleTrack &track)
{
    if (track.number != 1 || !questions.contains(firstPeriodQuestion()))
        return {};
    if (source.cycleNumber)
        return QStringLiteral(" But the number of this cycle is 1, the first of this license: if that is right, answer yes here.");
    return QStringLiteral(" But this license was first issued on %1, which makes this cycle its first: if that is right, answer yes here.").arg(isoText(source.issued));
}

Duty notApplicable(const QString &why) { return {Duty::NotApplicable, why}; }

/// What stands for the rule ("" for the total), or "".
QString heldInstead(const Template &from, const Source &source, const Rule *rule)
{
    for (const SatisfiedBy &other : from.satisfiedBy) {
        if (!source.satisfiedBy.contains(other.kind) || (rule && other.exceptRules.contains(rule->id)))
            continue;
        if (other.effect == QLatin1String("all") || (other.effect == QLatin1String("total") && (!rule || shapesTheTotal(*rule))))
            return other.kind;
    }
    return {};
}

std::optional<Duty> outsideTheLicense(const Source &source, QDate today)
{
    if (source.from.isValid() && today < source.from)
        return notApplicable(QStringLiteral("Not held yet: nothing is due before %1.").arg(isoText(source.from)));
    if (source.to.isValid() && today > source.to)
        return notApplicable(QStringLiteral("Given up on %1: nothing is due any more.").arg(isoText(source.to)));
    return std::nullopt;
}

bool notYetEffective(QDate effectiveFrom, const CycleTrack &track, QDate today)
{
    return effectiveFrom.isValid() && (track.current.isKnown() ? track.current.end : today) < effectiveFrom;
}

Duty heldOrApplies(const QString &held, const QStringList &appliesTo, const Source &source, const Profile &profile, const CycleTrack &track)
{
    if (!held.isEmpty())
        return {Duty::MetOtherwise, QStringLiteral("Looks met without hours. You said: %1.").arg(satisfiedByWords(held))};
    if (appliesTo.isEmpty() || anyYes(appliesTo, source, profile) == true)
        return {};
    return {Duty::Open, QStringLiteral("Please answer: %1").arg(asked(appliesTo, std::nullopt, source, profile)) + firstPeriodWords(appliesTo, source, track)};
}

/// Rules of the first cycles; nullopt: due as far as the cycle number goes.
std::optional<Duty> byCycleNumber(const Rule &rule, std::optional<int> number)
{
    if (rule.recurrence != Recurrence::FirstCycle && rule.recurrence != Recurrence::FirstNCycles)
        return std::nullopt;
    const int last = rule.recurrence == Recurrence::FirstCycle ? 1 : rule.everyCycles.value_or(1);
    if (!number)
        return Duty{Duty::Open, QStringLiteral("Only due in the first cycles, and which cycle this is has not been said.")};
    if (*number > last)
        return notApplicable(last == 1 ? QStringLiteral("Only due in the first cycle.") : QStringLiteral("Only due in the first %1 cycles.").arg(last));
    return std::nullopt;
}

/// A condition in words that nobody has read cannot be told from what is recorded: it is never taken as fulfilled. "First renewal" and
/// the like ask for nothing more than the first cycle itself.
FirstCycleCondition conditionOf(const Template &from)
{
    static const QRegularExpression itself(QStringLiteral("^(the )?(first|initial) (\\w+ )?(cycle|renewal|period|biennium|registration)$"), QRegularExpression::CaseInsensitiveOption);
    const QString words = from.firstCycle->condition.trimmed();
    const bool isRead = words.isEmpty() || itself.match(words).hasMatch() || catalogue().requirement(from.id);
    return catalogue().firstCycleConditions.value(from.id, {isRead ? QStringLiteral("always") : QStringLiteral("never")});
}

bool conditionHolds(const FirstCycleCondition &condition, const Source &source, const DateRange &cycle)
{
    if (condition.when == QLatin1String("always"))
        return true;
    if (!source.issued.isValid() || !cycle.isKnown())
        return false;
    const QDate after = cycle.end.addDays(1);
    if (condition.when == QLatin1String("license-shorter-than-months"))
        return addMonths(source.issued, condition.months) > after;
    if (condition.when == QLatin1String("issued-within-last-months"))
        return source.issued >= addMonths(after, -condition.months) && source.issued <= cycle.end;
    if (condition.when == QLatin1String("issued-after-day-of-second-year")) {
        const QDate second = addMonths(cycle.start, 12);
        QDate limit(second.year(), condition.month, condition.day);
        if (limit < second)
            limit = limit.addYears(1);
        return source.issued > limit && source.issued <= cycle.end;
    }
    return false;
}

bool grants(const SatisfiedBy &other, const Source &source) { return other.effect == QLatin1String("hours") && source.satisfiedBy.contains(other.kind); }

/// What was claimed, as far as the rules allow; all that they allow when nothing was said.
Credits hoursOf(const SatisfiedBy &other, const Source &source)
{
    const Credits most = other.hours.value_or(Credits{});
    return qMin(most, source.claimed.value(other.kind, most));
}

} // namespace

QString firstPeriodQuestion() { return QStringLiteral("new-licensee"); }

std::optional<bool> answerTo(const QString &question, const Source &source, const Profile &profile)
{
    if (question == QLatin1String("all"))
        return true;
    for (const Answers *answers : {&source.answers, &profile.answers}) {
        const auto it = answers->constFind(question);
        if (it != answers->constEnd())
            return *it;
    }
    return std::nullopt;
}

bool shapesTheTotal(const Rule &rule)
{
    return rule.kind == RuleKind::MinCreditType || rule.kind == RuleKind::MaxCreditType || rule.kind == RuleKind::MinFormat || rule.kind == RuleKind::PointsCategory;
}

bool isComputed(const Rule &rule)
{
    const bool identified = rule.kind != RuleKind::Activity || !rule.topics.isEmpty() || rule.types || !rule.certification.isEmpty() || !rule.format.isEmpty();
    const bool amountKnown = rule.amount || rule.perYearOfCycle || rule.percentOfTotal;
    return rule.kind != RuleKind::ManualCheck && amountKnown && identified && !rule.soft && rule.unit != QLatin1String("question");
}

FirstCycleEffect firstCycleEffect(const Template &from, const Source &source, std::optional<int> number, const DateRange &cycle)
{
    if (!from.firstCycle)
        return {};
    const FirstCycleCondition condition = conditionOf(from);
    if ((number != 1 && !condition.whateverTheNumber) || !conditionHolds(condition, source, cycle))
        return {};
    const FirstCycle &first = *from.firstCycle;
    if (first.kind.startsWith(QLatin1String("exempt")))
        return {true, false, Credits{}};
    if (first.kind == QLatin1String("prorated") && !first.amount)
        return {false, true, std::nullopt};
    return {false, false, first.amount};
}

Duty totalDuty(const Template &from, const Source &source, const Profile &profile, const CycleTrack &track, QDate today)
{
    if (const auto outside = outsideTheLicense(source, today))
        return *outside;
    const Total &total = *from.total;
    if (!total.appliesTo.isEmpty() && anyYes(total.appliesTo, source, profile) == false)
        return notApplicable(QStringLiteral("Does not apply to you, because you answered no: %1").arg(asked(total.appliesTo, false, source, profile)));
    if (notYetEffective(total.effectiveFrom, track, today))
        return notApplicable(QStringLiteral("Holds for cycles that end on or after %1.").arg(isoText(total.effectiveFrom)));
    if (firstCycleEffect(from, source, track.number, track.current).exempt)
        return notApplicable(QStringLiteral("No total is due in the first cycle."));
    return heldOrApplies(heldInstead(from, source, nullptr), total.appliesTo, source, profile, track);
}

Duty ruleDuty(const Rule &rule, const Template &from, const Source &source, const Profile &profile, const CycleTrack &track, QDate today)
{
    if (const auto outside = outsideTheLicense(source, today))
        return *outside;
    if (anyYes(rule.exempt, source, profile) == true)
        return notApplicable(QStringLiteral("You are exempt, because you answered yes: %1").arg(asked(rule.exempt, true, source, profile)));
    if (!rule.appliesTo.isEmpty() && anyYes(rule.appliesTo, source, profile) == false)
        return notApplicable(QStringLiteral("Does not apply to you, because you answered no: %1").arg(asked(rule.appliesTo, false, source, profile)) + firstPeriodWords(rule.appliesTo, source, track));
    if (notYetEffective(rule.effectiveFrom, track, today))
        return notApplicable(QStringLiteral("Holds for cycles that end on or after %1.").arg(isoText(rule.effectiveFrom)));
    if (shapesTheTotal(rule) && firstCycleEffect(from, source, track.number, track.current).exempt)
        return notApplicable(QStringLiteral("Not due in the first cycle."));
    const auto numbered = byCycleNumber(rule, track.number);
    if (numbered && numbered->kind == Duty::NotApplicable)
        return *numbered;
    if (anyYes(rule.waivedBy, source, profile) == true)
        return {Duty::MetOtherwise, QStringLiteral("Looks met without hours, because you answered yes: %1").arg(asked(rule.waivedBy, true, source, profile))};
    const Duty duty = heldOrApplies(heldInstead(from, source, &rule), rule.appliesTo, source, profile, track);
    return duty.kind == Duty::Due && numbered ? *numbered : duty;
}

Credits grantedHours(const Template &from, const Source &source)
{
    Credits sum;
    for (const SatisfiedBy &other : from.satisfiedBy) {
        if (grants(other, source))
            sum += hoursOf(other, source);
    }
    return sum;
}

QString grantedWords(const Template &from, const Source &source)
{
    QStringList words;
    for (const SatisfiedBy &other : from.satisfiedBy) {
        if (grants(other, source) && hoursOf(other, source) == Credits{})
            words << QStringLiteral("You said: %1. Enter how many hours, at most %2: none are claimed yet.").arg(satisfiedByWords(other.kind), other.hours.value_or(Credits{}).text());
        else if (grants(other, source))
            words << QStringLiteral("%1 %2 for what you said: %3.").arg(hoursOf(other, source).text(), unitWord(QStringLiteral("hour"), hoursOf(other, source)), satisfiedByWords(other.kind));
    }
    return words.join(QLatin1Char(' '));
}

} // namespace credence
