#include "core/requirements/rule_words.h"

#include "core/catalogue/template_words.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace credence {

namespace {

QString dayWords(QDate day) { return QLocale::c().toString(day, QStringLiteral("d MMM yyyy")); }

/// "Patient safety" inside a sentence: "patient safety"; "ABIM …" stays.
QString inside(const QString &name)
{
    const bool acronym = name.size() > 1 && name[1].isUpper();
    return acronym || name.isEmpty() ? name : name.left(1).toLower() + name.mid(1);
}

/// "A", "A or b", "A, b or c", "A, b or 4 more".
QString anyOf(const QStringList &names)
{
    constexpr qsizetype shown = 3;
    QStringList words;
    for (qsizetype i = 0; i < qMin(names.size(), shown); ++i)
        words << (i == 0 ? names[i] : inside(names[i]));
    if (names.size() > shown)
        words = words.mid(0, shown - 1) << QStringLiteral("%1 more").arg(names.size() - shown + 1);
    if (words.size() < 2)
        return words.join(QString());
    const QString last = words.takeLast();
    return words.join(QStringLiteral(", ")) + QStringLiteral(" or ") + last;
}

QStringList topicNames(const QStringList &ids)
{
    QStringList names;
    for (const QString &id : ids) {
        const Topic *topic = catalogue().topic(id);
        names << (topic ? topic->name : id);
    }
    return names;
}

QStringList typeNames(const std::optional<QStringList> &ids)
{
    QStringList names;
    for (const QString &id : ids.value_or(QStringList())) {
        const CreditType *type = catalogue().creditType(id);
        names << (type ? type->name : id);
    }
    return names;
}

QStringList typeNames(TypeSet types)
{
    QStringList names;
    const auto &known = catalogue().creditTypes;
    for (qsizetype i = 0; i < known.size(); ++i) {
        if ((types >> i) & 1)
            names << known[i].name;
    }
    return names;
}

QString formatWords(const QString &format)
{
    if (format == QLatin1String("live"))
        return QStringLiteral("Live activities");
    if (format == QLatin1String("enduring"))
        return QStringLiteral("Enduring activities");
    const Format *known = catalogue().format(format);
    return known ? known->name : format;
}

/// "Any ABIM activity", or with the types when several issuers are asked.
QString anyActivity(const QStringList &types)
{
    QStringList issuers;
    for (const QString &id : types) {
        const CreditType *type = catalogue().creditType(id);
        if (type && !issuers.contains(type->issuer))
            issuers << type->issuer;
    }
    return issuers.size() == 1 ? QStringLiteral("Any %1 activity").arg(issuers.first()) : QStringLiteral("An activity with ") + anyOf(typeNames(types));
}

/// "At most 90 of AMA PRA Category 2 Credit", "At most 25 % of the total from …"; with the topics when only those are limited.
QString atMost(const Rule &rule)
{
    const QString types = rule.types || rule.topics.isEmpty() ? anyOf(typeNames(rule.types)) : QStringLiteral("credit");
    const QString of = rule.topics.isEmpty() ? types : types + QStringLiteral(" on ") + inside(anyOf(topicNames(rule.topics)));
    return rule.percentOfTotal ? QStringLiteral("At most %1 % of the total from ").arg(*rule.percentOfTotal) + of
                               : QStringLiteral("At most %1 of ").arg(rule.amount.value_or(Credits{}).text()) + of;
}

QString asked(const Rule &rule)
{
    if (rule.kind == RuleKind::MaxCreditType)
        return atMost(rule);
    if (const Certification *card = catalogue().certification(rule.certification))
        return card->name;
    if (!rule.topics.isEmpty())
        return anyOf(topicNames(rule.topics));
    if (!rule.format.isEmpty())
        return formatWords(rule.format);
    if (rule.types)
        return rule.kind == RuleKind::Activity && !rule.types->isEmpty() ? anyActivity(*rule.types) : anyOf(typeNames(rule.types));
    if (isUnwritten(rule))
        return QStringLiteral("What your board asks");
    const QString note = noteWords(rule.note);
    return note.isEmpty() ? rule.id : note.endsWith(QLatin1Char('.')) ? note.chopped(1) : note;
}

/// What may set two rules of one name apart.
QString amountMark(const Rule &rule) { return rule.amount ? rule.amount->text() + QLatin1Char(' ') + unitWord(rule.unit, *rule.amount) : QString(); }
QString typesMark(const Rule &rule) { return anyOf(typeNames(rule.types)); }
QString questionMark(const Rule &rule)
{
    const Question *question = catalogue().question(rule.appliesTo.value(0));
    return question && question->id != QLatin1String("all") ? QStringLiteral("only if yes: %1").arg(question->text) : QString();
}

QString windowWords(const FigurePlan &figure)
{
    const DateRange range = figure.window.range();
    return range.isKnown() ? QStringLiteral("between %1 and %2").arg(dayWords(range.start), dayWords(range.end)) : QStringLiteral("in this cycle");
}

QString because(const Overrule *overrule)
{
    return overrule && !overrule->why.isEmpty() ? QStringLiteral("because you said so: %1").arg(overrule->why) : QStringLiteral("because you said so.");
}

/// "at most 3 of AMA PRA Category 2 Credit in the cycle".
QString capWords(const Loss &loss, const FigurePlan &figure, const Template &from)
{
    const auto rule = std::find_if(from.rules.begin(), from.rules.end(), [&](const Rule &one) { return loss.by >= 0 && loss.by < figure.caps.size() && one.id == figure.caps[loss.by].rule; });
    return rule == from.rules.end() ? QStringLiteral("a limit is used up") : inside(ruleLabel(*rule)) + QStringLiteral(" in the cycle");
}

/// "at most 7 on physician wellness".
QString subTopicLimit(const FigurePlan &figure, const Template &from)
{
    const auto rule = std::find_if(from.rules.begin(), from.rules.end(), [&](const Rule &one) { return one.id == figure.rule && one.maxSubtopic; });
    const QString topics = rule == from.rules.end() ? QStringLiteral("its topic") : inside(anyOf(topicNames(rule->maxSubtopic->topics)));
    return QStringLiteral("at most %1 on %2").arg(Credits{figure.limited.value_or(0)}.text(), topics);
}

QString because(const Loss &loss, const QString &hours, const FigurePlan &figure, const Template &from)
{
    const QString rule = loss.by >= 0 && loss.by < from.rules.size() ? ruleLabel(from.rules[loss.by]) : QString();
    const auto limit = [](std::optional<qint64> most) { return Credits{most.value_or(0)}.text(); };
    switch (loss.kind) {
    case Loss::Taken: return QStringLiteral("%1 “%2”, and the same hours may not serve both").arg(hours, rule);
    case Loss::OnTop: return QStringLiteral("%1 “%2”, which comes on top of the total").arg(hours, rule);
    case Loss::SubTopic: return subTopicLimit(figure, from);
    case Loss::OneActivity: return QStringLiteral("at most %1 of one activity").arg(limit(figure.maxPerActivity));
    case Loss::OneDay: return QStringLiteral("at most %1 of one day").arg(limit(figure.maxPerDay));
    case Loss::OneYear: return QStringLiteral("at most %1 of one calendar year").arg(limit(figure.maxPerYear));
    case Loss::Cap: return capWords(loss, figure, from);
    case Loss::None: break;
    }
    return QStringLiteral("a limit is used up");
}

/// The topic that only the user can know.
QString markWords(const FigurePlan &figure)
{
    const auto &topics = catalogue().topics;
    for (qsizetype i = 0; i < topics.size(); ++i) {
        if (topics[i].id == QLatin1String("own-specialty") && figure.topics.test(static_cast<size_t>(i)))
            return topics[i].name;
    }
    return {};
}

QString countsWords(const FigurePlan &figure, bool planned)
{
    if (planned)
        return QStringLiteral("Planned: it will count when it is completed.");
    if (figure.window.all)
        return QStringLiteral("Counts: it fits, and it counts whenever it was done.");
    const QString what = figure.topics.any() ? QStringLiteral("on the topic") : figure.course ? QStringLiteral("the activity asked for") : QStringLiteral("accepted credit");
    return QStringLiteral("Counts: %1, %2.").arg(what, windowWords(figure));
}

} // namespace

