// The words for answers and verdicts of an evaluation, the same in records, SQL and JSON.
#pragma once

#include "core/activities/evaluation.h"

#include <optional>

namespace credence {

/// "", "strong", "weak", "no".
QString answerWord(Answer answer);
std::optional<Answer> answerFromWord(QStringView word);
/// "", "book", "filler", "skip".
QString verdictWord(Verdict verdict);
std::optional<Verdict> verdictFromWord(QStringView word);

} // namespace credence
