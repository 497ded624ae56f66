#include "core/requirements/reasons.h"

#include "core/requirements/card.h"
#include "core/requirements/rule_words.h"

#include <span>
#include <vector>

namespace credence {

namespace {

/// So many facts stay in the processor's cache while every figure looks at them.
constexpr qsizetype block = 256;

/// One line to be, small: there are as many as figures times activities.
struct Line {
    qsizetype at = 0; ///< place in the facts
    qint64 amount = 0;
    Reason reason = Reason::NotAsked;
    Loss loss; ///< a limit took some or all of it
};

/// What other rules take from each activity, and which rule it was last.
struct Less {
    std::map<Moment, qint64> hundredths;
    Takers by;
};

/// The lines of one figure: completed activities use up limits before planned ones.
class Lister
{
public:
    Lister(const FigurePlan &figure, const SourcePlan &plan, Less earned, Less all)
        : m_figure(figure), m_gate(listedGate(figure)), m_plan(plan), m_source(plan.source->id), m_today(plan.today.toJulianDay()), m_earnedLess(std::move(earned)), m_allLess(std::move(all)), m_limits(figure),
          m_limited(figure.limited.value_or(0))
    {
    }

    /// Of a card: those courses count that its figures stand on.
    void ofCard(const SourcePlan &plan, const FigureSums &courses, const Figures &figures)
    {
        m_card = &plan;
        m_term = cardTerm(plan, courses);
        m_figures = &figures;
    }

    void add(const Facts &facts, qsizetype at)
    {
        if (!facts.overruled && !m_gate.lets(facts))
            return;
        const Piece piece = pieceOf(m_figure, m_source, facts);
        if (piece.reason == Reason::NotAsked)
            return;
        Line line{at, 0, piece.reason, {}};
        if (piece.counts())
            line.amount = used(piece, facts, line.loss);
        (facts.standing == Earning::Planned ? m_planned : m_completed).push_back(line);
    }

    /// Appends the lines of all facts at `from` and behind that have not been written yet, newest first.
    void write(QList<Contribution> &out, const QList<Facts> &facts, qsizetype from)
    {
        if (out.isEmpty())
            out.reserve(static_cast<qsizetype>(m_completed.size() + m_planned.size()));
        while (placeOf(m_completed) >= from || placeOf(m_planned) >= from) {
            const bool isDone = placeOf(m_completed) > placeOf(m_planned);
            std::vector<Line> &own = isDone ? m_completed : m_planned;
            const Line line = own.back();
            own.pop_back();
            const Facts &one = facts.at(line.at);
            out.append({one.activity->id, line.amount > 0, !isDone || (m_card && one.day != noDay && one.day > m_today), Credits{line.amount}, dated(one, line.loss.kind != Loss::None ? lost(line, one) : words(line.reason, one)), line.reason == Reason::NotMarked});
        }
    }

private:
    static qsizetype placeOf(const std::vector<Line> &lines) { return lines.empty() ? -1 : lines.back().at; }

    /// What is left of the piece after all limits; `loss`: where most of the rest went.
    qint64 used(const Piece &piece, const Facts &facts, Loss &loss)
    {
        if (m_card)
            return countsForCard(*m_card, m_term, *m_figures, facts.standing == Earning::Planned, facts.day) ? piece.amount : 0;
        qint64 amount = piece.amount;
        const auto lose = [&loss](qint64 hundredths, Loss::Kind kind, qsizetype by) {
            if (hundredths > loss.hundredths)
                loss = {kind, static_cast<qint16>(by), hundredths};
        };
        lose(piece.above, Loss::OneActivity, -1);
        const Less &less = facts.standing == Earning::Planned ? m_allLess : m_earnedLess;
        if (const auto found = less.hundredths.empty() ? less.hundredths.end() : less.hundredths.find(momentOf(facts)); found != less.hundredths.end()) {
            amount -= found->second;
            const auto by = less.by.find(found->first);
            lose(found->second, m_figure.rule == QLatin1String("total") ? Loss::OnTop : Loss::Taken, by == less.by.end() ? -1 : by->second);
        }
        if (piece.limited) {
            const qint64 fits = qMin(amount, m_limited);
            lose(amount - fits, Loss::SubTopic, -1);
            amount = fits;
            m_limited -= amount;
        }
        const qint64 allowed = m_limits.allow(piece, amount, facts.day, facts.firstDay, facts.lastDay);
        static constexpr std::array<Loss::Kind, 4> kinds{Loss::None, Loss::OneDay, Loss::OneYear, Loss::Cap};
        lose(amount - allowed, kinds[m_limits.cut().kind], m_limits.cut().cap);
        return allowed;
    }

