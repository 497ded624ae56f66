#include "ui/activities/counting_reasons.h"

#include "ui/kit/requirement_names.h"

namespace credence {

QList<CountingReason> countingReasons(const QString &activity, const QList<Standing> &standings)
{
    QList<CountingReason> reasons;
    const auto add = [&](const Standing &standing, const QString &rule, const Figures &figures, const QString &reason) {
        for (const Contribution &found : figures.activities) {
            if (found.activity.text != activity)
                continue;
            const QString where = rule.isEmpty() ? requirementTitle(standing) : requirementTag(standing) + QStringLiteral(" · ") + rule;
            if (figures.state == State::NotApplicable && found.counts) {
                reasons.append({standing.source.text, where, false, false, {}, QStringLiteral("Not asked of you now. ") + reason});
                continue;
            }
            const bool planned = found.planned && found.amount > Credits{};
            reasons.append({standing.source.text, where, found.counts, planned, found.amount, found.why});
        }
    };
    for (const Standing &standing : standings) {
        add(standing, {}, standing.total, standing.reason);
        for (const RuleStanding &rule : standing.rules)
            add(standing, rule.label, rule.figures, rule.reason);
    }
    std::stable_sort(reasons.begin(), reasons.end(), [](const auto &a, const auto &b) { return (a.counts || a.planned) > (b.counts || b.planned); });
    return reasons;
}

} // namespace credence
