#include "core/requirements/kept_cycle.h"

#include "core/base/json_fields.h"
#include "core/requirements/asking.h"
#include "core/requirements/cycle_dates.h"
#include "core/requirements/duty.h"
#include "core/requirements/rule_origin.h"
#include "core/story/answers_json.h"

#include <algorithm>

namespace credence {

namespace {

QString key(const char *name) { return QString::fromLatin1(name); }

bool isTyped(const Source &source) { return source.cycle.start.isValid() || source.cycle.end.isValid(); }

/// The days that were typed, the missing one worked out; not known without either.
DateRange typedDays(const Source &source)
{
    const auto from = templateOf(source);
    return from && isTyped(source) ? cycleOf(*from, source, {}, {}).current : DateRange();
}

/// Every question of the rules that has an answer, of the license or of the profile.
Answers answersNow(const Source &source, const Profile &profile)
{
    Answers out = source.answers;
    const auto from = templateOf(source);
    const QStringList questions = from ? questionsOf(*from) : QStringList();
    for (const QString &question : questions) {
        if (const auto answer = answerTo(question, source, profile))
            out.insert(question, *answer);
    }
    return out;
}

/// Without what was said of one cycle only.
void askAnew(Source &source)
{
    source.satisfiedBy.removeIf(isOfOneCycle);
    source.claimed.removeIf([](std::pair<const QString &, Credits &> claim) { return isOfOneCycle(claim.first); });
    source.answers.removeIf([](std::pair<const QString &, bool &> answer) { return isAskedPerCycle(answer.first); });
    source.saidFor = {};
}

bool saysAnythingOfACycle(const Source &source)
{
    Source rest = source;
    askAnew(rest);
    return rest.satisfiedBy != source.satisfiedBy || rest.answers != source.answers;
}

bool saysTheSameOfItsCycle(const Source &a, const Source &b)
{
    const auto ticks = [](const Source &source) {
        QStringList kinds = source.satisfiedBy;
        kinds.removeIf([](const QString &kind) { return !isOfOneCycle(kind); });
        kinds.sort();
        return kinds;
    };
    const auto answers = [](Answers all) {
        all.removeIf([](std::pair<const QString &, bool &> answer) { return !isAskedPerCycle(answer.first); });
        return all;
    };
    return ticks(a) == ticks(b) && answers(a.answers) == answers(b.answers);
}

void keep(Source &into, const Source &source, const DateRange &days, std::optional<int> number, const Profile &profile)
{
    if (!days.isKnown())
        return;
    into.cycles.removeIf([&days](const KeptCycle &other) { return other.days.end >= days.start; });
    into.cycles.append({days, number, source.satisfiedBy, source.claimed, answersNow(source, profile)});
}

/// What is over when `now` was typed over `then`: all of it when `now` begins behind its end; the first part when the end was moved
/// on before the beginning and both together were longer than a cycle of the rules by half of one at least. Not known: it was a correction.
DateRange leftBehind(const DateRange &then, const DateRange &now, std::optional<int> months)
{
    if (!then.isKnown() || !now.isKnown() || now.start <= then.start)
        return {};
    if (now.start > then.end)
        return then;
    const bool wasTooLong = months && addMonths(then.start, *months) <= then.end.addDays(-31);
    const DateRange first{then.start, now.start.addDays(-1)};
    return now.end == then.end && wasTooLong && addMonths(first.start, *months / 2) <= now.start ? first : DateRange();
}

void renewByHand(const Source &before, Source &after, const Profile &profile)
{
    const DateRange now = typedDays(after);
    if (now.isKnown())
        after.cycles.removeIf([&now](const KeptCycle &other) { return other.days.end >= now.start; });
    const auto from = templateOf(before);
    const DateRange over = leftBehind(typedDays(before), now, from ? from->cycle.months : std::nullopt);
    if (!over.isKnown())
        return;
    keep(after, before, over, before.cycleNumber, profile);
    if (saysTheSameOfItsCycle(before, after))
        askAnew(after);
    if (after.cycleNumber && after.cycleNumber == before.cycleNumber)
        ++*after.cycleNumber;
}

} // namespace

bool isOfOneCycle(const QString &substitute)
{
    static const QStringList others{QStringLiteral("board-exam-pass"), QStringLiteral("board-certification-or-moc-completed"), QStringLiteral("residency-or-fellowship"),
                                    QStringLiteral("teaching"), QStringLiteral("moc-activity"), QStringLiteral("double-credit")};
    return substitute.endsWith(QLatin1String("-in-cycle")) || others.contains(substitute);
}

Source renewed(const Source &source, const DateRange &next, const Profile &profile)
{
    Source out = source;
    out.cycle = next;
    keep(out, source, typedDays(source), source.cycleNumber, profile);
    askAnew(out);
    if (out.cycleNumber)
        ++*out.cycleNumber;
    return out;
}

Source edited(const Source &before, Source after, const Profile &profile, QDate today)
{
    if (after.cycle != before.cycle)
        renewByHand(before, after, profile);
    if (!saysAnythingOfACycle(after))
        after.saidFor = {};
    else if (const auto from = templateOf(after); from && today.isValid() && !saysTheSameOfItsCycle(before, after))
        after.saidFor = cycleOf(*from, after, profile, today).current.end;
    if (withKeepYears(after, ownKeepYears(before)).custom != before.custom && !after.custom.isEmpty()) // how long it may ask is no rule
        after.origin.changed = today;
    return after;
}

Source inItsCycle(const Source &source, const Profile &profile, QDate today)
{
    const auto from = source.saidFor.isValid() ? templateOf(source) : nullptr;
    if (!from)
        return source;
    const CycleTrack now = cycleOf(*from, source, profile, today);
    if (!now.current.isKnown() || now.current.start <= source.saidFor)
        return source;
    Source out = source;
    const CycleTrack then = cycleOf(*from, source, profile, source.saidFor);
    if (!isTyped(source) && !now.endsToday)
        keep(out, source, then.current, then.number, profile);
    askAnew(out);
    return out;
}

const KeptCycle *keptCycle(const Source &source, const DateRange &days)
{
    const auto found = std::find_if(source.cycles.begin(), source.cycles.end(), [&days](const KeptCycle &cycle) { return cycle.days == days; });
    return found == source.cycles.end() ? nullptr : &*found;
}

Source asItWas(Source source, const DateRange &days, std::optional<int> number)
{
    if (const KeptCycle *kept = keptCycle(source, days)) {
        source.satisfiedBy = kept->satisfiedBy;
        source.claimed = kept->claimed;
        source.answers = kept->answers;
        number = kept->number ? kept->number : number;
    } else if (!days.contains(source.saidFor)) {
        askAnew(source);
    }
    source.saidFor = {};
    source.cycle = days;
    source.cycleNumber = number;
    source.cycles.removeIf([&days](const KeptCycle &other) { return other.days.end >= days.start; });
    return source;
}

QJsonArray keptCyclesToJson(const QList<KeptCycle> &cycles)
{
    QJsonArray out;
    for (const KeptCycle &cycle : cycles) {
        QJsonObject one{{key("start"), isoText(cycle.days.start)}, {key("end"), isoText(cycle.days.end)}};
        if (cycle.number)
            one.insert(key("number"), *cycle.number);
        if (!cycle.satisfiedBy.isEmpty())
            one.insert(key("satisfied_by"), QJsonArray::fromStringList(cycle.satisfiedBy));
        if (!cycle.claimed.isEmpty())
            one.insert(key("claimed"), claimsToJson(cycle.claimed));
        if (!cycle.answers.isEmpty())
            one.insert(key("answers"), answersToJson(cycle.answers));
        out.append(one);
    }
    return out;
}

Result<QList<KeptCycle>> keptCyclesFromJson(const QJsonArray &array)
{
    QList<KeptCycle> out;
    for (const QJsonValue &value : array) {
        JsonFields f(value.toObject(), QStringLiteral("a cycle that is over"));
        KeptCycle cycle;
        cycle.days = {f.day(key("start")), f.day(key("end"))};
        f.ordered(key("start"), cycle.days.start, key("end"), cycle.days.end);
        if (!cycle.days.isKnown())
            f.problem(QStringLiteral("A cycle that is over needs its first and its last day, \"start\" and \"end\"."));
        cycle.number = f.number(key("number"));
        cycle.satisfiedBy = f.list(key("satisfied_by"));
        if (const auto claims = claimsFromJson(f.object(key("claimed"))))
            cycle.claimed = *claims;
        else
            f.problem(claims.error().sentence);
        cycle.answers = answersFromJson(f.object(key("answers")));
        if (auto done = f.finish(); !done)
            return done.error();
        out.append(cycle);
    }
    std::sort(out.begin(), out.end(), [](const KeptCycle &a, const KeptCycle &b) { return a.days.start < b.days.start; });
    return out;
}

QJsonObject claimsToJson(const Claims &claims)
{
    QJsonObject out;
    for (auto claim = claims.cbegin(); claim != claims.cend(); ++claim)
        out.insert(claim.key(), claim.value().toDouble());
    return out;
}

Result<Claims> claimsFromJson(const QJsonObject &object)
{
    JsonFields f(object, QStringLiteral("the hours claimed"));
    Claims out;
    const QStringList kinds = object.keys();
    for (const QString &kind : kinds) {
        if (const auto hours = f.amount(kind))
            out.insert(kind, *hours);
    }
    if (auto done = f.finish(); !done)
        return done.error();
    return out;
}

} // namespace credence
