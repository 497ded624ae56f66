#include "core/requirements/own_rule_words.h"

#include "core/base/date_range.h"
#include "core/catalogue/catalogue.h"
#include "core/catalogue/template_words.h"
#include "core/requirements/rule_words.h"

#include <algorithm>

namespace credence {

namespace {

QString s(const char *text) { return QString::fromLatin1(text); }

QString nameOfRule(const QString &id, const Template &from)
{
    const auto found = std::find_if(from.rules.begin(), from.rules.end(), [&](const Rule &rule) { return rule.id == id; });
    return found == from.rules.end() ? id : ruleLabel(*found, from);
}

QString topicsWords(const QStringList &ids)
{
    QStringList names;
    for (const QString &id : ids) {
        const Topic *topic = catalogue().topic(id);
        names << (topic ? topic->name : id);
    }
    return names.join(s(" or "));
}

QString typesWords(const QStringList &ids)
{
    QStringList names;
    for (const QString &id : ids) {
        const CreditType *type = catalogue().creditType(id);
        names << (type ? type->name : id);
    }
    return names.join(s(" or "));
}

QString questionsWords(const QStringList &ids)
{
    QStringList texts;
    for (const QString &id : ids) {
        const Question *question = catalogue().question(id);
        texts << (question ? question->text : id);
    }
    return texts.join(s(" or "));
}

QString partWords(const char *how, const Subtopic &part)
{
    const QString amount = part.amount ? part.amount->text() + QLatin1Char(' ') : QString();
    return s("%1 %2of it on %3").arg(s(how), amount, topicsWords(part.topics));
}

void addDue(const RuleDue &due, QStringList *words)
{
    if (due.withinMonthsOfLicense)
        *words << s("due within %1 months of the license").arg(*due.withinMonthsOfLicense);
    if (due.byCycleEnd)
        *words << s("due by the end of cycle %1").arg(*due.byCycleEnd);
    if (due.orWithinMonths)
        *words << s("or within %1 months, if that is sooner").arg(*due.orWithinMonths);
    if (due.orByDate.isValid())
        *words << s("due by %1").arg(isoText(due.orByDate));
    if (due.firstPartWithinMonths)
        *words << s("a first part within %1 months").arg(*due.firstPartWithinMonths);
    if (!due.atEvent.isEmpty())
        *words << s("due at: %1").arg(due.atEvent);
}

void addAmounts(const Rule &rule, QStringList *words)
{
    if (rule.percentOfTotal)
        *words << s("%1 % of the total").arg(*rule.percentOfTotal);
    if (rule.perYearOfCycle)
        *words << s("%1 for each year of the cycle").arg(rule.perYearOfCycle->text());
    if (rule.minSubtopic)
        *words << partWords("at least", *rule.minSubtopic);
    if (rule.maxSubtopic)
        *words << partWords("at most", *rule.maxSubtopic);
    if (rule.otherAmount)
        *words << s("%1 instead, when: %2").arg(rule.otherAmount->amount.text(), rule.otherAmount->condition);
    if (!rule.countsTowardTotal)
        *words << s("on top of the total");
    if (rule.accumulates)
        *words << s("its hours add up over the cycles");
}

void addOthers(const Rule &rule, const Template &from, QStringList *words)
{
    QStringList apart;
    for (const QString &id : rule.notSharedWith)
        apart << nameOfRule(id, from);
    if (!apart.isEmpty())
        *words << s("its hours are not those of: %1").arg(apart.join(s("; ")));
    if (!rule.alternativeTo.isEmpty())
        *words << s("may stand instead of: %1").arg(nameOfRule(rule.alternativeTo, from));
    if (!rule.satisfiedByRule.isEmpty())
        *words << s("the rule “%1” stands for it too").arg(nameOfRule(rule.satisfiedByRule, from));
    if (!rule.exempt.isEmpty())
        *words << s("not when yes: %1").arg(questionsWords(rule.exempt));
    if (!rule.waivedBy.isEmpty())
        *words << s("waived when yes: %1").arg(questionsWords(rule.waivedBy));
}

} // namespace

QStringList otherWords(const Rule &rule, const Template &from)
{
    QStringList words;
    addAmounts(rule, &words);
    addDue(rule.due, &words);
    addOthers(rule, from, &words);
    if (rule.approvedListOnly)
        words << s("only from the authority's approved list");
    if (!rule.firstAt.isEmpty())
        words << s("first at: %1").arg(rule.firstAt);
    if (rule.effectiveFrom.isValid())
        words << s("in force from %1").arg(isoText(rule.effectiveFrom));
    if (rule.soft)
        words << s("advice only, never computed");
    const Format *format = catalogue().format(rule.format);
    if (!rule.format.isEmpty())
        words << s("as: %1").arg(format ? format->name : rule.format);
    if (rule.kind == RuleKind::Topic && rule.types)
        words << s("as %1").arg(typesWords(*rule.types));
    return words;
}

QString otherRulesWords(qsizetype rules)
{
    if (rules == 0)
        return {};
    const QString how = s("Export these rules (below), change it in the file, and add the file again with Add requirement → From a file.");
    if (rules == 1)
        return s("One more rule cannot be edited here and stays as it is. ") + how;
    return s("%1 more rules cannot be edited here and stay as they are. ").arg(rules) + QString(how).replace(s("change it"), s("change them"));
}

} // namespace credence
