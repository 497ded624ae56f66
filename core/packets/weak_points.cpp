#include "core/packets/weak_points.h"

#include "core/packets/evidence.h"
#include "core/requirements/state_words.h"

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

/// "Risk management, patient safety or ethics (every 6 years)" -> "Risk management".
QString briefly(const QString &label)
{
    return label.section(QStringLiteral(" ("), 0, 0).section(QLatin1Char(','), 0, 0).section(QStringLiteral(" or "), 0, 0).trimmed();
}

struct Gaps {
    bool rulesOpen = false; ///< a cycle that is over, and whether its rules held then is not known
    QStringList overdue, missing, byHand;
    /// `either`: in its words when another rule may stand for it.
    void add(const QString &label, const Figures &figures, const QString &either = {})
    {
        if (!either.isEmpty() && figures.missing && figures.missing->hundredths > 0)
            (figures.state == State::Overdue ? overdue : missing) << either.left(1).toLower() + either.mid(1).chopped(1);
        else if (figures.state == State::CheckByHand && !(rulesOpen && figures.missing))
            byHand << briefly(label);
        else if (figures.missing && figures.missing->hundredths > 0)
            (figures.state == State::Overdue ? overdue : missing) << briefly(label) + QLatin1Char(' ') + figures.missing->text();
    }
};

void addPoint(const QString &what, const QStringList &rules, bool serious, QList<WeakPoint> &points)
{
    if (!rules.isEmpty())
        points.append({QStringLiteral("%1: %2.").arg(what, rules.join(QStringLiteral(", "))), serious, {}});
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
    Gaps gaps;
    gaps.rulesOpen = standing->past && !standing->ofItsTime;
    if (standing->total.needed)
        gaps.add(QStringLiteral("Total"), standing->total);
    for (const RuleStanding &rule : standing->rules) {
        if (speaks(rule))
            gaps.add(rule.label, rule.figures, rule.either);
    }
    addPoint(standing->past ? QStringLiteral("Short then") : QStringLiteral("Overdue"), gaps.overdue, true, points);
    addPoint(standing->past ? QStringLiteral("Missing then") : QStringLiteral("Still missing"), gaps.missing, false, points);
    if (gaps.rulesOpen)
        points.append({QStringLiteral("The rules were found later than this cycle: ask which held then."), false, {}});
    addPoint(QStringLiteral("Check by hand"), gaps.byHand, false, points);
    return points;
}

} // namespace credence
