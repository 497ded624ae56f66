#include "core/requirements/state_words.h"

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

} // namespace credence
