#include "core/activities/activity_words.h"

#include <array>

namespace credence {

namespace {
constexpr std::array<const char *, 6> statusWords{"idea", "planned", "registered", "in-progress", "completed", "dropped"};
constexpr std::array<const char *, 4> feltWords{"", "high", "ok", "waste"};

template <class Enum, size_t N> std::optional<Enum> fromWord(const std::array<const char *, N> &words, QStringView word)
{
    for (size_t i = 0; i < N; ++i) {
        if (word == QLatin1String(words[i]))
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}
} // namespace

QString statusWord(Status status) { return QLatin1String(statusWords[static_cast<size_t>(status)]); }
std::optional<Status> statusFromWord(QStringView word) { return fromWord<Status>(statusWords, word); }
QString statusDayKey(Status status)
{
    return status == Status::Completed ? QString() : statusWord(status).replace(QLatin1Char('-'), QLatin1Char('_')) + QLatin1String("_on");
}
QString feltWord(Felt felt) { return QLatin1String(feltWords[static_cast<size_t>(felt)]); }
std::optional<Felt> feltFromWord(QStringView word) { return fromWord<Felt>(feltWords, word); }

} // namespace credence
