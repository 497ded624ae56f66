#include "core/advice/best_set.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>

namespace credence {

namespace {

constexpr int programMs = 2000;   ///< of each of the program's three searches
constexpr int searchMs = 2500;    ///< of the search with the engine
constexpr qsizetype fewEnough = 12; ///< so many candidates have 4096 sets
constexpr double tolerance = 1e-6;

/// How good a set is; less open goes first, then fewer, then worth more.
struct Score {
    double open = 0;
    qsizetype count = 0;
    double value = 0;

    bool isBetterThan(const Score &other) const
    {
        if (std::abs(open - other.open) > tolerance)
            return open < other.open;
        return count != other.count ? count < other.count : value > other.value + tolerance;
    }
};

Selection modelOf(const QList<Candidate> &candidates, const QList<Gap> &gaps, const SetLimits &limits, QDate today)
{
    Selection choice;
    for (const Gap &gap : gaps) {
        choice.gaps.append(gap.open.hundredths);
        choice.weights.append(weightOf(gap));
    }
    for (const Candidate &one : candidates) {
        QList<qint64> row;
        for (const Gap &gap : gaps)
            row.append(qMin(gap.open, brings(gap, *one.activity, today)).hundredths);
        choice.brings.append(row);
        choice.hours.append(one.hours.hundredths);
        choice.costs.append(one.activity->cost.value_or(Cents{}).cents);
        choice.values.append(one.value);
    }
    if (limits.hours)
        choice.hourLimit = limits.hours->hundredths;
    if (limits.budget)
        choice.costLimit = limits.budget->cents;
    return choice;
}

/// Asks the engine, set after set.
class Trial
{
public:
    Trial(const QList<Candidate> &candidates, const QList<Gap> &gaps, Outlook &outlook, const Selection &model, const std::atomic_bool *cancel)
        : m_candidates(candidates), m_gaps(gaps), m_outlook(outlook), m_model(model), m_cancel(cancel)
    {
        m_timer.start();
        m_best = scoreOf({});
    }

    /// Keeps `items` when they fit the limits and are better than the best so far.
    bool offer(const QList<qsizetype> &items)
    {
        if (!fits(items))
            return false;
        const Score score = scoreOf(items);
        if (!score.isBetterThan(m_best))
            return false;
        m_best = score;
        m_items = items;
        return true;
    }

    bool isOver() const { return m_timer.hasExpired(searchMs) || (m_cancel && m_cancel->load()); }
    const Score &best() const { return m_best; }
    const QList<qsizetype> &items() const { return m_items; }

    /// What the program promises of `items`.
    double promised(const QList<qsizetype> &items) const
    {
        double open = 0;
        for (qsizetype g = 0; g < m_gaps.size(); ++g) {
            qint64 brought = 0;
            for (const qsizetype i : items)
                brought += m_model.brings[i][g];
            open += m_model.weights[g] * static_cast<double>(qMax<qint64>(0, m_model.gaps[g] - brought)) / static_cast<double>(m_model.gaps[g]);
        }
        return open;
    }

    /// Every set within the limits, the small ones first, until none can be better than the best; false when time ran out.
    bool tryAll(double leastOpen)
    {
        for (qsizetype size = 1; size <= m_candidates.size(); ++size) {
            if (m_best.open <= leastOpen + tolerance && m_best.count < size)
                return true;
            QList<qsizetype> items;
            if (!trySize(items, 0, size))
                return false;
        }
        return true;
    }

    /// Adds, drops and exchanges single candidates as long as that is better.
    void exchange()
    {
        while (!isOver() && improve()) { }
    }

private:
    Score scoreOf(const QList<qsizetype> &items)
    {
        Score score{0, items.size(), 0};
        for (const qsizetype i : items) {
            m_outlook.take(m_candidates[i].activity);
            score.value += m_candidates[i].value - 1e-4 * static_cast<double>(i);
        }
        score.open = shareOpen(m_gaps, m_outlook.gaps());
        for (const qsizetype i : items)
            m_outlook.giveBack(m_candidates[i].activity);
        return score;
    }

