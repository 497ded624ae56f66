#include "core/requirements/template_changes.h"

#include "core/catalogue/catalogue.h"
#include "core/catalogue/template_words.h"
#include "core/base/date_range.h"
#include "core/requirements/rule_words.h"

#include <algorithm>

namespace credence {

namespace {

QString amountOf(const std::optional<Credits> &amount, const QString &unit)
{
    return amount ? amount->text() + QLatin1Char(' ') + unitWord(unit, *amount) : QStringLiteral("an amount that is not known");
}

QString questions(const QStringList &ids)
{
    QStringList texts;
    for (const QString &id : ids) {
        const Question *known = catalogue().question(id);
        texts << (known ? QStringLiteral("“%1”").arg(known->text) : id);
    }
    return texts.join(QStringLiteral(" or "));
}

template <class T> QString nameOf(const T *known, const QString &id) { return known ? known->name : id; }

QString topicNames(const QStringList &ids)
{
    QStringList names;
    for (const QString &id : ids)
        names << nameOf(catalogue().topic(id), id);
    return names.join(QStringLiteral(", "));
}

QString typeNames(const std::optional<QStringList> &ids)
{
    QStringList names;
    for (const QString &id : ids.value_or(QStringList()))
        names << nameOf(catalogue().creditType(id), id);
    return names.join(QStringLiteral(", "));
}

QString formatName(const QString &id) { return nameOf(catalogue().format(id), id); }

/// Collects the parts of a line; what is not said is left out.
struct Line {
    QStringList parts;

