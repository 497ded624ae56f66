#include "core/advice/overlap.h"

#include "core/base/text.h"
#include "core/catalogue/catalogue.h"
#include "core/requirements/card_course.h"
#include "core/requirements/rule_origin.h"
#include "core/requirements/state_words.h"

#include <algorithm>

namespace credence {

namespace {

using Known = QHash<ActivityId, const Activity *>;

OverlapCell cellOf(const Figures &figures, const Goal &goal, const Known &known)
{
    OverlapCell cell;
    for (const Contribution &one : figures.activities) {
        const Activity *activity = known.value(one.activity);
        if (!one.counts || !activity || !serves(*activity, goal))
            continue;
        cell.credits += one.amount;
        if (one.planned)
            cell.planned += one.amount;
        cell.activities << one.activity.text;
    }
    return cell;
}

/// What a row asks an idea to be about.
struct Asked {
    QStringList topics;
    QList<QRegularExpression> card; ///< how the life-support card is called whose course it asks for
};

/// Whether an idea is about what the row asks for: the course of its card, one of the rule's topics, directly or through a broader one;
/// any credit for the rest.
bool fits(const Activity &idea, const Asked &asked)
{
    const QStringList &topics = asked.topics;
    if (!asked.card.isEmpty())
        return cardCourse(asked.card, idea) != CardCourse::No;
    if (topics.isEmpty())
        return !idea.credits.isEmpty();
    return std::any_of(idea.topics.begin(), idea.topics.end(), [&](const QString &topic) {
        const QSet<QString> &above = catalogue().withBroader(topic);
        return topics.contains(topic) || std::any_of(topics.begin(), topics.end(), [&](const QString &wanted) { return above.contains(wanted); });
    });
}

bool names(const Activity &activity, const Goal &goal) { return activity.goals.contains(goal.id.text) || (!goal.ref.isEmpty() && activity.goals.contains(goal.ref)); }

/// An idea that names its goals is for those alone: the places of other goals with the same subject stay open to be planned.
bool isFor(const Activity &idea, const Goal &goal) { return idea.goals.isEmpty() ? serves(idea, goal) : names(idea, goal); }

QStringList ideasFor(const Snapshot &snapshot, const Goal &goal, const Asked &asked)
{
    QStringList ids;
    for (const Shared<Activity> &activity : snapshot.activities) {
        if (activity->status == Status::Idea && isFor(*activity, goal) && fits(*activity, asked))
            ids << activity->id.text;
    }
    return ids;
}

Asked askedBy(const Snapshot &snapshot, const Standing &standing, const QString &rule)
{
    Asked asked;
    for (const Shared<Source> &source : snapshot.sources) {
        const auto from = source->id == standing.source ? templateOf(*source) : nullptr;
        for (qsizetype i = 0; from && i < from->rules.size(); ++i) {
            if (from->rules[i].id != rule)
                continue;
            asked.topics = from->rules[i].topics;
            const Certification *card = catalogue().certification(from->rules[i].certification);
            for (const QString &pattern : card ? card->patterns : QStringList())
                asked.card.append(QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption));
        }
    }
    return asked;
}

bool isOpen(const Figures &figures)
{
    const bool speaks = figures.state != State::NotApplicable && figures.state != State::CheckByHand;
    return speaks && figures.missing && figures.missing->hundredths > 0;
}

} // namespace

bool serves(const Activity &activity, const Goal &goal)
{
    return names(activity, goal) || std::any_of(goal.subjects.begin(), goal.subjects.end(), [&](const QString &wanted) {
        return std::any_of(activity.subjects.begin(), activity.subjects.end(), [&](const QString &had) { return folded(had) == folded(wanted); });
    });
}

Overlap overlap(const Snapshot &snapshot, const QList<Standing> &standings)
{
    Overlap all;
    for (const Shared<Goal> &goal : snapshot.goals) {
        if (goal->state.isEmpty() || goal->state == QLatin1String("active"))
            all.goals.append(goal);
    }
    if (all.goals.isEmpty())
        return all;
    Known known;
    for (const Shared<Activity> &activity : snapshot.activities)
        known.insert(activity->id, activity.get());
    const auto add = [&](const Standing &standing, const QString &rule, const QString &unit, const Figures &figures) {
        OverlapRow row{standing.source, rule, unit, {}};
        const Asked asked = askedBy(snapshot, standing, rule);
        for (const Shared<Goal> &goal : std::as_const(all.goals)) {
            row.cells.append(cellOf(figures, *goal, known));
            if (row.cells.last().activities.isEmpty())
                row.cells.last().ideas = ideasFor(snapshot, *goal, asked);
        }
        all.rows.append(row);
    };
    for (const Standing &standing : standings) {
        if (standing.total.needed && standing.total.state != State::NotApplicable)
            add(standing, QStringLiteral("total"), standing.unit, standing.total);
        for (const RuleStanding &rule : standing.rules) {
            if (speaks(rule) && isOpen(rule.figures))
                add(standing, rule.rule, rule.unit, rule.figures);
        }
    }
    return all;
}

} // namespace credence
