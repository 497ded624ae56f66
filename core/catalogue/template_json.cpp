#include "core/catalogue/template_json.h"

#include "core/base/json_fields.h"
#include "core/catalogue/catalogue.h"

#include <array>

namespace credence {

namespace {

constexpr std::array<const char *, 8> anchorWords{"fixed-date", "birth-month", "birth-date", "issue-anniversary", "calendar-year", "rolling", "individual-date", "unknown"};
constexpr std::array<const char *, 7> ruleKindWords{"min-credit-type", "max-credit-type", "topic", "activity", "points-category", "min-format", "manual-check"};
constexpr std::array<const char *, 6> recurrenceWords{"every-cycle", "one-time", "first-cycle", "first-n-cycles", "every-n-years", "every-n-cycles"};

template <class Enum, size_t N> Enum oneOf(JsonFields &fields, const QString &key, const std::array<const char *, N> &words, Enum otherwise)
{
    const QString word = fields.requiredText(key);
    QStringList known;
    for (size_t i = 0; i < N; ++i) {
        if (word == QLatin1String(words[i]))
            return static_cast<Enum>(i);
        known << QLatin1String(words[i]);
    }
    fields.problem(QStringLiteral("\"%1\" is no %2; use %3.").arg(word, key, known.join(QStringLiteral(", "))));
    return otherwise;
}

void checkIds(JsonFields &fields, const QStringList &ids, const QHash<QString, qsizetype> &known, const QString &thing)
{
    for (const QString &id : ids) {
        if (!known.contains(id))
            fields.problem(QStringLiteral("The catalogue has no %1 \"%2\".").arg(thing, id));
    }
}

QStringList topicsOf(JsonFields &fields, const Catalogue &known)
{
    const QStringList ids = fields.list(QStringLiteral("topics_any_of"));
    checkIds(fields, ids, known.topicAt, QStringLiteral("topic"));
    return ids;
}

std::optional<QStringList> typesOf(JsonFields &fields, const Catalogue &known)
{
    const auto ids = fields.maybeList(QStringLiteral("credit_types_any_of"));
    if (ids)
        checkIds(fields, *ids, known.creditTypeAt, QStringLiteral("credit type"));
    return ids;
}

QStringList questionsOf(JsonFields &fields, const QString &key, const Catalogue &known)
{
    const QStringList ids = fields.list(key);
    checkIds(fields, ids, known.questionAt, QStringLiteral("yes/no question"));
    return ids;
}

CycleShape cycleFrom(const QJsonObject &object, JsonFields &outer)
{
    JsonFields f(object, QStringLiteral("the cycle"));
    CycleShape c;
    c.months = f.number(QStringLiteral("months"));
    if (c.months && (*c.months < 1 || *c.months > 1200))
        f.problem(QStringLiteral("A cycle has between 1 and 1200 months."));
    c.anchor = oneOf(f, QStringLiteral("anchor"), anchorWords, Anchor::Unknown);
    c.month = f.number(QStringLiteral("month")).value_or(0);
    c.day = f.number(QStringLiteral("day")).value_or(0);
    if (c.month < 0 || c.month > 12 || c.day < 0 || c.day > 31)
        f.problem(QStringLiteral("The end of the cycle is no day of a year."));
    c.parity = f.text(QStringLiteral("parity"));
    const auto groups = f.objects(QStringLiteral("parity_groups"));
    for (const QJsonObject &group : groups) {
        JsonFields g(group, QStringLiteral("a parity group"));
        c.parityGroups.append({g.requiredText(QStringLiteral("surname")), g.requiredText(QStringLiteral("parity"))});
        f.include(g.finish());
    }
    if (f.has(QStringLiteral("year_sequence"))) {
        JsonFields s(f.object(QStringLiteral("year_sequence")), QStringLiteral("the year sequence"));
        c.yearSequence = YearSequence{s.number(QStringLiteral("start")).value_or(0), s.number(QStringLiteral("step")).value_or(0)};
        if (c.yearSequence->step < 1)
            s.problem(QStringLiteral("The step of a year sequence is at least one year."));
        f.include(s.finish());
    }
    const QJsonObject others = f.object(QStringLiteral("alt_for"));
    for (auto it = others.begin(); it != others.end(); ++it) {
        JsonFields o(it->toObject(), QStringLiteral("the other end date"));
        c.otherEnds.insert(it.key(), OtherEnd{o.number(QStringLiteral("month")).value_or(0), o.number(QStringLiteral("day")).value_or(0), o.text(QStringLiteral("parity"))});
        f.include(o.finish());
    }
    c.onlyForLicense = f.text(QStringLiteral("applies_to_license_type"));
    c.otherAnchor = f.text(QStringLiteral("alt_anchor"));
    c.renewalMonths = f.number(QStringLiteral("renewal_months"));
    c.detail = f.text(QStringLiteral("detail"));
    c.confidence = f.text(QStringLiteral("anchor_confidence"));
    outer.include(f.finish());
    return c;
}

std::optional<Total> totalFrom(JsonFields &outer, const Catalogue &known)
{
    if (!outer.has(QStringLiteral("total")))
        return std::nullopt;
    JsonFields f(outer.object(QStringLiteral("total")), QStringLiteral("the total"));
    Total t;
    const auto amount = f.amount(QStringLiteral("amount"));
    if (!amount)
        f.problem(QStringLiteral("The key \"amount\" of the total is missing."));
    t.amount = amount.value_or(Credits{});
    t.unit = f.text(QStringLiteral("unit"));
    t.types = typesOf(f, known);
    t.windowMonths = f.number(QStringLiteral("window_months"));
    t.maxPerYear = f.amount(QStringLiteral("max_per_year"));
    t.maxPerDay = f.amount(QStringLiteral("max_per_day"));
    t.maxPerActivity = f.amount(QStringLiteral("max_per_activity"));
    if (f.has(QStringLiteral("averaging"))) {
        JsonFields a(f.object(QStringLiteral("averaging")), QStringLiteral("the averaging"));
        t.averaging = Averaging{a.number(QStringLiteral("years")).value_or(1), a.amount(QStringLiteral("floor")).value_or(Credits{})};
        f.include(a.finish());
    }
    t.minutesPerUnit = f.number(QStringLiteral("minutes_per_unit"));
    t.effectiveFrom = f.day(QStringLiteral("effective_from"));
    t.appliesTo = questionsOf(f, QStringLiteral("applies_to"), known);
    t.note = f.text(QStringLiteral("note"));
    outer.include(f.finish());
    return t;
}

std::optional<FirstCycle> firstCycleFrom(JsonFields &outer)
{
    if (!outer.has(QStringLiteral("first_cycle")))
        return std::nullopt;
    JsonFields f(outer.object(QStringLiteral("first_cycle")), QStringLiteral("the first cycle"));
    FirstCycle c{f.requiredText(QStringLiteral("kind")), f.amount(QStringLiteral("amount")), f.text(QStringLiteral("condition"))};
    outer.include(f.finish());
    return c;
}

Alternative alternativeFrom(const QJsonObject &object, const Catalogue &known, JsonFields &outer)
{
    JsonFields f(object, QStringLiteral("an alternative"));
    Alternative a;
    a.amount = f.amount(QStringLiteral("amount")).value_or(Credits{});
    a.unit = f.text(QStringLiteral("unit"));
    a.types = typesOf(f, known);
    a.windowMonths = f.number(QStringLiteral("window_months"));
    if (f.has(QStringLiteral("min_credit_type"))) {
        JsonFields m(f.object(QStringLiteral("min_credit_type")), QStringLiteral("the type minimum of an alternative"));
        a.minimum = TypeMinimum{m.amount(QStringLiteral("amount")).value_or(Credits{}), typesOf(m, known).value_or(QStringList()), m.text(QStringLiteral("note"))};
        f.include(m.finish());
    }
    if (f.has(QStringLiteral("topic"))) {
        JsonFields t(f.object(QStringLiteral("topic")), QStringLiteral("the topic of an alternative"));
        a.topicAmount = t.amount(QStringLiteral("amount"));
        f.include(t.finish());
    }
    a.condition = f.text(QStringLiteral("condition"));
    outer.include(f.finish());
    return a;
}

std::optional<Subtopic> subtopicFrom(JsonFields &outer, const QString &key, const Catalogue &known)
{
    if (!outer.has(key))
        return std::nullopt;
    JsonFields f(outer.object(key), QStringLiteral("\"%1\"").arg(key));
    Subtopic s{topicsOf(f, known), f.amount(QStringLiteral("amount"))};
    outer.include(f.finish());
    return s;
}

RuleDue dueFrom(JsonFields &outer)
{
    JsonFields f(outer.object(QStringLiteral("due")), QStringLiteral("the due date"));
    RuleDue d;
    d.byCycleEnd = f.number(QStringLiteral("by_cycle_end"));
    d.orWithinMonths = f.number(QStringLiteral("or_within_months"));
    d.withinMonthsOfLicense = f.number(QStringLiteral("within_months_of_license"));
    d.orByDate = f.day(QStringLiteral("or_by_date"));
    d.firstPartWithinMonths = f.number(QStringLiteral("first_part_within_months"));
    d.atEvent = f.text(QStringLiteral("at_event"));
    outer.include(f.finish());
    return d;
}

void readLimits(JsonFields &f, Rule &r, const Catalogue &known)
{
    r.minSubtopic = subtopicFrom(f, QStringLiteral("min_subtopic"), known);
    r.maxSubtopic = subtopicFrom(f, QStringLiteral("max_subtopic"), known);
    r.percentOfTotal = f.number(QStringLiteral("percent_of_total"));
    r.perYearOfCycle = f.amount(QStringLiteral("per_year_of_cycle"));
    r.notSharedWith = f.list(QStringLiteral("not_shared_with"));
    r.alternativeTo = f.text(QStringLiteral("alternative_to"));
    r.satisfiedByRule = f.text(QStringLiteral("satisfied_by_rule"));
    r.approvedListOnly = f.flag(QStringLiteral("topic_requires_approved_list"), false);
    r.firstAt = f.text(QStringLiteral("first_at"));
    r.effectiveFrom = f.day(QStringLiteral("effective_from"));
    r.soft = f.flag(QStringLiteral("soft"), false);
    r.format = f.text(QStringLiteral("format"));
    if (!r.format.isEmpty() && r.format != QLatin1String("live") && r.format != QLatin1String("enduring"))
        checkIds(f, {r.format}, known.formatAt, QStringLiteral("format"));
    r.accumulates = f.flag(QStringLiteral("accumulates"), false);
    r.certification = f.text(QStringLiteral("certification"));
    if (!r.certification.isEmpty())
        checkIds(f, {r.certification}, known.certificationAt, QStringLiteral("certification"));
    if (f.has(QStringLiteral("alternative_amount"))) {
        JsonFields o(f.object(QStringLiteral("alternative_amount")), QStringLiteral("the other amount"));
        r.otherAmount = OtherAmount{o.amount(QStringLiteral("amount")).value_or(Credits{}), o.text(QStringLiteral("condition"))};
        f.include(o.finish());
    }
}

Rule ruleFrom(const QJsonObject &object, const Catalogue &known, JsonFields &outer)
{
    JsonFields f(object, QStringLiteral("the rule \"%1\"").arg(object.value(QStringLiteral("id")).toString()));
    Rule r;
    r.id = f.requiredText(QStringLiteral("id"));
    r.kind = oneOf(f, QStringLiteral("kind"), ruleKindWords, RuleKind::ManualCheck);
    r.amount = f.amount(QStringLiteral("amount"));
    r.unit = f.text(QStringLiteral("unit"));
    r.topics = topicsOf(f, known);
    r.types = typesOf(f, known);
    r.recurrence = oneOf(f, QStringLiteral("recurrence"), recurrenceWords, Recurrence::EveryCycle);
    r.everyYears = f.number(QStringLiteral("every_years"));
    r.everyCycles = f.number(QStringLiteral("every_cycles"));
    if ((r.everyYears && *r.everyYears < 1) || (r.everyCycles && *r.everyCycles < 1))
        f.problem(QStringLiteral("A rule comes back after at least one year or cycle."));
    if ((r.recurrence == Recurrence::EveryNYears && !r.everyYears) || ((r.recurrence == Recurrence::EveryNCycles || r.recurrence == Recurrence::FirstNCycles) && !r.everyCycles))
        f.problem(QStringLiteral("A rule of every so many years needs \"every_years\", one of so many cycles \"every_cycles\": a number that is not given is not 1."));
    r.appliesTo = questionsOf(f, QStringLiteral("applies_to"), known);
    r.exempt = questionsOf(f, QStringLiteral("exempt"), known);
    r.waivedBy = questionsOf(f, QStringLiteral("waived_by"), known);
    r.countsTowardTotal = f.flag(QStringLiteral("counts_toward_total"), true);
    readLimits(f, r, known);
    r.due = dueFrom(f);
    r.confidence = f.text(QStringLiteral("confidence"));
    r.note = f.text(QStringLiteral("note"));
    outer.include(f.finish());
    return r;
}

SatisfiedBy satisfiedByFrom(const QJsonObject &object, JsonFields &outer)
{
    JsonFields f(object, QStringLiteral("\"satisfied_by\""));
    SatisfiedBy s;
    s.kind = f.requiredText(QStringLiteral("kind"));
    s.effect = f.requiredText(QStringLiteral("effect"));
    s.hours = f.amount(QStringLiteral("hours"));
    s.windowMonths = f.number(QStringLiteral("window_months"));
    s.validMonths = f.number(QStringLiteral("valid_months"));
    s.exceptRules = f.list(QStringLiteral("except_rules"));
    s.note = f.text(QStringLiteral("note"));
    outer.include(f.finish());
    return s;
}

CarryOver carryOverFrom(JsonFields &outer)
{
    JsonFields f(outer.object(QStringLiteral("carry_over")), QStringLiteral("\"carry_over\""));
    CarryOver c{f.answer(QStringLiteral("allowed")), f.amount(QStringLiteral("max")), f.text(QStringLiteral("note"))};
    outer.include(f.finish());
    return c;
}

void checkRuleNames(JsonFields &f, const Template &t)
{
    QSet<QString> ids;
    for (const Rule &rule : t.rules) {
        if (ids.contains(rule.id))
            f.problem(QStringLiteral("Two rules have the id \"%1\".").arg(rule.id));
        ids.insert(rule.id);
    }
    QStringList named;
    for (const Rule &rule : t.rules)
        named << rule.notSharedWith << rule.alternativeTo << rule.satisfiedByRule;
    for (const SatisfiedBy &other : t.satisfiedBy)
        named << other.exceptRules;
    for (const QString &id : std::as_const(named)) {
        if (!id.isEmpty() && !ids.contains(id))
            f.problem(QStringLiteral("The rule \"%1\" is named but not given.").arg(id));
    }
}

} // namespace

QString ruleKindWord(RuleKind kind) { return QLatin1String(ruleKindWords[static_cast<size_t>(kind)]); }
QString recurrenceWord(Recurrence recurrence) { return QLatin1String(recurrenceWords[static_cast<size_t>(recurrence)]); }
QString anchorWord(Anchor anchor) { return QLatin1String(anchorWords[static_cast<size_t>(anchor)]); }

Result<Template> templateFromJson(const QJsonObject &object, const Catalogue &known)
{
    JsonFields f(object, QStringLiteral("the requirement template"));
    Template t;
    t.id = f.requiredText(QStringLiteral("id"));
    t.authority = f.requiredText(QStringLiteral("authority"));
    t.kind = f.text(QStringLiteral("authority_kind"));
    t.jurisdiction = f.text(QStringLiteral("jurisdiction"));
    t.jurisdictionName = f.text(QStringLiteral("jurisdiction_name"));
    t.licenseType = f.text(QStringLiteral("license_type"));
    t.specialty = f.text(QStringLiteral("specialty"));
    t.url = f.text(QStringLiteral("authority_url"));
    if (!f.has(QStringLiteral("cycle")))
        f.problem(QStringLiteral("The key \"cycle\" of the requirement template is missing."));
    t.cycle = cycleFrom(f.object(QStringLiteral("cycle")), f);
    t.total = totalFrom(f, known);
    t.firstCycle = firstCycleFrom(f);
    const auto alternatives = f.objects(QStringLiteral("alternatives"));
    for (const QJsonObject &alternative : alternatives)
        t.alternatives.append(alternativeFrom(alternative, known, f));
    const auto rules = f.objects(QStringLiteral("rules"));
    for (const QJsonObject &rule : rules)
        t.rules.append(ruleFrom(rule, known, f));
    t.carryOver = carryOverFrom(f);
    const auto satisfied = f.objects(QStringLiteral("satisfied_by"));
    for (const QJsonObject &other : satisfied)
        t.satisfiedBy.append(satisfiedByFrom(other, f));
    t.sources = f.list(QStringLiteral("sources"));
    t.asOf = f.text(QStringLiteral("as_of"));
    t.confidence = f.text(QStringLiteral("confidence"));
    t.note = f.text(QStringLiteral("note"));
    if (const auto keep = f.number(QStringLiteral("keep_years")); keep && (*keep < 1 || *keep > 99)) // how long it may ask, said by the user: see retention
        f.problem(QStringLiteral("\"keep_years\" is a number of years from 1 to 99."));
    else
        t.keepYears = keep;
    checkRuleNames(f, t);
    if (auto done = f.finish(); !done)
        return done.error();
    return t;
}

} // namespace credence
