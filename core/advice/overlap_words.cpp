#include "core/advice/overlap.h"

#include "core/catalogue/template_words.h"

#include <algorithm>

namespace credence {

namespace {

struct Place {
    qsizetype row = -1, goal = -1;
};

const Figures *figuresOf(const OverlapRow &row, const QList<Standing> &standings)
{
    for (const Standing &standing : standings) {
        if (standing.source != row.source)
            continue;
        if (row.rule == QLatin1String("total"))
            return &standing.total;
        for (const RuleStanding &rule : standing.rules) {
            if (rule.rule == row.rule)
                return &rule.figures;
        }
    }
    return nullptr;
}

/// Long goals by their beginning: the column has them whole.
QString goalName(const Overlap &overlap, qsizetype goal)
{
    constexpr qsizetype most = 40;
    const QString text = overlap.goals[goal]->text;
    return text.size() <= most ? text : text.left(text.lastIndexOf(QLatin1Char(' '), most)) + QStringLiteral("…");
}

QString nameOf(const OverlapRow &row, const QList<Standing> &standings)
{
    for (const Standing &standing : standings) {
        if (standing.source != row.source)
            continue;
        for (const RuleStanding &rule : standing.rules) {
            if (rule.rule == row.rule)
                return QStringLiteral("%1 (%2)").arg(rule.label, standing.shortName);
        }
        return QStringLiteral("the total of %1").arg(standing.shortName);
    }
    return row.rule;
}

template <class Better> Place best(const Overlap &overlap, bool empty, Better better)
{
    Place found;
    for (qsizetype r = 0; r < overlap.rows.size(); ++r) {
        for (qsizetype g = 0; g < overlap.goals.size(); ++g) {
            const bool isEmpty = overlap.rows[r].cells[g].activities.isEmpty();
            if (isEmpty == empty && (found.row < 0 || better(Place{r, g}, found)))
                found = {r, g};
        }
    }
    return found;
}

qsizetype emptyPlaces(const Overlap &overlap)
{
    qsizetype empty = 0;
    for (const OverlapRow &row : overlap.rows)
        empty += std::count_if(row.cells.begin(), row.cells.end(), [](const OverlapCell &cell) { return cell.activities.isEmpty(); });
    return empty;
}

QString strongest(const Overlap &overlap, const QList<Standing> &standings)
{
    const Place place = best(overlap, false, [&](Place a, Place b) { return overlap.rows[a.row].cells[a.goal].credits > overlap.rows[b.row].cells[b.goal].credits; });
    if (place.row < 0)
        return QStringLiteral("Nothing serves a requirement and a goal at once yet.");
    const OverlapRow &row = overlap.rows[place.row];
    const Credits credits = row.cells[place.goal].credits;
    return QStringLiteral("Most double duty: %1 %2 of %3 also serve “%4”.").arg(credits.text(), unitWord(row.unit, credits), nameOf(row, standings), goalName(overlap, place.goal));
}

/// Where one more activity does most: the worst state first, then the soonest due.
QString emptiest(const Overlap &overlap, const QList<Standing> &standings)
{
    const qsizetype empty = emptyPlaces(overlap);
    if (empty == 0)
        return QStringLiteral("Every requirement serves every goal.");
    const auto rank = [&](qsizetype r) {
        const Figures *f = figuresOf(overlap.rows[r], standings);
        return std::pair(f ? static_cast<int>(f->state) : 99, f && f->due.isValid() ? f->due : QDate(9999, 1, 1));
    };
    const Place place = best(overlap, true, [&](Place a, Place b) { return rank(a.row) < rank(b.row); });
    const QString places = empty == 1 ? QStringLiteral("One place is empty") : QStringLiteral("%1 places are empty").arg(empty);
    return QStringLiteral("%1. One activity for %2 that serves “%3” helps first.").arg(places, nameOf(overlap.rows[place.row], standings), goalName(overlap, place.goal));
}

} // namespace

QStringList overlapWords(const Overlap &overlap, const QList<Standing> &standings)
{
    if (overlap.rows.isEmpty())
        return {};
    const bool ahead = std::any_of(overlap.rows.begin(), overlap.rows.end(), [](const OverlapRow &row) {
        return std::any_of(row.cells.begin(), row.cells.end(), [](const OverlapCell &cell) { return cell.planned > Credits{}; });
    });
    QStringList words{strongest(overlap, standings), emptiest(overlap, standings)};
    if (ahead)
        words << QStringLiteral("In brackets: planned.");
    return words;
}

} // namespace credence
