#include "core/packets/weak_points.h"

#include "core/packets/evidence.h"

#include <algorithm>

namespace credence {

namespace {

QStringList withoutProof(const QList<Shared<Activity>> &activities, const Proofs &proofs)
{
    QStringList without;
    for (const Shared<Activity> &activity : activities) {
        if (!activity->credits.isEmpty() && !proofs.contains(activity->id))
            without << activity->id.text;
    }
    return without;
}

WeakPoint unprovenPoint(const QStringList &without, const QString &which)
{
    const QString text = without.size() == 1 ? QStringLiteral("1 %1activity has no certificate on file.") : QStringLiteral("%2 %1activities have no certificate on file.");
    return {without.size() == 1 ? text.arg(which) : text.arg(which).arg(without.size()), true, without};
}

void addRule(const QString &label, const Figures &figures, QList<WeakPoint> &points)
{
    if (figures.state == State::CheckByHand)
        points.append({QStringLiteral("%1: check by hand.").arg(label), false, {}});
    else if (figures.missing && figures.missing->hundredths > 0)
        points.append({QStringLiteral("%1: %2 short.").arg(label, figures.missing->text()), figures.state == State::Overdue, {}});
}

} // namespace

QList<WeakPoint> weakPoints(const Snapshot &snapshot, const QList<Standing> &standings, const PacketOptions &options)
{
    QList<WeakPoint> points;
    const Standing *standing = standingOf(standings, options.authority);
    const QStringList without = withoutProof(standing ? countedFor(snapshot, *standing) : completedIn(snapshot, options.period), proofsOf(snapshot));
    if (!without.isEmpty())
        points.append(unprovenPoint(without, standing ? QStringLiteral("counted ") : QString()));
    if (!standing)
        return points;
    if (standing->total.needed)
        addRule(QStringLiteral("Total"), standing->total, points);
    for (const RuleStanding &rule : standing->rules)
        addRule(rule.label, rule.figures, points);
    std::stable_sort(points.begin(), points.end(), [](const WeakPoint &a, const WeakPoint &b) { return a.serious && !b.serious; });
    return points;
}

} // namespace credence
