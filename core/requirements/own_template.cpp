#include "core/requirements/own_template.h"

#include "core/catalogue/catalogue.h"
#include "core/catalogue/template_json.h"
#include "core/catalogue/template_words.h"
#include "core/requirements/own_rule_words.h"
#include "core/requirements/rule_words.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace credence {

namespace {

QString s(const char *text) { return QString::fromLatin1(text); }

QJsonValue numberOf(std::optional<Credits> amount)
{
    if (!amount)
        return QJsonValue::Null;
    return amount->hundredths % 100 == 0 ? QJsonValue(amount->hundredths / 100) : QJsonValue(amount->toDouble());
}

QStringList withoutAll(QStringList questions)
{
    questions.removeAll(s("all"));
    return questions;
}

/// The kinds a form can hold whole; the others only as a file.
bool isEditable(const Rule &rule)
{
    switch (rule.kind) {
    case RuleKind::Topic: return !rule.topics.isEmpty();
    case RuleKind::MaxCreditType: return !rule.types.value_or(QStringList()).isEmpty() || !rule.topics.isEmpty();
    case RuleKind::MinCreditType:
    case RuleKind::PointsCategory: return rule.types && !rule.types->isEmpty() && rule.topics.isEmpty();
    case RuleKind::Activity: return rule.types.value_or(QStringList()).isEmpty() && rule.certification.isEmpty() == !rule.topics.isEmpty();
    case RuleKind::ManualCheck: return rule.topics.isEmpty() && !rule.types && !rule.note.isEmpty();
    case RuleKind::MinFormat: break;
    }
    return false;
}

OwnRule ownRule(const Rule &rule, const Template &from)
{
    OwnRule own;
    own.id = rule.id;
    own.kind = rule.kind;
    own.amount = rule.amount;
    own.unit = rule.unit;
    own.topics = rule.topics;
    own.types = rule.types.value_or(QStringList());
    own.certification = rule.certification;
    own.recurrence = rule.recurrence;
    own.every = rule.recurrence == Recurrence::EveryNYears ? rule.everyYears.value_or(1) : rule.everyCycles.value_or(1);
    own.appliesTo = withoutAll(rule.appliesTo);
    own.words = rule.kind == RuleKind::ManualCheck ? rule.note : QString();
    own.more = otherWords(rule, from);
    return own;
}

/// "ID.rN" with the smallest N that is free.
QString freeId(const QString &id, QSet<QString> &used)
{
    for (int n = 1;; ++n) {
        const QString candidate = QStringLiteral("%1.r%2").arg(id).arg(n);
        if (!used.contains(candidate)) {
            used.insert(candidate);
            return candidate;
        }
    }
}

QString usualUnit(const OwnRule &rule)
{
    if (rule.kind == RuleKind::PointsCategory)
        return s("point");
    return rule.kind == RuleKind::Activity ? s("course") : s("hour");
}

void insertOrRemove(QJsonObject &object, const char *name, const QJsonValue &value)
{
    if (value.isNull() || (value.isArray() && value.toArray().isEmpty()))
        object.remove(s(name));
    else
        object.insert(s(name), value);
}

QJsonValue orNull(const QString &text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text); }

void writeRecurrence(QJsonObject &out, const OwnRule &rule)
{
    const bool years = rule.recurrence == Recurrence::EveryNYears;
    const bool cycles = rule.recurrence == Recurrence::EveryNCycles || rule.recurrence == Recurrence::FirstNCycles;
    out.insert(s("recurrence"), recurrenceWord(rule.recurrence));
    insertOrRemove(out, "every_years", years ? QJsonValue(rule.every) : QJsonValue(QJsonValue::Null));
    insertOrRemove(out, "every_cycles", cycles ? QJsonValue(rule.every) : QJsonValue(QJsonValue::Null));
}

