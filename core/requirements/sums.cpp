#include "core/requirements/sums.h"

namespace credence {

namespace {

bool isIn(Earning standing, Set set)
{
    if (standing == Earning::Nothing)
        return false;
    return set == Set::All || standing == Earning::Proven || (set == Set::Earned && standing == Earning::Completed);
}

int yearOf(qint64 day) { return day == noDay ? 0 : QDate::fromJulianDay(day).year(); }

void noteRenewal(FigureSums &sums, const Facts &facts, int sign)
{
    if (sign > 0)
        sums.mayRenew.insert_or_assign(momentOf(facts), facts.activity->title);
    else
        sums.mayRenew.erase(momentOf(facts));
}

void addTo(FigureSums &sums, const FigurePlan &figure, const Facts &facts, const Piece &piece, int sign)
{
    if (piece.reason == Reason::MayRenew && facts.standing != Earning::Planned)
        noteRenewal(sums, facts, sign);
    if (!piece.counts())
        return;
    sums.count.add(facts.standing, sign);
    qint64 capped = 0;
    if (figure.caps.size() == 1) {
        for (const Part &part : piece.parts)
            capped += part.caps != 0 ? part.hundredths : 0;
    }
    sums.capped.add(facts.standing, sign * capped);
    (piece.limited ? sums.limited : sums.plain).add(facts.standing, sign * (piece.amount - capped));
    if (piece.onSubTopic)
        sums.onSubTopic.add(facts.standing, sign * piece.amount);
    if (figure.card && facts.day != noDay)
        sums.days[facts.day].add(facts.standing, sign);
    if (figure.maxPerYear)
        sums.years[yearOf(facts.day)].add(facts.standing, sign * piece.amount);
}

bool takes(const SourcePlan &plan, qsizetype rule)
{
    const Rule &r = plan.from->rules[rule];
    return !r.notSharedWith.isEmpty() && isComputed(r) && plan.ruleDuties[rule].kind == Duty::Due;
}

/// A row is kept for activities of rules that take or leave out, and of totals with limits that need them one by one.
bool needsRow(const SourcePlan &plan, const OptionPlan &option, qsizetype rule)
{
    return rule < 0 ? option.total.isOrdered() : leavesOut(plan, rule) || takes(plan, rule);
}

void keepRow(OptionSums &sums, const SourcePlan &plan, const OptionPlan &option, const Facts &facts, int sign)
{
    if (sign < 0) {
        sums.rows.erase(momentOf(facts));
        return;
    }
    Row row{facts.standing, facts.day, facts.firstDay, facts.lastDay, {}};
    row.pieces.append(plan.from->total ? pieceOf(option.total, plan.source->id, facts) : Piece());
    for (const FigurePlan &rule : option.rules)
        row.pieces.append(rule.computed ? pieceOf(rule, plan.source->id, facts) : Piece());
    putAt(sums.rows, momentOf(facts), std::move(row));
}

/// False: no figure is open to it.
bool countOption(OptionSums &sums, const SourcePlan &plan, const OptionPlan &option, const Facts &facts, int sign)
{
    if (!facts.overruled && !option.reach.lets(facts))
        return false;
    bool open = facts.overruled;
    bool row = false;
    for (qsizetype i = plan.from->total ? -1 : 0; i < option.rules.size(); ++i) {
        if (!facts.overruled && !option.gates[static_cast<size_t>(i + 1)].lets(facts))
            continue;
        const FigurePlan &figure = i < 0 ? option.total : option.rules.at(i);
        if (!figure.computed)
            continue;
        open = true;
        const Piece piece = pieceOf(figure, plan.source->id, facts);
        addTo(i < 0 ? sums.total : sums.rules[i], figure, facts, piece, sign);
        row = row || (plan.entangled && piece.counts() && needsRow(plan, option, i));
    }
    if (row)
        keepRow(sums, plan, option, facts, sign);
    return open;
}

qint64 capped(const FigurePlan &figure, qint64 hundredths) { return figure.caps.isEmpty() ? hundredths : qMin(hundredths, figure.caps.first().hundredths); }

/// What of `row` is left out of the total beyond what already is: hours up to `need`, or a whole course.
qint64 outOf(const Row &row, qsizetype rule, bool course, qint64 need, qint64 already)
{
    const qint64 inTotal = row.pieces.first().counts() ? row.pieces.first().amount : 0;
    const qint64 wanted = course ? inTotal : qMin(need, row.pieces[rule + 1].amount);
    return qMin(wanted, inTotal - already);
}

/// A course is taken whole, hours as far as they are needed.
void takeFrom(std::map<Moment, qint64> &taken, const Rows &rows, qsizetype taker, bool course, qsizetype other, qint64 need, Set set)
{
    for (const bool shared : {false, true}) {
        for (const auto &[moment, row] : rows) {
            if (need <= 0)
                return;
            const Piece &mine = row.pieces[taker + 1];
            const Piece &others = row.pieces[other + 1];
            if (!isIn(row.standing, set) || !mine.counts() || others.counts() != shared)
                continue;
            const qint64 take = qMin(need, mine.amount);
            need -= take;
            if (shared)
                taken[moment] = qMin(others.amount, taken[moment] + (course ? others.amount : take));
        }
    }
}

/// All limits over the rows, earlier first; `without`: hundredths left out.
qint64 orderedTotal(const FigurePlan &figure, const Rows &rows, const std::map<Moment, qint64> &without, Set set)
{
    RunningLimits limits(figure);
    qint64 sum = 0;
    for (const auto &[moment, row] : rows) {
        const Piece &piece = row.pieces.first();
        if (!isIn(row.standing, set) || !piece.counts())
            continue;
        const auto less = without.find(moment);
        const qint64 amount = piece.amount - (less == without.end() ? 0 : less->second);
        sum += limits.allow(piece, amount, row.day, row.firstDay, row.lastDay);
    }
    return sum;
}

/// After all limits, with nothing left out.
qint64 wholeTotal(const FigurePlan &figure, const FigureSums &total, const Rows &rows, Set set)
{
    if (figure.isOrdered())
        return orderedTotal(figure, rows, {}, set);
    if (!figure.maxPerYear)
        return total.plain.of(set) + capped(figure, total.capped.of(set));
    qint64 sum = 0;
    for (const auto &[year, credit] : total.years)
        sum += qMin(credit.of(set), *figure.maxPerYear);
    return sum;
}

} // namespace

bool isBefore(const Facts &a, const Facts &b)
{
    if (a.day != b.day)
        return b.day == noDay || (a.day != noDay && a.day < b.day);
    if (a.activity->ref.isEmpty() && b.activity->ref.isEmpty())
        return a.activity->id < b.activity->id;
    return a.activity->ref != b.activity->ref ? a.activity->ref < b.activity->ref : a.activity->id < b.activity->id;
}

Moment momentOf(const Facts &facts) { return {facts.day == noDay ? std::numeric_limits<qint64>::max() : facts.day, facts.activity->ref, facts.activity->id.text}; }

SourceSums emptySums(const SourcePlan &plan)
{
    SourceSums sums;
    for (const OptionPlan &option : plan.options) {
        OptionSums empty;
        empty.rules.resize(option.rules.size());
        sums.options.append(empty);
    }
    for (const SourcePlan &past : plan.past) {
        sums.past.append(OptionSums());
        sums.past.last().rules.resize(past.from->rules.size());
    }
    return sums;
}

bool count(SourceSums &sums, const SourcePlan &plan, const Facts &facts, int sign)
{
    if (facts.standing == Earning::Nothing)
        return false;
    bool open = false;
    for (qsizetype i = 0; i < plan.options.size(); ++i)
        open = countOption(sums.options[i], plan, plan.options.at(i), facts, sign) || open;
    for (size_t i = 0; i < plan.past.size(); ++i) {
        const SourcePlan &past = plan.past[i];
        if (past.entangled || facts.overruled || past.options.first().gates.front().lets(facts)) // its rules matter for what they take from its total only
            open = countOption(sums.past[static_cast<qsizetype>(i)], past, past.options.first(), facts, sign) || open;
    }
    return open;
}

void complete(OptionSums &sums, const SourcePlan &plan, const OptionPlan &option, qsizetype rule, const Facts &facts)
{
    const FigurePlan &figure = rule < 0 ? option.total : option.rules[rule];
    if (!concerns(figure, facts))
        return;
    const Piece piece = pieceOf(figure, plan.source->id, facts);
    FigureSums &own = rule < 0 ? sums.total : sums.rules[rule];
    addTo(own, figure, facts, piece, -1);
    Facts done = facts;
    done.standing = Earning::Completed;
    addTo(own, figure, done, piece, 1);
    const auto row = sums.rows.find(momentOf(facts));
    if (row != sums.rows.end())
        row->second.standing = Earning::Completed;
}

std::map<Moment, qint64> leftOut(const SourcePlan &plan, const OptionPlan &option, const OptionSums &sums, Set set, Takers *by)
{
    std::map<Moment, qint64> out;
    for (qsizetype i = 0; i < option.rules.size(); ++i) {
        if (!leavesOut(plan, i))
            continue;
        qint64 need = option.needed[i].value_or(0);
        for (const auto &[moment, row] : sums.rows) {
            if (need <= 0)
                break;
            if (!isIn(row.standing, set) || !row.pieces[i + 1].counts())
                continue;
            const qint64 more = outOf(row, i, option.rules[i].course, need, out[moment]);
            out[moment] += more;
            if (by && more > 0)
                (*by)[moment] = i;
            need -= row.pieces[i + 1].amount;
        }
    }
    return out;
}

std::map<Moment, qint64> takenFrom(const SourcePlan &plan, const OptionPlan &option, const OptionSums &sums, qsizetype i, Set set, Takers *by)
{
    std::map<Moment, qint64> taken;
    for (qsizetype taker = 0; taker < option.rules.size(); ++taker) {
        if (taker == i || !takes(plan, taker) || !plan.from->rules[taker].notSharedWith.contains(option.rules[i].rule))
            continue;
        const std::map<Moment, qint64> before = by ? taken : std::map<Moment, qint64>();
        takeFrom(taken, sums.rows, taker, option.rules[taker].course, i, option.needed[taker].value_or(0), set);
        for (const auto &[moment, amount] : by ? taken : std::map<Moment, qint64>()) {
            const auto was = before.find(moment);
            if (was == before.end() || was->second < amount)
                (*by)[moment] = taker;
        }
    }
    return taken;
}

RunningLimits::RunningLimits(const FigurePlan &figure) : m_figure(figure)
{
    for (const Cap &cap : figure.caps)
        m_room.append(cap.hundredths);
}

qint64 RunningLimits::allow(const Piece &piece, qint64 amount, qint64 day, qint64 firstDay, qint64 lastDay)
{
    m_cut = {};
    const auto keep = [this, &amount](qint64 fits, Cut cut) {
        if (fits < amount)
            m_cut = cut;
        amount = fits;
    };
    if (m_figure.maxPerDay && day != noDay)
        keep(withinDays(amount, firstDay, lastDay), {Cut::Day, -1});
    if (m_figure.maxPerYear && day != noDay)
        keep(withinYear(amount, day), {Cut::Year, -1});
    return m_room.isEmpty() ? amount : withinCaps(piece, amount);
}

/// The amount is spread evenly over the days the activity was held on.
qint64 RunningLimits::withinDays(qint64 amount, qint64 firstDay, qint64 lastDay)
{
    const qint64 days = lastDay - firstDay + 1;
    qint64 allowed = 0;
    for (qint64 i = 0; i < days; ++i) {
        qint64 &used = m_days[firstDay + i];
        const qint64 part = qMin(amount / days + (i < amount % days ? 1 : 0), *m_figure.maxPerDay - used);
        used += part;
        allowed += part;
    }
    return allowed;
}

qint64 RunningLimits::withinYear(qint64 amount, qint64 day)
{
    qint64 &used = m_years[yearOf(day)];
    const qint64 allowed = qMin(amount, *m_figure.maxPerYear - used);
    used += allowed;
    return allowed;
}

/// Credit without a cap first, then under the caps as far as they go.
qint64 RunningLimits::withinCaps(const Piece &piece, qint64 amount)
{
    qint64 allowed = 0;
    for (const bool isCapped : {false, true}) {
        for (const Part &part : piece.parts) {
            if ((part.caps != 0) != isCapped)
                continue;
            qint64 now = qMin(amount, part.hundredths);
            amount -= now;
            for (qsizetype i = 0; i < m_room.size(); ++i) {
                if (((part.caps >> i) & 1) == 0 || m_room[i] >= now)
                    continue;
                now = m_room[i];
                m_cut = {Cut::Capped, static_cast<qint8>(i)};
            }
            for (qsizetype i = 0; i < m_room.size(); ++i)
                m_room[i] -= ((part.caps >> i) & 1) != 0 ? now : 0;
            allowed += now;
        }
    }
    return allowed;
}

qint64 totalOf(const SourcePlan &plan, const OptionPlan &option, const OptionSums &sums, Set set)
{
    const auto without = plan.entangled ? leftOut(plan, option, sums, set) : std::map<Moment, qint64>();
    if (without.empty())
        return wholeTotal(option.total, sums.total, sums.rows, set);
    if (option.total.isOrdered())
        return orderedTotal(option.total, sums.rows, without, set);
    FigureSums left = sums.total;
    for (const auto &[moment, hundredths] : without) {
        const Row &row = sums.rows.at(moment);
        qint64 ofCapped = 0; // hours on top are those first that a cap would cut anyway
        for (const Part &part : row.pieces.first().parts)
            ofCapped += part.caps != 0 ? part.hundredths : 0;
        ofCapped = qMin(ofCapped, hundredths);
        left.capped.add(row.standing, -ofCapped);
        left.plain.add(row.standing, ofCapped - hundredths);
        if (option.total.maxPerYear)
            left.years[yearOf(row.day)].add(row.standing, -hundredths);
    }
    return wholeTotal(option.total, left, {}, set);
}

qint64 pastTotalOf(const SourcePlan &past, const OptionSums &sums, Set set) { return totalOf(past, past.options.first(), sums, set); }

qint64 ruleOf(const SourcePlan &plan, const OptionPlan &option, const OptionSums &sums, qsizetype i, Set set)
{
    const FigurePlan &figure = option.rules[i];
    const FigureSums &own = sums.rules[i];
    qint64 sum = own.plain.of(set) + (figure.limited ? qMin(own.limited.of(set), *figure.limited) : own.limited.of(set));
    if (plan.entangled) {
        for (const auto &[moment, hundredths] : takenFrom(plan, option, sums, i, set))
            sum -= hundredths;
    }
    return qMax<qint64>(0, sum);
}

} // namespace credence