    QString lost(const Line &line, const Facts &facts) const
    {
        const Piece piece = pieceOf(m_figure, m_source, facts);
        return lossWords(line.loss, piece.amount + piece.above, line.amount, m_figure, *m_plan.from);
    }

    /// Completed on a day that has not come: it counts by its day, and nobody should take that for granted.
    QString dated(const Facts &facts, const QString &words) const
    {
        const bool ahead = facts.standing != Earning::Planned && facts.day != noDay && facts.day > m_today;
        return ahead ? QStringLiteral("Dated in the future: check its day, or its status. ") + words : words;
    }

    QString words(Reason reason, const Facts &facts)
    {
        const bool planned = facts.standing == Earning::Planned;
        if (m_card && reason == Reason::Counts)
            return courseWords(*m_card, planned, facts.day, QDate::fromJulianDay(m_today));
        if (reason == Reason::OverruledIn || reason == Reason::OverruledOut)
            return reasonWords(reason, m_figure, planned, overruleOf(m_figure.rule, m_source, *facts.activity));
        QString &kept = m_words[static_cast<size_t>(reason)][planned ? 1 : 0];
        if (kept.isNull())
            kept = reasonWords(reason, m_figure, planned, nullptr);
        return kept;
    }

    const FigurePlan &m_figure;
    Gate m_gate;
    const SourcePlan &m_plan;
    const SourceId &m_source;
    qint64 m_today;
    const SourcePlan *m_card = nullptr;
    CardTerm m_term;
    const Figures *m_figures = nullptr;
    Less m_earnedLess, m_allLess;
    RunningLimits m_limits;
    qint64 m_limited;
    std::vector<Line> m_completed, m_planned;
    std::array<std::array<QString, 2>, static_cast<size_t>(Reason::MayRenew) + 1> m_words;
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
    const auto less = [&](qsizetype rule, Set set) {
        Less out;
        if (plan.entangled)
            out.hundredths = rule < 0 ? leftOut(plan, way, own, set, &out.by) : takenFrom(plan, way, own, rule, set, &out.by);
        return out;
    };
    if (plan.from->total)
        targets.push_back({Lister(way.total, plan, less(-1, Set::Earned), less(-1, Set::All)), &one.standing->total});
    for (qsizetype i = 0; i < way.rules.size(); ++i) {
        if (!way.rules[i].computed)
            continue;
        targets.push_back({Lister(way.rules[i], plan, less(i, Set::Earned), less(i, Set::All)), &one.standing->rules[i].figures});
        if (way.rules[i].card && plan.ruleDuties[i].kind == Duty::Due)
            targets.back().lister.ofCard(plan, own.rules[i], one.standing->rules[i].figures);
    }
}

/// Places of those that are done, or of those still planned, in order.
std::vector<qsizetype> placesOf(const QList<Facts> &facts, bool planned)
{
    std::vector<qsizetype> places;
    for (qsizetype i = 0; i < facts.size(); ++i) {
        const Earning standing = facts.at(i).standing;
        if (standing != Earning::Nothing && (standing == Earning::Planned) == planned)
            places.push_back(i);
    }
    return places;
}

void addBlock(std::vector<Target> &targets, const QList<Facts> &facts, std::span<const qsizetype> places)
{
    for (Target &target : targets) {
        for (const qsizetype at : places)
            target.lister.add(facts.at(at), at);
    }
}

} // namespace

void addActivities(const QList<ToList> &all, const QList<Facts> &facts)
{
    std::vector<Target> targets;
    for (const ToList &one : all)
        addTargets(targets, one);
    for (const bool planned : {false, true}) {
        const std::vector<qsizetype> places = placesOf(facts, planned);
        for (size_t from = 0; from < places.size(); from += block)
            addBlock(targets, facts, std::span(places).subspan(from, qMin<size_t>(block, places.size() - from)));
    }
    for (qsizetype from = (facts.size() - 1) / block * block; from >= 0; from -= block) {
        for (Target &target : targets)
            target.lister.write(target.figures->activities, facts, from);
    }
}

} // namespace credence