/// `out` as the form says it now; what says the same as `old` is not touched. Without `old` it is a new rule.
QJsonObject written(const OwnRule &rule, const QString &id, QJsonObject out, const OwnRule *old)
{
    const QString unit = rule.unit.isEmpty() && rule.kind != RuleKind::ManualCheck ? usualUnit(rule) : rule.unit;
    out.insert(s("id"), id);
    out.insert(s("kind"), ruleKindWord(rule.kind));
    out.remove(s("confidence")); // nobody but the person stands behind it now
    insertOrRemove(out, "amount", numberOf(rule.amount));
    insertOrRemove(out, "unit", orNull(unit));
    if (!old || rule.topics != old->topics)
        insertOrRemove(out, "topics_any_of", QJsonArray::fromStringList(rule.topics));
    if (!old || rule.types != old->types)
        insertOrRemove(out, "credit_types_any_of", QJsonArray::fromStringList(rule.types));
    insertOrRemove(out, "certification", orNull(rule.certification));
    if (!old || rule.recurrence != old->recurrence || rule.every != old->every)
        writeRecurrence(out, rule);
    if (!old || rule.appliesTo != old->appliesTo)
        out.insert(s("applies_to"), rule.appliesTo.isEmpty() ? QJsonArray{s("all")} : QJsonArray::fromStringList(rule.appliesTo));
    if (rule.kind == RuleKind::ManualCheck)
        out.insert(s("note"), rule.words);
    return out;
}

/// As soon as something is written down, the rule that only said that nothing is has done its service.
QJsonArray withoutUnwritten(const QJsonArray &rules, const OwnTemplate &own)
{
    QJsonArray kept;
    for (const QJsonValue &rule : rules) {
        if (rule[s("note")].toString() != ownUnwrittenNote())
            kept.append(rule);
    }
    return own.total || !kept.isEmpty() ? kept : rules;
}

QJsonArray writtenRules(const OwnTemplate &own, const QJsonObject &custom)
{
    const QJsonArray all = custom.value(s("rules")).toArray();
    const OwnTemplate old = ownTemplate(custom);
    QSet<QString> used;
    QHash<QString, QJsonObject> stored;
    for (const QJsonValue &rule : all) {
        used.insert(rule[s("id")].toString());
        stored.insert(rule[s("id")].toString(), rule.toObject());
    }
    QHash<QString, QJsonObject> now;
    QStringList order; // of the rules that are there, then the new ones
    for (const OwnRule &rule : own.rules) {
        const QString id = rule.id.isEmpty() ? freeId(own.id, used) : rule.id;
        const auto was = std::find_if(old.rules.begin(), old.rules.end(), [&](const OwnRule &one) { return one.id == id; });
        const OwnRule *before = was == old.rules.end() ? nullptr : &*was;
        now.insert(id, before && *before == rule ? stored.value(id) : written(rule, id, stored.value(id), before));
        order << id;
    }
    for (const OtherRule &other : own.others)
        now.insert(other.id, stored.value(other.id));
    QJsonArray rules;
    for (const QJsonValue &rule : all) {
        const QString id = rule[s("id")].toString();
        if (now.contains(id))
            rules.append(now.value(id));
        order.removeAll(id);
    }
    for (const QString &id : std::as_const(order))
        rules.append(now.value(id));
    return withoutUnwritten(rules, own);
}

QJsonObject writtenCycle(const OwnTemplate &own, const OwnTemplate &old, QJsonObject cycle)
{
    insertOrRemove(cycle, "months", own.months ? QJsonValue(*own.months) : QJsonValue(QJsonValue::Null));
    if (!cycle.contains(s("anchor")) || own.anchor != old.anchor) {
        cycle.insert(s("anchor"), anchorWord(own.anchor));
        for (const char *gone : {"parity_groups", "year_sequence", "alt_for", "alt_anchor", "applies_to_license_type", "detail", "anchor_confidence"})
            cycle.remove(s(gone)); // they spoke of the other end
    }
    if (own.anchor != old.anchor || own.month != old.month || own.day != old.day) {
        insertOrRemove(cycle, "month", own.month > 0 ? QJsonValue(own.month) : QJsonValue(QJsonValue::Null));
        insertOrRemove(cycle, "day", own.day > 0 ? QJsonValue(own.day) : QJsonValue(QJsonValue::Null));
    }
    if (own.parity != old.parity)
        cycle.remove(s("year_sequence"));
    insertOrRemove(cycle, "parity", own.parity.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(own.parity));
    return cycle;
}

