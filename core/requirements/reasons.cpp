#include "core/requirements/reasons.h"

#include "core/requirements/rule_words.h"

#include <vector>

namespace credence {

namespace {

/// Lines of one kind in the order of the facts.
struct Lines {
    QList<Contribution> lines;
    QList<qsizetype> at; ///< place in the facts

    bool comesAfter(const Lines &other, qsizetype mine, qsizetype others) const
    {
        return others < 0 || (mine >= 0 && at[mine] > other.at[others]);
    }
};

/// The lines of one figure: completed activities use up limits before planned ones.
class Lister
{
public:
    Lister(const FigurePlan &figure, const SourceId &source, std::map<Moment, qint64> earnedLess, std::map<Moment, qint64> allLess)
        : m_figure(figure), m_source(source), m_earnedLess(std::move(earnedLess)), m_allLess(std::move(allLess)), m_limits(figure),
          m_limited(figure.limited.value_or(0))
    {
    }

    void add(const Facts &facts, qsizetype at)
    {
        if (!concerns(m_figure, facts, true))
            return;
        const Piece piece = pieceOf(m_figure, m_source, facts);
        if (piece.reason == Reason::NotAsked)
            return;
        const bool planned = facts.standing == Earning::Planned;
        const qint64 amount = piece.counts() ? used(piece, facts) : 0;
        Lines &own = planned ? m_planned : m_completed;
        own.at.append(at);
        own.lines.append({facts.activity->id, amount > 0, planned, Credits{amount},
                          piece.counts() && amount < piece.amount ? limitedWords(amount) : words(piece.reason, facts)});
    }

    /// Newest first.
    QList<Contribution> taken()
    {
        QList<Contribution> out;
        qsizetype done = m_completed.lines.size() - 1;
        qsizetype planned = m_planned.lines.size() - 1;
        out.reserve(done + planned + 2);
        while (done >= 0 || planned >= 0)
            out.append(std::move(m_completed.comesAfter(m_planned, done, planned) ? m_completed.lines[done--] : m_planned.lines[planned--]));
        return out;
    }

private:
    qint64 used(const Piece &piece, const Facts &facts)
    {
        qint64 amount = piece.amount;
        const auto &less = facts.standing == Earning::Planned ? m_allLess : m_earnedLess;
        if (!less.empty()) {
            const auto found = less.find(momentOf(facts));
            amount -= found == less.end() ? 0 : found->second;
        }
        if (piece.limited) {
            amount = qMin(amount, m_limited);
            m_limited -= amount;
        }
        return m_limits.allow(piece, amount, facts.day, facts.firstDay, facts.lastDay);
    }

    QString words(Reason reason, const Facts &facts)
    {
        const bool planned = facts.standing == Earning::Planned;
        if (reason == Reason::OverruledIn || reason == Reason::OverruledOut)
            return reasonWords(reason, m_figure, planned, overruleOf(m_figure.rule, m_source, *facts.activity));
        QString &kept = m_words[static_cast<size_t>(reason)][planned ? 1 : 0];
        if (kept.isNull())
            kept = reasonWords(reason, m_figure, planned, nullptr);
        return kept;
    }

    const FigurePlan &m_figure;
    const SourceId &m_source;
    std::map<Moment, qint64> m_earnedLess, m_allLess;
    RunningLimits m_limits;
    qint64 m_limited;
    Lines m_completed, m_planned;
    std::array<std::array<QString, 2>, 10> m_words;
};

struct Target {
    Lister lister;
    Figures *figures;
};

void addTargets(std::vector<Target> &targets, const ToList &one)
{
    const SourcePlan &plan = *one.plan;
    const OptionPlan &way = plan.options[one.option];
    const OptionSums &own = one.sums->options[one.option];
    const SourceId &id = plan.source->id;
    const bool entangled = plan.entangled;
    if (plan.from->total)
        targets.push_back({Lister(way.total, id, entangled ? leftOut(plan, way, own, Set::Earned) : std::map<Moment, qint64>(),
                                  entangled ? leftOut(plan, way, own, Set::All) : std::map<Moment, qint64>()),
                           &one.standing->total});
    for (qsizetype i = 0; i < way.rules.size(); ++i) {
        if (!way.rules[i].computed)
            continue;
        targets.push_back({Lister(way.rules[i], id, entangled ? takenFrom(plan, way, own, i, Set::Earned) : std::map<Moment, qint64>(),
                                  entangled ? takenFrom(plan, way, own, i, Set::All) : std::map<Moment, qint64>()),
                           &one.standing->rules[i].figures});
    }
}

} // namespace

void addActivities(const QList<ToList> &all, const QList<Facts> &facts)
{
    std::vector<Target> targets;
    for (const ToList &one : all)
        addTargets(targets, one);
    for (const bool planned : {false, true}) {
        for (qsizetype i = 0; i < facts.size(); ++i) {
            if (facts[i].standing == Earning::Nothing || (facts[i].standing == Earning::Planned) != planned)
                continue;
            for (Target &target : targets)
                target.lister.add(facts[i], i);
        }
    }
    for (Target &target : targets)
        target.figures->activities = target.lister.taken();
}

} // namespace credence
