// From six answers to a verdict with its reasons, by the variant of advice chosen (A5).
#pragma once

#include "core/advice/evaluate.h"

namespace credence {

/// Sets verdict and reasons of `evaluation` from the answers of its six questions.
void judge(CourseEvaluation &evaluation, const Activity &course, Advice advice);

/// What the advice it was judged by says to the answers that were kept; the user may have decided otherwise. None: it depends on
/// what was not known.
Verdict advisedVerdict(const Evaluation &kept, const Activity &course);

} // namespace credence
