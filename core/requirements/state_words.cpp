#include "core/requirements/state_words.h"

#include <algorithm>
#include <array>

namespace credence {

QString stateWord(State state)
{
    static constexpr std::array<const char *, 7> words{"overdue", "behind", "on-pace", "ahead", "check-by-hand", "met", "not-applicable"};
    return QLatin1String(words[static_cast<size_t>(state)]);
}

QString stateLabel(State state)
{
    static constexpr std::array<const char *, 7> labels{"Overdue", "Behind", "On pace", "Ahead", "Check by hand", "Looks met", "Not applicable"};
    return QLatin1String(labels[static_cast<size_t>(state)]);
}

bool isLimit(const RuleStanding &rule) { return rule.kind == QLatin1String("max-credit-type") && rule.figures.state != State::NotApplicable; }

bool speaks(const RuleStanding &rule) { return !isLimit(rule) && !rule.spare; }

QString stateLabel(const RuleStanding &rule)
{
    const Figures &f = rule.figures;
    if (isLimit(rule))
        return f.needed && f.earned && *f.earned >= *f.needed ? QStringLiteral("Limit reached") : QStringLiteral("Limit");
    if (rule.spare)
        return QStringLiteral("The other way");
    return f.state == State::OnPace && !f.due.isValid() ? QStringLiteral("No due day known") : stateLabel(f.state);
}

QString stateLabel(const Standing &standing)
{
    if (standing.over)
        return QStringLiteral("Cycle over");
    const auto isOnPace = [](const RuleStanding &rule) { return speaks(rule) && rule.figures.state == State::OnPace && rule.figures.due.isValid(); };
    const bool someDay = standing.total.state == State::OnPace || std::any_of(standing.rules.begin(), standing.rules.end(), isOnPace);
    return standing.state == State::OnPace && !someDay ? QStringLiteral("No due day known") : stateLabel(standing.state);
}

} // namespace credence
