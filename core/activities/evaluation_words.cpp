#include "core/activities/evaluation_words.h"

#include <array>

namespace credence {

namespace {
constexpr std::array<const char *, 4> answerWords{"", "strong", "weak", "no"};
constexpr std::array<const char *, 4> verdictWords{"", "book", "filler", "skip"};

template <class Enum> std::optional<Enum> fromWord(const std::array<const char *, 4> &words, QStringView word)
{
    for (size_t i = 0; i < words.size(); ++i) {
        if (word == QLatin1String(words[i]))
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}
} // namespace

QString answerWord(Answer answer) { return QLatin1String(answerWords[static_cast<size_t>(answer)]); }
std::optional<Answer> answerFromWord(QStringView word) { return fromWord<Answer>(answerWords, word); }
QString verdictWord(Verdict verdict) { return QLatin1String(verdictWords[static_cast<size_t>(verdict)]); }
std::optional<Verdict> verdictFromWord(QStringView word) { return fromWord<Verdict>(verdictWords, word); }

} // namespace credence
