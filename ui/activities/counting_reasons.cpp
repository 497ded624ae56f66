#include "ui/activities/counting_reasons.h"

#include "core/requirements/off_topic.h"
#include "core/requirements/state_words.h"
#include "ui/kit/requirement_names.h"

namespace credence {

QList<CountingReason> countingReasons(const Activity &activity, const Snapshot &snapshot, const QList<Standing> &standings)
{
    QList<CountingReason> reasons;
    const auto add = [&](const Standing &standing, const QString &rule, const Figures &figures, const QString &reason) {
        for (const Contribution &found : figures.activities) {
            if (found.activity != activity.id)
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
    const auto addWord = [&](const Standing &standing, const QString &rule, const QString &label, const Figures &figures) {
        if (const QString why = overruleWithoutEffect(activity, standing.source, rule, figures); !why.isEmpty())
            reasons.append({standing.source.text, label.isEmpty() ? requirementTitle(standing) : requirementTag(standing) + QStringLiteral(" · ") + label, false, false, {}, why});
    };
    for (const Standing &standing : standings) {
        add(standing, {}, standing.total, standing.reason);
        addWord(standing, QStringLiteral("total"), {}, standing.total);
        for (const RuleStanding &rule : standing.rules) {
            add(standing, rule.label, rule.figures, rule.reason);
            addWord(standing, rule.rule, rule.label, rule.figures);
            if (rule.figures.state == State::NotApplicable || !speaks(rule) || isLimit(rule))
                continue;
            const QString why = offTopicWhy(activity, topicsAsked(snapshot, standing.source, rule.rule), standing.cycle, rule.figures);
            if (!why.isEmpty())
                reasons.append({standing.source.text, requirementTag(standing) + QStringLiteral(" · ") + rule.label, false, false, {}, why});
        }
    }
    std::stable_sort(reasons.begin(), reasons.end(), [](const auto &a, const auto &b) { return (a.counts || a.planned) > (b.counts || b.planned); });
    return reasons;
}

} // namespace credence
