#include "core/advice/what_next.h"

#include "core/activities/depth.h"
#include "core/activities/format_value.h"
#include "core/advice/choose.h"
#include "core/advice/course_fit.h"
#include "core/catalogue/catalogue.h"
#include "core/requirements/progress.h"

#include <algorithm>

namespace credence {

namespace {

struct Idea {
    Shared<Activity> activity;
    QList<Credits> brings; ///< to each gap, at most what is open
    Credits hours;
    double value = 0;
    QString story;
};

constexpr int timeLimitMs = 2000; ///< of each of the three searches

double answerValue(Answer answer) { return answer == Answer::Strong ? 4 : answer == Answer::Weak ? 1 : 0; }

Idea ideaOf(const Shared<Activity> &activity, const QList<Gap> &gaps, const Snapshot &snapshot, QDate today)
{
    Idea idea;
    idea.activity = activity;
    for (const Gap &gap : gaps)
        idea.brings.append(qMin(gap.open, brings(gap, *activity, today)));
    idea.hours = activityHours(*activity).value_or(Credits{});
    const CourseQuestion story = storyQuestion(*activity, snapshot);
    const CourseQuestion goal = goalQuestion(*activity, snapshot);
    idea.value = answerValue(story.answer()) + answerValue(goal.answer()) + strategicValue(activity->format, snapshot.thresholds) / 2.0;
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

QList<Idea> ideasFor(const QList<Gap> &gaps, const Snapshot &snapshot, QDate today)
{
    QList<Idea> ideas;
    for (const auto &activity : snapshot.activities) {
        if (!isAhead(*activity, today))
            continue;
        Idea idea = ideaOf(activity, gaps, snapshot, today);
        if (std::any_of(idea.brings.begin(), idea.brings.end(), [](Credits c) { return c > Credits{}; }))
            ideas.append(idea);
    }
    return ideas;
}

double weightOf(State state)
{
    switch (state) {
    case State::Overdue: return 8;
    case State::Behind: return 4;
    case State::OnPace: return 2;
    default: return 1;
    }
}

Selection choiceOf(const QList<Idea> &ideas, const QList<Gap> &gaps, std::optional<Credits> hours, std::optional<Cents> budget)
{
    Selection choice;
    for (const Gap &gap : gaps) {
        choice.gaps.append(gap.open.hundredths);
        choice.weights.append(weightOf(gap.state));
    }
    for (const Idea &idea : ideas) {
        QList<qint64> row;
        for (const Credits &credit : idea.brings)
            row.append(credit.hundredths);
        choice.brings.append(row);
        choice.hours.append(idea.hours.hundredths);
        choice.costs.append(idea.activity->cost.value_or(Cents{}).cents);
        choice.values.append(idea.value);
    }
    if (hours)
        choice.hourLimit = hours->hundredths;
    if (budget)
        choice.costLimit = budget->cents;
    return choice;
}

QString fillsWords(const QList<GapFill> &fills)
{
    QStringList parts;
    for (const GapFill &fill : fills)
        parts << (fill.rule == QLatin1String("total") ? fill.requirement : fill.requirement + QStringLiteral(", ") + fill.label) + QStringLiteral(" +") + fill.amount.text();
    return parts.join(QStringLiteral("; "));
}

Pick pickOf(const Idea &idea, const QList<Gap> &gaps)
{
    Pick pick{idea.activity->id, idea.activity->title, idea.hours, idea.activity->cost, {}, creditDay(*idea.activity).isValid(), {}};
    QDate due;
    for (qsizetype g = 0; g < gaps.size(); ++g) {
        if (idea.brings[g] > Credits{})
            pick.fills.append({gaps[g].requirement, gaps[g].rule, gaps[g].label, idea.brings[g]});
        if (idea.brings[g] > Credits{} && gaps[g].due.isValid() && (!due.isValid() || gaps[g].due < due))
            due = gaps[g].due;
    }
    pick.why = QStringLiteral("Fills %1.").arg(fillsWords(pick.fills));
    if (!idea.story.isEmpty())
        pick.why += QLatin1Char(' ') + idea.story;
    if (!pick.hasDay)
        pick.why += due.isValid() ? QStringLiteral(" It has no day yet: choose one by %1, then it can be planned.").arg(isoText(due)) : QStringLiteral(" It has no day yet: choose one, then it can be planned.");
    if (!pick.cost)
        pick.why += QStringLiteral(" Its cost is not recorded.");
    return pick;
}

/// The snapshot with the picks on the plan, to see what really stays open under every limit.
Snapshot planned(const Snapshot &snapshot, const QList<Pick> &picks, QDate today)
{
    Snapshot out = snapshot;
    for (auto &activity : out.activities) {
        if (std::none_of(picks.begin(), picks.end(), [&](const Pick &pick) { return pick.activity == activity->id; }))
            continue;
        auto taken = std::make_shared<Activity>(*activity);
        taken->status = Status::Planned;
        if (!creditDay(*taken).isValid())
            taken->days = {today, today};
        activity = taken;
    }
    return out;
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
    }
    look.overdue = look.due.isValid() && look.due < today;
    return look;
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
    const QList<Idea> ideas = ideasFor(gaps, snapshot, today);
    const Chosen chosen = choose(choiceOf(ideas, gaps, hours, budget), timeLimitMs, cancel);
    NextAdvice advice;
    advice.proved = chosen.proved;
    for (const qsizetype i : chosen.items) {
        const Pick pick = pickOf(ideas[i], gaps);
        advice.hours += pick.hours;
        advice.cost.cents += pick.cost.value_or(Cents{}).cents;
        advice.picks.append(pick);
    }
    const QList<Gap> left = openGaps(planned(snapshot, advice.picks, today), today);
    for (const Gap &gap : left)
        advice.open.append({gap.requirement, gap.rule, gap.label, gap.unit, gap.open, gap.due, gap.due.isValid() && gap.due < today});
    advice.lookFor = worthLookingFor(left, today);
    if (advice.picks.isEmpty() && advice.open.isEmpty())
        advice.whyNothing = whyNothing(snapshot, today);
    return advice;
}

} // namespace credence
