#include "core/catalogue/template_json.h"

#include "core/base/date_range.h"

#include <QJsonArray>

namespace credence {

namespace {

QString key(const char *name) { return QString::fromLatin1(name); }

/// Puts only what is known.
struct Writer {
    QJsonObject object;

    void text(const char *name, const QString &value)
    {
        if (!value.isEmpty())
            object.insert(key(name), value);
    }
    void day(const char *name, QDate value) { text(name, isoText(value)); }
    void number(const char *name, std::optional<int> value)
    {
        if (value)
            object.insert(key(name), *value);
    }
    void amount(const char *name, std::optional<Credits> value)
    {
        if (value)
            object.insert(key(name), value->hundredths % 100 == 0 ? QJsonValue(value->hundredths / 100) : QJsonValue(value->toDouble()));
    }
    void list(const char *name, const QStringList &values)
    {
        if (!values.isEmpty())
            object.insert(key(name), QJsonArray::fromStringList(values));
    }
    void maybeList(const char *name, const std::optional<QStringList> &values)
    {
        if (values)
            object.insert(key(name), QJsonArray::fromStringList(*values));
    }
    void flag(const char *name, bool value, bool otherwise)
    {
        if (value != otherwise)
            object.insert(key(name), value);
    }
    void part(const char *name, const QJsonObject &value)
    {
        if (!value.isEmpty())
            object.insert(key(name), value);
    }
    template <class T, class Write> void parts(const char *name, const QList<T> &values, Write write)
    {
        QJsonArray array;
        for (const T &value : values)
            array.append(write(value));
        if (!array.isEmpty())
            object.insert(key(name), array);
    }
};

std::optional<int> known(int number) { return number == 0 ? std::nullopt : std::optional(number); }

QJsonObject written(const CycleShape &c)
{
    Writer w;
    w.number("months", c.months);
    w.text("anchor", anchorWord(c.anchor));
    w.number("month", known(c.month));
    w.number("day", known(c.day));
    w.text("parity", c.parity);
    w.parts("parity_groups", c.parityGroups, [](const ParityGroup &g) { return QJsonObject{{key("surname"), g.surname}, {key("parity"), g.parity}}; });
    if (c.yearSequence)
        w.part("year_sequence", {{key("start"), c.yearSequence->start}, {key("step"), c.yearSequence->step}});
    QJsonObject others;
    for (auto it = c.otherEnds.begin(); it != c.otherEnds.end(); ++it) {
        Writer other;
        other.number("month", known(it->month));
        other.number("day", known(it->day));
        other.text("parity", it->parity);
        others.insert(it.key(), other.object);
    }
    w.part("alt_for", others);
    w.text("applies_to_license_type", c.onlyForLicense);
    w.text("alt_anchor", c.otherAnchor);
    w.number("renewal_months", c.renewalMonths);
    w.text("detail", c.detail);
    w.text("anchor_confidence", c.confidence);
    return w.object;
}

QJsonObject written(const Total &t)
{
    Writer w;
    w.amount("amount", t.amount);
    w.text("unit", t.unit);
    w.maybeList("credit_types_any_of", t.types);
    w.number("window_months", t.windowMonths);
    w.amount("max_per_year", t.maxPerYear);
    w.amount("max_per_day", t.maxPerDay);
    w.amount("max_per_activity", t.maxPerActivity);
    if (t.averaging) {
        Writer averaging;
        averaging.number("years", t.averaging->years);
        averaging.amount("floor", t.averaging->floor);
        w.part("averaging", averaging.object);
    }
    w.number("minutes_per_unit", t.minutesPerUnit);
    w.day("effective_from", t.effectiveFrom);
    w.list("applies_to", t.appliesTo);
    w.text("note", t.note);
    return w.object;
}

QJsonObject written(const Alternative &a)
{
    Writer w;
    w.amount("amount", a.amount);
    w.text("unit", a.unit);
    w.maybeList("credit_types_any_of", a.types);
    w.number("window_months", a.windowMonths);
    if (a.minimum) {
        Writer minimum;
        minimum.amount("amount", a.minimum->amount);
        minimum.maybeList("credit_types_any_of", a.minimum->types);
        minimum.text("note", a.minimum->note);
        w.part("min_credit_type", minimum.object);
    }
    if (a.topicAmount) {
        Writer topic;
        topic.amount("amount", a.topicAmount);
        w.part("topic", topic.object);
    }
    w.text("condition", a.condition);
    return w.object;
}

QJsonObject written(const Subtopic &s)
{
    Writer w;
    w.list("topics_any_of", s.topics);
    w.amount("amount", s.amount);
    return w.object;
}

QJsonObject written(const RuleDue &d)
{
    Writer w;
    w.number("by_cycle_end", d.byCycleEnd);
    w.number("or_within_months", d.orWithinMonths);
    w.number("within_months_of_license", d.withinMonthsOfLicense);
    w.day("or_by_date", d.orByDate);
    w.number("first_part_within_months", d.firstPartWithinMonths);
    w.text("at_event", d.atEvent);
    return w.object;
}

void writeLimits(Writer &w, const Rule &r)
{
    if (r.minSubtopic)
        w.part("min_subtopic", written(*r.minSubtopic));
    if (r.maxSubtopic)
        w.part("max_subtopic", written(*r.maxSubtopic));
    w.number("percent_of_total", r.percentOfTotal);
    w.amount("per_year_of_cycle", r.perYearOfCycle);
    w.list("not_shared_with", r.notSharedWith);
    w.text("alternative_to", r.alternativeTo);
    w.text("satisfied_by_rule", r.satisfiedByRule);
    w.flag("topic_requires_approved_list", r.approvedListOnly, false);
    w.text("first_at", r.firstAt);
    w.day("effective_from", r.effectiveFrom);
    w.flag("soft", r.soft, false);
    w.text("format", r.format);
    w.flag("accumulates", r.accumulates, false);
    w.text("certification", r.certification);
    if (r.otherAmount) {
        Writer other;
        other.amount("amount", r.otherAmount->amount);
        other.text("condition", r.otherAmount->condition);
        w.part("alternative_amount", other.object);
    }
}

QJsonObject written(const Rule &r)
{
    Writer w;
    w.text("id", r.id);
    w.text("kind", ruleKindWord(r.kind));
    w.amount("amount", r.amount);
    w.text("unit", r.unit);
    w.list("topics_any_of", r.topics);
    w.maybeList("credit_types_any_of", r.types);
    w.text("recurrence", recurrenceWord(r.recurrence));
    w.number("every_years", r.everyYears);
    w.number("every_cycles", r.everyCycles);
    w.list("applies_to", r.appliesTo);
    w.list("exempt", r.exempt);
    w.list("waived_by", r.waivedBy);
    w.flag("counts_toward_total", r.countsTowardTotal, true);
    writeLimits(w, r);
    w.part("due", written(r.due));
    w.text("confidence", r.confidence);
    w.text("note", r.note);
    return w.object;
}

QJsonObject written(const CarryOver &c)
{
    Writer w;
    if (c.allowed)
        w.object.insert(key("allowed"), *c.allowed);
    w.amount("max", c.max);
    w.text("note", c.note);
    return w.object;
}

QJsonObject written(const SatisfiedBy &s)
{
    Writer w;
    w.text("kind", s.kind);
    w.text("effect", s.effect);
    w.amount("hours", s.hours);
    w.number("window_months", s.windowMonths);
    w.number("valid_months", s.validMonths);
    w.list("except_rules", s.exceptRules);
    w.text("note", s.note);
    return w.object;
}

QJsonObject written(const FirstCycle &c)
{
    Writer w;
    w.text("kind", c.kind);
    w.amount("amount", c.amount);
    w.text("condition", c.condition);
    return w.object;
}

} // namespace

QJsonObject templateToJson(const Template &t)
{
    Writer w;
    w.text("id", t.id);
    w.text("authority", t.authority);
    w.text("authority_kind", t.kind);
    w.text("jurisdiction", t.jurisdiction);
    w.text("jurisdiction_name", t.jurisdictionName);
    w.text("license_type", t.licenseType);
    w.text("specialty", t.specialty);
    w.text("authority_url", t.url);
    w.part("cycle", written(t.cycle));
    w.object.insert(key("total"), t.total ? QJsonValue(written(*t.total)) : QJsonValue(QJsonValue::Null));
    if (t.firstCycle)
        w.part("first_cycle", written(*t.firstCycle));
    w.parts("alternatives", t.alternatives, [](const Alternative &a) { return written(a); });
    w.object.insert(key("rules"), QJsonArray());
    w.parts("rules", t.rules, [](const Rule &r) { return written(r); });
    w.part("carry_over", written(t.carryOver));
    w.parts("satisfied_by", t.satisfiedBy, [](const SatisfiedBy &s) { return written(s); });
    w.list("sources", t.sources);
    w.text("as_of", t.asOf);
    w.text("confidence", t.confidence);
    w.text("note", t.note);
    w.number("keep_years", t.keepYears);
    return w.object;
}

} // namespace credence
