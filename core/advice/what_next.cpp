#include "core/advice/what_next.h"

#include "core/activities/depth.h"
#include "core/activities/format_value.h"
#include "core/advice/best_set.h"
#include "core/advice/course_fit.h"
#include "core/catalogue/catalogue.h"
#include "core/requirements/progress.h"

#include <algorithm>

namespace credence {

namespace {

struct Idea {
    Candidate candidate;
    QString story; ///< how it serves story or goals; "" when it does not
};

double answerValue(Answer answer) { return answer == Answer::Strong ? 4 : answer == Answer::Weak ? 1 : 0; }

/// What decides among courses that serve as well: their hours, and of the same hours the money. Together less than the least that
/// story, goals and format differ by. What is limited and not recorded weighs most: the others are sure to fit.
double burden(const Idea &idea, const SetLimits &limits)
{
    constexpr double mostHours = 200;
    constexpr double mostDollars = 5000;
    const bool hoursOpen = limits.hours && !activityHours(*idea.candidate.activity);
    const double hours = hoursOpen ? mostHours : std::min(mostHours, idea.candidate.hours.toDouble());
    const double dollars = static_cast<double>(idea.candidate.activity->cost.value_or(Cents{}).cents) / 100.0;
    const bool costOpen = limits.budget && !idea.candidate.activity->cost;
    return hours * 1e-3 + (costOpen ? mostDollars : std::min(mostDollars, dollars)) * 1e-5;
}

Idea ideaOf(const Shared<Activity> &activity, const Snapshot &snapshot, const SetLimits &limits)
{
    Idea idea{{activity, activityHours(*activity).value_or(Credits{}), 0}, {}};
    const CourseQuestion story = storyQuestion(*activity, snapshot);
    const CourseQuestion goal = goalQuestion(*activity, snapshot);
    idea.candidate.value = answerValue(story.answer()) + answerValue(goal.answer()) + strategicValue(activity->format, snapshot.thresholds) / 2.0 - burden(idea, limits);
    if (story.answer() == Answer::Strong)
        idea.story = story.why;
    else if (goal.answer() == Answer::Strong)
        idea.story = QStringLiteral("It serves your goal %1.").arg(goal.why);
    return idea;
}

bool isAhead(const Activity &activity, QDate today)
{
    const QDate day = creditDay(activity);
    return activity.status == Status::Idea && (!day.isValid() || day >= today);
}

/// Soonest first, undated last.
QList<Idea> ideasFor(const QList<Gap> &gaps, const Snapshot &snapshot, const Outlook &outlook, const SetLimits &limits)
{
    QList<Idea> ideas;
    for (const auto &activity : snapshot.activities) {
        if (isAhead(*activity, outlook.today()) && outlook.mayServe(gaps, *activity))
            ideas.append(ideaOf(activity, snapshot, limits));
    }
    const auto dayOf = [](const Idea &idea) { return creditDay(*idea.candidate.activity); };
    std::stable_sort(ideas.begin(), ideas.end(), [&](const Idea &a, const Idea &b) {
        return dayOf(a).isValid() && (!dayOf(b).isValid() || dayOf(a) < dayOf(b));
    });
    return ideas;
}

QString fillsWords(const QList<GapFill> &fills)
{
    QStringList parts;
    for (const GapFill &fill : fills)
        parts << (fill.rule == QLatin1String("total") ? fill.requirement : fill.requirement + QStringLiteral(", ") + fill.label) + QStringLiteral(" +") + fill.amount.text()
                     + (fill.on.isValid() ? QStringLiteral(" (by %1)").arg(writtenDay(fill.on)) : QString());
    return parts.join(QStringLiteral("; "));
}

/// The part of `gaps` that stands where `gap` stood: the same figure, or, of ways that stand for each other, the one asked for now.
const Gap *nowOf(const Gap &gap, const QList<Gap> &gaps)
{
    const auto place = [&](const Gap &one) { return one.source == gap.source && one.group == gap.group && one.onSubTopic == gap.onSubTopic; };
    const Gap *found = nullptr;
    for (const Gap &one : gaps) {
        if (place(one) && (!found || one.rule == gap.rule))
            found = &one;
    }
    return found;
}

/// What `course` closed of `gap`, as the engine has it; nothing, of 0, when it closed nothing.
GapFill fillOf(const Gap &gap, const QList<Gap> &after, const Activity &course, QDate today)
{
    const Gap *now = nowOf(gap, after);
    if (now && now->rule != gap.rule) { // another way is nearer now
        const Credits closed{now->whole.hundredths - now->open.hundredths};
        return {now->requirement, now->rule, now->label, qMin(closed, brings(*now, course, today))};
    }
    const Credits closed{gap.open.hundredths - (now ? now->open.hundredths : 0)};
    const Credits brought = brings(gap, course, today);
    if (closed > Credits{} && brought == Credits{}) // its hours free others, or it is the other way
        return {gap.requirement, gap.rule, gap.label + QStringLiteral(", by way of another rule"), closed};
    return {gap.requirement, gap.rule, gap.label, qMin(closed, brought)};
}

QList<GapFill> fillsOf(const QList<Gap> &before, const QList<Gap> &after, const Activity &course, QDate today)
{
    QList<GapFill> fills;
    for (const Gap &gap : before) {
        const GapFill fill = fillOf(gap, after, course, today);
        if (fill.amount > Credits{})
            fills.append(fill);
    }
    return fills;
}

/// The last day on which what counts in this moving window today still does; invalid: nothing counts, or it does not move.
QDate lastDayAsNow(const Gap &gap, const Snapshot &snapshot, QDate today)
{
    QDate last;
    for (const auto &activity : snapshot.activities) {
        const Facts facts = factsOf(*activity, false);
        if (!gap.asks.window.endsToday || facts.standing == Earning::Planned || !pieceOf(gap.asks, gap.source, facts).counts())
            continue;
        const QDate leaves = today.addDays(facts.day - gap.asks.window.first);
        last = !last.isValid() || leaves < last ? leaves : last;
    }
    return last;
}

/// The day by which a course has to be done to bring these `fills`; invalid: none is known.
QDate soonest(const QList<Gap> &gaps, const QList<GapFill> &fills, const Snapshot &snapshot, QDate today)
{
    QDate due;
    for (const Gap &gap : gaps) {
        const bool filled = std::any_of(fills.begin(), fills.end(), [&](const GapFill &fill) { return fill.requirement == gap.requirement && fill.rule == gap.rule; });
        const QDate last = !filled ? QDate() : gap.asks.window.endsToday ? lastDayAsNow(gap, snapshot, today) : gap.due;
        if (last.isValid() && (!due.isValid() || last < due))
            due = last;
    }
    return due;
}

Pick pickOf(const Idea &idea, const QList<GapFill> &fills, QDate due)
{
    const Activity &course = *idea.candidate.activity;
    Pick pick{course.id, course.title, idea.candidate.hours, course.cost, fills, creditDay(course).isValid(), {}};
    pick.why = fills.isEmpty() ? QStringLiteral("Closes nothing by itself; without it the others close less.") : QStringLiteral("Fills %1.").arg(fillsWords(fills));
    if (!idea.story.isEmpty())
        pick.why += QLatin1Char(' ') + idea.story;
    if (!pick.hasDay)
        pick.why += due.isValid() ? QStringLiteral(" It has no day yet: choose one by %1, then it can be planned.").arg(writtenDay(due)) : QStringLiteral(" It has no day yet: choose one, then it can be planned.");
    pick.hoursKnown = activityHours(course).has_value();
    if (!pick.hoursKnown)
        pick.why += QStringLiteral(" How long it takes is not recorded.");
    if (!pick.cost)
        pick.why += QStringLiteral(" Its cost is not recorded.");
    return pick;
}

/// Only the requirements with something open, which is all that a choice among ideas depends on.
Snapshot ofOpenOnes(const Snapshot &snapshot, const QList<Gap> &gaps)
{
    Snapshot out = snapshot;
    out.sources.removeIf([&](const Shared<Source> &source) { return std::none_of(gaps.begin(), gaps.end(), [&](const Gap &gap) { return gap.source == source->id; }); });
    return out;
}

/// The day to come on which the figure is reckoned at last; invalid: today, or its window does not move on.
QDate dayOf(const Gap &gap, const QList<Standing> &then)
{
    if (!gap.asks.window.endsToday)
        return {};
    for (const Standing &standing : then) {
        if (standing.source != gap.source)
            continue;
        QDate day = gap.rule == QLatin1String("total") ? standing.total.projected : QDate();
        for (const RuleStanding &rule : standing.rules)
            day = rule.rule == gap.rule ? rule.figures.projected : day;
        return day;
    }
    return {};
}

/// The days of what the picks fill in windows that move on, once all of them are taken.
void setDays(QList<QList<GapFill>> &fills, const QList<Gap> &gaps, const QList<Standing> &then)
{
    for (QList<GapFill> &ofPick : fills) {
        for (GapFill &fill : ofPick) {
            const auto gap = std::find_if(gaps.begin(), gaps.end(), [&](const Gap &one) { return one.requirement == fill.requirement && one.rule == fill.rule; });
            fill.on = gap == gaps.end() ? QDate() : dayOf(*gap, then);
        }
    }
}

/// Takes the chosen ideas one after the other; returns what is open at last.
QList<Gap> takeAll(NextAdvice &advice, const QList<Idea> &ideas, const Chosen &chosen, const QList<Gap> &gaps, Outlook &outlook, const Snapshot &snapshot)
{
    QList<Gap> open = gaps;
    QList<QList<GapFill>> fills;
    QList<QDate> due;
    for (const qsizetype i : chosen.items) {
        const Shared<Activity> &course = ideas[i].candidate.activity;
        outlook.take(course);
        const QList<Gap> left = outlook.gaps();
        fills.append(fillsOf(open, left, *course, outlook.today()));
        due.append(soonest(open, fills.last(), snapshot, outlook.today()));
        open = left;
    }
    setDays(fills, gaps, outlook.then());
    for (qsizetype n = 0; n < fills.size(); ++n) {
        advice.picks.append(pickOf(ideas[chosen.items[n]], fills[n], due[n]));
        advice.hours += advice.picks.last().hours;
        advice.cost.cents += advice.picks.last().cost.value_or(Cents{}).cents;
    }
    return open;
}

/// The gaps a course on `topic` would serve, with the types all of them accept.
struct Cover {
    QString topic;
    QList<qsizetype> gaps;
    TypeSet types = ~TypeSet(0);
    Credits amount;
};

bool sameKind(const Gap &a, const Gap &b) { return a.asks.course == b.asks.course; }

Cover coverOf(const QString &topic, const QList<Gap> &gaps, qsizetype first)
{
    Cover cover{topic, {}, ~TypeSet(0), {}};
    TopicSet bits;
    for (const QString &above : catalogue().withBroader(topic))
        bits.set(static_cast<size_t>(catalogue().topicAt.value(above)));
    for (qsizetype g = 0; g < gaps.size(); ++g) {
        const FigurePlan &asks = gaps[g].asks;
        const bool onSub = !gaps[g].onSubTopic || (asks.subTopics & bits).any();
        const bool fits = topic.isEmpty() ? asks.topics.none() : asks.topics.any() && (asks.topics & bits).any() && onSub;
        if (!fits || !sameKind(gaps[g], gaps[first]) || (cover.types & asks.types) == 0 || !asks.format.isEmpty() || !asks.titles.isEmpty())
            continue;
        cover.gaps.append(g);
        cover.types &= asks.types;
        cover.amount = qMax(cover.amount, gaps[g].open);
    }
    return cover;
}

/// The topic through which the first gap is closed together with most others.
Cover bestCover(const QList<Gap> &gaps)
{
    Cover best{QString(), {0}, gaps.first().asks.types, gaps.first().open};
    if (!gaps.first().asks.titles.isEmpty() || !gaps.first().asks.format.isEmpty())
        return best;
    if (gaps.first().asks.topics.none())
        return coverOf(QString(), gaps, 0);
    for (const Topic &topic : catalogue().topics) {
        const Cover cover = coverOf(topic.id, gaps, 0);
        if (cover.gaps.contains(0) && (best.topic.isEmpty() || cover.gaps.size() > best.gaps.size()))
            best = cover;
    }
    return best;
}

QString commonType(TypeSet types)
{
    const auto &known = catalogue().creditTypes;
    for (qsizetype i = 0; i < known.size(); ++i) {
        if ((types >> i) & 1)
            return known[i].id;
    }
    return {};
}

LookFor lookForOf(const Cover &cover, const QList<Gap> &gaps, QDate today)
{
    LookFor look;
    look.topic = cover.topic;
    const Topic *topic = catalogue().topic(cover.topic);
    look.topicName = topic ? topic->name : gaps[cover.gaps.first()].label;
    look.type = gaps[cover.gaps.first()].asks.course ? QString() : commonType(cover.types);
    look.amount = cover.amount;
    look.unit = gaps[cover.gaps.first()].unit;
    for (const qsizetype g : cover.gaps) {
        look.fills.append({gaps[g].requirement, gaps[g].rule, gaps[g].label, gaps[g].open});
        if (gaps[g].due.isValid() && (!look.due.isValid() || gaps[g].due < look.due))
            look.due = gaps[g].due;
        if (gaps[g].on.isValid() && (!look.on.isValid() || gaps[g].on > look.on))
            look.on = gaps[g].on;
    }
    look.overdue = look.due.isValid() && look.due < today;
    return look;
}

/// Planned for a day that is over: whether it was done is not known.
QList<ToConfirm> toConfirm(const Snapshot &snapshot, const QList<Gap> &gaps, const Outlook &outlook)
{
    QList<ToConfirm> out;
    for (const auto &activity : snapshot.activities) {
        if (isPlannedOver(*activity, outlook.today()) && outlook.mayServe(gaps, *activity))
            out.append({activity->id, activity->title, creditDay(*activity)});
    }
    std::stable_sort(out.begin(), out.end(), [](const ToConfirm &a, const ToConfirm &b) { return a.day < b.day; });
    return out;
}

/// Nobody sits in two places at once: a pick that shares a day with an earlier one says so.
void noteSameDays(QList<Pick> &picks, const QList<Idea> &ideas, const Chosen &chosen)
{
    const auto daysOf = [](const Activity &activity) { return activity.days.isKnown() ? activity.days : DateRange{creditDay(activity), creditDay(activity)}; };
    for (qsizetype i = 0; i < picks.size(); ++i) {
        const DateRange own = daysOf(*ideas[chosen.items[i]].candidate.activity);
        for (qsizetype other = 0; other < i && own.isKnown(); ++other) {
            const DateRange theirs = daysOf(*ideas[chosen.items[other]].candidate.activity);
            if (theirs.isKnown() && theirs.start <= own.end && own.start <= theirs.end)
                picks[i].why += QStringLiteral(" It is on the same day as “%1”.").arg(picks[other].title);
        }
    }
}

bool isAsked(State state) { return state == State::Overdue || state == State::Behind || state == State::OnPace || state == State::Ahead; }

/// Why nothing is to be picked and nothing is open: no requirement, all of it planned, or really nothing missing; and what is not known.
QString whyNothing(const Snapshot &snapshot, QDate today)
{
    if (snapshot.sources.isEmpty())
        return QStringLiteral("No requirement is recorded yet. Add your license or board first, then this says what is missing.");
    bool planned = false;
    int byHand = 0;
    const auto see = [&](const Figures &f) {
        planned = planned || (isAsked(f.state) && f.missing && *f.missing > Credits{});
        byHand += f.state == State::CheckByHand ? 1 : 0;
    };
    for (const Standing &standing : figures(snapshot, today)) {
        if (standing.total.needed || standing.total.state == State::CheckByHand)
            see(standing.total);
        for (const RuleStanding &rule : standing.rules) {
            if (!rule.spare)
                see(rule.figures);
        }
    }
    QString text = planned ? QStringLiteral("What is missing is on your plan already.") : QStringLiteral("Nothing is missing that can be computed.");
    if (byHand > 0)
        text += QStringLiteral(" %1 be computed: see what the status asks you.").arg(byHand == 1 ? QStringLiteral("One figure cannot") : QStringLiteral("%1 figures cannot").arg(byHand));
    return text;
}

} // namespace

QList<LookFor> worthLookingFor(QList<Gap> gaps, QDate today)
{
    QList<LookFor> out;
    while (!gaps.isEmpty()) {
        const Cover cover = bestCover(gaps);
        out.append(lookForOf(cover, gaps, today));
        for (qsizetype i = cover.gaps.size() - 1; i >= 0; --i)
            gaps.removeAt(cover.gaps[i]);
    }
    std::stable_sort(out.begin(), out.end(), [](const LookFor &a, const LookFor &b) { return a.fills.size() > b.fills.size(); });
    return out;
}

NextAdvice whatNext(const Snapshot &snapshot, QDate today, std::optional<Credits> hours, std::optional<Cents> budget, const std::atomic_bool *cancel)
{
    const QList<Gap> gaps = openGaps(snapshot, today);
    Outlook outlook(ofOpenOnes(snapshot, gaps), today);
    const QList<Idea> ideas = ideasFor(gaps, snapshot, outlook, {hours, budget});
    QList<Candidate> candidates;
    for (const Idea &idea : ideas)
        candidates.append(idea.candidate);
    const Chosen chosen = bestSet(candidates, gaps, outlook, {hours, budget}, cancel);
    NextAdvice advice;
    advice.proved = chosen.proved;
    advice.limited = hours || budget;
    const QList<Gap> left = takeAll(advice, ideas, chosen, gaps, outlook, snapshot);
    advice.costOpen = budget && std::any_of(advice.picks.cbegin(), advice.picks.cend(), [](const Pick &pick) { return !pick.cost; });
    advice.hoursOpen = hours && std::any_of(advice.picks.cbegin(), advice.picks.cend(), [](const Pick &pick) { return !pick.hoursKnown; });
    advice.proved = advice.proved && !advice.costOpen && !advice.hoursOpen;
    for (const Gap &gap : left)
        advice.open.append({gap.requirement, gap.rule, gap.label, gap.unit, gap.open, gap.due, gap.due.isValid() && gap.due < today, gap.on});
    advice.lookFor = worthLookingFor(left, today);
    advice.notKnown = notReckoned(figures(snapshot, today));
    advice.toConfirm = toConfirm(snapshot, gaps, outlook);
    noteSameDays(advice.picks, ideas, chosen);
    if (advice.picks.isEmpty() && advice.open.isEmpty())
        advice.whyNothing = whyNothing(snapshot, today);
    return advice;
}

} // namespace credence
