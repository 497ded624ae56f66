#include "core/insights/mix_share.h"

#include "core/activities/depth.h"
#include "core/story/story_rules.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace credence {

int MixSummary::of(Mix mix) const
{
    for (const MixShare &share : shares) {
        if (share.mix == mix)
            return share.percent;
    }
    return 0;
}

QList<int> percents(const QList<qint64> &amounts)
{
    const qint64 sum = std::accumulate(amounts.cbegin(), amounts.cend(), qint64(0));
    QList<int> whole(amounts.size(), 0);
    if (sum <= 0)
        return whole;
    QList<qsizetype> order;
    int given = 0;
    for (qsizetype i = 0; i < amounts.size(); ++i) {
        whole[i] = static_cast<int>(amounts[i] * 100 / sum);
        given += whole[i];
        order << i;
    }
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return amounts[a] * 100 % sum > amounts[b] * 100 % sum; });
    for (qsizetype i = 0; given < 100; ++i, ++given)
        ++whole[order[i % order.size()]];
    return whole;
}

QList<Shared<Activity>> chosenActivities(const Snapshot &snapshot, int months, QDate today)
{
    const QDate first = addMonths(today, -months);
    QList<Shared<Activity>> chosen;
    for (const auto &activity : snapshot.activities) {
        const QDate day = creditDay(*activity);
        const bool duty = activity->compliance || activity->format == QLatin1String("compliance-module");
        if (activity->status == Status::Completed && !duty && day.isValid() && day > first && day <= today)
            chosen << activity;
    }
    return chosen;
}

MixSummary mixSummary(const Snapshot &snapshot, QDate today)
{
    constexpr std::array order{Mix::Niche, Mix::NonClinical, Mix::Procedural, Mix::OffStory};
    const Thresholds &t = snapshot.thresholds;
    const std::array bands{t.nicheBand, t.nonClinicalBand, t.proceduralBand, Band{}};
    const MixContext context{activeStory(snapshot.stories), activeGoals(snapshot.goals)};
    MixSummary summary;
    summary.period = {addMonths(today, -t.mixMonths).addDays(1), today};
    std::array<MixShare, 4> shares;
    for (size_t i = 0; i < order.size(); ++i)
        shares[i] = {order[i], {}, 0, bands[i], {}};
    for (const auto &activity : chosenActivities(snapshot, t.mixMonths, today)) {
        const Credits hours = activityHours(*activity).value_or(Credits{});
        const auto at = std::find(order.cbegin(), order.cend(), mixClass(*activity, context).mix) - order.cbegin();
        shares[static_cast<size_t>(at)].hours += hours;
        shares[static_cast<size_t>(at)].activities << activity->id.text;
        summary.hours += hours;
    }
    if (summary.hours == Credits{})
        return summary;
    QList<qint64> amounts;
    for (const MixShare &share : shares)
        amounts << share.hours.hundredths;
    const QList<int> whole = percents(amounts);
    for (size_t i = 0; i < shares.size(); ++i) {
        shares[i].percent = whole[static_cast<qsizetype>(i)];
        summary.shares << shares[i];
    }
    summary.onStory = 100 - summary.of(Mix::OffStory);
    return summary;
}

} // namespace credence
