#include "core/requirements/reasons.h"

#include "core/requirements/rule_words.h"

#include <algorithm>

namespace credence {

namespace {

struct Listed {
    qsizetype at = 0; ///< place in the facts
    Contribution contribution;
};

/// The lines of one figure: completed activities use up limits before planned ones.
class Lister
{
public:
    Lister(const FigurePlan &figure, const SourceId &source, const std::map<Moment, qint64> &earnedLess, const std::map<Moment, qint64> &allLess)
        : m_figure(figure), m_source(source), m_earnedLess(earnedLess), m_allLess(allLess), m_limits(figure), m_limited(figure.limited.value_or(0))
    {
    }

    QList<Contribution> list(const QList<Facts> &facts)
    {
        QList<qsizetype> planned;
        for (qsizetype i = 0; i < facts.size(); ++i) {
            if (facts[i].standing == Earning::Planned)
                planned.append(i);
            else if (facts[i].standing != Earning::Nothing)
                add(facts[i], i);
        }
        const qsizetype completed = m_lines.size();
        for (const qsizetype i : planned)
            add(facts[i], i);
        const auto later = [](const Listed &a, const Listed &b) { return a.at < b.at; };
        std::inplace_merge(m_lines.begin(), m_lines.begin() + completed, m_lines.end(), later);
        QList<Contribution> out;
        out.reserve(m_lines.size());
        for (auto line = m_lines.rbegin(); line != m_lines.rend(); ++line)
            out.append(std::move(line->contribution));
        return out;
    }

private:
    void add(const Facts &facts, qsizetype at)
    {
        const Piece piece = pieceOf(m_figure, m_source, facts);
        if (piece.reason == Reason::NotAsked)
            return;
        Contribution line;
        line.activity = facts.activity->id;
        line.planned = facts.standing == Earning::Planned;
        const qint64 amount = piece.counts() ? used(piece, facts) : 0;
        line.amount = Credits{amount};
        line.counts = amount > 0;
        line.why = piece.counts() && amount < piece.amount ? limitedWords(amount) : words(piece.reason, facts);
        m_lines.append({at, std::move(line)});
    }

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
    const std::map<Moment, qint64> &m_earnedLess;
    const std::map<Moment, qint64> &m_allLess;
    RunningLimits m_limits;
    qint64 m_limited;
    QList<Listed> m_lines;
    std::array<std::array<QString, 2>, 10> m_words;
};

} // namespace

void addActivities(Standing &standing, const SourcePlan &plan, const SourceSums &sums, qsizetype option, const QList<Facts> &facts)
{
    const OptionPlan &way = plan.options[option];
    const OptionSums &own = sums.options[option];
    const SourceId &id = plan.source->id;
    if (plan.from->total) {
        const auto earnedLess = plan.entangled ? leftOut(plan, way, own, Set::Earned) : std::map<Moment, qint64>();
        const auto allLess = plan.entangled ? leftOut(plan, way, own, Set::All) : std::map<Moment, qint64>();
        standing.total.activities = Lister(way.total, id, earnedLess, allLess).list(facts);
    }
    for (qsizetype i = 0; i < way.rules.size(); ++i) {
        if (!way.rules[i].computed)
            continue;
        const auto earnedLess = plan.entangled ? takenFrom(plan, way, own, i, Set::Earned) : std::map<Moment, qint64>();
        const auto allLess = plan.entangled ? takenFrom(plan, way, own, i, Set::All) : std::map<Moment, qint64>();
        standing.rules[i].figures.activities = Lister(way.rules[i], id, earnedLess, allLess).list(facts);
    }
}

} // namespace credence