QString recurrenceWords(const Rule &rule)
{
    const int years = rule.everyYears.value_or(1);
    const int cycles = rule.everyCycles.value_or(1);
    switch (rule.recurrence) {
    case Recurrence::OneTime: return QStringLiteral("one time");
    case Recurrence::FirstCycle: return QStringLiteral("first cycle");
    case Recurrence::FirstNCycles: return QStringLiteral("first %1 cycles").arg(cycles);
    case Recurrence::EveryNYears: return years == 1 ? QStringLiteral("every year") : QStringLiteral("every %1 years").arg(years);
    case Recurrence::EveryNCycles: return QStringLiteral("every %1 cycles").arg(cycles);
    case Recurrence::EveryCycle: break;
    }
    return {};
}

QString ruleLabel(const Rule &rule)
{
    const QString often = recurrenceWords(rule);
    return asked(rule) + (often.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(often));
}

QString ruleLabel(const Rule &rule, const Template &from)
{
    const QString label = ruleLabel(rule);
    QList<const Rule *> alike;
    for (const Rule &other : from.rules) {
        if (other.id != rule.id && ruleLabel(other) == label)
            alike.append(&other);
    }
    if (alike.isEmpty())
        return label;
    for (const auto mark : {amountMark, typesMark, questionMark}) {
        const QString own = mark(rule);
        const bool apart = std::none_of(alike.begin(), alike.end(), [&](const Rule *other) { return mark(*other) == own; });
        if (apart && !own.isEmpty())
            return label + QStringLiteral(", ") + own;
    }
    return label + QStringLiteral(", ") + rule.id;
}