    void add(const QString &text)
    {
        if (!text.isEmpty())
            parts << text;
    }
    void add(const char *pattern, const QString &value)
    {
        if (!value.isEmpty())
            parts << QString::fromUtf8(pattern).arg(value);
    }
    void add(const char *pattern, const std::optional<int> &value)
    {
        if (value)
            parts << QString::fromUtf8(pattern).arg(*value);
    }
    void add(const char *pattern, const std::optional<Credits> &value)
    {
        if (value)
            parts << QString::fromUtf8(pattern).arg(value->text());
    }
    QString text() const { return parts.join(QStringLiteral("; ")); }
};

void addWho(Line &line, const Rule &rule)
{
    if (rule.appliesTo != QStringList{QStringLiteral("all")})
        line.add("if yes to %1", questions(rule.appliesTo));
    line.add("not if yes to %1", questions(rule.exempt));
    line.add("looks met without hours if yes to %1", questions(rule.waivedBy));
}

QString subtopicWords(const std::optional<Subtopic> &part, const char *limit)
{
    if (!part)
        return {};
    return QStringLiteral("%1 %2 of it on %3").arg(QLatin1String(limit), part->amount ? part->amount->text() : QStringLiteral("an unknown amount"), topicNames(part->topics));
}

void addLimits(Line &line, const Rule &rule)
{
    if (!rule.countsTowardTotal)
        line.add(QStringLiteral("on top of the total"));
    line.add(subtopicWords(rule.minSubtopic, "at least"));
    line.add(subtopicWords(rule.maxSubtopic, "at most"));
    line.add("%1 % of the total", rule.percentOfTotal);
    line.add("%1 for each year of the cycle", rule.perYearOfCycle);
    line.add("its hours not used again for %1", rule.notSharedWith.join(QStringLiteral(", ")));
    line.add("or instead %1", rule.alternativeTo);
    line.add("done when %1 is", rule.satisfiedByRule);
    if (rule.approvedListOnly)
        line.add(QStringLiteral("only courses on the authority's list"));
    line.add("first at %1", rule.firstAt);
    line.add("for cycles that end on or after %1", isoText(rule.effectiveFrom));
    if (rule.soft)
        line.add(QStringLiteral("advice only"));
    line.add("as %1", formatName(rule.format));
    if (rule.accumulates)
        line.add(QStringLiteral("hours add up over cycles"));
    if (rule.otherAmount)
        line.add(QStringLiteral("or %1 %2").arg(rule.otherAmount->amount.text(), rule.otherAmount->condition));
}

void addDue(Line &line, const RuleDue &due)
{
    line.add("due by the end of cycle %1", due.byCycleEnd);
    line.add("due within %1 months", due.orWithinMonths);
    line.add("due within %1 months of the license", due.withinMonthsOfLicense);
    line.add("or by %1", isoText(due.orByDate));
    line.add("a first part within %1 months", due.firstPartWithinMonths);
    line.add("due at %1", due.atEvent);
}

const Rule *ruleIn(const Template &from, const QString &id)
{
    const auto found = std::find_if(from.rules.begin(), from.rules.end(), [&](const Rule &rule) { return rule.id == id; });
    return found == from.rules.end() ? nullptr : &*found;
}

/// Words for both sides; the same words for different things are told apart, so that no difference is silent.
void compare(QList<RuleChange> &out, const QString &rule, const QString &what, bool equal, const QString &before, const QString &after)
{
    if (equal)
        return;
    const bool alike = before == after;
    out.append({rule, what, alike ? before + QStringLiteral(" (as it was)") : before, alike ? after + QStringLiteral(" (details or wording changed)") : after});
}

void compareRules(QList<RuleChange> &out, const Template &before, const Template &after)
{
    for (const Rule &rule : after.rules) {
        const Rule *was = ruleIn(before, rule.id);
        if (was)
            compare(out, rule.id, ruleLabel(rule, after), *was == rule, ruleWords(*was), ruleWords(rule));
        else
            out.append({rule.id, ruleLabel(rule, after), {}, ruleWords(rule)});
    }
    for (const Rule &rule : before.rules) {
        if (!ruleIn(after, rule.id))
            out.append({rule.id, ruleLabel(rule, before), ruleWords(rule), {}});
    }
}

QString firstCycleWords(const std::optional<FirstCycle> &first)
{
    if (!first)
        return QStringLiteral("like any other");
    return first->kind + (first->amount ? QStringLiteral(", ") + first->amount->text() : QString()) + (first->condition.isEmpty() ? QString() : QStringLiteral(": ") + first->condition);
}

QString alternativesWords(const QList<Alternative> &ways)
{
    QStringList words;
    for (const Alternative &way : ways) {
        Line line;
        line.add(amountOf(way.amount, way.unit));
        line.add("of %1", typeNames(way.types));
        line.add("in %1 months", way.windowMonths);
        if (way.minimum)
            line.add(QStringLiteral("at least %1 of %2").arg(way.minimum->amount.text(), typeNames(way.minimum->types)));
        line.add(way.condition);
        words << line.text();
    }
    return words.isEmpty() ? QStringLiteral("none") : words.join(QStringLiteral(" / "));
}

QString carryWords(const CarryOver &carry)
{
    if (!carry.allowed)
        return QStringLiteral("not known") + (carry.note.isEmpty() ? QString() : QStringLiteral(": ") + carry.note);
    const QString max = carry.max ? QStringLiteral(" up to %1").arg(carry.max->text()) : QString();
    return (*carry.allowed ? QStringLiteral("allowed") + max : QStringLiteral("not allowed")) + (carry.note.isEmpty() ? QString() : QStringLiteral(": ") + carry.note);
}

QString standsForWords(const QList<SatisfiedBy> &list)
{
    QStringList words;
    for (const SatisfiedBy &one : list)
        words << satisfiedByWords(one.kind) + QStringLiteral(" (%1%2)").arg(one.effect, one.hours ? QLatin1Char(' ') + one.hours->text() : QString());
    return words.isEmpty() ? QStringLiteral("nothing") : words.join(QStringLiteral("; "));
}

/// Where the rules come from; the same for both only when nothing of it changed.
bool sameOrigin(const Template &a, const Template &b) { return a.asOf == b.asOf && a.confidence == b.confidence && a.sources == b.sources && a.note == b.note && a.url == b.url; }

/// Names and places of the authority: everything that is in no other line.
bool sameAuthority(Template a, const Template &b)
{
    a.cycle = b.cycle;
    a.total = b.total;
    a.firstCycle = b.firstCycle;
    a.alternatives = b.alternatives;
    a.rules = b.rules;
    a.carryOver = b.carryOver;
    a.satisfiedBy = b.satisfiedBy;
    a.asOf = b.asOf;
    a.confidence = b.confidence;
    a.sources = b.sources;
    a.note = b.note;
    a.url = b.url;
    return a == b;
}

} // namespace

QString totalWords(const std::optional<Total> &total)
{
    if (!total)
        return QStringLiteral("No total");
    Line line;
    const QString types = typeNames(total->types);
    line.add(amountOf(total->amount, total->unit) + (types.isEmpty() ? QString() : QStringLiteral(" of ") + types));
    line.add("within %1 months", total->windowMonths);
    line.add("at most %1 a year", total->maxPerYear);
    line.add("at most %1 a day", total->maxPerDay);
    line.add("at most %1 an activity", total->maxPerActivity);
    if (total->averaging)
        line.add(QStringLiteral("on average over %1 years, never below %2").arg(total->averaging->years).arg(total->averaging->floor.text()));
    line.add("for cycles that end on or after %1", isoText(total->effectiveFrom));
    line.add("if yes to %1", questions(total->appliesTo));
    return line.text();
}

QString ruleWords(const Rule &rule)
{
    Line line;
    const QString what = rule.topics.isEmpty() ? typeNames(rule.types) : topicNames(rule.topics);
    const QString amount = rule.percentOfTotal || rule.perYearOfCycle ? QString() : rule.kind == RuleKind::ManualCheck && !rule.amount ? QStringLiteral("to be checked by hand") : amountOf(rule.amount, rule.unit);
    const QString limit = rule.kind == RuleKind::MaxCreditType ? QStringLiteral("at most ") : QString();
    line.add(limit + amount + (what.isEmpty() || amount.isEmpty() ? QString() : QStringLiteral(" of ")) + what);
    if (!rule.topics.isEmpty())
        line.add("as %1", typeNames(rule.types));
    if (!rule.certification.isEmpty())
        line.add(nameOf(catalogue().certification(rule.certification), rule.certification));
    const QString often = recurrenceWords(rule);
    line.add(often.isEmpty() ? QStringLiteral("every cycle") : often);
    addWho(line, rule);
    addLimits(line, rule);
    addDue(line, rule.due);
    return line.text();
}

QList<RuleChange> templateChanges(const Template &before, const Template &after)
{
    QList<RuleChange> out;
    compare(out, QStringLiteral("total"), QStringLiteral("Total"), before.total == after.total, totalWords(before.total), totalWords(after.total));
    compareRules(out, before, after);
    compare(out, {}, QStringLiteral("Cycle"), before.cycle == after.cycle, cycleWords(before.cycle), cycleWords(after.cycle));
    compare(out, {}, QStringLiteral("First cycle"), before.firstCycle == after.firstCycle, firstCycleWords(before.firstCycle), firstCycleWords(after.firstCycle));
    compare(out, {}, QStringLiteral("Other ways to the total"), before.alternatives == after.alternatives, alternativesWords(before.alternatives), alternativesWords(after.alternatives));
    compare(out, {}, QStringLiteral("Carry-over"), before.carryOver == after.carryOver, carryWords(before.carryOver), carryWords(after.carryOver));
    compare(out, {}, QStringLiteral("What may stand for credit"), before.satisfiedBy == after.satisfiedBy, standsForWords(before.satisfiedBy), standsForWords(after.satisfiedBy));
    compare(out, {}, QStringLiteral("Authority"), sameAuthority(before, after), before.authority, after.authority);
    compare(out, {}, QStringLiteral("Where the rules come from"), sameOrigin(before, after), originWords(before), originWords(after));
    return out;
}

} // namespace credence
