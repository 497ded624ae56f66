#include "core/insights/conversion.h"

#include "core/activities/depth.h"
#include "core/insights/mix_share.h"
#include "core/outcomes/chain.h"

#include <QSet>

namespace credence {

namespace {

/// Records that people outside the institution have seen.
QSet<QString> seenOutside(const Snapshot &snapshot)
{
    static const QStringList levels{QStringLiteral("regional"), QStringLiteral("national"), QStringLiteral("international")};
    static const QStringList states{QStringLiteral("accepted"), QStringLiteral("presented"), QStringLiteral("published")};
    QSet<QString> seen;
    for (const auto &artifact : snapshot.artifacts) {
        if (artifact->outside.value_or(false))
            seen << artifact->id.text;
    }
    for (const auto &shown : snapshot.presentations) {
        if (levels.contains(shown->level) && states.contains(shown->state))
            seen << shown->id.text;
    }
    return seen;
}

/// Steps on the way that are no output by themselves: what was learned, and further courses.
QSet<QString> noOutput(const Snapshot &snapshot)
{
    QSet<QString> passed;
    for (const auto &skill : snapshot.skills)
        passed << skill->id.text;
    for (const auto &activity : snapshot.activities)
        passed << activity->id.text;
    return passed;
}

Output outputOf(const QString &activity, const QHash<QString, QStringList> &next, const QSet<QString> &outside, const QSet<QString> &passed)
{
    QSet<QString> met{activity};
    QStringList open{activity};
    Output best = Output::CreditsOnly;
    while (!open.isEmpty()) {
        for (const QString &id : next.value(open.takeLast())) {
            if (outside.contains(id))
                return Output::External;
            best = passed.contains(id) ? best : Output::Internal;
            if (!met.contains(id)) {
                met << id;
                open << id;
            }
        }
    }
    return best;
}

} // namespace

int Conversion::of(Output output) const
{
    for (const OutputShare &share : shares) {
        if (share.output == output)
            return share.percent;
    }
    return 0;
}

Conversion conversion(const Snapshot &snapshot, QDate today)
{
    const Thresholds &t = snapshot.thresholds;
    QHash<QString, QStringList> next;
    const Chain links = chain(snapshot);
    for (const ChainEdge &edge : links.edges)
        next[edge.from] << edge.to;
    const QSet<QString> outside = seenOutside(snapshot), passed = noOutput(snapshot);
    Conversion found;
    found.period = {addMonths(today, -t.mixMonths).addDays(1), today};
    QList<OutputShare> shares{{Output::External, 0, {}}, {Output::Internal, 0, {}}, {Output::CreditsOnly, 0, {}}};
    for (const auto &activity : chosenActivities(snapshot, t.mixMonths, today)) {
        if (activityHours(*activity).value_or(Credits{}) <= t.captureAbove)
            continue;
        const Output output = outputOf(activity->id.text, next, outside, passed);
        shares[static_cast<int>(output)].activities << activity->id.text;
        if (output == Output::CreditsOnly && creditDay(*activity) > addMonths(today, -t.actionMonths))
            found.waiting << activity->id.text;
        ++found.activities;
    }
    if (found.activities == 0)
        return found;
    const QList<int> whole = percents({shares[0].activities.size(), shares[1].activities.size(), shares[2].activities.size()});
    for (qsizetype i = 0; i < shares.size(); ++i)
        shares[i].percent = whole[i];
    found.shares = shares;
    return found;
}

} // namespace credence
