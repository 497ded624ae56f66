#include "core/requirements/own_template.h"

#include <QJsonArray>
#include <QSet>

namespace credence {

namespace {

QString s(const char *text) { return QString::fromLatin1(text); }

QStringList listOf(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array)
        list << entry.toString();
    return list;
}

QJsonValue numberOf(Credits amount)
{
    return amount.hundredths % 100 == 0 ? QJsonValue(amount.hundredths / 100) : QJsonValue(amount.toDouble());
}

bool hasOnly(const QJsonObject &rule, const QSet<QString> &keys)
{
    for (auto it = rule.begin(); it != rule.end(); ++it) {
        if (!keys.contains(it.key()))
            return false;
    }
    return true;
}

/// The rule as the form can edit it; nullopt when it says more than the form can hold.
std::optional<OwnTopicRule> topicRule(const QJsonObject &rule)
{
    static const QSet<QString> keys{s("id"), s("kind"), s("amount"), s("unit"), s("topics_any_of"), s("recurrence"), s("applies_to")};
    const QString recurrence = rule.value(s("recurrence")).toString(s("every-cycle"));
    const auto amount = Credits::fromDouble(rule.value(s("amount")).toDouble(-1));
    const bool simple = rule.value(s("kind")) == s("topic") && hasOnly(rule, keys) && amount && (recurrence == s("every-cycle") || recurrence == s("one-time"))
        && listOf(rule.value(s("applies_to"))) == QStringList{s("all")};
    if (!simple)
        return std::nullopt;
    return OwnTopicRule{rule.value(s("id")).toString(), listOf(rule.value(s("topics_any_of"))), *amount, recurrence == s("one-time")};
}

QString cardOf(const QJsonObject &rule)
{
    static const QSet<QString> keys{s("id"), s("kind"), s("amount"), s("unit"), s("certification"), s("recurrence"), s("applies_to")};
    const bool simple = rule.value(s("kind")) == s("activity") && hasOnly(rule, keys) && rule.value(s("recurrence")).toString(s("every-cycle")) == s("every-cycle");
    return simple ? rule.value(s("certification")).toString() : QString();
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

QJsonObject written(const OwnTopicRule &rule, const QString &id)
{
    return {{s("id"), id},
            {s("kind"), s("topic")},
            {s("amount"), numberOf(rule.amount)},
            {s("unit"), s("hour")},
            {s("topics_any_of"), QJsonArray::fromStringList(rule.topics)},
            {s("recurrence"), rule.oneTime ? s("one-time") : s("every-cycle")},
            {s("applies_to"), QJsonArray{s("all")}}};
}

QJsonObject writtenCard(const QString &card, const QString &id)
{
    return {{s("id"), id},        {s("kind"), s("activity")},           {s("amount"), 1}, {s("unit"), s("course")},
            {s("certification"), card}, {s("recurrence"), s("every-cycle")}, {s("applies_to"), QJsonArray{s("all")}}};
}

/// Ids of the card rules in `before`, so that a rule that stays keeps its id.
QHash<QString, QString> cardIds(const QJsonArray &rules)
{
    QHash<QString, QString> ids;
    for (const QJsonValue &rule : rules) {
        if (const QString card = cardOf(rule.toObject()); !card.isEmpty())
            ids.insert(card, rule[s("id")].toString());
    }
    return ids;
}

QJsonArray writtenRules(const OwnTemplate &own, const QJsonArray &before)
{
    QSet<QString> used;
    QJsonArray rules;
    for (const QJsonValue &rule : before)
        used.insert(rule[s("id")].toString());
    for (const OwnTopicRule &rule : own.topicRules)
        rules.append(written(rule, rule.id.isEmpty() ? freeId(own.id, used) : rule.id));
    const QHash<QString, QString> cards = cardIds(before);
    for (const QString &card : own.certifications)
        rules.append(writtenCard(card, cards.contains(card) ? cards.value(card) : freeId(own.id, used)));
    for (const QJsonValue &rule : before) {
        if (own.otherRules.contains(rule[s("id")].toString()))
            rules.append(rule);
    }
    return rules;
}

} // namespace

OwnTemplate ownTemplate(const QJsonObject &custom)
{
    OwnTemplate own;
    own.id = custom.value(s("id")).toString();
    own.authority = custom.value(s("authority")).toString();
    own.kind = custom.value(s("authority_kind")).toString();
    own.months = custom.value(s("cycle"))[s("months")].toInt(own.months);
    const QJsonValue total = custom.value(s("total"));
    if (total.isObject()) {
        own.total = Credits::fromDouble(total[s("amount")].toDouble(-1));
        own.types = listOf(total[s("credit_types_any_of")]);
    }
    own.unit = total[s("unit")].toString(s("hour"));
    const QJsonArray rules = custom.value(s("rules")).toArray();
    for (const QJsonValue &rule : rules) {
        const QJsonObject object = rule.toObject();
        if (const auto topic = topicRule(object))
            own.topicRules.append(*topic);
        else if (const QString card = cardOf(object); !card.isEmpty())
            own.certifications << card;
        else
            own.otherRules << object.value(s("id")).toString();
    }
    return own;
}

QJsonObject writtenTemplate(const OwnTemplate &own, const QJsonObject &before)
{
    QJsonObject custom = before;
    custom.insert(s("id"), own.id);
    custom.insert(s("authority"), own.authority);
    custom.insert(s("authority_kind"), own.kind);
    QJsonObject cycle = before.value(s("cycle")).toObject();
    cycle.insert(s("months"), own.months);
    if (!cycle.contains(s("anchor")))
        cycle.insert(s("anchor"), s("individual-date"));
    custom.insert(s("cycle"), cycle);
    if (own.total) {
        QJsonObject total = before.value(s("total")).toObject();
        total.insert(s("amount"), numberOf(*own.total));
        total.insert(s("unit"), own.unit.isEmpty() ? s("hour") : own.unit);
        total.insert(s("credit_types_any_of"), own.types.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(QJsonArray::fromStringList(own.types)));
        custom.insert(s("total"), total);
    } else {
        custom.insert(s("total"), QJsonValue::Null);
    }
    custom.insert(s("rules"), writtenRules(own, before.value(s("rules")).toArray()));
    return custom;
}

} // namespace credence