    bool fits(const QList<qsizetype> &items) const
    {
        qint64 hours = 0, cost = 0;
        for (const qsizetype i : items) {
            hours += m_model.hours[i];
            cost += m_model.costs[i];
        }
        return (!m_model.hourLimit || hours <= *m_model.hourLimit) && (!m_model.costLimit || cost <= *m_model.costLimit);
    }

    bool trySize(QList<qsizetype> &items, qsizetype from, qsizetype size)
    {
        if (items.size() == size) {
            offer(items);
            return !isOver();
        }
        for (qsizetype i = from; i <= m_candidates.size() - (size - items.size()); ++i) {
            items.append(i);
            const bool goOn = !fits(items) || trySize(items, i + 1, size);
            items.removeLast();
            if (!goOn)
                return false;
        }
        return true;
    }

    bool improve()
    {
        for (qsizetype i = 0; i < m_candidates.size() && !isOver(); ++i) {
            QList<qsizetype> other = m_items;
            if (!other.removeOne(i))
                other.insert(std::lower_bound(other.begin(), other.end(), i), i);
            if (offer(other))
                return true;
        }
        const QList<qsizetype> base = m_items;
        for (const qsizetype out : base) {
            for (qsizetype in = 0; in < m_candidates.size() && !isOver(); ++in) {
                if (base.contains(in))
                    continue;
                QList<qsizetype> other = base;
                other.removeOne(out);
                other.insert(std::lower_bound(other.begin(), other.end(), in), in);
                if (offer(other))
                    return true;
            }
        }
        return false;
    }

    const QList<Candidate> &m_candidates;
    const QList<Gap> &m_gaps;
    Outlook &m_outlook;
    const Selection &m_model;
    const std::atomic_bool *m_cancel;
    QElapsedTimer m_timer;
    Score m_best;
    QList<qsizetype> m_items;
};

/// What stays open whatever is taken: gaps to which no candidate brings anything, in requirements where nothing else can close them.
double surelyOpen(const QList<Candidate> &candidates, const QList<Gap> &gaps, const Outlook &outlook)
{
    double open = 0;
    for (const Gap &gap : gaps) {
        const bool touched = std::any_of(candidates.begin(), candidates.end(), [&](const Candidate &one) { return outlook.mayServe({gap}, *one.activity); });
        open += touched ? 0 : weightOf(gap);
    }
    return open;
}

} // namespace

double weightOf(const Gap &gap)
{
    switch (gap.state) {
    case State::Overdue: return 8;
    case State::Behind: return 4;
    case State::OnPace: return 2;
    default: return 1;
    }
}

double shareOpen(const QList<Gap> &before, const QList<Gap> &after)
{
    double open = 0;
    for (const Gap &gap : after) {
        const Gap *was = nullptr;
        for (const Gap &one : before) {
            const bool samePlace = one.source == gap.source && one.group == gap.group && one.onSubTopic == gap.onSubTopic;
            if (samePlace && (!was || one.rule == gap.rule))
                was = &one;
        }
        const Credits whole = was && was->rule == gap.rule ? was->open : gap.whole;
        const double share = whole > Credits{} ? static_cast<double>(gap.open.hundredths) / static_cast<double>(whole.hundredths) : 1;
        open += weightOf(was ? *was : gap) * qMin(1.0, share);
    }
    return open;
}

Chosen bestSet(const QList<Candidate> &candidates, const QList<Gap> &gaps, Outlook &outlook, const SetLimits &limits, const std::atomic_bool *cancel)
{
    if (candidates.isEmpty() || gaps.isEmpty())
        return {{}, true};
    const Selection model = modelOf(candidates, gaps, limits, outlook.today());
    const Chosen first = choose(model, programMs, cancel);
    Trial trial(candidates, gaps, outlook, model, cancel);
    trial.offer(first.items);
    const bool agrees = trial.items() == first.items && trial.best().open <= trial.promised(first.items) + tolerance;
    const bool plain = std::all_of(gaps.begin(), gaps.end(), [&](const Gap &gap) { return outlook.isPlain(gap.source); });
    if (first.proved && agrees && plain)
        return first;
    if (candidates.size() <= fewEnough) {
        const bool proved = trial.tryAll(surelyOpen(candidates, gaps, outlook));
        return {trial.items(), proved};
    }
    trial.exchange();
    return {trial.items(), false};
}

} // namespace credence