QJsonValue writtenTotal(const OwnTemplate &own, const OwnTemplate &old, QJsonObject total)
{
    if (!own.total)
        return QJsonValue::Null;
    total.insert(s("amount"), numberOf(own.total));
    total.insert(s("unit"), own.unit.isEmpty() ? s("hour") : own.unit);
    if (!old.total || own.types != old.types)
        total.insert(s("credit_types_any_of"), own.types.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(QJsonArray::fromStringList(own.types)));
    return total;
}

/// Rules that a person changed are that person's: no board, no month and no confidence stands behind them any more.
QJsonObject withoutOrigin(QJsonObject custom)
{
    for (const char *name : {"sources", "as_of", "confidence"})
        custom.remove(s(name));
    return custom;
}

/// As the catalogue reads it; what it cannot read is left out, so that a form can still show the rest.
Template readLeniently(const QJsonObject &custom)
{
    const auto read = templateFromJson(custom, catalogue());
    return read ? *read : Template();
}

} // namespace

OwnTemplate ownTemplate(const QJsonObject &custom)
{
    const Template from = readLeniently(custom);
    OwnTemplate own;
    own.id = custom.value(s("id")).toString();
    own.authority = custom.value(s("authority")).toString();
    own.kind = from.kind;
    own.months = from.cycle.months;
    own.anchor = from.cycle.anchor;
    own.month = from.cycle.month;
    own.day = from.cycle.day;
    own.parity = from.cycle.parity;
    own.unit = s("hour");
    if (from.total) {
        own.total = from.total->amount;
        own.types = from.total->types.value_or(QStringList());
        own.unit = from.total->unit.isEmpty() ? own.unit : from.total->unit;
    }
    own.carryOver = from.carryOver.allowed;
    own.mostCarried = from.carryOver.max;
    for (const Rule &rule : from.rules) {
        if (isEditable(rule))
            own.rules.append(ownRule(rule, from));
        else
            own.others.append({rule.id, ruleLabel(rule, from)});
    }
    return own;
}

QJsonObject writtenTemplate(const OwnTemplate &own, const QJsonObject &before)
{
    if (!before.isEmpty() && !templateFromJson(before, catalogue()))
        return before; // what cannot be read cannot be edited either, and nothing of it is lost
    const OwnTemplate old = ownTemplate(before);
    if (!before.isEmpty() && own == old)
        return before;
    QJsonObject custom = before;
    custom.insert(s("id"), own.id);
    custom.insert(s("authority"), own.authority);
    custom.insert(s("authority_kind"), own.kind);
    custom.insert(s("cycle"), writtenCycle(own, old, before.value(s("cycle")).toObject()));
    custom.insert(s("total"), writtenTotal(own, old, before.value(s("total")).toObject()));
    if (own.carryOver != old.carryOver || own.mostCarried != old.mostCarried) {
        QJsonObject carry = before.value(s("carry_over")).toObject();
        insertOrRemove(carry, "allowed", own.carryOver ? QJsonValue(*own.carryOver) : QJsonValue(QJsonValue::Null));
        insertOrRemove(carry, "max", own.carryOver.value_or(false) ? numberOf(own.mostCarried) : QJsonValue(QJsonValue::Null));
        custom.insert(s("carry_over"), carry);
    }
    custom.insert(s("rules"), writtenRules(own, before));
    return withoutOrigin(custom);
}

QString problemOf(const OwnRule &rule)
{
    switch (rule.kind) {
    case RuleKind::Topic: return rule.topics.isEmpty() ? s("This rule names no topic. Choose one, or remove the rule.") : QString();
    case RuleKind::MaxCreditType: return rule.types.isEmpty() && rule.topics.isEmpty() ? s("This rule names neither a kind of credit nor a topic. Choose one, or remove the rule.") : QString();
    case RuleKind::MinCreditType:
    case RuleKind::PointsCategory: return rule.types.isEmpty() ? s("This rule names no kind of credit. Choose one, or remove the rule.") : QString();
    case RuleKind::Activity:
        return rule.topics.isEmpty() && rule.certification.isEmpty() ? s("This rule names neither a card nor a topic. Choose one, or remove the rule.") : QString();
    case RuleKind::ManualCheck: return rule.words.trimmed().isEmpty() ? s("This rule says nothing. Write what is to be checked, or remove the rule.") : QString();
    case RuleKind::MinFormat: break;
    }
    return {};
}

} // namespace credence