QString noteWords(const Rule &rule, const Template &from)
{
    static const QRegularExpression ids(QStringLiteral("\\br[0-9]+\\b"));
    QString out = noteWords(rule.note);
    for (QRegularExpressionMatchIterator found = ids.globalMatch(rule.note); found.hasNext();) {
        const QString id = found.next().captured();
        for (const Rule &other : from.rules) {
            if (other.id == id || other.id.endsWith(QLatin1Char('.') + id))
                out.replace(QRegularExpression(QStringLiteral("\\b%1\\b").arg(id)), QStringLiteral("“%1”").arg(ruleLabel(other)));
        }
    }
    return out;
}

QString subTopicWords(const Rule &rule, Credits needed, Credits have)
{
    const QString topics = rule.minSubtopic ? anyOf(topicNames(rule.minSubtopic->topics)) : QString();
    return QStringLiteral("%1 %2 must be on %3, and %4.").arg(needed.text(), unitWord(rule.unit, needed), topics, have == Credits{} ? QStringLiteral("none is") : QStringLiteral("%1 %2").arg(have.text(), have == Credits{100} ? QStringLiteral("is") : QStringLiteral("are")));
}

QString ruleLine(const Rule &rule, const Template &from)
{
    QStringList words;
    if (rule.perYearOfCycle)
        words << QStringLiteral("%1 %2 a year").arg(rule.perYearOfCycle->text(), unitWord(rule.unit, *rule.perYearOfCycle));
    else if (rule.percentOfTotal && rule.kind != RuleKind::MaxCreditType)
        words << QStringLiteral("%1 % of the total").arg(*rule.percentOfTotal);
    else if (rule.amount && rule.kind != RuleKind::MaxCreditType)
        words << amountMark(rule);
    words << ruleLabel(rule, from);
    if (!rule.countsTowardTotal && from.total)
        words << QStringLiteral("on top of the total");
    if (rule.effectiveFrom.isValid())
        words << QStringLiteral("cycles ending from %1").arg(isoText(rule.effectiveFrom));
    const bool asks = !rule.appliesTo.isEmpty() && !rule.appliesTo.contains(QStringLiteral("all"));
    if (asks || !rule.exempt.isEmpty() || !rule.waivedBy.isEmpty())
        words << QStringLiteral("depends on your answers");
    if (rule.kind == RuleKind::ManualCheck || rule.soft || !(rule.amount || rule.perYearOfCycle || rule.percentOfTotal))
        words << QStringLiteral("check by hand");
    if (!rule.confidence.isEmpty() && rule.confidence != from.confidence)
        words << QStringLiteral("%1 confidence").arg(rule.confidence);
    return words.join(QStringLiteral(" · "));
}

QString reasonWords(Reason reason, const FigurePlan &figure, bool planned, const Overrule *overrule)
{
    switch (reason) {
    case Reason::Counts: return countsWords(figure, planned);
    case Reason::OverruledIn: return QStringLiteral("Counts ") + because(overrule);
    case Reason::OverruledOut: return QStringLiteral("Does not count ") + because(overrule);
    case Reason::OutOfWindow: return QStringLiteral("Does not count: it is not %1.").arg(windowWords(figure));
    case Reason::NoDay: return QStringLiteral("Does not count: its day is not known.");
    case Reason::WrongType:
        return figure.typesAsked ? QStringLiteral("Does not count: its credit is not %1.").arg(anyOf(typeNames(figure.types)))
                                 : QStringLiteral("Does not count: points are not credit, or the kind of credit is not known.");
    case Reason::NoCredit: return QStringLiteral("Does not count: no credit is recorded. Hours of attendance are not credit.");
    case Reason::NotOnList: return QStringLiteral("Does not count: it is not marked as on the authority's approved list.");
    case Reason::WrongFormat: return QStringLiteral("Does not count: its format is not \"%1\".").arg(formatWords(figure.format));
    case Reason::NotMarked: return QStringLiteral("Does not count yet: it is not marked as your own specialty. If it is, overrule it here, or give it the topic “%1” in Activities.").arg(markWords(figure));
    case Reason::MayRenew: return QStringLiteral("Does not count yet: it may only be about the card. If it renewed it, enter the day printed on the new card, or overrule it here.");
    case Reason::NotAsked: break;
    }
    return QStringLiteral("Does not count: the rule asks for something else.");
}

QString lossWords(const Loss &loss, qint64 whole, qint64 amount, const FigurePlan &figure, const Template &from)
{
    const QString all = Credits{whole}.text(), lost = Credits{loss.hundredths}.text();
    const QString head = amount > 0 ? QStringLiteral("Counts in part, %1 of %2: ").arg(Credits{amount}.text(), all) : QStringLiteral("Adds nothing: ");
    const QString hours = loss.hundredths >= whole ? QStringLiteral("its credit stands for") : QStringLiteral("%1 of it stand for").arg(lost);
    return head + because(loss, hours, figure, from) + QLatin1Char('.');
}

} // namespace credence
